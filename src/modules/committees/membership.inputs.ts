import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { PartialDateInput } from '../../shared/graphql/scalars.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { FormationCriterion } from '../organizations/index.js';
import { SourceInput } from '../sources/index.js';
import { LinkKind, MemberList, MemberRole } from './committee.enums.js';
import { CommitteeLink } from './committee-link.entity.js';
import { JointCommittee } from './joint-committee.entity.js';
import { JointMembership } from './joint-membership.entity.js';

const SOURCE = doc('Where this comes from.', '来源。');
const REASON = doc('Why, at most 1000 characters.', '原因，至多 1000 字。');
const VERSION = doc('Version that was read.', '所读取的版本号。');
const SINCE = doc('Since when, if known; it may be known in part.', '开始日期（如已知），可仅部分已知。');

@InputType({ description: doc('A formation criterion that a member meets.', '成员所符合的组建条件。') })
export class CriterionInput {
  @Field(() => FormationCriterion, { description: doc('The criterion.', '条件。') })
  criterion!: keyof typeof FormationCriterion;

  @Field(() => String, { nullable: true, description: doc('What shows it.', '依据。') })
  evidence?: string;
}

@InputType({ description: doc('A member.', '成员。') })
export class MemberInput {
  @Field(() => ID, { description: doc('The organization.', '组织。') })
  organizationId!: string;

  @Field(() => MemberRole, { defaultValue: 'MEMBER', description: doc('Role.', '角色。') })
  role!: keyof typeof MemberRole;

  @Field(() => PartialDateInput, { nullable: true, description: SINCE })
  since?: string;

  @Field(() => [CriterionInput], {
    nullable: true,
    description: doc('Formation criteria it meets.', '所符合的组建条件。'),
  })
  criteria?: CriterionInput[];
}

@InputType({ description: doc('A member that joins.', '加入的成员。') })
export class AdmitMemberInput extends MutationInput {
  @Field(() => ID, { description: doc('The committee.', '联合党委。') })
  committeeId!: string;

  @Field(() => MemberInput, { description: doc('The member.', '成员。') })
  member!: MemberInput;

  @Field(() => MemberList, {
    nullable: true,
    description: doc(
      'How far the members are known now; unchanged when left out.',
      '此后成员名单的已知程度；默认不变。',
    ),
  })
  memberList?: keyof typeof MemberList;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('A member that leaves.', '退出的成员。') })
export class WithdrawMemberInput extends MutationInput {
  @Field(() => ID, { description: doc('The membership.', '成员关系。') })
  membershipId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => PartialDateInput, {
    description: doc(
      'First day on which it is no longer a member; it may be known in part.',
      '不再是成员的首日，可仅部分已知。',
    ),
  })
  on!: string;

  @Field(() => String, { nullable: true, description: REASON })
  reason?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('A link between two committees.', '两个联合党委之间的关系。') })
export class LinkJointCommitteesInput extends MutationInput {
  @Field(() => LinkKind, { description: doc('Kind.', '类别。') })
  kind!: keyof typeof LinkKind;

  @Field(() => ID, {
    description: doc('The first: above, assisting, or succeeded.', '前者：上级、帮扶方或被承继者。'),
  })
  fromId!: string;

  @Field(() => ID, {
    description: doc('The second: below, assisted, or succeeding.', '后者：下级、受帮扶方或承继者。'),
  })
  toId!: string;

  @Field(() => PartialDateInput, { nullable: true, description: SINCE })
  since?: string;

  @Field(() => String, { nullable: true, description: doc('Remark.', '说明。') })
  note?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('The end of a link.', '关系的结束。') })
export class EndCommitteeLinkInput extends MutationInput {
  @Field(() => ID, { description: doc('The link.', '关系。') })
  linkId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => PartialDateInput, {
    description: doc('First day on which it no longer holds.', '不再成立的首日。'),
  })
  on!: string;

  @Field(() => String, { nullable: true, description: REASON })
  reason?: string;
}

@ObjectType({ description: doc('Outcome of a change to a membership.', '变更成员关系的结果。') })
export class MembershipPayload extends MutationPayload {
  @Field(() => JointMembership, { nullable: true, description: doc('The membership.', '成员关系。') })
  membership?: JointMembership;

  @Field(() => JointCommittee, { nullable: true, description: doc('Its committee.', '所属联合党委。') })
  committee?: JointCommittee;
}

@ObjectType({ description: doc('Outcome of a change to a link.', '变更关系的结果。') })
export class CommitteeLinkPayload extends MutationPayload {
  @Field(() => CommitteeLink, { nullable: true, description: doc('The link.', '关系。') })
  link?: CommitteeLink;
}
