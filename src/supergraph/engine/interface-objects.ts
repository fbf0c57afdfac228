import type { TypeDefinitionNode } from 'graphql';
import { fieldsOf } from './graph.js';
import { uses } from './uses.js';

type Types = ReadonlyMap<string, TypeDefinitionNode>;

/** Of each interface that a subgraph knows as one object: */
export interface Shared {
  /** The fields that are such a subgraph's; keys, which all have, apart. */
  readonly fields: ReadonlySet<string>;
  /** A field by which such a subgraph finds its objects, where one alone does. */
  readonly key?: string;
}

export type SharedFields = ReadonlyMap<string, Shared>;

export function sharedFields(types: Types): SharedFields {
  return new Map(
    [...types].flatMap(([name, type]) => {
      const graphs = graphsOf(type);
      if (graphs.length === 0) return [];
      const shared = fieldsOf(type).filter((field) =>
        uses(field, 'join__field').some((use) => graphs.includes(use.graph) && use.external !== true),
      );
      const fields = new Set(shared.map((field) => field.name.value));
      const keys = uses(type, 'join__type').filter((use) => use.isInterfaceObject === true);
      const key = keys.map((use) => String(use.key)).find((fieldSet) => /^\w+$/.test(fieldSet));
      return [[name, { fields, key }] as const];
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
