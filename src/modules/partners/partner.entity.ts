import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { Versioned } from '../../database/base.entity.js';
import { connectionOf } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { defineEnum } from '../../shared/graphql/enums.js';
import { Timestamp } from '../../shared/graphql/scalars.js';
import { PartnerAgency } from './agency.entity.js';

const PartnerStatus = defineEnum('PartnerStatus', ['How a partner fares.', '合作子图的运行状况。'], {
  UNKNOWN: ['It was not asked yet.', '尚未访问过。'],
  UP: ['It answered last.', '最近一次访问正常。'],
  FAILING: ['It failed last, and is asked on.', '最近一次访问失败，仍继续访问。'],
  DOWN: ['It failed so often that it is left alone for a while.', '连续失败，暂停访问。'],
});

const BreakerState = defineEnum(
  'PartnerBreaker',
  ['Whether a partner is asked.', '是否访问合作子图（熔断状态）。'],
  {
    CLOSED: ['It is asked.', '正常访问。'],
    OPEN: ['It is not asked until a while has passed.', '已熔断，稍后再试。'],
    HALF_OPEN: ['It is being tried with one request.', '正以单个请求试探。'],
  },
);

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

  @Field(() => PartnerStatus, {
    description: doc(
      'How it fares, as the process of the hub that answers has seen it: of several on one database, another may see it otherwise.',
      '运行状况，以应答本次请求的中枢进程所见为准；同一数据库上的其他进程所见可能不同。',
    ),
  })
  status!: keyof typeof PartnerStatus;

  @Field(() => BreakerState, { description: doc('Whether it is asked.', '熔断状态。') })
  breaker!: keyof typeof BreakerState;

  @Field(() => Int, {
    description: doc(
      'Requests of that process since it started or the URL changed.',
      '该进程自启动或地址变更以来的请求数。',
    ),
  })
  requests!: number;

  @Field(() => Int, { description: doc('How many of them failed.', '其中失败的次数。') })
  failures!: number;

  @Field(() => Int, {
    nullable: true,
    description: doc(
      'Milliseconds within which 95 of 100 of the last 256 answers came; null when none did.',
      '最近 256 次应答中 95% 在此毫秒数内返回；尚无应答时为空。',
    ),
  })
  p95?: number | null;

  @Field(() => String, {
    nullable: true,
    description: doc('Code of the last failure.', '最近一次失败的错误代码。'),
  })
  lastErrorCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: doc("The last failure, in the caller's language.", '最近一次失败的说明，使用调用者的语言。'),
  })
  lastError?: string | null;

  @Field(() => Timestamp, { nullable: true, description: doc('When that was.', '最近一次失败的时间。') })
  lastErrorAt?: string | null;
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
