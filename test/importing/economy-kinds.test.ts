import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowCounts } from '../modules/support/writes.js';
import { type Hub, startHub } from '../support/hub.js';
import { type Imported, importInto } from './support.js';

let hub: Hub;
const VILLAGE = '500235125206';

beforeAll(async () => {
  hub = await startHub();
  const companies = ['甲', '乙', '丙', '丁'].map((name) => `企业,${name}公司,${VILLAGE},`);
  await importInto(
    hub,
    'organizations',
    ['类别,名称,区划代码,所在单位', ...companies, `党组织,甲公司支部,${VILLAGE},甲公司`].join('\n'),
  );
});
afterAll(() => hub.close());

const counts = ({ added, changed, unchanged, faults }: Imported) => [added, changed, unchanged, faults];
const codes = ({ found }: Imported) => found.map(({ line, column, code }) => [line, column, code]);

describe('shareholdings', () => {
  const header = '公司,持股者,份额,起始日期,终止日期';
  const file = (...rows: string[]) => [header, ...rows].join('\n');
  const shares = (...rows: string[]) => importInto(hub, 'shareholdings', file(...rows));
  const held = (company: string) =>
    hub.sql(
      `select o.name, h.numerator::int as n, h.denominator::int as d, h.started_text as since, h.ended_text as until, h.version
       from shareholding h join organization o on o.id = h.holder_id join organization c on c.id = h.company_id
       where c.name = $1 order by o.name, h.started_earliest`,
      [company],
    );

  it('are kept exactly, are the same when they come again, and show what a correction changes', async () => {
    const rows = ['甲公司,乙公司,1/3,2020,', '甲公司,丙公司,12.5%,2020-06-01,', '甲公司,丁公司,,,'];
    expect(counts(await shares(...rows))).toEqual([3, 0, 0, 0]);
    expect(counts(await shares(...rows))).toEqual([0, 0, 3, 0]);
    expect(await held('甲公司')).toEqual(
      expect.arrayContaining([
        { name: '乙公司', n: 1, d: 3, since: '2020', until: null, version: 1 },
        { name: '丙公司', n: 1, d: 8, since: '2020-06-01', until: null, version: 1 },
        { name: '丁公司', n: null, d: null, since: null, until: null, version: 1 },
      ]),
    );
    await hub.sql(`update shareholding set numerator = 2, denominator = 6 where numerator = 1 and denominator = 3
      and company_id = (select id from organization where name = '甲公司')`);
    expect(counts(await shares('甲公司,乙公司,1/3,2020,'))).toEqual([0, 0, 1, 0]);
    const trial = await importInto(hub, 'shareholdings', file('甲公司,乙公司,1/4,2020,'), { trial: true });
    expect(trial.changes).toEqual([
      { line: 2, key: '乙公司 甲公司 2020', column: 'share', before: '1/3', after: '1/4' },
    ]);
    const [{ version }] = await hub.sql(`select version from organization where name = '甲公司'`);
    expect(counts(await shares('甲公司,乙公司,25%,2020,'))).toEqual([0, 1, 0, 0]);
    expect(await held('甲公司')).toContainEqual({
      ...{ name: '乙公司', n: 1, d: 4, since: '2020', until: null, version: 2 },
    });
    const [after] = await hub.sql(`select version from organization where name = '甲公司'`);
    expect(after.version).toBe(version + 1);
  });

  it('pass from one holder to another on a day, in rows of one file', async () => {
    expect(counts(await shares('乙公司,甲公司,1,2020,'))).toEqual([1, 0, 0, 0]);
    const passed = ['乙公司,丙公司,2/3,2024-01-01,', '乙公司,丁公司,1/3,2024-01-01,'];
    const over = await shares(...passed);
    expect(codes(over)).toEqual([
      [2, '份额', 'SHARES_EXCEED_WHOLE'],
      [3, '份额', 'SHARES_EXCEED_WHOLE'],
    ]);
    expect(over.found[0]?.text.en).toContain('2024-01-01: 2/1; → 2, 3');
    const all = [...passed, '乙公司,甲公司,100%,2020,2024-01-01'];
    expect(counts(await shares(...all))).toEqual([2, 1, 0, 0]);
    expect(counts(await shares(...all))).toEqual([0, 0, 3, 0]);
  });

  it('beyond the whole on one day are faults of exactly those rows', async () => {
    const before = await rowCounts(hub);
    const report = await shares(
      '丙公司,甲公司,1/3,2020,2021-06-01',
      '丙公司,乙公司,1/3,2021-01-01,',
      '丙公司,丁公司,0.34,2021-01-01,',
      `丙公司,${VILLAGE},1/4,2022,`,
    );
    expect(codes(report)).toEqual([2, 3, 4].map((line) => [line, '份额', 'SHARES_EXCEED_WHOLE']));
    expect(report.found[0]?.text.zh).toContain('2021-01-01: 151/150; → 2, 3, 4');
    expect(await rowCounts(hub)).toEqual(before);
  });

  it.each([
    ['丙公司,甲公司支部,1/3,2020,', '持股者', 'HOLDER_REFUSED'],
    ['丙公司,丙公司,1/3,2020,', '持股者', 'HOLDER_REFUSED'],
    [`${VILLAGE},甲公司,1/3,2020,`, '公司', 'NOT_A_COMPANY'],
    ['丙公司,甲公司,4/3,2020,', '份额', 'INVALID_SHARE'],
    ['丙公司,甲公司,0,2020,', '份额', 'INVALID_SHARE'],
    ['丙公司,甲公司,三成,2020,', '份额', 'INVALID_SHARE'],
    ['丙公司,甲公司,1/3,2020-05,2020-04', '终止日期', 'ENDS_BEFORE_START'],
    ['丙公司,甲公司,1/3,2020,6月1日', '终止日期', 'INVALID_DATE'],
    ['乙公司,丁公司,1/4,2025-01-01,', '起始日期', 'OVERLAPPING_PERIOD'],
    ['丙公司,没有的公司,1/3,2020,', '持股者', 'NOT_FOUND'],
  ])('%s is refused at %s', async (row, column, code) => {
    expect(codes(await shares(row))).toContainEqual([2, column, code]);
  });
});

describe('ledgers', () => {
  const header = '组织,年度,季度,会计制度,状态,成员数,经营收入,补助收入,管理费用,年初未分配收益';
  const file = (...rows: string[]) => [header, ...rows].join('\n');
  const books = (...rows: string[]) => importInto(hub, 'ledgers', file(...rows));
  const booked = (year: number) =>
    hub.sql(
      `select l.quarter, l.chart, l.status, l.members, l.version, jsonb_object_agg(x.account, x.amount_fen) as lines
       from ledger l join organization o on o.id = l.organization_id join ledger_line x on x.ledger_id = l.id
       where o.name = '丁公司' and l.year = $1 group by l.id order by l.quarter, l.chart`,
      [year],
    );

  it('keep yuan to the fen, and are the same when they come again', async () => {
    const rows = [
      '丁公司,2024年,,,已公开,31,"￥1,234.5",0.01,7,-3.10',
      '丁公司,2024,第一季度,,,,0.1,,,',
      '丁公司,2023,全年,旧制度,审计,,99999999999.99,,,',
    ];
    expect(counts(await books(...rows))).toEqual([3, 0, 0, 0]);
    expect(counts(await books(...rows))).toEqual([0, 0, 3, 0]);
    const year = {
      OPERATING_INCOME: 123450,
      SUBSIDY_INCOME: 1,
      ADMINISTRATIVE_EXPENSE: 700,
      BROUGHT_FORWARD: -310,
    };
    expect(await booked(2024)).toEqual([
      {
        quarter: 1,
        chart: '2024',
        status: 'DRAFT',
        members: null,
        version: 1,
        lines: { OPERATING_INCOME: 10 },
      },
      { quarter: null, chart: '2024', status: 'PUBLISHED', members: 31, version: 1, lines: year },
    ]);
    expect((await booked(2023))[0].lines).toEqual({ OPERATING_INCOME: 9999999999999 });
  });

  it('are corrected where they are not published; audited ones are a draft again', async () => {
    const first = '丁公司,2025,,,审计,,100,50,,';
    expect(counts(await books(first, '丁公司,2025,2,,,,5,,,'))).toEqual([2, 0, 0, 0]);
    const second = ['丁公司,2025,,,,,120.50,,,', '丁公司,2025,Q2,,已公开,8,,,,'];
    const trial = await importInto(hub, 'ledgers', file(...second), { trial: true });
    expect(trial.changes.map(({ line, column, before, after }) => [line, column, before, after])).toEqual([
      [2, 'operating_income', '100.00', '120.50'],
      [3, 'members', null, '8'],
      [3, 'status', 'DRAFT', 'PUBLISHED'],
    ]);
    expect(counts(await books(...second))).toEqual([0, 2, 0, 0]);
    expect(await booked(2025)).toMatchObject([
      { status: 'PUBLISHED', members: 8, version: 2, lines: { OPERATING_INCOME: 500 } },
      { status: 'DRAFT', version: 2, lines: { OPERATING_INCOME: 12050, SUBSIDY_INCOME: 5000 } },
    ]);
    const events = await hub.sql(
      `select to_state from event where kind = 'LEDGER_REPLACED' and subject_type = 'Ledger' order by id desc limit 2`,
    );
    expect(events.map(({ to_state }) => to_state)).toContainEqual({ operating_income: '120.50' });
  });

  it('that are published keep their amounts, and no books go back', async () => {
    await books('丁公司,2026,,,已公开,,100,,,', '丁公司,2026,1,,审计,,100,,,');
    const before = await rowCounts(hub);
    expect(codes(await books('丁公司,2026,,,,,101,,,'))).toEqual([[2, '年度', 'MOVE_NOT_ALLOWED']]);
    expect(codes(await books('丁公司,2026,,,草稿,,100,,,'))).toEqual([[2, '状态', 'MOVE_NOT_ALLOWED']]);
    expect(codes(await books('丁公司,2026,1,,更正,,100,,,'))).toEqual([[2, '状态', 'MOVE_NOT_ALLOWED']]);
    expect(await rowCounts(hub)).toEqual(before);
    expect(counts(await books('丁公司,2026,,,,,100,,,'))).toEqual([0, 0, 1, 0]);
  });

  it.each([
    ['甲公司支部,2024,,,,,1,,,', '组织', 'HOLDER_REFUSED'],
    ['丁公司,2022,,新制度,,,1,,,', '会计制度', 'CHART_MISMATCH'],
    ['丁公司,2023,,新制度,已公开,,1,,,', '会计制度', 'CHART_MISMATCH'],
    ['丁公司,2024,,,,,-1,,,', '经营收入', 'INVALID_AMOUNT'],
    ['丁公司,2024,,,,,1.005,,,', '经营收入', 'INVALID_INPUT'],
    ['丁公司,2024,5,,,,1,,,', '季度', 'INVALID_INPUT'],
    ['丁公司,1066,,,,,1,,,', '年度', 'INVALID_INPUT'],
  ])('%s is refused at %s', async (row, column, code) => {
    expect(codes(await books(row))).toEqual([[2, column, code]]);
  });

  it('have only the accounts of their chart', async () => {
    const text = 'organization,year,taxes,contract income\n丁公司,2021,1,\n丁公司,2024,,1\n丁公司,2021,,1\n';
    expect(codes(await importInto(hub, 'ledgers', text))).toEqual([
      [2, 'taxes', 'ACCOUNT_NOT_IN_CHART'],
      [3, 'contract income', 'ACCOUNT_NOT_IN_CHART'],
    ]);
  });
});
