import { LRUCache } from 'lru-cache';
import pg from 'pg';
import type { Sql } from '../compiler/sql.js';

/** A statement whose one value is text; the same object for the same statement, so that its use can be counted. */
export class TextStatement {
  /** Its name where it is prepared; null until it is seen for the second time. */
  name: string | null = null;
  private seen = false;

  constructor(
    readonly sql: Sql,
    /** Whether it gives the same as long as nothing is written. */
    readonly timeless: boolean,
  ) {}

  /** Whether it came before: only then is preparing it worth the while. */
  again(): boolean {
    const before = this.seen;
    this.seen = true;
    return before;
  }

  /** Its text with the values written into it: a plan for just these values, made once. */
  written(): string {
    const { strings, values } = this.sql;
    return strings.reduce((text, piece, i) => `${text}${literal(values[i - 1])}${piece}`);
  }
}

/** Most statements that one connection keeps prepared. */
const MOST_PREPARED = 200;

/** No such prepared statement: a pooler between the hub and the server gave us another connection. */
const NOT_PREPARED = '26000';
const PREPARED_ALREADY = '42P05';

/**
 * Reads texts. A statement that comes again is prepared with its values in it: PostgreSQL plans it once for each
 * connection, and never falls back to a plan for any values.
 */
export class TextReader {
  private readonly prepared = new WeakMap<pg.PoolClient, LRUCache<string, true>>();
  private names = 0;
  private prepares = true;

  constructor(
    private readonly pool: () => Promise<pg.Pool>,
    private readonly observe?: (statement: string) => void,
  ) {}

  async read(statement: TextStatement): Promise<string | null> {
    const client = await (await this.pool()).connect();
    let failure: Error | undefined;
    try {
      return this.prepares && statement.again()
        ? await this.readPrepared(client, statement)
        : await this.readPlain(client, statement);
    } catch (error) {
      // What is not PostgreSQL's own answer broke the connection: it must not go back to the pool.
      if (!(error instanceof pg.DatabaseError)) failure = error as Error;
      throw error;
    } finally {
      client.release(failure);
    }
  }

  private async readPlain(client: pg.PoolClient, { sql }: TextStatement): Promise<string | null> {
    const { text, values } = sql.toStatement();
    this.observe?.(text);
    return onlyValue(await client.query({ text, values, rowMode: 'array' }));
  }

  private async readPrepared(client: pg.PoolClient, statement: TextStatement): Promise<string | null> {
    statement.name ??= `answer_${++this.names}`;
    try {
      const names = this.namesOf(client);
      if (!names.get(statement.name)) {
        const dropped = names.size >= MOST_PREPARED ? [...names.rkeys()][0] : undefined;
        if (dropped) {
          names.delete(dropped);
          await client.query(`deallocate ${dropped}`);
        }
        await client.query(`prepare ${statement.name} as ${statement.written()}`);
        names.set(statement.name, true);
      }
      this.observe?.(statement.sql.toStatement().text);
      return onlyValue(await client.query({ text: `execute ${statement.name}`, rowMode: 'array' }));
    } catch (error) {
      const code = error instanceof pg.DatabaseError ? error.code : undefined;
      if (code !== NOT_PREPARED && code !== PREPARED_ALREADY) throw error;
      this.prepares = false;
      return this.readPlain(client, statement);
    }
  }

  private namesOf(client: pg.PoolClient): LRUCache<string, true> {
    let names = this.prepared.get(client);
    if (!names) {
      names = new LRUCache({ max: MOST_PREPARED + 1 });
      this.prepared.set(client, names);
    }
    return names;
  }
}

function onlyValue({ rows }: { rows: unknown[][] }): string | null {
  return (rows[0]?.[0] as string | null | undefined) ?? null;
}

/** A value as PostgreSQL reads it in a text, exactly as the driver would send it beside the text. */
function literal(value: unknown): string {
  const sent = prepareValue(value);
  return sent === null ? 'null' : pg.escapeLiteral(sent);
}

function prepareValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return `{${value.map(element).join(',')}}`;
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

function element(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map(element).join(',')}}`;
  const sent = prepareValue(value);
  return sent === null ? 'NULL' : `"${sent.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
