/** Sums that triggers keep: how they are compared with what they are made from, and made anew. */
interface Rollup {
  readonly name: string;
  /** A view of kind, subject, key, stored and recomputed, without a row when all agree. */
  readonly difference: string;
  /** A call that throws the sums away and makes them anew. */
  readonly rebuild: string;
}

/** In the order in which they are rebuilt; a new roll-up is one line here. */
export const ROLLUPS: readonly Rollup[] = [
  { name: 'economy', difference: 'economy_difference', rebuild: 'economy_rebuild()' },
];
