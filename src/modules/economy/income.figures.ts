import { named } from '../../compiler/figure.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import type { Question, Scope } from './scope.js';
import { type At, at } from './totals.js';

/** Which amount of the books. */
export type Measure = 'total' | 'own';

/** The columns of a figure whose sub-query gives `value`, `qualifier`, `null_reason`, `n`, `lower` and `upper`. */
export function asFigure(inner: Sql, unit: string, day: Sql, formula: string | null = null): Sql {
  return sql`select f.value, f.qualifier, f.null_reason, ${named(unit)} as unit, f.numerator, f.denominator,
    f.n, f.lower, f.upper, ${formula === null ? raw('null::text') : named(formula)} as formula, ${raw(formula === null ? 'null' : '1')}::int as formula_version,
    ${day} as as_of from (${inner}) f`;
}

/**
 * Income of a set in fen, from its row of totals. No income is negative, so what is booked is a lower bound while
 * some have not reported.
 */
export function income(c: Sql, day: Sql, measure: Measure): Sql {
  const value = sql`case when ${c}.n > 0 then ${c}.${raw(measure)} end`;
  const inner = sql`select ${value} as value,
      case when ${c}.n > 0 and ${c}.n = ${c}.expected and not ${c}.open then 'EXACT' when ${c}.n > 0 then 'AT_LEAST'
        else 'INDETERMINATE' end as qualifier,
      case when ${c}.n > 0 then null when ${c}.seen > 0 then 'DATES_NOT_KNOWN'
        when ${c}.expected = 0 and not ${c}.open then 'NOTHING_TO_COUNT' else 'NOT_PUBLISHED' end as null_reason,
      null::numeric as numerator, null::numeric as denominator, ${c}.n, ${value} as lower,
      case when ${c}.n > 0 and ${c}.n = ${c}.expected and not ${c}.open then ${c}.${raw(measure)} end as upper`;
  return asFigure(inner, 'fen', day);
}

/** How many of the set have reported the period, as a share. */
export function reporting(c: Sql, day: Sql): Sql {
  const sure = sql`(not ${c}.open and ${c}.unsure = 0)`;
  const inner = sql`select
      case when ${sure} then round(${c}.seen / nullif(${c}.expected, 0), 10) end as value,
      case when ${sure} and ${c}.expected > 0 then 'EXACT' else 'INDETERMINATE' end as qualifier,
      case when ${c}.open then 'NOT_PUBLISHED' when ${c}.expected = 0 then 'NOTHING_TO_COUNT'
        when not ${sure} then 'DATES_NOT_KNOWN' end as null_reason,
      ${c}.seen as numerator, ${c}.expected as denominator, ${c}.expected as n,
      null::numeric as lower, null::numeric as upper`;
  return asFigure(inner, 'share', day);
}

/** What an organization reported of the period: one row `r` of the roll-up, or none. */
export function cellOf(organization: Sql, { year, quarter }: At): Sql {
  return sql`select r.* from economy_cell r
    where r.organization_id = ${organization} and r.year = ${year} and r.quarter = ${quarter}`;
}

/** Each holder's part of a company's total; what nobody holds takes part in the split as the last. */
const SPLIT =
  raw(`select q.company_id, q.holder_id, trunc(q.low) + case when q.place <= q.total - q.lows then 1 else 0 end as fen
  from (select r.*, sum(r.low) over (partition by r.company_id) as lows,
      row_number() over (partition by r.company_id order by r.rest desc, r.division_code, r.holder_id) as place
    from (select p.*, (p.total * p.weight - p.rest) / p.whole as low
      from (select w.*, mod(mod(w.total * w.weight, w.whole) + w.whole, w.whole) as rest
        from (select * from weighed union all
          select company_id, total, null, null, whole, whole - sum(weight) from weighed group by 1, 2, 5) w) p) r) q`);

/** The figure of what shares brought in, from a row of `value`, `held`, `known` and `open`. */
function ofShares(row: Sql, day: Sql): Sql {
  const inner = sql`select
      case when c.known > 0 then c.value end as value,
      case when c.known = 0 then 'INDETERMINATE' when c.known = c.held and not c.open then 'EXACT'
        else 'AT_LEAST' end as qualifier,
      case when c.known > 0 then null when c.held = 0 and not c.open then 'NOTHING_TO_COUNT'
        else 'NOT_PUBLISHED' end as null_reason,
      null::numeric as numerator, null::numeric as denominator, c.known as n, c.value as lower,
      case when c.known = c.held and not c.open then c.value end as upper
    from (${row}) c`;
  return asFigure(inner, 'fen', day);
}

/** The same of a committee, from its row of totals where that tells it. */
export function attributedToCommittee(row: Sql, { year, quarter, day }: At): Sql {
  return ofShares(
    sql`select (s.x).fen as value, (s.x).held, (s.x).known, ${row}.open or (s.x).open as open
      from (select coalesce(${row}.shares, economy_shares_of(${row}.id, ${year}, ${quarter}, ${day})) as x offset 0) s`,
    day,
  );
}

/**
 * Income that shares of companies bring to the set, split to the fen: all holders' parts sum to the company's income.
 * All companies are split at once as `attributed_fen` splits one: who has most left over gets the fen that is left.
 */
export function attributedIncome(scope: Scope, { period, day }: Question): Sql {
  return ofShares(
    sql`with held as materialized (
        select h.company_id, h.holder_id, m.certain and h.certain @> ${day} as sure, r.total
        from (${scope.members}) m join shareholding h on h.holder_id = m.id and h.possible @> ${day}
        left join lateral (${cellOf(raw('h.company_id'), at(period, day))}) r on true),
      share as materialized (
        select k.company_id, k.total, h.holder_id, o.division_code, h.numerator::numeric, h.denominator::numeric
        from (select distinct company_id, total from held where sure and total is not null) k
        join shareholding h on h.company_id = k.company_id and h.certain @> ${day} and h.numerator is not null
        join organization o on o.id = h.holder_id),
      weighed as materialized (
        select s.company_id, s.total, s.holder_id, s.division_code, w.whole, s.numerator * (w.whole / s.denominator) as weight
        from share s join (select company_id, lcm_of(denominator) as whole from share group by 1) w using (company_id))
      select coalesce(sum(a.fen), 0) as value, count(*) as held, count(a.fen) as known,
        ${scope.open} or coalesce(bool_or(not held.sure), false) as open
      from held left join (${SPLIT}) a on a.company_id = held.company_id and a.holder_id = held.holder_id and held.sure`,
    day,
  );
}
