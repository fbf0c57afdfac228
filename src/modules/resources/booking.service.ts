import type { EntityManager } from '@mikro-orm/postgresql';
import type { Change } from '../../auth/change.js';
import { defineConstraints, explainAt } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { requireText } from '../../shared/text.js';
import { readReason } from '../committees/index.js';
import { Organization, requireOrganization } from '../organizations/index.js';
import { Booking } from './booking.entity.js';
import { BOOKING_MOVES, type BookingStateName } from './booking.enums.js';
import type { AdvanceBookingInput, BookResourcesInput, RescheduleBookingInput } from './booking.inputs.js';
import {
  keys,
  occupied,
  readResources,
  readSpan,
  requireEntitled,
  requireOpen,
  type Span,
} from './booking.rules.js';
import { Resource } from './resource.entity.js';

const LONGEST_HOLD = 7 * 24 * 60;
/** One may come in an hour early. */
export const EARLY_MS = 3_600_000;

/** What a booking takes, read and locked: whoever comes at the same moment waits and then sees it taken. */
export interface Ground {
  readonly organization: Organization;
  readonly resources: readonly Resource[];
  readonly items: readonly { id: string; requested: boolean }[];
}

/** Reads who books what, lets them, locks the resources in one order and frees them of holds that ran out. */
export async function prepareBooking(
  change: Change,
  input: Pick<BookResourcesInput, 'organizationId' | 'resourceIds'>,
): Promise<Ground> {
  const { em } = change;
  const organization = await requireOrganization(em, input.organizationId, 'organizationId');
  const resources = await readResources(em, input.resourceIds);
  change.authorize('booking:make', [organization.divisionCode]);
  const items = await occupied(em, resources);
  await lock(
    change,
    items.map(({ id }) => id),
  );
  // A room registered meanwhile belongs to its venue, whose row is ours only now.
  const venue = resources.some(({ kind }) => kind === 'VENUE');
  return { organization, resources, items: venue ? await occupied(em, resources) : items };
}

export async function bookResources(change: Change, input: BookResourcesInput): Promise<ChangedObjects> {
  const ground = await prepareBooking(change, input);
  const booking = await book(change, ground, input, readSpan(input.starts, input.ends), null);
  return shownBooking(booking);
}

/** One booking on locked ground, checked and flushed. */
export async function book(
  change: Change,
  ground: Ground,
  input: Pick<BookResourcesInput, 'purpose' | 'dimension' | 'centreRole' | 'holdMinutes'>,
  span: Span,
  seriesId: string | null,
): Promise<Booking> {
  const { em } = change;
  const { organization, resources, items } = ground;
  const asked = resources.map(({ id }) => id);
  const all = items.map(({ id }) => id);
  await requireEntitled(em, organization, asked, span);
  await requireOpen(em, asked, span);
  await requireFree(em, all, span, []);
  const booking = Object.assign(new Booking(), {
    organizationId: organization.id,
    seriesId,
    state: input.holdMinutes == null ? ('CONFIRMED' as const) : ('HELD' as const),
    heldUntil: input.holdMinutes == null ? null : holdUntil(input.holdMinutes),
    purpose: requireText(input.purpose, 'purpose', 200),
    dimension: input.dimension ?? null,
    centreRole: input.centreRole ?? null,
    ...span,
  });
  await em.persist(booking).flush();
  await explainAt('starts', () =>
    em.execute(
      `insert into booking_resource (booking_id, resource_id, requested)
       select ?, i.id, i.id = any (?::uuid[]) from unnest(?::uuid[]) i(id) order by i.id`,
      [booking.id, keys(asked), keys(all)],
    ),
  );
  change.event({ type: 'Booking', id: booking.id }, 'BOOKING_MADE', {
    to: { state: booking.state, starts: span.starts, ends: span.ends },
  });
  return booking;
}

/** Moves a booking to another time; what it occupies moves with it. */
export async function rescheduleBooking(
  change: Change,
  input: RescheduleBookingInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const { booking, organization } = await findBooking(change, input.bookingId);
  change.authorize('booking:change', [organization.divisionCode]);
  const items: { id: string; requested: boolean }[] = await em.execute(
    'select resource_id as id, requested from booking_resource where booking_id = ? order by resource_id',
    [booking.id],
  );
  await lock(
    change,
    items.map(({ id }) => id),
  );
  await em.refresh(booking);
  change.expectVersion(booking, input.version);
  if (booking.state !== 'HELD' && booking.state !== 'CONFIRMED') throw notAllowed(booking.state, 'bookingId');
  const span = readSpan(input.starts, input.ends);
  const asked = items.filter(({ requested }) => requested).map(({ id }) => id);
  await requireEntitled(em, organization, asked, span);
  await requireOpen(em, asked, span);
  await requireFree(
    em,
    items.map(({ id }) => id),
    span,
    [booking.id],
  );
  const from = { starts: booking.starts, ends: booking.ends };
  Object.assign(booking, span);
  await explainAt('starts', () => em.flush());
  change.event({ type: 'Booking', id: booking.id }, 'BOOKING_RESCHEDULED', {
    from,
    to: span,
    reason: readReason(input.reason),
  });
  return shownBooking(booking);
}

/** The states that the keeper of the resource sets, the others the one who booked. */
export const BY_KEEPER: readonly BookingStateName[] = ['CHECKED_IN', 'FINISHED', 'NO_SHOW'];

/** Moves a booking along its table of states. */
export async function advanceBooking(change: Change, input: AdvanceBookingInput): Promise<ChangedObjects> {
  const { em } = change;
  const { booking, organization } = await findBooking(change, input.bookingId);
  if (BY_KEEPER.includes(input.to)) change.authorize('booking:admit', await keepers(em, booking.id));
  else change.authorize('booking:change', [organization.divisionCode]);
  const items: { id: string }[] = await em.execute(
    'select resource_id as id from booking_resource where booking_id = ?',
    [booking.id],
  );
  await lock(
    change,
    items.map(({ id }) => id),
  );
  await em.refresh(booking);
  if (booking.state === 'EXPIRED') {
    throw new Fault(
      'HOLD_EXPIRED',
      { en: 'The hold ran out. Book again if it is still free.', zh: '暂留已到期。如仍空闲请重新预约。' },
      'bookingId',
    );
  }
  change.expectVersion(booking, input.version);
  if (input.to === 'EXPIRED' || !BOOKING_MOVES[booking.state].includes(input.to))
    throw notAllowed(booking.state, 'to');
  if (BY_KEEPER.includes(input.to) && booking.starts.getTime() - EARLY_MS > Date.now()) {
    throw new Fault(
      'TOO_EARLY',
      { en: 'It begins later than in an hour.', zh: '距开始还有一小时以上。' },
      'to',
    );
  }
  const from = booking.state;
  booking.state = input.to;
  await em.flush();
  change.event({ type: 'Booking', id: booking.id }, 'BOOKING_MOVED', {
    from: { state: from },
    to: { state: input.to },
    reason: readReason(input.reason),
  });
  return shownBooking(booking);
}

async function findBooking(
  change: Change,
  id: string,
): Promise<{ booking: Booking; organization: Organization }> {
  const key = uuidOf(id, 'Booking');
  const booking = key ? await change.em.findOne(Booking, { id: key }) : null;
  if (!booking)
    throw new Fault(
      'NOT_FOUND',
      { en: 'There is no booking with this id.', zh: '没有此标识的预约。' },
      'bookingId',
    );
  return {
    booking,
    organization: await change.em.findOneOrFail(Organization, { id: booking.organizationId }),
  };
}

async function keepers(em: EntityManager, bookingId: string): Promise<string[]> {
  const rows: { code: string }[] = await em.execute(
    'select distinct r.division_code as code from booking_resource b join resource r on r.id = b.resource_id where b.booking_id = ?',
    [bookingId],
  );
  return rows.map(({ code }) => code);
}

/** Locks the resources in one order, then lets go of every hold on them whose time has run out. */
export async function lock(change: Change, ids: readonly string[]): Promise<void> {
  const { em } = change;
  await em.execute('select id from resource where id = any (?::uuid[]) order by id for no key update', [
    keys(ids),
  ]);
  const expired: { id: string }[] = await em.execute(
    `update booking set state = 'EXPIRED', version = version + 1, updated_at = clock_timestamp()
     where state = 'HELD' and held_until <= clock_timestamp()
       and id in (select booking_id from booking_resource where resource_id = any (?::uuid[]) and blocks) returning id`,
    [keys(ids)],
  );
  for (const { id } of expired)
    change.event({ type: 'Booking', id }, 'BOOKING_EXPIRED', {
      from: { state: 'HELD' },
      to: { state: 'EXPIRED' },
    });
}

/** Says what is taken and until when; the constraint behind it decides. */
export async function requireFree(
  em: EntityManager,
  ids: readonly string[],
  span: Span,
  except: readonly string[],
): Promise<void> {
  const [taken] = await em.execute(
    `select r.name, to_char(lower(b.during) at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as starts,
       to_char(upper(b.during) at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as ends
     from booking_resource b join resource r on r.id = b.resource_id
     where b.resource_id = any (?::uuid[]) and b.blocks and upper(b.during) > ?::timestamptz and lower(b.during) < ?::timestamptz
       and b.booking_id <> all (?::uuid[])
     order by lower(b.during), r.id limit 1`,
    [keys(ids), span.starts, span.ends, keys(except)],
  );
  if (taken) throw slotTaken(`${taken.name} ${taken.starts} – ${taken.ends}`);
}

function slotTaken(what: string): Fault {
  return new Fault(
    'SLOT_TAKEN',
    {
      en: `Already booked: ${what}. Choose another time; freeSlots lists what is free.`,
      zh: `已被预约：${what}。请另选时段，空档见 freeSlots。`,
    },
    'starts',
  );
}

function notAllowed(state: BookingStateName, field: string): Fault {
  const allowed = BOOKING_MOVES[state].filter((to) => to !== 'EXPIRED').join(', ');
  return new Fault(
    'MOVE_NOT_ALLOWED',
    {
      en: `A booking that is ${state} cannot do this. It can become: ${allowed || 'nothing more'}.`,
      zh: `${state} 状态的预约不能如此更改。可改为：${allowed || '无'}。`,
    },
    field,
  );
}

function holdUntil(minutes: number): Date {
  if (minutes >= 1 && minutes <= LONGEST_HOLD) return new Date(Date.now() + minutes * 60_000);
  throw new Fault(
    'INVALID_INPUT',
    { en: `A hold lasts 1 to ${LONGEST_HOLD} minutes.`, zh: `暂留 1 至 ${LONGEST_HOLD} 分钟。` },
    'holdMinutes',
  );
}

function shownBooking(booking: Booking): ChangedObjects {
  return { booking: { type: 'Booking', id: `Booking:${booking.id}` } };
}

defineConstraints({ booking_slot_taken: () => slotTaken('another booking came first（他人先约）') });
