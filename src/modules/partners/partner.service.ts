import type { EntityManager } from '@mikro-orm/postgresql';
import type { Change } from '../../auth/change.js';
import type { Viewer } from '../../auth/viewer.js';
import type { ChangedObjects, PreparedWork } from '../../auth/writer.js';
import type { Composer } from '../../shared/composing.js';
import { Fault } from '../../shared/errors.js';
import { PartnerAgency } from './agency.entity.js';
import { sha256 } from './agency.rules.js';
import { keepCheck } from './check.service.js';
import { type Choice, type Draft, draft, ofNow } from './draft.js';
import { Partner, SchemaVersion } from './partner.entity.js';
import type { DeleteSubgraphInput, PublishSubgraphInput, RollbackSupergraphInput } from './partner.inputs.js';
import {
  type Findings,
  type Given,
  hintsFor,
  joinedWith,
  optionalText,
  ownPartner,
  readInput,
  requireComposed,
} from './publication.js';
import { authorizeRegistry, requireRegistry } from './rights.js';
import { currentSupergraph, type Part, partsOf, serve, takeTurn } from './supergraph.repository.js';

interface Publication {
  readonly given: Given;
  readonly message: string | null;
  /** Null where just this is served already. */
  readonly made: Draft | null;
}

/** Publishes a partner's schema: composed with all others, kept in its turn, and served from the commit on. */
export function publishSubgraph(
  composer: Composer,
  input: PublishSubgraphInput,
  findings: Findings = {},
): PreparedWork {
  return {
    async prepare(em, viewer) {
      const message = optionalText(input.message, 'message');
      const given = await readInput(em, viewer, composer, 'subgraph:publish', input);
      const isServed = (await partsOf(em)).some((part) => isSame(part, given));
      const made = isServed ? null : await draft(em, composer, joinedWith(given));
      return (change) => publish(change, composer, input, { given, message, made }, findings);
    },
  };
}

async function publish(
  change: Change,
  composer: Composer,
  input: PublishSubgraphInput,
  { given: asked, message, made }: Publication,
  findings: Findings,
): Promise<ChangedObjects> {
  const { em, viewer } = change;
  const { name, agency } = asked;
  authorizeRegistry(change, 'subgraph:publish', agency.code);
  await takeTurn(em);
  // Somebody else may have taken the name, or given another address, while the schemas were joined.
  const partner = await ownPartner(change, 'subgraph:publish', name, agency);
  const parts = await partsOf(em);
  const there = parts.find((part) => part.name === name);
  const given = input.url == null && there ? { ...asked, url: there.url } : asked;
  if (there && isSame(there, given)) {
    const served = await currentSupergraph(em);
    return {
      schemaVersion: { type: 'SchemaVersion', id: there.schemaVersionId },
      supergraph: { type: 'Supergraph', id: served?.id as string },
    };
  }
  const { composition, changes } = await ofNow(em, composer, made, joinedWith(given));
  const composed = requireComposed(composer, composition, findings);
  findings.hints = hintsFor(name, composed);
  const kept = partner ?? Object.assign(new Partner(), { name, agencyId: agency.id });
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
  const supergraph = await serve(em, composer, {
    cause: 'PUBLISHED',
    composed,
    changes,
    parts: [...parts.filter((other) => other !== there), part],
    by: viewer.subject,
    message,
  });
  change.event({ type: 'Partner', id: kept.id }, 'SUBGRAPH_PUBLISHED', {
    to: { name, number, url: given.url, sdlSha256: version.sdlSha256, supergraph: supergraph.version },
    reason: message,
  });
  return {
    schemaVersion: { type: 'SchemaVersion', id: version.id },
    supergraph: { type: 'Supergraph', id: supergraph.id },
  };
}

/** Withdraws a subgraph, or says what that would take away. Its versions are kept. */
export function deleteSubgraph(
  composer: Composer,
  input: DeleteSubgraphInput,
  findings: Findings = {},
): PreparedWork {
  return {
    async prepare(em, viewer) {
      requireRegistry(viewer, 'subgraph:delete', (await owned(em, viewer, input.name)).agency);
      const message = optionalText(input.message, 'message');
      if (!(await partsOf(em)).some(({ name }) => name === input.name)) throw notPublished();
      const made = await draft(em, composer, without(input.name));
      return (change) => withdraw(change, composer, input, { message, made }, findings);
    },
  };
}

async function withdraw(
  change: Change,
  composer: Composer,
  input: DeleteSubgraphInput,
  { message, made }: { message: string | null; made: Draft },
  findings: Findings,
): Promise<ChangedObjects> {
  const { em, viewer } = change;
  const { partner, agency } = await owned(em, viewer, input.name);
  authorizeRegistry(change, 'subgraph:delete', agency);
  await takeTurn(em);
  const parts = await partsOf(em);
  if (!partner || !parts.some(({ name }) => name === input.name)) throw notPublished();
  const now = await ofNow(em, composer, made, without(input.name));
  if (input.dryRun) return { check: keepCheck(change, input.name, now, true, findings) };
  const composed = requireComposed(composer, now.composition, findings);
  const supergraph = await serve(em, composer, {
    cause: 'DELETED',
    composed,
    changes: now.changes,
    parts: parts.filter(({ name }) => name !== input.name),
    by: viewer.subject,
    message,
  });
  change.event({ type: 'Partner', id: partner.id }, 'SUBGRAPH_DELETED', {
    from: { name: input.name },
    to: { supergraph: supergraph.version },
    reason: message,
  });
  return { supergraph: { type: 'Supergraph', id: supergraph.id } };
}

/** Serves again what an earlier supergraph was made of, with the hub's schema of today, as a new version. */
export function rollbackSupergraph(
  composer: Composer,
  input: RollbackSupergraphInput,
  findings: Findings = {},
): PreparedWork {
  return {
    async prepare(em, viewer) {
      requireRegistry(viewer, 'supergraph:rollback', null);
      const message = optionalText(input.message, 'message');
      const [target] = await em.execute<{ id: string }[]>('select id from supergraph where version = ?', [
        input.version,
      ]);
      if (!target) throw noSuchVersion();
      const parts = await partsOf(em, input.version);
      const made = await draft(em, composer, () => parts);
      const going = { targetId: target.id, parts, made, message };
      return (change) => goBack(change, composer, input, going, findings);
    },
  };
}

interface GoingBack {
  readonly targetId: string;
  readonly parts: readonly Part[];
  readonly made: Draft;
  readonly message: string | null;
}

async function goBack(
  change: Change,
  composer: Composer,
  input: RollbackSupergraphInput,
  { targetId, parts, made, message }: GoingBack,
  findings: Findings,
): Promise<ChangedObjects> {
  const { em, viewer } = change;
  authorizeRegistry(change, 'supergraph:rollback', null);
  await takeTurn(em);
  const { basis, composition, changes } = await ofNow(em, composer, made, () => parts);
  const supergraph = await serve(em, composer, {
    cause: 'ROLLED_BACK',
    rolledBackToId: targetId,
    composed: requireComposed(composer, composition, findings),
    changes,
    parts,
    by: viewer.subject,
    message,
  });
  change.event({ type: 'Supergraph', id: supergraph.id }, 'SUPERGRAPH_ROLLED_BACK', {
    from: { version: basis?.version ?? null },
    to: { version: supergraph.version, madeLike: input.version },
    reason: message,
  });
  return { supergraph: { type: 'Supergraph', id: supergraph.id } };
}

function without(subgraph: string): Choice {
  return (parts) => parts.filter(({ name }) => name !== subgraph);
}

function isSame(part: Part, given: Given): boolean {
  return part.name === given.name && part.sdl === given.sdl && part.url === given.url;
}

/** The partner of a name, with the code of the agency whose it is; to an agency, what is nobody's is its own to ask for. */
async function owned(
  em: EntityManager,
  viewer: Viewer,
  name: string,
): Promise<{ partner: Partner | null; agency: string | null }> {
  const partner = await em.findOne(Partner, { name });
  const agency = partner && (await em.findOneOrFail(PartnerAgency, partner.agencyId));
  return { partner, agency: agency?.code ?? viewer.agency ?? null };
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
