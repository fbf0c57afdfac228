import type { FastifyInstance } from 'fastify';

/** Where partners find the keys to check the hub's tokens with (RFC 7517). */
export function addKeys(http: FastifyInstance, publicKeys: () => Promise<readonly object[]>): void {
  http.get('/.well-known/jwks.json', async (_, reply) => {
    const keys = await publicKeys();
    return reply
      .header('cache-control', 'public, max-age=300')
      .type('application/jwk-set+json')
      .send({ keys });
  });
}
