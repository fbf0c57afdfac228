import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../src/shared/paths.js';
import { compare } from './compare.js';
import { compareFederated } from './federated.js';
import { measureGrowth } from './growth.js';
import { profile } from './profile.js';
import { type Question, readQuestions } from './questions.js';
import { type Measurement, markdown, type Report } from './report.js';
import { measureStart } from './start.js';
import { openWorld } from './world.js';
import { measureWrites } from './writes.js';

const { values: given } = parseArgs({
  options: {
    size: { type: 'string', default: 'standard' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1' },
    connections: { type: 'string', default: '32' },
    only: { type: 'string', default: 'abcdefg' },
    modes: { type: 'string', default: 'uncached,cached' },
    workers: { type: 'string', default: '1,2' },
    growth: { type: 'string' },
    writes: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    'changed-size': { type: 'string', default: '0.025' },
    profile: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
  },
});

/** Of the standard world, and what the README's table is made from; another world's stays out of the repository. */
const latest =
  given.size === 'standard'
    ? join(projectRoot(), 'test', 'bench', 'latest.json')
    : join(projectRoot(), '.data', 'bench', `latest-${given.size}.json`);
const how = {
  rounds: Number(given.rounds),
  seconds: Number(given.seconds),
  connections: Number(given.connections),
};
const FEDERATED = 'g';
const GROWTH = '1,5,25';
/** Of the growth the least of the rounds counts, for which few are enough. */
const GROWTH_ROUNDS = 3;

if (given.table) process.stdout.write(markdown(JSON.parse(await readFile(latest, 'utf8'))));
else if (given.profile) await profileOnly();
else await measure();

async function profileOnly(): Promise<void> {
  const world = await openWorld(given.size);
  try {
    await profile(world, await readQuestions(world.url, given.only.replace(FEDERATED, '')));
  } finally {
    await world.stop();
  }
}

/** Each part is kept as it was last measured until it is measured again. */
async function measure(): Promise<void> {
  const load = loadavg()[0]?.toFixed(1) ?? '';
  let measurement: Measurement = existsSync(latest) ? JSON.parse(await readFile(latest, 'utf8')) : {};
  await mkdir(dirname(latest), { recursive: true });
  const put = async (part: Measurement) => {
    measurement = { ...measurement, ...part };
    await writeFile(latest, `${JSON.stringify(measurement, null, 2)}\n`);
  };
  const growth = given.growth ?? (given.all ? GROWTH : undefined);
  if (given.all || !(growth || given.writes)) await put(await reads(load, measurement.reports ?? []));
  if (growth) {
    const letters = given.only.replace(FEDERATED, '');
    await put({
      growth: await measureGrowth(given['changed-size'], growth.split(',').map(Number), letters, {
        ...how,
        rounds: Math.min(GROWTH_ROUNDS, how.rounds),
      }),
    });
  }
  if (given.writes || given.all) await put({ writes: await measureWrites(given['changed-size']) });
  process.stdout.write(markdown(measurement));
}

async function reads(load: string, before: readonly Report[]): Promise<Measurement> {
  const world = await openWorld(given.size);
  try {
    const questions = await readQuestions(world.url, given.only);
    const own = questions.filter(({ letter }) => letter !== FEDERATED);
    const start = own[0] ? await measureStart(world, own[0]) : undefined;
    const reports: Report[] = [];
    const workers = given.workers.split(',').map(Number);
    for (const mode of ['uncached', 'cached'] as const) {
      if (own.length > 0 && given.modes.split(',').includes(mode))
        reports.push(await compare(world, own, mode, { ...how, workers }));
    }
    const federated: Question | undefined = questions.find(({ letter }) => letter === FEDERATED);
    if (federated) reports.push(await compareFederated(world, federated, how));
    const { committees, observations } = world;
    const cores = availableParallelism();
    return {
      measuredAt: new Date().toISOString(),
      how: { committees, observations, cores, load, node: process.version, ...how },
      reports: [...before.filter(({ mode }) => !reports.some((report) => report.mode === mode)), ...reports],
      ...(start && { start }),
    };
  } finally {
    await world.stop();
  }
}
