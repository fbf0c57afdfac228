import { byKey, type Case } from './case.js';

const firms = [
  { uscc: 'u1', permit: 'p1', title: 'Shuangtu Tea', filedAt: '2025-03-01', staff: 12 },
  { uscc: 'u2', permit: 'p2', title: 'Minzhu Rice', filedAt: '2025-04-01', staff: 7 },
];
const only =
  (...fields: string[]) =>
  (row: object) =>
    Object.fromEntries(Object.entries(row).filter(([field]) => fields.includes(field)));
const find = byKey(firms, 'uscc', 'permit');
const [tea] = firms as [object, object];
// A comment keeps the schema from being given a link.
const NO_LINK = '# Federation 1 knows no @link.\n';

const firstFederation: Case = {
  name: 'subgraphs of Federation 1, extending by directive and by keyword, are joined with one of Federation 2',
  subgraphs: {
    filings: {
      sdl: `${NO_LINK}
        type Query { latest: Firm titled: Firm @provides(fields: "title") }
        type Firm @key(fields: "uscc") @extends { uscc: ID! @external title: String! @external filedAt: String }`,
      resolvers: {
        Query: { latest: () => only('uscc', 'filedAt')(tea), titled: () => ({ ...tea, title: 'As filed' }) },
        Firm: {
          __resolveReference: (reference: object) => only('uscc', 'filedAt')(find(reference)),
          title: ({ title }: { title?: string }) => title ?? 'not asked here',
        },
      },
    },
    register: {
      sdl: `${NO_LINK}
        type Query { firm(uscc: ID!): Firm }
        type Firm @key(fields: "uscc") @key(fields: "permit") { uscc: ID! permit: ID! title: String! }`,
      resolvers: {
        Query: { firm: (_: unknown, { uscc }: { uscc: string }) => find({ uscc }) },
        Firm: { __resolveReference: find },
      },
    },
    labour: {
      sdl: `${NO_LINK}
        extend type Firm @key(fields: "uscc") {
          uscc: ID! @external title: String! @external staff: Int! sign: String @requires(fields: "title")
        }`,
      resolvers: {
        Firm: {
          __resolveReference: (reference: object) => ({
            ...only('uscc', 'staff')(find(reference)),
            ...reference,
          }),
          sign: ({ title }: { title?: string }) => `${title}!`,
        },
      },
    },
    ranking: {
      sdl: 'type Query { best: Firm } type Firm @key(fields: "uscc") { uscc: ID! rank: Int }',
      resolvers: {
        Query: { best: () => ({ uscc: 'u2', rank: 2 }) },
        Firm: { __resolveReference: ({ uscc }: { uscc: string }) => ({ uscc, rank: uscc === 'u1' ? 1 : 2 }) },
      },
    },
  },
  asks: [
    {
      query: '{ latest { uscc filedAt title permit staff sign rank } firm(uscc: "u2") { title filedAt } }',
      data: {
        latest: {
          uscc: 'u1',
          filedAt: '2025-03-01',
          title: 'Shuangtu Tea',
          permit: 'p1',
          staff: 12,
          sign: 'Shuangtu Tea!',
          rank: 1,
        },
        firm: { title: 'Minzhu Rice', filedAt: '2025-04-01' },
      },
    },
    { query: '{ titled { title } }', data: { titled: { title: 'As filed' } } },
    {
      query: '{ best { rank staff filedAt } }',
      data: { best: { rank: 2, staff: 7, filedAt: '2025-04-01' } },
    },
  ],
};

const seats = [
  { id: 's1', term: 't1', holder: 'chair', hall: { code: 'h1', floor: 3 } },
  { id: 's2', term: 't2', holder: 'clerk', hall: { code: 'h2', floor: 5 } },
];
type Keyed = {
  readonly seats: readonly { readonly id: string; readonly hall?: { readonly floor: number } }[];
};
const seated = (keyed: Keyed) => seats.filter(({ id }) => keyed.seats.some((key) => key.id === id));

const listsInKeys: Case = {
  name: 'what is identified by a list of objects is found by their keys, whose parts come from several sources',
  subgraphs: {
    councils: {
      sdl: `
        type Query { council: Council! }
        type Council @key(fields: "seats { id }") { seats: [Seat!]! }
        type Seat @key(fields: "id") { id: ID! hall: Hall @shareable }
        type Hall @key(fields: "code") { code: ID! floor: Int @shareable }`,
      resolvers: {
        Query: { council: () => ({ seats }) },
        Council: { __resolveReference: (keyed: Keyed) => ({ seats: seated(keyed) }) },
        Seat: { __resolveReference: byKey(seats, 'id') },
      },
    },
    terms: {
      sdl: 'type Seat @key(fields: "id") @key(fields: "id term") { id: ID! term: ID! }',
      resolvers: { Seat: { __resolveReference: byKey(seats, 'id') } },
    },
    order: {
      sdl: `
        type Council @key(fields: "seats { id term }") { seats: [Seat!]! first: Seat @shareable }
        type Seat @key(fields: "id term") { id: ID! term: ID }`,
      resolvers: {
        Council: {
          __resolveReference: (keyed: Keyed) => ({ seats: seated(keyed), first: seated(keyed)[0] }),
        },
        Seat: { __resolveReference: byKey(seats, 'id') },
      },
    },
    budget: {
      sdl: `
        type Council @key(fields: "seats { id term hall { code floor } } first { id }") {
          seats: [Seat!]! first: Seat @shareable floors: Int
        }
        type Seat @key(fields: "id term hall { code floor }") { id: ID! term: ID hall: Hall holder: String }
        type Hall @key(fields: "code floor") { code: ID! floor: Int }`,
      resolvers: {
        Council: {
          __resolveReference: (keyed: Keyed) => ({
            seats: seated(keyed),
            floors: keyed.seats.reduce((sum, { hall }) => sum + (hall?.floor ?? 0), 0),
          }),
        },
        Seat: { __resolveReference: byKey(seats, 'id') },
        Hall: { __resolveReference: (reference: object) => reference },
      },
    },
  },
  asks: [
    {
      query: '{ council { floors first { id } seats { holder term hall { code floor } } } }',
      data: {
        council: {
          floors: 8,
          first: { id: 's1' },
          seats: [
            { holder: 'chair', term: 't1', hall: { code: 'h1', floor: 3 } },
            { holder: 'clerk', term: 't2', hall: { code: 'h2', floor: 5 } },
          ],
        },
      },
    },
  ],
};

export const firstFederationCases = [firstFederation];
export const keyCases = [listsInKeys];
