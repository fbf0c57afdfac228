import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { LocalDate, Timestamp } from '../../shared/graphql/scalars.js';
import { ResourceKind } from './resource.enums.js';

const AS_OF = doc('On this day; today when left out.', '在此日；默认为今天。');
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
    description: doc(
      'Kinds whose hours count: rooms, and venues without rooms, when left out.',
      '计入工时的类别；默认为房间及不分房间的场所。',
    ),
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
