import type { Command } from 'commander';
import { command, inWords } from './report.js';

export interface ImportDivisionsOptions {
  asOf?: string;
  scope?: string;
  acceptClosures?: boolean;
}

/** Adds `hub import`. */
export function register(program: Command): void {
  program
    .command('import')
    .description(inWords({ zh: '导入数据', en: 'bring data in' }))
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
      command(async (path: string | undefined, options: ImportDivisionsOptions) => {
        // It pulls in the modules, which the other commands do without.
        const { importDivisionList } = await import('./import-divisions.js');
        await importDivisionList(path, options);
      }),
    );
}
