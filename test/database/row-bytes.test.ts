import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/compiler/sql.js';
import { readPrepared } from '../../src/database/prepared-read.js';
import { RowBytes } from '../../src/database/row-bytes.js';
import { TextReader } from '../../src/database/texts.js';
import { Turns } from '../../src/database/turns.js';
import { copyDatabase, type DatabaseCopy } from '../support/database.js';

function message(code: string, body: Buffer): Buffer {
  const head = Buffer.from(`${code}0000`);
  head.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
}

function row(text: string | null): Buffer {
  const bytes = Buffer.from(text ?? '');
  const head = Buffer.alloc(6);
  head.writeInt16BE(1);
  head.writeInt32BE(text === null ? -1 : bytes.length, 2);
  return message('D', Buffer.concat([head, bytes]));
}

const READY = message('Z', Buffer.from('I'));
const BOUND = message('2', Buffer.alloc(0));
const COMPLETE = message('C', Buffer.from('SELECT 1\0'));

/** What the server may say at any time, and what it may say of a query of somebody else. */
const aside = fc.tuple(fc.constantFrom('N', 'S', 'A'), fc.uint8Array({ maxLength: 40 }));
const text = fc.option(fc.string({ unit: 'grapheme', maxLength: 60 }));
const exchange = fc.record({ text, reads: fc.boolean(), aside: fc.array(aside, { maxLength: 3 }) });

describe('the bytes of rows', () => {
  it('are taken out of what the server says, wherever it is cut, and nothing else is', () => {
    fc.assert(
      fc.property(fc.array(exchange, { maxLength: 6 }), fc.infiniteStream(fc.nat(30)), (exchanges, cuts) => {
        const stream = new EventEmitter();
        const heard: Buffer[] = [];
        stream.on('data', (part) => heard.push(part));
        const rows = new RowBytes(stream);
        const expected: Buffer[] = [];
        for (const { text, reads, aside } of exchanges) {
          const read: (string | null)[] = [];
          let pieces: Buffer[] = [];
          if (reads)
            rows.giveTo({
              row: (isNull) => {
                pieces = [];
                if (isNull) read.push(null);
              },
              bytes: (piece) => pieces.push(piece),
            });
          const asides = aside.map(([code, body]) => message(code, Buffer.from(body)));
          const told = [BOUND, ...asides, row(text), COMPLETE];
          const whole = Buffer.concat([...told, READY]);
          expected.push(...(reads ? asides : told), READY);
          for (let at = 0; at < whole.length; ) {
            const length = 1 + (cuts.next().value ?? 0);
            stream.emit('data', whole.subarray(at, at + length));
            at += length;
          }
          if (reads && text !== null) read.push(Buffer.concat(pieces).toString());
          if (reads) expect(read).toEqual([text]);
        }
        expect(Buffer.concat(heard).equals(Buffer.concat(expected))).toBe(true);
      }),
    );
  });
});

describe('on a connection', () => {
  let database: DatabaseCopy;
  let pool: pg.Pool;
  beforeAll(async () => {
    database = await copyDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 1 });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('texts come as they are, of any length, between queries of others', async () => {
    const reader = new TextReader(async () => pool, new Turns(1));
    for (const times of [0, 1, 5_000, 1_000_000, 3, 300_000]) {
      const statement = reader.statementOf(sql`select repeat('党委"', ${times}::int)`);
      for (let again = 0; again < 3; again++) {
        const bytes = await reader.read(statement);
        expect(bytes && Buffer.concat(bytes).toString() === '党委"'.repeat(times)).toBe(true);
        expect((await pool.query('select $1::text as word', ['邻'])).rows).toEqual([{ word: '邻' }]);
      }
    }
  });

  it('values reach the statement as they are, and no row or no text is none', async () => {
    const client = await pool.connect();
    try {
      await client.query('prepare given(text, text, text[]) as select jsonb_build_array($1, $2, $3)::text');
      const bytes = await readPrepared(client, 'given', ["it's \\ 联合", null, '{"a b",NULL}']);
      expect(JSON.parse(Buffer.concat(bytes ?? []).toString())).toEqual([
        "it's \\ 联合",
        null,
        ['a b', null],
      ]);
      await client.query('prepare nothing(text) as select $1::text');
      expect(await readPrepared(client, 'nothing', [null])).toBeNull();
      await client.query('prepare none(int) as select 1::text where $1 = 0');
      expect(await readPrepared(client, 'none', ['1'])).toBeNull();
    } finally {
      client.release();
    }
  });

  it('what the server says besides is heard, and a failure leaves the connection of use', async () => {
    const client = await pool.connect();
    try {
      const notices: (string | undefined)[] = [];
      client.on('notice', ({ message }) => notices.push(message));
      await client.query(`create function pg_temp.saying(n int) returns text language plpgsql as
        $$ begin raise notice 'half'; return 1 / n; end $$`);
      await client.query('prepare saying(int) as select pg_temp.saying($1)');
      expect(Buffer.concat((await readPrepared(client, 'saying', ['1'])) ?? []).toString()).toBe('1');
      await expect(readPrepared(client, 'saying', ['0'])).rejects.toMatchObject({ code: '22012' });
      expect(Buffer.concat((await readPrepared(client, 'saying', ['1'])) ?? []).toString()).toBe('1');
      expect(notices).toEqual(['half', 'half', 'half']);
    } finally {
      client.release();
    }
  });
});
