import type { EntityManager } from '@mikro-orm/postgresql';
import type { Composer, Composition, SchemaChange } from '../../shared/composing.js';
import { type CurrentSupergraph, currentSupergraph, type Part, partsOf } from './supergraph.repository.js';

type Joined = Pick<Part, 'name' | 'url' | 'sdl'>;

/** What is to be joined with the hub's own schema, of the parts that are served. */
export type Choice = (parts: readonly Part[]) => readonly Joined[];

/** Schemas joined, with what that changes for clients of the supergraph that was served at the time. */
export interface Draft {
  readonly basis: CurrentSupergraph | null;
  readonly composition: Composition;
  /** Breaking changes first. */
  readonly changes: readonly SchemaChange[];
}

/** Most changes that are kept of one publication. */
const MOST_CHANGES = 1_000;

/** Joins schemas. It takes long: done before a transaction, it keeps neither a connection nor others' turn. */
export async function draft(em: EntityManager, composer: Composer, choose: Choice): Promise<Draft> {
  const basis = await currentSupergraph(em);
  const parts = basis ? await partsOf(em, basis.version) : [];
  const chosen = choose(parts).map(({ name, url, sdl }) => ({ name, url, sdl }));
  const composition = await composer.compose([composer.hub, ...chosen]);
  if (composition.faults || !basis) return { basis, composition, changes: [] };
  const changes = await composer.changes(basis.apiSdl, composition.apiSdl);
  return { basis, composition, changes: changes.slice(0, MOST_CHANGES) };
}

/** The draft, made again where something else is served by now; to be called in one's turn. */
export async function ofNow(
  em: EntityManager,
  composer: Composer,
  made: Draft | null,
  choose: Choice,
): Promise<Draft> {
  const served = await currentSupergraph(em);
  return made && made.basis?.id === served?.id ? made : draft(em, composer, choose);
}
