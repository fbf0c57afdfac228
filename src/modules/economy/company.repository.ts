import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Fault, type Message } from '../../shared/errors.js';
import { type Organization, requireOrganization } from '../organizations/index.js';

export const COMPANY_KINDS = ['ENTERPRISE', 'STRONG_VILLAGE_COMPANY', 'COOPERATIVE'];

export const NOT_A_COMPANY: Message = {
  en: 'Only an enterprise, a strong-village company or a cooperative has this. Give the id of one.',
  zh: '仅企业、强村公司、合作社有此项，请填写其标识。',
};

export const NO_LEGAL_ENTITY: Message = {
  en: 'Joint committees and Party organizations own nothing and handle no money. Name the legal entity.',
  zh: '联合党委和党组织不持有财产、不经手资金，请填写法人单位。',
};

/** A body that can have shareholders, locked until the change is done. */
export async function requireCompany(
  em: EntityManager,
  id: string,
  field: string | string[] = 'companyId',
): Promise<Organization> {
  const company = await requireLegalEntity(em, id, field);
  if (!COMPANY_KINDS.includes(company.kind)) {
    throw new Fault('NOT_A_COMPANY', NOT_A_COMPANY, field);
  }
  await em.lock(company, LockMode.PESSIMISTIC_WRITE);
  return company;
}

/** A body that can own things and handle money: Party organizations and joint committees cannot. */
export async function requireLegalEntity(
  em: EntityManager,
  id: string,
  field: string | string[],
): Promise<Organization> {
  const refused = id.startsWith('JointCommittee:');
  const organization = refused ? null : await requireOrganization(em, id, field);
  if (organization && organization.kind !== 'PARTY_ORGANIZATION') return organization;
  throw new Fault('HOLDER_REFUSED', NO_LEGAL_ENTITY, field);
}
