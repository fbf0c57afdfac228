import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import type { App } from '../app.js';
import type { Config } from '../config.js';
import { StartFailure } from '../shared/start-failure.js';
import { say } from './report.js';
import type { Serves } from './worker.js';

/** A process that serves ended before it did; why, it has said itself. */
export class WorkerFailed extends StartFailure {}

/** So soon after its start, the same would happen to the next one. */
const SHORT_LIFE_MS = 5_000;

/**
 * Serves by several processes on one port and one database. The first brings the tables up to date before the
 * others start. A process that ends is replaced, but not one that could not even start.
 */
export async function startWorkers(
  config: Config,
  databaseUrl: string,
): Promise<App & { lost: Promise<Error> }> {
  const env = {
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: String(Math.max(1, Math.floor(config.databasePool / config.workers))),
  };
  const running = new Set<Worker>();
  let stopping = false;
  let fail: (error: Error) => void = () => undefined;
  const lost = new Promise<Error>((resolve) => {
    fail = resolve;
  });

  async function start(): Promise<Serves> {
    const worker = cluster.fork(env);
    const startedAt = performance.now();
    running.add(worker);
    const ended = once(worker, 'exit').then(() => {
      running.delete(worker);
      const livedMs = performance.now() - startedAt;
      if (!stopping && livedMs < SHORT_LIFE_MS) fail(workerFailed());
      else if (!stopping) replace();
      throw workerFailed();
    });
    ended.catch(() => undefined);
    const [serves] = await Promise.race([once(worker, 'message'), ended]);
    return serves as Serves;
  }

  function replace(): void {
    say({
      zh: '一个服务进程已退出，另起一个。',
      en: 'A process that serves has ended; another one is started.',
    });
    start().catch(() => undefined);
  }

  async function close(): Promise<void> {
    stopping = true;
    const ends = [...running].map((worker) => once(worker, 'exit'));
    for (const worker of running) if (worker.isConnected()) worker.send('stop');
    await Promise.all(ends);
  }

  const first = await start();
  return {
    firstQuery: first.firstQuery,
    lost,
    listen: async () => {
      await Promise.all(Array.from({ length: config.workers - 1 }, start));
      return first.address;
    },
    close,
  };
}

function workerFailed(): WorkerFailed {
  return new WorkerFailed({
    zh: '一个服务进程没能运行（设置 HUB_WORKERS），中枢停止。',
    en: 'A process that serves could not run (setting HUB_WORKERS); the hub stops.',
  });
}
