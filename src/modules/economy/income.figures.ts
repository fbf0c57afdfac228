import { raw, type Sql, sql } from '../../compiler/sql.js';
import { reported } from './reported.js';
import type { Question, Scope } from './scope.js';

/** Which amount of the books. */
export type Measure = 'total' | 'own';

/** The columns of a figure whose sub-query gives `value`, `qualifier`, `null_reason`, `n`, `lower` and `upper`. */
export function asFigure(inner: Sql, unit: string, day: Sql, formula: string | null = null): Sql {
  return sql`select f.value, f.qualifier, f.null_reason, ${unit}::text as unit, f.numerator, f.denominator,
    f.n, f.lower, f.upper, ${formula}::text as formula, ${formula === null ? null : 1}::int as formula_version,
    ${day} as as_of from (${inner}) f`;
}

/**
 * Income of a set in fen. No income is negative, so what is booked is a lower bound while some have not reported.
 */
export function income(scope: Scope, { period, day }: Question, measure: Measure): Sql {
  const column = raw(`r.${measure}`);
  const inner = sql`select
      case when c.n > 0 then c.value end as value,
      case when c.n > 0 and c.n = c.expected and not c.open then 'EXACT' when c.n > 0 then 'AT_LEAST'
        else 'INDETERMINATE' end as qualifier,
      case when c.n > 0 then null when c.seen > 0 then 'DATES_NOT_KNOWN'
        when c.expected = 0 and not c.open then 'NOTHING_TO_COUNT' else 'NOT_PUBLISHED' end as null_reason,
      null::numeric as numerator, null::numeric as denominator, c.n, c.value as lower,
      case when c.n = c.expected and not c.open then c.value end as upper
    from (select sum(${column}) filter (where m.certain) as value,
        count(${column}) filter (where m.certain) as n, count(${column}) as seen, count(*) as expected,
        ${scope.open} as open
      from (${scope.members}) m left join lateral (${reported(raw('m.id'), period)}) r on true) c`;
  return asFigure(inner, 'fen', day);
}

/** How many of the set have reported the period, as a share. */
export function reporting(scope: Scope, { period, day }: Question): Sql {
  const inner = sql`select
      case when c.sure then round(c.n::numeric / nullif(c.expected, 0), 10) end as value,
      case when c.sure and c.expected > 0 then 'EXACT' else 'INDETERMINATE' end as qualifier,
      case when c.open then 'NOT_PUBLISHED' when c.expected = 0 then 'NOTHING_TO_COUNT'
        when not c.sure then 'DATES_NOT_KNOWN' end as null_reason,
      c.n::numeric as numerator, c.expected::numeric as denominator, c.expected as n,
      null::numeric as lower, null::numeric as upper
    from (select count(r.total) as n, count(*) as expected, ${scope.open} as open,
        not ${scope.open} and coalesce(bool_and(m.certain), true) as sure
      from (${scope.members}) m left join lateral (${reported(raw('m.id'), period)}) r on true) c`;
  return asFigure(inner, 'share', day);
}

/** Income that shares of companies bring to the set, split to the fen: all holders' parts sum to the company's income. */
export function attributedIncome(scope: Scope, { period, day }: Question): Sql {
  const inner = sql`select
      case when c.known > 0 then c.value end as value,
      case when c.known = 0 then 'INDETERMINATE' when c.known = c.held and not c.open then 'EXACT'
        else 'AT_LEAST' end as qualifier,
      case when c.known > 0 then null when c.held = 0 and not c.open then 'NOTHING_TO_COUNT'
        else 'NOT_PUBLISHED' end as null_reason,
      null::numeric as numerator, null::numeric as denominator, c.known as n, c.value as lower,
      case when c.known = c.held and not c.open then c.value end as upper
    from (with member as materialized (${scope.members})
      select coalesce(sum(a.fen), 0) as value, count(*) as held, count(a.fen) as known,
        ${scope.open} or coalesce(bool_or(not m.certain or not h.certain @> ${day}), false) as open
      from member m join shareholding h on h.holder_id = m.id and h.possible @> ${day}
      left join lateral (${reported(raw('h.company_id'), period)}) r on true
      left join lateral (select f.fen from attributed_fen(h.company_id, r.total, ${day}) f
        where f.holder_id = m.id and m.certain and h.certain @> ${day} and r.total is not null) a on true) c`;
  return asFigure(inner, 'fen', day);
}
