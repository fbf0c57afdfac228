import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '../../src/shared/paths.js';
import { multiply } from './multiply.js';
import { cpuSeconds, peakMemory } from './usage.js';
import { copyWorld, type World } from './world.js';
import type { BulkRow, WriteRow, Writes } from './writes-report.js';
import { oneByOne } from './writes-single.js';

const FACTORS = [1, 5];

const METRICS = ['collectiveIncome', 'serviceRequests', 'visitors', 'farmProductSales', 'disputesResolved'];
const WRITERS = 8;
const BATCHES = 15;
const BATCH = 1000;
const MONTHS = 24;
const FILE = 100_000;
const BULK = { statements: 8, rows: 25_000 };

/** What changes cost, on a copy of a world: one by one on two sizes of it, and many at once. */
export async function measureWrites(size: string): Promise<Writes> {
  const copy = await copyWorld(size, 'writes');
  const { world } = copy;
  const client = new pg.Client({ connectionString: world.url });
  await client.connect();
  try {
    const single: WriteRow[] = [];
    let reached = 1;
    for (const times of FACTORS) {
      process.stderr.write(`writes: one by one at ${times} times the world\n`);
      await multiply(world.url, reached, times);
      reached = times;
      single.push(...(await oneByOne(world, client, times)));
    }
    const bulk: BulkRow[] = [];
    for (const measure of [file, writers, load]) {
      process.stderr.write(`writes: ${measure.name}\n`);
      bulk.push(await measure(world, client));
    }
    return { committees: world.committees, single, bulk };
  } finally {
    await client.end();
    await copy.remove();
  }
}

/** Observations of villages by month, as one statement; every trigger does its work. */
const INSERT = `insert into observation (id, metric_code, organization_id, division_code, value, unit, amount, qualifier,
    period_kind, period_from, period_to, as_of)
  select gen_random_uuid(), m.code, o.id, o.division_code, 12, m.unit, 12, 'EXACT', 'MONTH', g::date,
    (g + interval '1 month')::date, date '2026-10-31'
  from metric m cross join (select o.id, o.division_code from organization o where o.kind = 'COMMUNITY'
      and starts_with(o.division_code, '98') order by o.id offset $2 limit $3) o
  cross join generate_series($4::date, $4::date + make_interval(months => $5 - 1), interval '1 month') g
  where m.code = $1 limit $6`;

/** A file by the command line, as somebody brings one in. */
async function file({ url, dataFolder, postmaster }: World, client: pg.Client): Promise<BulkRow> {
  const { rows } = await client.query(
    `select o.division_code as code from organization o where o.kind = 'COMMUNITY' and starts_with(o.division_code, '98') order by 1`,
  );
  const path = join(dataFolder, 'observations.csv');
  const lines: string[] = ['metric,subject,period,value'];
  for (let month = 0; lines.length <= FILE; month++) {
    const period = `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    for (const metric of METRICS) {
      for (const { code } of rows) if (lines.length <= FILE) lines.push(`${metric},${code},${period},12`);
    }
  }
  await writeFile(path, `${lines.join('\n')}\n`);
  const before = cpuSeconds(postmaster);
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [join(projectRoot(), 'dist', 'src', 'cli.js'), 'import', 'observations', path],
    {
      env: { PATH: process.env.PATH, DATABASE_URL: url, HUB_DATA: dataFolder, HUB_LANGUAGE: 'en' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  let [peak, own] = [0, 0];
  const watch = setInterval(() => {
    peak = Math.max(peak, peakMemory(child.pid ?? 0));
    own = Math.max(own, cpuSeconds(child.pid ?? 0));
  }, 100);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  if (code !== 0) throw new Error('The file is not taken.');
  const seconds = (performance.now() - begun) / 1000;
  await rm(path);
  return {
    what: 'a file by the command line',
    rows: FILE,
    perSecond: FILE / seconds,
    perCpuSecond: FILE / (cpuSeconds(postmaster) - before + own),
    note: `${seconds.toFixed(1)} s, peak memory ${peak.toFixed(0)} MB`,
  };
}

/** Writers at once, each of villages of its own and all of the same metric and months. */
async function writers({ url, postmaster }: World): Promise<BulkRow> {
  const clients = await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      const one = new pg.Client({ connectionString: url });
      await one.connect();
      return one;
    }),
  );
  const villages = Math.ceil(BATCH / MONTHS);
  let deadlocks = 0;
  const before = cpuSeconds(postmaster);
  const begun = performance.now();
  await Promise.all(
    clients.map(async (one, w) => {
      for (let b = 0; b < BATCHES; b++) {
        const first = `${1950 + 2 * Math.floor(b / METRICS.length)}-01-01`;
        try {
          await one.query(INSERT, [
            METRICS[b % METRICS.length],
            w * villages,
            villages,
            first,
            MONTHS,
            BATCH,
          ]);
        } catch (error) {
          if ((error as { code?: string }).code !== '40P01') throw error;
          deadlocks++;
        }
      }
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  const cpu = cpuSeconds(postmaster) - before;
  for (const one of clients) await one.end();
  const batches = WRITERS * BATCHES;
  return {
    what: `${WRITERS} writers of batches of ${BATCH}`,
    rows: batches * BATCH,
    perSecond: (batches * BATCH) / seconds,
    perCpuSecond: (batches * BATCH) / cpu,
    note: `${(batches / seconds).toFixed(0)} batches/s, ${deadlocks} deadlocks`,
  };
}

/** One connection, statements of many rows. */
async function load({ postmaster }: World, client: pg.Client): Promise<BulkRow> {
  const before = cpuSeconds(postmaster);
  const begun = performance.now();
  let rows = 0;
  for (let i = 0; i < BULK.statements; i++) {
    const { rowCount } = await client.query(INSERT, [
      METRICS[i % METRICS.length],
      0,
      375,
      `${1980 + 10 * Math.floor(i / METRICS.length)}-01-01`,
      72,
      BULK.rows,
    ]);
    rows += rowCount ?? 0;
  }
  const seconds = (performance.now() - begun) / 1000;
  return {
    what: `statements of ${BULK.rows} rows`,
    rows,
    perSecond: rows / seconds,
    perCpuSecond: rows / (cpuSeconds(postmaster) - before),
    note: 'one connection',
  };
}
