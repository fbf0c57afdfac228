import type { FastifyInstance } from 'fastify';

/** Where partners find the key to check the hub's tokens with (RFC 7517). */
export function addKeys(http: FastifyInstance, keys: readonly object[]): void {
  http.get('/.well-known/jwks.json', (_, reply) =>
    reply.header('cache-control', 'public, max-age=300').type('application/jwk-set+json').send({ keys }),
  );
}
