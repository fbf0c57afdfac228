import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import {
  type GraphQLFieldResolver,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  parse,
} from 'graphql';
import { type BuildSchemaOptions, buildSchema, createResolversMap } from 'type-graphql';
import type { HubContext } from '../auth/context.js';
import { TYPE_KEY } from '../compiler/compile.js';
import type { ShapeRegistry } from '../compiler/shape.js';
import { federate, LINK } from './federate.js';

/** The hub's own subgraph: what type-graphql declares, read by shapes, as Federation 2. */
export async function buildHubSubgraph(options: {
  resolvers: BuildSchemaOptions['resolvers'];
  orphanedTypes: NonNullable<BuildSchemaOptions['orphanedTypes']>;
  shapes: ShapeRegistry;
}): Promise<GraphQLSchema> {
  const declared = await buildSchema({
    resolvers: options.resolvers,
    orphanedTypes: options.orphanedTypes,
    validate: false,
    skipCheck: true,
  });
  const typeDefs = parse(federate(declared, LINK));
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolversOf(declared) }]);
  readThroughShapes(schema, options.shapes);
  return schema;
}

/** The SDL that partners' routers compose. */
export function printHubSubgraph(schema: GraphQLSchema): string {
  return `${printSubgraphSchema(schema)}\n`;
}

type ResolverMap = Record<string, Record<string, GraphQLFieldResolver<unknown, unknown>>>;

/** Only what is asked from outside is called; everything below a root field is in its JSON already. */
function resolversOf(declared: GraphQLSchema): never {
  const all = createResolversMap(declared) as unknown as ResolverMap;
  const roots = new Set(['Query', 'Mutation']);
  const kept = Object.entries(all).filter(([name]) => {
    const type = declared.getType(name);
    return roots.has(name) || !(isObjectType(type) || isAbstractType(type));
  });
  return Object.fromEntries(kept) as never;
}

/** Types whose objects the program makes itself, with plain field names as keys. */
const PLAIN = new Set(['UserError', '_Service']);

function readThroughShapes(schema: GraphQLSchema, shapes: ShapeRegistry): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) {
      const byFederation = type.name === '_Entity';
      type.resolveType = (value) => (value as Record<string, string>)[byFederation ? '__typename' : TYPE_KEY];
    }
    if (!(type instanceof GraphQLObjectType) || PLAIN.has(type.name)) continue;
    if (type === schema.getQueryType() || type === schema.getMutationType()) continue;
    for (const field of Object.values(type.getFields())) field.resolve ??= byResponseKey;
    if (shapes.has(type.name) && shapes.get(type.name).keys) referTo(type, shapes);
  }
}

/** The compiler names every key as the client does, aliases included. */
function byResponseKey(source: Record<string, unknown>, _: unknown, __: unknown, info: GraphQLResolveInfo): unknown {
  return source[info.path.key];
}

/** How federation finds an object of this type: by whichever of its keys the representation carries. */
function referTo(type: GraphQLObjectType, shapes: ShapeRegistry): void {
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
