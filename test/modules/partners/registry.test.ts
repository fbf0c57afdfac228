import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { partnerSdl, publication, published, URL_HERE } from '../support/partner-samples.js';
import { done, refused, type Selected, send } from '../support/writes.js';

let hub: Hub;
let administrator: string;
beforeAll(async () => {
  hub = await startHub();
  administrator = await hub.token('administrator', '*');
});
afterAll(() => hub.close());

async function read(query: string, token = administrator): Promise<Selected> {
  const { data, errors } = await hub.ask(`{ ${query} }`, {}, { token });
  expect(errors).toBeUndefined();
  return data;
}

const served = async () =>
  (await read('supergraph { version sdl madeOf { subgraph schemaVersion } }')).supergraph;

describe('a publication', () => {
  it('is composed with the hub and served, and says what clients can newly ask', async () => {
    const before = (await served()).version;
    const input = await publication(hub, { name: 'agriculture', sdl: partnerSdl('cultivatedArea') });
    const { schemaVersion, supergraph } = await done(hub, 'publishSubgraph', input);
    expect(schemaVersion).toEqual({ subgraph: 'agriculture', number: 1, url: URL_HERE, current: true });
    expect(supergraph).toMatchObject({ version: before + 1, cause: 'PUBLISHED' });
    expect(supergraph.changes).toEqual([
      { kind: 'FIELD_ADDED', coordinate: 'Community.cultivatedArea', severity: 'SAFE' },
    ]);
    const { sdl, madeOf } = await served();
    expect(madeOf).toContainEqual({ subgraph: 'agriculture', schemaVersion: 1 });
    expect(sdl).toMatch(
      /AGRICULTURE @join__graph\(name: "agriculture", url: "http:\/\/127\.0\.0\.1:4101\/graphql"\)/,
    );
    const { partners } = await read(
      'partners(first: 100) { nodes { name url schemaVersion publishedAt agency { code nameZh } } }',
    );
    expect(partners.nodes.find(({ name }: Selected) => name === 'agriculture')).toEqual({
      name: 'agriculture',
      url: URL_HERE,
      schemaVersion: 1,
      publishedAt: expect.any(String),
      agency: { code: input.agency, nameZh: '农业农村委' },
    });
  });

  it('of the same schema again changes nothing; of another is the next version, and says what breaks', async () => {
    const input = await publication(hub, {
      sdl: partnerSdl('yield', 'enum Crop { PEAR CITRUS }\nextend type Query { crop: Crop }'),
    });
    const first = await done(hub, 'publishSubgraph', input);
    const again = await done(hub, 'publishSubgraph', { ...input, message: '重复' });
    expect(again.schemaVersion).toEqual(first.schemaVersion);
    expect(again.supergraph.version).toBe(first.supergraph.version);
    const { name } = input;
    const sdl = partnerSdl('output', 'enum Crop { PEAR }\nextend type Query { crop: Crop }');
    // The address and the agency are known from the first time.
    const next = await done(hub, 'publishSubgraph', { name, sdl });
    expect(next.schemaVersion).toEqual({ subgraph: name, number: 2, url: URL_HERE, current: true });
    expect(next.supergraph.changes).toHaveLength(3);
    expect(next.supergraph.changes).toEqual(
      expect.arrayContaining([
        { kind: 'FIELD_REMOVED', coordinate: 'Community.yield', severity: 'BREAKING' },
        { kind: 'VALUE_REMOVED_FROM_ENUM', coordinate: 'Crop.CITRUS', severity: 'BREAKING' },
        { kind: 'FIELD_ADDED', coordinate: 'Community.output', severity: 'SAFE' },
      ]),
    );
    expect(next.supergraph.changes[2].severity, 'what breaks comes first').toBe('SAFE');
    const { schemaVersions } = await read(
      `schemaVersions(subgraph: "${name}", first: 9) { nodes { number current message sdl publishedBy } }`,
    );
    expect(schemaVersions.nodes).toEqual([
      { number: 1, current: false, message: null, sdl: input.sdl, publishedBy: 'administrator@*' },
      { number: 2, current: true, message: null, sdl, publishedBy: 'administrator@*' },
    ]);
  });

  it('that does not compose is refused with every fault, and nothing is kept', async () => {
    const sdl = partnerSdl('area', 'type Grid @key(fields: "nowhere") { id: ID! }');
    const input = await publication(hub, { sdl });
    const refusal = await refused(hub, 'publishSubgraph', input, {
      code: 'DOES_NOT_COMPOSE',
      field: ['sdl'],
    });
    expect(refusal.message).toContain(`[KEY_INVALID_FIELDS] ${input.name}:6:11 (Grid)`);
    const two = await send(hub, 'publishSubgraph', {
      ...input,
      sdl: partnerSdl('area', 'type A { x: Nope y: No }'),
    });
    expect(two.userErrors.length).toBeGreaterThan(1);
  });

  it('of a name that is not fit for one, without an address, or at a refused address is refused', async () => {
    const input = await publication(hub);
    for (const name of ['hub', 'Agriculture', 'a b', 'x'.repeat(41), '../etc'])
      await refused(hub, 'publishSubgraph', { ...input, name }, { code: 'INVALID_INPUT', field: ['name'] });
    await refused(
      hub,
      'publishSubgraph',
      { ...input, url: undefined },
      { code: 'INVALID_INPUT', field: ['url'] },
    );
    for (const url of [
      'http://169.254.169.254/latest',
      'http://10.0.0.1/',
      'file:///etc/passwd',
      'ftp://127.0.0.1',
    ])
      await refused(hub, 'publishSubgraph', { ...input, url }, { code: 'ADDRESS_REFUSED', field: ['url'] });
    const missing = { code: 'NOT_FOUND', field: ['agency'] };
    await refused(hub, 'publishSubgraph', { ...input, agency: 'nobody' }, missing);
    await refused(
      hub,
      'publishSubgraph',
      { ...input, message: '长'.repeat(1001) },
      { code: 'TEXT_TOO_LONG' },
    );
  });

  it('by five agencies at once leaves all five in the supergraph', async () => {
    const inputs = await Promise.all(Array.from({ length: 5 }, () => publication(hub)));
    const payloads = await Promise.all(inputs.map((input) => done(hub, 'publishSubgraph', input)));
    const versions = payloads.map(({ supergraph }) => supergraph.version);
    expect(new Set(versions).size).toBe(5);
    const { version, madeOf } = await served();
    expect(version).toBe(Math.max(...versions));
    expect(madeOf.map(({ subgraph }: Selected) => subgraph)).toEqual(
      expect.arrayContaining(inputs.map(({ name }) => name)),
    );
  });

  it('of two schemas at once that exclude each other takes one of them', async () => {
    const [a, b] = [await publication(hub), await publication(hub)];
    const payloads = await Promise.all([
      send(hub, 'publishSubgraph', { ...a, sdl: partnerSdl('contested') }),
      send(hub, 'publishSubgraph', { ...b, sdl: partnerSdl('contested') }),
    ]);
    expect(payloads.map(({ userErrors }) => userErrors[0]?.code ?? null).sort()).toEqual(
      ['DOES_NOT_COMPOSE', null].sort(),
    );
  });
});

describe('a check', () => {
  it('says what would change and publishes nothing', async () => {
    const name = await published(hub);
    const before = await served();
    const { check } = await done(hub, 'checkSubgraph', { name, sdl: partnerSdl('renamedField') });
    expect(check).toMatchObject({ subgraph: name, removal: false, composes: true, faults: [] });
    expect(check.changes.map(({ severity }: Selected) => severity)).toEqual(['BREAKING', 'SAFE']);
    expect(await served()).toEqual(before);
  });

  it('of a broken schema says where and what to do, in the language of whoever asks', async () => {
    const input = await publication(hub, { sdl: 'type Query {' });
    const [english, chinese] = [
      await done(hub, 'checkSubgraph', input, { language: 'en' }),
      await done(hub, 'checkSubgraph', input, { language: 'zh' }),
    ];
    const place = { code: 'PARSE_ERROR', subgraph: input.name, line: 1, column: 13, coordinate: null };
    expect(english.check).toMatchObject({ composes: false, faults: [place], changes: [] });
    expect(english.check.faults[0].message).toMatch(/^It does not parse/);
    expect(chinese.check.faults[0].message).toMatch(/^语法错误/);
    expect(chinese.check.faults[0].wayOut).toMatch(/请改正/);
  });
});

describe('deleting a subgraph', () => {
  it('says what it would take away, then takes it; its versions stay, and it can be published again', async () => {
    const name = await published(hub);
    const before = await served();
    const dry = await done(hub, 'deleteSubgraph', { name, dryRun: true });
    expect(dry.supergraph).toBeNull();
    expect(dry.check).toMatchObject({ subgraph: name, removal: true, composes: true });
    expect(dry.check.changes).toEqual([
      { kind: 'FIELD_REMOVED', coordinate: expect.stringMatching(/^Community\.area/), severity: 'BREAKING' },
    ]);
    expect(await served()).toEqual(before);
    const gone = await done(hub, 'deleteSubgraph', { name });
    expect(gone.supergraph).toMatchObject({ cause: 'DELETED', changes: dry.check.changes });
    expect((await served()).madeOf).not.toContainEqual(expect.objectContaining({ subgraph: name }));
    const kept = await read(`schemaVersions(subgraph: "${name}", first: 9) { nodes { number current } }`);
    expect(kept.schemaVersions.nodes).toEqual([{ number: 1, current: false }]);
    await refused(hub, 'deleteSubgraph', { name }, { code: 'NOT_FOUND', field: ['name'] });
    const again = await done(hub, 'publishSubgraph', {
      name,
      url: URL_HERE,
      sdl: partnerSdl(`back${name.slice(9)}`),
    });
    expect(again.schemaVersion.number).toBe(2);
  });
});

describe('a rollback', () => {
  it('serves again what an earlier version was made of, as a new version', async () => {
    const name = await published(hub);
    const { version, madeOf } = await served();
    await done(hub, 'publishSubgraph', { name, sdl: partnerSdl('mistaken') });
    await published(hub);
    const { supergraph } = await done(hub, 'rollbackSupergraph', { version, message: '误发' });
    expect(supergraph).toMatchObject({ version: version + 3, cause: 'ROLLED_BACK', rolledBackTo: version });
    const now = await served();
    expect(now.madeOf).toEqual(madeOf);
    const earlier = await read(
      `supergraph(version: ${version}) { sdl current } supergraphs(last: 1) { nodes { version current } }`,
    );
    expect(earlier.supergraph).toEqual({ sdl: now.sdl, current: false });
    expect(earlier.supergraphs.nodes).toEqual([{ version: version + 3, current: true }]);
    await refused(hub, 'rollbackSupergraph', { version: 9999 }, { code: 'NOT_FOUND', field: ['version'] });
  });
});
