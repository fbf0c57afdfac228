/**
 * The sums of a committee's activities in a calendar year, which pages of committees ask for. A row is right for its
 * year whatever else is there; where there is none, the activities are counted.
 */
const SIDES = {
  insert: ['new table as after', 'select * from after'],
  update: ['old table as before new table as after', 'select * from before union all select * from after'],
  delete: ['old table as before', 'select * from before'],
} as const;

/** Years on which rows bear; of those without an end, the years that are kept. */
const yearsOf = (rows: string) => `
     select p.committee_id, y.year from (${rows}) p
     cross join lateral generate_series(extract(year from coalesce(p.earliest, p.latest))::int,
       extract(year from coalesce(p.latest, p.earliest))::int) y(year)
     union
     select k.committee_id, k.year from (select distinct p.committee_id from (${rows}) p
       where p.earliest is null or p.latest is null) p join committee_year k on k.committee_id = p.committee_id`;

const ALL = `(select coalesce(array_agg(t.committee_id), '{}') as ids, coalesce(array_agg(t.year), '{}') as years
     from (select distinct p.committee_id, y.year from committee_activity p
       cross join lateral generate_series(extract(year from coalesce(p.earliest, p.latest))::int,
         extract(year from coalesce(p.latest, p.earliest))::int) y(year)) t)`;

export const committeeYears = [
  `create table committee_year (
    committee_id uuid not null,
    year int not null,
    held bigint not null,
    joint bigint not null,
    uncertain bigint not null,
    joint_uncertain bigint not null,
    meetings bigint not null,
    meetings_uncertain bigint not null,
    weighed bigint not null,
    multiple numeric not null,
    weight numeric not null,
    weight_possible numeric not null,
    primary key (committee_id, year))`,
  `create function committee_years(committees uuid[], years int[]) returns setof committee_year language sql stable as $$
     select k.committee_id, k.year, t.* from unnest(committees, years) k(committee_id, year)
     cross join lateral committee_tally(k.committee_id, make_date(k.year, 1, 1), make_date(k.year + 1, 1, 1)) t $$`,
  // Made now, where there is no row of the year.
  `create function committee_year_of(committee uuid, asked int) returns committee_year language plpgsql stable parallel safe as $$
   begin return (select k from committee_years(array[committee], array[asked]) k); end $$`,
  ...Object.entries(SIDES).flatMap(([event, [referencing, rows]]) => [
    `create function committee_activity_summed_by_year_${event}() returns trigger language plpgsql as $$
     declare ids uuid[]; of_years int[];
     begin
       select array_agg(t.committee_id), array_agg(t.year) into ids, of_years from (${yearsOf(rows)}) t;
       if ids is null then return null; end if;
       insert into committee_year as k select * from committee_years(ids, of_years)
       on conflict (committee_id, year) do update set held = excluded.held, joint = excluded.joint,
         uncertain = excluded.uncertain, joint_uncertain = excluded.joint_uncertain, meetings = excluded.meetings,
         meetings_uncertain = excluded.meetings_uncertain, weighed = excluded.weighed, multiple = excluded.multiple,
         weight = excluded.weight, weight_possible = excluded.weight_possible;
       return null;
     end $$`,
    `create trigger committee_activity_summed_by_year_${event} after ${event} on committee_activity referencing ${referencing}
     for each statement execute function committee_activity_summed_by_year_${event}()`,
  ]),
  `create view committee_year_difference as
   select 'YEAR' as kind, k.committee_id::text as subject, k.year::text as key, k::text as stored, n::text as recomputed
   from committee_year k cross join lateral committee_years(array[k.committee_id], array[k.year]) n
   where k is distinct from n`,
  `create function committee_year_rebuild() returns void language plpgsql as $$
   begin
     perform activity_lock();
     delete from committee_year;
     insert into committee_year select n.* from ${ALL} k cross join lateral committee_years(k.ids, k.years) n;
   end $$`,
];
