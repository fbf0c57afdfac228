import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '../../src/shared/paths.js';
import { requireShown } from './answers.js';
import { DRIZZLE_QUESTIONS } from './drizzle-questions.js';
import { PLANNED_ONCE } from './limit-http.js';
import { COMPUTED } from './peer-computed.js';
import { type PeerQuestion, peerBodies } from './peer-question.js';
import { PEER_SCHEMA } from './peer-schema.js';
import { POSTGRAPHILE_QUESTIONS } from './postgraphile-questions.js';
import type { Question } from './questions.js';
import type { Contender } from './rounds.js';
import { POOL, type Server, startTold } from './servers.js';

/** A server of another make on the same database, which `npm run bench:peers` installs. */
interface Peer {
  readonly name: string;
  /** Without which it is not measured. */
  readonly needs: string;
  readonly program: string;
  /** What it wants in the database. */
  readonly schema: readonly string[];
  readonly setup: object;
  readonly questions: Readonly<Record<string, PeerQuestion>>;
}

/** One makes GraphQL of views and functions, the other one statement with nested JSON of each root field, as Hasura does. */
const PEERS: readonly Peer[] = [
  {
    name: 'PostGraphile',
    needs: 'postgraphile',
    program: 'postgraphile.mjs',
    schema: PEER_SCHEMA,
    setup: { schema: 'bench_peer' },
    questions: POSTGRAPHILE_QUESTIONS,
  },
  {
    name: 'Pothos with Drizzle',
    needs: '@pothos/plugin-drizzle',
    program: 'drizzle.mjs',
    schema: [],
    setup: { computed: COMPUTED },
    questions: DRIZZLE_QUESTIONS,
  },
];

const FOLDER = join(projectRoot(), 'test', 'bench', 'peers');

export interface RunningPeer {
  readonly server: Server;
  /** Its way of answering a question; none where its schema cannot. */
  contenders(question: Question): Contender[];
}

/** Starts those that are installed; each must show the figures and texts that are expected. */
export async function startPeers(
  databaseUrl: string,
  questions: readonly Question[],
  expected: Readonly<Record<string, readonly string[]>>,
  running: Server[],
): Promise<RunningPeer[]> {
  const peers: RunningPeer[] = [];
  for (const peer of PEERS) {
    if (!existsSync(join(FOLDER, 'node_modules', ...peer.needs.split('/')))) {
      process.stderr.write(
        `${peer.name} is not installed (npm run bench:peers): the hub is compared without it\n`,
      );
      continue;
    }
    const server = await start(peer, databaseUrl);
    running.push(server);
    const bodies = (question: Question) => peerBodies(question, peer.questions);
    for (const question of questions) await requireShown(server, question, bodies(question), expected);
    const contenders = (question: Question) =>
      bodies(question).length === 0 ? [] : [{ server, path: '/graphql', bodies: bodies(question) }];
    peers.push({ server, contenders });
  }
  return peers;
}

async function start({ name, program, schema, setup }: Peer, databaseUrl: string): Promise<Server> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const statement of schema) await client.query(statement);
  } finally {
    await client.end();
  }
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
  const child = fork(join(FOLDER, program), { env });
  return startTold(name, child, { databaseUrl, pool: POOL, options: PLANNED_ONCE, ...setup });
}
