import { connection, type Fields, type ShapeRegistry, sortKey } from '../../compiler/shape.js';
import { all, sql } from '../../compiler/sql.js';
import { membersOf } from '../committees/index.js';
import { heldOn, ORGANIZATION_TYPE_NAMES } from '../organizations/index.js';
import { rankedVenue, resourceRanking } from './ranking.js';
import { resourceShapes } from './resource.shape.js';
import { seriesOf } from './series.shape.js';
import { bookingShapes, sharingShapes } from './sharing.shape.js';
import { ofCommittee, ofCommittees, ofDivision, ofOperator } from './subject.js';
import {
  committeeBase,
  committeeResources,
  committeesTotal,
  committeeTally,
  divisionResources,
  divisionTally,
  freeSlots,
  tallyShapes,
} from './tally.shape.js';
import { committeesUse, committeeUse, divisionUse, instant, operatorUse, useShapes } from './use.shape.js';

export { ResourceAggregateResolver } from './aggregate.resolver.js';
export { Booking, BookingResource, BookingSeries } from './booking.entity.js';
export { bookingImport } from './booking.import.js';
export { BookingResolver } from './booking.resolver.js';
export { readSpan } from './booking.rules.js';
export { book, prepareBooking } from './booking.service.js';
export { CoLocation } from './co-location.entity.js';
export {
  CommitteeResources,
  DivisionResources,
  OrganizationResources,
  RankedResources,
} from './extensions.resolver.js';
export { resourcePolicy } from './permissions.js';
export { PeriodArgs } from './resource.args.js';
export { RESOURCE_TYPES, Resource, Venue } from './resource.entity.js';
export { requireVenue } from './resource.repository.js';
export { ResourceResolver } from './resource.resolver.js';
export { CommitteeBaseVenue, ResourceSharing } from './sharing.entity.js';
export { committeeSharedUse, readPeriod } from './use.shape.js';
export { venueImport } from './venue.import.js';

const organizationFields: Fields = {
  bookings: connection('Booking', {
    where: (row, child, args) =>
      all(
        sql`${child}.organization_id in (${membersOf(sql`${row}.id`)})`,
        args.from && sql`${child}.ends > ${instant(args.from)}`,
        args.to && sql`${child}.starts < ${instant(args.to)}`,
      ),
    sort: [sortKey('id', 'uuid')],
  }),
  resources: connection('Resource', {
    where: (row, child, args, env) =>
      all(
        sql`(${child}.owner_id = ${row}.id or ${child}.operator_id = ${row}.id)`,
        args.kinds && sql`${child}.kind = any(${args.kinds}::text[])`,
        heldOn(child, args.asOf ?? env.today),
      ),
    sort: [sortKey('division_code', 'text'), sortKey('id', 'uuid')],
  }),
  resourceUse: operatorUse,
  resourceSeries: seriesOf(ofOperator),
};

const queryFields: Fields = {
  resourcesOfCommittees: committeesTotal,
  resourceUseOfCommittees: committeesUse,
  resourceSeriesOfCommittees: seriesOf(ofCommittees),
  resourceRanking,
};

/** This module's shapes, and what it adds to those of the modules below it. */
export function addResourceShapes(shapes: ShapeRegistry): void {
  shapes.add(...resourceShapes, ...sharingShapes, ...bookingShapes, ...useShapes, ...tallyShapes);
  for (const type of ['Organization', ...ORGANIZATION_TYPE_NAMES]) shapes.extend(type, organizationFields);
  shapes.extend('Query', queryFields);
  shapes.extend('RankingEntry', { venue: rankedVenue });
  shapes.extend('Division', {
    resources: divisionResources,
    resourcesByKind: divisionTally,
    resourceUse: divisionUse,
    resourceSeries: seriesOf(ofDivision),
  });
  shapes.extend('JointCommittee', {
    baseVenue: committeeBase,
    resources: committeeResources,
    resourcesByKind: committeeTally,
    resourceUse: committeeUse,
    resourceSeries: seriesOf(ofCommittee),
    freeSlots,
  });
}
