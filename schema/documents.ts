/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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
 * Why a figure has no value.
 *
 * 没有数值的原因。
 */
export type NullReason =
  /**
   * There is no positive base to grow from.
   *
   * 基期不为正，无从计算增长。
   */
  | 'BASE_NOT_POSITIVE'
  /**
   * Parts are bounded in opposite ways: nothing can be said of the whole.
   *
   * 各部分的上下限方向相反，合计无法确定。
   */
  | 'BOUNDS_OPPOSED'
  /**
   * The dates of what is counted are not known well enough.
   *
   * 所计事项的日期不够明确。
   */
  | 'DATES_NOT_KNOWN'
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
   * Its sharing class withholds it.
   *
   * 按其共享类别不予显示。
   */
  | 'NOT_SHARED'
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
 * How a figure is to be read.
 *
 * 数字应如何理解。
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

export type MemberCoverageQueryVariables = Exact<{
  division: string;
  now?: string | null | undefined;
  then?: string | null | undefined;
}>;


export type MemberCoverageQuery = { division: { code: string, officialName: string, now: { listDate: string | null, figure: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null } | null, bounds: { lower: string | null, upper: string | null } | null }, quasiUnits: { totalCount: number } }, then: { listDate: string | null, figure: { value: string | null, qualifier: Qualifier, nullReason: NullReason | null, formula: string | null, formulaVersion: number | null, asOf: string | null, basis: { numerator: string | null, denominator: string | null } | null, bounds: { lower: string | null, upper: string | null } | null }, quasiUnits: { totalCount: number } } } | null };

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

export type PublishedFiguresQueryVariables = Exact<{
  division: string;
  first: number;
  after?: string | null | undefined;
}>;


export type PublishedFiguresQuery = { observations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, metric: { code: string, nameZh: string }, committee: { id: string, name: string } | null, division: { code: string, shortName: string } | null, namedSubject: { key: string, name: string } | null, figure: { value: string | null, qualifier: Qualifier, unit: string, printed: string | null, period: { kind: PeriodKind, note: string | null, start: { text: string } | null } | null }, source: { title: string, asOf: { text: string } | null } | null }> } };

export const IndicatorFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Indicator"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}}]}}]} as unknown as DocumentNode<IndicatorFragment, unknown>;
export const CoverageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Coverage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberCoverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listDate"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"formulaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quasiUnits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<CoverageFragment, unknown>;
export const CommitteeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Committee"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointCommittee"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"legalStatus"}},{"kind":"Field","name":{"kind":"Name","value":"theme"}},{"kind":"Field","name":{"kind":"Name","value":"remit"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"}},{"kind":"Field","name":{"kind":"Name","value":"dimensions"}},{"kind":"Field","name":{"kind":"Name","value":"presidingPost"}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}]},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"breadcrumb"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"partyKind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"base"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberList"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"history"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}]},{"kind":"Field","name":{"kind":"Name","value":"started"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ending"}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PartyOrganization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partyKind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"legalEntity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Community"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"divisionCode"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"links"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"to"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"provenance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fact"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CommitteeQuery, CommitteeQueryVariables>;
export const CommitteesByMetricDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommitteesByMetric"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"top"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointCommittees"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"metricRanking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"EnumValue","value":"COMMITTEE"}},{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}},{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"top"},"value":{"kind":"Variable","name":{"kind":"Name","value":"top"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"committee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}}]}}]}}]} as unknown as DocumentNode<CommitteesByMetricQuery, CommitteesByMetricQueryVariables>;
export const CommitteesOfDivisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommitteesOfDivision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jointCommittees"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"theme"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"established"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberList"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"standing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}]},{"kind":"Field","name":{"kind":"Name","value":"started"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"precision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"member"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"legalEntity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CommitteesOfDivisionQuery, CommitteesOfDivisionQueryVariables>;
export const CommunityNeighboursDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CommunityNeighbours"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"divisionCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"depth"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"community"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"divisionCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"divisionCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"linkedCommittees"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"depth"},"value":{"kind":"Variable","name":{"kind":"Name","value":"depth"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"via"}},{"kind":"Field","name":{"kind":"Name","value":"committee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"history"},"value":{"kind":"BooleanValue","value":true}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"committee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"started"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"candidates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"qualifies"}},{"kind":"Field","name":{"kind":"Name","value":"community"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"divisionCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CommunityNeighboursQuery, CommunityNeighboursQueryVariables>;
export const DivisionIndicatorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DivisionIndicator"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"metric"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"by"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Grain"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"direction"}}]}},{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"officialName"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Indicator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"metricSeries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"by"},"value":{"kind":"Variable","name":{"kind":"Name","value":"by"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Indicator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"growth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"metric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"metric"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Indicator"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Indicator"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"suppressed"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"n"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}}]}}]} as unknown as DocumentNode<DivisionIndicatorQuery, DivisionIndicatorQueryVariables>;
export const MemberCoverageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MemberCoverage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"now"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"then"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocalDate"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"division"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"officialName"}},{"kind":"Field","alias":{"kind":"Name","value":"now"},"name":{"kind":"Name","value":"memberCoverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"now"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Coverage"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"then"},"name":{"kind":"Name","value":"memberCoverage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"then"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Coverage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Coverage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberCoverage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listDate"}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"nullReason"}},{"kind":"Field","name":{"kind":"Name","value":"basis"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lower"}},{"kind":"Field","name":{"kind":"Name","value":"upper"}}]}},{"kind":"Field","name":{"kind":"Name","value":"formula"}},{"kind":"Field","name":{"kind":"Name","value":"formulaVersion"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quasiUnits"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<MemberCoverageQuery, MemberCoverageQueryVariables>;
export const OrganizationSearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganizationSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrganizationSearchQuery, OrganizationSearchQueryVariables>;
export const PublishedFiguresDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PublishedFigures"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"division"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"observations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"division"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"metric"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"nameZh"}}]}},{"kind":"Field","name":{"kind":"Name","value":"committee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"division"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"shortName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"namedSubject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"qualifier"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"printed"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PublishedFiguresQuery, PublishedFiguresQueryVariables>;