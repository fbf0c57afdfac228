import type {
  BatchFetchNode,
  EntityBatchAlias,
  FetchNode,
  FlattenNodePathSegment,
} from '@graphql-hive/router-query-planner';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { type AnswerPath, isPath, relocated } from './errors.js';
import { type Call, compileCall, type Fetching, renamePath } from './fetch.js';
import { copy, type Entity, isEntity } from './merge.js';
import { compileRequires, compileRewrites, identityOf, renamedKeys } from './representation.js';
import type { Run, Step } from './run.js';
import { commonPath, compileTargets, placesAt } from './targets.js';

type SourceError = GraphQLError | GraphQLFormattedError;

/** Entities looked up by one `_entities` field of a call. */
interface Lookup {
  readonly alias: string;
  readonly variable: string;
  readonly gather: (run: Run) => Gathered;
  readonly merge: (gathered: Gathered, entities: readonly unknown[]) => void;
  readonly tell: (run: Run, gathered: Gathered, errors: readonly SourceError[]) => void;
}

/** The objects of the joined answer that wait for entities, each entity asked for once. */
interface Gathered {
  readonly targets: readonly Entity[];
  /** For each target the number of its representation, or -1. */
  readonly slots: readonly number[];
  readonly representations: readonly Entity[];
}

/** One call for the entities at the paths of all its parts. */
export function compileEntityFetch(
  node: FetchNode | BatchFetchNode,
  parts: readonly EntityBatchAlias[],
  fetching: Fetching,
): Step {
  const call = compileCall(node, fetching);
  const lookups = parts.map((part) => compileLookup(part, call, fetching));
  return async (run) => {
    const variables: Entity = {};
    let wanted = 0;
    const gathered = lookups.map((lookup) => {
      const found = lookup.gather(run);
      variables[lookup.variable] = found.representations;
      wanted += found.representations.length;
      return found;
    });
    if (wanted === 0) return;
    const { data, errors } = await call.send(run, variables);
    lookups.forEach((lookup, i) => {
      const wanted = gathered[i] as Gathered;
      const entities = data?.[lookup.alias];
      if (Array.isArray(entities)) lookup.merge(wanted, entities);
    });
    if (errors?.length) tellEach(run, lookups, gathered, errors);
  };
}

/** An error goes to the look-up that it names; one that names none is about the call, and so about all. */
function tellEach(
  run: Run,
  lookups: readonly Lookup[],
  gathered: readonly Gathered[],
  errors: readonly SourceError[],
): void {
  const named = errors.map(({ path }) => lookups.findIndex(({ alias }) => isPath(path) && path[0] === alias));
  lookups.forEach((lookup, i) => {
    const wanted = gathered[i] as Gathered;
    const about = errors.filter((_, e) => named[e] === i || named[e] === -1);
    if (wanted.representations.length > 0 && about.length > 0) lookup.tell(run, wanted, about);
  });
}

/** The part of a plain fetch below a path. */
export function entityPart(node: FetchNode, path: FlattenNodePathSegment[]): EntityBatchAlias {
  return {
    alias: '_entities',
    representationsVariableName: 'representations',
    paths: [path],
    requires: node.requires ?? [],
    inputRewrites: node.inputRewrites,
    outputRewrites: node.outputRewrites,
  };
}

function compileLookup(
  part: EntityBatchAlias,
  { source }: Call,
  { possibleTypes, merger }: Fetching,
): Lookup {
  const represent = compileRequires(part.requires, possibleTypes);
  const rewriteInput = compileRewrites(part.inputRewrites, possibleTypes);
  const rewriteOutput = compileRewrites(part.outputRewrites, possibleTypes);
  const renamed = renamedKeys(part.outputRewrites);
  const targetsOf = part.paths.map((path) => compileTargets(path, possibleTypes));
  return {
    alias: part.alias,
    variable: part.representationsVariableName,
    gather(run) {
      const targets: Entity[] = [];
      for (const find of targetsOf) find(run.data, targets);
      const slots: number[] = [];
      const representations: Entity[] = [];
      const known = new Map<string, number>();
      for (const target of targets) {
        const representation = represent(target);
        if (representation?.__typename === undefined) {
          slots.push(-1);
          continue;
        }
        rewriteInput?.(representation, target.__typename);
        const key = identityOf(representation);
        let slot = known.get(key);
        if (slot === undefined) {
          slot = representations.push(representation) - 1;
          known.set(key, slot);
        }
        slots.push(slot);
      }
      return { targets, slots, representations };
    },
    merge({ targets, slots, representations }, entities) {
      if (representations.length === targets.length) {
        // Nothing is given twice, so that nothing need be copied.
        targets.forEach((target, i) => {
          const entity = entities[i];
          if (!isEntity(entity)) return;
          rewriteOutput?.(entity, target.__typename);
          merger.into(target, entity);
        });
        return;
      }
      const last = new Map(slots.map((slot, i) => [slot, i]));
      const rewritten = new Set<number>();
      targets.forEach((target, i) => {
        const slot = slots[i] as number;
        const entity = entities[slot];
        if (!isEntity(entity)) return;
        // What is asked with the same representation has the same type, so that one rewriting does for all.
        if (rewriteOutput && !rewritten.has(slot)) rewriteOutput(entity, target.__typename);
        rewritten.add(slot);
        merger.into(target, last.get(slot) === i ? entity : copy(entity));
      });
    },
    tell(run, { targets, slots }, errors) {
      const places = new Map(part.paths.flatMap((path) => [...placesAt(run.data, path)]));
      const placesOf = Map.groupBy(
        targets.flatMap((target, i) => {
          const at = places.get(target);
          return at ? [{ slot: slots[i] as number, at }] : [];
        }),
        ({ slot }) => slot,
      );
      const shared = places.size === 1 ? [...places.values()] : part.paths.map(commonPath);
      for (const error of errors) {
        const [, slot, ...rest] = isPath(error.path) && error.path[0] === part.alias ? error.path : [];
        const known = typeof slot === 'number' ? placesOf.get(slot) : undefined;
        const below = renamePath(rest, renamed);
        const at: AnswerPath[] = known?.map((place) => [...place.at, ...below]) ?? shared;
        for (const path of at) run.errors.add(relocated(error, path, source));
      }
    },
  };
}
