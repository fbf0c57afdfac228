import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { Dated } from '../../database/base.entity.js';
import { connectionOf, PageArgs } from '../../shared/graphql/connections.js';
import { doc } from '../../shared/graphql/doc.js';
import { Node } from '../../shared/graphql/node.js';
import { PartialDate } from '../../shared/graphql/partial-date.type.js';
import { Decimal } from '../../shared/graphql/scalars.js';
import { Takes } from '../../shared/graphql/takes.js';
import type { Rel } from '../../shared/rel.js';
import { ChangeEventConnection, JointCommittee, SeriesPoint } from '../committees/index.js';
import { Division } from '../divisions/index.js';
import { Organization } from '../organizations/index.js';
import { Provenance } from '../sources/index.js';
import { BookingConnection } from './booking.entity.js';
import { CoLocation } from './co-location.entity.js';
import { OpeningException, OpeningRule } from './opening.type.js';
import { BookingsArgs, ResourceDayArgs, ResourceSeriesArgs, UseArgs } from './resource.args.js';
import { CentreRole, Condition, ResourceKind, RoomKind, VenueKind } from './resource.enums.js';
import { ResourceSharing } from './sharing.entity.js';
import { ResourceUse } from './use.type.js';

/**
 * What joint committees share. The kinds are one table, so that one constraint keeps their bookings
 * apart; each is a GraphQL type of its own below. Owner and operator are organizations: a joint
 * committee is no legal person and owns nothing.
 */
@InterfaceType({
  implements: Node,
  description: doc(
    'Something that organizations share: a venue, a room, equipment or a pooled post. It belongs to an organization, never to a joint committee.',
    '组织之间共享的资源：场所、房间、设备或统筹岗位。资源归组织所有，联合党委不拥有资产。',
  ),
})
@Directive('@key(fields: "id")')
@Entity({ tableName: 'resource' })
export abstract class Resource extends Dated implements Node {
  @Field(() => ID, { description: doc('Global id.', '全局标识。') })
  override id!: string;

  @Field(() => ResourceKind, { description: doc('Kind.', '类别。') })
  @Property({ type: 'text' })
  kind!: keyof typeof ResourceKind;

  @Field(() => String, { description: doc('Name as published.', '公布的名称。') })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Division, { description: doc('The division it stands in.', '所在区划。') })
  division!: Division;

  @ManyToOne(() => Division, { fieldName: 'division_code', mapToPk: true, referenceColumnName: 'code' })
  divisionCode!: string;

  @Field(() => Organization, {
    nullable: true,
    description: doc('Owner; null when no source says.', '所有者；未载明时为空。'),
  })
  owner?: Organization;

  @ManyToOne(() => Organization, { fieldName: 'owner_id', mapToPk: true, nullable: true })
  ownerId?: string | null;

  @Field(() => Organization, {
    nullable: true,
    description: doc('Who runs it; null when no source says.', '运营者；未载明时为空。'),
  })
  operator?: Organization;

  @ManyToOne(() => Organization, { fieldName: 'operator_id', mapToPk: true, nullable: true })
  operatorId?: string | null;

  @Field(() => [String], {
    description: doc('What it serves for, as its sources name it.', '来源所载的功能。'),
  })
  @Property({ type: 'text[]', default: [] })
  functions: string[] = [];

  @Field(() => Condition, {
    nullable: true,
    description: doc('State of repair; null when not stated.', '完好状况；未载明时为空。'),
  })
  @Property({ type: 'text', nullable: true })
  condition?: keyof typeof Condition | null;

  @Field(() => Decimal, {
    nullable: true,
    description: doc('Floor area in square metres; null when not stated.', '面积（平方米）；未载明时为空。'),
  })
  @Property({ type: 'string', columnType: 'numeric(12,2)', nullable: true })
  floorArea?: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc('Since when it is open; null when not stated.', '启用日期；未载明时为空。'),
  })
  opened?: PartialDate;

  @Field(() => PartialDate, {
    nullable: true,
    description: doc(
      'First day on which it is closed for good; null while it is open.',
      '停用的首日；仍在使用时为空。',
    ),
  })
  closed?: PartialDate;

  @Field(() => String, { nullable: true, description: doc('Remark from its source.', '来源中的说明。') })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => [OpeningRule], {
    description: doc(
      "Weekly opening hours; its venue's where it has none of its own. Empty: none are stated.",
      '每周开放时间；自身未定时随所在场所。为空表示未载明。',
    ),
  })
  @Takes(() => ResourceDayArgs)
  openingHours!: OpeningRule[];

  @Field(() => [OpeningException], { description: doc('Days with other hours.', '例外日期。') })
  openingExceptions!: OpeningException[];

  @Field(() => [ResourceSharing], {
    description: doc('With which committees it is shared, on a day.', '某日与哪些联合党委共享。'),
  })
  @Takes(() => ResourceDayArgs)
  sharings!: Rel<ResourceSharing>[];

  @Field(() => BookingConnection, { description: doc('Bookings that occupy it.', '占用它的预约。') })
  @Takes(() => BookingsArgs)
  bookings!: unknown;

  @Field(() => ResourceUse, {
    description: doc('How much it is used (M1, M2), with its rooms.', '使用情况（M1、M2），含其房间。'),
  })
  @Takes(() => UseArgs)
  use!: Rel<ResourceUse>;

  @Field(() => [SeriesPoint], {
    description: doc(
      'A measure of it, with what stands in it, over periods in a row.',
      '其自身及其中资源的度量，按期列出。',
    ),
  })
  @Takes(() => ResourceSeriesArgs)
  resourceSeries!: SeriesPoint[];

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

  @ManyToOne(() => Resource, { fieldName: 'venue_id', mapToPk: true, nullable: true })
  venueId?: string | null;
  @Property({ type: 'text', nullable: true })
  venueKind?: keyof typeof VenueKind | null;
  @Property({ type: 'text', nullable: true })
  roomKind?: keyof typeof RoomKind | null;
  @Property({ type: 'text[]', default: [] })
  centreRoles: (keyof typeof CentreRole)[] = [];
  @Property({ type: 'integer', nullable: true })
  capacity?: number | null;
  @Property({ type: 'integer', nullable: true })
  posts?: number | null;
  @Property({ type: 'text', nullable: true })
  setting?: string | null;
  /** Set on rows that the demo brings, so that loading again finds them. */
  @Property({ type: 'text', nullable: true, unique: true })
  naturalKey?: string | null;
}

export const ResourceConnection = connectionOf('Resource', () => Resource, '资源');

@ObjectType({
  implements: Resource,
  description: doc('A venue where organizations meet and serve.', '组织开展服务和活动的场所。'),
})
@Directive('@key(fields: "id")')
export class Venue extends Resource {
  @Field(() => VenueKind, { name: 'venueKind', description: doc('Kind of venue.', '场所类别。') })
  override venueKind!: keyof typeof VenueKind;

  @Field(() => [CentreRole], { name: 'centreRoles', description: doc('Roles it is meant for.', '定位。') })
  override centreRoles!: (keyof typeof CentreRole)[];

  @Field(() => String, {
    name: 'setting',
    nullable: true,
    description: doc('What it stands in or by.', '所处环境。'),
  })
  override setting?: string | null;

  @Field(() => [Room], { description: doc('Its rooms.', '房间。') })
  rooms!: Rel<Room>[];

  @Field(() => [Equipment], { description: doc('Equipment that is kept there.', '存放的设备。') })
  equipment!: Rel<Equipment>[];

  @Field(() => [JointCommittee], {
    description: doc('Committees that have their base there, on a day.', '某日以其为阵地的联合党委。'),
  })
  @Takes(() => ResourceDayArgs)
  baseOf!: JointCommittee[];

  @Field(() => [CoLocation], {
    description: doc('Organizations that share it as their office, on a day.', '某日在此合署办公的情况。'),
  })
  @Takes(() => ResourceDayArgs)
  coLocations!: Rel<CoLocation>[];
}

@ObjectType({ implements: Resource, description: doc('A room or part of a venue.', '场所内的房间或分区。') })
@Directive('@key(fields: "id")')
export class Room extends Resource {
  @Field(() => RoomKind, { name: 'roomKind', description: doc('Kind of room.', '房间类别。') })
  override roomKind!: keyof typeof RoomKind;

  @Field(() => Int, {
    name: 'capacity',
    nullable: true,
    description: doc('People it holds; null when not stated.', '容纳人数；未载明时为空。'),
  })
  override capacity?: number | null;

  @Field(() => Venue, { description: doc('The venue it is part of.', '所属场所。') })
  venue!: Rel<Venue>;
}

@ObjectType({
  implements: Resource,
  description: doc(
    'Equipment that can be lent, to one room at a time.',
    '可借用的设备，同一时间只能用于一处。',
  ),
})
@Directive('@key(fields: "id")')
export class Equipment extends Resource {
  @Field(() => Venue, { nullable: true, description: doc('The venue it is kept in.', '存放场所。') })
  venue?: Rel<Venue>;
}

@ObjectType({
  implements: Resource,
  description: doc('A pooled post; never a person.', '统筹使用的岗位，不涉及个人。'),
})
@Directive('@key(fields: "id")')
export class StaffPost extends Resource {
  @Field(() => Int, {
    name: 'posts',
    nullable: true,
    description: doc('How many such posts; null when not stated.', '岗位数；未载明时为空。'),
  })
  override posts?: number | null;

  @Field(() => Venue, { nullable: true, description: doc('The venue it serves in.', '服务场所。') })
  venue?: Rel<Venue>;
}

export const RESOURCE_TYPES = {
  VENUE: Venue,
  ROOM: Room,
  EQUIPMENT: Equipment,
  STAFF_POST: StaffPost,
} as const;

/** Their names in the schema, which begin their ids. */
export const RESOURCE_TYPE_NAMES = Object.values(RESOURCE_TYPES).map((type) => type.name);
