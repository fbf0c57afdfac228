import { loadConfig } from '../config.js';
import { runningUrl, startEmbedded } from '../database/embedded/index.js';

/**
 * Runs a command against the hub's database: the server of DATABASE_URL, or the one of a hub that runs on the
 * data folder, or else the embedded one, started for as long as the command takes.
 */
export async function withDatabase<T>(fn: (url: string) => Promise<T>): Promise<T> {
  const { databaseUrl, dataFolder } = loadConfig();
  const url = databaseUrl ?? (await runningUrl(dataFolder));
  if (url) return fn(url);
  const embedded = await startEmbedded({ dataFolder });
  try {
    return await fn(embedded.url);
  } finally {
    await embedded.stop();
  }
}
