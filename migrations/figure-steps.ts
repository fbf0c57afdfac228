/**
 * What is derived from two figures, as in indicator-figures.ts, but step by step: a query of one row costs ten times
 * what its expressions do.
 */
const DERIVED = `f, v, coalesce(a.as_of, b.as_of), a.source_ids || b.source_ids, a.period_kind, a.period_from,
  a.period_to, a.period_start_text, a.period_start_earliest, a.period_start_latest, a.period_note, null,
  coalesce(a.suppressed or b.suppressed, false))::figure_row`;

const UNKNOWN = `when a.suppressed or b.suppressed then 'NOT_SHARED'
       when a.value is null or b.value is null then coalesce(a.null_reason, b.null_reason, 'NOT_PUBLISHED')`;

export const figureSteps = [
  `create or replace function figure_ratio(a figure_row, b figure_row, unit text, f text, v int) returns figure_row
   language plpgsql immutable parallel safe as $$
   declare q text := case when a.value is null or b.value is null or b.value <= 0 then 'INDETERMINATE'
     else qualifier_divide(a.qualifier, a.value, b.qualifier) end;
   begin
     return row(quotient(a.value, nullif(greatest(b.value, 0), 0), nullif(q, 'INDETERMINATE')), q,
       case ${UNKNOWN} when b.value <= 0 then 'NOTHING_TO_COUNT' when q = 'INDETERMINATE' then 'BOUNDS_OPPOSED' end,
       unit, a.value, b.value, coalesce(a.n, b.n),
       case when q in ('EXACT', 'AT_LEAST', 'MORE_THAN') then quotient(a.value, b.value, 'AT_LEAST')
         when q = 'INDETERMINATE' and a.value >= 0 and b.value > 0 then 0 end,
       case when q in ('EXACT', 'AT_MOST', 'LESS_THAN') then quotient(a.value, b.value, 'AT_MOST') end,
       ${DERIVED};
   end $$`,
  `create or replace function figure_difference(a figure_row, b figure_row, f text, v int) returns figure_row
   language plpgsql immutable parallel safe as $$
   declare q text := case when a.value is null or b.value is null then 'INDETERMINATE'
     else qualifier_add(a.qualifier, qualifier_negate(b.qualifier)) end;
   begin
     return row(case when q <> 'INDETERMINATE' then a.value - b.value end, q,
       case ${UNKNOWN} when q = 'INDETERMINATE' then 'BOUNDS_OPPOSED' end,
       a.unit, null, null, a.n, quantity_lower(a.value - b.value, q), quantity_upper(a.value - b.value, q),
       ${DERIVED};
   end $$`,
  `create or replace function figure_growth(a figure_row, b figure_row, f text, v int) returns figure_row
   language plpgsql immutable parallel safe as $$
   declare r figure_row := figure_ratio(a, b, 'share', f, v);
   begin
     return row(r.value - 1, r.qualifier, case when r.null_reason = 'NOTHING_TO_COUNT' then 'BASE_NOT_POSITIVE'
         else r.null_reason end, 'share', a.value - b.value, b.value, a.n, r.lower - 1, r.upper - 1,
       ${DERIVED};
   end $$`,
];
