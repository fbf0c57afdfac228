import { defineEnum } from '../../shared/graphql/enums.js';

export const OrganizationKind = defineEnum('OrganizationKind', ['Kind of organization.', '组织类别。'], {
  COMMUNITY: ["Residents' or villagers' committee.", '居民委员会、村民委员会。'],
  ENTERPRISE: ['Enterprise or sole trader.', '企业、个体工商户。'],
  STRONG_VILLAGE_COMPANY: ['Strong-village company.', '强村公司。'],
  COLLECTIVE_ECONOMIC_ORGANIZATION: ['Collective economic organization.', '农村集体经济组织。'],
  COOPERATIVE: ["Farmers' cooperative.", '农民专业合作社。'],
  AGENCY: ['Agency of government or Party.', '机关。'],
  INSTITUTION: ['Public institution.', '事业单位。'],
  SOCIAL_BODY: ['Social body.', '社会组织。'],
  PARTY_ORGANIZATION: ['Party organization.', '党组织。'],
});

export const PartyOrganizationKind = defineEnum(
  'PartyOrganizationKind',
  ['Kind of Party organization.', '党组织类别。'],
  {
    COUNTY_COMMITTEE: ['County Party committee.', '县（市、区）委。'],
    TOWN_COMMITTEE: ['Town or township Party committee.', '乡镇党委。'],
    SUBDISTRICT_WORK_COMMITTEE: ['Sub-district Party work committee.', '街道党工委。'],
    VILLAGE_COMMITTEE: ['Village or community Party committee.', '村（社区）党委。'],
    GENERAL_BRANCH: ['General Party branch.', '党总支。'],
    BRANCH: ['Party branch.', '党支部。'],
    COMBINED_BRANCH: ['Branch that several small units share.', '联合党支部。'],
    TEMPORARY: ['Temporary Party organization.', '临时党组织。'],
    MOBILE_MEMBERS_BRANCH: ['Branch of members who work away from home.', '流动党员党支部。'],
    INDUSTRY_BRANCH: ['Branch on an industry chain.', '产业链党支部。'],
    GRID_BRANCH: ['Branch on a grid.', '网格党支部。'],
    PARTY_GROUP: ['Party group.', '党小组。'],
    LEADING_GROUP: ['Leading Party members group.', '党组。'],
    DEPARTMENT: ['Department of a Party committee, e.g. for organization.', '党委工作部门，如组织部。'],
    DEPARTMENTS: ['Departments of several levels named together.', '合称的各级工作部门。'],
  },
);

export const CollectiveLevel = defineEnum('CollectiveLevel', ['Level of a collective.', '集体层级。'], {
  GROUP: ['Villagers’ group (N1).', '组级（N1）。'],
  VILLAGE: ['Village (N2).', '村级（N2）。'],
  TOWN: ['Town (N3).', '镇级（N3）。'],
});

export const CompanyMode = defineEnum(
  'CompanyMode',
  [
    'How a strong-village company operates (浙农政发〔2023〕1号).',
    '强村公司经营模式（浙农政发〔2023〕1号）。',
  ],
  {
    ASSET_OPERATION: ['Operates assets.', '资产经营。'],
    SOCIAL_SERVICE: ['Serves society.', '社会服务。'],
    ORDER_PRODUCTION: ['Produces to order.', '订单生产。'],
    WORKS_CONTRACTING: ['Contracts works.', '工程承包。'],
  },
);

export const FormationCriterion = defineEnum(
  'FormationCriterion',
  ['What brings neighbours together in a joint committee.', '组建联合党委的“三相”条件。'],
  {
    GEOGRAPHY: ['They lie close together (地缘相近).', '地缘相近。'],
    KINSHIP: ['Their people are close (人缘相亲).', '人缘相亲。'],
    INDUSTRY: ['Their industries are alike (产业相似).', '产业相似。'],
  },
);

export const AffinityVerdict = defineEnum(
  'AffinityVerdict',
  ['Whether a criterion is met.', '条件是否符合。'],
  {
    MET: ['Met; the evidence says how.', '符合，见依据。'],
    NOT_MET: ['Not met; the evidence says why.', '不符合，见依据。'],
    UNKNOWN: ['No source says.', '没有来源说明。'],
  },
);
