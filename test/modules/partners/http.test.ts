import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../../src/app.js';
import { loadKeys } from '../../../src/auth/keys.js';
import { loadConfig } from '../../../src/config.js';
import { type Hub, startHub } from '../../support/hub.js';
import { agency, agencyToken, partnerSdl, published, URL_HERE } from '../support/partner-samples.js';
import { expectNoInsides, type Selected } from '../support/writes.js';

let hub: Hub;
let token: string;
beforeAll(async () => {
  hub = await startHub();
  token = await agencyToken(hub, await agency(hub, 'agriculture'));
});
afterAll(() => hub.close());

interface Got {
  status: number;
  headers: Headers;
  text: string;
  json: Selected;
}

/** Speaks to the registry as curl does. */
async function call(path: string, init: RequestInit & { as?: string | null } = {}): Promise<Got> {
  const { as = token, ...rest } = init;
  const headers = { ...(as ? { authorization: `Bearer ${as}` } : {}), ...(rest.headers as object) };
  const response = await fetch(`${hub.url}/registry${path}`, { ...rest, headers });
  const text = await response.text();
  expectNoInsides(text.startsWith('{') ? text : '');
  const json = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : undefined;
  return { status: response.status, headers: response.headers, text, json };
}

describe('the registry over HTTP', () => {
  it('takes a schema as curl --data-binary sends it, and answers with what came of it', async () => {
    const sdl = partnerSdl('cultivatedArea');
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const at = `/subgraphs/agriculture?url=${encodeURIComponent(URL_HERE)}&message=CI`;
    const dry = await call(`${at}&dryRun`, { method: 'POST', body: sdl, headers: form });
    expect([dry.status, dry.json.composes, dry.json.supergraph]).toEqual([200, true, undefined]);
    const { status, json } = await call(at, { method: 'POST', body: sdl, headers: form });
    expect(status).toBe(200);
    expect(json).toMatchObject({ ok: true, errors: [], faults: [], schemaVersion: 1 });
    expect(json.changes).toMatchObject([{ coordinate: 'Community.cultivatedArea', severity: 'SAFE' }]);
    const [row] = await hub.sql(`select message, sdl from schema_version where message = 'CI'`);
    expect(row).toEqual({ message: 'CI', sdl });
  });

  it('serves what was published, and no more what was taken out, as soon as it says so', async () => {
    const asked = '{ __type(name: "Community") { fields { name } } }';
    const fields = async () => {
      const { data } = await hub.ask(asked);
      return (data as Selected).__type.fields.map(({ name }: { name: string }) => name);
    };
    for (const field of ['woodland', 'cultivatedArea']) {
      const at = `/subgraphs/agriculture?url=${encodeURIComponent(URL_HERE)}`;
      const { status } = await call(at, { method: 'POST', body: partnerSdl(field) });
      expect([status, (await fields()).includes(field)]).toEqual([200, true]);
    }
    expect(await fields()).not.toContain('woodland');
  });

  it('takes JSON, checks without publishing, and tells every fault with its place in either language', async () => {
    const body = JSON.stringify({
      sdl: partnerSdl('a', 'type B @key(fields: "no") { x: Int }'),
      url: URL_HERE,
    });
    const headers = { 'content-type': 'application/json', 'accept-language': 'zh' };
    const check = await call('/subgraphs/agriculture/check', { method: 'POST', body, headers });
    expect([check.status, check.json.ok, check.json.composes]).toEqual([200, true, false]);
    const publish = await call('/subgraphs/agriculture', { method: 'POST', body, headers });
    expect(publish.status).toBe(422);
    expect(publish.json.faults).toMatchObject([
      { code: 'KEY_INVALID_FIELDS', subgraph: 'agriculture', line: 6, column: 8, coordinate: 'B' },
    ]);
    expect(publish.json.faults[0].message).toMatch(/^@key 有误/);
    expect(publish.json.errors[0].code).toBe('DOES_NOT_COMPOSE');
  });

  it.each<[string, string, RequestInit & { as?: string | null }, number]>([
    ['without a token', '/subgraphs/agriculture', { method: 'POST', body: 'x', as: null }, 401],
    ['with a wrong token', '/subgraphs/agriculture', { method: 'POST', body: 'x', as: 'hub_1_2' }, 401],
    ['of an empty body', '/subgraphs/agriculture', { method: 'POST', body: '' }, 422],
    [
      'of broken JSON',
      '/subgraphs/agriculture',
      { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } },
      400,
    ],
    [
      'of JSON that is no object',
      '/subgraphs/agriculture',
      { method: 'POST', body: '[1]', headers: { 'content-type': 'application/json' } },
      400,
    ],
    [
      'of numbers for texts',
      '/subgraphs/agriculture',
      { method: 'POST', body: '{"sdl":5}', headers: { 'content-type': 'application/json' } },
      400,
    ],
    ['of a name that is none', '/subgraphs/..%2Fhub', { method: 'POST', body: 'x' }, 400],
    ['of five megabytes', '/subgraphs/agriculture', { method: 'POST', body: 'x'.repeat(5_000_000) }, 413],
    [
      'of two megabytes',
      '/subgraphs/agriculture',
      { method: 'POST', body: `# ${'x'.repeat(2_000_000)}` },
      422,
    ],
    ['to delete what is not there', '/subgraphs/nothing', { method: 'DELETE' }, 404],
    ['for the supergraph without a token', '/supergraph', { as: null }, 401],
    ['for what is not there', '/nowhere', {}, 404],
  ])('answers a request %s without a crash', async (_, path, init, status) => {
    const got = await call(path, init);
    expect(got.status).toBe(status);
    expect(got.json.errors[0].message).toMatch(/\w{3,}/);
  });

  it('lets no agency touch what is another one’s', async () => {
    const theirs = await published(hub);
    for (const method of ['POST', 'DELETE'])
      expect((await call(`/subgraphs/${theirs}`, { method, body: 'type Query { x: Int }' })).status).toBe(
        403,
      );
  });

  it('gives the supergraph with a tag, and nothing again where the tag is known', async () => {
    const got = await call('/supergraph');
    expect(got.status).toBe(200);
    expect(got.text).toMatch(/^schema\s+@link/);
    const etag = got.headers.get('etag') as string;
    const again = await call('/supergraph', { headers: { 'if-none-match': etag } });
    expect([again.status, again.text]).toEqual([304, '']);
    await published(hub);
    expect((await call('/supergraph', { headers: { 'if-none-match': etag } })).status).toBe(200);
  });

  it('deletes a subgraph, first only saying what that takes away', async () => {
    const dry = await call('/subgraphs/agriculture?dryRun=true', { method: 'DELETE' });
    expect(dry.json.changes).toMatchObject([
      { coordinate: 'Community.cultivatedArea', severity: 'BREAKING' },
    ]);
    expect(dry.json.supergraph).toBeUndefined();
    const gone = await call('/subgraphs/agriculture', { method: 'DELETE' });
    expect([gone.status, gone.json.changes]).toEqual([200, dry.json.changes]);
  });
});

describe('a running subgraph', () => {
  let server: Server;
  let url: string;
  let answer: { status: number; body: string; location?: string };
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume();
      const { status, body, location } = answer;
      response.writeHead(status, location ? { location } : { 'content-type': 'application/json' }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  });
  afterAll(() => server.close());

  const introspect = () =>
    call('/subgraphs/introspected', {
      method: 'POST',
      body: JSON.stringify({ url }),
      headers: { 'content-type': 'application/json' },
    });

  it('is asked for its schema', async () => {
    const sdl = partnerSdl('introspectedArea');
    answer = { status: 200, body: JSON.stringify({ data: { _service: { sdl } } }) };
    expect((await introspect()).json).toMatchObject({ ok: true, schemaVersion: 1 });
  });

  it.each([
    ['no subgraph', { status: 200, body: '{"errors":[{"message":"unknown field _service"}]}' }],
    ['a page', { status: 200, body: '<html>SECRET</html>' }],
    ['an error', { status: 500, body: 'SECRET' }],
    ['elsewhere', { status: 302, body: '', location: 'http://169.254.169.254/latest/meta-data' }],
    ['too large', { status: 200, body: `"${'x'.repeat(7_000_000)}"` }],
  ])('that is %s is refused, and what it answers is not shown', async (_, given) => {
    answer = given;
    const { status, text, json } = await introspect();
    expect([status, json.errors[0].code]).toEqual([400, 'SUBGRAPH_UNREACHABLE']);
    expect(text).not.toContain('SECRET');
  });
});

describe('two hubs on one database', () => {
  let other: App;
  let keysFolder: string;
  const heard: { version: number; at: number }[] = [];
  beforeAll(async () => {
    keysFolder = await mkdtemp(join(tmpdir(), 'hub-keys-'));
    other = await createApp({
      config: loadConfig({ PORT: '0', LOG_LEVEL: 'silent' }),
      databaseUrl: hub.databaseUrl,
      keysFolder,
      onSupergraph: ({ version }) => heard.push({ version, at: performance.now() }),
    });
  });
  afterAll(async () => {
    const before = performance.now();
    await other.close();
    expect(performance.now() - before, 'listening holds no stop up').toBeLessThan(2_000);
    await rm(keysFolder, { recursive: true });
  });

  const within = async (ms: number, done: () => boolean) => {
    for (const end = performance.now() + ms; !done() && performance.now() < end; )
      await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const latest = async () =>
    (await hub.sql('select max(version)::int as version from supergraph'))[0].version;

  it('tell partners of each other’s keys, and of no private one', async () => {
    const url = await other.listen();
    const keys = async (base: string) => {
      const answer = await fetch(`${base}/.well-known/jwks.json`);
      const set = (await answer.json()) as { keys: { kid: string; d?: string; kty: string }[] };
      return set.keys.sort((a, b) => (a.kid < b.kid ? -1 : 1));
    };
    const told = await keys(url);
    expect(told.map(({ kid }) => kid)).toContain((await loadKeys(keysFolder)).kid);
    expect(told).toHaveLength(2);
    expect(await keys(hub.url)).toEqual(told);
    for (const key of told) expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    // A partner that asks the one hub can check what the other signs.
    const signing = await loadKeys(keysFolder);
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'EdDSA', kid: signing.kid })
      .sign(signing.privateKey);
    const set = createRemoteJWKSet(new URL(`${hub.url}/.well-known/jwks.json`));
    expect((await jwtVerify(token, set)).protectedHeader.kid).toBe(signing.kid);
    await hub.sql(`update signing_key set seen_at = now() - interval '6 minutes' where kid = $1`, [
      signing.kid,
    ]);
    await expect.poll(() => keys(hub.url), { timeout: 3_000 }).toHaveLength(1);
    expect(await keys(url), 'a hub always tells of its own').toHaveLength(2);
  });

  it('both know of a publication within a second', async () => {
    await within(3_000, () => heard.length > 0);
    expect(heard.at(-1)?.version, 'the one served is told at the start').toBe(await latest());
    await published(hub);
    const committed = performance.now();
    const version = await latest();
    await within(1_000, () => heard.at(-1)?.version === version);
    expect(heard.at(-1)).toMatchObject({ version });
    expect((heard.at(-1)?.at ?? Infinity) - committed).toBeLessThan(1_000);
  });

  it('also of one that was made while the connection was lost', async () => {
    await hub.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen hub_supergraph' and datname = current_database()`,
    );
    await published(hub);
    const version = await latest();
    await within(5_000, () => heard.at(-1)?.version === version);
    expect(heard.at(-1)?.version).toBe(version);
    const versions = heard.map((one) => one.version);
    expect(versions, 'never an earlier one after a later one').toEqual([...versions].sort((a, b) => a - b));
  });
});
