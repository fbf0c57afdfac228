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

/**
 * A figure_row from its parts; a column that is not named is null. `metric` is the row of the metric: figures
 * of one that is not open show nothing but that they are withheld.
 */
export function figureRow(metric: Sql, parts: Readonly<Partial<Record<Column, Sql>>>): Sql {
  const open = sql`(${metric}.sharing = 'OPEN')`;
  const columns = COLUMNS.map((column) => {
    const part = parts[column] ?? raw('null');
    if (column === 'suppressed') return sql`not ${open}`;
    if (column === 'null_reason') return sql`case when ${open} then ${part} else 'NOT_SHARED' end`;
    if (column === 'qualifier') return sql`case when ${open} then ${part} else 'INDETERMINATE' end`;
    return WITHHELD.includes(column) ? sql`case when ${open} then ${part} end` : part;
  });
  return sql`row(${join(columns, ', ')})::figure_row`;
}
