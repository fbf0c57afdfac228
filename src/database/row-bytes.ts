/** Where bytes come in; a connection has one stream for its whole life, once it is encrypted or not. */
export interface Incoming {
  listeners(event: 'data'): unknown[];
  removeAllListeners(event: 'data'): unknown;
  on(event: 'data', listener: (part: Buffer) => void): unknown;
}

/** Who wants the bytes of rows, and nothing of what PostgreSQL says besides when all goes well. */
export interface RowReader {
  /** A row begins; it is of one field, which may be null. */
  row(isNull: boolean): void;
  /** More of the field. */
  bytes(piece: Buffer): void;
}

const PARSE_COMPLETE = 49;
const BIND_COMPLETE = 50;
const COMMAND_COMPLETE = 67;
const DATA_ROW = 68;
const READY_FOR_QUERY = 90;

/** A message's code and length; a row's number of fields and the length of the first besides. */
const HEAD = 5;
const ROW_HEAD = HEAD + 6;

/**
 * Stands between a connection's stream and the driver, who would make text of every row. While somebody reads, rows go
 * to them in bytes, as they came; whatever else the server says goes to the driver, who knows what it means.
 */
export class RowBytes {
  private reader: RowReader | null = null;
  /** A head of which a part is still to come. */
  private begun: Buffer | null = null;
  /** How much of the present message is still to come, and whose it is. */
  private missing = 0;
  private whose: 'driver' | 'reader' | 'nobody' = 'driver';
  private readonly driver: ((part: Buffer) => void)[];

  constructor(stream: Incoming) {
    this.driver = stream.listeners('data') as ((part: Buffer) => void)[];
    stream.removeAllListeners('data');
    stream.on('data', (part) => this.take(part));
  }

  /** Rows are this one's until the server is ready for the next query. */
  giveTo(reader: RowReader): void {
    this.reader = reader;
  }

  private take(arrived: Buffer): void {
    const part = this.begun ? Buffer.concat([this.begun, arrived]) : arrived;
    this.begun = null;
    let at = 0;
    // What stands from here on is the driver's.
    let from = 0;
    while (at < part.length) {
      if (this.missing === 0) {
        const head = this.begin(part, at);
        if (head === 0) break;
        if (this.whose !== 'driver') {
          this.pass(part, from, at);
          from = at + head;
        }
        at += head;
      }
      const end = Math.min(part.length, at + this.missing);
      if (this.whose === 'reader' && end > at) this.reader?.bytes(part.subarray(at, end));
      if (this.whose !== 'driver') from = end;
      this.missing -= end - at;
      at = end;
    }
    if (at < part.length) this.begun = part.subarray(at);
    this.pass(part, from, at);
  }

  /** The length of the head that stands here; 0 where it is not all there. */
  private begin(part: Buffer, at: number): number {
    const there = part.length - at;
    if (there < HEAD) return 0;
    const code = part[at];
    const isRow = code === DATA_ROW && this.reader !== null;
    if (isRow && there < ROW_HEAD) return 0;
    const head = isRow ? ROW_HEAD : HEAD;
    this.missing = 1 + part.readInt32BE(at + 1) - head;
    this.whose = isRow ? 'reader' : this.reader && isExpected(code) ? 'nobody' : 'driver';
    if (isRow) this.reader?.row(part.readInt32BE(at + HEAD + 2) < 0);
    // The driver may begin the next reading as soon as it hears of this.
    if (code === READY_FOR_QUERY) this.reader = null;
    return head;
  }

  private pass(part: Buffer, from: number, to: number): void {
    if (from === to) return;
    const given = part.subarray(from, to);
    for (const listener of this.driver) listener(given);
  }
}

const isExpected = (code: number | undefined) =>
  code === PARSE_COMPLETE || code === BIND_COMPLETE || code === COMMAND_COMPLETE;
