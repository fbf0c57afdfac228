import { each, FLOWS, WEEKDAYS } from './resource-steps.js';

/** What is kept of some resources, made anew from the records. */
export const facts = [
  // A venue that has rooms is its rooms, or its hours would be counted twice.
  `create function resource_states(ids uuid[]) returns setof resource_state language sql stable as $$
     select r.id, r.division_code, r.kind, coalesce(r.room_kind, r.venue_kind, r.kind), coalesce(r.venue_id, r.id),
       not (r.kind = 'VENUE' and exists (select 1 from resource part where part.venue_id = r.id and part.kind = 'ROOM')),
       r.floor_area, r.possible, r.certain
     from (select distinct unnest(ids) as id) w join resource r on r.id = w.id
   $$`,
  `create function resource_reaches(ids uuid[]) returns setof resource_reach language sql stable as $$
     select k.id, r.id, range_agg(g.possible * k.possible * r.possible), range_agg(g.certain * k.certain * r.certain)
     from (select distinct unnest(ids) as id) w join resource r on r.id = w.id
     cross join lateral (
       select s.committee_id, s.possible, s.certain from resource_sharing s where s.resource_id = r.id
       union all select s.committee_id, s.possible, s.certain from resource_sharing s where s.resource_id = r.venue_id
       union all select b.committee_id, b.possible, b.certain from committee_base b where b.venue_id = r.id
       union all select b.committee_id, b.possible, b.certain from committee_base b where b.venue_id = r.venue_id) g
     join joint_committee k on k.id = g.committee_id
     group by k.id, r.id having range_agg(g.possible * k.possible * r.possible) <> '{}'
   $$`,
  `create function resource_openings(ids uuid[]) returns setof resource_open language sql stable as $$
     select w.id, o.valid, ${WEEKDAYS.map((_, i) => `coalesce(sum(upper(o.minutes) - lower(o.minutes)) filter (where o.weekday = ${i + 1}), 0)::bigint`).join(', ')}
     from (select d.id, hours_keeper(d.id) as keeper from (select distinct unnest(ids) as id) d) w
     join opening_rule o on o.resource_id = w.keeper group by w.id, o.valid
   $$`,
  // Days of which something is to be kept: bookings touch them, or other hours were set for them.
  `create function resource_touched(ids uuid[]) returns table (resource_id uuid, day date) language sql stable as $$
     with wanted as materialized (select distinct unnest(ids) as id)
     select i.resource_id, g::date from wanted w join booking_resource i on i.resource_id = w.id
     cross join lateral generate_series((lower(i.during) at time zone 'Asia/Shanghai')::date::timestamp,
       (upper(i.during) - interval '1 microsecond') at time zone 'Asia/Shanghai', interval '1 day') g
     union
     select w.id, e.day from wanted w join opening_exception e on e.resource_id = hours_keeper(w.id)
   $$`,
  // Hours of a day never overlap, nor do bookings that block: the constraints see to it. So a union is a sum here.
  `create function resource_days(ids uuid[], days date[]) returns setof resource_day language sql stable as $$
     with pair as materialized (select distinct resource_id, day from unnest(ids, days) p(resource_id, day)),
     thing as materialized (
       select w.resource_id, w.first, w.past, hours_keeper(w.resource_id) as keeper, r.operator_id,
         coalesce(o.legal_entity_id, o.id) as operator
       from (select resource_id, min(day) as first, max(day) + 1 as past from pair group by 1) w
       join resource r on r.id = w.resource_id left join organization o on o.id = r.operator_id),
     excepted as materialized (
       select p.resource_id, p.day, coalesce(lower(e.minutes), 0) as opens, coalesce(upper(e.minutes), 0) as closes
       from thing t join pair p on p.resource_id = t.resource_id
       join opening_exception e on e.resource_id = t.keeper and e.day = p.day),
     ruled as materialized (
       select p.resource_id, p.day, lower(o.minutes) as opens, upper(o.minutes) as closes,
         exists (select 1 from excepted e where e.resource_id = p.resource_id and e.day = p.day) as replaced
       from thing t join opening_rule o on o.resource_id = t.keeper
       join pair p on p.resource_id = t.resource_id and extract(isodow from p.day) = o.weekday and o.valid @> p.day),
     booked as materialized (
       select t.resource_id, g.day, coalesce(b.legal_entity_id, b.id) <> t.operator as shared,
         t.operator is null as unattributed,
         greatest(0, extract(epoch from k.starts - g.midnight) / 60)::bigint as starts,
         least(1440, extract(epoch from k.ends - g.midnight) / 60)::bigint as ends
       from thing t
       cross join lateral (select i.booking_id from booking_resource i where i.resource_id = t.resource_id
         and i.during && tstzrange(lower(local_span(t.first)), lower(local_span(t.past))) offset 0) i
       join booking k on k.id = i.booking_id and k.state in ('CONFIRMED', 'CHECKED_IN', 'FINISHED')
       join organization b on b.id = k.organization_id
       cross join lateral (select d::date as day, d at time zone 'Asia/Shanghai' as midnight from generate_series(
         greatest(t.first, (k.starts at time zone 'Asia/Shanghai')::date)::timestamp,
         least(t.past - 1, ((k.ends - interval '1 microsecond') at time zone 'Asia/Shanghai')::date)::timestamp,
         interval '1 day') d) g
       join pair p on p.resource_id = t.resource_id and p.day = g.day),
     hours as (select resource_id, day, opens, closes from excepted where opens < closes
       union all select resource_id, day, opens, closes from ruled where not replaced)
     select u.resource_id, u.day, ${each(FLOWS, (name) => `sum(u.${name})::bigint`)}
     from (
       select resource_id, day, closes - opens as open_minutes, 0 as used_minutes, 0 as booked_minutes,
         0 as shared_minutes, 0 as unattributed_minutes from excepted
       union all select resource_id, day, opens - closes, 0, 0, 0, 0 from ruled where replaced
       union all select resource_id, day, 0, 0, ends - starts, case when shared then ends - starts else 0 end,
         case when unattributed then ends - starts else 0 end from booked
       union all select b.resource_id, b.day, 0, least(b.ends, h.closes) - greatest(b.starts, h.opens), 0, 0, 0
       from booked b join hours h on h.resource_id = b.resource_id and h.day = b.day
       where b.starts < h.closes and h.opens < b.ends) u
     group by 1, 2 having ${each(FLOWS, (name) => `sum(u.${name}) <> 0`, ' or ')}
   $$`,
];
