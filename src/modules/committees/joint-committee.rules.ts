import type { Dated } from '../../database/base.entity.js';
import { Fault } from '../../shared/errors.js';
import { type PartialDateValue, parsePartialDate } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import type { JointCommittee } from './joint-committee.entity.js';

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

export function readReason(reason: string | undefined): string | null {
  return reason == null ? null : requireText(reason, 'reason', 1000);
}

/** A membership that was corrected lies within the life of its committee, as far as both are known. */
export function requireInside(committee: JointCommittee, membership: Dated, field: string): void {
  requireWithinLife(committee, membership.startedText ? parsePartialDate(membership.startedText) : null, [
    field,
  ]);
  const end = committee.endedLatest;
  if (!end || (membership.endedEarliest && membership.endedEarliest <= end)) return;
  throw new Fault(
    'INVALID_DATE',
    {
      en: `The committee ended on ${committee.endedText}: no membership in it lasts longer.`,
      zh: `该联合党委已于 ${committee.endedText} 结束，成员关系不能晚于该日。`,
    },
    field,
  );
}
