import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { type JWK, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { HubContext } from './context.js';
import { type LocalKeys, loadKeys } from './keys.js';
import { SharedKeys } from './shared-keys.js';
import type { Viewer } from './viewer.js';

/** How long a partner may believe what it was told of a caller. */
const LIFE_SECONDS = 60;
/** A token is not sent when less than this is left of it: clocks differ, and requests take time. */
const SPARE_SECONDS = 15;
const MOST_KEPT = 5_000;

/** What the hub sends to partners of who asks, in which language and for which request: all made here, nothing passed on. */
export interface PartnerRequests {
  headersFor(context: unknown, partner: string): Promise<Record<string, string>>;
}

/** How this hub speaks to partners, and with which keys they check what it and the others on the database say. */
export interface PartnerIdentity {
  readonly requests: PartnerRequests;
  publicKeys(): Promise<readonly JWK[]>;
  close(): void;
}

export async function openPartnerIdentity(
  orm: MikroORM,
  keysFolder: string,
  issuer: string,
): Promise<PartnerIdentity> {
  const keys = await loadKeys(keysFolder);
  const shared = await SharedKeys.open(orm, keys);
  return {
    requests: createPartnerRequests(keys, issuer),
    publicKeys: () => shared.all(),
    close: () => shared.close(),
  };
}

function createPartnerRequests(keys: LocalKeys, issuer: string): PartnerRequests {
  const identity = createPartnerIdentity(keys, issuer);
  return {
    async headersFor(context, partner) {
      const { viewer, language, trace } = context as HubContext;
      return {
        authorization: `Bearer ${await identity(viewer, partner)}`,
        'accept-language': language,
        traceparent: `00-${trace}-${spanId()}-01`,
      };
    },
  };
}

/** Its spans are told apart by it, and nothing is kept from anybody by it: to draw each by lot costs more. */
let spans = randomBytes(8).readBigUInt64BE();

function spanId(): string {
  spans = BigInt.asUintN(64, spans + 1n) || 1n;
  return spans.toString(16).padStart(16, '0');
}

/**
 * Signs who asks for one partner: its name is the audience, so that it cannot show the token to another, and the
 * kind of token is one that the hub itself refuses.
 */
function createPartnerIdentity(
  keys: LocalKeys,
  issuer: string,
): (viewer: Viewer, partner: string) => Promise<string> {
  const secret = Buffer.from(
    hkdfSync(
      'sha256',
      keys.privateKey.export({ type: 'pkcs8', format: 'der' }),
      '',
      'partner pseudonyms',
      32,
    ),
  );
  const kept = new LRUCache<string, Promise<string>>({
    max: MOST_KEPT,
    ttl: (LIFE_SECONDS - SPARE_SECONDS) * 1_000,
  });
  return (viewer, partner) => {
    const { subject, role, divisionScope } = viewer;
    const key = JSON.stringify([partner, subject, role, divisionScope]);
    const known = kept.get(key);
    if (known) return known;
    const now = Math.floor(Date.now() / 1_000);
    const signed = new SignJWT({ role, division: divisionScope === '' ? '*' : divisionScope })
      .setProtectedHeader({ alg: 'EdDSA', kid: keys.kid, typ: PARTNER_TOKEN })
      // The same caller is another one to each partner, so that two of them cannot put together what each knows.
      .setSubject(
        createHmac('sha256', secret)
          .update(JSON.stringify([partner, subject]))
          .digest('base64url'),
      )
      .setIssuer(issuer)
      .setAudience(partner)
      .setIssuedAt(now)
      .setExpirationTime(now + LIFE_SECONDS)
      .sign(keys.privateKey);
    kept.set(key, signed);
    signed.catch(() => kept.delete(key));
    return signed;
  };
}

/** Of tokens that the hub makes for partners; those that it takes itself are plain JWT. */
const PARTNER_TOKEN = 'partner+jwt';
