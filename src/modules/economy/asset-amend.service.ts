import { LockMode } from '@mikro-orm/core';
import type { Change } from '../../auth/change.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { type PartialDateValue, parsePartialDate } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import { endOn } from '../committees/index.js';
import { Organization } from '../organizations/index.js';
import { attestedOn, recordSource, vouch } from '../sources/index.js';
import { Asset } from './asset.entity.js';
import { readFen } from './asset.service.js';
import type { AmendAssetInput, EndAssetInput } from './asset-amend.inputs.js';

/** Puts right what is on record of an asset. */
export async function amendAsset(change: Change, input: AmendAssetInput): Promise<ChangedObjects> {
  const { em } = change;
  const asset = await requireAsset(change, input, 'asset:amend');
  const reason = requireText(input.reason, 'reason', 1000);
  const source = input.source ? await recordSource(em, input.source) : null;
  const before = recordOf(asset);
  Object.assign(asset, readValues(input));
  if (input.since !== undefined) {
    asset.startOn(input.since ? parsePartialDate(input.since) : null, attestedOn(source, change.today));
    if (asset.endedLatest && asset.startedEarliest && asset.startedEarliest >= asset.endedLatest)
      throw endedBefore(asset.endedText as string);
  }
  const after = recordOf(asset);
  const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
  if (changed.length === 0) throw nothingChanges();
  const subject = { type: 'Asset', id: asset.id };
  if (source) vouch(em, subject, source);
  const only = (values: Record<string, string | null>) =>
    Object.fromEntries(changed.map((name) => [name, values[name]]));
  change.event(subject, 'ASSET_AMENDED', { from: only(before), to: only(after), reason });
  return { asset: { type: 'Asset', id: `Asset:${asset.id}` } };
}

/** Ends an asset, or puts right how and when it ended. */
export async function endAsset(change: Change, input: EndAssetInput): Promise<ChangedObjects> {
  const { em } = change;
  const asset = await requireAsset(change, input, 'asset:end');
  const reason = requireText(input.reason, 'reason', 1000);
  const on = parsePartialDate(input.on) as PartialDateValue;
  if (on.earliest && on.earliest > change.today) throw inFuture();
  const from = asset.ending ? { ending: asset.ending, on: asset.endedText } : undefined;
  endOn(asset, on);
  asset.ending = input.ending;
  const subject = { type: 'Asset', id: asset.id };
  if (input.source) vouch(em, subject, await recordSource(em, input.source), 'ended');
  change.event(subject, 'ASSET_ENDED', { from, to: { ending: input.ending, on: on.text }, reason });
  return { asset: { type: 'Asset', id: `Asset:${asset.id}` } };
}

async function requireAsset(
  change: Change,
  input: { assetId: string; version: number },
  action: string,
): Promise<Asset> {
  const { em } = change;
  const key = uuidOf(input.assetId, 'Asset');
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const asset = key ? await em.findOne(Asset, { id: key }, { lockMode }) : null;
  if (!asset) {
    throw new Fault(
      'NOT_FOUND',
      { en: 'There is no asset with this id.', zh: '没有此标识的资产。' },
      'assetId',
    );
  }
  const owner = await em.findOneOrFail(Organization, { id: asset.organizationId });
  change.authorize(action, [owner.divisionCode]);
  change.expectVersion(asset, input.version);
  return asset;
}

/** What can be put right, as the history shows it. */
function recordOf(asset: Asset): Record<string, string | null> {
  return {
    name: asset.name,
    kind: asset.kind,
    originalFen: asset.originalFen?.toString() ?? null,
    bookFen: asset.bookFen?.toString() ?? null,
    use: asset.use ?? null,
    since: asset.startedText ?? null,
  };
}

/** The values given, read; one left out is not among them. */
function readValues(input: AmendAssetInput): Partial<Asset> {
  return {
    ...(input.name === undefined ? {} : { name: requireText(input.name ?? '', 'name', 200) }),
    ...(input.kind === undefined ? {} : { kind: input.kind ?? noKind() }),
    ...(input.originalFen === undefined ? {} : { originalFen: readFen(input.originalFen, 'originalFen') }),
    ...(input.bookFen === undefined ? {} : { bookFen: readFen(input.bookFen, 'bookFen') }),
    ...(input.use === undefined ? {} : { use: input.use }),
  };
}

function noKind(): never {
  throw new Fault(
    'INVALID_INPUT',
    {
      en: 'An asset has a kind. Name another one, or leave it out.',
      zh: '资产须有类别，请填写其他类别或不填。',
    },
    'kind',
  );
}

function nothingChanges(): Fault {
  return new Fault(
    'INVALID_INPUT',
    { en: 'Nothing of it would change. Name what is to be put right.', zh: '没有变化。请填写要更正的内容。' },
    'assetId',
  );
}

function endedBefore(ended: string): Fault {
  return new Fault(
    'ENDS_BEFORE_START',
    {
      en: `It ended on ${ended}: it was owned before. Put the end right first with endAsset.`,
      zh: `该资产已于 ${ended} 处置，取得日期须早于此日。处置日期有误的，请先用 endAsset 更正。`,
    },
    'since',
  );
}

function inFuture(): Fault {
  return new Fault(
    'INVALID_DATE',
    {
      en: 'An end is recorded when it has come: the day is not after today.',
      zh: '处置之后方可登记，日期不得晚于今天。',
    },
    'on',
  );
}
