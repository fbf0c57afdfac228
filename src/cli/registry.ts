import type { Command } from 'commander';
import { spokenLanguages } from '../settings.js';
import { type Answer, ask, RegistryRefuses, requireOk, tell } from './registry-client.js';
import { SHELL } from './registry-door.js';
import { command, inWords } from './report.js';
import { readText } from './schema-files.js';

interface Where {
  readonly hub?: string;
  readonly token?: string;
}

interface Publication extends Where {
  readonly url?: string;
  readonly introspect?: string;
  readonly message?: string;
  readonly agency?: string;
}

/** Adds `hub publish`, `hub check`, `hub subgraph delete` and `hub rollback`. */
export function register(program: Command): void {
  for (const [verb, description] of [
    ['publish', { zh: '发布子图的模式', en: 'publish the schema of a subgraph' }],
    ['check', { zh: '检查模式而不发布', en: 'check a schema without publishing it' }],
  ] as const) {
    reaching(program.command(`${verb} <name> [file]`))
      .description(inWords(description))
      .option('--url <url>', inWords({ zh: '子图的服务地址', en: 'where the subgraph is served' }))
      .option(
        '--introspect <url>',
        inWords({
          zh: '由中枢向运行中的子图查询模式',
          en: 'have the hub ask the running subgraph for its schema',
        }),
      )
      .option(
        '--agency <code>',
        inWords({ zh: '部门代码（管理员用）', en: 'code of the agency, for administrators' }),
      )
      .option('--message <text>', inWords({ zh: '说明', en: 'why' }))
      .addHelpText('after', () => `\n${inWords(EXAMPLES(verb))}`)
      .action(
        command((name: string, file: string | undefined, options: Publication) =>
          publish(verb, name, file, options),
        ),
      );
  }
  const subgraph = program
    .command('subgraph')
    .description(inWords({ zh: '合作子图', en: "partners' subgraphs" }));
  reaching(subgraph.command('delete <name>'))
    .description(inWords({ zh: '撤下子图', en: 'withdraw a subgraph' }))
    .option('--dry-run', inWords({ zh: '只说明将失去什么', en: 'only say what it would take away' }))
    .option('--message <text>', inWords({ zh: '说明', en: 'why' }))
    .action(command(remove));
  program
    .command('rollback <version>')
    .description(inWords({ zh: '把超图回退到某一版本', en: 'set the supergraph back to a version' }))
    .option('--message <text>', inWords({ zh: '说明', en: 'why' }))
    .action(command(rollback));
}

/** What most want to type; what comes of it goes to standard output, one line for each change or hint. */
const EXAMPLES = (verb: string) => ({
  zh: `<name> 为子图名称（小写字母、数字、连字符），[file] 为其 SDL 文件。例：
  npx hub ${verb} agriculture schema.graphql --url https://agri.example.gov.cn/graphql --hub https://hub.example.gov.cn
  npx hub ${verb} agriculture --introspect https://agri.example.gov.cn/graphql
令牌由中枢管理员用 npx hub agency token 签发；--url 首次必填，之后沿用。`,
  en: `<name> names the subgraph in lower-case letters, digits and hyphens; [file] holds its SDL. For example:
  npx hub ${verb} agriculture schema.graphql --url https://agri.example.gov.cn/graphql --hub https://hub.example.gov.cn
  npx hub ${verb} agriculture --introspect https://agri.example.gov.cn/graphql
The hub's administrator issues the token with npx hub agency token. --url is needed the first time, then kept.`,
});

function reaching(subcommand: Command): Command {
  return subcommand
    .option('--hub <url>', inWords({ zh: '中枢地址', en: 'address of the hub' }))
    .option(
      '--token <token>',
      inWords({ zh: '部门令牌，或用 HUB_TOKEN', en: 'token of the agency, or HUB_TOKEN' }),
    );
}

async function publish(
  verb: 'publish' | 'check',
  name: string,
  file: string | undefined,
  options: Publication,
): Promise<void> {
  if ((file === undefined) === (options.introspect === undefined)) {
    throw new RegistryRefuses({
      zh: '请给出 SDL 文件或 --introspect，二者择一。',
      en: 'Give an SDL file or --introspect, one of them.',
    });
  }
  const { agency, message } = options;
  const url = options.introspect ?? options.url;
  const sdl = file === undefined ? undefined : await readText(file);
  const path = `/registry/subgraphs/${encodeURIComponent(name)}${verb === 'check' ? '/check' : ''}`;
  const answer = requireOk(await ask(await where(options), 'POST', path, { url, sdl, agency, message }));
  tell(verb, name, answer);
}

async function remove(name: string, options: Where & { dryRun?: boolean; message?: string }): Promise<void> {
  const { dryRun, message } = options;
  const path = `/registry/subgraphs/${encodeURIComponent(name)}`;
  const answer = requireOk(await ask(await where(options), 'DELETE', path, { dryRun, message }));
  tell(dryRun ? 'try-delete' : 'delete', name, answer);
}

async function rollback(version: string, { message }: { message?: string }): Promise<void> {
  if (!/^\d{1,9}$/.test(version))
    throw new RegistryRefuses({ zh: '版本号须为整数。', en: 'A version is a whole number.' });
  const { ownComposer } = await import('./registry-door.js');
  const composer = await ownComposer();
  const { withDatabase } = await import('./with-database.js');
  const { openDoor } = await import('../modules/partners/index.js');
  const language = spokenLanguages()[0] ?? 'en';
  const answer = await withDatabase(({ orm }) =>
    openDoor(orm, composer).change('rollback', SHELL, language, {
      name: 'hub',
      version: Number(version),
      message,
    }),
  );
  tell('rollback', `${version}`, requireOk(answer as Answer));
}

async function where({ hub, token }: Where): Promise<{ hub: string; token: string | undefined }> {
  const { loadConfig } = await import('../config.js');
  const config = loadConfig();
  return { hub: (hub ?? config.publicUrl).replace(/\/+$/, ''), token: token ?? config.token };
}
