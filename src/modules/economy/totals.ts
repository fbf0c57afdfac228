import { join, raw, type Sql, sql } from '../../compiler/sql.js';
import type { Period } from './period.js';
import type { Scope } from './scope.js';

/** The columns of economy_part and of the roll-ups made of it. */
const SUMS = [
  'n',
  'total',
  'own',
  'pairs',
  'broken',
  'pair_total',
  'base_total',
  'pair_own',
  'base_own',
  'steps',
  'step_broken',
  'step_total',
  'prev_total',
  'step_own',
  'prev_own',
  'distributable',
  'paid',
  'members',
  'uncounted',
  'joint',
  'other',
] as const;

/** A period and a day in SQL; `quarter` is 0 for the whole year. */
export interface At {
  readonly year: Sql;
  readonly quarter: Sql;
  readonly day: Sql;
}

export function at({ year, quarter }: Period, day: Sql): At {
  return { year: sql`${year}::int`, quarter: sql`${quarter ?? 0}::int`, day };
}

const each = (make: (name: Sql) => Sql) =>
  join(
    SUMS.map((name) => make(raw(name))),
    ', ',
  );

const ofPeriod = (row: Sql, { year, quarter }: At) =>
  sql`${row}.year = ${year} and ${row}.quarter = ${quarter}`;

/*
 * A row of totals: `expected` organizations of the set, `unsure` of them by their dates, `open` when there may be
 * more, `seen` with books, `pairs_seen` with books of both years, `steps_seen` of this and the period before; then
 * the sums over those that certainly belong. What is no member for certain is no part of any sum.
 */

/**
 * Totals of a set, one look-up of the roll-up for each of its organizations. Behind the offset it is decided once,
 * not again for each sum, whether one certainly belongs.
 */
export function memberTotals(scope: Scope, when: At): Sql {
  const unsettled = ['broken', 'step_broken'];
  const sums = join(
    SUMS.map((name) => {
      const kept = raw(unsettled.includes(name) ? '' : ' filter (where m.certain)');
      return sql`coalesce(sum(c.${raw(name)})${kept}, 0) as ${raw(name)}`;
    }),
    ', ',
  );
  return sql`select count(*)::numeric as expected, (count(*) filter (where not m.certain))::numeric as unsure,
      ${scope.open} as open, count(c.n)::numeric as seen, coalesce(sum(c.pairs), 0) as pairs_seen,
      coalesce(sum(c.steps), 0) as steps_seen, ${sums}
    from (${scope.members} offset 0) m
    left join economy_part c on c.organization_id = m.id and ${ofPeriod(raw('c'), when)}`;
}

/**
 * Totals of a division above the villages on a day of the period: who is to report by what begins and ends up to
 * the day, the sums from the roll-up and the few that were not there all through the period.
 */
export function divisionTotals(row: Sql, when: At): Sql {
  return sql`select e.expected, e.unsure, false as open, s.n as seen, s.pairs as pairs_seen, s.steps as steps_seen, s.*
    from (select coalesce(sum(p.expected), 0)::numeric as expected, coalesce(sum(p.expected - p.sure), 0)::numeric as unsure
        from economy_presence p where p.division_code = ${row}.code and p.day <= ${when.day}) e
    cross join (select ${each((name) => sql`coalesce(sum(u.${name}), 0) as ${name}`)} from (
        select ${each((name) => sql`r.${name}`)} from economy_rollup r
        where r.division_code = ${row}.code and ${ofPeriod(raw('r'), when)}
        union all select ${each((name) => sql`c.${name}`)} from economy_part c
        where not c.regular and ${ofPeriod(raw('c'), when)} and c.possible @> ${when.day}
          and c.division_code >= ${row}.code
          and c.division_code < subtree_end(${row}.code, ${row}.level) collate "C") u) s`;
}

const listed = (row: string) => raw(TOTALS.map((name) => `${row}.${name}`).join(', '));

/** Of most divisions the roll-up tells all; of the others a function makes what it lacks. */
export function totalsOfDivision(row: Sql, when: At): Sql {
  const inside = sql`c.division_code >= ${row}.code and c.division_code < subtree_end(${row}.code, ${row}.level) collate "C"`;
  return sql`select t.* from (select ${row}.level <> 'VILLAGE' and economy_days(${when.year}, ${when.quarter}) @> ${when.day}
        and not exists (select from economy_cell c where not c.regular and ${ofPeriod(raw('c'), when)} and ${inside}) as plain offset 0) s
    cross join lateral (
      select e.expected, e.unsure, false as open, coalesce(r.n, 0) as seen, coalesce(r.pairs, 0) as pairs_seen,
        coalesce(r.steps, 0) as steps_seen, ${each((name) => sql`coalesce(r.${name}, 0) as ${name}`)}
      from (select coalesce(sum(p.expected), 0)::numeric as expected, coalesce(sum(p.expected - p.sure), 0)::numeric as unsure
          from economy_presence p where p.division_code = ${row}.code and p.day <= ${when.day}) e
      left join economy_rollup r on r.division_code = ${row}.code and ${ofPeriod(raw('r'), when)} where s.plain
      union all select ${listed('d')}
      from economy_totals_of_place(${row}.code, ${row}.level, ${when.year}, ${when.quarter}, ${when.day}) d where not s.plain) t`;
}

/**
 * What is kept of a committee, where its members are the same on the day as when the sums were made; else made anew.
 * What shares brought in is kept beside them for days of its own, and null on others. Looked up as a whole row, it
 * is looked up once.
 */
export function totalsOfCommittee(row: Sql, when: At): Sql {
  return sql`select (k.x).expected, (k.x).unsure, ${row}.member_list <> 'COMPLETE' as open, ${raw(
    TOTALS.slice(3)
      .map((name) => `(k.x).${name}`)
      .join(', '),
  )}, case when (k.x).shares_hold @> ${when.day} then (k.x).shares end as shares
    from (select coalesce((select c from economy_committee c where c.committee_id = ${row}.id
        and ${ofPeriod(raw('c'), when)} and c.holds @> ${when.day}),
      economy_committee_on(${row}.id, ${when.year}, ${when.quarter}, ${when.day})) as x offset 0) k`;
}

/** The names of the columns of totals, in their order. */
export const TOTALS = ['expected', 'unsure', 'open', 'seen', 'pairs_seen', 'steps_seen', ...SUMS] as const;
export { SUMS };
