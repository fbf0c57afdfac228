import { type Command, Option } from 'commander';
import { command, inWords } from './report.js';

export interface ImportDivisionsOptions {
  asOf?: string;
  scope?: string;
  acceptClosures?: boolean;
}

export interface ImportFileOptions {
  dryRun?: boolean;
  template?: boolean;
  language?: 'zh' | 'en';
  source?: string;
  asOf?: string;
  faults?: string;
}

/** Adds `hub import`. */
export function register(program: Command): void {
  const root = program.command('import').description(
    inWords({
      zh: '导入数据；不带参数则列出可导入的种类',
      en: 'bring data in; without arguments, list the kinds',
    }),
  );
  registerFiles(root);
  registerDivisions(root);
}

function registerFiles(root: Command): void {
  root
    .argument('[kind]', inWords({ zh: '种类，如 organizations', en: 'kind of file, e.g. organizations' }))
    .argument('[path]', inWords({ zh: 'CSV 文件', en: 'CSV file' }))
    .option(
      '--dry-run',
      inWords({
        zh: '只核对并显示将有的变化，不写入',
        en: 'check and show what would change; write nothing',
      }),
    )
    .option('--template', inWords({ zh: '输出空白模板', en: 'write an empty file to fill in' }))
    .addOption(
      new Option(
        '--language <language>',
        inWords({ zh: '模板语言', en: 'language of the template' }),
      ).choices(['zh', 'en']),
    )
    .option(
      '--source <id>',
      inWords({ zh: '依据的来源标识', en: 'id of the source that vouches for the rows' }),
    )
    .option(
      '--as-of <date>',
      inWords({
        zh: '文件所示状况的日期，默认今天',
        en: 'the day whose state the file shows; today if not given',
      }),
    )
    .option(
      '--faults <file>',
      inWords({ zh: '把全部错误写入此 CSV 文件', en: 'write every fault to this CSV file' }),
    )
    .action(
      command(async (kind: string | undefined, path: string | undefined, options: ImportFileOptions) => {
        if (!kind || !path) return run(kind, path, options);
        const { bounded } = await import('./bounded.js');
        await bounded(() => run(kind, path, options));
      }),
    );
}

async function run(
  kind: string | undefined,
  path: string | undefined,
  options: ImportFileOptions,
): Promise<void> {
  // It pulls in the modules, which the other commands do without.
  const { importRowsOf } = await import('./import-file.js');
  await importRowsOf(kind, path, options);
}

function registerDivisions(root: Command): void {
  root
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
    .action(
      // Where the command above has the same option, what is given after `divisions` reaches it there.
      command(async (path: string | undefined, own: ImportDivisionsOptions, self: Command) => {
        const options = { ...self.parent?.opts<ImportDivisionsOptions>(), ...own };
        const { importDivisionList } = await import('./import-divisions.js');
        await importDivisionList(path, options);
      }),
    );
}
