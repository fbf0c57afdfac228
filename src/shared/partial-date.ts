/** How much of a date a document gives. */
export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR' | 'MONTH_DAY' | 'SINCE_FOUNDING';

/** A date as far as its document gives it. Nothing is filled in: 2020 is a year, not 2020-01-01. */
export interface PartialDateValue {
  /** Canonical form: `2020`, `2020-06`, `2020-06-01`, `--07-01` (ISO 8601's form without a year) or `since founding`. */
  text: string;
  precision: DatePrecision;
  /** First day that may be meant, inclusive; null when the year is not known. */
  earliest: string | null;
  /** Last day that may be meant, inclusive; null when the year is not known. */
  latest: string | null;
}

const SINCE_FOUNDING = 'since founding';
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

// Two patterns, one for each way of writing; the groups mean the same in both.
const YEAR_FIRST = [
  /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/,
  /^(?<year>\d{4})年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?)?$/,
];
const WITHOUT_YEAR = [/^(?:--)?(?<month>\d{1,2})-(?<day>\d{1,2})$/, /^(?<month>\d{1,2})月(?<day>\d{1,2})日$/];

/** Reads a date of any precision as documents print it, in ISO or Chinese form; null when it is none. */
export function parsePartialDate(input: string): PartialDateValue | null {
  // NFKC turns full-width digits and hyphens, common in Chinese documents, into plain ones.
  const written = input.normalize('NFKC').trim();
  if (written.toLowerCase() === SINCE_FOUNDING || /^自?(?:成立|建立)以来$/.test(written)) {
    return { text: SINCE_FOUNDING, precision: 'SINCE_FOUNDING', earliest: null, latest: null };
  }
  const withYear = firstMatch(YEAR_FIRST, written);
  if (withYear) return fromYear(withYear.year ?? '', withYear.month, withYear.day);
  const withoutYear = firstMatch(WITHOUT_YEAR, written);
  return withoutYear ? fromMonthDay(withoutYear.month ?? '', withoutYear.day ?? '') : null;
}

/** Whether this is a real calendar day written YYYY-MM-DD, in the years 1900 to 2200. */
export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parsePartialDate(text)?.precision === 'DAY';
}

/** The local date in China. Asia/Shanghai has had no daylight saving since 1991, so eight hours hold. */
export function today(now: Date = new Date()): string {
  const day = Math.floor((now.getTime() + 8 * 3_600_000) / DAY_MS);
  if (day !== lastToday.day) lastToday = { day, text: new Date(day * DAY_MS).toISOString().slice(0, 10) };
  return lastToday.text;
}

const DAY_MS = 86_400_000;
// Every request asks for it, and it changes once a day.
let lastToday = { day: Number.NaN, text: '' };

/** Orders two local dates: negative when the first is earlier, zero when they are the same day. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The local date `days` days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

function firstMatch(patterns: RegExp[], text: string): Record<string, string | undefined> | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return groups;
  }
  return undefined;
}

function fromYear(year: string, month: string | undefined, day: string | undefined): PartialDateValue | null {
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  if (month === undefined) {
    return { text: year, precision: 'YEAR', earliest: `${year}-01-01`, latest: `${year}-12-31` };
  }
  const lastDay = daysIn(Number(year), Number(month));
  if (lastDay === 0) return null;
  const text = `${year}-${twoDigits(month)}`;
  if (day === undefined) {
    return { text, precision: 'MONTH', earliest: `${text}-01`, latest: `${text}-${lastDay}` };
  }
  if (Number(day) < 1 || Number(day) > lastDay) return null;
  const date = `${text}-${twoDigits(day)}`;
  return { text: date, precision: 'DAY', earliest: date, latest: date };
}

function fromMonthDay(month: string, day: string): PartialDateValue | null {
  // Any leap year will do: without a year, 29 February is a day that exists.
  const lastDay = daysIn(2000, Number(month));
  if (Number(day) < 1 || Number(day) > lastDay) return null;
  return {
    text: `--${twoDigits(month)}-${twoDigits(day)}`,
    precision: 'MONTH_DAY',
    earliest: null,
    latest: null,
  };
}

/** Days in a month, 0 when there is no such month. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  // Day 0 of the following month is the last of this one.
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function twoDigits(number: string): string {
  return number.padStart(2, '0');
}
