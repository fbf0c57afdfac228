import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createRemoteJWKSet, jwtVerify } from 'jose';

/** The schema that an agency publishes; the process serves what the file says. */
export function readSchema(agency: string): string {
  return readFileSync(new URL(`../../schema/partners/${agency}.graphql`, import.meta.url), 'utf8');
}

/** The records that an agency holds: those beside its program, or others of the same form from a file. */
export function recordsOr<T>(shipped: T): T {
  const file = setting('RECORDS');
  return file ? JSON.parse(readFileSync(file, 'utf8')) : shipped;
}

const setting = (name: string) => process.env[name] || undefined;

/** Where the process listens; 0 takes any free port. */
export const PORT = Number(setting('PORT') ?? 0);
export const HOST = '127.0.0.1';

/** Whether a caller may ask: the hub, by a token that it signed for this agency. Without HUB_JWKS anybody may. */
export function guardFor(agency: string): (authorization: string | undefined) => Promise<boolean> {
  const jwks = setting('HUB_JWKS');
  if (!jwks) return async () => true;
  const keys = createRemoteJWKSet(new URL(jwks));
  const issuer = setting('HUB_JWT_ISSUER') ?? 'joint-committee-hub';
  return async (authorization) => {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) return false;
    try {
      await jwtVerify(token, keys, { issuer, audience: agency, typ: 'partner+jwt', algorithms: ['EdDSA'] });
      return true;
    } catch {
      return false;
    }
  };
}

export const REFUSED = JSON.stringify({
  errors: [{ message: 'Only the hub is answered here.', extensions: { code: 'UNAUTHENTICATED' } }],
});

/** Tells the one that started the process where it listens, and ends when that one is gone. */
export function announce(agency: string, port: number, stop: () => unknown): void {
  process.stdout.write(`${agency} http://${HOST}:${port}/graphql\n`);
  const end = () => {
    stop();
    setTimeout(() => process.exit(0), 200).unref();
  };
  process.on('SIGTERM', end).on('SIGINT', end);
  process.on('disconnect', end);
}

/** The body of a request, at most a megabyte of it. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > 1_048_576) throw new Error('The request is too large.');
  }
  return body;
}
