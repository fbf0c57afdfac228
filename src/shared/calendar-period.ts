import { Fault } from './errors.js';
import { addDays } from './partial-date.js';

export type Grain = 'MONTH' | 'QUARTER' | 'YEAR';

/** A calendar period, `to` exclusive. */
export interface CalendarPeriod {
  readonly grain: Grain;
  readonly from: string;
  readonly to: string;
}

const MONTHS: Readonly<Record<Grain, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** Most points of one series. */
export const MAX_POINTS = 120;

/** Reads `2023`, `2023Q2` or `2023-06`; null when it is none of them. */
export function parsePeriod(text: string): CalendarPeriod | null {
  const match = /^(\d{4})(?:-(\d{2})|[Qq]([1-4]))?$/.exec(text.trim());
  if (!match) return null;
  const [, year = '', month, quarter] = match;
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  const grain = month ? 'MONTH' : quarter ? 'QUARTER' : 'YEAR';
  const first = month ? Number(month) : quarter ? Number(quarter) * 3 - 2 : 1;
  return periodOf(grain, `${year}-${String(first).padStart(2, '0')}-01`);
}

/** The period of this grain that holds the day. */
export function periodOf(grain: Grain, day: string): CalendarPeriod {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = year * 12 + Math.floor((month - 1) / MONTHS[grain]) * MONTHS[grain];
  return { grain, from: firstDay(first), to: firstDay(first + MONTHS[grain]) };
}

/** The year that runs from a day up to, but not including, another; null when the days are no year. */
export function calendarYear(from: string, to: string): number | null {
  const year = periodOf('YEAR', from);
  return year.from === from && year.to === to ? Number(from.slice(0, 4)) : null;
}

/** What a period is compared with: the one before it, or the same one a year before. */
export function periodBefore(
  { grain, from }: CalendarPeriod,
  against: 'PREVIOUS' | 'YEAR_BEFORE',
): CalendarPeriod {
  const months = against === 'YEAR_BEFORE' ? 12 : MONTHS[grain];
  return periodOf(grain, firstDay(monthNumber(from) - months));
}

export function requirePeriod(text: string, field: string | string[] = 'period'): CalendarPeriod {
  const period = parsePeriod(text);
  if (period) return period;
  throw new Fault(
    'INVALID_PERIOD',
    {
      en: 'Write a year, quarter or month: 2023, 2023Q2 or 2023-06.',
      zh: '请填写年、季度或月：2023、2023Q2 或 2023-06。',
    },
    field,
  );
}

/** The periods of this grain that touch the days `from` to `to`, both inclusive. */
export function seriesRange(grain: Grain, from: string, to: string): { from: string; to: string } {
  const [first, last] = [periodOf(grain, from), periodOf(grain, to)];
  const points = (monthNumber(last.from) - monthNumber(first.from)) / MONTHS[grain] + 1;
  if (points >= 1 && points <= MAX_POINTS) return { from: first.from, to: last.from };
  throw new Fault(
    'INVALID_PERIOD',
    {
      en: `A series has 1 to ${MAX_POINTS} points, from earlier to later. Ask for fewer, or by quarter or year.`,
      zh: `序列为 1 到 ${MAX_POINTS} 个时点，先早后晚。请减少时点，或按季度、年查询。`,
    },
    'to',
  );
}

/** Last day of a period that begins on `from`. */
export function lastDay(grain: Grain, from: string): string {
  return addDays(periodOf(grain, from).to, -1);
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function firstDay(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
