import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { ExecutionResult } from 'graphql';
import { PartnerFailure } from './failure.js';

/** Largest answer of a partner, unpacked, and how deep its objects and lists may be in each other. */
export const MAX_BYTES = 16 * 1_048_576;
export const MAX_DEPTH = 200;

const unpack = promisify(gunzip);

type Headers = Readonly<Record<string, string | string[] | undefined>>;

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** Fails where an HTTP answer says beforehand that there is no GraphQL answer in it, or too much of one. */
export function requireReadable(status: number, headers: Headers): void {
  if (status === 429 || status >= 500)
    throw new PartnerFailure('PARTNER_UNAVAILABLE', {
      passing: true,
      retryAfterMs: retryAfterMs(headers['retry-after']?.toString()),
      cause: `HTTP ${status}`,
    });
  const isJson = /^application\/(?:graphql-response\+)?json\s*(?:;|$)/i.test(
    headers['content-type']?.toString() ?? '',
  );
  if (!isJson || (status >= 300 && status < 400)) throw new PartnerFailure('PARTNER_INVALID_ANSWER');
  if (Number(headers['content-length'] ?? 0) > MAX_BYTES) throw new PartnerFailure('PARTNER_TOO_LARGE');
}

/** The GraphQL answer in an HTTP answer; fails with what is wrong with it. */
export async function readAnswer({ status, headers, bytes }: HttpAnswer): Promise<ExecutionResult> {
  const encoding = headers['content-encoding']?.toString() ?? 'identity';
  const text = (encoding === 'identity' ? bytes : await unpacked(bytes, encoding)).toString('utf8');
  if (isDeeperThan(text, MAX_DEPTH)) throw new PartnerFailure('PARTNER_TOO_LARGE');
  return asResult(parsed(text), status);
}

async function unpacked(bytes: Buffer, encoding: string): Promise<Buffer> {
  if (encoding !== 'gzip') throw new PartnerFailure('PARTNER_INVALID_ANSWER');
  try {
    return await unpack(bytes, { maxOutputLength: MAX_BYTES });
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new PartnerFailure(large ? 'PARTNER_TOO_LARGE' : 'PARTNER_INVALID_ANSWER');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PartnerFailure('PARTNER_INVALID_ANSWER');
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What GraphQL allows an answer to be: data, errors with a message each, or both; data alone is never null. */
function asResult(answer: unknown, status: number): ExecutionResult {
  if (!isObject(answer)) throw new PartnerFailure('PARTNER_INVALID_ANSWER');
  const { data, errors } = answer;
  const told = errors === undefined || errors === null ? [] : errors;
  const isRight =
    Array.isArray(told) &&
    told.every((error) => isObject(error) && typeof error.message === 'string') &&
    (isObject(data) || ((data === undefined || data === null) && told.length > 0)) &&
    (status < 400 || told.length > 0);
  if (!isRight) throw new PartnerFailure('PARTNER_INVALID_ANSWER');
  return answer as ExecutionResult;
}

/** Counted before it is parsed: what is too deep is made into no objects at all. */
export function isDeeperThan(text: string, most: number): boolean {
  if (text.length <= 2 * most) return false;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) i = endOfString(text, i);
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > most) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}

/** Where the string that begins here ends. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

function retryAfterMs(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
