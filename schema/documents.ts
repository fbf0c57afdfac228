/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/**
 * Type of activity.
 *
 * 活动类型。
 */
export type ActivityType =
  /**
   * Campaign.
   *
   * 主题行动。
   */
  | 'CAMPAIGN'
  /**
   * Review of a contest.
   *
   * 比拼交流会。
   */
  | 'CONTEST_REVIEW'
  /**
   * Civility and customs.
   *
   * 移风易俗、文明新风。
   */
  | 'CUSTOMS'
  /**
   * Deliberation with residents.
   *
   * 居民议事协商。
   */
  | 'DELIBERATION'
  /**
   * Clean-up of the living environment.
   *
   * 人居环境整治。
   */
  | 'ENVIRONMENT'
  /**
   * Exchange of experience.
   *
   * 经验交流。
   */
  | 'EXCHANGE'
  /**
   * Festival.
   *
   * 节庆。
   */
  | 'FESTIVAL'
  /**
   * Joint consultation or construction meeting.
   *
   * 联合商讨会、党建联建会议。
   */
  | 'JOINT_MEETING'
  /**
   * Lecture.
   *
   * 讲堂。
   */
  | 'LECTURE'
  /**
   * Party lesson.
   *
   * 党课。
   */
  | 'LESSON'
  /**
   * Members' night school.
   *
   * 党员夜校。
   */
  | 'NIGHT_SCHOOL'
  /**
   * Organizational life, political birthday.
   *
   * 组织生活、政治生日。
   */
  | 'ORGANIZATIONAL_LIFE'
  /**
   * Any other.
   *
   * 其他。
   */
  | 'OTHER'
  /**
   * Service to residents.
   *
   * 便民服务。
   */
  | 'SERVICE'
  /**
   * Sport.
   *
   * 体育活动。
   */
  | 'SPORT'
  /**
   * Summer class.
   *
   * 暑期课堂。
   */
  | 'SUMMER_CLASS'
  /**
   * Volunteer service.
   *
   * 志愿服务。
   */
  | 'VOLUNTEER';

/**
 * Whether a criterion is met.
 *
 * 条件是否符合。
 */
export type AffinityVerdict =
  /**
   * Met; the evidence says how.
   *
   * 符合，见依据。
   */
  | 'MET'
  /**
   * Not met; the evidence says why.
   *
   * 不符合，见依据。
   */
  | 'NOT_MET'
  /**
   * No source says.
   *
   * 没有来源说明。
   */
  | 'UNKNOWN';

/**
 * Kind of asset.
 *
 * 资产类别。
 */
export type AssetKind =
  /**
   * Animals and plants.
   *
   * 生物资产。
   */
  | 'BIOLOGICAL'
  /**
   * Building.
   *
   * 房屋建筑。
   */
  | 'BUILDING'
  /**
   * Equipment.
   *
   * 机器设备。
   */
  | 'EQUIPMENT'
  /**
   * Money, claims, shares.
   *
   * 货币资金、债权、股权。
   */
  | 'FINANCIAL'
  /**
   * Intangible asset.
   *
   * 无形资产。
   */
  | 'INTANGIBLE'
  /**
   * Land and its rights.
   *
   * 土地及其权益。
   */
  | 'LAND'
  /**
   * Other.
   *
   * 其他。
   */
  | 'OTHER';

/**
 * What an asset is used for.
 *
 * 资产使用情况。
 */
export type AssetUse =
  /**
   * Contracted out.
   *
   * 发包。
   */
  | 'CONTRACTED'
  /**
   * Idle.
   *
   * 闲置。
   */
  | 'IDLE'
  /**
   * Let.
   *
   * 出租。
   */
  | 'LET'
  /**
   * Used by its owner.
   *
   * 自用。
   */
  | 'OWN_USE';

/**
 * Kinds of production bases.
 *
 * 生产基地类别。
 */
export type BaseKind =
  /**
   * Greenhouse.
   *
   * 大棚。
   */
  | 'GREENHOUSE'
  /**
   * Livestock.
   *
   * 养殖。
   */
  | 'LIVESTOCK'
  /**
   * Orchard.
   *
   * 果园。
   */
  | 'ORCHARD'
  /**
   * Vegetables in the open.
   *
   * 露地蔬菜。
   */
  | 'VEGETABLES';

/**
 * Kinds of care facilities.
 *
 * 照料设施类别。
 */
export type CareKind =
  /**
   * Canteen for seniors.
   *
   * 长者食堂。
   */
  | 'CANTEEN'
  /**
   * Day care.
   *
   * 日间照料中心。
   */
  | 'DAY_CARE'
  /**
   * Residential home.
   *
   * 养老机构。
   */
  | 'HOME';

/**
 * Which accounting rules a ledger follows.
 *
 * 账簿所依据的会计制度。
 */
export type ChartOfAccounts =
  /**
   * The accounting rules of 2004 (村集体经济组织会计制度), until 2023.
   *
   * 2004 年《村集体经济组织会计制度》，用至 2023 年。
   */
  | 'CHART_2004'
  /**
   * The accounting rules in force since 2024-01-01 (农村集体经济组织会计制度).
   *
   * 《农村集体经济组织会计制度》，2024 年 1 月 1 日起施行。
   */
  | 'CHART_2024';

/**
 * Form of a joint committee.
 *
 * 联合党委的形式。
 */
export type CommitteeForm =
  /**
   * Party-building alliance (党建联盟).
   *
   * 党建联盟。
   */
  | 'ALLIANCE'
  /**
   * Area Party committee (片区党委).
   *
   * 片区党委。
   */
  | 'AREA_COMMITTEE'
  /**
   * Joint Party committee (联合党委).
   *
   * 联合党委。
   */
  | 'JOINT_COMMITTEE';

/**
 * A post in a company.
 *
 * 公司职务。
 */
export type CompanyRole =
  /**
   * Chair of the board.
   *
   * 董事长。
   */
  | 'CHAIR'
  /**
   * Manager.
   *
   * 经理。
   */
  | 'MANAGER'
  /**
   * Supervisor.
   *
   * 监事。
   */
  | 'SUPERVISOR'
  /**
   * Village CEO (乡村CEO).
   *
   * 乡村CEO。
   */
  | 'VILLAGE_CEO';

/**
 * How much of a date is known.
 *
 * 日期已知的程度。
 */
export type DatePrecision =
  /**
   * The day is known.
   *
   * 精确到日。
   */
  | 'DAY'
  /**
   * Year and month are known.
   *
   * 精确到月。
   */
  | 'MONTH'
  /**
   * Month and day are known, the year is not.
   *
   * 知月日，不知年份。
   */
  | 'MONTH_DAY'
  /**
   * Since the founding of the body, whose date is not stated.
   *
   * 自成立以来，成立日期未载明。
   */
  | 'SINCE_FOUNDING'
  /**
   * Only the year is known.
   *
   * 只知年份。
   */
  | 'YEAR';

/**
 * How far a distribution has come.
 *
 * 收益分配进度。
 */
export type DistributionStatus =
  /**
   * Approved.
   *
   * 批准。
   */
  | 'APPROVED'
  /**
   * Draft.
   *
   * 草拟。
   */
  | 'DRAFT'
  /**
   * Objected to: it goes back to a proposal.
   *
   * 有异议，退回重提。
   */
  | 'OBJECTED'
  /**
   * Paid.
   *
   * 已发放。
   */
  | 'PAID'
  /**
   * Proposed.
   *
   * 提出。
   */
  | 'PROPOSED'
  /**
   * On public notice.
   *
   * 公示中。
   */
  | 'PUBLIC_NOTICE'
  /**
   * Reconciled with the books.
   *
   * 已核对。
   */
  | 'RECONCILED'
  /**
   * Resolved by the members' meeting.
   *
   * 成员会议通过。
   */
  | 'RESOLVED'
  /**
   * Void.
   *
   * 作废。
   */
  | 'VOID';

/**
 * How something ended.
 *
 * 结束的方式。
 */
export type Ending =
  /**
   * The committee was dissolved.
   *
   * 联合党委撤销。
   */
  | 'DISSOLVED'
  /**
   * The committee merged into another.
   *
   * 联合党委合并。
   */
  | 'MERGED'
  /**
   * The committee was split.
   *
   * 联合党委拆分。
   */
  | 'SPLIT'
  /**
   * The member withdrew.
   *
   * 成员退出。
   */
  | 'WITHDRAWN';

/**
 * What brings neighbours together in a joint committee.
 *
 * 组建联合党委的“三相”条件。
 */
export type FormationCriterion =
  /**
   * They lie close together (地缘相近).
   *
   * 地缘相近。
   */
  | 'GEOGRAPHY'
  /**
   * Their industries are alike (产业相似).
   *
   * 产业相似。
   */
  | 'INDUSTRY'
  /**
   * Their people are close (人缘相亲).
   *
   * 人缘相亲。
   */
  | 'KINSHIP';

/**
 * Who pays for a project.
 *
 * 出资来源。
 */
export type FundingKind =
  /**
   * Village collective.
   *
   * 村集体。
   */
  | 'COLLECTIVE'
  /**
   * Enterprise.
   *
   * 企业。
   */
  | 'ENTERPRISE'
  /**
   * Government.
   *
   * 政府。
   */
  | 'GOVERNMENT'
  /**
   * Other.
   *
   * 其他。
   */
  | 'OTHER'
  /**
   * Residents, together; never by name.
   *
   * 群众（合计，不载姓名）。
   */
  | 'RESIDENTS'
  /**
   * Donations and social bodies.
   *
   * 社会捐助、社会组织。
   */
  | 'SOCIAL';

/**
 * Length of a calendar period.
 *
 * 自然期间的长度。
 */
export type Grain =
  /**
   * Month.
   *
   * 月。
   */
  | 'MONTH'
  /**
   * Quarter.
   *
   * 季度。
   */
  | 'QUARTER'
  /**
   * Year.
   *
   * 年。
   */
  | 'YEAR';

/**
 * How far an inventory has come (清产核资).
 *
 * 清产核资进度。
 */
export type InventoryStatus =
  /**
   * Checked.
   *
   * 已核实。
   */
  | 'CHECKED'
  /**
   * Confirmed.
   *
   * 已确认。
   */
  | 'CONFIRMED'
  /**
   * Declared.
   *
   * 已申报。
   */
  | 'DECLARED'
  /**
   * Published.
   *
   * 已公示。
   */
  | 'PUBLISHED';

/**
 * The five joint dimensions.
 *
 * “五联”维度。
 */
export type JointDimension =
  /**
   * Activities held jointly (活动联办).
   *
   * 活动联办。
   */
  | 'ACTIVITY'
  /**
   * Development advanced jointly (发展联促).
   *
   * 发展联促。
   */
  | 'DEVELOPMENT'
  /**
   * Members managed jointly (党员联管).
   *
   * 党员联管。
   */
  | 'MEMBER_MANAGEMENT'
  /**
   * Organizations built jointly (组织联建).
   *
   * 组织联建。
   */
  | 'ORGANISATION'
  /**
   * Resources shared (资源联享).
   *
   * 资源联享。
   */
  | 'RESOURCE';

/**
 * How far a ledger has come.
 *
 * 账簿状态。
 */
export type LedgerStatus =
  /**
   * Audited.
   *
   * 已审计。
   */
  | 'AUDITED'
  /**
   * Draft: it enters no figure.
   *
   * 草稿，不计入任何数字。
   */
  | 'DRAFT'
  /**
   * Published.
   *
   * 已公开。
   */
  | 'PUBLISHED'
  /**
   * Restated after publication, or a year until 2023 restated under the later rules.
   *
   * 公开后更正，或 2023 年按新制度重述。
   */
  | 'RESTATED';

/**
 * Standing of a joint committee. In neither is it a legal person.
 *
 * 联合党委的性质。均非法人。
 */
export type LegalStatus =
  /**
   * Set up for a purpose, beside the statutory organizations.
   *
   * 功能型党组织。
   */
  | 'FUNCTIONAL'
  /**
   * A Party organization by the Party constitution.
   *
   * 依党章设立的党组织。
   */
  | 'STATUTORY';

/**
 * Kind of link between committees.
 *
 * 联合党委之间关系的类别。
 */
export type LinkKind =
  /**
   * The first assists the second.
   *
   * 前者帮扶后者。
   */
  | 'ASSISTANCE'
  /**
   * The first is above the second.
   *
   * 前者为上级，后者为下级。
   */
  | 'PARENT'
  /**
   * They are sisters; without direction.
   *
   * 结对（姊妹）关系，无方向。
   */
  | 'SISTER'
  /**
   * The second succeeds the first.
   *
   * 后者承继前者。
   */
  | 'SUCCESSION';

/**
 * Whether a committee actually runs.
 *
 * 联合党委是否实际运转。
 */
export type Liveness =
  /**
   * It has held such, and none in those twelve months.
   *
   * 曾举办，但十二个月内没有。
   */
  | 'DORMANT'
  /**
   * It no longer exists.
   *
   * 已不存在。
   */
  | 'ENDED'
  /**
   * It held a joint activity or meeting in the twelve months before the day.
   *
   * 此日之前十二个月内举办过联合活动或会议。
   */
  | 'RUNNING'
  /**
   * It cannot be said; the reasons tell why.
   *
   * 无法判断，原因见 reasons。
   */
  | 'UNKNOWN';

/**
 * Why that is said of a committee.
 *
 * 判断的理由。
 */
export type LivenessReason =
  /**
   * Some were held on days that no source gives.
   *
   * 有活动，但来源未载明日期。
   */
  | 'DATES_NOT_KNOWN'
  /**
   * It has ended.
   *
   * 已结束。
   */
  | 'ENDED'
  /**
   * A joint activity or meeting was held.
   *
   * 举办过联合活动或会议。
   */
  | 'JOINT_ACTIVITY_HELD'
  /**
   * Its members are not all known, so what they do together is not either.
   *
   * 成员未全知，其共同活动也未全知。
   */
  | 'MEMBERS_NOT_KNOWN'
  /**
   * None was held in twelve months.
   *
   * 十二个月内没有举办。
   */
  | 'NONE_IN_TWELVE_MONTHS'
  /**
   * Nothing that it held is on record.
   *
   * 没有任何活动记录。
   */
  | 'NOTHING_RECORDED'
  /**
   * Resolutions that are due are not carried out.
   *
   * 有到期未落实的决议。
   */
  | 'RESOLUTIONS_OVERDUE';

/**
 * How far the members of a committee are known.
 *
 * 成员名单的已知程度。
 */
export type MemberList =
  /**
   * All members are recorded.
   *
   * 名单完整。
   */
  | 'COMPLETE'
  /**
   * Some members are recorded; there may be more.
   *
   * 名单不全。
   */
  | 'PARTIAL'
  /**
   * No source names the members. This is not the same as having none.
   *
   * 没有来源载明成员，不等于没有成员。
   */
  | 'UNKNOWN';

/**
 * Role of a member.
 *
 * 成员角色。
 */
export type MemberRole =
  /**
   * Leading member.
   *
   * 核心成员。
   */
  | 'CORE'
  /**
   * Member.
   *
   * 成员。
   */
  | 'MEMBER'
  /**
   * Observer.
   *
   * 列席成员。
   */
  | 'OBSERVER'
  /**
   * Partner that takes part in some matters.
   *
   * 合作单位。
   */
  | 'PARTNER';

/**
 * Which way is better.
 *
 * 优劣方向。
 */
export type MetricDirection =
  /**
   * More is better.
   *
   * 越高越好。
   */
  | 'HIGHER'
  /**
   * Less is better.
   *
   * 越低越好。
   */
  | 'LOWER'
  /**
   * Neither.
   *
   * 无优劣。
   */
  | 'NEUTRAL';

/**
 * Why a figure has no value: those of the hub's reasons that agencies give.
 *
 * 没有数值的原因：部门用到的几项。
 */
export type NullReason =
  /**
   * The base of the comparison is zero or less.
   *
   * 基期数值不为正。
   */
  | 'BASE_NOT_POSITIVE'
  /**
   * Parts are bounded in opposite ways: nothing can be said of the whole.
   *
   * 各部分的上下限方向相反，合计无法确定。
   */
  | 'BOUNDS_OPPOSED'
  /**
   * The base follows another chart of accounts and is not restated.
   *
   * 基期采用不同的会计制度，且未重述。
   */
  | 'CHART_BREAK'
  /**
   * The dates of what is counted are not known well enough.
   *
   * 所计事项的日期不够明确。
   */
  | 'DATES_NOT_KNOWN'
  /**
   * Some have not reported; they are listed as missing.
   *
   * 部分成员缺报，见缺报名单。
   */
  | 'INCOMPLETE'
  /**
   * The denominator is zero.
   *
   * 分母为零。
   */
  | 'NOTHING_TO_COUNT'
  /**
   * This metric cannot be summed over organizations: a mean, or what several may count.
   *
   * 该指标不能在组织间相加：为平均数，或可能重复计入。
   */
  | 'NOT_ADDITIVE'
  /**
   * No source gives it.
   *
   * 没有来源载明。
   */
  | 'NOT_PUBLISHED'
  /**
   * Its sharing class withholds it. What is CONDITIONAL is shown to who is signed in, within their divisions, and says what for in the header X-Purpose.
   *
   * 按其共享类别不予显示。有条件共享的，登录后在辖区范围内以 X-Purpose 请求头说明用途即可查看。
   */
  | 'NOT_SHARED'
  /**
   * No opening hours are stated.
   *
   * 未载明开放时间。
   */
  | 'NO_OPEN_HOURS'
  /**
   * It counts fewer people than may be shown.
   *
   * 人数过少，不予显示。
   */
  | 'SMALL_GROUP'
  /**
   * Its unit measures something else than the one asked for.
   *
   * 其单位与所求单位不可换算。
   */
  | 'UNIT_NOT_COMPARABLE';

/**
 * Kind of organization.
 *
 * 组织类别。
 */
export type OrganizationKind =
  /**
   * Agency of government or Party.
   *
   * 机关。
   */
  | 'AGENCY'
  /**
   * Collective economic organization.
   *
   * 农村集体经济组织。
   */
  | 'COLLECTIVE_ECONOMIC_ORGANIZATION'
  /**
   * Residents' or villagers' committee.
   *
   * 居民委员会、村民委员会。
   */
  | 'COMMUNITY'
  /**
   * Farmers' cooperative.
   *
   * 农民专业合作社。
   */
  | 'COOPERATIVE'
  /**
   * Enterprise or sole trader.
   *
   * 企业、个体工商户。
   */
  | 'ENTERPRISE'
  /**
   * Public institution.
   *
   * 事业单位。
   */
  | 'INSTITUTION'
  /**
   * Party organization.
   *
   * 党组织。
   */
  | 'PARTY_ORGANIZATION'
  /**
   * Social body.
   *
   * 社会组织。
   */
  | 'SOCIAL_BODY'
  /**
   * Strong-village company.
   *
   * 强村公司。
   */
  | 'STRONG_VILLAGE_COMPANY';

/**
 * Kind of Party organization.
 *
 * 党组织类别。
 */
export type PartyOrganizationKind =
  /**
   * Party branch.
   *
   * 党支部。
   */
  | 'BRANCH'
  /**
   * Branch that several small units share.
   *
   * 联合党支部。
   */
  | 'COMBINED_BRANCH'
  /**
   * County Party committee.
   *
   * 县（市、区）委。
   */
  | 'COUNTY_COMMITTEE'
  /**
   * Department of a Party committee, e.g. for organization.
   *
   * 党委工作部门，如组织部。
   */
  | 'DEPARTMENT'
  /**
   * Departments of several levels named together.
   *
   * 合称的各级工作部门。
   */
  | 'DEPARTMENTS'
  /**
   * General Party branch.
   *
   * 党总支。
   */
  | 'GENERAL_BRANCH'
  /**
   * Branch on a grid.
   *
   * 网格党支部。
   */
  | 'GRID_BRANCH'
  /**
   * Branch on an industry chain.
   *
   * 产业链党支部。
   */
  | 'INDUSTRY_BRANCH'
  /**
   * Leading Party members group.
   *
   * 党组。
   */
  | 'LEADING_GROUP'
  /**
   * Branch of members who work away from home.
   *
   * 流动党员党支部。
   */
  | 'MOBILE_MEMBERS_BRANCH'
  /**
   * Party group.
   *
   * 党小组。
   */
  | 'PARTY_GROUP'
  /**
   * Sub-district Party work committee.
   *
   * 街道党工委。
   */
  | 'SUBDISTRICT_WORK_COMMITTEE'
  /**
   * Temporary Party organization.
   *
   * 临时党组织。
   */
  | 'TEMPORARY'
  /**
   * Town or township Party committee.
   *
   * 乡镇党委。
   */
  | 'TOWN_COMMITTEE'
  /**
   * Village or community Party committee.
   *
   * 村（社区）党委。
   */
  | 'VILLAGE_COMMITTEE';

/**
 * Which time a figure covers.
 *
 * 数字所涵盖的时间。
 */
export type PeriodKind =
  /**
   * After a round of elections.
   *
   * 换届之后。
   */
  | 'AFTER_ELECTION'
  /**
   * When the document was published.
   *
   * 截至发文时。
   */
  | 'AS_PUBLISHED'
  /**
   * Cumulative.
   *
   * 累计。
   */
  | 'CUMULATIVE'
  /**
   * Over a length of time.
   *
   * 一段时长之内。
   */
  | 'DURATION'
  /**
   * During an event or campaign.
   *
   * 某事件或专项行动期间。
   */
  | 'EVENT'
  /**
   * A calendar month.
   *
   * 自然月。
   */
  | 'MONTH'
  /**
   * No source says.
   *
   * 来源未载明。
   */
  | 'NOT_STATED'
  /**
   * Over a plan.
   *
   * 规划期内。
   */
  | 'PLAN'
  /**
   * A point in time.
   *
   * 某一时点。
   */
  | 'POINT'
  /**
   * A calendar quarter.
   *
   * 季度。
   */
  | 'QUARTER'
  /**
   * Since a date.
   *
   * 某时以来。
   */
  | 'SINCE'
  /**
   * Since the founding.
   *
   * 成立以来。
   */
  | 'SINCE_FOUNDING'
  /**
   * A calendar year.
   *
   * 自然年。
   */
  | 'YEAR'
  /**
   * A yearly average.
   *
   * 年均。
   */
  | 'YEARLY_AVERAGE'
  /**
   * A yearly average, if the sentence extends it to this figure.
   *
   * 若该句的“年均”及于此数，则为年均。
   */
  | 'YEARLY_AVERAGE_OR_NONE';

/**
 * How far the premises that a co-location freed are known.
 *
 * 合署办公腾出房屋的已知程度。
 */
export type PremisesList =
  /**
   * All are recorded; an empty list means none.
   *
   * 全部已登记；空表示没有。
   */
  | 'COMPLETE'
  /**
   * Some are recorded.
   *
   * 部分已登记。
   */
  | 'PARTIAL'
  /**
   * No source names any.
   *
   * 没有来源载明。
   */
  | 'UNKNOWN';

/**
 * Kind of project.
 *
 * 项目类别。
 */
export type ProjectKind =
  /**
   * A project that is to earn.
   *
   * 经营性项目。
   */
  | 'PROJECT'
  /**
   * Works: roads, pipes, fronts.
   *
   * 工程建设，如道路、管网、风貌。
   */
  | 'WORKS';

/**
 * How far a project has come.
 *
 * 项目进度。
 */
export type ProjectState =
  /**
   * Finished.
   *
   * 完成。
   */
  | 'FINISHED'
  /**
   * Planned.
   *
   * 计划。
   */
  | 'PLANNED'
  /**
   * Stopped.
   *
   * 停止。
   */
  | 'STOPPED'
  /**
   * Under way.
   *
   * 进行中。
   */
  | 'UNDER_WAY';

/**
 * How a value is to be read: the hub's own list, which agencies take over as it stands.
 *
 * 数值的读法：沿用中枢的列表。
 */
export type Qualifier =
  /**
   * About this.
   *
   * 约此数。
   */
  | 'ABOUT'
  /**
   * This or more (以上, 余).
   *
   * 此数或更多（以上、余）。
   */
  | 'AT_LEAST'
  /**
   * This or less.
   *
   * 此数或更少。
   */
  | 'AT_MOST'
  /**
   * Exactly this.
   *
   * 恰为此数。
   */
  | 'EXACT'
  /**
   * Cannot be said; the bounds tell how far it can be known.
   *
   * 无法确定；上下界给出可知范围。
   */
  | 'INDETERMINATE'
  /**
   * Less than this (不足).
   *
   * 不足此数（不足）。
   */
  | 'LESS_THAN'
  /**
   * More than this (多).
   *
   * 超过此数（多）。
   */
  | 'MORE_THAN'
  /**
   * A little less than this (近).
   *
   * 接近此数（近）。
   */
  | 'NEARLY';

/**
 * States of a registration.
 *
 * 登记状态。
 */
export type RegistrationState =
  /**
   * In business.
   *
   * 存续（在营）。
   */
  | 'ACTIVE'
  /**
   * Taken off the register.
   *
   * 注销。
   */
  | 'DEREGISTERED'
  /**
   * Licence revoked.
   *
   * 吊销。
   */
  | 'REVOKED';

/**
 * State of repair.
 *
 * 完好状况。
 */
export type ResourceCondition =
  /**
   * Usable, in need of repair.
   *
   * 可用，需维修。
   */
  | 'NEEDS_REPAIR'
  /**
   * Sound.
   *
   * 完好。
   */
  | 'SOUND'
  /**
   * Not safe to use.
   *
   * 不安全，不可使用。
   */
  | 'UNSOUND';

/**
 * What kind of resource it is.
 *
 * 资源类别。
 */
export type ResourceKind =
  /**
   * Equipment that can be lent.
   *
   * 可借用的设备。
   */
  | 'EQUIPMENT'
  /**
   * A room or part of a venue.
   *
   * 场所内的房间或分区。
   */
  | 'ROOM'
  /**
   * A post that is pooled; never a person.
   *
   * 统筹使用的岗位，不涉及个人。
   */
  | 'STAFF_POST'
  /**
   * A venue: a service centre, a square, a park.
   *
   * 阵地场所：党群服务中心、广场、园区等。
   */
  | 'VENUE';

/**
 * States of a restoration.
 *
 * 修缮状态。
 */
export type RestorationState =
  /**
   * Done.
   *
   * 已修缮。
   */
  | 'DONE'
  /**
   * Under way.
   *
   * 修缮中。
   */
  | 'UNDER_WAY';

/**
 * Kind of room.
 *
 * 房间类别。
 */
export type RoomKind =
  /**
   * Dance, painting or calligraphy.
   *
   * 舞蹈室、书画室。
   */
  | 'ARTS'
  /**
   * Day care.
   *
   * 日间照料。
   */
  | 'CARE'
  /**
   * Civilization practice station.
   *
   * 新时代文明实践站。
   */
  | 'CIVILIZATION_STATION'
  /**
   * Clinic.
   *
   * 医务室、卫生室。
   */
  | 'CLINIC'
  /**
   * Exhibition hall or wall.
   *
   * 展厅、文化墙、宣传走廊。
   */
  | 'EXHIBITION'
  /**
   * Governance centre.
   *
   * 综合治理中心。
   */
  | 'GOVERNANCE'
  /**
   * Legal service room.
   *
   * 法律服务室。
   */
  | 'LEGAL'
  /**
   * Meeting room.
   *
   * 会议室。
   */
  | 'MEETING'
  /**
   * Room for activities of Party members.
   *
   * 党员活动室、党员之家。
   */
  | 'MEMBER_ACTIVITY'
  /**
   * Any other.
   *
   * 其他。
   */
  | 'OTHER'
  /**
   * Open-air ground: fitness ground, playground.
   *
   * 室外活动场地：健身广场、儿童乐园。
   */
  | 'OUTDOOR'
  /**
   * Reading room.
   *
   * 农家书屋。
   */
  | 'READING'
  /**
   * Service hall.
   *
   * 办事大厅、便民服务室。
   */
  | 'SERVICE_HALL'
  /**
   * Stage.
   *
   * 舞台。
   */
  | 'STAGE';

/**
 * What a fact was taken from.
 *
 * 事实的来源种类。
 */
export type SourceKind =
  /**
   * An agency's own record or report.
   *
   * 部门自身的记录或报送。
   */
  | 'AGENCY'
  /**
   * A published list of data.
   *
   * 公开的数据清单。
   */
  | 'DATASET'
  /**
   * A published document.
   *
   * 公开发表的文件。
   */
  | 'DOCUMENT'
  /**
   * Made up by a computer for tests of scale: it says nothing of any real place.
   *
   * 由计算机为规模测试而生成的合成数据，不反映任何真实地方。
   */
  | 'SYNTHETIC';

/**
 * Whether something holds on a day, as far as its dates are known.
 *
 * 就已知日期而言，某日是否成立。
 */
export type Standing =
  /**
   * It holds.
   *
   * 确定成立。
   */
  | 'CERTAIN'
  /**
   * It has ended.
   *
   * 已经结束。
   */
  | 'ENDED'
  /**
   * It begins later.
   *
   * 尚未开始。
   */
  | 'NOT_YET'
  /**
   * It may hold: the dates are known only in part.
   *
   * 可能成立：日期仅部分已知。
   */
  | 'POSSIBLE';

/**
 * What ties one step of a walk to the next.
 *
 * 逐步延伸时所经的联系。
 */
export type Tie =
  /**
   * One assists the other.
   *
   * 帮扶。
   */
  | 'ASSISTANCE'
  /**
   * The organization is a member of the committee.
   *
   * 组织是联合党委的成员。
   */
  | 'MEMBERSHIP'
  /**
   * One is above the other.
   *
   * 上下级。
   */
  | 'PARENT'
  /**
   * The committees have a member in common.
   *
   * 两个联合党委有共同成员。
   */
  | 'SHARED_MEMBER'
  /**
   * They are sisters.
   *
   * 结对。
   */
  | 'SISTER'
  /**
   * One succeeds the other.
   *
   * 承继。
   */
  | 'SUCCESSION';

export type CommitteeResourcesQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
  from: string;
  to: string;
  slotsFrom: string;
  slotsTo: string;
}>;


export type CommitteeResourcesQuery = { jointCommittee: { id: string, name: string, baseVenue: { id: string, name: string, floorArea: string | null, opened: { text: string, precision: DatePrecision } | null, coLocations: Array<{ premisesList: PremisesList, organizations: Array<
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
        >, freedArea: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }> } | null, resourcesByKind: Array<{ kind: ResourceKind, detail: string | null, count: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, floorArea: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }>, resources: { nodes: Array<
        | { id: string, kind: ResourceKind, name: string, functions: Array<string>, condition: ResourceCondition | null, openingHours: Array<{ weekday: number, opens: string, closes: string }> }
        | { roomKind: RoomKind, capacity: number | null, id: string, kind: ResourceKind, name: string, functions: Array<string>, condition: ResourceCondition | null, openingHours: Array<{ weekday: number, opens: string, closes: string }> }
        | { id: string, kind: ResourceKind, name: string, functions: Array<string>, condition: ResourceCondition | null, openingHours: Array<{ weekday: number, opens: string, closes: string }> }
        | { id: string, kind: ResourceKind, name: string, functions: Array<string>, condition: ResourceCondition | null, openingHours: Array<{ weekday: number, opens: string, closes: string }> }
      > }, resourceUse: { fairness: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, total: { utilisation: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, sharedUse: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }, byMonth: Array<{ month: string, figures: { utilisation: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, sharedUse: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } } }>, byVenue: Array<{ venue:
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
          | { id: string, name: string }
        , figures: { utilisation: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, sharedUse: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } } }> }, freeSlots: Array<{ hoursStated: boolean, resource:
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
        | { id: string, name: string }
      , slots: Array<{ from: string, to: string }> }> } | null };

export type UsePartsFragment = { utilisation: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, sharedUse: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } };

export type FigurePartsFragment = { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null };

export type CommitteeQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
}>;


export type CommitteeQuery = { jointCommittee: { id: string, name: string, form: CommitteeForm, legalStatus: LegalStatus, theme: string | null, remit: Array<string>, criteria: Array<FormationCriterion>, dimensions: Array<JointDimension>, presidingPost: string | null, standing: Standing, version: number, memberList: MemberList, division: { code: string, breadcrumb: Array<{ code: string, shortName: string }> }, parent: { id: string, name: string | null, partyKind: PartyOrganizationKind | null } | null, base: { name: string, division: { shortName: string } | null } | null, memberships: { nodes: Array<{ id: string, role: MemberRole, standing: Standing, ending: Ending | null, started: { text: string } | null, ended: { text: string } | null, criteria: Array<{ criterion: FormationCriterion, evidence: string | null }>, member:
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { partyKind: PartyOrganizationKind | null, id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
        , legalEntity:
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { divisionCode: string, id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
         | null }> } | null, links: Array<{ id: string, kind: LinkKind, from: { id: string, name: string }, to: { id: string, name: string } }>, history: { nodes: Array<{ kind: string, from: string | null, to: string | null, reason: string | null, at: string }> }, provenance: Array<{ fact: string | null, note: string | null, source: { title: string, agency: string | null, asOf: { text: string } | null } }> } | null };

export type CommitteesByMetricQueryVariables = Exact<{
  division: string;
  metric: string;
  period: string;
  asOf?: string | null | undefined;
  top: number;
  first: number;
}>;


export type CommitteesByMetricQuery = { jointCommittees: { nodes: Array<{ id: string, name: string, metric: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, basis: { n: number | null, denominator: string | null } | null } | null }> }, metricRanking: Array<{ rank: number, committee: { id: string, name: string } | null, figure: { value: string | null, qualifier: Qualifier, unit: string } }> };

export type CommitteesOfDivisionQueryVariables = Exact<{
  division: string;
  asOf?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CommitteesOfDivisionQuery = { jointCommittees: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, form: CommitteeForm, theme: string | null, memberList: MemberList, division: { code: string, shortName: string }, established: { text: string, precision: DatePrecision } | null, memberCount: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null }, memberships: { nodes: Array<{ role: MemberRole, standing: Standing, started: { text: string, precision: DatePrecision } | null, member:
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
          , legalEntity:
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
           | null }> } | null }> } };

export type CommunityNeighboursQueryVariables = Exact<{
  divisionCode: string;
  depth: number;
  asOf?: string | null | undefined;
}>;


export type CommunityNeighboursQuery = { community: { id: string, name: string | null, linkedCommittees: Array<{ distance: number, via: Array<Tie>, committee: { id: string, name: string } }>, memberships: { nodes: Array<{ role: MemberRole, committee: { id: string, name: string }, started: { text: string } | null, ended: { text: string } | null }> }, candidates: { nodes: Array<{ met: number, qualifies: AffinityVerdict, community: { divisionCode: string, name: string | null }, criteria: Array<{ criterion: FormationCriterion, verdict: AffinityVerdict, evidence: string | null }> }> } } | null };

export type CompanyQueryVariables = Exact<{
  id: string | number;
  year: number;
  asOf?: string | null | undefined;
}>;


export type CompanyQuery = { node:
    | { id: string, name: string | null, shareholders: { nodes: Array<{ holder:
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
          , share: { numerator: string, denominator: string } | null, started: { text: string } | null }> }, guidance: { nodes: Array<{ committee: { id: string, name: string } }> }, companyPosts: Array<{ role: CompanyRole, title: string | null, concurrentPost: string | null, concurrentBody:
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
         | null }>, ledgers: { nodes: Array<{ year: number, quarter: number | null, chart: ChartOfAccounts, status: LedgerStatus, incomeFen: string, ownEarnedFen: string, profitFen: string, distributableFen: string }> }, incomeAttribution: Array<{ amountFen: string, holder:
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
         | null }>, distributions: { nodes: Array<{ recordDate: string, amountFen: string, status: DistributionStatus, nextMoves: Array<DistributionStatus>, lines: Array<{ amountFen: string, holder:
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
             }> }> }, assets: { totalCount: number, nodes: Array<{ name: string, kind: AssetKind, bookFen: string | null, use: AssetUse | null }> }, assetInventories: { nodes: Array<{ asOf: string, status: InventoryStatus, completeness: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }> } }
    | { id: string, name: string | null, shareholders: { nodes: Array<{ holder:
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
          , share: { numerator: string, denominator: string } | null, started: { text: string } | null }> }, guidance: { nodes: Array<{ committee: { id: string, name: string } }> }, companyPosts: Array<{ role: CompanyRole, title: string | null, concurrentPost: string | null, concurrentBody:
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
         | null }>, ledgers: { nodes: Array<{ year: number, quarter: number | null, chart: ChartOfAccounts, status: LedgerStatus, incomeFen: string, ownEarnedFen: string, profitFen: string, distributableFen: string }> }, incomeAttribution: Array<{ amountFen: string, holder:
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
         | null }>, distributions: { nodes: Array<{ recordDate: string, amountFen: string, status: DistributionStatus, nextMoves: Array<DistributionStatus>, lines: Array<{ amountFen: string, holder:
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
             }> }> }, assets: { totalCount: number, nodes: Array<{ name: string, kind: AssetKind, bookFen: string | null, use: AssetUse | null }> }, assetInventories: { nodes: Array<{ asOf: string, status: InventoryStatus, completeness: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }> } }
    | { id: string, name: string | null, shareholders: { nodes: Array<{ holder:
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
          , share: { numerator: string, denominator: string } | null, started: { text: string } | null }> }, guidance: { nodes: Array<{ committee: { id: string, name: string } }> }, companyPosts: Array<{ role: CompanyRole, title: string | null, concurrentPost: string | null, concurrentBody:
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
         | null }>, ledgers: { nodes: Array<{ year: number, quarter: number | null, chart: ChartOfAccounts, status: LedgerStatus, incomeFen: string, ownEarnedFen: string, profitFen: string, distributableFen: string }> }, incomeAttribution: Array<{ amountFen: string, holder:
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
         | null }>, distributions: { nodes: Array<{ recordDate: string, amountFen: string, status: DistributionStatus, nextMoves: Array<DistributionStatus>, lines: Array<{ amountFen: string, holder:
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
             }> }> }, assets: { totalCount: number, nodes: Array<{ name: string, kind: AssetKind, bookFen: string | null, use: AssetUse | null }> }, assetInventories: { nodes: Array<{ asOf: string, status: InventoryStatus, completeness: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }> } }
    | { id: string, name: string | null, shareholders: { nodes: Array<{ holder:
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
          , share: { numerator: string, denominator: string } | null, started: { text: string } | null }> }, guidance: { nodes: Array<{ committee: { id: string, name: string } }> }, companyPosts: Array<{ role: CompanyRole, title: string | null, concurrentPost: string | null, concurrentBody:
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
         | null }>, ledgers: { nodes: Array<{ year: number, quarter: number | null, chart: ChartOfAccounts, status: LedgerStatus, incomeFen: string, ownEarnedFen: string, profitFen: string, distributableFen: string }> }, incomeAttribution: Array<{ amountFen: string, holder:
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
         | null }>, distributions: { nodes: Array<{ recordDate: string, amountFen: string, status: DistributionStatus, nextMoves: Array<DistributionStatus>, lines: Array<{ amountFen: string, holder:
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
             }> }> }, assets: { totalCount: number, nodes: Array<{ name: string, kind: AssetKind, bookFen: string | null, use: AssetUse | null }> }, assetInventories: { nodes: Array<{ asOf: string, status: InventoryStatus, completeness: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }> } }
    | { id: string, name: string | null, shareholders: { nodes: Array<{ holder:
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
          , share: { numerator: string, denominator: string } | null, started: { text: string } | null }> }, guidance: { nodes: Array<{ committee: { id: string, name: string } }> }, companyPosts: Array<{ role: CompanyRole, title: string | null, concurrentPost: string | null, concurrentBody:
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
         | null }>, ledgers: { nodes: Array<{ year: number, quarter: number | null, chart: ChartOfAccounts, status: LedgerStatus, incomeFen: string, ownEarnedFen: string, profitFen: string, distributableFen: string }> }, incomeAttribution: Array<{ amountFen: string, holder:
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
         | null }>, distributions: { nodes: Array<{ recordDate: string, amountFen: string, status: DistributionStatus, nextMoves: Array<DistributionStatus>, lines: Array<{ amountFen: string, holder:
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
             }> }> }, assets: { totalCount: number, nodes: Array<{ name: string, kind: AssetKind, bookFen: string | null, use: AssetUse | null }> }, assetInventories: { nodes: Array<{ asOf: string, status: InventoryStatus, completeness: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }> } }
    | { id: string, name: string | null, shareholders: { nodes: Array<{ holder:
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
          , share: { numerator: string, denominator: string } | null, started: { text: string } | null }> }, guidance: { nodes: Array<{ committee: { id: string, name: string } }> }, companyPosts: Array<{ role: CompanyRole, title: string | null, concurrentPost: string | null, concurrentBody:
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
         | null }>, ledgers: { nodes: Array<{ year: number, quarter: number | null, chart: ChartOfAccounts, status: LedgerStatus, incomeFen: string, ownEarnedFen: string, profitFen: string, distributableFen: string }> }, incomeAttribution: Array<{ amountFen: string, holder:
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
         | null }>, distributions: { nodes: Array<{ recordDate: string, amountFen: string, status: DistributionStatus, nextMoves: Array<DistributionStatus>, lines: Array<{ amountFen: string, holder:
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
             }> }> }, assets: { totalCount: number, nodes: Array<{ name: string, kind: AssetKind, bookFen: string | null, use: AssetUse | null }> }, assetInventories: { nodes: Array<{ asOf: string, status: InventoryStatus, completeness: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }> } }
    | { id: string, name: string | null, shareholders: { nodes: Array<{ holder:
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
          , share: { numerator: string, denominator: string } | null, started: { text: string } | null }> }, guidance: { nodes: Array<{ committee: { id: string, name: string } }> }, companyPosts: Array<{ role: CompanyRole, title: string | null, concurrentPost: string | null, concurrentBody:
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
         | null }>, ledgers: { nodes: Array<{ year: number, quarter: number | null, chart: ChartOfAccounts, status: LedgerStatus, incomeFen: string, ownEarnedFen: string, profitFen: string, distributableFen: string }> }, incomeAttribution: Array<{ amountFen: string, holder:
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
         | null }>, distributions: { nodes: Array<{ recordDate: string, amountFen: string, status: DistributionStatus, nextMoves: Array<DistributionStatus>, lines: Array<{ amountFen: string, holder:
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
             }> }> }, assets: { totalCount: number, nodes: Array<{ name: string, kind: AssetKind, bookFen: string | null, use: AssetUse | null }> }, assetInventories: { nodes: Array<{ asOf: string, status: InventoryStatus, completeness: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }> } }
    | { id: string, name: string | null, shareholders: { nodes: Array<{ holder:
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
          , share: { numerator: string, denominator: string } | null, started: { text: string } | null }> }, guidance: { nodes: Array<{ committee: { id: string, name: string } }> }, companyPosts: Array<{ role: CompanyRole, title: string | null, concurrentPost: string | null, concurrentBody:
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
         | null }>, ledgers: { nodes: Array<{ year: number, quarter: number | null, chart: ChartOfAccounts, status: LedgerStatus, incomeFen: string, ownEarnedFen: string, profitFen: string, distributableFen: string }> }, incomeAttribution: Array<{ amountFen: string, holder:
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
         | null }>, distributions: { nodes: Array<{ recordDate: string, amountFen: string, status: DistributionStatus, nextMoves: Array<DistributionStatus>, lines: Array<{ amountFen: string, holder:
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
             }> }> }, assets: { totalCount: number, nodes: Array<{ name: string, kind: AssetKind, bookFen: string | null, use: AssetUse | null }> }, assetInventories: { nodes: Array<{ asOf: string, status: InventoryStatus, completeness: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }> } }
    | { id: string, name: string | null, shareholders: { nodes: Array<{ holder:
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
            | { id: string, name: string | null }
          , share: { numerator: string, denominator: string } | null, started: { text: string } | null }> }, guidance: { nodes: Array<{ committee: { id: string, name: string } }> }, companyPosts: Array<{ role: CompanyRole, title: string | null, concurrentPost: string | null, concurrentBody:
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
         | null }>, ledgers: { nodes: Array<{ year: number, quarter: number | null, chart: ChartOfAccounts, status: LedgerStatus, incomeFen: string, ownEarnedFen: string, profitFen: string, distributableFen: string }> }, incomeAttribution: Array<{ amountFen: string, holder:
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
         | null }>, distributions: { nodes: Array<{ recordDate: string, amountFen: string, status: DistributionStatus, nextMoves: Array<DistributionStatus>, lines: Array<{ amountFen: string, holder:
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
              | { name: string | null }
             }> }> }, assets: { totalCount: number, nodes: Array<{ name: string, kind: AssetKind, bookFen: string | null, use: AssetUse | null }> }, assetInventories: { nodes: Array<{ asOf: string, status: InventoryStatus, completeness: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }> } }
    | Record<PropertyKey, never>
   | null };

export type DashboardCommitteeQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
  from: string;
  to: string;
  year: number;
  metric: string;
  period: string;
}>;


export type DashboardCommitteeQuery = { jointCommittee: { id: string, name: string, form: CommitteeForm, theme: string | null, standing: Standing, division: { code: string, synthetic: boolean, breadcrumb: Array<{ code: string, shortName: string }> }, memberCount: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, memberships: { nodes: Array<{ role: MemberRole, standing: Standing, started: { text: string } | null, member:
          | { id: string, kind: OrganizationKind, name: string | null }
          | { id: string, kind: OrganizationKind, name: string | null }
          | { id: string, kind: OrganizationKind, name: string | null }
          | { id: string, kind: OrganizationKind, name: string | null }
          | { id: string, kind: OrganizationKind, name: string | null }
          | { id: string, kind: OrganizationKind, name: string | null }
          | { id: string, kind: OrganizationKind, name: string | null }
          | { id: string, kind: OrganizationKind, name: string | null }
          | { id: string, kind: OrganizationKind, name: string | null }
        , legalEntity:
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
         | null }> } | null, links: Array<{ kind: LinkKind, from: { id: string, name: string }, to: { id: string, name: string } }>, baseVenue: { id: string, name: string } | null, resourcesByKind: Array<{ kind: ResourceKind, count: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, floorArea: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string } }>, resourceUse: { fairness: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, total: { utilisation: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, sharedUse: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string } } }, jointActivity: { intensity: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, jointShare: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, meetings: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, resolutionDelivery: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, byType: Array<{ type: ActivityType, count: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, joint: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string } }> }, liveness: { verdict: Liveness, reasons: Array<LivenessReason> }, economy: { income: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, ownEarnedIncome: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, growth: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, reporting: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, attributedIncome: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, payout: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, perMember: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string } }, metric: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, sources: Array<{ kind: SourceKind, title: string }> } | null, provenance: Array<{ source: { kind: SourceKind, title: string } }> } | null };

export type DashboardCommitteesQueryVariables = Exact<{
  division: string;
  first: number;
  asOf?: string | null | undefined;
  from: string;
  to: string;
  year: number;
}>;


export type DashboardCommitteesQuery = { jointCommittees: { nodes: Array<{ id: string, name: string, memberCount: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, resourcesByKind: Array<{ kind: ResourceKind, count: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string } }>, jointActivity: { byType: Array<{ type: ActivityType, count: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string } }> }, economy: { income: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, growth: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string } } }> } };

export type ShownFigureFragment = { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string };

export type DashboardCountyQueryVariables = Exact<{
  division: string;
  first: number;
  asOf?: string | null | undefined;
  from: string;
  to: string;
  year: number;
  metric: string;
  period: string;
}>;


export type DashboardCountyQuery = { division: { code: string, shortName: string, synthetic: boolean, children: { nodes: Array<{ code: string, shortName: string, resourcesByKind: Array<{ kind: ResourceKind, count: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string } }>, activitiesByType: Array<{ type: ActivityType, count: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string } }>, economy: { income: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, growth: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string } }, metric: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string } | null }> } } | null };

export type DashboardRankingQueryVariables = Exact<{
  division: string;
  year: number;
  asOf?: string | null | undefined;
  top: number;
}>;


export type DashboardRankingQuery = { economyRanking: Array<{ rank: number, committee: { id: string, name: string } | null, figure: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string } }> };

export type DashboardSeriesQueryVariables = Exact<{
  division: string;
  metric: string;
  by: Grain;
  from: string;
  to: string;
}>;


export type DashboardSeriesQuery = { division: { code: string, shortName: string, metricSeries: Array<{ from: string, to: string, figure: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string }, growth: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string } }> } | null };

export type DivisionIndicatorQueryVariables = Exact<{
  division: string;
  metric: string;
  period: string;
  by: Grain;
  from: string;
  to: string;
  first: number;
}>;


export type DivisionIndicatorQuery = { metric: { nameEn: string, nameZh: string, unit: string, direction: MetricDirection } | null, division: { code: string, officialName: string, metric: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, suppressed: boolean, basis: { n: number | null, denominator: string | null } | null, bounds: { lower: string | null, upper: string | null } | null } | null, metricSeries: Array<{ from: string, to: string, figure: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, suppressed: boolean, basis: { n: number | null, denominator: string | null } | null, bounds: { lower: string | null, upper: string | null } | null }, change: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null }, growth: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null } }>, children: { nodes: Array<{ code: string, shortName: string, metric: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, suppressed: boolean, basis: { n: number | null, denominator: string | null } | null, bounds: { lower: string | null, upper: string | null } | null } | null }> } } | null };

export type IndicatorFragment = { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, suppressed: boolean, basis: { n: number | null, denominator: string | null } | null, bounds: { lower: string | null, upper: string | null } | null };

export type DivisionResourcesQueryVariables = Exact<{
  division: string;
  from: string;
  to: string;
  asOf?: string | null | undefined;
}>;


export type DivisionResourcesQuery = { division: { code: string, shortName: string, resourcesByKind: Array<{ kind: ResourceKind, detail: string | null, count: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, floorArea: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }>, activitiesByType: Array<{ type: ActivityType, count: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, joint: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }>, children: { nodes: Array<{ code: string, shortName: string, resourceUse: { total: { utilisation: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, sharedUse: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } } } }> } } | null };

export type EconomyOfCommitteeQueryVariables = Exact<{
  id: string | number;
  year: number;
  quarter?: number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type EconomyOfCommitteeQuery = { jointCommittee: { id: string, name: string, economy: { missing: { totalCount: number, nodes: Array<
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
        > }, income: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, ownEarnedIncome: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, growth: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, ownEarnedGrowth: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, growthOfReported: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, reporting: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, attributedIncome: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, distributed: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, payout: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, perMember: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, received: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }, guidedCompanies: { nodes: Array<{ company:
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
          | { id: string, name: string | null }
         }> }, jointProjects: { nodes: Array<{ id: string, name: string, state: ProjectState | null }> } } | null };

export type EconomyFragment = { income: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, ownEarnedIncome: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, growth: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, ownEarnedGrowth: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, growthOfReported: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, reporting: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, attributedIncome: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, distributed: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, payout: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, perMember: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, received: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } };

export type AmountFragment = { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null };

export type EconomyOfCommitteesQueryVariables = Exact<{
  committeeIds: Array<string | number> | string | number;
  year: number;
}>;


export type EconomyOfCommitteesQuery = { economyOfCommittees: { income: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, ownEarnedIncome: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, growth: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, ownEarnedGrowth: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, growthOfReported: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, reporting: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, attributedIncome: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, distributed: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, payout: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, perMember: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, received: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } } | null };

export type EconomyOfDivisionQueryVariables = Exact<{
  division: string;
  year: number;
  first: number;
}>;


export type EconomyOfDivisionQuery = { division: { shortName: string, economy: { income: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, ownEarnedIncome: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, growth: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, ownEarnedGrowth: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, growthOfReported: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, reporting: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, attributedIncome: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, distributed: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, payout: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, perMember: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, received: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }, children: { nodes: Array<{ code: string, shortName: string, economy: { income: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, growth: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } } }> } } | null };

export type JointActivitiesQueryVariables = Exact<{
  division: string;
  from: string;
  to: string;
  asOf?: string | null | undefined;
  first: number;
}>;


export type JointActivitiesQuery = { jointCommittees: { nodes: Array<{ id: string, name: string, liveness: { verdict: Liveness, reasons: Array<LivenessReason>, joint: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }, jointActivity: { intensity: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, jointShare: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, meetings: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, resolutionDelivery: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, byType: Array<{ type: ActivityType, count: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, joint: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }> } }> } };

export type MemberCoverageQueryVariables = Exact<{
  division: string;
  now?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type MemberCoverageQuery = { division: { code: string, officialName: string, now: { listDate: string | null, figure: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null } | null, bounds: { lower: string | null, upper: string | null } | null }, quasiUnits: { totalCount: number } }, before: { listDate: string | null, figure: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null } | null, bounds: { lower: string | null, upper: string | null } | null }, quasiUnits: { totalCount: number } } } | null };

export type CoverageFragment = { listDate: string | null, figure: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null } | null, bounds: { lower: string | null, upper: string | null } | null }, quasiUnits: { totalCount: number } };

export type OrganizationSearchQueryVariables = Exact<{
  name: string;
  within?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OrganizationSearchQuery = { organizations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<
      | { id: string, kind: OrganizationKind, name: string | null, division: { code: string, shortName: string } }
      | { id: string, kind: OrganizationKind, name: string | null, division: { code: string, shortName: string } }
      | { id: string, kind: OrganizationKind, name: string | null, division: { code: string, shortName: string } }
      | { id: string, kind: OrganizationKind, name: string | null, division: { code: string, shortName: string } }
      | { id: string, kind: OrganizationKind, name: string | null, division: { code: string, shortName: string } }
      | { id: string, kind: OrganizationKind, name: string | null, division: { code: string, shortName: string } }
      | { id: string, kind: OrganizationKind, name: string | null, division: { code: string, shortName: string } }
      | { id: string, kind: OrganizationKind, name: string | null, division: { code: string, shortName: string } }
      | { id: string, kind: OrganizationKind, name: string | null, division: { code: string, shortName: string } }
    > } };

export type PartnersOfCommitteeQueryVariables = Exact<{
  id: string | number;
}>;


export type PartnersOfCommitteeQuery = { jointCommittee: { id: string, name: string, division: { code: string, shortName: string, cultivatedAreas: Array<{ crop: string, area: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }> | null, careBeds: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null } | null, careBedsPerThousandResidents: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null } | null }, attractions: Array<
      | { id: string, name: string, editions: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }
      | { restoration: RestorationState, id: string, name: string, source: { synthetic: boolean, document: string | null, published: string | null } }
      | { stops: Array<string>, id: string, name: string, bases: Array<{ id: string, name: string }> | null, source: { synthetic: boolean, document: string | null, published: string | null } }
    > | null, tourism: { division: { shortName: string }, visitors: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, farmProductSales: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } } | null, memberships: { nodes: Array<{ member:
          | { id: string, name: string | null, division: { code: string, shortName: string, registrations: Array<{ uscc: string, name: string, state: RegistrationState, industry: string | null, registeredCapital: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, abnormalListings: Array<{ reason: string, listed: string, removed: string | null }>, source: { synthetic: boolean, document: string | null, published: string | null } }> | null, productionSites: Array<
                | { id: string, name: string, source: { synthetic: boolean, document: string | null, published: string | null } }
                | { kind: BaseKind, crop: string | null, id: string, name: string, area: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }
              > | null, careFacilities: Array<{ id: string, name: string, kind: CareKind, beds: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, capacity: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }> | null } }
          | { id: string, name: string | null, division: { code: string, shortName: string, registrations: Array<{ uscc: string, name: string, state: RegistrationState, industry: string | null, registeredCapital: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, abnormalListings: Array<{ reason: string, listed: string, removed: string | null }>, source: { synthetic: boolean, document: string | null, published: string | null } }> | null, productionSites: Array<
                | { id: string, name: string, source: { synthetic: boolean, document: string | null, published: string | null } }
                | { kind: BaseKind, crop: string | null, id: string, name: string, area: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }
              > | null, careFacilities: Array<{ id: string, name: string, kind: CareKind, beds: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, capacity: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }> | null } }
          | { id: string, name: string | null, division: { code: string, shortName: string, registrations: Array<{ uscc: string, name: string, state: RegistrationState, industry: string | null, registeredCapital: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, abnormalListings: Array<{ reason: string, listed: string, removed: string | null }>, source: { synthetic: boolean, document: string | null, published: string | null } }> | null, productionSites: Array<
                | { id: string, name: string, source: { synthetic: boolean, document: string | null, published: string | null } }
                | { kind: BaseKind, crop: string | null, id: string, name: string, area: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }
              > | null, careFacilities: Array<{ id: string, name: string, kind: CareKind, beds: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, capacity: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }> | null } }
          | { id: string, name: string | null, division: { code: string, shortName: string, registrations: Array<{ uscc: string, name: string, state: RegistrationState, industry: string | null, registeredCapital: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, abnormalListings: Array<{ reason: string, listed: string, removed: string | null }>, source: { synthetic: boolean, document: string | null, published: string | null } }> | null, productionSites: Array<
                | { id: string, name: string, source: { synthetic: boolean, document: string | null, published: string | null } }
                | { kind: BaseKind, crop: string | null, id: string, name: string, area: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }
              > | null, careFacilities: Array<{ id: string, name: string, kind: CareKind, beds: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, capacity: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }> | null } }
          | { id: string, name: string | null, registration: { name: string, state: RegistrationState, industry: string | null, registeredCapital: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, abnormalListings: Array<{ reason: string, listed: string, removed: string | null }>, source: { synthetic: boolean, document: string | null, published: string | null } } | null, division: { code: string, shortName: string, registrations: Array<{ uscc: string, name: string, state: RegistrationState, industry: string | null, registeredCapital: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, abnormalListings: Array<{ reason: string, listed: string, removed: string | null }>, source: { synthetic: boolean, document: string | null, published: string | null } }> | null, productionSites: Array<
                | { id: string, name: string, source: { synthetic: boolean, document: string | null, published: string | null } }
                | { kind: BaseKind, crop: string | null, id: string, name: string, area: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }
              > | null, careFacilities: Array<{ id: string, name: string, kind: CareKind, beds: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, capacity: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }> | null } }
          | { id: string, name: string | null, division: { code: string, shortName: string, registrations: Array<{ uscc: string, name: string, state: RegistrationState, industry: string | null, registeredCapital: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, abnormalListings: Array<{ reason: string, listed: string, removed: string | null }>, source: { synthetic: boolean, document: string | null, published: string | null } }> | null, productionSites: Array<
                | { id: string, name: string, source: { synthetic: boolean, document: string | null, published: string | null } }
                | { kind: BaseKind, crop: string | null, id: string, name: string, area: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }
              > | null, careFacilities: Array<{ id: string, name: string, kind: CareKind, beds: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, capacity: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }> | null } }
          | { id: string, name: string | null, division: { code: string, shortName: string, registrations: Array<{ uscc: string, name: string, state: RegistrationState, industry: string | null, registeredCapital: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, abnormalListings: Array<{ reason: string, listed: string, removed: string | null }>, source: { synthetic: boolean, document: string | null, published: string | null } }> | null, productionSites: Array<
                | { id: string, name: string, source: { synthetic: boolean, document: string | null, published: string | null } }
                | { kind: BaseKind, crop: string | null, id: string, name: string, area: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }
              > | null, careFacilities: Array<{ id: string, name: string, kind: CareKind, beds: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, capacity: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }> | null } }
          | { id: string, name: string | null, division: { code: string, shortName: string, registrations: Array<{ uscc: string, name: string, state: RegistrationState, industry: string | null, registeredCapital: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, abnormalListings: Array<{ reason: string, listed: string, removed: string | null }>, source: { synthetic: boolean, document: string | null, published: string | null } }> | null, productionSites: Array<
                | { id: string, name: string, source: { synthetic: boolean, document: string | null, published: string | null } }
                | { kind: BaseKind, crop: string | null, id: string, name: string, area: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }
              > | null, careFacilities: Array<{ id: string, name: string, kind: CareKind, beds: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, capacity: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }> | null } }
          | { id: string, name: string | null, registration: { name: string, state: RegistrationState, industry: string | null, registeredCapital: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, abnormalListings: Array<{ reason: string, listed: string, removed: string | null }>, source: { synthetic: boolean, document: string | null, published: string | null } } | null, productionBases: Array<{ id: string, name: string }> | null, division: { code: string, shortName: string, registrations: Array<{ uscc: string, name: string, state: RegistrationState, industry: string | null, registeredCapital: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, abnormalListings: Array<{ reason: string, listed: string, removed: string | null }>, source: { synthetic: boolean, document: string | null, published: string | null } }> | null, productionSites: Array<
                | { id: string, name: string, source: { synthetic: boolean, document: string | null, published: string | null } }
                | { kind: BaseKind, crop: string | null, id: string, name: string, area: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }
              > | null, careFacilities: Array<{ id: string, name: string, kind: CareKind, beds: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, capacity: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, source: { synthetic: boolean, document: string | null, published: string | null } }> | null } }
         }> } | null } | null };

export type RegistrationPartsFragment = { name: string, state: RegistrationState, industry: string | null, registeredCapital: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null }, abnormalListings: Array<{ reason: string, listed: string, removed: string | null }>, source: { synthetic: boolean, document: string | null, published: string | null } };

export type AgencyFigurePartsFragment = { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, printed: string | null };

export type RecordSourcePartsFragment = { synthetic: boolean, document: string | null, published: string | null };

export type ProjectsQueryVariables = Exact<{
  division: string;
  first: number;
}>;


export type ProjectsQuery = { projects: { totalCount: number, nodes: Array<{ id: string, name: string, kind: ProjectKind, state: ProjectState | null, duration: string | null, division: { shortName: string }, investment: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null }, steps: Array<{ position: number, name: string, state: ProjectState | null }>, funding: Array<{ kind: FundingKind, paidFen: string | null, payer:
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
          | { name: string | null }
         | null, share: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, unit: string, asOf: string | null, basis: { numerator: string | null, denominator: string | null, n: number | null } | null, bounds: { lower: string | null, upper: string | null } | null } }> }> } };

export type PublishedFiguresQueryVariables = Exact<{
  division: string;
  first: number;
  after?: string | null | undefined;
}>;


export type PublishedFiguresQuery = { observations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, metric: { code: string, nameZh: string }, committee: { id: string, name: string } | null, division: { code: string, shortName: string } | null, namedSubject: { key: string, name: string } | null, figure: { value: string | null, qualifier: Qualifier, unit: string, printed: string | null, period: { kind: PeriodKind, note: string | null, start: { text: string } | null } | null }, source: { title: string, asOf: { text: string } | null } | null }> } };

export const FigurePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"formulaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}}]} as unknown as DocumentNode<FigurePartsFragment, unknown>;
export const UsePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UseFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"utilisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sharedUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"formulaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}}]} as unknown as DocumentNode<UsePartsFragment, unknown>;
export const ShownFigureFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]} as unknown as DocumentNode<ShownFigureFragment, unknown>;
export const IndicatorFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Indicator"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}}]}}]} as unknown as DocumentNode<IndicatorFragment, unknown>;
export const AmountFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}}]} as unknown as DocumentNode<AmountFragment, unknown>;
export const EconomyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Economy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectiveEconomy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"income"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownEarnedIncome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"growth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownEarnedGrowth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"growthOfReported"},"name":{"kind":"Name","value":"growth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"among"},"value":{"kind":"EnumValue","value":"REPORTED"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reporting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attributedIncome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"distributed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"perMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"received"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}}]} as unknown as DocumentNode<EconomyFragment, unknown>;
export const CoverageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Coverage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberCoverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listDate"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"formulaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quasiUnits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CoverageFragment, unknown>;
export const AgencyFigurePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgencyFigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgencyFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"printed"}}]}}]} as unknown as DocumentNode<AgencyFigurePartsFragment, unknown>;
export const RecordSourcePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordSourceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordSource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"synthetic"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"published"}}]}}]} as unknown as DocumentNode<RecordSourcePartsFragment, unknown>;
export const RegistrationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegistrationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"registeredCapital"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgencyFigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"abnormalListings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordSourceParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgencyFigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgencyFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"printed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordSourceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordSource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"synthetic"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"published"}}]}}]} as unknown as DocumentNode<RegistrationPartsFragment, unknown>;
export const CommitteeResourcesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommitteeResources"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slotsFrom"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Timestamp"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"slotsTo"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Timestamp"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointCommittee"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"baseVenue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"floorArea"}},{"kind":"Field","name":{"kind":"Name","value":"opened"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coLocations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"premisesList"}},{"kind":"Field","name":{"kind":"Name","value":"freedArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resourcesByKind"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"floorArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"functions"}},{"kind":"Field","name":{"kind":"Name","value":"condition"}},{"kind":"Field","name":{"kind":"Name","value":"openingHours"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekday"}},{"kind":"Field","name":{"kind":"Name","value":"opens"}},{"kind":"Field","name":{"kind":"Name","value":"closes"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Room"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roomKind"}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resourceUse"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fairness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UseParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byMonth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"month"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UseParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"byVenue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"venue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UseParts"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"freeSlots"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slotsFrom"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"slotsTo"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hoursStated"}},{"kind":"Field","name":{"kind":"Name","value":"slots"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"formulaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UseFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"utilisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sharedUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}}]}}]} as unknown as DocumentNode<CommitteeResourcesQuery, CommitteeResourcesQueryVariables>;
export const CommitteeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Committee"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointCommittee"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"legalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"theme"}},{"kind":"Field","name":{"kind":"Name","value":"remit"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"}},{"kind":"Field","name":{"kind":"Name","value":"presidingPost"}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}]},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"breadcrumb"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"partyKind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberList"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"history"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}]},{"kind":"Field","name":{"kind":"Name","value":"started"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ending"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PartyOrganization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partyKind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"legalEntity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Community"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"divisionCode"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CommitteeQuery, CommitteeQueryVariables>;
export const CommitteesByMetricDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommitteesByMetric"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"top"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointCommittees"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"metricRanking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"EnumValue","value":"COMMITTEE"}},{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}},{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"Variable","name":{"kind":"Name","value":"top"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"committee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]}}]} as unknown as DocumentNode<CommitteesByMetricQuery, CommitteesByMetricQueryVariables>;
export const CommitteesOfDivisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommitteesOfDivision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointCommittees"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"theme"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"established"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberList"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}]},{"kind":"Field","name":{"kind":"Name","value":"started"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"legalEntity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CommitteesOfDivisionQuery, CommitteesOfDivisionQueryVariables>;
export const CommunityNeighboursDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommunityNeighbours"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"divisionCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"depth"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"community"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"divisionCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"divisionCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"linkedCommittees"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"depth"},"value":{"kind":"Variable","name":{"kind":"Name","value":"depth"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"via"}},{"kind":"Field","name":{"kind":"Name","value":"committee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"history"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"committee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"started"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"qualifies"}},{"kind":"Field","name":{"kind":"Name","value":"community"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"divisionCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CommunityNeighboursQuery, CommunityNeighboursQueryVariables>;
export const CompanyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Company"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shareholders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"share"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"started"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"guidance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"committee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"companyPosts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"concurrentPost"}},{"kind":"Field","name":{"kind":"Name","value":"concurrentBody"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ledgers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"quarter"}},{"kind":"Field","name":{"kind":"Name","value":"chart"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"incomeFen"}},{"kind":"Field","name":{"kind":"Name","value":"ownEarnedFen"}},{"kind":"Field","name":{"kind":"Name","value":"profitFen"}},{"kind":"Field","name":{"kind":"Name","value":"distributableFen"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"incomeAttribution"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountFen"}}]}},{"kind":"Field","name":{"kind":"Name","value":"distributions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordDate"}},{"kind":"Field","name":{"kind":"Name","value":"amountFen"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"nextMoves"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountFen"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"assets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"bookFen"}},{"kind":"Field","name":{"kind":"Name","value":"use"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"assetInventories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}}]} as unknown as DocumentNode<CompanyQuery, CompanyQueryVariables>;
export const DashboardCommitteeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DashboardCommittee"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointCommittee"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"theme"}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}]},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}},{"kind":"Field","name":{"kind":"Name","value":"breadcrumb"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}]},{"kind":"Field","name":{"kind":"Name","value":"started"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"legalEntity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"baseVenue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resourcesByKind"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"floorArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resourceUse"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fairness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"utilisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sharedUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"jointActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intensity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"jointShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"meetings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resolutionDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"joint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"liveness"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}}]}},{"kind":"Field","name":{"kind":"Name","value":"economy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"income"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownEarnedIncome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"growth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reporting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attributedIncome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"perMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]} as unknown as DocumentNode<DashboardCommitteeQuery, DashboardCommitteeQueryVariables>;
export const DashboardCommitteesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DashboardCommittees"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointCommittees"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resourcesByKind"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"jointActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"byType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"economy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"income"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"growth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]} as unknown as DocumentNode<DashboardCommitteesQuery, DashboardCommitteesQueryVariables>;
export const DashboardCountyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DashboardCounty"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"synthetic"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"resourcesByKind"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"activitiesByType"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"economy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"income"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"growth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"among"},"value":{"kind":"EnumValue","value":"REPORTED"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]} as unknown as DocumentNode<DashboardCountyQuery, DashboardCountyQueryVariables>;
export const DashboardRankingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DashboardRanking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"top"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"economyRanking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"EnumValue","value":"COMMITTEE"}},{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"EnumValue","value":"GROWTH"}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"Variable","name":{"kind":"Name","value":"top"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"committee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]} as unknown as DocumentNode<DashboardRankingQuery, DashboardRankingQueryVariables>;
export const DashboardSeriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DashboardSeries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Grain"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"metricSeries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}},{"kind":"Field","name":{"kind":"Name","value":"growth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ShownFigure"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ShownFigure"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]} as unknown as DocumentNode<DashboardSeriesQuery, DashboardSeriesQueryVariables>;
export const DivisionIndicatorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DivisionIndicator"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Grain"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"officialName"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Indicator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metricSeries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Indicator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"growth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Indicator"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Indicator"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}}]}}]} as unknown as DocumentNode<DivisionIndicatorQuery, DivisionIndicatorQueryVariables>;
export const DivisionResourcesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DivisionResources"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"resourcesByKind"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"detail"}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"floorArea"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"activitiesByType"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"joint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"resourceUse"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"UseParts"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"formulaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"UseParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UseFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"utilisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sharedUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}}]}}]} as unknown as DocumentNode<DivisionResourcesQuery, DivisionResourcesQueryVariables>;
export const EconomyOfCommitteeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EconomyOfCommittee"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointCommittee"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"economy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}},{"kind":"Argument","name":{"kind":"Name","value":"quarter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quarter"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Economy"}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"guidedCompanies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"company"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"jointProjects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Economy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectiveEconomy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"income"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownEarnedIncome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"growth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownEarnedGrowth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"growthOfReported"},"name":{"kind":"Name","value":"growth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"among"},"value":{"kind":"EnumValue","value":"REPORTED"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reporting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attributedIncome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"distributed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"perMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"received"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]} as unknown as DocumentNode<EconomyOfCommitteeQuery, EconomyOfCommitteeQueryVariables>;
export const EconomyOfCommitteesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EconomyOfCommittees"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"committeeIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"economyOfCommittees"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"committeeIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"committeeIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Economy"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Economy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectiveEconomy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"income"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownEarnedIncome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"growth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownEarnedGrowth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"growthOfReported"},"name":{"kind":"Name","value":"growth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"among"},"value":{"kind":"EnumValue","value":"REPORTED"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reporting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attributedIncome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"distributed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"perMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"received"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]} as unknown as DocumentNode<EconomyOfCommitteesQuery, EconomyOfCommitteesQueryVariables>;
export const EconomyOfDivisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EconomyOfDivision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"year"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"economy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Economy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"economy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"Variable","name":{"kind":"Name","value":"year"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"income"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"growth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"among"},"value":{"kind":"EnumValue","value":"REPORTED"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Economy"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CollectiveEconomy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"income"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownEarnedIncome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"growth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ownEarnedGrowth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"growthOfReported"},"name":{"kind":"Name","value":"growth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"among"},"value":{"kind":"EnumValue","value":"REPORTED"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reporting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attributedIncome"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"distributed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payout"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"perMember"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"received"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]} as unknown as DocumentNode<EconomyOfDivisionQuery, EconomyOfDivisionQueryVariables>;
export const JointActivitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JointActivities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointCommittees"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"liveness"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"joint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"jointActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"intensity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"jointShare"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"meetings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resolutionDelivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"count"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"joint"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FigureParts"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"formulaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}}]} as unknown as DocumentNode<JointActivitiesQuery, JointActivitiesQueryVariables>;
export const MemberCoverageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberCoverage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"now"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"officialName"}},{"kind":"Field","alias":{"kind":"Name","value":"now"},"name":{"kind":"Name","value":"memberCoverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"now"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Coverage"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"before"},"name":{"kind":"Name","value":"memberCoverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Coverage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Coverage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberCoverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listDate"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"formulaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quasiUnits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<MemberCoverageQuery, MemberCoverageQueryVariables>;
export const OrganizationSearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganizationSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrganizationSearchQuery, OrganizationSearchQueryVariables>;
export const PartnersOfCommitteeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnersOfCommittee"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointCommittee"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"cultivatedAreas"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"crop"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgencyFigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordSourceParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"careBeds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgencyFigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"careBedsPerThousandResidents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgencyFigureParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"attractions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Festival"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"editions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgencyFigureParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TourRoute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stops"}},{"kind":"Field","name":{"kind":"Name","value":"bases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HeritageSite"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordSourceParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tourism"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"visitors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgencyFigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"farmProductSales"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgencyFigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordSourceParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Enterprise"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegistrationParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StrongVillageCompany"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegistrationParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"productionBases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"registrations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uscc"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"RegistrationParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"productionSites"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductionBase"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"crop"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgencyFigureParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordSourceParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"careFacilities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"states"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"OPEN"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"beds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgencyFigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"capacity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgencyFigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordSourceParts"}}]}}]}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgencyFigureParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgencyFigure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"printed"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordSourceParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordSource"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"synthetic"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"published"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RegistrationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Registration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"industry"}},{"kind":"Field","name":{"kind":"Name","value":"registeredCapital"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgencyFigureParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"abnormalListings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"listed"}},{"kind":"Field","name":{"kind":"Name","value":"removed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordSourceParts"}}]}}]}}]} as unknown as DocumentNode<PartnersOfCommitteeQuery, PartnersOfCommitteeQueryVariables>;
export const ProjectsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Projects"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"projects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"duration"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"investment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"funding"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"payer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paidFen"}},{"kind":"Field","name":{"kind":"Name","value":"share"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}},{"kind":"Field","name":{"kind":"Name","value":"n"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}}]} as unknown as DocumentNode<ProjectsQuery, ProjectsQueryVariables>;
export const PublishedFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublishedFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"committee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"namedSubject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"printed"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PublishedFiguresQuery, PublishedFiguresQueryVariables>;