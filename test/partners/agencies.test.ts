import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildSchema, parse, print, visit } from 'graphql';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/shared/paths.js';
import { perThousand } from './per-thousand.js';
import { AGENCIES, published, type Running, startAgencies, startAgency } from './start.js';

let agencies: Running[];
beforeAll(async () => {
  agencies = await startAgencies();
});
afterAll(() => Promise.all((agencies ?? []).map((agency) => agency.stop())));

async function post(url: string, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, ...(await response.json()) };
}

/** Of the specification of federation: every server may print it or not. */
const MACHINERY = /^(?:_|federation__|link__)/;

/** What an agency's schema says, whatever the order and the layout in which it is printed. */
function said(sdl: string): string[] {
  const ordered = visit(parse(sdl, { noLocation: true }), {
    ObjectTypeDefinition: {
      leave: (node) => ({ ...node, fields: [...(node.fields ?? [])].sort(byName) }),
    },
    InterfaceTypeDefinition: {
      leave: (node) => ({ ...node, fields: [...(node.fields ?? [])].sort(byName) }),
    },
    EnumTypeDefinition: {
      leave: (node) => ({ ...node, values: [...(node.values ?? [])].sort(byName) }),
    },
  });
  return ordered.definitions
    .filter(({ kind }) => kind !== 'DirectiveDefinition' && kind !== 'ObjectTypeExtension')
    .filter((definition) => !('name' in definition && MACHINERY.test(definition.name?.value ?? '')))
    .map((definition) => print(definition))
    .sort();
}
const byName = (a: { name: { value: string } }, b: { name: { value: string } }) =>
  a.name.value < b.name.value ? -1 : 1;

describe.each(AGENCIES)('the subgraph of $code', (agency) => {
  const running = () => agencies.find(({ agency: { code } }) => code === agency.code) as Running;

  it('serves the schema that is committed', async () => {
    const { data } = await post(running().url, '{ _service { sdl } }');
    expect(said(data._service.sdl)).toEqual(said(published(agency).sdl));
  });

  it('says in plain words that its port is taken', async () => {
    const port = Number(new URL(running().url).port);
    await expect(startAgency(agency, { port: () => port })).rejects.toThrow(
      new RegExp(`${agency.code}: port ${port} is taken`),
    );
  });

  it('starts within two seconds, on two busy cores', async () => {
    const begun = performance.now();
    const another = await startAgency(agency);
    const took = performance.now() - begun;
    await another.stop();
    expect(took).toBeLessThan(2_000);
  });
});

describe('the supergraph of the hub and its example agencies', () => {
  const committed = () => readFile(join(projectRoot(), 'schema/supergraph.graphql'), 'utf8');

  it('is made of three versions of the specification, and of what joins subgraphs', async () => {
    const versions = AGENCIES.map(({ code, ...agency }) => published({ code, ...agency }).sdl).map(
      (sdl) => /federation\/(v[\d.]+)/.exec(sdl)?.[1],
    );
    expect(new Set(versions)).toEqual(new Set(['v2.7', 'v2.5', 'v2.3']));
    const supergraph = await committed();
    for (const { code } of AGENCIES) expect(supergraph).toContain(`@join__graph(name: "${code}"`);
    for (const part of [
      'requires:',
      'provides:',
      'external: true',
      '@inaccessible',
      '@tag(name: "dashboard")',
    ])
      expect(supergraph, part).toContain(part);
  });

  it('does not need more than its own definitions to be read', async () => {
    expect(
      buildSchema(await committed())
        .getQueryType()
        ?.getFields(),
    ).toHaveProperty('registeredEntity');
  });
});

describe('with the hub’s keys, an agency', () => {
  const code = 'agriculture';
  const keyPair = () => generateKeyPair('EdDSA', { extractable: true });
  type Key = Awaited<ReturnType<typeof keyPair>>['privateKey'];
  let guarded: Running[];
  let signing: Key;
  let foreign: Key;
  const keys = createServer(async (_, response) => response.end(await keySet));
  let keySet: Promise<string>;

  beforeAll(async () => {
    const [own, other] = await Promise.all([keyPair(), keyPair()]);
    signing = own.privateKey;
    foreign = other.privateKey;
    keySet = exportJWK(own.publicKey).then((key) =>
      JSON.stringify({ keys: [{ ...key, kid: 'hub', alg: 'EdDSA', use: 'sig' }] }),
    );
    keys.listen(0, '127.0.0.1');
    await once(keys, 'listening');
    guarded = await startAgencies({ jwks: `http://127.0.0.1:${(keys.address() as AddressInfo).port}/` });
  });
  afterAll(async () => {
    await Promise.all((guarded ?? []).map((agency) => agency.stop()));
    keys.close();
  });

  const token = ({
    audience = code,
    issuer = 'joint-committee-hub',
    typ = 'partner+jwt',
    ends = 60,
    key = signing,
  }) =>
    new SignJWT({ role: 'viewer' })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'hub', typ })
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime(Math.floor(Date.now() / 1_000) + ends)
      .sign(key);
  const unsigned = [
    { alg: 'none', typ: 'partner+jwt' },
    { iss: 'joint-committee-hub', aud: code },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');

  it.each([
    ['no token', async () => undefined],
    ['what is no token', async () => 'nonsense'],
    ['a token that nobody signed', async () => `${unsigned}.`],
    ['a token that someone else signed', () => token({ key: foreign })],
    ['a token for another agency', () => token({ audience: 'civil-affairs' })],
    ['a token of another hub', () => token({ issuer: 'elsewhere' })],
    ['a token that has expired', () => token({ ends: -5 })],
    ['a token for the hub itself', () => token({ typ: 'JWT' })],
  ])('refuses %s', async (_, make) => {
    const bearer = await make();
    const { url } = guarded.find(({ agency }) => agency.code === code) as Running;
    const answer = await post(
      url,
      '{ _service { sdl } }',
      bearer ? { authorization: `Bearer ${bearer}` } : {},
    );
    expect(answer.status).toBe(401);
    expect(answer.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(answer.data?._service).toBeUndefined();
  });

  it.each(AGENCIES)('of each make answers the hub and nobody else: $code', async (agency) => {
    const { url } = guarded.find(({ agency: { code: own } }) => own === agency.code) as Running;
    expect((await post(url, '{ __typename }')).status).toBe(401);
    const authorization = `Bearer ${await token({ audience: agency.code })}`;
    expect(await post(url, '{ __typename }', { authorization })).toMatchObject({
      status: 200,
      data: { __typename: 'Query' },
    });
  });

  it('says nothing of who asks in its log', async () => {
    const agency = guarded.find(({ agency: { code: own } }) => own === code) as Running;
    let logged = '';
    agency.process.stdout?.on('data', (chunk) => {
      logged += chunk;
    });
    agency.process.stderr?.on('data', (chunk) => {
      logged += chunk;
    });
    await post(agency.url, '{ productionBase(id: "secret-7431") { name } }', {
      authorization: `Bearer ${await token({})}`,
    });
    await post(agency.url, '{ broken', { authorization: `Bearer ${await token({})}` });
    expect(logged).toBe('');
  });
});

describe('beds for each thousand residents', () => {
  const count = fc.integer({ min: 1, max: 1_000_000 });

  it('are the nearest hundredth, with exact numbers', () => {
    fc.assert(
      fc.property(count, count, (beds, people) => {
        const { value } = perThousand(
          { value: `${beds}`, qualifier: 'EXACT' },
          { value: `${people}`, qualifier: 'EXACT' },
        ) as { value: string };
        const hundredths = BigInt(value.replace('.', ''));
        const twice = 2n * (hundredths * BigInt(people) - BigInt(beds) * 100_000n);
        expect(twice > -BigInt(people) - 1n && twice <= BigInt(people)).toBe(true);
      }),
    );
  });

  it.each([
    ['EXACT', 'EXACT', 'EXACT'],
    ['AT_LEAST', 'EXACT', 'AT_LEAST'],
    ['EXACT', 'AT_LEAST', 'AT_MOST'],
    ['AT_LEAST', 'AT_MOST', 'AT_LEAST'],
    ['AT_LEAST', 'AT_LEAST', 'INDETERMINATE'],
    ['EXACT', 'NEARLY', 'ABOUT'],
  ])('of %s beds and %s residents are %s', (above, below, expected) => {
    const figure = perThousand({ value: '36', qualifier: above }, { value: '8500', qualifier: below });
    expect(figure).toMatchObject({
      qualifier: expected,
      value: expected === 'INDETERMINATE' ? null : '4.24',
    });
  });

  it('are not known where the residents are not', () => {
    for (const residents of [null, undefined, { value: null, qualifier: 'INDETERMINATE' }])
      expect(perThousand({ value: '3', qualifier: 'EXACT' }, residents)).toMatchObject({
        value: null,
        nullReason: 'NOT_PUBLISHED',
      });
  });
});
