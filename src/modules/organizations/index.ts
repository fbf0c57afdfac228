export { Affinity } from './affinity.entity.js';
export { AffinityResolver } from './affinity.resolver.js';
export { syncCommunities } from './communities.js';
export {
  Community,
  ORGANIZATION_TYPES,
  Organization,
  OrganizationConnection,
  PartyOrganization,
} from './organization.entity.js';
export { AffinityVerdict, FormationCriterion, OrganizationKind } from './organization.enums.js';
export { organizationImport } from './organization.import.js';
export { organizationColumn } from './organization.reference.js';
export { OrganizationResolver } from './organization.resolver.js';
export { requireUsccOf } from './organization.rules.js';
export { organizationId, readIndustries, requireOrganization } from './organization.service.js';
export { heldOn, ORGANIZATION_TYPE_NAMES, organizationShapes } from './organization.shape.js';
export { organizationPolicy } from './permissions.js';
