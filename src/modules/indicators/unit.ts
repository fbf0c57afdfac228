import { Fraction } from './fraction.js';

/** Units that measure the same thing, each as an exact multiple of the first. */
const DIMENSIONS: readonly Readonly<Record<string, Fraction>>[] = [
  // One mu is a fifteenth of a hectare.
  {
    m2: new Fraction(1n),
    mu: new Fraction(10_000n, 15n),
    ha: new Fraction(10_000n),
    km2: new Fraction(1_000_000n),
  },
  { m: new Fraction(1n), km: new Fraction(1_000n) },
  { month: new Fraction(1n), year: new Fraction(12n) },
  { CNY: new Fraction(1n), fen: new Fraction(1n, 100n) },
  { share: new Fraction(1n), '%': new Fraction(1n, 100n) },
];

/** By what a number in one unit is multiplied to be in the other; null when they measure different things. */
export function conversion(from: string, to: string): Fraction | null {
  if (from === to) return new Fraction(1n);
  const dimension = DIMENSIONS.find((units) => Object.hasOwn(units, from) && Object.hasOwn(units, to));
  return dimension ? (dimension[from] as Fraction).over(dimension[to] as Fraction) : null;
}

/** The units a figure in this one can be shown in. */
export function unitsLike(unit: string): string[] {
  const dimension = DIMENSIONS.find((units) => Object.hasOwn(units, unit));
  return dimension ? Object.keys(dimension) : [unit];
}
