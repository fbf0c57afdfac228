import { type ExecutionResult, getIntrospectionQuery, parse, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSupergraph } from '../../src/supergraph/supergraph.js';
import { agencies, farms, hub, telling } from './support/agencies.js';
import { type Any, compose, federate } from './support/federation.js';

describe('entities', () => {
  it('are asked for once each, all of one stage in one call, wherever they stand', async () => {
    const { ask, asked } = agencies();
    const { data } = await ask(
      `{ all: communities { fields committee { bases } } some: communities(first: 1) { area fields } }`,
    );
    expect(data.all).toEqual([
      { fields: 1, committee: { bases: ['base of c1'] } },
      { fields: 2, committee: { bases: ['base of c1'] } },
      { fields: 1, committee: { bases: ['base of c2'] } },
    ]);
    expect(data.some).toEqual([{ area: 1.5, fields: 1 }]);
    expect(asked.map(({ source }) => source)).toEqual(['hub', 'farms']);
    const representations = Object.values(asked[1]?.variables ?? {}).flat() as Any[];
    expect(representations.filter(({ id }) => id !== undefined)).toEqual([
      { __typename: 'Committee', id: 'c1' },
      { __typename: 'Committee', id: 'c2' },
    ]);
    expect(representations.filter(({ code }) => code === 'v2')).toHaveLength(1);
  });

  it('that a source finds none of are null, and take their parents along only where they must', async () => {
    const { ask } = telling({ data: { _entities: [null, { fields: 7, area: 2 }] } });
    expect(await ask('{ communities { name fields } }')).toEqual({
      data: {
        communities: [
          { name: 'Shuangtu', fields: null },
          { name: 'Minzhu', fields: 7 },
          { name: 'Shuangtu', fields: null },
        ],
      },
    });
    const { data, errors } = await ask('{ communities { name area } }');
    expect(data).toEqual({ communities: null });
    expect(errors).toMatchObject([
      { path: ['communities', 0, 'area'], message: expect.stringMatching(/non-nullable/) },
    ]);
  });
});

describe('what clients may see', () => {
  it('is the API schema, also in introspection', async () => {
    const { ask, supergraph } = agencies();
    const api = printSchema(supergraph.apiSchema);
    expect(api).not.toMatch(/secret|HIDDEN|note|join__|inaccessible|_entities/);
    const { data } = await ask(getIntrospectionQuery());
    expect(data.__schema.types.map(({ name }: Any) => name)).not.toContain('join__Graph');
    const both = await ask(
      '{ __type(name: "Crop") { name } communities(first: 1) { name } here: __typename }',
    );
    expect(both).toEqual({
      data: { __type: { name: 'Crop' }, communities: [{ name: 'Shuangtu' }], here: 'Query' },
    });
  });

  it('is no hidden enum value, in answers or questions', async () => {
    const { ask, supergraph } = agencies({ own: 'hub' });
    const { data, errors } = await ask('{ kinds }');
    expect(data).toEqual({ kinds: ['VILLAGE', null, null] });
    expect(errors).toMatchObject([{ path: ['kinds', 1] }]);
    const document = parse('query ($kind: Kind!) { kind(of: $kind) }');
    expect(await supergraph.execute({ document, variables: { kind: 'HIDDEN' } })).toMatchObject({
      errors: [{ message: expect.stringMatching(/"HIDDEN"/) }],
    });
  });

  it('is answered with the inputs as they were given, defaults and lists included', async () => {
    const { ask } = agencies();
    const query =
      'query ($input: Settle, $code: String = "z") { settle(input: $input) b: settle(input: { code: $code, tags: ["t"] }) }';
    const { data } = await ask(query, { input: { code: 'x', tags: 'one' } });
    expect(JSON.parse(data.settle)).toEqual({ code: 'x', kind: 'TOWN', tags: ['one'] });
    expect(JSON.parse(data.b)).toEqual({ code: 'z', kind: 'TOWN', tags: ['t'] });
  });

  it.each([
    ['{ __proto__: communities { name } }', /__proto__/],
    ['query A { farms } query B { farms }', /operation name/],
  ])('%s is refused', async (query, message) => {
    const { supergraph } = agencies();
    expect(await supergraph.execute({ document: parse(query) })).toMatchObject({
      errors: [{ message: expect.stringMatching(message) }],
    });
  });

  it('may be called like what every object inherits', async () => {
    const { ask } = agencies();
    expect(await ask('{ communities(first: 1) { toString: name constructor: fields } }')).toEqual({
      data: { communities: [{ toString: 'Shuangtu', constructor: 1 }] },
    });
  });
});

describe('mutations', () => {
  it('run in order across sources, each as often as it is asked for, and go on in others', async () => {
    const { ask, asked } = agencies();
    const { data } = await ask(
      `mutation { a: touch(n: 1) b: touch(n: 1) plough(n: 2) rename(name: "N") { name fields } c: touch(n: 3) }`,
    );
    expect(data).toEqual({ a: 1, b: 1, plough: 2, rename: { name: 'N', fields: 1 }, c: 3 });
    const changes = asked.filter(({ text }) => text.includes('mutation'));
    expect(changes.map(({ source }) => source)).toEqual(['hub', 'farms', 'hub']);
    expect(changes[0]?.text.match(/touch\(/g)).toHaveLength(2);
  });
});

describe('the hub’s own source', () => {
  it('is handed an operation that needs no other as it stands, unplanned', async () => {
    const { ask, asked } = agencies({ own: 'hub' });
    const query =
      'query Mine($n: Int) { a: communities(first: $n) { ...c } } fragment c on Community { n: name committee { id } }';
    expect(await ask(query, { n: 1 })).toEqual({ data: { a: [{ n: 'Shuangtu', committee: { id: 'c1' } }] } });
    expect(asked).toMatchObject([
      { source: 'hub', variables: { n: 1 }, text: expect.stringContaining('query Mine') },
    ]);
    await ask('{ communities { name fields } }');
    expect(asked.at(-1)?.source).toBe('farms');
  });
});

describe('a request', () => {
  it('that is cancelled stops, and its signal reaches every source', async () => {
    const stop = new AbortController();
    const signals: (AbortSignal | undefined)[] = [];
    const { ask, asked } = agencies({
      between: {
        hub: async ({ signal }, answer) => {
          signals.push(signal);
          stop.abort();
          return answer();
        },
      },
    });
    const answer = await ask('{ communities { fields } }', {}, { signal: stop.signal });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'CANCELLED' } }]);
    expect(asked.map(({ source }) => source)).toEqual(['hub']);
    expect(signals).toEqual([stop.signal]);
  });

  it('carries its context to every source', async () => {
    const seen: unknown[] = [];
    const note = (request: Any, answer: () => Promise<ExecutionResult>) => {
      seen.push(request.context);
      return answer();
    };
    const { ask } = agencies({ between: { hub: note, farms: note } });
    await ask('{ communities { fields } }', {}, { context: 'me' });
    expect(seen).toEqual(['me', 'me']);
  });
});

describe('a supergraph', () => {
  it.each([
    ['type Query {', /cannot be read: Syntax Error/],
    ['type Query { a: Int }', /names no subgraphs/],
    ['', /cannot be read/],
  ])('%s is refused with what is wrong', (supergraphSdl, message) => {
    expect(() => createSupergraph({ supergraphSdl, sources: new Map() })).toThrow(message);
  });

  it.each([
    ['refuses', /graph: FARMS/g, 'graph: NOBODY', /NOBODY/],
    ['dies of', /key: "code"/g, 'key: "nothing"', /ended/],
  ])('that the planner %s is refused by the check, and harms no other', async (_, part, instead, message) => {
    const good = agencies();
    const supergraphSdl = good.supergraph.supergraphSdl.replace(part, instead);
    const broken = createSupergraph({ supergraphSdl, sources: new Map() });
    const [refusal, answer] = await Promise.allSettled([
      broken.check(),
      good.ask('{ communities(first: 1) { fields } }'),
    ]);
    expect(refusal).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringMatching(message) },
    });
    expect(answer).toMatchObject({ value: { data: { communities: [{ fields: 1 }] } } });
    await good.supergraph.check();
  });

  it('without a source for a subgraph answers what the others have', async () => {
    const sdl = compose({ hub: hub.sdl, farms: farms.sdl });
    const { ask } = federate({ hub }, { supergraphSdl: sdl });
    const { data, errors } = await ask('{ communities(first: 1) { name fields } }');
    expect(data).toEqual({ communities: [{ name: 'Shuangtu', fields: null }] });
    expect(errors).toMatchObject([{ extensions: { code: 'SOURCE_MISSING', serviceName: 'farms' } }]);
  });
});

describe('an operation made to be costly', () => {
  const nest = (leaf: string) => {
    const levels = Array.from(
      { length: 24 },
      (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`,
    );
    return `{ ...f0 } ${levels.join(' ')} fragment f24 on Query { ${leaf} }`;
  };

  it.each([
    ['__typename', { __typename: 'Query' }],
    ['__type(name: "Crop") { name }', { __type: { name: 'Crop' } }],
  ])('by fragments in fragments, of %s, is no more work than another', async (leaf, data) => {
    const { supergraph } = agencies();
    const started = performance.now();
    expect(await supergraph.execute({ document: parse(nest(leaf)) })).toEqual({ data });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('by conditions in conditions on many types is refused before it is planned', async () => {
    const names = Array.from({ length: 80 }, (_, i) => `T${i}`);
    const types = names.map(
      (name) => `type ${name} implements Named @key(fields: "id") { id: ID! next: Any }`,
    );
    const { ask, asked } = federate({
      many: {
        sdl: `type Query { any: Any } interface Named { next: Any } union Any = ${names.join(' | ')} ${types.join(' ')}`,
      },
      more: { sdl: 'type Query { more: Int } type T8 @key(fields: "id") { id: ID! size: Int }' },
    });
    const nested = (below: string) => `... on Named { next { ${below} } }`;
    const { errors } = await ask(`{ any { ${nested(nested('... on T8 { size }'))} } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_LARGE' } }]);
    expect(asked).toEqual([]);
  });

  it('by fragments in fragments, of what needs a plan, is refused before it is planned', async () => {
    const { supergraph, asked } = agencies();
    const answer = await supergraph.execute({ document: parse(nest('communities { fields }')) });
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_LARGE' } }] });
    expect(asked).toEqual([]);
  });
});

describe('an operation that cannot be planned', () => {
  it('is told so in both languages, with a code and a way out', async () => {
    const told: unknown[] = [];
    const { ask, asked } = federate(
      {
        one: { sdl: 'type Query { one: Node } interface Node @key(fields: "id") { id: ID! }' },
        other: {
          sdl: `type Query { other: Node }
            type Node @key(fields: "id", resolvable: false) @interfaceObject { id: ID! field: String }`,
        },
      },
      { onDefect: (place) => told.push(place) },
    );
    const { errors } = await ask('{ one { field } }');
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('Ask for less in one request'),
        extensions: { code: 'UNPLANNABLE', text: { zh: expect.stringContaining('请分多次查询') } },
      },
    ]);
    expect(told).toEqual(['planning']);
    expect(asked).toEqual([]);
  });
});
