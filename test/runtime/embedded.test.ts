import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  DataFolderUnusable,
  type Embedded,
  FolderInUse,
  runningUrl,
  startEmbedded,
} from '../../src/database/embedded/index.js';
import { temporaryFolder } from '../support/data-folder.js';

const isRoot = process.getuid?.() === 0;

describe('the embedded database', () => {
  test('starts, serves, stops, and finds its rows again', async () => {
    const dataFolder = join(await temporaryFolder(), 'new', 'data');
    const first = await started(dataFolder);
    expect(first.firstStart).toBe(true);
    expect(await runningUrl(dataFolder)).toBe(first.url);
    await query(first.url, 'create table note as select 1 as n');
    await first.stop();
    expect(await runningUrl(dataFolder)).toBeNull();
    expect(await readdir(dataFolder)).not.toContain('hub.lock');

    const second = await started(dataFolder);
    expect(second.firstStart).toBe(false);
    expect(await query(second.url, 'select n from note')).toEqual([{ n: 1 }]);
  });

  test('keeps strangers out', async () => {
    const { url, folder } = await started(await temporaryFolder());
    const stranger = new URL(url);
    stranger.password = 'guess';
    await expect(query(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(await query(url, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
    expect((await stat(join(folder, 'postgresql', 'hub-password'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'postgresql'))).mode & 0o077).toBe(0);
  });

  test('a second hub is refused with the process number and the address of the first', async () => {
    const dataFolder = await temporaryFolder();
    const first = await started(dataFolder);
    await first.describe('http://127.0.0.1:4000');
    const refusal = await startEmbedded({ dataFolder }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(FolderInUse);
    expect(refusal).toMatchObject({ pid: process.pid });
    expect((refusal as FolderInUse).message).toContain('http://127.0.0.1:4000');
    expect(await query(first.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('of many hubs that start at once over a dead lock, one wins', async () => {
    const dataFolder = await temporaryFolder();
    const dead = { pid: process.pid, identity: '1', token: 'dead', startedAt: '' };
    await writeFile(join(dataFolder, 'hub.lock'), JSON.stringify(dead));
    // One that died while it took the dead lock over.
    await writeFile(join(dataFolder, 'hub.lock.dead'), JSON.stringify({ ...dead, token: 'later' }));
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => started(dataFolder)));
    const winners = outcomes.filter(({ status }) => status === 'fulfilled');
    expect(winners).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(FolderInUse);
    }
    expect((await readdir(dataFolder)).filter((name) => name.includes('hub.lock'))).toEqual(['hub.lock']);
  });

  test('a killed hub leaves its server behind; the next start stops it and keeps what was committed', async () => {
    const dataFolder = await temporaryFolder();
    const hub = await heldElsewhere(dataFolder);
    await query(hub.url, 'create table note as select generate_series(1, 1000) as n');
    const left = (await query(hub.url, 'select pg_postmaster_start_time()::text as at'))[0];
    hub.process.kill('SIGKILL');
    await once(hub.process, 'exit');
    expect(await query(hub.url, 'select 1 as n')).toEqual([{ n: 1 }]);

    const next = await started(dataFolder);
    expect(await query(next.url, 'select count(*)::int as n from note')).toEqual([{ n: 1000 }]);
    expect((await query(next.url, 'select pg_postmaster_start_time()::text as at'))[0]).not.toEqual(left);
    await expect(query(hub.url, 'select 1')).rejects.toThrow();
  });

  test('a postmaster.pid that names another process does not stop the start', async () => {
    const dataFolder = await temporaryFolder();
    const first = await started(dataFolder);
    await first.stop();
    const cluster = join(first.folder, 'postgresql');
    const lines = [process.pid, cluster, 0, 1, '', '', '', 'ready'];
    await writeFile(join(cluster, 'postmaster.pid'), lines.join('\n'));
    expect((await started(dataFolder)).firstStart).toBe(false);
  });

  test('what a killed initdb left is cleared away', async () => {
    const dataFolder = await temporaryFolder();
    await mkdir(join(dataFolder, 'initdb-a1b2c3', 'cluster', 'base'), { recursive: true });
    const { firstStart } = await started(dataFolder);
    expect(firstStart).toBe(true);
    expect((await readdir(dataFolder)).filter((name) => name.startsWith('initdb-'))).toEqual([]);
  });

  test('a loss of the server is told', async () => {
    const { url, lost } = await started(await temporaryFolder());
    const [row] = await query(
      url,
      `select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::int as pid`,
    );
    process.kill(Number(row?.pid), 'SIGQUIT');
    expect((await lost).message).toContain('embedded PostgreSQL');
  });

  test('a server that cannot start tells its last FATAL line and frees the folder', async () => {
    const dataFolder = await temporaryFolder();
    const flags = ['-c', 'shared_buffers=nonsense'];
    await expect(startEmbedded({ dataFolder, flags })).rejects.toThrow(/FATAL.*shared_buffers/);
    expect((await started(dataFolder)).url).toContain('/hub');
  });
});

describe('a data folder that cannot be used is told in one sentence', () => {
  test('a file', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    await expect(startEmbedded({ dataFolder: file })).rejects.toThrow(DataFolderUnusable);
    await expect(startEmbedded({ dataFolder: join(file, 'below') })).rejects.toThrow(
      /part of the path is a file/,
    );
  });

  test.runIf(process.platform === 'linux')('where no folder can be made', async () => {
    await expect(startEmbedded({ dataFolder: '/proc/hub/data' })).rejects.toThrow(
      /no folder can be made there/,
    );
  });

  test('data of another PostgreSQL', async () => {
    const dataFolder = await temporaryFolder();
    const { folder, stop } = await started(dataFolder);
    await stop();
    await writeFile(join(folder, 'postgresql', 'PG_VERSION'), '12\n');
    await expect(startEmbedded({ dataFolder })).rejects.toThrow(/PostgreSQL 12/);
  });

  test('something else called postgresql', async () => {
    const dataFolder = await temporaryFolder();
    await mkdir(join(dataFolder, 'postgresql', 'notes'), { recursive: true });
    await expect(startEmbedded({ dataFolder })).rejects.toThrow(/is not a database/);
    expect(await readdir(join(dataFolder, 'postgresql'))).toEqual(['notes']);
  });

  test.skipIf(isRoot)('one without the right to write', async () => {
    const dataFolder = await temporaryFolder(0o500);
    await expect(startEmbedded({ dataFolder })).rejects.toThrow(/may not write/);
  });
});

test.runIf(isRoot)('below a folder closed to others, root keeps the data elsewhere and says so', async () => {
  const closed = await temporaryFolder(0o700);
  const dataFolder = join(closed, 'data');
  const said: string[] = [];
  const first = await started(dataFolder, (text) => said.push(text));
  onTestFinished(() =>
    import('node:fs/promises').then(({ rm }) => rm(first.folder, { recursive: true, force: true })),
  );
  expect(first.folder).not.toContain(closed);
  expect(said.join()).toContain(first.folder);
  await query(first.url, 'create table note as select 1 as n');
  await first.stop();
  // The data is found again where it is, even when the folder has been opened meanwhile.
  await chmod(closed, 0o711);
  const second = await started(dataFolder);
  expect(second.folder).toBe(first.folder);
  expect(await query(second.url, 'select n from note')).toEqual([{ n: 1 }]);
  expect(await readFile(join(dataFolder, 'postgresql.log'), 'utf8')).toContain('ready to accept connections');
});

async function started(dataFolder: string, say: (text: string) => void = () => undefined): Promise<Embedded> {
  const flags = ['-c', 'fsync=off'];
  const embedded = await startEmbedded({ dataFolder, flags, onProgress: ({ en }) => say(en) });
  onTestFinished(() => embedded.stop());
  return embedded;
}

async function heldElsewhere(dataFolder: string): Promise<{ process: ChildProcess; url: string }> {
  const script = join(import.meta.dirname, '..', 'support', 'hold-folder.ts');
  const child = fork(script, [dataFolder], { execArgv: ['--import', resolveTs] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(() =>
    Promise.reject(new Error('The hub to be killed did not start.')),
  );
  ended.catch(() => undefined);
  const [url] = (await Promise.race([once(child, 'message'), ended])) as [string];
  return { process: child, url };
}

/** Node strips types by itself, but looks for `.js` where the sources say so. */
const resolveTs = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({ resolve(specifier, context, next) {
    try { return next(specifier, context); }
    catch (error) { if (specifier.endsWith('.js')) return next(specifier.slice(0, -3) + '.ts', context); throw error; }
  } });
`)}`;

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
