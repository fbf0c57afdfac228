import type { LedgerAccount, LedgerStatus } from './economy.enums.js';

type Names<V extends string> = Readonly<Record<V, readonly [en: string, zh: string, ...more: string[]]>>;

/** The values of the enums as tables name them: English, Chinese, then other names in use. */
export const LEDGER_STATUS_NAMES: Names<keyof typeof LedgerStatus> = {
  DRAFT: ['draft', '草稿'],
  AUDITED: ['audited', '已审计', '审计'],
  PUBLISHED: ['published', '已公开', '公开'],
  RESTATED: ['restated', '更正', '重述'],
};

export const CHART_NAMES = {
  '2004': ['CHART_2004', '2004 年制度', '2004年制度', '旧制度', '村集体经济组织会计制度'],
  '2024': ['CHART_2024', '2024 年制度', '2024年制度', '新制度', '农村集体经济组织会计制度'],
} as const;

/** Each account is a column of its own. */
export const ACCOUNT_NAMES: Names<keyof typeof LedgerAccount> = {
  OPERATING_INCOME: ['operating income', '经营收入'],
  CONTRACT_INCOME: ['contract income', '发包及上交收入', '发包收入'],
  INVESTMENT_INCOME: ['investment income', '投资收益'],
  AGRICULTURAL_TAX_REFUND: ['agricultural tax refund', '农业税附加返还收入'],
  SUBSIDY_INCOME: ['subsidy income', '补助收入'],
  OTHER_INCOME: ['other income', '其他收入'],
  OPERATING_EXPENSE: ['operating expense', '经营支出'],
  TAXES: ['taxes', '税金及附加'],
  ADMINISTRATIVE_EXPENSE: ['administrative expense', '管理费用'],
  PUBLIC_WELFARE_EXPENSE: ['public welfare expense', '公益支出'],
  OTHER_EXPENSE: ['other expense', '其他支出'],
  INVESTMENT_LOSS: ['investment loss', '投资损失'],
  INCOME_TAX: ['income tax', '所得税费用'],
  BROUGHT_FORWARD: ['brought forward', '年初未分配收益'],
  OTHER_TRANSFER_IN: ['other transfer in', '其他转入'],
  RESERVE: ['reserve', '提取公积公益金', '公积公益金'],
  WELFARE_FUND: ['welfare fund', '提取应付福利费', '应付福利费'],
};
