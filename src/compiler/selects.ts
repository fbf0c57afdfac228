import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import type { Selects } from './shape.js';

/** Which names are selected below these nodes; directives are not weighed, so it may say yes of a field left out. */
export function selects(
  { fragments }: Pick<GraphQLResolveInfo, 'fragments'>,
  nodes: readonly FieldNode[],
): Selects {
  let found: Set<string> | undefined;
  return (...names) => {
    found ??= namesBelow(fragments, nodes);
    return names.some((name) => found?.has(name));
  };
}

function namesBelow(fragments: GraphQLResolveInfo['fragments'], nodes: readonly FieldNode[]): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const walk = (set: SelectionSetNode | undefined): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        found.add(selection.name.value);
        walk(selection.selectionSet);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet);
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        walk(fragments[selection.name.value]?.selectionSet);
      }
    }
  };
  for (const node of nodes) walk(node.selectionSet);
  return found;
}
