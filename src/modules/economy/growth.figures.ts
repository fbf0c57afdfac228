import { raw, type Sql, sql } from '../../compiler/sql.js';
import { asFigure, type Measure } from './income.figures.js';
import type { Question, Scope } from './scope.js';
import { at } from './totals.js';

/** Against what a period is compared: the same one a year before, or the one before it. */
export type Against = 'YEAR_BEFORE' | 'PERIOD_BEFORE';

const COLUMNS = {
  YEAR_BEFORE: { n: 'pairs', seen: 'pairs_seen', broken: 'broken', now: 'pair_', base: 'base_' },
  PERIOD_BEFORE: { n: 'steps', seen: 'steps_seen', broken: 'step_broken', now: 'step_', base: 'prev_' },
} as const;

/** What a growth is made of, as SQL over a row of totals. */
export function growthParts(c: Sql, measure: Measure, against: Against = 'YEAR_BEFORE') {
  const names = COLUMNS[against];
  const column = (name: string) => sql`${c}.${raw(name)}`;
  return {
    n: column(names.n),
    seen: column(names.seen),
    broken: column(names.broken),
    now: column(names.now + measure),
    base: column(names.base + measure),
  };
}

/**
 * M4 = (I_P - I_P-1) / I_P-1 over the constant set of members reported in both periods. Both follow one chart of
 * accounts: books of 2023 count as a base of 2024 only where they were restated.
 */
export function growth(c: Sql, day: Sql, measure: Measure, all: boolean, against?: Against): Sql {
  const { n, seen, broken, now, base } = growthParts(c, measure, against);
  const complete = all ? sql`${n} = ${c}.expected and not ${c}.open` : sql`${n} > 0`;
  const inner = sql`select
      case when ${complete} and ${base} > 0 then round((${now} - ${base}) / ${base}, 10) end as value,
      case when ${complete} and ${base} > 0 then 'EXACT' else 'INDETERMINATE' end as qualifier,
      case when ${c}.expected = 0 and not ${c}.open then 'NOTHING_TO_COUNT'
        when not (${complete}) then
          case when ${broken} > 0 and ${broken} + ${n} = ${c}.expected and not ${c}.open then 'CHART_BREAK'
            when ${c}.unsure > 0 and ${seen} = ${c}.expected then 'DATES_NOT_KNOWN' else 'INCOMPLETE' end
        when ${base} <= 0 then 'BASE_NOT_POSITIVE' end as null_reason,
      case when ${n} > 0 then ${now} - ${base} end as numerator, case when ${n} > 0 then ${base} end as denominator,
      ${n} as n, null::numeric as lower, null::numeric as upper`;
  return asFigure(inner, 'share', day, 'M4');
}

/** The growth of a set that has one, as one value of type figure_row: what is ranked by it. */
export function knownGrowth(c: Sql, value: Sql, day: Sql, measure: Measure): Sql {
  const { n, now, base } = growthParts(c, measure);
  return sql`row(${value}, 'EXACT', null, 'share', ${now} - ${base}, ${base}, ${n}, null, null, 'M4', 1, ${day},
    null, null, null, null, null, null, null, null, null, null)::figure_row`;
}

/** Ids of those of the set without books of the period or of its base. */
export function missing(scope: Scope, { period, day }: Question): Sql {
  const { year, quarter } = at(period, day);
  return sql`select m.id from (${scope.members}) m where not exists (select 1 from economy_cell c
    where c.organization_id = m.id and c.year = ${year} and c.quarter = ${quarter} and c.base_total is not null)`;
}
