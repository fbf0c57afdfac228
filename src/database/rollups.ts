import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Sums that triggers keep: how they are compared with what they are made from, and made anew. */
interface Rollup {
  readonly name: string;
  /** A view of RollupDifference, without a row when all agree. */
  readonly difference: string;
  /** Where all at once would take too much: a function of the same, below the division of a code, and a view of the rest. */
  readonly parts?: { readonly within: string; readonly rest: string; readonly kinds: readonly string[] };
  /** A call that throws the sums away and makes them anew. */
  readonly rebuild: string;
  /** Where that takes long: a call that gives the statements which make them anew one after the other. */
  readonly steps?: string;
}

/** In the order in which they are rebuilt; a new roll-up is one line here. */
export const ROLLUPS: readonly Rollup[] = [
  {
    name: 'indicators',
    difference: 'rollup_difference',
    parts: {
      within: 'metric_cell_difference',
      rest: 'rollup_sum_difference',
      kinds: ['ROLLUP', 'COMMITTEE'],
    },
    rebuild: 'rollup_rebuild()',
  },
  {
    name: 'economy',
    difference: 'economy_difference',
    parts: {
      within: 'economy_difference_within',
      rest: 'economy_sum_difference',
      kinds: ['ROLLUP', 'PRESENCE', 'TOTAL', 'CELL', 'SUBJECT', 'COMMITTEE'],
    },
    rebuild: 'economy_rebuild()',
  },
  {
    name: 'attributed income',
    difference: 'economy_shares_difference',
    rebuild: 'economy_shares_rebuild()',
  },
  {
    name: 'who is to report',
    difference: 'economy_standing_difference',
    rebuild: 'economy_standing_rebuild()',
  },
  {
    name: 'resources',
    difference: 'resource_difference',
    parts: {
      within: 'resource_difference_within',
      rest: 'resource_sum_difference',
      kinds: ['STEP', 'REACH', 'OPENING', 'DAY'],
    },
    rebuild: 'resource_rebuild()',
    steps: 'resource_rebuild_steps()',
  },
  {
    name: 'activities',
    difference: 'activity_difference',
    parts: {
      within: 'activity_difference_within',
      rest: 'activity_sum_difference',
      kinds: ['BODY', 'STRETCH', 'DIVISION', 'TOTAL', 'CELL', 'PAIR'],
    },
    rebuild: 'activity_rebuild()',
    steps: 'activity_rebuild_steps()',
  },
  { name: 'members', difference: 'member_count_difference', rebuild: 'member_count_rebuild()' },
  { name: 'years of activities', difference: 'activity_year_difference', rebuild: 'activity_year_rebuild()' },
  {
    name: 'stands of resources',
    difference: 'resource_stand_difference',
    rebuild: 'resource_stand_rebuild()',
  },
  {
    name: 'bookings of committees',
    difference: 'committee_booking_difference',
    rebuild: 'committee_booking_rebuild()',
  },
  {
    name: 'years of committees',
    difference: 'committee_year_difference',
    rebuild: 'committee_year_rebuild()',
  },
  {
    name: 'resolutions of committees',
    difference: 'committee_resolution_difference',
    rebuild: 'committee_resolution_rebuild()',
  },
];

/** A sum that is not what it should be; the county is null where sums of the whole country are compared. */
export interface RollupDifference {
  readonly name: string;
  readonly county: string | null;
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
const COUNTIES = `select distinct county from (${[
  'organization',
  'joint_committee',
  'metric_year',
  'resource',
  'resource_state',
  'activity',
  'division_activity',
]
  .map((table) => `select distinct left(division_code, 6) as county from ${table}`)
  .join(
    ' union all ',
  )} union all select distinct left(scope, 6) from resource_step where length(scope) = 12) d order by 1`;

/** Differences held at a time, however many there are. */
const BATCH = 1000;

interface Part {
  readonly county: string | null;
  readonly select: string;
  readonly values: readonly string[];
}

function partsOf({ difference, parts }: Rollup, counties: readonly string[]): Part[] {
  if (!parts) return [{ county: null, select: `select * from ${difference}`, values: [] }];
  const { within, rest, kinds } = parts;
  return [
    ...counties.map((county) => ({ county, select: `select * from ${within}(?)`, values: [county] })),
    ...kinds.map((kind) => ({
      county: null,
      select: `select * from ${rest} where kind = ?`,
      values: [kind],
    })),
  ];
}

/** Recomputes every roll-up, county by county where there is much; tells each sum that differs, and how many do. */
export function verifyRollups(
  em: EntityManager,
  onDifference: (difference: RollupDifference) => void,
  onProgress?: OnProgress,
): Promise<number> {
  return em.transactional(
    async (inner) => {
      let found = 0;
      const counties = (await inner.execute<{ county: string }[]>(COUNTIES)).map(({ county }) => county);
      for (const rollup of ROLLUPS) {
        const parts = partsOf(rollup, counties);
        const { name } = rollup;
        for (const [done, part] of parts.entries()) {
          onProgress?.({ name, done, of: parts.length });
          found += await differences(inner, part, (row) =>
            onDifference({ ...row, name, county: part.county }),
          );
        }
        onProgress?.({ name, done: parts.length, of: parts.length });
      }
      return found;
    },
    // One view of the records from the first county to the last, whatever is written meanwhile.
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  );
}

/** The planner cannot know how many rows a recomputation of everything has; nested loops over them never end. */
const PLANNED = `set local cursor_tuple_fraction = 1; set local work_mem = '32MB'; set local hash_mem_multiplier = 1;
  set local enable_nestloop = `;

async function differences(
  em: EntityManager,
  { county, select, values }: Part,
  tell: (row: Omit<RollupDifference, 'name' | 'county'>) => void,
): Promise<number> {
  await em.execute(PLANNED + (county === null ? 'off' : 'on'));
  await em.execute(`declare differing no scroll cursor for ${select}`, values);
  for (let found = 0; ; ) {
    const rows: RollupDifference[] = await em.execute(`fetch ${BATCH} from differing`);
    for (const row of rows) tell(row);
    found += rows.length;
    if (rows.length === BATCH) continue;
    await em.execute('close differing');
    return found;
  }
}

/**
 * Makes all roll-ups anew in one transaction: stopped on the way, it leaves all as it was. Writers wait until it is
 * done, readers do not.
 */
export async function rebuildRollups(em: EntityManager, onProgress?: OnProgress): Promise<void> {
  await em.transactional(async (inner) => {
    // PostgreSQL would finish a statement whose client is gone, and keep writers waiting.
    await inner.execute("set local client_connection_check_interval = '1s'");
    for (const { name, rebuild, steps } of ROLLUPS) {
      const statements = steps
        ? (await inner.execute<{ step: string }[]>(`select step from ${steps} step`)).map(({ step }) => step)
        : [`select ${rebuild}`];
      for (const [done, statement] of statements.entries()) {
        onProgress?.({ name, done, of: statements.length });
        await inner.execute(statement);
      }
      onProgress?.({ name, done: statements.length, of: statements.length });
    }
  });
}

const inSteps = (steps: string) => `do $$ declare step text; begin
  for step in select * from ${steps} loop execute step; end loop; end $$`;

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
  ...ROLLUPS.map(({ rebuild, steps }) => (steps ? inSteps(steps) : `select ${rebuild}`)),
];
