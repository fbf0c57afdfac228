import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { Decimal, LocalDate, PartialDateInput } from '../../shared/graphql/scalars.js';
import { MutationInput, MutationPayload } from '../../shared/graphql/user-error.js';
import { SourceInput } from '../sources/index.js';
import { Resource } from './resource.entity.js';
import { CentreRole, Condition, ResourceKind, RoomKind, VenueKind } from './resource.enums.js';

const SOURCE = doc('Where this comes from.', '来源。');
const VERSION = doc('Version that was read.', '所读取的版本号。');

@InputType({ description: doc('A resource to be registered.', '待登记的资源。') })
export class RegisterResourceInput extends MutationInput {
  @Field(() => ResourceKind, { description: doc('Kind.', '类别。') })
  kind!: keyof typeof ResourceKind;

  @Field(() => String, { description: doc('Name, at most 200 characters.', '名称，至多 200 字。') })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: doc(
      "Code of the division it stands in; its venue's when left out.",
      '所在区划代码；默认随所在场所。',
    ),
  })
  divisionCode?: string;

  @Field(() => ID, {
    nullable: true,
    description: doc('The venue it stands in; required for a room.', '所在场所；房间必填。'),
  })
  venueId?: string;

  @Field(() => VenueKind, {
    nullable: true,
    description: doc('Kind of venue; for a venue only.', '场所类别，仅用于场所。'),
  })
  venueKind?: keyof typeof VenueKind;

  @Field(() => RoomKind, {
    nullable: true,
    description: doc('Kind of room; for a room only.', '房间类别，仅用于房间。'),
  })
  roomKind?: keyof typeof RoomKind;

  @Field(() => ID, {
    nullable: true,
    description: doc(
      "Owner: an organization, never a committee; its venue's when left out.",
      '所有者：须为组织，不能是联合党委；默认随所在场所。',
    ),
  })
  ownerId?: string;

  @Field(() => ID, {
    nullable: true,
    description: doc("Who runs it; its venue's when left out.", '运营者；默认随所在场所。'),
  })
  operatorId?: string;

  @Field(() => [String], { nullable: true, description: doc('What it serves for.', '功能。') })
  functions?: string[];

  @Field(() => [CentreRole], {
    nullable: true,
    description: doc('Roles of a centre; for a venue only.', '“中心”定位，仅用于场所。'),
  })
  centreRoles?: (keyof typeof CentreRole)[];

  @Field(() => Decimal, {
    nullable: true,
    description: doc('Floor area in square metres.', '面积（平方米）。'),
  })
  floorArea?: string;

  @Field(() => Int, {
    nullable: true,
    description: doc('People it holds; for a room only.', '容纳人数，仅用于房间。'),
  })
  capacity?: number;

  @Field(() => Int, {
    nullable: true,
    description: doc('How many posts; for posts only.', '岗位数，仅用于岗位。'),
  })
  posts?: number;

  @Field(() => Condition, { nullable: true, description: doc('State of repair.', '完好状况。') })
  condition?: keyof typeof Condition;

  @Field(() => PartialDateInput, { nullable: true, description: doc('Since when it is open.', '启用日期。') })
  opened?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({
  description: doc(
    'What is to be changed of a resource: what is left out stays, null takes it away.',
    '资源的变更：未填者不变，填空值表示去除。',
  ),
})
export class AmendResourceInput extends MutationInput {
  @Field(() => ID, { description: doc('The resource.', '资源。') })
  resourceId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: doc('Name, at most 200 characters; never taken away.', '名称，至多 200 字，不可去除。'),
  })
  name?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: doc('Owner: an organization, never a committee.', '所有者：须为组织，不能是联合党委。'),
  })
  ownerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: doc(
      'Who runs it. Shared use (M2), of earlier periods too, is then reckoned from this operator.',
      '运营者。共享率（M2）含以往期间均按此运营者计算。',
    ),
  })
  operatorId?: string | null;

  @Field(() => [String], { nullable: true, description: doc('What it serves for.', '功能。') })
  functions?: string[] | null;

  @Field(() => [CentreRole], {
    nullable: true,
    description: doc('Roles of a centre; for a venue only.', '“中心”定位，仅用于场所。'),
  })
  centreRoles?: (keyof typeof CentreRole)[] | null;

  @Field(() => Decimal, {
    nullable: true,
    description: doc('Floor area in square metres.', '面积（平方米）。'),
  })
  floorArea?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: doc('People it holds; for a room only.', '容纳人数，仅用于房间。'),
  })
  capacity?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: doc('How many posts; for posts only.', '岗位数，仅用于岗位。'),
  })
  posts?: number | null;

  @Field(() => String, {
    nullable: true,
    description: doc('Why, at most 1000 characters.', '原因，至多 1000 字。'),
  })
  reason?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('The state in which a resource was found.', '资源的完好状况。') })
export class AssessResourceInput extends MutationInput {
  @Field(() => ID, { description: doc('The resource.', '资源。') })
  resourceId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => Condition, { description: doc('State of repair.', '完好状况。') })
  condition!: keyof typeof Condition;

  @Field(() => PartialDateInput, {
    nullable: true,
    description: doc('First day on which it is closed for good, if it is.', '停用的首日（如停用）。'),
  })
  closed?: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Why, at most 1000 characters.', '原因，至多 1000 字。'),
  })
  reason?: string;

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@InputType({ description: doc('Hours of one weekday.', '某一星期日的开放时段。') })
export class OpeningRuleInput {
  @Field(() => Int, { description: doc('Weekday, 1 Monday to 7 Sunday.', '星期，1 为周一，7 为周日。') })
  weekday!: number;

  @Field(() => String, { description: doc('Opens, HH:MM in Asia/Shanghai.', '开放时刻，HH:MM，北京时间。') })
  opens!: string;

  @Field(() => String, {
    description: doc('Closes, HH:MM; 24:00 is midnight.', '关闭时刻，HH:MM；24:00 为午夜。'),
  })
  closes!: string;
}

@InputType({ description: doc('Other hours on one day.', '某日的例外时段。') })
export class OpeningExceptionInput {
  @Field(() => LocalDate, { description: doc('The day.', '日期。') })
  day!: string;

  @Field(() => String, {
    nullable: true,
    description: doc(
      'Opens; left out with closes: closed that day.',
      '开放时刻；与关闭时刻均不填表示当日不开放。',
    ),
  })
  opens?: string;

  @Field(() => String, { nullable: true, description: doc('Closes.', '关闭时刻。') })
  closes?: string;

  @Field(() => String, {
    nullable: true,
    description: doc('Why, at most 200 characters.', '原因，至多 200 字。'),
  })
  note?: string;
}

@InputType({ description: doc('When a resource is open.', '资源的开放时间。') })
export class SetOpeningHoursInput extends MutationInput {
  @Field(() => ID, { description: doc('The resource.', '资源。') })
  resourceId!: string;

  @Field(() => Int, { description: VERSION })
  version!: number;

  @Field(() => [OpeningRuleInput], {
    description: doc('The week; replaces the rules from the day on.', '每周时段；自所给日期起取代原规则。'),
  })
  weekly!: OpeningRuleInput[];

  @Field(() => LocalDate, {
    nullable: true,
    description: doc(
      'First day the week applies; earlier days keep their rules. Left out: it always did.',
      '起始日，此前规则不变；不填表示一直如此。',
    ),
  })
  from?: string;

  @Field(() => [OpeningExceptionInput], {
    nullable: true,
    description: doc(
      'Days with other hours; what was said of these days is replaced.',
      '例外日期；所涉日期的原有记录被取代。',
    ),
  })
  exceptions?: OpeningExceptionInput[];

  @Field(() => SourceInput, { nullable: true, description: SOURCE })
  source?: SourceInput;
}

@ObjectType({ description: doc('Outcome of a change to a resource.', '变更资源的结果。') })
export class ResourcePayload extends MutationPayload {
  @Field(() => Resource, { nullable: true, description: doc('The resource.', '资源。') })
  resource?: Resource;
}
