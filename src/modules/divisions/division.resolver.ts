import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { doc } from '../../shared/graphql/doc.js';
import { Division, DivisionConnection } from './division.entity.js';
import { DivisionCodeArgs, DivisionsArgs } from './division.inputs.js';

@Resolver()
export class DivisionResolver {
  @Query(() => Division, {
    nullable: true,
    description: doc(
      'A division by its code; null when no list names it.',
      '按代码查询区划；无清单载有时为空。',
    ),
  })
  division(
    @Args() _: DivisionCodeArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return reader.root(info);
  }

  @Query(() => DivisionConnection, { description: doc('Divisions in order of code.', '区划，按代码排序。') })
  divisions(
    @Args() _: DivisionsArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return reader.root(info);
  }
}
