import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allImports, requireKind } from '../../src/importing/kinds.js';
import { template } from '../../src/importing/template.js';
import { rowCounts } from '../modules/support/writes.js';
import { type Hub, startHub } from '../support/hub.js';
import { importInto } from './support.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const VILLAGE = '500235125206';
const counts = (report: { added: number; changed: number; unchanged: number; faults: number }) => [
  report.added,
  report.changed,
  report.unchanged,
  report.faults,
];

describe('a file', () => {
  // 企业,甲公司 in GB18030.
  const gb18030 = (company: string) =>
    Buffer.concat([
      Buffer.from([0xc0, 0xe0, 0xb1, 0xf0, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c]),
      Buffer.from([0xc7, 0xf8, 0xbb, 0xae, 0xb4, 0xfa, 0xc2, 0xeb, 0x0d, 0x0a]),
      Buffer.from([0xc6, 0xf3, 0xd2, 0xb5, 0x2c, 0xbc, 0xd7, 0xb9, 0xab, 0xcb, 0xbe]),
      Buffer.from(`${company},${VILLAGE}\r\n`),
    ]);

  it.each([
    ['UTF-8', Buffer.from(`类别,名称,区划代码\n企业,甲公司1,${VILLAGE}\n`), '甲公司1'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF类别,名称,区划代码\r\n企业,甲公司2,${VILLAGE}`), '甲公司2'],
    ['GB18030', gb18030('3'), '甲公司3'],
    [
      'UTF-16',
      Buffer.from(`\uFEFF类别\t名称\t区划代码\r\n企业\t甲公司4\t${VILLAGE}\r\n`, 'utf16le'),
      '甲公司4',
    ],
    ['English headers', Buffer.from(`KIND;Name;Division_Code\nenterprise;甲公司5;${VILLAGE}\n`), '甲公司5'],
    [
      'full width and remarks in brackets',
      Buffer.from(`类别（必填）,　名称 ,区划代码*\n企业,甲公司6,５００２３５１２５２０６\n`),
      '甲公司6',
    ],
    [
      'quotes, empty lines and remarks',
      Buffer.from(`\n类别,名称,区划代码\n\n# 说明,,\n"企业","甲公司""7""",${VILLAGE},,\n`),
      '甲公司"7"',
    ],
  ])('in %s is read', async (_, content, name) => {
    for (const piece of [1, 5, 10_000]) {
      const report = await importInto(hub, 'organizations', content, { piece });
      expect(report.found).toEqual([]);
      expect(report.read).toBe(1);
    }
    const rows = await hub.sql('select kind, division_code from organization where name = $1', [name]);
    expect(rows).toEqual([{ kind: 'ENTERPRISE', division_code: VILLAGE }]);
  });

  it.each(['organizations', 'committees', 'memberships', 'observations'])(
    'from the template of %s is understood in both languages',
    async (kind) => {
      const definition = requireKind(kind);
      for (const language of ['zh', 'en'] as const) {
        const empty = template(definition, language);
        expect(empty.charCodeAt(0)).toBe(0xfeff);
        const report = await importInto(hub, kind, empty);
        expect([report.read, report.remarks, report.faults]).toEqual([0, 2, 0]);
        const example = await importInto(hub, kind, empty.replace(/\n# ([^\n]*)\r\n$/, '\n$1\r\n'), {
          trial: true,
        });
        // Its committee need not be there.
        expect(example.found.filter(({ code }) => code !== 'NOT_FOUND')).toEqual([]);
        expect(example.read).toBe(1);
      }
    },
  );

  it('is of a kind that the application lists, each with an action of some policy and a table', async () => {
    for (const { kind, table, facts } of allImports()) {
      const columns = Object.values(facts).flatMap((fact) => Object.keys(fact));
      const rows = await hub.sql(
        'select column_name from information_schema.columns where table_name = $1 and column_name = any($2)',
        [table, columns],
      );
      expect(rows.length, kind).toBe(new Set(columns).size);
    }
  });
});

describe('a file that is no table', () => {
  it.each([
    ['empty', '', 'INVALID_FILE', /empty/],
    ['an Excel workbook', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'INVALID_FILE', /xlsx/],
    ['bytes of no encoding', Buffer.from([0x61, 0xff, 0xff, 0x80, 0x0a]), 'INVALID_FILE', /UTF-8/],
    ['null characters', '类别,名称\0,区划代码\n', 'INVALID_FILE', /UTF-8/],
    [
      'a quote that never ends',
      `类别,名称,区划代码\n企业,好,${VILLAGE}\n企业,"坏,${VILLAGE}\n`,
      'INVALID_FILE',
      /line 3/,
    ],
    ['an unknown header', `类别,名称,区化代码\n`, 'UNKNOWN_COLUMN', /nearest is "区划代码"/],
    ['a header twice', `类别,名称,区划代码,单位名称\n`, 'DUPLICATE_COLUMN', /same column/],
    ['no headers', `企业,好公司,${VILLAGE}\n`, 'UNKNOWN_COLUMN', /Rename/],
    ['a column that is missing', '类别,名称\n企业,好公司\n', 'MISSING_COLUMN', /division code/],
    ['a header of 2,000 columns', `${'a,'.repeat(2_000)}\n`, 'INVALID_FILE', /at most 1000/],
  ])('%s is refused with a way out, and nothing is written', async (_, content, code, message) => {
    const before = await rowCounts(hub);
    const error = await importInto(hub, 'organizations', content, { piece: 64 }).catch((thrown) => thrown);
    const fault = error.faults?.[0] ?? error;
    expect(fault.code).toBe(code);
    const said = error.faults?.map((f: Error) => f.message).join(' ') ?? error.message;
    expect(said).toMatch(message);
    expect(fault.text.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(await rowCounts(hub)).toEqual(before);
  });

  it('a line of 100 MB is refused without being held in memory', async () => {
    const before = process.memoryUsage().rss;
    const bytes = {
      name: 'long.csv',
      size: 100_000_000,
      async *open() {
        yield Buffer.from('类别,名称,区划代码\n企业,"');
        const piece = Buffer.alloc(64 * 1024, 'x');
        for (let i = 0; i < 1_600; i++) yield piece;
      },
    };
    const { readRecords } = await import('../../src/importing/records.js');
    const { decode, sniff } = await import('../../src/importing/encoding.js');
    const { encoding } = await sniff(bytes, () => {});
    const reading = async () => {
      for await (const _ of readRecords(decode(bytes, encoding)));
    };
    await expect(reading()).rejects.toMatchObject({ code: 'INVALID_FILE' });
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });
});

describe('rows at fault', () => {
  it('are all named, with line, column, value and reason, and none of the file is written', async () => {
    const before = await rowCounts(hub);
    const { found, ...report } = await importInto(
      hub,
      'organizations',
      [
        '单位名称,类别,区划代码,成立日期,信用代码,上级党组织',
        `很好的公司,企业,${VILLAGE},2020,,`,
        `坏类别,私企,${VILLAGE},,,`,
        '坏代码,企业,99,,,',
        '没有的区划,企业,500235125299,2020-13,,',
        `,企业,${VILLAGE},,,`,
        `坏信用代码,企业,${VILLAGE},,91500235MA60X0X0X1,`,
        `个人,企业,${VILLAGE},,11010519491231002X,`,
        `很好的公司,企业,${VILLAGE},2021,,`,
        `有上级的公司,企业,${VILLAGE},,,某党委`,
        `"=cmd|' /C calc'!A0",企业,5.00235E+11,,,`,
        `多一格,企业,${VILLAGE},,,,多`,
      ].join('\n'),
    );
    expect(found.map(({ line, column, value, code }) => [line, column, value, code])).toEqual([
      [3, '类别', '私企', 'INVALID_INPUT'],
      [4, '区划代码', '99', 'INVALID_DIVISION_CODE'],
      [5, '区划代码', '500235125299', 'NOT_FOUND'],
      [5, '成立日期', '2020-13', 'INVALID_DATE'],
      [6, '单位名称', null, 'TEXT_EMPTY'],
      [7, '信用代码', '91500235MA60X0X0X1', 'INVALID_USCC'],
      [8, '信用代码', null, 'RESIDENT_ID_REFUSED'],
      [9, '单位名称', '很好的公司', 'DUPLICATE_ROW'],
      [10, '上级党组织', '某党委', 'INVALID_INPUT'],
      [10, '上级党组织', '某党委', 'NOT_FOUND'],
      [11, '区划代码', '5.00235E+11', 'INVALID_INPUT'],
      [12, null, '多', 'UNKNOWN_COLUMN'],
    ]);
    for (const { text } of found) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).toMatch(/[a-z]{2,} [a-z]{2,}/);
    }
    expect(found.find(({ line }) => line === 9)?.text.en).toContain('Line 2');
    expect(report).toMatchObject({ read: 11, faults: 12 });
    expect(await rowCounts(hub)).toEqual(before);
  });

  it('that only the database refuses are found among the others', async () => {
    const [committee] = await hub.sql(
      'select name from joint_committee where ended_earliest is null order by id limit 1',
    );
    const companies = Array.from({ length: 20 }, (_, i) => `企业,成员公司${i},${VILLAGE}`);
    await importInto(hub, 'organizations', ['类别,名称,区划代码', ...companies].join('\n'));
    const rows = Array.from({ length: 20 }, (_, i) => `${committee.name},成员公司${i},2030-01,`);
    rows.splice(11, 0, `${committee.name},成员公司3,2031-01,2032`);
    const before = await rowCounts(hub);
    const { found } = await importInto(
      hub,
      'memberships',
      ['联合党委,成员,加入日期,退出日期', ...rows].join('\n'),
    );
    expect(found.map(({ line, code }) => [line, code])).toEqual([[13, 'OVERLAPPING_MEMBERSHIP']]);
    expect(await rowCounts(hub)).toEqual(before);
    rows.splice(11, 1);
    const text = ['联合党委,成员,加入日期,退出日期', ...rows].join('\n');
    expect(counts(await importInto(hub, 'memberships', text))).toEqual([20, 0, 0, 0]);
    expect(counts(await importInto(hub, 'memberships', text))).toEqual([0, 0, 20, 0]);
  });
});

describe('an import', () => {
  const header = '类别,名称,区划代码,产业,成立日期,上级党组织,所在单位';

  it('adds what is new, changes what differs and leaves the rest, with source, events and audit', async () => {
    const [source] = await hub.sql('select id, title from source limit 1');
    const first = [
      header,
      `企业,先有公司,${VILLAGE},柑橘,,,`,
      `党组织,先有公司支部,${VILLAGE},,2020,,先有公司`,
    ].join('\n');
    expect(counts(await importInto(hub, 'organizations', first, { source: `Source:${source.id}` }))).toEqual([
      2, 0, 0, 0,
    ]);
    expect(counts(await importInto(hub, 'organizations', first, { source: `Source:${source.id}` }))).toEqual([
      0, 0, 2, 0,
    ]);
    const second = `${header}\n企业,先有公司,${VILLAGE},柑橘、菊花,2019-06,,\n党组织,先有公司支部,${VILLAGE},,,,\n`;
    const trial = await importInto(hub, 'organizations', second, { trial: true });
    expect(trial.changes.map(({ line, column, before, after }) => [line, column, before, after])).toEqual([
      [2, 'established', null, '2019-06'],
      [2, 'industries', '{柑橘}', '{柑橘,菊花}'],
    ]);
    expect(counts(trial)).toEqual([0, 1, 1, 0]);
    const untouched = await hub.sql(`select industries, version from organization where name = '先有公司'`);
    expect(untouched).toEqual([{ industries: ['柑橘'], version: 1 }]);
    expect(counts(await importInto(hub, 'organizations', second))).toEqual([0, 1, 1, 0]);

    const [company] = await hub.sql(
      `select o.id, o.industries, o.started_text, o.version, b.started_text as branch_since
       from organization o join organization b on b.legal_entity_id = o.id where o.name = '先有公司'`,
    );
    expect(company).toMatchObject({
      industries: ['柑橘', '菊花'],
      started_text: '2019-06',
      version: 2,
      branch_since: '2020',
    });
    const events = await hub.sql(
      'select kind, from_state, actor from event where subject_id = $1 order by id',
      [company.id],
    );
    expect(events).toEqual([
      { kind: 'ORGANIZATION_REGISTERED', from_state: null, actor: 'test' },
      { kind: 'FACT_CORRECTED', from_state: { industries: '{柑橘}', established: null }, actor: 'test' },
    ]);
    expect(await hub.sql('select source_id from provenance where subject_id = $1', [company.id])).toEqual([
      { source_id: source.id },
    ]);
    const files = await hub.sql(
      `select to_state from event where kind = 'FILE_IMPORTED' order by id desc limit 1`,
    );
    expect(files[0].to_state).toMatchObject({ kind: 'organizations', added: 0, changed: 1, unchanged: 1 });
    const audit = await hub.sql(
      `select action, division_codes from audit where actor = 'test' order by id desc limit 1`,
    );
    expect(audit).toEqual([{ action: 'organization:register', division_codes: ['500235000000'] }]);
  });

  it('takes a formula for what it is: text', async () => {
    await importInto(hub, 'organizations', `类别,名称,区划代码\n企业,"=HYPERLINK(""x"")",${VILLAGE}\n`);
    expect(await hub.sql(`select 1 from organization where name = '=HYPERLINK("x")'`)).toHaveLength(1);
  });

  it('does not found again what has ended, nor admit again who has left', async () => {
    const text = `名称,区划代码,形式\n短命片区党委,500235125000,片区党委\n`;
    const member = `联合党委,成员\n短命片区党委@500235125000,${VILLAGE}\n`;
    expect(counts(await importInto(hub, 'committees', text))).toEqual([1, 0, 0, 0]);
    expect(counts(await importInto(hub, 'memberships', member))).toEqual([1, 0, 0, 0]);
    expect(await hub.sql(`select member_list from joint_committee where name = '短命片区党委'`)).toEqual([
      { member_list: 'PARTIAL' },
    ]);
    const left = `联合党委,成员,退出日期\n短命片区党委,${VILLAGE},2030-01\n`;
    expect(counts(await importInto(hub, 'memberships', left))).toEqual([0, 1, 0, 0]);
    expect(counts(await importInto(hub, 'memberships', left))).toEqual([0, 0, 1, 0]);
    expect((await importInto(hub, 'memberships', member)).found.map(({ code }) => code)).toEqual([
      'NOT_A_MEMBER',
    ]);
    await hub.sql(`update joint_committee set dissolution = 'DISSOLVED', ended_text = '2031', ended_earliest = '2031-01-01',
      ended_latest = '2031-12-31' where name = '短命片区党委'`);
    expect((await importInto(hub, 'committees', text)).found.map(({ code }) => code)).toEqual([
      'COMMITTEE_DISSOLVED',
    ]);
    const again = `名称,区划代码,形式,成立日期\n短命片区党委,500235125000,片区党委,2033\n`;
    expect(counts(await importInto(hub, 'committees', again))).toEqual([1, 0, 0, 0]);
  });
});
