import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { LocalDate } from '../../shared/graphql/scalars.js';
import { RankedKind, RankOrder } from '../committees/index.js';
import { OrganizationKind } from '../organizations/index.js';
import { Comparison, EconomyMeasure, GrowthSet, IncomeMeasure, LedgerGrain } from './economy.enums.js';

const AS_OF = doc('On this day; today when left out.', '在此日；默认为今天。');
const HISTORY = doc('All that ever were, whatever the day.', '列出全部历史，不限日期。');

@ArgsType()
export class DayArgs {
  @Field(() => LocalDate, { nullable: true, description: AS_OF })
  asOf?: string;
}

@ArgsType()
export class DatedPageArgs extends PageArgs {
  @Field(() => LocalDate, { nullable: true, description: AS_OF })
  asOf?: string;

  @Field(() => Boolean, { nullable: true, description: HISTORY })
  history?: boolean;
}

@ArgsType()
export class LedgersArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: doc('Only of this year.', '限于此年度。') })
  year?: number;
}

@ArgsType()
export class EconomyArgs {
  @Field(() => Int, { description: doc('Year of the books.', '账簿年度。') })
  year!: number;

  @Field(() => Int, {
    nullable: true,
    description: doc('Quarter, 1 to 4; the whole year when left out.', '季度，1 到 4；默认为全年。'),
  })
  quarter?: number;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc(
      'The day whose members and shares are meant; the last day of the period when left out, or today before that.',
      '以何日的成员和份额为准；默认为期末日，尚未到期则为今天。',
    ),
  })
  asOf?: string;

  @Field(() => [OrganizationKind], {
    nullable: true,
    description: doc('Only organizations of these kinds.', '限于这些类别的组织。'),
  })
  kinds?: (keyof typeof OrganizationKind)[];
}

@ArgsType()
export class CommitteesEconomyArgs extends EconomyArgs {
  @Field(() => [ID], {
    description: doc(
      'Committees, up to 100; an organization in several of them counts once.',
      '联合党委，至多 100 个；同属多个的组织只计一次。',
    ),
  })
  committeeIds!: string[];
}

@ArgsType()
export class GrowthArgs {
  @Field(() => GrowthSet, { defaultValue: 'ALL_MEMBERS', description: doc('Whose growth.', '统计范围。') })
  among!: keyof typeof GrowthSet;
}

@ArgsType()
export class PreviousArgs {
  @Field(() => Comparison, {
    defaultValue: 'PERIOD_BEFORE',
    description: doc('Which period is meant.', '以何期为准。'),
  })
  against!: keyof typeof Comparison;
}

@ArgsType()
export class EconomySeriesArgs {
  @Field(() => LedgerGrain, { description: doc('Length of each period.', '每期的长度。') })
  by!: keyof typeof LedgerGrain;

  @Field(() => LocalDate, { description: doc('A day in the first period.', '首期内的一日。') })
  from!: string;

  @Field(() => LocalDate, {
    description: doc('A day in the last period; at most 120 periods.', '末期内的一日，至多 120 期。'),
  })
  to!: string;

  @Field(() => IncomeMeasure, { defaultValue: 'INCOME', description: doc('Which income.', '何种收入。') })
  measure!: keyof typeof IncomeMeasure;

  @Field(() => Comparison, {
    defaultValue: 'PERIOD_BEFORE',
    description: doc('What each period is compared with.', '各期与何期比较。'),
  })
  against!: keyof typeof Comparison;

  @Field(() => GrowthSet, {
    defaultValue: 'ALL_MEMBERS',
    description: doc('Whose growth.', '增长的统计范围。'),
  })
  among!: keyof typeof GrowthSet;
}

@ArgsType()
export class CommitteesSeriesArgs extends EconomySeriesArgs {
  @Field(() => [ID], {
    description: doc(
      'Committees, up to 100; an organization in several of them counts once.',
      '联合党委，至多 100 个；同属多个的组织只计一次。',
    ),
  })
  committeeIds!: string[];
}

@ArgsType()
export class EconomyRankingArgs {
  @Field(() => RankedKind, { description: doc('What is ranked.', '排名的对象。') })
  of!: keyof typeof RankedKind;

  @Field(() => EconomyMeasure, { description: doc('By what.', '排名依据。') })
  by!: keyof typeof EconomyMeasure;

  @Field(() => String, {
    nullable: true,
    description: doc(
      'Code of the division they are in; the whole country when left out.',
      '限定在此区划（含下级）之内；默认为全国。',
    ),
  })
  within?: string;

  @Field(() => Int, { description: doc('Year of the books.', '账簿年度。') })
  year!: number;

  @Field(() => Int, {
    nullable: true,
    description: doc('Quarter, 1 to 4; the whole year when left out.', '季度，1 到 4；默认为全年。'),
  })
  quarter?: number;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc(
      'The day whose members are meant; the last day of the period when left out, or today before that.',
      '以何日的成员为准；默认为期末日，尚未到期则为今天。',
    ),
  })
  asOf?: string;

  @Field(() => GrowthSet, {
    defaultValue: 'ALL_MEMBERS',
    description: doc('Whose growth, where it is ranked by growth.', '按增长排名时的统计范围。'),
  })
  among!: keyof typeof GrowthSet;

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
