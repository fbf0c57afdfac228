import { many } from '../../compiler/shape.js';
import { all, join, raw, type Sql, sql } from '../../compiler/sql.js';
import { periodOf } from '../../shared/calendar-period.js';
import { addDays } from '../../shared/partial-date.js';
import { readPeriod } from '../resources/index.js';
import { readyIn } from './activity-years.js';

/** The months of which the period holds only a part. */
function brokenMonths(from: string, to: string): { from: string; to: string }[] {
  const [first, last] = [periodOf('MONTH', from), periodOf('MONTH', addDays(to, -1))];
  const broken = [first.from < from ? first : null, to < last.to ? last : null].filter(
    (month) => month !== null,
  );
  return first.from === last.from ? broken.slice(0, 1) : broken;
}

/**
 * Activities that stand in a division and below, each once; joint when two or more bodies hold it. Whole months
 * are read from the sums kept for the division, broken ones from the activities.
 */
export const divisionActivityTally = many('ActivityTally', {
  rows: (row, args) => {
    const { from, to } = readPeriod(args);
    const months = brokenMonths(from, to);
    const inMonth = (first: Sql, past: Sql) =>
      join(
        months.map((month) => sql`(${first} >= ${month.from}::date and ${past} <= ${month.to}::date)`),
        ' or ',
      );
    const kept = sql`select d.type, d.held, d.joint, d.period_from >= ${from}::date and d.period_to <= ${to}::date as certain
      from division_activity d where ${all(
        sql`d.division_code = ${row}.code and d.period_from < ${to}::date and d.period_to > ${from}::date`,
        months.length > 0 && sql`not (${inMonth(raw('d.period_from'), raw('d.period_to'))})`,
      )}`;
    const exact = sql`select c.type, 1, (cardinality(c.bodies) > 1)::int, c.earliest >= ${from}::date and c.latest < ${to}::date
      from activity a join activity_cell c on c.activity_id = a.id
      where a.division_code >= ${row}.code and a.division_code < subtree_end(${row}.code, ${row}.level) collate "C"
        and (${months.length > 0 ? inMonth(raw('a.held_earliest'), raw('(a.held_latest + 1)')) : raw('false')})
        and c.earliest < ${to}::date and c.latest >= ${from}::date`;
    return sql`select h.type, coalesce(sum(h.held) filter (where h.certain), 0)::bigint as certain, sum(h.held)::bigint as possible,
        coalesce(sum(h.joint) filter (where h.certain), 0)::bigint as joint_certain, sum(h.joint)::bigint as joint_possible,
        ${to}::date - 1 as as_of
      from (${months.length > 0 ? sql`${kept} union all ${exact}` : kept}) h group by 1`;
  },
  ready: (row, args) => readyIn('divisions', sql`${row}.code`, readPeriod(args)),
  orderBy: (child) => sql`${child}.type`,
});
