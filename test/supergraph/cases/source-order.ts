import { byKey, type Case } from './case.js';

const bodies = [
  { __typename: 'Town', id: 't1', size: 3, score: 7, rank: 2, note: { words: 'good', length: 4 } },
  { __typename: 'City', id: 'c1', size: 9, score: 5, rank: 1, note: { words: 'fair', length: 4 } },
  { __typename: 'Park', id: 'p1', size: 1, score: 2, rank: 3, note: { words: 'poor', length: 4 } },
];
const idOf = ({ id }: { id: string }) => ({ id });

const holder = {
  sdl: `type Query { bodies: [Body!]! }
    interface Body @key(fields: "id") { id: ID! size: Int }
    type Town implements Body @key(fields: "id") { id: ID! size: Int }
    type City implements Body @key(fields: "id") { id: ID! size: Int }
    type Park implements Body @key(fields: "id") { id: ID! size: Int }`,
  resolvers: {
    Query: { bodies: () => bodies },
    ...Object.fromEntries(
      ['Body', 'Town', 'City', 'Park'].map((type) => [type, { __resolveReference: byKey(bodies, 'id') }]),
    ),
  },
};
const rater = {
  sdl: `type Query { best: [Body!]! @shareable }
    type Body @interfaceObject @key(fields: "id") { id: ID! score: Int! rank: Int @override(from: "c-other") note: Note }
    type Note { words: String length: Int }`,
  resolvers: {
    Query: { best: () => bodies.map(idOf) },
    Body: {
      __resolveReference: idOf,
      score: ({ id }: { id: string }) => bodies.find((body) => body.id === id)?.score,
      rank: ({ id }: { id: string }) => bodies.find((body) => body.id === id)?.rank,
      note: ({ id }: { id: string }) => bodies.find((body) => body.id === id)?.note,
    },
  },
};
const other = {
  sdl: 'type Body @interfaceObject @key(fields: "id") { id: ID! rank: Int height: Int }',
  resolvers: { Body: { __resolveReference: idOf, rank: () => -1, height: () => 100 } },
};

const asks: Case['asks'] = [
  {
    query: '{ best { ... on Town { size } ... on City { id } score } }',
    data: { best: [{ size: 3, score: 7 }, { id: 'c1', score: 5 }, { score: 2 }] },
  },
  {
    query: '{ bodies { __typename rank height ... on City { note { words } } } }',
    data: {
      bodies: [
        { __typename: 'Town', rank: 2, height: 100 },
        { __typename: 'City', rank: 1, height: 100, note: { words: 'fair' } },
        { __typename: 'Park', rank: 3, height: 100 },
      ],
    },
  },
  {
    query: '{ best { ... on Town { score } ... on City { score } } }',
    data: { best: [{ score: 7 }, { score: 5 }, {}] },
  },
  {
    query:
      '{ best { ... on Town { score note { words } } ... on City { height note { length } rank } ... on Park { size } } }',
    data: {
      best: [
        { score: 7, note: { words: 'good' } },
        { height: 100, note: { length: 4 }, rank: 1 },
        { size: 1 },
      ],
    },
  },
];

/** Who holds an interface may have a name before, between or after those who have it as an object. */
export const sourceOrderCases: Case[] = ['a-holder', 'b-holder', 'd-holder'].map((name) => ({
  name: `interface objects, their types known to ${name}`,
  subgraphs: { [name]: holder, 'b-body': rater, 'c-other': other },
  asks,
}));
