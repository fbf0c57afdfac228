import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { company, details, found, memberships } from '../support/places.js';
import { done, refused, send } from '../support/writes.js';

let hub: Hub;
let members: string[];
beforeAll(async () => {
  hub = await startHub();
  members = await Promise.all(['甲', '乙', '丙', '丁'].map((name) => company(hub, `${name}公司`)));
});
afterAll(() => hub.close());

type Committee = { id: string; version: number };

function merger(committees: readonly Committee[], more: object = {}) {
  return {
    committees: committees.map(({ id, version }) => ({ committeeId: id, version })),
    into: details(),
    on: '2027-01-01',
    ...more,
  };
}

function split({ id, version }: Committee, parts: readonly (readonly unknown[])[], more: object = {}) {
  return {
    committeeId: id,
    version,
    parts: parts.map((memberIds) => ({ committee: details(), memberIds })),
    on: '2027-01-01',
    ...more,
  };
}

function upper({ id, version }: Committee): Committee {
  const [type, key] = id.split(':') as [string, string];
  return { id: `${type}:${key.toUpperCase()}`, version };
}

describe('a merger', () => {
  it('of a committee with itself is refused, in whichever case its id is written', async () => {
    const one = await found(hub);
    const expected = { code: 'MERGE_WITH_ITSELF', field: ['committees'] };
    await refused(hub, 'mergeJointCommittees', merger([one, one]), expected);
    await refused(hub, 'mergeJointCommittees', merger([one, upper(one)]), expected);
    await refused(hub, 'mergeJointCommittees', merger([one, await found(hub), upper(one)]), expected);
  });

  it('of one committee, or of none, is refused', async () => {
    const expected = { code: 'TOO_FEW_COMMITTEES', field: ['committees'] };
    await refused(hub, 'mergeJointCommittees', merger([await found(hub)]), expected);
    await refused(hub, 'mergeJointCommittees', merger([]), expected);
  });

  it('works with ids in capitals', async () => {
    const { committee } = await done(
      hub,
      'mergeJointCommittees',
      merger([upper(await found(hub)), upper(await found(hub))]),
    );
    expect(committee.dissolution).toBeNull();
  });

  it('before one of them was founded, or before a member joined, is refused and ends nothing', async () => {
    const [old, young] = [await found(hub), await found(hub, { established: '2025-01-01' })];
    const late = await found(hub, {
      members: [{ organizationId: members[0] as string, since: '2025-06-01' }],
    });
    const expected = { code: 'ENDS_BEFORE_START', field: ['on'] };
    await refused(hub, 'mergeJointCommittees', merger([old, young], { on: '2025-01-01' }), expected);
    await refused(hub, 'mergeJointCommittees', merger([old, late], { on: '2025-06-01' }), expected);
  });

  it('keeps the strongest role of a member that several of them share', async () => {
    const [member] = members as [string];
    const committees = [];
    for (const role of ['OBSERVER', 'CORE', 'MEMBER']) {
      const { committee } = await done(hub, 'foundJointCommittee', {
        committee: details(),
        members: [{ organizationId: member, role }],
      });
      committees.push(committee);
    }
    const { committee } = await done(hub, 'mergeJointCommittees', merger(committees));
    const { nodes } = await memberships(hub, committee.id);
    expect(nodes.map((node) => [node.member.id, node.role])).toEqual([[member, 'CORE']]);
  });

  it('and a rename of one of them sent at once: the later one is refused', async () => {
    const [one, other] = [await found(hub), await found(hub)];
    const outcomes = await Promise.all([
      send(hub, 'mergeJointCommittees', merger([one, other])),
      send(hub, 'renameJointCommittee', { committeeId: other.id, version: other.version, name: '抢先更名' }),
    ]);
    const codes = outcomes.map((payload) => payload.userErrors[0]?.code ?? 'made').sort();
    expect(codes).toEqual(['STALE_VERSION', 'made']);
  });

  it('of the same two sent the other way round at once is made once, without waiting for ever', async () => {
    const [one, other] = [await found(hub, { members }), await found(hub, { members })];
    const outcomes = await Promise.all([
      send(hub, 'mergeJointCommittees', merger([one, other])),
      send(hub, 'mergeJointCommittees', merger([other, one])),
      send(hub, 'mergeJointCommittees', merger([upper(other), one])),
    ]);
    expect(outcomes.filter((payload) => payload.userErrors.length === 0)).toHaveLength(1);
  });
});

describe('a split', () => {
  it('must place every member exactly once', async () => {
    const [a, b, c, d] = members as [string, string, string, string];
    const committee = await found(hub, { members: [a, b, c] });
    const [type, key] = b.split(':') as [string, string];
    const at = (part: number, index: number) => ['parts', String(part), 'memberIds', String(index)];
    const cases: [unknown[][], string, string[]][] = [
      [
        [
          [a, b],
          [b, c],
        ],
        'MEMBER_ASSIGNED_TWICE',
        at(1, 0),
      ],
      [[[a, b, a], [c]], 'MEMBER_ASSIGNED_TWICE', at(0, 2)],
      [
        [
          [a, b],
          [`${type}:${key.toUpperCase()}`, c],
        ],
        'MEMBER_ASSIGNED_TWICE',
        at(1, 0),
      ],
      [[[a], [b]], 'MEMBER_NOT_ASSIGNED', ['parts']],
      [[[], []], 'MEMBER_NOT_ASSIGNED', ['parts']],
      [
        [
          [a, b],
          [c, d],
        ],
        'NOT_A_MEMBER',
        at(1, 1),
      ],
      [[[a, `Community:${key}`], [c]], 'NOT_A_MEMBER', at(0, 1)],
      [[[a, b, 'garbage'], [c]], 'NOT_A_MEMBER', at(0, 2)],
      [[[a, b, committee.id], [c]], 'NOT_A_MEMBER', at(0, 2)],
      [[[a, b, c]], 'TOO_FEW_PARTS', ['parts']],
      [[], 'TOO_FEW_PARTS', ['parts']],
    ];
    for (const [parts, code, field] of cases) {
      await refused(hub, 'splitJointCommittee', split(committee, parts), { code, field });
    }
  });

  it('names the members that are left over', async () => {
    const committee = await found(hub, { members });
    const refusal = await refused(
      hub,
      'splitJointCommittee',
      split(committee, [members.slice(0, 2), members.slice(2, 3)]),
      { code: 'MEMBER_NOT_ASSIGNED', field: ['parts'] },
    );
    expect(refusal.message).toContain('丁公司');
  });

  it('does not count who has left before', async () => {
    const [a, b] = members as [string, string];
    const committee = await found(hub, { members: [a, b] });
    const { nodes } = await memberships(hub, committee.id);
    const left = nodes.find((node) => node.member.id === b);
    await done(hub, 'withdrawMember', { membershipId: left.id, version: left.version, on: '2026-12-01' });
    await refused(hub, 'splitJointCommittee', split(committee, [[a], [b]]), {
      code: 'NOT_A_MEMBER',
      field: ['parts', '1', 'memberIds', '0'],
    });
    await done(hub, 'splitJointCommittee', split(committee, [[a], []]));
  });

  it('leads to its parts, each with its members from that day', async () => {
    const [a, b, c] = members as [string, string, string];
    const committee = await found(hub, { members: [a, b, c] });
    const payload = await done(hub, 'splitJointCommittee', split(committee, [[a], [c, b]]), {
      select: `committee { dissolution ended { text } links(kinds: [SUCCESSION], direction: ONWARD, asOf: "2027-01-01") {
        to { established { text } memberships(first: 9, asOf: "2027-01-01") { nodes { started { text } member { id } } } } } }`,
    });
    expect(payload.committee).toMatchObject({ dissolution: 'SPLIT', ended: { text: '2027-01-01' } });
    const parts = payload.committee.links.map(
      (link: { to: { memberships: { nodes: { member: { id: string } }[] } } }) =>
        link.to.memberships.nodes.map((node) => node.member.id).sort(),
    );
    expect(parts.sort()).toEqual([[a], [b, c].sort()].sort());
  });

  it('into a part that is refused leaves the committee as it was', async () => {
    const [a, b] = members as [string, string];
    const committee = await found(hub, { members: [a, b] });
    const input = split(committee, [[a], [b]]);
    const [first, second] = input.parts as [object, { committee: object }];
    const parts = [first, { ...second, committee: { ...second.committee, name: '' } }];
    await refused(
      hub,
      'splitJointCommittee',
      { ...input, parts },
      {
        code: 'TEXT_EMPTY',
        field: ['parts', '1', 'committee', 'name'],
      },
    );
    const { data } = await hub.ask('query ($id: ID!) { jointCommittee(id: $id) { version dissolution } }', {
      id: committee.id,
    });
    expect(data.jointCommittee).toEqual({ version: committee.version, dissolution: null });
  });
});

describe('a committee that has ended', () => {
  it('is history: whatever would change it is refused', async () => {
    const [a, b] = members as [string, string];
    const committee = await found(hub, { members: [a] });
    await done(hub, 'dissolveJointCommittee', {
      committeeId: committee.id,
      version: committee.version,
      on: '2027-01-01',
    });
    const ended = { id: committee.id, version: committee.version + 1 };
    const { id: committeeId, version } = ended;
    const over = (...field: string[]) => ({ code: 'COMMITTEE_DISSOLVED', field });
    await refused(hub, 'renameJointCommittee', { committeeId, version, name: '改名' }, over('committeeId'));
    await refused(hub, 'admitMember', { committeeId, member: { organizationId: b } }, over('committeeId'));
    await refused(
      hub,
      'dissolveJointCommittee',
      { committeeId, version, on: '2028-01-01' },
      over('committeeId'),
    );
    await refused(hub, 'splitJointCommittee', split(ended, [[a], []]), over('committeeId'));
    await refused(
      hub,
      'mergeJointCommittees',
      merger([await found(hub), ended]),
      over('committees', '1', 'committeeId'),
    );
    const [membership] = (await memberships(hub, committee.id)).nodes;
    await refused(
      hub,
      'withdrawMember',
      { membershipId: membership.id, version: membership.version, on: '2026-12-31' },
      { code: 'NOT_A_MEMBER', field: ['membershipId'] },
    );
  });

  it('has no membership that outlives it, neither by its end nor by a correction', async () => {
    const [a, b] = members as [string, string];
    const { id } = await found(hub, {
      members: [a, b].map((organizationId) => ({ organizationId, since: '2020-01-01' })),
    });
    const { nodes, version } = await memberships(hub, id);
    const [left] = nodes;
    await done(hub, 'withdrawMember', { membershipId: left.id, version: left.version, on: '2024-06-01' });
    const end = { committeeId: id, version };
    const expected = { code: 'INVALID_DATE', field: ['on'] };
    await refused(hub, 'dissolveJointCommittee', { ...end, on: '2024-05-31' }, expected);
    await done(hub, 'dissolveJointCommittee', { ...end, on: '2025-01-01' });
    for (const membership of (await memberships(hub, id)).nodes) {
      const correction = { subjectId: membership.id, version: membership.version, reason: '更正' };
      for (const value of ['2025-01-02', '2026', undefined]) {
        const input = { ...correction, fact: 'MEMBERSHIP_ENDED', value };
        await refused(hub, 'correctFact', input, { code: 'INVALID_DATE', field: ['value'] });
      }
      await done(hub, 'correctFact', { ...correction, fact: 'MEMBERSHIP_ENDED', value: '2024-12-31' });
    }
  });

  it('ended with its memberships and links, but keeps its successions', async () => {
    const [a] = members as [string];
    const [committee, sister] = [await found(hub, { members: [a] }), await found(hub)];
    await done(hub, 'linkJointCommittees', { kind: 'SISTER', fromId: committee.id, toId: sister.id });
    const payload = await done(
      hub,
      'dissolveJointCommittee',
      { committeeId: committee.id, version: committee.version, on: '2027-01-01', reason: '任务完成' },
      {
        select: `committee { before: links(asOf: "2026-12-31") { ended { text } } after: links(asOf: "2027-01-01") { kind }
          memberships(first: 5, history: true) { nodes { ending ended { text } } } memberCount(asOf: "2027-01-01") { value qualifier } }`,
      },
    );
    expect(payload.committee).toEqual({
      before: [{ ended: { text: '2027-01-01' } }],
      after: [],
      memberships: { nodes: [{ ending: 'DISSOLVED', ended: { text: '2027-01-01' } }] },
      memberCount: { value: '0', qualifier: 'EXACT' },
    });
  });
});
