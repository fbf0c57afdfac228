import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/shared/partial-date.js';
import { type Hub, startHub } from '../../support/hub.js';
import { communities, FENGMING } from '../support/places.js';
import { at, sharedVenue, venue } from '../support/resource-samples.js';
import { done } from '../support/writes.js';

let hub: Hub;
let token: string;
beforeAll(async () => {
  hub = await startHub();
  token = await hub.token('administrator', '*');
});
afterAll(() => hub.close());

const FIGURE = '{ value qualifier nullReason basis { numerator denominator } }';
const FIGURES = `utilisation ${FIGURE} sharedUse ${FIGURE}`;
const USE = `query ($id: ID!, $from: LocalDate!, $to: LocalDate!) { jointCommittee(id: $id) { resourceUse(from: $from, to: $to) {
  fairness ${FIGURE} total { ${FIGURES} } byMonth { month figures { ${FIGURES} } } byKind { kind detail figures { ${FIGURES} } }
  byVenue { venue { id } figures { ${FIGURES} } } } } }`;
const period = { from: '2030-01-01', to: '2030-02-01' };

async function book(organizationId: string, resourceId: string, starts: string, ends: string) {
  await done(
    hub,
    'bookResources',
    { organizationId, resourceIds: [resourceId], starts, ends, purpose: '例会' },
    { token },
  );
}

describe('utilisation, shared use and fairness of a committee', () => {
  it('count minutes within opening hours, bookings by others, and the least of the members', async () => {
    const mine = await sharedVenue(hub, { members: 2, hours: true });
    const [own, other] = mine.members as [string, string];
    const [one] = mine.rooms as [string];
    await book(own, one, at(2, '08:00'), at(2, '11:00'));
    await book(other, one, at(3, '17:00'), at(3, '18:00'));
    const { data, errors } = await hub.ask(USE, { id: mine.committee, ...period });
    expect(errors).toBeUndefined();
    const { total, fairness, byMonth, byKind, byVenue } = data.jointCommittee.resourceUse;
    // Two rooms, 31 days of ten hours.
    expect(total.utilisation.basis).toEqual({ numerator: '240', denominator: String(2 * 31 * 600) });
    expect(total.sharedUse).toMatchObject({
      value: '0.25',
      qualifier: 'EXACT',
      basis: { numerator: '60', denominator: '240' },
    });
    expect(fairness).toMatchObject({ value: '0.5', qualifier: 'EXACT' });
    expect(byMonth).toEqual([{ month: '2030-01', figures: total }]);
    expect(byKind).toEqual([{ kind: 'ROOM', detail: 'MEETING', figures: total }]);
    expect(byVenue).toEqual([{ venue: { id: mine.venue.id }, figures: total }]);
  });

  it('say that no hours are stated, and do not count a booking that nobody came to', async () => {
    const mine = await sharedVenue(hub, { members: 2 });
    await book(
      mine.members[1] as string,
      mine.rooms[0] as string,
      '2026-01-05T09:00:00+08:00',
      '2026-01-05T10:00:00+08:00',
    );
    const asking = { id: mine.committee, from: '2026-01-01', to: '2026-02-01' };
    const before = (await hub.ask(USE, asking)).data.jointCommittee.resourceUse.total;
    expect(before.utilisation).toMatchObject({
      value: null,
      nullReason: 'NO_OPEN_HOURS',
      qualifier: 'INDETERMINATE',
    });
    expect(before.sharedUse.basis.denominator).toBe('60');
    await hub.sql("update booking set state = 'NO_SHOW' where starts = '2026-01-05T09:00:00+08:00'");
    const after = (await hub.ask(USE, asking)).data.jointCommittee.resourceUse.total;
    expect(after.sharedUse).toMatchObject({ value: null, nullReason: 'NOTHING_TO_COUNT' });
  });

  it('keep what was used before a sharing ended', async () => {
    const mine = await sharedVenue(hub, { members: 2, hours: true });
    await book(mine.members[1] as string, mine.rooms[0] as string, at(9, '09:00'), at(9, '10:00'));
    await book(mine.members[1] as string, mine.rooms[0] as string, at(20, '09:00'), at(20, '10:00'));
    await done(hub, 'endSharing', {
      sharingId: mine.sharing.id,
      version: mine.sharing.version,
      on: '2030-01-11',
    });
    const { total } = (await hub.ask(USE, { id: mine.committee, ...period })).data.jointCommittee.resourceUse;
    expect(total.utilisation.basis).toEqual({ numerator: '60', denominator: String(2 * 10 * 600) });
  });

  it('answer for the first twenty committees of a county in one statement', async () => {
    const statements = await hub.statements(() =>
      hub.ask(`{ jointCommittees(within: "500235000000", first: 20) { nodes { resourcesByKind { kind detail count ${FIGURE} }
        resourceUse(from: "2030-01-01", to: "2031-01-01") { total { ${FIGURES} } byMonth { month figures { ${FIGURES} } } } } } }`),
    );
    expect(statements).toHaveLength(1);
  });

  it('agree with minutes counted one by one, whatever the hours and bookings', {
    timeout: 60_000,
  }, async () => {
    const [, other] = await communities(hub, FENGMING, 2);
    const hours = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      opens: fc.integer({ min: 0, max: 12 }),
      length: fc.integer({ min: 1, max: 12 }),
    });
    const bookings = fc.record({
      day: fc.nat(20),
      hour: fc.nat(23),
      half: fc.nat(1),
      length: fc.integer({ min: 1, max: 60 }),
    });
    const closed = fc.uniqueArray(fc.nat(20), { maxLength: 4 });
    const world = fc.record({
      weekly: fc.uniqueArray(hours, { selector: ({ weekday }) => weekday, maxLength: 7 }),
      taken: fc.array(bookings, { maxLength: 8 }),
      closed,
    });
    await fc.assert(
      fc.asyncProperty(world, async ({ weekly, taken, closed }) => {
        const place = await venue(hub, { operatorId: other, venueKind: 'SQUARE' });
        const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
        // Booked while no hours are stated, so that bookings outside them exist.
        for (const { day, hour, half, length } of taken) {
          const starts =
            Date.parse('2030-03-01T00:00:00+08:00') + (day * 24 + hour) * 3_600_000 + half * 1_800_000;
          await hub.ask(
            'mutation ($input: BookResourcesInput!) { bookResources(input: $input) { userErrors { code } } }',
            {
              input: {
                organizationId: other,
                resourceIds: [place.id],
                starts: new Date(starts).toISOString(),
                ends: new Date(starts + length * 1_800_000).toISOString(),
                purpose: '例会',
              },
            },
            { token },
          );
        }
        await done(
          hub,
          'setOpeningHours',
          {
            resourceId: place.id,
            version: place.version,
            weekly: weekly.map(({ weekday, opens, length }) => ({
              weekday,
              opens: clock(opens),
              closes: clock(opens + length),
            })),
            exceptions: closed.map((day) => ({ day: addDays('2030-03-01', day) })),
          },
          { token },
        );
        const { data } = await hub.ask(
          `query ($id: ID!) { resource(id: $id) { use(from: "2030-03-01", to: "2030-03-22") { total { utilisation ${FIGURE} sharedUse ${FIGURE} } } } }`,
          { id: place.id },
        );
        const rows = await hub.sql(
          'select starts, ends from booking b join booking_resource i on i.booking_id = b.id where i.resource_id = $1',
          [place.id.slice(6)],
        );
        let [openSlots, usedSlots, bookedSlots] = [0, 0, 0];
        for (let slot = 0; slot < 21 * 48; slot++) {
          const day = Math.floor(slot / 48);
          const hour = (slot % 48) / 2;
          const weekday = ((new Date(`${addDays('2030-03-01', day)}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
          const isOpen =
            !closed.includes(day) &&
            weekly.some(
              (rule) => rule.weekday === weekday && rule.opens <= hour && hour < rule.opens + rule.length,
            );
          const moment = Date.parse('2030-03-01T00:00:00+08:00') + slot * 1_800_000;
          const isBooked = rows.some(
            ({ starts, ends }) => starts.getTime() <= moment && moment < ends.getTime(),
          );
          openSlots += Number(isOpen);
          bookedSlots += Number(isBooked);
          usedSlots += Number(isOpen && isBooked);
        }
        const { utilisation, sharedUse } = data.resource.use.total;
        expect(utilisation.basis).toEqual({
          numerator: String(usedSlots * 30),
          denominator: String(openSlots * 30),
        });
        expect(sharedUse.basis).toEqual({ numerator: '0', denominator: String(bookedSlots * 30) });
      }),
      { numRuns: 25 },
    );
  });
});

describe('free slots', () => {
  it('are the opening hours less what is booked, for every room a committee may use, in one statement', async () => {
    const mine = await sharedVenue(hub, { hours: true });
    await book(mine.members[1] as string, mine.rooms[0] as string, at(2, '10:00'), at(2, '11:00'));
    let slots: any[] = [];
    const statements = await hub.statements(async () => {
      const { data } = await hub.ask(
        `query ($id: ID!) { jointCommittee(id: $id) { freeSlots(from: "2030-01-02T00:00:00+08:00", to: "2030-01-03T00:00:00+08:00", minutes: 61) {
          hoursStated resource { id } slots { from to } } } }`,
        { id: mine.committee },
      );
      slots = data.jointCommittee.freeSlots;
    });
    expect(statements).toHaveLength(1);
    const times = (id: string | undefined) =>
      slots
        .find(({ resource }) => resource.id === id)
        .slots.map(({ from, to }: any) => [from, to].map((t) => new Date(t).toISOString().slice(11, 16)));
    expect(times(mine.rooms[0])).toEqual([
      ['00:00', '02:00'],
      ['03:00', '10:00'],
    ]);
    expect(times(mine.rooms[1])).toEqual([['00:00', '10:00']]);
    expect(slots.every(({ hoursStated }) => hoursStated)).toBe(true);
  });

  it('refuse a period that is backwards or too long', async () => {
    const mine = await sharedVenue(hub);
    const ask = (to: string) =>
      hub.ask(
        'query ($id: ID!, $to: Timestamp!) { jointCommittee(id: $id) { freeSlots(from: "2030-01-02T00:00:00Z", to: $to) { hoursStated } } }',
        { id: mine.committee, to },
      );
    expect((await ask('2030-01-01T00:00:00Z')).errors?.[0]?.extensions).toMatchObject({
      code: 'ENDS_BEFORE_START',
    });
    expect((await ask('2031-01-01T00:00:00Z')).errors?.[0]?.extensions).toMatchObject({
      code: 'PERIOD_TOO_LONG',
    });
  });
});
