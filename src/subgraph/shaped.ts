import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { HubContext } from '../auth/context.js';
import { TYPE_KEY } from '../compiler/compile.js';
import type { ShapeRegistry } from '../compiler/shape.js';

/**
 * The types whose objects come from the compiler: those with a shape, and whatever these and the root
 * fields contain (connections, payloads), as far as a class is not `answering` for itself.
 */
export function typesReadThroughShapes(
  schema: GraphQLSchema,
  shapes: ShapeRegistry,
  answering: readonly string[],
): Set<string> {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const seen = new Set<string>(answering.filter((name) => !shapes.has(name)));
  const shaped = new Set<string>();
  const follow = (type: unknown): void => {
    if (!(isObjectType(type) || isAbstractType(type)) || seen.has(type.name)) return;
    seen.add(type.name);
    if (!roots.includes(type as GraphQLObjectType)) shaped.add(type.name);
    if (isAbstractType(type)) schema.getPossibleTypes(type).forEach(follow);
    if ('getFields' in type)
      for (const field of Object.values(type.getFields())) follow(getNamedType(field.type));
  };
  roots.forEach(follow);
  for (const name of shapes.types()) follow(schema.getType(name));
  return shaped;
}

/** Lets the shaped types of a schema read the JSON of the compiler, and be found by their keys. */
export function readThroughShapes(
  schema: GraphQLSchema,
  shapes: ShapeRegistry,
  shaped: ReadonlySet<string>,
): void {
  for (const name of shaped) {
    const type = schema.getType(name);
    if (isAbstractType(type)) type.resolveType = (value) => (value as Record<string, string>)[TYPE_KEY];
    if (isObjectType(type)) for (const field of fieldsOf(type)) field.resolve = byResponseKey;
    if (!(isObjectType(type) || isInterfaceType(type)) || !shapes.has(name)) continue;
    if (shapes.get(name).keys) referTo(type, shapes);
  }
}

function fieldsOf(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields());
}

/** The compiler names every key as the client does, aliases included. */
function byResponseKey(source: unknown, _: unknown, __: unknown, info: GraphQLResolveInfo): unknown {
  return (source as Record<string, unknown>)[info.path.key];
}

/** How federation finds an object of this type: by whichever of its keys the representation carries. */
function referTo(type: GraphQLObjectType | GraphQLInterfaceType, shapes: ShapeRegistry): void {
  const keys = Object.keys(shapes.get(type.name).keys ?? {});
  type.extensions = {
    ...type.extensions,
    apollo: {
      subgraph: {
        resolveReference(reference: Record<string, unknown>, context: HubContext, info: GraphQLResolveInfo) {
          const key = keys.find((name) => typeof reference[name] === 'string');
          return key ? context.entity(info, type.name, key, reference[key] as string) : null;
        },
      },
    },
  };
}
