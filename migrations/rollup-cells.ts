/** Where the periods of a year stand in the arrays of metric_year: 12 months, 4 quarters, the year. */
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const QUARTERS = [1, 2, 3, 4];
const YEAR_SLOT = 17;
export const SLOTS = Array.from({ length: YEAR_SLOT }, (_, i) => i + 1);

export const SLOTS_OF_YEAR = YEAR_SLOT;

export const slotOf = (grain: string, from: string) => `case ${grain}
  when 'MONTH' then date_part('month', ${from})::int
  when 'QUARTER' then 12 + date_part('quarter', ${from})::int when 'YEAR' then ${YEAR_SLOT} end`;

export const grainOf = (slot: string) =>
  `case when ${slot} <= 12 then 'MONTH' when ${slot} < ${YEAR_SLOT} then 'QUARTER' else 'YEAR' end`;

export const periodOf = (year: string, slot: string) => `make_date(${year},
  case when ${slot} <= 12 then ${slot} when ${slot} < ${YEAR_SLOT} then (${slot} - 12) * 3 - 2 else 1 end, 1)`;

/** Last day of the period: the day on which members are counted. */
export const lastDayOf = (year: string, slot: string) => `(make_date(${year},
  case when ${slot} <= 12 then ${slot} when ${slot} < ${YEAR_SLOT} then (${slot} - 12) * 3 else 12 end, 1)
  + interval '1 month')::date - 1`;

/** A missing part makes the sum null, as a missing part leaves a period incomplete. */
const combined = (parts: readonly string[]) => `case m.over_time when 'LAST' then ${parts.at(-1)}
  when 'AVERAGE' then round((${parts.join(' + ')}) / ${parts.length}, 10)
  when 'SUM' then ${parts.join(' + ')} end`;

const qualified = (
  values: readonly string[],
  marks: readonly string[],
) => `case m.over_time when 'LAST' then ${marks.at(-1)}
  when 'NONE' then null
  else case when ${values.join(' + ')} is null then null
    when ${marks.map((mark) => `${mark} = 'EXACT'`).join(' and ')} then 'EXACT'
    else ${marks.reduce((a, b) => `qualifier_add(${a}, ${b})`)} end end`;

const value = (slot: number) => `g.v${slot}`;
const mark = (slot: number) => `g.k${slot}`;
const quarterParts = (q: number, of: (slot: number) => string) => [2, 1, 0].map((i) => of(q * 3 - i));

/** A column for each period from readings in rows. */
export const PIVOTED = SLOTS.map(
  (slot) => `max(r.total) filter (where r.slot = ${slot}) as v${slot},
      max(r.qualifier) filter (where r.slot = ${slot}) as k${slot}`,
).join(', ');

/** The arrays of a year, from columns `g` of readings and what DERIVED makes of them. */
export const YEAR_ARRAYS = `array[${[...MONTHS.map(value), ...QUARTERS.map((q) => `q.v${q}`), 'y.v'].join(', ')}] as totals,
    array[${[...MONTHS.map(mark), ...QUARTERS.map((q) => `q.k${q}`), 'y.k'].join(', ')}] as qualifiers`;

/** Quarters and the year: as read, else from their parts. */
export const DERIVED = `cross join lateral (select ${QUARTERS.map(
  (q) => `coalesce(${value(12 + q)}, ${combined(quarterParts(q, value))}) as v${q},
      coalesce(${mark(12 + q)}, ${qualified(quarterParts(q, value), quarterParts(q, mark))}) as k${q}`,
).join(', ')} offset 0) q
  cross join lateral (select coalesce(${value(YEAR_SLOT)}, ${combined(QUARTERS.map((q) => `q.v${q}`))}) as v,
      coalesce(${mark(YEAR_SLOT)}, ${qualified(
        QUARTERS.map((q) => `q.v${q}`),
        QUARTERS.map((q) => `q.k${q}`),
      )}) as k offset 0) y`;

/**
 * One row for each metric, organization and year from its readings (metric_code, organization_id, year, slot,
 * total, qualifier). A reading of a period goes before what its parts come to; parts count when complete.
 */
export const packed = (readings: string) => `
  select g.metric_code, g.organization_id, g.year, e.division_code,
    ${YEAR_ARRAYS}
  from (select r.metric_code, r.organization_id, r.year,
      ${PIVOTED}
    from (${readings}) r group by r.metric_code, r.organization_id, r.year) g
  join metric m on m.code = g.metric_code
  join organization e on e.id = g.organization_id and e.legal_entity_id is null
  ${DERIVED}`;

/**
 * The readings in force of some organizations, metrics and years, looked up one by one. The community's own
 * goes before that of the Party organizations attached to it: they are one organization and count once.
 */
const LOOKED_UP = `
  select distinct on (t.metric_code, t.organization_id, o.period_kind, o.period_from)
    t.metric_code, t.organization_id, t.year, ${slotOf('o.period_kind', 'o.period_from')} as slot,
    o.amount as total, o.qualifier
  from touched t
  cross join lateral (select t.organization_id as id
    union all select p.id from organization p where p.legal_entity_id = t.organization_id) g
  cross join lateral (select * from observation mine where mine.organization_id = g.id
    and mine.metric_code = t.metric_code and mine.superseded_by is null
    and mine.period_from >= make_date(t.year, 1, 1) and mine.period_from < make_date(t.year + 1, 1, 1)
    offset 0) o
  order by t.metric_code, t.organization_id, o.period_kind, o.period_from, (g.id = t.organization_id) desc, g.id`;

const KEYS = `select distinct o.metric_code, coalesce(g.legal_entity_id, g.id) as organization_id,
    date_part('year', o.period_from)::int as year`;

/** What a statement wrote, where nothing is on record yet and nobody is attached: no look-up is needed. */
const NEW_YEARS =
  packed(`select a.metric_code, a.organization_id, date_part('year', a.period_from)::int as year,
    ${slotOf('a.period_kind', 'a.period_from')} as slot, a.amount as total, a.qualifier
  from after a where a.organization_id is not null and a.period_from is not null and a.superseded_by is null %s`);
const BUT_KNOWN = `and (a.metric_code, a.organization_id, date_part('year', a.period_from)::int) not in
  (select * from unnest($1, $2, $3))`;

export const YEAR_COLUMNS = 'metric_code, organization_id, year, division_code, totals, qualifiers';

const gather = (rows: string) => `
  select array_agg(k.metric_code), array_agg(k.organization_id), array_agg(k.year)
  into metrics, organizations, years
  from (${KEYS} from (${rows}) o join organization g on g.id = o.organization_id
    where o.period_from is not null) k;
  if metrics is not null then
    perform rollup_lock_organizations(organizations);
    perform metric_refresh(metrics, organizations, years);
  end if;
  return null;`;

export const cells = [
  // Only the triggers write it, from rows that were checked: foreign keys would check them all again.
  `create table metric_year (
    metric_code text collate "C" not null,
    organization_id uuid not null,
    year int not null,
    division_code text collate "C" not null,
    totals numeric(38, 10)[] not null check (cardinality(totals) = ${YEAR_SLOT}),
    qualifiers text[] not null check (cardinality(qualifiers) = ${YEAR_SLOT}),
    -- Every period is there and exact: nearly all rows, which are summed without a look at their qualifiers.
    plain boolean not null generated always as (qualifiers <@ array['EXACT']) stored,
    primary key (organization_id, metric_code, year)) with (fillfactor = 80)`,
  'create index metric_year_division on metric_year (metric_code, year, division_code)',
  `create view metric_cell as select y.metric_code, y.organization_id, ${grainOf('u.slot')} as grain,
     ${periodOf('y.year', 'u.slot::int')} as period_from, y.division_code, u.total, u.qualifier
   from metric_year y cross join lateral unnest(y.totals, y.qualifiers) with ordinality u(total, qualifier, slot)
   where u.total is not null`,
  // Writers of roll-ups below one province go one after the other from here to the end of their transaction.
  `create function rollup_lock_organizations(organizations uuid[]) returns void language plpgsql as $$
   begin
     perform rollup_lock(array(select distinct o.division_code from organization o where o.id = any(organizations)));
   end $$`,
  `create function metric_refresh(metrics text[], organizations uuid[], years int[]) returns void
   language plpgsql set work_mem = '32MB' as $$
   begin
     with touched as materialized (select distinct t.metric_code, t.organization_id, t.year
         from unnest(metrics, organizations, years) t(metric_code, organization_id, year)),
       fresh as materialized (${packed(LOOKED_UP)}),
       gone as (delete from metric_year y using touched t
         where y.organization_id = t.organization_id and y.metric_code = t.metric_code and y.year = t.year
           and (t.metric_code, t.organization_id, t.year) not in
             (select f.metric_code, f.organization_id, f.year from fresh f))
     insert into metric_year as y (${YEAR_COLUMNS}) select ${YEAR_COLUMNS} from fresh
     on conflict (organization_id, metric_code, year) do update
       set division_code = excluded.division_code, totals = excluded.totals, qualifiers = excluded.qualifiers
       where (y.division_code, y.totals, y.qualifiers)
         is distinct from (excluded.division_code, excluded.totals, excluded.qualifiers);
   end $$`,
  // Planned anew each time: the planner sees how many rows the statement wrote.
  `create function observation_rolled_insert() returns trigger language plpgsql set work_mem = '32MB' as $$
   declare metrics text[]; organizations uuid[]; years int[];
     known_metrics text[]; known_organizations uuid[]; known_years int[];
   begin
     execute $keys$select array_agg(k.metric_code), array_agg(k.organization_id), array_agg(k.year)
       from (${KEYS} from after o join organization g on g.id = o.organization_id
         where o.period_from is not null) k$keys$ into metrics, organizations, years;
     if metrics is null then return null; end if;
     perform rollup_lock_organizations(array(select distinct id from unnest(organizations) o(id)));
     select array_agg(k.metric_code), array_agg(k.organization_id), array_agg(k.year)
     into known_metrics, known_organizations, known_years
     from (select k.* from unnest(metrics, organizations, years) k(metric_code, organization_id, year)
         join metric_year y using (metric_code, organization_id, year)
       union
       select k.* from unnest(metrics, organizations, years) k(metric_code, organization_id, year)
         join organization b on b.legal_entity_id = k.organization_id) k;
     if coalesce(cardinality(known_metrics), 0) < cardinality(metrics) then
       perform rollup_plan_for(cardinality(metrics));
       execute format($new$insert into metric_year (${YEAR_COLUMNS}) select ${YEAR_COLUMNS} from (
         ${NEW_YEARS}) n$new$, case when known_metrics is not null then $known$${BUT_KNOWN}$known$ end)
       using known_metrics, known_organizations, known_years;
       perform rollup_plan_for(0);
     end if;
     if known_metrics is not null then
       perform metric_refresh(known_metrics, known_organizations, known_years);
     end if;
     return null;
   end $$`,
  `create trigger observation_rolled_insert after insert on observation referencing new table as after
   for each statement execute function observation_rolled_insert()`,
  ...(['update', 'delete'] as const).flatMap((event) => [
    `create function observation_rolled_${event}() returns trigger language plpgsql as $$
     declare metrics text[]; organizations uuid[]; years int[];
     begin ${gather(event === 'update' ? 'select * from before union all select * from after' : 'select * from before')} end $$`,
    `create trigger observation_rolled_${event} after ${event} on observation referencing old table as before
       ${event === 'update' ? 'new table as after' : ''}
     for each statement execute function observation_rolled_${event}()`,
  ]),
];
