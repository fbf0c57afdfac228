import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { LocalDate, PartialDateInput } from '../../shared/graphql/scalars.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { FormationCriterion } from '../organizations/index.js';
import { SourceInput } from '../sources/index.js';
import { CommitteeForm, LegalStatus, MemberList } from './committee.enums.js';
import { JointCommittee } from './joint-committee.entity.js';
import { MemberInput } from './membership.inputs.js';

const SOURCE = doc('Where this comes from.', '来源。');
const VERSION = doc('Version that was read.', '所读取的版本号。');
const COMMITTEE = doc('The committee.', '联合党委。');
const REASON = doc('Why, at most 1000 characters.', '原因，至多 1000 字。');

@InputType({ description: doc('Base of a committee.', '联合党委的阵地。') })
export class CommitteeBaseInput {
  @Field(() => String, { description: doc('Name of the place.', '场所名称。') })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Code of the division it stands in.', '所在区划代码。'),
  })
  divisionCode?: string;
}

@InputType({ description: doc('What a committee is, at its founding.', '联合党委成立时的基本情况。') })
export class CommitteeDetailsInput {
  @Field(() => String, { description: doc('Name, at most 200 characters.', '名称，至多 200 字。') })
  name!: string;

  @Field(() => CommitteeForm, { description: doc('Form.', '形式。') })
  form!: keyof typeof CommitteeForm;

  @Field(() => LegalStatus, { defaultValue: 'FUNCTIONAL', description: doc('Standing.', '性质。') })
  legalStatus!: keyof typeof LegalStatus;

  @Field(() => String, { description: doc('Code of the division it belongs to.', '所属区划代码。') })
  divisionCode!: string;

  @Field(() => String, { nullable: true, description: doc('Theme.', '主题。') })
  theme?: string;

  @Field(() => [String], { nullable: true, description: doc('What it deals with.', '职责范围。') })
  remit?: string[];

  @Field(() => [FormationCriterion], {
    nullable: true,
    description: doc('Criteria of its formation.', '组建条件。'),
  })
  criteria?: (keyof typeof FormationCriterion)[];

  @Field(() => ID, { nullable: true, description: doc('The Party organization above it.', '上级党组织。') })
  parentId?: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Post that presides: a post, never a name.', '主持工作的岗位：填岗位，不填姓名。'),
  })
  presidingPost?: string;

  @Field(() => CommitteeBaseInput, { nullable: true, description: doc('Base.', '阵地。') })
  base?: CommitteeBaseInput;
}

@InputType({ description: doc('A new committee with its first members.', '新成立的联合党委及其首批成员。') })
export class FoundJointCommitteeInput extends MutationInput {
  @Field(() => CommitteeDetailsInput, { description: COMMITTEE })
  committee!: CommitteeDetailsInput;

  @Field(() => PartialDateInput, {
    nullable: true,
    description: doc('Day of founding, if known.', '成立日期（如已知）。'),
  })
  established?: string;

  @Field(() => [MemberInput], { nullable: true, description: doc('Members.', '成员。') })
  members?: MemberInput[];

  @Field(() => MemberList, {
    nullable: true,
    description: doc(
      'How far the members are known: COMPLETE when members are given, UNKNOWN when not, unless said otherwise.',
      '成员名单的已知程度：给出成员时默认为 COMPLETE，否则为 UNKNOWN。',
    ),
  })
  memberList?: keyof typeof MemberList;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('A new name for a committee.', '联合党委更名。') })
export class RenameJointCommitteeInput extends MutationInput {
  @Field(() => ID, { description: COMMITTEE })
  committeeId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, { description: doc('New name.', '新名称。') })
  name!: string;

  @Field(() => String, { nullable: true, description: REASON })
  reason?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('The end of a committee.', '联合党委的撤销。') })
export class DissolveJointCommitteeInput extends MutationInput {
  @Field(() => ID, { description: COMMITTEE })
  committeeId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => LocalDate, { description: doc('First day on which it no longer exists.', '不再存在的首日。') })
  on!: string;

  @Field(() => String, { nullable: true, description: REASON })
  reason?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('A committee at the version that was read.', '联合党委及所读取的版本。') })
export class CommitteeVersionInput {
  @Field(() => ID, { description: COMMITTEE })
  committeeId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;
}

@InputType({ description: doc('Several committees become one.', '若干联合党委合并为一。') })
export class MergeJointCommitteesInput extends MutationInput {
  @Field(() => [CommitteeVersionInput], {
    description: doc('Those that merge, two or more.', '参与合并的，两个以上。'),
  })
  committees!: CommitteeVersionInput[];

  @Field(() => CommitteeDetailsInput, {
    description: doc('The committee they become.', '合并后的联合党委。'),
  })
  into!: CommitteeDetailsInput;

  @Field(() => LocalDate, { description: doc('Day of the merger.', '合并日期。') })
  on!: string;

  @Field(() => String, { nullable: true, description: REASON })
  reason?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({
  description: doc('One of the committees that another is split into.', '拆分后的联合党委之一。'),
})
export class CommitteePartInput {
  @Field(() => CommitteeDetailsInput, { description: COMMITTEE })
  committee!: CommitteeDetailsInput;

  @Field(() => [ID], { description: doc('Members that go to it.', '归入其中的成员。') })
  memberIds!: string[];
}

@InputType({ description: doc('A committee becomes several.', '联合党委拆分为若干。') })
export class SplitJointCommitteeInput extends MutationInput {
  @Field(() => ID, { description: COMMITTEE })
  committeeId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => [CommitteePartInput], {
    description: doc(
      'What it becomes: two or more, with each member in exactly one.',
      '拆分后的各部分：两个以上，每个成员归入且只归入其一。',
    ),
  })
  parts!: CommitteePartInput[];

  @Field(() => LocalDate, { description: doc('Day of the split.', '拆分日期。') })
  on!: string;

  @Field(() => String, { nullable: true, description: REASON })
  reason?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@ObjectType({ description: doc('Outcome of a change to a committee.', '变更联合党委的结果。') })
export class JointCommitteePayload extends MutationPayload {
  @Field(() => JointCommittee, { nullable: true, description: COMMITTEE })
  committee?: JointCommittee;
}

@ObjectType({ description: doc('Outcome of a split.', '拆分的结果。') })
export class SplitJointCommitteePayload extends MutationPayload {
  @Field(() => JointCommittee, {
    nullable: true,
    description: doc(
      'The committee that was split; its successors are its links of kind SUCCESSION.',
      '被拆分的联合党委；其承继者见 SUCCESSION 关系。',
    ),
  })
  committee?: JointCommittee;
}
