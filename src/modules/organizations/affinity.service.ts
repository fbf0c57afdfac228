import type { Change } from '../../auth/change.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { requireText } from '../../shared/text.js';
import { requireDivision } from '../divisions/index.js';
import { recordSource, vouch } from '../sources/index.js';
import { Affinity, type RecordAffinityInput } from './affinity.entity.js';

/** Records, or corrects, what is known of two communities by one criterion. */
export async function recordAffinity(change: Change, input: RecordAffinityInput): Promise<ChangedObjects> {
  const { em } = change;
  const one = await requireDivision(em, input.oneDivisionCode, 'oneDivisionCode');
  const other = await requireDivision(em, input.otherDivisionCode, 'otherDivisionCode');
  change.authorize('affinity:record', [one.code, other.code]);
  const evidence = requireText(input.evidence, 'evidence', 1000);
  if (one.code === other.code || one.level !== 'VILLAGE' || other.level !== 'VILLAGE') {
    throw new Fault(
      'INVALID_INPUT',
      { en: 'Give two different villages or communities.', zh: '请填写两个不同的村（社区）。' },
      'otherDivisionCode',
    );
  }
  const [oneCode, otherCode] = [one.code, other.code].sort() as [string, string];
  const pair = { oneCode, otherCode, criterion: input.criterion };
  const known = await em.findOne(Affinity, pair);
  const before = known && { holds: known.holds, evidence: known.evidence };
  const affinity = Object.assign(known ?? new Affinity(), { ...pair, holds: input.holds, evidence });
  em.persist(affinity);
  const subject = { type: 'Affinity', id: affinity.id };
  if (input.source) vouch(em, subject, await recordSource(em, input.source));
  change.event(subject, 'AFFINITY_RECORDED', {
    from: before ?? undefined,
    to: { ...pair, holds: input.holds, evidence },
  });
  return { division: { type: 'Division', id: `Division:${one.code}` } };
}
