import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Sums that triggers keep: how they are compared with what they are made from, and made anew. */
interface Rollup {
  readonly name: string;
  /** A view of RollupDifference, without a row when all agree. */
  readonly difference: string;
  /** Where all at once would take too much: a function of the same, below the division of a code, and a view of the rest. */
  readonly parts?: { readonly within: string; readonly rest: string };
  /** A call that throws the sums away and makes them anew. */
  readonly rebuild: string;
}

/** In the order in which they are rebuilt; a new roll-up is one line here. */
export const ROLLUPS: readonly Rollup[] = [
  {
    name: 'indicators',
    difference: 'rollup_difference',
    parts: { within: 'metric_cell_difference', rest: 'rollup_sum_difference' },
    rebuild: 'rollup_rebuild()',
  },
  { name: 'economy', difference: 'economy_difference', rebuild: 'economy_rebuild()' },
  {
    name: 'resources',
    difference: 'resource_difference',
    parts: { within: 'resource_difference_within', rest: 'resource_sum_difference' },
    rebuild: 'resource_rebuild()',
  },
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

/** How far the work on a roll-up has come: `done` of `of` parts. */
export interface RollupProgress {
  readonly name: string;
  readonly done: number;
  readonly of: number;
}

type OnProgress = (progress: RollupProgress) => void;

/** Where anything lies or lay that is summed, by the first digits of the county. */
const COUNTIES = `select distinct left(division_code, 6) as county from (
    select division_code from organization union all select division_code from metric_year
    union all select division_code from resource union all select division_code from resource_state) d order by 1`;

const COLUMNS = 'kind, subject, key, stored, recomputed';

/** Recomputes every roll-up, county by county where there is much, and gives the sums that differ. */
export function verifyRollups(em: EntityManager, onProgress?: OnProgress): Promise<RollupDifference[]> {
  return em.transactional(
    async (inner) => {
      const found: RollupDifference[] = [];
      const counties = (await inner.execute<{ county: string }[]>(COUNTIES)).map(({ county }) => county);
      for (const { name, difference, parts } of ROLLUPS) {
        const of = parts ? counties.length + 1 : 1;
        const within = parts ? counties : [];
        for (const [done, county] of within.entries()) {
          onProgress?.({ name, done, of });
          const rows: RollupDifference[] = await inner.execute(`select ${COLUMNS} from ${parts?.within}(?)`, [
            county,
          ]);
          found.push(...rows);
        }
        onProgress?.({ name, done: of - 1, of });
        found.push(...(await whole(inner, parts?.rest ?? difference)));
        onProgress?.({ name, done: of, of });
      }
      const place = ({ kind, subject, key }: RollupDifference) => `${kind}\t${subject}\t${key}`;
      return found.sort((a, b) => (place(a) < place(b) ? -1 : 1));
    },
    // One view of the records from the first county to the last, whatever is written meanwhile.
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  );
}

/** The planner cannot know how many rows a recomputation of everything has; nested loops over them never end. */
async function whole(em: EntityManager, view: string): Promise<RollupDifference[]> {
  await em.execute('set local enable_nestloop = off');
  await em.execute(`set local work_mem = '64MB'`);
  const rows: RollupDifference[] = await em.execute(`select ${COLUMNS} from ${view}`);
  await em.execute('set local enable_nestloop = on');
  return rows;
}

/** Makes all roll-ups anew in one transaction; writers wait until it is done. */
export async function rebuildRollups(em: EntityManager, onProgress?: OnProgress): Promise<void> {
  await em.transactional(async (inner) => {
    for (const { name, rebuild } of ROLLUPS) {
      onProgress?.({ name, done: 0, of: 1 });
      await inner.execute(`select ${rebuild}`);
      onProgress?.({ name, done: 1, of: 1 });
    }
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
