import type { MikroORM } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import type { Authenticate } from '../../auth/authenticate.js';
import type { Viewer } from '../../auth/viewer.js';
import type { SnapshotProbe } from '../../database/snapshot.js';
import { Fault } from '../../shared/errors.js';
import { isToken, prefixOf } from './agency.rules.js';

interface TokenRow {
  readonly id: string;
  readonly code: string;
  readonly secret_sha256: string;
  readonly ended: boolean;
  readonly idle: boolean;
  /** How long it may be believed, in milliseconds. */
  readonly good_ms: string;
}

/** A token found good: as long as nothing is written, and no time is up by which it ends or its use is to be noted. */
interface Known {
  readonly viewer: Viewer;
  readonly snapshot: string;
  /** By `performance.now()`. */
  readonly until: number;
}

const MOST_KNOWN = 5_000;

/**
 * Accepts the tokens of agencies beside those that `authenticate` knows. What was read of a token serves while
 * PostgreSQL shows the same snapshot, so that one revoked opens nothing from the very next request on, at any hub.
 */
export function withAgencyTokens(
  orm: MikroORM,
  snapshots: SnapshotProbe,
  authenticate: Authenticate,
): Authenticate {
  const known = new LRUCache<string, Known>({ max: MOST_KNOWN });

  async function viewerOf(token: string): Promise<Viewer> {
    const prefix = prefixOf(token);
    if (!prefix) throw refused();
    // Before the token: what is written in between makes it read once more, never believed too long.
    const snapshot = await snapshots.current();
    const found = known.get(token);
    const now = performance.now();
    if (found?.snapshot === snapshot && now < found.until) return found.viewer;
    known.delete(token);
    const { code, good_ms } = await goodToken(orm, token, prefix);
    const viewer: Viewer = {
      subject: `agency:${code}/${prefix}`,
      role: 'partner',
      divisionScope: NO_DIVISION,
      anonymous: false,
      agency: code,
    };
    known.set(token, { viewer, snapshot, until: now + Number(good_ms) });
    return viewer;
  }

  return (authorization) => {
    const token = /^Bearer +(hub_\S+) *$/i.exec(authorization ?? '')?.[1];
    return token ? viewerOf(token) : authenticate(authorization);
  };
}

/** The agency reaches no division: its token opens the registry and reads, nothing else. */
const NO_DIVISION = '00';

/** The token as it is kept, its use noted once a minute; fails where it is not good. */
async function goodToken(orm: MikroORM, token: string, prefix: string): Promise<TokenRow> {
  const [row] = await orm.em.getConnection().execute<TokenRow[]>(
    `select t.id, a.code, t.secret_sha256,
       t.revoked_at is not null or t.expires_at <= now() as ended,
       t.last_used_at is null or t.last_used_at < now() - interval '1 minute' as idle,
       1000 * extract(epoch from least(t.expires_at, t.last_used_at + interval '1 minute') - now()) as good_ms
     from agency_token t join partner_agency a on a.id = t.agency_id where t.prefix = ?`,
    [prefix],
  );
  if (!row || !isToken(token, row.secret_sha256) || row.ended) throw refused();
  if (row.idle) {
    await orm.em
      .getConnection()
      .execute('update agency_token set last_used_at = now() where id = ?', [row.id]);
  }
  return row;
}

/** What exactly is wrong is not said: it would help those who guess more than those who hold one. */
function refused(): Fault {
  return new Fault('UNAUTHENTICATED', {
    zh: '部门令牌无效、已过期或已吊销：请轮换（npx hub agency token），或向管理员申领。',
    en: 'The agency token is not valid, has expired or was revoked: have a new one issued (npx hub agency token).',
  });
}
