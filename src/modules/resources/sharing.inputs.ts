import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { Decimal, LocalDate, PartialDateInput } from '../../shared/graphql/scalars.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { JointCommittee } from '../committees/index.js';
import { SourceInput } from '../sources/index.js';
import { CoLocation } from './co-location.entity.js';
import { PremisesList } from './resource.enums.js';
import { ResourceSharing } from './sharing.entity.js';

const SOURCE = doc('Where this comes from.', '来源。');
const SINCE = doc('Since when, if known.', '开始日期（如已知）。');

@InputType({ description: doc('A resource to be shared with a committee.', '与联合党委共享资源。') })
export class ShareResourceInput extends MutationInput {
  @Field(() => ID, { description: doc('The resource.', '资源。') })
  resourceId!: string;

  @Field(() => ID, { description: doc('The committee.', '联合党委。') })
  committeeId!: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Terms in words, at most 1000 characters.', '共享条件（文字），至多 1000 字。'),
  })
  terms?: string;

  @Field(() => Int, {
    nullable: true,
    description: doc('Longest booking in minutes.', '单次预约的最长分钟数。'),
  })
  mostMinutes?: number;

  @Field(() => Int, {
    nullable: true,
    description: doc('How many days ahead one may book.', '最早可提前几天预约。'),
  })
  advanceDays?: number;

  @Field(() => PartialDateInput, { nullable: true, description: SINCE })
  since?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('The end of a sharing.', '终止共享。') })
export class EndSharingInput extends MutationInput {
  @Field(() => ID, { description: doc('The sharing.', '共享约定。') })
  sharingId!: string;

  @Field(() => Int, { description: doc('Version that was read.', '所读取的版本号。') })
  version!: number;

  @Field(() => LocalDate, { description: doc('First day on which it no longer holds.', '不再共享的首日。') })
  on!: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Why, at most 1000 characters.', '原因，至多 1000 字。'),
  })
  reason?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('The venue where a committee has its base.', '联合党委的阵地。') })
export class SetCommitteeBaseInput extends MutationInput {
  @Field(() => ID, { description: doc('The committee.', '联合党委。') })
  committeeId!: string;

  @Field(() => ID, { description: doc('The venue.', '场所。') })
  venueId!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: doc(
      'From this day; today when left out. The base before ends then.',
      '自此日起；默认为今天。原阵地至此日止。',
    ),
  })
  on?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('Premises that a co-location freed.', '合署办公腾出的房屋。') })
export class FreedPremisesInput {
  @Field(() => String, { description: doc('Name.', '名称。') })
  name!: string;

  @Field(() => Decimal, {
    nullable: true,
    description: doc('Floor area in square metres.', '面积（平方米）。'),
  })
  floorArea?: string;

  @Field(() => String, { nullable: true, description: doc('What it serves for now.', '现用途。') })
  newUse?: string;
}

@InputType({
  description: doc('Organizations that share a venue as their office.', '多个组织在同一场所合署办公。'),
})
export class RecordCoLocationInput extends MutationInput {
  @Field(() => ID, { description: doc('The venue.', '场所。') })
  venueId!: string;

  @Field(() => [ID], { description: doc('Who shares it: two or more.', '合署的组织，两个以上。') })
  organizationIds!: string[];

  @Field(() => PremisesList, {
    description: doc('How far the freed premises are known.', '腾出房屋的已知程度。'),
  })
  premisesList!: keyof typeof PremisesList;

  @Field(() => [FreedPremisesInput], { nullable: true, description: doc('What it freed.', '腾出的房屋。') })
  freedPremises?: FreedPremisesInput[];

  @Field(() => PartialDateInput, { nullable: true, description: SINCE })
  since?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('The end of a co-location.', '终止合署办公。') })
export class EndCoLocationInput extends MutationInput {
  @Field(() => ID, { description: doc('The co-location.', '合署办公。') })
  coLocationId!: string;

  @Field(() => Int, { description: doc('Version that was read.', '所读取的版本号。') })
  version!: number;

  @Field(() => LocalDate, { description: doc('First day on which it no longer holds.', '不再合署的首日。') })
  on!: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Why, at most 1000 characters.', '原因，至多 1000 字。'),
  })
  reason?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@ObjectType({ description: doc('Outcome of a change to a sharing.', '变更共享约定的结果。') })
export class SharingPayload extends MutationPayload {
  @Field(() => ResourceSharing, { nullable: true, description: doc('The sharing.', '共享约定。') })
  sharing?: ResourceSharing;
}

@ObjectType({ description: doc('Outcome of setting a base.', '设定阵地的结果。') })
export class CommitteeBasePayload extends MutationPayload {
  @Field(() => JointCommittee, { nullable: true, description: doc('The committee.', '联合党委。') })
  committee?: JointCommittee;
}

@ObjectType({ description: doc('Outcome of recording a co-location.', '登记合署办公的结果。') })
export class CoLocationPayload extends MutationPayload {
  @Field(() => CoLocation, { nullable: true, description: doc('The co-location.', '合署办公。') })
  coLocation?: CoLocation;
}
