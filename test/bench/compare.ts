import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '../../src/shared/paths.js';
import { hubAnswers, hubBodies, limitBodies, requireEqual, requireShown } from './answers.js';
import { PLANNED_ONCE } from './limit-http.js';
import { peerBodies } from './peer-questions.js';
import { PEER_SCHEMA } from './peer-schema.js';
import type { Question } from './questions.js';
import { type Report, summarize } from './report.js';
import { type Contender, measureRounds, type Round } from './rounds.js';
import { POOL, type Server, startHub, startLimit, startTold } from './servers.js';
import { peakMemory } from './usage.js';
import type { World } from './world.js';

export interface Given {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
}

export const PEER = 'PostGraphile';
const PEERS = join(projectRoot(), 'test', 'bench', 'peers');

/** Measures the hub against the limit and, where it is installed, the peer, once they have given equal answers. */
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
    const peer = mode === 'uncached' ? await startPeer(databaseUrl) : null;
    if (peer) {
      running.push(peer);
      await requireShown(peer, questions, stored);
    }
    process.stderr.write(`${mode}: the answers are equal; measuring\n`);
    const contenders = new Map(
      questions.map((question): [Question, Contender[]] => [
        question,
        [
          ...hubs.map((server) => ({ server, path: question.path, bodies: hubBodies(question) })),
          { server: limit, path: mode === 'cached' ? '/stored' : '/ask', bodies: limitBodies(question) },
          ...(peer && peerBodies(question).length > 0
            ? [{ server: peer, path: '/graphql', bodies: peerBodies(question) }]
            : []),
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

/** PostGraphile on views and functions of its own over the same roll-ups; null where it is not installed. */
async function startPeer(databaseUrl: string): Promise<Server | null> {
  if (!existsSync(join(PEERS, 'node_modules', 'postgraphile'))) {
    process.stderr.write(
      `${PEER} is not installed (npm run bench:peers): the hub is compared with the limit alone\n`,
    );
    return null;
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  for (const statement of PEER_SCHEMA) await client.query(statement);
  await client.end();
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
  const child = fork(join(PEERS, 'postgraphile.mjs'), { env });
  return startTold(PEER, child, { databaseUrl, pool: POOL, schema: 'bench_peer', options: PLANNED_ONCE });
}
