import type pg from 'pg';
import { type Incoming, RowBytes, type RowReader } from './row-bytes.js';

/** Plans for any values, in one message with what is read: what else the connection is used for is planned as ever. */
export const FOR_ANY = { name: 'hub_for_any', text: 'set plan_cache_mode = force_generic_plan' };
export const AS_BEFORE = { name: 'hub_as_before', text: 'reset plan_cache_mode' };

/** A text in UTF-8, in the pieces in which it came. */
export type Bytes = readonly Buffer[];

/** What pg's connection takes in the extended protocol. */
interface Wire {
  readonly stream: Incoming & { write(message: Buffer): void };
  parse(query: { name: string; text: string }): void;
}

const rows = new WeakMap<Incoming, RowBytes>();

/** The rows of a connection, on which the settings are prepared when it is first read from. */
function rowsOf(wire: Wire): RowBytes {
  let known = rows.get(wire.stream);
  if (!known) {
    known = new RowBytes(wire.stream);
    rows.set(wire.stream, known);
    for (const setting of [FOR_ANY, AS_BEFORE]) wire.parse(setting);
  }
  return known;
}

/**
 * One reading of a prepared statement that gives one text, in one message and without asking what its columns are.
 * As SQL `execute` would, PostgreSQL would keep the result a second time and copy the whole query to describe it.
 */
class PreparedRead implements RowReader {
  private text: Buffer[] | null = null;
  private failure: Error | undefined;

  constructor(
    private readonly statement: string,
    private readonly values: readonly (string | null)[] | null,
    private readonly done: (failure: Error | undefined, text: Bytes | null) => void,
  ) {}

  submit(connection: unknown): void {
    const wire = connection as Wire;
    rowsOf(wire).giveTo(this);
    const read = run(this.statement, this.values ?? []);
    wire.stream.write(
      Buffer.concat(this.values ? [RUN_FOR_ANY, read, RUN_AS_BEFORE_AND_SYNC] : [read, SYNC]),
    );
  }

  row(isNull: boolean): void {
    this.text = isNull ? null : [];
  }

  bytes(piece: Buffer): void {
    this.text?.push(piece);
  }

  handleError(error: Error): void {
    this.failure = error;
    this.done(error, null);
  }

  handleReadyForQuery(): void {
    if (!this.failure) this.done(undefined, this.text);
  }
}

const EXECUTE = Buffer.from([69, 0, 0, 0, 9, 0, 0, 0, 0, 0]);
const SYNC = Buffer.from([83, 0, 0, 0, 4]);

/** The messages that bind a statement to values, all of them text as the answer is, and execute it. */
function run(statement: string, values: readonly (string | null)[] = []): Buffer {
  const lengths = values.map((value) => (value === null ? -1 : Buffer.byteLength(value)));
  const name = Buffer.byteLength(statement);
  const length = lengths.reduce((sum, one) => sum + 4 + Math.max(0, one), 4 + 1 + name + 1 + 2 + 2 + 2);
  const message = Buffer.allocUnsafe(1 + length + EXECUTE.length);
  let at = message.writeUInt8(66, 0);
  at = message.writeInt32BE(length, at);
  at = message.writeUInt8(0, at);
  at += message.write(statement, at);
  at = message.writeUInt8(0, at);
  at = message.writeInt16BE(0, at);
  at = message.writeUInt16BE(values.length, at);
  values.forEach((value, i) => {
    at = message.writeInt32BE(lengths[i] as number, at);
    if (value !== null) at += message.write(value, at);
  });
  at = message.writeInt16BE(0, at);
  message.set(EXECUTE, at);
  return message;
}

const RUN_FOR_ANY = run(FOR_ANY.name);
const RUN_AS_BEFORE_AND_SYNC = Buffer.concat([run(AS_BEFORE.name), SYNC]);

/** Reads a statement that the connection has prepared; with values, by a plan that fits any. */
export function readPrepared(
  client: pg.PoolClient,
  statement: string,
  values: readonly (string | null)[] | null,
): Promise<Bytes | null> {
  return new Promise((resolve, reject) => {
    client.query(
      new PreparedRead(statement, values, (failure, text) => (failure ? reject(failure) : resolve(text))),
    );
  });
}
