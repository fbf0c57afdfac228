import type { TypeDefinitionNode } from 'graphql';
import { fieldsOf, uses } from './graph.js';

type Types = ReadonlyMap<string, TypeDefinitionNode>;

/** The fields of each interface that some subgraph has as one object; there they are the same for all its types. */
export function sharedFields(types: Types): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    [...types].flatMap(([name, type]) => {
      const graphs = graphsOf(type);
      const shared = fieldsOf(type).filter((field) => {
        const joins = uses(field, 'join__field');
        return joins.length === 0 || joins.some((use) => graphs.includes(use.graph) && use.external !== true);
      });
      return graphs.length > 0 ? [[name, new Set(shared.map((field) => field.name.value))] as const] : [];
    }),
  );
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
