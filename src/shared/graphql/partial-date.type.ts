import { Field, ObjectType } from 'type-graphql';
import { doc } from './doc.js';
import { defineEnum } from './enums.js';
import { LocalDate } from './scalars.js';

export const DatePrecision = defineEnum(
  'DatePrecision',
  ['How much of a date is known.', '日期已知的程度。'],
  {
    DAY: ['The day is known.', '精确到日。'],
    MONTH: ['Year and month are known.', '精确到月。'],
    YEAR: ['Only the year is known.', '只知年份。'],
    MONTH_DAY: ['Month and day are known, the year is not.', '知月日，不知年份。'],
    SINCE_FOUNDING: [
      'Since the founding of the body, whose date is not stated.',
      '自成立以来，成立日期未载明。',
    ],
  },
);

@ObjectType({
  description: doc(
    'A date as its source gives it, which may be only a year, a month, or a day without a year. Nothing is guessed: what is not known stays open.',
    '按来源所载的日期，可能只有年份、月份，或只有月日。不作猜测，未知的保持未知。',
  ),
})
export class PartialDate {
  @Field(() => String, {
    description: doc(
      'As stated, normalised: "2020", "2020-06", "2020-06-01", "--07-01" or "since founding".',
      '来源所载，规范写法："2020"、"2020-06"、"2020-06-01"、"--07-01" 或 "since founding"。',
    ),
  })
  text!: string;

  @Field(() => DatePrecision, { description: doc('How much of it is known.', '已知程度。') })
  precision!: keyof typeof DatePrecision;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc(
      'First day it can mean; null when the year is unknown.',
      '可能的最早日期；年份未知时为空。',
    ),
  })
  earliest?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc(
      'Last day it can mean; null when the year is unknown.',
      '可能的最晚日期；年份未知时为空。',
    ),
  })
  latest?: string;
}
