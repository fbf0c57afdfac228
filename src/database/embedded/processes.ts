import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The operating system's user that PostgreSQL runs as, when it is not the hub's own. */
export interface OsUser {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

export interface Surroundings {
  readonly user: OsUser | null;
  readonly cwd: string;
  readonly stdio: ['ignore', 'pipe' | number, 'pipe' | number];
}

/**
 * glibc gives memory back as soon as 128 kB of it are free: a statement that needs more would get its pages anew from
 * the system each time, a third of what a page of committees costs. So each process keeps up to a megabyte.
 */
const MEMORY = { MALLOC_TOP_PAD_: '1048576', MALLOC_MMAP_THRESHOLD_: '4194304' };

/**
 * Starts one of PostgreSQL's programs in a session of its own, so that Ctrl-C at the terminal reaches
 * the hub alone, which drains before it stops its database. The environment is empty but for the
 * locale and how memory is kept: PGDATA, PGPORT and their like must not lead the server elsewhere.
 */
export function launch(file: string, args: readonly string[], where: Surroundings): ChildProcess {
  return spawn(file, args, {
    cwd: where.cwd,
    detached: true,
    env: { LC_ALL: 'C', TZ: 'UTC', ...MEMORY },
    stdio: where.stdio,
    windowsHide: true,
    ...(where.user && { uid: where.user.uid, gid: where.user.gid }),
  });
}

/** Runs a program to its end; `output` is what it wrote, standard error included. */
export function run(
  file: string,
  args: readonly string[],
  where: Omit<Surroundings, 'stdio'>,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = launch(file, args, { ...where, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/**
 * What tells a process from a later one with the same number: on Linux its start time (field 22 of
 * /proc/<pid>/stat), elsewhere nothing (an empty string). `null` when no such process runs; a dead one
 * that nobody has reaped, as happens in containers, does not run either.
 */
export function identityOf(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The second field is the program's name in brackets and may itself hold spaces and brackets.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? '');
    } catch {
      // /proc may hide the processes of others; a signal still tells whether one is there.
    }
  }
  try {
    process.kill(pid, 0);
    return '';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? '' : null;
  }
}

/** Whether the process with this number is the one that had this identity. */
export function isSameProcess(pid: number, identity: string): boolean {
  const now = identityOf(pid);
  return now !== null && (now === identity || now === '' || identity === '');
}

/** The command line of a process, its words separated by spaces; empty when it cannot be read. */
export function commandLineOf(pid: number): string {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      return '';
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** The user called `name`, or null. */
export function osUser(name: string): OsUser | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout), name };
}
