import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

describe('the questions of a dashboard on the demo', () => {
  it('which committees are there in 云阳县, in which form, with which members since when', async () => {
    const { data, errors } =
      await hub.ask(`{ jointCommittees(within: "500235000000", first: 20) { totalCount nodes {
      name form memberList memberships(first: 20) { nodes { started { text } member { name } } } } } }`);
    expect(errors).toBeUndefined();
    expect(data.jointCommittees.totalCount).toBe(3);
    const laoyunan = data.jointCommittees.nodes.find(
      (node: { name: string }) => node.name === '老云安片区联合党委',
    );
    expect(laoyunan.form).toBe('JOINT_COMMITTEE');
    expect(laoyunan.memberships.nodes.map((node: any) => node.member.name).sort()).toEqual(
      ['杉树林社区党支部', '演易台社区党支部', '箭楼社区党支部', '大院坝社区党支部'].sort(),
    );
    expect(laoyunan.memberships.nodes.every((node: any) => node.started === null)).toBe(true);
  });

  it('says that the members of the Panlong alliance are unknown, not that there are none', async () => {
    const { data } = await hub.ask(`{ jointCommittees(within: "500235004000", first: 1) { nodes {
      memberList memberships(first: 5) { totalCount } memberCount { value qualifier nullReason } } } }`);
    expect(data.jointCommittees.nodes[0]).toEqual({
      memberList: 'UNKNOWN',
      memberships: null,
      memberCount: { value: null, qualifier: 'INDETERMINATE', nullReason: 'NOT_PUBLISHED' },
    });
  });
});
