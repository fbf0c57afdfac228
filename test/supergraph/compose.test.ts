import { describe, expect, it } from 'vitest';
import type { SchemaFault } from '../../src/shared/composing.js';
import { compose } from '../../src/supergraph/compose.js';
import { inOneLine } from '../../src/supergraph/faults.js';
import { BROKEN, HUB, link, partner, query, with2 } from './broken-schemas.js';
import { MORE_BROKEN } from './more-broken-schemas.js';

function faultsOf(...subgraphs: Parameters<typeof compose>[0]): readonly SchemaFault[] {
  return compose(subgraphs).faults ?? [];
}

function expectHelpful(faults: readonly SchemaFault[]): void {
  expect(faults.length).toBeGreaterThan(0);
  for (const fault of faults) {
    const { en, zh } = inOneLine(fault);
    expect(en).toMatch(/^\[[A-Z0-9_]+\] .*[a-z]{2,} [a-z]{2,}/);
    expect(zh).toMatch(/[\u4e00-\u9fff]{4,}/);
    expect(fault.wayOut.zh).toMatch(/[\u4e00-\u9fff]{4,}.*[。）]$/);
    expect(`${en}${zh}`).not.toMatch(/node_modules|\bat \w+ \(|\[object|undefined/);
  }
}

describe('a schema', () => {
  it.each([...BROKEN, ...MORE_BROKEN])(
    '%s is refused by its code, with its place and a way out',
    (_, sdl, code, at, coordinate) => {
      const faults = faultsOf(HUB, partner(sdl));
      expectHelpful(faults);
      const fault = faults.find((one) => one.code === code);
      expect(fault, JSON.stringify(faults).slice(0, 500)).toBeDefined();
      expect(fault?.subgraph).toBe('agriculture');
      expect(fault?.line == null ? undefined : `${fault.line}:${fault.column}`).toBe(at);
      if (coordinate) expect(fault?.coordinate).toBe(coordinate);
    },
  );

  it('whose faults are in several subgraphs has each told under its own', () => {
    const faults = faultsOf(HUB, partner('', 'agriculture'), partner('type', 'culture'));
    expect(faults.map(({ subgraph, code }) => [subgraph, code])).toEqual([
      ['agriculture', 'EMPTY_SCHEMA'],
      ['culture', 'PARSE_ERROR'],
    ]);
  });
});

describe('a name', () => {
  const sdl = with2('type Query { y: Int }');

  it.each([
    '',
    ' ',
    'Agriculture',
    'a b',
    '1st',
    '__hub',
    'a_b',
    'a--b',
    '-a',
    '农业',
    'a'.repeat(41),
    '../hub',
  ])('"%s" is refused', (name) => {
    const faults = faultsOf(HUB, partner(sdl, name));
    expectHelpful(faults);
    expect(faults[0]?.code).toBe('INVALID_SUBGRAPH_NAME');
  });

  it('of another subgraph is refused', () => {
    const faults = faultsOf(HUB, partner(sdl, 'hub'));
    expectHelpful(faults);
    expect(faults[0]?.code).toBe('DUPLICATE_SUBGRAPH_NAME');
  });

  it('is needed for at least one subgraph', () => {
    expectHelpful(faultsOf());
  });
});

describe('what composes', () => {
  it('joins the types by their keys and hides what only routers read', () => {
    const sdl = query(
      'extend type Community @key(fields: "divisionCode") { divisionCode: String! @external area: Float secret: Int @inaccessible }',
    );
    const composed = compose([HUB, partner(sdl)]);
    expect(composed.faults).toBeUndefined();
    expect(composed.supergraphSdl).toContain(
      'AGRICULTURE @join__graph(name: "agriculture", url: "http://127.0.0.1:4101")',
    );
    const api = composed.faults ? '' : composed.apiSdl;
    expect(api).toMatch(/type Community \{[^}]*area: Float/);
    expect(api).not.toMatch(/secret|join__|@key/);
  });

  it('may rename its root types, as Federation allows', () => {
    const composed = compose([HUB, partner(with2('schema { query: Root } type Root { y: Int }'))]);
    expect(composed.faults).toBeUndefined();
    expect(composed.supergraphSdl).toMatch(/type Query[^{]*\{[^}]*\by: Int/);
  });

  it.each(['v2.0', 'v2.3', 'v2.7', 'v2.9'])('may speak %s', (version) => {
    const sdl = `${link(version, '"@key"')}type Query { y: Int }`;
    expect(faultsOf(HUB, partner(sdl))).toEqual([]);
  });

  it('may speak Federation 1, of which a hint tells', () => {
    const sdl =
      'extend type Community @key(fields: "divisionCode") { divisionCode: String! @external area: Float }';
    const composed = compose([HUB, partner(sdl)]);
    expect(composed.faults).toBeUndefined();
    expect(composed.supergraphSdl).toMatch(/type Community[^{]*\{[^}]*\barea: Float/);
    const hints = composed.faults ? [] : composed.hints;
    expect(hints.map(({ code, subgraph }) => [code, subgraph])).toEqual([['FEDERATION_1', 'agriculture']]);
  });

  it('may have keys of lists whose objects are identified', () => {
    const roll = 'type Roll @key(fields: "seats { id }") { seats: [Seat!]!';
    const hub = { ...HUB, sdl: `${HUB.sdl} ${roll} } type Seat @key(fields: "id") { id: ID! }` };
    const sdl = query(`${roll} fee: Int } type Seat @key(fields: "id") { id: ID! }`);
    expect(faultsOf(hub, partner(sdl))).toEqual([]);
  });

  it('comes with a hint where a subgraph joins nothing', () => {
    const composed = compose([HUB, partner(with2('type Query { y: Int }'))]);
    const hints = composed.faults ? [] : composed.hints;
    expect(hints).toContainEqual(expect.objectContaining({ code: 'JOINS_NOTHING', subgraph: 'agriculture' }));
  });
});
