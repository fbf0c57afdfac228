import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { doc } from '../../shared/graphql/doc.js';
import { DistributionPayload, DraftDistributionInput, MoveDistributionInput } from './distribution.inputs.js';
import { draftDistribution } from './distribution.service.js';
import { moveDistribution } from './distribution-moves.service.js';

const INPUT = doc('What is to be done.', '要办理的事项。');

@Resolver()
export class DistributionResolver {
  @Mutation(() => DistributionPayload, {
    description: doc(
      'Drafts a distribution: floor to the fen, the rest to the largest fractions, ties by member code.',
      '拟定收益分配：按份额取整到分，余数给小数部分最大者，相同时按成员代码。',
    ),
  })
  draftDistribution(
    @Arg('input', () => DraftDistributionInput, { description: INPUT }) input: DraftDistributionInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => draftDistribution(change, input));
  }

  @Mutation(() => DistributionPayload, { description: doc('Takes a distribution on.', '推进收益分配。') })
  moveDistribution(
    @Arg('input', () => MoveDistributionInput, { description: INPUT }) input: MoveDistributionInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => moveDistribution(change, input));
  }
}
