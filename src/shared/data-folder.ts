import { access, chmod, constants, mkdir, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes the hub's data folder where there is none and returns its real path. Root's hub runs PostgreSQL as
 * another user, who must be able to pass through, so root's folder may be entered but not listed; the
 * umask has no say, because with 077 that user would be shut out. A folder that exists is left as it is.
 */
export async function makeDataFolder(folder: string): Promise<string> {
  const first = await mkdir(folder, { recursive: true });
  if (first !== undefined) {
    const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
    for (let path = folder; path.length >= first.length; path = dirname(path)) {
      await chmod(path, path === folder ? mode : 0o755);
    }
  }
  const real = await realpath(folder);
  await access(real, constants.W_OK | constants.X_OK);
  return real;
}
