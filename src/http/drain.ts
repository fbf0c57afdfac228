import type { FastifyInstance } from 'fastify';

/**
 * Lets a stop end with the last answer. A connection that is busy when the stop begins would be kept
 * alive after its answer, and hold the stop up until the client lets go of it.
 */
export function addDrain(http: FastifyInstance): void {
  let stopping = false;
  http.addHook('preClose', async () => {
    stopping = true;
  });
  // With a callback: it runs for every answer, and a promise for each would be felt.
  http.addHook('onSend', (_, reply, payload, done) => {
    if (stopping) reply.header('connection', 'close');
    done(null, payload);
  });
}
