import { createHmac, generateKeyPairSync } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { exportJWK, type JWTPayload, SignJWT } from 'jose';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type AuthenticationOptions, createAuthenticate } from '../../src/auth/authenticate.js';
import { loadKeys } from '../../src/auth/keys.js';
import { signToken, type TokenRequest } from '../../src/auth/tokens.js';
import { Fault } from '../../src/shared/errors.js';
import { temporaryFolder } from '../support/data-folder.js';

const names = { issuer: 'joint-committee-hub', audience: 'joint-committee-hub' };
const recorder: TokenRequest = { role: 'recorder', division: '500235', hours: 1 };

async function hub(more: Partial<AuthenticationOptions> = {}) {
  const keysFolder = join(await temporaryFolder(), 'keys');
  const keys = await loadKeys(keysFolder);
  const authenticate = await createAuthenticate({ keysFolder, ...names, anonymousReads: true, ...more });
  return { keysFolder, keys, bearer: (token: string) => authenticate(`Bearer ${token}`), authenticate };
}

async function forged(claims: JWTPayload, change: (token: SignJWT) => SignJWT = (token) => token) {
  const { keys, bearer } = await hub();
  const exp = Math.floor(Date.now() / 1000) + 3600;
  const token = new SignJWT({ sub: 'a post', role: 'recorder', division: '500235', exp, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: keys.kid, typ: 'JWT' })
    .setIssuer(names.issuer)
    .setAudience(names.audience);
  return bearer(await change(token).sign(keys.privateKey)).catch((error: unknown) => error);
}

const refused = {
  name: 'Fault',
  code: 'UNAUTHENTICATED',
  text: { en: expect.stringContaining('not valid here') },
};

describe('a token', () => {
  test('signed here tells who asks', async () => {
    const { keys, bearer } = await hub();
    const viewer = await bearer(await signToken(keys, { ...recorder, subject: '社区书记岗' }, names));
    expect(viewer).toEqual({
      subject: '社区书记岗',
      role: 'recorder',
      divisionScope: '500235',
      anonymous: false,
    });
    const everywhere = await signToken(keys, { role: 'administrator', division: '*', hours: 1 }, names);
    expect((await bearer(everywhere)).divisionScope).toBe('');
  });

  test('that has expired says so, after half a minute of grace', async () => {
    const now = Math.floor(Date.now() / 1000);
    const late = await forged({}, (token) => token.setExpirationTime(now - 60));
    expect(late).toMatchObject({ code: 'UNAUTHENTICATED', text: { en: expect.stringContaining('expired') } });
    expect(await forged({}, (token) => token.setExpirationTime(now - 10))).toMatchObject({
      role: 'recorder',
    });
  });

  test.each<[string, JWTPayload, ((token: SignJWT) => SignJWT)?]>([
    ['for another audience', {}, (token) => token.setAudience('another-hub')],
    ['from another issuer', {}, (token) => token.setIssuer('somebody')],
    ['without an end', { exp: undefined }],
    ['without a subject', { sub: undefined }],
    ['without a role', { role: undefined }],
    ['with a role there is not', { role: 'owner' }],
    ['without a division', { division: undefined }],
    ['of an administrator without a division', { role: 'administrator', division: undefined }],
    ['of an administrator with an empty division', { role: 'administrator', division: '' }],
    ['of a recorder for the whole country', { division: '*' }],
    ['with a division of no level', { division: '50023' }],
    ['with a division that is only padding', { division: '000000' }],
    ['that is not valid yet', {}, (token) => token.setNotBefore('5m')],
  ])('%s is refused without a reason', async (_, claims, change) => {
    expect(await forged(claims, change)).toMatchObject(refused);
  });

  test('without a signature, or signed by HMAC with the public key, is refused', async () => {
    const { keys, bearer } = await hub();
    const [, payload] = (await signToken(keys, recorder, names)).split('.');
    const head = (alg: string) => Buffer.from(JSON.stringify({ alg, kid: keys.kid })).toString('base64url');
    await expect(bearer(`${head('none')}.${payload}.`)).rejects.toMatchObject(refused);
    for (const secret of [
      keys.publicKey.export({ type: 'spki', format: 'pem' }),
      keys.publicKey.export({ type: 'spki', format: 'der' }),
      Buffer.from(String((await exportJWK(keys.publicKey)).x), 'base64url'),
    ]) {
      const signed = `${head('HS256')}.${payload}`;
      const mac = createHmac('sha256', secret).update(signed).digest('base64url');
      await expect(bearer(`${signed}.${mac}`)).rejects.toMatchObject(refused);
    }
  });

  test('signed by another key or altered is refused, whatever bytes it has', async () => {
    const { keys, bearer, authenticate } = await hub();
    const other = await loadKeys(join(await temporaryFolder(), 'keys'));
    await expect(bearer(await signToken({ ...other, kid: keys.kid }, recorder, names))).rejects.toMatchObject(
      refused,
    );
    const [head, , signature] = (await signToken(keys, recorder, names)).split('.');
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        const payload = Buffer.from(text).toString('base64url');
        for (const value of [`Bearer ${head}.${payload}.${signature}`, `Bearer ${text}`, `Basic ${text}`]) {
          await expect(authenticate(value)).rejects.toBeInstanceOf(Fault);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('is not made for a role, division, duration or subject that would be refused', async () => {
    const { keys } = await hub();
    const wrong = [
      { role: 'owner' },
      { division: '*' },
      { division: '1' },
      { hours: 0 },
      { hours: 1e6 },
      { subject: 'a\nb' },
    ];
    for (const part of wrong)
      await expect(signToken(keys, { ...recorder, ...part }, names)).rejects.toBeInstanceOf(Fault);
  });
});

describe('without a token', () => {
  test('one is anonymous where reads are open and refused where they are not', async () => {
    expect(await (await hub()).authenticate(undefined)).toMatchObject({ anonymous: true, role: 'viewer' });
    const closed = await hub({ anonymousReads: false });
    await expect(closed.authenticate(undefined)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

test('of many that make the key at once, all get the same one, readable by its owner alone', async () => {
  const folder = join(await temporaryFolder(), 'keys');
  const made = await Promise.all(Array.from({ length: 20 }, () => loadKeys(folder)));
  expect(new Set(made.map(({ kid }) => kid)).size).toBe(1);
  expect(await readdir(folder)).toEqual(['signing-key.pem']);
  expect((await stat(join(folder, 'signing-key.pem'))).mode & 0o777).toBe(0o600);
});

describe('an identity service', () => {
  async function service(body: () => Promise<object>, status = 200) {
    const server = createServer(async (_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(await body()));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    onTestFinished(() => void server.close());
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
  }

  test.each([
    ['ES256', generateKeyPairSync('ec', { namedCurve: 'P-256' })],
    ['RS256', generateKeyPairSync('rsa', { modulusLength: 2048 })],
  ])('signs with %s beside the tokens made here', async (alg, pair) => {
    const jwksUrl = await service(async () => ({
      keys: [{ ...(await exportJWK(pair.publicKey)), kid: 's', alg }],
    }));
    const { keys, bearer } = await hub({ jwksUrl });
    const token = await new SignJWT({ role: 'viewer', division: '500235000000' })
      .setProtectedHeader({ alg, kid: 's' })
      .setSubject('dashboard')
      .setIssuer(names.issuer)
      .setAudience(names.audience)
      .setExpirationTime('1h')
      .sign(pair.privateKey);
    expect(await bearer(token)).toMatchObject({ subject: 'dashboard', divisionScope: '500235' });
    expect(await bearer(await signToken(keys, recorder, names))).toMatchObject({ role: 'recorder' });
  });

  test('that does not answer is told apart from a bad token', async () => {
    const { keys, bearer } = await hub({ jwksUrl: await service(async () => ({}), 503) });
    const token = await signToken({ ...keys, kid: 'theirs' }, recorder, names);
    await expect(bearer(token)).rejects.toMatchObject({
      text: { en: expect.stringContaining('cannot be reached') },
    });
  });
});
