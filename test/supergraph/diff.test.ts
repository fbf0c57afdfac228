import { describe, expect, it } from 'vitest';
import { schemaChanges } from '../../src/supergraph/diff.js';

const BASE = `
  type Query { a(x: Int): A  b: B  kind(k: Kind, f: Filter): Kind  any: U }
  type A implements Named { name: String  size: Int! }
  type B implements Named { name: String }
  interface Named { name: String }
  union U = A | B
  enum Kind { ONE TWO }
  input Filter { from: String  to: String! }`;

const CHANGES: [change: string, from: string, to: string, expected: [string, string, string][]][] = [
  ['a field removed', 'size: Int!', '', [['FIELD_REMOVED', 'A.size', 'BREAKING']]],
  ['a field added', 'size: Int!', 'size: Int! more: Int', [['FIELD_ADDED', 'A.more', 'SAFE']]],
  ['a field that may be null now', 'size: Int!', 'size: Int', [['FIELD_CHANGED_KIND', 'A.size', 'BREAKING']]],
  ['a promise added', 'b: B', 'b: B!', [['TYPE_CHANGED', 'Query.b', 'SAFE']]],
  ['an argument removed', '(x: Int)', '', [['ARG_REMOVED', 'Query.a(x:)', 'BREAKING']]],
  ['an argument of another type', 'x: Int', 'x: String', [['ARG_CHANGED_KIND', 'Query.a(x:)', 'BREAKING']]],
  [
    'an argument that is needed',
    '(x: Int)',
    '(x: Int, y: Int!)',
    [['REQUIRED_ARG_ADDED', 'Query.a(y:)', 'BREAKING']],
  ],
  [
    'an argument that is not',
    '(x: Int)',
    '(x: Int, y: Int)',
    [['OPTIONAL_ARG_ADDED', 'Query.a(y:)', 'DANGEROUS']],
  ],
  ['an enum value removed', 'ONE TWO', 'ONE', [['VALUE_REMOVED_FROM_ENUM', 'Kind.TWO', 'BREAKING']]],
  ['an enum value added', 'ONE TWO', 'ONE TWO SIX', [['VALUE_ADDED_TO_ENUM', 'Kind.SIX', 'DANGEROUS']]],
  ['a member of a union removed', 'A | B', 'A', [['TYPE_REMOVED_FROM_UNION', 'U.B', 'BREAKING']]],
  [
    'an input field that is needed',
    'from: String',
    'from: String at: Int!',
    [['REQUIRED_INPUT_FIELD_ADDED', 'Filter.at', 'BREAKING']],
  ],
  [
    'an input field that is not',
    'from: String',
    'from: String at: Int',
    [['OPTIONAL_INPUT_FIELD_ADDED', 'Filter.at', 'DANGEROUS']],
  ],
  ['an input field no longer needed', 'to: String!', 'to: String', [['TYPE_CHANGED', 'Filter.to', 'SAFE']]],
  ['a type added', 'enum Kind', 'type C { x: Int } enum Kind', [['TYPE_ADDED', 'C', 'SAFE']]],
  [
    'a type that leaves its interface',
    'type B implements Named',
    'type B',
    [['IMPLEMENTED_INTERFACE_REMOVED', 'B', 'BREAKING']],
  ],
];

describe('between two schemas', () => {
  it.each(CHANGES)('%s is told with its coordinate and what it does', (_, from, to, expected) => {
    const changes = schemaChanges(BASE, BASE.replace(from, to));
    expect(changes.map(({ kind, coordinate, severity }) => [kind, coordinate, severity])).toEqual(expected);
  });

  it('nothing is told where nothing changed, and everything is new where there was none', () => {
    expect(schemaChanges(BASE, `${BASE}\n`)).toEqual([]);
    expect(schemaChanges(null, BASE).every(({ kind }) => kind === 'TYPE_ADDED')).toBe(true);
  });

  it('a standard scalar that is no longer used is no change of its own', () => {
    const before = BASE.replace('size: Int!', 'size: Int! share: Float');
    expect(schemaChanges(before, BASE).map(({ coordinate }) => coordinate)).toEqual(['A.share']);
  });

  it('what breaks comes first', () => {
    const after = BASE.replace('size: Int!', 'more: Int').replace('ONE TWO', 'ONE TWO SIX');
    expect(schemaChanges(BASE, after).map(({ severity }) => severity)).toEqual([
      'BREAKING',
      'DANGEROUS',
      'SAFE',
    ]);
  });
});
