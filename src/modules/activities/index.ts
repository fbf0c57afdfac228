import { connection, type FieldShape, type ShapeRegistry } from '../../compiler/shape.js';
import { all, type Sql, sql } from '../../compiler/sql.js';
import { membersOf } from '../committees/index.js';
import { ORGANIZATION_TYPE_NAMES } from '../organizations/index.js';
import { ACTIVITY_SORT, activityShapes, chosen } from './activity.shape.js';
import { divisionActivityTally } from './division-tally.js';
import { activitiesOfCommittees, figureShapes, jointActivity, liveness } from './figures.shape.js';
import { activityRanking } from './ranking.js';
import { committeeSeries, committeesSeries, divisionSeries, organizationSeries } from './series.js';
import { committeeTurnout, divisionTurnout } from './turnout.js';

export { Activity, ActivitySeries } from './activity.entity.js';
export { activityImport } from './activity.import.js';
export { ActivityResolver } from './activity.resolver.js';
export { CommitteeActivities, DivisionActivities, OrganizationActivities } from './extensions.resolver.js';
export { jointShareOf } from './figures.shape.js';
export { asFigureRow } from './measure.js';
export { activityPolicy } from './permissions.js';
export { Proposal, Resolution, ResolutionTask } from './resolution.entity.js';

function activitiesOf(where: (row: Sql, child: Sql) => Sql): FieldShape {
  return connection('Activity', {
    where: (row, child, args) => all(where(row, child), chosen(child, args)),
    sort: ACTIVITY_SORT,
  });
}

const ofOrganization = activitiesOf(
  (row, child) => sql`${child}.id in (select g.activity_id from activity_organizer g
    where g.organization_id in (${membersOf(sql`${row}.id`)}))`,
);

const ofDivision = activitiesOf(
  (row, child) => sql`${child}.division_code >= ${row}.code
    and ${child}.division_code < subtree_end(${row}.code, ${row}.level) collate "C"`,
);

const ofCommittee = activitiesOf(
  (row, child) => sql`(${child}.committee_id = ${row}.id or ${child}.id in (
    select g.activity_id from joint_membership j join organization o on o.id = j.member_id
    join organization p on p.id = coalesce(o.legal_entity_id, o.id) or p.legal_entity_id = coalesce(o.legal_entity_id, o.id)
    join activity_organizer g on g.organization_id = p.id
    where j.committee_id = ${row}.id and g.activity_id = ${child}.id
      and j.possible && held_range(${child}.held_earliest, ${child}.held_latest)))`,
);

/** This module's shapes, and what it adds to those of the modules below it. */
export function addActivityShapes(shapes: ShapeRegistry): void {
  shapes.add(...activityShapes, ...figureShapes);
  for (const type of ['Organization', ...ORGANIZATION_TYPE_NAMES])
    shapes.extend(type, { activities: ofOrganization, activitySeries: organizationSeries });
  shapes.extend('Division', {
    activities: ofDivision,
    activitiesByType: divisionActivityTally,
    activitySeries: divisionSeries,
    turnoutByRole: divisionTurnout,
  });
  shapes.extend('JointCommittee', {
    activities: ofCommittee,
    jointActivity,
    liveness,
    activitySeries: committeeSeries,
    turnoutByRole: committeeTurnout,
  });
  shapes.extend('Query', {
    activitiesOfCommittees,
    activitySeriesOfCommittees: committeesSeries,
    activityRanking,
  });
}
