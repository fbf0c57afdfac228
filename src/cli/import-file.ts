import 'reflect-metadata';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { Presets, SingleBar } from 'cli-progress';
import '../app.js';
import type { Viewer } from '../auth/viewer.js';
import type { RowFault } from '../importing/faults.js';
import { fileBytes, importFile, Stop } from '../importing/file.js';
import { allImports, requireKind } from '../importing/kinds.js';
import type { ImportProgress, ImportReport } from '../importing/run.js';
import { csvLine, template } from '../importing/template.js';
import { spokenLanguages } from '../settings.js';
import { Fault, type Message } from '../shared/errors.js';
import type { ImportFileOptions } from './import.js';
import { inWords, say } from './report.js';
import { stopSignal } from './signals.js';
import { withDatabase } from './with-database.js';

/** Whoever may run commands on the hub's machine holds its database. */
const OPERATOR: Viewer = {
  subject: 'hub import',
  role: 'administrator',
  divisionScope: '',
  anonymous: false,
};

const SHOWN_FAULTS = 100;

/** Imports a file and prints what it did, or what is wrong with the file. */
export async function importRowsOf(
  name: string | undefined,
  path: string | undefined,
  options: ImportFileOptions,
): Promise<void> {
  if (name === undefined) return listKinds();
  const kind = requireKind(name);
  if (options.template) {
    process.stdout.write(template(kind, options.language ?? spokenLanguages()[0] ?? 'en'));
    return;
  }
  if (path === undefined) {
    throw new Fault('INVALID_INPUT', {
      zh: `请写明文件：npx hub import ${name} 文件.csv；模板：npx hub import ${name} --template > 文件.csv。`,
      en: `Name the file: npx hub import ${name} FILE.csv. A template: npx hub import ${name} --template > FILE.csv.`,
    });
  }
  const bytes = await fileBytes(path);
  const faults = new FaultPrinter(options.faults);
  const stop = new Stop();
  void stopSignal().received.then(() => stop.stop());
  const begun = performance.now();
  const report = await withDatabase(async ({ url }) => {
    const shown = showProgress();
    try {
      return await importFile(url, {
        kind,
        bytes,
        viewer: OPERATOR,
        source: options.source,
        asOf: options.asOf,
        trial: options.dryRun ?? false,
        stop,
        onProgress: shown.update,
        onFaults: (batch) => faults.take(batch),
      });
    } finally {
      shown.stop();
      await faults.close();
    }
  });
  print(report, options, (performance.now() - begun) / 1000);
}

function listKinds(): void {
  for (const { kind, title } of allImports()) process.stdout.write(`${kind}\t${inWords(title)}\n`);
  process.stdout.write(`divisions\t${inWords({ zh: '行政区划', en: 'administrative divisions' })}\n`);
}

/** Prints the first faults and writes all of them to a file, which appears when it is complete. */
class FaultPrinter {
  private printed = 0;
  private file: FileHandle | null = null;

  constructor(private readonly path: string | undefined) {}

  async take(faults: readonly RowFault[]): Promise<void> {
    for (const fault of faults.slice(0, SHOWN_FAULTS - this.printed)) {
      this.printed += 1;
      process.stderr.write(`${inWords(sentence(fault))}\n`);
    }
    if (this.path === undefined) return;
    if (!this.file) {
      this.file = await open(`${this.path}.part`, 'w');
      await this.file.write(`\uFEFF${csvLine(HEADERS.map(inWords))}`);
    }
    const rows = faults.map((f) => csvLine([f.line, f.column, f.value, f.code, inWords(f.text)]));
    await this.file.write(rows.join(''));
  }

  async close(): Promise<void> {
    if (!this.path) return;
    await this.file?.close();
    if (this.file) await rename(`${this.path}.part`, this.path);
    // What an earlier run found is no longer so.
    else await rm(this.path, { force: true });
  }
}

const HEADERS: readonly Message[] = [
  { zh: '行', en: 'line' },
  { zh: '列', en: 'column' },
  { zh: '值', en: 'value' },
  { zh: '代码', en: 'code' },
  { zh: '原因', en: 'reason' },
];

function sentence({ line, column, value, code, text }: RowFault): Message {
  const shown = value?.replaceAll(/\s+/g, ' ');
  return {
    zh: `第 ${line} 行${column ? `“${column}”列` : ''}${shown ? `“${shown}”` : ''}：${text.zh}（${code}）`,
    en: `Line ${line}${column ? `, ${column}` : ''}${shown ? ` "${shown}"` : ''}: ${text.en} (${code})`,
  };
}

function print(report: ImportReport, options: ImportFileOptions, seconds: number): void {
  const { read, remarks, added, changed, unchanged, faults } = report;
  const took = seconds.toFixed(1);
  if (faults > 0) {
    process.exitCode = 1;
    if (faults > SHOWN_FAULTS && !options.faults) {
      say({
        zh: `以上为前 ${SHOWN_FAULTS} 处，用 --faults 文件.csv 可得全部。`,
        en: `These are the first ${SHOWN_FAULTS}; --faults FILE.csv writes all of them.`,
      });
    }
    say({
      zh: `共 ${read} 行，${faults} 处错误，未写入任何内容（${took} 秒）。请改正后重新导入。`,
      en: `${read} rows, ${faults} faults; nothing was written (${took} s). Mend them and import again.`,
    });
    return;
  }
  if (options.dryRun) {
    for (const { line, key, column, before, after } of report.changes)
      process.stdout.write(`${line}\t${key}\t${column}\t${before ?? '-'} -> ${after ?? '-'}\n`);
  }
  const left =
    remarks > 0 ? { zh: `，跳过 ${remarks} 行备注`, en: `, ${remarks} remarks skipped` } : { zh: '', en: '' };
  const counts = {
    zh: `共 ${read} 行${left.zh}：新增 ${added}，变更 ${changed}，未变 ${unchanged}（${took} 秒）。`,
    en: `${read} rows${left.en}: ${added} added, ${changed} changed, ${unchanged} unchanged (${took} s).`,
  };
  const trial = { zh: '试导入，未写入。', en: 'A trial: nothing was written. ' };
  process.stdout.write(
    `${inWords(options.dryRun ? { zh: trial.zh + counts.zh, en: trial.en + counts.en } : counts)}\n`,
  );
}

/** A bar on a terminal, and elsewhere a line for each step and each 100,000 rows. */
function showProgress(): { update: (progress: ImportProgress) => void; stop: () => void } {
  if (!process.stderr.isTTY) {
    let said = 0;
    return {
      update(progress) {
        if (progress.step === 'READING' && progress.rows < said + 100_000) return;
        said = progress.rows;
        say(describe(progress));
      },
      stop: () => {},
    };
  }
  const bar = new SingleBar(
    { format: '{bar} {percentage}% {what}', stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(100, 0, { what: '' });
  return {
    update: (progress) =>
      bar.update(progress.step === 'READING' ? Math.floor(progress.share * 100) : 100, {
        what: inWords(describe(progress)),
      }),
    stop: () => bar.stop(),
  };
}

function describe({ step, rows }: ImportProgress): Message {
  switch (step) {
    case 'READING':
      return { zh: `已读 ${rows} 行`, en: `${rows} rows read` };
    case 'WAITING':
      return { zh: '等待另一项导入完成', en: 'waiting for another import to finish' };
    case 'CHECKING':
      return { zh: `核对 ${rows} 行`, en: `checking ${rows} rows` };
    case 'WRITING':
      return { zh: `写入 ${rows} 行`, en: `writing ${rows} rows` };
  }
}
