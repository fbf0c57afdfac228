import { Resolver } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { Figure } from '../../shared/graphql/figure.js';
import { ExtensionField } from '../../shared/graphql/takes.js';
import { JointCommittee, SeriesPoint } from '../committees/index.js';
import { Division } from '../divisions/index.js';
import { Organization } from '../organizations/index.js';
import { DerivedArgs, MetricFigureArgs, MetricSeriesArgs, ObservationsArgs } from './indicator.args.js';
import { ObservationConnection } from './observation.entity.js';

const OBSERVATIONS = {
  args: () => ObservationsArgs,
  description: doc('What was reported or published of it.', '关于它的报送或公布数字。'),
};
const DERIVED = {
  nullable: true,
  args: () => DerivedArgs,
  description: doc(
    'A ratio of what is published of it, by a named formula, with its basis and version.',
    '由其公布数字按公式得出的比率，附依据与版本。',
  ),
};

@Resolver(() => JointCommittee)
export class CommitteeIndicators {
  @ExtensionField(() => Figure, {
    nullable: true,
    args: () => MetricFigureArgs,
    description: doc(
      'A metric summed over its members in a period, each organization once. Null when there is no such metric.',
      '某期全体成员的指标合计，每个组织只计一次。没有该指标时为空。',
    ),
  })
  metric!: unknown;

  @ExtensionField(() => [SeriesPoint], {
    args: () => MetricSeriesArgs,
    description: doc('The same over periods in a row.', '同上，按期列出。'),
  })
  metricSeries!: unknown;

  @ExtensionField(() => ObservationConnection, OBSERVATIONS)
  observations!: unknown;

  @ExtensionField(() => Figure, DERIVED)
  derived!: unknown;
}

@Resolver(() => Division)
export class DivisionIndicators {
  @ExtensionField(() => Figure, {
    nullable: true,
    args: () => MetricFigureArgs,
    description: doc(
      'A metric summed over all organizations below it, each once, whatever committees they are in. Null when there is no such metric.',
      '其下全部组织的指标合计，每个只计一次，与所属联合党委无关。没有该指标时为空。',
    ),
  })
  metric!: unknown;

  @ExtensionField(() => [SeriesPoint], {
    args: () => MetricSeriesArgs,
    description: doc('The same over periods in a row.', '同上，按期列出。'),
  })
  metricSeries!: unknown;

  @ExtensionField(() => ObservationConnection, OBSERVATIONS)
  observations!: unknown;

  @ExtensionField(() => Figure, DERIVED)
  derived!: unknown;
}

@Resolver(() => Organization)
export class OrganizationIndicators {
  @ExtensionField(() => Figure, {
    nullable: true,
    args: () => MetricFigureArgs,
    description: doc(
      'A metric it reported for a period, itself or through its Party organizations. Null when there is no such metric.',
      '某期由其自身或其党组织报送的指标。没有该指标时为空。',
    ),
  })
  metric!: unknown;

  @ExtensionField(() => [SeriesPoint], {
    args: () => MetricSeriesArgs,
    description: doc('The same over periods in a row.', '同上，按期列出。'),
  })
  metricSeries!: unknown;

  @ExtensionField(() => ObservationConnection, OBSERVATIONS)
  observations!: unknown;
}
