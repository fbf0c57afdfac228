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
          county: String @requires(fields: "office { ... on CountyOffice { id } }")
        }`,
      resolvers: {
        Query: { first: () => ({ id: 's1', name: 'first' }) },
        Secretary: {
          __resolveReference: (reference: object) => ({
            ...byKey(secretaries, 'id')(reference),
            ...reference,
          }),
          town: townOf,
          county: townOf,
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
    { query: '{ first { town county } }', data: { first: { town: 'Lujia', county: null } } },
    { query: '{ second { county town } }', data: { second: { town: 'Qijiang', county: 'Qijiang' } } },
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

export const requiresCases = [throughInterface, withArguments, chained];
