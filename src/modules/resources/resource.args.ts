import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { LocalDate, Timestamp } from '../../shared/graphql/scalars.js';
import { GrainEnum, RankOrder } from '../committees/index.js';
import {
  RankedResourceHolder,
  ResourceKind,
  ResourceMeasure,
  ResourceSeriesMeasure,
} from './resource.enums.js';

const AS_OF = doc('On this day; today when left out.', '在此日；默认为今天。');
const COUNTED_KINDS = doc(
  'Kinds whose hours count: rooms, and venues without rooms, when left out.',
  '计入工时的类别；默认为房间及不分房间的场所。',
);
const KINDS = doc('Only of these kinds.', '限于这些类别。');

@ArgsType()
export class ResourceIdArgs {
  @Field(() => ID, { description: doc('Id of the resource.', '资源标识。') })
  id!: string;
}

@ArgsType()
export class ResourceDayArgs {
  @Field(() => LocalDate, { nullable: true, description: AS_OF })
  asOf?: string;
}

@ArgsType()
export class ResourcesArgs extends PageArgs {
  @Field(() => LocalDate, { nullable: true, description: AS_OF })
  asOf?: string;

  @Field(() => [ResourceKind], { nullable: true, description: KINDS })
  kinds?: (keyof typeof ResourceKind)[];
}

@ArgsType()
export class AllResourcesArgs extends ResourcesArgs {
  @Field(() => String, {
    nullable: true,
    description: doc('Code of the division whose subtree is searched.', '限定在此区划（含下级）之内。'),
  })
  within?: string;

  @Field(() => String, { nullable: true, description: doc('Name that it contains.', '名称包含的文字。') })
  name?: string;
}

@ArgsType()
export class PeriodArgs {
  @Field(() => LocalDate, { description: doc('First day of the period.', '期间首日。') })
  from!: string;

  @Field(() => LocalDate, {
    description: doc('First day behind the period: half-open.', '期间之后的首日（不含此日）。'),
  })
  to!: string;
}

@ArgsType()
export class UseArgs extends PeriodArgs {
  @Field(() => [ResourceKind], {
    nullable: true,
    description: COUNTED_KINDS,
  })
  kinds?: (keyof typeof ResourceKind)[];

  @Field(() => LocalDate, {
    nullable: true,
    description: doc(
      'Day whose members fairness is measured over; the last day of the period, or today if earlier, when left out.',
      '均衡度所依据成员名单的日期；默认为期间末日，未到则为今天。',
    ),
  })
  asOf?: string;
}

@ArgsType()
export class BookingsArgs extends PageArgs {
  @Field(() => Timestamp, { nullable: true, description: doc('That end after this.', '在此之后结束的。') })
  from?: string;

  @Field(() => Timestamp, { nullable: true, description: doc('That start before this.', '在此之前开始的。') })
  to?: string;
}

@ArgsType()
export class FreeSlotsArgs {
  @Field(() => Timestamp, { description: doc('From this moment.', '自此时刻。') })
  from!: string;

  @Field(() => Timestamp, {
    description: doc('Until this moment, at most 92 days later.', '至此时刻，至多 92 天之后。'),
  })
  to!: string;

  @Field(() => Int, {
    defaultValue: 30,
    description: doc('Shortest slot, in minutes.', '最短空档（分钟）。'),
  })
  minutes!: number;

  @Field(() => [ResourceKind], { defaultValue: ['ROOM'], description: KINDS })
  kinds!: (keyof typeof ResourceKind)[];

  @Field(() => Int, {
    nullable: true,
    description: doc('Holding at least so many people.', '至少可容纳人数。'),
  })
  capacity?: number;
}

const COMMITTEES = doc(
  'Ids of the committees, 1 to 100; a resource that several of them may use is counted once.',
  '联合党委标识，1 至 100 个；多个联合党委可使用的资源只计一次。',
);

@ArgsType()
export class CommitteesDayArgs extends ResourceDayArgs {
  @Field(() => [ID], { description: COMMITTEES })
  committeeIds!: string[];
}

@ArgsType()
export class CommitteesUseArgs extends PeriodArgs {
  @Field(() => [ID], { description: COMMITTEES })
  committeeIds!: string[];

  @Field(() => [ResourceKind], { nullable: true, description: COUNTED_KINDS })
  kinds?: (keyof typeof ResourceKind)[];
}

@ArgsType()
export class ResourceSeriesArgs {
  @Field(() => GrainEnum, { description: doc('Length of each period.', '每期的长度。') })
  by!: keyof typeof GrainEnum;

  @Field(() => LocalDate, { description: doc('A day in the first period.', '首期内的一日。') })
  from!: string;

  @Field(() => LocalDate, {
    description: doc('A day in the last period; at most 120 periods.', '末期内的一日，至多 120 期。'),
  })
  to!: string;

  @Field(() => ResourceSeriesMeasure, { description: doc('What is measured.', '度量内容。') })
  measure!: keyof typeof ResourceSeriesMeasure;

  @Field(() => [ResourceKind], {
    nullable: true,
    description: doc(
      'Only of these kinds. Left out: of use, rooms and venues without rooms; of the count, all.',
      '限于这些类别。默认：使用情况计房间及不分房间的场所，数量计全部。',
    ),
  })
  kinds?: (keyof typeof ResourceKind)[];
}

@ArgsType()
export class CommitteesResourceSeriesArgs extends ResourceSeriesArgs {
  @Field(() => [ID], { description: COMMITTEES })
  committeeIds!: string[];
}

@ArgsType()
export class ResourceRankingArgs {
  @Field(() => RankedResourceHolder, { description: doc('What is ranked.', '排名的对象。') })
  of!: keyof typeof RankedResourceHolder;

  @Field(() => ResourceMeasure, { description: doc('By what.', '排名依据。') })
  by!: keyof typeof ResourceMeasure;

  @Field(() => String, {
    description: doc('Code of the division they are in.', '限定在此区划（含下级）之内。'),
  })
  within!: string;

  @Field(() => String, {
    nullable: true,
    description: doc(
      'Of use: a year, quarter or month (2025, 2025Q2, 2025-06); or give from and to.',
      '使用情况的年、季度或月（2025、2025Q2、2025-06）；也可改填 from 与 to。',
    ),
  })
  period?: string;

  @Field(() => LocalDate, { nullable: true, description: doc('First day of the period.', '期间首日。') })
  from?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc('First day behind the period.', '期间之后的首日。'),
  })
  to?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc(
      'What there is on this day; of use, who exists then: the last day of the period, or today if earlier, when left out.',
      '按此日的情况；使用情况则按此日存在者，默认为期间末日，未到则为今天。',
    ),
  })
  asOf?: string;

  @Field(() => [ResourceKind], { nullable: true, description: KINDS })
  kinds?: (keyof typeof ResourceKind)[];

  @Field(() => RankOrder, { defaultValue: 'DESC', description: doc('Which end comes first.', '排序方向。') })
  order!: keyof typeof RankOrder;

  @Field(() => Int, {
    defaultValue: 10,
    description: doc(
      'Ranks up to this one, 1 to 100; those that tie for it are all shown, up to 200 entries.',
      '列至第几名，1 到 100；并列者全部列出，至多 200 条。',
    ),
  })
  top!: number;
}
