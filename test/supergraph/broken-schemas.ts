const DIRECTIVES =
  '"@key", "@shareable", "@external", "@requires", "@provides", "@override", "@interfaceObject", "@inaccessible"';
export const link = (version = 'v2.7', imports = DIRECTIVES) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/${version}", import: [${imports}])\n`;
export const HUB = {
  name: 'hub',
  url: 'http://127.0.0.1:4000/subgraph',
  sdl: `${link()}
    type Query { community(divisionCode: String!): Community }
    type Community @key(fields: "divisionCode") { divisionCode: String! name: String! kind: Kind }
    enum Kind { RESIDENTS VILLAGERS }`,
};
export const with2 = (text: string) => `${link()}${text}`;
export const query = (text: string) => with2(`type Query { x: Int }\n${text}`);
export const partner = (sdl: string, name = 'agriculture') => ({ name, url: 'http://127.0.0.1:4101', sdl });

/** What is wrong with a schema, the code that says so, and where: line and column, or none for the whole. */
export type Broken = [what: string, sdl: string, code: string, at?: string, coordinate?: string];

export const BROKEN: Broken[] = [
  ['cut off', with2('type Query { x: '), 'PARSE_ERROR', '2:17'],
  ['with a stray character', with2('type Query { x: Int ? }'), 'PARSE_ERROR', '2:21'],
  ['the JSON of an introspection', '{"data": {"__schema": {}}}', 'PARSE_ERROR', '1:2'],
  ['empty', '', 'EMPTY_SCHEMA'],
  ['of comments alone', '# later\n', 'EMPTY_SCHEMA'],
  ['with a null character', with2('type Query { x: \0Int }'), 'INVALID_GRAPHQL', '2:17'],
  [
    'of Federation 1 whose key is no field of its own',
    'extend type Community @key(fields: "divisionCode") { x: Int }',
    'KEY_INVALID_FIELDS',
    '1:23',
    'Community',
  ],
  [
    'of Federation 1 that takes over a field as only Federation 2 can',
    'extend type Community @key(fields: "divisionCode") { divisionCode: String! @external name: String! @override(from: "hub") }',
    'NO_FEDERATION',
    '1:1',
  ],
  [
    "of Federation 1 that resolves the hub's field",
    'extend type Community @key(fields: "divisionCode") { divisionCode: String! @external name: String! }',
    'INVALID_FIELD_SHARING',
    '1:86',
    'Community.name',
  ],
  ['of plain GraphQL', 'type Query { x: Int }', 'NO_FEDERATION', '1:1'],
  [
    'of an unknown version',
    `${link('v2.99')}type Query { x: Int }`,
    'UNKNOWN_FEDERATION_LINK_VERSION',
    '1:15',
  ],
  ['of a version to come', `${link('v3.0')}type Query { x: Int }`, 'UNKNOWN_FEDERATION_LINK_VERSION', '1:15'],
  ['of no version', `${link('latest')}type Query { x: Int }`, 'INVALID_LINK_IDENTIFIER', '1:15'],
  ['linked twice', `${link()}${link()}type Query { x: Int }`, 'INVALID_LINK_DIRECTIVE_USAGE', '1:15'],
  [
    'importing what is not there',
    `${link('v2.7', '"@nope"')}type Query { x: Int }`,
    'INVALID_LINK_DIRECTIVE_USAGE',
    '1:15',
  ],
  [
    'with a directive not imported',
    `${link('v2.7', '"@key"')}type Query { x: Int @shareable }`,
    'INVALID_GRAPHQL',
    '2:21',
  ],
  ['with an unknown directive', with2('type Query { x: Int @cached }'), 'INVALID_GRAPHQL', '2:21'],
  [
    'with a key of an unknown field',
    query('type A @key(fields: "no") { id: ID! }'),
    'KEY_INVALID_FIELDS',
    '3:8',
    'A',
  ],
  [
    'with a key that does not parse',
    query('type A @key(fields: "id {") { id: ID! }'),
    'KEY_INVALID_FIELDS',
    '3:8',
    'A',
  ],
  ['with an empty key', query('type A @key(fields: "") { id: ID! }'), 'KEY_INVALID_FIELDS', '3:8', 'A'],
  [
    'with a key that is a number',
    query('type A @key(fields: 5) { id: ID! }'),
    'KEY_INVALID_FIELDS_TYPE',
    '3:8',
    'A',
  ],
  ['with a key of nothing', query('type A @key { id: ID! }'), 'INVALID_GRAPHQL', '3:8'],
  [
    'with a key that takes arguments',
    query('type A @key(fields: "id") { id(a: Int): ID! }'),
    'KEY_FIELDS_HAS_ARGS',
    '3:8',
  ],
  [
    'with a key of an object',
    query('type A @key(fields: "b") { b: B } type B { c: Int }'),
    'KEY_FIELDS_SELECT_INVALID_TYPE',
    '3:8',
    'A',
  ],
  [
    'with a key of a list',
    query('type A @key(fields: "b") { b: [Int!]! }'),
    'KEY_FIELDS_SELECT_INVALID_TYPE',
    '3:8',
  ],
  [
    'with a key of a list in a list of objects',
    query('type A @key(fields: "b { c }") { b: [B!]! } type B { c: [Int] }'),
    'KEY_FIELDS_SELECT_INVALID_TYPE',
    '3:8',
    'A',
  ],
  [
    'with a key nested without end',
    query(`type A @key(fields: "${'a {'.repeat(5_000)}") { a: A }`),
    'KEY_FIELDS_SELECT_INVALID_TYPE',
    '3:8',
  ],
  [
    "that resolves the hub's field",
    query('type Community @key(fields: "divisionCode") { divisionCode: String! name: String! }'),
    'INVALID_FIELD_SHARING',
    '3:69',
    'Community.name',
  ],
  [
    "that gives the hub's field another type",
    query('type Community @key(fields: "divisionCode") { divisionCode: String! name: Int @shareable }'),
    'FIELD_TYPE_MISMATCH',
    '3:69',
    'Community.name',
  ],
  [
    "that makes a scalar of the hub's type",
    query('scalar Community'),
    'TYPE_KIND_MISMATCH',
    '3:1',
    'Community',
  ],
  [
    'with other values of an enum',
    with2('type Query { x(k: Kind): Kind } enum Kind { TOWN }'),
    'ENUM_VALUE_MISMATCH',
    '2:14',
  ],
  ['with an unknown type', with2('type Query { x: Nope }'), 'INVALID_GRAPHQL', '2:17'],
  ['with a field twice', with2('type Query { x: Int x: Int }'), 'INVALID_GRAPHQL', '2:14', 'Query.x'],
  ['with a type twice', query('type A { x: Int } type A { y: Int }'), 'INVALID_GRAPHQL', '3:1', 'A'],
  [
    'with @external for nothing',
    query('type Community @key(fields: "divisionCode") { divisionCode: String! name: String! @external }'),
    'EXTERNAL_UNUSED',
    '3:69',
  ],
  [
    'that requires what it does not declare',
    query(
      'type Community @key(fields: "divisionCode") { divisionCode: String! y: Int @requires(fields: "name") }',
    ),
    'REQUIRES_INVALID_FIELDS',
    '3:76',
  ],
  [
    'that overrides itself',
    with2('type Query { x: Int @override(from: "agriculture") }'),
    'OVERRIDE_FROM_SELF_ERROR',
    '2:21',
  ],
  [
    'with a field that nothing leads to',
    query('type Community { divisionCode: String! @shareable z: Int }'),
    'SATISFIABILITY_ERROR',
    '3:51',
    'Community.z',
  ],
  [
    'without a field of its interface',
    query('interface I { a: Int } type T implements I { b: Int }'),
    'INVALID_GRAPHQL',
    '3:15',
  ],
  ['with a query in it', with2('query { x }'), 'NOT_A_SCHEMA', '2:1'],
  ['whose root is nowhere', with2('schema { query: Nope }'), 'INVALID_GRAPHQL', '2:10'],
  [
    'with a second root beside a renamed one',
    with2('extend schema { query: Root } type Root { y: Int } type Query { a: Int }'),
    'ROOT_QUERY_USED',
    '2:1',
  ],
  ['with a name of introspection', with2('type Query { __x: Int }'), 'INVALID_GRAPHQL', '2:14'],
  [
    "with a type named like federation's",
    query('type _Entity { a: Int }'),
    'RESERVED_NAME',
    '3:6',
    '_Entity',
  ],
  [
    "with a type named like the router's",
    query('enum join__Graph { A }'),
    'RESERVED_NAME',
    '3:6',
    'join__Graph',
  ],
  ['extending what nobody defines', query('extend type Nothing { y: Int }'), 'EXTENSION_WITH_NO_BASE', '3:1'],
  ['with an input that contains itself', query('input A { a: A! }'), 'INVALID_GRAPHQL', '3:1'],
  ['with a prototype for a type', query('type __proto__ { x: Int }'), 'INVALID_GRAPHQL', '3:1'],
  [
    'nested twenty thousand deep',
    with2(`type Query { x: ${'['.repeat(20_000)}Int${']'.repeat(20_000)} }`),
    'SCHEMA_TOO_DEEP',
  ],
  [
    'of two megabytes',
    link() + Array.from({ length: 60_000 }, (_, i) => `type T${i} { a: Int b: String }`).join('\n'),
    'SCHEMA_TOO_LARGE',
  ],
];
