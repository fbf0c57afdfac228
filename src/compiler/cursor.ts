import { Fault } from '../shared/errors.js';
import { isUuid } from '../shared/ids.js';
import { isLocalDate } from '../shared/partial-date.js';
import type { SortKey } from './shape.js';
import { join, raw, type Sql, sql } from './sql.js';

/** SQL for the cursor of a row: its sort values as a JSON list, base64url. */
export function cursorSql(row: Sql, sort: readonly SortKey[]): Sql {
  const values = join(
    sort.map((key) => sql`(${key.expression(row)})::text`),
    ', ',
  );
  return sql`translate(encode(convert_to(json_build_array(${values})::text, 'UTF8'), 'base64'), E'+/=\n', '-_')`;
}

/** The rows strictly after or before a cursor: a comparison the sort index answers. */
export function beyondCursor(
  cursor: string,
  row: Sql,
  sort: readonly SortKey[],
  side: 'after' | 'before',
): Sql {
  const values = readCursor(cursor, sort, side);
  const left = join(
    sort.map((key) => key.expression(row)),
    ', ',
  );
  const right = join(
    sort.map((key, i) => sql`${values[i]}::text::${raw(key.type)}`),
    ', ',
  );
  return sql`(${left}) ${raw(side === 'before' ? '<' : '>')} (${right})`;
}

const VALID_BY_LENGTH = 1_000;

/** Whether a text is a value of the type, so that PostgreSQL is never asked to read what it is not. */
const IS_VALUE: Record<SortKey['type'], (text: string) => boolean> = {
  text: (text) => !text.includes('\0'),
  uuid: isUuid,
  date: isLocalDate,
  int: (text) => /^-?\d{1,9}$/.test(text),
  bigint: (text) => /^-?\d{1,18}$/.test(text),
};

function readCursor(cursor: string, sort: readonly SortKey[], field: 'after' | 'before'): string[] {
  try {
    if (cursor.length > VALID_BY_LENGTH) throw new Error('too long');
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(values) || values.length !== sort.length) throw new Error('another list');
    if (!sort.every(({ type }, i) => typeof values[i] === 'string' && IS_VALUE[type](values[i])))
      throw new Error('other values');
    return values;
  } catch {
    throw new Fault(
      'INVALID_CURSOR',
      {
        en: 'This cursor is not from this list. Take it from pageInfo of the same query, or leave it out to start again.',
        zh: '该游标不属于此列表。请使用同一查询 pageInfo 中的游标，或省略以从头开始。',
      },
      field,
    );
  }
}
