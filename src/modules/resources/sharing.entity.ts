import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Dated } from '../../database/base.entity.js';
import { doc } from '../../shared/graphql/doc.js';
import { Node } from '../../shared/graphql/node.js';
import { PartialDate } from '../../shared/graphql/partial-date.type.js';
import type { Rel } from '../../shared/rel.js';
import { JointCommittee } from '../committees/index.js';
import { Resource } from './resource.entity.js';

@ObjectType({
  implements: Node,
  description: doc(
    "A dated agreement to share a resource with a committee's members. What stands in a shared venue is shared with it.",
    '与联合党委成员共享资源的约定，附起止日期。场所共享时，其中的房间和设备一并共享。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'resource_sharing' })
export class ResourceSharing extends Dated implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => Resource, { description: doc('What is shared.', '共享的资源。') })
  resource!: Rel<Resource>;

  @ManyToOne(() => Resource, { fieldName: 'resource_id', mapToPk: true })
  resourceId!: string;

  @Field(() => JointCommittee, { description: doc('With which committee.', '与之共享的联合党委。') })
  committee!: JointCommittee;

  @ManyToOne(() => JointCommittee, { fieldName: 'committee_id', mapToPk: true })
  committeeId!: string;

  @Field(() => String, { nullable: true, description: doc('Terms in words.', '共享条件（文字）。') })
  @Property({ type: 'text', nullable: true })
  terms?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: doc('Longest booking in minutes; null: no limit.', '单次预约的最长分钟数；为空不限。'),
  })
  @Property({ type: 'integer', nullable: true })
  mostMinutes?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: doc('How many days ahead one may book; null: no limit.', '最早可提前几天预约；为空不限。'),
  })
  @Property({ type: 'integer', nullable: true })
  advanceDays?: number | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('Since when; null when not stated.', '开始日期；未载明时为空。'),
  })
  started?: PartialDate;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('First day on which it no longer holds.', '不再共享的首日。'),
  })
  ended?: PartialDate;

  @Field(() => Int, { description: doc('Version, to be sent with a change.', '版本号，修改时须提交。') })
  override version!: number;
}

/** Where a committee has its base, among the venues on record. */
@Entity({ tableName: 'committee_base' })
export class CommitteeBaseVenue extends Dated {
  @ManyToOne(() => JointCommittee, { fieldName: 'committee_id', mapToPk: true })
  committeeId!: string;

  @ManyToOne(() => Resource, { fieldName: 'venue_id', mapToPk: true })
  venueId!: string;
}
