import { REFERENCES } from './observation-keys.js';
import { bySize } from './rollup-carry.js';
import { DERIVED, PIVOTED, SLOTS, slotOf, YEAR_ARRAYS, YEAR_COLUMNS } from './rollup-cells.js';

const known = (column: 'totals' | 'qualifiers', name: 'v' | 'k') =>
  SLOTS.map((slot) => `coalesce(r.${name}${slot}, s.${column}[${slot}]) as ${name}${slot}`).join(', ');

/**
 * New readings are laid over the year that is kept. What is kept of a period may be a reading or made of its
 * parts: where no part of it is new, it stays either way, and parts that are new were missing, so that nothing
 * was made of them. Where a reading arrives for a period that is kept, or from an organization that counts as
 * another, the year is read anew from the observations.
 */
const LAID_OVER = `
  with arrived as (
    select r.metric_code, r.organization_id, r.year, ${PIVOTED}
    from (select a.metric_code, a.organization_id, date_part('year', a.period_from)::int as year,
        ${slotOf('a.period_kind', 'a.period_from')} as slot, a.amount as total, a.qualifier
      from after a where a.organization_id is not null and a.period_from is not null and a.superseded_by is null) r
    group by r.metric_code, r.organization_id, r.year),
  g as materialized (
    select r.metric_code, coalesce(e.legal_entity_id, e.id) as organization_id, r.year, e.division_code,
      e.legal_entity_id is not null
        or s.year is not null and (${SLOTS.map((slot) => `r.v${slot} is not null and s.totals[${slot}] is not null`).join(' or ')}) as anew,
      ${known('totals', 'v')}, ${known('qualifiers', 'k')}
    from arrived r join organization e on e.id = r.organization_id
    left join metric_year s on s.organization_id = e.id and s.metric_code = r.metric_code and s.year = r.year),
  put as (
    insert into metric_year (${YEAR_COLUMNS})
    select g.metric_code, g.organization_id, g.year, g.division_code, ${YEAR_ARRAYS}
    from g join metric m on m.code = g.metric_code ${DERIVED} where not g.anew
    on conflict (organization_id, metric_code, year) do update
      set division_code = excluded.division_code, totals = excluded.totals, qualifiers = excluded.qualifiers)
  select array_agg(g.metric_code), array_agg(g.organization_id), array_agg(g.year)`;
const INTO = 'into metrics, organizations, years';
const FROM = 'from g where g.anew';

export const batches = [
  // Not strict, so that it is put into the statements that call it instead of being called row by row.
  `create or replace function division_path(code text) returns text[] language sql immutable parallel safe
   return array_remove(array[
     substr(code, 1, 2) || '0000000000',
     nullif(substr(code, 1, 4) || '00000000', substr(code, 1, 2) || '0000000000'),
     nullif(substr(code, 1, 6) || '000000', substr(code, 1, 4) || '00000000'),
     nullif(substr(code, 1, 9) || '000', substr(code, 1, 6) || '000000'),
     nullif(code, substr(code, 1, 9) || '000')], null)`,
  // What rows refer to is found by index, however many there are to look for, and looked at once.
  `create or replace function observation_refers() returns trigger language plpgsql as $$
   declare codes text[]; ids uuid[]; seen int;
   begin
     ${REFERENCES.map(({ column, table, key }) => {
       const named = key === 'id' ? 'ids' : 'codes';
       return `
     ${named} := array(select distinct a.${column} from after a where a.${column} is not null);
     if cardinality(${named}) > 0 then
       perform 1 from ${table} r where r.${key} = any(${named}) order by r.${key} for key share;
       get diagnostics seen = row_count;
       if seen < cardinality(${named}) then
         raise exception using errcode = 'foreign_key_violation', table = 'observation',
           constraint = 'observation_${column}_fkey', message = format('no ${table} is %s', (select n.${column}
             from unnest(${named}) n(${column}) where not exists (select 1 from ${table} r where r.${key} = n.${column}) limit 1));
       end if;
     end if;`;
     }).join('')}
     return null;
   end $$`,
  'drop function rollup_lock(text[])',
  'drop table rollup_version',
  // Writers of roll-ups of one province go one after the other from here to the end of their transaction: its
  // sums are of all of them. Several provinces are taken in order, so that nobody waits for another crosswise.
  `create function rollup_lock(codes text[]) returns void language plpgsql as $$
   declare province text;
   begin
     for province in select distinct left(c.code, 2) from unnest(codes) c(code) where c.code is not null order by 1 loop
       perform pg_advisory_xact_lock(hashtextextended('rollup ' || province, 0));
     end loop;
   end $$`,
  // Sums change in place, where their page has room.
  'alter table rollup set (fillfactor = 75)',
  `create or replace function observation_rolled_insert() returns trigger language plpgsql set work_mem = '32MB' as $$
   declare metrics text[]; organizations uuid[]; years int[]; written int;
   begin
     perform rollup_lock(array(
       select distinct left(coalesce(l.division_code, g.division_code), 2)
       from (select distinct a.organization_id from after a where a.period_from is not null) n
       join organization g on g.id = n.organization_id left join organization l on l.id = g.legal_entity_id));
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
