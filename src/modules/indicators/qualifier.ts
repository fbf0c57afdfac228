import { Fraction } from './fraction.js';

/**
 * The algebra of figures that their sources give only one way round: "40 or more", "nearly 10,000".
 * The same rules stand as SQL functions in the migration; a test holds the two together.
 */
export const QUALIFIERS = [
  'EXACT',
  'AT_LEAST',
  'MORE_THAN',
  'AT_MOST',
  'LESS_THAN',
  'ABOUT',
  'NEARLY',
  'INDETERMINATE',
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** What is known of a number. Bounds are null where nothing bounds it. */
export interface Quantity {
  readonly qualifier: Qualifier;
  /** Null when it cannot be said: the qualifier is INDETERMINATE then. */
  readonly value: Fraction | null;
  /** The number behind it whether it may be shown or not, so that sums come out alike however they are grouped. */
  readonly nominal: Fraction | null;
  readonly lower: Fraction | null;
  readonly upper: Fraction | null;
}

const UPWARDS: readonly Qualifier[] = ['AT_LEAST', 'MORE_THAN'];
const DOWNWARDS: readonly Qualifier[] = ['AT_MOST', 'LESS_THAN'];
const STRICT: readonly Qualifier[] = ['MORE_THAN', 'LESS_THAN'];
const LOOSE: readonly Qualifier[] = ['ABOUT', 'NEARLY'];

const MIRROR: Readonly<Record<Qualifier, Qualifier>> = {
  EXACT: 'EXACT',
  AT_LEAST: 'AT_MOST',
  MORE_THAN: 'LESS_THAN',
  AT_MOST: 'AT_LEAST',
  LESS_THAN: 'MORE_THAN',
  ABOUT: 'ABOUT',
  // "Nearly" says on which side the truth lies; its mirror image has no word of its own.
  NEARLY: 'ABOUT',
  INDETERMINATE: 'INDETERMINATE',
};

/** A figure as published. "About" bounds nothing, and "nearly" only from above. */
export function quantity(qualifier: Exclude<Qualifier, 'INDETERMINATE'>, value: Fraction): Quantity {
  const lower = qualifier === 'EXACT' || UPWARDS.includes(qualifier) ? value : null;
  const upper =
    qualifier === 'EXACT' || qualifier === 'NEARLY' || DOWNWARDS.includes(qualifier) ? value : null;
  return { qualifier, value, nominal: value, lower, upper };
}

/**
 * How a sum is qualified: as weakly as its weakest part, strictly as soon as one part is strict. What is
 * "about" a number claims so little that it stays so even where the other parts pull both ways.
 */
export function addQualifiers(a: Qualifier, b: Qualifier): Qualifier {
  if (LOOSE.includes(a) || LOOSE.includes(b)) return 'ABOUT';
  if (a === 'INDETERMINATE' || b === 'INDETERMINATE') return 'INDETERMINATE';
  return oneWay(a, b, true);
}

export function negateQualifier(qualifier: Qualifier): Qualifier {
  return MIRROR[qualifier];
}

/**
 * How the ratio of what is not negative to what is positive is qualified. A numerator of zero stays zero
 * whatever it is divided by, so a strict denominator makes it no stricter.
 */
export function divideQualifiers(a: Qualifier, numerator: Fraction, b: Qualifier): Qualifier {
  if (a === 'INDETERMINATE' || b === 'INDETERMINATE') return 'INDETERMINATE';
  if (a === 'EXACT' && numerator.sign === 0) return 'EXACT';
  if (LOOSE.includes(a) || LOOSE.includes(b)) return 'ABOUT';
  if (numerator.sign < 0 && b !== 'EXACT') return 'INDETERMINATE';
  return oneWay(a, MIRROR[b], numerator.sign > 0);
}

/** Two parts that point the same way, or of which one is exact, point that way; opposed ones nowhere. */
function oneWay(a: Qualifier, b: Qualifier, secondCounts: boolean): Qualifier {
  const up = UPWARDS.includes(a) || UPWARDS.includes(b);
  const down = DOWNWARDS.includes(a) || DOWNWARDS.includes(b);
  const strict = STRICT.includes(a) || (secondCounts && STRICT.includes(b));
  if (up && down) return 'INDETERMINATE';
  if (up) return strict ? 'MORE_THAN' : 'AT_LEAST';
  if (down) return strict ? 'LESS_THAN' : 'AT_MOST';
  return 'EXACT';
}

export function add(a: Quantity, b: Quantity): Quantity {
  const nominal = both(a.nominal, b.nominal);
  const qualifier = nominal ? addQualifiers(a.qualifier, b.qualifier) : 'INDETERMINATE';
  const loose = qualifier === 'ABOUT';
  return {
    qualifier,
    value: qualifier === 'INDETERMINATE' ? null : nominal,
    nominal,
    lower: loose ? null : both(a.lower, b.lower),
    upper: loose ? null : both(a.upper, b.upper),
  };
}

/** The sum of all; null of none, because nothing reported is not zero. */
export function sum(parts: readonly Quantity[]): Quantity | null {
  return parts.length === 0 ? null : parts.reduce(add);
}

export function negate(a: Quantity): Quantity {
  const loose = MIRROR[a.qualifier] === 'ABOUT';
  return {
    qualifier: MIRROR[a.qualifier],
    value: a.value?.negate() ?? null,
    nominal: a.nominal?.negate() ?? null,
    lower: loose ? null : (a.upper?.negate() ?? null),
    upper: loose ? null : (a.lower?.negate() ?? null),
  };
}

export function subtract(a: Quantity, b: Quantity): Quantity {
  return add(a, negate(b));
}

/** Times a positive constant, such as a change of unit: nothing else about the figure changes. */
export function scale(a: Quantity, by: Fraction): Quantity {
  if (by.sign <= 0) throw new RangeError('Quantities are scaled by positive constants only.');
  const scaled = (part: Fraction | null) => part?.times(by) ?? null;
  return {
    qualifier: a.qualifier,
    value: scaled(a.value),
    nominal: scaled(a.nominal),
    lower: scaled(a.lower),
    upper: scaled(a.upper),
  };
}

/**
 * A quantity that is not negative over one that is positive; null where the denominator's value is not.
 * Where neither way can be told, the value is left out and zero is the only bound.
 */
export function divide(a: Quantity, b: Quantity): Quantity | null {
  if (a.value === null || b.value === null) return INDETERMINATE_RATIO;
  if (b.value.sign <= 0) return null;
  const qualifier = divideQualifiers(a.qualifier, a.value, b.qualifier);
  if (qualifier === 'INDETERMINATE') return a.value.sign < 0 ? UNBOUNDED : INDETERMINATE_RATIO;
  return quantity(qualifier, a.value.over(b.value));
}

const UNBOUNDED: Quantity = {
  qualifier: 'INDETERMINATE',
  value: null,
  nominal: null,
  lower: null,
  upper: null,
};
const INDETERMINATE_RATIO: Quantity = { ...UNBOUNDED, lower: new Fraction(0n) };

function both(a: Fraction | null, b: Fraction | null): Fraction | null {
  return a && b ? a.plus(b) : null;
}
