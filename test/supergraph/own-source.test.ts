import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildASTSchema,
  type GraphQLSchema,
  isEnumType,
  isScalarType,
  Kind,
  parse,
  type TypeNode,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/shared/paths.js';
import type { SourceRequest } from '../../src/supergraph/source.js';
import { createSupergraph } from '../../src/supergraph/supergraph.js';
import { INTERFACE_PARTNER, PARTNER } from '../subgraph/composing.js';
import { compose } from './support/federation.js';

const folder = join(projectRoot(), 'schema');
const sdl = readFileSync(join(folder, 'subgraph.graphql'), 'utf8');
/** What a router asks of the subgraph, and what crosses to the example agencies. */
const NOT_OWN = ['dashboard-entities.graphql', 'partners-of-committee.graphql'];
// The dashboards' operations share fragments across files.
const document = parse(
  readdirSync(join(folder, 'operations'))
    .filter((name) => name.endsWith('.graphql') && !NOT_OWN.includes(name))
    .map((name) => readFileSync(join(folder, 'operations', name), 'utf8'))
    .join('\n'),
);
const operations = document.definitions.flatMap((node) =>
  node.kind === Kind.OPERATION_DEFINITION && node.name ? [[node.name.value, node] as const] : [],
);

/** The hub's real schema beside two partners', each source noting what it is asked. */
function joined() {
  const asked: { source: string; request: SourceRequest }[] = [];
  const source = (name: string) => ({
    name,
    execute: async (request: SourceRequest) => {
      asked.push({ source: name, request });
      return { data: {} };
    },
  });
  const supergraph = createSupergraph({
    supergraphSdl: compose({ hub: sdl, agriculture: PARTNER, ratings: INTERFACE_PARTNER }),
    sources: new Map(['agriculture', 'ratings'].map((name) => [name, source(name)])),
    ownSource: { ...source('hub'), schema: buildASTSchema(parse(sdl), { assumeValidSDL: true }) },
  });
  return { supergraph, asked };
}

describe('the hub beside its partners', () => {
  const { supergraph, asked } = joined();

  it('takes the dashboards’ operations, which are valid on what all have together', () => {
    expect(operations.length).toBeGreaterThan(10);
    expect(validate(supergraph.apiSchema, document)).toEqual([]);
  });

  it.each(operations)('is handed %s whole', async (operationName, { variableDefinitions = [] }) => {
    asked.length = 0;
    const variables = Object.fromEntries(
      variableDefinitions.map(({ variable, type }) => [
        variable.name.value,
        sample(type, supergraph.apiSchema),
      ]),
    );
    expect(await supergraph.execute({ document, operationName, variables })).toEqual({ data: {} });
    expect(asked).toEqual([{ source: 'hub', request: expect.objectContaining({ document, operationName }) }]);
  });

  it.each([
    '{ community(divisionCode: "1") { households } }',
    '{ organizations(first: 1) { nodes { id rating } } }',
    '{ community(divisionCode: "1") { name rating } }',
  ])('is only a part of %s', async (query) => {
    asked.length = 0;
    await supergraph.execute({ document: parse(query) });
    expect(asked[0]?.request.text).not.toBe(query);
    expect(asked[0]?.source).toBe('hub');
  });
});

/** Something that fits a variable of the dashboards' operations. */
function sample(type: TypeNode, schema: GraphQLSchema): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return sample(type.type, schema);
  if (type.kind === Kind.LIST_TYPE) return [sample(type.type, schema)];
  const named = schema.getType(type.name.value);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  const known: Record<string, unknown> = { Int: 1, Boolean: true, Float: 1 };
  return isScalarType(named) ? (known[named.name] ?? 'x') : undefined;
}
