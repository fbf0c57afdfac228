import { Field, Int, ObjectType } from 'type-graphql';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Figure } from '../../shared/graphql/figure.js';
import { WholeNumber } from '../../shared/graphql/scalars.js';
import { Takes } from '../../shared/graphql/takes.js';
import { Organization, OrganizationConnection } from '../organizations/index.js';
import { GrowthArgs, PreviousArgs } from './economy.args.js';

@ObjectType({
  description: doc(
    'The collective economy of an organization, a committee, several committees or a division in a period. Every legal entity counts once, however many committees it is in.',
    '组织、联合党委、多个联合党委或区划在某期的集体经济。每个法人只计一次，无论加入几个联合党委。',
  ),
})
export class CollectiveEconomy {
  @Field(() => Int, { description: doc('Year.', '年度。') })
  year!: number;

  @Field(() => Int, {
    nullable: true,
    description: doc('Quarter; null for the whole year.', '季度；全年为空。'),
  })
  quarter?: number;

  @Field(() => Figure, { description: doc('All income booked, in fen.', '总收入（分）。') })
  income!: Figure;

  @Field(() => Figure, {
    description: doc('Income without subsidies, in fen.', '自营收入（不含补助，分）。'),
  })
  ownEarnedIncome!: Figure;

  @Field(() => Figure, {
    description: doc(
      'Growth of income against the same period a year before (M4).',
      '总收入较上年同期增长率（M4）。',
    ),
  })
  @Takes(() => GrowthArgs)
  growth!: Figure;

  @Field(() => Figure, {
    description: doc(
      'Growth of own-earned income against the same period a year before (M4).',
      '自营收入较上年同期增长率（M4）。',
    ),
  })
  @Takes(() => GrowthArgs)
  ownEarnedGrowth!: Figure;

  @Field(() => Figure, {
    description: doc('Share of the set that has reported the period.', '已报账成员所占比例。'),
  })
  reporting!: Figure;

  @Field(() => OrganizationConnection, {
    description: doc(
      'Those without books of the period or of its base, under one chart.',
      '缺本期或基期（同一会计制度）账簿的成员。',
    ),
  })
  @Takes(() => PageArgs)
  missing!: unknown;

  @Field(() => Figure, {
    description: doc(
      "Income of companies by the shares that the set holds in them on the period's last day, split to the fen. It is not part of the income above.",
      '按期末日所持公司股份对应的公司收入，精确到分。不含在上述收入之内。',
    ),
  })
  attributedIncome!: Figure;

  @Field(() => Figure, {
    description: doc(
      'Paid out of the profit of the period, in fen; a lower bound while some have not reported.',
      '已分配收益（分）；有成员缺报时为下限。',
    ),
  })
  distributed!: Figure;

  @Field(() => Figure, {
    description: doc('Distributed over distributable (M12).', '分配率：已分配／可分配（M12）。'),
  })
  payout!: Figure;

  @Field(() => Figure, {
    description: doc(
      'Distributed for each member of the collectives, in fen (M12).',
      '人均分配（分，M12）。',
    ),
  })
  perMember!: Figure;

  @Field(() => Figure, {
    description: doc(
      'Income from joint projects over own-earned income (M12): a lower bound while some income is on record under no project.',
      '联合项目收入占自营收入的比例（M12）；仍有收入未注明项目时为下限。',
    ),
  })
  jointProjectShare!: Figure;

  @Field(() => CollectiveEconomy, {
    description: doc(
      'The same of an earlier period, with its own members unless a day was asked for.',
      '前期的同类数字；未指定日期时按前期的成员计。',
    ),
  })
  @Takes(() => PreviousArgs)
  previous!: unknown;

  @Field(() => Figure, {
    description: doc('Received from the profit of companies, in fen.', '从公司收益中分得的金额（分）。'),
  })
  received!: Figure;
}

@ObjectType({ description: doc("A holder's part of a company's income.", '持股者对应的公司收入。') })
export class AttributedIncome {
  @Field(() => Organization, {
    nullable: true,
    description: doc(
      'The holder; null for what no known share claims.',
      '持股者；无已知份额对应的部分为空。',
    ),
  })
  holder?: Organization;

  @Field(() => WholeNumber, { description: doc('The part in fen.', '对应金额（分）。') })
  amountFen!: string;
}
