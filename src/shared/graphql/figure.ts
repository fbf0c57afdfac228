import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { doc } from './doc.js';
import { defineEnum } from './enums.js';
import { PartialDate } from './partial-date.type.js';
import { Decimal, LocalDate } from './scalars.js';

export const Qualifier = defineEnum('Qualifier', ['How a figure is to be read.', '数字应如何理解。'], {
  EXACT: ['Exactly this.', '恰为此数。'],
  AT_LEAST: ['This or more (以上, 余).', '此数或更多（以上、余）。'],
  MORE_THAN: ['More than this (多).', '超过此数（多）。'],
  AT_MOST: ['This or less.', '此数或更少。'],
  LESS_THAN: ['Less than this (不足).', '不足此数（不足）。'],
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
  NOT_ADDITIVE: [
    'This metric cannot be summed over organizations: a mean, or what several may count.',
    '该指标不能在组织间相加：为平均数，或可能重复计入。',
  ],
  BOUNDS_OPPOSED: [
    'Parts are bounded in opposite ways: nothing can be said of the whole.',
    '各部分的上下限方向相反，合计无法确定。',
  ],
  UNIT_NOT_COMPARABLE: [
    'Its unit measures something else than the one asked for.',
    '其单位与所求单位不可换算。',
  ],
  NOT_SHARED: [
    'Its sharing class withholds it. What is CONDITIONAL is shown to who is signed in, within their divisions, and says what for in the header X-Purpose.',
    '按其共享类别不予显示。有条件共享的，登录后在辖区范围内以 X-Purpose 请求头说明用途即可查看。',
  ],
});

export const PeriodKind = defineEnum('PeriodKind', ['Which time a figure covers.', '数字所涵盖的时间。'], {
  MONTH: ['A calendar month.', '自然月。'],
  QUARTER: ['A calendar quarter.', '季度。'],
  YEAR: ['A calendar year.', '自然年。'],
  NOT_STATED: ['No source says.', '来源未载明。'],
  POINT: ['A point in time.', '某一时点。'],
  AS_PUBLISHED: ['When the document was published.', '截至发文时。'],
  SINCE_FOUNDING: ['Since the founding.', '成立以来。'],
  SINCE: ['Since a date.', '某时以来。'],
  CUMULATIVE: ['Cumulative.', '累计。'],
  YEARLY_AVERAGE: ['A yearly average.', '年均。'],
  YEARLY_AVERAGE_OR_NONE: [
    'A yearly average, if the sentence extends it to this figure.',
    '若该句的“年均”及于此数，则为年均。',
  ],
  DURATION: ['Over a length of time.', '一段时长之内。'],
  AFTER_ELECTION: ['After a round of elections.', '换届之后。'],
  PLAN: ['Over a plan.', '规划期内。'],
  EVENT: ['During an event or campaign.', '某事件或专项行动期间。'],
});

@ObjectType({ description: doc('The time a figure covers.', '数字所涵盖的时间。') })
@Directive('@shareable')
export class FigurePeriod {
  @Field(() => PeriodKind, { description: doc('Kind of period.', '时间类别。') })
  kind!: keyof typeof PeriodKind;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc('First day of a calendar period.', '自然期间的首日。'),
  })
  from?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc('First day after a calendar period.', '自然期间结束后的首日。'),
  })
  to?: string;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('The point, or the start, as far as it is given.', '时点或起始日期，以载明者为限。'),
  })
  start?: PartialDate;

  @Field(() => String, { nullable: true, description: doc('The period in words.', '时间的文字说明。') })
  note?: string;
}

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

  @Field(() => FigurePeriod, { nullable: true, description: doc('The time it covers.', '所涵盖的时间。') })
  period?: FigurePeriod;

  @Field(() => String, {
    nullable: true,
    description: doc('As printed, e.g. 1000余名.', '原文写法，如“1000余名”。'),
  })
  printed?: string;

  @Field(() => Boolean, { description: doc('Whether it is withheld.', '是否不予显示。') })
  suppressed!: boolean;
}
