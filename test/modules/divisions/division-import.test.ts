import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DivisionImport, importDivisions } from '../../../src/modules/divisions/division-import.js';
import { csvList } from '../../../src/modules/divisions/division-list.js';
import { BadRows } from '../../../src/modules/divisions/division-row.js';
import { copyDatabase } from '../../support/database.js';

const HEADER = 'code,officialName,parentCode';
const TOWN = [
  '500000000000,重庆市,',
  '500200000000,县,500000000000',
  '500235000000,云阳县,500200000000',
  '500235136000,云安镇,500235000000',
];
const VILLAGES = Array.from({ length: 20 }, (_, at) => `500235136${201 + at},第${at + 1}村委会,500235136000`);
const SHANXI = ['140000000000,山西省,', '140800000000,运城市,140000000000'];
const CLOSED = '500235136205';

let folder: string;
let database: Awaited<ReturnType<typeof copyDatabase>>;
let client: pg.Client;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'divisions-'));
  database = await copyDatabase();
});

afterAll(async () => {
  await database?.drop();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('truncate division, division_list cascade');
});

afterEach(() => client.end());

async function load(rows: string[], asOf: string, options: Partial<DivisionImport> = {}) {
  const path = join(folder, `list-${++files}.csv`);
  await writeFile(path, `${[HEADER, ...rows].join('\n')}\n`);
  return importDivisions({ client, source: csvList(path), asOf, ...options });
}

const without = (...codes: string[]) => VILLAGES.filter((row) => !codes.some((code) => row.startsWith(code)));

async function division(code: string) {
  const found = await client.query(
    `select official_name as name, short_name as short, level, kind, parent_code as parent,
       valid_from::text as "from", valid_to::text as "to", listed_as_of::text as listed
     from division where code = $1`,
    [code],
  );
  return found.rows[0];
}

async function count(where = 'true'): Promise<number> {
  const found = await client.query(`select count(*)::int as n from division where ${where}`);
  return found.rows[0].n;
}

const messageOf = (failing: Promise<unknown>) =>
  failing.then(
    () => 'no failure',
    (error: Error) => error.message,
  );

describe('a list of divisions', () => {
  it('is loaded with level, kind and short name, and without a date of origin that nobody knows', async () => {
    const report = await load([...TOWN, ...VILLAGES], '2023-06-30');
    expect(report).toEqual({ added: 24, changed: 0, gone: 0, unchanged: 0, rows: 24, resumed: false });
    expect(await division('500235136201')).toEqual({
      name: '第1村委会',
      short: '第1',
      level: 'VILLAGE',
      kind: 'VILLAGERS_COMMITTEE',
      parent: '500235136000',
      from: null,
      to: null,
      listed: '2023-06-30',
    });
  });

  it('changes nothing when it is loaded again', async () => {
    await load([...TOWN, ...VILLAGES], '2023-06-30', { scope: ['50'] });
    const before = await client.query('select *, xmin::text from division order by code');
    const again = await load([...TOWN, ...VILLAGES], '2023-06-30', { scope: ['50'] });
    expect(again).toEqual({ added: 0, changed: 0, gone: 0, unchanged: 24, rows: 24, resumed: false });
    expect((await client.query('select *, xmin::text from division order by code')).rows).toEqual(
      before.rows,
    );
    expect((await client.query('select state, added from division_list')).rows).toEqual([
      { state: 'LOADED', added: 24 },
    ]);
  });

  it('closes what it no longer names in its scope, deletes nothing and opens again what comes back', async () => {
    await load([...TOWN, ...VILLAGES], '2022-06-30', { scope: ['50'] });
    const next = await load([...TOWN, ...without(CLOSED)], '2023-06-30', { scope: ['50'] });
    expect(next).toMatchObject({ added: 0, changed: 0, gone: 1, unchanged: 23 });
    expect(await division(CLOSED)).toMatchObject({ to: '2023-06-30', listed: '2022-06-30' });
    expect(await count()).toBe(24);

    const back = await load([...TOWN, ...VILLAGES], '2024-06-30', { scope: ['50'] });
    expect(back).toMatchObject({ added: 0, changed: 1, gone: 0 });
    expect(await division(CLOSED)).toMatchObject({ from: null, to: null, listed: '2024-06-30' });
  });

  it('closes nothing outside its scope, and nothing at all without one', async () => {
    await load([...SHANXI, ...TOWN, ...VILLAGES], '2022-06-30');
    await load([...TOWN, ...without(CLOSED)], '2023-06-30');
    expect(await count('valid_to is not null')).toBe(0);
    await load([...TOWN, ...without(CLOSED)], '2024-06-30', { scope: ['500235136'] });
    expect(await count('valid_to is not null')).toBe(1);
  });

  it('dates what is new only where an earlier list was complete', async () => {
    await load([...TOWN, ...without(CLOSED)], '2022-06-30', { scope: ['500235'] });
    await load([...SHANXI, ...TOWN, ...VILLAGES], '2023-06-30', { scope: 'LISTED' });
    expect(await division(CLOSED)).toMatchObject({ from: '2023-06-30' });
    expect(await division('140800000000')).toMatchObject({ from: null });
  });

  it('carries new names over', async () => {
    await load([...TOWN, ...VILLAGES], '2022-06-30');
    const renamed = VILLAGES.with(0, '500235136201,毛坝社区居委会,500235136000');
    expect(await load([...TOWN, ...renamed], '2023-06-30')).toMatchObject({ changed: 1, unchanged: 23 });
    expect(await division('500235136201')).toMatchObject({ name: '毛坝社区居委会', short: '毛坝社区' });
  });

  it('is refused when a newer one is loaded', async () => {
    await load([...TOWN, ...VILLAGES], '2023-06-30');
    expect(await messageOf(load(TOWN, '2022-06-30'))).toMatch(
      /2023-06-30 is loaded; the older one of 2022-06-30/,
    );
    expect(await load(SHANXI, '2022-06-30')).toMatchObject({ added: 2 });
  });

  it('is refused when it would close more than a tenth, until that is accepted', async () => {
    await load([...TOWN, ...VILLAGES], '2022-06-30', { scope: ['50'] });
    const shorter = [...TOWN, ...without('500235136201', '500235136202', '500235136203')];
    expect(await messageOf(load(shorter, '2023-06-30', { scope: ['50'] }))).toMatch(
      /50: 3 \/ 24.*--accept-closures/,
    );
    expect(await count('valid_to is not null or listed_as_of > $$2022-06-30$$')).toBe(0);
    const accepted = await load(shorter, '2023-06-30', { scope: ['50'], accept: { closures: true } });
    expect(accepted).toMatchObject({ gone: 3 });
  });

  it('is refused with a scope that it does not name', async () => {
    await load([...TOWN, ...VILLAGES], '2022-06-30');
    expect(await messageOf(load(SHANXI, '2023-06-30', { scope: ['50'] }))).toMatch(
      /does not name the scope 5000/,
    );
    expect(await messageOf(load(TOWN, '2023-06-30', { scope: ['5'] }))).toMatch(
      /scope 5 is not a division code/,
    );
  });
});

describe('a bad row', () => {
  it('keeps the whole list out and is told with line, value and reason, all of them at once', async () => {
    const failing = load(
      [
        ...SHANXI,
        ...TOWN,
        ...VILLAGES,
        '500235600000,某单位,500235000000',
        '500235136301,,500235136000',
        '500235136302,错位村委会,140800000000',
        '500235136201,重复村委会,500235136000',
      ],
      '2023-06-30',
    );
    const error = await failing.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BadRows);
    const file = `list-${files}.csv`;
    expect((error as BadRows).rows).toEqual([
      { place: `${file}:28`, value: '500235600000', reason: 'CODE' },
      { place: `${file}:29`, value: '', reason: 'NAME' },
      { place: `${file}:30`, value: '140800000000', reason: 'PARENT' },
      { place: `${file}:31, ${file}:8`, value: '500235136201', reason: 'DUPLICATE' },
    ]);
    expect((error as BadRows).message).toContain(
      `${file}:28: "500235600000" is not a statistical division code.`,
    );
    expect(await count()).toBe(0);
  });

  it('is one whose parent is nowhere, or would be closed by the list', async () => {
    const failing = load([...SHANXI, ...VILLAGES.slice(0, 1)], '2023-06-30');
    expect(await messageOf(failing)).toMatch(/:4: "500235136000" is named as parent but does not exist/);
    await load([...TOWN, ...VILLAGES], '2023-06-30');
    expect(await load(VILLAGES, '2024-06-30')).toMatchObject({ unchanged: 20 });
    const closing = load([...TOWN.slice(0, 3), ...VILLAGES], '2025-06-30', { scope: ['500235'] });
    expect(await messageOf(closing)).toMatch(/is named as parent but does not exist/);
  });

  it('is not made of a backslash, a quote or a line break in quotes', async () => {
    const path = join(folder, 'quoted.csv');
    await writeFile(path, '\ufeffcode,name\r\n50,"重\\庆\\N"\r\n5002,"a ""县"""\r\n500235,"云\n阳"\r\n');
    const failing = importDivisions({ client, source: csvList(path), asOf: '2023-06-30' });
    expect(await messageOf(failing)).toMatch(/"云\n阳" is not a name/);
    await writeFile(path, 'code,name\n50,重\\庆\\N\n5002,"a ""县"""\n');
    await importDivisions({ client, source: csvList(path), asOf: '2023-06-30' });
    expect(await division('500000000000')).toMatchObject({ name: '重\\庆\\N' });
    expect(await division('500200000000')).toMatchObject({ name: 'a "县"', parent: '500000000000' });
  });
});

describe('an interrupted import', () => {
  it('leaves whole provinces behind and is finished by the next run', async () => {
    const rows = [...SHANXI, ...TOWN, ...VILLAGES];
    const killed = load(rows, '2023-06-30', {
      // As if the process were killed when the second province is written and not yet committed.
      afterProvince: async (connection, province) => {
        if (province !== '50') return;
        const killer = new pg.Client({ connectionString: database.url });
        await killer.connect();
        const own = await connection.query('select pg_backend_pid() as pid');
        connection.on('error', () => {});
        await killer.query('select pg_terminate_backend($1)', [own.rows[0].pid]);
        await killer.end();
        await connection.query('select 1');
      },
    });
    await expect(killed).rejects.toThrow();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    expect(await count()).toBe(2);
    expect((await client.query('select state, done_provinces from division_list')).rows).toEqual([
      { state: 'LOADING', done_provinces: ['140000000000'] },
    ]);

    const finished = await load(rows, '2023-06-30');
    expect(finished).toEqual({ added: 24, changed: 0, gone: 0, unchanged: 0, rows: 26, resumed: true });
    expect(await count()).toBe(26);
    expect((await client.query('select state, added from division_list')).rows).toEqual([
      { state: 'LOADED', added: 26 },
    ]);
  });

  it('takes back what the hook of its province wrote', async () => {
    const failing = load([...SHANXI, ...TOWN], '2023-06-30', {
      afterProvince: async (connection, province) => {
        await connection.query(`update division set short_name = 'hook' where code like $1 || '%'`, [
          province,
        ]);
        if (province === '50') throw new Error('the hook failed');
      },
    });
    await expect(failing).rejects.toThrow('the hook failed');
    expect(await count(`short_name = 'hook'`)).toBe(2);
    expect(await count()).toBe(2);
  });
});
