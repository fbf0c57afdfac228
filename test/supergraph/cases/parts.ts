import { byKey, type Case } from './case.js';

const towns = [{ __typename: 'Town', id: 't1', size: 3 }];
const cities = [{ __typename: 'City', id: 'c1', people: 90 }];
const find =
  (rows: readonly { id: string }[], others: readonly { __typename: string; id: string }[]) =>
  (_: unknown, { id }: { id: string }) =>
    rows.find((row) => row.id === id) ?? others.find((row) => row.id === id) ?? null;

/** One shared field, of whose types each source knows another, asked for under two names. */
const twoNames: Case = {
  name: 'a shared field asked for under two names, each from another source',
  subgraphs: {
    towns: {
      sdl: `type Query { body(id: ID!): Body @shareable towns: Int }
        interface Body { id: ID! }
        type Town implements Body @key(fields: "id") { id: ID! size: Int! }
        type City implements Body @key(fields: "id") { id: ID! @external quarters: Int }`,
      resolvers: {
        Query: { body: find(towns, cities), towns: () => 1 },
        Town: { __resolveReference: byKey(towns, 'id') },
        City: { __resolveReference: byKey(cities, 'id') },
      },
    },
    cities: {
      sdl: `type Query { body(id: ID!): Body @shareable cities: Int }
        interface Body { id: ID! }
        type Town implements Body @key(fields: "id") { id: ID! @external roads: Int }
        type City implements Body @key(fields: "id") { id: ID! people: Int! }`,
      resolvers: {
        Query: { body: find(cities, towns), cities: () => 2 },
        Town: { __resolveReference: byKey(towns, 'id') },
        City: { __resolveReference: byKey(cities, 'id') },
      },
    },
  },
  asks: [
    {
      query:
        'query ($one: ID!, $two: ID!) { first: body(id: $one) { ... on Town { id size } } second: body(id: $one) { ... on City { id } } third: body(id: $two) { ... on City { id people } } towns cities }',
      variables: { one: 't1', two: 'c1' },
      data: {
        first: { id: 't1', size: 3 },
        second: {},
        third: { id: 'c1', people: 90 },
        towns: 1,
        cities: 2,
      },
    },
  ],
};

export const partsCases = [twoNames];
