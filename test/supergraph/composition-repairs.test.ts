import { describe, expect, it } from 'vitest';
import { compose, federate } from './support/federation.js';

const LINKED = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ${imports})\n`;

describe('what the composer has wrong', () => {
  it.each([
    ['@external', LINKED('["@key", "@external", "@interfaceObject", "@requires"]')],
    ['@outside', LINKED('["@key", { name: "@external", as: "@outside" }, "@interfaceObject", "@requires"]')],
    ['@federation__external', LINKED('["@key", "@interfaceObject", "@requires"]')],
  ])('an interface object is not asked for what it names as %s', async (external, link) => {
    const { ask, asked } = federate({
      hub: {
        sdl: `type Query { all: [Body!]! } interface Body @key(fields: "id") { id: ID! name: String! }
          type Company implements Body @key(fields: "id") { id: ID! name: String! }`,
        resolvers: {
          Query: { all: () => [] },
          Body: { __resolveReference: () => ({ __typename: 'Company', id: '1', name: 'Fengji' }) },
        },
      },
      rater: {
        sdl: `${link} type Query { best: Body }
          type Body @interfaceObject @key(fields: "id") {
            id: ID! name: String! ${external} label: String @requires(fields: "name") }`,
        resolvers: {
          Query: { best: () => ({ id: '1' }) },
          Body: {
            __resolveReference: (reference: object) => reference,
            label: ({ name }: { name: string }) => `best: ${name}`,
          },
        },
      },
    });
    expect(await ask('{ best { name label } }')).toEqual({
      data: { best: { name: 'Fengji', label: 'best: Fengji' } },
    });
    expect(asked[0]?.text).not.toMatch(/\bname\b/);
  });

  it('a shared field that is an object here and a union there is the union', () => {
    const shared = (type: string, more: string) => `
      type Query { holder: Holder @shareable }
      type Holder { one: ${type} @shareable many: [${type}!] @shareable }
      type Venue { title: String @shareable } ${more}`;
    const sdl = compose({
      a: shared('Venue', ''),
      b: shared('Resource', 'union Resource = Venue | Post type Post { title: String }'),
    });
    expect(sdl).toMatch(/\bone: Resource @/);
    expect(sdl).toMatch(/\bmany: \[Resource!\] @/);
  });

  it('requires may name the types of what it requires', () => {
    const office = `interface Office { id: ID! }
      type Town implements Office @key(fields: "id") { id: ID! size: Int @external }
      type County implements Office @key(fields: "id") { id: ID! area: Int @external }`;
    const sdl = compose({
      a: `type Query { a: Body } ${office}
        type Body @key(fields: "id") { id: ID! office: Office @external
          both: Int @requires(fields: "office { ... on Town { size } ... on County { area } }") }`,
      b: `type Query { b: Body } ${office.replaceAll('@external', '@shareable')}
        type Body @key(fields: "id") { id: ID! office: Office }`,
    });
    expect(sdl).toMatch(/both: Int @join__field\(graph: A, requires: "[^"]*on County[^"]*"\)/);
  });
});
