import { byKey, type Case } from './case.js';

const firms = [
  { uscc: 'u1', permit: 'p1', title: 'Shuangtu Tea', seat: { code: 'd1', name: 'Shuangtu' }, staff: 12 },
  { uscc: 'u2', permit: 'p2', title: 'Minzhu Rice', seat: { code: 'd2', name: 'Minzhu' }, staff: 7 },
];
const register = {
  sdl: `
    type Firm @key(fields: "uscc") @key(fields: "permit") { uscc: ID! permit: ID! title: String! seat: Seat }
    type Seat { code: ID! name: String }`,
  resolvers: { Firm: { __resolveReference: byKey(firms, 'uscc', 'permit') } },
};
const filings = {
  sdl: 'type Query { filed: [Firm!]! } type Firm @key(fields: "uscc") { uscc: ID! }',
  resolvers: { Query: { filed: () => firms.map(({ uscc }) => ({ uscc })) } },
};

interface Sent {
  readonly title?: string;
  readonly seat?: { readonly name: string };
  readonly sign?: string;
}
/** What is required is known only if it was sent. */
const labour = (keys: readonly ('uscc' | 'permit')[]) => ({
  sdl: `
    type Query { inspected: Firm }
    type Firm ${keys.map((key) => `@key(fields: "${key}")`).join(' ')} {
      ${keys.map((key) => `${key}: ID!`).join(' ')} title: String! @external seat: Seat @external
      staff: Int sign: String @requires(fields: "title") board: Board @requires(fields: "title seat { name }")
    }
    type Seat { name: String @external }
    type Board { text: String! of: Firm! }`,
  resolvers: {
    Query: { inspected: () => ({ uscc: 'u2', permit: 'p2', staff: 7 }) },
    Firm: {
      __resolveReference: (sent: Sent) => {
        const { uscc, permit, staff } = byKey(firms, ...keys)(sent);
        return { uscc, permit, staff, ...sent };
      },
      sign: ({ title }: Sent) => (title === undefined ? null : `${title}!`),
      board: (sent: Sent) => (sent.seat ? { text: `${sent.title}, ${sent.seat.name}`, of: sent } : null),
    },
  },
});
const seals = {
  sdl: `type Firm @key(fields: "permit") {
    permit: ID! sign: String @external seal: String @requires(fields: "sign")
  }`,
  resolvers: {
    Firm: {
      __resolveReference: (sent: Sent) => sent,
      seal: ({ sign }: Sent) => (sign === undefined ? null : `(${sign})`),
    },
  },
};

const all = {
  query: '{ filed { sign staff board { text of { staff sign } } seal } inspected { sign seal } }',
  data: {
    filed: [
      {
        sign: 'Shuangtu Tea!',
        staff: 12,
        board: { text: 'Shuangtu Tea, Shuangtu', of: { staff: 12, sign: 'Shuangtu Tea!' } },
        seal: '(Shuangtu Tea!)',
      },
      {
        sign: 'Minzhu Rice!',
        staff: 7,
        board: { text: 'Minzhu Rice, Minzhu', of: { staff: 7, sign: 'Minzhu Rice!' } },
        seal: '(Minzhu Rice!)',
      },
    ],
    inspected: { sign: 'Minzhu Rice!', seal: '(Minzhu Rice!)' },
  },
};
const alone = {
  query: '{ filed { sign } }',
  data: { filed: [{ sign: 'Shuangtu Tea!' }, { sign: 'Minzhu Rice!' }] },
};
const aliased = {
  query: 'query ($no: Boolean = false) { filed { a: sign b: sign ... on Firm @include(if: $no) { staff } } }',
  data: {
    filed: [
      { a: 'Shuangtu Tea!', b: 'Shuangtu Tea!' },
      { a: 'Minzhu Rice!', b: 'Minzhu Rice!' },
    ],
  },
};

export const requiresKeyCases: Case[] = [
  {
    name: 'a field is computed where the key that leads there comes from a third subgraph',
    subgraphs: { filings, register, labour: labour(['permit']), seals },
    asks: [alone, aliased, all],
  },
  {
    name: 'a field is computed where its subgraph has several keys and not all of them are at hand',
    subgraphs: { filings, register, labour: labour(['uscc', 'permit']), seals },
    asks: [alone, aliased, all],
  },
];
