import { Resolver } from 'type-graphql';
import { doc } from '../../shared/graphql/doc.js';
import { ExtensionField } from '../../shared/graphql/takes.js';
import { JointCommittee, RankingEntry, SeriesPoint } from '../committees/index.js';
import { Division } from '../divisions/index.js';
import { Organization } from '../organizations/index.js';
import { BookingConnection } from './booking.entity.js';
import {
  BookingsArgs,
  FreeSlotsArgs,
  ResourceDayArgs,
  ResourceSeriesArgs,
  ResourcesArgs,
  UseArgs,
} from './resource.args.js';
import { ResourceConnection, Venue } from './resource.entity.js';
import { CommitteeUse, ResourceSlots, ResourceTally, ResourceUse } from './use.type.js';

const TALLY = doc(
  'How many resources of each kind, each counted once, on a day.',
  '某日各类资源的数量，每项只计一次。',
);
const USE = doc('How much they are used in a period.', '一段时间内的使用情况。');

const SERIES = {
  args: () => ResourceSeriesArgs,
  description: doc(
    'A measure of them over periods in a row, each with the one before.',
    '按期列出的资源度量，各期附上期。',
  ),
};

/** What resources add to a committee. */
@Resolver(() => JointCommittee)
export class CommitteeResources {
  @ExtensionField(() => Venue, {
    nullable: true,
    args: () => ResourceDayArgs,
    description: doc('Its base among the venues on record, on a day.', '某日的阵地（已登记的场所）。'),
  })
  baseVenue!: unknown;

  @ExtensionField(() => ResourceConnection, {
    args: () => ResourcesArgs,
    description: doc(
      'What its members may use on a day: what is shared with it, its base, and what stands in either.',
      '某日其成员可使用的资源：共享的资源、阵地及其中的房间和设备。',
    ),
  })
  resources!: unknown;

  @ExtensionField(() => [ResourceTally], { args: () => ResourceDayArgs, description: TALLY })
  resourcesByKind!: unknown;

  @ExtensionField(() => CommitteeUse, { args: () => UseArgs, description: USE })
  resourceUse!: unknown;

  @ExtensionField(() => [SeriesPoint], SERIES)
  resourceSeries!: unknown;

  @ExtensionField(() => [ResourceSlots], {
    args: () => FreeSlotsArgs,
    description: doc('When what its members may use is free.', '其成员可使用的资源何时空闲。'),
  })
  freeSlots!: unknown;
}

/** What resources add to a division: what stands in it and below. */
@Resolver(() => Division)
export class DivisionResources {
  @ExtensionField(() => ResourceConnection, {
    args: () => ResourcesArgs,
    description: doc('Resources in it and below, on a day.', '某日其范围内的资源。'),
  })
  resources!: unknown;

  @ExtensionField(() => [ResourceTally], { args: () => ResourceDayArgs, description: TALLY })
  resourcesByKind!: unknown;

  @ExtensionField(() => ResourceUse, { args: () => UseArgs, description: USE })
  resourceUse!: unknown;

  @ExtensionField(() => [SeriesPoint], SERIES)
  resourceSeries!: unknown;
}

/** What resources add to every organization. */
@Resolver(() => Organization)
export class OrganizationResources {
  @ExtensionField(() => BookingConnection, {
    args: () => BookingsArgs,
    description: doc('Its bookings and those of its Party organizations.', '其自身及其党组织的预约。'),
  })
  bookings!: unknown;

  @ExtensionField(() => ResourceConnection, {
    args: () => ResourcesArgs,
    description: doc('What it owns or operates, on a day.', '某日其所有或运营的资源。'),
  })
  resources!: unknown;

  @ExtensionField(() => ResourceUse, {
    args: () => UseArgs,
    description: doc(
      'How much what it operates, itself or by its Party organizations, is used in a period.',
      '其自身及其党组织所运营的资源在一段时间内的使用情况。',
    ),
  })
  resourceUse!: unknown;

  @ExtensionField(() => [SeriesPoint], SERIES)
  resourceSeries!: unknown;
}

/** A ranking of venues has a place for them. */
@Resolver(() => RankingEntry)
export class RankedResources {
  @ExtensionField(() => Venue, {
    nullable: true,
    description: doc('The venue, in a ranking of venues.', '场所（场所排名）。'),
  })
  venue!: unknown;
}
