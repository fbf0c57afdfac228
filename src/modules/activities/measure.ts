import { countFigure, named } from '../../compiler/figure.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';

export type Measure = 'HELD' | 'JOINT' | 'INTENSITY' | 'JOINT_SHARE' | 'MEETINGS';

/**
 * The columns of a figure from a row of sums: `held`, `joint` and `meetings`, those that may lie outside of the
 * period (`uncertain`, ...), exact weights, whether the members are all `known`, `months` and `as_of`.
 */
export function measured(measure: Measure, row: Sql): Sql {
  switch (measure) {
    case 'HELD':
      return counted(row, 'held', 'uncertain', 'activity');
    case 'JOINT':
      return counted(row, 'joint', 'joint_uncertain', 'activity');
    case 'MEETINGS':
      return counted(row, 'meetings', 'meetings_uncertain', 'meeting');
    case 'INTENSITY':
      return weighed(row, sql`${row}.months`, 'whole-committee equivalent/month');
    case 'JOINT_SHARE':
      return jointShare(row);
  }
}

function counted(row: Sql, certain: string, uncertain: string, unit: string): Sql {
  return countFigure({
    counts: sql`select ${row}.${raw(certain)} as certain, ${row}.${raw(certain)} + ${row}.${raw(uncertain)} as possible, not ${row}.known as open`,
    unit,
    asOf: sql`${row}.as_of`,
  });
}

/** M3, a weighed sum known between two bounds; unknown members leave it unknown. */
export function weighed(row: Sql, divisor: Sql, unit: string): Sql {
  return sql`select case when c.known and (c.certain > 0 or c.possible = 0) then round(c.certain / (c.multiple * c.d), 10) end as value,
    case when not c.known then 'INDETERMINATE' when c.certain = c.possible then 'EXACT' when c.certain > 0 then 'AT_LEAST'
      else 'INDETERMINATE' end as qualifier,
    case when not c.known then 'NOT_PUBLISHED' when c.certain = 0 and c.possible > 0 then 'DATES_NOT_KNOWN' end as null_reason,
    ${named(unit)} as unit, c.certain / c.multiple as numerator, c.d as denominator, c.n,
    round(c.certain / (c.multiple * c.d), 10) as lower,
    case when c.known then round(c.possible / (c.multiple * c.d), 10) end as upper, 'M3' as formula, 1 as formula_version,
    c.as_of
    from (select ${row}.known, ${divisor} as d, ${row}.weighed as n, ${row}.weight as certain,
      ${row}.weight_possible as possible, ${row}.multiple, ${row}.as_of) c`;
}

/** M3b: what is not dated may lie inside or outside the period, which moves both parts of the share. */
function jointShare(row: Sql): Sql {
  return sql`select case when c.known and c.uncertain = 0 then round(c.joint::numeric / nullif(c.held, 0), 10) end as value,
    case when c.known and c.uncertain = 0 and c.held > 0 then 'EXACT' else 'INDETERMINATE' end as qualifier,
    case when not c.known then 'NOT_PUBLISHED' when c.uncertain > 0 then 'DATES_NOT_KNOWN' when c.held = 0 then 'NOTHING_TO_COUNT' end as null_reason,
    'share' as unit, c.joint as numerator, c.held as denominator, c.held as n,
    round(c.joint::numeric / nullif(c.held + c.uncertain - c.joint_uncertain, 0), 10) as lower,
    round((c.joint + c.joint_uncertain)::numeric / nullif(c.held + c.joint_uncertain, 0), 10) as upper,
    'M3b' as formula, 1 as formula_version, c.as_of
    from (select ${row}.known, ${row}.held, ${row}.joint, ${row}.uncertain, ${row}.joint_uncertain, ${row}.as_of) c`;
}

/** A figure_row from the columns of a figure, for a calendar period where one is given. */
export function asFigureRow(figure: Sql, period?: { grain: string; from: Sql; to: Sql }): Sql {
  const during = period
    ? sql`${raw(`'${period.grain}'`)}, ${period.from}, ${period.to}`
    : raw('null, null, null');
  return sql`(select row(x.value, x.qualifier, x.null_reason, x.unit, x.numerator, x.denominator, x.n, x.lower, x.upper,
    x.formula, x.formula_version, x.as_of, null, ${during}, null, null, null, null, null, false)::figure_row from (${figure}) x)`;
}
