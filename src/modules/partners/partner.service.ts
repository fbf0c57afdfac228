import type { EntityManager } from '@mikro-orm/postgresql';
import type { Change } from '../../auth/change.js';
import type { ChangedObjects } from '../../auth/writer.js';
import type { Composer } from '../../shared/composing.js';
import { Fault } from '../../shared/errors.js';
import { PartnerAgency } from './agency.entity.js';
import { sha256 } from './agency.rules.js';
import { keepCheck } from './check.service.js';
import { Partner, SchemaVersion } from './partner.entity.js';
import type { DeleteSubgraphInput, PublishSubgraphInput, RollbackSupergraphInput } from './partner.inputs.js';
import { type Findings, optionalText, ownPartner, readInput, requireComposed } from './publication.js';
import { authorizeRegistry } from './rights.js';
import { composeWith, currentSupergraph, partsOf, serve, takeTurn } from './supergraph.repository.js';

/** Publishes a partner's schema: composed with all others in its turn, kept, and served from the commit on. */
export async function publishSubgraph(
  change: Change,
  composer: Composer,
  input: PublishSubgraphInput,
  findings: Findings = {},
): Promise<ChangedObjects> {
  const { em, viewer } = change;
  const given = await readInput(change, composer, 'subgraph:publish', input);
  const message = optionalText(input.message, 'message');
  await takeTurn(em);
  // Somebody else may have taken the name while the address was looked up.
  const partner = await ownPartner(change, 'subgraph:publish', given.name, given.agency);
  const parts = await partsOf(em);
  const there = parts.find(({ name }) => name === given.name);
  if (there && there.sdl === given.sdl && there.url === given.url) {
    const served = await currentSupergraph(em);
    return {
      schemaVersion: { type: 'SchemaVersion', id: there.schemaVersionId },
      supergraph: { type: 'Supergraph', id: served?.id as string },
    };
  }
  const others = parts.filter(({ name }) => name !== given.name);
  const composed = requireComposed(composer, await composeWith(composer, [...others, given]), findings);
  const kept = partner ?? Object.assign(new Partner(), { name: given.name, agencyId: given.agency.id });
  em.persist(kept);
  const number = await nextNumber(em, kept.id);
  const version = Object.assign(new SchemaVersion(), {
    partnerId: kept.id,
    number,
    url: given.url,
    sdl: given.sdl,
    sdlSha256: sha256(given.sdl),
    message,
    publishedBy: viewer.subject,
  });
  em.persist(version);
  await em.flush();
  const part = { ...given, partnerId: kept.id, schemaVersionId: version.id };
  const making = {
    cause: 'PUBLISHED',
    composed,
    parts: [...others, part],
    by: viewer.subject,
    message,
  } as const;
  const supergraph = await serve(em, composer, making);
  change.event({ type: 'Partner', id: kept.id }, 'SUBGRAPH_PUBLISHED', {
    to: {
      name: given.name,
      number,
      url: given.url,
      sdlSha256: version.sdlSha256,
      supergraph: supergraph.version,
    },
    reason: message,
  });
  return {
    schemaVersion: { type: 'SchemaVersion', id: version.id },
    supergraph: { type: 'Supergraph', id: supergraph.id },
  };
}

/** Withdraws a subgraph, or says what that would take away. Its versions are kept. */
export async function deleteSubgraph(
  change: Change,
  composer: Composer,
  input: DeleteSubgraphInput,
  findings: Findings = {},
): Promise<ChangedObjects> {
  const { em, viewer } = change;
  const partner = await em.findOne(Partner, { name: input.name });
  const agency = partner && (await em.findOneOrFail(PartnerAgency, partner.agencyId));
  authorizeRegistry(change, 'subgraph:delete', agency?.code ?? viewer.agency ?? null);
  const message = optionalText(input.message, 'message');
  await takeTurn(em);
  const parts = await partsOf(em);
  if (!partner || !parts.some(({ name }) => name === input.name)) throw notPublished();
  const others = parts.filter(({ name }) => name !== input.name);
  const composition = await composeWith(composer, others);
  if (input.dryRun)
    return { check: await keepCheck(change, composer, input.name, composition, true, findings) };
  const composed = requireComposed(composer, composition, findings);
  const making = { cause: 'DELETED', composed, parts: others, by: viewer.subject, message } as const;
  const supergraph = await serve(em, composer, making);
  change.event({ type: 'Partner', id: partner.id }, 'SUBGRAPH_DELETED', {
    from: { name: input.name },
    to: { supergraph: supergraph.version },
    reason: message,
  });
  return { supergraph: { type: 'Supergraph', id: supergraph.id } };
}

/** Serves again what an earlier supergraph was made of, with the hub's schema of today, as a new version. */
export async function rollbackSupergraph(
  change: Change,
  composer: Composer,
  input: RollbackSupergraphInput,
  findings: Findings = {},
): Promise<ChangedObjects> {
  const { em, viewer } = change;
  authorizeRegistry(change, 'supergraph:rollback', null);
  const message = optionalText(input.message, 'message');
  await takeTurn(em);
  const [target] = await em.execute<{ id: string }[]>('select id from supergraph where version = ?', [
    input.version,
  ]);
  if (!target) throw noSuchVersion();
  const parts = await partsOf(em, input.version);
  const before = await currentSupergraph(em);
  const composed = requireComposed(composer, await composeWith(composer, parts), findings);
  const supergraph = await serve(em, composer, {
    cause: 'ROLLED_BACK',
    rolledBackToId: target.id,
    composed,
    parts,
    by: viewer.subject,
    message,
  });
  change.event({ type: 'Supergraph', id: supergraph.id }, 'SUPERGRAPH_ROLLED_BACK', {
    from: { version: before?.version ?? null },
    to: { version: supergraph.version, madeLike: input.version },
    reason: message,
  });
  return { supergraph: { type: 'Supergraph', id: supergraph.id } };
}

async function nextNumber(em: EntityManager, partnerId: string): Promise<number> {
  const [row] = await em.execute<{ number: number }[]>(
    'select coalesce(max(number), 0)::int + 1 as number from schema_version where partner_id = ?',
    [partnerId],
  );
  return row?.number ?? 1;
}

function notPublished(): Fault {
  return new Fault(
    'NOT_FOUND',
    { en: 'No subgraph of this name is published.', zh: '没有已发布的同名子图。' },
    'name',
  );
}

function noSuchVersion(): Fault {
  return new Fault(
    'NOT_FOUND',
    {
      en: 'There is no supergraph of this version: the query "supergraphs" lists them.',
      zh: '没有该版本的超图，可用查询 supergraphs 查看。',
    },
    'version',
  );
}
