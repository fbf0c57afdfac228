import { Fault, Faults, type Language, type Message } from '../shared/errors.js';
import { nearest } from '../shared/nearest.js';
import type { Column } from './kind.js';
import type { FileRecord } from './records.js';

/** Where the columns stand in the file, each with its header as it is written there. */
export interface Header {
  readonly places: readonly { readonly column: Column; readonly at: number; readonly written: string }[];
  /** Cells that stand under no header. */
  readonly unnamed: readonly number[];
}

/** More columns than a spreadsheet has, or letters than a header: no table. */
const MOST_COLUMNS = 1_000;
const LONGEST = 200;

/** Case, width, spaces and what stands in brackets make no difference: `区划代码（必填）` is 区划代码. */
function normal(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/\(.*\)\s*$/, '')
    .replace(/[\s_*:-]/g, '')
    .toLowerCase();
}

/** Finds the columns that the first record names; every fault of it at once. */
export function readHeader(columns: readonly Column[], { cells, line }: FileRecord): Header {
  if (cells.length > MOST_COLUMNS)
    throw new Fault('INVALID_FILE', {
      zh: `首行有 ${cells.length} 列，至多 ${MOST_COLUMNS} 列。`,
      en: `The first row has ${cells.length} columns; at most ${MOST_COLUMNS} are read.`,
    });
  const known = new Map<string, Column>();
  for (const column of columns)
    for (const name of [column.name, column.header.en, column.header.zh, ...(column.aliases ?? [])])
      known.set(normal(name), column);
  const faults: Fault[] = [];
  const places: Header['places'][number][] = [];
  const unnamed: number[] = [];
  for (const [at, written] of cells.entries()) {
    const column = known.get(normal(written.slice(0, LONGEST)));
    const twin = places.find((place) => place.column === column);
    if (written.trim() === '') unnamed.push(at);
    else if (!column) faults.push(unknownHeader(line, written, columns));
    else if (twin) faults.push(twice(line, twin.written, written));
    else places.push({ column, at, written: written.trim() });
  }
  const missing = columns.filter(
    (column) => column.required && !places.some((place) => place.column === column),
  );
  if (missing.length > 0) faults.push(missingHeaders(line, missing));
  if (faults.length > 0) throw new Faults(faults);
  return { places, unnamed };
}

const short = (written: string) => (written.length > 40 ? `${written.slice(0, 40)}…` : written);

function unknownHeader(line: number, written: string, columns: readonly Column[]): Fault {
  const language: Language = /[\u4e00-\u9fff]/.test(written) ? 'zh' : 'en';
  const near = nearest(
    written.slice(0, 50),
    columns.map(({ header }) => header[language]),
  );
  return new Fault('UNKNOWN_COLUMN', {
    zh: `第 ${line} 行：没有名为“${short(written)}”的列，最接近的是“${near}”。请改名或删去该列。`,
    en: `Line ${line}: there is no column "${short(written)}"; the nearest is "${near}". Rename or remove it.`,
  });
}

function twice(line: number, first: string, second: string): Fault {
  return new Fault('DUPLICATE_COLUMN', {
    zh: `第 ${line} 行：“${short(first)}”与“${short(second)}”是同一列，请只保留一个。`,
    en: `Line ${line}: "${short(first)}" and "${short(second)}" are the same column. Keep one of them.`,
  });
}

function missingHeaders(line: number, columns: readonly Column[]): Fault {
  const all = (language: keyof Message) => columns.map(({ header }) => header[language]);
  return new Fault('MISSING_COLUMN', {
    zh: `第 ${line} 行：缺少必填的列：${all('zh').join('、')}。首行应为列名，可用 --template 生成模板。`,
    en: `Line ${line}: these columns are missing: ${all('en').join(', ')}. The first row names the columns; --template writes one.`,
  });
}
