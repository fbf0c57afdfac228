import type { TypeDefinitionNode } from 'graphql';
import { fieldsOf, uses } from './graph.js';

type Types = ReadonlyMap<string, TypeDefinitionNode>;

/** Of each interface, the fields that subgraphs have which know all its types as one object; with these subgraphs. */
export type SharedFields = ReadonlyMap<string, ReadonlyMap<string, readonly unknown[]>>;

/** Keys are no such fields: every subgraph has them. */
export function sharedFields(types: Types): SharedFields {
  const found = new Map<string, Map<string, unknown[]>>();
  for (const [name, type] of types) {
    const graphs = graphsOf(type);
    if (graphs.length === 0) continue;
    const shared = fieldsOf(type).flatMap((field) => {
      const joins = uses(field, 'join__field').filter((use) => use.external !== true);
      const there = joins.map((use) => use.graph).filter((graph) => graphs.includes(graph));
      return there.length > 0 ? [[field.name.value, there] as const] : [];
    });
    found.set(name, new Map(shared));
  }
  return found;
}

/** The names of those that a subgraph computes from other fields. */
export function computedFields(types: Types): ReadonlySet<string> {
  const computed = [...types.values()].flatMap((type) => {
    const graphs = graphsOf(type);
    return fieldsOf(type).filter((field) =>
      uses(field, 'join__field').some((use) => graphs.includes(use.graph) && use.requires !== undefined),
    );
  });
  return new Set(computed.map(({ name }) => name.value));
}

function graphsOf(type: TypeDefinitionNode): unknown[] {
  return uses(type, 'join__type')
    .filter((use) => use.isInterfaceObject === true)
    .map((use) => use.graph);
}
