import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { isIncluded } from '../engine/operation.js';
import type { Asked } from './asked.js';

type Variables = Readonly<Record<string, unknown>>;

/** A field that was left out: its coordinate, and where it would have been, lists apart. */
export interface LeftOut {
  readonly coordinate: string;
  readonly path: readonly string[];
}

export interface Remaining {
  /** What is left to ask; always something. */
  readonly document: DocumentNode;
  readonly leftOut: readonly LeftOut[];
  /** Under which each object of an interface or union says its type in the answer. */
  readonly typeKey: string;
}

/**
 * The operation without the fields that are denied. A field of an interface that is denied for some of its types
 * only is asked for on the others.
 */
export function without(
  operation: Asked,
  variables: Variables,
  schema: GraphQLSchema,
  isDenied: (coordinate: string) => boolean,
): Remaining {
  const typeKey = unusedKey(operation);
  const leftOut: LeftOut[] = [];

  const field = (node: FieldNode, parent: GraphQLCompositeType, path: readonly string[]): SelectionNode[] => {
    const name = node.name.value;
    if (name.startsWith('__') || !('getFields' in parent)) return [node];
    const at = [...path, node.alias?.value ?? name];
    const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
    const denied = types.filter((type) => isDenied(`${type.name}.${name}`));
    const none = isDenied(`${parent.name}.${name}`);
    if (none || denied.length > 0)
      leftOut.push({ coordinate: `${none ? parent.name : denied[0]?.name}.${name}`, path: at });
    if (none || (denied.length > 0 && denied.length === types.length)) return [];
    const type = getNamedType(parent.getFields()[name]?.type);
    const kept: FieldNode =
      node.selectionSet && isCompositeType(type)
        ? { ...node, selectionSet: nonEmpty(set(node.selectionSet, type, at)) }
        : node;
    if (denied.length === 0) return [kept];
    return types
      .filter((other) => !denied.includes(other))
      .map((other) => ({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: other.name } },
        selectionSet: { kind: Kind.SELECTION_SET, selections: [kept] },
      }));
  };

  const set = (
    { selections }: SelectionSetNode,
    parent: GraphQLCompositeType,
    path: readonly string[],
  ): SelectionNode[] => {
    const kept = selections.flatMap((node): SelectionNode[] => {
      if (!isIncluded(node, variables)) return [];
      if (node.kind === Kind.FIELD) return field(node, parent, path);
      const part = node.kind === Kind.INLINE_FRAGMENT ? node : operation.fragments.get(node.name.value);
      if (!part) return [];
      const named = part.typeCondition ? schema.getType(part.typeCondition.name.value) : parent;
      if (!isCompositeType(named)) return [];
      const inner = set(part.selectionSet, named, path);
      if (inner.length === 0) return [];
      return [
        {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: part.typeCondition,
          directives: node.directives,
          selectionSet: { kind: Kind.SELECTION_SET, selections: inner },
        },
      ];
    });
    return isObjectType(parent) ? kept : [typename(typeKey), ...kept];
  };

  const { definition } = operation;
  const root = schema.getRootType(definition.operation) as GraphQLCompositeType;
  const selectionSet = nonEmpty(set(definition.selectionSet, root, []));
  const remaining = { ...definition, selectionSet };
  const used = new Set<string>();
  visit(remaining, {
    VariableDefinition: () => false,
    Variable({ name }) {
      used.add(name.value);
    },
  });
  const variableDefinitions = definition.variableDefinitions?.filter(({ variable }) =>
    used.has(variable.name.value),
  );
  return {
    document: { kind: Kind.DOCUMENT, definitions: [{ ...remaining, variableDefinitions }] },
    leftOut,
    typeKey,
  };
}

function nonEmpty(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [typename()] };
}

function typename(alias?: string): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: '__typename' },
    ...(alias && { alias: { kind: Kind.NAME, value: alias } }),
  };
}

function unusedKey({ definition, fragments }: Asked): string {
  const keys = new Set<string>();
  for (const part of [definition, ...fragments.values()])
    visit(part, {
      Field({ alias, name }) {
        keys.add((alias ?? name).value);
      },
    });
  let key = 'hubType';
  while (keys.has(key)) key += '_';
  return key;
}
