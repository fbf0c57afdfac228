import { Kind, type OperationDefinitionNode, parse, print, type SelectionSetNode } from 'graphql';
import { fieldsOf, type Graph, namedType } from './graph.js';
import { uses } from './uses.js';

/** Names of fields whose requirements cannot be met by one representation, by the name of each. */
export type RequirementConflicts = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The planner asks for two computed fields with one representation also where they require the same field with
 * different arguments, so that one of them gets the other's value, or of different types, so that it gets more
 * than it may see. It keeps them apart only where the difference
 * is at the top, and then only where nothing else that is computed stands between them.
 */
export function findRequirementConflicts(graph: Graph): RequirementConflicts {
  const conflicts = new Map<string, Set<string>>();
  const add = (one: string, other: string) =>
    conflicts.set(one, (conflicts.get(one) ?? new Set()).add(other));
  for (const type of graph.types.values()) {
    const computed = fieldsOf(type).flatMap((field) =>
      uses(field, 'join__field')
        .filter((use) => typeof use.requires === 'string')
        .map((use) => ({
          field: field.name.value,
          needs: needsOf(String(use.requires), type.name.value, graph),
        })),
    );
    for (const one of computed)
      for (const other of computed)
        if ([...one.needs].some(([path, asked]) => (other.needs.get(path) ?? asked) !== asked))
          add(one.field, other.field);
  }
  return conflicts;
}

/** Parts the fields of an operation so that no two of one part conflict; each part is what others leave out. */
export function separate(fields: Iterable<string>, conflicts: RequirementConflicts): ReadonlySet<string>[] {
  const parts: Set<string>[] = [];
  for (const field of new Set(fields)) {
    const rivals = conflicts.get(field);
    if (!rivals) continue;
    const part = parts.find((names) => [...names].every((name) => !rivals.has(name)));
    if (part) part.add(field);
    else parts.push(new Set([field]));
  }
  return parts;
}

/** With which arguments each field is required, and of objects of which types. */
function needsOf(fieldSet: string, type: string, graph: Graph): Map<string, string> {
  const needs = new Map<string, string>();
  const walk = (set: SelectionSetNode, path: string, within: string, condition = ''): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const named = node.typeCondition?.name.value ?? within;
        walk(node.selectionSet, path, named, named === within ? condition : named);
      }
      if (node.kind !== Kind.FIELD) continue;
      const at = `${path}/${node.name.value}`;
      const asked = `${(node.arguments ?? []).map(print).sort()} of ${condition}`;
      needs.set(at, [...(needs.get(at)?.split('; ') ?? []), asked].sort().join('; '));
      const field = fieldsOf(graph.types.get(within)).find(({ name }) => name.value === node.name.value);
      if (node.selectionSet && field) walk(node.selectionSet, at, namedType(field.type));
    }
  };
  const [operation] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  walk((operation as OperationDefinitionNode).selectionSet, '', type);
  return needs;
}
