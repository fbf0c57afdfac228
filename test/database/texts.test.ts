import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/compiler/sql.js';
import { TextReader, type TextStatement } from '../../src/database/texts.js';
import { Turns } from '../../src/database/turns.js';
import { copyDatabase, type DatabaseCopy } from '../support/database.js';

let database: DatabaseCopy;
let pool: pg.Pool;
let reader: TextReader;
beforeAll(async () => {
  database = await copyDatabase();
  // One connection, so that what is prepared on it can be seen.
  pool = new pg.Pool({ connectionString: database.url, max: 1 });
  reader = new TextReader(async () => pool, new Turns(1));
  // One value for nearly all rows, and one for a single row: an index helps with the second alone.
  await pool.query(`create table skewed as select g as id, case when g = 1 then 'rare' else 'frequent' end as word
    from generate_series(1, 300000) g`);
  await pool.query('create index on skewed (word); analyze skewed');
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const prepared = async (): Promise<string[]> =>
  (await pool.query('select statement from pg_prepared_statements where from_sql')).rows.map(
    ({ statement }) => statement,
  );
const text = async (from: TextReader, statement: TextStatement) => {
  const bytes = await from.read(statement);
  return bytes && Buffer.concat(bytes).toString();
};
const doubled = (n: number) => reader.statementOf(sql`select (${n}::int * 2)::text`);

describe('a text', () => {
  it('of ever new values is prepared once, for all of them', async () => {
    const before = (await prepared()).length;
    for (let n = 0; n < 40; n++) expect(await text(reader, doubled(n))).toBe(String(2 * n));
    const since = (await prepared()).slice(before);
    expect(since).toEqual([expect.stringContaining('$1')]);
  });

  it('leaves the connection planning as before, after a failure too', async () => {
    const failing = (n: number) => reader.statementOf(sql`select (1 / ${n}::int)::text`);
    expect(await text(reader, failing(1))).toBe('1');
    expect(await text(reader, failing(1))).toBe('1');
    await expect(reader.read(failing(0))).rejects.toMatchObject({ code: '22012' });
    expect((await pool.query('show plan_cache_mode')).rows).toEqual([{ plan_cache_mode: 'auto' }]);
    expect(await text(reader, failing(1))).toBe('1');
  });

  it('gets a plan of its own where one for any values is much slower', async () => {
    const rare = reader.statementOf(sql`select sum(id)::text from skewed where word = ${'rare'}::text`);
    const frequent = reader.statementOf(
      sql`select sum(id)::text from skewed where word = ${'frequent'}::text`,
    );
    // The plan for any values expects half of the table, and reads all of it.
    for (let time = 0; time < 24; time++) {
      expect(await text(reader, rare)).toBe('1');
      if (time < 12) expect(await text(reader, frequent)).toBe(String((300_000 * 300_001) / 2 - 1));
    }
    expect(await prepared()).toContainEqual(expect.stringContaining("= 'rare'"));
  });

  it('is read where a pooler hands out another connection each time', async () => {
    const other = new pg.Pool({ connectionString: database.url, max: 1 });
    const pooled = new TextReader(async () => other, new Turns(1));
    try {
      for (let n = 0; n < 6; n++) {
        expect(await text(pooled, doubled(n))).toBe(String(2 * n));
        await other.query('deallocate all');
      }
    } finally {
      await other.end();
    }
  });
});
