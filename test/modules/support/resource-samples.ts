import type { Hub } from '../../support/hub.js';
import { communities, details, FENGMING, YANGXI } from './places.js';
import type { Recorded, Sample } from './samples.js';
import { done } from './writes.js';

const source = { kind: 'DOCUMENT', title: '关于阵地共享的通知', agency: '凤鸣镇党委', asOf: '2024' };

let serial = 0;

/** A venue of the county's, or below another division; its id and version. */
export async function venue(hub: Hub, more: object = {}, divisionCode = FENGMING) {
  const token = await hub.token('administrator', '*');
  const input = {
    kind: 'VENUE',
    venueKind: 'SERVICE_CENTRE',
    name: `第${++serial}党群服务中心`,
    divisionCode,
    ...more,
  };
  const { resource } = await done(hub, 'registerResource', input, { token });
  return resource as { id: string; version: number };
}

export async function room(hub: Hub, venueId: string, more: object = {}) {
  const token = await hub.token('administrator', '*');
  const input = { kind: 'ROOM', roomKind: 'MEETING', name: `第${++serial}会议室`, venueId, ...more };
  const { resource } = await done(hub, 'registerResource', input, { token });
  return resource as { id: string; version: number };
}

/** A committee with its members, and a venue with two rooms that is shared with it. */
export async function sharedVenue(
  hub: Hub,
  options: { members?: number; hours?: boolean; terms?: object; within?: string } = {},
) {
  const token = await hub.token('administrator', '*');
  const members = await communities(hub, options.within ?? FENGMING, options.members ?? 3);
  const { committee } = await done(
    hub,
    'foundJointCommittee',
    {
      committee: details(),
      established: '2020-01-01',
      members: members.map((organizationId) => ({ organizationId, since: '2020-01-01' })),
    },
    { token },
  );
  const house = await venue(hub, { operatorId: members[0], ownerId: members[0], opened: '2020-01-01' });
  const rooms = [
    await room(hub, house.id, { opened: '2020-01-01' }),
    await room(hub, house.id, { opened: '2020-01-01' }),
  ];
  const { sharing } = await done(
    hub,
    'shareResource',
    { resourceId: house.id, committeeId: committee.id, since: '2020-01-01', ...options.terms },
    { token },
  );
  if (options.hours) await open(hub, house);
  return {
    committee: committee.id as string,
    members,
    venue: house,
    rooms: rooms.map(({ id }) => id),
    sharing,
  };
}

/** Opens a resource every day from 08:00 to 18:00. */
export async function open(hub: Hub, resource: { id: string; version: number }) {
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' }));
  const token = await hub.token('administrator', '*');
  return done(
    hub,
    'setOpeningHours',
    { resourceId: resource.id, version: resource.version, weekly },
    { token },
  );
}

/** A moment on a day in January 2030, in Asia/Shanghai. */
export function at(day: number, time: string): string {
  return `2030-01-${String(day).padStart(2, '0')}T${time}:00+08:00`;
}

let day = 0;

/** What it takes to book a room that is free, by a member that is not its operator. */
async function booking(hub: Hub) {
  const { members, rooms } = await sharedVenue(hub);
  const next = (day++ % 28) + 1;
  return {
    organizationId: members[1],
    resourceIds: [rooms[0]],
    starts: at(next, '09:00'),
    ends: at(next, '11:00'),
    purpose: '联合商讨会',
  };
}

async function booked(hub: Hub): Promise<{ bookingId: string; version: number }> {
  const { booking: made } = await done(hub, 'bookResources', await booking(hub));
  return { bookingId: made.id, version: made.version };
}

export const RESOURCE_SAMPLES: Record<string, Sample> = {
  registerResource: async (_, theirs) => ({
    kind: 'VENUE',
    venueKind: 'SQUARE',
    name: `第${++serial}广场`,
    divisionCode: FENGMING,
    ownerId: theirs,
    source,
  }),
  assessResource: async (hub) => {
    const { id, version } = await venue(hub);
    return { resourceId: id, version, condition: 'NEEDS_REPAIR', reason: '屋面渗水', source };
  },
  amendResource: async (hub, theirs) => {
    const { id, version } = await venue(hub);
    return {
      resourceId: id,
      version,
      name: `第${++serial}邻里中心`,
      floorArea: '350.5',
      functions: ['议事'],
      operatorId: theirs,
      reason: '改建',
      source,
    };
  },
  setOpeningHours: async (hub) => {
    const { id, version } = await venue(hub);
    return { resourceId: id, version, weekly: [{ weekday: 1, opens: '08:00', closes: '24:00' }], source };
  },
  shareResource: async (hub, theirs) => {
    const { committee } = await sharedVenue(hub);
    const { id } = await venue(hub, {}, theirs ? YANGXI : FENGMING);
    return { resourceId: id, committeeId: committee, since: '2024', terms: '提前一天预约', source };
  },
  endSharing: async (hub, theirs) => {
    const { committee } = await sharedVenue(hub);
    const { id } = await venue(hub, {}, theirs ? YANGXI : FENGMING);
    const token = await hub.token('administrator', '*');
    const { sharing } = await done(
      hub,
      'shareResource',
      { resourceId: id, committeeId: committee, since: '2024' },
      { token },
    );
    return { sharingId: sharing.id, version: sharing.version, on: '2027-01-01', reason: '到期', source };
  },
  setCommitteeBase: async (hub, theirs) => {
    const { committee } = await sharedVenue(hub);
    return {
      committeeId: committee,
      venueId: (await venue(hub, {}, theirs ? YANGXI : FENGMING)).id,
      on: '2026-01-01',
      source,
    };
  },
  recordCoLocation: async (hub, theirs) => {
    const [one, other] = await communities(hub, FENGMING, 2);
    const { id } = await venue(hub);
    return {
      venueId: id,
      organizationIds: [one, theirs ?? other],
      premisesList: 'PARTIAL',
      freedPremises: [{ name: '原办公楼', floorArea: '120.5', newUse: '养老服务' }],
      source,
    };
  },
  endCoLocation: async (hub, theirs) => {
    const [one, other] = await communities(hub, FENGMING, 2);
    const { coLocation } = await done(
      hub,
      'recordCoLocation',
      {
        venueId: (await venue(hub)).id,
        organizationIds: [one, theirs ?? other],
        premisesList: 'UNKNOWN',
        since: '2024',
      },
      { token: await hub.token('administrator', '*') },
    );
    return {
      coLocationId: coLocation.id,
      version: coLocation.version,
      on: '2027-01-01',
      reason: '分设',
      source,
    };
  },
  bookResources: booking,
  bookSeries: async (hub) => ({ ...(await booking(hub)), repeat: 'WEEKLY', times: 3 }),
  moveBookingSeries: async (hub) => {
    const { series } = await done(hub, 'bookSeries', { ...(await booking(hub)), repeat: 'WEEKLY', times: 3 });
    return { seriesId: series.id, version: series.version, byMinutes: 60, reason: '改期' };
  },
  rescheduleBooking: async (hub) => ({
    ...(await booked(hub)),
    starts: at(30, '09:00'),
    ends: at(30, '10:00'),
    reason: '改期',
  }),
  advanceBooking: async (hub) => ({ ...(await booked(hub)), to: 'CANCELLED', reason: '取消' }),
};

/** What the samples above leave on record. */
export const RESOURCE_RECORDS: Record<string, Recorded> = {
  registerResource: { event: 'RESOURCE_REGISTERED', action: 'resource:register' },
  assessResource: { event: 'RESOURCE_ASSESSED', action: 'resource:assess' },
  amendResource: { event: 'RESOURCE_AMENDED', action: 'resource:register' },
  setOpeningHours: { event: 'OPENING_HOURS_SET', action: 'resource:open' },
  shareResource: { event: 'RESOURCE_SHARED', action: 'resource:share' },
  endSharing: { event: 'SHARING_ENDED', action: 'resource:share' },
  setCommitteeBase: { event: 'BASE_SET', action: 'resource:share' },
  recordCoLocation: { event: 'CO_LOCATION_RECORDED', action: 'resource:co-locate' },
  endCoLocation: { event: 'CO_LOCATION_ENDED', action: 'resource:co-locate' },
  bookResources: { event: 'BOOKING_MADE', action: 'booking:make' },
  bookSeries: { event: 'SERIES_BOOKED', action: 'booking:make' },
  moveBookingSeries: { event: 'SERIES_MOVED', action: 'booking:change' },
  rescheduleBooking: { event: 'BOOKING_RESCHEDULED', action: 'booking:change' },
  advanceBooking: { event: 'BOOKING_MOVED', action: 'booking:change' },
};

/** Mutations of which nothing lies in two counties: a booking is asked of the one who books alone. */
export const LOCAL_RESOURCES = [
  'assessResource',
  'setOpeningHours',
  'bookResources',
  'bookSeries',
  'rescheduleBooking',
  'moveBookingSeries',
  'advanceBooking',
];
