import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { LocalDate } from '../../shared/graphql/scalars.js';
import { GrainEnum, RankedKind, RankOrder } from '../committees/index.js';

const METRIC = doc('Code of the metric.', '指标代码。');
const PERIOD = doc(
  'A year, quarter or month: 2023, 2023Q2, 2023-06.',
  '年、季度或月：2023、2023Q2、2023-06。',
);
const AS_OF = doc(
  'Members as of this day, or the last day of the period if that is earlier; today when left out.',
  '按此日的成员计；期间末日更早时按期间末日；默认为今天。',
);

@ArgsType()
export class UnitArgs {
  @Field(() => String, {
    nullable: true,
    description: doc('Show it in this unit; as published when left out.', '换算为此单位；默认按原单位。'),
  })
  unit?: string;
}

@ArgsType()
export class MetricCodeArgs {
  @Field(() => String, { description: METRIC })
  code!: string;
}

@ArgsType()
export class MetricFigureArgs {
  @Field(() => String, { description: METRIC })
  metric!: string;

  @Field(() => String, { description: PERIOD })
  period!: string;

  @Field(() => LocalDate, { nullable: true, description: AS_OF })
  asOf?: string;
}

@ArgsType()
export class MetricSeriesArgs {
  @Field(() => String, { description: METRIC })
  metric!: string;

  @Field(() => GrainEnum, { description: doc('Length of each period.', '每期的长度。') })
  by!: keyof typeof GrainEnum;

  @Field(() => LocalDate, { description: doc('A day in the first period.', '首期内的一日。') })
  from!: string;

  @Field(() => LocalDate, {
    description: doc('A day in the last period; at most 120 periods.', '末期内的一日，至多 120 期。'),
  })
  to!: string;

  @Field(() => LocalDate, { nullable: true, description: AS_OF })
  asOf?: string;
}

const COMMITTEES = doc(
  'Ids of the committees, 1 to 100; an organization in several of them is counted once.',
  '联合党委标识，1 至 100 个；同属多个者只计一次。',
);

@ArgsType()
export class CommitteesFigureArgs extends MetricFigureArgs {
  @Field(() => [ID], { description: COMMITTEES })
  committeeIds!: string[];
}

@ArgsType()
export class CommitteesSeriesArgs extends MetricSeriesArgs {
  @Field(() => [ID], { description: COMMITTEES })
  committeeIds!: string[];
}

@ArgsType()
export class RankingArgs extends MetricFigureArgs {
  @Field(() => RankedKind, { description: doc('What is ranked.', '排名的对象。') })
  of!: keyof typeof RankedKind;

  @Field(() => String, {
    description: doc('Code of the division they are in.', '限定在此区划（含下级）之内。'),
  })
  within!: string;

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

@ArgsType()
export class DerivedArgs {
  @Field(() => String, {
    description: doc(
      'Code of the formula: M6, M14, M15, mattersPerMeeting.',
      '公式代码：M6、M14、M15、mattersPerMeeting。',
    ),
  })
  formula!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc(
      'From what was stated up to this day; today when left out.',
      '以截至此日载明者计；默认为今天。',
    ),
  })
  asOf?: string;
}

@ArgsType()
export class ObservationsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: doc('Only of this metric.', '限于此指标。') })
  metric?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: doc('With those that were corrected since.', '包括已被更正的。'),
  })
  history?: boolean;
}

@ArgsType()
export class AllObservationsArgs extends ObservationsArgs {
  @Field(() => String, {
    nullable: true,
    description: doc('Code of the division whose subtree is searched.', '限定在此区划（含下级）之内。'),
  })
  within?: string;

  @Field(() => String, {
    nullable: true,
    description: doc(
      'Key of a named subject, e.g. venue:shuangjiang-centre.',
      '所述对象的键，如 venue:shuangjiang-centre。',
    ),
  })
  subjectKey?: string;
}
