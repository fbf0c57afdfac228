import { commonDenominator, type Fraction, sumOf } from './fraction.js';

/** One who takes part, by the code that breaks ties. */
export interface Sharer extends Fraction {
  readonly code: string;
}

/**
 * Divides an amount of fen by exact shares (M12): everyone gets the whole fen of their part; the fen that
 * remain go one each to the largest fractions, and among equal ones to the smaller code. Nothing is lost or made:
 * the parts sum to the amount. The database does the same in `split_fen`.
 */
export function splitByShare(amount: bigint, sharers: readonly Sharer[]): Map<string, bigint> {
  const { numerator, denominator } = sumOf(sharers);
  if (numerator !== denominator) throw new RangeError('Shares must sum to exactly one.');
  const common = commonDenominator(sharers);
  const parts = sharers.map(({ code, numerator: n, denominator: d }) => {
    const exact = amount * n * (common / d);
    const rest = ((exact % common) + common) % common;
    return { code, fen: (exact - rest) / common, rest };
  });
  let remaining = amount - parts.reduce((sum, { fen }) => sum + fen, 0n);
  for (const part of parts.toSorted(byFractionThenCode)) {
    if (remaining === 0n) break;
    part.fen += 1n;
    remaining -= 1n;
  }
  return new Map(parts.map(({ code, fen }) => [code, fen]));
}

function byFractionThenCode(a: { rest: bigint; code: string }, b: { rest: bigint; code: string }): number {
  if (a.rest !== b.rest) return a.rest > b.rest ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}
