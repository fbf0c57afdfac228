import { type Column, defineImport, type RowReader } from '../../importing/kind.js';
import { upsert } from '../../importing/merge.js';
import type { Session } from '../../importing/session.js';
import { choice, moment, text } from '../../importing/values.js';
import { divisionColumn } from '../divisions/index.js';
import { organizationColumn } from '../organizations/index.js';
import { BOOKING_MOVES, type BookingStateName } from './booking.enums.js';
import { readSpan } from './booking.rules.js';
import { BY_KEEPER, EARLY_MS } from './booking.service.js';
import {
  BEYOND_TERMS,
  CLOSED,
  EXPIRE,
  STATE,
  TAKEN_IN_FILE,
  TAKEN_ON_RECORD,
  UNSHARED,
} from './booking.staged.js';
import { BOOKING_STATE_NAMES, CENTRE_ROLE_NAMES } from './resource.names.js';
import { resourceColumn } from './resource.reference.js';

const columns: Column[] = [
  resourceColumn({
    name: 'resource',
    header: { zh: '场所', en: 'resource' },
    aliases: ['场所名称', '阵地', '资源', 'venue'],
    about: { zh: '预约的场所', en: 'what was booked' },
    example: '凤鸣片区党群服务中心',
    required: true,
  }),
  {
    name: 'room',
    header: { zh: '房间', en: 'room' },
    aliases: ['房间名称', '设备'],
    about: {
      zh: '场所内的房间或设备；不填为整个场所',
      en: 'a room or equipment of it; all of it where empty',
    },
    example: '会议室',
    type: text(200),
  },
  divisionColumn({
    name: 'division_code',
    header: { zh: '区划代码', en: 'division code' },
    about: { zh: '场所所在区划，有重名时填写', en: 'where it stands, if others have its name' },
    example: '500235125000',
  }),
  organizationColumn({
    name: 'organization',
    header: { zh: '预约单位', en: 'organization' },
    aliases: ['单位', '预约组织'],
    about: { zh: '预约的组织', en: 'who booked' },
    example: '500235125206',
    required: true,
  }),
  {
    name: 'starts',
    header: { zh: '开始时间', en: 'starts' },
    aliases: ['开始'],
    about: { zh: '开始', en: 'from' },
    example: '2024-06-01 09:00',
    type: moment(),
    required: true,
  },
  {
    name: 'ends',
    header: { zh: '结束时间', en: 'ends' },
    aliases: ['结束'],
    about: { zh: '至此时刻不再占用', en: 'no longer occupied at this moment' },
    example: '2024-06-01 11:00',
    type: moment(),
    required: true,
  },
  {
    name: 'purpose',
    header: { zh: '用途', en: 'purpose' },
    aliases: ['事由'],
    about: { zh: '用途', en: 'what for' },
    example: '党建联建会议',
    type: text(200),
    required: true,
  },
  {
    name: 'state',
    header: { zh: '状态', en: 'state' },
    about: { zh: '不填为已确认', en: 'confirmed where it is empty' },
    example: '已结束',
    type: choice(BOOKING_STATE_NAMES),
  },
  {
    name: 'centre_role',
    header: { zh: '中心定位', en: 'centre role' },
    about: { zh: '以何种定位使用', en: 'in which role the centre is used' },
    example: '',
    type: choice(CENTRE_ROLE_NAMES),
  },
];

/** The same rules for the time as when something is booked; room and division are part of the resource's name. */
const read: RowReader = (row) => {
  readSpan(row.starts ?? '', row.ends ?? '');
  const resource = row.room == null ? row.resource : `${row.resource}/${row.room}`;
  const named = row.division_code == null || /[@:]/.test(resource ?? '');
  return { resource: named ? (resource ?? null) : `${resource}@${row.division_code}` };
};

/** A booking is known by what was booked, by whom and from when; one that stands goes before one cancelled. */
const ON_RECORD = `left join organization booker on booker.id = ref_organization.id
  left join (
    select distinct on (x.resource_id, b.organization_id, b.starts) x.resource_id, b.organization_id, b.starts,
      b.id, b.state, b.ends
    from booking_resource x join booking b on b.id = x.booking_id
    where x.requested and x.resource_id in (select id from ref_resource)
    order by x.resource_id, b.organization_id, b.starts, x.blocks desc, b.id desc) known
  on known.resource_id = ref_resource.id and known.organization_id = ref_organization.id and known.starts = s.starts`;

/** A log says how things ended, not every step between. */
function reachable(from: BookingStateName): BookingStateName[] {
  return BOOKING_MOVES[from].flatMap((to) => [to, ...reachable(to)]);
}

const MOVES = (Object.keys(BOOKING_MOVES) as BookingStateName[])
  .flatMap((from) => reachable(from).map((to) => `('${from}', '${to}')`))
  .join(', ');

async function merge(session: Session, rows: string): Promise<void> {
  await session.query(EXPIRE(rows));
  await upsert(session, bookingImport, rows);
  await session.query(
    `insert into booking_resource (booking_id, resource_id, requested)
     select r.new_id, r.resource_id, true from ${rows} r where r.target_id is null
     union all select r.new_id, k.id, false from ${rows} r
       join resource k on k.venue_id = r.resource_id and k.kind = 'ROOM' where r.target_id is null`,
  );
}

export const bookingImport = defineImport({
  kind: 'bookings',
  title: { zh: '预约', en: 'bookings' },
  action: 'booking:make',
  subject: 'Booking',
  columns,
  reader: async () => read,
  joins: ON_RECORD,
  resolved: {
    target_id: 'known.id',
    target_state: 'known.state',
    target_ends: 'known.ends',
    legal: 'coalesce(booker.legal_entity_id, booker.id)',
  },
  divisions: [
    'r.organization_division',
    // Who admits to a room and says that it was used is its keeper.
    `case when ${STATE} in (${BY_KEEPER.map((state) => `'${state}'`).join(', ')}) then r.resource_division end`,
  ],
  keyColumns: ['resource', 'organization', 'starts'],
  key: `r.resource_id || ' ' || r.organization_id || ' ' || r.starts`,
  checks: [
    {
      column: 'state',
      code: 'MOVE_NOT_ALLOWED',
      when: `r.state <> r.target_state and (r.target_state, r.state) not in (${MOVES})`,
      text: {
        zh: '已登记的预约不能改为此状态：它已取消、结束或更进一步。',
        en: 'The booking on record cannot become this: it is cancelled, over or further on.',
      },
    },
    {
      column: 'ends',
      code: 'MOVE_NOT_ALLOWED',
      when: `r.ends <> r.target_ends and r.target_state not in ('HELD', 'CONFIRMED')`,
      text: {
        zh: '已取消、使用中或已结束的预约不能改期。',
        en: 'A booking that is cancelled, in use or over is not moved.',
      },
    },
    {
      column: 'state',
      code: 'TOO_EARLY',
      when: `r.state in (${BY_KEEPER.map((state) => `'${state}'`).join(', ')}) and r.state is distinct from r.target_state
        and r.starts > clock_timestamp() + interval '${EARLY_MS} milliseconds'`,
      text: { zh: '距开始还有一小时以上。', en: 'It begins later than in an hour.' },
    },
    {
      column: 'organization',
      code: 'NOT_SHARED',
      rows: UNSHARED,
      text: {
        zh: '{detail} 当日未与该组织所在的联合党委共享。请先办理共享。',
        en: '{detail}: not shared that day with a committee of which this organization is a member. Share it first.',
      },
    },
    {
      column: 'ends',
      code: 'TERMS_EXCEEDED',
      rows: BEYOND_TERMS,
      text: {
        zh: '{detail} 的共享条件不允许预约这么久或提前这么多天。',
        en: 'The terms of sharing allow {detail} neither so long nor so far ahead.',
      },
    },
    {
      column: 'starts',
      code: 'OUTSIDE_OPENING_HOURS',
      rows: CLOSED,
      text: {
        zh: '{detail} 在该时段不全开放，或当日未启用。',
        en: '{detail} is not open all that time, or not in use that day.',
      },
    },
    {
      column: 'starts',
      code: 'SLOT_TAKEN',
      rows: TAKEN_IN_FILE,
      text: { zh: '与第 {detail} 行的时段重叠。', en: 'It overlaps with line {detail}.' },
    },
    {
      column: 'starts',
      code: 'SLOT_TAKEN',
      rows: TAKEN_ON_RECORD,
      text: { zh: '已被预约：{detail}。', en: 'Already booked: {detail}.' },
    },
  ],
  table: 'booking',
  facts: {
    ends: { ends: 'r.ends' },
    purpose: { purpose: 'r.purpose' },
    state: { state: STATE },
    centre_role: { centre_role: 'r.centre_role' },
  },
  fixed: { organization_id: 'r.organization_id', starts: 'r.starts' },
  events: { added: 'BOOKING_MADE', changed: 'FACT_CORRECTED' },
  merge,
});
