import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Dated } from '../../database/base.entity.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import type { PartialDateValue } from '../../shared/partial-date.js';
import { JointCommittee } from './joint-committee.entity.js';

/** The committee by its id, locked until the change is done; a refusal that names the field otherwise. */
export async function requireCommittee(
  em: EntityManager,
  id: string,
  field: string | string[] = 'committeeId',
): Promise<JointCommittee> {
  const key = uuidOf(id, 'JointCommittee');
  const committee = key
    ? await em.findOne(JointCommittee, { id: key }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (committee) return committee;
  throw new Fault(
    'NOT_FOUND',
    { en: 'There is no committee with this id.', zh: '没有此标识的联合党委。' },
    field,
  );
}

/** A committee that has no end: one that has ended is history and is not changed further. */
export function requireLiving(committee: JointCommittee, field: string | string[] = 'committeeId'): void {
  if (!committee.endedEarliest) return;
  throw new Fault(
    'COMMITTEE_DISSOLVED',
    {
      en: `This committee ended on ${committee.endedText}. It stays as history; change its successor, or found a new one.`,
      zh: `该联合党委已于 ${committee.endedText} 结束。其记录留作历史；请修改其承继者，或另行成立。`,
    },
    field,
  );
}

/** Ends a dated row; the end may not come before the start. */
export function endOn(row: Dated, end: PartialDateValue, field: string | string[] = 'on'): void {
  requireDayKnown(end, field);
  if (row.startedEarliest && (end.latest as string) <= row.startedEarliest) {
    throw new Fault(
      'ENDS_BEFORE_START',
      {
        en: `It began on ${row.startedText}: it cannot end on ${end.text}. The end is the first day on which it no longer holds.`,
        zh: `它始于 ${row.startedText}，不能在 ${end.text} 结束。结束日期是不再成立的首日。`,
      },
      field,
    );
  }
  row.endOn(end);
}

/** An end needs at least its year: with neither bound it could not be told from no end at all. */
export function requireDayKnown(date: PartialDateValue, field: string | string[]): void {
  if (date.earliest && date.latest) return;
  throw new Fault(
    'INVALID_DATE',
    {
      en: 'An end needs at least a year, e.g. 2024 or 2024-06.',
      zh: '结束日期至少要有年份，例如 2024 或 2024-06。',
    },
    field,
  );
}

/** What begins inside a committee cannot begin before the committee, or after its end. */
export function requireWithinLife(
  committee: JointCommittee,
  since: PartialDateValue | null,
  field: string[],
): void {
  if (since?.latest && committee.startedEarliest && since.latest < committee.startedEarliest) {
    throw new Fault(
      'INVALID_DATE',
      {
        en: `The committee was founded on ${committee.startedText}: nothing in it begins on ${since.text}.`,
        zh: `该联合党委成立于 ${committee.startedText}，成员关系不能始于 ${since.text}。`,
      },
      field,
    );
  }
}
