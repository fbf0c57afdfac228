import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { projectRoot } from '../shared/paths.js';
import { command, inWords } from './report.js';

/** Adds `hub schema`. */
export function register(program: Command): void {
  program
    .command('schema')
    .description(
      inWords({
        zh: '写出子图的 SDL（schema/subgraph.graphql）',
        en: "write the subgraph's SDL (schema/subgraph.graphql)",
      }),
    )
    .action(command(writeSchema));
}

async function writeSchema(): Promise<void> {
  const { createSubgraph } = await import('../app.js');
  const { printSubgraph } = await import('../subgraph/schema.js');
  const folder = join(projectRoot(), 'schema');
  await mkdir(folder, { recursive: true });
  const { schema } = await createSubgraph();
  await writeFile(join(folder, 'subgraph.graphql'), printSubgraph(schema));
  process.stdout.write('schema/subgraph.graphql\n');
}
