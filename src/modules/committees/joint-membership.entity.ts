import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Dated } from '../../database/base.entity.js';
import { connectionOf } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Node } from '../../shared/graphql/node.js';
import { PartialDate } from '../../shared/graphql/partial-date.type.js';
import { Takes } from '../../shared/graphql/takes.js';
import type { Rel } from '../../shared/rel.js';
import { FormationCriterion, Organization } from '../organizations/index.js';
import { Provenance } from '../sources/index.js';
import { Ending, MemberRole, Standing } from './committee.enums.js';
import { AsOfArgs } from './joint-committee.args.js';
import { JointCommittee } from './joint-committee.entity.js';

@ObjectType({
  description: doc(
    'A formation criterion that a member meets, with what shows it.',
    '成员所符合的组建条件及依据。',
  ),
})
@Entity({ tableName: 'membership_criterion' })
export class MembershipCriterion {
  @ManyToOne(() => JointMembership, { fieldName: 'membership_id', mapToPk: true, primary: true })
  membershipId!: string;

  @Field(() => FormationCriterion, { description: doc('The criterion.', '条件。') })
  @PrimaryKey({ type: 'text' })
  criterion!: keyof typeof FormationCriterion;

  @Field(() => String, {
    nullable: true,
    description: doc('What shows it; null when not stated.', '依据；未载明时为空。'),
  })
  @Property({ type: 'text', nullable: true })
  evidence?: string | null;
}

@ObjectType({
  implements: Node,
  description: doc(
    'A dated membership of an organization in a joint committee. It is never overwritten: what ends stays as history.',
    '组织在联合党委中的成员关系，附起止日期。不作覆盖，结束的关系留作历史。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'joint_membership' })
export class JointMembership extends Dated implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => JointCommittee, { description: doc('The committee.', '联合党委。') })
  committee!: Rel<JointCommittee>;

  @ManyToOne(() => JointCommittee, { fieldName: 'committee_id', mapToPk: true })
  committeeId!: string;

  @Field(() => Organization, { description: doc('The member as its source names it.', '来源所载的成员。') })
  member!: Organization;

  @ManyToOne(() => Organization, { fieldName: 'member_id', mapToPk: true })
  memberId!: string;

  @Field(() => Organization, {
    nullable: true,
    description: doc(
      'The legal entity that is linked by it: the member itself, or the one its Party organization is attached to.',
      '由此联结的法人：成员自身，或其党组织所在的法人单位。',
    ),
  })
  legalEntity?: Organization;

  @Field(() => MemberRole, { description: doc('Role.', '角色。') })
  @Property({ type: 'text' })
  role!: keyof typeof MemberRole;

  @Field(() => [MembershipCriterion], {
    description: doc('Formation criteria it meets, with evidence.', '所符合的组建条件及依据。'),
  })
  criteria!: MembershipCriterion[];

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('Since when; null when no source says.', '加入日期；无来源载明时为空。'),
  })
  started?: PartialDate;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc(
      'First day on which it no longer holds; null while it does.',
      '不再成立的首日；仍成立时为空。',
    ),
  })
  ended?: PartialDate;

  @Field(() => Ending, { nullable: true, description: doc('How it ended.', '结束方式。') })
  @Property({ type: 'text', nullable: true })
  ending?: keyof typeof Ending | null;

  @Field(() => Standing, { description: doc('Whether it holds on a day.', '某日是否成立。') })
  @Takes(() => AsOfArgs)
  standing!: keyof typeof Standing;

  @Field(() => [Provenance], { description: doc('Where it comes from, newest first.', '来源，新者在前。') })
  provenance!: Provenance[];

  @Field(() => Int, { description: doc('Version, to be sent with a change.', '版本号，修改时须提交。') })
  override version!: number;
}

export const JointMembershipConnection = connectionOf('JointMembership', () => JointMembership, '成员关系');
