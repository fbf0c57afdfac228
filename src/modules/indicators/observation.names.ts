/** The values of the enums as tables name them: English, Chinese, then other names in use. */
export const QUALIFIER_NAMES = {
  EXACT: ['exactly', '等于', '准确'],
  AT_LEAST: ['at least', '以上', '余', '不少于'],
  MORE_THAN: ['more than', '超过', '多', '逾'],
  AT_MOST: ['at most', '以下', '不超过'],
  LESS_THAN: ['less than', '不足', '不到'],
  ABOUT: ['about', '约', '左右'],
  NEARLY: ['nearly', '近', '接近'],
} as const;

export const PERIOD_KIND_NAMES = {
  NOT_STATED: ['not stated', '未载明'],
  POINT: ['point in time', '时点'],
  AS_PUBLISHED: ['as published', '截至发文时'],
  SINCE_FOUNDING: ['since founding', '成立以来'],
  SINCE: ['since', '某时以来'],
  CUMULATIVE: ['cumulative', '累计'],
  YEARLY_AVERAGE: ['yearly average', '年均'],
  YEARLY_AVERAGE_OR_NONE: ['yearly average or none', '或为年均'],
  DURATION: ['duration', '一段时长之内'],
  AFTER_ELECTION: ['after election', '换届之后'],
  PLAN: ['plan', '规划期内'],
  EVENT: ['event', '事件期间'],
} as const;

/** Units of the catalogue under their Chinese names. */
export const UNIT_NAMES: Readonly<Record<string, string>> = {
  元: 'CNY',
  人民币元: 'CNY',
  分: 'fen',
  平方米: 'm2',
  亩: 'mu',
  公顷: 'ha',
  平方公里: 'km2',
  平方千米: 'km2',
  米: 'm',
  公里: 'km',
  千米: 'km',
  个月: 'month',
  '％': '%',
};
