import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Figure } from '../../shared/graphql/figure.js';
import { RankingEntry, SeriesPoint } from '../committees/index.js';
import {
  AllObservationsArgs,
  CommitteesFigureArgs,
  CommitteesSeriesArgs,
  MetricCodeArgs,
  RankingArgs,
} from './indicator.args.js';
import { Metric, MetricConnection } from './metric.entity.js';
import { ObservationConnection } from './observation.entity.js';
import { CorrectObservationInput, ObservationPayload, RecordObservationInput } from './observation.inputs.js';
import { correctObservation, recordObservation } from './observation.service.js';

const INPUT = doc('What is to be done.', '要办理的事项。');

@Resolver()
export class IndicatorResolver {
  @Query(() => Metric, { nullable: true, description: doc('A metric by its code.', '按代码查询指标。') })
  metric(@Args() _: MetricCodeArgs, @Ctx() { reader }: HubContext, @Info() info: GraphQLResolveInfo) {
    return reader.root(info);
  }

  @Query(() => MetricConnection, {
    description: doc('The catalogue of metrics, by code.', '指标目录，按代码排序。'),
  })
  metrics(@Args() _: PageArgs, @Ctx() { reader }: HubContext, @Info() info: GraphQLResolveInfo) {
    return reader.root(info);
  }

  @Query(() => ObservationConnection, {
    description: doc('Observations, oldest record first.', '观测值，先录入者在前。'),
  })
  observations(
    @Args() _: AllObservationsArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reader.root(info);
  }

  @Query(() => Figure, {
    nullable: true,
    description: doc(
      'A metric summed over the members of several committees, each organization once. Null when there is no such metric.',
      '若干联合党委全体成员的指标合计，每个组织只计一次。没有该指标时为空。',
    ),
  })
  metricOfCommittees(
    @Args() _: CommitteesFigureArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reader.root(info);
  }

  @Query(() => [SeriesPoint], {
    description: doc(
      'The same over periods in a row, each with its own members. Empty when there is no such metric.',
      '同上，按期列出，各期按当期成员计。没有该指标时为空列表。',
    ),
  })
  metricSeriesOfCommittees(
    @Args() _: CommitteesSeriesArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reader.root(info);
  }

  @Query(() => [RankingEntry], {
    description: doc(
      'Who has most, or least, of a metric in a division. Ranked by value; those without one have no rank.',
      '某区划内按指标的排名。按数值排列；没有数值的不列名次。',
    ),
  })
  metricRanking(@Args() _: RankingArgs, @Ctx() { reader }: HubContext, @Info() info: GraphQLResolveInfo) {
    return reader.root(info);
  }

  @Mutation(() => ObservationPayload, {
    description: doc('Puts a figure on record as it was reported.', '按报送原样记录一个数字。'),
  })
  recordObservation(
    @Arg('input', () => RecordObservationInput, { description: INPUT }) input: RecordObservationInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => recordObservation(change, input));
  }

  @Mutation(() => ObservationPayload, {
    description: doc(
      'Corrects a figure; what was on record before stays as history.',
      '更正一个数字；原记录留作历史。',
    ),
  })
  correctObservation(
    @Arg('input', () => CorrectObservationInput, { description: INPUT }) input: CorrectObservationInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => correctObservation(change, input));
  }
}
