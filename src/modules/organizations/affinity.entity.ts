import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, InputType, ObjectType } from 'type-graphql';
import { v7 } from 'uuid';
import { doc } from '../../shared/graphql/doc.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { Division } from '../divisions/index.js';
import { SourceInput } from '../sources/index.js';
import { FormationCriterion } from './organization.enums.js';

/** What a source says of how close two communities are, by one of the three criteria. */
@Entity({ tableName: 'affinity' })
export class Affinity {
  @PrimaryKey({ type: 'uuid' })
  id: string = v7();

  /** The smaller of the two codes: closeness has no direction. */
  @ManyToOne(() => Division, { fieldName: 'one_code', mapToPk: true, referenceColumnName: 'code' })
  oneCode!: string;

  @ManyToOne(() => Division, { fieldName: 'other_code', mapToPk: true, referenceColumnName: 'code' })
  otherCode!: string;

  @Property({ type: 'text' })
  criterion!: keyof typeof FormationCriterion;

  @Property({ type: 'boolean' })
  holds!: boolean;

  @Property({ type: 'text' })
  evidence!: string;

  @Property({ type: 'timestamptz', defaultRaw: 'now()' })
  recordedAt: Date = new Date();
}

@InputType({
  description: doc('How close two communities are, by one criterion.', '两个社区（村）在某一条件上的关系。'),
})
export class RecordAffinityInput extends MutationInput {
  @Field(() => String, { description: doc('Code of the one.', '一方的区划代码。') })
  oneDivisionCode!: string;

  @Field(() => String, { description: doc('Code of the other.', '另一方的区划代码。') })
  otherDivisionCode!: string;

  @Field(() => FormationCriterion, { description: doc('The criterion.', '条件。') })
  criterion!: keyof typeof FormationCriterion;

  @Field(() => Boolean, { description: doc('Whether it is met.', '是否符合。') })
  holds!: boolean;

  @Field(() => String, {
    description: doc('What shows it, at most 1000 characters.', '依据，至多 1000 字。'),
  })
  evidence!: string;

  @Field(() => SourceInput, { nullable: true, description: doc('Where this comes from.', '来源。') })
  source?: SourceInput;
}

@ObjectType({ description: doc('Outcome of recording an affinity.', '记录关系的结果。') })
export class RecordAffinityPayload extends MutationPayload {
  @Field(() => Division, {
    nullable: true,
    description: doc('The first of the two divisions.', '前一个区划。'),
  })
  division?: Division;
}
