import { type Args, type FieldShape, many } from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { readPeriod } from '../resources/index.js';

/** People fewer than this are not shown; nor is none, which would tell as much. Of an age group more are needed. */
const SMALLEST_GROUP = 5;
const SMALLEST_GROUP_BY_AGE = 10;

/** Whether a row of turnout counts enough to be shown. */
export function isShown(row: Sql): Sql {
  return sql`(${row}.count >= case ${row}.role when 'MINOR' then ${raw(String(SMALLEST_GROUP_BY_AGE))} else ${raw(String(SMALLEST_GROUP))} end)`;
}

/**
 * Turnout by role, of what is shown of each activity alone: groups too small to be shown are left out and make the
 * sum a lower bound. So no difference between sums, however they are cut, tells more than the activities do.
 */
function turnout(activities: (row: Sql, from: string, to: string) => Sql): FieldShape {
  return many('Turnout', {
    rows: (row, args: Args) => {
      const { from, to } = readPeriod(args);
      const shown = isShown(raw('t'));
      return sql`select s.role, s.count, case when s.whole then s.qualifier else qualifier_add(s.qualifier, 'AT_LEAST') end as qualifier
        from (select t.role, coalesce(sum(t.count) filter (where ${shown}), 0) as count,
            coalesce(qualifier_sum(t.qualifier) filter (where ${shown}), 'EXACT') as qualifier,
            bool_and(${shown}) as whole
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
