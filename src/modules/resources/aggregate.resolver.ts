import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { doc } from '../../shared/graphql/doc.js';
import { RankingEntry, SeriesPoint } from '../committees/index.js';
import {
  CommitteesDayArgs,
  CommitteesResourceSeriesArgs,
  CommitteesUseArgs,
  ResourceRankingArgs,
} from './resource.args.js';
import { ResourceTotal, ResourceUse } from './use.type.js';

@Resolver()
export class ResourceAggregateResolver {
  @Query(() => ResourceTotal, {
    nullable: true,
    description: doc(
      'What any of several committees may use on a day, each resource once; null where one of them is not there.',
      '某日若干联合党委可使用的资源，每项只计一次；其中有不存在者时为空。',
    ),
  })
  resourcesOfCommittees(
    @Args() _: CommitteesDayArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reader.root(info);
  }

  @Query(() => ResourceUse, {
    nullable: true,
    description: doc(
      'How much what several committees may use is used in a period, each resource once; null where one of them is not there.',
      '一段时间内若干联合党委可使用的资源的使用情况，每项只计一次；其中有不存在者时为空。',
    ),
  })
  resourceUseOfCommittees(
    @Args() _: CommitteesUseArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reader.root(info);
  }

  @Query(() => [SeriesPoint], {
    description: doc(
      'A measure of what several committees may use over periods in a row, each resource once.',
      '若干联合党委可使用的资源的度量，按期列出，每项只计一次。',
    ),
  })
  resourceSeriesOfCommittees(
    @Args() _: CommitteesResourceSeriesArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reader.root(info);
  }

  @Query(() => [RankingEntry], {
    description: doc(
      'Who has, or uses, resources most or least in a division. Those without a value have no rank.',
      '某区划内按资源多少或使用情况的排名；没有数值的不列名次。',
    ),
  })
  resourceRanking(
    @Args() _: ResourceRankingArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reader.root(info);
  }
}
