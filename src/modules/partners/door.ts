import type { MikroORM } from '@mikro-orm/postgresql';
import type { Viewer } from '../../auth/viewer.js';
import { type ChangedObjects, type Outcome, type PreparedWork, Writer } from '../../auth/writer.js';
import type { Composer } from '../../shared/composing.js';
import type { Language } from '../../shared/errors.js';
import { checkSubgraph } from './check.service.js';
import type { PublishSubgraphInput } from './partner.inputs.js';
import { deleteSubgraph, publishSubgraph, rollbackSupergraph } from './partner.service.js';
import { type Findings } from './publication.js';
import { authorizeReading } from './rights.js';
import type { SupergraphNews } from './served.js';
import { type CurrentSupergraph, currentSupergraph } from './supergraph.repository.js';

/** The registry for those who do not speak GraphQL: plain JSON over HTTP, and the command line. */
export interface RegistryDoor {
  change(verb: Verb, viewer: Viewer, language: Language, input: DoorInput): Promise<DoorAnswer>;
  supergraph(viewer: Viewer): Promise<CurrentSupergraph | null>;
}

export type Verb = 'publish' | 'check' | 'delete' | 'rollback';

export interface DoorInput {
  readonly name: string;
  readonly url?: string;
  readonly sdl?: string;
  readonly agency?: string;
  readonly message?: string;
  readonly dryRun?: boolean;
  readonly version?: number;
}

/** What came of it, in the caller's language. */
export interface DoorAnswer {
  readonly ok: boolean;
  readonly errors: Outcome['userErrors'];
  readonly faults: readonly object[];
  readonly hints: readonly object[];
  readonly schemaVersion?: number;
  readonly supergraph?: number;
  readonly composes?: boolean;
  readonly changes?: readonly object[];
}

/** The mutation that each verb is, under which its receipts and denials are kept. */
const MUTATIONS: Readonly<Record<Verb, string>> = {
  publish: 'publishSubgraph',
  check: 'checkSubgraph',
  delete: 'deleteSubgraph',
  rollback: 'rollbackSupergraph',
};

/** What is published is served by this process, if it serves, before whoever published it hears so. */
export function openDoor(orm: MikroORM, composer: Composer, news?: SupergraphNews): RegistryDoor {
  return {
    async change(verb, viewer, language, input) {
      const findings: Findings = {};
      const work = workOf(verb, composer, input, findings);
      const outcome = await new Writer(orm, viewer, language).run(MUTATIONS[verb], {}, work);
      const faults = (findings.faults ?? []).map(({ message, wayOut, ...fault }) => ({
        ...fault,
        message: message[language],
        wayOut: wayOut[language],
      }));
      const hints = (findings.hints ?? []).map(({ code, message }) => ({ code, message: message[language] }));
      const errors = outcome.userErrors.map((error) => ({ ...error, field: error.field.slice(1) }));
      if (outcome.objects.supergraph) await news?.now();
      return { ok: errors.length === 0, errors, faults, hints, ...(await shown(orm, outcome.objects)) };
    },
    async supergraph(viewer) {
      authorizeReading(viewer);
      return currentSupergraph(orm.em.fork());
    },
  };
}

function workOf(verb: Verb, composer: Composer, input: DoorInput, findings: Findings): PreparedWork {
  switch (verb) {
    case 'publish':
      return publishSubgraph(composer, input as PublishSubgraphInput, findings);
    case 'check':
      return checkSubgraph(composer, input, findings);
    case 'delete':
      return deleteSubgraph(composer, input, findings);
    case 'rollback':
      return rollbackSupergraph(composer, { ...input, version: input.version ?? 0 }, findings);
  }
}

async function shown(orm: MikroORM, objects: ChangedObjects): Promise<Partial<DoorAnswer>> {
  const [schemaVersion, supergraph, check] = [objects.schemaVersion, objects.supergraph, objects.check].map(
    (object) => (object && 'id' in object ? object.id : null),
  );
  const [row] = await orm.em.fork().execute<Record<string, never>[]>(
    `select (select number from schema_version where id = ?) as "schemaVersion",
       (select version from supergraph where id = ?) as supergraph,
       (select composes from schema_check where id = ?) as composes,
       coalesce((select changes from schema_check where id = ?), (select changes from supergraph where id = ?)) as changes`,
    [schemaVersion, supergraph, check, check, supergraph],
  );
  return Object.fromEntries(Object.entries(row ?? {}).filter(([, value]) => value !== null));
}
