import type { Hub } from '../../support/hub.js';
import { communities, FENGMING } from './places.js';
import type { Recorded, Sample } from './samples.js';
import { done } from './writes.js';

const source = { kind: 'DOCUMENT', title: '活动通报', agency: '凤鸣镇党委', asOf: '2024' };

let serial = 0;

export async function plan(hub: Hub, more: object = {}) {
  const [one, other] = await communities(hub, FENGMING, 2);
  const input = {
    name: `第${++serial}次活动`,
    type: 'JOINT_MEETING',
    divisionCode: FENGMING,
    organizers: [{ organizationId: one }, { organizationId: other }],
    ...more,
  };
  const { activity } = await done(hub, 'planActivity', input, {
    token: await hub.token('administrator', '*'),
  });
  return activity as { id: string; version: number; booking: { id: string; state: string } | null };
}

/** An activity that was held on a day. */
export async function hold(hub: Hub, held: string | undefined, more: object = {}) {
  const { id, version } = await plan(hub, more);
  const token = await hub.token('administrator', '*');
  const { activity } = await done(
    hub,
    'concludeActivity',
    { activityId: id, version, to: 'HELD', held },
    { token },
  );
  return activity as { id: string; version: number };
}

export async function resolve(hub: Hub, activityId: string, more: object = {}, responsible?: string) {
  const [one] = await communities(hub, FENGMING, 1);
  const input = {
    activityId,
    content: '共建议事长廊',
    tasks: [{ title: '选址', responsibleId: responsible ?? one }],
    ...more,
  };
  const { resolution } = await done(hub, 'recordResolution', input, {
    token: await hub.token('administrator', '*'),
  });
  return resolution as { id: string; number: number; tasks: { id: string; version: number }[] };
}

export async function propose(hub: Hub) {
  const { id } = await plan(hub, { type: 'DELIBERATION', forumKind: 'PAVILION' });
  const { proposal } = await done(hub, 'raiseProposal', { activityId: id, content: '增设路灯' });
  return proposal as { id: string; version: number };
}

export const ACTIVITY_SAMPLES: Record<string, Sample> = {
  planActivity: async (hub, theirs) => {
    const [one, other] = await communities(hub, FENGMING, 2);
    return {
      name: `第${++serial}届梨花节`,
      type: 'FESTIVAL',
      divisionCode: FENGMING,
      organizers: [{ organizationId: one }, { organizationId: theirs ?? other, role: 'HOST' }],
      series: '梨花节',
      edition: serial,
      source,
    };
  },
  concludeActivity: async (hub) => {
    const { id, version } = await plan(hub);
    return {
      activityId: id,
      version,
      to: 'HELD',
      held: '2024-03',
      turnout: [{ role: 'PARTY_MEMBER', count: 30 }],
      source,
    };
  },
  recordResolution: async (hub, theirs) => {
    const [one] = await communities(hub, FENGMING, 1);
    const { id } = await hold(hub, '2024-05-01');
    return {
      activityId: id,
      content: '共建长廊',
      due: '2024-12-31',
      tasks: [{ title: '选址', responsibleId: theirs ?? one }],
    };
  },
  advanceTask: async (hub) => {
    const { tasks } = await resolve(hub, (await hold(hub, '2024-05-01')).id);
    return { taskId: tasks[0]?.id, version: tasks[0]?.version, to: 'DOING' };
  },
  raiseProposal: async (hub) => ({
    activityId: (await plan(hub, { type: 'DELIBERATION', forumKind: 'BENCH' })).id,
    content: '修缮水渠',
  }),
  decideProposal: async (hub) => {
    const { id, version } = await propose(hub);
    return { proposalId: id, version, to: 'ADOPTED', outcome: '列入计划' };
  },
};

/** What the samples above leave on record. */
export const ACTIVITY_RECORDS: Record<string, Recorded> = {
  planActivity: { event: 'ACTIVITY_PLANNED', action: 'activity:plan' },
  concludeActivity: { event: 'ACTIVITY_HELD', action: 'activity:conclude' },
  recordResolution: { event: 'RESOLUTION_RECORDED', action: 'activity:resolve' },
  advanceTask: { event: 'TASK_MOVED', action: 'task:advance' },
  raiseProposal: { event: 'PROPOSAL_RAISED', action: 'proposal:raise' },
  decideProposal: { event: 'PROPOSAL_DECIDED', action: 'proposal:decide' },
};

/** Mutations of which nothing lies in two counties. */
export const LOCAL_ACTIVITIES = ['concludeActivity', 'advanceTask', 'raiseProposal', 'decideProposal'];
