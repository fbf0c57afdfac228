import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { differences } from './worlds.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
  await hub.sql(`insert into organization (id, kind, name, party_kind, division_code, legal_entity_id, started_latest)
    select gen_random_uuid(), 'PARTY_ORGANIZATION', '批量支部' || i, 'BRANCH', o.division_code, o.id, '2010-01-01'
    from (select id, division_code from organization where kind = 'COMMUNITY' order by id limit 30) o
    cross join generate_series(1, 2) i`);
});
afterAll(() => hub.close());

/** One draw of all possible readings, each metric with another rule for time, written by one statement. */
const LOAD = `insert into observation (id, metric_code, organization_id, division_code, value, unit, amount, qualifier,
    period_kind, period_from, period_to)
  select gen_random_uuid(), m.code, o.id, o.division_code, r.draw % 97, m.unit, r.draw % 97,
    case when r.draw % 11 = 0 then 'ABOUT' else 'EXACT' end, p.kind, p.start,
    (p.start + case p.kind when 'MONTH' then interval '1 month' when 'QUARTER' then interval '3 months' else interval '1 year' end)::date
  from metric m cross join organization o
  cross join lateral (select 'MONTH' as kind, make_date(2023, i, 1) as start from generate_series(1, 12) i
    union all select 'QUARTER', make_date(2023, i, 1) from generate_series(1, 10, 3) i
    union all select 'YEAR', make_date(2023, 1, 1)) p
  cross join lateral (select abs(hashtextextended(concat_ws(' ', m.code, o.id, p.kind, p.start), $1)) as draw) r
  where (o.kind = 'COMMUNITY' or o.name like '批量支部%') and m.code in ('collectiveIncome', 'registeredHouseholds', 'dualPostShare', 'buildDuration')
    and (p.kind = 'MONTH' or r.draw % 3 = 0)
  order by r.draw limit $2
  on conflict do nothing`;

describe('roll-ups of batches', () => {
  it('agree with the records after batches of any size in any order, laid over what is there', async () => {
    const size = fc.oneof(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 60, max: 1500 }),
      fc.constant(4500),
    );
    const batch = fc.record({ size, draw: fc.integer({ min: 0, max: 1_000_000 }), withdrawn: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 2, maxLength: 4 }), async (batches) => {
        await hub.sql(`delete from observation where period_from >= '2023-01-01' and superseded_by is null
          and id not in (select superseded_by from observation where superseded_by is not null)`);
        for (const { size, draw, withdrawn } of batches) {
          await hub.sql(LOAD, [draw, size]);
          if (withdrawn)
            await hub.sql(
              `delete from observation where period_from >= '2023-01-01' and superseded_by is null
                 and id not in (select superseded_by from observation where superseded_by is not null)
                 and hashtextextended(id::text, $1) % 5 = 0`,
              [draw],
            );
          expect(await differences(hub)).toEqual([]);
        }
      }),
      { numRuns: 3 },
    );
  }, 60_000);

  it('refuse what refers to nobody, and keep nothing of the batch', async () => {
    const [{ code }] = await hub.sql(`select code from division where level = 'VILLAGE' limit 1`);
    const before = await hub.sql('select count(*) from observation');
    await expect(
      hub.sql(
        `insert into observation (id, metric_code, organization_id, division_code, value, unit, amount, qualifier,
           period_kind, period_from, period_to)
         select gen_random_uuid(), 'collectiveIncome', o.id, $1, 1, 'CNY', 1, 'EXACT', 'YEAR', '2030-01-01', '2031-01-01'
         from (select id from organization where legal_entity_id is null union all select gen_random_uuid()) o`,
        [code],
      ),
    ).rejects.toMatchObject({ code: '23503', constraint: 'observation_organization_id_fkey' });
    expect(await hub.sql('select count(*) from observation')).toEqual(before);
  });

  it.each([
    ['committee_id', 'joint_committee', 'id', 'uuid'],
    ['subject_division_code', 'division', 'code', 'text'],
    ['named_subject_id', 'named_subject', 'id', 'uuid'],
    ['organization_id', 'organization', 'id', 'uuid'],
  ])(
    'hold what they name by %s: none is written of nobody, and it is not removed while one is',
    async (column, table, key, type) => {
      const write = `insert into observation (id, metric_code, ${column}, division_code, value, unit, amount, qualifier, period_kind)
      select gen_random_uuid(), 'collectiveIncome', $1::${type}, d.code, 1, 'CNY', 1, 'EXACT', 'NOT_STATED'
      from division d where d.level = 'COUNTY' limit 1`;
      const refused = { code: '23503', constraint: `observation_${column}_fkey` };
      await expect(hub.sql(write, ['00000000-0000-4000-8000-000000000000'])).rejects.toMatchObject(refused);
      const insert = {
        joint_committee: `insert into joint_committee (id, name, form, legal_status, division_code, member_list, started_latest)
        select gen_random_uuid(), '另一联合党委', 'JOINT_COMMITTEE', 'FUNCTIONAL', c.division_code, 'COMPLETE', '2010-01-01'
        from joint_committee c limit 1 returning id`,
        division: `insert into division select (jsonb_populate_record(d, '{"code": "980000000000"}')).* from division d where d.level = 'PROVINCE' limit 1 returning code as id`,
        named_subject: `insert into named_subject (id, key, kind, name, division_code)
        select gen_random_uuid(), n.key || '9', n.kind, '另一对象', n.division_code from named_subject n limit 1 returning id`,
        organization: `insert into organization (id, kind, name, party_kind, division_code, legal_entity_id, started_latest)
        select gen_random_uuid(), 'PARTY_ORGANIZATION', '另一支部', 'BRANCH', o.division_code, o.id, '2010-01-01'
        from organization o where o.kind = 'COMMUNITY' limit 1 returning id`,
      }[table] as string;
      const [{ id }] = await hub.sql(insert);
      await hub.sql(write, [id]);
      const remove = () => hub.sql(`delete from ${table} where ${key} = $1`, [id]);
      await expect(remove()).rejects.toMatchObject(refused);
      await hub.sql(`delete from observation where ${column} = $1`, [id]);
      await remove();
    },
  );

  it('make who removes an organization wait for who is writing of it, and then refuse', async () => {
    const [{ id }] =
      await hub.sql(`insert into organization (id, kind, name, party_kind, division_code, legal_entity_id, started_latest)
      select gen_random_uuid(), 'PARTY_ORGANIZATION', '争用支部', 'BRANCH', o.division_code, o.id, '2010-01-01'
      from organization o where o.kind = 'COMMUNITY' limit 1 returning id`);
    const writer = new pg.Client({ connectionString: hub.databaseUrl });
    await writer.connect();
    try {
      await writer.query('begin');
      await writer.query(
        `insert into observation (id, metric_code, organization_id, division_code, value, unit, amount, qualifier, period_kind)
         select gen_random_uuid(), 'collectiveIncome', o.id, o.division_code, 1, 'CNY', 1, 'EXACT', 'NOT_STATED'
         from organization o where o.id = $1`,
        [id],
      );
      const removed = hub.sql('delete from organization where id = $1', [id]).catch((error) => error);
      await expect
        .poll(async () =>
          hub.sql(`select 1 as waits from pg_locks where locktype = 'advisory' and not granted
            and database = (select oid from pg_database where datname = current_database())`),
        )
        .toEqual([{ waits: 1 }]);
      await writer.query('commit');
      expect(await removed).toMatchObject({ code: '23503', constraint: 'observation_organization_id_fkey' });
    } finally {
      await writer.end();
    }
  });
});
