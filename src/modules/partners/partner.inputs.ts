import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { SchemaVersion } from './partner.entity.js';
import { SchemaCheck, Supergraph } from './supergraph.entity.js';

const NAME = doc('Name of the subgraph.', '子图名称。');
const MESSAGE = doc('Why, at most 1000 characters.', '说明，至多 1000 字。');
const SUPERGRAPH = doc('The supergraph that is served from now on.', '自此提供服务的超图。');

@ArgsType()
export class AgencyTokensArgs extends PageArgs {
  @Field(() => String, { description: doc('Code of the agency.', '部门代码。') })
  agency!: string;
}

@ArgsType()
export class SchemaVersionsArgs extends PageArgs {
  @Field(() => String, { description: NAME })
  subgraph!: string;
}

@ArgsType()
export class SupergraphArgs {
  @Field(() => Int, {
    nullable: true,
    description: doc('Which version; the one served when not given.', '版本号；不填为当前版本。'),
  })
  version?: number;
}

@InputType()
abstract class SchemaInput extends MutationInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: doc(
      'Where the subgraph is served; needed the first time, then kept when not given.',
      '子图的服务地址；首次必填，之后不填则沿用。',
    ),
  })
  url?: string;

  @Field(() => String, {
    nullable: true,
    description: doc(
      'The schema; when not given, the hub asks the subgraph at the URL for it (_service).',
      '模式文本；不填则由中枢向该地址的子图查询（_service）。',
    ),
  })
  sdl?: string;

  @Field(() => String, {
    nullable: true,
    description: doc(
      'Code of the agency whose it is; an administrator gives it the first time.',
      '所属部门代码；管理员首次发布时填写。',
    ),
  })
  agency?: string;
}

@InputType({ description: doc('A schema to publish.', '要发布的模式。') })
export class PublishSubgraphInput extends SchemaInput {
  @Field(() => String, { nullable: true, description: MESSAGE })
  message?: string;
}

@InputType({ description: doc('A schema to check without publishing it.', '要检查而不发布的模式。') })
export class CheckSubgraphInput extends SchemaInput {}

@InputType({ description: doc('A subgraph to withdraw.', '要撤下的子图。') })
export class DeleteSubgraphInput extends MutationInput {
  @Field(() => String, { description: NAME })
  name!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: doc('Only say what it would take away.', '只说明将失去什么，不实际撤下。'),
  })
  dryRun?: boolean;

  @Field(() => String, { nullable: true, description: MESSAGE })
  message?: string;
}

@InputType({ description: doc('Which version to set the supergraph back to.', '超图要回退到的版本。') })
export class RollbackSupergraphInput extends MutationInput {
  @Field(() => Int, { description: doc('Version of the supergraph.', '超图版本号。') })
  version!: number;

  @Field(() => String, { nullable: true, description: MESSAGE })
  message?: string;
}

@ObjectType({ description: doc('Outcome of publishing a schema.', '发布模式的结果。') })
export class PublishSubgraphPayload extends MutationPayload {
  @Field(() => SchemaVersion, {
    nullable: true,
    description: doc(
      'The version that was published; the one there is when nothing differs from it.',
      '发布的版本；与现有版本无差别时为现有版本。',
    ),
  })
  schemaVersion?: SchemaVersion;

  @Field(() => Supergraph, { nullable: true, description: SUPERGRAPH })
  supergraph?: Supergraph;
}

@ObjectType({ description: doc('Outcome of checking a schema.', '检查模式的结果。') })
export class CheckSubgraphPayload extends MutationPayload {
  @Field(() => SchemaCheck, {
    nullable: true,
    description: doc('What publishing would do.', '发布后将会如何。'),
  })
  check?: SchemaCheck;
}

@ObjectType({ description: doc('Outcome of withdrawing a subgraph.', '撤下子图的结果。') })
export class DeleteSubgraphPayload extends MutationPayload {
  @Field(() => SchemaCheck, {
    nullable: true,
    description: doc('What it would take away; of a dry run only.', '将失去什么；仅试删除时给出。'),
  })
  check?: SchemaCheck;

  @Field(() => Supergraph, {
    nullable: true,
    description: doc(
      'The supergraph without it, whose changes say what it took away; null of a dry run.',
      '撤下后的超图，其 changes 说明失去了什么；试删除时为空。',
    ),
  })
  supergraph?: Supergraph;
}

@ObjectType({ description: doc('Outcome of setting the supergraph back.', '回退超图的结果。') })
export class RollbackSupergraphPayload extends MutationPayload {
  @Field(() => Supergraph, { nullable: true, description: SUPERGRAPH })
  supergraph?: Supergraph;
}
