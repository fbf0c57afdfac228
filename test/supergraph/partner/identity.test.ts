import { setTimeout as pause } from 'node:timers/promises';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agency } from '../../modules/support/partner-samples.js';
import { done } from '../../modules/support/writes.js';
import { type Asking, type Hub, startHub } from '../../support/hub.js';
import { json, type Partner, startPartner } from './world.js';

let hub: Hub;
let field: Partner;
let other: Partner;
const sdl = (
  name: string,
) => `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])
  type Query { ${name}: String }`;
beforeAll(async () => {
  [hub, field, other] = await Promise.all([startHub(), startPartner(), startPartner()]);
  const owner = await agency(hub);
  for (const [name, partner] of Object.entries({ 'joint-committee-hub': field, other })) {
    partner.behaviour = (response) => json(response, { data: { loose: 'x', other: 'y' } });
    const query = name === 'other' ? 'other' : 'loose';
    await done(hub, 'publishSubgraph', { name, url: partner.url, sdl: sdl(query), agency: owner });
  }
  for (const until = Date.now() + 5_000; Date.now() < until; await pause(20))
    if (!(await hub.ask('{ loose other }')).errors) break;
});
afterAll(async () => {
  await hub.close();
  await Promise.all([field, other].map((partner) => partner.stop()));
});
beforeEach(() => {
  for (const partner of [field, other]) partner.heard.splice(0);
});

const bearer = (partner: Partner) =>
  /^Bearer (.+)$/.exec(partner.heard.at(-1)?.headers.authorization ?? '')?.[1] as string;
const ask = async (asking: Asking = {}) => {
  expect((await hub.ask('{ loose other }', {}, asking)).errors).toBeUndefined();
};
const verify = async (token: string, audience: string) => {
  const keys = createRemoteJWKSet(new URL(`${hub.url}/.well-known/jwks.json`));
  return jwtVerify(token, keys, { audience, issuer: 'joint-committee-hub', algorithms: ['EdDSA'] });
};

describe('who asks, as a partner is told', () => {
  it('is signed for that partner alone, short-lived, and checked with the keys that the hub publishes', async () => {
    const token = await hub.token('recorder', '500235');
    await ask({ token });
    const { payload } = await verify(bearer(field), 'joint-committee-hub');
    expect(payload).toMatchObject({ role: 'recorder', division: '500235' });
    expect((payload.exp as number) - (payload.iat as number)).toBeLessThanOrEqual(60);
    await expect(verify(bearer(other), 'joint-committee-hub')).rejects.toThrow(/aud/);
    const { payload: seen } = await verify(bearer(other), 'other');
    expect(seen.sub, 'the same caller is another one to each partner').not.toBe(payload.sub);
    for (const told of [payload, seen]) expect(JSON.stringify(told)).not.toContain(decodeJwt(token).sub);
  });

  it('stays the same while it lasts, and is another one for another caller', async () => {
    await ask({ token: await hub.token('recorder') });
    const first = bearer(field);
    await ask({ token: await hub.token('recorder') });
    expect(bearer(field)).toBe(first);
    await ask({ token: await hub.token('viewer') });
    expect(decodeJwt(bearer(field)).sub).not.toBe(decodeJwt(first).sub);
    await ask();
    expect(decodeJwt(bearer(field))).toMatchObject({ role: 'viewer' });
  });

  it('opens nothing at the hub, not even for a partner that is called as the hub’s own audience', async () => {
    await ask({ token: await hub.token('administrator', '*') });
    const { status, errors } = await hub.ask('{ __typename }', {}, { token: bearer(field) });
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('holds nothing of what the client sent but its language and trace', async () => {
    const token = await hub.token('viewer');
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const headers = {
      traceparent: `00-${trace}-00f067aa0ba902b7-01`,
      cookie: 'session=SECRET',
      'x-hub-identity': 'SECRET',
      'x-forwarded-user': 'SECRET',
      'x-hub-role': 'administrator',
    };
    await ask({ token, headers, language: 'zh' });
    for (const partner of [field, other]) {
      const got = partner.heard[0]?.headers ?? {};
      expect(JSON.stringify(got)).not.toMatch(/SECRET|administrator/);
      expect(JSON.stringify(got)).not.toContain(token);
      expect(got['accept-language']).toBe('zh');
      expect(got.traceparent).toMatch(new RegExp(`^00-${trace}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`));
    }
    await ask({ headers: { traceparent: 'nonsense' } });
    expect(field.heard.at(-1)?.headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });
});

describe('how a partner fares', () => {
  it('is in the API, in the caller’s language, and in /readyz, which no partner makes fail', async () => {
    const partners = `{ partners(first: 5) { nodes { n: name status breaker requests failures p95
      lastErrorCode lastError lastErrorAt } } }`;
    const token = await hub.token('administrator', '*');
    const state = async (language: 'en' | 'zh' = 'en') => {
      const { data, errors } = await hub.ask(partners, {}, { token, language });
      expect(errors).toBeUndefined();
      return data.partners.nodes.find(({ n }: { n: string }) => n === 'other');
    };
    await ask();
    const before = await state();
    expect(before).toMatchObject({ status: 'UP', breaker: 'CLOSED', p95: expect.any(Number) });
    const working = other.behaviour;
    other.behaviour = (response) => json(response, 'SECRET', 'text/html');
    const { errors } = await hub.ask('{ other }', {}, { language: 'zh' });
    expect(errors?.[0]?.message).toMatch(/^合作子图 other /);
    const after = await state('zh');
    expect(after).toMatchObject({
      status: 'FAILING',
      requests: before.requests + 1,
      failures: before.failures + 1,
      lastErrorCode: 'PARTNER_INVALID_ANSWER',
      lastError: expect.stringMatching(/^合作子图 other /),
    });
    expect((await state()).lastError).toMatch(/^The partner other /);
    expect(Date.now() - Date.parse(after.lastErrorAt)).toBeLessThan(60_000);
    const ready = await fetch(`${hub.url}/readyz`);
    expect(ready.status).toBe(200);
    const { partners: shown } = (await ready.json()) as { partners: object[] };
    expect(shown).toContainEqual(expect.objectContaining({ name: 'other', status: 'FAILING' }));
    expect(JSON.stringify(shown)).not.toMatch(/127\.0\.0\.1|SECRET/);
    other.behaviour = working;
    expect((await hub.ask(partners)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('a field that a partner’s schema protects', () => {
  it('is given to nobody else because the hub has answered it before', async () => {
    const query = '{ jointCommittees(first: 1) { nodes { id } } }';
    const token = await hub.token('viewer');
    const auth = (type: string) => `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7",
      import: ["@key", "@authenticated"])
      type Query { other: String } type JointCommittee @key(fields: "id") ${type} { id: ID! }`;
    expect((await hub.ask(query)).errors).toBeUndefined();
    await done(hub, 'publishSubgraph', { name: 'other', url: other.url, sdl: auth('@authenticated') });
    for (const until = Date.now() + 5_000; Date.now() < until; await pause(20))
      if ((await hub.ask(query)).errors) break;
    for (let time = 0; time < 3; time++) {
      const { data, errors } = await hub.ask(query, {}, { token });
      expect([errors, data.jointCommittees.nodes.length]).toEqual([undefined, 1]);
      const nobody = await hub.ask(query, {}, { language: 'zh' });
      expect(JSON.stringify(nobody.data)).not.toContain('JointCommittee:');
      expect(nobody.errors?.[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
      expect(nobody.errors?.[0]?.message).toMatch(/需要令牌/);
    }
  });
});
