import {
  type FieldNode,
  type GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { responseKey } from '../engine/data-keys.js';
import { isIncluded } from '../engine/operation.js';
import type { Asked } from './asked.js';

type Data = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/** A field as it was selected, on a type or on an interface of it: what protects one need not protect the other. */
interface Selected {
  readonly parent: string;
  readonly node: FieldNode;
}

interface Part {
  readonly parent: string;
  readonly set: SelectionSetNode;
}

export interface Completing {
  readonly operation: Asked;
  readonly variables: Data;
  readonly schema: GraphQLSchema;
  readonly typeKey: string;
  /** The error of a field that is denied; null of any other. */
  readonly denialOf: (coordinate: string, path: Path) => GraphQLError | null;
}

/** The answer to what remained of an operation, with a null and an error for each field that was left out. */
export function withNulls(data: Data, completing: Completing): { data: Data | null; errors: GraphQLError[] } {
  const { operation, variables, schema, typeKey, denialOf } = completing;
  const errors: GraphQLError[] = [];

  /** `undefined` where a null has to go further up. */
  const object = (
    value: Data,
    type: GraphQLNamedType,
    sets: readonly Part[],
    path: Path,
  ): Data | undefined => {
    const out: Record<string, unknown> = {};
    let lost = false;
    for (const [key, selected] of collected(sets, type)) {
      const [{ node }] = selected as [Selected];
      const at = [...path, key];
      const name = node.name.value;
      const declared = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
      const denials = selected.map(
        ({ parent }) => denialOf(`${type.name}.${name}`, at) ?? denialOf(`${parent}.${name}`, at),
      );
      const seen = selected.filter((_, i) => !denials[i]);
      if (seen.length === 0) errors.push(denials[0] as GraphQLError);
      const given = seen.length === 0 ? null : (value[key] ?? null);
      out[key] = declared ? complete(given, declared.type, seen, at) : given;
      if (out[key] === undefined) lost = true;
    }
    return lost ? undefined : out;
  };

  const complete = (
    value: unknown,
    type: GraphQLOutputType,
    selected: readonly Selected[],
    path: Path,
  ): unknown => {
    if (isNonNullType(type)) return complete(value, type.ofType, selected, path) ?? undefined;
    if (value === null || value === undefined) return null;
    if (isListType(type)) {
      const items = (value as unknown[]).map((item, i) =>
        complete(item, type.ofType, selected, [...path, i]),
      );
      return items.includes(undefined) ? null : items;
    }
    if (!isCompositeType(type)) return value;
    const named = isAbstractType(type) ? schema.getType(String((value as Data)[typeKey])) : type;
    const sets = selected.flatMap(({ node }) =>
      node.selectionSet ? [{ parent: type.name, set: node.selectionSet }] : [],
    );
    return object(value as Data, named ?? type, sets, path) ?? null;
  };

  const collected = (
    sets: readonly Part[],
    type: GraphQLNamedType,
    into = new Map<string, Selected[]>(),
  ): Map<string, Selected[]> => {
    for (const { parent, set } of sets)
      for (const node of set.selections) {
        if (!isIncluded(node, variables)) continue;
        if (node.kind === Kind.FIELD) {
          const key = responseKey(node);
          into.set(key, [...(into.get(key) ?? []), { parent, node }]);
          continue;
        }
        const part = node.kind === Kind.INLINE_FRAGMENT ? node : operation.fragments.get(node.name.value);
        const condition = part?.typeCondition?.name.value;
        if (part && applies(condition, type))
          collected([{ parent: condition ?? parent, set: part.selectionSet }], type, into);
      }
    return into;
  };

  const applies = (condition: string | undefined, type: GraphQLNamedType): boolean => {
    if (condition === undefined || condition === type.name) return true;
    const abstract = schema.getType(condition);
    return (
      isAbstractType(abstract) &&
      (isObjectType(type) || isInterfaceType(type)) &&
      schema.isSubType(abstract, type)
    );
  };

  const { operation: kind, selectionSet } = operation.definition;
  const root = schema.getRootType(kind) as GraphQLNamedType;
  return { data: object(data, root, [{ parent: root.name, set: selectionSet }], []) ?? null, errors };
}
