import type { FastifyInstance } from 'fastify';

/** Placeholder until the explorer is in. */
export function addSandbox(http: FastifyInstance): void {
  http.get('/sandbox', async (_, reply) => reply.redirect('/graphql'));
}
