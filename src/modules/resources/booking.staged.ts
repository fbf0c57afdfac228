import { notEntitled, notOpen } from './booking.rules.js';

/** The state and the end that a row leaves its booking in. */
export const STATE = `coalesce(r.state, r.target_state, 'CONFIRMED')`;
const BLOCKS = `${STATE} in ('CONFIRMED', 'CHECKED_IN', 'FINISHED')`;

/** Rows that ask for a time: new ones, and those that would end at another moment. */
const ASKING = `r.resource_id is not null and r.organization_id is not null and r.starts is not null and r.ends is not null
  and ${STATE} <> 'CANCELLED' and (r.target_id is null or r.ends <> r.target_ends)`;

const asked = `select r.line, r.legal, r.resource_id, r.starts, r.ends from resolved r where ${ASKING}`;

/** What somebody else shares with nobody who books here, and what is shared on narrower terms. */
export const UNSHARED = `select e.ref, e.name from (${notEntitled(asked)}) e where not e.shared`;
export const BEYOND_TERMS = `select e.ref, e.name from (${notEntitled(asked)}) e where e.shared`;

/** What is over took place whenever it did: opening hours bind what is still to come. */
export const CLOSED = `select o.ref, o.name from (${notOpen(
  `select r.line, r.resource_id, r.starts, r.ends from resolved r where ${ASKING} and ${STATE} in ('CONFIRMED', 'CHECKED_IN')`,
)}) o`;

/** What the rows take, with the rooms of a venue that is booked as a whole, as `occupied` says. */
const TAKING = `taking as materialized (
    select r.line, r.target_id, o.id as resource_id, r.starts, r.ends from resolved r
    cross join lateral (select r.resource_id as id union all
      select k.id from resource k where k.venue_id = r.resource_id and k.kind = 'ROOM') o
    where r.resource_id is not null and r.starts < r.ends and ${BLOCKS})`;

const shown = (moment: string) => `to_char(${moment} at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')`;

/** Rows that take what an earlier one still has: with its line. */
export const TAKEN_IN_FILE = `with ${TAKING},
  busy as (select line, starts, max(array[extract(epoch from ends)::bigint, line]) over (partition by resource_id
    order by starts, line rows between unbounded preceding and 1 preceding) as until from taking)
  select line, min(until[2])::text from busy where extract(epoch from starts)::bigint < until[1] and until[2] <> line
  group by line`;

/** Rows that take what is booked already: with that booking. A hold that ran out is let go when the rows are written. */
export const TAKEN_ON_RECORD = `with ${TAKING}
  select distinct on (t.line) t.line, concat('Booking:', b.id, ' ', ${shown('b.starts')}, ' – ', ${shown('b.ends')})
  from taking t join booking_resource x on x.resource_id = t.resource_id and x.blocks
    and upper(x.during) > t.starts and lower(x.during) < t.ends
  join booking b on b.id = x.booking_id and not (b.state = 'HELD' and b.held_until <= clock_timestamp())
  where not exists (select from resolved k where k.target_id = b.id) order by t.line, b.starts, b.id`;

/** Lets go of holds that ran out on what the rows take. */
export const EXPIRE = (rows: string) => `with gone as (
    update booking b set state = 'EXPIRED', version = b.version + 1, updated_at = clock_timestamp()
    where b.state = 'HELD' and b.held_until <= clock_timestamp() and b.id in (
      select x.booking_id from booking_resource x join resource k on k.id = x.resource_id
      join ${rows} r on r.resource_id in (k.id, k.venue_id) where x.blocks) returning b.id)
  insert into event (subject_type, subject_id, kind, from_state, to_state, actor)
  select 'Booking', id::text, 'BOOKING_EXPIRED', '{"state": "HELD"}', '{"state": "EXPIRED"}', 'hub import' from gone`;
