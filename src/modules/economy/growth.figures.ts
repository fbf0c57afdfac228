import { raw, type Sql, sql } from '../../compiler/sql.js';
import { asFigure, type Measure } from './income.figures.js';
import { chartOf, yearBefore } from './period.js';
import { reported } from './reported.js';
import type { Question, Scope } from './scope.js';

/** Each of the set with both periods under the later one's chart, and whether only the chart keeps it out. */
function bothPeriods(scope: Scope, { period }: Question, measure: Measure): Sql {
  const before = yearBefore(period);
  const chart = chartOf(period.year);
  const other = chartOf(before.year);
  const broken =
    other === chart
      ? raw('false')
      : sql`b.${raw(measure)} is null and exists (${reported(raw('m.id'), before, other)})`;
  return sql`select m.id, m.certain, n.${raw(measure)} as now, b.${raw(measure)} as base,
      n.${raw(measure)} is not null and ${broken} as broken
    from (${scope.members}) m
    left join lateral (${reported(raw('m.id'), period)}) n on true
    left join lateral (${reported(raw('m.id'), before, chart)}) b on true`;
}

/**
 * M4 = (I_P - I_P-1) / I_P-1 over the constant set of members reported in both periods, here against the same period a year before.
 * Both follow one chart of accounts: books of 2023 count as a base of 2024 only where they were restated.
 */
export function growth(scope: Scope, question: Question, measure: Measure, all: boolean): Sql {
  const complete = all ? raw('c.n = c.expected and not c.open') : raw('c.n > 0');
  const inner = sql`select
      case when ${complete} and c.base > 0 then round((c.now - c.base) / c.base, 10) end as value,
      case when ${complete} and c.base > 0 then 'EXACT' else 'INDETERMINATE' end as qualifier,
      case when c.expected = 0 and not c.open then 'NOTHING_TO_COUNT'
        when not (${complete}) then
          case when c.broken > 0 and c.broken + c.n = c.expected and not c.open then 'CHART_BREAK'
            when c.unsure > 0 and c.seen = c.expected then 'DATES_NOT_KNOWN' else 'INCOMPLETE' end
        when c.base <= 0 then 'BASE_NOT_POSITIVE' end as null_reason,
      case when c.n > 0 then c.now - c.base end as numerator, c.base as denominator, c.n,
      null::numeric as lower, null::numeric as upper
    from (select count(*) as expected, ${scope.open} as open, count(*) filter (where not p.certain) as unsure,
        count(*) filter (where p.broken) as broken,
        count(*) filter (where p.now is not null and p.base is not null) as seen,
        count(*) filter (where p.certain and p.now is not null and p.base is not null) as n,
        sum(p.now) filter (where p.certain and p.base is not null) as now,
        sum(p.base) filter (where p.certain and p.now is not null) as base
      from (${bothPeriods(scope, question, measure)}) p) c`;
  return asFigure(inner, 'share', question.day, 'M4');
}

/** Ids of those of the set without books of the period or of its base. */
export function missing(scope: Scope, question: Question): Sql {
  return sql`select p.id from (${bothPeriods(scope, question, 'total')}) p where p.now is null or p.base is null`;
}
