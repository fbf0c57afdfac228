import { access, chmod, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes the hub's data folder where there is none and returns its real path. Root's hub runs PostgreSQL as
 * another user, who must be able to pass through, so root's folder may be entered but not listed; the
 * umask has no say, because with 077 that user would be shut out. A folder that exists is left as it is.
 */
export async function makeDataFolder(folder: string): Promise<string> {
  await make(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  const real = await realpath(folder);
  await access(real, constants.W_OK | constants.X_OK);
  return real;
}

/** Not mkdir's own `recursive`, which in Node 24 never returns where folders cannot be made, as below /proc. */
async function make(folder: string, mode: number): Promise<void> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found?.isDirectory()) return;
  if (!found) await make(dirname(folder), 0o755);
  try {
    await mkdir(folder);
  } catch (error) {
    // Two hubs may make the same folder at once.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    throw error;
  }
  await chmod(folder, mode);
}
