import { byKey, type Case } from './case.js';

const holdings = [
  { __typename: 'Paddy', code: 'h1', area: 12, crop: 'rice' },
  { __typename: 'Grove', code: 'h2', area: 7, trees: 300 },
  { __typename: 'Shop', code: 'h3', rent: 800 },
];
const households = [
  { id: '1', main: holdings[0], other: holdings[2] },
  { id: '2', main: holdings[1], other: holdings[0] },
  { id: '3', main: holdings[2], other: holdings[1] },
];
const types = (mark: string) => `
  interface Holding { code: ID! }
  interface Land implements Holding { code: ID! area: Int }
  union Let = Paddy | Shop
  type Paddy implements Holding & Land { code: ID! ${mark} area: Int ${mark} crop: String ${mark} }
  type Grove implements Holding & Land { code: ID! ${mark} area: Int ${mark} trees: Int ${mark} }
  type Shop implements Holding { code: ID! ${mark} rent: Int ${mark} }`;

const registry = {
  sdl: `${types('@shareable')}
    type Household @key(fields: "id") { id: ID! main: Holding @shareable other: Holding @shareable }`,
  resolvers: { Household: { __resolveReference: byKey(households, 'id') } },
};

/** Field sets that lead from an interface to another one or to a union, which the composer has no way for. */
const requiring: Case = {
  name: 'requires what interfaces and unions behind an interface have',
  subgraphs: {
    registry,
    assessing: {
      sdl: `${types('@shareable')}
        type Query { households: [Household!]! }
        type Household @key(fields: "id") {
          id: ID!
          main: Holding @external
          other: Holding @external
          worth: String @requires(fields: "main { code ... on Land { area ... on Paddy { crop } ... on Grove { trees } } }")
          income: String @requires(fields: "other { ... on Let { ... on Holding { code } ... on Shop { rent } } }")
        }`,
      resolvers: {
        Query: { households: () => households.map(({ id }) => ({ id })) },
        Household: {
          __resolveReference: (reference: object) => reference,
          worth: ({ main: { __typename, ...rest } }: { main: Record<string, unknown> }) =>
            JSON.stringify(Object.fromEntries(Object.entries(rest).sort())),
          income: ({ other }: { other: Record<string, unknown> }) =>
            `${other.code ?? '-'} ${other.rent ?? '-'}`,
        },
      },
    },
  },
  asks: [
    {
      query: '{ households { worth } }',
      data: {
        households: [
          { worth: '{"area":12,"code":"h1","crop":"rice"}' },
          { worth: '{"area":7,"code":"h2","trees":300}' },
          { worth: '{"code":"h3"}' },
        ],
      },
    },
    {
      query: '{ households { income main { __typename } } }',
      data: {
        households: [
          { income: 'h3 800', main: { __typename: 'Paddy' } },
          { income: 'h1 -', main: { __typename: 'Grove' } },
          { income: '- -', main: { __typename: 'Shop' } },
        ],
      },
    },
  ],
};

const providing: Case = {
  name: 'provides what interfaces and unions behind an interface have',
  subgraphs: {
    registry,
    surveying: {
      sdl: `${types('@external')}
        type Query {
          surveyed: Household
            @provides(fields: "main { ... on Holding { code ... on Land { area ... on Paddy { crop } ... on Grove { trees } } } } other { ... on Let { ... on Shop { rent } } }")
        }
        type Household @key(fields: "id") { id: ID! main: Holding @external other: Holding @external }`,
      resolvers: { Query: { surveyed: () => households[0] } },
    },
  },
  asks: [
    {
      query: '{ surveyed { id main { code ... on Land { area } ... on Paddy { crop } } } }',
      data: { surveyed: { id: '1', main: { code: 'h1', area: 12, crop: 'rice' } } },
    },
    {
      query: '{ surveyed { other { __typename ... on Shop { rent } ... on Land { area } } } }',
      data: { surveyed: { other: { __typename: 'Shop', rent: 800 } } },
    },
  ],
};

const rooms = [
  { __typename: 'Hall', id: 'r1', name: 'Great hall', seats: 90 },
  { __typename: 'Office', id: 'r2', name: 'Reception', seats: 2 },
];
const centre = { __typename: 'Centre', id: 'c1', rooms };
const roomTypes = (key: string, mark: string, seats: string) => `
  interface Place { id: ID! rooms: [Room] }
  interface Room { id: ID! name: String }
  type Hall implements Room ${key} { id: ID! ${mark} name: String ${mark || '@shareable'} ${seats} }
  type Office implements Room ${key} { id: ID! ${mark} name: String ${mark || '@shareable'} ${seats} }`;

/** The planner finds no way to what is provided where it is asked for twice. */
const providingTwice: Case = {
  name: 'provides for what is asked for twice',
  subgraphs: {
    plain: {
      sdl: `type Query { shown: Place @shareable }
        interface Place { id: ID! }
        type Centre implements Place @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { shown: () => centre } },
    },
    provider: {
      sdl: `type Query { shown: Place @shareable @provides(fields: "rooms { id name }") }
        ${roomTypes('', '@external', '')}
        type Centre implements Place { id: ID! @shareable rooms: [Room] @external }`,
      resolvers: { Query: { shown: () => centre } },
    },
    rooms: {
      sdl: `${roomTypes('@key(fields: "id")', '', 'seats: Int')}
        type Centre implements Place @key(fields: "id") { id: ID! rooms: [Room] @shareable }`,
      resolvers: {
        Centre: { __resolveReference: () => centre },
        Hall: { __resolveReference: byKey(rooms, 'id') },
        Office: { __resolveReference: byKey(rooms, 'id') },
      },
    },
  },
  asks: [
    {
      query: '{ shown { id rooms { id name } } again: shown { id rooms { id name } } }',
      data: {
        shown: { id: 'c1', rooms: rooms.map(({ id, name }) => ({ id, name })) },
        again: { id: 'c1', rooms: rooms.map(({ id, name }) => ({ id, name })) },
      },
    },
    {
      query:
        '{ ...Some ...Other } fragment Some on Query { shown { id rooms { name } } } fragment Other on Query { shown { id rooms { name ... on Hall { seats } } } }',
      data: { shown: { id: 'c1', rooms: [{ name: 'Great hall', seats: 90 }, { name: 'Reception' }] } },
    },
  ],
};

export const abstractFieldSetCases = [requiring, providing, providingTwice];
