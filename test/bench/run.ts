import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../src/shared/paths.js';
import { hubAnswers, hubBodies, limitBodies, requireEqual } from './answers.js';
import { profile } from './profile.js';
import { type Question, readQuestions } from './questions.js';
import { type Measurement, markdown, type Report, summarize } from './report.js';
import { type Contender, measureRounds } from './rounds.js';
import { POOL, type Server, startHub, startLimit } from './servers.js';
import { peakMemory } from './usage.js';
import { openWorld, type World } from './world.js';

const { values: given } = parseArgs({
  options: {
    size: { type: 'string', default: 'standard' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '32' },
    only: { type: 'string', default: 'abcdef' },
    modes: { type: 'string', default: 'uncached,cached' },
    workers: { type: 'string', default: '1' },
    profile: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
  },
});

const latest = join(projectRoot(), 'test', 'bench', 'latest.json');

const running: Server[] = [];
if (given.table) process.stdout.write(markdown(JSON.parse(await readFile(latest, 'utf8'))));
else await measure();

async function measure(): Promise<void> {
  const world = await openWorld(given.size);
  try {
    const questions = await readQuestions(world.url, given.only);
    if (given.profile) await profile(world, questions);
    else await compare(world, questions);
  } finally {
    for (const server of running) await server.stop();
    await world.stop();
  }
}

async function compare(
  { url, dataFolder, routerToken, ...size }: World,
  questions: readonly Question[],
): Promise<void> {
  const workers = given.workers.split(',').map(Number);
  const modes = given.modes.split(',');
  const reports: Report[] = [];
  for (const mode of modes) {
    const hubs: Server[] = [];
    for (const n of workers) {
      const name = n === 1 ? 'hub' : `hub, ${n} processes`;
      hubs.push(
        await started(
          startHub(name, { databaseUrl: url, dataFolder, keeps: mode === 'cached', workers: n, routerToken }),
        ),
      );
    }
    const stored = await hubAnswers(hubs[0] as Server, questions);
    const limit = await started(startLimit({ databaseUrl: url, pool: POOL, stored }));
    await requireEqual(limit, questions, stored);
    process.stderr.write(`${mode}: the answers are equal; measuring\n`);
    const contenders = new Map(
      questions.map((question): [Question, Contender[]] => [
        question,
        [
          ...hubs.map((server) => ({ server, path: question.path, bodies: hubBodies(question) })),
          { server: limit, path: mode === 'cached' ? '/stored' : '/ask', bodies: limitBodies(question) },
        ],
      ]),
    );
    const rounds = await measureRounds(contenders, {
      rounds: Number(given.rounds),
      seconds: Number(given.seconds),
      connections: Number(given.connections),
      postmaster: size.postmaster,
      onRound: ({ letter, round, measured }) => {
        const parts = measured.map(({ server, perSecond }) => `${server} ${perSecond.toFixed(0)}/s`);
        process.stderr.write(`  ${mode} ${round} ${letter}: ${parts.join(', ')}\n`);
      },
    });
    const memoryMb = Object.fromEntries(
      [...hubs, limit].map(({ name, pid }) => [name, Math.round(peakMemory(pid))]),
    );
    reports.push({ mode, rows: summarize(rounds, 'limit'), memoryMb });
    while (running.length > 0) await running.pop()?.stop();
  }
  const meanings = Object.fromEntries(questions.map(({ letter, meaning }) => [letter, meaning]));
  const { rounds, seconds, connections } = given;
  const { committees, observations } = size;
  const how = {
    committees,
    observations,
    cores: availableParallelism(),
    node: process.version,
    rounds,
    seconds,
    connections,
  };
  const measurement: Measurement = { measuredAt: new Date().toISOString(), how, meanings, reports };
  await writeFile(latest, `${JSON.stringify(measurement, null, 2)}\n`);
  process.stdout.write(markdown(measurement));
}

async function started(server: Promise<Server>): Promise<Server> {
  running.push(await server);
  return server;
}
