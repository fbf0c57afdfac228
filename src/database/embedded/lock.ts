import { createHash, randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FolderInUse } from './failures.js';
import { identityOf, isSameProcess } from './processes.js';

/** What the lock file says about the hub that holds the folder. */
export interface Holder {
  readonly pid: number;
  /** Tells the process from a later one with the same number. */
  readonly identity: string;
  readonly token: string;
  readonly startedAt: string;
  /** Where the hub listens, once it does. */
  readonly address?: string;
}

export interface FolderLock {
  /** Adds the address the hub listens on, for the sentence a second hub prints. */
  describe(address: string): Promise<void>;
  release(): Promise<void>;
}

const lockFile = (folder: string) => join(folder, 'hub.lock');

/** Takes the folder for this process, or throws `FolderInUse` with the number of the process that has it. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = lockFile(folder);
  const mine: Holder = {
    pid: process.pid,
    identity: identityOf(process.pid) ?? '',
    token: randomUUID(),
    startedAt: new Date().toISOString(),
  };
  await take(path, mine);
  const isMine = async () => (await read(path))?.token === mine.token;
  return {
    describe: async (address) => {
      if (await isMine()) await replace(path, { ...mine, address });
    },
    release: async () => {
      if (await isMine()) await rm(path, { force: true });
    },
  };
}

/** The live process that holds the folder, or null. */
export async function holderOf(folder: string): Promise<Holder | null> {
  const holder = await read(lockFile(folder));
  return holder && isSameProcess(holder.pid, holder.identity) ? holder : null;
}

/**
 * A lock file appears complete and at once, by a hard link. One that a dead process left is taken over
 * under a second lock named after its token: of two hubs that both see it dead, only one gets that
 * second lock, and the later one finds the first file changed. A death in between leaves a second
 * lock that is itself dead and is taken over in the same way.
 */
async function take(path: string, mine: Holder): Promise<void> {
  for (;;) {
    if (await create(path, mine)) return;
    const holder = await read(path);
    if (holder === null) continue;
    if (isSameProcess(holder.pid, holder.identity))
      throw new FolderInUse(dirname(path), holder.pid, holder.address);
    const claim = `${path}.${holder.token}`;
    await take(claim, mine);
    try {
      if ((await read(path))?.token === holder.token) {
        await replace(path, mine);
        return;
      }
    } finally {
      await rm(claim, { force: true });
    }
  }
}

async function create(path: string, holder: Holder): Promise<boolean> {
  const draft = await written(path, holder);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function replace(path: string, holder: Holder): Promise<void> {
  await rename(await written(path, holder), path);
}

async function written(path: string, holder: Holder): Promise<string> {
  const draft = join(dirname(path), `.hub.lock-${randomUUID()}`);
  await writeFile(draft, `${JSON.stringify(holder)}\n`, { mode: 0o644 });
  return draft;
}

async function read(path: string): Promise<Holder | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return JSON.parse(text) as Holder;
  } catch {
    // Edited or cut short by a full disk: no live hub writes such a file, so it counts as a dead one's.
    const token = createHash('sha256').update(text).digest('hex').slice(0, 32);
    return { pid: 0, identity: '', token, startedAt: '' };
  }
}
