import type { EntityManager } from '@mikro-orm/postgresql';
import type { Change } from '../../auth/change.js';
import { defineConstraints } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { requireText } from '../../shared/text.js';
import { AgencyToken, PartnerAgency } from './agency.entity.js';
import type {
  IssueAgencyTokenInput,
  RegisterAgencyInput,
  RevokeAgencyTokenInput,
  RotateAgencyTokenInput,
} from './agency.inputs.js';
import { isRegistryName, newToken } from './agency.rules.js';
import { authorizeRegistry } from './rights.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

defineConstraints({
  agency_code: () =>
    new Fault(
      'ALREADY_EXISTS',
      { en: 'An agency with this code is registered.', zh: '已有使用该代码的部门。' },
      'code',
    ),
});

/** Puts an agency on record; it publishes nothing before it has a token. */
export async function registerAgency(change: Change, input: RegisterAgencyInput): Promise<ChangedObjects> {
  authorizeRegistry(change, 'agency:register', null);
  const code = requireName(input.code, 'code');
  const nameZh = requireText(input.nameZh, 'nameZh', 200);
  const nameEn = requireText(input.nameEn, 'nameEn', 200);
  const contactPost = requireText(input.contactPost, 'contactPost', 200);
  const agency = Object.assign(new PartnerAgency(), { code, nameZh, nameEn, contactPost });
  change.em.persist(agency);
  const to = { code, nameZh, nameEn, contactPost };
  change.event({ type: 'PartnerAgency', id: agency.id }, 'AGENCY_REGISTERED', { to });
  return { agency: { type: 'PartnerAgency', id: agency.id } };
}

/** Gives an agency a token of its own. */
export async function issueAgencyToken(
  change: Change,
  input: IssueAgencyTokenInput,
): Promise<ChangedObjects> {
  authorizeRegistry(change, 'agencyToken:issue', null);
  const agency = await requireAgency(change.em, input.agency, 'agency');
  const note = input.note == null ? null : requireText(input.note, 'note', 200);
  const days = requireNumber(input.days ?? 90, 1, 366, 'days');
  const { row, token } = issue(change, agency.id, days, note);
  change.event({ type: 'AgencyToken', id: row.id }, 'TOKEN_ISSUED', { to: stateOf(row, agency.code) });
  return { agencyToken: { type: 'AgencyToken', id: row.id }, token: { once: token } };
}

/** Replaces a token: the old one stays valid for a while, so that no system is cut off between the two. */
export async function rotateAgencyToken(
  change: Change,
  input: RotateAgencyTokenInput,
): Promise<ChangedObjects> {
  const { token, agency } = await requireToken(change, 'agencyToken:rotate', input.prefix);
  if (token.revokedAt || token.expiresAt <= new Date()) {
    throw new Fault(
      'TOKEN_NOT_ACTIVE',
      {
        en: 'The token has ended: have the administrator issue a new one.',
        zh: '该令牌已失效，请由管理员签发新令牌。',
      },
      'prefix',
    );
  }
  const overlap = requireNumber(input.overlapHours ?? 24, 0, 168, 'overlapHours');
  const days = requireNumber(input.days ?? 90, 1, 366, 'days');
  const { row: next, token: secret } = issue(change, agency.id, days, token.note ?? null);
  const before = stateOf(token, agency.code);
  token.expiresAt = new Date(Math.min(token.expiresAt.getTime(), Date.now() + overlap * HOUR_MS));
  change.event({ type: 'AgencyToken', id: next.id }, 'TOKEN_ROTATED', {
    from: before,
    to: { ...stateOf(next, agency.code), oldExpiresAt: token.expiresAt.toISOString() },
  });
  return { agencyToken: { type: 'AgencyToken', id: next.id }, token: { once: secret } };
}

/** Ends a token at once and for good. */
export async function revokeAgencyToken(
  change: Change,
  input: RevokeAgencyTokenInput,
): Promise<ChangedObjects> {
  const { token, agency } = await requireToken(change, 'agencyToken:revoke', input.prefix);
  const reason = input.reason == null ? null : requireText(input.reason, 'reason', 1000);
  token.revokedAt ??= new Date();
  change.event({ type: 'AgencyToken', id: token.id }, 'TOKEN_REVOKED', {
    to: { ...stateOf(token, agency.code), revokedAt: token.revokedAt.toISOString() },
    reason,
  });
  return { agencyToken: { type: 'AgencyToken', id: token.id } };
}

export async function requireAgency(em: EntityManager, code: string, field: string): Promise<PartnerAgency> {
  const agency = isRegistryName(code) ? await em.findOne(PartnerAgency, { code }) : null;
  if (agency) return agency;
  throw new Fault(
    'NOT_FOUND',
    {
      en: 'No agency with this code is registered: npx hub agency list shows those that are.',
      zh: '没有登记该代码的部门，可用 npx hub agency list 查看。',
    },
    field,
  );
}

/** A code or name in the form that the registry takes. */
export function requireName(text: string, field: string): string {
  const name = requireText(text, field, 200);
  if (isRegistryName(name)) return name;
  throw new Fault(
    'INVALID_INPUT',
    {
      en: 'Use lower-case letters, digits and single hyphens, beginning with a letter, at most 40 characters; "hub" is the hub\'s own.',
      zh: '请用小写字母、数字和单个连字符，以字母开头，至多 40 个字符；"hub" 为中枢自用。',
    },
    field,
  );
}

/** The token of a name, if the caller may change it; to an agency, another's is not there. */
async function requireToken(change: Change, action: string, prefix: string) {
  const { em, viewer } = change;
  const token = /^[0-9a-f]{12}$/.test(prefix) ? await em.findOne(AgencyToken, { prefix }) : null;
  const agency = token ? await em.findOneOrFail(PartnerAgency, token.agencyId) : null;
  authorizeRegistry(change, action, agency?.code ?? viewer.agency ?? null);
  if (token && agency) return { token, agency };
  throw new Fault('NOT_FOUND', { en: 'There is no token of this name.', zh: '没有该名称的令牌。' }, 'prefix');
}

function issue(
  change: Change,
  agencyId: string,
  days: number,
  note: string | null,
): { row: AgencyToken; token: string } {
  const { token, prefix, sha256 } = newToken();
  const row = Object.assign(new AgencyToken(), {
    agencyId,
    prefix,
    secretSha256: sha256,
    note,
    issuedBy: change.viewer.subject,
    expiresAt: new Date(Date.now() + days * DAY_MS),
  });
  change.em.persist(row);
  return { row, token };
}

function stateOf(token: AgencyToken, agency: string): object {
  return { agency, prefix: token.prefix, expiresAt: token.expiresAt.toISOString() };
}

function requireNumber(value: number, least: number, most: number, field: string): number {
  if (value >= least && value <= most) return value;
  throw new Fault(
    'INVALID_INPUT',
    { en: `Give a number from ${least} to ${most}.`, zh: `请填 ${least} 到 ${most} 的整数。` },
    field,
  );
}
