import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { inObjectTerms } from '../../src/supergraph/field-sets.js';
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

  const land = (
    mark: string,
  ) => `interface Holding { code: ID! } interface Land implements Holding { code: ID! area: Int }
    type Paddy implements Holding & Land { code: ID! ${mark} area: Int ${mark} }
    type Grove implements Holding & Land { code: ID! ${mark} area: Int ${mark} }`;
  const registry = `${land('@shareable')} type Household @key(fields: "id") { id: ID! main: Holding @shareable }`;

  it.each([
    'main { ... on Land { area } }',
    'main { ... on Holding { code ... on Land { area } } }',
    'main { ... { ... on Land { area ... on Paddy { code } } } }',
  ])('a field set may lead from an interface to another one, and stays as it is written: %s', (set) => {
    const holder = (fields: string) =>
      `type Household @key(fields: "id") { id: ID! main: Holding @external ${fields} }`;
    const requiring = compose({
      registry,
      other: `type Query { any: Household } ${land('@shareable')} ${holder(`worth: Int @requires(fields: "${set}")`)}`,
    });
    expect(requiring).toContain(`worth: Int @join__field(graph: OTHER, requires: "${set}")`);
    const providing = compose({
      registry,
      other: `type Query { any: Household @provides(fields: "${set}") } ${land('@external')} ${holder('')}`,
    });
    expect(providing).toContain(`any: Household @join__field(graph: OTHER, provides: "${set}")`);
  });

  it('a field set that would be endless in terms of objects is not put in them', () => {
    const kinds = Array.from({ length: 40 }, (_, i) => `K${i}`);
    const deep = Array.from({ length: 30 }).reduce<string>(
      (inner) => `next { ... on Near { ${inner} } }`,
      'code',
    );
    const sdl = `interface Near { code: ID! next: Far } interface Far { code: ID! next: Far }
      ${kinds.map((kind) => `type ${kind} implements Near & Far @shareable { code: ID! next: Far }`).join('\n')}`;
    const started = process.cpuUsage();
    const schema = parse(
      `${LINKED('["@key", "@external", "@requires", "@shareable"]')} ${sdl} type Query { any: Box }
      type Box @key(fields: "id") { id: ID! next: Far @external all: Int @requires(fields: "${deep}") }`,
    );
    expect(inObjectTerms(schema)).toEqual({ typeDefs: schema, reworded: [] });
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
  });
});
