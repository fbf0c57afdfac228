import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { SubgraphSource } from '../shared/composing.js';
import { projectRoot } from '../shared/paths.js';
import { command, inWords } from './report.js';
import { composedOrFailure, sourceFromFile } from './schema-files.js';

/** Adds `hub schema`. */
export function register(program: Command): void {
  program
    .command('schema')
    .description(
      inWords({
        zh: '写出子图与超图的 SDL（schema/subgraph.graphql、schema/supergraph.graphql）',
        en: 'write the SDL of the subgraph and of the supergraph (schema/subgraph.graphql, schema/supergraph.graphql)',
      }),
    )
    .action(command(writeSchema));
}

async function writeSchema(): Promise<void> {
  const folder = join(projectRoot(), 'schema');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(await schemaFiles())) {
    await writeFile(join(folder, name), text);
    process.stdout.write(`schema/${name}\n`);
  }
}

/** The files of `schema/` that the code prints: the hub's own, and it joined with `schema/partners/`. */
export async function schemaFiles(): Promise<Record<string, string>> {
  const { composerOf, createSubgraph } = await import('../app.js');
  const { loadConfig } = await import('../config.js');
  // The defaults, so that the files are the same wherever they are written.
  const { hub } = composerOf(loadConfig({}), (await createSubgraph()).schema);
  return {
    'subgraph.graphql': hub.sdl,
    'supergraph.graphql': await composedOrFailure([hub, ...(await partners())]),
  };
}

async function partners(): Promise<SubgraphSource[]> {
  const folder = join(projectRoot(), 'schema/partners');
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(
    files.map(async (file) =>
      sourceFromFile(file.replace(/\.graphql$/, ''), await readFile(join(folder, file), 'utf8')),
    ),
  );
}
