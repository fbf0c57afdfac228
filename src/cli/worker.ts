import cluster from 'node:cluster';
import { type Config, keysFolderOf } from '../config.js';
import { explainingAddress } from './port.js';
import { report } from './report.js';

/** What a worker says when it serves. */
export interface Serves {
  readonly address: string;
  readonly firstQuery: string;
}

/** One of several processes that serve; the first of them, which started it, has the database and the terminal. */
export async function serveAsWorker(config: Config): Promise<void> {
  const told = new Promise<void>((stop) => {
    // Ctrl-C reaches every process of the terminal at once: the first one says when to stop.
    for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
    for (const event of ['message', 'SIGTERM'] as const) process.on(event, () => stop());
  });
  try {
    const { createApp } = await import('../app.js');
    const { databaseUrl = '' } = config;
    const app = await createApp({ config, databaseUrl, keysFolder: keysFolderOf(config) });
    const address = await explainingAddress(config, () => app.listen());
    cluster.worker?.send({ address, firstQuery: app.firstQuery } satisfies Serves);
    await told;
    await app.close();
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
  process.exit();
}
