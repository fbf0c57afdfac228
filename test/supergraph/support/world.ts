import { Kind, parse } from 'graphql';
import type { Any, Subgraph } from './federation.js';
import { Broken, type Row, type Tables } from './population.js';

/** The whole world as one schema: what a client would see if nobody had divided it. */
export const WHOLE = `
  type Query {
    committees(first: Int): [Committee!]!
    organization(id: ID!): Organization
    organizations: [Organization!]!
    hits: [Hit]
    division(code: ID!): Division
    ratings: [Rating!]
    nodes: [Node!]
    polls: [Poll]
  }
  interface Node { id: ID! }
  interface Organization implements Node {
    id: ID! name: String! committees: [Committee!]! rating(scale: Int = 1): Int stars: Rating
    city: String rank: Int! mood: String slogan: String rival: Organization ally: Organization
  }
  type Community implements Organization & Node {
    id: ID! name: String! division: Division committees: [Committee!]! households: Int rating(scale: Int = 1): Int stars: Rating
    city: String rank: Int! mood: String slogan: String rival: Organization ally: Organization
  }
  type Company implements Organization & Node {
    id: ID! name: String! division: Division committees: [Committee!]! level: Level rating(scale: Int = 1): Int stars: Rating profit: Float!
    city: String rank: Int! mood: String slogan: String rival: Organization ally: Organization
  }
  union Hit = Community | Company | Committee
  enum Level { TOWN COUNTY CITY }
  type Committee implements Node {
    id: ID! name: String head: Organization members: [Organization!]! division: Division
    budget(year: Int! = 2025): Int spent: Int! balance: Int level: Level! best: Hit motto: String
  }
  type Division { code: ID! name: String! parent: Division children: [Division!] area: Float! seat: Committee }
  type Rating { by: String! score: Int of: Organization! }
  type Poll { subject: Organization subjects: [Organization!] }`;

const list = (row: Row, field: string, tables: Tables) =>
  row[field] instanceof Broken
    ? fail(row[field])
    : (row[field]?.map((id: string | null) => (id === null ? null : tables.get(id))) ?? null);
const one = (row: Row, field: string, tables: Tables) =>
  row[field] instanceof Broken
    ? fail(row[field])
    : row[field] === null
      ? null
      : (tables.get(row[field]) ?? null);
const plain = (row: Row, field: string) => (row[field] instanceof Broken ? fail(row[field]) : row[field]);
const fail = (error: Broken): never => {
  throw error;
};

/** Resolvers by type and field; every schema over the world takes those of the fields that it has. */
export function resolversOf(tables: Tables): Record<string, Record<string, Any>> {
  const all = (type: string) => [...tables.values()].filter((row) => row.__typename === type);
  const organizations = () => [...all('Community'), ...all('Company')];
  const refer = ({ __typename, ...reference }: Any) => {
    const row = tables.get(reference.id ?? reference.code);
    // What was sent along for a computed field is all that the subgraph may know of it.
    return row ? Object.assign(Object.create(row), reference, { sent: reference }) : null;
  };
  const whether = (value: Any) => (value instanceof Broken ? null : value);
  const organization = {
    name: (row: Row) => plain(row, 'name'),
    division: (row: Row) => one(row, 'division', tables),
    committees: (row: Row) => list(row, 'committees', tables),
    rating: (row: Row, { scale }: { scale: number }) => {
      const rating = plain(row, 'rating');
      return rating === null ? null : rating * (scale ?? 1);
    },
    rank: (row: Row) => plain(row, 'rank'),
    city: (row: Row) => plain(row, 'city'),
    mood: (row: Row) => plain(row, 'mood'),
    rival: (row: Row) => one(row, 'rival', tables),
    ally: (row: Row) => one(row, 'ally', tables),
    slogan: (row: Row) => {
      const city = row.sent ? row.sent.city : whether(row.city);
      return city === null ? null : `${city}!`;
    },
    stars: (row: Row) => (row.stars === null ? null : { ...row.stars, of: row.id }),
    __resolveReference: refer,
  };
  return {
    Query: {
      committees: (_: unknown, { first }: { first?: number }) =>
        all('Committee').slice(0, first ?? undefined),
      organization: (_: unknown, { id }: { id: string }) =>
        organizations().find((row) => row.id === id) ?? null,
      organizations,
      hits: () => [...organizations(), null, ...all('Committee')].slice(0, 7),
      division: (_: unknown, { code }: { code: string }) => tables.get(code) ?? null,
      nodes: () => [...all('Committee'), ...organizations()],
      polls: () => organizations().map((row) => ({ subject: row.id, subjects: [row.rival, row.id] })),
      ratings: () => organizations().flatMap((row) => (row.stars ? [{ ...row.stars, of: row.id }] : [])),
    },
    Organization: organization,
    Community: { ...organization, households: (row: Row) => plain(row, 'households') },
    Company: {
      ...organization,
      level: (row: Row) => plain(row, 'level'),
      profit: (row: Row) => plain(row, 'profit'),
    },
    Committee: {
      name: (row: Row) => plain(row, 'name'),
      head: (row: Row) => one(row, 'head', tables),
      members: (row: Row) => list(row, 'members', tables),
      division: (row: Row) => one(row, 'division', tables),
      budget: (row: Row, { year }: { year: number }) => {
        const budget = plain(row, 'budget');
        return budget === null ? null : budget + year;
      },
      balance: (row: Row) => {
        const { budget, spent } = row.sent
          ? row.sent
          : { budget: whether(row.budget) === null ? null : row.budget + 2024, spent: row.spent };
        return budget === null ? null : budget - spent;
      },
      motto: (row: Row) => {
        const division = row.sent
          ? row.sent.division
          : row.division === null
            ? null
            : tables.get(row.division);
        return division ? `${whether(division.name)}!` : null;
      },
      level: (row: Row) => plain(row, 'level'),
      best: (row: Row) => one(row, 'best', tables),
      __resolveReference: refer,
    },
    Division: {
      name: (row: Row) => plain(row, 'name'),
      parent: (row: Row) => one(row, 'parent', tables),
      children: (row: Row) => list(row, 'children', tables),
      area: (row: Row) => plain(row, 'area'),
      seat: (row: Row) => one(row, 'seat', tables),
      __resolveReference: refer,
    },
    Poll: {
      subject: (row: Row) => one(row, 'subject', tables),
      subjects: (row: Row) =>
        list(
          { ...row, subjects: row.subjects.filter((id: Any) => typeof id === 'string') },
          'subjects',
          tables,
        ),
    },
    Rating: {
      of: (row: { of: string }) => tables.get(row.of),
      score: ({ score }: Any) => (score instanceof Broken ? fail(score) : score),
    },
  };
}

const SUBGRAPHS: Readonly<Record<string, string>> = {
  hub: `
    type Query { committees(first: Int): [Committee!]! organization(id: ID!): Organization organizations: [Organization!]! }
    interface Node { id: ID! }
    interface Organization implements Node @key(fields: "id") { id: ID! name: String! city: String committees: [Committee!]! }
    type Community implements Organization & Node @key(fields: "id") {
      id: ID! name: String! city: String committees: [Committee!]! households: Int
    }
    type Company implements Organization & Node @key(fields: "id") { id: ID! name: String! city: String committees: [Committee!]! }
    type Committee implements Node @key(fields: "id") {
      id: ID! name: String @shareable head: Organization members: [Organization!]! division: Division level: Level!
    }
    enum Level { TOWN COUNTY CITY }
    type Division @key(fields: "code") { code: ID! }`,
  places: `
    type Query { division(code: ID!): Division hits: [Hit] nodes: [Node!] }
    type Division @key(fields: "code") { code: ID! name: String! parent: Division children: [Division!] seat: Committee }
    interface Node { id: ID! }
    union Hit = Community | Company | Committee
    type Community implements Node @key(fields: "id") { id: ID! division: Division }
    type Company implements Node @key(fields: "id") { id: ID! division: Division }
    type Committee implements Node @key(fields: "id") { id: ID! best: Hit name: String @shareable }`,
  money: `
    type Query { nothing: Int @inaccessible @shareable }
    type Committee @key(fields: "id") { id: ID! budget(year: Int! = 2025): Int spent: Int! }
    enum Level { TOWN COUNTY CITY }
    type Company @key(fields: "id") { id: ID! level: Level profit: Float! }
    type Division @key(fields: "code") { code: ID! area: Float! }`,
  sums: `
    type Query { nothing: Int @inaccessible @shareable }
    type Committee @key(fields: "id") {
      id: ID! budget(year: Int! = 2025): Int @external spent: Int! @external division: Division @external
      balance: Int @requires(fields: "budget(year: 2024) spent") motto: String @requires(fields: "division { name }")
    }
    type Division @key(fields: "code", resolvable: false) { code: ID! name: String! @external }`,
  rater: `
    type Query { ratings: [Rating!] }
    type Organization @interfaceObject @key(fields: "id") { id: ID! rating(scale: Int = 1): Int stars: Rating rank: Int! }
    type Rating { by: String! score: Int of: Organization! }`,
  polls: `
    type Query { polls: [Poll] }
    type Poll { subject: Organization subjects: [Organization!] }
    type Organization @interfaceObject @key(fields: "id") { id: ID! mood: String rival: Organization }`,
  slogans: `
    type Query { nothing: Int @inaccessible @shareable }
    type Organization @interfaceObject @key(fields: "id") {
      id: ID! city: String @external slogan: String @requires(fields: "city") ally: Organization
    }`,
};

/** The world divided among subgraphs. */
export function subgraphsOf(tables: Tables): Record<string, Subgraph> {
  const all = resolversOf(tables);
  return Object.fromEntries(
    Object.entries(SUBGRAPHS).map(([name, sdl]) => {
      const resolvers = parse(sdl).definitions.flatMap((type) => {
        if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION)
          return [];
        const fields = (type.fields ?? []).map((field) => field.name.value);
        if (type.directives?.some((directive) => directive.name.value === 'key'))
          fields.push('__resolveReference');
        const known = Object.entries(all[type.name.value] ?? {}).filter(([field]) => fields.includes(field));
        const taken = Object.fromEntries(known);
        const resolve = taken.__resolveReference;
        // An interface object goes by the interface's name.
        if (resolve && type.kind === Kind.OBJECT_TYPE_DEFINITION)
          taken.__resolveReference = (reference: Any) => {
            const row = resolve(reference);
            return row && Object.assign(row, { __typename: type.name.value });
          };
        return known.length > 0 ? [[type.name.value, taken] as const] : [];
      });
      return [name, { sdl, resolvers: Object.fromEntries(resolvers) }];
    }),
  );
}
