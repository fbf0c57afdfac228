import type { Repeat } from './booking.enums.js';

export interface Occurrence {
  readonly starts: Date;
  readonly ends: Date;
  /** False when the month has no such day; the day given is then the last of the month. */
  readonly exists: boolean;
}

const DAY = 86_400_000;
/** Asia/Shanghai has had no daylight saving since 1991, so eight hours hold. */
const OFFSET = 8 * 3_600_000;

/** The occurrences of a series at the same local time. Pure: no clock, no database. */
export function occurrences(
  starts: Date,
  ends: Date,
  repeat: keyof typeof Repeat,
  times: number,
): Occurrence[] {
  const length = ends.getTime() - starts.getTime();
  return Array.from({ length: times }, (_, i) => {
    const { at, exists } =
      repeat === 'MONTHLY' ? monthLater(starts, i) : { at: daysLater(starts, repeat, i), exists: true };
    return { starts: new Date(at), ends: new Date(at + length), exists };
  });
}

function daysLater(starts: Date, repeat: 'DAILY' | 'WEEKLY', i: number): number {
  return starts.getTime() + i * (repeat === 'DAILY' ? 1 : 7) * DAY;
}

function monthLater(starts: Date, i: number): { at: number; exists: boolean } {
  const local = new Date(starts.getTime() + OFFSET);
  const time = local.getTime() % DAY;
  const [year, month, day] = [local.getUTCFullYear(), local.getUTCMonth() + i, local.getUTCDate()];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return { at: Date.UTC(year, month, Math.min(day, lastDay)) + time - OFFSET, exists: day <= lastDay };
}
