import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { command, inWords, say } from './report.js';
import { composedOrFailure, readText, sourceFromFile } from './schema-files.js';

interface Options {
  readonly out?: string;
}

interface NamedFile {
  readonly name: string;
  readonly path: string;
}

/** Adds `hub compose`. */
export function register(program: Command): void {
  program
    .command('compose')
    .description(
      inWords({
        zh: '输出超图 SDL：登记处当前的超图，或由所给文件组合',
        en: 'print the SDL of the supergraph: the registry’s, or one of the files given',
      }),
    )
    .argument(
      '[name=file...]',
      inWords({
        zh: '子图名称与 SDL 文件；文件中可用一行 "# url: ..." 写明服务地址',
        en: 'names of subgraphs with their SDL files; a line "# url: ..." in a file says where it is served',
      }),
      (text: string, before: NamedFile[] = []) => [...before, namedFile(text)],
    )
    .option('--out <file>', inWords({ zh: '写入文件', en: 'write it to a file' }))
    .action(command(composeFiles));
}

async function composeFiles(files: readonly NamedFile[] | undefined, { out }: Options): Promise<void> {
  const sdl = files?.length ? await fromFiles(files) : await fromRegistry();
  if (!out) {
    process.stdout.write(sdl);
    return;
  }
  await writeFile(out, sdl);
  say({ zh: `已写入 ${out}。`, en: `Written to ${out}.` });
}

async function fromFiles(files: readonly NamedFile[]): Promise<string> {
  const sources = files.map(async ({ name, path }) => sourceFromFile(name, await readText(path)));
  return composedOrFailure(await Promise.all(sources));
}

async function fromRegistry(): Promise<string> {
  const { ownComposer } = await import('./registry-door.js');
  const { hub } = await ownComposer();
  const { withDatabase } = await import('./with-database.js');
  const { currentSupergraph } = await import('../modules/partners/index.js');
  const served = await withDatabase(({ orm }) => currentSupergraph(orm.em.fork()));
  // Where no hub has run on this database yet, it would begin with its own schema alone.
  return served ? served.sdl : composedOrFailure([hub]);
}

function namedFile(text: string): NamedFile {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1)
    throw new InvalidArgumentError('write it like agriculture=schema.graphql.');
  return { name: text.slice(0, at), path: text.slice(at + 1) };
}
