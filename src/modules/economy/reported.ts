import { raw, type Sql, sql } from '../../compiler/sql.js';
import { chartOf, type Period } from './period.js';

/**
 * What an organization booked in a period under a chart: one row, or none when it has no final books. A year
 * without books of its own is the sum of its four quarters.
 */
export function reported(organization: Sql, period: Period, chart: string = chartOf(period.year)): Sql {
  const { year, quarter } = period;
  const books = (row: string) =>
    sql`${raw(row)}.organization_id = ${organization} and ${raw(row)}.year = ${year}::int
      and ${raw(row)}.chart = ${chart}::text and ${raw(row)}.status <> 'DRAFT'`;
  const whole =
    quarter === null
      ? sql`(s.quarter is null or not exists (select 1 from ledger y where ${books('y')} and y.quarter is null))`
      : sql`s.quarter = ${quarter}::int`;
  const enough = raw(quarter === null ? 'bool_or(s.quarter is null) or count(*) = 4' : 'count(*) = 1');
  return sql`select sum(s.total) as total, sum(s.own) as own, sum(s.distributable) as distributable,
      (array_agg(s.members order by s.quarter desc))[1] as members, array_agg(s.id) as ledgers
    from ledger_sum s where ${books('s')} and ${whole} having ${enough}`;
}
