import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import type { AnswerPath } from './errors.js';
import { type Entity, isEntity, type PossibleTypes } from './merge.js';

/** Whether an object is of one of the types, which may be abstract. */
export function isOneOf(typeName: unknown, types: readonly string[], possibleTypes: PossibleTypes): boolean {
  return types.some((type) => type === typeName || possibleTypes.get(type)?.has(typeName as string));
}

/** The objects at a path of the joined answer, in their order there. */
export function targetsAt(
  root: Entity,
  path: readonly FlattenNodePathSegment[],
  possibleTypes: PossibleTypes,
): Entity[] {
  let current: unknown[] = [root];
  for (const segment of path) {
    const next: unknown[] = [];
    for (const value of current) {
      if (segment === '@') {
        if (Array.isArray(value))
          for (const item of value) if (item !== null && item !== undefined) next.push(item);
      } else if ('Field' in segment) {
        const given = isEntity(value) ? value[segment.Field] : undefined;
        if (given !== null && given !== undefined) next.push(given);
      } else if (isEntity(value) && isOneOf(value.__typename, segment.TypeCondition, possibleTypes)) {
        next.push(value);
      }
    }
    current = next;
  }
  return current.filter(isEntity);
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
