import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { checkSubgraph } from './check.service.js';
import { PartnerConnection, SchemaVersionConnection } from './partner.entity.js';
import {
  CheckSubgraphInput,
  CheckSubgraphPayload,
  DeleteSubgraphInput,
  DeleteSubgraphPayload,
  PublishSubgraphInput,
  PublishSubgraphPayload,
  RollbackSupergraphInput,
  RollbackSupergraphPayload,
  SchemaVersionsArgs,
  SupergraphArgs,
} from './partner.inputs.js';
import { deleteSubgraph, publishSubgraph, rollbackSupergraph } from './partner.service.js';
import { authorizeReading } from './rights.js';
import { Supergraph, SupergraphConnection } from './supergraph.entity.js';

const SCHEMA = doc('The schema.', '模式。');

@Resolver()
export class PartnerResolver {
  @Query(() => PartnerConnection, {
    description: doc(
      "Partners' subgraphs; for administrators and agencies.",
      '各合作部门的子图；供管理员与部门查看。',
    ),
  })
  partners(@Args() _: PageArgs, @Ctx() { reader, viewer }: HubContext, @Info() info: GraphQLResolveInfo) {
    authorizeReading(viewer);
    return reader.root(info);
  }

  @Query(() => SchemaVersionConnection, {
    description: doc(
      'Every schema published of a subgraph, oldest first; for administrators and agencies, whose clients read them all in the supergraph.',
      '某子图历次发布的模式，由旧到新；供管理员与部门查看（其内容均见于超图）。',
    ),
  })
  schemaVersions(
    @Args() _: SchemaVersionsArgs,
    @Ctx() { reader, viewer }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    authorizeReading(viewer);
    return reader.root(info);
  }

  @Query(() => Supergraph, {
    nullable: true,
    description: doc(
      'The supergraph that is served, or an earlier one; for administrators and agencies.',
      '当前或历史超图；供管理员与部门查看。',
    ),
  })
  supergraph(
    @Args() _: SupergraphArgs,
    @Ctx() { reader, viewer }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    authorizeReading(viewer);
    return reader.root(info);
  }

  @Query(() => SupergraphConnection, {
    description: doc(
      'Every supergraph there was, oldest first; for administrators and agencies.',
      '历次超图，由旧到新；供管理员与部门查看。',
    ),
  })
  supergraphs(@Args() _: PageArgs, @Ctx() { reader, viewer }: HubContext, @Info() info: GraphQLResolveInfo) {
    authorizeReading(viewer);
    return reader.root(info);
  }

  @Mutation(() => PublishSubgraphPayload, {
    description: doc(
      "Publishes a partner's schema: composed with all others, then served.",
      '发布合作部门的模式：与其他模式组合后即提供服务。',
    ),
  })
  publishSubgraph(
    @Arg('input', () => PublishSubgraphInput, { description: SCHEMA }) input: PublishSubgraphInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, publishSubgraph(context.composer, input));
  }

  @Mutation(() => CheckSubgraphPayload, {
    description: doc(
      'Says what publishing a schema would do, without publishing it.',
      '说明发布某模式后将会如何，并不发布。',
    ),
  })
  checkSubgraph(
    @Arg('input', () => CheckSubgraphInput, { description: SCHEMA }) input: CheckSubgraphInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, checkSubgraph(context.composer, input));
  }

  @Mutation(() => DeleteSubgraphPayload, {
    description: doc(
      'Withdraws a subgraph and says what that takes away; its versions are kept.',
      '撤下子图并说明失去了什么；其历次版本保留。',
    ),
  })
  // The verb of the command line and of HTTP: one word for one thing at all three doors.
  deleteSubgraph(
    @Arg('input', () => DeleteSubgraphInput, { description: doc('The subgraph.', '子图。') })
    input: DeleteSubgraphInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, deleteSubgraph(context.composer, input));
  }

  @Mutation(() => RollbackSupergraphPayload, {
    description: doc(
      'Serves again what an earlier supergraph was made of, as a new version.',
      '重新采用较早超图的各子图版本，形成新的一版。',
    ),
  })
  rollbackSupergraph(
    @Arg('input', () => RollbackSupergraphInput, { description: doc('The version.', '版本。') })
    input: RollbackSupergraphInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, rollbackSupergraph(context.composer, input));
  }
}
