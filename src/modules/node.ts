import { type GraphQLResolveInfo, isAbstractType, isObjectType } from 'graphql';
import { Args, ArgsType, Ctx, Directive, Field, ID, Info, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../auth/context.js';
import { doc } from '../shared/graphql/doc.js';
import { Node } from '../shared/graphql/node.js';
import { parseGlobalId } from '../shared/ids.js';

@ArgsType()
class NodeArgs {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  id!: string;
}

@Resolver()
export class NodeResolver {
  @Directive('@shareable')
  @Query(() => Node, {
    nullable: true,
    description: doc(
      'Any object by its id; null alike when there is none and when it may not be seen.',
      '按标识查询任一对象；不存在与无权查看时均为空。',
    ),
  })
  node(@Args() { id }: NodeArgs, @Ctx() { reader }: HubContext, @Info() info: GraphQLResolveInfo) {
    const type = parseGlobalId(id)?.type;
    return type && reader.finds(type) && isNode(info, type) ? reader.node(info, type, id) : null;
  }
}

/** What not everyone may see is no Node, though payloads read it again by its id. */
function isNode({ schema, returnType }: GraphQLResolveInfo, name: string): boolean {
  const type = schema.getType(name);
  if (isAbstractType(type)) return true;
  return isObjectType(type) && isAbstractType(returnType) && schema.isSubType(returnType, type);
}
