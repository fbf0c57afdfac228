import type { TypeDefinitionNode } from 'graphql';
import { fieldsOf } from './graph.js';
import { uses } from './uses.js';

type Types = ReadonlyMap<string, TypeDefinitionNode>;

/** Of each interface, the fields that a subgraph has which knows all its types as one object; keys, which all have, apart. */
export type SharedFields = ReadonlyMap<string, ReadonlySet<string>>;

export function sharedFields(types: Types): SharedFields {
  return new Map(
    [...types].flatMap(([name, type]) => {
      const graphs = graphsOf(type);
      if (graphs.length === 0) return [];
      const shared = fieldsOf(type).filter((field) =>
        uses(field, 'join__field').some((use) => graphs.includes(use.graph) && use.external !== true),
      );
      return [[name, new Set(shared.map((field) => field.name.value))] as const];
    }),
  );
}

/** The names of those that a subgraph computes from other fields. */
export function computedFields(types: Types): ReadonlySet<string> {
  const computed = [...types.values()].flatMap((type) => {
    const graphs = graphsOf(type);
    if (graphs.length === 0) return [];
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
