import { Fault } from '../../shared/errors.js';
import { addDays } from '../../shared/partial-date.js';

/** A year or one of its quarters. */
export interface Period {
  readonly year: number;
  readonly quarter: number | null;
}

/** 农村集体经济组织会计制度 (财会〔2023〕14号) replaced the rules of 2004 on the first day of this year. */
export const NEW_CHART_SINCE = 2024;
const FIRST_YEAR = 1950;
const LAST_YEAR = 2200;

export function requirePeriod(year: number, quarter?: number | null): Period {
  if (year < FIRST_YEAR || year > LAST_YEAR) throw invalid('year');
  if (quarter != null && (quarter < 1 || quarter > 4)) throw invalid('quarter');
  return { year, quarter: quarter ?? null };
}

/** The rules that a year's books follow. */
export function chartOf(year: number): '2004' | '2024' {
  return year < NEW_CHART_SINCE ? '2004' : '2024';
}

/** The same period a year before. */
export function yearBefore({ year, quarter }: Period): Period {
  return { year: year - 1, quarter };
}

/** The period before: the quarter before a quarter, the year before a year. */
export function periodBefore({ year, quarter }: Period): Period {
  if (quarter === null) return { year: year - 1, quarter };
  return quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 };
}

/** The year or quarter that runs from a day up to, but not including, another; null when the days are no such period. */
export function calendarPeriod(from: string, to: string): Period | null {
  const year = Number(from.slice(0, 4));
  return (
    [null, 1, 2, 3, 4]
      .map((quarter) => ({ year, quarter }))
      .find((period) => firstDay(period) === from && addDays(lastDay(period), 1) === to) ?? null
  );
}

function firstDay({ year, quarter }: Period): string {
  return `${year}-${['01', '04', '07', '10'][(quarter ?? 1) - 1]}-01`;
}

/** The last day of a period. */
export function lastDay({ year, quarter }: Period): string {
  return `${year}-${['03-31', '06-30', '09-30', '12-31'][(quarter ?? 4) - 1]}`;
}

function invalid(field: string): Fault {
  return new Fault(
    'INVALID_PERIOD',
    {
      en: `A year is ${FIRST_YEAR} to ${LAST_YEAR}, a quarter 1 to 4. Leave the quarter out for the whole year.`,
      zh: `年度为 ${FIRST_YEAR} 至 ${LAST_YEAR}，季度为 1 至 4；全年不填季度。`,
    },
    field,
  );
}
