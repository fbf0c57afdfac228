import { BigIntType } from '@mikro-orm/core';
import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Dated, Versioned } from '../../database/base.entity.js';
import { connectionOf } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Figure, type Qualifier } from '../../shared/graphql/figure.js';
import { Node } from '../../shared/graphql/node.js';
import { PartialDate } from '../../shared/graphql/partial-date.type.js';
import { WholeNumber } from '../../shared/graphql/scalars.js';
import { JointCommittee } from '../committees/index.js';
import { Division } from '../divisions/index.js';
import { Organization } from '../organizations/index.js';
import { Provenance } from '../sources/index.js';
import { FundingKind, ProjectKind, ProjectState } from './economy.enums.js';

@ObjectType({ description: doc('A step of works.', '工程步骤。') })
@Entity({ tableName: 'works_step' })
export class WorksStep {
  @ManyToOne(() => Project, { fieldName: 'project_id', mapToPk: true, primary: true })
  projectId!: string;

  @Field(() => Int, { description: doc('Its place, from 1.', '顺序，从 1 起。') })
  @PrimaryKey({ type: 'integer' })
  position!: number;

  @Field(() => String, { description: doc('Name.', '名称。') })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => ProjectState, {
    nullable: true,
    description: doc('How far it is; null when not stated.', '进度；未载明时为空。'),
  })
  @Property({ type: 'text', nullable: true })
  state?: keyof typeof ProjectState | null;
}

@ObjectType({ description: doc('What one source pays for a project.', '一个来源对项目的出资。') })
@Entity({ tableName: 'project_funding' })
export class ProjectFunding extends Versioned {
  @ManyToOne(() => Project, { fieldName: 'project_id', mapToPk: true })
  projectId!: string;

  @Field(() => FundingKind, { description: doc('Source.', '来源。') })
  @Property({ type: 'text' })
  kind!: keyof typeof FundingKind;

  @Field(() => Organization, {
    nullable: true,
    description: doc(
      'The legal entity that pays; null for a group or when not stated.',
      '出资法人；群体或未载明时为空。',
    ),
  })
  payer?: Organization;

  @ManyToOne(() => Organization, { fieldName: 'payer_id', mapToPk: true, nullable: true })
  payerId?: string | null;

  @Field(() => WholeNumber, {
    name: 'committedFen',
    nullable: true,
    description: doc('Committed, in fen.', '承诺金额（分）。'),
  })
  @Property({ type: new BigIntType('bigint'), nullable: true })
  committedFen?: bigint | null;

  @Field(() => WholeNumber, {
    name: 'paidFen',
    nullable: true,
    description: doc('Paid, in fen.', '已付金额（分）。'),
  })
  @Property({ type: new BigIntType('bigint'), nullable: true })
  paidFen?: bigint | null;

  @Field(() => Figure, {
    description: doc('Paid over all that is paid (M13).', '已付占全部已付的比例（M13）。'),
  })
  share!: Figure;

  @Field(() => Int, { description: doc('Version, to be sent with a change.', '版本号，修改时须提交。') })
  override version!: number;
}

@ObjectType({
  implements: Node,
  description: doc(
    'A project or works with those who pay for it. A joint committee may lead it; it never pays.',
    '项目或工程及其出资。联合党委可牵头，但不出资。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'project' })
export class Project extends Dated implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => String, { description: doc('Name.', '名称。') })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => ProjectKind, { description: doc('Kind.', '类别。') })
  @Property({ type: 'text' })
  kind!: keyof typeof ProjectKind;

  @Field(() => Division, { description: doc('Where.', '所在区划。') })
  division!: Division;

  @ManyToOne(() => Division, { fieldName: 'division_code', mapToPk: true, referenceColumnName: 'code' })
  divisionCode!: string;

  @Field(() => Organization, {
    nullable: true,
    description: doc('Owner; null when not stated.', '业主；未载明时为空。'),
  })
  owner?: Organization;

  @ManyToOne(() => Organization, { fieldName: 'owner_id', mapToPk: true, nullable: true })
  ownerId?: string | null;

  @Field(() => JointCommittee, {
    nullable: true,
    description: doc('Committee that leads it, where it is joint.', '牵头的联合党委（联合项目）。'),
  })
  committee?: JointCommittee;

  @ManyToOne(() => JointCommittee, { fieldName: 'joint_committee_id', mapToPk: true, nullable: true })
  jointCommitteeId?: string | null;

  @Field(() => [String], { description: doc('What it comprises.', '内容。') })
  @Property({ type: 'text[]', default: [] })
  scope: string[] = [];

  @Field(() => ProjectState, {
    nullable: true,
    description: doc('How far it has come; null when not stated.', '进度；未载明时为空。'),
  })
  @Property({ type: 'text', nullable: true })
  state?: keyof typeof ProjectState | null;

  @Field(() => Figure, { description: doc('Investment in fen, as published.', '公布的投资额（分）。') })
  investment!: Figure;

  @Property({ type: new BigIntType('bigint'), nullable: true })
  investmentFen?: bigint | null;
  @Property({ type: 'text', nullable: true })
  investmentQualifier?: keyof typeof Qualifier | null;
  @Property({ type: 'text', nullable: true, unique: true })
  naturalKey?: string | null;

  @Field(() => String, {
    nullable: true,
    description: doc('How long it took, as its source says.', '来源所述工期。'),
  })
  @Property({ type: 'text', nullable: true })
  duration?: string | null;

  @Field(() => PartialDate, { nullable: true, description: doc('Since when.', '开始日期。') })
  started?: PartialDate;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('First day after its end.', '结束后的首日。'),
  })
  ended?: PartialDate;

  @Field(() => [WorksStep], { description: doc('Its steps.', '步骤。') })
  steps!: WorksStep[];

  @Field(() => [ProjectFunding], { description: doc('Who pays.', '出资。') })
  funding!: ProjectFunding[];

  @Field(() => [Provenance], { description: doc('Where it comes from, newest first.', '来源，新者在前。') })
  provenance!: Provenance[];

  @Field(() => Int, { description: doc('Version, to be sent with a change.', '版本号，修改时须提交。') })
  override version!: number;
}

export const ProjectConnection = connectionOf('Project', () => Project, '项目');
