import { Resolver } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { ExtensionField } from '../../shared/graphql/takes.js';
import { AsOfArgs, JointCommittee, SeriesPoint } from '../committees/index.js';
import { Division } from '../divisions/index.js';
import { Organization } from '../organizations/index.js';
import { PeriodArgs } from '../resources/index.js';
import { ActivitySeriesArgs, OwnActivitiesArgs } from './activity.args.js';
import { ActivityConnection, Turnout } from './activity.entity.js';
import { ActivityTally, CommitteeLiveness, JointActivityFigures } from './figures.type.js';

const SERIES = doc(
  'What was held over periods in a row, each with the one before it. A Party organization counts with the body that it is attached to.',
  '按期列出举办情况，并与上期比较。党组织与其所依附的法人合并计算。',
);

const TURNOUT = doc(
  'How many came to what was certainly held in the period, by role; comings, not people. Groups too small to be shown are left out, and the figure says at least.',
  '期内确已举办的活动的参与人次，按类别。人数过少不予显示的不计入，数字即为下限。',
);

/** What activities add to a committee. */
@Resolver(() => JointCommittee)
export class CommitteeActivities {
  @ExtensionField(() => ActivityConnection, {
    args: () => OwnActivitiesArgs,
    description: doc(
      'Activities under its name or held by a member while it was one.',
      '以其名义或由其成员（任成员期间）举办的活动。',
    ),
  })
  activities!: unknown;

  @ExtensionField(() => JointActivityFigures, {
    args: () => PeriodArgs,
    description: doc('What its members do together in a period.', '一段时间内成员的共同活动。'),
  })
  jointActivity!: unknown;

  @ExtensionField(() => CommitteeLiveness, {
    args: () => AsOfArgs,
    description: doc('Whether it actually runs, and why that is said.', '是否实际运转及理由。'),
  })
  liveness!: unknown;

  @ExtensionField(() => [SeriesPoint], { args: () => ActivitySeriesArgs, description: SERIES })
  activitySeries!: unknown;

  @ExtensionField(() => [Turnout], { args: () => PeriodArgs, description: TURNOUT })
  turnoutByRole!: unknown;
}

@Resolver(() => Division)
export class DivisionActivities {
  @ExtensionField(() => ActivityConnection, {
    args: () => OwnActivitiesArgs,
    description: doc('Activities held in it and below.', '其范围内举办的活动。'),
  })
  activities!: unknown;

  @ExtensionField(() => [ActivityTally], {
    args: () => PeriodArgs,
    description: doc(
      'How many activities of each type were held in it and below, each counted once.',
      '其范围内各类活动的举办数量，每项只计一次。',
    ),
  })
  activitiesByType!: unknown;

  @ExtensionField(() => [SeriesPoint], { args: () => ActivitySeriesArgs, description: SERIES })
  activitySeries!: unknown;

  @ExtensionField(() => [Turnout], { args: () => PeriodArgs, description: TURNOUT })
  turnoutByRole!: unknown;
}

@Resolver(() => Organization)
export class OrganizationActivities {
  @ExtensionField(() => ActivityConnection, {
    args: () => OwnActivitiesArgs,
    description: doc(
      'Activities it or its Party organizations take part in.',
      '其自身及其党组织参与举办的活动。',
    ),
  })
  activities!: unknown;

  @ExtensionField(() => [SeriesPoint], { args: () => ActivitySeriesArgs, description: SERIES })
  activitySeries!: unknown;
}
