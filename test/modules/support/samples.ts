import type { Hub } from '../../support/hub.js';
import { ACTIVITY_SAMPLES, LOCAL_ACTIVITIES } from './activity-samples.js';
import { ECONOMY_SAMPLES, LOCAL_ECONOMY } from './economy-samples.js';
import { PARTNER_SAMPLES } from './partner-samples.js';
import { communities, company, details, FENGMING, found, memberships, YANGXI } from './places.js';
import { LOCAL_RESOURCES, RESOURCE_SAMPLES } from './resource-samples.js';
import { done, OF_THE_WHOLE_HUB } from './writes.js';

/**
 * What a mutation needs to succeed. `theirs` is a community of another county: where it is given and the
 * change can bind things of both counties, the input binds it.
 */
export type Sample = (hub: Hub, theirs?: string) => Promise<object>;

/** What a change leaves on record: an event that tells it, and the action that its audit names. */
export interface Recorded {
  event: string;
  action: string;
}

const source = { kind: 'DOCUMENT', title: '关于组建联合党委的通知', agency: '凤鸣镇党委', asOf: '2024' };

async function two(hub: Hub): Promise<[string, string]> {
  return (await communities(hub, FENGMING, 2)) as [string, string];
}

/** A committee with two members; with `theirs` a third one from the other county. */
async function committee(hub: Hub, theirs?: string): Promise<{ id: string; version: number }> {
  const token = await hub.token('administrator', '*');
  return found(hub, { members: [...(await two(hub)), ...(theirs ? [theirs] : [])], token });
}

/** A committee of the county, or of the other one. */
async function elsewhere(hub: Hub, theirs?: string): Promise<{ id: string; version: number }> {
  return theirs
    ? found(hub, { divisionCode: YANGXI, token: await hub.token('administrator', '*') })
    : found(hub);
}

/** The membership to change: of the other county's member where there is one. */
async function membership(hub: Hub, theirs?: string) {
  const { nodes } = await memberships(hub, (await committee(hub, theirs)).id);
  return theirs ? nodes.find((node) => node.member.id === theirs) : nodes[0];
}

async function observation(subjectId: string) {
  return {
    metric: 'disputesResolved',
    subjectId,
    figure: { printed: '20余件' },
    period: { calendar: '2023Q4' },
    source,
  };
}

let names = 0;
const fresh = (kind: string) => `${kind}${++names}号`;

/** One working input for every mutation. The test of denials fails when a mutation is missing here. */
export const SAMPLES: Record<string, Sample> = {
  ...ECONOMY_SAMPLES,
  registerGrid: async () => ({ divisionCode: '500235125206', level: 'GRID', name: fresh('网格') }),
  recordAffinity: async (_, theirs) => ({
    oneDivisionCode: '500235125206',
    otherDivisionCode: theirs ? '441721103217' : '500235125215',
    criterion: 'KINSHIP',
    holds: true,
    evidence: '两村通婚多',
    source,
  }),
  registerOrganization: async (_, theirs) =>
    theirs
      ? { kind: 'PARTY_ORGANIZATION', name: fresh('支部'), divisionCode: FENGMING, legalEntityId: theirs }
      : { kind: 'ENTERPRISE', name: fresh('公司'), divisionCode: FENGMING, source },
  foundJointCommittee: async (hub, theirs) => ({
    committee: details(),
    members: [...(await two(hub)), ...(theirs ? [theirs] : [])].map((organizationId) => ({ organizationId })),
    source,
  }),
  renameJointCommittee: async (hub) => {
    const { id, version } = await committee(hub);
    return { committeeId: id, version, name: fresh('新名'), reason: '更名', source };
  },
  mergeJointCommittees: async (hub, theirs) => ({
    committees: [await committee(hub), await committee(hub, theirs)].map(({ id, version }) => ({
      committeeId: id,
      version,
    })),
    into: details(),
    on: '2027-01-01',
    source,
  }),
  splitJointCommittee: async (hub, theirs) => {
    const { id, version } = await committee(hub, theirs);
    const [one, other] = await two(hub);
    return {
      committeeId: id,
      version,
      parts: [
        { committee: details(), memberIds: [one] },
        { committee: details(), memberIds: [other, ...(theirs ? [theirs] : [])] },
      ],
      on: '2027-01-01',
      source,
    };
  },
  dissolveJointCommittee: async (hub, theirs) => {
    const { id, version } = await committee(hub, theirs);
    return { committeeId: id, version, on: '2027-01-01', reason: '任务完成', source };
  },
  admitMember: async (hub, theirs) => ({
    committeeId: (await committee(hub)).id,
    member: { organizationId: theirs ?? (await company(hub, fresh('公司'))), since: '2024-06' },
    source,
  }),
  withdrawMember: async (hub, theirs) => {
    const { id, version } = await membership(hub, theirs);
    return { membershipId: id, version, on: '2027', reason: '合并村', source };
  },
  linkJointCommittees: async (hub, theirs) => ({
    kind: 'ASSISTANCE',
    fromId: (await committee(hub)).id,
    toId: (await elsewhere(hub, theirs)).id,
    since: '2024',
    source,
  }),
  endCommitteeLink: async (hub, theirs) => {
    const [from, to] = [await committee(hub), await elsewhere(hub, theirs)];
    const input = { kind: 'SISTER', fromId: from.id, toId: to.id };
    const token = await hub.token('administrator', '*');
    const { link } = await done(hub, 'linkJointCommittees', input, { token });
    return { linkId: link.id, version: link.version, on: '2027-03', reason: '到期' };
  },
  correctFact: async (hub, theirs) => {
    const { id, version } = await membership(hub, theirs);
    return {
      subjectId: id,
      version,
      fact: 'MEMBERSHIP_ROLE',
      value: 'CORE',
      reason: '原件为核心成员',
      source,
    };
  },
  ...PARTNER_SAMPLES,
  ...RESOURCE_SAMPLES,
  ...ACTIVITY_SAMPLES,
  importRows: async (_, theirs) => ({
    kind: 'organizations',
    rows: theirs
      ? `类别,名称,区划代码,所在单位\n党组织,${fresh('支部')},${FENGMING},${theirs}\n`
      : `类别,名称,区划代码\n企业,${fresh('公司')},${FENGMING}\n`,
  }),
  recordObservation: async (hub) => observation((await committee(hub)).id),
  correctObservation: async (hub) => {
    const recorded = await done(hub, 'recordObservation', await observation((await committee(hub)).id));
    const { id, version } = recorded.observation;
    return { observationId: id, version, figure: { printed: '30余件' }, reason: '报表更正', source };
  },
};

/** Mutations of which nothing can lie in two counties at once. */
export const LOCAL = [
  'registerGrid',
  'renameJointCommittee',
  ...LOCAL_RESOURCES,
  ...LOCAL_ACTIVITIES,
  ...LOCAL_ECONOMY,
  ...OF_THE_WHOLE_HUB,
  'recordObservation',
  'correctObservation',
];
