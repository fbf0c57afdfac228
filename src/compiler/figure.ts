import { column, nested, type Shape, value } from './shape.js';
import { raw, type Sql, sql } from './sql.js';

/** A column that a row may lack: figures made by counting have no printed form. */
const optional = (name: string) => value((row) => sql`to_jsonb(${row}) -> ${raw(`'${name}'`)}`, 'json');

/**
 * How a `Figure` is read: from a row with the columns that `ratioFigure` or `countFigure` name, or with those
 * of the type figure_row.
 */
export const figureShape: Shape = {
  type: 'Figure',
  table: 'pg_catalog.unreachable_figure',
  fields: {
    value: value((row) => sql`trim_scale(${row}.value)::text`, 'plain'),
    qualifier: column('qualifier'),
    nullReason: column('null_reason'),
    unit: column('unit', 'constant'),
    basis: nested({
      numerator: value((row) => sql`trim_scale(${row}.numerator::numeric)::text`, 'plain'),
      denominator: value((row) => sql`trim_scale(${row}.denominator::numeric)::text`, 'plain'),
      n: column('n'),
    }),
    bounds: nested(
      {
        lower: value((row) => sql`trim_scale(${row}.lower)::text`, 'plain'),
        upper: value((row) => sql`trim_scale(${row}.upper)::text`, 'plain'),
      },
      (row) => sql`${row}.qualifier <> 'EXACT'`,
    ),
    formula: column('formula'),
    formulaVersion: column('formula_version'),
    asOf: column('as_of'),
    period: nested(
      {
        kind: optional('period_kind'),
        from: optional('period_from'),
        to: optional('period_to'),
        start: nested(
          {
            text: optional('period_start_text'),
            precision: value((row) => datePrecision(sql`to_jsonb(${row}) ->> 'period_start_text'`)),
            earliest: optional('period_start_earliest'),
            latest: optional('period_start_latest'),
          },
          (row) => sql`to_jsonb(${row}) ->> 'period_start_text' is not null`,
        ),
        note: optional('period_note'),
      },
      (row) => sql`to_jsonb(${row}) ->> 'period_kind' is not null`,
    ),
    printed: optional('printed'),
    suppressed: value((row) => sql`coalesce((to_jsonb(${row}) ->> 'suppressed')::boolean, false)`),
  },
};

/** How much of a date its canonical text gives. */
export function datePrecision(text: Sql): Sql {
  return sql`case when ${text} = 'since founding' then 'SINCE_FOUNDING' when ${text} like '--%' then 'MONTH_DAY'
    when length(${text}) = 4 then 'YEAR' when length(${text}) = 7 then 'MONTH' else 'DAY' end`;
}

/** Shares are rounded for display only; the basis carries the exact fraction. */
const SHARE_DIGITS = 10;

/**
 * A share whose numerator may be known only between two counts. `counts` is a sub-query giving
 * `certain`, `possible` and `denominator`.
 */
export function ratioFigure(options: {
  counts: Sql;
  unit: string;
  formula: string;
  version: number;
  asOf: Sql;
  /** Why there is no value when the denominator is zero. */
  empty?: string;
}): Sql {
  const share = (numerator: string) =>
    raw(`round(${numerator}::numeric / nullif(c.denominator, 0), ${SHARE_DIGITS})`);
  return sql`select
    case when c.certain = c.possible or c.certain > 0 then ${share('c.certain')} end as value,
    ${qualifier} as qualifier,
    case when c.denominator = 0 then ${options.empty ?? 'NOTHING_TO_COUNT'}
      when c.certain < c.possible and c.certain = 0 then 'DATES_NOT_KNOWN' end as null_reason,
    ${named(options.unit)} as unit, c.certain as numerator, c.denominator, c.denominator as n,
    ${share('c.certain')} as lower, ${share('c.possible')} as upper,
    ${named(options.formula)} as formula, ${options.version}::int as formula_version, ${options.asOf} as as_of
    from (${options.counts}) c`;
}

/** A name of the program's as a text of the statement's own: whether it needs escaping is found when it is planned. */
export const named = (name: string): Sql => raw(`'${name}'::text`);

const qualifier =
  raw(`case when c.denominator = 0 then 'INDETERMINATE' when c.certain = c.possible then 'EXACT'
  when c.certain > 0 then 'AT_LEAST' else 'INDETERMINATE' end`);

/**
 * A count that may be known only between two bounds. `counts` gives `certain`, `possible` and
 * `open` (true: there may be more that no source lists).
 */
export function countFigure(options: { counts: Sql; unit: string; asOf: Sql }): Sql {
  return sql`select
    case when c.certain > 0 or (c.possible = 0 and not c.open) then c.certain::numeric end as value,
    case when c.certain = c.possible and not c.open then 'EXACT' when c.certain > 0 then 'AT_LEAST'
      else 'INDETERMINATE' end as qualifier,
    case when c.certain > 0 then null when c.possible > 0 then 'DATES_NOT_KNOWN'
      when c.open then 'NOT_PUBLISHED' end as null_reason,
    ${named(options.unit)} as unit, null::numeric as numerator, null::numeric as denominator, c.certain as n,
    c.certain::numeric as lower, case when not c.open then c.possible::numeric end as upper,
    null::text as formula, null::int as formula_version, ${options.asOf} as as_of
    from (${options.counts}) c`;
}
