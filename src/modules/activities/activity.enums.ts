import { defineEnum } from '../../shared/graphql/enums.js';

export const ActivityType = defineEnum('ActivityType', ['Type of activity.', '活动类型。'], {
  JOINT_MEETING: ['Joint consultation or construction meeting.', '联合商讨会、党建联建会议。'],
  DELIBERATION: ['Deliberation with residents.', '居民议事协商。'],
  ENVIRONMENT: ['Clean-up of the living environment.', '人居环境整治。'],
  FESTIVAL: ['Festival.', '节庆。'],
  SPORT: ['Sport.', '体育活动。'],
  LESSON: ['Party lesson.', '党课。'],
  LECTURE: ['Lecture.', '讲堂。'],
  NIGHT_SCHOOL: ["Members' night school.", '党员夜校。'],
  SUMMER_CLASS: ['Summer class.', '暑期课堂。'],
  ORGANIZATIONAL_LIFE: ['Organizational life, political birthday.', '组织生活、政治生日。'],
  CUSTOMS: ['Civility and customs.', '移风易俗、文明新风。'],
  VOLUNTEER: ['Volunteer service.', '志愿服务。'],
  SERVICE: ['Service to residents.', '便民服务。'],
  CAMPAIGN: ['Campaign.', '主题行动。'],
  EXCHANGE: ['Exchange of experience.', '经验交流。'],
  CONTEST_REVIEW: ['Review of a contest.', '比拼交流会。'],
  OTHER: ['Any other.', '其他。'],
});

export const ForumKind = defineEnum('ForumKind', ['Kind of deliberation forum.', '议事平台类别。'], {
  GREEN_TABLE: ['Green-table talk (绿桌谈心会).', '绿桌谈心会。'],
  PAVILION: ['Pavilion talk (廊亭话事).', '廊亭话事。'],
  COUNCIL_HALL: ["Residents' council hall (居民议事厅).", '居民议事厅。'],
  BENCH: ['Bench meeting (板凳会议).', '板凳会议。'],
});

export const OrganizerRole = defineEnum(
  'OrganizerRole',
  ['Part that an organization takes.', '组织在活动中的角色。'],
  {
    ORGANIZER: ['Organizer.', '主办。'],
    HOST: ['Host.', '承办。'],
    SUPPORTER: ['Supporter; not counted as organizer.', '协办，不计为主办方。'],
  },
);

export const TurnoutRole = defineEnum('TurnoutRole', ['Whom a turnout counts.', '参与人数的类别。'], {
  PARTY_MEMBER: ['Party members.', '党员。'],
  RESIDENT: ['Residents.', '居民群众。'],
  VOLUNTEER: ['Volunteers.', '志愿者。'],
  CADRE: ['Cadres.', '干部。'],
  MINOR: ['Minors; a number only, of ten or more.', '未成年人，仅计人数，不足十人不予显示。'],
  HOUSEHOLD: ['Households.', '户。'],
});

export const ActivityState = defineEnum('ActivityState', ['Where an activity stands.', '活动状态。'], {
  PLANNED: ['Planned.', '计划中。'],
  HELD: ['Held.', '已举办。'],
  CANCELLED: ['Cancelled.', '已取消。'],
});

export const TaskState = defineEnum('TaskState', ['Where a task stands.', '任务状态。'], {
  OPEN: ['Open.', '待办。'],
  DOING: ['Being done.', '办理中。'],
  REPORTED: ['Reported as done.', '已报结。'],
  RETURNED: ['Returned: not done yet.', '退回。'],
  VERIFIED: ['Verified.', '已核实。'],
  CLOSED: ['Closed.', '已销号。'],
});

export const ProposalState = defineEnum('ProposalState', ['Where a proposal stands.', '建议的办理状态。'], {
  RAISED: ['Raised.', '已提出。'],
  ADOPTED: ['Adopted.', '已采纳。'],
  DECLINED: ['Declined.', '未采纳。'],
  CARRIED_OUT: ['Carried out.', '已落实。'],
  NOT_CARRIED_OUT: ['Adopted and not carried out.', '采纳后未落实。'],
});

export const Liveness = defineEnum(
  'Liveness',
  ['Whether a committee actually runs.', '联合党委是否实际运转。'],
  {
    RUNNING: [
      'It held a joint activity or meeting in the twelve months before the day.',
      '此日之前十二个月内举办过联合活动或会议。',
    ],
    DORMANT: ['It has held such, and none in those twelve months.', '曾举办，但十二个月内没有。'],
    UNKNOWN: ['It cannot be said; the reasons tell why.', '无法判断，原因见 reasons。'],
    ENDED: ['It no longer exists.', '已不存在。'],
  },
);

export const LivenessReason = defineEnum(
  'LivenessReason',
  ['Why that is said of a committee.', '判断的理由。'],
  {
    JOINT_ACTIVITY_HELD: ['A joint activity or meeting was held.', '举办过联合活动或会议。'],
    NONE_IN_TWELVE_MONTHS: ['None was held in twelve months.', '十二个月内没有举办。'],
    DATES_NOT_KNOWN: ['Some were held on days that no source gives.', '有活动，但来源未载明日期。'],
    NOTHING_RECORDED: ['Nothing that it held is on record.', '没有任何活动记录。'],
    MEMBERS_NOT_KNOWN: [
      'Its members are not all known, so what they do together is not either.',
      '成员未全知，其共同活动也未全知。',
    ],
    RESOLUTIONS_OVERDUE: ['Resolutions that are due are not carried out.', '有到期未落实的决议。'],
    ENDED: ['It has ended.', '已结束。'],
  },
);

export const ActivityMeasure = defineEnum(
  'ActivityMeasure',
  ['What is measured of activities.', '活动的统计内容。'],
  {
    HELD: ['Activities held, each once.', '举办的活动数，每项只计一次。'],
    JOINT: [
      'Of these, those that two or more held together: members, of a committee; organizations, of any other.',
      '其中由两个以上联合举办的：联合党委按成员计，其他按组织计。',
    ],
    INTENSITY: ['Joint intensity (M3), of committees.', '联办强度（M3），限联合党委。'],
    JOINT_SHARE: [
      'Joint share (M3b): joint activities over all.',
      '联办比例（M3b）：联合活动占全部活动的比例。',
    ],
    MEETINGS: ['Joint meetings.', '联席会议。'],
  },
);

/** Every allowed move; the tests walk these tables. */
export const ACTIVITY_MOVES: Readonly<
  Record<keyof typeof ActivityState, readonly (keyof typeof ActivityState)[]>
> = {
  PLANNED: ['HELD', 'CANCELLED'],
  HELD: [],
  CANCELLED: [],
};

export const TASK_MOVES: Readonly<Record<keyof typeof TaskState, readonly (keyof typeof TaskState)[]>> = {
  OPEN: ['DOING'],
  DOING: ['REPORTED'],
  REPORTED: ['VERIFIED', 'RETURNED'],
  RETURNED: ['DOING'],
  VERIFIED: ['CLOSED'],
  CLOSED: [],
};

export const PROPOSAL_MOVES: Readonly<
  Record<keyof typeof ProposalState, readonly (keyof typeof ProposalState)[]>
> = {
  RAISED: ['ADOPTED', 'DECLINED'],
  ADOPTED: ['CARRIED_OUT', 'NOT_CARRIED_OUT'],
  DECLINED: [],
  CARRIED_OUT: [],
  NOT_CARRIED_OUT: [],
};
