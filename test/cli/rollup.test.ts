import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyDatabase, type DatabaseCopy } from '../support/database.js';

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

function hub(...args: string[]): Promise<{ code: number; output: string; complaint: string }> {
  return new Promise((done) => {
    const env = { ...process.env, DATABASE_URL: database.url, HUB_LANGUAGE: 'en', LOG_LEVEL: 'silent' };
    execFile(process.execPath, [join(built, 'src/cli.js'), ...args], { env }, (error, output, complaint) =>
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
      `ROLLUP\t${rows[0].division_code}\tcollectiveIncome YEAR 2023-01-01\t${rows[0].total}`,
    );
    expect(found.complaint).toContain('hub rollup rebuild');

    expect(await hub('rollup', 'rebuild')).toMatchObject({ code: 0 });
    expect(await hub('rollup', 'verify')).toMatchObject({ code: 0 });
  }, 60_000);
});
