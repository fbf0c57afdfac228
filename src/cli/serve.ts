import './collecting.js';
import cluster from 'node:cluster';
import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '../app.js';
import { type Config, keysFolderOf, loadConfig } from '../config.js';
import { checkServer } from '../database/connection-check.js';
import { startEmbedded } from '../database/embedded/index.js';
import { banner } from './banner.js';
import { explainingAddress, requireFreePort } from './port.js';
import { report, say } from './report.js';
import { stopSignal } from './signals.js';
import { serveAsWorker } from './worker.js';
import { startWorkers } from './workers.js';

/** Runs the hub until a signal ends it: database, app, listen, and the same backwards. */
export async function serve(): Promise<void> {
  const startedAt = performance.now();
  const config = loadConfig();
  if (cluster.isWorker) return serveAsWorker(config);
  await requireFreePort(config);
  const signal = stopSignal();
  const database = await openDatabase(config);
  let app: Serving | undefined;
  try {
    if (!signal.isReceived()) {
      const starting = openApp(config, database.url);
      // A start may wait long, for another hub's turn to migrate: who wants it to end is not made to wait too.
      app = await Promise.race([starting, signal.received.then(() => undefined)]);
      starting.catch(() => undefined);
    }
    if (app && !signal.isReceived()) {
      const running = app;
      const address = await explainingAddress(config, () => running.listen());
      await database.describe(address);
      process.stdout.write(
        banner({ address, firstQuery: app.firstQuery, config, startedInMs: performance.now() - startedAt }),
      );
      const lost = await Promise.race([signal.received, database.lost, app.lost ?? signal.received]);
      if (lost) report(lost);
      if (lost) process.exitCode = 1;
    }
  } catch (error) {
    report(error);
    process.exitCode = 1;
  } finally {
    await stopWithin(config.shutdownTimeoutMs, app);
    await database.stop();
  }
  // A socket or a timer that something left open must not keep a stopped hub alive.
  process.exit();
}

/** What answers requests: this process itself, or others for it. */
interface Serving extends App {
  readonly lost?: Promise<Error>;
}

async function openApp(config: Config, databaseUrl: string): Promise<Serving> {
  if (config.workers > 1) return startWorkers(config, databaseUrl);
  // The app pulls in GraphQL and every module: it is loaded only once the cheap checks have passed.
  const { createApp } = await import('../app.js');
  return createApp({ config, databaseUrl, keysFolder: keysFolderOf(config), onProgress: say });
}

interface Database {
  readonly url: string;
  /** Resolves with the reason when the database ends by itself. */
  readonly lost: Promise<Error>;
  describe(address: string): Promise<void>;
  stop(): Promise<void>;
}

async function openDatabase(config: Config): Promise<Database> {
  if (!config.databaseUrl) {
    const flags = ['-c', `max_connections=${connectionsFor(config)}`];
    return startEmbedded({ dataFolder: config.dataFolder, onProgress: say, flags });
  }
  await checkServer(config.databaseUrl);
  const nothing = async () => undefined;
  // A server of one's own may restart; the pool connects again, so it counts as never lost.
  return { url: config.databaseUrl, lost: new Promise(() => undefined), describe: nothing, stop: nothing };
}

/** Those of the pools, and some for the other commands. */
function connectionsFor({ databasePool, workers }: Config): number {
  return Math.max(50, databasePool + workers + 20);
}

async function stopWithin(patienceMs: number, app: Serving | undefined): Promise<void> {
  if (!app) return;
  const late = pause(patienceMs, 'late' as const, { ref: false });
  const closed = app.close().catch((error: unknown) => {
    report(error);
    process.exitCode = 1;
  });
  if ((await Promise.race([closed, late])) !== 'late') return;
  process.exitCode = 1;
  say({
    zh: `${patienceMs} 毫秒内仍有请求未完成，已中断（设置 SHUTDOWN_TIMEOUT_MS）。`,
    en: `Requests were still under way after ${patienceMs} ms and are cut off (setting SHUTDOWN_TIMEOUT_MS).`,
  });
}
