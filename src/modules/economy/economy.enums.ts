import { defineEnum } from '../../shared/graphql/enums.js';

export const CompanyRole = defineEnum('CompanyRole', ['A post in a company.', '公司职务。'], {
  VILLAGE_CEO: ['Village CEO (乡村CEO).', '乡村CEO。'],
  CHAIR: ['Chair of the board.', '董事长。'],
  MANAGER: ['Manager.', '经理。'],
  SUPERVISOR: ['Supervisor.', '监事。'],
});

export const ChartOfAccounts = defineEnum(
  'ChartOfAccounts',
  ['Which accounting rules a ledger follows.', '账簿所依据的会计制度。'],
  {
    CHART_2004: [
      'The accounting rules of 2004 (村集体经济组织会计制度), until 2023.',
      '2004 年《村集体经济组织会计制度》，用至 2023 年。',
    ],
    CHART_2024: [
      'The accounting rules in force since 2024-01-01 (农村集体经济组织会计制度).',
      '《农村集体经济组织会计制度》，2024 年 1 月 1 日起施行。',
    ],
  },
);

export const LedgerStatus = defineEnum('LedgerStatus', ['How far a ledger has come.', '账簿状态。'], {
  DRAFT: ['Draft: it enters no figure.', '草稿，不计入任何数字。'],
  AUDITED: ['Audited.', '已审计。'],
  PUBLISHED: ['Published.', '已公开。'],
  RESTATED: [
    'Restated after publication, or a year until 2023 restated under the later rules.',
    '公开后更正，或 2023 年按新制度重述。',
  ],
});

export const LedgerAccount = defineEnum('LedgerAccount', ['An account of a ledger.', '账簿科目。'], {
  OPERATING_INCOME: ['Operating income (经营收入).', '经营收入。'],
  CONTRACT_INCOME: [
    'Income from contracts, 2004 chart only (发包及上交收入).',
    '发包及上交收入，仅 2004 年制度。',
  ],
  INVESTMENT_INCOME: ['Investment income (投资收益).', '投资收益。'],
  AGRICULTURAL_TAX_REFUND: [
    'Agricultural surtax returned, 2004 chart only: a transfer, not earned by oneself (农业税附加返还收入).',
    '农业税附加返还收入，仅 2004 年制度，属转移性收入，不属自营收入。',
  ],
  SUBSIDY_INCOME: ['Subsidies: not earned by oneself (补助收入).', '补助收入，不属自营收入。'],
  OTHER_INCOME: ['Other income (其他收入).', '其他收入。'],
  OPERATING_EXPENSE: ['Operating expense (经营支出).', '经营支出。'],
  TAXES: ['Taxes and surcharges, 2024 chart only (税金及附加).', '税金及附加，仅 2024 年制度。'],
  ADMINISTRATIVE_EXPENSE: ['Administrative expense (管理费用).', '管理费用。'],
  PUBLIC_WELFARE_EXPENSE: ['Public welfare, 2024 chart only (公益支出).', '公益支出，仅 2024 年制度。'],
  OTHER_EXPENSE: ['Other expense (其他支出).', '其他支出。'],
  INVESTMENT_LOSS: ['Loss on investments, kept apart from the income.', '投资损失，与投资收益分列。'],
  INCOME_TAX: ['Income tax, 2024 chart only (所得税费用).', '所得税费用，仅 2024 年制度。'],
  BROUGHT_FORWARD: [
    'Undistributed profit brought forward; a loss is negative and is covered first.',
    '年初未分配收益；亏损为负，须先弥补。',
  ],
  OTHER_TRANSFER_IN: [
    'What else is transferred in before profit is distributed (其他转入).',
    '收益分配前的其他转入。',
  ],
  RESERVE: ['Put into the reserve (提取公积公益金).', '提取公积公益金。'],
  WELFARE_FUND: [
    'Put aside for welfare, 2004 chart only (提取应付福利费).',
    '提取应付福利费，仅 2004 年制度。',
  ],
});

export const DistributionStatus = defineEnum(
  'DistributionStatus',
  ['How far a distribution has come.', '收益分配进度。'],
  {
    DRAFT: ['Draft.', '草拟。'],
    PROPOSED: ['Proposed.', '提出。'],
    RESOLVED: ["Resolved by the members' meeting.", '成员会议通过。'],
    PUBLIC_NOTICE: ['On public notice.', '公示中。'],
    APPROVED: ['Approved.', '批准。'],
    PAID: ['Paid.', '已发放。'],
    RECONCILED: ['Reconciled with the books.', '已核对。'],
    OBJECTED: ['Objected to: it goes back to a proposal.', '有异议，退回重提。'],
    VOID: ['Void.', '作废。'],
  },
);

export const GrowthSet = defineEnum('GrowthSet', ['Whose growth is measured.', '增长的统计范围。'], {
  ALL_MEMBERS: [
    'All members of the set: no value unless each reported both periods.',
    '全部成员：须每个成员两期均有账。',
  ],
  REPORTED: [
    'Those that reported both periods; the others are listed as missing.',
    '两期均有账的成员，其余列为缺报。',
  ],
});

export const Comparison = defineEnum('Comparison', ['What a period is compared with.', '比较的基期。'], {
  PERIOD_BEFORE: ['The period before: the quarter or the year before.', '上期（上季度或上年）。'],
  YEAR_BEFORE: ['The same period a year before.', '上年同期。'],
});

export const LedgerGrain = defineEnum(
  'LedgerGrain',
  ['Length of an accounting period.', '会计期间的长度。'],
  {
    QUARTER: ['Quarter.', '季度。'],
    YEAR: ['Year.', '年。'],
  },
);

export const IncomeMeasure = defineEnum('IncomeMeasure', ['Which income.', '何种收入。'], {
  INCOME: ['All income.', '总收入。'],
  OWN_INCOME: ['Income without subsidies and transfers.', '自营收入（不含补助和转移性收入）。'],
});

export const EconomyMeasure = defineEnum(
  'EconomyMeasure',
  ['By what the collective economy is ranked.', '集体经济的排名依据。'],
  {
    INCOME: ['All income.', '总收入。'],
    OWN_INCOME: ['Income without subsidies and transfers.', '自营收入。'],
    GROWTH: ['Growth of income against the same period a year before (M4).', '总收入同比增长率（M4）。'],
    OWN_GROWTH: ['Growth of own-earned income (M4).', '自营收入同比增长率（M4）。'],
    DISTRIBUTED: ['Paid out of the profit of the period.', '已分配收益。'],
    PAYOUT: ['Distributed over distributable (M12).', '分配率（M12）。'],
    PER_MEMBER: ['Distributed for each member of the collectives (M12).', '人均分配（M12）。'],
    JOINT_PROJECT_SHARE: [
      'Income from joint projects over own-earned income (M12).',
      '联合项目收入占比（M12）。',
    ],
  },
);

export const AssetKind = defineEnum('AssetKind', ['Kind of asset.', '资产类别。'], {
  LAND: ['Land and its rights.', '土地及其权益。'],
  BUILDING: ['Building.', '房屋建筑。'],
  EQUIPMENT: ['Equipment.', '机器设备。'],
  BIOLOGICAL: ['Animals and plants.', '生物资产。'],
  INTANGIBLE: ['Intangible asset.', '无形资产。'],
  FINANCIAL: ['Money, claims, shares.', '货币资金、债权、股权。'],
  OTHER: ['Other.', '其他。'],
});

export const AssetEnding = defineEnum('AssetEnding', ['How an asset was parted with.', '资产处置方式。'], {
  SOLD: ['Sold.', '出售。'],
  TRANSFERRED: ['Handed over without a price.', '无偿划转。'],
  EXPROPRIATED: ['Taken for the public, with compensation.', '征收。'],
  WRITTEN_OFF: ['Scrapped, lost or written off.', '报废、毁损或核销。'],
});

export const AssetUse = defineEnum('AssetUse', ['What an asset is used for.', '资产使用情况。'], {
  OWN_USE: ['Used by its owner.', '自用。'],
  LET: ['Let.', '出租。'],
  CONTRACTED: ['Contracted out.', '发包。'],
  IDLE: ['Idle.', '闲置。'],
});

export const InventoryStatus = defineEnum(
  'InventoryStatus',
  ['How far an inventory has come (清产核资).', '清产核资进度。'],
  {
    DECLARED: ['Declared.', '已申报。'],
    CHECKED: ['Checked.', '已核实。'],
    PUBLISHED: ['Published.', '已公示。'],
    CONFIRMED: ['Confirmed.', '已确认。'],
  },
);

export const ProjectKind = defineEnum('ProjectKind', ['Kind of project.', '项目类别。'], {
  PROJECT: ['A project that is to earn.', '经营性项目。'],
  WORKS: ['Works: roads, pipes, fronts.', '工程建设，如道路、管网、风貌。'],
});

export const ProjectState = defineEnum('ProjectState', ['How far a project has come.', '项目进度。'], {
  PLANNED: ['Planned.', '计划。'],
  UNDER_WAY: ['Under way.', '进行中。'],
  FINISHED: ['Finished.', '完成。'],
  STOPPED: ['Stopped.', '停止。'],
});

export const FundingKind = defineEnum('FundingKind', ['Who pays for a project.', '出资来源。'], {
  GOVERNMENT: ['Government.', '政府。'],
  COLLECTIVE: ['Village collective.', '村集体。'],
  RESIDENTS: ['Residents, together; never by name.', '群众（合计，不载姓名）。'],
  ENTERPRISE: ['Enterprise.', '企业。'],
  SOCIAL: ['Donations and social bodies.', '社会捐助、社会组织。'],
  OTHER: ['Other.', '其他。'],
});
