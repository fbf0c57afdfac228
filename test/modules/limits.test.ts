import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';
import { expectNoInsides, mutation, rowCounts, type Selected } from './support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

/** Every list of the registry, with one argument list left open. */
const LISTS: Record<string, (args: string) => string> = {
  divisions: (args) => `{ divisions(${args}) { totalCount } }`,
  children: (args) => `{ division(code: "500235000000") { children(${args}) { totalCount } } }`,
  grids: (args) => `{ division(code: "500235125206") { grids(${args}) { totalCount } } }`,
  organizations: (args) => `{ organizations(${args}) { totalCount } }`,
  jointCommittees: (args) => `{ jointCommittees(${args}) { totalCount } }`,
  memberships: (args) => `{ jointCommittees(first: 1) { nodes { memberships(${args}) { totalCount } } } }`,
  history: (args) => `{ jointCommittees(first: 1) { nodes { history(${args}) { totalCount } } } }`,
  candidates: (args) => `{ community(divisionCode: "500235125206") { candidates(${args}) { totalCount } } }`,
  covered: (args) =>
    `{ division(code: "500235125000") { memberCoverage { covered(${args}) { totalCount } } } }`,
  membershipsOfOrganization: (args) =>
    `{ community(divisionCode: "500235125206") { memberships(${args}) { totalCount } } }`,
};

/** A refusal in both languages, with its code and field and nothing of the hub's insides. */
async function refusal(query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const [english, chinese] = [
    await hub.ask(query, variables, { language: 'en' }),
    await hub.ask(query, variables, { language: 'zh' }),
  ];
  expectNoInsides([english, chinese]);
  expect(english.errors?.[0]?.message, query.slice(0, 200)).toMatch(/[a-z]{2,} [a-z]{2,}/);
  expect(chinese.errors?.[0]?.message).toMatch(/[\u4e00-\u9fff]{2,}/);
  expect(chinese.errors?.[0]?.extensions).toEqual(english.errors?.[0]?.extensions);
  return english.errors?.[0]?.extensions;
}

describe.each(Object.entries(LISTS))('the list %s', (_, list) => {
  it.each([
    ['first: 0', 'PAGE_SIZE_OUT_OF_RANGE', 'first'],
    ['first: 101', 'PAGE_SIZE_OUT_OF_RANGE', 'first'],
    ['first: -1', 'PAGE_SIZE_OUT_OF_RANGE', 'first'],
    ['last: 0', 'PAGE_SIZE_OUT_OF_RANGE', 'last'],
    ['last: 2147483647', 'PAGE_SIZE_OUT_OF_RANGE', 'last'],
    ['first: 1, last: 1', 'PAGE_SIZE_REQUIRED', 'first'],
    ['first: null', 'PAGE_SIZE_REQUIRED', 'first'],
    ['asOf: "2024-01-01"', 'PAGE_SIZE_REQUIRED', 'first'],
  ])('with %s is refused', async (args, code, field) => {
    // Lists without a day take no asOf: there the bare list stands for it.
    const bare = args.startsWith('asOf') ? 'after: null' : args;
    expect(await refusal(list(bare))).toEqual({ code, field: [field] });
  });

  it('after or before a cursor that is not its own is refused', async () => {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const uuid = '01890000-0000-7000-8000-000000000000';
    for (const cursor of [
      'garbage',
      '%%%',
      '=',
      'bnVsbA',
      encode({}),
      encode([]),
      encode([1]),
      encode([null]),
      encode([['a']]),
      encode(['\0']),
      encode(['a', 'b', 'c']),
      encode(["'; drop table division --", 'x']),
      encode(['500235125206', 'not a uuid']),
      encode(['500235125206', `${uuid}'`]),
      encode(['99999999999999999999', '500235125206']),
      encode(['1e5', '500235125206']),
      'a'.repeat(1_001),
      '💥',
      '\0',
    ]) {
      for (const side of ['after', 'before'] as const) {
        const size = side === 'after' ? 'first: 1' : 'last: 1';
        const answer = await hub.ask(
          list(`${size}, ${side}: $cursor`).replace('{', 'query ($cursor: String!) {'),
          { cursor },
        );
        expectNoInsides(answer);
        // A list ordered by a text takes any text for a place in it.
        if (answer.errors)
          expect(answer.errors[0]?.extensions).toEqual({ code: 'INVALID_CURSOR', field: [side] });
        else expect(JSON.parse(Buffer.from(cursor, 'base64url').toString())).toEqual([expect.any(String)]);
      }
    }
  });
});

describe('a query that is too large', () => {
  const tooLarge = { code: 'QUERY_TOO_LARGE' };

  it('for its pages within pages is refused before the database hears of it', async () => {
    const deep =
      '{ organizations(first: 100) { nodes { memberships(first: 100) { nodes { committee { memberships(first: 100) { nodes { id } } } } } } } }';
    const statements = await hub.statements(async () => expect(await refusal(deep)).toEqual(tooLarge));
    expect(statements).toEqual([]);
  });

  it('for its levels is refused, along lists and along single objects', async () => {
    const lists = (levels: number): string =>
      levels === 0 ? 'id' : `memberships(first: 1) { nodes { committee { ${lists(levels - 1)} } } }`;
    expect(await refusal(`{ jointCommittees(first: 1) { nodes { ${lists(15)} } } }`)).toEqual(tooLarge);
    const parents = (levels: number): string => (levels === 0 ? 'code' : `parent { ${parents(levels - 1)} }`);
    expect(await refusal(`{ division(code: "500235125206") { ${parents(25)} } }`)).toEqual(tooLarge);
    const { errors } = await hub.ask(`{ division(code: "500235125206") { ${parents(10)} } }`);
    expect(errors).toBeUndefined();
  });

  it('for its breadth is refused: many aliases of a list of a hundred', async () => {
    const wide = Array.from({ length: 510 }, (_, i) => `a${i}: children(first: 100) { nodes { code } }`);
    expect(await refusal(`{ division(code: "500235000000") { ${wide.join(' ')} } }`)).toEqual(tooLarge);
  });

  it('for its fragments, each of every type of organization at each level, is refused or answered soon', async () => {
    const types = [
      'Community',
      'Enterprise',
      'Cooperative',
      'Agency',
      'Institution',
      'SocialBody',
      'PartyOrganization',
    ];
    const body = (levels: number): string =>
      levels === 0
        ? 'id'
        : types
            .map(
              (type) =>
                `... on ${type} { memberships(first: 1) { nodes { member { ${body(levels - 1)} } } } }`,
            )
            .join(' ');
    const before = performance.now();
    const answer = await hub.ask(`{ organizations(first: 1) { nodes { ${body(3)} } } }`);
    expect(performance.now() - before).toBeLessThan(10_000);
    if (answer.errors)
      expect(answer.errors[0]?.extensions.code).toMatch(/QUERY_TOO_LARGE|GRAPHQL_VALIDATION_FAILED/);
    // The same through named fragments, which keep the text short.
    const named = [1, 2, 3, 4, 5, 6].map(
      (i) =>
        `fragment F${i} on Organization { ${types.map((type) => `... on ${type} { memberships(first: 1) { nodes { member { ...F${i + 1} } } } }`).join(' ')} }`,
    );
    const start = performance.now();
    const short = await hub.ask(
      `{ organizations(first: 1) { nodes { ...F1 } } } ${named.join(' ')} fragment F7 on Organization { id }`,
    );
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(short.errors?.[0]?.extensions).toEqual(tooLarge);
    // And fifty times over: the fields at the root share what one request may cost.
    const again = performance.now();
    const roots = Array.from({ length: 50 }, (_, i) => `r${i}: organizations(first: 1) { nodes { ...F1 } }`);
    const many = await hub.ask(
      `{ ${roots.join(' ')} } ${named.join(' ')} fragment F7 on Organization { id }`,
    );
    expect(performance.now() - again).toBeLessThan(15_000);
    expect(many.errors?.[0]?.extensions).toEqual(tooLarge);
  });

  it('for more than 50 fields at its root is refused and answers none of them', async () => {
    const fields = (count: number) =>
      Array.from({ length: count }, (_, i) => `f${i}: division(code: "500235125206") { code }`).join(' ');
    expect((await hub.ask(`{ ${fields(50)} }`)).errors).toBeUndefined();
    const statements = await hub.statements(async () => {
      expect(await refusal(`{ ${fields(51)} }`)).toEqual(tooLarge);
      expect(await refusal(`query { ...F } fragment F on Query { ${fields(60)} }`)).toEqual(tooLarge);
    });
    expect(statements).toEqual([]);
    const nodes = Array.from({ length: 51 }, (_, i) => `n${i}: node(id: "Division:500235125206") { id }`);
    expect(await refusal(`{ ${nodes.join(' ')} }`)).toEqual(tooLarge);
  });

  it('for more than 50 changes at its root changes nothing', async () => {
    const rows = await rowCounts(hub);
    const fields = Array.from(
      { length: 51 },
      (_, i) =>
        `m${i}: registerGrid(input: { divisionCode: "500235125206", level: GRID, name: "批量${i}" }) { userErrors { code } }`,
    );
    const token = await hub.token('recorder');
    const answer = await hub.ask(`mutation { ${fields.join(' ')} }`, {}, { token });
    expect(answer.errors?.[0]?.extensions).toEqual(tooLarge);
    expect(await rowCounts(hub)).toEqual(rows);
    const few = await hub.ask(`mutation { ${fields.slice(0, 50).join(' ')} }`, {}, { token });
    expect(few.errors).toBeUndefined();
    const made = await rowCounts(hub);
    expect(made.grid).toBe((rows.grid as number) + 50);
  });

  it('for its text is refused while it is read: ten thousand tokens', async () => {
    const answer = await hub.ask(`{ ${'division(code: "500235125206") { code } '.repeat(1_200)} }`);
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED');
    expectNoInsides(answer);
    const nested = await hub.ask('{ division '.repeat(5_000));
    expect(nested.status).toBe(400);
    expectNoInsides(nested);
  });
});

describe('input that does not fit the schema', () => {
  it.each<[string, object]>([
    ['a number for a text', { name: 5 }],
    ['a list for a text', { name: ['网格'] }],
    ['an unknown field', { colour: 'red' }],
    ['an unknown level', { level: 'ROOM' }],
    ['a level as a number', { level: 0 }],
    ['nothing where something must be', { name: null }],
    ['a prototype', { __proto__: { name: '网格' }, constructor: 'x' }],
  ])('%s is refused before anything is done', async (_, wrong) => {
    const rows = await rowCounts(hub);
    const input: Selected = { divisionCode: '500235125206', level: 'GRID', name: '网格', ...wrong };
    const answer = await hub.ask(mutation('registerGrid'), { input }, { token: await hub.token('recorder') });
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expectNoInsides(answer);
    expect(await rowCounts(hub)).toEqual(rows);
  });

  it('a version that is no whole number of 32 bits is refused', async () => {
    for (const version of [1.5, 2_147_483_648, '1', true, null]) {
      const input = { committeeId: 'JointCommittee:x', version, name: '名' };
      const answer = await hub.ask(
        mutation('renameJointCommittee'),
        { input },
        { token: await hub.token('recorder') },
      );
      expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('a day before 1900 or after 2200 is refused in questions too', async () => {
    for (const asOf of ['1899-12-31', '2201-01-01', '+012024-01-01', 'today', '']) {
      const answer = await hub.ask(
        'query ($asOf: LocalDate!) { jointCommittees(first: 1, asOf: $asOf) { totalCount } }',
        { asOf },
      );
      expect(answer.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
      expectNoInsides(answer);
    }
  });
});
