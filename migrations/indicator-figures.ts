/** A figure as a row, in the order in which figure-row.ts builds it, and what is derived from two of them. */
const COLUMNS = `value numeric, qualifier text, null_reason text, unit text, numerator numeric, denominator numeric,
  n bigint, lower numeric, upper numeric, formula text, formula_version int, as_of date, source_ids uuid[],
  period_kind text, period_from date, period_to date, period_start_text text, period_start_earliest date,
  period_start_latest date, period_note text, printed text, suppressed boolean`;

/** The rest of a derived figure: it has the period of its first part and the sources of both. */
const DERIVED = `f, v, coalesce(a.as_of, b.as_of), a.source_ids || b.source_ids, a.period_kind, a.period_from,
  a.period_to, a.period_start_text, a.period_start_earliest, a.period_start_latest, a.period_note, null,
  coalesce(a.suppressed or b.suppressed, false))::figure_row`;

export const figures = [
  `create type figure_row as (${COLUMNS})`,
  // Ten decimals, rounded so that the claim stays true: a lower bound down, an upper bound up.
  `create function quotient(a numeric, b numeric, qualifier text) returns numeric
   language sql immutable strict parallel safe return case
     when qualifier in ('AT_LEAST', 'MORE_THAN')
       then round((div(a * 1e10, b) - (mod(a * 1e10, b) < 0)::int) / 1e10, 10)
     when qualifier in ('AT_MOST', 'LESS_THAN')
       then round((div(a * 1e10, b) + (mod(a * 1e10, b) > 0)::int) / 1e10, 10)
     else round(a / b, 10) end`,
  // What is not negative over what is positive.
  `create function figure_ratio(a figure_row, b figure_row, unit text, f text, v int) returns figure_row
   language sql immutable parallel safe as $$
   select row(quotient(a.value, nullif(greatest(b.value, 0), 0), nullif(q.q, 'INDETERMINATE')), q.q,
     case when a.suppressed or b.suppressed then 'NOT_SHARED'
       when a.value is null or b.value is null then coalesce(a.null_reason, b.null_reason, 'NOT_PUBLISHED')
       when b.value <= 0 then 'NOTHING_TO_COUNT'
       when q.q = 'INDETERMINATE' then 'BOUNDS_OPPOSED' end,
     unit, a.value, b.value, coalesce(a.n, b.n),
     case when q.q in ('EXACT', 'AT_LEAST', 'MORE_THAN') then quotient(a.value, b.value, 'AT_LEAST')
       when q.q = 'INDETERMINATE' and a.value >= 0 and b.value > 0 then 0 end,
     case when q.q in ('EXACT', 'AT_MOST', 'LESS_THAN') then quotient(a.value, b.value, 'AT_MOST') end,
     ${DERIVED}
   from (select case when a.value is null or b.value is null or b.value <= 0 then 'INDETERMINATE'
     else qualifier_divide(a.qualifier, a.value, b.qualifier) end as q) q $$`,
  `create function figure_difference(a figure_row, b figure_row, f text, v int) returns figure_row
   language sql immutable parallel safe as $$
   select row(case when q.q <> 'INDETERMINATE' then a.value - b.value end, q.q,
     case when a.suppressed or b.suppressed then 'NOT_SHARED'
       when a.value is null or b.value is null then coalesce(a.null_reason, b.null_reason, 'NOT_PUBLISHED')
       when q.q = 'INDETERMINATE' then 'BOUNDS_OPPOSED' end,
     a.unit, null, null, a.n, quantity_lower(a.value - b.value, q.q), quantity_upper(a.value - b.value, q.q),
     ${DERIVED}
   from (select case when a.value is null or b.value is null then 'INDETERMINATE'
     else qualifier_add(a.qualifier, qualifier_negate(b.qualifier)) end as q) q $$`,
  // M4: (a - b) / b; without a positive base there is no growth to speak of.
  `create function figure_growth(a figure_row, b figure_row, f text, v int) returns figure_row
   language sql immutable parallel safe as $$
   select row(r.value - 1, r.qualifier, case when r.null_reason = 'NOTHING_TO_COUNT' then 'BASE_NOT_POSITIVE'
       else r.null_reason end, 'share', a.value - b.value, b.value, a.n, r.lower - 1, r.upper - 1,
     ${DERIVED}
   from (select (figure_ratio(a, b, 'share', f, v)).*) r $$`,
];
