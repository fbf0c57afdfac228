import { parse, validate } from 'graphql';
import { expect } from 'vitest';
import type { Authority } from '../../../src/supergraph/authorization/authority.js';
import { authorized } from '../../../src/supergraph/authorization/authorized.js';
import type { Supergraph } from '../../../src/supergraph/supergraph.js';
import { type Any, federate } from '../support/federation.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@external",
  "@requires", "@shareable", "@authenticated", "@requiresScopes", "@policy"])\n`;

const HUB = `${LINK}
  type Query { things: [Thing!]! thing: Thing any: [Any] media: [Media] open: String closed: String @authenticated
    vault: Vault both: Both locked: Locked money: Money grade: Grade empty: String @requiresScopes(scopes: [[]]) }
  type Mutation { add: Thing shut: Int @requiresScopes(scopes: [["write"]]) }
  type Thing @key(fields: "id") { id: ID! name: String strict: String! @authenticated inner: Inner! twin: Thing }
  type Inner { open: String strict: Int! @authenticated list: [Part!] }
  type Part { n: Int! hidden: Int! @policy(policies: [["known"]]) }
  type Vault @authenticated { gold: Int }
  interface Media { id: ID! title: String }
  type Book implements Media { id: ID! title: String @authenticated }
  type Film implements Media { id: ID! title: String }
  union Any = Book | Film | Vault
  interface Locked { key: String }
  type Both implements Locked { key: String free: Int }
  scalar Money @authenticated
  enum Grade @policy(policies: [["known", "unknown"]]) { A }`;
const PARTNER = `${LINK}
  type Thing @key(fields: "id") { id: ID! name: String @external
    area: Int @requiresScopes(scopes: [["a", "b"], ["c"]]) score: Int @policy(policies: [["unknown"], ["known"]])
    broken: Int @policy(policies: [["throws"]]) free: Int secretName: String @requires(fields: "name") }`;
const OVER = `${LINK} type Thing @key(fields: "id") { id: ID! strict: String! @external made: String @requires(fields: "strict") @authenticated }`;

const thing = { __typename: 'Thing', id: '1', name: 'n', strict: 's', inner: {} as Any, twin: null as Any };
thing.inner = { open: 'o', strict: 1, list: [{ n: 1, hidden: 2 }] };
thing.twin = { ...thing, id: '2' };
const book = { __typename: 'Book', id: 'b', title: 'book' };
const film = { __typename: 'Film', id: 'f', title: 'film' };
export const world = federate({
  hub: {
    sdl: HUB,
    resolvers: {
      Query: {
        things: () => [thing, { ...thing, id: '3' }],
        thing: () => thing,
        any: () => [book, film, { __typename: 'Vault', gold: 1 }],
        media: () => [book, film],
        open: () => 'open',
        closed: () => 'closed',
        vault: () => ({ gold: 1 }),
        both: () => ({ key: 'k', free: 1 }),
        locked: () => ({ __typename: 'Both', key: 'k', free: 1 }),
        money: () => 1,
        grade: () => 'A',
        empty: () => 'x',
      },
      Mutation: { add: () => thing, shut: () => 1 },
      Thing: { __resolveReference: ({ id }: Any) => ({ ...thing, id }) },
    },
  },
  partner: {
    sdl: PARTNER,
    resolvers: {
      Thing: {
        __resolveReference: (given: Any) => ({ ...given, area: 1, score: 2, broken: 3, free: 4 }),
        secretName: ({ name }: Any) => `secret ${name}`,
      },
    },
  },
  over: {
    sdl: OVER,
    resolvers: { Thing: { __resolveReference: ({ id, strict }: Any) => ({ id, made: strict }) } },
  },
});

export const nobody: Authority = { authenticated: false, scopes: new Set(), policy: () => false };
export const known: Authority = {
  authenticated: true,
  scopes: new Set(),
  policy: async (name) => {
    if (name === 'throws') throw new Error('no');
    return name === 'known';
  },
};
export const scoped = (...scopes: string[]): Authority => ({ ...known, scopes: new Set(scopes) });

export async function ask(
  query: string,
  authority: Authority,
  { variables = {}, whenDenied = 'null' as const, openInterface = false }: Any = {},
) {
  const { supergraphSdl: composed } = world.supergraph;
  // The composer refuses such interfaces, and a field that does not repeat what it requires; another may let both pass.
  let supergraphSdl = composed
    .replace('interface Locked ', '$&@requiresScopes(scopes: [["lock"]]) ')
    .replace(/(made: String @join__field\([^)]*\)) @authenticated/, '$1');
  if (openInterface)
    supergraphSdl = supergraphSdl.replace(/(interface Media [^}]*title: String[^\n]*) @authenticated/, '$1');
  expect(supergraphSdl.length).not.toBe(composed.length);
  expect(supergraphSdl).toMatch(/made: [^\n]*requires: "strict"\)\n/);
  const supergraph: Supergraph = authorized(
    { ...world.supergraph, supergraphSdl },
    { authorityOf: () => authority, whenDenied },
  );
  const document = parse(query);
  expect(validate(supergraph.apiSchema, document)).toEqual([]);
  world.asked.length = 0;
  const result = await supergraph.execute({ document, variables });
  const { data, errors } = JSON.parse(JSON.stringify(result)) as Any;
  const text = world.asked.map((asked) => asked.text).join('\n');
  return {
    data,
    text,
    errors: errors?.map(({ path, extensions }: Any) => `${path?.join('.')} ${extensions.code}`),
  };
}
