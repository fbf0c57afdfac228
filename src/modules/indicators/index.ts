import type { ShapeRegistry } from '../../compiler/shape.js';
import { type Sql, sql } from '../../compiler/sql.js';
import { ORGANIZATION_TYPE_NAMES } from '../organizations/index.js';
import { derived } from './derived.js';
import { committeeFigures, divisionFigures, organizationFigures } from './indicator.shape.js';
import { indicatorShapes, observationsOf, observationsOfOrganization } from './observation.shape.js';

export { CommitteeIndicators, DivisionIndicators, OrganizationIndicators } from './extensions.resolver.js';
export { Fraction } from './fraction.js';
export { IndicatorResolver } from './indicator.resolver.js';
export { Metric } from './metric.entity.js';
export { NamedSubject, Observation } from './observation.entity.js';
export { observationImport } from './observation.import.js';
export { indicatorPolicy } from './permissions.js';
export { syncCatalogue } from './rollup.js';
export { conversion } from './unit.js';

const key = (row: Sql) => sql`${row}.id::text`;
const code = (row: Sql) => sql`${row}.code`;

/** This module's shapes, and what it adds to those of the modules below it. */
export function addIndicatorShapes(shapes: ShapeRegistry): void {
  shapes.add(...indicatorShapes);
  shapes.extend('JointCommittee', {
    ...committeeFigures,
    observations: observationsOf(key),
    derived: derived(key, (row) => sql`${row}.division_code`),
  });
  shapes.extend('Division', {
    ...divisionFigures,
    observations: observationsOf(code),
    derived: derived(code, code, code),
  });
  const organization = { ...organizationFigures, observations: observationsOfOrganization };
  for (const type of ['Organization', ...ORGANIZATION_TYPE_NAMES]) shapes.extend(type, organization);
}
