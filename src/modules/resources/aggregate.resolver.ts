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
import { ResourceTally, ResourceUse } from './use.type.js';

@Resolver()
export class ResourceAggregateResolver {
  @Query(() => [ResourceTally], {
    description: doc(
      'What any of several committees may use on a day, by kind, each resource once.',
      '某日若干联合党委可使用的资源，分类别，每项只计一次。',
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
    description: doc(
      'How much what several committees may use is used in a period, each resource once.',
      '一段时间内若干联合党委可使用的资源的使用情况，每项只计一次。',
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
