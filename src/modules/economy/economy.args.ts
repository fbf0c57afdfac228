import { ArgsType, Field, ID, Int } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { LocalDate } from '../../shared/graphql/scalars.js';
import { OrganizationKind } from '../organizations/index.js';
import { GrowthSet } from './economy.enums.js';

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
