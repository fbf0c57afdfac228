import type { DocumentNode, FormattedExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { compileAnswer } from '../compiler/answer.js';
import type { ReadEnv, ShapeRegistry } from '../compiler/shape.js';
import { sql } from '../compiler/sql.js';
import type { Bytes } from '../database/prepared-read.js';
import type { SnapshotProbe } from '../database/snapshot.js';
import { type TextReader, TextStatement } from '../database/texts.js';
import type { Language } from '../shared/errors.js';
import { SharedReads } from './shared-reads.js';
import { mayWithhold, withheldInText } from './withheld.js';

/** How much of compiled statements' values is kept, in characters, and how many answers, in bytes. */
const KEPT_STATEMENTS = 8_000_000;
/** What a value weighs at least. */
const LEAST = 20;
const KEPT_ANSWERS = 32_000_000;

/** An answer whose JSON is as PostgreSQL wrote it, standing where the data would. */
export class Written {
  /** The whole body of the response, in bytes: they are sent many times. */
  readonly body: Buffer;

  constructor(json: Bytes, language: Language) {
    const body = Buffer.concat([BEFORE, ...json, AFTER]);
    this.body = mayWithhold(body)
      ? Buffer.from(bodyOf(body.toString('utf8', BEFORE.length, body.length - AFTER.length), language))
      : body;
  }
}

const BEFORE = Buffer.from('{"data":');
const AFTER = Buffer.from('}\n');

/** The whole body of an answer without errors, whose data are JSON already. */
export function bodyOf(json: string, language: Language, data?: () => unknown): string {
  const withheld = withheldInText(json, language, data);
  const extensions = withheld ? `,"extensions":${JSON.stringify(withheld)}` : '';
  return `{"data":${json}${extensions}}\n`;
}

/** What becomes of an answer on its way out: text that is JSON already is not made JSON again. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const data = result.data as unknown;
  return data instanceof Written ? data.body.toString() : `${JSON.stringify(result)}\n`;
}

/** A query that graphql-js has found valid, as a client sent it. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Nothing to read: graphql-js answers this one. */
const NOT_READABLE = Symbol('not readable');
type Statement = TextStatement | typeof NOT_READABLE;

interface Kept {
  readonly snapshot: string;
  readonly written: Written;
}

export interface AnswersOptions {
  readonly schema: GraphQLSchema;
  readonly shapes: ShapeRegistry;
  readonly reader: TextReader;
  readonly snapshots: SnapshotProbe;
  /** Whether an answer serves again until something is written. */
  readonly keeps: boolean;
}

/**
 * Answers to queries that the shapes can read whole, each one statement. Statements are kept by everything that
 * compiling depends on: the operation, its variables and the reader's surroundings. Answers are kept by their
 * statement for as long as PostgreSQL shows the same snapshot, so that each change is in the very next answer.
 */
export class Answers {
  private readonly numbers = new WeakMap<DocumentNode, number>();
  private documents = 0;
  private readonly statements = new LRUCache<string, Statement>({
    maxSize: KEPT_STATEMENTS,
    sizeCalculation: (kept) => (kept === NOT_READABLE ? 100 : lengthOf(kept)),
  });
  private readonly kept = new LRUCache<TextStatement, Kept>({
    maxSize: KEPT_ANSWERS,
    sizeCalculation: ({ written }) => written.body.length + 100,
  });
  private readonly reads = new SharedReads<Written | null>();

  constructor(private readonly options: AnswersOptions) {}

  /** How much is kept to answer again, and how many answers were read for somebody else besides. */
  get sizes() {
    const { kept, statements, reads } = this;
    return {
      answers: kept.size,
      answerBytes: kept.calculatedSize,
      statements: statements.size,
      sharedReads: reads.shared,
    };
  }

  /** Before a request is looked at: what is known of the database since then holds for its answer. */
  get moment(): number {
    return this.options.snapshots.moment;
  }

  /** What the statement of a question depends on; for those who ask it again. */
  keyOf({ document, operation, variables }: Asked, env: ReadEnv): string {
    const number = this.numbers.get(document) ?? ++this.documents;
    this.numbers.set(document, number);
    return `${number} ${operation.name?.value ?? ''} ${JSON.stringify(env)} ${JSON.stringify(variables)}`;
  }

  /** The answer; null where graphql-js has to give it, or to say why there is none. */
  async to(
    asked: Asked,
    env: ReadEnv,
    key = this.keyOf(asked, env),
    moment?: number,
  ): Promise<Written | null> {
    // What is shared on conditions is recorded with every reading, and its answers are not kept.
    if (asked.operation.operation !== 'query' || env.conditional) return null;
    const statement = this.statementFor(asked, env, key);
    if (statement === NOT_READABLE) return null;
    try {
      const kept = statement.form.timeless && this.options.keeps;
      return kept ? await this.unlessChanged(statement, env, moment) : await this.read(statement, env);
    } catch {
      return null;
    }
  }

  private async unlessChanged(
    statement: TextStatement,
    env: ReadEnv,
    moment: number | undefined,
  ): Promise<Written | null> {
    // Before the data: what is written in between makes the kept answer too old, never too new.
    const snapshot = await this.options.snapshots.current(moment);
    const known = this.kept.get(statement);
    if (known?.snapshot === snapshot) return known.written;
    const written = await this.read(statement, env);
    if (written) this.kept.set(statement, { snapshot, written });
    return written;
  }

  private read(statement: TextStatement, { language }: ReadEnv): Promise<Written | null> {
    return this.reads.of(statement, async (begins) => {
      const json = await this.options.reader.read(statement, begins);
      return json === null ? null : new Written(json, language);
    });
  }

  private statementFor({ document, operation, variables }: Asked, env: ReadEnv, key: string): Statement {
    const known = this.statements.get(key);
    if (known) return known;
    const { schema, shapes } = this.options;
    const answer = compileAnswer({ schema, document, operation, variables }, shapes, env);
    const statement = answer ? this.options.reader.statementOf(sql`select (${answer})::text`) : NOT_READABLE;
    this.statements.set(key, statement);
    return statement;
  }
}

function lengthOf({ values }: TextStatement): number {
  return values.reduce<number>((length, value) => length + LEAST + String(value).length, 20 * LEAST);
}
