import { type Args, type FieldShape, many } from '../../compiler/shape.js';
import { type Sql, sql } from '../../compiler/sql.js';
import { readPeriod } from '../resources/index.js';

/** People fewer than this are not shown; nor is none, which would tell as much. */
export const SMALLEST_GROUP = 5;

/**
 * Turnout by role, of what is shown of each activity alone: groups too small to be shown are left out and make the
 * sum a lower bound. So no difference between sums, however they are cut, tells more than the activities do.
 */
function turnout(activities: (row: Sql, from: string, to: string) => Sql): FieldShape {
  return many('Turnout', {
    rows: (row, args: Args) => {
      const { from, to } = readPeriod(args);
      return sql`select s.role, s.count, case when s.whole then s.qualifier else qualifier_add(s.qualifier, 'AT_LEAST') end as qualifier
        from (select t.role, coalesce(sum(t.count) filter (where t.count >= ${SMALLEST_GROUP}), 0) as count,
            coalesce(qualifier_sum(t.qualifier) filter (where t.count >= ${SMALLEST_GROUP}), 'EXACT') as qualifier,
            bool_and(t.count >= ${SMALLEST_GROUP}) as whole
          from (${activities(row, from, to)}) a join turnout t on t.activity_id = a.id group by 1) s`;
    },
    orderBy: (child) => sql`${child}.role`,
  });
}

export const committeeTurnout = turnout(
  (
    row,
    from,
    to,
  ) => sql`select h.activity_id as id from activities_of(array[${row}.id], ${from}::date, ${to}::date) h
    where h.certain and (h.organizers > 0 or h.own)`,
);

export const divisionTurnout = turnout(
  (
    row,
    from,
    to,
  ) => sql`select a.id from activity a where a.state = 'HELD' and a.held_earliest >= ${from}::date
    and a.held_latest < ${to}::date and a.division_code >= ${row}.code
    and a.division_code < subtree_end(${row}.code, ${row}.level) collate "C"`,
);
