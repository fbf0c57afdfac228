import type { Authority } from '../../../src/supergraph/authorization/authority.js';
import type { Any } from '../support/federation.js';
import { known, nobody, scoped } from './world.js';

export const FORBIDDEN = 'FORBIDDEN';
export const UNKNOWN = 'UNAUTHENTICATED';

/** The query, who asks, the data, the errors, and what no source may be asked. */
export const TABLE: readonly [string, Authority, Any, string[] | undefined, RegExp?][] = [
  ['{ open closed }', nobody, { open: 'open', closed: null }, [`closed ${UNKNOWN}`], /closed/],
  ['{ open closed }', known, { open: 'open', closed: 'closed' }, undefined],
  ['{ a: closed b: open }', nobody, { a: null, b: 'open' }, [`a ${UNKNOWN}`], /closed/],
  ['{ closed }', nobody, { closed: null }, [`closed ${UNKNOWN}`], /closed/],
  ['{ vault { gold } }', nobody, { vault: null }, [`vault ${UNKNOWN}`], /vault/],
  [
    '{ money grade }',
    nobody,
    { money: null, grade: null },
    [`money ${UNKNOWN}`, `grade ${UNKNOWN}`],
    /money|grade/,
  ],
  ['{ money grade }', known, { money: 1, grade: null }, [`grade ${FORBIDDEN}`], /grade/],
  ['{ empty }', scoped('a'), { empty: null }, [`empty ${FORBIDDEN}`], /empty/],
  [
    '{ thing { id area } }',
    scoped('a'),
    { thing: { id: '1', area: null } },
    [`thing.area ${FORBIDDEN}`],
    /area/,
  ],
  ['{ thing { id area } }', scoped('a', 'b'), { thing: { id: '1', area: 1 } }, undefined],
  ['{ thing { id area } }', scoped('c'), { thing: { id: '1', area: 1 } }, undefined],
  [
    '{ thing { twin { area free } } }',
    known,
    { thing: { twin: { area: null, free: 4 } } },
    [`thing.twin.area ${FORBIDDEN}`],
    /area/,
  ],
  [
    '{ thing { score broken } }',
    known,
    { thing: { score: 2, broken: null } },
    [`thing.broken ${FORBIDDEN}`],
    /broken/,
  ],
  ['{ thing { secretName } }', nobody, { thing: { secretName: 'secret n' } }, undefined],
  [
    '{ thing { id made } }',
    nobody,
    { thing: { id: '1', made: null } },
    [`thing.made ${UNKNOWN}`],
    /made|strict/,
  ],
  ['{ thing { id made } }', known, { thing: { id: '1', made: 's' } }, undefined],
  [
    '{ things { id area } }',
    known,
    {
      things: [
        { id: '1', area: null },
        { id: '3', area: null },
      ],
    },
    [`things.0.area ${FORBIDDEN}`, `things.1.area ${FORBIDDEN}`],
    /area/,
  ],
  ['{ thing { strict } open }', nobody, { thing: null, open: 'open' }, [`thing.strict ${UNKNOWN}`], /strict/],
  [
    '{ things { strict } open }',
    nobody,
    null,
    [`things.0.strict ${UNKNOWN}`, `things.1.strict ${UNKNOWN}`],
    /strict/,
  ],
  [
    '{ thing { inner { open strict } } }',
    nobody,
    { thing: null },
    [`thing.inner.strict ${UNKNOWN}`],
    /strict/,
  ],
  [
    '{ thing { inner { list { n hidden } } } }',
    nobody,
    { thing: { inner: { list: null } } },
    [`thing.inner.list.0.hidden ${UNKNOWN}`],
    /hidden/,
  ],
  [
    '{ media { id title } }',
    nobody,
    {
      media: [
        { id: 'b', title: null },
        { id: 'f', title: null },
      ],
    },
    [`media.0.title ${UNKNOWN}`, `media.1.title ${UNKNOWN}`],
    /title/,
  ],
  [
    '{ media { ... on Film { title } ... on Book { id title } } }',
    nobody,
    { media: [{ id: 'b', title: null }, { title: 'film' }] },
    [`media.0.title ${UNKNOWN}`],
    /Book *\{[^}]*title/,
  ],
  [
    '{ media { title ... on Film { title } } }',
    nobody,
    { media: [{ title: null }, { title: 'film' }] },
    [`media.0.title ${UNKNOWN}`],
  ],
  [
    '{ any { __typename ... on Media { title } ... on Vault { gold } } }',
    nobody,
    {
      any: [
        { __typename: 'Book', title: null },
        { __typename: 'Film', title: null },
        { __typename: 'Vault', gold: null },
      ],
    },
    [`any.0.title ${UNKNOWN}`, `any.1.title ${UNKNOWN}`, `any.2.gold ${UNKNOWN}`],
    /gold|title/,
  ],
  ['{ locked { key } open }', known, { locked: null, open: 'open' }, [`locked ${FORBIDDEN}`], /locked/],
  [
    '{ both { free ... on Locked { key } } }',
    known,
    { both: { free: 1, key: null } },
    [`both.key ${FORBIDDEN}`],
    /key/,
  ],
  ['{ both { free ... on Locked { key } } }', scoped('lock'), { both: { free: 1, key: 'k' } }, undefined],
  [
    '{ thing { ...A } } fragment A on Thing { ... { ...B } } fragment B on Thing { area id }',
    known,
    { thing: { area: null, id: '1' } },
    [`thing.area ${FORBIDDEN}`],
    /area/,
  ],
  [
    'mutation { shut add { id } }',
    scoped('other'),
    { shut: null, add: { id: '1' } },
    [`shut ${FORBIDDEN}`],
    /shut/,
  ],
  [
    'mutation { add { id area } }',
    known,
    { add: { id: '1', area: null } },
    [`add.area ${FORBIDDEN}`],
    /area/,
  ],
  [
    '{ closed __schema { queryType { name } } }',
    nobody,
    { closed: null, __schema: { queryType: { name: 'Query' } } },
    [`closed ${UNKNOWN}`],
    /closed/,
  ],
];

/** The same where the composer leaves the interface of a protected field open: each type is then for itself. */
export const OPEN_INTERFACE: readonly (typeof TABLE)[number][] = [
  [
    '{ media { id title } }',
    nobody,
    {
      media: [
        { id: 'b', title: null },
        { id: 'f', title: 'film' },
      ],
    },
    [`media.0.title ${UNKNOWN}`],
    /Book/,
  ],
  [
    '{ media { ... on Film { title } ... on Book { id title } } }',
    nobody,
    { media: [{ id: 'b', title: null }, { title: 'film' }] },
    [`media.0.title ${UNKNOWN}`],
  ],
  [
    '{ media { hubType: id ...F } } fragment F on Media { t: title }',
    nobody,
    {
      media: [
        { hubType: 'b', t: null },
        { hubType: 'f', t: 'film' },
      ],
    },
    [`media.0.t ${UNKNOWN}`],
  ],
  [
    '{ any { __typename ... on Media { title } ... on Vault { gold } } }',
    nobody,
    {
      any: [
        { __typename: 'Book', title: null },
        { __typename: 'Film', title: 'film' },
        { __typename: 'Vault', gold: null },
      ],
    },
    [`any.0.title ${UNKNOWN}`, `any.2.gold ${UNKNOWN}`],
    /gold/,
  ],
];
