import type { ExecutionResult } from 'graphql';
import { type Any, type FederationOptions, federate, type Subgraph } from './federation.js';

const communities = [
  { code: 'v1', name: 'Shuangtu', committee: { id: 'c1' } },
  { code: 'v2', name: 'Minzhu', committee: { id: 'c1' } },
  { code: 'v1', name: 'Shuangtu', committee: { id: 'c2' } },
];

export const hub: Subgraph = {
  sdl: `
    type Query { communities(first: Int = 3): [Community!] kinds: [Kind] kind(of: Kind!): String settle(input: Settle): String }
    type Mutation { rename(name: String!): Community touch(n: Int!): Int }
    type Community @key(fields: "code") { code: String! name: String! committee: Committee secret: String @inaccessible }
    type Committee @key(fields: "id") { id: ID! }
    enum Kind { VILLAGE TOWN HIDDEN @inaccessible }
    input Settle { code: String! kind: Kind = TOWN note: String @inaccessible tags: [String!] }`,
  resolvers: {
    Query: {
      communities: (_: unknown, { first }: { first: number }) => communities.slice(0, first),
      kinds: () => ['VILLAGE', 'HIDDEN', null],
      kind: (_: unknown, { of }: { of: string }) => of,
      settle: (_: unknown, { input }: { input: unknown }) => JSON.stringify(input),
    },
    Mutation: {
      rename: (_: unknown, { name }: { name: string }) => ({ code: 'v1', name }),
      touch: (_: unknown, { n }: { n: number }) => n,
    },
    Committee: { __resolveReference: (reference: object) => reference },
    Community: {
      __resolveReference: ({ code }: { code: string }) => communities.find((row) => row.code === code),
    },
  },
};

export const farms: Subgraph = {
  sdl: `
    type Query { farms: Int }
    type Mutation { plough(n: Int!): Int }
    type Community @key(fields: "code") { code: String! fields: Int area: Float! crops: [Crop!] }
    type Committee @key(fields: "id") { id: ID! bases: [String!] }
    type Crop { name: String! yield: Int }`,
  resolvers: {
    Mutation: { plough: (_: unknown, { n }: { n: number }) => n },
    Community: {
      __resolveReference: ({ code }: { code: string }) => ({
        code,
        fields: Number(code.slice(1)),
        area: 1.5,
        crops: [],
      }),
    },
    Committee: { __resolveReference: ({ id }: { id: string }) => ({ id, bases: [`base of ${id}`] }) },
  },
};

/** The hub and one partner, which adds fields to its types. */
export const agencies = (options: FederationOptions = {}) => federate({ hub, farms }, options);
/** With a partner that answers the same whatever it is asked. */
export const telling = (result: Any) =>
  agencies({ between: { farms: async () => result as ExecutionResult } });
