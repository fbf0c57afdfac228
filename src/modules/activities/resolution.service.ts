import type { Change } from '../../auth/change.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { requireText } from '../../shared/text.js';
import { readReason } from '../committees/index.js';
import { Organization, requireOrganization } from '../organizations/index.js';
import { Activity } from './activity.entity.js';
import { PROPOSAL_MOVES, TASK_MOVES } from './activity.enums.js';
import type {
  AdvanceTaskInput,
  DecideProposalInput,
  RaiseProposalInput,
  RecordResolutionInput,
} from './activity.inputs.js';
import { notAllowed, requireActivity } from './activity.service.js';
import { Proposal, Resolution, ResolutionTask } from './resolution.entity.js';

const MOST_TASKS = 50;

/** Records what a meeting resolved, with the tasks that carry it out. */
export async function recordResolution(
  change: Change,
  input: RecordResolutionInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const activity = await requireActivity(em, input.activityId);
  const tasks = (input.tasks ?? []).slice(0, MOST_TASKS);
  const responsible: Organization[] = [];
  for (const [i, task] of tasks.entries()) {
    responsible.push(
      await requireOrganization(em, task.responsibleId, ['tasks', String(i), 'responsibleId']),
    );
  }
  change.authorize('activity:resolve', [
    activity.divisionCode,
    ...responsible.map(({ divisionCode }) => divisionCode),
  ]);
  if ((input.tasks ?? []).length > MOST_TASKS) {
    throw new Fault(
      'INVALID_INPUT',
      { en: `At most ${MOST_TASKS} tasks at a time.`, zh: `任务至多 ${MOST_TASKS} 项。` },
      'tasks',
    );
  }
  if (activity.state !== 'HELD') {
    throw new Fault(
      'NOT_HELD',
      {
        en: 'Only a meeting that was held resolves. Conclude it first.',
        zh: '已举办的会议方可形成决议，请先登记举办。',
      },
      'activityId',
    );
  }
  // One number after the other: whoever records a second one at the same moment waits.
  await em.execute('select id from activity where id = ? for no key update', [activity.id]);
  const [last] = await em.execute('select max(number) as number from resolution where activity_id = ?', [
    activity.id,
  ]);
  const resolution = Object.assign(new Resolution(), {
    activityId: activity.id,
    number: Number(last?.number ?? 0) + 1,
    content: requireText(input.content, 'content', 2000),
    due: input.due ?? null,
  });
  await em.persist(resolution).flush();
  for (const [i, { title }] of tasks.entries()) {
    em.persist(
      Object.assign(new ResolutionTask(), {
        resolutionId: resolution.id,
        title: requireText(title, ['tasks', String(i), 'title'], 200),
        responsibleId: (responsible[i] as Organization).id,
        state: 'OPEN' as const,
      }),
    );
  }
  change.event({ type: 'Resolution', id: resolution.id }, 'RESOLUTION_RECORDED', {
    to: { number: resolution.number, tasks: tasks.length },
  });
  return shownResolution(resolution.id);
}

/** Moves a task along its table of states. */
export async function advanceTask(change: Change, input: AdvanceTaskInput): Promise<ChangedObjects> {
  const { em } = change;
  const key = uuidOf(input.taskId, 'ResolutionTask');
  const task = key ? await em.findOne(ResolutionTask, { id: key }) : null;
  if (!task)
    throw new Fault(
      'NOT_FOUND',
      { en: 'There is no task with this id.', zh: '没有此标识的任务。' },
      'taskId',
    );
  const responsible = await em.findOneOrFail(Organization, { id: task.responsibleId });
  change.authorize('task:advance', [responsible.divisionCode]);
  change.expectVersion(task, input.version);
  if (!TASK_MOVES[task.state].includes(input.to)) throw notAllowed(task.state, TASK_MOVES[task.state]);
  const from = task.state;
  task.state = input.to;
  task.closedOn = input.to === 'CLOSED' ? change.today : null;
  change.event({ type: 'ResolutionTask', id: task.id }, 'TASK_MOVED', {
    from: { state: from },
    to: { state: input.to },
    reason: readReason(input.reason),
  });
  return shownResolution(task.resolutionId);
}

export async function raiseProposal(change: Change, input: RaiseProposalInput): Promise<ChangedObjects> {
  const activity = await requireActivity(change.em, input.activityId);
  change.authorize('proposal:raise', [activity.divisionCode]);
  if (activity.type !== 'DELIBERATION') {
    throw new Fault(
      'INVALID_INPUT',
      { en: 'Proposals are raised at a deliberation.', zh: '建议须在议事协商中提出。' },
      'activityId',
    );
  }
  const proposal = Object.assign(new Proposal(), {
    activityId: activity.id,
    content: requireText(input.content, 'content', 2000),
    state: 'RAISED' as const,
  });
  change.em.persist(proposal);
  change.event({ type: 'Proposal', id: proposal.id }, 'PROPOSAL_RAISED', { to: { activity: activity.id } });
  return { proposal: { type: 'Proposal', id: `Proposal:${proposal.id}` } };
}

export async function decideProposal(change: Change, input: DecideProposalInput): Promise<ChangedObjects> {
  const { em } = change;
  const key = uuidOf(input.proposalId, 'Proposal');
  const proposal = key ? await em.findOne(Proposal, { id: key }) : null;
  if (!proposal)
    throw new Fault(
      'NOT_FOUND',
      { en: 'There is no proposal with this id.', zh: '没有此标识的建议。' },
      'proposalId',
    );
  const activity = await em.findOneOrFail(Activity, { id: proposal.activityId });
  change.authorize('proposal:decide', [activity.divisionCode]);
  change.expectVersion(proposal, input.version);
  if (!PROPOSAL_MOVES[proposal.state].includes(input.to))
    throw notAllowed(proposal.state, PROPOSAL_MOVES[proposal.state]);
  const from = proposal.state;
  proposal.outcome = requireText(input.outcome, 'outcome', 2000);
  proposal.state = input.to;
  change.event({ type: 'Proposal', id: proposal.id }, 'PROPOSAL_DECIDED', {
    from: { state: from },
    to: { state: input.to },
  });
  return { proposal: { type: 'Proposal', id: `Proposal:${proposal.id}` } };
}

function shownResolution(id: string): ChangedObjects {
  return { resolution: { type: 'Resolution', id: `Resolution:${id}` } };
}
