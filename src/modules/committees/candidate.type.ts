import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { AffinityVerdict, Community, FormationCriterion } from '../organizations/index.js';

@ObjectType({ description: doc('Whether a candidate meets one criterion.', '候选者是否符合某一条件。') })
export class CriterionMatch {
  @Field(() => FormationCriterion, { description: doc('The criterion.', '条件。') })
  criterion!: keyof typeof FormationCriterion;

  @Field(() => AffinityVerdict, { description: doc('Whether it is met.', '是否符合。') })
  verdict!: keyof typeof AffinityVerdict;

  @Field(() => String, {
    nullable: true,
    description: doc('What shows it; null when no source says anything.', '依据；没有来源说明时为空。'),
  })
  evidence?: string;
}

@ObjectType({
  description: doc(
    'A neighbour that could join, by the three formation criteria.',
    '按“三相”条件衡量、可以加入的邻近社区（村）。',
  ),
})
export class Candidate {
  @Field(() => Community, { description: doc('The community.', '社区（村）。') })
  community!: Community;

  @Field(() => [CriterionMatch], { description: doc('The three criteria.', '三个条件。') })
  criteria!: CriterionMatch[];

  @Field(() => Int, { description: doc('How many of the three are met.', '符合的条件数。') })
  met!: number;

  @Field(() => AffinityVerdict, {
    description: doc(
      'MET when all three are, NOT_MET when one is known not to be, UNKNOWN otherwise.',
      '三条均符合为 MET，任一条明确不符为 NOT_MET，否则为 UNKNOWN。',
    ),
  })
  qualifies!: keyof typeof AffinityVerdict;
}

export const CandidateConnection = connectionOf('Candidate', () => Candidate, '候选者');
