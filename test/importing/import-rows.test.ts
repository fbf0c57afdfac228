import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { communities, FENGMING, YANGXI } from '../modules/support/places.js';
import { done, refused, rowCounts, send } from '../modules/support/writes.js';
import { type Hub, startHub } from '../support/hub.js';
import { importInto } from './support.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const organizations = (...rows: string[]) => ({
  kind: 'organizations',
  rows: ['类别,名称,区划代码', ...rows, ''].join('\n'),
});

describe('importRows', () => {
  it('adds, then finds nothing to do', async () => {
    const input = organizations(`企业,随请求来的公司,${FENGMING}`);
    const { report } = await done(hub, 'importRows', input);
    expect(report).toEqual({ read: 1, added: 1, changed: 0, unchanged: 0, changes: [] });
    expect((await done(hub, 'importRows', input)).report).toMatchObject({ added: 0, unchanged: 1 });
    const { data } = await hub.ask(
      `{ organizations(first: 5, name: "随请求来的公司") { nodes { name kind } } }`,
    );
    expect(data.organizations.nodes).toEqual([{ name: '随请求来的公司', kind: 'ENTERPRISE' }]);
  });

  it('tried out says what would change and writes nothing', async () => {
    await done(hub, 'importRows', organizations(`企业,试导入公司,${FENGMING}`));
    const before = await rowCounts(hub);
    const rows = `类别,名称,区划代码,产业\n企业,试导入公司,${FENGMING},茶叶\n企业,另一公司,${FENGMING},\n`;
    const { report } = await done(hub, 'importRows', { kind: 'organizations', rows, dryRun: true });
    expect(report).toEqual({
      read: 2,
      added: 1,
      changed: 1,
      unchanged: 0,
      changes: [
        { line: 2, key: `试导入公司 ${FENGMING}`, column: 'industries', before: '{}', after: '{茶叶}' },
      ],
    });
    expect(await rowCounts(hub)).toEqual(before);
  });

  it('names line and column of each fault, and writes none of the rows', async () => {
    const before = await rowCounts(hub);
    const input = organizations(`企业,好公司,${FENGMING}`, `私企,坏公司,${FENGMING}`, `企业,,${FENGMING}`);
    const { report, userErrors } = await send(hub, 'importRows', input, { language: 'zh' });
    expect(report).toBeNull();
    expect(userErrors).toEqual([
      {
        code: 'INVALID_INPUT',
        field: ['input', 'rows', '3', '类别'],
        message: expect.stringMatching(/^第 3 行“类别”列“私企”：可填：社区/),
      },
      {
        code: 'TEXT_EMPTY',
        field: ['input', 'rows', '4', '名称'],
        message: '第 4 行“名称”列：此列必填。',
      },
    ]);
    expect(await rowCounts(hub)).toEqual(before);
  });

  it('refuses rows outside of the caller’s divisions, also those that bind something there', async () => {
    const [theirs] = await communities(hub, YANGXI, 1);
    const own = `企业,本县公司,${FENGMING}`;
    const outside = organizations(own, `企业,外县公司,${YANGXI}`);
    const { message } = await refused(hub, 'importRows', outside, {
      code: 'OUT_OF_SCOPE',
      field: ['rows', '3', '名称'],
    });
    expect(message).toContain(YANGXI);
    const binding = `类别,名称,区划代码,所在单位\n党组织,支部,${FENGMING},${theirs}\n`;
    await refused(hub, 'importRows', { kind: 'organizations', rows: binding }, { code: 'OUT_OF_SCOPE' });
    const [observed] = await hub.sql(
      `select division_code from organization where kind = 'COMMUNITY' and division_code like '4417%' limit 1`,
    );
    const figures = `metric,subject,period,value\ndisputesResolved,${observed.division_code},2023,5\n`;
    await refused(hub, 'importRows', { kind: 'observations', rows: figures }, { code: 'OUT_OF_SCOPE' });
  });

  it('refuses what it does not know or cannot hold', async () => {
    await refused(
      hub,
      'importRows',
      { kind: 'organisations', rows: 'x' },
      { code: 'NOT_FOUND', field: ['kind'] },
    );
    await refused(hub, 'importRows', { kind: 'organizations', rows: '' }, { code: 'INVALID_FILE' });
    const large = { kind: 'organizations', rows: 'a'.repeat(1_000_001) };
    await refused(hub, 'importRows', large, { code: 'INVALID_FILE', field: ['rows'] });
    const source = { ...organizations(`企业,甲,${FENGMING}`), sourceId: 'Source:nobody' };
    await refused(hub, 'importRows', source, { code: 'NOT_FOUND', field: ['sourceId'] });
  });

  it('shows the first hundred faults and how many more there are', async () => {
    const rows = Array.from({ length: 250 }, (_, i) => `坏,公司${i},${FENGMING}`);
    const { userErrors } = await send(hub, 'importRows', organizations(...rows));
    expect(userErrors).toHaveLength(101);
    expect(userErrors[100]?.message).toBe('There are 150 more faults.');
  });
});

it('a request does not wait for a long import, but says that one is under way', async () => {
  const client = new pg.Client({ connectionString: hub.databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [2_260_032_101]);
    await refused(hub, 'importRows', organizations(`企业,等不及的公司,${FENGMING}`), {
      code: 'IMPORT_RUNNING',
    });
  } finally {
    await client.end();
  }
});

describe('a figure that differs from the one on record', () => {
  it('takes its place, and the old one stays as it was', async () => {
    const file = (value: string) =>
      `metric,subject,period,value\ndisputesResolved,500235125206,2022-05,${value}\n`;
    const first = await done(hub, 'importRows', { kind: 'observations', rows: file('12') });
    expect(first.report).toMatchObject({ added: 1 });
    const { report } = await done(hub, 'importRows', { kind: 'observations', rows: file(`"1,300.50"`) });
    expect(report).toMatchObject({
      changed: 1,
      changes: [{ line: 2, column: 'value', before: '12', after: '1300.5' }],
    });
    const rows = await hub.sql(
      `select trim_scale(o.value)::text as value, o.version, n.reason, trim_scale(n.value)::text as now
       from observation o left join observation n on n.id = o.superseded_by
       where o.metric_code = 'disputesResolved' and o.period_from = '2022-05-01' order by o.id`,
    );
    expect(rows).toEqual([
      { value: '12', version: 2, reason: '导入更正', now: '1300.5' },
      { value: '1300.5', version: 1, reason: null, now: null },
    ]);
    expect(await hub.sql('select * from rollup_difference')).toEqual([]);
  });
});

it('imports at once do not disturb each other: one takes its turn after the other', async () => {
  const file = (from: number) =>
    [
      '类别,名称,区划代码',
      ...Array.from({ length: 60 }, (_, i) => `企业,同时公司${from + i},${FENGMING}`),
    ].join('\n');
  const reports = await Promise.all(
    [0, 20, 40, 0].map((from) => importInto(hub, 'organizations', file(from))),
  );
  expect(reports.flatMap(({ found }) => found)).toEqual([]);
  expect(reports.reduce((sum, { added }) => sum + added, 0)).toBe(100);
});
