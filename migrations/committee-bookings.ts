/**
 * Minutes for which legal bodies booked what a committee may use, by booking and calendar year: of these is told how
 * evenly members share it. Only rooms count, and venues that have none, as they do by default.
 */
const SIDES = {
  insert: ['new table as after', 'select * from after'],
  update: ['old table as before new table as after', 'select * from before union all select * from after'],
  delete: ['old table as before', 'select * from before'],
} as const;

/** What a plan made for a small table would read whole is found by its keys when the table has grown. */
const BY_INDEX = 'set enable_seqscan = off';

/** After the triggers that hold the resources, by their names: who changes what is kept of one has its row. */
const rolled = (table: string, bookings: (rows: string) => string) =>
  Object.entries(SIDES).flatMap(([event, [referencing, rows]]) => [
    `create function committee_bookings_of_${table}_${event}() returns trigger language plpgsql ${BY_INDEX} as $$
     begin
       perform committee_booking_refresh(array(${bookings(rows)}));
       return null;
     end $$`,
    `create trigger committee_bookings_rolled_${event} after ${event} on ${table} referencing ${referencing}
     for each statement execute function committee_bookings_of_${table}_${event}()`,
  ]);

const TIME = `at time zone 'Asia/Shanghai'`;
const YEAR = `tstzrange(make_date(y.year, 1, 1)::timestamp ${TIME}, make_date(y.year + 1, 1, 1)::timestamp ${TIME})`;
const EVERYTHING = 'array(select id from booking)';

export const committeeBookings = [
  `create table committee_booking (
    committee_id uuid not null,
    booking_id uuid not null,
    resource_id uuid not null,
    legal_id uuid not null,
    year int not null,
    minutes bigint not null,
    primary key (booking_id, resource_id, committee_id, year))`,
  'create index committee_booking_year on committee_booking (committee_id, year, legal_id) include (minutes)',
  `create function committee_bookings(bookings uuid[]) returns setof committee_booking language sql stable as $$
     select c.committee_id, b.id, i.resource_id, coalesce(o.legal_entity_id, o.id), y.year,
       (extract(epoch from upper(i.during * ${YEAR}) - lower(i.during * ${YEAR})) / 60)::bigint
     from (select distinct unnest(bookings) as id) k
     cross join lateral (select * from booking mine where mine.id = k.id
       and mine.state in ('CONFIRMED', 'CHECKED_IN', 'FINISHED') offset 0) b
     cross join lateral (select * from booking_resource mine where mine.booking_id = k.id offset 0) i
     cross join lateral (select * from resource_state mine where mine.resource_id = i.resource_id and mine.counted
       and mine.kind in ('VENUE', 'ROOM') offset 0) r
     cross join lateral (select * from resource_reach mine where mine.resource_id = i.resource_id
       and mine.possible @> (b.starts ${TIME})::date offset 0) c
     cross join lateral (select * from organization mine where mine.id = b.organization_id offset 0) o
     cross join lateral generate_series(extract(year from lower(i.during) ${TIME})::int,
       extract(year from (upper(i.during) - interval '1 microsecond') ${TIME})::int) y(year) $$`,
  `create function committee_booking_refresh(bookings uuid[]) returns void language plpgsql ${BY_INDEX} as $$
   begin
     if cardinality(bookings) = 0 then return; end if;
     delete from committee_booking k where k.booking_id = any(bookings);
     insert into committee_booking select * from committee_bookings(bookings);
   end $$`,
  ...rolled('booking_resource', (rows) => `select distinct r.booking_id from (${rows}) r`),
  // Whoever rewrites what is kept of a resource rewrites whose it may be last.
  ...rolled(
    'resource_reach',
    (rows) =>
      `select distinct i.booking_id from (select distinct r.resource_id from (${rows}) r) r join booking_resource i on i.resource_id = r.resource_id`,
  ),
  `create view committee_booking_difference as
   select 'BOOKING' as kind, coalesce(k.committee_id, n.committee_id)::text as subject,
     coalesce(k.booking_id, n.booking_id) || ' ' || coalesce(k.year, n.year) as key, k::text as stored, n::text as recomputed
   from committee_booking k full join committee_bookings(${EVERYTHING}) n on n.booking_id = k.booking_id
     and n.resource_id = k.resource_id and n.committee_id = k.committee_id and n.year = k.year
   where k is distinct from n`,
  `create function committee_booking_rebuild() returns void language plpgsql as $$
   begin
     lock table booking, booking_resource, resource_reach in share row exclusive mode;
     delete from committee_booking;
     insert into committee_booking select * from committee_bookings(${EVERYTHING});
   end $$`,
];
