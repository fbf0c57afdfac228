import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataFolderUnusable, EmbeddedServerFailed } from './failures.js';
import type { Place } from './place.js';
import { commandLineOf, identityOf, launch, run } from './processes.js';

const logLimit = 10_000_000;

/** Settings of a small server. They are given at each start, so that they follow the hub's version. */
const serverSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '50',
  shared_buffers: '128MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

/** A PostgreSQL server that this process started. */
export interface Postmaster {
  readonly port: number;
  /** Resolves when the server ends, for whatever reason. */
  readonly ended: Promise<void>;
  isRunning(): boolean;
  stop(): Promise<void>;
}

/** Starts the server of `place.cluster` on a free port; it may not accept connections yet. */
export async function startPostmaster(
  place: Place,
  logPath: string,
  flags: readonly string[],
): Promise<Postmaster> {
  const port = await freePort();
  const settings = Object.entries({ ...serverSettings, port: String(port) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const log = await open(logPath, 'a', 0o600);
  let running = true;
  try {
    const child = launch(place.binaries.postgres, ['-D', place.cluster, ...settings, ...flags], {
      user: place.user,
      cwd: place.cluster,
      stdio: ['ignore', log.fd, log.fd],
    });
    const ended = new Promise<void>((resolve) => {
      const end = () => {
        running = false;
        resolve();
      };
      child.once('exit', end);
      child.once('error', end);
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    // The hub stops its server on purpose; an event loop that waits for it would hide a missing stop.
    child.unref();
    const { pid = 0 } = child;
    return { port, ended, isRunning: () => running, stop: () => stop(place, pid, () => running) };
  } catch (error) {
    const { message } = error as Error;
    throw new EmbeddedServerFailed({ zh: message, en: message }, { cause: error });
  } finally {
    await log.close();
  }
}

/** The process number and the port in `postmaster.pid` when that process is this cluster's live server. */
export async function runningPostmaster(cluster: string): Promise<{ pid: number; port: number } | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    },
  );
  if (text === null) return null;
  // Lines 1 and 4 of the file, see PostgreSQL's miscadmin.h (LOCK_FILE_LINE_*).
  const [pid = 0, , , port = 0] = text.split('\n').map(Number);
  if (identityOf(pid) === null) return null;
  return commandLineOf(pid).includes(`-D ${cluster} `) ? { pid, port } : null;
}

/**
 * Stops the server that a killed hub left running. A `postmaster.pid` that names some other process, as
 * happens after a reboot, is removed, because PostgreSQL would take that process for its own and refuse.
 */
export async function stopLeftover(place: Place): Promise<boolean> {
  const left = await runningPostmaster(place.cluster);
  if (left === null) {
    await rm(join(place.cluster, 'postmaster.pid'), { force: true });
    return false;
  }
  await stop(place, left.pid, () => identityOf(left.pid) !== null);
  return true;
}

async function stop(place: Place, pid: number, isRunning: () => boolean): Promise<void> {
  for (const [mode, patienceMs] of [
    ['fast', 30_000],
    ['immediate', 10_000],
  ] as const) {
    if (!isRunning()) return;
    // Only the signal is pg_ctl's work: its own waiting looks ten times a second, ours a hundred.
    await run(place.binaries.pgCtl, ['stop', `--pgdata=${place.cluster}`, `--mode=${mode}`, '--no-wait'], {
      user: place.user,
      cwd: place.cluster,
    });
    for (const until = Date.now() + patienceMs; isRunning() && Date.now() < until; ) await pause(10);
  }
  if (isRunning()) {
    throw new EmbeddedServerFailed({
      zh: `进程 ${pid} 的 PostgreSQL 停不下来`,
      en: `the PostgreSQL of process ${pid} does not stop`,
    });
  }
}

/** Why the server ended, from what it wrote to its log since `offset`. */
export async function failureInLog(logPath: string, offset: number, wanted: string): Promise<Error> {
  const written = (await readFile(logPath)).subarray(offset).toString('utf8');
  if (/No space left on device/.test(written)) {
    return new DataFolderUnusable(wanted, { zh: '磁盘已满', en: 'the disk is full' });
  }
  const lines = written.split('\n').filter((line) => line.trim() !== '');
  const fatal = lines.findLast((line) => /\b(FATAL|PANIC):/.test(line)) ?? lines.at(-1);
  const said = fatal?.replace(/^.*?\b((FATAL|PANIC):)/, '$1');
  return new EmbeddedServerFailed({
    zh: `${said ?? '它没有留下日志'}（日志 ${logPath}）`,
    en: `${said ?? 'it wrote no log'} (log: ${logPath})`,
  });
}

/** The log's length now; a long log is put aside first, so that it cannot fill the disk. */
export async function trimmedLog(logPath: string): Promise<number> {
  const size = await stat(logPath).then(
    (found) => found.size,
    () => 0,
  );
  if (size < logLimit) return size;
  await rename(logPath, `${logPath}.1`);
  return 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
