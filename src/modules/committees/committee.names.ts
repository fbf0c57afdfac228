/** The values of the enums as tables name them: English, Chinese, then other names in use. */
export const FORM_NAMES = {
  JOINT_COMMITTEE: ['joint committee', '联合党委'],
  AREA_COMMITTEE: ['area committee', '片区党委'],
  ALLIANCE: ['alliance', '党建联盟', '党建联合体'],
} as const;

export const STATUS_NAMES = {
  FUNCTIONAL: ['functional', '功能型', '功能型党组织'],
  STATUTORY: ['statutory', '实体型', '依党章设立'],
} as const;

export const LIST_NAMES = {
  COMPLETE: ['complete', '完整', '名单完整'],
  PARTIAL: ['partial', '不全', '名单不全'],
  UNKNOWN: ['unknown', '未载明'],
} as const;

export const ROLE_NAMES = {
  CORE: ['core', '核心成员', '核心', '牵头单位'],
  MEMBER: ['member', '成员', '成员单位'],
  OBSERVER: ['observer', '列席成员', '列席'],
  PARTNER: ['partner', '合作单位', '合作'],
} as const;
