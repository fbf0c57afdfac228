import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';
import { company, details, found, memberships } from './support/places.js';
import { done, type Payload, refused, send } from './support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

/** How changes that were sent at once came out: `null` for the one that was made. */
function codes(payloads: readonly Payload[]): (string | null)[] {
  return payloads.map((payload) => payload.userErrors[0]?.code ?? null).sort();
}

async function membership(name: string) {
  const { id } = await found(hub, { members: [await company(hub, name)] });
  return (await memberships(hub, id)).nodes[0];
}

describe('a change made on an older reading', () => {
  const stale = { code: 'STALE_VERSION', field: ['version'] };

  it('of a committee is refused, and says which version there is now', async () => {
    const { id, version } = await found(hub);
    await done(hub, 'renameJointCommittee', { committeeId: id, version, name: '第二版名称' });
    const refusal = await refused(
      hub,
      'renameJointCommittee',
      { committeeId: id, version, name: '迟到的名称' },
      stale,
    );
    expect(refusal.message).toContain(`version ${version + 1}`);
    await refused(hub, 'dissolveJointCommittee', { committeeId: id, version, on: '2027-01-01' }, stale);
    const parts = [1, 2].map(() => ({ committee: details(), memberIds: [] }));
    await refused(hub, 'splitJointCommittee', { committeeId: id, version, parts, on: '2027-01-01' }, stale);
    const other = await found(hub);
    const committees = [
      { committeeId: other.id, version: other.version },
      { committeeId: id, version },
    ];
    await refused(
      hub,
      'mergeJointCommittees',
      { committees, into: details(), on: '2027-01-01' },
      { code: 'STALE_VERSION', field: ['committees', '1', 'version'] },
    );
  });

  it('of a membership, a link or an organization is refused, as is one of a version to come', async () => {
    const { id, version } = await membership('改过的公司');
    for (const other of [version - 1, version + 1, -1, 2_147_483_647]) {
      await refused(hub, 'withdrawMember', { membershipId: id, version: other, on: '2027-01-01' }, stale);
    }
    const [from, to] = [await found(hub), await found(hub)];
    const { link } = await done(hub, 'linkJointCommittees', { kind: 'SISTER', fromId: from.id, toId: to.id });
    await refused(hub, 'endCommitteeLink', { linkId: link.id, version: 9, on: '2027-01-01' }, stale);
    const correction = {
      subjectId: await company(hub, '更正的公司'),
      fact: 'ORGANIZATION_NAME',
      reason: '更正',
    };
    await refused(hub, 'correctFact', { ...correction, version: 9, value: '新名' }, stale);
  });
});

describe('of several changes made at once on the same reading exactly one is made', () => {
  it('when a committee is renamed', async () => {
    const { id, version } = await found(hub);
    const payloads = await Promise.all(
      ['甲名', '乙名'].map((name) => send(hub, 'renameJointCommittee', { committeeId: id, version, name })),
    );
    expect(codes(payloads)).toEqual(['STALE_VERSION', null].sort());
    const winner = payloads.find((payload) => payload.userErrors.length === 0);
    const { data } = await hub.ask('query ($id: ID!) { jointCommittee(id: $id) { name version } }', { id });
    expect(data.jointCommittee).toEqual({ name: winner?.committee.name, version: version + 1 });
  });

  it('when a member is withdrawn', async () => {
    const { id, version } = await membership('同时退出的公司');
    const payloads = await Promise.all(
      Array.from({ length: 8 }, (_, day) =>
        send(hub, 'withdrawMember', { membershipId: id, version, on: `2027-01-0${day + 1}` }),
      ),
    );
    expect(codes(payloads)).toEqual([...Array(7).fill('STALE_VERSION'), null].sort());
  });

  it('when an organization is corrected', async () => {
    const subjectId = await company(hub, '同时更正的公司');
    const payloads = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        send(hub, 'correctFact', {
          subjectId,
          version: 1,
          fact: 'ORGANIZATION_NAME',
          value: `名称${i}`,
          reason: '更正',
        }),
      ),
    );
    expect(codes(payloads)).toEqual([...Array(7).fill('STALE_VERSION'), null].sort());
  });

  it('when a link is ended', async () => {
    const [from, to] = [await found(hub), await found(hub)];
    const { link } = await done(hub, 'linkJointCommittees', { kind: 'PARENT', fromId: from.id, toId: to.id });
    const payloads = await Promise.all(
      Array.from({ length: 8 }, () =>
        send(hub, 'endCommitteeLink', { linkId: link.id, version: link.version, on: '2027-01-01' }),
      ),
    );
    expect(codes(payloads)).toEqual([...Array(7).fill('STALE_VERSION'), null].sort());
  });

  it('when a committee is dissolved while its member withdraws: one of the two ends the membership', async () => {
    const { id, version } = await found(hub, { members: [await company(hub, '两头结束的公司')] });
    const [member] = (await memberships(hub, id)).nodes;
    const payloads = await Promise.all([
      send(hub, 'dissolveJointCommittee', { committeeId: id, version, on: '2027-01-01' }),
      send(hub, 'withdrawMember', { membershipId: member.id, version: member.version, on: '2026-12-31' }),
    ]);
    expect(payloads[0]?.userErrors).toEqual([]);
    const [after] = (await memberships(hub, id)).nodes;
    expect(after.ending).toBe(payloads[1]?.userErrors.length === 0 ? 'WITHDRAWN' : 'DISSOLVED');
  });
});
