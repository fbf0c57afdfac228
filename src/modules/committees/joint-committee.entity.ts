import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Dated } from '../../database/base.entity.js';
import { connectionOf, PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Figure } from '../../shared/graphql/figure.js';
import { Node } from '../../shared/graphql/node.js';
import { PartialDate } from '../../shared/graphql/partial-date.type.js';
import { Takes } from '../../shared/graphql/takes.js';
import { Division } from '../divisions/index.js';
import { FormationCriterion, Organization, PartyOrganization } from '../organizations/index.js';
import { Provenance } from '../sources/index.js';
import { CandidateConnection } from './candidate.type.js';
import { ChangeEventConnection } from './change-event.type.js';
import {
  CommitteeForm,
  Ending,
  JointDimension,
  LegalStatus,
  MemberList,
  Standing,
} from './committee.enums.js';
import { CommitteeLink } from './committee-link.entity.js';
import { AsOfArgs, CandidatesArgs, LinksArgs, MembershipsArgs, WalkArgs } from './joint-committee.args.js';
import { JointMembershipConnection } from './joint-membership.entity.js';
import { LinkedCommittee } from './linked-committee.type.js';

@ObjectType({ description: doc('Where a committee has its base.', '联合党委的阵地。') })
export class CommitteeBase {
  @Field(() => String, { description: doc('Name of the place.', '场所名称。') })
  name!: string;

  @Field(() => Division, {
    nullable: true,
    description: doc('Division it stands in, if known.', '所在区划（如已知）。'),
  })
  division?: Division;
}

@ObjectType({
  implements: Node,
  description: doc(
    'A body that links communities, enterprises and strong-village companies which stay independent. It is no legal person: it has no credit code, holds no shares and handles no money.',
    '把保持独立的社区（村）、企业和强村公司联结起来的组织。它不是法人：没有统一社会信用代码，不持股，不经手资金。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'joint_committee' })
export class JointCommittee extends Dated implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => String, { description: doc('Name.', '名称。') })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => CommitteeForm, { description: doc('Form.', '形式。') })
  @Property({ type: 'text' })
  form!: keyof typeof CommitteeForm;

  @Field(() => LegalStatus, { description: doc('Standing.', '性质。') })
  @Property({ type: 'text' })
  legalStatus!: keyof typeof LegalStatus;

  @Field(() => String, {
    nullable: true,
    description: doc('Theme; null when it has none or none is stated.', '主题；没有或未载明时为空。'),
  })
  @Property({ type: 'text', nullable: true })
  theme?: string | null;

  @Field(() => [String], { description: doc('What it deals with.', '职责范围。') })
  @Property({ type: 'text[]', default: [] })
  remit: string[] = [];

  @Field(() => [FormationCriterion], { description: doc('Criteria by which it was formed.', '组建条件。') })
  @Property({ type: 'text[]', default: [] })
  criteria: (keyof typeof FormationCriterion)[] = [];

  @Field(() => [JointDimension], {
    description: doc('Joint dimensions it works along, as stated.', '来源所载的“五联”维度。'),
  })
  @Property({ type: 'text[]', default: [] })
  dimensions: (keyof typeof JointDimension)[] = [];

  @Field(() => Division, { description: doc('The division it belongs to.', '所属区划。') })
  division!: Division;

  @ManyToOne(() => Division, { fieldName: 'division_code', mapToPk: true, referenceColumnName: 'code' })
  divisionCode!: string;

  @Field(() => PartyOrganization, {
    nullable: true,
    description: doc('The Party organization above it.', '上级党组织。'),
  })
  parent?: PartyOrganization;

  @ManyToOne(() => Organization, { fieldName: 'parent_id', mapToPk: true, nullable: true })
  parentId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: doc('Post that presides; never a person.', '主持工作的岗位（不记姓名）。'),
  })
  @Property({ type: 'text', nullable: true })
  presidingPost?: string | null;

  @Field(() => CommitteeBase, {
    nullable: true,
    description: doc('Base; null when none is stated.', '阵地；未载明时为空。'),
  })
  base?: CommitteeBase;

  @Property({ type: 'text', nullable: true })
  baseName?: string | null;

  @ManyToOne(() => Division, {
    fieldName: 'base_division_code',
    mapToPk: true,
    nullable: true,
    referenceColumnName: 'code',
  })
  baseDivisionCode?: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('Day of founding; null when no source says.', '成立日期；无来源载明时为空。'),
  })
  established?: PartialDate;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc(
      'First day on which it no longer exists; null while it does.',
      '不再存在的首日；存续时为空。',
    ),
  })
  ended?: PartialDate;

  @Field(() => Ending, { nullable: true, description: doc('How it ended.', '结束方式。') })
  @Property({ type: 'text', nullable: true })
  dissolution?: keyof typeof Ending | null;

  @Field(() => Standing, { description: doc('Whether it exists on a day.', '某日是否存在。') })
  @Takes(() => AsOfArgs)
  standing!: keyof typeof Standing;

  @Field(() => MemberList, { description: doc('How far its members are known.', '成员名单的已知程度。') })
  @Property({ type: 'text' })
  memberList!: keyof typeof MemberList;

  @Field(() => Figure, { description: doc('Number of members on a day.', '某日的成员数。') })
  @Takes(() => AsOfArgs)
  memberCount!: Figure;

  @Field(() => JointMembershipConnection, {
    nullable: true,
    description: doc(
      'Memberships that hold, or may hold, on a day; with history: true all that ever were. Null when no source names any member: unknown, not empty.',
      '某日成立或可能成立的成员关系；history: true 时列出全部历史。无来源载明任何成员时为空值：表示未知，而非没有。',
    ),
  })
  @Takes(() => MembershipsArgs)
  memberships!: unknown;

  @Field(() => [CommitteeLink], {
    description: doc('Links with other committees.', '与其他联合党委的关系。'),
  })
  @Takes(() => LinksArgs)
  links!: CommitteeLink[];

  @Field(() => [LinkedCommittee], {
    description: doc(
      'Committees reached from this one within some steps, nearest first.',
      '由此出发若干步内可达的联合党委，近者在前。',
    ),
  })
  @Takes(() => WalkArgs)
  linkedCommittees!: LinkedCommittee[];

  @Field(() => CandidateConnection, {
    description: doc(
      'Neighbours that are no members, by how many of the three formation criteria they meet. Without `within`, neighbours are the communities of the townships its members stand in.',
      '尚非成员的邻近社区（村），按符合“三相”条件的多少排列。未给 within 时，邻近指成员所在乡镇（街道）内。',
    ),
  })
  @Takes(() => CandidatesArgs)
  candidates!: unknown;

  @Field(() => ChangeEventConnection, {
    description: doc('What happened to it, oldest first.', '变更历史，旧者在前。'),
  })
  @Takes(() => PageArgs)
  history!: unknown;

  @Field(() => [Provenance], {
    description: doc('Where what is said of it comes from, newest first.', '各项事实的来源，新者在前。'),
  })
  provenance!: Provenance[];

  @Field(() => Int, { description: doc('Version, to be sent with a change.', '版本号，修改时须提交。') })
  override version!: number;

  /** Set on rows that the demo brings, so that loading again finds them. */
  @Property({ type: 'text', nullable: true, unique: true })
  naturalKey?: string | null;
}

export const JointCommitteeConnection = connectionOf('JointCommittee', () => JointCommittee, '联合党委');
