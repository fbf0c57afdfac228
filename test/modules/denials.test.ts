import { generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';
import { communities, YANGXI, YANGXI_TOKEN } from './support/places.js';
import { LOCAL, SAMPLES, type Sample } from './support/samples.js';
import {
  done,
  expectNoInsides,
  mutation,
  OF_THE_WHOLE_HUB,
  type Payload,
  rowCounts,
} from './support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

async function allMutations(): Promise<string[]> {
  const { data } = await hub.ask('{ __schema { mutationType { fields { name } } } }');
  return data.__schema.mutationType.fields.map((field: { name: string }) => field.name);
}

async function audits(action: string): Promise<number> {
  const [row] = await hub.sql(
    `select count(*)::int as n from audit where outcome = 'DENIED' and action = $1`,
    [action],
  );
  return row.n;
}

/** The refusal of a change by whoever holds the token; checks that nothing is written but the audit of it. */
async function denial(name: string, input: object, token?: string): Promise<string | undefined> {
  const [rows, denied] = [await rowCounts(hub), await audits(name)];
  const answer = await hub.ask(mutation(name), { input }, token ? { token } : {});
  expect(answer.errors).toBeUndefined();
  const outcome: Payload = answer.data.outcome;
  const { clientMutationId: _, userErrors, ...objects } = outcome;
  expect(await rowCounts(hub), `${name} wrote something`).toEqual(rows);
  expect(await audits(name), `${name} and the audit`).toBe(denied + (token ? 1 : 0));
  expect(Object.values(objects).every((object) => object === null)).toBe(true);
  expectNoInsides(answer);
  return userErrors[0]?.code;
}

it('every mutation of the schema has a sample input, so that none escapes these tests', async () => {
  expect(Object.keys(SAMPLES).sort()).toEqual((await allMutations()).sort());
});

describe.each(Object.keys(SAMPLES))('%s', (name) => {
  const sample = SAMPLES[name] as Sample;

  it('is refused without a token, to each role that may not, and outside the county', async () => {
    const input = await sample(hub);
    expect(await denial(name, input)).toBe('UNAUTHENTICATED');
    for (const role of ['viewer', 'appraiser', 'partner']) {
      expect(await denial(name, input, await hub.token(role)), role).toBe('FORBIDDEN');
    }
    if (OF_THE_WHOLE_HUB.includes(name)) {
      expect(await denial(name, input, await hub.token('recorder'))).toBe('FORBIDDEN');
      expect(await denial(name, input, await hub.token('administrator'))).toBe('OUT_OF_SCOPE');
      await done(hub, name, input);
      return;
    }
    expect(await denial(name, input, await hub.token('recorder', YANGXI_TOKEN))).toBe('OUT_OF_SCOPE');
    // A village below the county is not the county.
    expect(await denial(name, input, await hub.token('recorder', '500235136001'))).toBe('OUT_OF_SCOPE');
    await done(hub, name, input);
  });
});

describe.each(Object.keys(SAMPLES).filter((name) => !LOCAL.includes(name)))('%s of two counties', (name) => {
  it('is refused to the recorder of either county when it binds both', async () => {
    const [theirs] = await communities(hub, YANGXI, 1);
    const input = await (SAMPLES[name] as Sample)(hub, theirs);
    for (const county of [YANGXI_TOKEN, '500235']) {
      expect(await denial(name, input, await hub.token('recorder', county)), county).toBe('OUT_OF_SCOPE');
    }
    await done(hub, name, input, { token: await hub.token('administrator', '*') });
  });
});

describe('a token', () => {
  async function answerTo(token: string) {
    const input = { divisionCode: '500235125206', level: 'GRID', name: '不会有的网格' };
    const rows = await rowCounts(hub);
    const answer = await hub.ask(mutation('registerGrid'), { input }, { token });
    expect(await rowCounts(hub)).toEqual(rows);
    expectNoInsides(answer);
    return { status: answer.status, code: answer.errors?.[0]?.extensions.code, data: answer.data };
  }

  it.each([
    ['signed with a key of the sender', 'EdDSA'],
    ['signed with RSA by the sender', 'RS256'],
  ])('%s is answered with 401 and UNAUTHENTICATED', async (_, alg) => {
    const { privateKey } =
      alg === 'RS256' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519');
    const [header] = (await hub.token('recorder')).split('.');
    const { kid } = JSON.parse(Buffer.from(header as string, 'base64url').toString());
    const token = await new SignJWT({ role: 'administrator', division: '*' })
      .setProtectedHeader({ alg, kid })
      .setSubject('forger')
      .setIssuer('joint-committee-hub')
      .setAudience('joint-committee-hub')
      .setExpirationTime('1h')
      .sign(privateKey);
    expect(await answerTo(token)).toEqual({ status: 401, code: 'UNAUTHENTICATED', data: undefined });
  });

  it('altered, cut short, without a signature or of garbage is answered with 401 and UNAUTHENTICATED', async () => {
    const [head, body, signature] = (await hub.token('recorder')).split('.') as [string, string, string];
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    const raised = Buffer.from(JSON.stringify({ ...claims, role: 'administrator', division: '*' }));
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const token of [
      `${head}.${raised.toString('base64url')}.${signature}`,
      `${head}.${body}.${signature.slice(0, -4)}`,
      `${none}.${body}.`,
      'garbage',
      'a'.repeat(5_000),
    ]) {
      expect(await answerTo(token)).toEqual({ status: 401, code: 'UNAUTHENTICATED', data: undefined });
    }
  });

  it('that was signed here and has expired is answered with 401 and UNAUTHENTICATED', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 2 * 3_600_000 });
    const token = await hub.token('recorder').finally(() => vi.useRealTimers());
    expect(await answerTo(token)).toEqual({ status: 401, code: 'UNAUTHENTICATED', data: undefined });
  });
});
