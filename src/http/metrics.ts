import cluster from 'node:cluster';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import type { PartnerState } from '../shared/partner-state.js';
import type { EarlyAnswers } from './early-answers.js';
import { type Family, Histogram, written } from './prometheus.js';

export interface Measured {
  readonly partners: () => readonly PartnerState[];
  /** Connections to the database: all, those that nobody uses, and requests that wait for one. */
  readonly pool: () => Promise<{ totalCount: number; idleCount: number; waitingCount: number }>;
  /** What is kept to answer again, and how many were answered by what was read for another. */
  readonly kept: () => Readonly<Record<'answers' | 'answerBytes' | 'statements' | 'sharedReads', number>>;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const NANOSECONDS = 1e9;

/**
 * `/metrics` for Prometheus: what this process has done and how it fares. Labels name addresses, statuses and
 * partners, never a caller. Of several processes on one port, one answers, and says which it is.
 */
export function addMetrics(http: FastifyInstance, early: EarlyAnswers, measured: Measured): void {
  const worker: Record<string, string> = cluster.worker ? { worker: String(cluster.worker.id) } : {};
  const durations = new Histogram(SECONDS);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  http.addHook('onClose', async () => {
    delay.disable();
  });
  early.onAnswered((route, took) => durations.observe(`${route} 200`, took / 1_000));
  http.addHook('onResponse', async (request, reply) => {
    // As it was declared, not as it was asked for: what stands in the place of `:name` is no label.
    const route = request.routeOptions.url ?? 'other';
    durations.observe(`${route} ${reply.statusCode}`, reply.elapsedTime / 1_000);
  });
  http.get('/metrics', async (_, reply) => {
    const requests = durations.samples((key) => {
      const [route = '', status = ''] = key.split(' ');
      return { route, status };
    });
    const families = [
      { name: 'hub_http_request_duration_seconds', type: 'histogram', samples: requests } as const,
      ...ofPartners(measured.partners()),
      ...(await ofStores(measured)),
      ...ofProcess(delay),
    ];
    delay.reset();
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(written(families, worker));
  });
}

function ofPartners(partners: readonly PartnerState[]): Family[] {
  const each = (name: string, type: Family['type'], value: (partner: PartnerState) => number | null) => ({
    name: `hub_partner_${name}`,
    type,
    samples: partners.map((partner) => ({ labels: { partner: partner.name }, value: value(partner) })),
  });
  const states = partners.flatMap(({ name: partner, status, breaker }) => [
    { labels: { partner, status }, value: 1, of: 'status' },
    { labels: { partner, breaker }, value: 1, of: 'breaker' },
  ]);
  return [
    { name: 'hub_partner_status', type: 'gauge', samples: states.filter((state) => state.of === 'status') },
    { name: 'hub_partner_breaker', type: 'gauge', samples: states.filter((state) => state.of === 'breaker') },
    each('requests_total', 'counter', ({ requests }) => requests),
    each('failures_total', 'counter', ({ failures }) => failures),
    each('p95_seconds', 'gauge', ({ p95 }) => (p95 === null ? null : p95 / 1_000)),
  ];
}

async function ofStores({ pool, kept }: Measured): Promise<Family[]> {
  const { totalCount, idleCount, waitingCount } = await pool();
  const { answers, answerBytes, statements, sharedReads } = kept();
  return [
    {
      name: 'hub_database_connections',
      type: 'gauge',
      samples: [
        { labels: { state: 'open' }, value: totalCount },
        { labels: { state: 'idle' }, value: idleCount },
      ],
    },
    one('hub_database_waiting', 'gauge', waitingCount),
    one('hub_kept_answers', 'gauge', answers),
    one('hub_kept_answers_bytes', 'gauge', answerBytes),
    one('hub_kept_statements', 'gauge', statements),
    one('hub_reads_shared_total', 'counter', sharedReads),
  ];
}

/** The delay of the event loop is of the time since it was last read. */
function ofProcess(delay: ReturnType<typeof monitorEventLoopDelay>): Family[] {
  const { user, system } = process.cpuUsage();
  return [
    {
      name: 'hub_event_loop_delay_seconds',
      type: 'gauge',
      samples: [50, 99, 100].map((percent) => ({
        labels: { quantile: String(percent / 100) },
        value: delay.count === 0 ? 0 : delay.percentile(percent) / NANOSECONDS,
      })),
    },
    one('process_cpu_seconds_total', 'counter', (user + system) / 1e6),
    one('process_resident_memory_bytes', 'gauge', process.memoryUsage.rss()),
    one('process_start_time_seconds', 'gauge', performance.timeOrigin / 1_000),
  ];
}

function one(name: string, type: Family['type'], value: number): Family {
  return { name, type, samples: [{ labels: {}, value }] };
}
