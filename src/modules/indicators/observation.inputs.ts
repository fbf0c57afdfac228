import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { PeriodKind, Qualifier } from '../../shared/graphql/figure.js';
import { Decimal, LocalDate, PartialDateInput } from '../../shared/graphql/scalars.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { SourceInput } from '../sources/index.js';
import { Observation } from './observation.entity.js';

@InputType({
  description: doc(
    'The figure: as printed, or its value with how it is to be read; both must then agree.',
    '数字：填写原文写法，或数值及其读法；两者都填时须一致。',
  ),
})
export class FigureInput {
  @Field(() => String, {
    nullable: true,
    description: doc(
      'As printed, e.g. 1000余名 or 4.5万人次, at most 200 characters.',
      '原文写法，如“1000余名”“4.5万人次”，至多 200 字。',
    ),
  })
  printed?: string;

  @Field(() => Decimal, {
    nullable: true,
    description: doc(
      'Value: at most 20 digits before the point and 10 after it.',
      '数值：整数至多 20 位，小数至多 10 位。',
    ),
  })
  value?: string;

  @Field(() => Qualifier, {
    nullable: true,
    description: doc(
      'How to read it; EXACT when left out. Not INDETERMINATE.',
      '读法，默认为 EXACT；不可为 INDETERMINATE。',
    ),
  })
  qualifier?: keyof typeof Qualifier;

  @Field(() => String, {
    nullable: true,
    description: doc("Unit; the metric's own when left out.", '单位，默认为指标自身的单位。'),
  })
  unit?: string;
}

@InputType({
  description: doc(
    'Which time the figure covers: a calendar period, or another one.',
    '数字所涵盖的时间：自然期间或其他。',
  ),
})
export class FigurePeriodInput {
  @Field(() => String, {
    nullable: true,
    description: doc(
      'A year, quarter or month: 2023, 2023Q2, 2023-06.',
      '年、季度或月：2023、2023Q2、2023-06。',
    ),
  })
  calendar?: string;

  @Field(() => PeriodKind, {
    nullable: true,
    description: doc('Kind, when it is no calendar period.', '非自然期间时填写类别。'),
  })
  kind?: keyof typeof PeriodKind;

  @Field(() => PartialDateInput, {
    nullable: true,
    description: doc('The point, or the start.', '时点或起始日期。'),
  })
  start?: string;

  @Field(() => String, {
    nullable: true,
    description: doc('In words, at most 300 characters.', '文字说明，至多 300 字。'),
  })
  note?: string;
}

@InputType({ description: doc('A new observation.', '新的观测值。') })
export class RecordObservationInput extends MutationInput {
  @Field(() => String, { description: doc('Code of the metric.', '指标代码。') })
  metric!: string;

  @Field(() => ID, {
    description: doc(
      'Id of what it is about: an organization, a committee, a division or a named subject.',
      '所述对象的标识：组织、联合党委、区划或其他对象。',
    ),
  })
  subjectId!: string;

  @Field(() => FigureInput, { description: doc('The figure.', '数字。') })
  figure!: FigureInput;

  @Field(() => FigurePeriodInput, {
    nullable: true,
    description: doc(
      'Which time it covers; left out when no source says.',
      '所涵盖的时间；来源未载明时不填。',
    ),
  })
  period?: FigurePeriodInput;

  @Field(() => LocalDate, { nullable: true, description: doc('The day it is about.', '数字所指日期。') })
  asOf?: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Remark, at most 1000 characters.', '说明，至多 1000 字。'),
  })
  note?: string;

  @Field(() => SourceInput, { nullable: true, description: doc('Where it comes from.', '来源。') })
  source?: SourceInput;
}

@InputType({
  description: doc(
    'A correction: a new observation of the same metric, subject and period takes the place of the old one.',
    '更正：以同一指标、对象和时间的新记录取代原记录。',
  ),
})
export class CorrectObservationInput extends MutationInput {
  @Field(() => ID, { description: doc('Id of the observation in force.', '有效记录的标识。') })
  observationId!: string;

  @Field(() => Int, { description: doc('Version that was read.', '所读取的版本号。') })
  version!: number;

  @Field(() => FigureInput, { description: doc('The right figure.', '正确的数字。') })
  figure!: FigureInput;

  @Field(() => String, { description: doc('Why, at most 1000 characters.', '原因，至多 1000 字。') })
  reason!: string;

  @Field(() => SourceInput, { nullable: true, description: doc('Where it comes from.', '来源。') })
  source?: SourceInput;
}

@ObjectType({ description: doc('Outcome of recording or correcting an observation.', '记录或更正的结果。') })
export class ObservationPayload extends MutationPayload {
  @Field(() => Observation, { nullable: true, description: doc('The observation in force.', '有效的记录。') })
  observation?: Observation;
}
