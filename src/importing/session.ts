import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A row of text on its way into a table; null is SQL's null. */
export type TextRow = readonly (string | null)[];

/** The one transaction that an import works in. */
export interface Session {
  // biome-ignore lint/suspicious/noExplicitAny: rows of SQL that is put together for each kind
  query<R = any>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Puts rows of text into a table, whose types read them. */
  load(
    table: string,
    columns: Readonly<Record<string, string>>,
    rows: AsyncIterable<TextRow[]>,
  ): Promise<void>;
}

/** A session on a connection of its own, which loads by COPY: of a million rows only some are ever in memory. */
export function clientSession(client: pg.ClientBase): Session {
  return {
    query: async (text, values) => (await client.query(text, values as unknown[])).rows as never,
    async load(table, columns, rows) {
      async function* lines() {
        for await (const batch of rows) yield Buffer.from(batch.map(copyLine).join(''));
      }
      const names = Object.keys(columns).join(', ');
      await pipeline(
        Readable.from(lines(), { highWaterMark: 1 }),
        client.query(copyFrom(`copy ${table} (${names}) from stdin`)),
      );
    },
  };
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A line of PostgreSQL's text format. */
function copyLine(row: TextRow): string {
  let line = '';
  for (const [i, value] of row.entries()) {
    if (i > 0) line += '\t';
    if (value === null) line += '\\N';
    else line += /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, (c) => ESCAPES[c] as string) : value;
  }
  return `${line}\n`;
}
