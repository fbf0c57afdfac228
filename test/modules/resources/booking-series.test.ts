import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { at, sharedVenue } from '../support/resource-samples.js';
import { done, refused } from '../support/writes.js';

let hub: Hub;
let ground: Awaited<ReturnType<typeof sharedVenue>>;
beforeAll(async () => {
  hub = await startHub();
  ground = await sharedVenue(hub);
});
afterAll(() => hub.close());

const input = (from: string, to: string) => ({
  organizationId: ground.members[1],
  resourceIds: [ground.rooms[0]],
  starts: from,
  ends: to,
  purpose: '联合商讨会',
});
const book = (from: string, to: string) => done(hub, 'bookResources', input(from, to));

describe('a series', () => {
  const series = (more: object) => ({
    ...input(at(14, '09:00'), at(14, '10:00')),
    repeat: 'WEEKLY',
    times: 3,
    ...more,
  });

  it('is refused whole, naming the days, or taken in part with the refused days on record', async () => {
    await book(at(21, '09:30'), at(21, '09:45'));
    const whole = await refused(hub, 'bookSeries', series({}), { code: 'SLOT_TAKEN' });
    expect(whole.message).toMatch(/^2030-01-21: /);
    const part = await done(hub, 'bookSeries', series({ partial: true }), {
      select: 'series { bookings { starts state } refused { starts code } }',
    });
    expect(part.series.bookings).toHaveLength(2);
    expect(
      part.series.refused.map(({ starts, code }: any) => [new Date(starts).toISOString(), code]),
    ).toEqual([['2030-01-21T01:00:00.000Z', 'SLOT_TAKEN']]);
  });

  it('refuses the months that have no such day', async () => {
    const monthly = series({
      starts: at(31, '20:00'),
      ends: at(31, '21:00'),
      repeat: 'MONTHLY',
      partial: true,
    });
    const { series: taken } = await done(hub, 'bookSeries', monthly, {
      select: 'series { bookings { starts } refused { code } }',
    });
    expect(taken.refused).toEqual([{ code: 'NO_SUCH_DAY' }]);
    expect(taken.bookings).toHaveLength(2);
  });

  it('is moved whole, over its own days, or not at all', async () => {
    const daily = { ...input(at(23, '13:00'), at(23, '14:00')), repeat: 'DAILY', times: 3 };
    const taken = (await done(hub, 'bookSeries', daily)).series;
    const starts = ({ bookings }: any) => bookings.map((one: any) => new Date(one.starts).toISOString());
    const move = (byMinutes: number, version: number) => ({ seriesId: taken.id, version, byMinutes });
    // By a day: each but one comes to stand where another of the series was.
    const later = (await done(hub, 'moveBookingSeries', move(1440, taken.version))).series;
    expect(starts(later)).toEqual(['24', '25', '26'].map((day) => `2030-01-${day}T05:00:00.000Z`));
    const back = (await done(hub, 'moveBookingSeries', move(-1440, later.version))).series;
    expect(starts(back)).toEqual(['23', '24', '25'].map((day) => `2030-01-${day}T05:00:00.000Z`));
    await book(at(24, '14:30'), at(24, '15:00'));
    const { message } = await refused(hub, 'moveBookingSeries', move(60, back.version), {
      code: 'SLOT_TAKEN',
      field: ['byMinutes'],
    });
    expect(message).toMatch(/^2030-01-24: /);
    await refused(hub, 'moveBookingSeries', move(60, taken.version), { code: 'STALE_VERSION' });
    await refused(hub, 'moveBookingSeries', move(0, back.version), {
      code: 'INVALID_INPUT',
      field: ['byMinutes'],
    });
    await refused(hub, 'moveBookingSeries', { ...move(60, 1), seriesId: 'x' }, { code: 'NOT_FOUND' });
    const { data } = await hub.ask(
      'query ($id: ID!) { node(id: $id) { ... on BookingSeries { bookings { id version } } } }',
      {
        id: taken.id,
      },
    );
    for (const { id: bookingId, version } of data.node.bookings)
      await done(hub, 'advanceBooking', { bookingId, version, to: 'CANCELLED' });
    await refused(hub, 'moveBookingSeries', move(30, back.version), {
      code: 'MOVE_NOT_ALLOWED',
      field: ['seriesId'],
    });
  });
});
