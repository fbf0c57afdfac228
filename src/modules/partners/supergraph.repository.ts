import type { EntityManager } from '@mikro-orm/postgresql';
import type { Composed, Composer, SchemaChange } from '../../shared/composing.js';
import { sha256 } from './agency.rules.js';
import { Supergraph, type SupergraphCause } from './supergraph.entity.js';

/** A partner's schema that a supergraph is made of. */
export interface Part {
  readonly partnerId: string;
  readonly schemaVersionId: string;
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** The supergraph that is served, as routers and engines need it. */
export interface CurrentSupergraph {
  readonly id: string;
  readonly version: number;
  readonly sdl: string;
  readonly apiSdl: string;
  readonly sdlSha256: string;
  readonly hubSha256: string;
}

/** The supergraph that is served; null before the first is composed. */
export async function currentSupergraph(em: EntityManager): Promise<CurrentSupergraph | null> {
  const [row] = await em.execute<CurrentSupergraph[]>(
    `select s.id, s.version, s.sdl, s.api_sdl as "apiSdl", s.sdl_sha256 as "sdlSha256",
       s.hub_sha256 as "hubSha256"
     from supergraph_current c join supergraph s on s.id = c.supergraph_id`,
  );
  return row ?? null;
}

/** Makes publications take turns until the end of the transaction: each composes with what the one before left. */
export async function takeTurn(em: EntityManager): Promise<void> {
  await em.execute('select 1 from supergraph_current for update');
}

/** What a version of the supergraph is made of, or the one that is served. */
export async function partsOf(em: EntityManager, version?: number): Promise<Part[]> {
  return em.execute<Part[]>(
    `select p.id as "partnerId", v.id as "schemaVersionId", p.name, v.url, v.sdl
     from supergraph_part sp join schema_version v on v.id = sp.schema_version_id
       join partner p on p.id = sp.partner_id
     where sp.supergraph_id = (${version === undefined ? 'select supergraph_id from supergraph_current' : 'select id from supergraph where version = ?'})
     order by p.name`,
    version === undefined ? [] : [version],
  );
}

export interface Making {
  readonly cause: keyof typeof SupergraphCause;
  readonly composed: Composed;
  readonly changes: readonly SchemaChange[];
  readonly parts: readonly Part[];
  readonly by: string;
  readonly message?: string | null;
  readonly rolledBackToId?: string;
}

/** Keeps a composed supergraph as the next version and lets it be served; to be called in one's turn. */
export async function serve(em: EntityManager, composer: Composer, making: Making): Promise<Supergraph> {
  const { composed, parts, changes } = making;
  const [last] = await em.execute<{ version: number }[]>(
    'select coalesce(max(version), 0)::int as version from supergraph',
  );
  const supergraph = Object.assign(new Supergraph(), {
    version: (last?.version ?? 0) + 1,
    cause: making.cause,
    rolledBackToId: making.rolledBackToId ?? null,
    sdl: composed.supergraphSdl,
    apiSdl: composed.apiSdl,
    sdlSha256: sha256(composed.supergraphSdl),
    hubSha256: sha256(composer.hub.sdl),
    changes,
    message: making.message ?? null,
    publishedBy: making.by,
  });
  em.persist(supergraph);
  await em.flush();
  for (const { partnerId, schemaVersionId } of parts) {
    await em.execute(
      'insert into supergraph_part (supergraph_id, partner_id, schema_version_id) values (?, ?, ?)',
      [supergraph.id, partnerId, schemaVersionId],
    );
  }
  await em.execute('update supergraph_current set supergraph_id = ?', [supergraph.id]);
  return supergraph;
}
