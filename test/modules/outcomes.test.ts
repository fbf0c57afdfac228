import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';
import { ACTIVITY_RECORDS } from './support/activity-samples.js';
import { ECONOMY_RECORDS } from './support/economy-samples.js';
import { PARTNER_RECORDS } from './support/partner-samples.js';
import { company, found, memberships } from './support/places.js';
import { RESOURCE_RECORDS } from './support/resource-samples.js';
import { type Recorded, SAMPLES, type Sample } from './support/samples.js';
import { done, OF_THE_WHOLE_HUB, rowCounts } from './support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const RECORDS: Record<string, Recorded> = {
  ...ECONOMY_RECORDS,
  registerGrid: { event: 'GRID_REGISTERED', action: 'grid:register' },
  recordAffinity: { event: 'AFFINITY_RECORDED', action: 'affinity:record' },
  registerOrganization: { event: 'ORGANIZATION_REGISTERED', action: 'organization:register' },
  foundJointCommittee: { event: 'COMMITTEE_FOUNDED', action: 'committee:found' },
  renameJointCommittee: { event: 'COMMITTEE_RENAMED', action: 'committee:rename' },
  mergeJointCommittees: { event: 'COMMITTEE_ENDED', action: 'committee:merge' },
  splitJointCommittee: { event: 'COMMITTEE_ENDED', action: 'committee:split' },
  dissolveJointCommittee: { event: 'COMMITTEE_ENDED', action: 'committee:dissolve' },
  admitMember: { event: 'MEMBER_ADMITTED', action: 'committee:admit' },
  withdrawMember: { event: 'MEMBER_WITHDRAWN', action: 'committee:withdraw' },
  linkJointCommittees: { event: 'COMMITTEES_LINKED', action: 'committee:link' },
  endCommitteeLink: { event: 'LINK_ENDED', action: 'committee:link' },
  correctFact: { event: 'FACT_CORRECTED', action: 'committee:correct' },
  ...PARTNER_RECORDS,
  ...RESOURCE_RECORDS,
  importRows: { event: 'ORGANIZATION_REGISTERED', action: 'organization:register' },
  ...ACTIVITY_RECORDS,
  recordObservation: { event: 'OBSERVATION_RECORDED', action: 'observation:record' },
  correctObservation: { event: 'OBSERVATION_CORRECTED', action: 'observation:record' },
};

describe.each(Object.keys(SAMPLES))('%s', (name) => {
  it('leaves its events, one audit row, its source and a receipt, and gives the key back', async () => {
    const input: Record<string, unknown> = { ...(await (SAMPLES[name] as Sample)(hub)) };
    const clientMutationId = `${name}的键`;
    const before = await rowCounts(hub);
    const payload = await done(hub, name, { ...input, clientMutationId });
    expect(payload.clientMutationId).toBe(clientMutationId);

    const events = await hub.sql('select kind, actor from event where client_mutation_id = $1', [
      clientMutationId,
    ]);
    expect(events.map((event) => event.kind)).toContain(RECORDS[name]?.event);
    const ofTheHub = OF_THE_WHOLE_HUB.includes(name);
    const actor = ofTheHub ? 'administrator@*' : 'recorder@500235';
    expect(new Set(events.map((event) => event.actor))).toEqual(new Set([actor]));
    const audits = await hub.sql(
      'select action, actor, role, scope, outcome, division_codes from audit where client_mutation_id = $1',
      [clientMutationId],
    );
    expect(audits).toEqual([
      {
        action: RECORDS[name]?.action,
        actor,
        role: ofTheHub ? 'administrator' : 'recorder',
        scope: ofTheHub ? '' : '500235',
        outcome: 'DONE',
        division_codes: ofTheHub ? [] : expect.arrayContaining([expect.stringMatching(/^500235\d{6}$/)]),
      },
    ]);
    const after = await rowCounts(hub);
    expect(after.receipt).toBe((before.receipt as number) + 1);
    if (input.source) expect(after.provenance).toBeGreaterThan(before.provenance as number);
    else expect(after.provenance).toBe(before.provenance);
  });
});

describe('a change to what is there', () => {
  const source = { kind: 'AGENCY', title: '组织部台账', agency: '云阳县委组织部', asOf: '2025-06-30' };

  it('gives a committee its next version and shows the new state, its history and its source', async () => {
    const { id, version } = await found(hub, { name: '旧名片区党委' });
    const { committee } = await done(
      hub,
      'renameJointCommittee',
      { committeeId: id, version, name: '新名片区党委', reason: '按新区划', source },
      {
        select: `committee { version name provenance { fact source { title kind asOf { text precision } } }
          history(first: 9) { nodes { kind reason from to } } }`,
      },
    );
    expect(committee).toEqual({
      version: version + 1,
      name: '新名片区党委',
      provenance: [
        {
          fact: 'name',
          source: { title: '组织部台账', kind: 'AGENCY', asOf: { text: '2025-06-30', precision: 'DAY' } },
        },
      ],
      history: {
        nodes: [
          {
            kind: 'COMMITTEE_FOUNDED',
            reason: null,
            from: null,
            to: { name: '旧名片区党委', form: 'JOINT_COMMITTEE', established: null },
          },
          {
            kind: 'COMMITTEE_RENAMED',
            reason: '按新区划',
            from: { name: '旧名片区党委' },
            to: { name: '新名片区党委' },
          },
        ],
      },
    });
  });

  it('gives a membership its next version when it ends, and keeps it as history', async () => {
    const member = await company(hub, '退出的公司');
    const { id } = await found(hub, { members: [member] });
    const [membership] = (await memberships(hub, id)).nodes;
    const { membership: ended } = await done(hub, 'withdrawMember', {
      membershipId: membership.id,
      version: membership.version,
      on: '2027-05',
    });
    expect(ended).toMatchObject({
      version: membership.version + 1,
      ending: 'WITHDRAWN',
      ended: { text: '2027-05' },
    });
    expect((await memberships(hub, id)).nodes).toHaveLength(1);
  });

  it('gives a link its next version when it ends', async () => {
    const [from, to] = [await found(hub), await found(hub)];
    const { link } = await done(hub, 'linkJointCommittees', { kind: 'PARENT', fromId: from.id, toId: to.id });
    const { link: ended } = await done(hub, 'endCommitteeLink', {
      linkId: link.id,
      version: link.version,
      on: '2027-01-01',
    });
    expect(ended).toEqual({ id: link.id, version: link.version + 1, ended: { text: '2027-01-01' } });
  });

  it('gives a corrected organization its next version, and shows it whichever type it has', async () => {
    const id = await company(hub, '名称有误的公司');
    const { subject } = await done(
      hub,
      'correctFact',
      { subjectId: id, version: 1, fact: 'ORGANIZATION_NAME', value: '名称无误的公司', reason: '核对执照' },
      { select: 'subject { __typename id ... on Enterprise { name version } }' },
    );
    expect(subject).toEqual({ __typename: 'Enterprise', id, name: '名称无误的公司', version: 2 });
  });

  it('makes a list of members that was unknown a partial one when one member is named', async () => {
    const { id, version } = await found(hub);
    const input = { committeeId: id, member: { organizationId: await company(hub, '第一个为人所知的公司') } };
    const { committee } = await done(hub, 'admitMember', input, {
      select: 'committee { memberList version }',
    });
    expect(committee).toEqual({ memberList: 'PARTIAL', version: version + 1 });
  });

  it('records the same source once, however often it is named', async () => {
    const before = await rowCounts(hub);
    const named = { kind: 'DOCUMENT', title: '重复引用的文件', reference: '云委发〔2025〕1号', asOf: '2025' };
    await Promise.all(
      [1, 2, 3, 4, 5].map((i) =>
        done(hub, 'registerOrganization', {
          kind: 'COOPERATIVE',
          name: `同源合作社${i}`,
          divisionCode: '500235125206',
          source: named,
        }),
      ),
    );
    const after = await rowCounts(hub);
    expect(after.source).toBe((before.source as number) + 1);
    expect(after.provenance).toBe((before.provenance as number) + 5);
  });
});

it('a merger ends the old committees and leads to the new one with each member once', async () => {
  const [shared, own, other] = await Promise.all(
    ['共有公司', '甲公司', '乙公司'].map((name) => company(hub, name)),
  );
  const one = await found(hub, { members: [shared as string, own as string] });
  const two = await found(hub, { members: [shared as string, other as string] });
  const { committee } = await done(
    hub,
    'mergeJointCommittees',
    {
      committees: [one, two].map(({ id, version }) => ({ committeeId: id, version })),
      into: { name: '合并后的联合党委', form: 'AREA_COMMITTEE', divisionCode: '500235125000' },
      on: '2027-01-01',
    },
    {
      select: `committee { established { text } memberships(first: 9, asOf: "2027-01-01") { nodes { member { id } } }
        links(kinds: [SUCCESSION], direction: BACK, asOf: "2027-01-01") { from { id dissolution ended { text } } } }`,
    },
  );
  expect(committee.established).toEqual({ text: '2027-01-01' });
  expect(
    committee.memberships.nodes.map((node: { member: { id: string } }) => node.member.id).sort(),
  ).toEqual([shared, own, other].sort());
  expect(committee.links.map((link: { from: object }) => link.from)).toEqual(
    expect.arrayContaining(
      [one, two].map(({ id }) => ({ id, dissolution: 'MERGED', ended: { text: '2027-01-01' } })),
    ),
  );
});
