import type { ShapeRegistry } from '../../compiler/shape.js';
import { ORGANIZATION_TYPE_NAMES } from '../organizations/index.js';
import { CompanyResolver } from './company.resolver.js';
import { committeeFields, companyFields, companyShapes } from './company.shape.js';
import { CompanyGuidance, CompanyPost } from './company-tie.entity.js';
import { Distribution, DistributionLine } from './distribution.entity.js';
import { DistributionResolver } from './distribution.resolver.js';
import { distributionFields, distributionShapes } from './distribution.shape.js';
import { committeeEconomy, divisionEconomy, economyShapes, organizationEconomy } from './economy.shape.js';
import {
  CommitteeEconomy,
  DivisionEconomy,
  EconomyQueries,
  OrganizationEconomy,
} from './extensions.resolver.js';
import { Ledger, LedgerLine } from './ledger.entity.js';
import { LedgerResolver } from './ledger.resolver.js';
import { ledgerFields, ledgerShapes } from './ledger.shape.js';
import { Shareholding } from './shareholding.entity.js';

export { CompanyGuidance, CompanyPost } from './company-tie.entity.js';
export { economyPolicy } from './permissions.js';
export { Shareholding } from './shareholding.entity.js';

export const economyEntities = [
  Shareholding,
  CompanyGuidance,
  CompanyPost,
  Ledger,
  LedgerLine,
  Distribution,
  DistributionLine,
];

export const economyResolvers = [
  CompanyResolver,
  LedgerResolver,
  DistributionResolver,
  OrganizationEconomy,
  CommitteeEconomy,
  DivisionEconomy,
  EconomyQueries,
] as const;

/** This module's shapes, and what it adds to those of the modules below it. */
export function addEconomyShapes(shapes: ShapeRegistry): void {
  shapes.add(...companyShapes, ...ledgerShapes, ...distributionShapes, ...economyShapes);
  for (const type of ['Organization', ...ORGANIZATION_TYPE_NAMES]) {
    shapes.extend(type, { ...companyFields, ...ledgerFields, ...distributionFields, ...organizationEconomy });
  }
  shapes.extend('JointCommittee', { ...committeeFields, ...committeeEconomy });
  shapes.extend('Division', divisionEconomy);
}
