import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import type { AnswerPath } from './errors.js';
import { type Entity, isEntity, type PossibleTypes } from './merge.js';

/** Whether an object is of one of the types, which may be abstract. */
export function isOneOf(typeName: unknown, types: readonly string[], possibleTypes: PossibleTypes): boolean {
  return types.some((type) => type === typeName || possibleTypes.get(type)?.has(typeName as string));
}

/** Adds the objects that a value leads to, in their order there. */
export type Targets = (value: unknown, found: Entity[]) => void;

/** The objects at a path of the joined answer. */
export function compileTargets(
  path: readonly FlattenNodePathSegment[],
  possibleTypes: PossibleTypes,
): Targets {
  return path.reduceRight<Targets>(
    (next, segment) => {
      if (segment === '@')
        return (value, found) => {
          if (Array.isArray(value)) for (const item of value) next(item, found);
        };
      if ('Field' in segment) {
        const { Field: field } = segment;
        return (value, found) => {
          if (isEntity(value)) next(value[field], found);
        };
      }
      const { TypeCondition: types } = segment;
      return (value, found) => {
        if (isEntity(value) && isOneOf(value.__typename, types, possibleTypes)) next(value, found);
      };
    },
    (value, found) => {
      if (isEntity(value)) found.push(value);
    },
  );
}

/** Where each of the objects at a path stands; asked for only when there is an error to tell. */
export function placesAt(
  root: Entity,
  path: readonly FlattenNodePathSegment[],
): ReadonlyMap<Entity, AnswerPath> {
  let current: [unknown, AnswerPath][] = [[root, []]];
  for (const segment of path) {
    current = current.flatMap(([value, at]): [unknown, AnswerPath][] => {
      if (segment === '@') return Array.isArray(value) ? value.map((item, i) => [item, [...at, i]]) : [];
      if ('Field' in segment) return isEntity(value) ? [[value[segment.Field], [...at, segment.Field]]] : [];
      return [[value, at]];
    });
  }
  return new Map(current.filter((entry): entry is [Entity, AnswerPath] => isEntity(entry[0])));
}

/** The part of a path that all places on it share. */
export function commonPath(path: readonly FlattenNodePathSegment[]): AnswerPath {
  const end = path.indexOf('@');
  return path
    .slice(0, end < 0 ? undefined : end)
    .flatMap((segment) => (segment !== '@' && 'Field' in segment ? [segment.Field] : []));
}
