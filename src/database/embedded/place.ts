import { createHash } from 'node:crypto';
import {
  chmod,
  cp,
  lchown,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Message } from '../../shared/errors.js';
import { type Binaries, binariesIn, findBinaries } from './binaries.js';
import { DataFolderUnusable, EmbeddedServerFailed } from './failures.js';
import { identityOf, type OsUser, osUser } from './processes.js';

/** Where the embedded PostgreSQL lives and as whom it runs. */
export interface Place {
  /** The folder that holds `cluster`. */
  readonly folder: string;
  /** PostgreSQL's own data folder. */
  readonly cluster: string;
  readonly user: OsUser | null;
  readonly binaries: Binaries;
}

const sharedFolder = '/var/lib/joint-committee-hub';

/**
 * PostgreSQL refuses to run as root, so root's hub runs it as another user, who must be able to reach
 * both the programs and the data. A clone below root's own home is closed to everybody else: then both
 * are placed below /var/lib, and a symbolic link in the data folder shows where the data went.
 */
export async function findPlace(wanted: string, onProgress: (message: Message) => void): Promise<Place> {
  const packaged = await findBinaries();
  const inFolder = join(wanted, 'postgresql');
  const existing = await resolved(inFolder);
  if (process.getuid?.() !== 0) {
    if (existing !== null) await mustBeOwn(wanted, existing);
    return {
      folder: dirname(existing ?? inFolder),
      cluster: existing ?? inFolder,
      user: null,
      binaries: packaged,
    };
  }
  const user = (await ownerOf(existing)) ?? osUser('postgres') ?? osUser('nobody');
  if (user === null) {
    throw new EmbeddedServerFailed({
      zh: '它不能以 root 身份运行，本机又没有用户 postgres 或 nobody，请换普通用户启动中枢',
      en: 'it cannot run as root and there is no user postgres or nobody; start the hub as an ordinary user',
    });
  }
  const binaries = await reachableBinaries(packaged, user, onProgress);
  if (existing !== null && !(await canEnter(dirname(existing), user))) {
    throw new DataFolderUnusable(wanted, {
      zh: `操作系统用户 ${user.name} 进不去 ${dirname(existing)}，请对它及其上级目录执行 chmod o+x`,
      en: `the system's user ${user.name} may not enter ${dirname(existing)}; chmod o+x it and the folders above it`,
    });
  }
  const folder = existing !== null ? dirname(existing) : await folderFor(wanted, user, onProgress);
  return { folder, cluster: existing ?? join(folder, 'postgresql'), user, binaries };
}

async function resolved(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    // A link whose target somebody removed would stand in the way of the new data.
    await rm(path, { force: true });
    return null;
  }
}

async function folderFor(
  wanted: string,
  user: OsUser,
  onProgress: (message: Message) => void,
): Promise<string> {
  if (await canEnter(wanted, user)) return wanted;
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const folder = join(sharedFolder, `data-${hash}`);
  await openFolder(sharedFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await lchown(folder, user.uid, user.gid);
  await symlink(join(folder, 'postgresql'), join(wanted, 'postgresql'));
  onProgress({
    zh: `用户 ${user.name} 进不去 ${wanted}，数据库放在 ${folder}。`,
    en: `User ${user.name} may not enter ${wanted}; the database is kept in ${folder}.`,
  });
  return folder;
}

async function reachableBinaries(
  packaged: Binaries,
  user: OsUser,
  onProgress: (message: Message) => void,
): Promise<Binaries> {
  if (await canRun(packaged, user)) return packaged;
  const target = join(sharedFolder, `postgresql-${packaged.version}`);
  const copy = binariesIn(target, packaged.version);
  await openFolder(sharedFolder);
  await removeDeadDrafts();
  if (await canRun(copy, user)) return copy;
  onProgress({
    zh: `用户 ${user.name} 读不到 ${packaged.folder}，把 PostgreSQL 程序复制到 ${target}。`,
    en: `User ${user.name} cannot reach ${packaged.folder}; PostgreSQL's programs are copied to ${target}.`,
  });
  const draft = `${target}.draft-${process.pid}`;
  await cp(packaged.folder, draft, { recursive: true, verbatimSymlinks: true });
  await openTree(draft);
  try {
    await rename(draft, target);
  } catch (error) {
    // Another hub of root's finished the same copy first.
    await rm(draft, { recursive: true, force: true });
    if (!(await canRun(copy, user))) throw error;
  }
  return copy;
}

async function removeDeadDrafts(): Promise<void> {
  for (const name of await readdir(sharedFolder)) {
    const pid = /\.draft-(\d+)$/.exec(name)?.[1];
    if (pid && identityOf(Number(pid)) === null)
      await rm(join(sharedFolder, name), { recursive: true, force: true });
  }
}

async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Whatever root's umask is.
  await chmod(folder, 0o755);
}

async function openTree(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o755);
    else if (entry.isFile())
      await chmod(path, (await stat(path)).mode | 0o444 | (entry.parentPath.endsWith('bin') ? 0o111 : 0));
  }
}

async function canRun(binaries: Binaries, user: OsUser): Promise<boolean> {
  if (!(await canEnter(dirname(binaries.postgres), user))) return false;
  return allows(binaries.postgres, user, 0o5);
}

/** Whether the user may pass every folder down to this one. */
async function canEnter(folder: string, user: OsUser): Promise<boolean> {
  for (let path = await realpath(folder).catch(() => null); path !== null; path = above(path)) {
    if (!(await allows(path, user, 0o1))) return false;
  }
  return true;
}

function above(path: string): string | null {
  const parent = dirname(path);
  return parent === path ? null : parent;
}

async function allows(path: string, user: OsUser, bits: number): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (found === null) return false;
  const shift = found.uid === user.uid ? 6 : found.gid === user.gid ? 3 : 0;
  return ((found.mode >> shift) & bits) === bits;
}

/** Data that an ordinary user's hub made keeps its owner when root starts the hub. */
async function ownerOf(cluster: string | null): Promise<OsUser | null> {
  const found = cluster === null ? null : await stat(cluster).catch(() => null);
  if (found === null || found.uid === 0) return null;
  return { uid: found.uid, gid: found.gid, name: await nameOf(found.uid) };
}

async function mustBeOwn(wanted: string, cluster: string): Promise<void> {
  const { uid } = await stat(cluster);
  if (uid === process.getuid?.() || process.getuid === undefined) return;
  const owner = await nameOf(uid);
  throw new DataFolderUnusable(wanted, {
    zh: `其中的数据库属于操作系统用户 ${owner}，请用该用户或 root 启动`,
    en: `its database belongs to the system's user ${owner}; start the hub as that user or as root`,
  });
}

async function nameOf(uid: number): Promise<string> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return (
    users
      .split('\n')
      .find((line) => line.split(':')[2] === String(uid))
      ?.split(':')[0] ?? String(uid)
  );
}
