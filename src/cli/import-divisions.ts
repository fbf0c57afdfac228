import { Presets, SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import pg from 'pg';
import {
  type DivisionImport,
  type ImportProgress,
  type ImportReport,
  importDivisions,
} from '../modules/divisions/index.js';
import { csvList, PACKAGE_LIST_DATE, packageList } from '../modules/divisions/index.js';
import { Fault, type Message } from '../shared/errors.js';
import { command, inWords, say } from './report.js';
import { withDatabase } from './with-database.js';

interface Options {
  asOf?: string;
  scope?: string;
  acceptClosures?: boolean;
}

/** Adds `hub import divisions`. `hooks` is what other modules do in the transaction of each province. */
export function register(program: Command, hooks: Pick<DivisionImport, 'afterProvince'> = {}): void {
  const group = program.commands.find((known) => known.name() === 'import') ?? program.command('import');
  group
    .command('divisions')
    .description(
      inWords({
        zh: '载入行政区划清单；不写文件则载入全国清单',
        en: 'load a list of divisions; without a file, the whole country',
      }),
    )
    .argument(
      '[path]',
      inWords({
        zh: 'CSV 文件，列：code、officialName 或 name、可选 shortName 和 parentCode',
        en: 'CSV file: code, officialName or name, and optionally shortName and parentCode',
      }),
    )
    .option('--as-of <date>', inWords({ zh: '清单的截止日期', en: 'the day whose state the list shows' }))
    .option(
      '--scope <codes>',
      inWords({
        zh: '清单完整的范围，如 50,4417；其中未列出的区划将被撤销',
        en: 'where the list is complete, e.g. 50,4417; divisions there that it does not name are closed',
      }),
    )
    .option(
      '--accept-closures',
      inWords({ zh: '允许撤销超过十分之一的区划', en: 'close also more than a tenth of the divisions' }),
    )
    .action(command((path: string | undefined, options: Options) => run(path, options, hooks)));
}

async function run(
  path: string | undefined,
  options: Options,
  hooks: Pick<DivisionImport, 'afterProvince'>,
): Promise<void> {
  const asOf = options.asOf ?? (path === undefined ? PACKAGE_LIST_DATE : undefined);
  if (asOf === undefined) {
    throw new Fault('INVALID_DATE', {
      zh: '请用 --as-of 写明清单的截止日期，如 --as-of 2023-06-30。',
      en: 'Say with --as-of which day the list shows, e.g. --as-of 2023-06-30.',
    });
  }
  const source = path === undefined ? packageList() : csvList(path);
  const scope = options.scope?.split(/[,，\s]+/).filter(Boolean) ?? (path === undefined ? 'LISTED' : []);
  const accept = { closures: options.acceptClosures ?? false };
  const report = await withDatabase(async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const shown = showProgress();
    try {
      await requireSchema(client);
      return await importDivisions({
        client,
        source,
        asOf,
        scope,
        accept,
        onProgress: shown.update,
        ...hooks,
      });
    } finally {
      shown.stop();
      await client.end();
    }
  });
  process.stdout.write(`${inWords(summary(report))}\n`);
}

async function requireSchema(client: pg.Client): Promise<void> {
  const found = await client.query<{ there: boolean }>(`select to_regclass('division') is not null as there`);
  if (found.rows[0]?.there) return;
  throw new Fault('NOT_FOUND', {
    zh: '数据库中还没有表；请先启动一次 hub。',
    en: 'The database has no tables yet; start the hub once.',
  });
}

/** A bar on a terminal, and elsewhere one line when the list is read and one for each province. */
function showProgress(): { update: (progress: ImportProgress) => void; stop: () => void } {
  if (!process.stderr.isTTY) return { update: printLine, stop: () => {} };
  const bar = new SingleBar(
    { format: '{bar} {percentage}% {what}', stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(1, 0, { what: '' });
  return {
    update(progress) {
      const what = inWords(describe(progress));
      if (progress.step === 'READING') return bar.update(0, { what });
      bar.setTotal(progress.total);
      bar.update(progress.done, { what });
    },
    stop: () => bar.stop(),
  };
}

function printLine(progress: ImportProgress): void {
  // Reading takes seconds and reports each batch: too much for a log.
  if (progress.step === 'WRITING') say(describe(progress));
}

function describe(progress: ImportProgress): Message {
  if (progress.step === 'READING') {
    return { zh: `已读 ${progress.rows} 行`, en: `${progress.rows} rows read` };
  }
  const { done, total } = progress;
  return { zh: `已写入 ${done}/${total} 个省级单位`, en: `${done} of ${total} provinces written` };
}

function summary({ rows, added, changed, gone, unchanged, resumed }: ImportReport): Message {
  return {
    zh: `${resumed ? '接续上次中断的载入。' : ''}共 ${rows} 行：新增 ${added}，变更 ${changed}，撤销 ${gone}，未变 ${unchanged}。`,
    en: `${resumed ? 'Went on with an interrupted import. ' : ''}${rows} rows: ${added} added, ${changed} changed, ${gone} gone, ${unchanged} unchanged.`,
  };
}
