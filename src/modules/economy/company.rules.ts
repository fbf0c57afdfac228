import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Fault } from '../../shared/errors.js';
import { Organization, requireOrganization } from '../organizations/index.js';
import type { ShareInput } from './company.inputs.js';
import { type Fraction, sumOf } from './fraction.js';

const COMPANY_KINDS = ['ENTERPRISE', 'STRONG_VILLAGE_COMPANY', 'COOPERATIVE'];
const LARGEST_DENOMINATOR = 1_000_000_000_000n;

/** A body that can have shareholders, locked until the change is done. */
export async function requireCompany(
  em: EntityManager,
  id: string,
  field: string | string[] = 'companyId',
): Promise<Organization> {
  const company = await requireLegalEntity(em, id, field);
  if (!COMPANY_KINDS.includes(company.kind)) {
    throw new Fault(
      'NOT_A_COMPANY',
      {
        en: 'Only an enterprise, a strong-village company or a cooperative has this. Give the id of one.',
        zh: '仅企业、强村公司、合作社有此项，请填写其标识。',
      },
      field,
    );
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
  throw new Fault(
    'HOLDER_REFUSED',
    {
      en: 'Joint committees and Party organizations own nothing and handle no money. Name the legal entity.',
      zh: '联合党委和党组织不持有财产、不经手资金，请填写法人单位。',
    },
    field,
  );
}

/** A share above nothing and up to the whole. */
export function readShare(share: ShareInput | null | undefined, field: string[]): Fraction | null {
  if (share == null) return null;
  const [numerator, denominator] = [BigInt(share.numerator), BigInt(share.denominator)];
  if (numerator > 0n && numerator <= denominator && denominator <= LARGEST_DENOMINATOR) {
    return { numerator, denominator };
  }
  throw new Fault(
    'INVALID_SHARE',
    {
      en: 'A share is more than nothing and at most the whole, e.g. 1 of 3; leave it out when it is not known.',
      zh: '份额须大于零且不超过全部，例如 1/3；未知时不填。',
    },
    field,
  );
}

/** Shares of one day are at most the whole. */
export function requireWithinWhole(shares: readonly Fraction[]): void {
  const { numerator, denominator } = sumOf(shares);
  if (numerator > denominator) throw exceedsWhole(`${numerator}/${denominator}`);
}

export function exceedsWhole(sum: string): Fault {
  return new Fault(
    'SHARES_EXCEED_WHOLE',
    {
      en: `The shares of one day sum to ${sum}; they are at most 1. Correct a share, or end one first.`,
      zh: `同日份额合计为 ${sum}，不得超过 1。请更正份额，或先结束其一。`,
    },
    'holders',
  );
}
