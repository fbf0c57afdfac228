import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { doc } from '../../shared/graphql/doc.js';
import { RegisterGridInput, RegisterGridPayload } from './grid.entity.js';
import { registerGrid } from './grid.service.js';

@Resolver()
export class GridResolver {
  @Mutation(() => RegisterGridPayload, {
    description: doc(
      'Registers a grid, micro-grid or building of a village or community.',
      '登记村（社区）的网格、微网格或楼栋。',
    ),
  })
  registerGrid(
    @Arg('input', () => RegisterGridInput, { description: doc('The grid.', '网格。') })
    input: RegisterGridInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.change(info, input, (change) => registerGrid(change, input));
  }
}
