import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { Qualifier } from '../../shared/graphql/figure.js';
import { LocalDate, PartialDateInput, Timestamp } from '../../shared/graphql/scalars.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { JointDimension } from '../committees/index.js';
import { SourceInput } from '../sources/index.js';
import { Activity } from './activity.entity.js';
import {
  ActivityState,
  ActivityType,
  ForumKind,
  OrganizerRole,
  ProposalState,
  TaskState,
  TurnoutRole,
} from './activity.enums.js';
import { Proposal, Resolution } from './resolution.entity.js';

const VERSION = doc('Version that was read.', '所读取的版本号。');
const SOURCE = doc('Where this comes from.', '来源。');
const ACTIVITY = doc('The activity.', '活动。');

@InputType({ description: doc('An organization with the part it takes.', '参与组织及其角色。') })
export class OrganizerInput {
  @Field(() => ID, { description: doc('The organization.', '组织。') })
  organizationId!: string;

  @Field(() => OrganizerRole, { defaultValue: 'ORGANIZER', description: doc('Its part.', '角色。') })
  role!: keyof typeof OrganizerRole;
}

@InputType({ description: doc('An activity to be held.', '拟举办的活动。') })
export class PlanActivityInput extends MutationInput {
  @Field(() => String, { description: doc('Name, at most 200 characters.', '名称，至多 200 字。') })
  name!: string;

  @Field(() => ActivityType, { description: doc('Type.', '类型。') })
  type!: keyof typeof ActivityType;

  @Field(() => ForumKind, {
    nullable: true,
    description: doc('Kind of forum; for a deliberation only.', '议事平台类别，仅用于议事协商。'),
  })
  forumKind?: keyof typeof ForumKind;

  @Field(() => JointDimension, { nullable: true, description: doc('Joint dimension.', '“五联”维度。') })
  dimension?: keyof typeof JointDimension;

  @Field(() => String, { description: doc('Code of the division it is held in.', '举办地区划代码。') })
  divisionCode!: string;

  @Field(() => ID, {
    nullable: true,
    description: doc('The committee under which it is held.', '所属联合党委。'),
  })
  committeeId?: string;

  @Field(() => [OrganizerInput], {
    description: doc(
      'Who holds it: one or more. The first books the room.',
      '举办方，至少一个；由第一个预约场地。',
    ),
  })
  organizers!: OrganizerInput[];

  @Field(() => Timestamp, { nullable: true, description: doc('From.', '开始时刻。') })
  starts?: string;

  @Field(() => Timestamp, { nullable: true, description: doc('To.', '结束时刻。') })
  ends?: string;

  @Field(() => [ID], {
    nullable: true,
    description: doc('Resources to book for that time, in the same transaction.', '同时预约的资源。'),
  })
  resourceIds?: string[];

  @Field(() => String, {
    nullable: true,
    description: doc('Place, where no resource is booked.', '地点（未预约场地时）。'),
  })
  place?: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Series by name; made when it is new.', '系列名称；新系列自动建立。'),
  })
  series?: string;

  @Field(() => Int, { nullable: true, description: doc('Which edition of the series.', '第几届。') })
  edition?: number;

  @Field(() => [String], { nullable: true, description: doc('Agenda.', '议程。') })
  agenda?: string[];

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('How many came.', '参与人数。') })
export class TurnoutInput {
  @Field(() => TurnoutRole, { description: doc('Who is counted.', '类别。') })
  role!: keyof typeof TurnoutRole;

  @Field(() => Int, { description: doc('How many.', '数量。') })
  count!: number;

  @Field(() => Qualifier, { defaultValue: 'EXACT', description: doc('How to read it.', '读法。') })
  qualifier!: keyof typeof Qualifier;
}

@InputType({ description: doc('That an activity was held, or was cancelled.', '活动已举办或已取消。') })
export class ConcludeActivityInput extends MutationInput {
  @Field(() => ID, { description: ACTIVITY })
  activityId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => ActivityState, { description: doc('HELD or CANCELLED.', 'HELD 或 CANCELLED。') })
  to!: keyof typeof ActivityState;

  @Field(() => PartialDateInput, {
    nullable: true,
    description: doc('Day it was held, where no time was planned.', '举办日期（未计划时刻时）。'),
  })
  held?: string;

  @Field(() => [TurnoutInput], {
    nullable: true,
    description: doc('How many came, each role once.', '各类参与人数，每类一次。'),
  })
  turnout?: TurnoutInput[];

  @Field(() => String, {
    nullable: true,
    description: doc('Why, at most 1000 characters.', '原因，至多 1000 字。'),
  })
  reason?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('A task of a resolution.', '决议的任务。') })
export class TaskInput {
  @Field(() => String, {
    description: doc('What is to be done, at most 200 characters.', '任务内容，至多 200 字。'),
  })
  title!: string;

  @Field(() => ID, { description: doc('Who is responsible.', '责任组织。') })
  responsibleId!: string;
}

@InputType({ description: doc('What a meeting resolved.', '会议决议。') })
export class RecordResolutionInput extends MutationInput {
  @Field(() => ID, { description: doc('The meeting, which was held.', '已举办的会议。') })
  activityId!: string;

  @Field(() => String, {
    description: doc('What was resolved, at most 2000 characters.', '决议内容，至多 2000 字。'),
  })
  content!: string;

  @Field(() => LocalDate, { nullable: true, description: doc('Day it is due.', '完成期限。') })
  due?: string;

  @Field(() => [TaskInput], { nullable: true, description: doc('Tasks that carry it out.', '落实任务。') })
  tasks?: TaskInput[];
}

@InputType({ description: doc('A task moved to another state.', '更改任务状态。') })
export class AdvanceTaskInput extends MutationInput {
  @Field(() => ID, { description: doc('The task.', '任务。') })
  taskId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => TaskState, { description: doc('The state it moves to.', '目标状态。') })
  to!: keyof typeof TaskState;

  @Field(() => String, {
    nullable: true,
    description: doc('Why, at most 1000 characters.', '原因，至多 1000 字。'),
  })
  reason?: string;
}

@InputType({ description: doc('A proposal raised at a forum.', '议事中提出的建议。') })
export class RaiseProposalInput extends MutationInput {
  @Field(() => ID, { description: doc('The deliberation.', '议事活动。') })
  activityId!: string;

  @Field(() => String, {
    description: doc(
      'What is proposed, at most 2000 characters; no names.',
      '建议内容，至多 2000 字，不写姓名。',
    ),
  })
  content!: string;
}

@InputType({ description: doc('What became of a proposal.', '建议的办理结果。') })
export class DecideProposalInput extends MutationInput {
  @Field(() => ID, { description: doc('The proposal.', '建议。') })
  proposalId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => ProposalState, { description: doc('The state it moves to.', '目标状态。') })
  to!: keyof typeof ProposalState;

  @Field(() => String, { description: doc('Outcome, at most 2000 characters.', '结果，至多 2000 字。') })
  outcome!: string;
}

@ObjectType({ description: doc('Outcome of a change to an activity.', '变更活动的结果。') })
export class ActivityPayload extends MutationPayload {
  @Field(() => Activity, { nullable: true, description: ACTIVITY })
  activity?: Activity;
}

@ObjectType({
  description: doc('Outcome of a change to a resolution or its tasks.', '变更决议或任务的结果。'),
})
export class ResolutionPayload extends MutationPayload {
  @Field(() => Resolution, { nullable: true, description: doc('The resolution.', '决议。') })
  resolution?: Resolution;
}

@ObjectType({ description: doc('Outcome of a change to a proposal.', '变更建议的结果。') })
export class ProposalPayload extends MutationPayload {
  @Field(() => Proposal, { nullable: true, description: doc('The proposal.', '建议。') })
  proposal?: Proposal;
}
