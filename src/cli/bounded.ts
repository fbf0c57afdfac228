import { fork } from 'node:child_process';
import { getHeapStatistics } from 'node:v8';

/**
 * What a file of a million rows needs at once is little: the rest is rows that are done with and not yet cleared
 * away. V8 takes such bounds only when it starts, so the work is done by a process of its own.
 */
const BOUNDS = ['--max-old-space-size=200', '--max-semi-space-size=4'];
/** A process that may take no more than this is bounded already, by these or by its user. */
const LITTLE = 300e6;
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `work` in bounded memory: in a second process of the same command line, which has this one's input and
 * output, hears its signals, ends when it ends, and gives it its exit code.
 */
export async function bounded(work: () => Promise<void>): Promise<void> {
  if (getHeapStatistics().heap_size_limit > LITTLE) return inSecondProcess();
  endWithParent();
  return work();
}

async function inSecondProcess(): Promise<void> {
  const [, script = '', ...args] = process.argv;
  const child = fork(script, args, { execArgv: [...process.execArgv, ...BOUNDS] });
  const forward = (signal: NodeJS.Signals) => void child.kill(signal);
  for (const signal of FORWARDED) process.on(signal, forward);
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
  for (const signal of FORWARDED) process.off(signal, forward);
}

/** The channel closes when the first process is gone, however it ended: then as if somebody had stopped this one. */
function endWithParent(): void {
  if (!process.connected) return;
  process.once('disconnect', () => void process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
