import { type Args, column, made, one, type Shape } from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import type { Grain } from '../../shared/calendar-period.js';
import { Fault } from '../../shared/errors.js';

/** Reads a figure_row expression `f` as the row of a Figure. */
export const UNPACKED = raw('select (x.f).* from');

const STEPS: Readonly<Record<Grain, Sql>> = {
  MONTH: raw(`interval '1 month'`),
  QUARTER: raw(`interval '3 months'`),
  YEAR: raw(`interval '1 year'`),
};

/** The length of a calendar period. */
export function stepOf(grain: Grain): Sql {
  return STEPS[grain];
}

const MAX_TOP = 100;
const MAX_ENTRIES = 200;

/** How a ranking is asked for: its last rank and which end comes first. */
export interface Ranked {
  readonly top: number;
  readonly order: Sql;
}

export function readRanking(args: Args): Ranked {
  if (args.top < 1 || args.top > MAX_TOP) {
    throw new Fault(
      'PAGE_SIZE_OUT_OF_RANGE',
      { en: `A ranking shows ranks up to 1 to ${MAX_TOP}.`, zh: `排名列至第 1 到 ${MAX_TOP} 名。` },
      'top',
    );
  }
  return { top: args.top, order: raw(args.order === 'ASC' ? 'asc' : 'desc') };
}

/**
 * Rows of RankingEntry from `figures`: rows of committee_id, organization_id, division_code and a figure_row `f`.
 * Standard competition ranking: those that tie share a rank, and the next one is counted on from there. What
 * has no value has no rank.
 */
export function rankedBy(figures: Sql, { top, order }: Ranked): Sql {
  return listed(
    sql`select g.*, rank() over (order by (g.f).value ${order}) as rank
      from (${figures}) g where (g.f).value is not null`,
    top,
  );
}

/** The same by a column `worth`: for figures that cost too much to be made of all and not only of those shown. */
export function rankedByWorth(rows: Sql, { top, order }: Ranked): Sql {
  return listed(
    sql`select g.*, rank() over (order by g.worth ${order}) as rank from (${rows}) g where g.worth is not null`,
    top,
  );
}

function listed(ranks: Sql, top: number): Sql {
  return sql`select * from (${ranks}) ranked
    where rank <= ${top}::int
    order by rank, committee_id, organization_id, division_code limit ${raw(String(MAX_ENTRIES))}`;
}

/** A Figure kept in a column of type figure_row. */
export function comparedFigure(name: string) {
  return made('Figure', (row) => sql`${UNPACKED} (select ${row}.${raw(name)} as f) x`);
}

export const comparisonShapes: Shape[] = [
  {
    type: 'RankingEntry',
    table: 'pg_catalog.unreachable_ranking',
    fields: {
      rank: column('rank'),
      figure: comparedFigure('f'),
      committee: one('JointCommittee', (row, child) => sql`${child}.id = ${row}.committee_id`),
      organization: one('Organization', (row, child) => sql`${child}.id = ${row}.organization_id`),
      division: one('Division', (row, child) => sql`${child}.code = ${row}.division_code`),
    },
  },
  {
    // Whoever makes the points says what a change is: not every growth is that of two sums.
    type: 'SeriesPoint',
    table: 'pg_catalog.unreachable_series',
    fields: {
      from: column('period_from'),
      to: column('period_to'),
      figure: comparedFigure('figure'),
      previous: comparedFigure('previous'),
      change: comparedFigure('change'),
      growth: comparedFigure('growth'),
    },
  },
];
