import { byKey, type Case } from './case.js';

const offices = [
  { __typename: 'TownOffice', id: 'o1', town: 'Lujia' },
  { __typename: 'CountyOffice', id: 'o2', town: 'Qijiang' },
];
const secretaries = [
  { id: 's1', name: 'first', office: offices[0] },
  { id: 's2', name: 'second', office: offices[1] },
];
const townOf = ({ office }: { office?: { id?: string } }) =>
  offices.find(({ id }) => id === office?.id)?.town ?? null;

/** A field that is computed from an interface which another subgraph holds. */
const throughInterface: Case = {
  name: 'requires fields through an interface, with and without naming its types',
  subgraphs: {
    computing: {
      sdl: `
        type Query { first: Secretary }
        interface Office { id: ID! }
        type TownOffice implements Office @key(fields: "id") { id: ID! town: String @shareable }
        type CountyOffice implements Office @key(fields: "id") { id: ID! town: String @shareable }
        type Secretary @key(fields: "id") {
          id: ID!
          name: String! @shareable
          office: Office @external
          town: String @requires(fields: "office { id }")
        }`,
      resolvers: {
        Query: { first: () => ({ id: 's1', name: 'first' }) },
        Secretary: {
          __resolveReference: (reference: object) => ({
            ...byKey(secretaries, 'id')(reference),
            ...reference,
          }),
          town: townOf,
        },
        TownOffice: { __resolveReference: byKey(offices, 'id') },
        CountyOffice: { __resolveReference: byKey(offices, 'id') },
      },
    },
    holding: {
      sdl: `
        type Query { second: Secretary }
        interface Office { id: ID! }
        type TownOffice implements Office @key(fields: "id") { id: ID! town: String @shareable }
        type CountyOffice implements Office @key(fields: "id") { id: ID! town: String @shareable }
        type VillageOffice implements Office @key(fields: "id") { id: ID! }
        type Secretary @key(fields: "id") { id: ID! name: String! @shareable office: Office @shareable }`,
      resolvers: {
        Query: { second: () => secretaries[1] },
        Secretary: { __resolveReference: byKey(secretaries, 'id') },
        TownOffice: { __resolveReference: byKey(offices, 'id') },
        CountyOffice: { __resolveReference: byKey(offices, 'id') },
      },
    },
  },
  asks: [
    { query: '{ first { town } }', data: { first: { town: 'Lujia' } } },
    { query: '{ second { town } }', data: { second: { town: 'Qijiang' } } },
    {
      query: '{ first { office { __typename id } } }',
      data: { first: { office: { __typename: 'TownOffice', id: 'o1' } } },
    },
    {
      query: '{ second { name office { id ... on CountyOffice { town } ... on TownOffice { id } } } }',
      data: { second: { name: 'second', office: { id: 'o2', town: 'Qijiang' } } },
    },
  ],
};

const committees = [
  { id: 'c1', meetings: [4, 9, 2], weight: 2 },
  { id: 'c2', meetings: [1], weight: 3 },
];

const withArguments: Case = {
  name: 'requires fields with arguments, also where the client asks for the same field with others',
  subgraphs: {
    meetings: {
      sdl: `
        type Query { committees: [Committee!]! }
        type Committee @key(fields: "id") { id: ID! meetings(last: Int!): [Int!] weight(unit: String = "kg"): Int }`,
      resolvers: {
        Query: { committees: () => committees },
        Committee: {
          __resolveReference: byKey(committees, 'id'),
          meetings: ({ meetings }: { meetings: number[] }, { last }: { last: number }) =>
            meetings.slice(-last),
          weight: ({ weight }: { weight: number }, { unit }: { unit: string }) =>
            unit === 'g' ? weight * 1000 : weight,
        },
      },
    },
    activity: {
      sdl: `
        type Query { nothing: Int }
        type Committee @key(fields: "id") {
          id: ID!
          meetings(last: Int!): [Int!] @external
          weight(unit: String = "kg"): Int @external
          recent: Int @requires(fields: "meetings(last: 2)")
          older: Int @requires(fields: "meetings(last: 3) weight(unit: \\"g\\")")
        }`,
      resolvers: {
        Committee: {
          __resolveReference: (reference: object) => reference,
          recent: ({ meetings }: { meetings: number[] }) => meetings.reduce((a, b) => a + b, 0),
          older: ({ meetings, weight }: { meetings: number[]; weight: number }) => meetings.length + weight,
        },
      },
    },
  },
  asks: [
    { query: '{ committees { recent } }', data: { committees: [{ recent: 11 }, { recent: 1 }] } },
    {
      query: '{ committees { recent older meetings(last: 1) weight } }',
      data: {
        committees: [
          { recent: 11, older: 2003, meetings: [2], weight: 2 },
          { recent: 1, older: 3001, meetings: [1], weight: 3 },
        ],
      },
    },
    {
      query: 'query ($last: Int!) { committees { older recent meetings(last: $last) m: meetings(last: 3) } }',
      variables: { last: 3 },
      data: {
        committees: [
          { older: 2003, recent: 11, meetings: [4, 9, 2], m: [4, 9, 2] },
          { older: 3001, recent: 1, meetings: [1], m: [1] },
        ],
      },
    },
  ],
};

const projects = [
  { id: 'p1', budget: 100, village: { code: 'v1', households: 10 } },
  { id: 'p2', budget: 60, village: null },
];

const chained: Case = {
  name: 'requires what itself requires, back and forth between subgraphs, through nested objects and nulls',
  subgraphs: {
    budgets: {
      sdl: `
        type Query { projects: [Project!]! }
        type Project @key(fields: "id") {
          id: ID! budget: Int village: Village
          perHousehold: Float @external
          affordable: Boolean @requires(fields: "perHousehold")
        }
        type Village @key(fields: "code") { code: ID! }`,
      resolvers: {
        Query: { projects: () => projects },
        Project: {
          __resolveReference: (reference: object) => ({ ...byKey(projects, 'id')(reference), ...reference }),
          affordable: ({ perHousehold }: { perHousehold: number | null }) =>
            perHousehold === null ? null : perHousehold < 20,
        },
      },
    },
    villages: {
      sdl: `
        type Query { villages: Int }
        type Village @key(fields: "code") { code: ID! households: Int }`,
      resolvers: {
        Village: {
          __resolveReference: ({ code }: { code: string }) =>
            projects.find(({ village }) => village?.code === code)?.village,
        },
      },
    },
    sums: {
      sdl: `
        type Query { sums: Int }
        type Project @key(fields: "id") {
          id: ID! budget: Int @external village: Village @external affordable: Boolean @external
          perHousehold: Float @requires(fields: "budget village { households }")
          verdict: String @requires(fields: "affordable")
        }
        type Village @key(fields: "code", resolvable: false) { code: ID! households: Int @external }`,
      resolvers: {
        Project: {
          __resolveReference: (reference: object) => reference,
          perHousehold: ({ budget, village }: { budget: number; village: { households: number } | null }) =>
            village ? budget / village.households : null,
          verdict: ({ affordable }: { affordable: boolean | null }) => `affordable: ${affordable}`,
        },
      },
    },
  },
  asks: [
    {
      query: '{ projects { verdict } }',
      data: { projects: [{ verdict: 'affordable: true' }, { verdict: 'affordable: null' }] },
    },
    {
      query: '{ projects { id verdict perHousehold village { households } } }',
      data: {
        projects: [
          { id: 'p1', verdict: 'affordable: true', perHousehold: 10, village: { households: 10 } },
          { id: 'p2', verdict: 'affordable: null', perHousehold: null, village: null },
        ],
      },
    },
  ],
};

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

export const requiresCases = [conflicting, circular, throughInterface, withArguments, chained];
