import { WHOLE } from './figure-texts.js';

/**
 * What a committee or a division above the villages held in a calendar year, by type, as the lists that answers
 * show. A row is right for its year whatever else is there; where there is none, the activities are counted.
 */
const YEAR = 'make_date(k.year, 1, 1)';
const PAST = 'make_date(k.year + 1, 1, 1)';

/** What began in an earlier year than it ended in. */
const SPAN = 'extract(year from d.period_to - 1) > extract(year from d.period_from)';

const list = (items: string) =>
  `'[' || string_agg('{"type":"' || t.type || '",' || ${items} || '}', ',' order by t.type) || ']'`;
const COUNT = `'"count":' || count_text(t.certain, t.possible, 'activity')`;
const JOINT = `'"joint":' || count_text(t.joint_certain, t.joint_possible, 'activity')`;

const computed = (name: string, counts: string) =>
  `create function ${name}(places text[], years int[]) returns setof activity_year language sql stable as $$
   select t.place, t.year, ${list(COUNT)}, ${list(`${COUNT} || ',' || ${JOINT}`)}
   from (select k.place, k.year, h.type, ${counts}
     group by 1, 2, 3) t group by 1, 2 $$`;

/** The years on which rows with these days bear; of those without an end, the years that are kept. */
const yearsOf = (rows: string) => `select r.place, y.year from (${rows}) r
     cross join lateral generate_series(extract(year from case when isfinite(r.first) then r.first else r.last end)::int,
       extract(year from case when isfinite(r.last) then r.last else r.first end)::int) y(year)
     where isfinite(r.first) or isfinite(r.last)
   union select r.place, k.year from (${rows}) r join activity_year k on k.place = r.place collate "C"
     where not isfinite(r.first) or not isfinite(r.last)`;

const SIDES = {
  insert: ['new table as after', ['after']],
  update: ['old table as before new table as after', ['before', 'after']],
  delete: ['old table as before', ['before']],
} as const;

const KEPT = {
  DIVISION: {
    table: 'division_activity',
    refresh: 'activity_years_of_divisions',
    rows: (
      from: string,
    ) => `select d.division_code as place, d.period_from as first, d.period_to - 1 as last from ${from} d
       where substr(d.division_code, 10) = '000'`,
  },
  COMMITTEE: {
    table: 'committee_activity',
    refresh: 'activity_years_of_committees',
    rows: (from: string) => `select p.committee_id::text as place, coalesce(p.earliest, '-infinity') as first,
         coalesce(p.latest, 'infinity') as last from ${from} p`,
  },
} as const;

const triggers = Object.values(KEPT).flatMap(({ table, refresh, rows }) =>
  Object.entries(SIDES).flatMap(([event, [referencing, sides]]) => {
    const touched = sides.map((side) => `select distinct * from (${rows(side)}) r`).join(' union ');
    return [
      `create function ${table}_by_year_${event}() returns trigger language plpgsql as $$
       declare places text[]; years int[];
       begin
         with touched as materialized (${touched})
         select array_agg(t.place order by t.place, t.year), array_agg(t.year order by t.place, t.year) into places, years
         from (${yearsOf('select * from touched')}) t;
         if places is null then return null; end if;
         delete from activity_year k using unnest(places, years) t(place, year)
           where k.place = t.place collate "C" and k.year = t.year;
         insert into activity_year select * from ${refresh}(places, years);
         return null;
       end $$`,
      `create trigger ${table}_by_year_${event} after ${event} on ${table} referencing ${referencing}
       for each statement execute function ${table}_by_year_${event}()`,
    ];
  }),
);

const ALL = Object.values(KEPT)
  .map(
    ({
      table,
      refresh,
      rows,
    }) => `(select a.* from (select array_agg(t.place) as places, array_agg(t.year) as years
     from (with touched as materialized (select distinct * from (${rows(table)}) r) ${yearsOf('select * from touched')}) t) k
   cross join lateral ${refresh}(k.places, k.years) a)`,
  )
  .join(' union all ');

export const activityYears = [
  `create table activity_year (
    place text collate "C" not null,
    year int not null,
    counted text not null,
    counted_jointly text not null,
    primary key (place, year)) ${WHOLE}`,
  `create index division_activity_span on division_activity (division_code) where extract(year from period_to - 1) > extract(year from period_from)`,
  computed(
    'activity_years_of_divisions',
    `coalesce(sum(h.held) filter (where h.period_from >= ${YEAR} and h.period_to <= ${PAST}), 0)::bigint as certain,
       sum(h.held)::bigint as possible,
       coalesce(sum(h.joint) filter (where h.period_from >= ${YEAR} and h.period_to <= ${PAST}), 0)::bigint as joint_certain,
       sum(h.joint)::bigint as joint_possible
     from unnest(places, years) k(place, year) cross join lateral (
       select * from division_activity d where d.division_code = k.place collate "C"
         and d.period_from >= ${YEAR} and d.period_from < ${PAST}
       union all select * from division_activity d where d.division_code = k.place collate "C"
         and ${SPAN} and d.period_from < ${YEAR} and d.period_to > ${YEAR}) h`,
  ),
  computed(
    'activity_years_of_committees',
    `count(*) filter (where h.earliest >= ${YEAR} and h.latest < ${PAST}) as certain, count(*) as possible,
       count(*) filter (where h.earliest >= ${YEAR} and h.latest < ${PAST} and h.organizers > 1) as joint_certain,
       count(*) filter (where h.organizers > 1) as joint_possible
     from unnest(places, years) k(place, year) join committee_activity h on h.committee_id = k.place::uuid
       and (h.latest >= ${YEAR} or h.latest is null) and (h.earliest < ${PAST} or h.earliest is null)
       and h.since < ${PAST} and h.until >= ${PAST}`,
  ),
  // Made now, where there is no row of the year.
  ...['divisions', 'committees'].map(
    (whose) => `create function activity_list_of_${whose}(place text, year int, jointly boolean) returns text
     language plpgsql stable parallel safe as $$ begin
       return coalesce((select case when jointly then y.counted_jointly else y.counted end
         from activity_years_of_${whose}(array[place], array[year]) y), '[]'); end $$`,
  ),
  ...triggers,
  `create view activity_year_difference as
   select 'YEAR' as kind, coalesce(k.place, n.place)::text as subject, coalesce(k.year, n.year)::text as key,
     k.counted_jointly as stored, n.counted_jointly as recomputed
   from activity_year k full join (${ALL}) n on n.place = k.place and n.year = k.year
   where (k.counted, k.counted_jointly) is distinct from (n.counted, n.counted_jointly)`,
  `create function activity_year_rebuild() returns void language plpgsql set work_mem = '64MB' as $$
   begin
     perform activity_lock();
     delete from activity_year;
     insert into activity_year ${ALL};
   end $$`,
];
