import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { makeDataFolder } from '../../shared/data-folder.js';
import type { Message } from '../../shared/errors.js';
import { databaseUser, ensureCluster, passwordOf } from './cluster.js';
import { EmbeddedServerFailed, usable } from './failures.js';
import { holderOf, lockFolder } from './lock.js';
import { findPlace, type Place } from './place.js';
import {
  failureInLog,
  type Postmaster,
  runningPostmaster,
  startPostmaster,
  stopLeftover,
  trimmedLog,
} from './postmaster.js';

export { DataFolderUnusable, EmbeddedServerFailed, FolderInUse } from './failures.js';

/** A PostgreSQL server of the hub's own, in its data folder. */
export interface Embedded {
  /** Of the database `hub`, with its password: not for logs. */
  readonly url: string;
  /** The folder that holds PostgreSQL's data; not the wanted one when its user could not enter that. */
  readonly folder: string;
  /** Whether the database was made by this start. */
  readonly firstStart: boolean;
  /** Resolves when the server ends although nobody called `stop`, with the reason. */
  readonly lost: Promise<Error>;
  /** Tells the next hub on this folder where this one listens. */
  describe(address: string): Promise<void>;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataFolder: string;
  /** More arguments for `postgres`, such as `-c fsync=off` in tests. */
  readonly flags?: readonly string[];
  readonly onProgress?: (message: Message) => void;
}

const startPatienceMs = 120_000;
const noProgress = () => undefined;

/** Starts PostgreSQL in the data folder, which this process then holds until `stop`. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { flags = [], onProgress = noProgress } = options;
  const wanted = resolve(options.dataFolder);
  return usable(wanted, async () => {
    const dataFolder = await makeDataFolder(wanted);
    const lock = await lockFolder(dataFolder);
    try {
      const place = await findPlace(dataFolder, onProgress);
      if (await stopLeftover(place)) {
        onProgress({
          zh: '已停止上次遗留的数据库进程。',
          en: 'Stopped the database that the last hub left running.',
        });
      }
      const firstStart = await ensureCluster(place, wanted);
      const server = await startReady(place, wanted, flags);
      let stopping = false;
      const lost = new Promise<Error>((tell) => {
        server.postmaster.ended.then(async () => {
          if (!stopping) tell(await failureInLog(server.logPath, server.logOffset, wanted));
        });
      });
      const stop = async () => {
        stopping = true;
        await server.postmaster.stop();
        await lock.release();
      };
      return { url: server.url, folder: place.folder, firstStart, lost, describe: lock.describe, stop };
    } catch (error) {
      await lock.release();
      throw error;
    }
  });
}

/** The database of the hub that runs on this folder right now, or null when none does. */
export async function runningUrl(dataFolder: string): Promise<string | null> {
  const wanted = resolve(dataFolder);
  return usable(wanted, async () => {
    if ((await holderOf(wanted)) === null) return null;
    let cluster: string;
    try {
      cluster = realpathSync(join(wanted, 'postgresql'));
    } catch {
      return null;
    }
    const server = await runningPostmaster(cluster);
    return server && urlOf(server.port, await passwordOf(cluster), databaseUser);
  });
}

interface ReadyServer {
  readonly postmaster: Postmaster;
  readonly url: string;
  readonly logPath: string;
  readonly logOffset: number;
}

async function startReady(place: Place, wanted: string, flags: readonly string[]): Promise<ReadyServer> {
  const password = await passwordOf(place.cluster);
  const logPath = join(wanted, 'postgresql.log');
  for (let attempt = 1; ; attempt++) {
    const logOffset = await trimmedLog(logPath);
    const postmaster = await startPostmaster(place, logPath, flags);
    const url = urlOf(postmaster.port, password, databaseUser);
    try {
      if (await becomesReady(postmaster, url)) return { postmaster, url, logPath, logOffset };
      const failure = await failureInLog(logPath, logOffset, wanted);
      // Somebody took the port between our look and PostgreSQL's.
      if (attempt < 3 && /could not create any TCP\/IP sockets/.test(failure.message)) continue;
      throw failure;
    } catch (error) {
      await postmaster.stop();
      throw error;
    }
  }
}

/** Waits until the database answers, making it when it is not there yet; false when the server ended. */
async function becomesReady(postmaster: Postmaster, url: string): Promise<boolean> {
  for (const until = Date.now() + startPatienceMs; postmaster.isRunning(); await pause(20)) {
    const code = await connectionCode(url);
    if (code === null) return true;
    if (code === '3D000') await createDatabase(url);
    // Refused: not listening yet. 57P03: it listens, and recovers what a crash left.
    else if (code !== 'ECONNREFUSED' && code !== '57P03' && code !== 'ECONNRESET') {
      throw new EmbeddedServerFailed({ zh: `连接时出错 ${code}`, en: `connecting fails with ${code}` });
    }
    if (Date.now() > until) {
      throw new EmbeddedServerFailed({ zh: '两分钟内没有就绪', en: 'it was not ready within two minutes' });
    }
  }
  return false;
}

async function connectionCode(url: string): Promise<string | null> {
  const client = quietClient(url);
  try {
    await client.connect();
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).message;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(url: string): Promise<void> {
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = quietClient(admin.href);
  await client.connect();
  try {
    await client.query(`create database ${databaseUser}`);
  } finally {
    await client.end();
  }
}

/** PGSSLMODE and its like in the environment must not turn TLS on: the server listens on 127.0.0.1 only. */
function quietClient(url: string): pg.Client {
  const client = new pg.Client({ connectionString: url, ssl: false, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  return client;
}

function urlOf(port: number, password: string, database: string): string {
  return `postgres://${databaseUser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
