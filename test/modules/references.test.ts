import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';
import { communities, company, details, FENGMING, found, memberships, YUNAN } from './support/places.js';
import { done, expectNoInsides, refused } from './support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

/** Codes that no division can have. */
const MALFORMED = [
  '50023512520',
  '5002351252060',
  '50023512520a',
  '五〇〇二三五一二五二〇六',
  '５００２３５１２５２０６',
  ' 500235125206',
  '500235125206\n',
  '990000000000',
  '000000000000',
  '',
  '-50023512520',
  "500235125206' or '1'='1",
];
/** Well-formed, but in no list of the demo. */
const UNLISTED = ['500235125999'.replace('999', '399'), '110101001001', '500235998000'.replace('998', '399')];

describe('a division code', () => {
  it.each(MALFORMED)('%j is refused wherever one is entered', async (code) => {
    const invalid = (...field: string[]) => ({ code: 'INVALID_DIVISION_CODE', field });
    const grid = { divisionCode: code, level: 'GRID', name: '错码网格' };
    await refused(hub, 'registerGrid', grid, invalid('divisionCode'));
    const organization = { kind: 'ENTERPRISE', name: '错码公司', divisionCode: code };
    await refused(hub, 'registerOrganization', organization, invalid('divisionCode'));
    await refused(
      hub,
      'foundJointCommittee',
      { committee: details('错码联合党委', code) },
      invalid('committee', 'divisionCode'),
    );
    await refused(
      hub,
      'foundJointCommittee',
      { committee: { ...details('错码阵地'), base: { name: '服务中心', divisionCode: code } } },
      invalid('committee', 'base', 'divisionCode'),
    );
    const affinity = { criterion: 'KINSHIP', holds: true, evidence: '错码' };
    await refused(
      hub,
      'recordAffinity',
      { ...affinity, oneDivisionCode: code, otherDivisionCode: '500235125206' },
      invalid('oneDivisionCode'),
    );
    for (const query of [
      '($code: String!) { division(code: $code) { code } }',
      '($code: String!) { community(divisionCode: $code) { id } }',
      '($code: String!) { divisions(within: $code, first: 1) { nodes { code } } }',
      '($code: String!) { organizations(within: $code, first: 1) { nodes { id } } }',
      '($code: String!) { jointCommittees(within: $code, first: 1) { nodes { id } } }',
      '($code: String!) { community(divisionCode: "500235125206") { candidates(within: $code, first: 1) { met: totalCount } } }',
    ]) {
      const answer = await hub.ask(`query ${query}`, { code });
      expect(answer.errors?.[0]?.extensions.code, query).toBe('INVALID_DIVISION_CODE');
      expectNoInsides(answer);
    }
  });

  it.each(UNLISTED)(
    '%s that no list names is refused in changes and finds nothing in questions',
    async (code) => {
      const grid = { divisionCode: code, level: 'GRID', name: '无此区划' };
      const token = await hub.token('administrator', '*');
      await refused(hub, 'registerGrid', grid, { code: 'NOT_FOUND', field: ['divisionCode'] }, { token });
      const { data } = await hub.ask(
        `query ($code: String!) { division(code: $code) { code } community(divisionCode: $code) { id }
        organizations(within: $code, first: 1) { nodes { id } } }`,
        { code },
      );
      expect(data).toEqual({ division: null, community: null, organizations: { nodes: [] } });
    },
  );

  it('of the wrong level is refused where only a village will do', async () => {
    const affinity = { criterion: 'KINSHIP', holds: true, evidence: '镇与村' };
    const same = { oneDivisionCode: '500235125206', otherDivisionCode: '500235125206' };
    const town = { oneDivisionCode: '500235125206', otherDivisionCode: FENGMING };
    for (const codes of [same, town]) {
      await refused(
        hub,
        'recordAffinity',
        { ...affinity, ...codes },
        {
          code: 'INVALID_INPUT',
          field: ['otherDivisionCode'],
        },
      );
    }
    const grid = { divisionCode: FENGMING, level: 'GRID', name: '镇上的网格' };
    await refused(hub, 'registerGrid', grid, { code: 'INVALID_INPUT', field: ['divisionCode'] });
  });
});

describe('an id', () => {
  const missing = (...field: string[]) => ({ code: 'NOT_FOUND', field });

  /** Ids that are not of a committee: garbage, another type's, nobody's. */
  async function others(): Promise<string[]> {
    const { id } = await found(hub, { members: await communities(hub, YUNAN, 1) });
    const [membership] = (await memberships(hub, id)).nodes;
    const key = id.split(':')[1] as string;
    return [
      '',
      'garbage',
      key,
      `jointcommittee:${key}`,
      `JointCommittee:${key} `,
      `JointCommittee:${key.slice(1)}`,
      'JointCommittee:00000000-0000-4000-8000-000000000000',
      "JointCommittee:' or true --",
      `JointCommittee:${'a'.repeat(10_000)}`,
      'JointCommittee:\0',
      `JointMembership:${key}`,
      `Enterprise:${key}`,
      membership.id,
      membership.member.id,
      'Division:500235125206',
    ];
  }

  it('that is no committee is refused in every change of one', async () => {
    const organizationId = await company(hub, '找不到联合党委的公司');
    const other = await found(hub);
    for (const id of await others()) {
      const change = { committeeId: id, version: 1 };
      await refused(hub, 'renameJointCommittee', { ...change, name: '无' }, missing('committeeId'));
      await refused(hub, 'dissolveJointCommittee', { ...change, on: '2027-01-01' }, missing('committeeId'));
      const parts = [1, 2].map(() => ({ committee: details(), memberIds: [] }));
      await refused(
        hub,
        'splitJointCommittee',
        { ...change, parts, on: '2027-01-01' },
        missing('committeeId'),
      );
      await refused(
        hub,
        'admitMember',
        { committeeId: id, member: { organizationId } },
        missing('committeeId'),
      );
      const committees = [change, { committeeId: other.id, version: 1 }];
      const merger = { committees, into: details(), on: '2027-01-01' };
      await refused(hub, 'mergeJointCommittees', merger, missing('committees'));
    }
  });

  it('that is no organization is refused as a member, an owner or a parent', async () => {
    const { id } = await found(hub);
    const [community] = (await communities(hub, FENGMING, 1)) as [string];
    const key = community.split(':')[1];
    for (const organizationId of [
      '',
      'garbage',
      id,
      `Enterprise:${key}`,
      `Organization:${key}`,
      `community:${key}`,
    ]) {
      const at = ['member', 'organizationId'];
      await refused(hub, 'admitMember', { committeeId: id, member: { organizationId } }, missing(...at));
      await refused(
        hub,
        'foundJointCommittee',
        { committee: details(), members: [{ organizationId: community }, { organizationId }] },
        missing('members', '1', 'organizationId'),
      );
      const party = { kind: 'PARTY_ORGANIZATION', name: '支部', divisionCode: FENGMING };
      for (const field of ['parentId', 'legalEntityId']) {
        await refused(hub, 'registerOrganization', { ...party, [field]: organizationId }, missing(field));
      }
      await refused(
        hub,
        'foundJointCommittee',
        { committee: { ...details(), parentId: organizationId } },
        missing('committee', 'parentId'),
      );
      await refused(hub, 'registerOrganization', { ...party, gridId: organizationId }, missing('gridId'));
    }
  });

  it('that is no membership, link or correctable thing is refused', async () => {
    const { id } = await found(hub);
    for (const other of [
      '',
      'garbage',
      id.replace('JointCommittee', 'JointMembership'),
      'Division:500235125206',
    ]) {
      const end = { version: 1, on: '2027-01-01' };
      await refused(hub, 'withdrawMember', { ...end, membershipId: other }, missing('membershipId'));
      await refused(hub, 'endCommitteeLink', { ...end, linkId: other }, missing('linkId'));
      const correction = {
        subjectId: other,
        version: 1,
        fact: 'COMMITTEE_THEME',
        value: '主题',
        reason: '更正',
      };
      await refused(hub, 'correctFact', correction, missing('subjectId'));
    }
  });

  it('of nothing, of garbage or of another type finds nothing', async () => {
    for (const id of await others()) {
      const { data, errors } = await hub.ask('query ($id: ID!) { jointCommittee(id: $id) { id } }', { id });
      expect([data?.jointCommittee, errors], id.slice(0, 80)).toEqual([null, undefined]);
    }
    for (const id of [
      '',
      ':',
      'Query:1',
      'Figure:1',
      '__Type:1',
      'Node:1',
      'constructor:1',
      'Division:500235',
      'Community:x',
    ]) {
      const { data, errors } = await hub.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
      expect([data?.node, errors], id).toEqual([null, undefined]);
    }
  });

  it('of anything there is finds it again, under its own type', async () => {
    const committee = await found(hub, { members: await communities(hub, FENGMING, 1) });
    const [membership] = (await memberships(hub, committee.id)).nodes;
    const { grid } = await done(hub, 'registerGrid', {
      divisionCode: '500235125206',
      level: 'GRID',
      name: '再找到的网格',
    });
    for (const id of [committee.id, membership.id, membership.member.id, grid.id, 'Division:500235125206']) {
      const { data } = await hub.ask('query ($id: ID!) { node(id: $id) { __typename id } }', { id });
      expect(data.node).toEqual({ __typename: id.split(':')[0], id });
    }
  });

  it('that is no organization is refused as a filter, also when it is empty', async () => {
    for (const memberId of ['', 'garbage', 'JointCommittee:00000000-0000-4000-8000-000000000000']) {
      const answer = await hub.ask(
        'query ($memberId: ID!) { jointCommittees(memberId: $memberId, first: 1) { nodes { id } } }',
        { memberId },
      );
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_ID', field: ['memberId'] });
    }
  });
});
