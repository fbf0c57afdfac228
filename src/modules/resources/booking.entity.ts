import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Versioned } from '../../database/base.entity.js';
import { connectionOf, PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Node } from '../../shared/graphql/node.js';
import { Timestamp } from '../../shared/graphql/scalars.js';
import { Takes } from '../../shared/graphql/takes.js';
import type { Rel } from '../../shared/rel.js';
import { ChangeEventConnection, JointDimension } from '../committees/index.js';
import { Organization } from '../organizations/index.js';
import { BookingState, type BookingStateName, Repeat } from './booking.enums.js';
import { Resource } from './resource.entity.js';
import { CentreRole } from './resource.enums.js';

@ObjectType({
  description: doc('An occurrence of a series that could not be booked.', '系列中未能预约的一次。'),
})
export class RefusedOccurrence {
  @Field(() => Timestamp, { description: doc('From.', '开始。') })
  starts!: string;

  @Field(() => Timestamp, { description: doc('To.', '结束。') })
  ends!: string;

  @Field(() => String, {
    description: doc(
      'Why: a code of the same catalogue as userErrors.',
      '原因代码，与 userErrors 同一目录。',
    ),
  })
  code!: string;
}

@ObjectType({ implements: Node, description: doc('Bookings that repeat.', '重复的预约系列。') })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'booking_series' })
export class BookingSeries extends Versioned implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => Repeat, { description: doc('How it repeats.', '重复方式。') })
  @Property({ type: 'text' })
  repeat!: keyof typeof Repeat;

  @Field(() => [Booking], { description: doc('The bookings that were made.', '已作的预约。') })
  bookings!: Rel<Booking>[];

  @Field(() => [RefusedOccurrence], {
    description: doc('Occurrences that could not be booked.', '未能预约的各次。'),
  })
  refused!: RefusedOccurrence[];

  @Field(() => Int, { description: doc('Version, to be sent with a change.', '版本号，修改时须提交。') })
  override version!: number;
}

@ObjectType({
  implements: Node,
  description: doc(
    'A booking of resources for a time, half-open: one may begin when another ends.',
    '在一段时间内对资源的预约，左闭右开：前一预约结束时后一预约即可开始。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'booking' })
export class Booking extends Versioned implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => Organization, { description: doc('Who booked.', '预约的组织。') })
  organization!: Organization;

  @ManyToOne(() => Organization, { fieldName: 'organization_id', mapToPk: true })
  organizationId!: string;

  @Field(() => [Resource], { description: doc('What was booked.', '预约的资源。') })
  resources!: Rel<Resource>[];

  @Field(() => BookingState, {
    description: doc('State; a hold that ran out is EXPIRED.', '状态；暂留到期即为 EXPIRED。'),
  })
  @Property({ type: 'text' })
  state!: BookingStateName;

  @Field(() => Timestamp, { description: doc('From.', '开始。') })
  @Property({ type: 'timestamptz' })
  starts!: Date;

  @Field(() => Timestamp, {
    description: doc('To: no longer occupied at this moment.', '结束：至此时刻不再占用。'),
  })
  @Property({ type: 'timestamptz' })
  ends!: Date;

  @Field(() => Timestamp, {
    nullable: true,
    description: doc('Until when it is held if it is not confirmed.', '未确认时暂留至何时。'),
  })
  @Property({ type: 'timestamptz', nullable: true })
  heldUntil?: Date | null;

  @Field(() => String, { description: doc('What for.', '用途。') })
  @Property({ type: 'text' })
  purpose!: string;

  @Field(() => JointDimension, {
    nullable: true,
    description: doc('Joint dimension it serves.', '所属“五联”维度。'),
  })
  @Property({ type: 'text', nullable: true })
  dimension?: keyof typeof JointDimension | null;

  @Field(() => CentreRole, {
    nullable: true,
    description: doc('In which role the centre is used.', '以何种“中心”定位使用。'),
  })
  @Property({ type: 'text', nullable: true })
  centreRole?: keyof typeof CentreRole | null;

  @Field(() => BookingSeries, { nullable: true, description: doc('The series it is part of.', '所属系列。') })
  series?: BookingSeries;

  @ManyToOne(() => BookingSeries, { fieldName: 'series_id', mapToPk: true, nullable: true })
  seriesId?: string | null;

  @Field(() => ChangeEventConnection, {
    description: doc('What happened to it, oldest first.', '变更历史，旧者在前。'),
  })
  @Takes(() => PageArgs)
  history!: unknown;

  @Field(() => Int, { description: doc('Version, to be sent with a change.', '版本号，修改时须提交。') })
  override version!: number;
}

/** A resource that a booking occupies; the database copies time and state from the booking. */
@Entity({ tableName: 'booking_resource' })
export class BookingResource {
  @ManyToOne(() => Booking, { fieldName: 'booking_id', mapToPk: true, primary: true })
  bookingId!: string;

  @ManyToOne(() => Resource, { fieldName: 'resource_id', mapToPk: true, primary: true })
  resourceId!: string;

  /** False for the rooms of a venue that was booked as a whole. */
  @Property({ type: 'boolean' })
  requested!: boolean;
}

export const BookingConnection = connectionOf('Booking', () => Booking, '预约');
