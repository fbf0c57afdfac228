import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Execute } from '../compiler/read.js';
import type { PartnerState } from '../shared/partner-state.js';

const PATIENCE_MS = 2_000;

/**
 * `/healthz`: the process answers. `/readyz`: it can also read its database. How partners fare, as this process has
 * seen it, is told and decides nothing: the hub serves its own without any of them.
 */
export function addHealth(
  http: FastifyInstance,
  execute: Execute,
  partners: () => readonly PartnerState[],
): void {
  http.get('/healthz', async () => ({ status: 'ok' }));
  http.get('/readyz', async (_, reply) => {
    const database = await Promise.race([
      execute('select 1', []).then(
        () => 'ok' as const,
        () => 'unreachable' as const,
      ),
      pause(PATIENCE_MS, 'unreachable' as const, { ref: false }),
    ]);
    return reply.code(database === 'ok' ? 200 : 503).send({
      status: database === 'ok' ? 'ready' : 'not ready',
      checks: { database },
      ...detail(partners()),
    });
  });
}

function detail(partners: readonly PartnerState[]): object {
  if (partners.length === 0) return {};
  return {
    partners: partners.map(({ name, status, breaker, lastErrorCode, lastErrorAt, p95 }) => ({
      name,
      status,
      breaker,
      lastErrorCode,
      lastErrorAt,
      p95,
    })),
  };
}
