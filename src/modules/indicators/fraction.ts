/**
 * An exact fraction in lowest terms. Figures are decimals as printed and ratios of them: neither may pass
 * through a float, and a third has no decimal form at all.
 */
export class Fraction {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;

  constructor(numerator: bigint, denominator = 1n) {
    if (denominator === 0n) throw new RangeError('A fraction over zero.');
    const divisor = gcd(numerator, denominator) * (denominator < 0n ? -1n : 1n);
    this.numerator = numerator / divisor;
    this.denominator = denominator / divisor;
  }

  /** Reads a plain decimal such as `-12.50`. */
  static of(decimal: string | number | bigint): Fraction {
    const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(String(decimal));
    if (!match) throw new RangeError(`${decimal} is not a decimal.`);
    const [, sign, whole = '', part = ''] = match;
    const value = new Fraction(BigInt(whole + part), 10n ** BigInt(part.length));
    return sign === '-' ? value.negate() : value;
  }

  plus(other: Fraction): Fraction {
    return new Fraction(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  negate(): Fraction {
    return new Fraction(-this.numerator, this.denominator);
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  over(other: Fraction): Fraction {
    return new Fraction(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** -1, 0 or 1. */
  get sign(): number {
    return this.numerator > 0n ? 1 : this.numerator < 0n ? -1 : 0;
  }

  compare(other: Fraction): number {
    return this.plus(other.negate()).sign;
  }

  /** The decimal form, rounded half away from zero to `digits` places, without trailing zeros. */
  toDecimal(digits = 10): string {
    const scaled = (this.numerator < 0n ? -this.numerator : this.numerator) * 10n ** BigInt(digits) * 2n;
    const rounded = String((scaled / this.denominator + 1n) / 2n).padStart(digits + 1, '0');
    const whole = rounded.slice(0, rounded.length - digits);
    const part = rounded.slice(rounded.length - digits).replace(/0+$/, '');
    const text = part === '' ? whole : `${whole}.${part}`;
    return this.numerator < 0n && text !== '0' ? `-${text}` : text;
  }

  /** Whether a decimal of some length is exactly this. */
  get terminates(): boolean {
    let rest = this.denominator;
    while (rest % 2n === 0n) rest /= 2n;
    while (rest % 5n === 0n) rest /= 5n;
    return rest === 1n;
  }
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
