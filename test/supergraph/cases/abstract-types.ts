import { byKey, type Case } from './case.js';

const people = [
  { __typename: 'Secretary', id: 's1', name: 'secretary' },
  { __typename: 'Deputy', id: 'd1', name: 'deputy' },
];
const everybody = () => people;

/** A field whose types differ between the members of a union cannot be asked for under one name. */
const mismatch: Case = {
  name: 'members of a union whose like-named fields differ in type',
  subgraphs: {
    staff: {
      sdl: `
        type Query { secretaries: [Secretary!]! staff: [Staff!]! }
        union Staff = Secretary | Deputy
        type Secretary @key(fields: "id") { id: ID name: String! @shareable peers: [Staff!]! }
        type Deputy @key(fields: "id") { id: ID! name: String @shareable peers: [Staff!]! }`,
      resolvers: {
        Query: { secretaries: () => [people[0]], staff: everybody },
        Secretary: { __resolveReference: byKey(people, 'id'), peers: everybody },
        Deputy: { __resolveReference: byKey(people, 'id'), peers: everybody },
      },
    },
    names: {
      sdl: `
        type Query { nothing: Int }
        type Secretary @key(fields: "id") { id: ID name: String @shareable title: String! }
        type Deputy @key(fields: "id") { id: ID name: String @shareable title: Int }`,
      resolvers: {
        Secretary: { __resolveReference: byKey(people, 'id'), title: () => 'Secretary' },
        Deputy: { __resolveReference: byKey(people, 'id'), title: () => 2 },
      },
    },
  },
  asks: [
    {
      query: `{ secretaries { id name } staff { ... on Secretary { id name peers { ... on Secretary { id name } ... on Deputy { id name } } }
        ... on Deputy { id name peers { ... on Secretary { id } ... on Deputy { id name } } } } }`,
      data: {
        secretaries: [{ id: 's1', name: 'secretary' }],
        staff: [
          {
            id: 's1',
            name: 'secretary',
            peers: [
              { id: 's1', name: 'secretary' },
              { id: 'd1', name: 'deputy' },
            ],
          },
          { id: 'd1', name: 'deputy', peers: [{ id: 's1' }, { id: 'd1', name: 'deputy' }] },
        ],
      },
    },
    {
      query:
        '{ staff { ... on Deputy { name d: title } ... on Secretary { peers { ... on Deputy { d: title } } s: title name } } }',
      data: {
        staff: [
          { peers: [{}, { d: 2 }], s: 'Secretary', name: 'secretary' },
          { name: 'deputy', d: 2 },
        ],
      },
    },
    {
      query:
        '{ staff { __typename ... on Deputy { peers { ... on Secretary { name peers { __typename ... on Deputy { name } } } } } } }',
      data: {
        staff: [
          { __typename: 'Secretary' },
          {
            __typename: 'Deputy',
            peers: [
              {
                name: 'secretary',
                peers: [{ __typename: 'Secretary' }, { __typename: 'Deputy', name: 'deputy' }],
              },
              {},
            ],
          },
        ],
      },
    },
  ],
};

const venue = { __typename: 'Venue', id: 'v1', title: 'Hall' };

const intersection: Case = {
  name: 'a union that two subgraphs fill with different members',
  subgraphs: {
    rooms: {
      sdl: `
        type Query { resource: Resource @shareable holder: Holder @shareable }
        union Resource = Venue | Post
        type Venue { title: String! @shareable }
        type Post { title: String! @shareable }
        type Holder { resource: Resource @shareable venue: Venue @shareable }`,
      resolvers: { Query: { resource: () => venue, holder: () => ({ resource: venue, venue }) } },
    },
    posts: {
      sdl: `
        type Query { resource: Resource @shareable holder: Holder @shareable }
        union Resource = Venue | Vehicle
        type Venue { title: String! @shareable }
        type Vehicle { title: String! @shareable }
        type Holder { resource: Resource @shareable post: String @shareable }`,
      resolvers: { Query: { resource: () => venue, holder: () => ({ resource: venue, post: 'clerk' }) } },
    },
  },
  asks: [
    { query: '{ resource { ... on Vehicle { title } } }', data: { resource: {} } },
    { query: '{ resource { ... on Post { title } } }', data: { resource: {} } },
    {
      query:
        '{ resource { __typename ... on Post { title } ... on Venue { title } ... on Vehicle { title } } }',
      data: { resource: { __typename: 'Venue', title: 'Hall' } },
    },
    {
      query:
        '{ holder { post venue { title } resource { ... on Venue { title } ... on Vehicle { title } } } }',
      data: { holder: { post: 'clerk', venue: { title: 'Hall' }, resource: { title: 'Hall' } } },
    },
  ],
};

const activities = [
  { __typename: 'Meeting', id: 'a1', agenda: 'budget' },
  { __typename: 'Lecture', id: 'a2', speaker: 'Li' },
];
const places = [
  { id: 'a1', place: 'Hall' },
  { id: 'a2', place: 'School' },
];

const distributed: Case = {
  name: 'an interface whose objects have fields in several subgraphs',
  subgraphs: {
    plan: {
      sdl: `
        type Query { activities(first: Int): [Activity] node(id: ID!): Node }
        interface Node { id: ID! }
        interface Activity implements Node { id: ID! place: String }
        type Meeting implements Activity & Node @key(fields: "id") { id: ID! agenda: String place: String @external }
        type Lecture implements Activity & Node @key(fields: "id") { id: ID! speaker: String place: String @external }`,
      resolvers: {
        Query: {
          activities: () => activities,
          node: (_: unknown, { id }: { id: string }) => activities.find((row) => row.id === id),
        },
        Meeting: { __resolveReference: byKey(activities, 'id') },
        Lecture: { __resolveReference: byKey(activities, 'id') },
      },
    },
    places: {
      sdl: `
        type Query { places: Int }
        type Meeting @key(fields: "id") { id: ID! place: String seats(of: Kind! = CHAIR): Int }
        type Lecture @key(fields: "id") { id: ID! place: String related: [Meeting!]! }
        enum Kind { CHAIR BENCH }`,
      resolvers: {
        Meeting: {
          __resolveReference: byKey(places, 'id'),
          seats: (_: unknown, { of }: { of: string }) => (of === 'CHAIR' ? 40 : 4),
        },
        Lecture: { __resolveReference: byKey(places, 'id'), related: () => [places[0]] },
      },
    },
  },
  asks: [
    { query: '{ activities { id place } }', data: { activities: places } },
    {
      query: `query ($id: ID!, $of: Kind!, $with: Boolean!) {
        node(id: $id) { __typename id ...lecture ... on Meeting { agenda seats(of: $of) chairs: seats @include(if: $with) } } }
        fragment lecture on Lecture { related { ...meeting } ... on Activity { place } }
        fragment meeting on Meeting { agenda more: seats @skip(if: $with) }`,
      variables: { id: 'a2', of: 'BENCH', with: false },
      data: {
        node: { __typename: 'Lecture', id: 'a2', related: [{ agenda: 'budget', more: 40 }], place: 'School' },
      },
    },
    {
      query: `query ($of: Kind!, $with: Boolean!) { node(id: "a1") { ... on Meeting { agenda seats(of: $of) chairs: seats @include(if: $with) } } }`,
      variables: { of: 'BENCH', with: true },
      data: { node: { agenda: 'budget', seats: 4, chairs: 40 } },
    },
    {
      query:
        '{ activities { ... on Node { id } ... on Lecture { related { place } } ... on Meeting { place } } }',
      data: {
        activities: [
          { id: 'a1', place: 'Hall' },
          { id: 'a2', related: [{ place: 'Hall' }] },
        ],
      },
    },
  ],
};

const devices = [
  { __typename: 'Oven', id: 'o1', warranty: 1 },
  { __typename: 'Toaster', id: 't1', warranty: 3 },
];
const toaster = devices[1];

const implementing: Case = {
  name: 'an interface that a type implements in one subgraph only',
  subgraphs: {
    shop: {
      sdl: `
        type Query { devices: [Device] node(id: ID!): Node nodes: [Node] toasters: [Toaster] }
        union Device = Oven | Toaster
        interface Node { id: ID! }
        interface Warranted { warranty: Int }
        type Oven @key(fields: "id") { id: ID! }
        type Toaster implements Node & Warranted @key(fields: "id") { id: ID! warranty: Int }`,
      resolvers: {
        Query: {
          devices: () => devices,
          node: () => toaster,
          nodes: () => [toaster],
          toasters: () => [toaster],
        },
        Oven: { __resolveReference: byKey(devices, 'id') },
        Toaster: { __resolveReference: byKey(devices, 'id') },
      },
    },
    service: {
      sdl: `
        type Query { broken: [Warranted] }
        interface Node { id: ID! }
        interface Warranted { warranty: Int }
        type Oven implements Node & Warranted @key(fields: "id") { id: ID! warranty: Int }
        type Toaster implements Node @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { broken: () => [devices[0]] },
        Oven: { __resolveReference: byKey(devices, 'id') },
        Toaster: { __resolveReference: byKey(devices, 'id') },
      },
    },
  },
  asks: [
    {
      query: '{ devices { ... on Warranted { warranty } ... on Node { __typename id } } }',
      data: {
        devices: [
          { warranty: 1, __typename: 'Oven', id: 'o1' },
          { warranty: 3, __typename: 'Toaster', id: 't1' },
        ],
      },
    },
    {
      query:
        '{ nodes { __typename id ... on Oven { warranty } ... on Toaster { w: warranty } } toasters { ... on Node { id } } }',
      data: { nodes: [{ __typename: 'Toaster', id: 't1', w: 3 }], toasters: [{ id: 't1' }] },
    },
    {
      query: '{ node(id: "t1") { ... on Warranted { warranty } } broken { warranty ... on Node { id } } }',
      data: { node: { warranty: 3 }, broken: [{ warranty: 1, id: 'o1' }] },
    },
  ],
};

export const abstractTypeCases = [implementing, mismatch, intersection, distributed];
