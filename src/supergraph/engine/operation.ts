import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type AskedField, chooseDataKeys, responseKey } from './data-keys.js';
import type { Graph } from './graph.js';

type Variables = Readonly<Record<string, unknown>>;

/** One operation of a document, with the fragments it uses. */
export interface Operation {
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The variables that decide about `@include` and `@skip` in it. */
  readonly conditions: readonly string[];
  /** Under which sources are asked for fields, where the client's own name would not do. */
  readonly dataKeys: ReadonlyMap<FieldNode, string>;
  /** The same for all operations that ask the same, however they are laid out. */
  readonly key: string;
}

/** The named operation, or the only one; what is wrong with the request otherwise. */
export function findOperation(
  document: DocumentNode,
  name: string | null | undefined,
  graph: Graph,
): Operation | string {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const found = name ? operations.filter((node) => node.name?.value === name) : operations;
  const [definition] = found;
  if (!definition)
    return name ? `Unknown operation named "${name}".` : 'The document holds no operation to execute.';
  if (found.length > 1) return 'Must provide operation name if query contains multiple operations.';
  return (
    readOperation(document, definition, graph) ??
    'An answer cannot have a field named __proto__: choose another alias.'
  );
}

function readOperation(
  document: DocumentNode,
  definition: OperationDefinitionNode,
  graph: Graph,
): Operation | undefined {
  const all = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const fragments = new Map<string, FragmentDefinitionNode>();
  const conditions = new Set<string>();
  const fields: AskedField[] = [];
  const info = new TypeInfo(graph.apiSchema);
  let nameable = true;
  const read = (part: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(
      part,
      visitWithTypeInfo(info, {
        FragmentSpread({ name: { value: spread } }) {
          const fragment = all.get(spread);
          if (!fragment || fragments.has(spread)) return;
          fragments.set(spread, fragment);
          read(fragment);
        },
        Field(node) {
          if (responseKey(node) === '__proto__') nameable = false;
          if (!node.name.value.startsWith('__'))
            fields.push({ node, parent: info.getParentType()?.name ?? '' });
        },
        Directive({ name: { value: directive }, arguments: args }) {
          if (directive !== 'include' && directive !== 'skip') return;
          for (const { value } of args ?? [])
            if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
        },
      }),
    );
  };
  read(definition);
  if (!nameable) return undefined;
  const key = [definition, ...fragments.values()].map(print).join('\n');
  return {
    definition,
    fragments,
    conditions: [...conditions].sort(),
    dataKeys: chooseDataKeys(fields, graph),
    key,
  };
}

/** Whether `@include` and `@skip` leave a selection in. */
export function isIncluded({ directives = [] }: SelectionNode, variables: Variables): boolean {
  return directives.every(({ name, arguments: args }) => {
    if (name.value !== 'include' && name.value !== 'skip') return true;
    const value = args?.[0]?.value;
    const holds =
      value?.kind === Kind.VARIABLE
        ? variables[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value;
    return holds === (name.value === 'include');
  });
}

/**
 * The operation as it is planned: for one choice of its conditions, so that plans need none, and without
 * introspection, which the API schema answers, or what another plan asks for. `undefined` where nothing is left
 * to ask of a source.
 */
export function planned(
  operation: Operation,
  variables: Variables,
  without: ReadonlySet<string> = NOTHING,
): DocumentNode | undefined {
  const used = new Map<string, FragmentDefinitionNode>();
  const reduce = (set: SelectionSetNode): SelectionSetNode => {
    const selections = set.selections.flatMap((node): SelectionNode[] => {
      if (!isIncluded(node, variables)) return [];
      const directives = node.directives?.filter(
        ({ name }) => name.value !== 'include' && name.value !== 'skip',
      );
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = operation.fragments.get(node.name.value);
        if (fragment && !used.has(node.name.value)) {
          used.set(node.name.value, fragment);
          used.set(node.name.value, { ...fragment, selectionSet: reduce(fragment.selectionSet) });
        }
        return [{ ...node, directives }];
      }
      if (node.kind === Kind.FIELD && (isAboutSchema(node) || without.has(node.name.value))) return [];
      const dataKey = node.kind === Kind.FIELD ? operation.dataKeys.get(node) : undefined;
      return [
        {
          ...node,
          ...(node.kind === Kind.FIELD && { alias: aliasOf(node, dataKey) }),
          directives,
          ...(node.selectionSet && { selectionSet: reduce(node.selectionSet) }),
        } as SelectionNode,
      ];
    });
    return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [TYPENAME] };
  };
  const { definition } = operation;
  const selectionSet = reduce(definition.selectionSet);
  if (!asksAnything(selectionSet, used)) return undefined;
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...definition, selectionSet, directives: [] }, ...used.values()],
  };
  return withoutUnusedVariables(document);
}

/** What the operation asks of the schema itself; only what stands on the query type can. */
export function introspection(
  { definition, fragments }: Operation,
  queryType: string,
): DocumentNode | undefined {
  let asks = false;
  const only = (set: SelectionSetNode): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: set.selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return [node];
      if (node.kind === Kind.INLINE_FRAGMENT) return [{ ...node, selectionSet: only(node.selectionSet) }];
      asks ||= isAboutSchema(node);
      return isAboutSchema(node) ? [node] : [];
    }),
  });
  const reduced = { ...definition, selectionSet: only(definition.selectionSet) };
  const parts = [...fragments.values()].map((fragment) =>
    fragment.typeCondition.name.value === queryType
      ? { ...fragment, selectionSet: only(fragment.selectionSet) }
      : fragment,
  );
  return asks ? { kind: Kind.DOCUMENT, definitions: [reduced, ...parts] } : undefined;
}

/** How many fields a document asks for, each as often as the fragment that it stands in is spread. */
export function expandedSize(document: DocumentNode): number {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const sizes = new Map<string, number>();
  const sizeOf = (set: SelectionSetNode): number =>
    set.selections.reduce((sum, node) => {
      if (node.kind !== Kind.FRAGMENT_SPREAD)
        return sum + 1 + (node.selectionSet ? sizeOf(node.selectionSet) : 0);
      const { value } = node.name;
      const fragment = fragments.get(value);
      if (fragment && !sizes.has(value)) sizes.set(value, sizeOf(fragment.selectionSet));
      return sum + 1 + (sizes.get(value) ?? 0);
    }, 0);
  return document.definitions.reduce(
    (sum, node) => sum + (node.kind === Kind.OPERATION_DEFINITION ? sizeOf(node.selectionSet) : 0),
    0,
  );
}

/** A type is always asked for by its own name, by which the plan goes. */
function aliasOf({ name }: FieldNode, dataKey: string | undefined): NameNode | undefined {
  return dataKey === undefined || dataKey === name.value ? undefined : { kind: Kind.NAME, value: dataKey };
}

function isAboutSchema({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

const NOTHING: ReadonlySet<string> = new Set();
const TYPENAME: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** Each fragment is looked into once: they can be nested so that there are millions of ways to the last. */
function asksAnything(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  seen = new Set<string>(),
): boolean {
  return set.selections.some((node) => {
    if (node.kind === Kind.FIELD) return node.name.value !== '__typename';
    if (node.kind === Kind.INLINE_FRAGMENT) return asksAnything(node.selectionSet, fragments, seen);
    const fragment = fragments.get(node.name.value);
    if (!fragment || seen.has(node.name.value)) return false;
    seen.add(node.name.value);
    return asksAnything(fragment.selectionSet, fragments, seen);
  });
}

export function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable({ name }) {
      used.add(name.value);
    },
  });
  return visit(document, {
    VariableDefinition: (node) => (used.has(node.variable.name.value) ? undefined : null),
  });
}
