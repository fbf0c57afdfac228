import { Field, Int, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { LocalDate } from '../../shared/graphql/scalars.js';

@ObjectType({ description: doc('Hours of one weekday, half-open.', '某一星期日的开放时段（左闭右开）。') })
export class OpeningRule {
  @Field(() => Int, { description: doc('Weekday, 1 Monday to 7 Sunday.', '星期，1 为周一，7 为周日。') })
  weekday!: number;

  @Field(() => String, { description: doc('Opens, HH:MM in Asia/Shanghai.', '开放时刻，HH:MM，北京时间。') })
  opens!: string;

  @Field(() => String, {
    description: doc('Closes, HH:MM; 24:00 is midnight.', '关闭时刻，HH:MM；24:00 为午夜。'),
  })
  closes!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc('First day it applies; null: always did.', '起始日；为空表示一直如此。'),
  })
  from?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc('First day it no longer applies.', '不再适用的首日。'),
  })
  to?: string;
}

@ObjectType({ description: doc('Other hours on one day.', '某日的例外时段。') })
export class OpeningException {
  @Field(() => LocalDate, { description: doc('The day.', '日期。') })
  day!: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Opens; null: closed that day.', '开放时刻；为空表示当日不开放。'),
  })
  opens?: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Closes; null: closed that day.', '关闭时刻；为空表示当日不开放。'),
  })
  closes?: string;

  @Field(() => String, { nullable: true, description: doc('Why.', '原因。') })
  note?: string;
}
