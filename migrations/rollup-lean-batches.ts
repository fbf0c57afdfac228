import { bySize } from './rollup-carry.js';
import { DERIVED, PIVOTED, SLOTS, slotOf, YEAR_ARRAYS, YEAR_COLUMNS } from './rollup-cells.js';

const known = (column: 'totals' | 'qualifiers', name: 'v' | 'k') =>
  SLOTS.map((slot) => `coalesce(r.${name}${slot}, s.${column}[${slot}]) as ${name}${slot}`).join(', ');

/**
 * New readings are laid over the year that is kept. What is kept of a period may be a reading or made of its
 * parts: where no part of it is new, it stays either way, and parts that are new were missing, so that nothing
 * was made of them. Where a reading arrives for a period that is kept, or from an organization that counts as
 * another, the year is read anew from the observations. `offset 0` holds the planner to a look-up by the whole
 * key: by the organization alone it would read all its years and metrics.
 */
export const LAID_OVER = `
  with arrived as (
    select r.metric_code, r.organization_id, r.year, ${PIVOTED}
    from (select a.metric_code, a.organization_id, date_part('year', a.period_from)::int as year,
        ${slotOf('a.period_kind', 'a.period_from')} as slot, a.amount as total, a.qualifier
      from after a where a.organization_id is not null and a.period_from is not null and a.superseded_by is null) r
    group by r.metric_code, r.organization_id, r.year),
  g as materialized (
    select r.metric_code, coalesce(e.legal_entity_id, e.id) as organization_id, r.year, e.division_code,
      e.legal_entity_id is not null
        or s.totals is not null and (${SLOTS.map((slot) => `r.v${slot} is not null and s.totals[${slot}] is not null`).join(' or ')}) as anew,
      ${known('totals', 'v')}, ${known('qualifiers', 'k')}
    from arrived r join organization e on e.id = r.organization_id
    left join lateral (select y.totals, y.qualifiers from metric_year y where y.organization_id = r.organization_id
      and y.metric_code = r.metric_code and y.year = r.year offset 0) s on true),
  put as (
    insert into metric_year (${YEAR_COLUMNS})
    select g.metric_code, g.organization_id, g.year, g.division_code, ${YEAR_ARRAYS}
    from g join metric m on m.code = g.metric_code ${DERIVED} where not g.anew
    on conflict (organization_id, metric_code, year) do update
      set division_code = excluded.division_code, totals = excluded.totals, qualifiers = excluded.qualifiers)
  select array_agg(g.metric_code), array_agg(g.organization_id), array_agg(g.year)`;
export const INTO = 'into metrics, organizations, years';
export const FROM = 'from g where g.anew';

export const leanBatches = [
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
       [`${LAID_OVER} ${INTO} ${FROM}`],
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
