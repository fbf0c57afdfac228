import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
  await renameOften();
});
afterAll(() => hub.close());

const RENAMED = 13;

/** Gives the first committee of the county a history of some length. */
async function renameOften(): Promise<void> {
  const token = await hub.token('administrator');
  const [committee] = await hub.sql(
    `select id, version, name from joint_committee where division_code like '500235%' order by id limit 1`,
  );
  for (let i = 0; i < RENAMED; i++) {
    const input = {
      committeeId: `JointCommittee:${committee.id}`,
      version: committee.version + i,
      name: `${committee.name}${i % 2 ? '' : '（试）'}`,
      reason: `第${i}次`,
    };
    const { data } = await hub.ask(
      'mutation ($input: RenameJointCommitteeInput!) { done: renameJointCommittee(input: $input) { userErrors { message } } }',
      { input },
      { token },
    );
    expect(data.done.userErrors).toEqual([]);
  }
}

interface Page {
  edges: { cursor: string; node: { key: string } }[];
  nodes: { key: string }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

const ENTRIES = 'totalCount nodes { key: KEY } edges { cursor node { key: KEY } }';
const PAGE = `pageInfo { hasNextPage hasPreviousPage startCursor endCursor } ${ENTRIES}`;

/** A list of the API: how it is asked for, where it stands in the answer, and what SQL says of it. */
interface List {
  readonly field: (page: string) => string;
  readonly key: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its own query
  readonly in: (data: any) => Page;
  readonly sql: string;
}

const TOWN = '500235136000';
const LISTS: Record<string, List> = {
  'the divisions of a county': {
    field: (page) => `divisions(within: "500235000000", ${page})`,
    key: 'code',
    in: (data) => data.divisions,
    sql: `select code as key from division where code like '500235%' order by code collate "C"`,
  },
  'the organizations of a town, whose divisions repeat': {
    field: (page) => `organizations(within: "${TOWN}", ${page})`,
    key: 'id',
    in: (data) => data.organizations,
    sql: `select initcap(replace(kind, '_', ' ')) || ':' || id as key from organization
      where division_code like '500235136%' order by division_code collate "C", id`,
  },
  'all joint committees': {
    field: (page) => `jointCommittees(${page})`,
    key: 'name',
    in: (data) => data.jointCommittees,
    sql: `select name as key from joint_committee where possible @> current_date order by division_code collate "C", id`,
  },
  'the children of a division, below a root field': {
    field: (page) => `division(code: "${TOWN}") { children(${page})`,
    key: 'code',
    in: (data) => data.division.children,
    sql: `select code as key from division where parent_code = '${TOWN}' order by code collate "C"`,
  },
  'the history of a committee, in order of numbers': {
    field: (page) => `jointCommittees(within: "500235000000", first: 100) { nodes { history(${page})`,
    key: 'reason',
    in: (data) =>
      data.jointCommittees.nodes
        .map(({ history }: { history: Page }) => history)
        .find((page: Page) => page.totalCount >= RENAMED),
    sql: `select reason as key from event e where subject_type = 'JointCommittee' and subject_id =
      (select id::text from joint_committee where division_code like '500235%' order by id limit 1) order by e.id`,
  },
  'a list with nothing in it': {
    field: (page) => `divisions(name: "没有这样的区划", ${page})`,
    key: 'code',
    in: (data) => data.divisions,
    sql: 'select null as key where false',
  },
};

async function read(list: List, page: string, selected = PAGE): Promise<Page> {
  const field = list.field(page);
  const close = '}'.repeat(field.split('{').length - 1);
  const { data, errors } = await hub.ask(`{ ${field} { ${selected.replaceAll('KEY', list.key)} } ${close} }`);
  expect(errors, `${field}`).toBeUndefined();
  return list.in(data);
}

/** Reads on until the end, and checks what each page says of itself on the way. */
async function readAll(list: List, size: number, backwards: boolean): Promise<string[]> {
  const keys: string[] = [];
  let cursor: string | null = null;
  for (let round = 0; round < 2_000; round++) {
    const bound: string = cursor ? `, ${backwards ? 'before' : 'after'}: "${cursor}"` : '';
    const page = await read(list, `${backwards ? 'last' : 'first'}: ${size}${bound}`);
    expect(page.edges.length).toBeLessThanOrEqual(size);
    expect(page.nodes).toEqual(page.edges.map(({ node }) => node));
    expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null);
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
    expect(backwards ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage).toBe(cursor !== null);
    const found = page.nodes.map(({ key }) => key);
    if (backwards) keys.unshift(...found);
    else keys.push(...found);
    const more = backwards ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage;
    if (!more) {
      expect(page.totalCount).toBe(keys.length);
      return keys;
    }
    expect(found).toHaveLength(size);
    cursor = backwards ? page.pageInfo.startCursor : page.pageInfo.endCursor;
  }
  throw new Error('The list does not end.');
}

const TYPE_WORDS = /^([A-Za-z ]+):/;

async function expected(list: List): Promise<string[]> {
  const rows = await hub.sql<{ key: string }>(list.sql);
  return rows.map(({ key }) => key?.replace(TYPE_WORDS, (words) => words.replaceAll(' ', '')));
}

describe.each(Object.entries(LISTS))('%s', (_, list) => {
  it('is the list that SQL gives, with any page size, forwards and backwards', async () => {
    const whole = await expected(list);
    const smallest = Math.max(1, Math.ceil(whole.length / 12));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: smallest, max: 100 }), fc.boolean(), async (size, backwards) => {
        expect(await readAll(list, size, backwards)).toEqual(whole);
      }),
      { numRuns: 8 },
    );
  });

  it('has the same entries where nothing else is asked of a page', async () => {
    const { pageInfo: _, ...first } = await read(list, 'first: 7');
    expect(await read(list, 'first: 7', ENTRIES)).toEqual(first);
    const bound = first.edges.length > 0 ? `, before: "${first.edges.at(-1)?.cursor}"` : '';
    const { pageInfo: __, ...last } = await read(list, `last: 3${bound}`);
    expect(await read(list, `last: 3${bound}`, ENTRIES)).toEqual(last);
  });

  it('has the same cursors in whatever page an entry stands', async () => {
    const forwards = await read(list, 'first: 7');
    const backwards = await read(list, 'last: 100');
    const known = new Map(backwards.edges.map(({ cursor, node }) => [node.key, cursor]));
    for (const { cursor, node } of forwards.edges) {
      if (known.has(node.key)) expect(cursor).toBe(known.get(node.key));
    }
    expect(new Set(forwards.edges.map(({ cursor }) => cursor)).size).toBe(forwards.edges.length);
  });
});

describe('a list below a list', () => {
  it('has a page of its own for every object, from either end', async () => {
    const rows = await hub.sql<{ code: string; children: string[] }>(
      `select d.code, array(select c.code from division c where c.parent_code = d.code order by c.code collate "C") as children
       from division d where d.code like '500235%' order by d.code collate "C" limit 60`,
    );
    const { data, errors } = await hub.ask(`{ divisions(within: "500235000000", first: 60) { nodes { code
      head: children(first: 3) { totalCount nodes { code } pageInfo { hasNextPage } }
      tail: children(last: 3) { nodes { code } pageInfo { hasPreviousPage } } } } }`);
    expect(errors).toBeUndefined();
    const codes = (list: string[]) => list.map((code) => ({ code }));
    expect(data.divisions.nodes).toEqual(
      rows.map(({ code, children }) => ({
        code,
        head: {
          totalCount: children.length,
          nodes: codes(children.slice(0, 3)),
          pageInfo: { hasNextPage: children.length > 3 },
        },
        tail: { nodes: codes(children.slice(-3)), pageInfo: { hasPreviousPage: children.length > 3 } },
      })),
    );
  });
});

describe('a page between two cursors', () => {
  const list = LISTS['the divisions of a county'] as List;

  it('holds what lies between them, from either end', async () => {
    const { edges } = await read(list, 'first: 12');
    const [after, before] = [edges[1]?.cursor, edges[10]?.cursor];
    const bounds = `after: "${after}", before: "${before}"`;
    const between = edges.slice(2, 10).map(({ node }) => node);
    expect((await read(list, `first: 100, ${bounds}`)).nodes).toEqual(between);
    expect((await read(list, `last: 100, ${bounds}`)).nodes).toEqual(between);
    expect((await read(list, `first: 3, ${bounds}`)).nodes).toEqual(between.slice(0, 3));
    expect((await read(list, `last: 3, ${bounds}`)).nodes).toEqual(between.slice(-3));
  });

  it('may be bounded at the far end alone', async () => {
    const { edges } = await read(list, 'first: 6');
    const page = await read(list, `first: 100, before: "${edges[4]?.cursor}"`);
    expect(page.nodes).toEqual(edges.slice(0, 4).map(({ node }) => node));
  });
});

describe('a page that cannot be read', () => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const code = async (page: string, field = 'divisions') => {
    const { errors } = await hub.ask(`{ ${field}(${page}) { nodes { id } } }`);
    return errors?.[0]?.extensions.code;
  };

  it.each([
    ['no size', 'within: "500235000000"', 'PAGE_SIZE_REQUIRED'],
    ['two sizes', 'first: 1, last: 1', 'PAGE_SIZE_REQUIRED'],
    ['a size of nothing', 'first: 0', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['a negative size', 'last: -1', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['too large a size', 'first: 101', 'PAGE_SIZE_OUT_OF_RANGE'],
  ])('is refused for %s', async (_, page, expectedCode) => {
    expect(await code(page)).toBe(expectedCode);
  });

  it.each([
    ['what is not base64', '%%%'],
    ['what is not JSON', Buffer.from('abc').toString('base64url')],
    ['an object', encode({ a: 1 })],
    ['too many values', encode(['1', '2', '3', '4'])],
    ['numbers', encode([1, 2])],
    ['a NUL', encode(['5002\u0000', '018f0000-0000-7000-8000-000000000000'])],
    ['a key that is no UUID', encode(['500235000000', 'x'])],
    ['SQL in place of a UUID', encode(['500235000000', "'; drop table division; --"])],
    ['a thousand characters', encode(['5'.repeat(1_000), 'x'])],
  ])('is refused for a cursor that is %s', async (_, cursor) => {
    expect(await code(`first: 1, after: "${cursor}"`, 'organizations')).toBe('INVALID_CURSOR');
    expect(await code(`last: 1, before: "${cursor}"`, 'organizations')).toBe('INVALID_CURSOR');
  });

  it('is refused for a cursor of a history that is no number, or too large a one', async () => {
    for (const cursor of [encode(['x']), encode(['9'.repeat(30)]), encode(['1e5'])]) {
      const { errors } = await hub.ask(
        `{ jointCommittees(first: 1) { nodes { history(first: 1, after: "${cursor}") { nodes { kind } } } } }`,
      );
      expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
    }
  });

  it('names the argument that holds the wrong cursor', async () => {
    const { errors } = await hub.ask('{ divisions(last: 1, before: "x") { nodes { id } } }');
    expect(errors?.[0]?.extensions.field).toEqual(['before']);
  });

  it('passes with a cursor beyond the end: an empty page', async () => {
    const { data } = await hub.ask(
      `{ divisions(first: 5, after: "${encode(['~'])}") { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
    );
    expect(data.divisions.nodes).toEqual([]);
    expect(data.divisions.pageInfo).toEqual({ hasNextPage: false, endCursor: null });
    expect(data.divisions.totalCount).toBeGreaterThan(0);
  });
});
