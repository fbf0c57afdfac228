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
  { name: 'economy', difference: 'economy_difference', rebuild: 'economy_rebuild()' },
  { name: 'resources', difference: 'resource_difference', rebuild: 'resource_rebuild()' },
  { name: 'activities', difference: 'activity_difference', rebuild: 'activity_rebuild()' },
  { name: 'members', difference: 'member_count_difference', rebuild: 'member_count_rebuild()' },
  { name: 'years of activities', difference: 'activity_year_difference', rebuild: 'activity_year_rebuild()' },
  {
    name: 'stands of resources',
    difference: 'resource_stand_difference',
    rebuild: 'resource_stand_rebuild()',
  },
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

/** Triggers that keep sums nothing else depends on; those of the books stay, because payments are checked against them. */
const PAUSED = `select c.relname, t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where not t.tgisinternal and t.tgtype & 1 = 0
    and (t.tgname ~ '_(counted|rolled|resources|by_year|stands|members)(_(insert|update|delete))?$' or c.relname = 'metric_year')`;

const eachTrigger = (verb: 'disable' | 'enable') => `do $$ declare kept record; begin
  for kept in ${PAUSED} loop execute format('alter table %I ${verb} trigger %I', kept.relname, kept.tgname); end loop; end $$`;

/** Within one transaction, so that nobody sees the time between: things by the million, then their roll-ups at once. */
export const PAUSE_ROLLUPS: readonly string[] = [eachTrigger('disable')];
export const RESUME_ROLLUPS: readonly string[] = [
  // A table with checks still to be made at the end of the transaction cannot be altered.
  'set constraints all immediate',
  eachTrigger('enable'),
  ...ROLLUPS.map(({ rebuild }) => `select ${rebuild}`),
];
