import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fraction } from '../../../src/modules/indicators/fraction.js';
import {
  add,
  divide,
  negate,
  QUALIFIERS,
  type Quantity,
  quantity,
  scale,
  subtract,
  sum,
} from '../../../src/modules/indicators/qualifier.js';

/** A published figure together with the truth behind it. */
interface Known {
  quantity: Quantity;
  truth: Fraction;
}

const published = QUALIFIERS.filter((name) => name !== 'INDETERMINATE');
const decimal = (min: number, max: number) =>
  fc.integer({ min, max }).map((cents) => new Fraction(BigInt(cents), 100n));

/** A truth between `min` and `max` hundredths, and a figure that a document could truly print of it. */
const known = (min: number, max: number): fc.Arbitrary<Known> =>
  fc
    .tuple(decimal(min, max), fc.constantFrom(...published), fc.integer({ min: 1, max: 500 }))
    .map(([value, qualifier, gap]) => {
      const off = new Fraction(BigInt(gap), 7n);
      const truth = {
        EXACT: value,
        AT_LEAST: value.plus(gap % 2 ? off : new Fraction(0n)),
        MORE_THAN: value.plus(off),
        AT_MOST: value.plus(gap % 2 ? off.negate() : new Fraction(0n)),
        LESS_THAN: value.plus(off.negate()),
        ABOUT: value.plus(gap % 2 ? off : off.negate()),
        NEARLY: value.plus(off.negate()),
      }[qualifier];
      return { quantity: quantity(qualifier, value), truth };
    });

/** How much a qualifier claims, by direction: a sum may claim no more than each of its parts. */
const CLAIMS: Record<string, { lower: boolean; upper: boolean }> = {
  EXACT: { lower: true, upper: true },
  AT_LEAST: { lower: true, upper: false },
  MORE_THAN: { lower: true, upper: false },
  AT_MOST: { lower: false, upper: true },
  LESS_THAN: { lower: false, upper: true },
  ABOUT: { lower: false, upper: false },
  NEARLY: { lower: false, upper: true },
  INDETERMINATE: { lower: false, upper: false },
};

function expectTrue({ qualifier, value, lower, upper }: Quantity, truth: Fraction): void {
  if (lower) expect(truth.compare(lower)).toBeGreaterThanOrEqual(0);
  if (upper) expect(truth.compare(upper)).toBeLessThanOrEqual(0);
  if (qualifier === 'EXACT') expect(truth.compare(value as Fraction)).toBe(0);
  if (qualifier === 'AT_LEAST') expect(truth.compare(value as Fraction)).toBeGreaterThanOrEqual(0);
  if (qualifier === 'MORE_THAN') expect(truth.compare(value as Fraction)).toBe(1);
  if (qualifier === 'AT_MOST') expect(truth.compare(value as Fraction)).toBeLessThanOrEqual(0);
  if (qualifier === 'LESS_THAN') expect(truth.compare(value as Fraction)).toBe(-1);
  expect(value === null).toBe(qualifier === 'INDETERMINATE');
}

describe('the algebra of qualifiers', () => {
  it('sums in any order and grouping to the same', () => {
    fc.assert(
      fc.property(known(-9999, 9999), known(-9999, 9999), known(-9999, 9999), (a, b, c) => {
        const [x, y, z] = [a.quantity, b.quantity, c.quantity];
        expect(add(x, y)).toEqual(add(y, x));
        expect(add(add(x, y), z)).toEqual(add(x, add(y, z)));
      }),
    );
  });

  it('never makes a figure stronger by summing', () => {
    fc.assert(
      fc.property(fc.array(known(-9999, 9999), { minLength: 1, maxLength: 8 }), (parts) => {
        const claims = CLAIMS[sum(parts.map((part) => part.quantity))?.qualifier ?? ''];
        for (const part of parts) {
          const own = CLAIMS[part.quantity.qualifier];
          expect(own?.lower || !claims?.lower).toBe(true);
          expect(own?.upper || !claims?.upper).toBe(true);
        }
      }),
    );
  });

  it('tells the truth of sums, differences, multiples and ratios of whatever documents may print', () => {
    fc.assert(
      fc.property(known(-9999, 9999), known(-9999, 9999), fc.integer({ min: 1, max: 30 }), (a, b, times) => {
        const factor = new Fraction(BigInt(times), 7n);
        expectTrue(add(a.quantity, b.quantity), a.truth.plus(b.truth));
        expectTrue(subtract(a.quantity, b.quantity), a.truth.plus(b.truth.negate()));
        expectTrue(negate(a.quantity), a.truth.negate());
        expectTrue(scale(a.quantity, factor), a.truth.times(factor));
      }),
    );
    fc.assert(
      fc.property(known(0, 9999), known(1, 9999), (a, b) => {
        fc.pre(a.truth.sign >= 0 && b.truth.sign > 0);
        const ratio = divide(a.quantity, b.quantity);
        expectTrue(ratio as Quantity, a.truth.over(b.truth));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['EXACT', 'EXACT', 'EXACT'],
    ['AT_LEAST', 'EXACT', 'AT_LEAST'],
    ['MORE_THAN', 'EXACT', 'MORE_THAN'],
    ['EXACT', 'AT_LEAST', 'AT_MOST'],
    ['EXACT', 'MORE_THAN', 'LESS_THAN'],
    ['AT_LEAST', 'AT_LEAST', 'INDETERMINATE'],
    ['ABOUT', 'EXACT', 'ABOUT'],
    ['EXACT', 'NEARLY', 'ABOUT'],
  ] as const)('%s over %s is %s', (a, b, outcome) => {
    const ratio = divide(quantity(a, Fraction.of(6)), quantity(b, Fraction.of(3)));
    expect(ratio?.qualifier).toBe(outcome);
    if (outcome === 'INDETERMINATE') expect(ratio?.lower?.toDecimal()).toBe('0');
    else expect(ratio?.value?.toDecimal()).toBe('2');
  });

  it('takes one lower bound from another to nothing that can be said', () => {
    const two = quantity('AT_LEAST', Fraction.of(2));
    expect(subtract(two, two)).toMatchObject({ qualifier: 'INDETERMINATE', value: null });
  });

  it('gives no ratio over zero', () => {
    expect(divide(quantity('EXACT', Fraction.of(2)), quantity('EXACT', Fraction.of(0)))).toBeNull();
  });
});

describe('a fraction', () => {
  it('prints the decimal that it was read from', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.integer({ min: 0, max: 10 }),
        (n, places) => {
          const fraction = new Fraction(n, 10n ** BigInt(places));
          expect(Fraction.of(fraction.toDecimal()).compare(fraction)).toBe(0);
          expect(fraction.terminates).toBe(true);
        },
      ),
    );
    expect(new Fraction(2n, 3n).toDecimal(4)).toBe('0.6667');
    expect(new Fraction(-1n, 3n).terminates).toBe(false);
    expect(() => Fraction.of('1e3')).toThrow(RangeError);
  });
});
