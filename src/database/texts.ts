import { LRUCache } from 'lru-cache';
import pg from 'pg';
import type { Sql } from '../compiler/sql.js';
import { PlanChoice, type Way } from './plan-choice.js';
import { AS_BEFORE, type Bytes, FOR_ANY, readPrepared } from './prepared-read.js';
import type { Turns } from './turns.js';

/** What gives another value although nothing was written. */
const MOVES_BY_ITSELF = /\b(?:now|clock_timestamp|random)\(|\bcurrent_|\blocaltime/;

/** What statements have in common that differ in their values only. */
export class Form {
  /** Its name where it is prepared for any values. */
  name: string | null = null;
  readonly plans = new PlanChoice();
  readonly strings: readonly string[];
  /** Whether it gives the same as long as nothing is written. */
  readonly timeless: boolean;

  constructor(
    { strings }: Sql,
    readonly text: string,
  ) {
    this.strings = strings;
    this.timeless = !MOVES_BY_ITSELF.test(text);
  }
}

/** A statement whose one value is text; the same object for the same statement, so that its use can be counted. */
export class TextStatement {
  /** Its name where it is prepared with its values in it. */
  name: string | null = null;
  /** How often it was read. */
  uses = 0;
  /** What a plan of its own would have saved since one was last made, in milliseconds. */
  forgone = 0;
  /** A reading of it that waits for its turn, for those who share it. */
  waiting: Promise<unknown> | null = null;

  constructor(
    readonly form: Form,
    readonly values: readonly unknown[],
  ) {}

  /** Its text with the values written into it: a plan for just these values. */
  written(): string {
    return this.form.strings.reduce((text, piece, i) => `${text}${literal(this.values[i - 1])}${piece}`);
  }

  /** The values as arguments of the statement that is prepared for any. */
  arguments(): string {
    return this.values.length > 0 ? `(${this.values.map(literal).join(', ')})` : '';
  }

  /** The same as they are sent. */
  sent(): (string | null)[] {
    return this.values.map(prepareValue);
  }
}

/** Most statements that one connection keeps prepared. */
const MOST_PREPARED = 200;

/** No such prepared statement: a pooler between the hub and the server gave us another connection. */
const NOT_PREPARED = '26000';
const PREPARED_ALREADY = '42P05';

/** Most forms of statements that are remembered. */
const MOST_FORMS = 500;

/**
 * Reads texts, each by the way that is fastest for its form: planning a large statement takes longer than reading
 * it, so one that comes with ever new values is prepared once for any; but where a plan that knows the values is
 * much better, as for a ranking, they are written into it. PostgreSQL's own choice goes by estimates; this by time.
 */
export class TextReader {
  private readonly prepared = new WeakMap<pg.PoolClient, LRUCache<string, true>>();
  private readonly forms = new LRUCache<string, Form>({ max: MOST_FORMS });
  private names = 0;
  private prepares = true;

  constructor(
    private readonly pool: () => Promise<pg.Pool>,
    private readonly turns: Turns,
    private readonly observe?: (statement: string) => void,
  ) {}

  /** A statement to read; what it shares with others that differ in their values only is there once. */
  statementOf(compiled: Sql): TextStatement {
    const { text, values } = compiled.toStatement();
    const form = this.forms.get(text) ?? new Form(compiled, text);
    this.forms.set(text, form);
    return new TextStatement(form, values);
  }

  /** The text; `begins` is called when it is its turn. */
  async read(statement: TextStatement, begins?: () => void): Promise<Bytes | null> {
    await this.turns.begin();
    begins?.();
    try {
      return await this.readNow(statement);
    } finally {
      this.turns.end();
    }
  }

  private async readNow(statement: TextStatement): Promise<Bytes | null> {
    statement.uses++;
    const client = await (await this.pool()).connect();
    let failure: Error | undefined;
    try {
      this.observe?.(statement.form.text);
      return await this.readBy(this.wayOf(statement, client), client, statement);
    } catch (error) {
      // What is not PostgreSQL's own answer, or its last, broke the connection: it must not go back to the pool.
      if (!(error instanceof pg.DatabaseError) || error.severity === 'FATAL') failure = error as Error;
      throw error;
    } finally {
      client.release(failure);
    }
  }

  private wayOf(statement: TextStatement, client: pg.PoolClient): Way {
    if (!this.prepares) return 'planned';
    return statement.form.plans.wayOf(statement, this.isPrepared(client, statement));
  }

  private async readBy(way: Way, client: pg.PoolClient, statement: TextStatement): Promise<Bytes | null> {
    if (way === 'planned') return this.readPlanned(client, statement);
    const { form } = statement;
    const named = way === 'own' ? statement : form;
    named.name ??= `answer_${++this.names}`;
    try {
      if (!this.isPrepared(client, named)) {
        const asked = performance.now();
        await this.prepare(
          client,
          named.name,
          way === 'own' ? statement.written() : form.text,
          way === 'own' ? '' : statement.arguments(),
        );
        if (way === 'own') form.plans.made(performance.now() - asked);
      }
      const begun = performance.now();
      const text = await readPrepared(client, named.name, way === 'own' ? null : statement.sent());
      const took = performance.now() - begun;
      form.plans.took(way, took);
      return text;
    } catch (error) {
      const code = error instanceof pg.DatabaseError ? error.code : undefined;
      if (code !== NOT_PREPARED && code !== PREPARED_ALREADY) throw error;
      this.prepares = false;
      return this.readPlanned(client, statement);
    }
  }

  private async readPlanned(client: pg.PoolClient, { form, values }: TextStatement): Promise<Bytes | null> {
    const begun = performance.now();
    const { rows } = await client.query({ text: form.text, values: [...values], rowMode: 'array' });
    form.plans.took('planned', performance.now() - begun);
    const text: string | null = rows[0]?.[0] ?? null;
    return text === null ? null : [Buffer.from(text)];
  }

  /** Prepares and plans it: what is measured afterwards is reading alone. */
  private async prepare(client: pg.PoolClient, name: string, text: string, values: string): Promise<void> {
    const names = this.namesOf(client);
    const dropped = names.size >= MOST_PREPARED ? [...names.rkeys()][0] : undefined;
    if (dropped) {
      names.delete(dropped);
      await client.query(`deallocate ${dropped}`);
    }
    await client.query(`prepare ${name} as ${text}`);
    names.set(name, true);
    await client.query(`${FOR_ANY.text}; explain (costs off) execute ${name}${values}; ${AS_BEFORE.text}`);
  }

  private isPrepared(client: pg.PoolClient, { name }: { readonly name: string | null }): boolean {
    return name !== null && this.namesOf(client).get(name) === true;
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
