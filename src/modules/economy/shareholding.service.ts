import type { Change } from '../../auth/change.js';
import { defineConstraints, explainAt } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { type PartialDateValue, parsePartialDate } from '../../shared/partial-date.js';
import { endOn } from '../committees/index.js';
import { Organization, organizationId } from '../organizations/index.js';
import { attestedOn, recordSource, vouch } from '../sources/index.js';
import type { HolderInput, RecordShareholdingsInput } from './company.inputs.js';
import { requireCompany, requireLegalEntity } from './company.repository.js';
import { exceedsWhole, readShare, requireWithinWhole } from './company.rules.js';
import type { Fraction } from './fraction.js';
import { Shareholding } from './shareholding.entity.js';

const MOST_HOLDERS = 500;

interface Holding {
  readonly holder: Organization;
  readonly share: Fraction | null;
}

/** Replaces the register of a company from a day on; what was before that day stays as it was. */
export async function recordShareholdings(
  change: Change,
  input: RecordShareholdingsInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const company = await requireCompany(em, input.companyId);
  const wanted = await readHolders(change, input.holders);
  const open = await em.find(Shareholding, { companyId: company.id, endedEarliest: null });
  const affected = await em.find(Organization, { id: { $in: open.map(({ holderId }) => holderId) } });
  change.authorize('shareholding:record', [
    company.divisionCode,
    ...[...wanted.values()].map(({ holder }) => holder.divisionCode),
    ...affected.map(({ divisionCode }) => divisionCode),
  ]);
  change.expectVersion(company, input.version);
  requireWithinWhole([...wanted.values()].flatMap(({ share }) => share ?? []));

  const since = input.since ? parsePartialDate(input.since) : null;
  const source = input.source ? await recordSource(em, input.source) : null;
  const replaced = open.filter((holding) => !sameShare(wanted.get(holding.holderId), holding));
  if (replaced.length > 0 && !since) throw sinceMissing();
  for (const holding of replaced) {
    endOn(holding, since as PartialDateValue, 'since');
    const subject = { type: 'Shareholding', id: holding.id };
    if (source) vouch(em, subject, source, 'ended');
    change.event(subject, 'SHAREHOLDING_ENDED', { to: { on: since?.text } });
  }
  // Ends are written before beginnings, or a holder would for a moment hold twice.
  await em.flush();
  const kept = new Set(open.filter((holding) => !replaced.includes(holding)).map(({ holderId }) => holderId));
  for (const { holder, share } of wanted.values()) {
    if (kept.has(holder.id)) continue;
    const holding = Object.assign(new Shareholding(), {
      companyId: company.id,
      holderId: holder.id,
      ...share,
    });
    holding.startOn(since, attestedOn(source, change.today));
    em.persist(holding);
    const subject = { type: 'Shareholding', id: holding.id };
    if (source) vouch(em, subject, source);
    change.event(subject, 'SHAREHOLDING_RECORDED', {
      to: {
        holderId: holder.id,
        share: share && `${share.numerator}/${share.denominator}`,
        since: since?.text ?? null,
      },
    });
  }
  // A change of the register is a change of the company: the next writer must have read this one.
  company.updatedAt = new Date();
  await explainAt('holders', async () => {
    await em.flush();
    await em.execute('set constraints shareholding_fits immediate');
  });
  return { company: { type: 'Organization', id: organizationId(company) } };
}

async function readHolders(change: Change, holders: readonly HolderInput[]): Promise<Map<string, Holding>> {
  if (holders.length > MOST_HOLDERS) {
    throw new Fault(
      'INVALID_INPUT',
      {
        en: `A register has at most ${MOST_HOLDERS} holders; join small ones in their collective.`,
        zh: `名册至多 ${MOST_HOLDERS} 个持股者，小额持股请由其集体合并持有。`,
      },
      'holders',
    );
  }
  const wanted = new Map<string, Holding>();
  for (const [i, { organizationId: id, share }] of holders.entries()) {
    const field = ['holders', String(i)];
    const holder = await requireLegalEntity(change.em, id, [...field, 'organizationId']);
    if (wanted.has(holder.id)) throw namedTwice([...field, 'organizationId']);
    wanted.set(holder.id, { holder, share: readShare(share, [...field, 'share']) });
  }
  return wanted;
}

function sameShare(wanted: Holding | undefined, held: Shareholding): boolean {
  if (!wanted) return false;
  if (!wanted.share || held.numerator == null || held.denominator == null) {
    return wanted.share === null && held.numerator == null;
  }
  return wanted.share.numerator * held.denominator === held.numerator * wanted.share.denominator;
}

function namedTwice(field: string[]): Fault {
  return new Fault(
    'INVALID_INPUT',
    { en: 'This holder is named twice. Give each holder one share.', zh: '持股者重复填写，请合并为一项。' },
    field,
  );
}

function sinceMissing(): Fault {
  return new Fault(
    'INVALID_DATE',
    {
      en: 'The register changes: say from when on, e.g. 2026-01-01, so that the earlier one keeps its time.',
      zh: '名册有变更：请填写自何时起，例如 2026-01-01，以保留原名册的期间。',
    },
    'since',
  );
}

defineConstraints({
  shareholding_whole: () => exceedsWhole('> 1'),
  shareholding_once: () =>
    new Fault(
      'OVERLAPPING_PERIOD',
      {
        en: 'This holder has shares of the company at that time already. Choose a later day.',
        zh: '该持股者在此期间已持股，请填写更晚的日期。',
      },
      'since',
    ),
  shareholding_kinds: () =>
    new Fault(
      'HOLDER_REFUSED',
      { en: 'Shares are of companies and held by legal entities.', zh: '份额属于公司，由法人持有。' },
      'holders',
    ),
});
