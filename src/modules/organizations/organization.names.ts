/** The values of the enums as tables name them: English, Chinese, then other names in use. */
export const KIND_NAMES = {
  COMMUNITY: ['community', '社区', '村', '社区（村）', '居委会', '村委会', '居民委员会', '村民委员会'],
  ENTERPRISE: ['enterprise', '企业', '公司', '个体工商户'],
  STRONG_VILLAGE_COMPANY: ['strong-village company', '强村公司'],
  COLLECTIVE_ECONOMIC_ORGANIZATION: [
    'collective economic organization',
    '农村集体经济组织',
    '集体经济组织',
    '股份经济合作社',
    '经济联合社',
  ],
  COOPERATIVE: ['cooperative', '农民专业合作社', '专业合作社', '合作社'],
  AGENCY: ['agency', '机关'],
  INSTITUTION: ['institution', '事业单位'],
  SOCIAL_BODY: ['social body', '社会组织'],
  PARTY_ORGANIZATION: ['Party organization', '党组织'],
} as const;

export const PARTY_KIND_NAMES = {
  COUNTY_COMMITTEE: ['county committee', '县（市、区）委', '县委', '区委', '市委'],
  TOWN_COMMITTEE: ['town committee', '乡镇党委', '镇党委', '乡党委'],
  SUBDISTRICT_WORK_COMMITTEE: ['sub-district work committee', '街道党工委'],
  VILLAGE_COMMITTEE: ['village committee', '村（社区）党委', '社区党委', '村党委'],
  GENERAL_BRANCH: ['general branch', '党总支'],
  BRANCH: ['branch', '党支部'],
  COMBINED_BRANCH: ['combined branch', '联合党支部'],
  TEMPORARY: ['temporary', '临时党组织', '临时党支部'],
  MOBILE_MEMBERS_BRANCH: ['mobile members branch', '流动党员党支部'],
  INDUSTRY_BRANCH: ['industry branch', '产业链党支部'],
  GRID_BRANCH: ['grid branch', '网格党支部'],
  PARTY_GROUP: ['Party group', '党小组'],
  LEADING_GROUP: ['leading group', '党组'],
  DEPARTMENT: ['department', '党委工作部门'],
  DEPARTMENTS: ['departments', '各级工作部门'],
} as const;

export const LEVEL_NAMES = {
  GROUP: ['group', '组级', '组'],
  VILLAGE: ['village', '村级', '村'],
  TOWN: ['town', '镇级', '镇'],
} as const;

export const MODE_NAMES = {
  ASSET_OPERATION: ['asset operation', '资产经营'],
  SOCIAL_SERVICE: ['social service', '社会服务'],
  ORDER_PRODUCTION: ['order production', '订单生产'],
  WORKS_CONTRACTING: ['works contracting', '工程承包'],
} as const;
