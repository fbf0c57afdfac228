import { SignJWT } from 'jose';
import { Fault } from '../shared/errors.js';
import type { LocalKeys } from './keys.js';
import { scopeOfClaim } from './scope.js';
import { isRole, type Role, roles } from './viewer.js';

export interface TokenRequest {
  readonly role: string;
  /** A division code, or `*` for an administrator of the whole country. */
  readonly division: string;
  /** The post or the system that will hold the token. */
  readonly subject?: string;
  readonly hours: number;
}

export interface TokenNames {
  readonly issuer: string;
  readonly audience: string;
}

const longestHours = 24 * 366;

/** Signs a token with the hub's own key. */
export async function signToken(keys: LocalKeys, request: TokenRequest, names: TokenNames): Promise<string> {
  const role = roleOf(request.role);
  if (scopeOfClaim(role, request.division) === null) throw badDivision(request.division);
  if (!(request.hours > 0 && request.hours <= longestHours)) throw badHours();
  const subject = request.subject ?? `${role}@${request.division}`;
  if (!isSubject(subject)) throw badSubject();
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ role, division: request.division })
    .setProtectedHeader({ alg: 'EdDSA', kid: keys.kid, typ: 'JWT' })
    .setSubject(subject)
    .setIssuer(names.issuer)
    .setAudience(names.audience)
    .setIssuedAt(now)
    .setExpirationTime(now + Math.round(request.hours * 3600))
    .sign(keys.privateKey);
}

/** A subject is kept in every audit row, so it is short and printable. */
export function isSubject(value: unknown): value is string {
  return typeof value === 'string' && /^[^\p{C}]{1,200}$/u.test(value);
}

function roleOf(role: string): Role {
  if (isRole(role)) return role;
  throw new Fault(
    'INVALID_INPUT',
    {
      zh: `没有角色 ${role}；角色有 ${roles.join('、')}。`,
      en: `There is no role ${role}; the roles are ${roles.join(', ')}.`,
    },
    'role',
  );
}

function badDivision(division: string): Fault {
  return new Fault(
    'INVALID_DIVISION_CODE',
    {
      zh: `"${division}" 不是 2、4、6、9 或 12 位的区划代码；只有 administrator 可用 * 表示全国。`,
      en: `"${division}" is not a division code of 2, 4, 6, 9 or 12 digits; only an administrator may have *, the whole country.`,
    },
    'division',
  );
}

function badHours(): Fault {
  return new Fault(
    'INVALID_INPUT',
    {
      zh: `有效小时数须大于 0 且不超过 ${longestHours}。`,
      en: `The hours must be more than 0 and at most ${longestHours}.`,
    },
    'hours',
  );
}

function badSubject(): Fault {
  return new Fault(
    'INVALID_INPUT',
    { zh: '岗位名为 1 至 200 个可见字符。', en: 'A subject has 1 to 200 printable characters.' },
    'subject',
  );
}
