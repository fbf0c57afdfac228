import type { Hub } from '../../support/hub.js';
import { done } from './writes.js';

/** Divisions of the demo that the tests speak of. */
export const YUNYANG = '500235000000';
export const FENGMING = '500235125000';
export const YUNAN = '500235136000';
export const PANLONG = '500235004000';
/** 阳西县, another county in another province. */
export const YANGXI = '441721000000';
export const YANGXI_TOKEN = '441721';
export const JINCHANG = '620300000000';

/** Ids of the first communities below a division, in order of code. */
export async function communities(hub: Hub, within: string, first: number): Promise<string[]> {
  const { data } = await hub.ask(
    `query ($within: String!, $first: Int!) { organizations(kinds: [COMMUNITY], within: $within, first: $first) { nodes { id } } }`,
    { within, first },
  );
  return data.organizations.nodes.map((node: { id: string }) => node.id);
}

export interface Founding {
  name?: string;
  divisionCode?: string;
  established?: string;
  members?: (string | { organizationId: string; since?: string })[];
  memberList?: 'COMPLETE' | 'PARTIAL' | 'UNKNOWN';
  token?: string;
}

let founded = 0;

/** The details of a committee that the tests make up. */
export function details(name = `第${++founded}联合党委`, divisionCode = FENGMING) {
  return { name, form: 'JOINT_COMMITTEE', divisionCode };
}

/** A new committee; its id and version. */
export async function found(hub: Hub, founding: Founding = {}): Promise<{ id: string; version: number }> {
  const { committee } = await done(
    hub,
    'foundJointCommittee',
    {
      committee: details(founding.name, founding.divisionCode),
      established: founding.established,
      memberList: founding.memberList,
      members: founding.members?.map((member) =>
        typeof member === 'string' ? { organizationId: member } : member,
      ),
    },
    { token: founding.token },
  );
  return { id: committee.id, version: committee.version };
}

/** A new company below a division; its id. */
export async function company(hub: Hub, name: string, divisionCode = FENGMING): Promise<string> {
  const { organization } = await done(hub, 'registerOrganization', {
    kind: 'ENTERPRISE',
    name,
    divisionCode,
  });
  return organization.id;
}

/** Memberships of a committee, all that ever were. */
export async function memberships(hub: Hub, committeeId: string) {
  const { data } = await hub.ask(
    `query ($id: ID!) { jointCommittee(id: $id) { version memberships(first: 100, history: true) { nodes {
      id version ending role member { id } started { text } ended { text } } } } }`,
    { id: committeeId },
  );
  return {
    version: data.jointCommittee.version as number,
    nodes: (data.jointCommittee.memberships?.nodes ?? []) as any[],
  };
}
