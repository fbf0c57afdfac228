import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { Timestamp } from '../../shared/graphql/scalars.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { JointDimension } from '../committees/index.js';
import { Booking, BookingSeries } from './booking.entity.js';
import { BookingState, type BookingStateName, Repeat } from './booking.enums.js';
import { CentreRole } from './resource.enums.js';

const VERSION = doc('Version that was read.', '所读取的版本号。');
const BOOKING = doc('The booking.', '预约。');

@InputType({ description: doc('Resources to be booked for a time.', '在一段时间内预约资源。') })
export class BookResourcesInput extends MutationInput {
  @Field(() => ID, {
    description: doc(
      'Who books: the owner or operator, or a member of a committee they are shared with.',
      '预约的组织：所有者、运营者，或共享该资源的联合党委的成员。',
    ),
  })
  organizationId!: string;

  @Field(() => [ID], {
    description: doc(
      'Rooms, whole venues, equipment; 1 to 20. Who books a whole venue has its rooms, also those registered later.',
      '房间、整个场所或设备，1 至 20 项。预约整个场所即含其房间，以后登记的房间亦在内。',
    ),
  })
  resourceIds!: string[];

  @Field(() => Timestamp, { description: doc('From.', '开始。') })
  starts!: string;

  @Field(() => Timestamp, {
    description: doc('To, half-open; at most 31 days later.', '结束（不含）；至多 31 天之后。'),
  })
  ends!: string;

  @Field(() => String, { description: doc('What for, at most 200 characters.', '用途，至多 200 字。') })
  purpose!: string;

  @Field(() => JointDimension, {
    nullable: true,
    description: doc('Joint dimension it serves.', '所属“五联”维度。'),
  })
  dimension?: keyof typeof JointDimension;

  @Field(() => CentreRole, {
    nullable: true,
    description: doc('In which role the centre is used.', '以何种“中心”定位使用。'),
  })
  centreRole?: keyof typeof CentreRole;

  @Field(() => Int, {
    nullable: true,
    description: doc(
      'Hold for so many minutes, to be confirmed; left out: confirmed at once.',
      '暂留的分钟数，之后须确认；不填则立即确认。',
    ),
  })
  holdMinutes?: number;
}

@InputType({ description: doc('A booking that repeats.', '重复的预约。') })
export class BookSeriesInput extends BookResourcesInput {
  @Field(() => Repeat, { description: doc('How it repeats.', '重复方式。') })
  repeat!: keyof typeof Repeat;

  @Field(() => Int, { description: doc('How many times, 2 to 100.', '共几次，2 至 100。') })
  times!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: doc(
      'Take what is free and list the rest as refused; otherwise one refusal refuses all.',
      '能约的先约，其余列为未能预约；否则任一次不成即全部不成。',
    ),
  })
  partial!: boolean;
}

@InputType({ description: doc('A booking moved to another time.', '更改预约时间。') })
export class RescheduleBookingInput extends MutationInput {
  @Field(() => ID, { description: BOOKING })
  bookingId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => Timestamp, { description: doc('From.', '开始。') })
  starts!: string;

  @Field(() => Timestamp, { description: doc('To, half-open.', '结束（不含）。') })
  ends!: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Why, at most 1000 characters.', '原因，至多 1000 字。'),
  })
  reason?: string;
}

@InputType({ description: doc('A series moved by a stretch of time.', '系列预约整体改期。') })
export class MoveBookingSeriesInput extends MutationInput {
  @Field(() => ID, { description: doc('The series.', '预约系列。') })
  seriesId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => Int, {
    description: doc(
      'By how many minutes, at most 366 days: positive for later, negative for earlier.',
      '移动的分钟数，至多 366 天：正数为延后，负数为提前。',
    ),
  })
  byMinutes!: number;

  @Field(() => String, {
    nullable: true,
    description: doc('Why, at most 1000 characters.', '原因，至多 1000 字。'),
  })
  reason?: string;
}

@InputType({ description: doc('A booking moved to another state.', '更改预约状态。') })
export class AdvanceBookingInput extends MutationInput {
  @Field(() => ID, { description: BOOKING })
  bookingId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => BookingState, { description: doc('The state it moves to.', '目标状态。') })
  to!: BookingStateName;

  @Field(() => String, {
    nullable: true,
    description: doc('Why, at most 1000 characters.', '原因，至多 1000 字。'),
  })
  reason?: string;
}

@ObjectType({ description: doc('Outcome of a change to a booking.', '变更预约的结果。') })
export class BookingPayload extends MutationPayload {
  @Field(() => Booking, { nullable: true, description: BOOKING })
  booking?: Booking;
}

@ObjectType({ description: doc('Outcome of booking a series.', '预约系列的结果。') })
export class BookingSeriesPayload extends MutationPayload {
  @Field(() => BookingSeries, {
    nullable: true,
    description: doc('The series: what was taken and what was refused.', '系列：已约各次与未能预约各次。'),
  })
  series?: BookingSeries;
}
