import type { FastifyInstance } from 'fastify';
import type { Language } from '../shared/errors.js';
import { addOfflineExplorer } from './sandbox/offline.js';
import { addOnlineSandbox } from './sandbox/online.js';

/** Where a developer tries queries: Apollo Sandbox, and an explorer that needs no internet. */
export async function addSandbox(http: FastifyInstance, language: Language): Promise<void> {
  http.get('/', (_, reply) => reply.redirect('/sandbox'));
  // Somebody who opens the endpoint itself in a browser wants to see queries, not a complaint about none.
  http.addHook('onRequest', (request, reply, done) => {
    const bare = request.method === 'GET' && /^\/graphql\/?$/.test(request.url);
    if (bare && request.headers.accept?.includes('text/html')) reply.redirect('/sandbox');
    else done();
  });
  await addOnlineSandbox(http);
  await addOfflineExplorer(http, language);
}
