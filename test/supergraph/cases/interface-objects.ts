import { byKey, type Case } from './case.js';

const organizations = [
  { __typename: 'Community', id: 'g1', name: 'Shuangtu', households: 11 },
  { __typename: 'Company', id: 'g2', name: 'Fengji', employees: 22 },
];
const ratings = [
  { id: 'g1', rating: 4, contact: { id: 'k1' } },
  { id: 'g2', rating: 2, contact: { id: 'k2' } },
];
const contacts = [
  { id: 'k1', phone: '1' },
  { id: 'k2', phone: '2' },
];

const holder = {
  sdl: `
    type Query { organizations: [Organization!]! organization(id: ID!): Organization }
    interface Organization @key(fields: "id") { id: ID! name: String! }
    type Community implements Organization @key(fields: "id") { id: ID! name: String! households: Int }
    type Company implements Organization @key(fields: "id") { id: ID! name: String! employees: Int }`,
  resolvers: {
    Query: {
      organizations: () => organizations,
      organization: (_: unknown, { id }: { id: string }) => organizations.find((row) => row.id === id),
    },
    Organization: { __resolveReference: byKey(organizations, 'id') },
    Community: { __resolveReference: byKey(organizations, 'id') },
    Company: { __resolveReference: byKey(organizations, 'id') },
  },
};

const objectOf: Case = {
  name: 'an interface that another subgraph knows as one object',
  subgraphs: {
    holder,
    rater: {
      sdl: `
        type Query { best: Organization rated: [Organization!]! }
        type Organization @interfaceObject @key(fields: "id") {
          id: ID! rating(scale: Int = 1): Int name: String! @external
          label: String @requires(fields: "name") contact: Contact
        }
        type Contact @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { best: () => ratings[0], rated: () => ratings },
        Organization: {
          __resolveReference: (reference: object) => ({ ...byKey(ratings, 'id')(reference), ...reference }),
          rating: ({ rating }: { rating: number }, { scale }: { scale: number }) => rating * scale,
          label: ({ name, rating }: { name: string; rating: number }) => `${name}: ${rating}`,
        },
      },
    },
    phones: {
      sdl: 'type Query { phones: Int } type Contact @key(fields: "id") { id: ID! phone: String }',
      resolvers: { Contact: { __resolveReference: byKey(contacts, 'id') } },
    },
  },
  asks: [
    {
      query: '{ organizations { id rating } }',
      data: {
        organizations: [
          { id: 'g1', rating: 4 },
          { id: 'g2', rating: 2 },
        ],
      },
    },
    {
      query:
        '{ organizations { ... on Company { employees rating } ... on Community { rating(scale: 10) } } }',
      data: { organizations: [{ rating: 40 }, { employees: 22, rating: 2 }] },
    },
    {
      query: '{ organizations { name label contact { phone } } }',
      data: {
        organizations: [
          { name: 'Shuangtu', label: 'Shuangtu: 4', contact: { phone: '1' } },
          { name: 'Fengji', label: 'Fengji: 2', contact: { phone: '2' } },
        ],
      },
    },
    { query: '{ best { id rating } }', data: { best: { id: 'g1', rating: 4 } } },
    { query: '{ best { __typename id } }', data: { best: { __typename: 'Community', id: 'g1' } } },
    {
      query: '{ best { kind: __typename label } }',
      data: { best: { kind: 'Community', label: 'Shuangtu: 4' } },
    },
    {
      query: '{ rated { rating ... on Community { households contact { phone } } ... on Company { name } } }',
      data: {
        rated: [
          { rating: 4, households: 11, contact: { phone: '1' } },
          { rating: 2, name: 'Fengji' },
        ],
      },
    },
    {
      query: '{ rated { label contact { phone } name } }',
      data: {
        rated: [
          { label: 'Shuangtu: 4', contact: { phone: '1' }, name: 'Shuangtu' },
          { label: 'Fengji: 2', contact: { phone: '2' }, name: 'Fengji' },
        ],
      },
    },
  ],
};

const unresolvable: Case = {
  name: 'an interface object that only refers, and is resolved elsewhere',
  subgraphs: {
    holder,
    proposals: {
      sdl: `
        type Query { proposals: [Proposal!]! }
        type Proposal @key(fields: "id") { id: ID! by: Organization }
        type Organization @interfaceObject @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: {
        Query: {
          proposals: () => [
            { id: 'r1', by: { id: 'g2' } },
            { id: 'r2', by: null },
          ],
        },
      },
    },
  },
  asks: [
    { query: '{ proposals { by { id } } }', data: { proposals: [{ by: { id: 'g2' } }, { by: null }] } },
    {
      query: '{ proposals { by { __typename } } }',
      data: { proposals: [{ by: { __typename: 'Company' } }, { by: null }] },
    },
    {
      query: '{ proposals { id by { name ... on Company { employees } ... on Community { households } } } }',
      data: {
        proposals: [
          { id: 'r1', by: { name: 'Fengji', employees: 22 } },
          { id: 'r2', by: null },
        ],
      },
    },
  ],
};

const lists = [{ id: 'l1', title: 'Stars', members: [{ id: 'g1' }, { id: 'g2' }] }];

const indirect: Case = {
  name: 'an interface object reached through an entity of a third subgraph',
  subgraphs: {
    holder,
    rater: {
      sdl: `
        type Query { raters: Int }
        type Organization @interfaceObject @key(fields: "id") { id: ID! rating: Int }`,
      resolvers: { Organization: { __resolveReference: byKey(ratings, 'id') } },
    },
    lists: {
      sdl: `
        type Query { list: List }
        type List @key(fields: "id") { id: ID! title: String members: [Organization!] }
        interface Organization @key(fields: "id") { id: ID! }
        type Community implements Organization @key(fields: "id") { id: ID! }
        type Company implements Organization @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { list: () => lists[0] },
        Organization: {
          __resolveType: ({ id }: { id: string }) => byKey(organizations, 'id')({ id }).__typename,
        },
      },
    },
  },
  asks: [
    {
      query: '{ list { title members { rating name } } }',
      data: {
        list: {
          title: 'Stars',
          members: [
            { rating: 4, name: 'Shuangtu' },
            { rating: 2, name: 'Fengji' },
          ],
        },
      },
    },
    {
      query: '{ list { members { ... on Community { rating households } ... on Company { id } } } }',
      data: { list: { members: [{ rating: 4, households: 11 }, { id: 'g2' }] } },
    },
  ],
};

export const interfaceObjectCases = [objectOf, unresolvable, indirect];
