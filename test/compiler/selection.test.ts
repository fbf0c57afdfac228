import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

// biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its own query
type Json = any;

const TOWN = '500235136000';

async function read(document: string, variables?: Record<string, unknown>): Promise<Json> {
  const { data, errors } = await hub.ask(document, variables);
  expect(errors).toBeUndefined();
  return data;
}

describe('aliases', () => {
  it('let one field stand twice with other arguments, at every level', async () => {
    const data = await read(`{
      one: division(code: "${TOWN}") { few: children(first: 1) { nodes { code } } more: children(first: 3) { list: nodes { c: code code } } }
      other: division(code: "500235000000") { code } }`);
    expect(data.one.few.nodes).toHaveLength(1);
    expect(data.one.more.list).toHaveLength(3);
    expect(data.one.more.list[0].c).toBe(data.one.few.nodes[0].code);
    expect(data.one.more.list[0].code).toBe(data.one.more.list[0].c);
    expect(data.other.code).toBe('500235000000');
  });

  it('may take the names of other fields', async () => {
    const data = await read(
      `{ division(code: "${TOWN}") { code: officialName officialName: code id: level } }`,
    );
    expect(data.division.officialName).toBe(TOWN);
    expect(data.division.id).toBe('TOWNSHIP');
    expect(data.division.code).not.toBe(TOWN);
  });

  it('work on everything a connection has', async () => {
    const data = await read(`{ d: divisions(within: "${TOWN}", first: 2) { n: totalCount m: totalCount
      p: pageInfo { more: hasNextPage s: startCursor e: endCursor } e: edges { c: cursor x: node { k: code } y: node { code } }
      l: nodes { k: code } } }`);
    expect(data.d.n).toBe(data.d.m);
    expect(data.d.p.more).toBe(true);
    expect(data.d.e.map((edge: Json) => edge.c)).toEqual([data.d.p.s, data.d.p.e]);
    expect(data.d.e.map((edge: Json) => edge.x.k)).toEqual(data.d.l.map((node: Json) => node.k));
    expect(data.d.e.map((edge: Json) => edge.y.code)).toEqual(data.d.l.map((node: Json) => node.k));
  });

  it('may be as long and odd as GraphQL lets names be', async () => {
    const alias = `_${'x'.repeat(200)}_0`;
    const data = await read(`{ division(code: "${TOWN}") { ${alias}: code __: code } }`);
    expect(data.division).toEqual({ [alias]: TOWN, __: TOWN });
  });
});

describe('__typename', () => {
  it('is known on every level, under any alias, also alone', async () => {
    const data = await read(`{ a: __typename divisions(within: "${TOWN}", first: 1) { t: __typename
      edges { u: __typename node { v: __typename } } nodes { __typename } pageInfo { __typename } } }`);
    expect(data).toEqual({
      a: 'Query',
      divisions: {
        t: 'DivisionConnection',
        edges: [{ u: 'DivisionEdge', node: { v: 'Division' } }],
        nodes: [{ __typename: 'Division' }],
        pageInfo: { __typename: 'PageInfo' },
      },
    });
  });

  it('alone is enough to learn whether an object is there', async () => {
    const data = await read(
      `{ there: division(code: "${TOWN}") { __typename } not: division(code: "500235136399") { __typename } }`,
    );
    expect(data).toEqual({ there: { __typename: 'Division' }, not: null });
  });

  it('tells the kinds behind an interface apart', async () => {
    const data = await read(
      `{ organizations(within: "500235000000", first: 100) { nodes { kind __typename id } } }`,
    );
    const types = new Set(data.organizations.nodes.map((node: Json) => node.__typename));
    expect(types).toEqual(new Set(['Community', 'PartyOrganization']));
    for (const node of data.organizations.nodes) expect(node.id.startsWith(`${node.__typename}:`)).toBe(true);
  });

  it('is right on node(id), where only the interface is declared', async () => {
    const { jointCommittees } = await read('{ jointCommittees(first: 1) { nodes { id } } }');
    const { id } = jointCommittees.nodes[0];
    const data = await read(
      `query ($id: ID!) { node(id: $id) { __typename id ... on JointCommittee { name } ... on Division { code } } }`,
      { id },
    );
    expect(data.node).toEqual({ __typename: 'JointCommittee', id, name: expect.any(String) });
  });
});

describe('fragments', () => {
  it('on kinds behind an interface give each its own fields, those in common merged', async () => {
    const data = await read(`{ organizations(within: "500235000000", first: 100) { nodes { ...common
        ... on Community { divisionCode own: name } ... on PartyOrganization { partyKind own: industryChain parent { name } } } } }
      fragment common on Organization { __typename id division { code } }`);
    for (const node of data.organizations.nodes) {
      const keys = Object.keys(node).sort();
      if (node.__typename === 'Community') {
        expect(keys).toEqual(['__typename', 'division', 'divisionCode', 'id', 'own']);
        expect(node.divisionCode).toBe(node.division.code);
      } else {
        expect(keys).toEqual(['__typename', 'division', 'id', 'own', 'parent', 'partyKind']);
        expect(node.own).toBeNull();
      }
    }
  });

  it('on one kind leave the others with what is selected beside them', async () => {
    const data = await read('{ organizations(first: 100) { nodes { ... on PartyOrganization { name } } } }');
    const [full, empty] = [1, 0].map((count) =>
      data.organizations.nodes.filter((node: Json) => Object.keys(node).length === count),
    );
    expect(full.length + empty.length).toBe(data.organizations.nodes.length);
    expect(empty.length).toBeGreaterThan(0);
  });

  it('merge the fields of a field that is selected in several places', async () => {
    const data = await read(`{ division(code: "${TOWN}") { ...a ...b children(first: 2) { totalCount } } }
      fragment a on Division { children(first: 2) { nodes { code } } parent { code } }
      fragment b on Division { children(first: 2) { nodes { level } pageInfo { hasNextPage } } parent { level } }`);
    expect(Object.keys(data.division.children).sort()).toEqual(['nodes', 'pageInfo', 'totalCount']);
    expect(Object.keys(data.division.children.nodes[0]).sort()).toEqual(['code', 'level']);
    expect(data.division.parent).toEqual({ code: '500235000000', level: 'COUNTY' });
  });

  it('nest, inline and named, through interfaces and back', async () => {
    const data =
      await read(`{ jointCommittees(within: "500235000000", first: 1) { ... { nodes { ... on Node { ... on JointCommittee { ...c } } } } } }
      fragment c on JointCommittee { memberships(first: 2) { nodes { member { ...o } } } }
      fragment o on Organization { ... on Node { id } ... on PartyOrganization { name legalEntity { ... on Community { divisionCode } } } }`);
    const { nodes } = data.jointCommittees;
    expect(nodes).toHaveLength(1);
  });
});

describe('@include and @skip', () => {
  const document = `query ($yes: Boolean!, $no: Boolean!) {
    a: division(code: "${TOWN}") @include(if: $yes) { code
      officialName @skip(if: $yes)
      level @include(if: $no) kind @skip(if: $no)
      ... @include(if: $yes) { parent { code @include(if: $yes) level @skip(if: $yes) } }
      ... on Division @skip(if: $yes) { shortName }
      ...names @include(if: $no)
      children(first: 1) { totalCount @include(if: $yes) nodes @skip(if: $yes) { code }
        edges { cursor @skip(if: $yes) node @include(if: $yes) { code } } pageInfo { hasNextPage @include(if: $no) __typename } } }
    b: division(code: "${TOWN}") @skip(if: $yes) { code } }
    fragment names on Division { names: officialName }`;

  it('apply on every level', async () => {
    const data = await read(document, { yes: true, no: false });
    expect(data).toEqual({
      a: {
        code: TOWN,
        kind: 'TOWN',
        parent: { code: '500235000000' },
        children: {
          totalCount: expect.any(Number),
          edges: [{ node: { code: expect.stringMatching(/^500235136/) } }],
          pageInfo: { __typename: 'PageInfo' },
        },
      },
    });
  });

  it('apply the other way round when the variables do', async () => {
    const data = await read(document, { yes: false, no: true });
    expect(data).toEqual({ b: { code: TOWN } });
  });

  it('apply to the kinds behind an interface', async () => {
    const data = await read(
      `query ($c: Boolean!) { organizations(first: 20) { nodes { kind ... on Community @include(if: $c) { divisionCode } name @skip(if: $c) } } }`,
      { c: true },
    );
    for (const node of data.organizations.nodes) {
      expect('name' in node).toBe(false);
      expect('divisionCode' in node).toBe(node.kind === 'COMMUNITY');
    }
  });
});

describe('arguments', () => {
  it('come from variables, their defaults and the defaults of the schema', async () => {
    const data = await read(
      `query ($size: Int = 2, $within: String, $none: Int) { divisions(within: $within, first: $size, last: $none) { nodes { code } } }`,
      { within: TOWN },
    );
    expect(data.divisions.nodes).toHaveLength(2);
  });

  it('that are null are as good as left out', async () => {
    const data = await read(
      `{ divisions(within: "${TOWN}", first: 1, last: null, after: null, name: null, asOf: null) { nodes { code } } }`,
    );
    expect(data.divisions.nodes).toHaveLength(1);
  });
});

describe('an object of very many fields', () => {
  const many = (field: string) => Array.from({ length: 130 }, (_, i) => `f${i}: ${field}`).join(' ');

  it.each([
    ['an object', `{ x: division(code: "${TOWN}") { ${many('code')} } }`],
    ['an object behind an interface', `{ x: organizations(first: 1) { nodes { ${many('kind')} } } }`],
    ['a connection', `{ x: divisions(first: 1) { ${many('totalCount')} } }`],
    ['the edges of a connection', `{ x: divisions(first: 1) { edges { ${many('cursor')} } } }`],
    ['the pageInfo of a connection', `{ x: divisions(first: 1) { pageInfo { ${many('hasNextPage')} } } }`],
    [
      'an object made from columns of another',
      `{ x: jointCommittees(first: 1) { nodes { established { ${many('text')} } } } }`,
    ],
    [
      'a figure',
      `{ x: jointCommittees(first: 1) { nodes { memberCount { ${many('value')} basis { ${many('n')} } } } } }`,
    ],
  ])('is read like any other: %s', async (_, document) => {
    const { data, errors } = await hub.ask(document);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toMatch(/"f0":.*"f129":|"established":null/);
  });
});
