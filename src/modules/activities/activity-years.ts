import { raw, type Sql, sql } from '../../compiler/sql.js';
import { calendarYear } from '../../shared/calendar-period.js';

const FIGURE = '{value qualifier nullReason unit}';

/** The lists by type that are kept of a place for calendar years. */
export function readyIn(place: Sql, { from, to }: { from: string; to: string }): Record<string, Sql> {
  const year = calendarYear(from, to);
  if (year === null) return {};
  const kept = (column: string) =>
    sql`(select k.${raw(column)} from activity_year k where k.place = ${place} and k.year = ${year}::int)`;
  return {
    [`type count${FIGURE}`]: kept('counted'),
    [`type count${FIGURE} joint${FIGURE}`]: kept('counted_jointly'),
  };
}
