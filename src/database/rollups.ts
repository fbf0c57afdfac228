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
  { name: 'resources', difference: 'resource_difference', rebuild: 'resource_rebuild()' },
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
  return em.execute(
    `${ROLLUPS.map(
      ({ difference }) => `select kind, subject, key, stored, recomputed from ${difference}`,
    ).join(' union all ')} order by kind, subject, key`,
  );
}

/** Makes all roll-ups anew in one transaction; writers wait until it is done. */
export async function rebuildRollups(em: EntityManager): Promise<void> {
  await em.transactional(async (inner) => {
    for (const { rebuild } of ROLLUPS) await inner.execute(`select ${rebuild}`);
  });
}
