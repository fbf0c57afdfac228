import { expect, it } from 'vitest';
import { compose } from '../../src/supergraph/compose.js';

const LINK = 'url: "https://specs.apollo.dev/federation/v2.7"';
const hub = {
  name: 'hub',
  url: 'http://127.0.0.1:4000/subgraph',
  sdl: `extend schema @link(${LINK}, import: ["@key"])
    type Query { media: [Media] }
    interface Media @key(fields: "id") { id: ID! title: String }
    type Book implements Media @key(fields: "id") { id: ID! title: String }`,
};
const composed = (sdl: string) => {
  const { faults, ...rest } = compose([hub, { name: 'ratings', url: 'http://127.0.0.1:4101/', sdl }]);
  expect(faults).toBeUndefined();
  return 'supergraphSdl' in rest ? rest.supergraphSdl : '';
};

const usual = `extend schema @link(${LINK}, import: ["@key", "@interfaceObject", "@shareable"])
  type Query { stars: Int @shareable }
  type Media @key(fields: "id") @interfaceObject { id: ID! rating: Int }`;

it.each([
  [
    '@interfaceObject is imported under another name',
    `extend schema @link(${LINK}, import: ["@key", { name: "@interfaceObject", as: "@stands" }, "@shareable"])
    type Query { stars: Int @shareable }
    type Media @key(fields: "id") @stands { id: ID! rating: Int }`,
  ],
  [
    '@interfaceObject is not imported',
    `extend schema @link(${LINK}, import: ["@key", "@shareable"])
    type Query { stars: Int @shareable }
    type Media @key(fields: "id") @federation__interfaceObject { id: ID! rating: Int }`,
  ],
  [
    '@key too is imported under another name',
    `extend schema @link(${LINK}, import: [{ name: "@key", as: "@by" }, { name: "@interfaceObject", as: "@key" }, "@shareable"])
    type Query { stars: Int @shareable }
    type Media @by(fields: "id") @key { id: ID! rating: Int }`,
  ],
  [
    'the link has another prefix and imports nothing',
    `extend schema @link(${LINK}, as: "fed")
    type Query { stars: Int @fed__shareable }
    type Media @fed__key(fields: "id") @fed__interfaceObject { id: ID! rating: Int }`,
  ],
  [
    'the link has another prefix and imports some',
    `extend schema @link(${LINK}, as: "fed", import: ["@interfaceObject"])
    type Query { stars: Int @fed__shareable }
    type Media @fed__key(fields: "id") @interfaceObject { id: ID! rating: Int }`,
  ],
])('a schema composes to the same where %s', (_, sdl) => {
  expect(composed(sdl)).toBe(composed(usual));
});

it('a fault is told at its place where the names are other than usual', () => {
  const sdl = `extend schema @link(${LINK}, as: "fed")\ntype Query { a: Int }\ntype Farm @fed__key(fields: "no") { id: ID! }`;
  const { faults } = compose([hub, { name: 'ratings', url: 'http://127.0.0.1:4101/', sdl }]);
  expect(faults).toMatchObject([{ code: 'KEY_INVALID_FIELDS', subgraph: 'ratings', line: 3, column: 11 }]);
});
