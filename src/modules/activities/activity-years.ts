import { raw, type Sql, sql } from '../../compiler/sql.js';
import { calendarYear } from '../../shared/calendar-period.js';

const FIGURE = '{value qualifier nullReason unit}';

/** The lists by type that are kept of a place for calendar years, and made where the year has none. */
export function readyIn(
  whose: 'divisions' | 'committees',
  place: Sql,
  { from, to }: { from: string; to: string },
): Record<string, Sql> {
  const year = calendarYear(from, to);
  if (year === null) return {};
  const kept = (column: string, jointly: boolean) =>
    sql`coalesce((select k.${raw(column)} from activity_year k where k.place = ${place} and k.year = ${year}::int),
      ${raw(`activity_list_of_${whose}`)}(${place}, ${year}::int, ${raw(String(jointly))}))`;
  return {
    [`type count${FIGURE}`]: kept('counted', false),
    [`type count${FIGURE} joint${FIGURE}`]: kept('counted_jointly', true),
  };
}
