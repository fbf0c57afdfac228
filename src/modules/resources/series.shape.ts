import { type FieldShape, many } from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { type Grain, seriesRange } from '../../shared/calendar-period.js';
import { stepOf } from '../committees/index.js';
import type { Subject } from './subject.js';
import { countRows, FLOW_SUMS, packed, USE_ROWS } from './use-figures.js';

/** A measure of the resources of a subject over periods in a row, each with the one before it. */
export function seriesOf(subject: Subject): FieldShape {
  return many('SeriesPoint', {
    rows: (row, args) => {
      const grain = args.by as Grain;
      const { from, to } = seriesRange(grain, args.from, args.to);
      const step = stepOf(grain);
      // One period before the first: it is what the first is compared with.
      const bounds = sql`array(select g::date from generate_series(${from}::timestamp - ${step}, ${to}::timestamp + ${step}, ${step}) g)`;
      const of = { kind: raw(`'${grain}'`), from: raw('p.period_from'), to: raw('p.period_to') };
      const sums =
        args.measure === 'COUNT'
          ? sql`select coalesce(sum(s.possible), 0)::bigint as possible, coalesce(sum(s.certain), 0)::bigint as certain,
              p.period_to - 1 as as_of from (${subject.standing(row, args, raw('(p.period_to - 1)'))}) s
            where ${args.kinds ?? null}::text[] is null or s.kind = any (${args.kinds ?? null}::text[])`
          : sql`select ${FLOW_SUMS}, p.period_to - 1 as as_of from used u where u.period = p.period`;
      const rows: (sums: Sql) => Sql =
        args.measure === 'COUNT' ? countRows : USE_ROWS[args.measure as keyof typeof USE_ROWS];
      const used =
        args.measure === 'COUNT'
          ? raw('select 0 as period')
          : subject.use(row, args, raw('(select days from bound)'));
      return sql`with bound as materialized (select ${bounds} as days),
          used as materialized (${used}),
          p as (select i as period, days[i] as period_from, days[i + 1] as period_to
            from bound, generate_series(1, cardinality(days) - 1) i)
        select w.*, figure_difference(w.figure, w.previous, 'DIFFERENCE', 1) as change,
          figure_growth(w.figure, w.previous, 'GROWTH', 1) as growth
        from (select f.*, lag(f.figure) over (order by f.period_from) as previous
          from (select p.period_from, p.period_to, ${packed(rows(raw('s')), of)} as figure
            from p cross join lateral (${sums}) s) f) w
        where w.period_from >= ${from}::date`;
    },
    orderBy: (child) => sql`${child}.period_from`,
  });
}
