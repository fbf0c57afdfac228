import { randomBytes } from 'node:crypto';
import { chmod, lchown, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFolderUnusable, EmbeddedServerFailed } from './failures.js';
import type { Place } from './place.js';
import { run } from './processes.js';

/** PostgreSQL's only user here; `hub` is also the database's name. */
export const databaseUser = 'hub';

const passwordFile = 'hub-password';
const draftPrefix = 'initdb-';

/**
 * Makes sure that `place.cluster` is a complete data folder of this major version; true when it was made
 * now. It is made under another name and renamed when done, with its password inside: a hub killed in
 * between leaves a draft that the next start removes, never half a cluster.
 */
export async function ensureCluster(place: Place, wanted: string): Promise<boolean> {
  await removeDrafts(place.folder);
  const found = await majorVersionOf(place.cluster);
  const needed = /^\d+/.exec(place.binaries.version)?.[0];
  if (found === needed) return false;
  if (found !== null) {
    throw new DataFolderUnusable(wanted, {
      zh: `其中的数据库是 PostgreSQL ${found} 的，本中枢用的是 ${needed}，请用旧版导出再导入`,
      en: `its database was made by PostgreSQL ${found} and this hub runs ${needed}; export it with the older hub first`,
    });
  }
  if ((await readdir(place.cluster).catch(() => [])).length > 0) {
    throw new DataFolderUnusable(wanted, {
      zh: `其中的 postgresql 目录不是数据库，请移走它或换一个 HUB_DATA`,
      en: `the folder "postgresql" in it is not a database; move it away or set HUB_DATA to another folder`,
    });
  }
  await makeCluster(place, wanted);
  return true;
}

/** The password of `databaseUser`, made with the cluster and readable by its owner alone. */
export async function passwordOf(cluster: string): Promise<string> {
  return (await readFile(join(cluster, passwordFile), 'utf8')).trim();
}

async function makeCluster({ folder, cluster, user, binaries }: Place, wanted: string): Promise<void> {
  const draft = await mkdtemp(join(folder, draftPrefix));
  if (user) await lchown(draft, user.uid, user.gid);
  const password = join(draft, passwordFile);
  await writeFile(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (user) await lchown(password, user.uid, user.gid);
  const made = join(draft, 'cluster');
  // Sorting by code point and Unicode letter classes, the same on every machine whatever its locales.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const { code, output } = await run(
    binaries.initdb,
    [
      `--pgdata=${made}`,
      `--username=${databaseUser}`,
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-instructions',
      ...locale,
    ],
    { user, cwd: draft },
  ).catch((error: Error) => ({ code: -1, output: `initdb: ${error.message}` }));
  if (code !== 0) {
    await rm(draft, { recursive: true, force: true });
    throw failedInit(output, wanted);
  }
  await rename(password, join(made, passwordFile));
  await chmod(made, 0o700);
  await rename(made, cluster);
  await rm(draft, { recursive: true, force: true });
}

function failedInit(output: string, wanted: string): Error {
  if (/No space left on device/.test(output)) {
    return new DataFolderUnusable(wanted, { zh: '磁盘已满', en: 'the disk is full' });
  }
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const telling =
    lines.find((line) => /error|fatal|could not|cannot/i.test(line)) ?? lines.at(-1) ?? 'initdb';
  return new EmbeddedServerFailed({ zh: telling.trim(), en: telling.trim() });
}

async function majorVersionOf(cluster: string): Promise<string | null> {
  try {
    return (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    // An initdb whose hub was killed may still be writing there.
    if (name.startsWith(draftPrefix))
      await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}
