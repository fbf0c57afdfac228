import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const TOWN = '500235136000';

describe('a root field', () => {
  it.each([
    ['a scalar', `{ division(code: "${TOWN}") { code } }`],
    ['only its count', '{ organizations(first: 1) { totalCount } }'],
    ['only __typename', '{ organizations(first: 1) { __typename } }'],
    [
      'five levels of lists',
      `{ jointCommittees(first: 5) { totalCount nodes { name memberCount { value } provenance { source { title } }
        memberships(first: 5) { totalCount nodes { criteria { criterion } member { __typename name division { breadcrumb { code } }
          ... on PartyOrganization { legalEntity { name } } memberships(first: 2) { nodes { committee { name } } } } } } } } }`,
    ],
    [
      'a walk over links',
      '{ jointCommittees(first: 5) { nodes { linkedCommittees(depth: 3) { distance committee { name } } } } }',
    ],
    [
      'an object by its global id',
      '{ node(id: "Division:500235136000") { id ... on Division { children(first: 9) { nodes { code } } } } }',
    ],
  ])('is read in one statement, with %s', async (_, document) => {
    const statements = await hub.statements(async () => {
      expect((await hub.ask(document)).errors).toBeUndefined();
    });
    expect(statements).toHaveLength(1);
  });

  it('shares the one statement of its operation: three fields, one statement', async () => {
    const statements = await hub.statements(() =>
      hub.ask(
        `{ a: division(code: "${TOWN}") { code } b: divisions(first: 1) { nodes { code } } c: division(code: "${TOWN}") { level } }`,
      ),
    );
    expect(statements).toHaveLength(1);
  });

  it('has a statement of its own where graphql-js answers, as it does beside introspection', async () => {
    const statements = await hub.statements(() =>
      hub.ask(
        `{ a: division(code: "${TOWN}") { code } b: divisions(first: 1) { nodes { code } } __schema { queryType { name } } }`,
      ),
    );
    expect(statements).toHaveLength(2);
  });

  it('has no statement where its arguments are refused', async () => {
    const statements = await hub.statements(() => hub.ask('{ division(code: "1") { code } }'));
    expect(statements).toEqual([]);
  });

  it('counts a list only when asked', async () => {
    const [counted] = await hub.statements(() => hub.ask('{ divisions(first: 1) { totalCount } }'));
    const [uncounted] = await hub.statements(() => hub.ask('{ divisions(first: 1) { nodes { code } } }'));
    expect(counted).toContain('select count(*)');
    expect(uncounted).not.toContain('select count(*)');
  });

  it('reads no column that is not selected', async () => {
    const [statement] = await hub.statements(() => hub.ask(`{ only: division(code: "${TOWN}") { code } }`));
    expect(statement).not.toContain('official_name');
  });
});

describe('what a client writes', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      "'",
      '"',
      '\\',
      "''; drop table division; --",
      "' or '1'='1",
      '$1',
      '%',
      '_',
      '$$',
      '\u0000',
      '\ud800',
      '﷽',
      "a'\\'b",
      '{}',
      '::int',
      "E'\\x00'",
      '-- ',
      '/*',
    ),
  );
  const FIELDS: [string, string][] = [
    ['divisions by name', 'query ($text: String!) { x: divisions(name: $text, first: 1) { totalCount } }'],
    ['divisions within', 'query ($text: String!) { x: divisions(within: $text, first: 1) { totalCount } }'],
    ['divisions after', 'query ($text: String!) { x: divisions(after: $text, first: 1) { totalCount } }'],
    ['a division', 'query ($text: String!) { x: division(code: $text) { code } }'],
    [
      'organizations by name',
      'query ($text: String!) { x: organizations(name: $text, first: 1) { totalCount } }',
    ],
    ['a community', 'query ($text: String!) { x: community(divisionCode: $text) { name } }'],
    ['an enterprise', 'query ($text: String!) { x: enterprise(uscc: $text) { name } }'],
    ['a strong-village company', 'query ($text: String!) { x: strongVillageCompany(uscc: $text) { name } }'],
    [
      'committees by theme',
      'query ($text: String!) { x: jointCommittees(theme: $text, first: 1) { totalCount } }',
    ],
    [
      'committees by name',
      'query ($text: String!) { x: jointCommittees(name: $text, first: 1) { totalCount } }',
    ],
    [
      'committees by member',
      'query ($text: ID!) { x: jointCommittees(memberId: $text, first: 1) { totalCount } }',
    ],
    ['a committee', 'query ($text: ID!) { x: jointCommittee(id: $text) { name } }'],
    ['a node', 'query ($text: ID!) { x: node(id: $text) { id } }'],
    ['a node of a type', 'query ($text: ID!) { x: node(id: $text) { id } }'],
  ];

  it.each(FIELDS)('never becomes part of a statement nor breaks one: %s', async (name, document) => {
    const before = await hub.sql('select count(*)::int as n from division');
    await fc.assert(
      fc.asyncProperty(nasty, async (written) => {
        const text = name === 'a node of a type' ? `Division:${written}` : written;
        const [statement] = await hub.statements(async () => {
          const { errors } = await hub.ask(document, { text });
          for (const error of errors ?? [])
            expect(error.extensions.code, JSON.stringify(text)).not.toBe('INTERNAL');
        });
        if (statement && written.length > 6) expect(statement.includes(written)).toBe(false);
      }),
      { numRuns: 40 },
    );
    expect(await hub.sql('select count(*)::int as n from division')).toEqual(before);
  });

  it('finds a name with any of its pieces, as plain text search does', async () => {
    const rows = await hub.sql<{ name: string }>(
      'select name from organization where name is not null order by id limit 200',
    );
    const piece = fc
      .tuple(fc.constantFrom(...rows.map(({ name }) => name)), fc.nat(20), fc.integer({ min: 1, max: 6 }))
      .map(([name, at, length]) =>
        [...name]
          .slice(at % [...name].length)
          .slice(0, length)
          .join(''),
      );
    await fc.assert(
      fc.asyncProperty(piece, async (text) => {
        const { data } = await hub.ask(
          'query ($text: String!) { organizations(name: $text, first: 1) { totalCount } }',
          { text },
        );
        const [row] = await hub.sql(
          'select count(*)::int as n from organization where strpos(lower(name), lower($1)) > 0',
          [text],
        );
        expect(data.organizations.totalCount, text).toBe(row.n);
      }),
      { numRuns: 40 },
    );
  });

  it('finds letters in either case, as far as PostgreSQL knows both', async () => {
    await hub.sql(
      "update organization set name = 'É企业Ａbc' where id = (select id from organization limit 1)",
    );
    for (const text of ['É企业', 'ＡBC', 'bC', 'É']) {
      const { data } = await hub.ask(
        'query ($text: String!) { organizations(name: $text, first: 1) { totalCount } }',
        {
          text,
        },
      );
      expect(data.organizations.totalCount, text).toBeGreaterThan(0);
    }
  });
});
