import { Fault } from '../../shared/errors.js';
import type { ShareInput } from './company.inputs.js';
import { type Fraction, sumOf } from './fraction.js';

const LARGEST_DENOMINATOR = 1_000_000_000_000n;

/** A share above nothing and up to the whole. */
export function readShare(share: ShareInput | null | undefined, field: string[]): Fraction | null {
  if (share == null) return null;
  const [numerator, denominator] = [BigInt(share.numerator), BigInt(share.denominator)];
  if (numerator > 0n && numerator <= denominator && denominator <= LARGEST_DENOMINATOR) {
    return { numerator, denominator };
  }
  throw new Fault(
    'INVALID_SHARE',
    {
      en: 'A share is more than nothing and at most the whole, e.g. 1 of 3; leave it out when it is not known.',
      zh: '份额须大于零且不超过全部，例如 1/3；未知时不填。',
    },
    field,
  );
}

/** Shares of one day are at most the whole. */
export function requireWithinWhole(shares: readonly Fraction[]): void {
  const { numerator, denominator } = sumOf(shares);
  if (numerator > denominator) throw exceedsWhole(`${numerator}/${denominator}`);
}

export function exceedsWhole(sum: string): Fault {
  return new Fault(
    'SHARES_EXCEED_WHOLE',
    {
      en: `The shares of one day sum to ${sum}; they are at most 1. Correct a share, or end one first.`,
      zh: `同日份额合计为 ${sum}，不得超过 1。请更正份额，或先结束其一。`,
    },
    'holders',
  );
}
