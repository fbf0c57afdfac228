import { bySize } from './rollup-carry.js';
import { DERIVED, PIVOTED, SLOTS, SLOTS_OF_YEAR, slotOf, YEAR_ARRAYS, YEAR_COLUMNS } from './rollup-cells.js';
import { cellsOf, committeeSums, divisionSums, HASH, WHOLE_YEAR } from './rollup-lean.js';
import { FROM, INTO, LAID_OVER } from './rollup-lean-batches.js';
import { COMMITTEE_SUMS, ROLLUP_SUMS, STANDING } from './rollup-sums.js';

const known = (column: 'totals' | 'qualifiers', name: 'v' | 'k') =>
  SLOTS.map((slot) => `coalesce(r.${name}${slot}, s.${column}[${slot}]) as ${name}${slot}`).join(', ');

/** Found out at the first that is not, where containment would look each up. */
export const ALL_EXACT = `'{${SLOTS.map(() => 'EXACT').join(',')}}'::text[]`;

/** Quarters and the year that parts complete now: nothing was read or kept of them. */
const MADE = [1, 2, 3, 4]
  .map((q) => ({ slot: 12 + q, value: `q.v${q}` }))
  .concat({ slot: SLOTS_OF_YEAR, value: 'y.v' })
  .map(({ slot, value }) => ({ slot, is: `g.v${slot} is null and ${value} is not null` }));

/** Adds sums to those that are kept. Nothing is taken away, so that no sum can become one of nobody. */
const added = (table: string, subject: string, columns: readonly string[], sums: string) => {
  const key = ['metric_code', subject, 'grain', 'period_from'];
  const all = [...key, ...columns].join(', ');
  return `insert into ${table} as r (${all}) select ${all} from (${sums}) d
      on conflict (${key.join(', ')}) do update set ${columns.map((name) => `${name} = r.${name} + excluded.${name}`).join(', ')}`;
};

const WHOLE = { rows: 'whole', sign: 1, plain: true } as const;
const CELL = 'c.metric_code, c.year, c.slot, c.total, c.qualifier, c.sign, c.reporter';
const MEMBERS = 'join standing j on j.organization_id = y.organization_id';

/**
 * New readings are laid over the year that is kept, and what is new of it is added to the sums, all in one
 * statement: of many rows, it is cheaper to merge what the triggers of metric_year see than to insert it. What is kept of a
 * period may be a reading or made of its parts: where no part of it is new, it stays either way, and parts that
 * are new were missing, so that nothing was made of them. Where a reading arrives for a period that is kept, or
 * from an organization that counts as another, the year is read anew from the observations. `offset 0` holds
 * the planner to a look-up by the whole key; without the `case` it would take next to no row for one in force.
 */
const ADDED = `
  with arrived as (
    select r.metric_code, r.organization_id, r.year, array_agg(r.slot) as slots, ${PIVOTED}
    from (select a.metric_code, a.organization_id, date_part('year', a.period_from)::int as year,
        ${slotOf('a.period_kind', 'a.period_from')} as slot, a.amount as total, a.qualifier
      from after a where case when a.organization_id is not null and a.period_from is not null
        and a.superseded_by is null then true else false end) r
    group by r.metric_code, r.organization_id, r.year),
  g as (
    select r.metric_code, coalesce(e.legal_entity_id, e.id) as organization_id, r.year, e.division_code, r.slots,
      s.place, s.place is null as first, e.legal_entity_id is not null or s.place is not null
        and (s.division_code <> e.division_code or ${SLOTS.map((slot) => `r.v${slot} is not null and s.totals[${slot}] is not null`).join(' or ')}) as anew,
      ${known('totals', 'v')}, ${known('qualifiers', 'k')}
    from arrived r join organization e on e.id = r.organization_id
    left join lateral (select y.totals, y.qualifiers, y.division_code, y.ctid as place from metric_year y
      where y.organization_id = r.organization_id and y.metric_code = r.metric_code and y.year = r.year offset 0) s on true),
  laid as materialized (
    select w.*, w.first and w.qualifiers = ${ALL_EXACT} as plain
    from (select g.metric_code, g.organization_id, g.year, g.division_code, g.anew, g.first, g.place,
        m.over_organizations = 'SUM' as summed, ${YEAR_ARRAYS},
        case when ${MADE.map(({ is }) => is).join(' or ')}
          then g.slots || array_remove(array[${MADE.map(({ slot, is }) => `case when ${is} then ${slot} end`).join(', ')}], null)
          else g.slots end as slots
      from g join metric m on m.code = g.metric_code ${DERIVED}) w),
  put as (
    insert into metric_year (${YEAR_COLUMNS}) select ${YEAR_COLUMNS} from laid where first and not anew),
  changed as (
    update metric_year y set totals = l.totals, qualifiers = l.qualifiers from laid l where y.ctid = l.place and not l.anew),
  whole as (select * from laid where summed and plain and not anew),
  cell as materialized (
    select y.metric_code, y.organization_id, y.division_code, y.year, u.slot, y.totals[u.slot] as total,
      y.qualifiers[u.slot] as qualifier, 1 as sign, ${HASH} as reporter
    from laid y cross join lateral unnest(y.slots) u(slot) where y.summed and not y.plain and not y.anew),
  standing as materialized (${STANDING('select distinct organization_id from laid where summed and not anew', '')}),
  divisions as (${added('rollup', 'division_code', ROLLUP_SUMS, divisionSums('select * from cell', WHOLE))}),
  committees as (${added(
    'committee_cell',
    'committee_id',
    COMMITTEE_SUMS,
    committeeSums(
      `select ${CELL}, j.committee_id, j.certain, j.possible from cell c join standing j on j.organization_id = c.organization_id
        union all select ${CELL}, c.committee_id, c.certain, c.possible from (${cellsOf(WHOLE, WHOLE_YEAR, MEMBERS)}) c`,
      WHOLE,
      MEMBERS,
    ),
  )})
  select array_agg(l.metric_code), array_agg(l.organization_id), array_agg(l.year)
  into metrics, organizations, years from laid l where l.anew`;

/** What is laid over a year adds to the sums by itself: the triggers of metric_year carry what else changes it. */
const CARRIED = `perform set_config('hub.rollups_carried', 'on', true)`;
const NO_LONGER = `perform set_config('hub.rollups_carried', 'off', true)`;
const TABLES = { insert: 'new table as after', update: 'old table as before new table as after' };

export const additions = [
  ...Object.entries(TABLES).flatMap(([event, tables]) => [
    `drop trigger metric_year_${event} on metric_year`,
    `create trigger metric_year_${event} after ${event} on metric_year referencing ${tables} for each statement
     when (current_setting('hub.rollups_carried', true) is distinct from 'on') execute function metric_year_${event}()`,
  ]),
  `create or replace function observation_rolled_insert() returns trigger language plpgsql set work_mem = '32MB' as $$
   declare metrics text[]; organizations uuid[]; years int[]; written int;
   begin
     organizations := array(select distinct a.organization_id from after a
       where a.organization_id is not null and a.period_from is not null);
     if cardinality(organizations) = 0 then return null; end if;
     perform rollup_lock(array(select distinct left(coalesce(l.division_code, o.division_code), 2)
       from organization o left join organization l on l.id = o.legal_entity_id where o.id = any(organizations)));
     ${bySize(
       'after',
       [CARRIED, ADDED, NO_LONGER],
       [
         `perform set_config('enable_sort', 'off', true)`,
         `execute $new$${LAID_OVER} ${FROM}$new$ ${INTO}`,
         `perform set_config('enable_sort', 'on', true)`,
       ],
     )}
     if metrics is not null then perform metric_refresh(metrics, organizations, years); end if;
     return null;
   end $$`,
];
