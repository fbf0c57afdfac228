import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { company, found, memberships } from '../support/places.js';
import { done, refused, send } from '../support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const overlap = { code: 'OVERLAPPING_MEMBERSHIP', field: ['member'] };

function admission(committeeId: string, organizationId: string, since?: string) {
  return { committeeId, member: { organizationId, since } };
}

async function leave(membership: { id: string; version: number }, on: string) {
  return done(hub, 'withdrawMember', { membershipId: membership.id, version: membership.version, on });
}

describe('an organization is a member of a committee once at a time', () => {
  it('a second admission is refused, whether it begins later, earlier or on an unknown day', async () => {
    const member = await company(hub, '只入一次的公司');
    const { id } = await found(hub, { members: [{ organizationId: member, since: '2024-06-01' }] });
    for (const since of [
      undefined,
      '2024-06-01',
      '2025',
      '2023-01',
      '2030-01-01',
      '7-01',
      'since founding',
    ]) {
      await refused(hub, 'admitMember', admission(id, member, since), overlap);
    }
  });

  it('of ten admissions at once exactly one is made', async () => {
    const member = await company(hub, '十次同时加入的公司');
    const { id } = await found(hub);
    const payloads = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        send(hub, 'admitMember', admission(id, member, i % 2 === 0 ? undefined : `202${i}-01-01`)),
      ),
    );
    const codes = payloads.map((payload) => payload.userErrors[0]?.code ?? 'made');
    expect(codes.filter((code) => code === 'made')).toHaveLength(1);
    expect(codes.filter((code) => code === 'OVERLAPPING_MEMBERSHIP')).toHaveLength(9);
    expect((await memberships(hub, id)).nodes).toHaveLength(1);
  });

  it('named twice at the founding it is refused at its place in the list', async () => {
    const member = await company(hub, '重复填写的公司');
    await refused(
      hub,
      'foundJointCommittee',
      {
        committee: { name: '重复成员', form: 'ALLIANCE', divisionCode: '500235125000' },
        members: [member, member].map((organizationId) => ({ organizationId })),
      },
      { code: 'OVERLAPPING_MEMBERSHIP', field: ['members', '1'] },
    );
  });

  it('a correction of its dates cannot make it a member twice', async () => {
    const member = await company(hub, '更正日期的公司');
    const { id } = await found(hub, { members: [{ organizationId: member, since: '2020-01-01' }] });
    await leave((await memberships(hub, id)).nodes[0], '2021-01-01');
    await done(hub, 'admitMember', admission(id, member, '2023-01-01'));
    const first = (await memberships(hub, id)).nodes.find((node) => node.started.text === '2020-01-01');
    const correction = { subjectId: first.id, version: first.version, reason: '更正' };
    await refused(
      hub,
      'correctFact',
      { ...correction, fact: 'MEMBERSHIP_ENDED', value: '2023-06-01' },
      { code: 'OVERLAPPING_MEMBERSHIP', field: ['value'] },
    );
    await refused(
      hub,
      'correctFact',
      { ...correction, fact: 'MEMBERSHIP_ENDED' },
      { code: 'OVERLAPPING_MEMBERSHIP', field: ['value'] },
    );
  });

  it('may be a member of several committees', async () => {
    const member = await company(hub, '加入多个联合党委的公司');
    for (const { id } of [await found(hub), await found(hub)])
      await done(hub, 'admitMember', admission(id, member));
  });
});

describe('a member that left', () => {
  it('may come back, even on the day it left, and both memberships stay', async () => {
    const member = await company(hub, '退出又加入的公司');
    const { id } = await found(hub, { members: [{ organizationId: member, since: '2020-01-01' }] });
    await leave((await memberships(hub, id)).nodes[0], '2022-03-01');
    await done(hub, 'admitMember', admission(id, member, '2022-03-01'));
    const { nodes } = await memberships(hub, id);
    expect(
      nodes.map(({ started, ended, ending }) => [started.text, ended?.text ?? null, ending]).sort(),
    ).toEqual([
      ['2020-01-01', '2022-03-01', 'WITHDRAWN'],
      ['2022-03-01', null, null],
    ]);
    const { data } = await hub.ask(
      `query ($id: ID!) { jointCommittee(id: $id) {
        before: memberships(first: 5, asOf: "2022-02-28") { nodes { started { text } } }
        on: memberships(first: 5, asOf: "2022-03-01") { nodes { started { text } } } } }`,
      { id },
    );
    expect(data.jointCommittee.before.nodes).toEqual([{ started: { text: '2020-01-01' } }]);
    expect(data.jointCommittee.on.nodes).toEqual([{ started: { text: '2022-03-01' } }]);
  });

  it('cannot leave again', async () => {
    const { id } = await found(hub, { members: [await company(hub, '退出一次的公司')] });
    await leave((await memberships(hub, id)).nodes[0], '2027-01-01');
    const [ended] = (await memberships(hub, id)).nodes;
    await refused(
      hub,
      'withdrawMember',
      { membershipId: ended.id, version: ended.version, on: '2027-02-01' },
      { code: 'NOT_A_MEMBER', field: ['membershipId'] },
    );
  });

  it('in a year that is all that is known is possibly still a member in that year, certainly not after', async () => {
    const { id } = await found(hub, {
      members: [{ organizationId: await company(hub, '某年退出的公司'), since: '2019' }],
    });
    await leave((await memberships(hub, id)).nodes[0], '2022');
    const standing = async (day: string) => {
      const { data } = await hub.ask(
        `query ($id: ID!, $day: LocalDate!) { jointCommittee(id: $id) {
          memberships(first: 1, history: true) { nodes { standing(asOf: $day) } } memberCount(asOf: $day) { value qualifier } } }`,
        { id, day },
      );
      const { memberships: list, memberCount } = data.jointCommittee;
      return [list.nodes[0].standing, memberCount.value, memberCount.qualifier];
    };
    expect(await standing('2018-12-31')).toEqual(['NOT_YET', '0', 'EXACT']);
    expect(await standing('2019-07-01')).toEqual(['POSSIBLE', null, 'INDETERMINATE']);
    expect(await standing('2021-12-31')).toEqual(['CERTAIN', '1', 'EXACT']);
    expect(await standing('2022-07-01')).toEqual(['POSSIBLE', null, 'INDETERMINATE']);
    expect(await standing('2023-01-01')).toEqual(['ENDED', '0', 'EXACT']);
  });
});

describe('dates that cannot be are refused', () => {
  it('an end on or before the beginning, or without a year', async () => {
    const { id } = await found(hub, {
      members: [{ organizationId: await company(hub, '日期颠倒的公司'), since: '2024-06-15' }],
    });
    const [{ id: membershipId, version }] = (await memberships(hub, id)).nodes;
    for (const on of ['2024-06-15', '2024-06-14', '2024-05', '2023', '1900']) {
      await refused(
        hub,
        'withdrawMember',
        { membershipId, version, on },
        { code: 'ENDS_BEFORE_START', field: ['on'] },
      );
    }
    for (const on of ['7-01', '成立以来']) {
      await refused(
        hub,
        'withdrawMember',
        { membershipId, version, on },
        { code: 'INVALID_DATE', field: ['on'] },
      );
    }
    const correction = { subjectId: membershipId, version, reason: '更正' };
    for (const [value, code] of [
      ['2024-06-01', 'ENDS_BEFORE_START'],
      ['7-01', 'INVALID_DATE'],
      ['2024-02-30', 'INVALID_DATE'],
      ['昨天', 'INVALID_DATE'],
    ] as const) {
      const input = { ...correction, fact: 'MEMBERSHIP_ENDED', value };
      await refused(hub, 'correctFact', input, { code, field: ['value'] });
    }
  });

  it('a correction that begins a membership after its end', async () => {
    const { id } = await found(hub, {
      members: [{ organizationId: await company(hub, '先退后入的公司'), since: '2020' }],
    });
    await leave((await memberships(hub, id)).nodes[0], '2022-01-01');
    const [{ id: subjectId, version }] = (await memberships(hub, id)).nodes;
    await refused(
      hub,
      'correctFact',
      { subjectId, version, fact: 'MEMBERSHIP_STARTED', value: '2022-01-01', reason: '更正' },
      { code: 'ENDS_BEFORE_START', field: ['value'] },
    );
  });

  it('a founding that is corrected to later than the beginning of a membership', async () => {
    const member = await company(hub, '成立前已加入的公司');
    const { id } = await found(hub, { members: [{ organizationId: member, since: '2024-06-01' }] });
    const { data } = await hub.ask(`{ jointCommittee(id: "${id}") { version } }`);
    const correction = { subjectId: id, version: data.jointCommittee.version, reason: '原件日期' };
    const later = { ...correction, fact: 'COMMITTEE_ESTABLISHED', value: '2025' };
    await refused(hub, 'correctFact', later, { code: 'INVALID_DATE', field: ['value'] });
    await done(hub, 'correctFact', { ...later, value: '2024' });
  });

  it('a member from before the founding, also by a correction', async () => {
    const { id } = await found(hub, {
      established: '2021-07-01',
      members: [await company(hub, '成立时的公司')],
    });
    const [{ id: subjectId, version }] = (await memberships(hub, id)).nodes;
    await refused(
      hub,
      'correctFact',
      { subjectId, version, fact: 'MEMBERSHIP_STARTED', value: '2021-06', reason: '更正' },
      { code: 'INVALID_DATE', field: ['value'] },
    );
    await refused(hub, 'admitMember', admission(id, await company(hub, '成立前的公司'), '2021-06-30'), {
      code: 'INVALID_DATE',
      field: ['member', 'since'],
    });
  });

  it.each([
    '2024-02-30',
    '2024-13-01',
    '0000-01-01',
    '24-1-1',
    '2024/01/01',
    '',
    '昨天',
    '2024-06-01T00:00:00Z',
  ])('the day %j, before anything is read', async (on) => {
    const { id, version } = await found(hub);
    const answer = await hub.ask(
      'mutation ($input: DissolveJointCommitteeInput!) { dissolveJointCommittee(input: $input) { userErrors { code } } }',
      { input: { committeeId: id, version, on } },
      { token: await hub.token('recorder') },
    );
    expect(answer.errors?.[0]?.message).toContain('LocalDate');
    expect(answer.data?.dissolveJointCommittee).toBeUndefined();
  });
});

describe('what a member meets', () => {
  it('is shown with its evidence, and the same criterion twice is refused', async () => {
    const { id } = await found(hub);
    const member = { organizationId: await company(hub, '有依据的公司') };
    const criteria = [
      { criterion: 'GEOGRAPHY', evidence: '相距两公里' },
      { criterion: 'INDUSTRY', evidence: null },
    ];
    await refused(
      hub,
      'admitMember',
      { committeeId: id, member: { ...member, criteria: [...criteria, criteria[0]] } },
      { code: 'INVALID_INPUT', field: ['member', 'criteria'] },
    );
    const { membership } = await done(
      hub,
      'admitMember',
      { committeeId: id, member: { ...member, role: 'PARTNER', criteria } },
      { select: 'membership { role criteria { criterion evidence } }' },
    );
    expect(membership).toEqual({ role: 'PARTNER', criteria });
  });
});
