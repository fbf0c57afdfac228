import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { FENGMING, YUNYANG } from '../support/places.js';
import { at, room, sharedVenue, venue } from '../support/resource-samples.js';
import { done, refused } from '../support/writes.js';

let hub: Hub;
let token: string;
let one: Awaited<ReturnType<typeof sharedVenue>>;
let other: Awaited<ReturnType<typeof sharedVenue>>;
beforeAll(async () => {
  hub = await startHub();
  token = await hub.token('administrator', '*');
  one = await sharedVenue(hub, { hours: true });
  other = await sharedVenue(hub);
  // Both committees may use the first venue.
  await done(
    hub,
    'shareResource',
    { resourceId: one.venue.id, committeeId: other.committee, since: '2029-01-01' },
    { token },
  );
  await book(one.members[1] as string, one.rooms[0] as string, 2);
});
afterAll(() => hub.close());

function book(organizationId: string, resourceId: string, day: number) {
  return done(
    hub,
    'bookResources',
    {
      organizationId,
      resourceIds: [resourceId],
      starts: at(day, '09:00'),
      ends: at(day, '11:00'),
      purpose: '例会',
    },
    { token },
  );
}

const F = '{ value nullReason basis { numerator denominator } }';

describe('a set of committees', () => {
  it('has each resource once, however the committees overlap', async () => {
    const ids = [one.committee, other.committee];
    const { data, errors } = await hub.ask(
      `query ($ids: [ID!]!) {
        resourcesOfCommittees(committeeIds: $ids, asOf: "2030-01-01") { count ${F} byKind { detail count ${F} } }
        resourceUseOfCommittees(committeeIds: $ids, from: "2030-01-01", to: "2030-02-01") { total { utilisation ${F} bookedMinutes ${F} } }
        resourceSeriesOfCommittees(committeeIds: $ids, by: MONTH, from: "2030-01-01", to: "2030-02-01", measure: BOOKED_MINUTES) {
          from figure { value period { kind from to } } previous { value } change { value } growth { value nullReason } } }`,
      { ids },
    );
    expect(errors).toBeUndefined();
    expect(data.resourcesOfCommittees.count.value).toBe('6');
    expect(
      data.resourcesOfCommittees.byKind.map(({ count }: { count: { value: string } }) => count.value),
    ).toEqual(['4', '2']);
    expect(data.resourceUseOfCommittees.total.utilisation.basis).toEqual({
      numerator: '120',
      denominator: String(2 * 31 * 600),
    });
    expect(data.resourceSeriesOfCommittees).toMatchObject([
      {
        figure: { value: '120', period: { kind: 'MONTH', from: '2030-01-01', to: '2030-02-01' } },
        previous: { value: '0' },
        growth: { value: null, nullReason: 'BASE_NOT_POSITIVE' },
      },
      {
        figure: { value: '0' },
        previous: { value: '120' },
        change: { value: '-120' },
        growth: { value: '-1' },
      },
    ]);
  });

  it('is unknown where one of them is not there, and refused where an id is none', async () => {
    const nobody = 'JointCommittee:00000000-0000-4000-8000-000000000000';
    const ask = (id: string) =>
      hub.ask('query ($ids: [ID!]!) { resourcesOfCommittees(committeeIds: $ids) { count { value } } }', {
        ids: [one.committee, id],
      });
    expect((await ask(nobody)).data.resourcesOfCommittees).toBeNull();
    expect((await ask('nobody')).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_ID' });
  });
});

describe('series and rankings', () => {
  it('are read of a committee, a division, a venue and an operator in one statement', async () => {
    const series = (measure: string) =>
      `resourceSeries(by: QUARTER, from: "2030-01-01", to: "2030-04-01", measure: ${measure}) { figure ${F} previous ${F} }`;
    const operator = one.members[0] as string;
    const statements = await hub.statements(async () => {
      const { data, errors } = await hub.ask(
        `query ($c: ID!, $v: ID!) { jointCommittee(id: $c) { ${series('SHARED_USE')} } resource(id: $v) { ${series('UTILISATION')} }
          division(code: "${YUNYANG}") { ${series('COUNT')} } organizations(first: 1, kinds: [COMMUNITY], within: "${FENGMING}") { nodes { id ${series('BOOKED_MINUTES')} } } }`,
        { c: one.committee, v: one.venue.id },
      );
      expect(errors).toBeUndefined();
      expect(data.jointCommittee.resourceSeries[0]).toMatchObject({
        figure: { value: '1' },
        previous: { value: null, nullReason: 'NOTHING_TO_COUNT' },
      });
      expect(data.resource.resourceSeries[0].figure.basis.denominator).toBe(String(2 * 90 * 600));
      expect(Number(data.division.resourceSeries[1].figure.value)).toBeGreaterThanOrEqual(6);
      expect(data.organizations.nodes).toMatchObject([
        { id: operator, resourceSeries: [{ figure: { value: '120' } }, { figure: { value: '0' } }] },
      ]);
    });
    expect(statements).toHaveLength(1);
  });

  it('rank committees, divisions and venues with ties, and by fairness committees only', async () => {
    const rank = (args: string) =>
      hub.ask(
        `{ resourceRanking(within: "${YUNYANG}", ${args}) { rank figure { value } committee { id } division { code } venue { id } } }`,
      );
    const committees = (await rank('of: COMMITTEE, by: COUNT, asOf: "2030-01-01"')).data.resourceRanking;
    expect(committees[0]).toMatchObject({
      rank: 1,
      figure: { value: '6' },
      committee: { id: other.committee },
    });
    const booked = (
      await rank('of: COMMITTEE, by: BOOKED_MINUTES, period: "2030-01", top: 1, asOf: "2030-01-31"')
    ).data.resourceRanking;
    expect(booked.map(({ rank, figure }: any) => [rank, figure.value])).toEqual([
      [1, '120'],
      [1, '120'],
    ]);
    const venues = (await rank('of: VENUE, by: UTILISATION, from: "2030-01-01", to: "2030-02-01"')).data
      .resourceRanking;
    expect(venues).toMatchObject([{ rank: 1, venue: { id: one.venue.id }, committee: null }]);
    const towns = (await rank('of: TOWNSHIP, by: FLOOR_AREA')).data.resourceRanking;
    expect(towns[0].division.code).toMatch(/000$/);
    expect((await rank('of: COMMITTEE, by: FAIRNESS, period: "2030-01"')).errors).toBeUndefined();
    expect((await rank('of: COUNTY, by: FAIRNESS, period: "2030-01"')).errors?.[0]?.extensions).toMatchObject(
      {
        code: 'INVALID_INPUT',
      },
    );
    expect((await rank('of: COUNTY, by: UTILISATION')).errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_PERIOD',
    });
  });
});

describe('what is on record of a resource', () => {
  it('is amended with its history; what is left out stays', async () => {
    const { id, version } = await venue(hub, { floorArea: '100', functions: ['议事'] });
    await done(hub, 'amendResource', { resourceId: id, version, floorArea: '120.50', functions: null });
    const { data } = await hub.ask(
      'query ($id: ID!) { resource(id: $id) { version floorArea functions name history(first: 9) { nodes { kind } } } }',
      { id },
    );
    expect(data.resource).toMatchObject({ version: version + 1, floorArea: '120.5', functions: [] });
    expect(data.resource.history.nodes.map(({ kind }: any) => kind)).toEqual([
      'RESOURCE_REGISTERED',
      'RESOURCE_AMENDED',
    ]);
    const again = { resourceId: id, version: version + 1 };
    await refused(hub, 'amendResource', { ...again, floorArea: '120.5' }, { code: 'INVALID_INPUT' });
    await refused(
      hub,
      'amendResource',
      { ...again, capacity: 3 },
      { code: 'INVALID_INPUT', field: ['capacity'] },
    );
    await refused(hub, 'amendResource', { ...again, name: null }, { code: 'TEXT_EMPTY', field: ['name'] });
  });

  it('covers a room registered after its venue was booked as a whole', async () => {
    await book(one.members[1] as string, one.venue.id, 20);
    const late = await room(hub, one.venue.id, { opened: '2020-01-01' });
    await refused(
      hub,
      'bookResources',
      {
        organizationId: one.members[0],
        resourceIds: [late.id],
        starts: at(20, '10:00'),
        ends: at(20, '12:00'),
        purpose: '例会',
      },
      { code: 'SLOT_TAKEN' },
      { token },
    );
  });

  it('keeps a booking of a series in it when it is moved, and moves it onto no other', async () => {
    const { series } = await done(
      hub,
      'bookSeries',
      {
        organizationId: one.members[1],
        resourceIds: [one.rooms[1]],
        starts: at(7, '09:00'),
        ends: at(7, '10:00'),
        purpose: '例会',
        repeat: 'WEEKLY',
        times: 3,
      },
      { token, select: 'series { id bookings { id version starts } }' },
    );
    const [first, second] = series.bookings;
    const move = {
      bookingId: first.id,
      version: first.version,
      starts: at(8, '09:00'),
      ends: at(8, '10:00'),
    };
    await refused(
      hub,
      'rescheduleBooking',
      { ...move, starts: second.starts, ends: at(14, '10:00') },
      { code: 'SLOT_TAKEN' },
      { token },
    );
    await done(hub, 'rescheduleBooking', move, { token });
    const { data } = await hub.ask(
      'query ($id: ID!) { node(id: $id) { ... on BookingSeries { bookings { id } } } }',
      {
        id: series.id,
      },
    );
    expect(data.node.bookings).toHaveLength(3);
    expect(data.node.bookings[0].id).toBe(first.id);
    expect(await hub.sql('select * from resource_difference')).toEqual([]);
  });
});

describe('writers of one county at the same moment', () => {
  it('neither deadlock nor lose a minute', async () => {
    const rooms = await Promise.all(
      Array.from({ length: 12 }, () => room(hub, other.venue.id, { opened: '2020-01-01' })),
    );
    const count = async () => {
      const { data } = await hub.ask(
        `{ division(code: "${YUNYANG}") { resourceUse(from: "2030-01-01", to: "2030-02-01") { total { bookedMinutes { value } } } } }`,
      );
      return Number(data.division.resourceUse.total.bookedMinutes.value);
    };
    const before = await count();
    await Promise.all(
      rooms.flatMap(({ id }) => [
        ...[24, 25].map((day) => book(other.members[1] as string, id, day)),
        done(
          hub,
          'registerResource',
          { kind: 'ROOM', roomKind: 'MEETING', name: '小会议室', venueId: other.venue.id },
          { token },
        ),
      ]),
    );
    expect(await count()).toBe(before + 24 * 120);
    expect(await hub.sql('select * from resource_difference')).toEqual([]);
  });
});
