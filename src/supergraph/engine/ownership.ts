import {
  type DocumentNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type TypeDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { OwnSource } from '../source.js';
import { fieldsOf, type Graph, isInaccessible, namedType } from './graph.js';
import { uses } from './uses.js';

/** Whether an operation, valid on the API schema, can be answered by one source alone, as it stands. */
export type Owns = (operation: DocumentNode) => boolean;

/**
 * Decided by the coordinates of the fields and types in it, which are computed once. In doubt an operation
 * is not owned: planning is right for every operation, only slower.
 */
export function createOwnership(graph: Graph, own: OwnSource): Owns {
  const joined = graph.graphs.get(own.name);
  if (joined === undefined) return () => false;
  const { types, fields } = coordinates(graph, own.schema, joined);
  const info = new TypeInfo(graph.apiSchema);
  return (operation) => {
    let owned = true;
    visit(
      operation,
      visitWithTypeInfo(info, {
        Field({ name: { value: name } }) {
          if (name === '__typename') return undefined;
          if (!fields.has(`${info.getParentType()?.name}.${name}`)) owned = false;
          return owned ? undefined : false;
        },
        NamedType({ name }) {
          if (!types.has(name.value)) owned = false;
        },
      }),
    );
    return owned;
  };
}

function coordinates(graph: Graph, schema: GraphQLSchema, joined: string) {
  const types = new Set<string>();
  for (const [name, type] of graph.types)
    if (schema.getType(name) && mayAnswer(graph, type, joined)) types.add(name);
  for (const scalar of ['String', 'Int', 'Float', 'Boolean', 'ID']) types.add(scalar);
  const fields = new Set<string>();
  for (const name of types) {
    const type = graph.types.get(name);
    for (const field of fieldsOf(type))
      if (types.has(namedType(field.type)) && isResolvable(field, joined))
        fields.add(`${name}.${field.name.value}`);
  }
  // A field of an interface is answered by the objects that stand for it.
  for (const name of types) {
    const type = graph.types.get(name);
    if (type?.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const objects = [...(graph.possibleTypes.get(name) ?? [])].filter((object) =>
      isObjectType(schema.getType(object)),
    );
    for (const { name: field } of fieldsOf(type))
      if (objects.some((object) => !fields.has(`${object}.${field.value}`)))
        fields.delete(`${name}.${field.value}`);
  }
  return { types, fields };
}

/** What the source gives for the type is what clients may see: nothing in it has to be hidden. */
function mayAnswer(graph: Graph, type: TypeDefinitionNode, joined: string): boolean {
  const here = uses(type, 'join__type').filter((use) => use.graph === joined);
  if (here.length === 0 || here.some((use) => use.isInterfaceObject === true)) return false;
  if (type.kind === Kind.ENUM_TYPE_DEFINITION) return !type.values?.some(isInaccessible);
  return [...(graph.possibleTypes.get(type.name.value) ?? [])].every((name) => {
    const object = graph.types.get(name);
    return object !== undefined && !isInaccessible(object);
  });
}

function isResolvable(field: { readonly directives?: readonly never[] } | object, joined: string): boolean {
  const joins = uses(field, 'join__field');
  if (joins.length === 0) return true;
  if (joins.some((use) => use.overrideLabel !== undefined)) return false;
  return joins.some(
    (use) =>
      use.graph === joined &&
      use.external !== true &&
      use.usedOverridden !== true &&
      use.requires === undefined,
  );
}
