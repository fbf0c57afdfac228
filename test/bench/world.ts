import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { type Embedded, startEmbedded } from '../../src/database/embedded/index.js';
import { projectRoot } from '../../src/shared/paths.js';

const run = promisify(execFile);
const CLI = join(projectRoot(), 'dist', 'src', 'cli.js');
const AGENCY = 'benchmark';
/** All that are compared keep theirs at the same time: more than a hub alone gives its server. */
const CONNECTIONS = 120;

/** A database with the synthetic world, and the server it runs on. */
export interface World {
  readonly url: string;
  readonly dataFolder: string;
  readonly postmaster: number;
  /** Of an agency whose router asks the subgraph. */
  readonly routerToken: string;
  readonly committees: number;
  readonly observations: number;
  stop(): Promise<void>;
}

const folderOf = (size: string) => join(projectRoot(), '.data', 'bench', size);

/** Starts the database of the benchmark's folder, and makes the world in it when there is none yet. */
export async function openWorld(size: string): Promise<World> {
  const dataFolder = resolve(process.env.HUB_BENCH_DATA || folderOf(size));
  if (!existsSync(join(dataFolder, 'postgresql'))) await makeWorld(dataFolder, size);
  return open(dataFolder);
}

/** A world of this size to be changed: a copy of one that is kept, removed afterwards. */
export async function copyWorld(
  size: string,
  purpose: string,
): Promise<{ world: World; remove(): Promise<void> }> {
  const kept = folderOf(size);
  if (!existsSync(join(kept, 'postgresql'))) await makeWorld(kept, size);
  const dataFolder = `${kept}-${purpose}`;
  await rm(dataFolder, { recursive: true, force: true });
  // Whose the files are matters to PostgreSQL, and only cp keeps it.
  await run('cp', ['-a', kept, dataFolder]);
  const world = await open(dataFolder);
  const remove = async () => {
    await world.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { world, remove };
}

async function open(dataFolder: string): Promise<World> {
  const database = await startEmbedded({ dataFolder, flags: ['-c', `max_connections=${CONNECTIONS}`] });
  try {
    return await describe(database, dataFolder);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function describe(database: Embedded, dataFolder: string): Promise<World> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(`select
    (select count(*)::int from joint_committee where division_code collate "C" between '98' and '99') as committees,
    (select count(*)::int from observation) as observations`);
  await client.end();
  if (rows[0].committees === 0)
    throw new Error(`There is no synthetic world in ${dataFolder}: remove the folder.`);
  const postmaster = Number.parseInt(
    await readFile(join(dataFolder, 'postgresql', 'postmaster.pid'), 'utf8'),
    10,
  );
  const routerToken = await issueRouterToken({ DATABASE_URL: database.url, HUB_DATA: dataFolder });
  return { ...rows[0], url: database.url, dataFolder, postmaster, routerToken, stop: () => database.stop() };
}

/** A token of the agency that the benchmark is to the hub, which is registered where it is not yet. */
async function issueRouterToken(env: Readonly<Record<string, string>>): Promise<string> {
  const hub = async (...args: string[]) => {
    const { stdout } = await run(process.execPath, [CLI, ...args], {
      env: { PATH: process.env.PATH, ...env },
    });
    return stdout;
  };
  const known = (await hub('agency', 'list')).split('\n').some((line) => line.startsWith(`${AGENCY}\t`));
  if (!known) await hub('agency', 'add', AGENCY, '--zh', '基准测试', '--en', 'Benchmark', '--post', '信息科');
  return (await hub('agency', 'token', AGENCY, '--days', '1')).split('\n')[0] ?? '';
}

async function makeWorld(dataFolder: string, size: string): Promise<void> {
  const child = spawn(process.execPath, [CLI, 'demo', '--synthetic', size], {
    env: { PATH: process.env.PATH, HUB_DATA: dataFolder },
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The synthetic world could not be made.');
}
