import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOOKING_MOVES, type BookingStateName } from '../../../src/modules/resources/booking.enums.js';
import { type Hub, startHub } from '../../support/hub.js';
import { communities, PANLONG } from '../support/places.js';
import { at, sharedVenue, venue } from '../support/resource-samples.js';
import { done, refused, send } from '../support/writes.js';

let hub: Hub;
let ground: Awaited<ReturnType<typeof sharedVenue>>;
let token: string;
beforeAll(async () => {
  hub = await startHub();
  ground = await sharedVenue(hub);
  token = await hub.token('administrator', '*');
});
afterAll(() => hub.close());

const input = (from: string, to: string, more: object = {}) => ({
  organizationId: ground.members[1],
  resourceIds: [ground.rooms[0]],
  starts: from,
  ends: to,
  purpose: '联合商讨会',
  ...more,
});
const book = async (from: string, to: string, more: object = {}) =>
  (await done(hub, 'bookResources', input(from, to, more), { token })).booking;
const key = (id: string) => id.slice(id.indexOf(':') + 1);

describe('a booking', () => {
  it('may begin when another ends, and not a minute sooner', async () => {
    await book(at(1, '09:00'), at(1, '10:00'));
    await book(at(1, '10:00'), at(1, '11:00'));
    const refusal = await refused(hub, 'bookResources', input(at(1, '10:59'), at(1, '12:00')), {
      code: 'SLOT_TAKEN',
      field: ['starts'],
    });
    expect(refusal.message).toContain('2030-01-01 10:00');
  });

  it('of fifty clients at the same moment is won by exactly one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        send(
          hub,
          'bookResources',
          input(at(2, '09:00'), at(2, '10:00'), { organizationId: ground.members[i % 3] }),
          { token },
        ),
      ),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['SLOT_TAKEN']),
    );
  });

  it('takes its equipment from every other room', async () => {
    const { resource: projector } = await done(
      hub,
      'registerResource',
      { kind: 'EQUIPMENT', name: '投影仪', venueId: ground.venue.id },
      { token },
    );
    await book(at(3, '09:00'), at(3, '10:00'), { resourceIds: [ground.rooms[0], projector.id] });
    const other = { resourceIds: [ground.rooms[1], projector.id] };
    await refused(hub, 'bookResources', input(at(3, '09:30'), at(3, '10:30'), other), { code: 'SLOT_TAKEN' });
    await book(at(3, '09:00'), at(3, '10:00'), { resourceIds: [ground.rooms[1]] });
  });

  it('of a whole venue takes its rooms, and a booked room takes the venue', async () => {
    await book(at(4, '09:00'), at(4, '10:00'), { resourceIds: [ground.venue.id] });
    await refused(hub, 'bookResources', input(at(4, '09:00'), at(4, '10:00')), { code: 'SLOT_TAKEN' });
    await book(at(4, '11:00'), at(4, '12:00'));
    await refused(
      hub,
      'bookResources',
      input(at(4, '11:30'), at(4, '12:30'), { resourceIds: [ground.venue.id] }),
      { code: 'SLOT_TAKEN' },
    );
  });

  it('that moves takes its rooms and equipment along and frees where it was', async () => {
    const moved = await book(at(5, '09:00'), at(5, '10:00'));
    await book(at(5, '14:00'), at(5, '15:00'));
    const to = (from: string, till: string) => ({
      bookingId: moved.id,
      version: moved.version,
      starts: from,
      ends: till,
    });
    await refused(hub, 'rescheduleBooking', to(at(5, '14:30'), at(5, '15:30')), { code: 'SLOT_TAKEN' });
    // It may overlap with its own old time.
    await done(hub, 'rescheduleBooking', to(at(5, '09:30'), at(5, '10:30')));
    await book(at(5, '09:00'), at(5, '09:30'));
    await refused(hub, 'rescheduleBooking', to(at(5, '16:00'), at(5, '17:00')), { code: 'STALE_VERSION' });
  });

  it('is for members of a committee that the room is shared with, and for its operator', async () => {
    const [stranger] = await communities(hub, PANLONG, 1);
    await refused(hub, 'bookResources', input(at(6, '09:00'), at(6, '10:00'), { organizationId: stranger }), {
      code: 'NOT_SHARED',
      field: ['resourceIds'],
    });
    await book(at(6, '09:00'), at(6, '10:00'), { organizationId: ground.members[0] });
    const unshared = await venue(hub, { operatorId: ground.members[0] });
    await refused(
      hub,
      'bookResources',
      input(at(6, '09:00'), at(6, '10:00'), { resourceIds: [unshared.id] }),
      { code: 'NOT_SHARED' },
    );
    await book(at(6, '09:00'), at(6, '10:00'), {
      resourceIds: [unshared.id],
      organizationId: ground.members[0],
    });
  });

  it('ends with the sharing: the day on which it ends is no longer covered', async () => {
    const mine = await sharedVenue(hub);
    await done(hub, 'endSharing', {
      sharingId: mine.sharing.id,
      version: mine.sharing.version,
      on: '2030-01-10',
    });
    const asking = (day: number) =>
      input(at(day, '09:00'), at(day, '10:00'), {
        organizationId: mine.members[1],
        resourceIds: [mine.rooms[0]],
      });
    await refused(hub, 'bookResources', asking(10), { code: 'NOT_SHARED' });
    await done(hub, 'bookResources', asking(9));
  });

  it('keeps to the terms of sharing and to the opening hours', async () => {
    const mine = await sharedVenue(hub, { terms: { mostMinutes: 60 }, hours: true });
    const asking = (from: string, to: string) =>
      input(from, to, { organizationId: mine.members[1], resourceIds: [mine.rooms[0]] });
    await refused(hub, 'bookResources', asking(at(7, '09:00'), at(7, '10:01')), { code: 'TERMS_EXCEEDED' });
    await refused(hub, 'bookResources', asking(at(7, '17:30'), at(7, '18:01')), {
      code: 'OUTSIDE_OPENING_HOURS',
    });
    await done(hub, 'bookResources', asking(at(7, '17:00'), at(7, '18:00')));
  });

  it('refuses hostile or senseless input and leaves nothing', async () => {
    const field = (more: object) => input(at(8, '09:00'), at(8, '10:00'), more);
    await refused(hub, 'bookResources', field({ ends: at(8, '08:00') }), {
      code: 'ENDS_BEFORE_START',
      field: ['ends'],
    });
    await refused(hub, 'bookResources', field({ starts: '2030-01-08T09:00:30+08:00' }), {
      code: 'INVALID_INPUT',
      field: ['starts'],
    });
    await refused(hub, 'bookResources', field({ resourceIds: [] }), { code: 'INVALID_INPUT' });
    await refused(hub, 'bookResources', field({ resourceIds: ["Room:'; drop table booking; --"] }), {
      code: 'NOT_FOUND',
    });
    await refused(hub, 'bookResources', field({ purpose: ' \0 ' }), {
      code: 'TEXT_EMPTY',
      field: ['purpose'],
    });
    await refused(hub, 'bookResources', field({ holdMinutes: 0 }), {
      code: 'INVALID_INPUT',
      field: ['holdMinutes'],
    });
    const answer = await hub.ask(
      'mutation ($input: BookResourcesInput!) { bookResources(input: $input) { userErrors { code } } }',
      { input: field({ starts: '2030' }) },
      { token },
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('a hold', () => {
  it('blocks while it lives and no longer when it has run out', async () => {
    const held = await book(at(9, '09:00'), at(9, '10:00'), { holdMinutes: 30 });
    expect(held.state).toBe('HELD');
    await refused(hub, 'bookResources', input(at(9, '09:00'), at(9, '10:00')), { code: 'SLOT_TAKEN' });
    await hub.sql("update booking set held_until = now() - interval '1 second' where id = $1", [
      key(held.id),
    ]);
    const { data } = await hub.ask('query ($id: ID!) { node(id: $id) { ... on Booking { state } } }', {
      id: held.id,
    });
    expect(data.node.state).toBe('EXPIRED');
    await refused(
      hub,
      'advanceBooking',
      { bookingId: held.id, version: held.version, to: 'CONFIRMED' },
      { code: 'HOLD_EXPIRED' },
    );
    await book(at(9, '09:00'), at(9, '10:00'));
  });
});

describe('the states of a booking', () => {
  const states = Object.keys(BOOKING_MOVES) as BookingStateName[];

  it.each(states)('%s moves as its table says and in no other way', async (from) => {
    for (const to of states) {
      const past = '2026-01-05T09:00:00+08:00';
      const made = await book(past, '2026-01-05T10:00:00+08:00');
      const future = "now() + interval '1 hour'";
      await hub.sql(
        `update booking set state = $2, held_until = ${from === 'EXPIRED' ? 'now()' : future} where id = $1`,
        [key(made.id), from],
      );
      const answer = await send(
        hub,
        'advanceBooking',
        { bookingId: made.id, version: made.version, to },
        { token },
      );
      const allowed = to !== 'EXPIRED' && BOOKING_MOVES[from].includes(to);
      expect(answer.userErrors.length === 0, `${from} -> ${to}`).toBe(allowed);
      if (allowed) expect(answer.booking.state).toBe(to);
      await hub.sql('delete from booking where id = $1', [key(made.id)]);
    }
  });

  it('are set by who keeps the room once it begins, and by who booked before', async () => {
    const made = await book(at(11, '09:00'), at(11, '10:00'));
    await refused(
      hub,
      'advanceBooking',
      { bookingId: made.id, version: made.version, to: 'NO_SHOW' },
      { code: 'TOO_EARLY' },
    );
    const cancelled = await done(hub, 'advanceBooking', {
      bookingId: made.id,
      version: made.version,
      to: 'CANCELLED',
    });
    expect(cancelled.booking.state).toBe('CANCELLED');
    await book(at(11, '09:00'), at(11, '10:00'));
  });
});
