import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSyntheticWorld, readPlan } from '../../src/app.js';
import { copyDatabase, type DatabaseCopy } from '../support/database.js';

/** A wrong row in each table that triggers keep, and as what it is told. */
const PLANTED = [
  { table: 'metric_year', set: 'totals[17] = coalesce(totals[17], 0) + 1', kind: 'indicators CELL' },
  { table: 'committee_cell', set: 'total = total + 1', kind: 'indicators COMMITTEE' },
  { table: 'rollup', set: 'total = total + 1', kind: 'indicators ROLLUP' },
  { table: 'ledger_total', set: 'own = own + 1', kind: 'economy TOTAL' },
  { table: 'economy_cell', set: 'own = own + 1', kind: 'economy CELL' },
  { table: 'economy_rollup', set: 'own = own + 1', kind: 'economy ROLLUP' },
  { table: 'economy_committee', set: 'own = own + 1', kind: 'economy COMMITTEE' },
  { table: 'economy_committee', set: `division_code = '990000000000'`, kind: 'economy COMMITTEE' },
  { table: 'economy_subject', set: `sure = '{}', possible = 'empty'`, kind: 'economy SUBJECT' },
  { table: 'economy_presence', set: 'sure = sure + 1', kind: 'economy PRESENCE' },
  { table: 'economy_rollup', set: 'unsure = unsure + 1', kind: 'who is to report STANDING' },
  { table: 'resource_state', set: `kind = 'POST'`, kind: 'resources RESOURCE' },
  { table: 'resource_reach', set: `certain = '{}', possible = '{}'`, kind: 'resources REACH' },
  { table: 'resource_open', set: 'w1 = w1 + 1', kind: 'resources OPENING' },
  { table: 'resource_day', set: 'used_minutes = used_minutes + 1', kind: 'resources DAY' },
  { table: 'resource_step', set: 'area = area + 1', kind: 'resources STEP' },
  { table: 'activity_cell', set: 'bodies = array[gen_random_uuid()]', kind: 'activities CELL' },
  { table: 'committee_body', set: `until = until - 1, since = '-infinity'`, kind: 'activities BODY' },
  { table: 'committee_stretch', set: 'members = members + 1', kind: 'activities STRETCH' },
  { table: 'committee_activity', set: 'members = members + 1', kind: 'activities PAIR' },
  { table: 'division_activity', set: 'held = held + 1', kind: 'activities DIVISION' },
  { table: 'activity_total', set: 'held = held + 1', kind: 'activities TOTAL' },
  { table: 'member_count', set: 'possible = possible + 1', kind: 'members MEMBERS' },
  { table: 'activity_year', set: `counted_jointly = '[]'`, kind: 'years of activities YEAR' },
  { table: 'resource_stand', set: `counted = '[]'`, kind: 'stands of resources STAND' },
  {
    table: 'economy_committee',
    set: 'shares = row(1, 1, 1, true)::economy_shares',
    kind: 'attributed income SHARES',
  },
  { table: 'committee_booking', set: 'minutes = minutes + 1', kind: 'bookings of committees BOOKING' },
  { table: 'committee_year', set: 'held = held + 1', kind: 'years of committees YEAR' },
  {
    table: 'committee_resolution',
    set: 'unfinished = not unfinished',
    kind: 'resolutions of committees RESOLUTION',
  },
] as const;

/** What a row of steps sums up. */
const STEPS = ['n_possible', 'n_certain', 'n_stated', 'area']
  .concat(['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7'])
  .concat(['open_minutes', 'used_minutes', 'booked_minutes', 'shared_minutes', 'unattributed_minutes']);

/** The program as it is published, compiled beside the packages it needs. */
let built: string;
let database: DatabaseCopy;
let client: pg.Client;
beforeAll(async () => {
  built = await mkdtemp(resolve('node_modules/.hub-cli-'));
  const options = [
    '-p',
    'tsconfig.json',
    '--outDir',
    built,
    '--incremental',
    'false',
    '--tsBuildInfoFile',
    'null',
  ];
  execFileSync(resolve('node_modules/.bin/tsc'), options, { stdio: 'pipe' });
  database = await copyDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
  await rm(built, { recursive: true });
});

const env = () => ({
  ...process.env,
  DATABASE_URL: database.url,
  HUB_LANGUAGE: 'en',
  LOG_LEVEL: 'silent',
});

function hub(...args: string[]): Promise<{ code: number; output: string; complaint: string }> {
  return new Promise((done) => {
    const cli = [join(built, 'src/cli.js'), ...args];
    execFile(process.execPath, cli, { env: env() }, (error, output, complaint) =>
      done({ code: Number(error?.code ?? 0), output, complaint }),
    );
  });
}

describe('hub rollup', () => {
  it('verifies sums, finds one that was changed by hand, and makes all anew', async () => {
    await client.query(
      `insert into observation (id, metric_code, organization_id, division_code, value, unit, amount, qualifier, period_kind, period_from, period_to)
       select gen_random_uuid(), 'collectiveIncome', o.id, o.division_code, 7, 'CNY', 7, 'EXACT', 'YEAR', '2023-01-01', '2024-01-01'
       from organization o where o.legal_entity_id is null order by o.id limit 3`,
    );
    expect(await hub('rollup', 'verify')).toMatchObject({
      code: 0,
      output: expect.stringContaining('agree'),
    });

    const { rows } = await client.query(
      `update rollup set total = total + 1 where division_code = (select min(division_code) from rollup) returning division_code, total`,
    );
    expect(rows).toHaveLength(1);
    const found = await hub('rollup', 'verify');
    expect(found.code).toBe(1);
    expect(found.output.trim().split('\n')).toHaveLength(1);
    expect(found.output).toContain(
      `indicators\t-\tROLLUP\t${rows[0].division_code}\tcollectiveIncome YEAR 2023-01-01\t${rows[0].total}`,
    );
    expect(found.complaint).toContain('hub rollup rebuild');

    expect(await hub('rollup', 'rebuild')).toMatchObject({ code: 0 });
    expect(await hub('rollup', 'verify')).toMatchObject({ code: 0 });
  }, 60_000);

  it('verifies every table that triggers keep, and rebuilds each', async () => {
    const plan = readPlan('0.002', '1');
    await makeSyntheticWorld({ url: database.url, plan, replace: false, onStage: () => undefined });
    // Split for many committees at once as for each by itself.
    const { rows: shares } = await client.query(
      `select count(*)::int as some, count(*) filter (where c.shares is distinct from economy_shares_of(c.committee_id,
         c.year, c.quarter, upper(economy_days(c.year, c.quarter)) - 1))::int as other
       from economy_committee c where (c.shares).held > 0`,
    );
    expect(shares).toEqual([{ some: expect.any(Number), other: 0 }]);
    expect(shares[0].some).toBeGreaterThan(0);
    for (const { table, set } of PLANTED) {
      const { rowCount } = await client.query(
        `update ${table} set ${set} where ctid = (select min(ctid) from ${table})`,
      );
      expect([table, rowCount]).toEqual([table, 1]);
    }
    const found = await hub('rollup', 'verify');
    expect(found.code).toBe(1);
    const lines = found.output.trim().split('\n');
    const told = new Set(
      lines.map((line) =>
        line
          .split('\t')
          .slice(0, 3)
          .filter((_, i) => i !== 1)
          .join(' '),
      ),
    );
    expect([...told]).toEqual(expect.arrayContaining(PLANTED.map(({ kind }) => kind)));
    for (const line of lines) expect(line.split('\t')).toHaveLength(7);

    const rebuilt = await hub('rollup', 'rebuild');
    expect(rebuilt).toMatchObject({ code: 0, complaint: expect.stringMatching(/activities (\d+)\/\1\n/) });
    expect(await hub('rollup', 'verify')).toMatchObject({
      code: 0,
      output: expect.stringContaining('agree'),
    });
  }, 60_000);

  it('finds what is kept of an activity and of an organization that are no more', async () => {
    await client.query(
      `insert into activity_cell values (gen_random_uuid(), '110000000000', null, 'SPORT', null, null, '{}')`,
    );
    await client.query(`insert into economy_subject values (gen_random_uuid(), '110000000000', '(,)', '{}')`);
    const { output } = await hub('rollup', 'verify');
    expect(output).toContain('activities\t-\tCELL\t');
    expect(output).toContain('economy\t-\tSUBJECT\t');
  }, 60_000);

  it('finds sums of resources of a committee that is no more, and of divisions and periods that have none', async () => {
    const sums = [
      ['9c3f2e0a-0000-7000-8000-000000000001', 'DAY'],
      ['119999000000', 'MONTH'],
      ['119900000000', 'YEAR'],
      ['110101001001', 'MONTH'],
    ];
    for (const [scope, grain] of sums) {
      await client.query(
        `insert into resource_step (scope, kind, detail, grain, day, ${STEPS.join(', ')})
         values ($1, 'VENUE', 'SCHOOL', $2, '2024-01-01', ${STEPS.map(() => 1).join(', ')})`,
        [scope, grain],
      );
    }
    const { output } = await hub('rollup', 'verify');
    const told = output.split('\n').map((line) => line.split('\t').slice(0, 4));
    expect(told).toEqual(
      expect.arrayContaining([
        ['resources', '-', 'STEP', '9c3f2e0a-0000-7000-8000-000000000001'],
        ['resources', '119999', 'STEP', '119999000000'],
        ['resources', '-', 'STEP', '119900000000'],
        ['resources', '110101', 'STEP', '110101001001'],
      ]),
    );
    await client.query('delete from resource_step where scope = any($1)', [sums.map(([scope]) => scope)]);
  }, 60_000);

  it('leaves everything as it was when a rebuild is stopped on the way, and keeps nobody waiting', async () => {
    await client.query('update rollup set total = total + 1 where ctid = (select min(ctid) from rollup)');
    await client.query('begin');
    // What the resources are counted from, after the indicators: there the rebuild has to wait.
    await client.query('lock table booking in row exclusive mode');
    const rebuilding = spawn(process.execPath, [join(built, 'src/cli.js'), 'rollup', 'rebuild'], {
      env: env(),
    });
    await waitFor(`select from pg_locks where not granted and relation = 'booking'::regclass`, 1);
    rebuilding.kill('SIGKILL');
    await waitFor(`select from pg_locks where relation = 'booking'::regclass and pid <> pg_backend_pid()`, 0);
    await client.query('rollback');
    const { output } = await hub('rollup', 'verify');
    expect(output).toContain('indicators\t-\tROLLUP\t');
    await hub('rollup', 'rebuild');
    expect(await hub('rollup', 'verify')).toMatchObject({ code: 0 });
  }, 60_000);

  async function waitFor(rows: string, count: number): Promise<void> {
    for (const end = Date.now() + 40_000; ; await pause(50)) {
      if ((await client.query(rows)).rowCount === count) return;
      if (Date.now() > end) throw new Error(`Not ${count} rows: ${rows}`);
    }
  }
});
