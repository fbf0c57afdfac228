import { Field, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { Figure } from '../../shared/graphql/figure.js';
import { LocalDate } from '../../shared/graphql/scalars.js';
import { ActivityType, Liveness, LivenessReason } from './activity.enums.js';

@ObjectType({
  description: doc(
    'How many activities of one type were held, each counted once.',
    '某类活动的举办数量，每项只计一次。',
  ),
})
export class ActivityTally {
  @Field(() => ActivityType, { description: doc('Type.', '类型。') })
  type!: keyof typeof ActivityType;

  @Field(() => Figure, { description: doc('How many.', '数量。') })
  count!: Figure;

  @Field(() => Figure, {
    description: doc(
      'How many of them two or more organizations held together.',
      '其中两个以上组织联合举办的数量。',
    ),
  })
  joint!: Figure;
}

@ObjectType({
  description: doc(
    'What the members of a committee do together in a period.',
    '联合党委成员在一段时间内的共同活动。',
  ),
})
export class JointActivityFigures {
  @Field(() => Figure, {
    description: doc(
      'Joint intensity (M3): activities by two or more members, each weighed by the share of members that held it, a month.',
      '联办强度（M3）：两个以上成员联合举办的活动，按参与成员占比加权，折合每月。',
    ),
  })
  intensity!: Figure;

  @Field(() => Figure, {
    description: doc(
      'The same not divided by months: whole-committee equivalents.',
      '不按月折算：相当于全体成员共同举办的次数。',
    ),
  })
  equivalents!: Figure;

  @Field(() => Figure, {
    description: doc(
      'Joint share (M3b): joint activities over all activities of the members.',
      '联办比例（M3b）：联合活动占成员全部活动的比例。',
    ),
  })
  jointShare!: Figure;

  @Field(() => Figure, {
    description: doc(
      'Meetings held under the committee or by two or more members.',
      '以联合党委名义或由两个以上成员举行的会议。',
    ),
  })
  meetings!: Figure;

  @Field(() => Figure, {
    description: doc(
      'Resolutions delivered (M11): those due in the period with every task closed by the day it was due.',
      '决议落实率（M11）：期内到期的决议中，全部任务按期销号的比例。',
    ),
  })
  resolutionDelivery!: Figure;

  @Field(() => [ActivityTally], {
    description: doc('By type, of all activities of the members.', '成员全部活动按类型统计。'),
  })
  byType!: ActivityTally[];
}

@ObjectType({
  description: doc(
    'Whether a committee actually runs, and why that is said.',
    '联合党委是否实际运转及理由。',
  ),
})
export class CommitteeLiveness {
  @Field(() => Liveness, { description: doc('The verdict.', '判断。') })
  verdict!: keyof typeof Liveness;

  @Field(() => [LivenessReason], { description: doc('Why.', '理由。') })
  reasons!: (keyof typeof LivenessReason)[];

  @Field(() => LocalDate, {
    nullable: true,
    description: doc(
      'Day, or last possible day, of the last of those whose date is known; null when there is none.',
      '有日期可考的最近一次的日期（不确切时为最晚可能日）；没有则为空。',
    ),
  })
  lastHeld?: string;

  @Field(() => Figure, {
    description: doc(
      'Joint activities and meetings in the twelve months before the day.',
      '此日之前十二个月内的联合活动与会议数。',
    ),
  })
  joint!: Figure;
}
