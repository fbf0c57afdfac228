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
const ready = new WeakSet<object>();

function rowsOf({ stream }: Wire): RowBytes {
  let known = rows.get(stream);
  if (!known) {
    known = new RowBytes(stream);
    rows.set(stream, known);
  }
  return known;
}

/** One reading of one text, sent in one message and without asking what its columns are. */
class TextRead implements RowReader {
  private text: Buffer[] | null = null;
  private failure: Error | undefined;

  constructor(
    private readonly message: Buffer,
    /** Whether the message runs what turns planning for any values on and off. */
    private readonly plansForAny: boolean,
    private readonly done: (failure: Error | undefined, text: Bytes | null) => void,
  ) {}

  submit(connection: unknown): void {
    const wire = connection as Wire;
    if (this.plansForAny && !ready.has(wire)) {
      for (const setting of [FOR_ANY, AS_BEFORE]) wire.parse(setting);
      ready.add(wire);
    }
    rowsOf(wire).giveTo(this);
    wire.stream.write(this.message);
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

/**
 * Reads a statement that the connection has prepared; with values, by a plan that fits any. As SQL `execute` would,
 * PostgreSQL would keep the result a second time and copy the whole query to describe it.
 */
export function readPrepared(
  client: pg.PoolClient,
  statement: string,
  values: readonly (string | null)[] | null,
): Promise<Bytes | null> {
  return values
    ? read(client, Buffer.concat([RUN_FOR_ANY, run(statement, values), RUN_AS_BEFORE_AND_SYNC]), true)
    : read(client, Buffer.concat([run(statement), SYNC]));
}

/** The message that asks for a text which depends on no values, whichever server a pooler hands it to. */
export function asking(text: string): Buffer {
  const head = Buffer.from('P\0\0\0\0\0');
  head.writeInt32BE(4 + 1 + Buffer.byteLength(text) + 1 + 2, 1);
  return Buffer.concat([head, Buffer.from(`${text}\0\0\0`), run(''), SYNC]);
}

export function read(client: pg.PoolClient, message: Buffer, plansForAny = false): Promise<Bytes | null> {
  return new Promise((resolve, reject) => {
    client.query(
      new TextRead(message, plansForAny, (failure, text) => (failure ? reject(failure) : resolve(text))),
    );
  });
}
