import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { type ExecutionResult, execute, type GraphQLSchema, parse, validate } from 'graphql';
import { repairComposition } from '../../../src/supergraph/composition-repairs.js';
import { inObjectTerms } from '../../../src/supergraph/field-sets.js';
import type { Source, SourceRequest } from '../../../src/supergraph/source.js';
import {
  createSupergraph,
  type Supergraph,
  type SupergraphOptions,
} from '../../../src/supergraph/supergraph.js';

export const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@external",
  "@requires", "@provides", "@shareable", "@override", "@inaccessible", "@interfaceObject", "@extends"])\n`;

// biome-ignore lint/suspicious/noExplicitAny: resolvers and answers have the form of their own schema
export type Any = any;

export interface Subgraph {
  readonly sdl: string;
  readonly resolvers?: Record<string, Any>;
}

/** What a subgraph was asked. */
export interface Asked {
  readonly source: string;
  readonly text: string;
  readonly variables: Record<string, Any>;
}

export interface Federation {
  readonly supergraph: Supergraph;
  readonly asked: Asked[];
  readonly schemas: ReadonlyMap<string, GraphQLSchema>;
  /** The answer, without prototypes, as a client gets it. */
  ask(query: string, variables?: Record<string, unknown>, request?: Partial<Any>): Promise<Any>;
}

type Answering = (request: SourceRequest, answer: () => Promise<ExecutionResult>) => Promise<ExecutionResult>;

export interface FederationOptions extends Partial<SupergraphOptions> {
  /** Stands between the engine and a source; tells what it likes instead of the source's answer. */
  readonly between?: Readonly<Record<string, Answering>>;
  readonly own?: string;
}

/** The supergraph SDL, as the registry makes it. */
export function compose(subgraphs: Readonly<Record<string, string>>): string {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: `http://${name}.invalid`,
    typeDefs: withLink(sdl),
  }));
  const { errors, supergraphSdl } = composeServices(
    services.map((service) => ({ ...service, typeDefs: inObjectTerms(service.typeDefs).typeDefs })),
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return repairComposition(supergraphSdl as string, services);
}

function withLink(sdl: string) {
  return parse(sdl.includes('@link') ? sdl : LINK + sdl);
}

/** Subgraphs, each a real executable schema, joined by the engine. */
export function federate(
  subgraphs: Readonly<Record<string, Subgraph>>,
  options: FederationOptions = {},
): Federation {
  const asked: Asked[] = [];
  const schemas = new Map<string, GraphQLSchema>();
  const sources = new Map<string, Source>();
  for (const [name, { sdl, resolvers = {} }] of Object.entries(subgraphs)) {
    const typeDefs = withLink(sdl);
    const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
    schemas.set(name, schema);
    const between = options.between?.[name] ?? ((_, answer) => answer());
    sources.set(name, {
      name,
      async execute(request) {
        const { document, text, variables, operationName } = request;
        // As over HTTP: nothing of the request is shared with the source, nor of its answer with the engine.
        asked.push({ source: name, text, variables: JSON.parse(JSON.stringify(variables)) });
        const mistakes = validate(schema, document);
        if (mistakes.length > 0) throw new Error(`${name} refuses ${text}: ${mistakes.join(' ')}`);
        return between(request, async () => {
          const result = await execute({
            schema,
            document: parse(text),
            variableValues: JSON.parse(JSON.stringify(variables)),
            operationName,
          });
          return JSON.parse(JSON.stringify(result));
        });
      },
    });
  }
  const own = options.own ? { ...sources.get(options.own), schema: schemas.get(options.own) } : undefined;
  const supergraph = createSupergraph({
    supergraphSdl:
      options.supergraphSdl ??
      compose(Object.fromEntries(Object.entries(subgraphs).map(([name, { sdl }]) => [name, sdl]))),
    onDefect: (place, error) => {
      throw new Error(`${place}: ${error}`, { cause: error });
    },
    sources,
    ownSource: own as SupergraphOptions['ownSource'],
    ...options,
  });
  return {
    supergraph,
    asked,
    schemas,
    async ask(query, variables = {}, request = {}) {
      const document = parse(query);
      const mistakes = validate(supergraph.apiSchema, document);
      if (mistakes.length > 0) throw new Error(`${query}: ${mistakes.join(' ')}`);
      return JSON.parse(JSON.stringify(await supergraph.execute({ document, variables, ...request })));
    },
  };
}
