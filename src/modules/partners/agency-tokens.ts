import type { MikroORM } from '@mikro-orm/postgresql';
import type { Authenticate } from '../../auth/authenticate.js';
import type { Viewer } from '../../auth/viewer.js';
import { Fault } from '../../shared/errors.js';
import { isToken, prefixOf } from './agency.rules.js';

interface TokenRow {
  readonly id: string;
  readonly code: string;
  readonly secret_sha256: string;
  readonly ended: boolean;
  readonly idle: boolean;
}

/** Accepts the tokens of agencies beside those that `authenticate` knows. */
export function withAgencyTokens(orm: MikroORM, authenticate: Authenticate): Authenticate {
  return (authorization) => {
    const token = /^Bearer +(hub_\S+) *$/i.exec(authorization ?? '')?.[1];
    return token ? agencyOf(orm, token) : authenticate(authorization);
  };
}

/** The agency reaches no division: its token opens the registry and reads, nothing else. */
const NO_DIVISION = '00';

async function agencyOf(orm: MikroORM, token: string): Promise<Viewer> {
  const prefix = prefixOf(token);
  const [row] = prefix
    ? await orm.em.getConnection().execute<TokenRow[]>(
        `select t.id, a.code, t.secret_sha256,
           t.revoked_at is not null or t.expires_at <= now() as ended,
           t.last_used_at is null or t.last_used_at < now() - interval '1 minute' as idle
         from agency_token t join partner_agency a on a.id = t.agency_id where t.prefix = ?`,
        [prefix],
      )
    : [];
  if (!row || !isToken(token, row.secret_sha256) || row.ended) throw refused();
  if (row.idle) {
    await orm.em
      .getConnection()
      .execute('update agency_token set last_used_at = now() where id = ?', [row.id]);
  }
  return {
    subject: `agency:${row.code}/${prefix}`,
    role: 'partner',
    divisionScope: NO_DIVISION,
    anonymous: false,
    agency: row.code,
  };
}

/** What exactly is wrong is not said: it would help those who guess more than those who hold one. */
function refused(): Fault {
  return new Fault('UNAUTHENTICATED', {
    zh: '部门令牌无效、已过期或已吊销：请轮换（npx hub agency token），或向管理员申领。',
    en: 'The agency token is not valid, has expired or was revoked: have a new one issued (npx hub agency token).',
  });
}
