import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  Kind,
  OperationTypeNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { responseKey } from './data-keys.js';

/** A document with its fragments where they are spread; its size must be known to bear it. */
export function withoutSpreads(document: DocumentNode): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  if (fragments.size === 0) return document;
  const inlined = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((node): SelectionNode => {
      if (node.kind !== Kind.FRAGMENT_SPREAD)
        return node.selectionSet ? { ...node, selectionSet: inlined(node.selectionSet) } : node;
      const { typeCondition, selectionSet } = fragments.get(node.name.value) as FragmentDefinitionNode;
      const { directives } = node;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: inlined(selectionSet) };
    }),
  });
  return inOperations(document, inlined);
}

/** A document that asks for each field once in each place: some that are asked for twice the planner finds no way to. */
export function merged(document: DocumentNode): DocumentNode {
  const once = (set: SelectionSetNode): SelectionSetNode => {
    const known = new Map<string, SelectionNode>();
    for (const node of set.selections) {
      const key = keyOf(node);
      const before = known.get(key);
      if (before === undefined) known.set(key, node);
      else if (node.kind !== Kind.FRAGMENT_SPREAD && node.selectionSet)
        known.set(key, joined(before as typeof node, node.selectionSet));
    }
    return {
      ...set,
      selections: [...known.values()].map((node) =>
        'selectionSet' in node && node.selectionSet
          ? { ...node, selectionSet: once(node.selectionSet) }
          : node,
      ),
    };
  };
  return inOperations(document, once);
}

/** A query for each thing that one asks for; of what changes anything there are no parts. */
export function rootParts(document: DocumentNode): readonly DocumentNode[] {
  return document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.QUERY
      ? node.selectionSet.selections.map((selection) =>
          inOperations(document, (set) => ({ ...set, selections: [selection] })),
        )
      : [],
  );
}

function joined<Node extends FieldNode | InlineFragmentNode>(node: Node, more: SelectionSetNode): Node {
  const selections = [...(node.selectionSet?.selections ?? []), ...more.selections];
  return { ...node, selectionSet: { ...more, selections } };
}

/** The same for those that stand for one. */
function keyOf(node: SelectionNode): string {
  const directives = (node.directives ?? []).map(print).join(' ');
  if (node.kind === Kind.FIELD) return `${responseKey(node)} ${directives}`;
  if (node.kind === Kind.FRAGMENT_SPREAD) return `...${node.name.value} ${directives}`;
  return `... on ${node.typeCondition?.name.value ?? ''} ${directives}`;
}

function inOperations(
  document: DocumentNode,
  change: (set: SelectionSetNode) => SelectionSetNode,
): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.flatMap((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? [{ ...node, selectionSet: change(node.selectionSet) }] : [],
    ),
  };
}
