import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Versioned } from '../../database/base.entity.js';
import { connectionOf } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Timestamp } from '../../shared/graphql/scalars.js';

@ObjectType({
  description: doc(
    'An agency whose systems join the hub with subgraphs of their own.',
    '以自有子图接入中枢的合作部门。',
  ),
})
@Entity({ tableName: 'partner_agency' })
export class PartnerAgency extends Versioned {
  @Field(() => String, { description: doc('Code, e.g. "agriculture".', '代码，如 "agriculture"。') })
  @Property({ type: 'text' })
  code!: string;

  @Field(() => String, { description: doc('Name in Chinese.', '中文名称。') })
  @Property({ type: 'text' })
  nameZh!: string;

  @Field(() => String, { description: doc('Name in English.', '英文名称。') })
  @Property({ type: 'text' })
  nameEn!: string;

  @Field(() => String, {
    description: doc('The post to turn to; never a person.', '联系岗位；不写个人姓名。'),
  })
  @Property({ type: 'text' })
  contactPost!: string;

  @Field(() => [String], {
    description: doc('Names of its subgraphs, also of those withdrawn.', '其子图名称，含已撤下的。'),
  })
  subgraphs!: string[];

  @Field(() => Timestamp, { description: doc('When it was registered.', '登记时间。') })
  registeredAt!: string;
}

@ObjectType({
  description: doc(
    'A token of an agency, without its secret: that is shown once, when it is issued.',
    '部门令牌（不含密文；密文仅在签发时显示一次）。',
  ),
})
@Entity({ tableName: 'agency_token' })
export class AgencyToken extends Versioned {
  @ManyToOne(() => PartnerAgency, { fieldName: 'agency_id', mapToPk: true })
  agencyId!: string;

  @Field(() => PartnerAgency, { description: doc('Whose token it is.', '所属部门。') })
  agency!: PartnerAgency;

  @Field(() => String, {
    description: doc(
      'What the token begins with, after "hub_": its name.',
      '令牌在 "hub_" 之后的开头部分，用作其名称。',
    ),
  })
  @Property({ type: 'text' })
  prefix!: string;

  @Property({ type: 'text' })
  secretSha256!: string;

  @Field(() => String, { nullable: true, description: doc('What it is for.', '用途。') })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => String, { description: doc('Who issued it: a post or a system.', '签发者：岗位或系统。') })
  @Property({ type: 'text' })
  issuedBy!: string;

  @Field(() => Timestamp, { description: doc('When it was issued.', '签发时间。') })
  issuedAt!: string;

  @Field(() => Timestamp, { description: doc('It is refused from then on.', '自此失效。') })
  @Property({ type: 'timestamptz' })
  expiresAt!: Date;

  @Field(() => Timestamp, {
    nullable: true,
    description: doc(
      'When it was last used, to the minute; null when never.',
      '最近使用时间，精确到分钟；从未使用时为空。',
    ),
  })
  @Property({ type: 'timestamptz', nullable: true })
  lastUsedAt?: Date | null;

  @Field(() => Timestamp, { nullable: true, description: doc('When it was revoked.', '吊销时间。') })
  @Property({ type: 'timestamptz', nullable: true })
  revokedAt?: Date | null;

  @Field(() => Boolean, { description: doc('Whether it is accepted now.', '目前是否有效。') })
  active!: boolean;
}

export const PartnerAgencyConnection = connectionOf('PartnerAgency', () => PartnerAgency, '合作部门');
export const AgencyTokenConnection = connectionOf('AgencyToken', () => AgencyToken, '部门令牌');
