import { Field, Int, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import type { Rel } from '../../shared/rel.js';
import { Tie } from './committee.enums.js';
import { JointCommittee } from './joint-committee.entity.js';

@ObjectType({
  description: doc('A committee reached by a walk, with how far it is.', '逐步延伸可达的联合党委及其距离。'),
})
export class LinkedCommittee {
  @Field(() => JointCommittee, { description: doc('The committee.', '联合党委。') })
  committee!: Rel<JointCommittee>;

  @Field(() => Int, { description: doc('Fewest steps to it.', '最少步数。') })
  distance!: number;

  @Field(() => [Tie], {
    description: doc('Ties of the last step, on the shortest ways.', '最短路径上最后一步的联系。'),
  })
  via!: (keyof typeof Tie)[];
}
