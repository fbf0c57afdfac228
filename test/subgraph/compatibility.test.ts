import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import { buildSchema, graphql, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSubgraph } from '../../src/subgraph/schema.js';
import { compose } from './composing.js';
import { type Served, serve, servePartner } from './partner-server.js';
import { EXTRA, INVENTORY, Inventory, ProductResolver, USERS, UserResolver } from './products.js';

// Apollo's list of what a subgraph library can do, asked over HTTP of a subgraph that our builder made.
// Federated tracing is left out: the hub measures itself by its own log.
let products: Served;
let sdl: string;
beforeAll(async () => {
  const schema = await buildSubgraph({
    resolvers: [ProductResolver, UserResolver],
    orphanedTypes: [Inventory],
    federation: { version: 'v2.3', extra: EXTRA },
  });
  products = await serve(schema);
  sdl = (await ask('{ _service { sdl } }'))._service.sdl;
});
afterAll(() => products.stop());

// biome-ignore lint/suspicious/noExplicitAny: an answer has the form of its own query
async function ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
  const response = await fetch(products.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

async function entity(representation: object, selection: string) {
  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ${selection} } }`;
  return (await ask(query, { r: [representation] }))._entities[0];
}

/** The line of the SDL that declares a type or a field. */
function line(beginning: string): string {
  const found = sdl
    .split('\n')
    .map((text) => text.trim())
    .find((text) => text.startsWith(beginning));
  return found ?? `no ${beginning}`;
}

describe('what a router reads', () => {
  it('_service: the SDL of the subgraph', () => {
    expect(sdl).toContain('type Product');
  });

  it('@link: the version, and every directive that is used and no other', () => {
    expect(sdl).toContain(
      '@link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@composeDirective", "@extends", "@external", "@inaccessible", "@interfaceObject", "@key", "@override", "@provides", "@requires", "@shareable", "@tag"])',
    );
  });

  it.each([
    [
      '@key, several on one type, compound and nested',
      'type Product ',
      '@custom @key(fields: "id") @key(fields: "sku package") @key(fields: "sku variation { id }")',
    ],
    ['@extends', 'type User ', '@key(fields: "email") @extends'],
    ['@external', 'yearsOfEmployment: Int!', '@external'],
    [
      '@requires',
      'averageProductsCreatedPerYear: Int',
      '@requires(fields: "totalProductsCreated yearsOfEmployment")',
    ],
    ['@provides', 'createdBy: User @', '@provides(fields: "totalProductsCreated")'],
    ['@shareable', 'type ProductDimension ', '@shareable'],
    ['@tag', 'notes: String', '@tag(name: "internal")'],
    ['@override', 'name: String', '@override(from: "users")'],
    ['@inaccessible', 'unit: String', '@inaccessible'],
    ['@interfaceObject', 'type Inventory ', '@interfaceObject'],
    ['@deprecated', 'deprecatedProduct(', '@deprecated(reason: "Ask for product.")'],
  ])('%s', (_, beginning, directives) => {
    for (const directive of directives.match(/@\w+(?:\([^)]*\))?/g) ?? [])
      expect(line(beginning)).toContain(directive);
  });

  it('@composeDirective, with the definition and the link of the directive', () => {
    expect(sdl).toContain('@composeDirective(name: "@custom")');
    expect(sdl).toContain('directive @custom on OBJECT');
    expect(sdl).toContain('@link(url: "https://specs.example.com/custom/v1.0", import: ["@custom"])');
  });
});

describe('what a router asks', () => {
  const found = { __typename: 'Product', id: 'p1' };

  it.each([
    ['@key (single)', { __typename: 'Product', id: 'p1' }],
    ['@key (composite)', { __typename: 'Product', sku: 'new-1', package: 'boxes' }],
    ['@key (nested)', { __typename: 'Product', sku: 'new-1', variation: { id: 'blue' } }],
  ])('%s', async (_, representation) => {
    expect(await entity(representation, '... on Product { id }')).toEqual(found);
  });

  it('@key (nested, on the key alone)', async () => {
    const representation = { __typename: 'ProductResearch', study: { caseNumber: '1234' } };
    expect(await entity(representation, '... on ProductResearch { outcome study { description } }')).toEqual({
      __typename: 'ProductResearch',
      outcome: 'good',
      study: { description: 'First study' },
    });
  });

  it('nothing for a key of nobody', async () => {
    expect(await entity({ __typename: 'Product', id: 'p9' }, '... on Product { id }')).toBeNull();
    expect(await entity({ __typename: 'DeprecatedProduct', sku: 'old-1', package: 'crates' }, '')).toBeNull();
  });

  it('@requires: the fields that the router brings along', async () => {
    const user = {
      __typename: 'User',
      email: 'author@example.com',
      totalProductsCreated: 40,
      yearsOfEmployment: 8,
    };
    expect(await entity(user, '... on User { averageProductsCreatedPerYear name }')).toEqual({
      __typename: 'User',
      averageProductsCreatedPerYear: 5,
      name: 'An Author',
    });
  });

  it('@provides, @shareable, @tag, @inaccessible: fields like any other, under any alias', async () => {
    const { product } =
      await ask(`{ product(id: "p2") { remarks: notes createdBy { total: totalProductsCreated email }
      dimensions { weight unit size } research { study { n: caseNumber } } } }`);
    expect(product).toEqual({
      remarks: 'not for customers',
      createdBy: { total: 1_337, email: 'author@example.com' },
      dimensions: { weight: 1.5, unit: 'kg', size: 'small' },
      research: [{ study: { n: '1235' } }],
    });
  });

  it('@interfaceObject: the interface by its own name', async () => {
    expect(
      await entity(
        { __typename: 'Inventory', id: 'w1' },
        '... on Inventory { id deprecatedProducts { sku } }',
      ),
    ).toEqual({
      __typename: 'Inventory',
      id: 'w1',
      deprecatedProducts: [{ sku: 'old-1' }],
    });
  });
});

describe('the supergraph of products, users and inventory', () => {
  it('composes, with what is composed and without what is inaccessible', () => {
    const supergraph = compose({ products: sdl, users: USERS, inventory: INVENTORY });
    expect(supergraph).toContain('directive @custom on OBJECT');
    expect(/type Product\b[^{]*@custom/.test(supergraph)).toBe(true);
    expect(supergraph).toMatch(/notes: String[^\n]*@tag\(name: "internal"\)/);
    expect(supergraph).toMatch(/unit: String[^\n]*@inaccessible/);
    expect(supergraph).toMatch(/name: String @join__field\([^)]*override: "users"/);
    expect(supergraph).toMatch(/isInterfaceObject: true/);
    const warehouse = buildSchema(supergraph, { assumeValidSDL: true }).getType('Warehouse');
    expect(isObjectType(warehouse) && Object.keys(warehouse.getFields())).toContain('deprecatedProducts');
  });

  it('answers a question that runs from products to users and back', async () => {
    const users = await servePartner(USERS, {
      User: () => ({ name: 'Somebody else', totalProductsCreated: 70, yearsOfEmployment: 7 }),
    });
    try {
      const subgraphs = { products: sdl, users: USERS, inventory: INVENTORY };
      const supergraphSdl = compose(subgraphs, { products: products.url, users: users.url });
      const { data, errors } = await graphql({
        schema: getStitchedSchemaFromSupergraphSdl({ supergraphSdl }),
        source: `{ product(id: "p1") { id createdBy { name yearsOfEmployment averageProductsCreatedPerYear } } }`,
      });
      expect(errors).toBeUndefined();
      const createdBy = {
        name: 'An Author',
        yearsOfEmployment: 7,
        averageProductsCreatedPerYear: expect.any(Number),
      };
      expect(data?.product).toEqual({ id: 'p1', createdBy });
    } finally {
      await users.stop();
    }
  });
});
