import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { Versioned } from '../../database/base.entity.js';
import { connectionOf } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Timestamp } from '../../shared/graphql/scalars.js';
import { PartnerAgency } from './agency.entity.js';

@ObjectType({
  description: doc(
    "A partner's subgraph, part of the supergraph or withdrawn.",
    '合作部门的子图，已组合或已撤下。',
  ),
})
@Entity({ tableName: 'partner' })
export class Partner extends Versioned {
  @Field(() => String, { description: doc('Name of the subgraph.', '子图名称。') })
  @Property({ type: 'text' })
  name!: string;

  @ManyToOne(() => PartnerAgency, { fieldName: 'agency_id', mapToPk: true })
  agencyId!: string;

  @Field(() => PartnerAgency, { description: doc('The agency that publishes it.', '发布它的部门。') })
  agency!: PartnerAgency;

  @Field(() => String, {
    nullable: true,
    description: doc('Where it is served; null when it is withdrawn.', '服务地址；撤下时为空。'),
  })
  url?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: doc(
      'Number of its schema version in the supergraph; null when it is withdrawn.',
      '当前超图中采用的模式版本号；撤下时为空。',
    ),
  })
  schemaVersion?: number | null;

  @Field(() => Timestamp, {
    nullable: true,
    description: doc('When that version was published.', '该版本的发布时间。'),
  })
  publishedAt?: string | null;
}

@ObjectType({
  description: doc(
    'A schema as a partner published it; every one is kept.',
    '合作部门发布过的一版模式；全部保留。',
  ),
})
@Entity({ tableName: 'schema_version' })
export class SchemaVersion {
  @PrimaryKey({ type: 'uuid' })
  id: string = v7();

  @ManyToOne(() => Partner, { fieldName: 'partner_id', mapToPk: true })
  partnerId!: string;

  @Field(() => String, { description: doc('Name of the subgraph.', '子图名称。') })
  subgraph!: string;

  @Field(() => Int, { description: doc('Counts from 1 for each subgraph.', '每个子图从 1 起编号。') })
  @Property({ type: 'integer' })
  number!: number;

  @Field(() => String, { description: doc('Where it was served.', '服务地址。') })
  @Property({ type: 'text' })
  url!: string;

  @Field(() => String, { description: doc('The schema.', '模式文本（SDL）。') })
  @Property({ type: 'text' })
  sdl!: string;

  @Field(() => String, {
    description: doc('SHA-256 of the schema, in hexadecimal.', '模式的 SHA-256（十六进制）。'),
  })
  @Property({ type: 'text' })
  sdlSha256!: string;

  @Field(() => String, { nullable: true, description: doc('Why it was published.', '发布说明。') })
  @Property({ type: 'text', nullable: true })
  message?: string | null;

  @Field(() => Timestamp, { description: doc('When it was published.', '发布时间。') })
  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  publishedAt: Date = new Date();

  @Field(() => String, {
    description: doc('Who published it: a token, a post or a system.', '发布者：令牌、岗位或系统。'),
  })
  @Property({ type: 'text' })
  publishedBy!: string;

  @Field(() => Boolean, {
    description: doc('Whether the supergraph is made of it now.', '当前超图是否采用此版。'),
  })
  current!: boolean;
}

export const PartnerConnection = connectionOf('Partner', () => Partner, '合作子图');
export const SchemaVersionConnection = connectionOf('SchemaVersion', () => SchemaVersion, '模式版本');
