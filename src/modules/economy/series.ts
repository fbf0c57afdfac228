import { type Args, type FieldShape, many, type ReadEnv } from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { seriesRange } from '../../shared/calendar-period.js';
import { stepOf } from '../committees/index.js';
import { type Against, growth } from './growth.figures.js';
import { income, type Measure } from './income.figures.js';
import type { Subject } from './subject.js';
import { type At, TOTALS } from './totals.js';

/** A figure as one value of type figure_row. */
export function asRow(figure: Sql): Sql {
  return sql`(select row(f.value, f.qualifier, f.null_reason, f.unit, f.numerator, f.denominator, f.n, f.lower, f.upper,
    f.formula, f.formula_version, f.as_of, null, null, null, null, null, null, null, null, null, null)::figure_row
    from (${figure}) f)`;
}

/** Amounts of two charts are not one thing: nothing is said of their difference. */
const BROKEN =
  raw(`row(null, 'INDETERMINATE', 'CHART_BREAK', 'fen', null, null, null, null, null, 'DIFFERENCE', 1,
  null, null, null, null, null, null, null, null, null, null, null)::figure_row`);

const THIS: At = { year: raw('p.year'), quarter: raw('p.quarter'), day: raw('p.day') };

/** A series by year or quarter, each period with its own members, compared with the one before or a year before. */
export function economySeries(subject: Subject): FieldShape {
  return many('SeriesPoint', {
    rows: (row, args, env) => points(subject, row, args, env),
    orderBy: (child) => sql`${child}.period_from`,
  });
}

function points(subject: Subject, row: Sql, args: Args, env: ReadEnv): Sql {
  const grain = args.by as 'QUARTER' | 'YEAR';
  const { from, to } = seriesRange(grain, args.from, args.to);
  const measure: Measure = args.measure === 'OWN_INCOME' ? 'own' : 'total';
  const against = args.against as Against;
  const step = stepOf(grain);
  // As many periods before the first as the comparison reaches back.
  const back = raw(grain === 'QUARTER' && against === 'YEAR_BEFORE' ? '4' : '1');
  const quarter = grain === 'QUARTER' ? raw('extract(quarter from g)::int') : raw('0');
  const periods = sql`select g::date as period_from, (g + ${step})::date as period_to,
      extract(year from g)::int as year, ${quarter} as quarter, least((g + ${step})::date - 1, ${env.today}::date) as day
    from generate_series(${from}::timestamp - ${back} * ${step}, ${to}::timestamp, ${step}) g`;
  const totals = TOTALS.map((name) => `t.${name}`).join(', ');
  return sql`select w.period_from, w.period_to, w.figure, w.previous, w.growth,
      case when economy_chart(w.year) = economy_chart(w.year_before)
        then figure_difference(w.figure, w.previous, 'DIFFERENCE', 1) else ${BROKEN} end as change
    from (select x.period_from, x.period_to, x.year, x.figure, x.growth,
        lag(x.figure, ${back}) over (order by x.period_from) as previous,
        lag(x.year, ${back}) over (order by x.period_from) as year_before
      from (select p.period_from, p.period_to, p.year,
          ${asRow(income(raw('t'), raw('t.day'), measure))} as figure,
          ${asRow(growth(raw('t'), raw('t.day'), measure, args.among === 'ALL_MEMBERS', against))} as growth
        from (${periods}) p
        cross join lateral (select p.day, ${raw(totals)} from (${subject.totals(row, args, THIS)}) t offset 0) t) x) w
    where w.period_from >= ${from}::date`;
}
