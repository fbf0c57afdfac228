import type {
  FetchNodePathSegment,
  FetchRewrite,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { type Entity, isEntity, type PossibleTypes } from './merge.js';
import { isOneOf } from './targets.js';

/** What a source is told of an entity, so that it finds it; `undefined` where a part of it is not known. */
export type Represent = (entity: Entity) => Entity | undefined;

interface Required {
  /** Under which the source is told of it. */
  readonly name: string;
  /** Under which the joined answer has it; another where the client asks for the field with other arguments. */
  readonly key: string;
  readonly below?: (value: Entity) => Entity | undefined;
}

/** A null that was given is passed on; what was never given, by a failure, leaves nothing to ask with. */
export function compileRequires(
  selections: readonly RequiresSelection[],
  possibleTypes: PossibleTypes,
): Represent {
  const conditional: { readonly type: string; readonly represent: Represent }[] = [];
  const fields: Required[] = [];
  for (const selection of selections) {
    if (selection.kind === 'FragmentSpread') throw new Error('A plan requires a fragment by its name.');
    if (selection.kind === 'InlineFragment')
      conditional.push({
        type: selection.typeCondition,
        represent: compileRequires(selection.selections, possibleTypes),
      });
    else
      fields.push({
        name: selection.alias ?? selection.name,
        key: selection.name,
        below: selection.selections?.length
          ? compileRequires(selection.selections, possibleTypes)
          : undefined,
      });
  }
  const applies = (entity: Entity, type: string) => {
    const name = entity.__typename;
    return name === type || name === undefined || possibleTypes.get(type)?.has(name as string) === true;
  };
  const [only, ...more] = conditional;
  if (only && more.length === 0 && fields.length === 0)
    return (entity) => (applies(entity, only.type) ? only.represent(entity) : {});
  return (entity) => {
    const out: Entity = {};
    for (const { name, key, below } of fields) {
      const value = entity[key];
      if (value === undefined) return undefined;
      const given = below ? each(value, below) : value;
      if (given === undefined) return undefined;
      out[name] = given;
    }
    for (const { type, represent } of conditional) {
      if (!applies(entity, type)) continue;
      const given = represent(entity);
      if (given === undefined) return undefined;
      combine(out, given);
    }
    return out;
  };
}

/** The same for representations that are the same, and for no others: they are all built in one order. */
export function identityOf(representation: Entity): string {
  let identity = '';
  for (const key in representation) {
    const value = representation[key];
    identity +=
      typeof value === 'string' ? `"${value.length}${key}:${value}` : `${key}:${JSON.stringify(value)},`;
  }
  return identity;
}

function each(value: unknown, below: Represent): unknown {
  if (Array.isArray(value)) {
    const given = value.map((item) => each(item, below));
    return given.includes(undefined) ? undefined : given;
  }
  return isEntity(value) ? below(value) : value;
}

/** Two conditions may hold of one object, and each may bring a part of what is nested in it. */
function combine(target: Entity, source: Entity): void {
  for (const key in source) {
    const known = target[key];
    const given = source[key];
    if (isEntity(known) && isEntity(given)) combine(known, given);
    else if (Array.isArray(known) && Array.isArray(given))
      known.forEach((item, i) => {
        if (isEntity(item) && isEntity(given[i])) combine(item, given[i]);
      });
    else target[key] = given;
  }
}

/** Changes what goes to a source, or what comes from it, where its schema names things otherwise. */
export type Rewrite = (value: Entity, typeName: unknown) => void;

export function compileRewrites(
  rewrites: readonly FetchRewrite[] | undefined,
  possibleTypes: PossibleTypes,
): Rewrite | undefined {
  if (!rewrites?.length) return undefined;
  const compiled = rewrites.map((rewrite) => {
    if ('KeyRenamer' in rewrite) {
      const { path, renameKeyTo } = rewrite.KeyRenamer;
      return rewriteAt(path, possibleTypes, (object, key) => {
        if (!(key in object)) return;
        object[renameKeyTo] = object[key];
        delete object[key];
      });
    }
    const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
    return rewriteAt(path, possibleTypes, (object, key) => {
      object[key] = setValueTo;
    });
  });
  return (value, typeName) => {
    for (const rewrite of compiled) rewrite(value, typeName);
  };
}

/** The keys that a source's answer is renamed to, so that its errors are told under the new name. */
export function renamedKeys(rewrites: readonly FetchRewrite[] | undefined): ReadonlyMap<string, string> {
  return new Map(
    (rewrites ?? []).flatMap((rewrite) => {
      if (!('KeyRenamer' in rewrite)) return [];
      const last = rewrite.KeyRenamer.path.at(-1);
      return last && 'Key' in last ? [[last.Key, rewrite.KeyRenamer.renameKeyTo] as const] : [];
    }),
  );
}

function rewriteAt(
  path: readonly FetchNodePathSegment[],
  possibleTypes: PossibleTypes,
  change: (object: Entity, key: string) => void,
): Rewrite {
  const walk = (value: unknown, at: number, typeName?: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) walk(item, at);
      return;
    }
    const segment = path[at];
    if (!isEntity(value) || !segment) return;
    if ('TypenameEquals' in segment) {
      // Of an entity the source need not say its type again: it is the one that was asked with.
      if (isOneOf(value.__typename ?? typeName, segment.TypenameEquals, possibleTypes))
        walk(value, at + 1, typeName);
    } else if (at === path.length - 1) change(value, segment.Key);
    else walk(value[segment.Key], at + 1);
  };
  return (value, typeName) => walk(value, 0, typeName);
}
