import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Versioned } from '../../database/base.entity.js';
import { connectionOf } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { defineEnum } from '../../shared/graphql/enums.js';
import { Figure, PeriodKind, Qualifier } from '../../shared/graphql/figure.js';
import { Node } from '../../shared/graphql/node.js';
import { Timestamp } from '../../shared/graphql/scalars.js';
import { Takes } from '../../shared/graphql/takes.js';
import type { Rel } from '../../shared/rel.js';
import { JointCommittee } from '../committees/index.js';
import { Division } from '../divisions/index.js';
import { Organization } from '../organizations/index.js';
import { Provenance, Source } from '../sources/index.js';
import { UnitArgs } from './indicator.args.js';
import { Metric } from './metric.entity.js';

export const SubjectKind = defineEnum('NamedSubjectKind', ['What a named subject is.', '所述对象的类别。'], {
  VENUE: ['A venue.', '阵地。'],
  ACTIVITY: ['An activity or festival.', '活动或节会。'],
  PROJECT: ['A project.', '项目。'],
  CHECKLIST: ['A checklist or standard.', '清单或标准。'],
  TASK_FORCE: ['A task force.', '工作专班。'],
});

@ObjectType({
  implements: Node,
  description: doc(
    'What a figure is about when it is no organization, committee or division.',
    '数字所述对象，既非组织、联合党委也非区划时使用。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'named_subject' })
export class NamedSubject implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Field(() => String, {
    description: doc('Key, e.g. venue:shuangjiang-centre.', '键，如 venue:shuangjiang-centre。'),
  })
  @Property({ type: 'text' })
  key!: string;

  @Field(() => SubjectKind, { description: doc('Kind.', '类别。') })
  @Property({ type: 'text' })
  kind!: keyof typeof SubjectKind;

  @Field(() => String, { description: doc('Name.', '名称。') })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Division, { description: doc('Where it is.', '所在区划。') })
  division!: Division;

  @ManyToOne(() => Division, { fieldName: 'division_code', mapToPk: true, referenceColumnName: 'code' })
  divisionCode!: string;
}

@ObjectType({
  implements: Node,
  description: doc(
    'A figure as it was reported or published. It is never overwritten: a correction is a new observation.',
    '按报送或公布原样记录的数字。不覆盖：更正即另立新记录。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'observation' })
export class Observation extends Versioned implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => Metric, { description: doc('What was measured.', '指标。') })
  metric!: Metric;

  @ManyToOne(() => Metric, { fieldName: 'metric_code', mapToPk: true, referenceColumnName: 'code' })
  metricCode!: string;

  @Field(() => Organization, {
    nullable: true,
    description: doc('The organization it is about.', '所述组织。'),
  })
  organization?: Organization;

  @ManyToOne(() => Organization, { fieldName: 'organization_id', mapToPk: true, nullable: true })
  organizationId?: string | null;

  @Field(() => JointCommittee, {
    nullable: true,
    description: doc('The committee it is about.', '所述联合党委。'),
  })
  committee?: JointCommittee;

  @ManyToOne(() => JointCommittee, { fieldName: 'committee_id', mapToPk: true, nullable: true })
  committeeId?: string | null;

  @Field(() => Division, { nullable: true, description: doc('The division it is about.', '所述区划。') })
  division?: Division;

  @ManyToOne(() => Division, {
    fieldName: 'subject_division_code',
    mapToPk: true,
    nullable: true,
    referenceColumnName: 'code',
  })
  subjectDivisionCode?: string | null;

  @Field(() => NamedSubject, {
    nullable: true,
    description: doc('The other thing it is about.', '所述其他对象。'),
  })
  namedSubject?: NamedSubject;

  @ManyToOne(() => NamedSubject, { fieldName: 'named_subject_id', mapToPk: true, nullable: true })
  namedSubjectId?: string | null;

  /** Where its subject stands: whose scope a writer needs. */
  @ManyToOne(() => Division, { fieldName: 'division_code', mapToPk: true, referenceColumnName: 'code' })
  divisionCode!: string;

  @Field(() => Figure, {
    description: doc(
      'The figure, in the unit it was given in or another one.',
      '数字，按原单位或换算后的单位。',
    ),
  })
  @Takes(() => UnitArgs)
  figure!: Figure;

  @Property({ type: 'decimal' })
  value!: string;

  @Property({ type: 'text' })
  unit!: string;

  /** The value in the metric's unit. */
  @Property({ type: 'decimal' })
  amount!: string;

  @Property({ type: 'text' })
  qualifier!: Exclude<keyof typeof Qualifier, 'INDETERMINATE'>;

  @Property({ type: 'text' })
  periodKind!: keyof typeof PeriodKind;

  @Property({ type: 'date', nullable: true })
  periodFrom?: string | null;

  @Property({ type: 'date', nullable: true })
  periodTo?: string | null;

  @Property({ type: 'text', nullable: true })
  periodStartText?: string | null;

  @Property({ type: 'date', nullable: true })
  periodStartEarliest?: string | null;

  @Property({ type: 'date', nullable: true })
  periodStartLatest?: string | null;

  @Property({ type: 'text', nullable: true })
  periodNote?: string | null;

  @Property({ type: 'date', nullable: true })
  asOf?: string | null;

  @Property({ type: 'text', nullable: true })
  printed?: string | null;

  @Field(() => String, {
    nullable: true,
    description: doc('Remark on how it was read.', '对取用方式的说明。'),
  })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => Source, { nullable: true, description: doc('Where it was taken from.', '来源。') })
  source?: Source;

  @ManyToOne(() => Source, { fieldName: 'source_id', mapToPk: true, nullable: true })
  sourceId?: string | null;

  @Field(() => Observation, {
    nullable: true,
    description: doc(
      'The correction that replaced it; null while it is in force.',
      '取代它的更正；仍有效时为空。',
    ),
  })
  supersededBy?: Rel<Observation>;

  @ManyToOne(() => Observation, { fieldName: 'superseded_by', mapToPk: true, nullable: true })
  supersededById?: string | null;

  @Field(() => Observation, { nullable: true, description: doc('What it corrected.', '所更正的原记录。') })
  supersedes?: Rel<Observation>;

  @Field(() => String, { nullable: true, description: doc('Why it was corrected.', '更正原因。') })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Property({ type: 'text', nullable: true })
  naturalKey?: string | null;

  @Field(() => [Provenance], { description: doc('The sources that vouch for it.', '所依据的来源。') })
  provenance!: Provenance[];

  @Field(() => Timestamp, { description: doc('When it was recorded in the hub.', '录入时间。') })
  recordedAt!: string;

  @Field(() => Int, { description: doc('Version, to be sent with a correction.', '版本号，更正时须提交。') })
  override version!: number;
}

export const ObservationConnection = connectionOf('Observation', () => Observation, '观测值');
