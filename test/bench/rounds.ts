import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../src/shared/paths.js';
import type { Load, Loaded } from './load.js';
import type { Question } from './questions.js';
import type { Server } from './servers.js';
import { countShared } from './shared-reads.js';
import { cpuSeconds } from './usage.js';

/** One server's way of answering one question. */
export interface Contender {
  readonly server: Server;
  readonly path: string;
  readonly bodies: readonly string[];
}

export interface Measured {
  readonly server: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time for each request, of the server and of PostgreSQL. */
  readonly serverMs: number;
  readonly databaseMs: number;
  /** The same of other processes that the server asks. */
  readonly sourcesMs: number;
  /** The part of its requests that shared a read with others; null where it does not count them. */
  readonly shared: number | null;
}

/** The contenders of one question in one round. */
export interface Round {
  readonly letter: string;
  readonly round: number;
  readonly measured: readonly Measured[];
}

export interface RoundsOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly postmaster: number;
  readonly onRound: (round: Round) => void;
}

/** Seconds of asking before a server's first turn, and before each. */
const WARMING = 1.5;
const SETTLING = 0.3;

/**
 * Measures in rounds. In each, the questions come in another order, and the contenders of a question directly
 * after one another in another order: what disturbs the machine for longer disturbs all that are compared.
 */
export async function measureRounds(
  contenders: ReadonlyMap<Question, readonly Contender[]>,
  options: RoundsOptions,
): Promise<Round[]> {
  const client = fork(join(projectRoot(), 'dist', 'test', 'bench', 'load.js'));
  const rounds: Round[] = [];
  try {
    // Plans, prepared statements and compiled code are there before anything counts.
    for (const all of contenders.values())
      for (const contender of all) await measure(contender, 0.1, WARMING);
    for (let round = 1; round <= options.rounds; round++) {
      for (const [{ letter }, all] of shuffled([...contenders])) {
        const measured: Measured[] = [];
        for (const contender of shuffled(all))
          measured.push(await measure(contender, options.seconds, SETTLING));
        const done = { letter, round, measured };
        rounds.push(done);
        options.onRound(done);
      }
    }
  } finally {
    client.kill();
  }
  return rounds;

  async function measure(
    { server, path, bodies }: Contender,
    seconds: number,
    warmSeconds: number,
  ): Promise<Measured> {
    const { port, headers, pid, name } = server;
    const { connections, postmaster } = options;
    const shared = await countShared(server);
    const load: Load = { port, path, headers: headers(path), bodies, connections, warmSeconds, seconds };
    const done = new Promise<Loaded>((resolve) => {
      const hear = (message: { done?: Loaded }) => {
        if (!message.done) return;
        client.off('message', hear);
        resolve(message.done);
      };
      client.on('message', hear);
    });
    client.send(load);
    await once(client, 'message');
    const used = () => {
      const others = (server.sources ?? []).map(cpuSeconds);
      return [cpuSeconds(pid), cpuSeconds(postmaster), others.reduce((sum, one) => sum + one, 0)] as const;
    };
    const before = used();
    const loaded = await done;
    const after = used();
    if (loaded.failures) throw new Error(`${name} fails: ${loaded.firstFailure}`);
    const per = (i: 0 | 1 | 2) => ((after[i] - before[i]) * 1000) / Math.max(1, loaded.requests);
    return {
      server: name,
      perSecond: loaded.requests / loaded.seconds,
      p50: loaded.p50,
      p99: loaded.p99,
      serverMs: per(0),
      databaseMs: per(1),
      sourcesMs: per(2),
      shared: await shared(),
    };
  }
}

function shuffled<T>(all: readonly T[]): T[] {
  return all
    .map((one) => [Math.random(), one] as const)
    .sort(([x], [y]) => x - y)
    .map(([, one]) => one);
}
