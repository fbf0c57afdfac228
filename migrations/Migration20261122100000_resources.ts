import { Migration } from '@mikro-orm/migrations';
import { DATED, VERSIONED } from './columns.js';

/** Shared resources: venues, rooms, equipment and posts, on which terms they are shared, and their bookings. */
export class Migration20261122100000_resources extends Migration {
  override up(): void {
    for (const statement of [...resources, ...hours, ...sharing, ...bookings, ...use]) this.addSql(statement);
  }
}

const resources = [
  // A thing inside a venue stands where the venue stands: the foreign key carries the division along.
  `create table resource (
    id uuid primary key,
    kind text not null check (kind in ('VENUE', 'ROOM', 'EQUIPMENT', 'STAFF_POST')),
    name text not null check (char_length(name) between 1 and 200),
    division_code text collate "C" not null references division,
    venue_id uuid,
    venue_tag text generated always as (case when venue_id is not null then 'VENUE' end) stored,
    venue_kind text,
    room_kind text,
    owner_id uuid references organization,
    operator_id uuid references organization,
    functions text[] not null default '{}',
    centre_roles text[] not null default '{}'
      check (centre_roles <@ array['ACTIVITY', 'CONVENIENCE', 'RECEPTION', 'GOVERNANCE', 'INNOVATION']),
    floor_area numeric(12, 2) check (floor_area > 0),
    capacity int check (capacity > 0),
    posts int check (posts > 0),
    condition text check (condition in ('SOUND', 'NEEDS_REPAIR', 'UNSOUND')),
    setting text check (char_length(setting) between 1 and 200),
    note text check (char_length(note) between 1 and 1000),
    ${DATED},
    natural_key text unique,
    ${VERSIONED},
    unique (id, kind, division_code),
    foreign key (venue_id, venue_tag, division_code) references resource (id, kind, division_code),
    check ((kind = 'VENUE') = (venue_kind is not null)),
    check ((kind = 'ROOM') = (room_kind is not null)),
    check (kind <> 'VENUE' or venue_id is null),
    check (kind <> 'ROOM' or venue_id is not null),
    check (kind = 'STAFF_POST' or posts is null))`,
  'create index resource_division on resource (division_code, id)',
  'create index resource_venue on resource (venue_id, id)',
  'create index resource_owner on resource (owner_id)',
  'create index resource_operator on resource (operator_id)',
  'create index resource_name on resource using gin (name_grams(name))',
  `create table co_location (
    id uuid primary key,
    venue_id uuid not null references resource,
    premises_list text not null check (premises_list in ('COMPLETE', 'PARTIAL', 'UNKNOWN')),
    ${DATED},
    natural_key text unique,
    ${VERSIONED})`,
  'create index co_location_venue on co_location (venue_id, id)',
  `create table co_location_organization (
    co_location_id uuid not null references co_location on delete cascade,
    organization_id uuid not null references organization,
    primary key (co_location_id, organization_id))`,
  'create index co_location_organization_organization on co_location_organization (organization_id)',
  `create table freed_premises (
    id uuid primary key,
    co_location_id uuid not null references co_location on delete cascade,
    name text not null check (char_length(name) between 1 and 200),
    floor_area numeric(12, 2) check (floor_area > 0),
    new_use text check (char_length(new_use) between 1 and 200),
    unique (co_location_id, name))`,
];

const hours = [
  // Minutes of the day in Asia/Shanghai, half-open.
  `create table opening_rule (
    id uuid primary key default gen_random_uuid(),
    resource_id uuid not null references resource,
    weekday int not null check (weekday between 1 and 7),
    minutes int4range not null
      check (not isempty(minutes) and lower(minutes) >= 0 and upper(minutes) <= 1440),
    valid daterange not null check (not isempty(valid)),
    constraint opening_rule_once exclude using gist
      (resource_id with =, weekday with =, minutes with &&, valid with &&))`,
  // No minutes: closed that day. Closed and open on one day exclude each other.
  `create table opening_exception (
    id uuid primary key default gen_random_uuid(),
    resource_id uuid not null references resource,
    day date not null,
    minutes int4range check (not isempty(minutes) and lower(minutes) >= 0 and upper(minutes) <= 1440),
    note text check (char_length(note) between 1 and 200),
    constraint opening_exception_once exclude using gist
      (resource_id with =, day with =, (coalesce(minutes, int4range(0, 1440))) with &&))`,
  `create function local_span(day date) returns tstzrange language sql stable parallel safe
   return tstzrange(day::timestamp at time zone 'Asia/Shanghai', (day + 1)::timestamp at time zone 'Asia/Shanghai')`,
  // A thing without hours of its own follows its venue's.
  `create function hours_keeper(subject uuid) returns uuid language sql stable parallel safe
   return (select case
     when exists (select 1 from opening_rule o where o.resource_id = r.id)
       or exists (select 1 from opening_exception e where e.resource_id = r.id) then r.id
     when exists (select 1 from opening_rule o where o.resource_id = r.venue_id)
       or exists (select 1 from opening_exception e where e.resource_id = r.venue_id) then r.venue_id end
     from resource r where r.id = subject)`,
  // The hours of each thing and day, in minutes of the local day; an exception replaces the day's rules.
  `create function opening_minutes(subjects uuid[], first date, past date)
   returns table (resource_id uuid, day date, minutes int4range) language sql stable parallel safe as $$
     with subject as materialized (
       select s.id, hours_keeper(s.id) as keeper from (select distinct unnest(subjects) as id) s)
     select s.id, e.day, e.minutes from subject s join opening_exception e on e.resource_id = s.keeper
     where e.day >= first and e.day < past and e.minutes is not null
     union all
     select s.id, g::date, o.minutes from subject s join opening_rule o on o.resource_id = s.keeper
     cross join lateral generate_series((first + (o.weekday - extract(isodow from first)::int + 7) % 7)::timestamp,
       (past - 1)::timestamp, interval '7 days') g
     where o.valid @> g::date
       and not exists (select 1 from opening_exception e where e.resource_id = s.keeper and e.day = g::date)
   $$`,
  `create function opening(subjects uuid[], first date, past date)
   returns table (resource_id uuid, day date, hours tstzmultirange) language sql stable parallel safe as $$
     select m.resource_id, m.day, range_agg(tstzrange(
       (m.day + make_interval(mins => lower(m.minutes))) at time zone 'Asia/Shanghai',
       (m.day + make_interval(mins => upper(m.minutes))) at time zone 'Asia/Shanghai'))
     from opening_minutes(subjects, first, past) m group by 1, 2
   $$`,
];

const sharing = [
  `create table resource_sharing (
    id uuid primary key,
    resource_id uuid not null references resource,
    committee_id uuid not null references joint_committee,
    terms text check (char_length(terms) between 1 and 1000),
    most_minutes int check (most_minutes > 0),
    advance_days int check (advance_days >= 0),
    ${DATED},
    ${VERSIONED},
    constraint resource_sharing_once exclude using gist
      (resource_id with =, committee_id with =, certain with &&))`,
  'create index resource_sharing_resource on resource_sharing (resource_id, id)',
  'create index resource_sharing_committee on resource_sharing (committee_id, id)',
  `create table committee_base (
    id uuid primary key,
    committee_id uuid not null references joint_committee,
    venue_id uuid not null references resource,
    ${DATED},
    ${VERSIONED},
    constraint committee_base_once exclude using gist (committee_id with =, certain with &&))`,
  'create index committee_base_venue on committee_base (venue_id)',
  // What a committee may use, and on which days: what is shared with it, its base, and what stands in
  // either. It ends with the committee and with the thing itself, whichever is first.
  `create view committee_resource as
    with granted as (
      select s.committee_id, s.resource_id, s.most_minutes, s.advance_days,
        s.possible * k.possible as possible, s.certain * k.certain as certain
      from resource_sharing s join joint_committee k on k.id = s.committee_id
      union all
      select b.committee_id, b.venue_id, null, null, b.possible * k.possible, b.certain * k.certain
      from committee_base b join joint_committee k on k.id = b.committee_id)
    select g.committee_id, r.id as resource_id, g.most_minutes, g.advance_days,
      g.possible * r.possible as possible, g.certain * r.certain as certain
    from granted g join resource r on r.id = g.resource_id
    union all
    select g.committee_id, r.id, g.most_minutes, g.advance_days, g.possible * r.possible, g.certain * r.certain
    from granted g join resource r on r.venue_id = g.resource_id`,
];

/** What blocks a resource: a hold too, until it is found to have expired. */
const BLOCKING = `('HELD', 'CONFIRMED', 'CHECKED_IN', 'FINISHED')`;

const bookings = [
  `create table booking_series (
    id uuid primary key,
    repeat text not null check (repeat in ('DAILY', 'WEEKLY', 'MONTHLY')),
    ${VERSIONED})`,
  `create table booking_refusal (
    series_id uuid not null references booking_series,
    starts timestamptz not null,
    ends timestamptz not null check (ends > starts),
    code text not null,
    primary key (series_id, starts))`,
  `create table booking (
    id uuid primary key,
    series_id uuid references booking_series,
    organization_id uuid not null references organization,
    state text not null check (state in
      ('HELD', 'CONFIRMED', 'CHECKED_IN', 'FINISHED', 'CANCELLED', 'NO_SHOW', 'EXPIRED')),
    starts timestamptz not null,
    ends timestamptz not null check (ends > starts),
    held_until timestamptz,
    purpose text not null check (char_length(purpose) between 1 and 200),
    dimension text,
    centre_role text check (centre_role in ('ACTIVITY', 'CONVENIENCE', 'RECEPTION', 'GOVERNANCE', 'INNOVATION')),
    ${VERSIONED},
    check (state not in ('HELD', 'EXPIRED') or held_until is not null))`,
  'create index booking_organization on booking (organization_id, starts)',
  'create index booking_series_bookings on booking (series_id)',
  `create index booking_held on booking (held_until) where state = 'HELD'`,
  // Rooms, whole venues and equipment in one table, so that one constraint sees them all.
  `create table booking_resource (
    booking_id uuid not null references booking on delete cascade,
    resource_id uuid not null references resource,
    requested boolean not null,
    during tstzrange not null,
    blocks boolean not null,
    primary key (booking_id, resource_id),
    constraint booking_slot_taken exclude using gist (resource_id with =, during with &&) where (blocks))`,
  'create index booking_resource_during on booking_resource using gist (resource_id, during)',
  // Time and state are the booking's: whoever writes it, the rows that block follow.
  `create function booking_resource_follow() returns trigger language plpgsql as $$
   begin
     select tstzrange(b.starts, b.ends), b.state in ${BLOCKING} into new.during, new.blocks
     from booking b where b.id = new.booking_id;
     return new;
   end $$`,
  `create trigger booking_resource_follow before insert or update on booking_resource
   for each row execute function booking_resource_follow()`,
  `create function booking_move() returns trigger language plpgsql as $$
   begin
     update booking_resource set blocks = new.state in ${BLOCKING} where booking_id = new.id;
     return null;
   end $$`,
  `create trigger booking_move after update of starts, ends, state on booking
   for each row execute function booking_move()`,
];

const use = [
  `create function minutes_of(spans tstzmultirange) returns bigint language sql immutable parallel safe
   return (select coalesce(sum(extract(epoch from upper(s) - lower(s))) / 60, 0)::bigint from unnest(spans) s)`,
  // One row for each thing and local day on which it is open or booked; the ground of M1 and M2. Hours of a
  // day never overlap, nor do bookings that block: the constraints see to it. So a union is a sum here.
  `create function resource_use(subjects uuid[], first date, past date)
   returns table (resource_id uuid, day date, open_minutes bigint, used_minutes bigint, booked_minutes bigint,
     shared_minutes bigint, unattributed_minutes bigint) language sql stable parallel safe as $$
     with hours as materialized (
       select h.resource_id, h.day, lower(h.minutes) as opens, upper(h.minutes) as closes
       from opening_minutes(subjects, first, past) h),
     booked as materialized (
       select i.resource_id, d.day, coalesce(b.legal_entity_id, b.id) <> coalesce(o.legal_entity_id, o.id) as shared,
         o.id is null as unattributed,
         greatest(0, extract(epoch from k.starts - d.midnight) / 60)::bigint as starts,
         least(1440, extract(epoch from k.ends - d.midnight) / 60)::bigint as ends
       from booking_resource i
       join booking k on k.id = i.booking_id and k.state in ('CONFIRMED', 'CHECKED_IN', 'FINISHED')
       join resource r on r.id = i.resource_id
       join organization b on b.id = k.organization_id
       left join organization o on o.id = r.operator_id
       cross join lateral (
         select g::date as day, g at time zone 'Asia/Shanghai' as midnight from generate_series(
           greatest(first, (k.starts at time zone 'Asia/Shanghai')::date)::timestamp,
           least(past - 1, ((k.ends - interval '1 microsecond') at time zone 'Asia/Shanghai')::date)::timestamp,
           interval '1 day') g) d
       where i.resource_id = any (subjects)
         and i.during && tstzrange(lower(local_span(first)), lower(local_span(past))))
     select u.resource_id, u.day, sum(u.open)::bigint, sum(u.used)::bigint, sum(u.booked)::bigint,
       sum(u.shared)::bigint, sum(u.unattributed)::bigint
     from (
       select h.resource_id, h.day, h.closes - h.opens as open, 0 as used, 0 as booked, 0 as shared, 0 as unattributed from hours h
       union all
       select b.resource_id, b.day, 0, 0, b.ends - b.starts, case when b.shared then b.ends - b.starts else 0 end,
         case when b.unattributed then b.ends - b.starts else 0 end from booked b
       union all
       select b.resource_id, b.day, 0, least(b.ends, h.closes) - greatest(b.starts, h.opens), 0, 0, 0
       from booked b join hours h using (resource_id, day) where b.starts < h.closes and h.opens < b.ends) u
     group by u.resource_id, u.day
   $$`,
];
