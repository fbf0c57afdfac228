import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireKind } from '../../src/importing/kinds.js';
import { template } from '../../src/importing/template.js';
import { YANGXI } from '../modules/support/places.js';
import { done, refused, rowCounts } from '../modules/support/writes.js';
import { type Hub, startHub } from '../support/hub.js';
import { type Imported, importInto } from './support.js';

let hub: Hub;
const VILLAGE = '500235125206';

beforeAll(async () => {
  hub = await startHub();
  const rows = [
    '类别,名称,区划代码',
    `企业,壬公司,${VILLAGE}`,
    `企业,癸公司,${VILLAGE}`,
    `企业,外县公司,${YANGXI}`,
  ];
  await importInto(hub, 'organizations', rows.join('\n'));
});
afterAll(() => hub.close());

const counts = ({ added, changed, unchanged, faults }: Imported) => [added, changed, unchanged, faults];
const codes = ({ found }: Imported) => found.map(({ line, column, code }) => [line, column, code]);

const header =
  '名称,类型,区划代码,举办日期,开始时间,结束时间,地点,主办方,承办方,协办方,党员人数,群众人数,状态';
const file = (...rows: string[]) => [header, ...rows].join('\n');
const activities = (...rows: string[]) => importInto(hub, 'activities', file(...rows));
const act = (name: string, rest: string) => `${name},节庆,${VILLAGE},${rest}`;

describe('activities', () => {
  it('come with who held them and how many came, once, and are corrected', async () => {
    const rows = [
      act('梨花节', `2024-03,,,广场,壬公司、${VILLAGE},癸公司,,12,300,已举办`),
      act('梨花节', '2025-03-05,2025-03-05 09:00,2025/3/5 11:30,,癸公司；壬公司,,,,,已举办'),
      act('梨花节', ',,,,,,,,,计划'),
    ];
    expect(codes(await activities(...rows))).toEqual([]);
    expect(counts(await activities(...rows))).toEqual([0, 0, 3, 0]);
    const kept = await hub.sql(
      `select a.held_text as held, a.state, (a.starts at time zone 'Asia/Shanghai')::text as starts,
         (select jsonb_object_agg(o.name, g.role) from activity_organizer g join organization o on o.id = g.organization_id
          where g.activity_id = a.id and o.kind = 'ENTERPRISE') as parts,
         (select jsonb_object_agg(t.role, t.count) from turnout t where t.activity_id = a.id) as turnout
       from activity a where a.name = '梨花节' order by held_text`,
    );
    expect(kept).toEqual([
      {
        ...{ held: '2024-03', state: 'HELD', starts: null, turnout: { PARTY_MEMBER: 12, RESIDENT: 300 } },
        parts: { 壬公司: 'ORGANIZER', 癸公司: 'HOST' },
      },
      {
        ...{ held: '2025-03-05', state: 'HELD', starts: '2025-03-05 09:00:00', turnout: null },
        parts: { 壬公司: 'ORGANIZER', 癸公司: 'ORGANIZER' },
      },
      { held: null, state: 'PLANNED', starts: null, turnout: null, parts: null },
    ]);
    const second = act('梨花节', '2024-03,,,,癸公司,壬公司,,13,,已举办');
    const trial = await importInto(hub, 'activities', file(second), { trial: true });
    expect(trial.changes.map(({ column, before, after }) => [column, before, after])).toEqual([
      ['hosts', '癸公司', '壬公司'],
      ['organizers', expect.stringContaining('壬公司'), '癸公司'],
      ['party_members', '12', '13'],
    ]);
    expect(counts(await activities(second))).toEqual([0, 1, 0, 0]);
    expect(counts(await activities(second))).toEqual([0, 0, 1, 0]);
  });

  it('that are cancelled free the room that was booked for them', async () => {
    await importInto(hub, 'venues', `名称,区划代码,场所类别,所有者\n梨园,${VILLAGE},园区,壬公司`);
    const [{ id: venue }] = await hub.sql(`select id from resource where name = '梨园'`);
    const [{ id: holder }] = await hub.sql(`select id from organization where name = '壬公司'`);
    await done(hub, 'planActivity', {
      ...{
        name: '采摘',
        type: 'FESTIVAL',
        divisionCode: VILLAGE,
        organizers: [{ organizationId: `Enterprise:${holder}` }],
      },
      ...{ starts: '2030-09-01T01:00:00Z', ends: '2030-09-01T03:00:00Z', resourceIds: [`Venue:${venue}`] },
    });
    const row = (times: string, state: string) => act('采摘', `2030-09-01,${times},,,,,,,${state}`);
    expect(codes(await activities(row('2030-09-01 10:00,2030-09-01 11:00', '计划')))).toEqual([
      [2, '开始时间', 'MOVE_NOT_ALLOWED'],
    ]);
    expect(counts(await activities(row(',', '已取消')))).toEqual([0, 1, 0, 0]);
    expect(await hub.sql(`select state from booking where purpose = '采摘'`)).toEqual([
      { state: 'CANCELLED' },
    ]);
    expect(codes(await activities(row(',', '计划')))).toEqual([[2, '状态', 'MOVE_NOT_ALLOWED']]);
  });

  it.each([
    ['2024-05,,,,没有的公司、壬公司,,,,,已举办', '主办方', 'NOT_FOUND'],
    ['2024-05,,,,壬公司,壬公司,,,,已举办', '主办方', 'INVALID_INPUT'],
    ['2030-05,,,,,,,,,已举办', '状态', 'TOO_EARLY'],
    ['6月1日,,,,,,,,,已举办', '举办日期', 'INVALID_DATE'],
    ['2024-05,,,,,,,3,,已取消', '党员人数', 'INVALID_INPUT'],
    ['2024-05,,,,,,,-3,,已举办', '党员人数', 'INVALID_INPUT'],
    ['2024-05,2024-05-01 09:00,,,,,,,,已举办', '结束时间', 'INVALID_INPUT'],
    ['2024-05,2024-06-01 09:00,2024-06-01 10:00,,,,,,,已举办', '举办日期', 'INVALID_DATE'],
  ])('%s is refused at %s', async (rest, column, code) => {
    const before = await rowCounts(hub);
    expect(codes(await activities(act('秋收节', rest)))).toEqual([[2, column, code]]);
    expect(await rowCounts(hub)).toEqual(before);
  });

  it('bind everyone who holds them', async () => {
    const rows = file(act('联谊', '2024-05,,,,壬公司、外县公司,,,,,已举办'));
    await refused(hub, 'importRows', { kind: 'activities', rows }, { code: 'OUT_OF_SCOPE' });
  });
});

it.each(['venues', 'bookings', 'activities', 'shareholdings', 'ledgers'])(
  'the template of %s is understood in both languages',
  async (kind) => {
    const definition = requireKind(kind);
    for (const language of ['zh', 'en'] as const) {
      const empty = template(definition, language);
      const filled = empty.replace(/\n# ([^\n]*)\r\n$/, '\n$1\r\n');
      const example = await importInto(hub, kind, filled, { trial: true });
      expect(example.found.filter(({ code }) => code !== 'NOT_FOUND')).toEqual([]);
      expect([example.read, example.remarks]).toEqual([1, 1]);
    }
  },
);
