import { CsvError, parse } from 'csv-parse';
import { Fault, type Message } from '../shared/errors.js';

/** A record of the file and the line it begins on. */
export interface FileRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** More characters than this are no row of a table, but a quote that was never closed or no table at all. */
const LONGEST_RECORD = 200_000;
/** How much of the text is looked at to tell what stands between two cells. */
const HEAD = 20_000;

/**
 * The records of a text in CSV, in batches; what stands between cells is told by its first line. Empty lines
 * are left out. Text that is not CSV is a fault with the line.
 */
export async function* readRecords(text: AsyncIterable<string>): AsyncGenerator<FileRecord[]> {
  const parser: Parser = new Parser();
  let head: string | null = '';
  for await (const piece of text) {
    if (head !== null) {
      head += piece;
      if (head.length < HEAD) continue;
      parser.begin(head);
      yield* parser.take(head);
      head = null;
    } else yield* parser.take(piece);
  }
  if (head !== null) {
    parser.begin(head);
    yield* parser.take(head);
  }
  yield* parser.end();
}

/** csv-parse fed piece by piece, so that its records can be taken batch by batch. */
class Parser {
  private parser = parse();
  private batch: FileRecord[] = [];
  private lastLine = 0;
  private error: unknown = null;

  begin(head: string): void {
    this.parser = parse({
      delimiter: delimiterOf(head),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
      record_delimiter: ['\r\n', '\n', '\r'],
      on_record: (cells: string[], { lines }) => {
        // The parser counts the line on which a record ends.
        const breaks = cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
        this.lastLine = lines;
        this.batch.push({ line: lines - breaks, cells });
        return null;
      },
    });
    this.parser.on('error', (error) => {
      this.error = error;
    });
    this.parser.resume();
  }

  async *take(piece: string): AsyncGenerator<FileRecord[]> {
    // A piece may be all of a small file, or one line of a hostile one.
    for (let at = 0; at < piece.length; at += HEAD) {
      await new Promise<void>((resolve) => this.parser.write(piece.slice(at, at + HEAD), () => resolve()));
      this.throwError();
    }
    yield* this.drain();
  }

  async *end(): AsyncGenerator<FileRecord[]> {
    await new Promise<void>((resolve) => this.parser.end(() => resolve()).once('error', () => resolve()));
    this.throwError();
    yield* this.drain();
  }

  private *drain(): Generator<FileRecord[]> {
    if (this.batch.length === 0) return;
    yield this.batch;
    this.batch = [];
  }

  private throwError(): void {
    if (this.error instanceof CsvError) throw notCsv(this.error, this.lastLine + 1);
    if (this.error) throw this.error;
  }
}

const REASONS: Readonly<Record<string, Message>> = {
  CSV_QUOTE_NOT_CLOSED: {
    zh: '引号没有成对，文件可能不完整',
    en: 'a quote is opened and never closed; the file may be cut short',
  },
  CSV_MAX_RECORD_SIZE: {
    zh: '此行过长，可能有引号没有成对',
    en: 'the row is too long; a quote may never be closed',
  },
};

const BAD_QUOTE: Message = {
  zh: '引号用法不对：单元格内的引号应写成两个',
  en: 'a quote is misplaced: a quote within a cell is written twice, around it once',
};

function notCsv(error: CsvError, line: number): Fault {
  const reason = REASONS[error.code] ?? BAD_QUOTE;
  return new Fault('INVALID_FILE', {
    zh: `第 ${line} 行起不是有效的 CSV：${reason.zh}。`,
    en: `From line ${line} on this is no valid CSV: ${reason.en}.`,
  });
}

/** What occurs most often in the first line outside of quotes. */
function delimiterOf(head: string): string {
  const line = /^(?:"[^"]*"|[^"\r\n])*/.exec(head.replace(/^[\r\n]+/, ''))?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (delimiter: string) => line.split(delimiter).length;
  return [',', '\t', ';'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
