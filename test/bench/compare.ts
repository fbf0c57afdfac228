import { hubAnswers, hubBodies, limitBodies, requireEqual } from './answers.js';
import { startPeers } from './peers.js';
import type { Question } from './questions.js';
import { type Report, summarize } from './report.js';
import { type Contender, measureRounds, type Round } from './rounds.js';
import { POOL, type Server, startHub, startLimit } from './servers.js';
import { peakMemory } from './usage.js';
import type { World } from './world.js';

export interface Given {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
}

/** Measures the hub against the limit and, where they are installed, the peers, once they have given equal answers. */
export async function compare(
  world: World,
  questions: readonly Question[],
  mode: 'uncached' | 'cached',
  given: Given & { readonly workers: readonly number[] },
): Promise<Report> {
  const { url: databaseUrl, dataFolder, routerToken } = world;
  const running: Server[] = [];
  const started = async (server: Promise<Server>): Promise<Server> => {
    running.push(await server);
    return server;
  };
  try {
    const hubs: Server[] = [];
    for (const workers of given.workers) {
      const name = workers === 1 ? 'hub' : `hub, ${workers} processes`;
      const options = { databaseUrl, dataFolder, routerToken, keeps: mode === 'cached', workers };
      hubs.push(await started(startHub(name, options)));
    }
    const stored = await hubAnswers(hubs[0] as Server, questions);
    const limit = await started(startLimit({ databaseUrl, pool: POOL, stored }));
    await requireEqual(limit, questions, stored);
    // None of them keeps answers.
    const peers = mode === 'uncached' ? await startPeers(databaseUrl, questions, stored, running) : [];
    process.stderr.write(`${mode}: the answers are equal; measuring\n`);
    const contenders = new Map(
      questions.map((question): [Question, Contender[]] => [
        question,
        [
          ...hubs.map((server) => ({ server, path: question.path, bodies: hubBodies(question) })),
          { server: limit, path: mode === 'cached' ? '/stored' : '/ask', bodies: limitBodies(question) },
          ...peers.flatMap((peer) => peer.contenders(question)),
        ],
      ]),
    );
    const rounds = await measureRounds(contenders, {
      ...given,
      postmaster: world.postmaster,
      onRound: tell(mode),
    });
    const memoryMb = Object.fromEntries(running.map(({ name, pid }) => [name, Math.round(peakMemory(pid))]));
    return { mode, rows: summarize(rounds), memoryMb };
  } finally {
    for (const server of running) await server.stop();
  }
}

export const tell =
  (mode: string) =>
  ({ letter, round, measured }: Round): void => {
    const parts = measured.map(({ server, perSecond }) => `${server} ${perSecond.toFixed(0)}/s`);
    process.stderr.write(`  ${mode} ${round} ${letter}: ${parts.join(', ')}\n`);
  };
