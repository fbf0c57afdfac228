import { addResolversToSchema, buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLFieldResolver, type GraphQLSchema, graphqlSync } from 'graphql';
import { type BuildSchemaOptions, buildSchema, createResolversMap } from 'type-graphql';
import type { ShapeRegistry } from '../compiler/shape.js';
import { checkRepresentations } from './entities.js';
import { type Federation, federate } from './federate.js';
import { referenceResolvers } from './references.js';
import { readThroughShapes, typesReadThroughShapes } from './shaped.js';

/** Made by the writer for every payload, with plain field names as keys. */
const PLAIN = ['UserError'];

/** The version of Federation the hub speaks. */
const VERSION = 'v2.7';

export interface SubgraphOptions {
  readonly resolvers: BuildSchemaOptions['resolvers'];
  /** Types that no root field leads to. */
  readonly orphanedTypes?: NonNullable<BuildSchemaOptions['orphanedTypes']>;
  /** Reads the types that live in the database, and whatever root fields and these contain. */
  readonly shapes?: ShapeRegistry;
  /** Types that root fields or shaped types contain, whose objects the program makes itself all the same. */
  readonly plain?: readonly string[];
  readonly federation?: Partial<Federation>;
}

/**
 * What type-graphql declares, as a Federation 2 subgraph. A class outside the shapes whose type has a
 * `@key` says how to find its objects in a static `__resolveReference(reference, context, info)`.
 */
export async function buildSubgraph(options: SubgraphOptions): Promise<GraphQLSchema> {
  const { shapes } = options;
  const declared = await buildSchema({
    resolvers: options.resolvers,
    orphanedTypes: options.orphanedTypes ?? [],
    validate: false,
    skipCheck: true,
  });
  const references = referenceResolvers();
  const answering = [...PLAIN, ...(options.plain ?? []), ...Object.keys(references)];
  const shaped = shapes ? typesReadThroughShapes(declared, shapes, answering) : new Set<string>();
  const resolvers = resolversOf(declared, shaped);
  const schema = buildSubgraphSchema([
    {
      typeDefs: federate(declared, { version: VERSION, ...options.federation }),
      resolvers: resolvers as never,
    },
  ]);
  addResolversToSchema(schema, references as never);
  if (shapes) readThroughShapes(schema, shapes, shaped);
  checkRepresentations(schema);
  return schema;
}

/** The SDL that partners' routers compose: what the subgraph itself says when a router asks. */
export function printSubgraph(schema: GraphQLSchema): string {
  const { data } = graphqlSync({ schema, source: '{ _service { sdl } }' });
  return `${(data as { _service: { sdl: string } })._service.sdl.trim()}\n`;
}

type ResolverMap = Record<string, Record<string, GraphQLFieldResolver<unknown, unknown>>>;

/** type-graphql's resolvers without those of shaped types: what lies below a root field is in its JSON already. */
function resolversOf(declared: GraphQLSchema, shaped: ReadonlySet<string>): ResolverMap {
  const all = createResolversMap(declared) as unknown as ResolverMap;
  return Object.fromEntries(Object.entries(all).filter(([name]) => !shaped.has(name)));
}
