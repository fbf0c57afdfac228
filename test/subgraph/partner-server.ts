import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLSchema } from 'graphql';
import { parse } from 'graphql';

/** A subgraph served over HTTP on a free port. */
export interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export async function serve(schema: GraphQLSchema): Promise<Served> {
  const server = new ApolloServer({
    schema,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return { url, stop: () => server.stop() };
}

/** A partner that answers every field of its own with the key by which it was asked. */
export function servePartner(
  sdl: string,
  fields: Readonly<Record<string, (reference: never) => object>>,
): Promise<Served> {
  const resolvers = Object.fromEntries(
    Object.entries(fields).map(([type, give]) => [
      type,
      { __resolveReference: (reference: object) => ({ ...reference, ...give(reference as never) }) },
    ]),
  );
  return serve(buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]));
}
