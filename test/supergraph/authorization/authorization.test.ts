import { describe, expect, it } from 'vitest';
import { authorized } from '../../../src/supergraph/authorization/authorized.js';
import { OPEN_INTERFACE, TABLE, UNKNOWN } from './table.js';
import { ask, known, nobody, world } from './world.js';

describe('what a supergraph protects', () => {
  it.each(TABLE)('%s', async (query, authority, data, errors, never) => {
    const answer = await ask(query, authority);
    expect([answer.data, answer.errors]).toEqual([data, errors]);
    if (never) expect(answer.text).not.toMatch(never);
  });

  it.each(OPEN_INTERFACE)(
    'of some types of an interface only: %s',
    async (query, authority, data, errors, never) => {
      const answer = await ask(query, authority, { openInterface: true });
      expect([answer.data, answer.errors]).toEqual([data, errors]);
      if (never) expect(answer.text).not.toMatch(never);
    },
  );

  it('is decided by the conditions of the operation too, and by the variables’ defaults', async () => {
    const query =
      'query($with: Boolean = false, $skip: Boolean!) { open closed @include(if: $with) thing @skip(if: $skip) { area } }';
    const both = { open: 'open', closed: null, thing: { area: null } };
    const said = [`closed ${UNKNOWN}`, `thing.area ${UNKNOWN}`];
    for (const [variables, data, errors] of [
      [{ skip: true }, { open: 'open' }, undefined],
      [{ skip: false, with: true }, both, said],
    ] as const) {
      expect(await ask(query, nobody, { variables })).toMatchObject({ data, errors });
    }
  });

  it('refuses the whole operation where it is set to, and only operations with something denied', async () => {
    const reject = { whenDenied: 'reject' };
    expect(await ask('{ open closed things { area } }', nobody, reject)).toEqual({
      data: undefined,
      errors: [`closed ${UNKNOWN}`, `things.area ${UNKNOWN}`],
      text: '',
    });
    const mutation = await ask('mutation { add { id area } }', known, reject);
    expect([mutation.data, mutation.text]).toEqual([undefined, '']);
    expect((await ask('{ open closed }', known, reject)).data).toEqual({ open: 'open', closed: 'closed' });
    expect(
      (await ask('query($i: Boolean = false) { open closed @include(if: $i) }', nobody, reject)).data,
    ).toEqual({ open: 'open' });
  });

  it('is the same for an operation with a fragment or an alias as without', async () => {
    const plain = await ask('{ thing { id area inner { list { hidden } } } }', known);
    const parts = await ask(
      '{ ...Q } fragment Q on Query { thing { ...T } } fragment T on Thing { id area inner { list { hidden } } }',
      known,
    );
    expect(parts.data).toEqual(plain.data);
    expect(plain.data.thing.inner.list).toEqual([{ hidden: 2 }]);
  });

  it('is no protection that the hub does not know: such a supergraph is refused', () => {
    const supergraphSdl = world.supergraph.supergraphSdl.replace('authenticated/v0.1', 'biometrics/v0.1');
    expect(() =>
      authorized({ ...world.supergraph, supergraphSdl }, { authorityOf: () => known, whenDenied: 'null' }),
    ).toThrow(/protection that the hub does not know/);
  });
});
