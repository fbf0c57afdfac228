import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';

let hub: Hub;
let writers: pg.Client[];
/** A village of each of two townships. */
let villages: string[];
beforeAll(async () => {
  hub = await startHub();
  const rows = await hub.sql(`select min(division_code) as code from organization
    where kind = 'COMMUNITY' and left(division_code, 9) in ('500235125', '500235136') group by left(division_code, 9)`);
  villages = rows.map(({ code }) => code);
  writers = await Promise.all(
    [1, 2, 3].map(async () => {
      const client = new pg.Client({ connectionString: hub.databaseUrl });
      await client.connect();
      return client;
    }),
  );
});
afterAll(async () => {
  await Promise.all(writers.map((writer) => writer.end()));
  await hub.close();
});

interface Work {
  changes: { village: number; act: string }[];
  kept: boolean;
}

const add = (writer: pg.Client, village: number) =>
  writer.query(
    `insert into resource (id, kind, name, division_code, venue_kind, started_earliest, started_latest)
     values (gen_random_uuid(), 'VENUE', '场所', $1, 'SQUARE', '2020-01-01', '2020-01-01')`,
    [villages[village]],
  );

const expectRight = async () => {
  expect(await hub.sql('select * from resource_difference')).toEqual([]);
  expect(await hub.sql('select * from resource_stand_difference')).toEqual([]);
  expect(await hub.sql('select * from resource_stand_due')).toEqual([]);
};

describe('writers of resources at the same places', () => {
  it('do not wait for each other crosswise when they come to two townships in opposite order', async () => {
    const [one, other] = writers as [pg.Client, pg.Client];
    await Promise.all([one.query('begin'), other.query('begin')]);
    await Promise.all([add(one, 0), add(other, 1)]);
    await Promise.all([add(one, 1), add(other, 0)]);
    await Promise.all([one.query('commit'), other.query('commit')]);
    await expectRight();
  });

  it('leave the lists right, whatever they write at once and however they end', {
    timeout: 60_000,
  }, async () => {
    const change = fc.record({
      village: fc.nat(1),
      act: fc.constantFrom('add', 'add', 'end', 'undone'),
    });
    const work = fc.record({ changes: fc.array(change, { minLength: 1, maxLength: 4 }), kept: fc.boolean() });
    const carryOut = async (writer: pg.Client, { changes, kept }: Work) => {
      await writer.query('begin');
      for (const { village, act } of changes) {
        if (act === 'undone') await writer.query('savepoint before');
        await add(writer, village);
        if (act === 'undone') await writer.query('rollback to before');
        // Of its own, so that no two writers change one row.
        if (act === 'end')
          await writer.query(
            `update resource set ended_earliest = '2024-05-01', ended_latest = '2024-07-01'
             where id = (select id from resource where name = '场所' and xmin = pg_current_xact_id()::xid limit 1)`,
          );
      }
      await writer.query(kept ? 'commit' : 'rollback');
    };
    await fc.assert(
      fc.asyncProperty(fc.tuple(work, work, work), async (works) => {
        await Promise.all(works.map((one, i) => carryOut(writers[i] as pg.Client, one)));
        await expectRight();
      }),
      { numRuns: 15 },
    );
  });
});
