import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Versioned } from '../../database/base.entity.js';
import { connectionOf } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Figure } from '../../shared/graphql/figure.js';
import { Node } from '../../shared/graphql/node.js';
import { PartialDate } from '../../shared/graphql/partial-date.type.js';
import { Timestamp } from '../../shared/graphql/scalars.js';
import type { Rel } from '../../shared/rel.js';
import { JointCommittee, JointDimension } from '../committees/index.js';
import { Division } from '../divisions/index.js';
import { Organization } from '../organizations/index.js';
import { Booking } from '../resources/index.js';
import { Provenance } from '../sources/index.js';
import { ActivityState, ActivityType, ForumKind, OrganizerRole, TurnoutRole } from './activity.enums.js';
import { Proposal, Resolution } from './resolution.entity.js';

const ID_DOC = doc('Global id.', '全局标识。');
const VERSION = doc('Version, to be sent with a change.', '版本号，修改时须提交。');

@ObjectType({
  implements: Node,
  description: doc(
    'Activities that come back: a festival, a night school.',
    '反复举办的活动：节庆、夜校等。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'activity_series' })
export class ActivitySeries extends Versioned implements Node {
  @Field(() => ID, { description: ID_DOC })
  override id!: string;

  @Field(() => String, { description: doc('Name.', '名称。') })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { nullable: true, description: doc('How it recurs, in words.', '举办规律（文字）。') })
  @Property({ type: 'text', nullable: true })
  rule?: string | null;

  @Field(() => [Activity], { description: doc('Its editions on record, in order.', '已登记的各届。') })
  editions!: Rel<Activity>[];

  @Property({ type: 'text', nullable: true, unique: true })
  naturalKey?: string | null;
}

@ObjectType({ description: doc('An organization with the part it takes.', '参与组织及其角色。') })
export class ActivityOrganizer {
  @Field(() => Organization, { description: doc('The organization.', '组织。') })
  organization!: Organization;

  @Field(() => OrganizerRole, { description: doc('Its part.', '角色。') })
  role!: keyof typeof OrganizerRole;
}

@ObjectType({ description: doc('How many came, as a number only.', '参与人数，仅计数。') })
export class Turnout {
  @Field(() => TurnoutRole, { description: doc('Who is counted.', '类别。') })
  role!: keyof typeof TurnoutRole;

  @Field(() => Figure, {
    description: doc(
      'How many; fewer than five people are not shown, nor fewer than ten minors.',
      '数量；不足五人不予显示，未成年人不足十人不予显示。',
    ),
  })
  count!: Figure;
}

@ObjectType({
  implements: Node,
  description: doc(
    'Something that organizations hold, alone or jointly: an activity, a meeting, a forum.',
    '组织单独或联合举办的活动、会议或议事。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'activity' })
export class Activity extends Versioned implements Node {
  @Field(() => ID, { description: ID_DOC })
  override id!: string;

  @Field(() => String, { description: doc('Name.', '名称。') })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => ActivityType, { description: doc('Type.', '类型。') })
  @Property({ type: 'text' })
  type!: keyof typeof ActivityType;

  @Field(() => ForumKind, {
    nullable: true,
    description: doc('Kind of forum, for a deliberation.', '议事平台类别。'),
  })
  @Property({ type: 'text', nullable: true })
  forumKind?: keyof typeof ForumKind | null;

  @Field(() => JointDimension, {
    nullable: true,
    description: doc('Joint dimension; null when not stated.', '“五联”维度；未载明时为空。'),
  })
  @Property({ type: 'text', nullable: true })
  dimension?: keyof typeof JointDimension | null;

  @Field(() => Division, { description: doc('Where it is held.', '举办地区划。') })
  division!: Division;

  @ManyToOne(() => Division, { fieldName: 'division_code', mapToPk: true, referenceColumnName: 'code' })
  divisionCode!: string;

  @Field(() => JointCommittee, {
    nullable: true,
    description: doc('The committee under which it is held.', '所属联合党委。'),
  })
  committee?: JointCommittee;

  @ManyToOne(() => JointCommittee, { fieldName: 'committee_id', mapToPk: true, nullable: true })
  committeeId?: string | null;

  @Field(() => ActivitySeries, {
    nullable: true,
    description: doc('The series it belongs to.', '所属系列。'),
  })
  series?: ActivitySeries;

  @ManyToOne(() => ActivitySeries, { fieldName: 'series_id', mapToPk: true, nullable: true })
  seriesId?: string | null;

  @Field(() => Int, { nullable: true, description: doc('Which edition: 10 for the tenth.', '第几届。') })
  @Property({ type: 'integer', nullable: true })
  edition?: number | null;

  @Field(() => ActivityState, { description: doc('State.', '状态。') })
  @Property({ type: 'text' })
  state!: keyof typeof ActivityState;

  @Field(() => Timestamp, { nullable: true, description: doc('From.', '开始时刻。') })
  @Property({ type: 'timestamptz', nullable: true })
  starts?: Date | null;

  @Field(() => Timestamp, { nullable: true, description: doc('To.', '结束时刻。') })
  @Property({ type: 'timestamptz', nullable: true })
  ends?: Date | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('Day it is or was held; null when no source says.', '举办日期；无来源载明时为空。'),
  })
  held?: PartialDate;

  @Field(() => String, {
    nullable: true,
    description: doc('Place as its source names it.', '来源所载地点。'),
  })
  @Property({ type: 'text', nullable: true })
  place?: string | null;

  @Field(() => Booking, { nullable: true, description: doc('Booking of its venue.', '场地预约。') })
  booking?: Booking;

  @ManyToOne(() => Booking, { fieldName: 'booking_id', mapToPk: true, nullable: true })
  bookingId?: string | null;

  @Field(() => [ActivityOrganizer], {
    description: doc(
      'Who organizes, hosts and supports it. Empty: no source says.',
      '主办、承办与协办方；为空表示未载明。',
    ),
  })
  organizers!: ActivityOrganizer[];

  @Field(() => [Turnout], { description: doc('How many came, by role.', '各类参与人数。') })
  turnout!: Turnout[];

  @Field(() => [String], { description: doc('Agenda.', '议程。') })
  @Property({ type: 'text[]', default: [] })
  agenda: string[] = [];

  @Field(() => [Resolution], { description: doc('What was resolved.', '决议。') })
  resolutions!: Rel<Resolution>[];

  @Field(() => [Proposal], { description: doc('What was proposed.', '建议。') })
  proposals!: Rel<Proposal>[];

  @Field(() => String, { nullable: true, description: doc('Remark from its source.', '来源中的说明。') })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => [Provenance], { description: doc('Where it comes from, newest first.', '来源，新者在前。') })
  provenance!: Provenance[];

  @Field(() => Int, { description: VERSION })
  override version!: number;

  @Property({ type: 'text', nullable: true })
  heldText?: string | null;
  @Property({ type: 'date', nullable: true })
  heldEarliest?: string | null;
  @Property({ type: 'date', nullable: true })
  heldLatest?: string | null;
  @Property({ type: 'text', nullable: true, unique: true })
  naturalKey?: string | null;
}

export const ActivityConnection = connectionOf('Activity', () => Activity, '活动');
