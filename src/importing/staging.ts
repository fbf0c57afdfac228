import { v7 as uuid } from 'uuid';
import { Fault, Faults } from '../shared/errors.js';
import { type Bytes, decode, sniff } from './encoding.js';
import { type Header, readHeader } from './headers.js';
import type { Column, ImportKind, RowReader, Values } from './kind.js';
import { type FileRecord, readRecords } from './records.js';
import type { Session, TextRow } from './session.js';

/** What stands in the staging table `staged` afterwards. */
export interface Staged {
  readonly sha256: string;
  readonly header: Header;
  readonly rows: number;
  /** Remarks: rows whose first cell begins with #. */
  readonly remarks: number;
}

/** A fault of a cell: column, value as it stands, code, Chinese, English. */
type CellFault = readonly [column: string | null, value: string, code: string, zh: string, en: string];

export interface Reading {
  readonly bytes: Bytes;
  /** Share of the bytes read, with the rows so far. */
  readonly onRows: (rows: number, share: number) => void;
  /** Throws when the import is to stop. */
  readonly stopped: () => void;
}

/**
 * Reads a file into the temporary table `staged`: each row with its values in their types, or with the faults
 * of its cells. Nothing is kept in memory but the batch under way, whatever the file holds.
 */
export async function stage(session: Session, kind: ImportKind, reading: Reading): Promise<Staged> {
  const { encoding, sha256 } = await sniff(reading.bytes, reading.stopped);
  const read = await kind.reader?.(session);
  const columns = stagedColumns(kind);
  const definitions = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  await session.query(`create temp table staged (${definitions.join(', ')}) on commit drop`);
  const counted = { rows: 0, remarks: 0 };
  const found: { header: Header | null } = { header: null };
  const batches = readRecords(progress(decode(reading.bytes, encoding)));
  let share = 0;
  async function* progress(text: AsyncIterable<string>) {
    let characters = 0;
    for await (const piece of text) {
      characters += Buffer.byteLength(piece, 'utf8');
      // GB18030 takes fewer bytes than UTF-8: the share is a guess there, and never more than all.
      share = Math.min(1, characters / Math.max(1, reading.bytes.size));
      yield piece;
    }
  }
  async function* rows(): AsyncGenerator<TextRow[]> {
    for await (const batch of batches) {
      reading.stopped();
      const lines: TextRow[] = [];
      for (const record of batch) {
        if (record.cells.every((cell) => cell.trim() === '')) continue;
        if (record.cells[0]?.trimStart().startsWith('#')) counted.remarks += 1;
        else if (found.header === null) found.header = readHeader(kind.columns, record);
        else lines.push(readRow(kind, found.header, record, read));
      }
      counted.rows += lines.length;
      if (lines.length > 0) yield lines;
      reading.onRows(counted.rows, share);
    }
  }
  await session.load('staged', columns, rows());
  if (found.header === null) {
    throw new Fault('INVALID_FILE', {
      zh: '文件是空的。首行应为列名，可用 --template 生成模板。',
      en: 'The file is empty. Its first row names the columns; --template writes one.',
    });
  }
  await session.query('analyze staged');
  return { sha256, header: found.header, ...counted };
}

/** The columns of `staged` with their types: the line, an id for a new object, the cells' values, the faults. */
function stagedColumns(kind: ImportKind): Record<string, string> {
  const values = kind.columns.flatMap(({ name, type }) =>
    type.stored.map(([suffix, sqlType]) => [`${name}${suffix}`, sqlType]),
  );
  return {
    line: 'int',
    new_id: 'uuid',
    ...Object.fromEntries(values),
    ...kind.derived,
    faults: 'jsonb',
  };
}

function readRow(
  kind: ImportKind,
  header: Header,
  { line, cells }: FileRecord,
  read: RowReader | undefined,
): TextRow {
  const faults: CellFault[] = [];
  const values: Record<string, string | null> = {};
  for (const { column, at } of header.places) {
    const cell = cells[at] ?? '';
    // Spreadsheets leave out empty cells at the end of a row: what is not there is empty.
    if (cell.trim() === '') {
      if (column.required) faults.push(missing(column));
      continue;
    }
    try {
      for (const [i, stored] of column.type.read(cell).entries())
        values[`${column.name}${column.type.stored[i]?.[0]}`] = stored;
    } catch (error) {
      faults.push(...explain(error, () => [column.name, cell]));
    }
  }
  for (const at of [...header.unnamed, ...beyond(header, cells)])
    if ((cells[at] ?? '').trim() !== '') faults.push(unnamedCell(cells[at] ?? ''));
  if (read && faults.length === 0) {
    try {
      Object.assign(values, read(values));
    } catch (error) {
      const cellOf = (name: string) =>
        cells[header.places.find(({ column }) => column.name === name)?.at ?? -1];
      faults.push(...explain(error, ([name = '']) => [name, cellOf(name) ?? '']));
    }
  }
  return toTextRow(kind, line, values as Values, faults);
}

function toTextRow(kind: ImportKind, line: number, values: Values, faults: readonly CellFault[]): TextRow {
  const row: (string | null)[] = [String(line), uuid()];
  for (const { name, type } of kind.columns)
    for (const [suffix] of type.stored) row.push(values[`${name}${suffix}`] ?? null);
  for (const name of Object.keys(kind.derived ?? {})) row.push(values[name] ?? null);
  row.push(faults.length > 0 ? JSON.stringify(faults) : null);
  return row;
}

/** Cells to the right of the last header. */
function beyond(header: Header, cells: readonly string[]): number[] {
  const width = header.places.length + header.unnamed.length;
  return cells.length > width ? Array.from({ length: cells.length - width }, (_, i) => width + i) : [];
}

function explain(error: unknown, where: (field: readonly string[]) => [string, string]): CellFault[] {
  const faults = error instanceof Faults ? error.faults : error instanceof Fault ? [error] : null;
  if (!faults) throw error;
  return faults.map((fault) => {
    const [column, value] = where(fault.field);
    return [column, shown(fault.code, value), fault.code, fault.text.zh, fault.text.en];
  });
}

/** Whatever stands in a file may be long; a person's number is not repeated. */
function shown(code: string, value: string): string {
  if (code === 'RESIDENT_ID_REFUSED') return '';
  const clean = value.replaceAll('\0', '').toWellFormed();
  return clean.length > 60 ? `${clean.slice(0, 60).toWellFormed()}…` : clean;
}

const missing = ({ name }: Column): CellFault => [
  name,
  '',
  'TEXT_EMPTY',
  '此列必填。',
  'This column must be filled in.',
];

const unnamedCell = (value: string): CellFault => [
  null,
  shown('', value),
  'UNKNOWN_COLUMN',
  '此值上方没有列名；若单元格内有逗号，请用引号括起。',
  'This value stands under no header. If a cell holds a comma, put it in quotes.',
];
