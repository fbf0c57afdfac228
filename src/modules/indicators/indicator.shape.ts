import { type Args, type FieldShape, many, one, type ReadEnv } from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { type Grain, requirePeriod, seriesRange } from '../../shared/calendar-period.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { requireText } from '../../shared/text.js';
import { stepOf, UNPACKED } from '../committees/index.js';
import {
  memberDay,
  type Totals,
  totalFigure,
  totalsOfCommittees,
  totalsOfDivision,
  totalsOfOrganization,
} from './aggregate.js';

/** One metric for one period. Behind the offset the row is made once, not again for each of its columns. */
export function metricFigure(totals: (row: Sql, args: Args) => Totals, additive = true): FieldShape {
  return one('Figure', undefined, {
    rows: (row, args, env, selects) => {
      const { grain, from, to } = requirePeriod(args.period);
      const periods = sql`select ${from}::date as period_from, ${to}::date as period_to`;
      return sql`${UNPACKED} (${figures(totals(row, args), args, env, grain, periods, additive, selects('sources'))} offset 0) x`;
    },
  });
}

/** The same metric over periods in a row, each with the one before it. */
export function metricSeries(totals: (row: Sql, args: Args) => Totals, additive = true): FieldShape {
  return many('SeriesPoint', {
    rows: (row, args, env, selects) => {
      const grain = args.by as Grain;
      const { from, to } = seriesRange(grain, args.from, args.to);
      const step = stepOf(grain);
      // One period before the first: it is what the first is compared with.
      const periods = sql`select g::date as period_from, (g + ${step})::date as period_to
        from generate_series(${from}::timestamp - ${step}, ${to}::timestamp, ${step}) g`;
      return sql`select w.*, figure_difference(w.figure, w.previous, 'DIFFERENCE', 1) as change,
          figure_growth(w.figure, w.previous, 'GROWTH', 1) as growth
        from (select x.period_from, x.period_to, x.f as figure,
          lag(x.f) over (order by x.period_from) as previous
        from (${figures(totals(row, args), args, env, grain, periods, additive, selects('sources'))}) x) w
        where w.period_from >= ${from}::date offset 0`;
    },
    orderBy: (child) => sql`${child}.period_from`,
  });
}

function figures(
  totals: Totals,
  args: Args,
  env: ReadEnv,
  grain: Grain,
  periods: Sql,
  additive: boolean,
  sources: boolean,
): Sql {
  const day = memberDay(args.asOf, env);
  const name = raw(`'${grain}'`);
  // The left join keeps periods that nobody reports.
  return sql`select p.period_from, p.period_to, ${totalFigure(name, day, additive)} as f
    from (${periods}) p join metric k on k.code = ${requireMetricCode(args.metric)}
    left join lateral (${totals(raw('k'), name, day, sources)}) a on true`;
}

export function requireMetricCode(code: string, field = 'metric'): string {
  return requireText(code, field, 100);
}

const byCommitteeIds = (_: Sql, args: Args) => {
  const ids = args.committeeIds as string[];
  if (ids.length < 1 || ids.length > 100) {
    throw new Fault(
      'INVALID_INPUT',
      { en: 'Name 1 to 100 committees.', zh: '请填写 1 至 100 个联合党委。' },
      'committeeIds',
    );
  }
  const keys = ids.map((id) => uuidOf(id, 'JointCommittee'));
  if (keys.includes(null)) {
    throw new Fault(
      'INVALID_ID',
      {
        en: 'Not the id of a committee. Take it from the field id.',
        zh: '不是联合党委标识，请取自 id 字段。',
      },
      'committeeIds',
    );
  }
  return totalsOfCommittees(sql`select unnest(${keys}::uuid[])`);
};
const ofCommittee = (row: Sql) => totalsOfCommittees(sql`${row}.id`);
const ofDivision = (row: Sql) => totalsOfDivision(sql`${row}.code`);

export const committeeFigures = {
  metric: metricFigure(ofCommittee),
  metricSeries: metricSeries(ofCommittee),
};
export const divisionFigures = { metric: metricFigure(ofDivision), metricSeries: metricSeries(ofDivision) };
export const organizationFigures = {
  metric: metricFigure(totalsOfOrganization, false),
  metricSeries: metricSeries(totalsOfOrganization, false),
};
export const queryFigures = {
  metricOfCommittees: metricFigure(byCommitteeIds),
  metricSeriesOfCommittees: metricSeries(byCommitteeIds),
};
