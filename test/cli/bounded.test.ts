import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';

interface Said {
  readonly pid: number;
  readonly limit: number;
}

/** The first process, and what the one that works says of itself. */
async function start(args: readonly string[] = []): Promise<{ first: ChildProcess; said: Said }> {
  const script = join(import.meta.dirname, 'bounded-work.ts');
  const { NODE_OPTIONS: _, ...env } = process.env;
  const first = spawn(process.execPath, [...process.execArgv, script, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void first.kill('SIGKILL'));
  const line = await new Promise<string>((resolve) =>
    first.stdout?.once('data', (text) => resolve(String(text))),
  );
  return { first, said: JSON.parse(line) };
}

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve));

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('work in bounded memory', () => {
  it('is done by a second process with less memory, whose exit code and output are the first one’s', async () => {
    const { first, said } = await start(['3']);
    expect(said.pid).not.toBe(first.pid);
    expect(said.limit).toBeLessThan(300e6);
    expect(await ended(first)).toBe(3);
  });

  it('hears the signals of the first', async () => {
    const { first } = await start();
    first.kill('SIGTERM');
    expect(await ended(first)).toBe(7);
  });

  it('ends when the first is killed', async () => {
    const { first, said } = await start();
    expect(lives(said.pid)).toBe(true);
    first.kill('SIGKILL');
    await ended(first);
    for (let i = 0; lives(said.pid) && i < 100; i++) await pause(50);
    expect(lives(said.pid)).toBe(false);
  });
});
