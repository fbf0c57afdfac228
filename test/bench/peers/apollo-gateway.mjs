import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * @apollo/gateway, which is under the Elastic licence and therefore nowhere installed by this project: APOLLO_GATEWAY
 * names the node_modules folder where somebody has it, beside @apollo/server and graphql.
 */
const require = createRequire(join(process.env.APOLLO_GATEWAY, 'any.js'));

process.once('message', async ({ supergraphSdl, hub }) => {
  const { ApolloGateway, RemoteGraphQLDataSource } = require('@apollo/gateway');
  const { ApolloServer } = require('@apollo/server');
  const { startStandaloneServer } = require('@apollo/server/standalone');
  class Source extends RemoteGraphQLDataSource {
    willSendRequest({ request }) {
      if (this.url === hub.url) request.http.headers.set('authorization', hub.authorization);
    }
  }
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name, url }) => new Source({ url: name === 'hub' ? hub.url : url }),
  });
  const { url } = await startStandaloneServer(new ApolloServer({ gateway }), {
    listen: { port: 0, host: '127.0.0.1' },
  });
  process.send(Number(new URL(url).port));
});
