import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { doc } from '../../shared/graphql/doc.js';
import { RankingEntry, SeriesPoint } from '../committees/index.js';
import {
  ActivitiesArgs,
  ActivityRankingArgs,
  CommitteesPeriodArgs,
  CommitteesSeriesOfActivitiesArgs,
} from './activity.args.js';
import { ActivityConnection } from './activity.entity.js';
import {
  ActivityPayload,
  AdvanceTaskInput,
  ConcludeActivityInput,
  DecideProposalInput,
  PlanActivityInput,
  ProposalPayload,
  RaiseProposalInput,
  RecordResolutionInput,
  ResolutionPayload,
} from './activity.inputs.js';
import { concludeActivity, planActivity } from './activity.service.js';
import { JointActivityFigures } from './figures.type.js';
import { advanceTask, decideProposal, raiseProposal, recordResolution } from './resolution.service.js';

const INPUT = doc('What is to be done.', '要办理的事项。');

@Resolver()
export class ActivityResolver {
  @Query(() => ActivityConnection, {
    description: doc('Activities, in order of division.', '活动，按区划排序。'),
  })
  activities(@Args() _: ActivitiesArgs, @Ctx() { reader }: HubContext, @Info() info: GraphQLResolveInfo) {
    return reader.root(info);
  }

  @Query(() => JointActivityFigures, {
    nullable: true,
    description: doc(
      'What the members of several committees do together: the committees are read as one, each activity and each member once. Joint is what two or more of all these members held, also when no single committee has both. Null when one of the committees does not exist.',
      '多个联合党委成员的共同活动：合并视为一个，每项活动、每个成员只计一次。全部成员中有两个以上举办的即为联合活动，不要求同属一个联合党委。其中有不存在的则为空。',
    ),
  })
  activitiesOfCommittees(
    @Args() _: CommitteesPeriodArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reader.root(info);
  }

  @Query(() => [SeriesPoint], {
    description: doc(
      'Activities of several committees over periods in a row, read as one committee like activitiesOfCommittees.',
      '多个联合党委的活动按期列出，与 activitiesOfCommittees 一样合并视为一个。',
    ),
  })
  activitySeriesOfCommittees(
    @Args() _: CommitteesSeriesOfActivitiesArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reader.root(info);
  }

  @Query(() => [RankingEntry], {
    description: doc(
      'Who held most, or least, in a calendar period. Ranked by value; those without one have no rank.',
      '某自然期间举办活动的排名。按数值排列；没有数值的不列名次。',
    ),
  })
  activityRanking(
    @Args() _: ActivityRankingArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reader.root(info);
  }

  @Mutation(() => ActivityPayload, {
    description: doc(
      'Plans an activity and books its room, or neither.',
      '计划活动并预约场地，两者同成同败。',
    ),
  })
  planActivity(
    @Arg('input', () => PlanActivityInput, { description: INPUT }) input: PlanActivityInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => planActivity(change, input));
  }

  @Mutation(() => ActivityPayload, {
    description: doc('Records that an activity was held or cancelled.', '登记活动已举办或已取消。'),
  })
  concludeActivity(
    @Arg('input', () => ConcludeActivityInput, { description: INPUT }) input: ConcludeActivityInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => concludeActivity(change, input));
  }

  @Mutation(() => ResolutionPayload, {
    description: doc('Records what a meeting resolved.', '登记会议决议。'),
  })
  recordResolution(
    @Arg('input', () => RecordResolutionInput, { description: INPUT }) input: RecordResolutionInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => recordResolution(change, input));
  }

  @Mutation(() => ResolutionPayload, {
    description: doc('Moves a task of a resolution.', '更改决议任务的状态。'),
  })
  advanceTask(
    @Arg('input', () => AdvanceTaskInput, { description: INPUT }) input: AdvanceTaskInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => advanceTask(change, input));
  }

  @Mutation(() => ProposalPayload, {
    description: doc('Raises a proposal at a deliberation.', '在议事中提出建议。'),
  })
  raiseProposal(
    @Arg('input', () => RaiseProposalInput, { description: INPUT }) input: RaiseProposalInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => raiseProposal(change, input));
  }

  @Mutation(() => ProposalPayload, {
    description: doc('Records what became of a proposal.', '登记建议的结果。'),
  })
  decideProposal(
    @Arg('input', () => DecideProposalInput, { description: INPUT }) input: DecideProposalInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => decideProposal(change, input));
  }
}
