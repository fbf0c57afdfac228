import { countFigure, ratioFigure } from '../../compiler/figure.js';
import { type FieldShape, type Fields, made } from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';

/** What every reading of use gives, in minutes. */
const FLOWS = ['open_minutes', 'used_minutes', 'booked_minutes', 'shared_minutes', 'unattributed_minutes'];

export const FLOW_SUMS = raw(
  FLOWS.map((name) => `coalesce(sum(u.${name}), 0)::bigint as ${name}`).join(', '),
);
/** Nothing open and nothing booked: no row. */
export const SOMETHING = raw('sum(u.open_minutes) <> 0 or sum(u.booked_minutes) <> 0');

const figure = (rows: (row: Sql) => Sql): FieldShape => made('Figure', rows);

const minutes = (row: Sql, name: string): Sql =>
  countFigure({
    counts: sql`select ${row}.${raw(name)} as certain, ${row}.${raw(name)} as possible, false as open`,
    unit: 'minute',
    asOf: sql`${row}.as_of`,
  });

/** The rows of a figure from a row of sums with the day `as_of`. */
export const USE_ROWS = {
  UTILISATION: (row: Sql) =>
    ratioFigure({
      counts: sql`select ${row}.used_minutes as certain, ${row}.used_minutes as possible, ${row}.open_minutes as denominator`,
      unit: 'share',
      formula: 'M1',
      version: 1,
      asOf: sql`${row}.as_of`,
      empty: 'NO_OPEN_HOURS',
    }),
  // Where no source names the operator, whose booking it was cannot be said: that widens the upper bound.
  SHARED_USE: (row: Sql) =>
    ratioFigure({
      counts: sql`select ${row}.shared_minutes as certain, ${row}.shared_minutes + ${row}.unattributed_minutes as possible,
        ${row}.booked_minutes as denominator`,
      unit: 'share',
      formula: 'M2',
      version: 1,
      asOf: sql`${row}.as_of`,
    }),
  BOOKED_MINUTES: (row: Sql) => minutes(row, 'booked_minutes'),
  OPEN_MINUTES: (row: Sql) => minutes(row, 'open_minutes'),
} as const;

export const useFigures: Fields = {
  utilisation: figure(USE_ROWS.UTILISATION),
  sharedUse: figure(USE_ROWS.SHARED_USE),
  bookedMinutes: figure(USE_ROWS.BOOKED_MINUTES),
  openMinutes: figure(USE_ROWS.OPEN_MINUTES),
};

/** How many there are, from a row of `certain`, `possible` and `as_of`. */
export function countRows(row: Sql): Sql {
  return countFigure({
    counts: sql`select ${row}.certain, ${row}.possible, false as open`,
    unit: 'resource',
    asOf: sql`${row}.as_of`,
  });
}

/** Square metres as far as they are stated. */
export function areaRows(row: Sql): Sql {
  return sql`select case when ${row}.stated > 0 then ${row}.area end as value,
    case when ${row}.stated = 0 then 'INDETERMINATE' when ${row}.stated = ${row}.possible then 'EXACT' else 'AT_LEAST' end as qualifier,
    case when ${row}.stated = 0 then 'NOT_PUBLISHED' end as null_reason, 'm2' as unit, null::numeric as numerator,
    null::numeric as denominator, ${row}.stated as n, ${row}.area as lower, null::numeric as upper, null::text as formula,
    null::int as formula_version, ${row}.as_of as as_of`;
}

/** The rows above as a figure_row, with the calendar period it is of where there is one. */
export function packed(rows: Sql, period?: { kind: Sql; from: Sql; to: Sql }): Sql {
  const { kind, from, to } = period ?? { kind: raw('null'), from: raw('null'), to: raw('null') };
  return sql`(select row(x.value, x.qualifier, x.null_reason, x.unit, x.numerator, x.denominator, x.n, x.lower, x.upper,
    x.formula, x.formula_version, x.as_of, null, ${kind}, ${from}, ${to}, null, null, null, null, null, false)::figure_row
    from (${rows}) x)`;
}
