import type { Case } from './case.js';

/** An interface of one type: whoever asks by the type's name asks all, and must still be told the type. */
const oneType: Case = {
  name: 'an interface object of one type, asked by its name',
  subgraphs: {
    ledger: {
      sdl: `type Query { latest: Entry }
        type Entry @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }`,
      resolvers: { Query: { latest: () => ({ id: 'e1' }) } },
    },
    types: {
      sdl: `type Query { types: Int }
        interface Entry @key(fields: "id") { id: ID! }
        type Receipt implements Entry @key(fields: "id") { id: ID! sum: Int }`,
      resolvers: {
        Entry: { __resolveReference: ({ id }: { id: string }) => ({ __typename: 'Receipt', id, sum: 5 }) },
        Receipt: { __resolveReference: ({ id }: { id: string }) => ({ id, sum: 5 }) },
      },
    },
  },
  asks: [
    { query: '{ latest { ... on Receipt { id } } }', data: { latest: { id: 'e1' } } },
    { query: '{ latest { ... on Receipt { id sum } } }', data: { latest: { id: 'e1', sum: 5 } } },
  ],
};

export const oneTypeCases = [oneType];
