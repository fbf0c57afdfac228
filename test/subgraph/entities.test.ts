import { readFile } from 'node:fs/promises';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/shared/paths.js';
import { type Hub, startHub } from '../support/hub.js';
import { compose, INTERFACE_PARTNER, PARTNER } from './composing.js';
import { registerEveryType } from './every-type.js';

let hub: Hub;
let sdl: string;
beforeAll(async () => {
  hub = await startHub();
  await registerEveryType(hub);
  sdl = (await hub.ask('{ _service { sdl } }', {}, { path: '/subgraph' })).data._service.sdl;
});
afterAll(() => hub.close());

type Representation = { __typename: string } & Record<string, unknown>;

const ENTITIES =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename';

function entities(representations: readonly unknown[], selection = '... on Node { id }') {
  return hub.ask(`${ENTITIES} ${selection} } }`, { representations } as never, { path: '/subgraph' });
}

/** Every `@key` of the SDL: the type and its field. */
function keysOf(document: string): { type: string; field: string; abstract: boolean }[] {
  return parse(document).definitions.flatMap((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
    return (node.directives ?? [])
      .filter((directive) => directive.name.value === 'key')
      .map((directive) => {
        const fields = directive.arguments?.find(({ name }) => name.value === 'fields')?.value;
        const field = fields?.kind === Kind.STRING ? fields.value : '';
        return { type: node.name.value, field, abstract: node.kind === Kind.INTERFACE_TYPE_DEFINITION };
      });
  });
}

/** Types that share the table of resources; the others without a table share that of organizations. */
const RESOURCES = ['Venue', 'Room', 'Equipment', 'StaffPost'];

/** Types whose rows have a code and no id of their own. */
const CODED = ['Division', 'Metric'];

/** Objects of a type with the values of one of its keys, read from the database behind the API. */
async function sample(type: string, field: string, limit: number): Promise<{ id: string; key: string }[]> {
  const organization = await hub.sql('select 1 from information_schema.columns where table_name = $1', [
    snake(type),
  ]);
  const shared = RESOURCES.includes(type) ? 'resource' : 'organization';
  const table = organization.length > 0 ? snake(type) : shared;
  const where = table !== snake(type) ? `kind = '${snake(type).toUpperCase()}'` : 'true';
  const key = CODED.includes(type) ? 'code' : 'id';
  const rows = await hub.sql(
    `select ${key}::text as id, ${field === 'id' ? key : snake(field)}::text as key from ${table}
     where ${where} and ${field === 'id' ? key : snake(field)} is not null order by 1 limit ${limit}`,
  );
  return rows.map((row) => ({
    id: `${type}:${row.id}`,
    key: field === 'id' ? `${type}:${row.key}` : row.key,
  }));
}

function snake(name: string): string {
  return name.replace(/(?<=.)([A-Z])/g, '_$1').toLowerCase();
}

describe('the SDL of the subgraph', () => {
  it('is the committed one (otherwise run `npm run schema`)', async () => {
    const committed = await readFile(`${projectRoot()}/schema/subgraph.graphql`, 'utf8');
    expect(`${sdl.trim()}\n`).toBe(committed);
  });

  it('imports exactly the directives it uses', () => {
    expect(sdl).toContain('import: ["@key", "@shareable"]');
  });

  it('composes alone', () => {
    expect(compose({ hub: sdl })).toContain('type JointCommittee');
  });

  it("composes with a partner that extends the hub's types by every kind of key", () => {
    const supergraph = compose({ hub: sdl, partner: PARTNER });
    for (const field of ['households', 'employees', 'projects', 'awards', 'memberBand'])
      expect(supergraph).toContain(field);
  });

  it('composes with a partner that treats every organization alike', () => {
    const supergraph = compose({ hub: sdl, partner: PARTNER, interfaces: INTERFACE_PARTNER });
    expect(/type Community implements[^{]*\{[^}]*rating/.test(supergraph)).toBe(true);
  });
});

describe('entities by key', () => {
  it('are found by every key of every type', async () => {
    const keys = keysOf(sdl);
    expect(keys.length).toBeGreaterThan(20);
    for (const { type, field, abstract } of keys) {
      if (abstract) continue;
      const rows = await sample(type, field, 3);
      expect(rows, `${type} by ${field}: nothing to look for`).not.toHaveLength(0);
      const { data, errors } = await entities(rows.map(({ key }) => ({ __typename: type, [field]: key })));
      expect(errors, `${type} by ${field}`).toBeUndefined();
      expect(data._entities, `${type} by ${field}`).toEqual(rows.map(({ id }) => ({ __typename: type, id })));
    }
  });

  it('keep the order asked for, whatever the types and keys', async () => {
    const communities = await sample('Community', 'divisionCode', 4);
    const byId = await sample('Community', 'id', 4);
    const divisions = await sample('Division', 'code', 3);
    const wanted: Representation[] = [
      { __typename: 'Division', code: divisions[2]?.key },
      { __typename: 'Community', divisionCode: communities[3]?.key },
      { __typename: 'Community', id: byId[1]?.key },
      { __typename: 'Division', code: divisions[0]?.key },
      { __typename: 'Community', divisionCode: communities[0]?.key },
      { __typename: 'Division', code: divisions[2]?.key },
    ];
    const { data } = await entities(wanted, '... on Division { code } ... on Community { id divisionCode }');
    expect(data._entities).toMatchObject(wanted.map((w) => w));
    expect(data._entities).toHaveLength(wanted.length);
  });

  it.each([
    [
      'an id of nobody',
      { __typename: 'JointCommittee', id: 'JointCommittee:00000000-0000-7000-8000-000000000000' },
    ],
    [
      'an id of another type',
      { __typename: 'JointCommittee', id: 'Grid:00000000-0000-7000-8000-000000000000' },
    ],
    ['an id that is none', { __typename: 'JointCommittee', id: "' or true --" }],
    ['an empty id', { __typename: 'JointCommittee', id: '' }],
    ['an id that is a number', { __typename: 'JointCommittee', id: 7 }],
    ['an id that is an object', { __typename: 'JointCommittee', id: { id: 'x' } }],
    ['an id that is null', { __typename: 'JointCommittee', id: null }],
    ['no key at all', { __typename: 'Enterprise' }],
    ['a code of no division', { __typename: 'Community', divisionCode: '999999999999' }],
    ['a code with a NUL in it', { __typename: 'Enterprise', uscc: '91\u0000' }],
    ['a division code with a NUL in it', { __typename: 'Community', divisionCode: '5002\u000035' }],
    ['half a character', { __typename: 'Enterprise', uscc: '\ud800' }],
    ['a code of ten thousand characters', { __typename: 'Enterprise', uscc: '9'.repeat(10_000) }],
    [
      'the interface with an id of nobody',
      { __typename: 'Organization', id: 'Agency:00000000-0000-7000-8000-000000000000' },
    ],
  ])('give null for %s, and the neighbour all the same', async (_, representation) => {
    const [division] = await sample('Division', 'code', 1);
    const { data, errors } = await entities([
      representation,
      { __typename: 'Division', code: division?.key },
    ]);
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([null, { __typename: 'Division', id: division?.id }]);
  });

  it.each([
    ['a type that does not exist', { __typename: 'Nobody', id: 'x' }],
    ['a type without a key', { __typename: 'Figure' }],
    ['the query type', { __typename: 'Query' }],
    ['a scalar', { __typename: 'LocalDate' }],
    ['no type', { id: 'x' }],
    ['text', 'JointCommittee'],
    ['a number', 5],
    ['a list', [{ __typename: 'Division' }]],
  ])('are refused as wrong input, not as a failure of the hub, for %s', async (_, representation) => {
    const { errors } = await entities([representation]);
    expect(errors?.map((error) => error.extensions.code)).toEqual(['INVALID_INPUT']);
  });

  it('answer to an empty list with an empty list', async () => {
    expect((await entities([])).data._entities).toEqual([]);
  });

  it('of a kind are not found under the name of another kind', async () => {
    const [enterprise] = await sample('Enterprise', 'uscc', 1);
    const { data } = await entities([
      { __typename: 'Cooperative', uscc: enterprise?.key },
      { __typename: 'Enterprise', uscc: enterprise?.key },
    ]);
    expect(data._entities).toEqual([null, { __typename: 'Enterprise', id: enterprise?.id }]);
  });
});

describe('what is selected on entities', () => {
  it('may have aliases, fragments and several names for one field', async () => {
    const [committee] = await sample('JointCommittee', 'id', 1);
    const { data, errors } = await hub.ask(
      `query ($r: [_Any!]!) { _entities(representations: $r) { kind: __typename ...c ... on Node { id } } }
       fragment c on JointCommittee { title: name once: memberships(first: 1) { nodes { ...m } }
         twice: memberships(first: 2) { nodes { member { __typename name } } } }
       fragment m on JointMembership { t: __typename role }`,
      { r: [{ __typename: 'JointCommittee', id: committee?.key }] } as never,
      { path: '/subgraph' },
    );
    expect(errors).toBeUndefined();
    expect(data._entities[0]).toMatchObject({
      kind: 'JointCommittee',
      id: committee?.id,
      title: expect.any(String),
    });
  });

  it('may be asked for twice under two aliases with other selections', async () => {
    const [a, b] = await sample('Division', 'code', 2);
    const { data } = await hub.ask(
      `query ($a: [_Any!]!, $b: [_Any!]!) {
         a: _entities(representations: $a) { ... on Division { code } }
         b: _entities(representations: $b) { ... on Division { name: officialName code } } }`,
      {
        a: [{ __typename: 'Division', code: a?.key }],
        b: [{ __typename: 'Division', code: b?.key }],
      } as never,
      { path: '/subgraph' },
    );
    expect(data.a).toEqual([{ code: a?.key }]);
    expect(data.b).toEqual([{ code: b?.key, name: expect.any(String) }]);
  });

  it('may leave some of the types without any field', async () => {
    const [division] = await sample('Division', 'code', 1);
    const [grid] = await sample('Grid', 'id', 1);
    const { data } = await entities(
      [
        { __typename: 'Division', code: division?.key },
        { __typename: 'Grid', id: grid?.key },
      ],
      '... on Grid { name }',
    );
    expect(data._entities).toEqual([{ __typename: 'Division' }, { __typename: 'Grid', name: '第一网格' }]);
  });

  it('on the interface Organization gives each kind its own type', async () => {
    const rows = await hub.sql('select distinct on (kind) id, kind from organization order by kind, id');
    const found = await Promise.all(
      rows.map(async (row) => {
        const type = row.kind.toLowerCase().replace(/(?:^|_)(.)/g, (_: string, c: string) => c.toUpperCase());
        return { __typename: type, id: `${type}:${row.id}` };
      }),
    );
    const { data, errors } = await entities(
      found.map(({ id }) => ({ __typename: 'Organization', id })),
      '... on Organization { id } ... on Community { divisionCode } ... on Enterprise { uscc }',
    );
    expect(errors).toBeUndefined();
    expect(data._entities).toMatchObject(found);
    expect(found).toHaveLength(9);
  });

  it('is refused beyond the limits of a query, counted over all representations', async () => {
    const [division] = await sample('Division', 'code', 1);
    const many = Array.from({ length: 600 }, () => ({ __typename: 'Division', code: division?.key }));
    const { errors } = await entities(many, '... on Division { children(first: 100) { nodes { code } } }');
    expect(errors?.[0]?.extensions.code).toBe('QUERY_TOO_LARGE');
  });
});

describe('the cost of entities', () => {
  it('is one statement for all types, a hundred representations or one', async () => {
    const communities = await sample('Community', 'divisionCode', 50);
    const divisions = await sample('Division', 'code', 50);
    expect(communities.length + divisions.length).toBe(100);
    const mixed = communities.flatMap((community, i) => [
      { __typename: 'Community', divisionCode: community.key },
      { __typename: 'Division', code: divisions[i]?.key },
    ]);
    const statements = await hub.statements(() =>
      entities(
        mixed,
        '... on Community { name memberships(first: 5) { nodes { committee { name } } } } ... on Division { officialName }',
      ),
    );
    expect(statements).toHaveLength(1);
  });

  it('is one statement for all keys of a type together', async () => {
    const [byCode] = await sample('Community', 'divisionCode', 1);
    const [byId] = await sample('Community', 'id', 1);
    const statements = await hub.statements(() =>
      entities([
        { __typename: 'Community', divisionCode: byCode?.key },
        { __typename: 'Community', id: byId?.key },
      ]),
    );
    expect(statements).toHaveLength(1);
  });
});
