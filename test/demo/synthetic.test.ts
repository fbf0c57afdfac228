import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, prepareDatabase } from '../../src/app.js';
import { query } from '../database/empty.js';
import { type CommandLine, compileCommandLine } from '../support/command-line.js';
import { type DatabaseCopy, makeEmptyDatabase } from '../support/database.js';
import { digest } from './worlds.js';

let hub: CommandLine;
let world: DatabaseCopy;
const make = (url: string, ...args: string[]) =>
  hub.run(['demo', '--synthetic', '0.002', ...args], { DATABASE_URL: url });
const numbers = async (sql: string) => (await query<Record<string, number>>(world.url, sql))[0];

beforeAll(async () => {
  [hub, world] = await Promise.all([compileCommandLine(), makeEmptyDatabase()]);
  expect(await make(world.url)).toMatchObject({ code: 0, stdout: expect.stringContaining('10 committees') });
});
afterAll(async () => {
  await Promise.all([hub?.remove(), world?.drop()]);
});

describe('a synthetic world', () => {
  it('has as much of everything as its size says', async () => {
    expect(
      await numbers(`select (select count(*)::int from joint_committee) as committees,
        (select count(*)::int from organization) as organizations, (select count(*)::int from resource) as resources,
        (select count(*)::int from activity) as activities, (select count(*)::int from observation) as observations,
        (select count(*)::int from booking) as bookings`),
    ).toEqual({
      committees: 10,
      organizations: 80,
      resources: 240,
      activities: 1200,
      observations: 6000,
      bookings: 240,
    });
  });

  it('is the same for the same seed, made at once or in the place of another, and another for another', async () => {
    const first = await digest(world.url);
    const other = await makeEmptyDatabase();
    try {
      expect(await make(other.url, '--seed', '2')).toMatchObject({ code: 0 });
      const second = await digest(other.url);
      for (const table of [
        'observation',
        'ledger_line',
        'activity',
        'booking',
        'joint_membership',
        'rollup',
      ]) {
        expect(second[table], table).not.toBe(first[table]);
      }
      expect(await make(other.url, '--seed', '1', '--replace')).toMatchObject({ code: 0 });
      expect(await digest(other.url)).toEqual(first);
    } finally {
      await other.drop();
    }
  });

  it('has members in several committees, members that come, go and come back, and a member beside its branch', async () => {
    expect(
      await numbers(`with body as (select m.*, coalesce(o.legal_entity_id, o.id) as body
          from joint_membership m join organization o on o.id = m.member_id)
        select (select count(*)::int from (select body from body group by body having count(distinct committee_id) > 1) b) as shared,
          (select count(*)::int from body where started_earliest > '2025-01-01') as come,
          (select count(*)::int from body where ending = 'WITHDRAWN') as gone,
          (select count(*)::int from (select from body group by committee_id, member_id having count(*) > 1) b) as back,
          (select count(*)::int from (select from body group by committee_id, body having count(distinct member_id) > 1) b) as twice`),
    ).toEqual({
      shared: expect.toSatisfy((n) => n > 5),
      come: expect.toSatisfy((n) => n > 1),
      gone: expect.toSatisfy((n) => n > 1),
      back: expect.toSatisfy((n) => n > 0),
      twice: expect.toSatisfy((n) => n > 0),
    });
  });

  it('has companies that communities of several committees share, with shares that sum to one each day', async () => {
    expect(
      await query(
        world.url,
        `select distinct (select sum(h.numerator::numeric / h.denominator) from shareholding h
           where h.company_id = s.company_id and h.certain @> d.day)::numeric(20, 10)::text as whole
         from shareholding s cross join (values (date '2023-01-01'), ('2025-06-30'), ('2025-07-01')) d(day)`,
      ),
    ).toEqual([{ whole: '1.0000000000' }]);
    expect(
      await numbers(`select count(distinct company_id)::int as companies from shareholding h
        join joint_membership a on a.member_id = h.company_id
        where not exists (select from joint_membership m join organization o on o.id = m.member_id
          where m.committee_id = a.committee_id and coalesce(o.legal_entity_id, o.id) = h.holder_id)`),
    ).toEqual({ companies: expect.toSatisfy((n) => n > 1) });
  });

  it('has books of both charts, restated bases, quarters, drafts and gaps', async () => {
    const kinds = await query<{ kind: string }>(
      world.url,
      `select distinct year || ' ' || chart || case when quarter is null then '' else ' quarters' end as kind from ledger`,
    );
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([
      '2022 2004',
      '2023 2004',
      '2023 2024',
      '2024 2024',
      '2025 2024',
      '2025 2024 quarters',
    ]);
  });

  it('keeps every rule of the tables that is checked when a transaction ends', async () => {
    // Checked again row by row, as if each had been written now.
    await query(
      world.url,
      `begin; update shareholding set version = version; update distribution set version = version;
       update distribution_line set amount_fen = amount_fen; update ledger_line set amount_fen = amount_fen;
       update committee_link set version = version; set constraints all immediate; rollback`,
    );
    expect(
      await query(
        world.url,
        "select tgname from pg_trigger where tgenabled <> 'O' union all select conname from pg_constraint where not convalidated",
      ),
    ).toEqual([]);
  });

  it('has roll-ups that agree with its observations', async () => {
    expect(await numbers('select count(*)::int as sums from rollup')).toEqual({
      sums: expect.toSatisfy((n) => n > 500),
    });
    expect(await hub.run(['rollup', 'verify'], { DATABASE_URL: world.url })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('agree'),
    });
  });

  it('says of everything that it is synthetic: by its name, its division and its source', async () => {
    for (const table of [
      'joint_committee',
      'organization',
      'resource',
      'activity',
      'project',
      'activity_series',
    ]) {
      expect(
        await query(world.url, `select name from ${table} where name not like '%合成%' limit 5`),
        table,
      ).toEqual([]);
    }
    expect(
      await query(world.url, `select official_name from division where official_name not like '合成%'`),
    ).toEqual([]);
    const vouched = {
      Organization: 'organization',
      JointCommittee: 'joint_committee',
      JointMembership: 'joint_membership',
      Resource: 'resource',
      Activity: 'activity',
      Shareholding: 'shareholding',
      Ledger: 'ledger',
      Distribution: 'distribution',
    };
    for (const [type, table] of Object.entries(vouched)) {
      expect(
        await query(
          world.url,
          `select t.id from ${table} t where not exists (select from provenance p join source s on s.id = p.source_id
             where p.subject_type = '${type}' and p.subject_id = t.id::text and s.kind = 'SYNTHETIC') limit 5`,
        ),
        type,
      ).toEqual([]);
    }
    expect(
      await query(
        world.url,
        "select o.id from observation o left join source s on s.id = o.source_id where s.kind is distinct from 'SYNTHETIC' limit 5",
      ),
    ).toEqual([]);
  });

  it('is not made a second time, nor in production, unless that is asked for', async () => {
    expect(await make(world.url)).toMatchObject({ code: 1, stderr: expect.stringContaining('--replace') });
    const production = { DATABASE_URL: world.url, HUB_MODE: 'production' };
    expect(await hub.run(['demo', '--synthetic', '0.002', '--replace'], production)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--yes'),
    });
  });

  it.each([
    ['0', 'size'],
    ['31', 'size'],
    ['huge', 'size'],
    ['1e3', 'size'],
  ])('is refused for the size "%s"', async (size, word) => {
    expect(await hub.run(['demo', '--synthetic', size], { DATABASE_URL: world.url })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(word),
    });
  });

  it('leaves room for the demo: a hub that starts on it afterwards loads the real places too', async () => {
    const orm = await openDatabase(world.url, 2);
    try {
      await prepareDatabase(orm, world.url, { demo: true });
    } finally {
      await orm.close(true);
    }
    expect(
      await numbers(`select count(*) filter (where code like '98%') > 0 as synthetic,
        count(*) filter (where code like '50%') > 0 as real from division`),
    ).toEqual({ synthetic: true, real: true });
  });
});
