import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { connectionOf } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { defineEnum } from '../../shared/graphql/enums.js';
import { Timestamp } from '../../shared/graphql/scalars.js';

export const SupergraphCause = defineEnum(
  'SupergraphCause',
  ['Why a supergraph was composed.', '组合超图的缘由。'],
  {
    RELEASED: ["The hub's own schema changed with a release.", '中枢升级，自身模式有变。'],
    PUBLISHED: ['A partner published a schema.', '合作部门发布了模式。'],
    DELETED: ["A partner's subgraph was withdrawn.", '撤下了合作子图。'],
    ROLLED_BACK: ['It was set back to an earlier version.', '回退到较早版本。'],
  },
);

export const ChangeSeverity = defineEnum(
  'SchemaChangeSeverity',
  ['What a change of the schema does to clients.', '模式变更对客户端的影响。'],
  {
    BREAKING: ['Operations that were valid may fail.', '原本有效的操作可能失败。'],
    DANGEROUS: ['Operations stay valid, their answers may surprise.', '操作仍有效，但结果可能出乎意料。'],
    SAFE: ['No client notices.', '客户端不受影响。'],
  },
);

@ObjectType({ description: doc('One change of what clients can ask.', '客户端可查询内容的一处变更。') })
export class SchemaChange {
  @Field(() => String, { description: doc('Kind, e.g. FIELD_REMOVED.', '类别，如 FIELD_REMOVED。') })
  kind!: string;

  @Field(() => String, {
    description: doc(
      'Schema coordinate, e.g. "Community.cultivatedArea".',
      '模式坐标，如 "Community.cultivatedArea"。',
    ),
  })
  coordinate!: string;

  @Field(() => ChangeSeverity, { description: doc('What it does to clients.', '对客户端的影响。') })
  severity!: keyof typeof ChangeSeverity;

  @Field(() => String, { description: doc('The change in words.', '变更说明（英文）。') })
  description!: string;
}

@ObjectType({
  description: doc(
    'Why schemas do not compose: where, and what to do.',
    '模式不能组合的原因、位置与解决办法。',
  ),
})
export class SchemaFault {
  @Field(() => String, { description: doc("The composer's code.", '组合器的错误代码。') })
  code!: string;

  @Field(() => String, { nullable: true, description: doc('The subgraph at fault.', '出错的子图。') })
  subgraph?: string | null;

  @Field(() => Int, { nullable: true, description: doc('Line of its schema.', '模式中的行。') })
  line?: number | null;

  @Field(() => Int, { nullable: true, description: doc('Column of that line.', '该行中的列。') })
  column?: number | null;

  @Field(() => String, { nullable: true, description: doc('Schema coordinate.', '模式坐标。') })
  coordinate?: string | null;

  @Field(() => String, {
    description: doc("What is wrong, in the caller's language.", '错误说明，使用调用者的语言。'),
  })
  message!: string;

  @Field(() => String, {
    description: doc("What to do, in the caller's language.", '解决办法，使用调用者的语言。'),
  })
  wayOut!: string;
}

@ObjectType({
  description: doc('Which schema a supergraph holds of a partner.', '超图采用的某一合作子图版本。'),
})
export class SupergraphPart {
  @Field(() => String, { description: doc('Name of the subgraph.', '子图名称。') })
  subgraph!: string;

  @Field(() => Int, { description: doc('Number of its schema version.', '模式版本号。') })
  schemaVersion!: number;

  @Field(() => String, { description: doc('SHA-256 of that schema.', '该模式的 SHA-256。') })
  sdlSha256!: string;
}

@ObjectType({
  description: doc(
    "All schemas joined: the hub's own and its partners'. Every version is kept.",
    '中枢与各合作部门模式组合而成的超图；历次版本全部保留。',
  ),
})
@Entity({ tableName: 'supergraph' })
export class Supergraph {
  @PrimaryKey({ type: 'uuid' })
  id: string = v7();

  @Field(() => Int, { description: doc('Counts from 1.', '从 1 起编号。') })
  @Property({ type: 'integer' })
  version!: number;

  @Field(() => SupergraphCause, { description: doc('Why it was composed.', '组合缘由。') })
  @Property({ type: 'text' })
  cause!: keyof typeof SupergraphCause;

  @Field(() => Int, {
    nullable: true,
    description: doc('The version it was set back to.', '所回退到的版本。'),
  })
  rolledBackTo?: number | null;

  @ManyToOne(() => Supergraph, { fieldName: 'rolled_back_to_id', mapToPk: true, nullable: true })
  rolledBackToId?: string | null;

  @Field(() => String, { description: doc('The supergraph for routers.', '供路由器使用的超图 SDL。') })
  @Property({ type: 'text' })
  sdl!: string;

  @Property({ type: 'text' })
  apiSdl!: string;

  @Field(() => String, { description: doc('SHA-256 of it, in hexadecimal.', '其 SHA-256（十六进制）。') })
  @Property({ type: 'text' })
  sdlSha256!: string;

  @Field(() => String, {
    description: doc("SHA-256 of the hub's own schema in it.", '其中中枢自身模式的 SHA-256。'),
  })
  @Property({ type: 'text' })
  hubSha256!: string;

  @Field(() => [SchemaChange], {
    description: doc(
      'What changed against the version before, breaking changes first.',
      '与上一版相比的变更，破坏性变更在前。',
    ),
  })
  @Property({ type: 'jsonb' })
  changes!: object[];

  @Field(() => String, { nullable: true, description: doc('Why it was made.', '说明。') })
  @Property({ type: 'text', nullable: true })
  message?: string | null;

  @Field(() => Timestamp, { description: doc('When it was made.', '形成时间。') })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  publishedAt: Date = new Date();

  @Field(() => String, {
    description: doc('Who made it: a token, a post or a system.', '操作者：令牌、岗位或系统。'),
  })
  @Property({ type: 'text' })
  publishedBy!: string;

  @Field(() => Boolean, { description: doc('Whether it is the one served.', '是否为当前提供服务的版本。') })
  current!: boolean;

  @Field(() => [SupergraphPart], {
    description: doc("The partners' schemas it is made of.", '所采用的各合作子图版本。'),
  })
  madeOf!: SupergraphPart[];
}

@ObjectType({
  description: doc('What publishing, or deleting, would have done.', '试发布（或试删除）的结果。'),
})
@Entity({ tableName: 'schema_check' })
export class SchemaCheck {
  @PrimaryKey({ type: 'uuid' })
  id: string = v7();

  @Field(() => String, { description: doc('Name of the subgraph.', '子图名称。') })
  @Property({ type: 'text' })
  subgraph!: string;

  @Field(() => Boolean, { description: doc('Whether its removal was tried.', '是否为试删除。') })
  @Property({ type: 'boolean' })
  removal!: boolean;

  @Field(() => Boolean, { description: doc('Whether it composes.', '能否组合。') })
  @Property({ type: 'boolean' })
  composes!: boolean;

  @Field(() => [SchemaFault], { description: doc('Why it does not.', '不能组合的原因。') })
  @Property({ type: 'jsonb' })
  faults!: object[];

  @Field(() => [SchemaChange], { description: doc('What clients would notice.', '客户端将看到的变更。') })
  @Property({ type: 'jsonb' })
  changes!: object[];

  @Field(() => Timestamp, { description: doc('When it was checked.', '检查时间。') })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  checkedAt: Date = new Date();

  @Property({ type: 'text' })
  checkedBy!: string;
}

export const SupergraphConnection = connectionOf('Supergraph', () => Supergraph, '超图版本');
