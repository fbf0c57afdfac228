import { LockMode } from '@mikro-orm/core';
import type { Change } from '../../auth/change.js';
import { defineConstraints, explainAt } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { parsePartialDate } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import { Organization } from '../organizations/index.js';
import { attestedOn, recordSource, vouch } from '../sources/index.js';
import { Asset, AssetInventory, InventoryLine } from './asset.entity.js';
import type { DeclareInventoryInput, MoveInventoryInput, RecordAssetInput } from './asset.inputs.js';
import { requireLegalEntity } from './company.repository.js';
import type { InventoryStatus } from './economy.enums.js';
import { moveNotAllowed } from './ledger.service.js';

type Status = keyof typeof InventoryStatus;

const NEXT: Readonly<Record<Status, readonly Status[]>> = {
  DECLARED: ['CHECKED'],
  CHECKED: ['PUBLISHED'],
  PUBLISHED: ['CONFIRMED'],
  CONFIRMED: [],
};
const MOST_LINES = 1000;

export async function recordAsset(change: Change, input: RecordAssetInput): Promise<ChangedObjects> {
  const { em } = change;
  const owner = await requireLegalEntity(em, input.organizationId, 'organizationId');
  change.authorize('asset:record', [owner.divisionCode]);
  const source = input.source ? await recordSource(em, input.source) : null;
  const asset = Object.assign(new Asset(), {
    organizationId: owner.id,
    name: requireText(input.name, 'name', 200),
    kind: input.kind,
    originalFen: readFen(input.originalFen, 'originalFen'),
    bookFen: readFen(input.bookFen, 'bookFen'),
    use: input.use ?? null,
  });
  asset.startOn(input.since ? parsePartialDate(input.since) : null, attestedOn(source, change.today));
  em.persist(asset);
  await em.flush();
  const subject = { type: 'Asset', id: asset.id };
  if (source) vouch(em, subject, source);
  change.event(subject, 'ASSET_RECORDED', { to: { name: asset.name, kind: asset.kind } });
  return { asset: { type: 'Asset', id: `Asset:${asset.id}` } };
}

export async function declareInventory(
  change: Change,
  input: DeclareInventoryInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const owner = await requireLegalEntity(em, input.organizationId, 'organizationId');
  change.authorize('inventory:declare', [owner.divisionCode]);
  if (input.lines.length > MOST_LINES) throw tooMany();
  const source = input.source ? await recordSource(em, input.source) : null;
  const inventory = Object.assign(new AssetInventory(), {
    organizationId: owner.id,
    asOf: input.asOf,
    status: 'DECLARED' as const,
  });
  em.persist(inventory);
  await explainAt('asOf', () => em.flush());
  const lines = input.lines.map(({ assetId, found, valueFen }, i) => ({
    inventoryId: inventory.id,
    organizationId: owner.id,
    assetId: uuidOf(assetId, 'Asset') ?? refuseAsset(i),
    found,
    valueFen: readFen(valueFen, ['lines', String(i), 'valueFen']),
  }));
  if (lines.length > 0) await explainAt('lines', () => em.insertMany(InventoryLine, lines as never));
  const subject = { type: 'AssetInventory', id: inventory.id };
  if (source) vouch(em, subject, source);
  change.event(subject, 'INVENTORY_DECLARED', { to: { asOf: input.asOf, assets: lines.length } });
  return { inventory: { type: 'AssetInventory', id: `AssetInventory:${inventory.id}` } };
}

export async function moveInventory(change: Change, input: MoveInventoryInput): Promise<ChangedObjects> {
  const { em } = change;
  const key = uuidOf(input.inventoryId, 'AssetInventory');
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const inventory = key ? await em.findOne(AssetInventory, { id: key }, { lockMode }) : null;
  if (!inventory) {
    throw new Fault(
      'NOT_FOUND',
      { en: 'There is no inventory with this id.', zh: '没有此标识的清产核资。' },
      'inventoryId',
    );
  }
  const owner = await em.findOneOrFail(Organization, { id: inventory.organizationId });
  change.authorize('inventory:move', [owner.divisionCode]);
  change.expectVersion(inventory, input.version);
  const from = inventory.status;
  if (!NEXT[from].includes(input.to)) throw moveNotAllowed(from, NEXT[from]);
  inventory.status = input.to;
  const subject = { type: 'AssetInventory', id: inventory.id };
  if (input.source) vouch(em, subject, await recordSource(em, input.source), 'status');
  change.event(subject, 'INVENTORY_MOVED', { from: { status: from }, to: { status: input.to } });
  return { inventory: { type: 'AssetInventory', id: input.inventoryId } };
}

/** An amount of fen that is not negative; null when it is not known. */
export function readFen(amount: string | null | undefined, field: string | string[]): bigint | null {
  if (amount == null) return null;
  const fen = BigInt(amount);
  if (fen >= 0n) return fen;
  throw new Fault(
    'INVALID_AMOUNT',
    {
      en: 'This amount is not negative; leave it out when it is not known.',
      zh: '金额不得为负；未知时不填。',
    },
    field,
  );
}

function refuseAsset(i: number): never {
  throw new Fault('NOT_FOUND', { en: 'There is no asset with this id.', zh: '没有此标识的资产。' }, [
    'lines',
    String(i),
    'assetId',
  ]);
}

function tooMany(): Fault {
  return new Fault(
    'INVALID_INPUT',
    {
      en: `An inventory sent at once has at most ${MOST_LINES} assets; declare the rest on another day of reference.`,
      zh: `一次清查至多 ${MOST_LINES} 项资产，其余请另定基准日申报。`,
    },
    'lines',
  );
}

defineConstraints({
  asset_inventory_organization_id_as_of_key: () =>
    new Fault(
      'ALREADY_EXISTS',
      {
        en: 'There is an inventory of this day already. Choose another day.',
        zh: '该基准日已有清产核资，请另选日期。',
      },
      'asOf',
    ),
  inventory_line_asset_id_organization_id_fkey: () =>
    new Fault(
      'NOT_FOUND',
      { en: 'One of the assets is not of this organization.', zh: '有资产不属于该组织。' },
      'lines',
    ),
  inventory_line_pkey: () =>
    new Fault(
      'INVALID_INPUT',
      { en: 'An asset is named twice; name each asset once.', zh: '资产重复填写，请每项只填一次。' },
      'lines',
    ),
});
