import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CommandLine, compileCommandLine } from '../support/command-line.js';
import { type Hub, startHub } from '../support/hub.js';

const FIGURE = '{ value qualifier nullReason basis { n denominator } sources { kind } }';
/** Whatever is summed or listed over a division. */
const TOTALS = `query ($code: String!) {
  division(code: $code) {
    synthetic
    memberCoverage { figure ${FIGURE} }
    resourcesByKind { kind count ${FIGURE} }
    activitiesByType(from: "2022-01-01", to: "2027-01-01") { type count ${FIGURE} }
    economy(year: 2025) { income ${FIGURE} growth ${FIGURE} }
    metric(metric: "collectiveIncome", period: "2025") ${FIGURE}
    observations(first: 100) { totalCount nodes { id } }
  }
  jointCommittees(within: $code, first: 100) { totalCount nodes { id memberCount ${FIGURE} } }
  organizations(within: $code, first: 100) { totalCount }
  metricRanking(of: COUNTY, within: $code, metric: "collectiveIncome", period: "2025", top: 10) { rank figure ${FIGURE} }
}`;

const REAL = ['500000000000', '500235000000', '441700000000'];

let hub: Hub;
let cli: CommandLine;
let before: Awaited<ReturnType<typeof totals>>[];
beforeAll(async () => {
  [hub, cli] = await Promise.all([startHub(), compileCommandLine()]);
  before = await Promise.all(REAL.map(totals));
  expect(await make()).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await Promise.all([hub?.close(), cli?.remove()]);
});

const totals = async (code: string) => {
  const { data, errors } = await hub.ask(TOTALS, { code });
  expect(errors).toBeUndefined();
  return data;
};
const make = (...args: string[]) =>
  cli.run(['demo', '--synthetic', '0.002', ...args], { DATABASE_URL: hub.databaseUrl });

it('stays out of every total of real divisions, and says of its own that they are synthetic', async () => {
  expect(await Promise.all(REAL.map(totals))).toEqual(before);
  expect(before[0].division.synthetic).toBe(false);

  const { division, jointCommittees } = await totals('980000000000');
  expect(division.synthetic).toBe(true);
  expect(division.metric).toMatchObject({ qualifier: expect.any(String), value: expect.any(String) });
  expect(jointCommittees.totalCount).toBe(10);
});

it('has figures that plain SQL over its rows finds too', async () => {
  const { division, jointCommittees } = await totals('980101000000');
  const [recomputed] = await hub.sql(
    `select (select sum(x.amount_fen)::text from ledger_line x join ledger l on l.id = x.ledger_id
        join organization o on o.id = l.organization_id
        where l.year = 2025 and l.status <> 'DRAFT' and x.account like '%INCOME' and x.account <> 'INCOME_TAX'
          and o.division_code like '980101%') as income,
      (select sum(v)::text from (select avg(o.amount) as v from observation o where o.metric_code = 'collectiveIncome'
        and superseded_by is null and period_kind = 'MONTH' and extract(year from period_from) = 2025
        and o.division_code like '980101%' group by o.organization_id, o.period_from) m) as metric,
      (select count(*)::text from resource where kind = 'ROOM' and division_code like '980101%') as rooms,
      (select count(*)::text from activity where state = 'HELD' and type = 'FESTIVAL' and division_code like '980101%') as festivals`,
  );
  expect(division.economy.income.value).toBe(recomputed.income);
  expect(Number(division.metric.value)).toBe(Number(recomputed.metric));
  const count = (list: { count: { value: string } }[], key: string, name: string) =>
    list.filter((row) => (row as never)[key] === name).reduce((sum, row) => sum + Number(row.count.value), 0);
  expect(count(division.resourcesByKind, 'kind', 'ROOM')).toBe(Number(recomputed.rooms));
  expect(count(division.activitiesByType, 'type', 'FESTIVAL')).toBe(Number(recomputed.festivals));

  const members = await hub.sql<{ id: string; n: number }>(
    `select 'JointCommittee:' || m.committee_id as id, count(distinct coalesce(o.legal_entity_id, o.id))::int as n
     from joint_membership m join organization o on o.id = m.member_id
     where m.certain @> current_date group by m.committee_id`,
  );
  for (const { id, memberCount } of jointCommittees.nodes) {
    expect(Number(memberCount.value), id).toBe(members.find((row) => row.id === id)?.n);
  }
});

it('marks its figures, committees and lists by their source', async () => {
  const { data, errors } = await hub.ask(
    `{
    jointCommittees(within: "980000000000", first: 1) { nodes { name provenance { source { kind title } } } }
    observations(within: "980000000000", first: 1) { nodes { source { kind title } figure { sources { kind } } } }
    division(code: "980101001001") { officialName synthetic list { title source { kind } } }
  }`,
  );
  expect(errors).toBeUndefined();
  expect(data.jointCommittees.nodes[0]).toMatchObject({
    name: expect.stringContaining('合成'),
    provenance: [{ source: { kind: 'SYNTHETIC', title: '合成数据 (synthetic data)' } }],
  });
  expect(data.observations.nodes[0]).toMatchObject({
    source: { kind: 'SYNTHETIC' },
    figure: { sources: [{ kind: 'SYNTHETIC' }] },
  });
  expect(data.division).toMatchObject({
    officialName: expect.stringContaining('合成'),
    synthetic: true,
    list: { title: expect.stringContaining('合成'), source: { kind: 'SYNTHETIC' } },
  });
});

it('cannot come in by a list of divisions', async () => {
  const path = join(cli.folder, 'divisions.csv');
  await writeFile(path, 'code,name\n980000000000,另一省\n');
  expect(
    await cli.run(['import', 'divisions', path, '--as-of', '2024-01-01'], { DATABASE_URL: hub.databaseUrl }),
  ).toMatchObject({ code: 1, stderr: expect.stringContaining('980000000000') });
});

it('is never tied to real data, whoever writes: no total can mix the two', async () => {
  const [{ committee, member }] = await hub.sql(`select
    (select 'JointCommittee:' || id from joint_committee where division_code like '5002%' limit 1) as committee,
    (select 'Community:' || id from organization where division_code like '9801%' and kind = 'COMMUNITY' limit 1) as member`);
  const { data } = await hub.ask(
    `mutation ($input: AdmitMemberInput!) { admitMember(input: $input) { userErrors { code message } } }`,
    {
      input: {
        committeeId: committee,
        member: { organizationId: member, role: 'MEMBER', since: '2025-01-01' },
      },
    },
    { token: await hub.token('administrator', '*') },
  );
  expect(data.admitMember.userErrors).toMatchObject([{ code: 'SYNTHETIC_APART' }]);

  const one = (table: string, code: string) =>
    `(select id from ${table} where division_code like '${code}%' order by id limit 1)`;
  const started = "date '2025-01-01'";
  const ties = [
    [
      'joint_membership (id, committee_id, member_id, role, started_latest)',
      'joint_committee',
      'organization',
      `'MEMBER', ${started}`,
    ],
    [
      'committee_link (id, from_id, to_id, kind, started_latest)',
      'joint_committee',
      'joint_committee',
      `'PARENT', ${started}`,
    ],
    [
      'resource_sharing (id, resource_id, committee_id, started_latest)',
      'resource',
      'joint_committee',
      started,
    ],
    [
      'committee_base (id, venue_id, committee_id, started_latest, ended_earliest, ended_latest)',
      'resource',
      'joint_committee',
      `date '2010-01-01', '2011-01-01', '2011-01-01'`,
    ],
    ['activity_organizer (activity_id, organization_id, role)', 'activity', 'organization', "'HOST'"],
    ['shareholding (id, company_id, holder_id, started_latest)', 'organization', 'organization', started],
    [
      'company_guidance (id, company_id, committee_id, started_latest)',
      'organization',
      'joint_committee',
      started,
    ],
  ] as const;
  for (const [table, left, right, rest] of ties) {
    for (const [here, there] of [
      ['98', '50'],
      ['50', '98'],
    ] as const) {
      const key = table.includes('(id,') ? 'gen_random_uuid(), ' : '';
      await expect(
        hub.sql(`insert into ${table} select ${key}${one(left, here)}, ${one(right, there)}, ${rest}`),
        `${table} ${here} ${there}`,
      ).rejects.toMatchObject({ constraint: 'synthetic_apart' });
    }
  }
  for (const table of ['organization', 'joint_committee', 'resource', 'activity']) {
    await expect(
      hub.sql(`update ${table} set division_code = '500235136001' where id = ${one(table, '98')}`),
    ).rejects.toMatchObject({ constraint: 'synthetic_apart' });
  }
});

it('is not taken away from under real data that refer to it', async () => {
  await hub.sql(`update organization set parent_id = (select id from organization
      where division_code like '98%' and party_kind = 'BRANCH' limit 1)
    where id = (select id from organization where division_code like '50%' and kind = 'PARTY_ORGANIZATION' limit 1)`);
  expect(await make('--replace')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('organization'),
  });
  expect((await totals('980000000000')).jointCommittees.totalCount).toBe(10);
});
