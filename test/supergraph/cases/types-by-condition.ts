import { byKey, type Case } from './case.js';

const gardens = [{ __typename: 'Garden', id: 's1', area: 40 }];

const onlyType: Case = {
  name: 'the only type of an interface is found out where it is asked for by name, also behind an interface object',
  subgraphs: {
    guide: {
      sdl: `
        type Query { spot: Spot! }
        type Spot @interfaceObject @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: { Query: { spot: () => ({ id: 's1' }) } },
    },
    parks: {
      sdl: `
        type Query { parks: Int }
        interface Spot @key(fields: "id") { id: ID! }
        type Garden implements Spot @key(fields: "id") { id: ID! area: Int }`,
      resolvers: {
        Spot: { __resolveReference: byKey(gardens, 'id') },
        Garden: { __resolveReference: byKey(gardens, 'id') },
      },
    },
  },
  asks: [
    { query: '{ spot { ... on Garden { id } } }', data: { spot: { id: 's1' } } },
    { query: '{ spot { id ... on Garden { area } } }', data: { spot: { id: 's1', area: 40 } } },
    { query: '{ spot { id __typename } }', data: { spot: { id: 's1', __typename: 'Garden' } } },
  ],
};

const wares = [
  { __typename: 'Rice', id: 'w1', label: 'Zhaoqing rice', weight: 5 },
  { __typename: 'Tea', id: 'w2', label: 'spring tea', weight: 1 },
];
const stall = { __typename: 'Booth', id: 'b1', wares };

/** `depot` would have to be followed by a second question; it fails, so that one sees whether it is asked. */
const provided: Case = {
  name: 'what one source provides through an interface is asked there, also where some types are asked for more',
  subgraphs: {
    depot: {
      sdl: `
        type Query { stall: Stall @shareable }
        interface Stall { id: ID! }
        interface Ware { id: ID! }
        type Booth implements Stall @key(fields: "id") { id: ID! wares: [Ware] @shareable }
        type Rice implements Ware @key(fields: "id") { id: ID! @external }
        type Tea implements Ware @key(fields: "id") { id: ID! @external }`,
      resolvers: {
        Query: {
          stall: () => {
            throw new Error('Asked though another source provides more.');
          },
        },
      },
    },
    market: {
      sdl: `
        type Query { stall: Stall @shareable @provides(fields: "wares { id label }") }
        interface Stall { id: ID! wares: [Ware] }
        interface Ware { id: ID! label: String }
        type Booth implements Stall { id: ID! @shareable wares: [Ware] @external }
        type Rice implements Ware { id: ID! @external label: String @external }
        type Tea implements Ware { id: ID! @external label: String @external }`,
      resolvers: { Query: { stall: () => stall } },
    },
    stock: {
      sdl: `
        interface Stall { id: ID! wares: [Ware] }
        interface Ware { id: ID! label: String }
        type Booth implements Stall @key(fields: "id") { id: ID! wares: [Ware] @shareable }
        type Rice implements Ware @key(fields: "id") { id: ID! label: String @shareable weight: Int }
        type Tea implements Ware @key(fields: "id") { id: ID! label: String @shareable weight: Int }`,
      resolvers: {
        Booth: { __resolveReference: () => stall },
        Rice: { __resolveReference: byKey(wares, 'id') },
        Tea: { __resolveReference: byKey(wares, 'id') },
      },
    },
  },
  asks: [
    {
      query: '{ stall { id wares { id label } } }',
      data: {
        stall: {
          id: 'b1',
          wares: [
            { id: 'w1', label: 'Zhaoqing rice' },
            { id: 'w2', label: 'spring tea' },
          ],
        },
      },
    },
    {
      query: '{ stall { id wares { id label ... on Tea { weight } } } }',
      data: {
        stall: {
          id: 'b1',
          wares: [
            { id: 'w1', label: 'Zhaoqing rice' },
            { id: 'w2', label: 'spring tea', weight: 1 },
          ],
        },
      },
    },
  ],
};

export const typesByConditionCases = [onlyType, provided];
