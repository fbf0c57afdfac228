import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { earning, hold, newCompany, versionOf } from '../support/economy-samples.js';
import { communities, FENGMING, found } from '../support/places.js';
import { done, refused, send } from '../support/writes.js';

let hub: Hub;
let villages: string[];
beforeAll(async () => {
  hub = await startHub();
  villages = await communities(hub, FENGMING, 20);
});
afterAll(() => hub.close());

const village = (i: number) => villages[i] as string;
const holder = (i: number, numerator: number | string, denominator: number | string) => ({
  organizationId: village(i),
  share: { numerator: `${numerator}`, denominator: `${denominator}` },
});

interface Holding {
  holder: { id: string; name?: string };
  share: { numerator: string; denominator: string } | null;
  started: { text: string } | null;
  ended: { text: string } | null;
}

async function register(companyId: string, day?: string, history = false) {
  const { data } = await hub.ask(
    `query ($id: ID!, $day: LocalDate, $history: Boolean) { node(id: $id) { ... on Organization {
      shareholders(first: 100, asOf: $day, history: $history) { nodes { holder { id } share { numerator denominator } started { text } ended { text } } } } } }`,
    { id: companyId, day, history },
  );
  return data.node.shareholders.nodes as Holding[];
}

describe('the register of the demo', () => {
  it('shows who formed the company of 云安镇, with shares that no document gives, who guides it and its posts', async () => {
    const { data, errors } = await hub.ask(`{ jointCommittees(within: "500235136000", first: 1) { nodes {
      guidedCompanies(first: 5) { nodes { provenance { source { title } } company {
        shareholders(first: 10) { nodes { share { numerator } started { text } holder { name } } }
        companyPosts { role title concurrentPost concurrentBody { name } } } } } } } }`);
    expect(errors).toBeUndefined();
    const [{ company, provenance }] = data.jointCommittees.nodes[0].guidedCompanies.nodes;
    expect(provenance[0].source.title).toBe('云安镇老云安片区联合党委报道');
    expect(
      company.shareholders.nodes.map((node: Holding) => [node.holder.name, node.share, node.started]),
    ).toEqual(
      expect.arrayContaining([
        ['杉树林社区居民委员会', null, null],
        ['演易台社区居民委员会', null, null],
        ['箭楼社区居民委员会', null, null],
        ['大院坝社区居民委员会', null, null],
      ]),
    );
    expect(company.companyPosts).toEqual([
      {
        role: 'VILLAGE_CEO',
        title: '乡村CEO',
        concurrentPost: '杉树林社区党支部书记',
        concurrentBody: { name: '杉树林社区党支部' },
      },
    ]);
  });
});

describe('a register of shares', () => {
  it('keeps the earlier holders for their time when shares pass on', async () => {
    const companyId = await newCompany(hub);
    await hold(
      hub,
      companyId,
      [
        [village(0), [1, 2]],
        [village(1), [1, 2]],
      ],
      '2020-01-01',
    );
    await hold(
      hub,
      companyId,
      [
        [village(0), [2, 4]],
        [village(2), [1, 2]],
      ],
      '2023-07-01',
    );
    const names = async (day: string) => (await register(companyId, day)).map((row) => row.holder.id).sort();
    expect(await names('2023-06-30')).toEqual([village(0), village(1)].sort());
    expect(await names('2023-07-01')).toEqual([village(0), village(2)].sort());
    const all = await register(companyId, undefined, true);
    // An equal share in other terms is the same holding.
    expect(all.find((row) => row.holder.id === village(0))).toMatchObject({
      started: { text: '2020-01-01' },
      ended: null,
    });
  });

  it('is refused above one whole, in the code and by the database itself', async () => {
    const companyId = await newCompany(hub);
    const version = await versionOf(hub, companyId);
    await refused(
      hub,
      'recordShareholdings',
      { companyId, version, holders: [holder(0, 2, 3), holder(1, '333333334', '1000000000')] },
      { code: 'SHARES_EXCEED_WHOLE', field: ['holders'] },
    );
    const [a, b, c] = [companyId, village(0), village(1)].map((id) => id.split(':')[1]);
    const insert = `insert into shareholding (id, company_id, holder_id, numerator, denominator, started_latest)
      values (gen_random_uuid(), $1, $2, 2, 3, '2020-01-01')`;
    await hub.sql(insert, [a, b]);
    await expect(hub.sql(insert, [a, c])).rejects.toMatchObject({ constraint: 'shareholding_whole' });
  });

  it('lets only one of two writers through who each fit alone', async () => {
    const companyId = await newCompany(hub);
    const version = await versionOf(hub, companyId);
    const answers = await Promise.all(
      [0, 1, 2, 3].map((i) =>
        send(hub, 'recordShareholdings', {
          companyId,
          version,
          holders: [holder(i, 2, 3)],
          since: '2024-01-01',
        }),
      ),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(await register(companyId, '2024-06-01')).toHaveLength(1);
  });

  it('never sums to more than one on any day, whatever is recorded', async () => {
    const share = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }));
    const step = fc.record({
      holders: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 3 }), share), {
        selector: ([i]) => i,
        maxLength: 4,
      }),
      year: fc.integer({ min: 2015, max: 2025 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const companyId = await newCompany(hub);
        for (const { holders, year } of steps) {
          await send(hub, 'recordShareholdings', {
            companyId,
            version: await versionOf(hub, companyId),
            holders: holders.map(([i, [n, d]]) => holder(i, n, d)),
            since: `${year}-01-01`,
          });
        }
        const rows = await hub.sql(
          `select y, sum(numerator::numeric * (3600 / denominator)) as parts from generate_series(2014, 2027) y
           join shareholding on company_id = $1 and certain @> make_date(y, 6, 1) group by y`,
          [companyId.split(':')[1]],
        );
        for (const { parts } of rows) expect(Number(parts)).toBeLessThanOrEqual(3600);
      }),
      { numRuns: 12 },
    );
  });

  it('has no joint committee and no Party organization among its holders', async () => {
    const companyId = await newCompany(hub);
    const version = await versionOf(hub, companyId);
    const committee = await found(hub);
    const [party] = await hub.sql(`select id from organization where kind = 'PARTY_ORGANIZATION' limit 1`);
    for (const organizationId of [committee.id, `PartyOrganization:${party.id}`]) {
      const holders = [{ organizationId, share: { numerator: '1', denominator: '2' } }];
      await refused(
        hub,
        'recordShareholdings',
        { companyId, version, holders },
        { code: 'HOLDER_REFUSED', field: ['holders', '0', 'organizationId'] },
      );
    }
    const insert = `insert into shareholding (id, company_id, holder_id, started_latest) values (gen_random_uuid(), $1, $2, '2020-01-01')`;
    const company = companyId.split(':')[1];
    const constraint = 'shareholding_holder_id_fkey';
    await expect(hub.sql(insert, [company, committee.id.split(':')[1]])).rejects.toMatchObject({
      constraint,
    });
    await expect(hub.sql(insert, [company, party.id])).rejects.toMatchObject({
      constraint: 'shareholding_kinds',
    });
  });

  it.each([
    ['nothing', '0', '3'],
    ['less than nothing', '-1', '3'],
    ['more than the whole', '4', '3'],
    ['a part of nothing', '1', '0'],
    ['a denominator beyond bounds', '1', '1000000000001'],
  ])('has no share of %s', async (_, numerator, denominator) => {
    const companyId = await newCompany(hub);
    await refused(
      hub,
      'recordShareholdings',
      { companyId, version: await versionOf(hub, companyId), holders: [holder(0, numerator, denominator)] },
      { code: 'INVALID_SHARE', field: ['holders', '0', 'share'] },
    );
  });

  it('is refused on an old reading, without a day for what changes, before the start, twice for one holder', async () => {
    const { companyId } = await earning(hub);
    const version = await versionOf(hub, companyId);
    const holders = [holder(5, 1, 1)];
    const name = 'recordShareholdings';
    await refused(
      hub,
      name,
      { companyId, version: version - 1, holders, since: '2025' },
      { code: 'STALE_VERSION' },
    );
    await refused(hub, name, { companyId, version, holders }, { code: 'INVALID_DATE', field: ['since'] });
    await refused(
      hub,
      name,
      { companyId, version, holders, since: '2019' },
      { code: 'ENDS_BEFORE_START', field: ['since'] },
    );
    await refused(
      hub,
      name,
      { companyId, version, holders: [...holders, ...holders], since: '2025' },
      { code: 'INVALID_INPUT' },
    );
    await refused(
      hub,
      name,
      { companyId: village(0), version: 1, holders: [] },
      { code: 'NOT_A_COMPANY', field: ['companyId'] },
    );
  });
});

describe('guidance and posts', () => {
  it('hold for their time and stay as history', async () => {
    const companyId = await newCompany(hub);
    const committee = await found(hub);
    const input = { companyId, committeeId: committee.id, since: '2024-03-01' };
    const { guidance } = await done(hub, 'guideCompany', input);
    await refused(hub, 'guideCompany', input, { code: 'OVERLAPPING_PERIOD', field: ['since'] });
    await done(hub, 'endCompanyTie', { id: guidance.id, version: guidance.version, on: '2025-01-01' });
    const { data } = await hub.ask(
      `query ($id: ID!) { jointCommittee(id: $id) {
        earlier: guidedCompanies(first: 5, asOf: "2024-12-31") { nodes { company { id } } }
        now: guidedCompanies(first: 5, asOf: "2025-01-01") { nodes { id } } } }`,
      { id: committee.id },
    );
    expect(data.jointCommittee).toEqual({
      earlier: { nodes: [{ company: { id: companyId } }] },
      now: { nodes: [] },
    });
  });

  it('are refused for what does not exist, has ended, or is no company', async () => {
    const companyId = await newCompany(hub);
    const body = village(0);
    const { post } = await done(hub, 'createCompanyPost', {
      companyId,
      role: 'MANAGER',
      since: '2023-01-01',
    });
    const ending = { id: post.id, version: post.version, on: '2024-01-01' };
    await refused(
      hub,
      'endCompanyTie',
      { ...ending, on: '2022-01-01' },
      { code: 'ENDS_BEFORE_START', field: ['on'] },
    );
    const ended = await done(hub, 'endCompanyTie', ending);
    await refused(
      hub,
      'endCompanyTie',
      { ...ending, version: ended.post.version },
      { code: 'ENDS_BEFORE_START', field: ['id'] },
    );
    await refused(
      hub,
      'endCompanyTie',
      { ...ending, id: "CompanyPost:' or true" },
      { code: 'NOT_FOUND', field: ['id'] },
    );
    await refused(hub, 'createCompanyPost', { companyId: body, role: 'CHAIR' }, { code: 'NOT_A_COMPANY' });
    await refused(
      hub,
      'createCompanyPost',
      { companyId, role: 'CHAIR', concurrentBodyId: body },
      { code: 'INVALID_INPUT', field: ['concurrentPost'] },
    );
  });
});
