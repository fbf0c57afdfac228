import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import type { App } from '../app.js';
import { type Config, keysFolderOf, loadConfig } from '../config.js';
import { checkServer } from '../database/connection-check.js';
import { startEmbedded } from '../database/embedded/index.js';
import { banner } from './banner.js';
import { explainingAddress, requireFreePort } from './port.js';
import { command, inWords, report, say } from './report.js';
import { stopSignal } from './signals.js';

/** Adds `hub serve`. */
export function register(program: Command): void {
  program
    .command('serve')
    .description(inWords({ zh: '启动中枢（同 npm start）', en: 'start the hub (the same as npm start)' }))
    .action(command(serve));
}

/** Runs the hub until a signal ends it: database, app, listen, and the same backwards. */
export async function serve(): Promise<void> {
  const startedAt = performance.now();
  const config = loadConfig();
  await requireFreePort(config);
  const signal = stopSignal();
  const database = await openDatabase(config);
  let app: App | undefined;
  try {
    if (!signal.isReceived()) {
      // The app pulls in GraphQL and every module: it is loaded only once the cheap checks have passed.
      const { createApp } = await import('../app.js');
      const starting = createApp({
        config,
        databaseUrl: database.url,
        keysFolder: keysFolderOf(config),
        onProgress: say,
      });
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
      const lost = await Promise.race([signal.received, database.lost]);
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

interface Database {
  readonly url: string;
  /** Resolves with the reason when the database ends by itself. */
  readonly lost: Promise<Error>;
  describe(address: string): Promise<void>;
  stop(): Promise<void>;
}

async function openDatabase(config: Config): Promise<Database> {
  if (!config.databaseUrl) return startEmbedded({ dataFolder: config.dataFolder, onProgress: say });
  await checkServer(config.databaseUrl);
  const nothing = async () => undefined;
  // A server of one's own may restart; the pool connects again, so it counts as never lost.
  return { url: config.databaseUrl, lost: new Promise(() => undefined), describe: nothing, stop: nothing };
}

async function stopWithin(patienceMs: number, app: App | undefined): Promise<void> {
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
