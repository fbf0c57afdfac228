import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A token as its holder has it, and as the hub keeps it. */
export interface NewToken {
  readonly token: string;
  readonly prefix: string;
  readonly sha256: string;
}

const TOKEN = /^hub_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** A new token: a name to look it up by and 256 random bits, of which only the hash is kept. */
export function newToken(): NewToken {
  const prefix = randomBytes(6).toString('hex');
  const token = `hub_${prefix}_${randomBytes(32).toString('base64url')}`;
  return { token, prefix, sha256: sha256(token) };
}

/** The name in a token; null for what is no token of an agency. */
export function prefixOf(token: string): string | null {
  return TOKEN.exec(token)?.[1] ?? null;
}

/** Whether a token is the one that was kept, in a time that does not tell how much of it was right. */
export function isToken(token: string, keptSha256: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(token), 'hex'), Buffer.from(keptSha256, 'hex'));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A code or a name that stays what it is in URLs and on the command line; `hub` is the hub's own. */
export function isRegistryName(name: string): boolean {
  return name.length <= 40 && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) && name !== 'hub';
}
