import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  type JWTPayload,
  errors as joseErrors,
  jwtVerify,
} from 'jose';
import { LRUCache } from 'lru-cache';
import { Fault } from '../shared/errors.js';
import { type LocalKeys, loadKeys } from './keys.js';
import { scopeOfClaim } from './scope.js';
import { isSubject } from './tokens.js';
import { anonymousViewer, isRole, type Viewer } from './viewer.js';

/** Turns the value of an `Authorization` header into a viewer, or throws the fault UNAUTHENTICATED. */
export type Authenticate = (authorization: string | undefined) => Promise<Viewer>;

export interface AuthenticationOptions {
  /** Where the hub's own key pair is kept. */
  readonly keysFolder: string;
  readonly issuer: string;
  readonly audience: string;
  /** An identity service whose tokens are accepted as well. */
  readonly jwksUrl?: string | undefined;
  /** Whether those who show no token may ask at all; only in demo mode. */
  readonly anonymousReads: boolean;
}

/** The header's algorithm is never trusted: each kind of key has its own list, and none holds `none` or HMAC. */
const localAlgorithms = ['EdDSA'];
const serviceAlgorithms = ['EdDSA', 'ES256', 'RS256'];

const clockToleranceSeconds = 30;

/** How many good tokens are remembered, and how long: a key withdrawn is felt within this time. */
const MOST_KNOWN = 5_000;
const KNOWN_MS = 60_000;

/** A token found good, and until when it is believed, by `performance.now()`. */
interface Known {
  readonly viewer: Viewer;
  readonly until: number;
}

/** Makes the check that the server runs for every request. */
export async function createAuthenticate(options: AuthenticationOptions): Promise<Authenticate> {
  const local = await loadKeys(options.keysFolder);
  const service = options.jwksUrl ? createRemoteJWKSet(new URL(options.jwksUrl)) : null;
  const expected = {
    issuer: options.issuer,
    audience: options.audience,
    requiredClaims: ['exp', 'sub'],
    clockTolerance: clockToleranceSeconds,
  };

  async function claimsOf(token: string): Promise<JWTPayload> {
    if (!service || isSignedHere(token, local)) {
      // What the hub signs for partners is of another type: whatever a partner is called, it opens nothing here.
      const here = { ...expected, algorithms: localAlgorithms, typ: 'JWT' };
      return (await jwtVerify(token, local.publicKey, here)).payload;
    }
    return (await jwtVerify(token, service, { ...expected, algorithms: serviceAlgorithms })).payload;
  }

  /** Tokens found good a moment ago: to check a signature costs more than most answers. */
  const known = new LRUCache<string, Known>({ max: MOST_KNOWN });

  return async (authorization) => {
    if (authorization === undefined || authorization.trim() === '') {
      if (options.anonymousReads) return anonymousViewer;
      throw tokenNeeded();
    }
    const checked = known.get(authorization);
    if (checked && performance.now() < checked.until) return checked.viewer;
    const token = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization)?.[1];
    if (!token) throw tokenRefused();
    let claims: JWTPayload;
    try {
      claims = await claimsOf(token);
    } catch (error) {
      if (error instanceof joseErrors.JWTExpired) throw tokenExpired();
      // A token at fault fails in one of these ways; anything else means that the keys could not be fetched.
      if (service && isServiceTrouble(error)) throw serviceUnreachable();
      throw tokenRefused();
    }
    const viewer = viewerOf(claims);
    const expiresInMs = (claims.exp as number) * 1000 - Date.now();
    known.set(authorization, { viewer, until: performance.now() + Math.min(KNOWN_MS, expiresInMs) });
    return viewer;
  };
}

function viewerOf(claims: JWTPayload): Viewer {
  const { sub, role, division } = claims;
  if (!isSubject(sub) || !isRole(role)) throw tokenRefused();
  const divisionScope = scopeOfClaim(role, division);
  if (divisionScope === null) throw tokenRefused();
  const scopes = typeof claims.scope === 'string' ? claims.scope.split(' ').filter(Boolean) : [];
  return { subject: sub, role, divisionScope, anonymous: false, ...(scopes.length > 0 && { scopes }) };
}

function isSignedHere(token: string, local: LocalKeys): boolean {
  try {
    return decodeProtectedHeader(token).kid === local.kid;
  } catch {
    return false;
  }
}

function isServiceTrouble(error: unknown): boolean {
  if (!(error instanceof joseErrors.JOSEError)) return true;
  // The generic code is what jose throws for an answer other than 200.
  return ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'].includes(error.code);
}

function tokenNeeded(): Fault {
  return new Fault('UNAUTHENTICATED', {
    zh: '本中枢需要令牌：请在 Authorization 请求头中带上 "Bearer <令牌>"。',
    en: 'This hub needs a token: send the header "Authorization: Bearer <token>".',
  });
}

function tokenExpired(): Fault {
  return new Fault('UNAUTHENTICATED', {
    zh: '令牌已过期，请重新申领（npx hub token）。',
    en: 'The token has expired: get a new one (npx hub token).',
  });
}

/** What exactly is wrong is not said: it would help those who forge tokens more than those who hold one. */
function tokenRefused(): Fault {
  return new Fault('UNAUTHENTICATED', {
    zh: '令牌无效，请重新申领（npx hub token），并以 "Bearer <令牌>" 发送。',
    en: 'The token is not valid here: get a new one (npx hub token) and send it as "Bearer <token>".',
  });
}

function serviceUnreachable(): Fault {
  return new Fault('UNAUTHENTICATED', {
    zh: '身份服务暂时无法联系，令牌无从核验，请稍后再试。',
    en: 'The identity service cannot be reached, so the token cannot be checked: try again later.',
  });
}
