import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { hubBodies } from './answers.js';
import { createHubStatements } from './compiled.js';
import type { Question } from './questions.js';
import { measureRounds } from './rounds.js';
import { startHub } from './servers.js';
import type { World } from './world.js';

/** Leaves, in the benchmark's folder, a CPU profile of the hub under load and every statement with its plan. */
export async function profile(world: World, questions: readonly Question[]): Promise<void> {
  const folder = join(world.dataFolder, 'profile');
  await mkdir(folder, { recursive: true });
  await plans(world.url, questions, folder);
  const { url: databaseUrl, dataFolder, postmaster, routerToken } = world;
  for (const keeps of [false, true]) {
    const profileFolder = join(folder, keeps ? 'cached' : 'uncached');
    const options = { databaseUrl, dataFolder, keeps, workers: 1, profileFolder, routerToken };
    const server = await startHub('hub', options);
    try {
      await measureRounds(
        new Map(
          questions.map((question) => [
            question,
            [{ server, path: question.path, bodies: hubBodies(question) }],
          ]),
        ),
        { rounds: 1, seconds: 4, connections: 32, postmaster, onRound: () => undefined },
      );
    } finally {
      await server.stop();
    }
  }
  process.stdout.write(`CPU profiles and plans are in ${folder}.\n`);
}

async function plans(url: string, questions: readonly Question[], folder: string): Promise<void> {
  const statementOf = await createHubStatements();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const question of questions) {
    const statement = statementOf(question, question.variables[0] ?? {});
    await client.query(statement);
    const { rows } = await client.query({
      text: `explain (analyze, buffers) ${statement}`,
      rowMode: 'array',
    });
    const plan = rows.map(([line]) => line).join('\n');
    await writeFile(join(folder, `${question.letter}.txt`), `${plan}\n\n${statement}\n`);
  }
  await client.end();
}
