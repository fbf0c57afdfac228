import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLLUPS } from '../../../src/database/rollups.js';
import { type Hub, startHub } from '../../support/hub.js';
import { newCompany } from '../support/economy-samples.js';
import { communities, FENGMING, found, YUNYANG } from '../support/places.js';

let hub: Hub;
let bodies: string[];
let committees: string[];
beforeAll(async () => {
  hub = await startHub();
  bodies = [...(await communities(hub, FENGMING, 3)), await newCompany(hub), await newCompany(hub)].map(uuid);
  committees = [];
  for (let n = 0; n < 2; n++)
    committees.push((await found(hub, { memberList: 'COMPLETE', established: '2015-01-01' })).id);
});
afterAll(() => hub.close());

const uuid = (id: string) => id.split(':')[1] as string;
const differences = () =>
  hub.sql(`select * from economy_difference union all select * from economy_standing_difference
    union all select * from economy_shares_difference`);

describe('roll-ups of the economy', () => {
  it('know which committees stand and have all their members on record', async () => {
    const place = async (): Promise<boolean> => {
      const { data } = await hub.ask(
        `{ economyRanking(of: COMMITTEE, by: GROWTH, within: "${YUNYANG}", year: 2025, top: 100) { committee { id } } }`,
      );
      // biome-ignore lint/suspicious/noExplicitAny: what the selection above gives
      return data.economyRanking.some((row: any) => row.committee.id === committees[0]);
    };
    const id = uuid(committees[0] as string);
    const change = (set: string) => hub.sql(`update joint_committee set ${set} where id = $1`, [id]);
    const body = bodies[0] as string;
    await hub.sql(`delete from joint_membership where committee_id = $1`, [id]);
    await hub.sql(`delete from ledger where organization_id = $1`, [body]);
    await hub.sql(
      `insert into joint_membership (id, committee_id, member_id, role, started_earliest, started_latest)
       values (gen_random_uuid(), $1, $2, 'MEMBER', '2020-01-01', '2020-01-01')`,
      [id, body],
    );
    await hub.sql(
      `update organization set started_earliest = '2019-01-01', started_latest = '2019-01-01', ended_earliest = null, ended_latest = null where id = $1`,
      [body],
    );
    await change(`member_list = 'COMPLETE', started_earliest = '2020-01-01', started_latest = '2020-01-01'`);
    for (const year of [2024, 2025])
      await hub.sql(
        `with l as (insert into ledger (id, organization_id, year, chart, status)
           values (gen_random_uuid(), $1, $2, '2024', 'AUDITED') returning id)
         insert into ledger_line (ledger_id, chart, account, amount_fen) select id, '2024', 'OPERATING_INCOME', $2 from l`,
        [body, year],
      );
    expect(await place()).toBe(true);
    await change(`member_list = 'PARTIAL'`);
    expect(await place()).toBe(false);
    await change(`member_list = 'COMPLETE', started_earliest = '2026-01-01', started_latest = '2026-01-01'`);
    expect(await place()).toBe(false);
    await change(`started_earliest = '2020-01-01', started_latest = '2020-01-01'`);
    expect(await place()).toBe(true);
    expect(await differences()).toEqual([]);
  });

  it('that were tampered with are found, and mended by a rebuild', async () => {
    const rollup = ROLLUPS.find(({ name }) => name === 'economy');
    await hub.sql('update economy_rollup set total = total + 1');
    await hub.sql('delete from economy_presence');
    await hub.sql('delete from economy_committee');
    const found = await hub.sql(`select distinct kind from ${rollup?.difference} order by kind`);
    expect(found.map(({ kind }) => kind)).toEqual(['COMMITTEE', 'PRESENCE', 'ROLLUP']);
    await hub.sql(`select ${rollup?.rebuild}`);
    expect(await differences()).toEqual([]);
  });

  it('stay right under 6 writers at once in divisions that overlap, none of them deadlocked', async () => {
    const work = Array.from({ length: 6 }, async (_, writer) => {
      const client = new pg.Client({ connectionString: hub.databaseUrl });
      await client.connect();
      const order = writer % 2 ? bodies : [...bodies].reverse();
      for (const year of [2001, 2002, 2003]) {
        await client.query('begin');
        for (const body of order.slice(writer % 3)) {
          const key = [body, year * 10 + writer];
          await client.query(
            `with l as (insert into ledger (id, organization_id, year, chart, status)
               values (gen_random_uuid(), $1, 1950 + $2::int % 50, '2004', 'AUDITED') on conflict do nothing returning id)
             select count(*) from l`,
            key,
          );
        }
        await client.query(
          `insert into ledger_line (ledger_id, chart, account, amount_fen)
           select l.id, l.chart, 'OTHER_INCOME', 5 from ledger l where l.organization_id = any($1) and l.year < 2005
           on conflict (ledger_id, account) do update set amount_fen = ledger_line.amount_fen + 1`,
          [bodies],
        );
        await client.query('commit');
      }
      await client.end();
    });
    await Promise.all(work);
    expect(await differences()).toEqual([]);
  });
});
