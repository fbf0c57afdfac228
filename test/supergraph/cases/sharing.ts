import { byKey, type Case } from './case.js';

const goods = [
  {
    id: 'g1',
    sku: 'k1',
    name: 'rice',
    price: 3,
    kind: { id: 'c1', name: 'grain', parent: { id: 'c0', name: 'food' } },
  },
  { id: 'g2', sku: 'k2', name: 'tea', price: 9, kind: { id: 'c2', name: 'leaf', parent: null } },
];

const provides: Case = {
  name: 'provides, nested and on an interface and a union, is used where it holds and asked for where not',
  subgraphs: {
    goods: {
      sdl: `
        type Query {
          goods: [Good!]! @provides(fields: "kind { name parent { name } }")
          bare: [Good!]!
          either: Either @provides(fields: "... on Good { price }")
        }
        union Either = Good | Kind
        type Good @key(fields: "id") { id: ID! name: String kind: Kind price: Int @external }
        type Kind @key(fields: "id") { id: ID! name: String @external parent: Kind @external }`,
      resolvers: {
        Query: {
          goods: () => goods,
          bare: () => goods,
          either: () => ({ __typename: 'Good', id: 'g1', price: 33 }),
        },
        Good: {
          __resolveReference: byKey(goods, 'id'),
          price: ({ price }: { price: number }) => (price === 33 ? 33 : null),
        },
        Kind: { __resolveReference: ({ id }: { id: string }) => ({ id }) },
      },
    },
    kinds: {
      sdl: `
        type Query { kinds: [Kind!]! }
        type Kind @key(fields: "id") { id: ID! name: String @shareable parent: Kind @shareable }
        type Good @key(fields: "id") { id: ID! price: Int @shareable }`,
      resolvers: {
        Query: { kinds: () => goods.map(({ kind }) => kind) },
        Kind: {
          __resolveReference: ({ id }: { id: string }) =>
            goods.flatMap(({ kind }) => [kind, kind.parent]).find((kind) => kind?.id === id),
        },
        Good: { __resolveReference: byKey(goods, 'id') },
      },
    },
  },
  asks: [
    {
      query: '{ goods { kind { name parent { name } } } }',
      data: {
        goods: [
          { kind: { name: 'grain', parent: { name: 'food' } } },
          { kind: { name: 'leaf', parent: null } },
        ],
      },
    },
    {
      query: '{ bare { name price kind { name parent { id name } } } }',
      data: {
        bare: [
          { name: 'rice', price: 3, kind: { name: 'grain', parent: { id: 'c0', name: 'food' } } },
          { name: 'tea', price: 9, kind: { name: 'leaf', parent: null } },
        ],
      },
    },
    { query: '{ either { ... on Good { price } } }', data: { either: { price: 33 } } },
  ],
};

const root: Case = {
  name: 'shared root fields and shared types whose parts lie in different subgraphs',
  subgraphs: {
    names: {
      sdl: `
        type Query { good: Good @shareable goods: [Good] @shareable }
        type Good { id: ID! @shareable name: Name @shareable }
        type Name { full: String @shareable }`,
      resolvers: {
        Query: {
          good: () => ({ id: 'g1', name: { full: 'rice' } }),
          goods: () => [{ id: 'g1', name: { full: 'rice' } }],
        },
      },
    },
    prices: {
      sdl: `
        type Query { good: Good @shareable goods: [Good] @shareable }
        type Good { id: ID! @shareable price: Price @shareable name: Name @shareable }
        type Price { amount: Int @shareable currency: String }
        type Name { short: String @shareable }`,
      resolvers: {
        Query: {
          good: () => ({ id: 'g1', price: { amount: 3, currency: 'CNY' }, name: { short: 'r' } }),
          goods: () => [{ id: 'g1', price: { amount: 3, currency: 'CNY' }, name: { short: 'r' } }],
        },
      },
    },
  },
  asks: [
    {
      query: '{ good { id name { full short } price { amount currency } } }',
      data: { good: { id: 'g1', name: { full: 'rice', short: 'r' }, price: { amount: 3, currency: 'CNY' } } },
    },
    {
      query: '{ goods { name { s: short f: full } p: price { amount } } }',
      data: { goods: [{ name: { s: 'r', f: 'rice' }, p: { amount: 3 } }] },
    },
  ],
};

const keys: Case = {
  name: 'keys: several, composite, nested, and one that only another subgraph can translate',
  subgraphs: {
    orders: {
      sdl: `
        type Query { orders: [Order!]! }
        type Order @key(fields: "good { sku } place { code town }") { good: Good! place: Place! count: Int }
        type Good @key(fields: "sku") { sku: ID! }
        type Place { code: Int! @shareable town: String! @shareable }`,
      resolvers: {
        Query: {
          orders: () => [
            { good: { sku: 'k1' }, place: { code: 1, town: 'Lujia' }, count: 5 },
            { good: { sku: 'k9' }, place: { code: 2, town: 'Nanbin' }, count: 6 },
          ],
        },
      },
    },
    translation: {
      sdl: 'type Query { t: Int } type Good @key(fields: "sku") @key(fields: "id") { sku: ID! id: ID }',
      resolvers: { Good: { __resolveReference: byKey(goods, 'sku', 'id') } },
    },
    details: {
      sdl: `
        type Query { d: Int }
        type Good @key(fields: "id") { id: ID name: String }
        type Order @key(fields: "good { sku } place { code town }") { good: Good! place: Place! delivery: String }
        extend type Good @key(fields: "sku", resolvable: false) { sku: ID! @external }
        type Place { code: Int! @shareable town: String! @shareable }`,
      resolvers: {
        Good: { __resolveReference: byKey(goods, 'id') },
        Order: {
          __resolveReference: (order: { good: { sku: string }; place: { code: number; town: string } }) => ({
            ...order,
            delivery: `${order.good.sku} to ${order.place.town} ${order.place.code}`,
          }),
        },
      },
    },
  },
  asks: [
    {
      query: '{ orders { count good { name } } }',
      data: {
        orders: [
          { count: 5, good: { name: 'rice' } },
          { count: 6, good: { name: null } },
        ],
      },
    },
    {
      query: '{ orders { delivery } }',
      data: { orders: [{ delivery: 'k1 to Lujia 1' }, { delivery: 'k9 to Nanbin 2' }] },
    },
  ],
};

const override: Case = {
  name: 'fields that moved to another subgraph are asked for there, with what they require',
  subgraphs: {
    before: {
      sdl: `
        type Query { good: Good }
        type Good @key(fields: "id") { id: ID! name: String label: String stock: Int }`,
      resolvers: {
        Query: { good: () => ({ id: 'g1', name: 'old', label: 'old', stock: 7 }) },
        Good: { __resolveReference: () => ({ id: 'g1', stock: 7 }) },
      },
    },
    after: {
      sdl: `
        type Query { later: Int }
        type Good @key(fields: "id") {
          id: ID! name: String @override(from: "before") gone: String @override(from: "nobody") stock: Int @external
          label: String @override(from: "before") @requires(fields: "stock")
        }`,
      resolvers: {
        Good: {
          __resolveReference: (reference: object) => ({ name: 'new', gone: 'here', ...reference }),
          label: ({ stock }: { stock: number }) => `of ${stock}`,
        },
      },
    },
  },
  asks: [
    {
      query: '{ good { name label gone stock } }',
      data: { good: { name: 'new', label: 'of 7', gone: 'here', stock: 7 } },
    },
  ],
};

export const sharingCases = [provides, root, keys, override];
