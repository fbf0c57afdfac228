import type { MikroORM } from '@mikro-orm/postgresql';
import { loadConfig } from '../config.js';
import { runningUrl, startEmbedded } from '../database/embedded/index.js';
import { say } from './report.js';

/** What a command works with. */
export interface CommandDatabase {
  readonly url: string;
  readonly orm: MikroORM;
}

/**
 * Runs a command against the hub's database, its tables brought up to date: the server of DATABASE_URL, or the
 * one of a hub that runs on the data folder, or else the embedded one, started for as long as the command takes.
 */
export async function withDatabase<T>(work: (database: CommandDatabase) => Promise<T>): Promise<T> {
  const { databaseUrl, dataFolder } = loadConfig();
  const url = databaseUrl ?? (await runningUrl(dataFolder));
  if (url) return migrated(url, work);
  const embedded = await startEmbedded({ dataFolder, onProgress: say });
  try {
    return await migrated(embedded.url, work);
  } finally {
    await embedded.stop();
  }
}

async function migrated<T>(url: string, work: (database: CommandDatabase) => Promise<T>): Promise<T> {
  // The app pulls in GraphQL and every module: only a command that needs the tables pays for it.
  const { openDatabase, prepareDatabase } = await import('../app.js');
  const orm = await openDatabase(url, 2);
  try {
    await prepareDatabase(orm, url, { demo: false });
    return await work({ url, orm });
  } finally {
    await orm.close(true);
  }
}
