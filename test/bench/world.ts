import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { type Embedded, startEmbedded } from '../../src/database/embedded/index.js';
import { projectRoot } from '../../src/shared/paths.js';

/** A database with the synthetic world, and the server it runs on. */
export interface World {
  readonly url: string;
  readonly dataFolder: string;
  readonly postmaster: number;
  readonly committees: number;
  readonly observations: number;
  stop(): Promise<void>;
}

/** Starts the database of the benchmark's folder, and makes the world in it when there is none yet. */
export async function openWorld(size: string): Promise<World> {
  const dataFolder = resolve(process.env.HUB_BENCH_DATA ?? join(projectRoot(), '.data', 'bench', size));
  if (!existsSync(join(dataFolder, 'postgresql'))) await makeWorld(dataFolder, size);
  const database = await startEmbedded({ dataFolder });
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
  return { ...rows[0], url: database.url, dataFolder, postmaster, stop: () => database.stop() };
}

async function makeWorld(dataFolder: string, size: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(projectRoot(), 'dist', 'src', 'cli.js'), 'demo', '--synthetic', size],
    { env: { ...process.env, HUB_DATA: dataFolder }, stdio: 'inherit' },
  );
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The synthetic world could not be made.');
}
