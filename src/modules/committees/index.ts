import type { ShapeRegistry } from '../../compiler/shape.js';
import { ORGANIZATION_TYPE_NAMES } from '../organizations/index.js';
import { candidateShapes } from './candidates.js';
import { comparisonShapes } from './comparison.shape.js';
import { memberCoverage } from './coverage.js';
import { committeeShapes } from './joint-committee.shape.js';
import { communityFields, membershipShapes, organizationFields } from './membership.shape.js';
import { walkShapes } from './walk.js';

export { ChangeEventConnection } from './change-event.type.js';
export { JointDimension } from './committee.enums.js';
export { CommitteeLink } from './committee-link.entity.js';
export { comparedFigure, type Ranked, rankedBy, readRanking, stepOf, UNPACKED } from './comparison.shape.js';
export { GrainEnum, RankedKind, RankingEntry, RankOrder, SeriesPoint } from './comparison.type.js';
export { CommunityExtensions, DivisionExtensions, OrganizationExtensions } from './extensions.resolver.js';
export { AsOfArgs } from './joint-committee.args.js';
export { JointCommittee } from './joint-committee.entity.js';
export { requireCommittee } from './joint-committee.repository.js';
export { JointCommitteeResolver } from './joint-committee.resolver.js';
export { endOn, readReason, requireLiving } from './joint-committee.rules.js';
export { historyOf } from './joint-committee.shape.js';
export { JointMembership, MembershipCriterion } from './joint-membership.entity.js';
export { MembershipResolver } from './membership.resolver.js';
export { membersOf } from './membership.shape.js';
export { committeePolicy } from './permissions.js';

/** This module's shapes, and what it adds to those of the modules below it. */
export function addCommitteeShapes(shapes: ShapeRegistry): void {
  shapes.add(...committeeShapes, ...membershipShapes, ...walkShapes, ...candidateShapes, ...comparisonShapes);
  for (const type of ['Organization', ...ORGANIZATION_TYPE_NAMES]) shapes.extend(type, organizationFields);
  shapes.extend('Community', communityFields);
  shapes.extend('Division', { memberCoverage });
}
