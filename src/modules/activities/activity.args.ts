import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { LocalDate } from '../../shared/graphql/scalars.js';
import { GrainEnum, RankedKind, RankOrder } from '../committees/index.js';
import { PeriodArgs } from '../resources/index.js';
import { ActivityMeasure, ActivityState, ActivityType } from './activity.enums.js';

@ArgsType()
export class OwnActivitiesArgs extends PageArgs {
  @Field(() => [ActivityType], { nullable: true, description: doc('Only of these types.', '限于这些类型。') })
  types?: (keyof typeof ActivityType)[];

  @Field(() => [ActivityState], {
    nullable: true,
    description: doc('Only in these states.', '限于这些状态。'),
  })
  states?: (keyof typeof ActivityState)[];

  @Field(() => LocalDate, {
    nullable: true,
    description: doc('Held, or possibly held, on this day or later.', '在此日或之后举办（或可能举办）的。'),
  })
  from?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc('Held, or possibly held, before this day.', '在此日之前举办（或可能举办）的。'),
  })
  to?: string;
}

@ArgsType()
export class ActivitiesArgs extends OwnActivitiesArgs {
  @Field(() => String, {
    nullable: true,
    description: doc('Code of the division whose subtree is searched.', '限定在此区划（含下级）之内。'),
  })
  within?: string;
}

const COMMITTEES = doc(
  'Ids of the committees, 1 to 100; what several of them held counts once.',
  '联合党委标识，1 至 100 个；多个联合党委共同举办的只计一次。',
);

@ArgsType()
export class CommitteesPeriodArgs extends PeriodArgs {
  @Field(() => [ID], { description: COMMITTEES })
  committeeIds!: string[];
}

const MEASURE = doc('What is measured.', '统计的内容。');

@ArgsType()
export class ActivitySeriesArgs {
  @Field(() => ActivityMeasure, { description: MEASURE })
  measure!: keyof typeof ActivityMeasure;

  @Field(() => GrainEnum, { description: doc('Length of each period.', '每期的长度。') })
  by!: keyof typeof GrainEnum;

  @Field(() => LocalDate, { description: doc('A day in the first period.', '首期内的一日。') })
  from!: string;

  @Field(() => LocalDate, {
    description: doc('A day in the last period; at most 120 periods.', '末期内的一日，至多 120 期。'),
  })
  to!: string;
}

@ArgsType()
export class CommitteesSeriesOfActivitiesArgs extends ActivitySeriesArgs {
  @Field(() => [ID], { description: COMMITTEES })
  committeeIds!: string[];
}

@ArgsType()
export class ActivityRankingArgs {
  @Field(() => RankedKind, { description: doc('What is ranked.', '排名的对象。') })
  of!: keyof typeof RankedKind;

  @Field(() => ActivityMeasure, {
    description: doc('By what; INTENSITY is of committees only.', '排名依据；INTENSITY 仅适用于联合党委。'),
  })
  by!: keyof typeof ActivityMeasure;

  @Field(() => String, {
    description: doc(
      'A year, quarter or month: 2023, 2023Q2, 2023-06.',
      '年、季度或月：2023、2023Q2、2023-06。',
    ),
  })
  period!: string;

  @Field(() => String, {
    nullable: true,
    description: doc(
      'Code of the division they are in; the whole country when left out.',
      '限定在此区划（含下级）之内；默认为全国。',
    ),
  })
  within?: string;

  @Field(() => RankOrder, {
    defaultValue: 'DESC',
    description: doc(
      'Which end comes first. Who held none has a rank only when the smallest come first.',
      '排序方向。没有举办过的，仅在由低到高时列入。',
    ),
  })
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
