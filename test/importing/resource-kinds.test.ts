import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowCounts } from '../modules/support/writes.js';
import { type Hub, startHub } from '../support/hub.js';
import { type Imported, importInto } from './support.js';

let hub: Hub;
const TOWN = '500235125000';
const VILLAGE = '500235125206';
const OTHER = '500235136000';

beforeAll(async () => {
  hub = await startHub();
  const rows = ['类别,名称,区划代码', `企业,庚公司,${VILLAGE}`, `企业,辛公司,${VILLAGE}`];
  await importInto(hub, 'organizations', rows.join('\n'));
});
afterAll(() => hub.close());

const counts = ({ added, changed, unchanged, faults }: Imported) => [added, changed, unchanged, faults];
const codes = ({ found }: Imported) => found.map(({ line, column, code }) => [line, column, code]);

describe('venues', () => {
  const header =
    '资源类别,名称,区划代码,所在场所,场所类别,房间类别,所有者,功能,面积,启用日期,完好状况,中心定位,开放时间';
  const file = (...rows: string[]) => [header, ...rows].join('\n');
  const venues = (...rows: string[]) => importInto(hub, 'venues', file(...rows));
  const centre = (hours: string, condition = '完好') =>
    `,测试服务中心,${VILLAGE},,党群服务中心,,庚公司,便民、党建,1200.50,2022-07,${condition},活动中心；便民中心,${hours}`;
  const WEEK = '周一至周五 08:30-12:00、14:00-17:30；周六 9:00-12:00';

  it('come with their rooms and hours, once', async () => {
    const rows = [
      `房间,测试会议室,${VILLAGE},测试服务中心,,会议室,,,,,,,`,
      centre(WEEK),
      `设备,投影仪,,测试服务中心@${VILLAGE},,,,,,,,,`,
      `,测试服务中心,${OTHER},,党群服务中心,,,,,,,,`,
    ];
    expect(codes(await venues(...rows))).toEqual([]);
    expect(counts(await venues(...rows))).toEqual([0, 0, 4, 0]);
    const things = await hub.sql(
      `select k.kind, k.name, k.division_code, v.name as venue, o.name as owner, k.floor_area, k.centre_roles
       from resource k left join resource v on v.id = k.venue_id left join organization o on o.id = k.owner_id
       where k.division_code = $1 and (k.name like '测试%' or k.name = '投影仪') order by k.kind`,
      [VILLAGE],
    );
    expect(things).toEqual([
      {
        kind: 'EQUIPMENT',
        name: '投影仪',
        division_code: VILLAGE,
        venue: '测试服务中心',
        owner: '庚公司',
        floor_area: null,
        centre_roles: [],
      },
      {
        kind: 'ROOM',
        name: '测试会议室',
        division_code: VILLAGE,
        venue: '测试服务中心',
        owner: '庚公司',
        floor_area: null,
        centre_roles: [],
      },
      {
        kind: 'VENUE',
        name: '测试服务中心',
        division_code: VILLAGE,
        venue: null,
        owner: '庚公司',
        floor_area: '1200.50',
        centre_roles: ['ACTIVITY', 'CONVENIENCE'],
      },
    ]);
  });

  it('keep the hours that they had until those of the file begin', async () => {
    const same = `,测试服务中心,${VILLAGE},,党群服务中心,,,,,,,,"Mon-Fri 14:00-17:30, 08:30-12:00; Sat 09:00-12:00"`;
    expect(counts(await venues(same))).toEqual([0, 0, 1, 0]);
    const text = file(centre('每天 09:00-24:00', '需维修'));
    const trial = await importInto(hub, 'venues', text, { trial: true, asOf: '2026-01-01' });
    expect(trial.changes.map(({ column, before, after }) => [column, before, after])).toMatchObject([
      ['condition', 'SOUND', 'NEEDS_REPAIR'],
      [
        'opening_hours',
        expect.stringMatching(/^1 08:30-12:00; 1 14:00-17:30; 2 /),
        expect.stringMatching(/7 09:00-24:00$/),
      ],
    ]);
    expect(counts(await importInto(hub, 'venues', text, { asOf: '2026-01-01' }))).toEqual([0, 1, 0, 0]);
    expect(counts(await importInto(hub, 'venues', text, { asOf: '2026-01-01' }))).toEqual([0, 0, 1, 0]);
    const rules = await hub.sql(
      `select valid::text, count(*)::int as n from opening_rule where resource_id = (select id from resource
       where name = '测试服务中心' and division_code = $1) group by 1 order by 1`,
      [VILLAGE],
    );
    expect(rules).toEqual([
      { valid: '(,2026-01-01)', n: 11 },
      { valid: '[2026-01-01,)', n: 7 },
    ]);
  });

  it.each([
    [`房间,无主会议室,${VILLAGE},,,会议室,,,,,,,`, '所在场所', 'INVALID_INPUT'],
    [`房间,会议室,${TOWN},测试服务中心,,会议室,,,,,,,`, '所在场所', 'NOT_FOUND'],
    ['房间,会议室,,测试服务中心,,会议室,,,,,,,', '所在场所', 'AMBIGUOUS'],
    [`,广场,${VILLAGE},,,,,,,,,,`, '场所类别', 'INVALID_INPUT'],
    [`,广场,${VILLAGE},,广场,,,,0,,,,`, '面积', 'INVALID_INPUT'],
    [`,广场,${VILLAGE},,广场,会议室,,,,,,,`, '房间类别', 'INVALID_INPUT'],
    [`,广场,${VILLAGE},,广场,,,,,,,,周一 12:00-08:00`, '开放时间', 'ENDS_BEFORE_START'],
    [`,广场,${VILLAGE},,广场,,,,,,,,周一 08:00-12:00、11:00-13:00`, '开放时间', 'INVALID_INPUT'],
    [`,广场,${VILLAGE},,广场,,,,,,,,八点到五点`, '开放时间', 'INVALID_INPUT'],
    [',广场,,,广场,,,,,,,,', '区划代码', 'TEXT_EMPTY'],
  ])('%s is refused at %s', async (row, column, code) => {
    expect(codes(await venues(row))).toEqual([[2, column, code]]);
  });
});

describe('bookings', () => {
  const header = '场所,房间,区划代码,预约单位,开始时间,结束时间,用途,状态';
  const file = (...rows: string[]) => [header, ...rows].join('\n');
  const bookings = (...rows: string[]) => importInto(hub, 'bookings', file(...rows));
  const at = (times: string, state = '', room = '测试会议室', by = '庚公司') => {
    const [day, hours = ''] = times.split(' ');
    const [starts, ends] = hours.split('-');
    return `测试服务中心,${room},${VILLAGE},${by},${day} ${starts},${day} ${ends},会议,${state}`;
  };

  it('are kept in China time, once, and move on as the log says', async () => {
    const rows = [
      at('2025-03-03 09:00-11:00'),
      at('2025-03-03 11:00-12:00', '已结束'),
      at('2025-03-04 09:00-10:00', '已取消'),
    ];
    expect(codes(await bookings(...rows))).toEqual([]);
    expect(counts(await bookings(...rows))).toEqual([0, 0, 3, 0]);
    const on = await hub.sql(
      `select b.state, b.starts::text, x.blocks from booking b join booking_resource x on x.booking_id = b.id
       join resource k on k.id = x.resource_id where k.name = '测试会议室' order by b.starts`,
    );
    expect(on.map(({ state, blocks }) => [state, blocks])).toEqual([
      ['CONFIRMED', true],
      ['FINISHED', true],
      ['CANCELLED', false],
    ]);
    const trial = await importInto(hub, 'bookings', file(at('2025-03-03 09:00-10:30', '未到场')), {
      trial: true,
    });
    expect(
      trial.changes.map(({ column, before, after }) => [column, before?.slice(0, 9), after?.slice(0, 9)]),
    ).toEqual([
      ['ends', '2025-03-0', '2025-03-0'],
      ['state', 'CONFIRMED', 'NO_SHOW'],
    ]);
    expect(counts(await bookings(at('2025-03-03 09:00-11:00', '已结束')))).toEqual([0, 1, 0, 0]);
    expect(codes(await bookings(at('2025-03-03 09:00-11:00', '已确认')))).toEqual([
      [2, '状态', 'MOVE_NOT_ALLOWED'],
    ]);
  });

  it('that overlap are faults that name both, also with the rooms of a whole venue', async () => {
    const before = await rowCounts(hub);
    const report = await bookings(
      at('2025-04-07 09:00-11:00'),
      at('2025-04-07 10:30-11:30'),
      at('2025-04-07 11:00-12:00', '', ''),
      at('2025-03-03 11:30-12:00'),
      at('2025-04-07 09:00-10:00', '已取消', '测试会议室', VILLAGE),
    );
    expect(report.found.map(({ line, code, text }) => [line, code, text.en])).toEqual([
      [3, 'SLOT_TAKEN', 'It overlaps with line 2.'],
      [4, 'SLOT_TAKEN', 'It overlaps with line 3.'],
      [
        5,
        'SLOT_TAKEN',
        expect.stringMatching(/^Already booked: Booking:[0-9a-f-]+ 2025-03-03 11:00 – 2025-03-03 12:00\.$/),
      ],
    ]);
    expect(await rowCounts(hub)).toEqual(before);
    expect(counts(await bookings(at('2025-04-07 09:00-11:00', '', '')))).toEqual([1, 0, 0, 0]);
    expect(codes(await bookings(at('2025-04-07 10:00-11:00')))).toEqual([[2, '开始时间', 'SLOT_TAKEN']]);
  });

  it('give way to nothing: what a hold has run out of is free', async () => {
    expect(counts(await bookings(at('2025-05-06 09:00-10:00')))).toEqual([1, 0, 0, 0]);
    await hub.sql(
      `update booking set state = 'HELD', held_until = now() - interval '1 hour' where starts = '2025-05-06T09:00+08'`,
    );
    expect(counts(await bookings(at('2025-05-06 09:30-10:00')))).toEqual([1, 0, 0, 0]);
    const states = await hub.sql(
      `select state from booking where starts >= '2025-05-06T09:00+08' and starts < '2025-05-07' order by starts`,
    );
    expect(states.map(({ state }) => state)).toEqual(['EXPIRED', 'CONFIRMED']);
  });

  it.each([
    [at('2025-06-02 09:00-10:00', '', '测试会议室', '辛公司'), '预约单位', 'NOT_SHARED'],
    [at('2030-06-03 09:00-10:00', '使用中'), '状态', 'TOO_EARLY'],
    [at('2025-06-02 12:30-13:00'), '开始时间', 'OUTSIDE_OPENING_HOURS'],
    [at('2025-06-02 10:00-09:00'), '结束时间', 'ENDS_BEFORE_START'],
    [at('2025-06-02 09:00-10:00', '', '没有的房间'), '场所', 'NOT_FOUND'],
  ])('%s is refused at %s', async (row, column, code) => {
    expect(codes(await bookings(row))).toEqual([[2, column, code]]);
  });
});
