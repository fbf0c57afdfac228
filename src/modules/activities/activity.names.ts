import type { JointDimension } from '../committees/index.js';
import type { ActivityState, ActivityType, ForumKind, OrganizerRole, TurnoutRole } from './activity.enums.js';

type Names<V extends string> = Readonly<Record<V, readonly [en: string, zh: string, ...more: string[]]>>;

/** The values of the enums as tables name them: English, Chinese, then other names in use. */
export const TYPE_NAMES: Names<keyof typeof ActivityType> = {
  JOINT_MEETING: ['joint meeting', '联席会议', '联合商讨会', '党建联建会议'],
  DELIBERATION: ['deliberation', '议事协商', '居民议事'],
  ENVIRONMENT: ['environment', '人居环境整治', '环境整治'],
  FESTIVAL: ['festival', '节庆'],
  SPORT: ['sport', '体育活动', '体育'],
  LESSON: ['lesson', '党课'],
  LECTURE: ['lecture', '讲堂'],
  NIGHT_SCHOOL: ['night school', '党员夜校', '夜校'],
  SUMMER_CLASS: ['summer class', '暑期课堂'],
  ORGANIZATIONAL_LIFE: ['organizational life', '组织生活', '主题党日', '政治生日'],
  CUSTOMS: ['customs', '移风易俗', '文明新风'],
  VOLUNTEER: ['volunteer service', '志愿服务'],
  SERVICE: ['service', '便民服务'],
  CAMPAIGN: ['campaign', '主题行动'],
  EXCHANGE: ['exchange', '经验交流', '交流'],
  CONTEST_REVIEW: ['contest review', '比拼交流会', '比拼交流'],
  OTHER: ['other', '其他'],
};

export const FORUM_NAMES: Names<keyof typeof ForumKind> = {
  GREEN_TABLE: ['green table', '绿桌谈心会'],
  PAVILION: ['pavilion', '廊亭话事'],
  COUNCIL_HALL: ['council hall', '居民议事厅'],
  BENCH: ['bench', '板凳会议'],
};

export const DIMENSION_NAMES: Names<keyof typeof JointDimension> = {
  ORGANISATION: ['organisation', '组织联建'],
  MEMBER_MANAGEMENT: ['member management', '党员联管'],
  RESOURCE: ['resource', '资源联享'],
  ACTIVITY: ['activity', '活动联办'],
  DEVELOPMENT: ['development', '发展联促'],
};

export const ACTIVITY_STATE_NAMES: Names<keyof typeof ActivityState> = {
  PLANNED: ['planned', '计划中', '计划'],
  HELD: ['held', '已举办'],
  CANCELLED: ['cancelled', '已取消'],
};

/** Columns of organizations, one for each part that they take. */
export const PART_COLUMNS: Readonly<
  Record<keyof typeof OrganizerRole, readonly [name: string, en: string, zh: string, ...more: string[]]>
> = {
  ORGANIZER: ['organizers', 'organizers', '主办方', '主办单位', '主办'],
  HOST: ['hosts', 'hosts', '承办方', '承办单位', '承办'],
  SUPPORTER: ['supporters', 'supporters', '协办方', '协办单位', '协办'],
};

/** Columns of numbers, one for each role that a turnout counts. */
export const TURNOUT_COLUMNS: Readonly<
  Record<keyof typeof TurnoutRole, readonly [name: string, en: string, zh: string, ...more: string[]]>
> = {
  PARTY_MEMBER: ['party_members', 'party members', '党员人数', '党员'],
  RESIDENT: ['residents', 'residents', '群众人数', '居民人数', '群众'],
  VOLUNTEER: ['volunteers', 'volunteers', '志愿者人数', '志愿者'],
  CADRE: ['cadres', 'cadres', '干部人数', '干部'],
  MINOR: ['minors', 'minors', '未成年人数', '未成年人'],
  HOUSEHOLD: ['households', 'households', '户数'],
};
