import type { ShapeRegistry } from '../../compiler/shape.js';
import { ORGANIZATION_TYPE_NAMES } from '../organizations/index.js';
import { Asset, AssetInventory, InventoryLine } from './asset.entity.js';
import { AssetResolver } from './asset.resolver.js';
import { assetFields, assetShapes } from './asset.shape.js';
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
  LedgerProjects,
  OrganizationEconomy,
  ProjectIncomes,
} from './extensions.resolver.js';
import { Ledger, LedgerLine } from './ledger.entity.js';
import { LedgerResolver } from './ledger.resolver.js';
import { ledgerFields, ledgerShapes } from './ledger.shape.js';
import { Project, ProjectFunding, WorksStep } from './project.entity.js';
import { ProjectResolver } from './project.resolver.js';
import { committeeProjects, projectShapes } from './project.shape.js';
import { ProjectIncome } from './project-income.entity.js';
import { ledgerProjects, projectIncomeShapes, projectIncomes } from './project-income.shape.js';
import { Shareholding } from './shareholding.entity.js';

export { CompanyGuidance, CompanyPost } from './company-tie.entity.js';
export { committeeJointProjectShare } from './economy.shape.js';
export { ledgerImport } from './ledger.import.js';
export { economyPolicy } from './permissions.js';
export { Project, ProjectFunding, WorksStep } from './project.entity.js';
export { Shareholding } from './shareholding.entity.js';
export { shareholdingImport } from './shareholding.import.js';

export const economyEntities = [
  Shareholding,
  CompanyGuidance,
  CompanyPost,
  Ledger,
  LedgerLine,
  Distribution,
  DistributionLine,
  Asset,
  AssetInventory,
  InventoryLine,
  Project,
  ProjectFunding,
  WorksStep,
  ProjectIncome,
];

export const economyResolvers = [
  CompanyResolver,
  LedgerResolver,
  DistributionResolver,
  AssetResolver,
  ProjectResolver,
  OrganizationEconomy,
  CommitteeEconomy,
  DivisionEconomy,
  EconomyQueries,
  LedgerProjects,
  ProjectIncomes,
] as const;

/** This module's shapes, and what it adds to those of the modules below it. */
export function addEconomyShapes(shapes: ShapeRegistry): void {
  shapes.add(
    ...companyShapes,
    ...ledgerShapes,
    ...distributionShapes,
    ...assetShapes,
    ...projectShapes,
    ...projectIncomeShapes,
    ...economyShapes,
  );
  for (const type of ['Organization', ...ORGANIZATION_TYPE_NAMES]) {
    shapes.extend(type, {
      ...companyFields,
      ...ledgerFields,
      ...distributionFields,
      ...assetFields,
      ...organizationEconomy,
    });
  }
  shapes.extend('JointCommittee', { ...committeeFields, ...committeeProjects, ...committeeEconomy });
  shapes.extend('Division', divisionEconomy);
  shapes.extend('Ledger', ledgerProjects);
  shapes.extend('Project', projectIncomes);
}
