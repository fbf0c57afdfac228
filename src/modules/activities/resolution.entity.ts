import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Versioned } from '../../database/base.entity.js';
import { doc } from '../../shared/graphql/doc.js';
import { Node } from '../../shared/graphql/node.js';
import { LocalDate } from '../../shared/graphql/scalars.js';
import { Organization } from '../organizations/index.js';
import { Activity } from './activity.entity.js';
import { ProposalState, TaskState } from './activity.enums.js';

const ID_DOC = doc('Global id.', '全局标识。');
const VERSION = doc('Version, to be sent with a change.', '版本号，修改时须提交。');

@ObjectType({
  implements: Node,
  description: doc('A task that carries out a resolution.', '落实决议的任务。'),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'resolution_task' })
export class ResolutionTask extends Versioned implements Node {
  @Field(() => ID, { description: ID_DOC })
  override id!: string;

  @Field(() => String, { description: doc('What is to be done.', '任务内容。') })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => Organization, { description: doc('Who is responsible.', '责任组织。') })
  responsible!: Organization;

  @ManyToOne(() => Organization, { fieldName: 'responsible_id', mapToPk: true })
  responsibleId!: string;

  @ManyToOne(() => Resolution, { fieldName: 'resolution_id', mapToPk: true })
  resolutionId!: string;

  @Field(() => TaskState, { description: doc('State.', '状态。') })
  @Property({ type: 'text' })
  state!: keyof typeof TaskState;

  @Field(() => LocalDate, { nullable: true, description: doc('Day it was closed.', '销号日期。') })
  @Property({ type: 'date', nullable: true })
  closedOn?: string | null;

  @Field(() => Int, { description: VERSION })
  override version!: number;
}

@ObjectType({ implements: Node, description: doc('What a meeting resolved.', '会议决议。') })
@Directive('@key(fields: "id")')
@Entity({ tableName: 'resolution' })
export class Resolution extends Versioned implements Node {
  @Field(() => ID, { description: ID_DOC })
  override id!: string;

  @ManyToOne(() => Activity, { fieldName: 'activity_id', mapToPk: true })
  activityId!: string;

  @Field(() => Int, { description: doc('Number within the meeting.', '会议内序号。') })
  @Property({ type: 'integer' })
  number!: number;

  @Field(() => String, { description: doc('What was resolved.', '决议内容。') })
  @Property({ type: 'text' })
  content!: string;

  @Field(() => LocalDate, { nullable: true, description: doc('Day it is due.', '完成期限。') })
  @Property({ type: 'date', nullable: true })
  due?: string | null;

  @Field(() => [ResolutionTask], { description: doc('Tasks that carry it out.', '落实任务。') })
  tasks!: ResolutionTask[];

  @Field(() => Int, { description: VERSION })
  override version!: number;
}

@ObjectType({
  implements: Node,
  description: doc(
    'A proposal raised at a forum, with what became of it. Who raised it is not recorded.',
    '议事中提出的建议及其结果，不记录提出人。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'proposal' })
export class Proposal extends Versioned implements Node {
  @Field(() => ID, { description: ID_DOC })
  override id!: string;

  @ManyToOne(() => Activity, { fieldName: 'activity_id', mapToPk: true })
  activityId!: string;

  @Field(() => String, { description: doc('What is proposed.', '建议内容。') })
  @Property({ type: 'text' })
  content!: string;

  @Field(() => ProposalState, { description: doc('State.', '状态。') })
  @Property({ type: 'text' })
  state!: keyof typeof ProposalState;

  @Field(() => String, { nullable: true, description: doc('What became of it.', '结果。') })
  @Property({ type: 'text', nullable: true })
  outcome?: string | null;

  @Field(() => Int, { description: VERSION })
  override version!: number;
}
