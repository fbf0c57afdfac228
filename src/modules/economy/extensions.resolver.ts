import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { ExtensionField } from '../../shared/graphql/takes.js';
import { JointCommittee, RankingEntry, SeriesPoint } from '../committees/index.js';
import { Division } from '../divisions/index.js';
import { Organization } from '../organizations/index.js';
import { AssetConnection, AssetInventoryConnection } from './asset.entity.js';
import { CompanyGuidanceConnection, CompanyPost } from './company-tie.entity.js';
import { DistributionConnection, DistributionLineConnection } from './distribution.entity.js';
import {
  CommitteesEconomyArgs,
  CommitteesSeriesArgs,
  DatedPageArgs,
  DayArgs,
  EconomyArgs,
  EconomyRankingArgs,
  EconomySeriesArgs,
  LedgersArgs,
} from './economy.args.js';
import { AttributedIncome, CollectiveEconomy } from './economy.type.js';
import { Ledger, LedgerConnection } from './ledger.entity.js';
import { Project, ProjectConnection } from './project.entity.js';
import { ProjectIncomeConnection } from './project-income.entity.js';
import { ShareholdingConnection } from './shareholding.entity.js';

const ECONOMY = doc('Its collective economy in a period.', '某期的集体经济。');

const SERIES = {
  args: () => EconomySeriesArgs,
  description: doc(
    'Its income over periods in a row. Growth is that of those that reported both periods, under one chart (M4).',
    '各期收入序列。增长按两期均有账且同一会计制度的成员计（M4）。',
  ),
};

/** What the economy adds to every organization. */
@Resolver(() => Organization)
export class OrganizationEconomy {
  @ExtensionField(() => ShareholdingConnection, {
    args: () => DatedPageArgs,
    description: doc('Who holds shares of it.', '持有其股份者。'),
  })
  shareholders!: unknown;

  @ExtensionField(() => ShareholdingConnection, {
    args: () => DatedPageArgs,
    description: doc('Shares of companies that it holds.', '其持有的公司股份。'),
  })
  shareholdings!: unknown;

  @ExtensionField(() => CompanyGuidanceConnection, {
    args: () => DatedPageArgs,
    description: doc('Committees that guide it.', '指导它的联合党委。'),
  })
  guidance!: unknown;

  @ExtensionField(() => [CompanyPost], {
    args: () => DayArgs,
    description: doc('Its posts, never persons.', '其职务，不载个人。'),
  })
  companyPosts!: unknown;

  @ExtensionField(() => LedgerConnection, {
    args: () => LedgersArgs,
    description: doc('Its books, by year.', '其账簿，按年度。'),
  })
  ledgers!: unknown;

  @ExtensionField(() => AssetConnection, {
    args: () => DatedPageArgs,
    description: doc('What it owns.', '其资产。'),
  })
  assets!: unknown;

  @ExtensionField(() => AssetInventoryConnection, {
    args: () => PageArgs,
    description: doc('Verifications of its assets.', '其清产核资。'),
  })
  assetInventories!: unknown;

  @ExtensionField(() => DistributionConnection, {
    args: () => PageArgs,
    description: doc('Its distributions of profit.', '其收益分配。'),
  })
  distributions!: unknown;

  @ExtensionField(() => DistributionLineConnection, {
    args: () => PageArgs,
    description: doc(
      "Its parts of companies' distributions that are not void.",
      '其在各公司收益分配中的份额（作废的除外）。',
    ),
  })
  dividends!: unknown;

  @ExtensionField(() => CollectiveEconomy, { args: () => EconomyArgs, description: ECONOMY })
  economy!: unknown;

  @ExtensionField(() => [SeriesPoint], SERIES)
  economySeries!: unknown;

  @ExtensionField(() => [AttributedIncome], {
    args: () => EconomyArgs,
    description: doc(
      "Its income of a period by the shares of its holders on the period's last day, whatever changed within it; the parts sum to the income.",
      '某期收入按期末日持股份额的划分，期内变动不影响；各部分之和等于总收入。',
    ),
  })
  incomeAttribution!: unknown;
}

@Resolver(() => Ledger)
export class LedgerProjects {
  @ExtensionField(() => ProjectIncomeConnection, {
    args: () => PageArgs,
    description: doc('What of its income projects brought in.', '其收入中由项目带来的部分。'),
  })
  projectIncome!: unknown;
}

@Resolver(() => Project)
export class ProjectIncomes {
  @ExtensionField(() => Boolean, {
    description: doc(
      'Whether it is joint: led by a committee, or carried by two legal entities at least, its owner and those who pay.',
      '是否为联合项目：由联合党委牵头，或业主与出资者合计不少于两个法人。',
    ),
  })
  joint!: unknown;

  @ExtensionField(() => ProjectIncomeConnection, {
    args: () => PageArgs,
    description: doc('What it brought in, by books.', '其带来的收入，按账簿列出。'),
  })
  income!: unknown;
}

@Resolver(() => JointCommittee)
export class CommitteeEconomy {
  @ExtensionField(() => CompanyGuidanceConnection, {
    args: () => DatedPageArgs,
    description: doc('Companies that it guides. It holds none.', '其指导的公司。联合党委不持股。'),
  })
  guidedCompanies!: unknown;

  @ExtensionField(() => ProjectConnection, {
    args: () => PageArgs,
    description: doc('Projects that it leads.', '其牵头的项目。'),
  })
  jointProjects!: unknown;

  @ExtensionField(() => CollectiveEconomy, {
    args: () => EconomyArgs,
    description: doc(
      "Its members' collective economy in a period; it has none itself.",
      '其成员某期的集体经济；联合党委自身没有。',
    ),
  })
  economy!: unknown;

  @ExtensionField(() => [SeriesPoint], SERIES)
  economySeries!: unknown;
}

@Resolver(() => Division)
export class DivisionEconomy {
  @ExtensionField(() => CollectiveEconomy, {
    args: () => EconomyArgs,
    description: doc(
      'The collective economy of its communities and of the other organizations in it that keep books.',
      '其社区（村）及其他设账组织某期的集体经济。',
    ),
  })
  economy!: unknown;

  @ExtensionField(() => [SeriesPoint], SERIES)
  economySeries!: unknown;
}

@Resolver()
export class EconomyQueries {
  @Query(() => CollectiveEconomy, {
    nullable: true,
    description: doc(
      'The collective economy of several committees together; null when one of them does not exist.',
      '多个联合党委合计的集体经济；其中有不存在的则为空。',
    ),
  })
  economyOfCommittees(
    @Args() _: CommitteesEconomyArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reader.root(info);
  }

  @Query(() => [SeriesPoint], {
    description: doc(
      'The income of several committees together over periods in a row.',
      '多个联合党委合计收入的各期序列。',
    ),
  })
  economySeriesOfCommittees(
    @Args() _: CommitteesSeriesArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reader.root(info);
  }

  @Query(() => [RankingEntry], {
    description: doc(
      'Who has the largest, or smallest, collective economy. Those without a value have no rank.',
      '集体经济排名。没有数值的不列名次。',
    ),
  })
  economyRanking(
    @Args() _: EconomyRankingArgs,
    @Ctx() { reader }: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return reader.root(info);
  }
}
