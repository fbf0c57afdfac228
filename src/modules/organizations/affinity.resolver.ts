import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { doc } from '../../shared/graphql/doc.js';
import { RecordAffinityInput, RecordAffinityPayload } from './affinity.entity.js';
import { recordAffinity } from './affinity.service.js';

@Resolver()
export class AffinityResolver {
  @Mutation(() => RecordAffinityPayload, {
    description: doc(
      'Records whether two communities meet a formation criterion, with the evidence.',
      '记录两个社区（村）是否符合某一组建条件及其依据。',
    ),
  })
  recordAffinity(
    @Arg('input', () => RecordAffinityInput, { description: doc('The relation.', '关系。') })
    input: RecordAffinityInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => recordAffinity(change, input));
  }
}
