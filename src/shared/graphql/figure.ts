import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { doc } from './doc.js';
import { defineEnum } from './enums.js';
import { Decimal, LocalDate } from './scalars.js';

export const Qualifier = defineEnum('Qualifier', ['How a figure is to be read.', '数字应如何理解。'], {
  EXACT: ['Exactly this.', '恰为此数。'],
  AT_LEAST: ['This or more (以上, 余).', '此数或更多（以上、余）。'],
  MORE_THAN: ['More than this (多).', '超过此数（多）。'],
  AT_MOST: ['This or less.', '此数或更少。'],
  ABOUT: ['About this.', '约此数。'],
  NEARLY: ['A little less than this (近).', '接近此数（近）。'],
  INDETERMINATE: [
    'Cannot be said; the bounds tell how far it can be known.',
    '无法确定；上下界给出可知范围。',
  ],
});

export const NullReason = defineEnum('NullReason', ['Why a figure has no value.', '没有数值的原因。'], {
  NOTHING_TO_COUNT: ['The denominator is zero.', '分母为零。'],
  SMALL_GROUP: ['It counts fewer people than may be shown.', '人数过少，不予显示。'],
  NO_OPEN_HOURS: ['No opening hours are stated.', '未载明开放时间。'],
  NOT_PUBLISHED: ['No source gives it.', '没有来源载明。'],
  BASE_NOT_POSITIVE: ['The base of the comparison is zero or less.', '基期数值不为正。'],
  CHART_BREAK: [
    'The base follows another chart of accounts and is not restated.',
    '基期采用不同的会计制度，且未重述。',
  ],
  INCOMPLETE: ['Some have not reported; they are listed as missing.', '部分成员缺报，见缺报名单。'],
  DATES_NOT_KNOWN: ['The dates of what is counted are not known well enough.', '所计事项的日期不够明确。'],
});

@ObjectType({ description: doc('What a figure was made from.', '数字的计算依据。') })
@Directive('@shareable')
export class FigureBasis {
  @Field(() => Decimal, { nullable: true, description: doc('Numerator of a ratio.', '比率的分子。') })
  numerator?: string;

  @Field(() => Decimal, { nullable: true, description: doc('Denominator of a ratio.', '比率的分母。') })
  denominator?: string;

  @Field(() => Int, { nullable: true, description: doc('How many things were counted.', '计入的个数。') })
  n?: number;
}

@ObjectType({ description: doc('Between which values a figure lies.', '数值的上下界。') })
@Directive('@shareable')
export class FigureBounds {
  @Field(() => Decimal, { nullable: true, description: doc('It is not less than this.', '不小于此值。') })
  lower?: string;

  @Field(() => Decimal, { nullable: true, description: doc('It is not more than this.', '不大于此值。') })
  upper?: string;
}

@ObjectType({
  description: doc(
    'A figure that says how it was made: value or the reason there is none, how to read it, from what it was made, by which formula, and of which day.',
    '自带说明的数字：数值或缺值原因、读法、依据、公式与时点。',
  ),
})
@Directive('@shareable')
export class Figure {
  @Field(() => Decimal, {
    nullable: true,
    description: doc('The value; null when it cannot be said.', '数值；无法给出时为空。'),
  })
  value?: string;

  @Field(() => Qualifier, { description: doc('How to read the value.', '数值的读法。') })
  qualifier!: keyof typeof Qualifier;

  @Field(() => NullReason, { nullable: true, description: doc('Why there is no value.', '没有数值的原因。') })
  nullReason?: keyof typeof NullReason;

  @Field(() => String, {
    description: doc(
      'Unit of the value: "share", "organization", ...',
      '单位："share"（比例）、"organization"（组织）等。',
    ),
  })
  unit!: string;

  @Field(() => FigureBasis, { nullable: true, description: doc('What it was made from.', '计算依据。') })
  basis?: FigureBasis;

  @Field(() => FigureBounds, {
    nullable: true,
    description: doc('Bounds, where the value is not exact.', '数值不精确时的上下界。'),
  })
  bounds?: FigureBounds;

  @Field(() => String, {
    nullable: true,
    description: doc('Code of the formula, e.g. "M5".', '公式代码，如 "M5"。'),
  })
  formula?: string;

  @Field(() => Int, { nullable: true, description: doc('Version of the formula.', '公式版本。') })
  formulaVersion?: number;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc('The day the figure is about.', '数字所指日期。'),
  })
  asOf?: string;
}
