import type { ReadEnv } from '../../compiler/shape.js';
import { join, raw, type Sql, sql } from '../../compiler/sql.js';

/** The columns of the SQL type figure_row, in its order. */
const COLUMNS = [
  'value',
  'qualifier',
  'null_reason',
  'unit',
  'numerator',
  'denominator',
  'n',
  'lower',
  'upper',
  'formula',
  'formula_version',
  'as_of',
  'source_ids',
  'period_kind',
  'period_from',
  'period_to',
  'period_start_text',
  'period_start_earliest',
  'period_start_latest',
  'period_note',
  'printed',
  'suppressed',
] as const;
type Column = (typeof COLUMNS)[number];
export type FigureParts = Readonly<Partial<Record<Column, Sql>>>;

/** What a metric's sharing class withholds. */
const WITHHELD: readonly Column[] = [
  'value',
  'lower',
  'upper',
  'numerator',
  'denominator',
  'n',
  'printed',
  'source_ids',
];

/** SQL that says whether a division is within the caller's reach. */
export type Within = (division: Sql) => Sql;

/**
 * Whether the caller may see figures of metrics that are shared on conditions, where `inReach` holds. To find that
 * they may records the reading of these metrics, in the statement that reads. Nothing for who states no purpose.
 */
export function onConditions(
  { conditional }: ReadEnv,
  metrics: Sql,
  inReach: (within: Within) => Sql,
): Sql | undefined {
  if (!conditional) return undefined;
  const { scope } = conditional;
  const within: Within = (division) =>
    scope === '' ? raw('true') : sql`coalesce(starts_with(${division}, ${scope}::text), false)`;
  // A query of its own: where the metric is the same for all rows it is run once, not for every row.
  return sql`case when ${inReach(within)}
    then (select conditional_read_noted(${JSON.stringify(conditional)}::jsonb, ${metrics})) else false end`;
}

/**
 * A figure_row from its parts; a column that is not named is null. `metric` is the row of the metric: figures
 * of one that is not open show nothing but that they are withheld, unless its conditions are met.
 */
export function figureRow(metric: Sql, parts: FigureParts, conditions?: Sql): Sql {
  if (!conditions) return rowOf(opened(metric), parts);
  return sql`(select ${rowOf(raw('g.shown'), parts)} from (select case ${metric}.sharing when 'OPEN' then true
    when 'CONDITIONAL' then ${conditions} else false end as shown offset 0) g)`;
}

/** The same as columns, of which PostgreSQL makes only those that are asked for. */
export function figureColumns(metric: Sql, parts: FigureParts): Sql {
  const shown = shownParts(opened(metric), parts);
  return join(
    COLUMNS.map((column, i) => sql`${shown[i]} as ${raw(column)}`),
    ', ',
  );
}

const opened = (metric: Sql) => sql`(${metric}.sharing = 'OPEN')`;

function rowOf(open: Sql, parts: FigureParts): Sql {
  return sql`row(${join(shownParts(open, parts), ', ')})::figure_row`;
}

function shownParts(open: Sql, parts: FigureParts): Sql[] {
  return COLUMNS.map((column) => {
    const part = parts[column] ?? raw('null');
    if (column === 'suppressed') return sql`not ${open}`;
    if (column === 'null_reason') return sql`case when ${open} then ${part} else 'NOT_SHARED' end`;
    if (column === 'qualifier') return sql`case when ${open} then ${part} else 'INDETERMINATE' end`;
    return WITHHELD.includes(column) ? sql`case when ${open} then ${part} end` : part;
  });
}
