/**
 * Roll-ups. `metric_cell` holds what an organization reports of a metric for a period, each organization
 * once; `rollup` the sums of the cells for every division up to the province. Statement-level triggers
 * recompute the cells that a write touches and carry the differences up the tree, in the same transaction.
 */
const COUNTERS = [
  'exact',
  'at_least',
  'more_than',
  'at_most',
  'less_than',
  'about',
  'nearly',
  'indeterminate',
] as const;

const each = (piece: (name: string) => string, separator = ', ') => COUNTERS.map(piece).join(separator);

/** Sums of cells with their sign, for the metrics that may be summed over organizations. */
const summed = (cells: string) => `select t.* from (
    select c.metric_code, up.code as division_code, c.grain, c.period_from,
      sum(c.sign)::bigint as n, sum(c.sign * c.total) as total,
      ${each((name) => `coalesce(sum(c.sign) filter (where c.qualifier = '${name.toUpperCase()}'), 0)::bigint as n_${name}`)}
    from ${cells} c join metric m on m.code = c.metric_code and m.over_organizations = 'SUM'
    cross join lateral unnest(division_path(c.division_code)) up(code)
    group by c.metric_code, up.code, c.grain, c.period_from) t
  join division known on known.code = t.division_code collate "C"`;

const SAME_SUM = `r.metric_code = d.metric_code and r.division_code = d.division_code
  and r.grain = d.grain and r.period_from = d.period_from`;

const ROLLUP_COLUMNS = `metric_code, division_code, grain, period_from, n, total, ${each((name) => `n_${name}`)}`;

/** What the parts of a longer period come to, by the metric's rule for time. */
const parts = (from: string, unit: 'quarter' | 'year', count: number, last: string) => `
        select p.metric_code, p.organization_id, date_trunc('${unit}', p.period_from::timestamp)::date as start,
          case m.over_time
            when 'LAST' then (array_agg(p.total order by p.period_from desc))[1]
            when 'AVERAGE' then round(sum(p.total) / ${count}, 10)
            else sum(p.total) end as total,
          case m.over_time when 'LAST' then (array_agg(p.qualifier order by p.period_from desc))[1]
            else qualifier_sum(p.qualifier) end as qualifier
        from ${from} p join metric m on m.code = p.metric_code
        group by p.metric_code, p.organization_id, start, m.over_time
        having case m.over_time when 'NONE' then false
          when 'LAST' then max(p.period_from) = date_trunc('${unit}', min(p.period_from)::timestamp)::date
            + interval '${last}'
          else count(*) = ${count} end`;

/**
 * Readings of a period before what its parts come to. Sorted, not joined: the planner cannot know how many rows
 * an import touches, and a nested loop over them all never ends.
 */
const preferred = (grain: 'QUARTER' | 'YEAR', derived: string) => `
      select distinct on (w.metric_code, w.organization_id, w.period_from)
        w.metric_code, w.organization_id, w.grain, w.period_from, w.total, w.qualifier
      from (select r.*, 0 as place from reading r where r.grain = '${grain}'
        union all
        select d.metric_code, d.organization_id, '${grain}', d.start, d.total, d.qualifier, 1 from (${derived}) d) w
      order by w.metric_code, w.organization_id, w.period_from, w.place`;

/**
 * The cells of some organizations, metrics and years. A reading of the period itself goes before what its
 * parts add up to; parts count when they are complete. The community's own reading goes before that of the
 * Party organizations attached to it: they are one organization and are counted once. `offset 0` holds the
 * planner to one look-up by index for each key: it knows nothing of how many keys a statement touches.
 */
const CELLS = `
  with touched as (select distinct t.metric_code, t.organization_id, t.year
      from unnest(metrics, organizations, years) t(metric_code, organization_id, year)),
    reading as materialized (
      select distinct on (t.metric_code, t.organization_id, o.period_kind, o.period_from)
        t.metric_code, t.organization_id, o.period_kind as grain, o.period_from, o.amount as total, o.qualifier
      from touched t
      join organization self on self.id = t.organization_id and self.legal_entity_id is null
      cross join lateral (select t.organization_id as id
        union all select p.id from organization p where p.legal_entity_id = t.organization_id) g
      cross join lateral (select * from observation mine where mine.organization_id = g.id
        and mine.metric_code = t.metric_code and mine.superseded_by is null
        and mine.period_from >= make_date(t.year, 1, 1) and mine.period_from < make_date(t.year + 1, 1, 1)
        offset 0) o
      order by t.metric_code, t.organization_id, o.period_kind, o.period_from,
        (g.id = t.organization_id) desc, g.id),
    quarter as materialized (${preferred('QUARTER', parts(`(select * from reading where grain = 'MONTH')`, 'quarter', 3, '2 months'))}),
    year as materialized (${preferred('YEAR', parts('quarter', 'year', 4, '9 months'))})
  select c.metric_code, c.organization_id, c.grain, c.period_from, e.division_code, c.total, c.qualifier
  from (select * from reading where grain = 'MONTH' union all select * from quarter union all select * from year) c
  join organization e on e.id = c.organization_id`;

const KEYS_OF_ALL = `select distinct o.metric_code, coalesce(g.legal_entity_id, g.id) as organization_id,
    extract(year from o.period_from)::int as year
  from observation o join organization g on g.id = o.organization_id where o.period_from is not null`;

/** Gathers what a statement touched and refreshes it. */
const refreshFrom = (rows: string) => `
  select array_agg(k.metric_code), array_agg(k.organization_id), array_agg(k.year)
  into metrics, organizations, years
  from (select distinct o.metric_code, coalesce(g.legal_entity_id, g.id) as organization_id,
      extract(year from o.period_from)::int as year
    from (${rows}) o join organization g on g.id = o.organization_id where o.period_from is not null) k;
  if metrics is not null then perform rollup_refresh(metrics, organizations, years); end if;
  return null;`;

const trigger = (event: 'insert' | 'update' | 'delete', tables: string, rows: string) => [
  `create function observation_rolled_${event}() returns trigger language plpgsql as $$
   declare metrics text[]; organizations uuid[]; years int[];
   begin ${refreshFrom(rows)} end $$`,
  `create trigger observation_rolled_${event} after ${event} on observation referencing ${tables}
   for each statement execute function observation_rolled_${event}()`,
];

export const rollups = [
  // A code and those above it, from the top; a county's own code stands for itself once.
  `create function division_path(code text) returns text[] language sql immutable strict parallel safe
   return array_remove(array[
     substr(code, 1, 2) || '0000000000',
     nullif(substr(code, 1, 4) || '00000000', substr(code, 1, 2) || '0000000000'),
     nullif(substr(code, 1, 6) || '000000', substr(code, 1, 4) || '00000000'),
     nullif(substr(code, 1, 9) || '000', substr(code, 1, 6) || '000000'),
     nullif(code, substr(code, 1, 9) || '000')], null)`,
  // Only the triggers write these two, from rows that were checked: foreign keys would check them all again.
  `create table metric_cell (
    metric_code text collate "C" not null,
    organization_id uuid not null,
    grain text not null check (grain in ('MONTH', 'QUARTER', 'YEAR')),
    period_from date not null,
    division_code text collate "C" not null,
    total numeric(38, 10) not null,
    qualifier text not null,
    primary key (organization_id, metric_code, grain, period_from))`,
  'create index metric_cell_division on metric_cell (metric_code, grain, period_from, division_code)',
  `create table rollup (
    metric_code text collate "C" not null,
    division_code text collate "C" not null,
    grain text not null check (grain in ('MONTH', 'QUARTER', 'YEAR')),
    period_from date not null,
    n bigint not null check (n >= 0),
    total numeric not null,
    ${each((name) => `n_${name} bigint not null check (n_${name} >= 0)`)},
    primary key (metric_code, division_code, grain, period_from),
    check (n = ${each((name) => `n_${name}`, ' + ')}))`,
  'create index rollup_period on rollup (metric_code, grain, period_from, division_code)',
  // Who changes sums takes the rows of all their divisions first, in order of code: no two writers ever
  // wait for each other crosswise. The number tells a cache that something below the division changed.
  `create table rollup_version (
    division_code text collate "C" primary key references division,
    version bigint not null default 0)`,
  `create function rollup_qualifier(r rollup) returns text language sql immutable parallel safe return case
     when r.n = 0 then null
     when r.n = 1 and r.n_nearly = 1 then 'NEARLY'
     when r.n_about + r.n_nearly > 0 then 'ABOUT'
     when r.n_indeterminate > 0 then 'INDETERMINATE'
     when r.n_at_least + r.n_more_than > 0 and r.n_at_most + r.n_less_than > 0 then 'INDETERMINATE'
     when r.n_more_than > 0 then 'MORE_THAN' when r.n_at_least > 0 then 'AT_LEAST'
     when r.n_less_than > 0 then 'LESS_THAN' when r.n_at_most > 0 then 'AT_MOST' else 'EXACT' end`,
  `create function metric_cells(metrics text[], organizations uuid[], years int[])
   returns table (metric_code text, organization_id uuid, grain text, period_from date, division_code text,
     total numeric, qualifier text) language sql stable as $$ ${CELLS} $$`,
  `create function rollup_lock(codes text[]) returns void language plpgsql as $$
   declare touched text[] := array(select d.code from division d where d.code in (
     select up.code collate "C" from unnest(codes) c(code) cross join lateral unnest(division_path(c.code)) up(code))
     order by d.code);
   begin
     insert into rollup_version (division_code) select code from unnest(touched) t(code) order by code collate "C"
     on conflict do nothing;
     perform 1 from rollup_version v where v.division_code = any(touched) order by v.division_code for update;
     update rollup_version v set version = v.version + 1 where v.division_code = any(touched);
   end $$`,
  `create function rollup_refresh(metrics text[], organizations uuid[], years int[]) returns void
   language plpgsql as $$
   begin
     perform rollup_lock((select array_agg(distinct d.code) from (
       select o.division_code as code from organization o where o.id = any(organizations)
       union select c.division_code from metric_cell c where c.organization_id = any(organizations)) d));
     with touched as (select distinct t.metric_code, t.organization_id, t.year
         from unnest(metrics, organizations, years) t(metric_code, organization_id, year)),
       fresh as materialized (select * from metric_cells(metrics, organizations, years)),
       stale as materialized (select c.* from touched t cross join lateral (select * from metric_cell mine
         where mine.organization_id = t.organization_id and mine.metric_code = t.metric_code
           and mine.period_from >= make_date(t.year, 1, 1) and mine.period_from < make_date(t.year + 1, 1, 1)
         offset 0) c),
       lost as materialized (select k.metric_code, k.organization_id, k.grain, k.period_from from (
           select f.metric_code, f.organization_id, f.grain, f.period_from, true as found from fresh f
           union all select s.metric_code, s.organization_id, s.grain, s.period_from, false from stale s) k
         group by k.metric_code, k.organization_id, k.grain, k.period_from having not bool_or(k.found)),
       gone as (delete from metric_cell c using lost s
         where c.organization_id = s.organization_id and c.metric_code = s.metric_code and c.grain = s.grain
           and c.period_from = s.period_from),
       put as (insert into metric_cell as c
           (metric_code, organization_id, grain, period_from, division_code, total, qualifier)
         select f.metric_code, f.organization_id, f.grain, f.period_from, f.division_code, f.total, f.qualifier
         from fresh f
         on conflict (organization_id, metric_code, grain, period_from) do update
           set division_code = excluded.division_code, total = excluded.total, qualifier = excluded.qualifier
           where (c.division_code, c.total, c.qualifier)
             is distinct from (excluded.division_code, excluded.total, excluded.qualifier)),
       signed as (select f.metric_code, f.grain, f.period_from, f.division_code, f.total, f.qualifier, 1 as sign
         from fresh f union all
         select s.metric_code, s.grain, s.period_from, s.division_code, s.total, s.qualifier, -1 from stale s),
       delta as materialized (select * from (${summed('signed')}) d
         where d.n <> 0 or d.total <> 0 or ${each((name) => `d.n_${name} <> 0`, ' or ')}),
       emptied as (delete from rollup r using delta d where ${SAME_SUM} and r.n + d.n = 0),
       moved as (update rollup r set n = r.n + d.n, total = r.total + d.total,
           ${each((name) => `n_${name} = r.n_${name} + d.n_${name}`)}
         from delta d where ${SAME_SUM} and r.n + d.n <> 0)
     insert into rollup (${ROLLUP_COLUMNS})
     select ${ROLLUP_COLUMNS} from delta d where not exists (select 1 from rollup r where ${SAME_SUM});
   end $$`,
  ...trigger('insert', 'new table as added', 'select * from added'),
  ...trigger(
    'update',
    'old table as before new table as after',
    'select * from before union all select * from after',
  ),
  ...trigger('delete', 'old table as removed', 'select * from removed'),
  // An organization that moves, or whose Party organization is attached elsewhere, takes its figures along.
  `create function organization_rolled() returns trigger language plpgsql as $$
   declare metrics text[]; organizations uuid[]; years int[];
   begin
     select array_agg(k.metric_code), array_agg(k.organization_id), array_agg(k.year)
     into metrics, organizations, years
     from (select distinct o.metric_code, moved.counted as organization_id,
         extract(year from o.period_from)::int as year
       from (select b.id, coalesce(b.legal_entity_id, b.id) as counted from before b join after a using (id)
           where (a.division_code, a.legal_entity_id) is distinct from (b.division_code, b.legal_entity_id)
         union select a.id, coalesce(a.legal_entity_id, a.id) from before b join after a using (id)
           where (a.division_code, a.legal_entity_id) is distinct from (b.division_code, b.legal_entity_id)) moved
       join observation o on o.organization_id = moved.id and o.period_from is not null) k;
     if metrics is not null then perform rollup_refresh(metrics, organizations, years); end if;
     return null;
   end $$`,
  `create trigger organization_rolled after update on organization
   referencing old table as before new table as after
   for each statement execute function organization_rolled()`,
  // Both tables against what the observations come to; no row when they agree.
  `create view rollup_difference as
   with keys as materialized (${KEYS_OF_ALL}),
     cells as materialized (select c.* from (select array_agg(k.metric_code) as metrics,
         array_agg(k.organization_id) as organizations, array_agg(k.year) as years from keys k) all_keys
       cross join lateral metric_cells(all_keys.metrics, all_keys.organizations, all_keys.years) c),
     signed as (select c.*, 1 as sign from cells c),
     sums as (${summed('signed')})
   select 'CELL' as kind, coalesce(c.metric_code, s.metric_code) as metric_code,
     coalesce(c.organization_id, s.organization_id)::text as subject, coalesce(c.grain, s.grain) as grain,
     coalesce(c.period_from, s.period_from) as period_from, s.total::text as stored, c.total::text as recomputed
   from cells c full join metric_cell s on (s.organization_id, s.metric_code, s.grain, s.period_from)
     = (c.organization_id, c.metric_code, c.grain, c.period_from)
   where (c.total, c.qualifier, c.division_code) is distinct from (s.total, s.qualifier, s.division_code)
   union all
   select 'ROLLUP', coalesce(c.metric_code, s.metric_code), coalesce(c.division_code, s.division_code),
     coalesce(c.grain, s.grain), coalesce(c.period_from, s.period_from), s.total::text, c.total::text
   from sums c full join rollup s on (s.metric_code, s.division_code, s.grain, s.period_from)
     = (c.metric_code, c.division_code, c.grain, c.period_from)
   where (c.n, c.total, ${each((name) => `c.n_${name}`)})
     is distinct from (s.n, s.total, ${each((name) => `s.n_${name}`)})`,
  `create function rollup_rebuild() returns void language plpgsql as $$
   begin
     lock table observation in share row exclusive mode;
     delete from rollup;
     delete from metric_cell;
     insert into metric_cell (metric_code, organization_id, grain, period_from, division_code, total, qualifier)
     select c.metric_code, c.organization_id, c.grain, c.period_from, c.division_code, c.total, c.qualifier
     from (select array_agg(k.metric_code) as metrics, array_agg(k.organization_id) as organizations,
         array_agg(k.year) as years from (${KEYS_OF_ALL}) k) all_keys
     cross join lateral metric_cells(all_keys.metrics, all_keys.organizations, all_keys.years) c;
     insert into rollup (${ROLLUP_COLUMNS})
     select ${ROLLUP_COLUMNS} from (${summed('(select cell.*, 1 as sign from metric_cell cell)')}) s;
   end $$`,
];
