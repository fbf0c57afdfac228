import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISTRIBUTION_MOVES } from '../../../src/modules/economy/distribution-moves.js';
import { splitByShare } from '../../../src/modules/economy/share-split.js';
import { copyDatabase, type DatabaseCopy } from '../../support/database.js';

let database: DatabaseCopy;
let client: pg.Client;
beforeAll(async () => {
  database = await copyDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Exact shares that sum to one: weights over their sum, each with a denominator of its own. */
const sharers = fc
  .array(fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 50n })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((weights) => {
    const whole = weights.reduce((sum, [weight]) => sum + weight, 0n);
    return weights.map(([weight, factor], i) => ({
      code: `5002351250${String(i).padStart(2, '0')}`,
      numerator: weight * factor,
      denominator: whole * factor,
    }));
  });
const amounts = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 17n });

describe('an amount split by exact shares', () => {
  it('gives every fen once, to nobody more than one beside their exact part, in whatever order they stand', () => {
    fc.assert(
      fc.property(amounts, sharers, (amount, given) => {
        const parts = splitByShare(amount, given);
        expect([...parts.values()].reduce((sum, fen) => sum + fen, 0n)).toBe(amount);
        for (const { code, numerator, denominator } of given) {
          const off = (parts.get(code) as bigint) * denominator - amount * numerator;
          expect(off < denominator && off > -denominator).toBe(true);
        }
        expect(splitByShare(amount, given.toReversed())).toEqual(parts);
      }),
    );
  });

  it('gives nobody with a larger fraction less extra than one with a smaller, and breaks ties by code', () => {
    fc.assert(
      fc.property(amounts, sharers, (amount, given) => {
        const parts = splitByShare(amount, given);
        const seen = given.map(({ code, numerator, denominator }) => {
          const rest = (((amount * numerator) % denominator) + denominator) % denominator;
          const floor = (amount * numerator - rest) / denominator;
          return { code, rest, denominator, extra: (parts.get(code) as bigint) - floor };
        });
        for (const one of seen) {
          expect([0n, 1n]).toContain(one.extra);
          for (const other of seen) {
            const difference = one.rest * other.denominator - other.rest * one.denominator;
            const before = difference > 0n || (difference === 0n && one.code < other.code);
            if (before) expect(one.extra >= other.extra).toBe(true);
          }
        }
      }),
      { numRuns: 50 },
    );
    const thirds = ['c', 'a', 'b'].map((code) => ({ code, numerator: 1n, denominator: 3n }));
    expect(Object.fromEntries(splitByShare(100n, thirds))).toEqual({ a: 34n, b: 33n, c: 33n });
    expect(Object.fromEntries(splitByShare(-100n, thirds))).toEqual({ a: -33n, b: -33n, c: -34n });
    const uneven = [
      { code: 'a', numerator: 1n, denominator: 6n },
      { code: 'b', numerator: 1n, denominator: 2n },
      { code: 'c', numerator: 1n, denominator: 3n },
    ];
    // 10 fen: 1 4/6, 5, 3 1/3: the larger fraction takes the last fen.
    expect(Object.fromEntries(splitByShare(10n, uneven))).toEqual({ a: 2n, b: 5n, c: 3n });
  });

  it('is refused for shares that do not sum to one', () => {
    for (const given of [[], [{ code: 'a', numerator: 1n, denominator: 3n }]])
      expect(() => splitByShare(1n, given)).toThrow(RangeError);
  });

  it('is split alike by the database', async () => {
    await fc.assert(
      fc.asyncProperty(amounts, sharers, async (amount, given) => {
        const whole = given.reduce((common, { denominator }) => common * denominator, 1n);
        const weights = given.map(({ numerator, denominator }) => String(numerator * (whole / denominator)));
        const { rows } = await client.query('select split_fen($1, $2)::text[] as parts', [
          String(amount),
          weights,
        ]);
        expect(rows[0].parts.map(BigInt)).toEqual([...splitByShare(amount, given).values()]);
      }),
      { numRuns: 60 },
    );
  });
});

it('moves of a distribution are the same table in the code and in the database', async () => {
  const { rows } = await client.query('select from_status, to_status from distribution_move');
  const known = rows.map((row) => `${row.from_status} ${row.to_status}`).sort();
  const coded = Object.entries(DISTRIBUTION_MOVES).flatMap(([from, to]) =>
    to.map((state) => `${from} ${state}`),
  );
  expect(known).toEqual(coded.sort());
});
