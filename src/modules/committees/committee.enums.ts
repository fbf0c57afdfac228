import { defineEnum } from '../../shared/graphql/enums.js';

export const CommitteeForm = defineEnum('CommitteeForm', ['Form of a joint committee.', '联合党委的形式。'], {
  JOINT_COMMITTEE: ['Joint Party committee (联合党委).', '联合党委。'],
  AREA_COMMITTEE: ['Area Party committee (片区党委).', '片区党委。'],
  ALLIANCE: ['Party-building alliance (党建联盟).', '党建联盟。'],
});

export const LegalStatus = defineEnum(
  'LegalStatus',
  ['Standing of a joint committee. In neither is it a legal person.', '联合党委的性质。均非法人。'],
  {
    FUNCTIONAL: ['Set up for a purpose, beside the statutory organizations.', '功能型党组织。'],
    STATUTORY: ['A Party organization by the Party constitution.', '依党章设立的党组织。'],
  },
);

export const MemberRole = defineEnum('MemberRole', ['Role of a member.', '成员角色。'], {
  CORE: ['Leading member.', '核心成员。'],
  MEMBER: ['Member.', '成员。'],
  OBSERVER: ['Observer.', '列席成员。'],
  PARTNER: ['Partner that takes part in some matters.', '合作单位。'],
});

export const MemberList = defineEnum(
  'MemberList',
  ['How far the members of a committee are known.', '成员名单的已知程度。'],
  {
    COMPLETE: ['All members are recorded.', '名单完整。'],
    PARTIAL: ['Some members are recorded; there may be more.', '名单不全。'],
    UNKNOWN: [
      'No source names the members. This is not the same as having none.',
      '没有来源载明成员，不等于没有成员。',
    ],
  },
);

export const Standing = defineEnum(
  'Standing',
  ['Whether something holds on a day, as far as its dates are known.', '就已知日期而言，某日是否成立。'],
  {
    CERTAIN: ['It holds.', '确定成立。'],
    POSSIBLE: ['It may hold: the dates are known only in part.', '可能成立：日期仅部分已知。'],
    NOT_YET: ['It begins later.', '尚未开始。'],
    ENDED: ['It has ended.', '已经结束。'],
  },
);

export const Ending = defineEnum('Ending', ['How something ended.', '结束的方式。'], {
  WITHDRAWN: ['The member withdrew.', '成员退出。'],
  MERGED: ['The committee merged into another.', '联合党委合并。'],
  SPLIT: ['The committee was split.', '联合党委拆分。'],
  DISSOLVED: ['The committee was dissolved.', '联合党委撤销。'],
});

export const LinkKind = defineEnum(
  'LinkKind',
  ['Kind of link between committees.', '联合党委之间关系的类别。'],
  {
    PARENT: ['The first is above the second.', '前者为上级，后者为下级。'],
    SISTER: ['They are sisters; without direction.', '结对（姊妹）关系，无方向。'],
    ASSISTANCE: ['The first assists the second.', '前者帮扶后者。'],
    SUCCESSION: ['The second succeeds the first.', '后者承继前者。'],
  },
);

export const Tie = defineEnum(
  'Tie',
  ['What ties one step of a walk to the next.', '逐步延伸时所经的联系。'],
  {
    MEMBERSHIP: ['The organization is a member of the committee.', '组织是联合党委的成员。'],
    SHARED_MEMBER: ['The committees have a member in common.', '两个联合党委有共同成员。'],
    PARENT: ['One is above the other.', '上下级。'],
    SISTER: ['They are sisters.', '结对。'],
    ASSISTANCE: ['One assists the other.', '帮扶。'],
    SUCCESSION: ['One succeeds the other.', '承继。'],
  },
);

export const Direction = defineEnum('Direction', ['Which way links are followed.', '沿关系的哪个方向。'], {
  ONWARD: [
    'From the first to the second: to children, to the assisted, to successors.',
    '由前至后：下级、受帮扶方、承继者。',
  ],
  BACK: ['From the second to the first.', '由后至前。'],
  BOTH: ['Both ways.', '双向。'],
});

export const JointDimension = defineEnum('JointDimension', ['The five joint dimensions.', '“五联”维度。'], {
  ORGANISATION: ['Organizations built jointly (组织联建).', '组织联建。'],
  MEMBER_MANAGEMENT: ['Members managed jointly (党员联管).', '党员联管。'],
  RESOURCE: ['Resources shared (资源联享).', '资源联享。'],
  ACTIVITY: ['Activities held jointly (活动联办).', '活动联办。'],
  DEVELOPMENT: ['Development advanced jointly (发展联促).', '发展联促。'],
});
