import type { EntityManager } from '@mikro-orm/postgresql';

/** Sums that triggers keep: how they are compared with what they are made from, and made anew. */
interface Rollup {
  readonly name: string;
  /** A view of RollupDifference, without a row when all agree. */
  readonly difference: string;
  /** A call that throws the sums away and makes them anew. */
  readonly rebuild: string;
}

/** In the order in which they are rebuilt; a new roll-up is one line here. */
export const ROLLUPS: readonly Rollup[] = [
  { name: 'indicators', difference: 'rollup_difference', rebuild: 'rollup_rebuild()' },
];

/** A sum that is not what it should be. */
export interface RollupDifference {
  readonly kind: string;
  readonly subject: string;
  readonly key: string;
  readonly stored: string | null;
  readonly recomputed: string | null;
}

/** Recomputes every roll-up and gives the sums that differ. */
export function verifyRollups(em: EntityManager): Promise<RollupDifference[]> {
  return em.transactional(async (inner) => {
    // The planner cannot know how many rows a recomputation has; nested loops over all of them never end.
    await inner.execute('set local enable_nestloop = off');
    return inner.execute(
      `${ROLLUPS.map(
        ({ difference }) => `select kind, subject, key, stored, recomputed from ${difference}`,
      ).join(' union all ')} order by kind, subject, key`,
    );
  });
}

/** Makes all roll-ups anew in one transaction; writers wait until it is done. */
export async function rebuildRollups(em: EntityManager): Promise<void> {
  await em.transactional(async (inner) => {
    for (const { rebuild } of ROLLUPS) await inner.execute(`select ${rebuild}`);
  });
}
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
/** The roll-ups that the database keeps: a view that lists what is wrong with them, and a function that makes them anew. */
export const ROLLUPS = [
  { name: 'activity', difference: 'activity_difference', rebuild: 'activity_rebuild()' },
] as const;
