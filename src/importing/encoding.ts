import { createHash } from 'node:crypto';
import { Fault, type Message } from '../shared/errors.js';

/** The bytes of a file, which can be read more than once. */
export interface Bytes {
  readonly name: string;
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
}

/** What a first reading of the bytes found. */
export interface Sniffed {
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
  readonly sha256: string;
}

/**
 * Tells the encoding by strict decoding: a byte order mark, else UTF-8 if every byte is, else GB18030, which is
 * what spreadsheets write in China. What is neither is refused: guessed characters would be wrong data.
 */
export async function sniff(bytes: Bytes, stopped: () => void): Promise<Sniffed> {
  const hash = createHash('sha256');
  let first: Uint8Array | null = null;
  let candidates: Candidate[] = [];
  for await (const chunk of withHead(bytes.open())) {
    stopped();
    hash.update(chunk);
    if (first === null) {
      first = chunk;
      refuseOther(first);
      candidates = candidatesFor(first);
    }
    candidates = candidates.filter((candidate) => candidate.takes(chunk, true));
    if (candidates.length === 0) throw neither();
  }
  const [found] = candidates.filter((candidate) => candidate.takes(new Uint8Array(), false));
  if (first !== null && !found) throw neither();
  return { encoding: found?.encoding ?? 'utf-8', sha256: hash.digest('hex') };
}

/** The text of the bytes, without a byte order mark. */
export async function* decode(bytes: Bytes, encoding: Sniffed['encoding']): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of bytes.open()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The same bytes, the first piece long enough to tell what begins with it. */
async function* withHead(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array();
  for await (const piece of pieces) {
    if (head === null) {
      yield piece;
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < 4) continue;
    yield head;
    head = null;
  }
  if (head?.length) yield head;
}

interface Candidate {
  readonly encoding: Sniffed['encoding'];
  takes(chunk: Uint8Array, more: boolean): boolean;
}

function candidatesFor(first: Uint8Array): Candidate[] {
  const [a, b] = first;
  if (a === 0xff && b === 0xfe) return [candidate('utf-16le')];
  if (a === 0xfe && b === 0xff) return [candidate('utf-16be')];
  return [candidate('utf-8'), candidate('gb18030')];
}

function candidate(encoding: Sniffed['encoding']): Candidate {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return {
    encoding,
    takes(chunk, more) {
      try {
        // No text of these encodings holds a null character; a program or a picture does.
        return !decoder.decode(chunk, { stream: more }).includes('\0');
      } catch {
        return false;
      }
    },
  };
}

/** Files that people hold for a table, by their first bytes. */
const OTHERS: readonly (readonly [first: readonly number[], what: Message])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    { zh: 'Excel 工作簿（xlsx）或压缩包', en: 'an Excel workbook (xlsx) or an archive' },
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], { zh: '旧版 Excel 工作簿（xls）', en: 'an old Excel workbook (xls)' }],
  [[0x1f, 0x8b], { zh: 'gzip 压缩文件', en: 'a gzip archive' }],
  [[0x25, 0x50, 0x44, 0x46], { zh: 'PDF 文件', en: 'a PDF' }],
];

function refuseOther(first: Uint8Array): void {
  const other = OTHERS.find(([bytes]) => bytes.every((byte, i) => first[i] === byte));
  if (!other) return;
  const [, what] = other;
  throw new Fault('INVALID_FILE', {
    zh: `这是${what.zh}，不是 CSV。请在表格软件中另存为“CSV UTF-8”。`,
    en: `This is ${what.en}, not a CSV file. Save the sheet as "CSV UTF-8".`,
  });
}

function neither(): Fault {
  return new Fault('INVALID_FILE', {
    zh: '文件不是 UTF-8、GB18030 或 UTF-16 文本。请在表格软件中另存为“CSV UTF-8”。',
    en: 'The file is no text in UTF-8, GB18030 or UTF-16. Save it as "CSV UTF-8" from the spreadsheet.',
  });
}
