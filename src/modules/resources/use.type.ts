import { Field, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { Figure } from '../../shared/graphql/figure.js';
import { Timestamp } from '../../shared/graphql/scalars.js';
import type { Rel } from '../../shared/rel.js';
import { Resource, Venue } from './resource.entity.js';
import { ResourceKind } from './resource.enums.js';

@ObjectType({ description: doc('How much resources are used in a period.', '资源在一段时间内的使用情况。') })
export class UseFigures {
  @Field(() => Figure, {
    description: doc(
      'Utilisation (M1): booked minutes within opening hours over opening minutes.',
      '使用率（M1）：开放时间内的预约分钟数与开放分钟数之比。',
    ),
  })
  utilisation!: Figure;

  @Field(() => Figure, {
    description: doc(
      'Shared use (M2): minutes booked by others than the operator over all booked minutes.',
      '共享率（M2）：运营者以外的组织预约的分钟数与全部预约分钟数之比。',
    ),
  })
  sharedUse!: Figure;

  @Field(() => Figure, { description: doc('Minutes booked.', '预约分钟数。') })
  bookedMinutes!: Figure;

  @Field(() => Figure, {
    description: doc('Minutes open, as far as hours are stated.', '已载明的开放分钟数。'),
  })
  openMinutes!: Figure;
}

@ObjectType({ description: doc('Use in one month.', '某月的使用情况。') })
export class MonthlyUse {
  @Field(() => String, { description: doc('The month, YYYY-MM.', '月份，YYYY-MM。') })
  month!: string;

  @Field(() => UseFigures, { description: doc('The figures.', '数字。') })
  figures!: UseFigures;
}

@ObjectType({ description: doc('Use of the resources of one kind.', '某类资源的使用情况。') })
export class KindUse {
  @Field(() => ResourceKind, { description: doc('Kind of resource.', '资源类别。') })
  kind!: keyof typeof ResourceKind;

  @Field(() => String, {
    description: doc(
      'Kind of room or venue, by the names of RoomKind and VenueKind.',
      '房间或场所类别，取 RoomKind、VenueKind 的名称。',
    ),
  })
  detail!: string;

  @Field(() => UseFigures, { description: doc('The figures.', '数字。') })
  figures!: UseFigures;
}

@ObjectType({ description: doc('Use of one venue with its rooms.', '某场所（含房间）的使用情况。') })
export class VenueUse {
  @Field(() => Resource, {
    description: doc(
      'The venue; equipment without one stands for itself.',
      '场所；不属于任何场所的设备单独列出。',
    ),
  })
  venue!: Rel<Venue>;

  @Field(() => UseFigures, { description: doc('The figures.', '数字。') })
  figures!: UseFigures;
}

@ObjectType({
  description: doc(
    'How much resources are used in a period, each counted once.',
    '资源在一段时间内的使用情况，每项只计一次。',
  ),
})
export class ResourceUse {
  @Field(() => UseFigures, { description: doc('The whole period.', '整个期间。') })
  total!: UseFigures;

  @Field(() => [MonthlyUse], { description: doc('By month.', '分月。') })
  byMonth!: MonthlyUse[];

  @Field(() => [KindUse], { description: doc('By kind.', '分类别。') })
  byKind!: KindUse[];

  @Field(() => [VenueUse], { description: doc('By venue.', '分场所。') })
  byVenue!: VenueUse[];
}

@ObjectType({
  description: doc(
    "How a committee's members use what is shared with it.",
    '联合党委成员对共享资源的使用情况。',
  ),
})
export class CommitteeUse extends ResourceUse {
  @Field(() => Figure, {
    description: doc(
      'Fairness (M2b): the minutes of the member that booked least over the mean of all members.',
      '均衡度（M2b）：预约最少的成员的分钟数与全体成员平均数之比。',
    ),
  })
  fairness!: Figure;
}

@ObjectType({
  description: doc(
    'How many resources of one kind there are, each counted once.',
    '某类资源的数量，每项只计一次。',
  ),
})
export class ResourceTally {
  @Field(() => ResourceKind, { description: doc('Kind of resource.', '资源类别。') })
  kind!: keyof typeof ResourceKind;

  @Field(() => String, { nullable: true, description: doc('Kind of room or venue.', '房间或场所类别。') })
  detail?: string;

  @Field(() => Figure, { description: doc('How many.', '数量。') })
  count!: Figure;

  @Field(() => Figure, {
    description: doc(
      'Floor area as far as it is stated; at least this where some is not.',
      '已载明的面积；部分未载明时为下限。',
    ),
  })
  floorArea!: Figure;
}

@ObjectType({
  description: doc('How many resources there are in all, each counted once.', '资源总数，每项只计一次。'),
})
export class ResourceTotal {
  @Field(() => Figure, { description: doc('How many.', '数量。') })
  count!: Figure;

  @Field(() => Figure, {
    description: doc(
      'Floor area as far as it is stated, rooms beside their venues.',
      '已载明的面积，房间与场所分别计入。',
    ),
  })
  floorArea!: Figure;

  @Field(() => [ResourceTally], { description: doc('By kind.', '分类别。') })
  byKind!: ResourceTally[];
}

@ObjectType({ description: doc('A time in which a resource is free.', '资源空闲的时段。') })
export class FreeSlot {
  @Field(() => Timestamp, { description: doc('From, RFC 3339.', '开始时刻，RFC 3339。') })
  from!: string;

  @Field(() => Timestamp, { description: doc('To, RFC 3339.', '结束时刻，RFC 3339。') })
  to!: string;
}

@ObjectType({ description: doc('When a resource is free.', '某资源的空闲时段。') })
export class ResourceSlots {
  @Field(() => Resource, { description: doc('The resource.', '资源。') })
  resource!: Rel<Resource>;

  @Field(() => Boolean, {
    description: doc(
      'Whether its opening hours are stated; when not, slots tell only that nothing is booked.',
      '是否载明开放时间；未载明时，空档仅表示没有预约。',
    ),
  })
  hoursStated!: boolean;

  @Field(() => [FreeSlot], { description: doc('Free times, in order.', '空闲时段，按时间排序。') })
  slots!: FreeSlot[];
}
