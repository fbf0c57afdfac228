import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { at, room, sharedVenue } from '../support/resource-samples.js';
import { send } from '../support/writes.js';

let hub: Hub;
let token: string;
beforeAll(async () => {
  hub = await startHub();
  token = await hub.token('administrator', '*');
});
afterAll(() => hub.close());

describe('no two live bookings of one resource intersect', () => {
  it('whatever is booked, moved and cancelled, in any order', { timeout: 60_000 }, async () => {
    const mine = await sharedVenue(hub);
    const extra = await room(hub, mine.venue.id);
    const all = [mine.venue.id, ...mine.rooms, extra.id];
    const command = fc.record({
      act: fc.constantFrom('book', 'book', 'book', 'move', 'cancel'),
      what: fc.subarray(all, { minLength: 1, maxLength: 2 }),
      hour: fc.integer({ min: 0, max: 20 }),
      hours: fc.integer({ min: 1, max: 3 }),
      which: fc.nat(30),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 12 }), async (commands) => {
        const made: { id: string; version: number }[] = [];
        for (const { act, what, hour, hours, which } of commands) {
          const starts = at(25, '00:00').replace('T00:00', `T${String(hour).padStart(2, '0')}:00`);
          const ends = new Date(Date.parse(starts) + hours * 3_600_000).toISOString();
          const chosen = made[which % Math.max(made.length, 1)];
          if (act === 'book') {
            const answer = await send(
              hub,
              'bookResources',
              { starts, ends, purpose: '联合商讨会', organizationId: mine.members[1], resourceIds: what },
              { token },
            );
            if (answer.booking) made.push(answer.booking);
          } else if (chosen && act === 'move') {
            const { booking } = await send(
              hub,
              'rescheduleBooking',
              { bookingId: chosen.id, version: chosen.version, starts, ends },
              { token },
            );
            if (booking) chosen.version = booking.version;
          } else if (chosen)
            await send(
              hub,
              'advanceBooking',
              { bookingId: chosen.id, version: chosen.version, to: 'CANCELLED' },
              { token },
            );
        }
        const clashes = await hub.sql(
          `select 1 from booking_resource a join booking x on x.id = a.booking_id join resource r on r.id = a.resource_id
           join booking_resource b on b.booking_id > a.booking_id join booking y on y.id = b.booking_id join resource s on s.id = b.resource_id
           where (r.id = s.id or r.venue_id = s.id or s.venue_id = r.id) and (x.starts, x.ends) overlaps (y.starts, y.ends)
             and x.state in ('HELD', 'CONFIRMED', 'CHECKED_IN') and y.state in ('HELD', 'CONFIRMED', 'CHECKED_IN')`,
        );
        expect(clashes).toEqual([]);
        const strays = await hub.sql(
          `select 1 from booking_resource i join booking b on b.id = i.booking_id
           where i.during <> tstzrange(b.starts, b.ends) or i.blocks <> (b.state in ('HELD', 'CONFIRMED', 'CHECKED_IN', 'FINISHED'))`,
        );
        expect(strays).toEqual([]);
        await hub.sql('delete from booking where starts >= $1 and starts < $2', [
          at(25, '00:00'),
          at(26, '00:00'),
        ]);
      }),
      { numRuns: 12 },
    );
  });
});
