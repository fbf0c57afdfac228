import { Resolver } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { ExtensionField } from '../../shared/graphql/takes.js';
import { JointCommittee } from '../committees/index.js';
import { PeriodArgs } from '../resources/index.js';
import { FiveDimensions } from './balance.type.js';

/** What is read across the modules of the five dimensions. */
@Resolver(() => JointCommittee)
export class CommitteeBalance {
  @ExtensionField(() => FiveDimensions, {
    args: () => PeriodArgs,
    description: doc(
      'How evenly it works in the five joint dimensions in a period; members as of its last day.',
      '一段时间内“五联”各维度的得分与均衡度；成员按期间末日计。',
    ),
  })
  fiveDimensions!: unknown;
}
