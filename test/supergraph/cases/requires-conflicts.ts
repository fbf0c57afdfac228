import { byKey, type Case } from './case.js';

const goods = [
  { upc: 'g1', price: 10, weight: 2, category: { average: 12 } },
  { upc: 'g2', price: 20, weight: 1, category: null },
];

const conflicting: Case = {
  name: 'requires the same field with different arguments twice, also below another',
  subgraphs: {
    shop: {
      sdl: `
        type Query { goods: [Good!]! }
        type Good @key(fields: "upc") { upc: String! weight: Int price(in: String!): Int category: Category }
        type Category { average(in: String!): Int }`,
      resolvers: {
        Query: { goods: () => goods },
        Good: {
          __resolveReference: byKey(goods, 'upc'),
          price: ({ price }: { price: number }, { in: unit }: { in: string }) =>
            unit === 'EUR' ? price * 2 : price,
        },
        Category: {
          average: ({ average }: { average: number }, { in: unit }: { in: string }) =>
            unit === 'EUR' ? average * 2 : average,
        },
      },
    },
    post: {
      sdl: `
        type Query { post: Int }
        type Good @key(fields: "upc") {
          upc: String! weight: Int @external price(in: String!): Int @external category: Category @external
          dollars: Int @requires(fields: "price(in: \\"USD\\") weight")
          euros: Int @requires(fields: "price(in: \\"EUR\\") weight")
          dear: Boolean @requires(fields: "category { average(in: \\"USD\\") }")
          dearer: Boolean @requires(fields: "category { average(in: \\"EUR\\") }")
        }
        type Category @external { average(in: String!): Int }`,
      resolvers: {
        Good: {
          __resolveReference: (reference: object) => reference,
          dollars: ({ price, weight }: { price: number; weight: number }) => price * weight,
          euros: ({ price, weight }: { price: number; weight: number }) => price * weight,
          dear: ({ category }: { category: { average: number } | null }) => category && category.average > 11,
          dearer: ({ category }: { category: { average: number } | null }) =>
            category && category.average > 23,
        },
      },
    },
  },
  asks: [
    {
      query: '{ goods { upc dollars euros } }',
      data: {
        goods: [
          { upc: 'g1', dollars: 20, euros: 40 },
          { upc: 'g2', dollars: 20, euros: 40 },
        ],
      },
    },
    {
      query: '{ goods { euros dear upc dollars } }',
      data: {
        goods: [
          { upc: 'g1', dear: true, dollars: 20, euros: 40 },
          { upc: 'g2', dear: null, dollars: 20, euros: 40 },
        ],
      },
    },
    {
      query: '{ goods { dear dearer category { average(in: "EUR") } price(in: "EUR") dollars } }',
      data: {
        goods: [
          { dear: true, dearer: true, category: { average: 24 }, price: 20, dollars: 20 },
          { dear: null, dearer: null, category: null, price: 40, dollars: 20 },
        ],
      },
    },
    {
      query:
        'query ($in: String!) { goods { price(in: $in) weight: price(in: "EUR") euros category { a: average(in: $in) } dear } }',
      variables: { in: 'USD' },
      data: {
        goods: [
          { price: 10, weight: 20, euros: 40, category: { a: 12 }, dear: true },
          { price: 20, weight: 40, euros: 40, category: null, dear: null },
        ],
      },
    },
  ],
};

const posts = [
  { id: 'p1', author: { id: 'a1', years: 1 } },
  { id: 'p2', author: { id: 'a2', years: 9 } },
];

const circular: Case = {
  name: 'requires in a circle of subgraphs',
  subgraphs: {
    feed: {
      sdl: `
        type Query { feed: [Post] }
        type Post @key(fields: "id") { id: ID! novice: Boolean! @external expert: Boolean! @requires(fields: "novice") }
        type Author @key(fields: "id") { id: ID! years: Int! }`,
      resolvers: {
        Query: { feed: () => posts.map(({ id }) => ({ id })) },
        Post: {
          __resolveReference: (reference: object) => reference,
          expert: ({ novice }: { novice?: boolean }) => (novice === undefined ? null : !novice),
        },
        Author: {
          __resolveReference: ({ id }: { id: string }) =>
            posts.find(({ author }) => author.id === id)?.author,
        },
      },
    },
    authors: {
      sdl: `
        type Query { authors: Int }
        type Post @key(fields: "id") { id: ID! author: Author! novice: Boolean! @requires(fields: "author { years }") }
        type Author @key(fields: "id") { id: ID! years: Int! @external }`,
      resolvers: {
        Post: {
          __resolveReference: (reference: { id: string }) => ({
            ...byKey(posts, 'id')(reference),
            ...reference,
          }),
          novice: ({ author }: { author: { years: number } }) => author.years < 5,
          author: ({ id }: { id: string }) => ({ id: posts.find((post) => post.id === id)?.author.id }),
        },
      },
    },
  },
  asks: [
    { query: '{ feed { expert } }', data: { feed: [{ expert: false }, { expert: true }] } },
    {
      query: '{ feed { author { id } novice expert } }',
      data: {
        feed: [
          { author: { id: 'a1' }, novice: true, expert: false },
          { author: { id: 'a2' }, novice: false, expert: true },
        ],
      },
    },
  ],
};

export const requiresConflictCases = [conflicting, circular];
