/** A share as its document states it: an exact ratio of whole numbers, never a rounded decimal. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The smallest denominator over which all of them are whole. */
export function commonDenominator(fractions: readonly Fraction[]): bigint {
  return fractions.reduce((common, { denominator }) => lcm(common, denominator), 1n);
}

/** Their exact sum, in lowest terms. */
export function sumOf(fractions: readonly Fraction[]): Fraction {
  const denominator = commonDenominator(fractions);
  const numerator = fractions.reduce(
    (sum, share) => sum + share.numerator * (denominator / share.denominator),
    0n,
  );
  const shared = gcd(numerator, denominator) || 1n;
  return { numerator: numerator / shared, denominator: denominator / shared };
}

function lcm(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
