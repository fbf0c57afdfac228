import { AgencyToken, PartnerAgency } from './agency.entity.js';
import { AgencyResolver } from './agency.resolver.js';
import { Partner, SchemaVersion } from './partner.entity.js';
import { PartnerResolver } from './partner.resolver.js';
import { SchemaCheck, Supergraph } from './supergraph.entity.js';

export { issueAgencyToken, registerAgency, revokeAgencyToken, rotateAgencyToken } from './agency.service.js';
export { withAgencyTokens } from './agency-tokens.js';
export type { SupergraphWatch } from './changes.js';
export { checkSubgraph } from './check.service.js';
export { type DoorAnswer, type DoorInput, openDoor, type RegistryDoor, type Verb } from './door.js';
export { deleteSubgraph, publishSubgraph, rollbackSupergraph } from './partner.service.js';
export { partnerShapes } from './partners.shape.js';
export { partnerPolicy } from './permissions.js';
export { composeRelease, onSupergraphChange } from './served.js';
export type { PartnerStates } from './state.shape.js';
export { type CurrentSupergraph, currentSupergraph, partsOf } from './supergraph.repository.js';

export const partnerEntities = [PartnerAgency, AgencyToken, Partner, SchemaVersion, Supergraph, SchemaCheck];
export const partnerResolvers = [AgencyResolver, PartnerResolver] as const;
