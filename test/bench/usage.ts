import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of /proc in a second, on every Linux that Node runs on. */
const TICKS = 100;

/** The process and all that it started, as long as they run. */
function family(pid: number): number[] {
  const parents = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(fields(Number(name))?.[1]);
    parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
  }
  const all = [pid];
  for (const one of all) all.push(...(parents.get(one) ?? []));
  return all;
}

/** What stands in /proc/PID/stat behind the program's name; its first is the state. */
function fields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Seconds of processor time that the process, its children, and those it had before have used. */
export function cpuSeconds(pid: number): number {
  const ticks = family(pid).map((one) => {
    const stat = fields(one);
    // utime and stime; the root's cutime and cstime are of children that have ended.
    const own = stat ? Number(stat[11]) + Number(stat[12]) : 0;
    return own + (stat && one === pid ? Number(stat[13]) + Number(stat[14]) : 0);
  });
  return ticks.reduce((sum, one) => sum + one, 0) / TICKS;
}

/** The most memory that the process and its children have had, in MB. */
export function peakMemory(pid: number): number {
  const kilobytes = family(pid).map((one) => {
    try {
      return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/status`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}
