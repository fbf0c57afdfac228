import type { EntityManager } from '@mikro-orm/postgresql';
import type { Change } from '../../auth/change.js';
import { defineConstraints } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { parsePartialDate } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import { Grid, requireDivision } from '../divisions/index.js';
import { attestedOn, recordSource, vouch } from '../sources/index.js';
import { ORGANIZATION_TYPES, Organization } from './organization.entity.js';
import type { RegisterOrganizationInput } from './organization.inputs.js';
import { refuseForeignFields, requireCommitteeCode, requireUsccOf } from './organization.rules.js';
import { ORGANIZATION_TYPE_NAMES } from './organization.shape.js';

const MOST_INDUSTRIES = 20;

/** The id of an organization across the API. */
export function organizationId(organization: Organization): string {
  return `${ORGANIZATION_TYPES[organization.kind].name}:${organization.id}`;
}

/** The organization by its id; a refusal that names the field otherwise. */
export async function requireOrganization(
  em: EntityManager,
  id: string,
  field: string | string[],
): Promise<Organization> {
  const key = uuidOf(id, ...ORGANIZATION_TYPE_NAMES);
  const organization = key ? await em.findOne(Organization, { id: key }) : null;
  if (organization && organizationId(organization) === `${id.slice(0, id.indexOf(':'))}:${key}`)
    return organization;
  throw new Fault(
    'NOT_FOUND',
    { en: 'There is no organization with this id.', zh: '没有此标识的组织。' },
    field,
  );
}

/** Registers an organization in a division. */
export async function registerOrganization(
  change: Change,
  input: RegisterOrganizationInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const division = await requireDivision(em, input.divisionCode);
  const attachment = await readAttachment(em, input);
  change.authorize('organization:register', [division.code, ...attachment.divisions]);

  const name = requireText(input.name, 'name', 200);
  refuseForeignFields(input);
  if (input.kind === 'COMMUNITY') requireCommitteeCode(division.code);
  const registered = input.uscc == null ? null : requireUsccOf(input.kind, input.uscc, input.collectiveLevel);
  const source = input.source ? await recordSource(em, input.source) : null;

  const organization: Organization = em.create(Organization, {
    kind: input.kind,
    name,
    divisionCode: division.code,
    uscc: registered?.uscc ?? null,
    collectiveLevel: registered?.level ?? input.collectiveLevel ?? null,
    companyMode: input.companyMode ?? null,
    partyKind: input.partyKind ?? null,
    industryChain:
      input.industryChain == null ? null : requireText(input.industryChain, 'industryChain', 100),
    industries: readIndustries(input.industries ?? []),
    parentId: attachment.parentId,
    gridId: attachment.gridId,
    legalEntityId: attachment.legalEntityId,
  } as never);
  organization.startOn(
    input.established ? parsePartialDate(input.established) : null,
    attestedOn(source, change.today),
  );
  em.persist(organization);
  await em.flush();

  const subject = { type: 'Organization', id: organization.id };
  if (source) vouch(em, subject, source);
  change.event(subject, 'ORGANIZATION_REGISTERED', {
    to: { kind: input.kind, name, divisionCode: division.code },
  });
  return { organization: { type: 'Organization', id: organizationId(organization) } };
}

/** Up to twenty industries, each named once. */
export function readIndustries(industries: readonly string[], field = 'industries'): string[] {
  if (industries.length > MOST_INDUSTRIES) {
    throw new Fault(
      'INVALID_INPUT',
      { en: `At most ${MOST_INDUSTRIES} industries.`, zh: `至多 ${MOST_INDUSTRIES} 个产业。` },
      field,
    );
  }
  return [...new Set(industries.map((industry) => requireText(industry, field, 50)))];
}

async function readAttachment(em: EntityManager, input: RegisterOrganizationInput) {
  const parent = input.parentId == null ? null : await requireOrganization(em, input.parentId, 'parentId');
  if (parent && parent.kind !== 'PARTY_ORGANIZATION') {
    throw new Fault(
      'INVALID_INPUT',
      { en: 'The organization above must be a Party organization.', zh: '上级必须是党组织。' },
      'parentId',
    );
  }
  const entity =
    input.legalEntityId == null ? null : await requireOrganization(em, input.legalEntityId, 'legalEntityId');
  if (entity?.kind === 'PARTY_ORGANIZATION') {
    throw new Fault(
      'INVALID_INPUT',
      {
        en: 'A Party organization is no legal entity; use parentId for the one above.',
        zh: '党组织不是法人单位；上级党组织请填 parentId。',
      },
      'legalEntityId',
    );
  }
  const gridKey = input.gridId == null ? null : uuidOf(input.gridId, 'Grid');
  const grid = gridKey ? await em.findOne(Grid, { id: gridKey }) : null;
  if (input.gridId != null && !grid) {
    throw new Fault(
      'NOT_FOUND',
      { en: 'There is no grid with this id.', zh: '没有此标识的网格。' },
      'gridId',
    );
  }
  return {
    parentId: parent?.id ?? null,
    legalEntityId: entity?.id ?? null,
    gridId: grid?.id ?? null,
    divisions: [entity?.divisionCode, grid?.divisionCode].filter((code): code is string => code != null),
  };
}

defineConstraints({
  organization_uscc_key: () =>
    new Fault(
      'ALREADY_EXISTS',
      { en: 'An organization with this code is registered already.', zh: '该统一社会信用代码已登记。' },
      'uscc',
    ),
  organization_community: () =>
    new Fault(
      'ALREADY_EXISTS',
      { en: 'This division has its community already.', zh: '该区划的社区（村）已登记。' },
      'divisionCode',
    ),
});
