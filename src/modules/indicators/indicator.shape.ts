import { type Args, type FieldShape, many, one, type ReadEnv } from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { type Grain, requirePeriod, seriesRange } from '../../shared/calendar-period.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { addDays } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import { stepOf, UNPACKED } from '../committees/index.js';
import {
  committeesWithin,
  keptOfCommittee,
  memberDay,
  organizationWithin,
  type Totals,
  totalParts,
  totalsOfCommittees,
  totalsOfDivision,
  totalsOfOrganization,
} from './aggregate.js';
import { textOfDivision } from './division-text.js';
import { type FigureParts, figureColumns, figureRow, onConditions, type Within } from './figure-row.js';

/** What a figure is of: where its sums are taken, and whether that is within the caller's reach. */
interface Subject {
  readonly totals: (row: Sql, args: Args) => Totals;
  /** The same on the last day of a period, where that is kept. */
  readonly kept?: (row: Sql) => Totals;
  readonly reach: (row: Sql, args: Args, day: Sql) => (within: Within) => Sql;
  readonly additive: boolean;
  /** Its figure as the answer shows it, for who may see no more than is open. */
  readonly text?: (row: Sql, metric: string, grain: Grain, from: string) => Sql;
}

/** One metric for one period. */
function metricFigure(subject: Subject): FieldShape {
  return one('Figure', undefined, {
    rows: (row, args, env, selects) => {
      const { grain, from, to } = requirePeriod(args.period);
      const past = addDays(to, -1) <= (args.asOf ?? env.today);
      const periods = sql`select ${from}::date as period_from, ${to}::date as period_to`;
      const made = (figure: MakeFigure) =>
        figures(
          past && subject.kept ? { ...subject, totals: subject.kept } : subject,
          row,
          { args, env },
          grain,
          periods,
          selects('sources'),
          figure,
        );
      // Behind the offset a row is made once, not again for each of its columns.
      return env.conditional
        ? sql`${UNPACKED} (${made(packed)} offset 0) x`
        : made((parts) => figureColumns(raw('k'), parts));
    },
    ready: (row, args, env): Readonly<Record<string, Sql>> => {
      const { grain, from } = requirePeriod(args.period);
      const metric = requireMetricCode(args.metric);
      if (env.conditional || !subject.text) return {};
      return { 'value qualifier nullReason unit': subject.text(row, metric, grain, from) };
    },
  });
}

/** The same metric over periods in a row, each with the one before it. */
function metricSeries(subject: Subject): FieldShape {
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
        from (${figures(subject, row, { args, env }, grain, periods, selects('sources'), packed)}) x) w
        where w.period_from >= ${from}::date offset 0`;
    },
    orderBy: (child) => sql`${child}.period_from`,
  });
}

function figures(
  { totals, reach, additive }: Subject,
  row: Sql,
  { args, env }: { args: Args; env: ReadEnv },
  grain: Grain,
  periods: Sql,
  sources: boolean,
  figure: MakeFigure,
): Sql {
  const day = memberDay(args.asOf, env);
  const name = raw(`'${grain}'`);
  const metric = requireMetricCode(args.metric);
  const conditions = onConditions(env, sql`array[${metric}::text]`, reach(row, args, day));
  // The left join keeps periods that nobody reports.
  return sql`select ${figure(totalParts(name, day, additive), conditions)}
    from (${periods}) p cross join ${theMetric(metric)} k
    left join lateral (${totals(row, args)(raw('k'), name, day, sources)}) a on true`;
}

type MakeFigure = (parts: FigureParts, conditions: Sql | undefined) => Sql;

const packed: MakeFigure = (parts, conditions) =>
  sql`p.period_from, p.period_to, ${figureRow(raw('k'), parts, conditions)} as f`;

/** The row of a metric, looked up once for a statement, however many figures of it there are. */
function theMetric(code: string): Sql {
  return sql`(select (c.k).* from (select (select m from metric m where m.code = ${code}) as k offset 0) c
    where (c.k).code = ${code})`;
}

export function requireMetricCode(code: string, field = 'metric'): string {
  return requireText(code, field, 100);
}

const committeesOf = (args: Args): Sql => {
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
  return sql`select unnest(${keys}::uuid[])`;
};
const committee: Subject = {
  totals: (row) => totalsOfCommittees(sql`${row}.id`),
  kept: (row) => keptOfCommittee(sql`${row}.id`),
  reach: (row, _, day) => (within) => committeesWithin(sql`${row}.id`, day, within),
  additive: true,
};
const committees: Subject = {
  totals: (_, args) => totalsOfCommittees(committeesOf(args)),
  reach: (_, args, day) => (within) => committeesWithin(committeesOf(args), day, within),
  additive: true,
};
const division: Subject = {
  totals: (row) => totalsOfDivision(sql`${row}.code`),
  reach: (row) => (within) => within(sql`${row}.code`),
  additive: true,
  text: (row, metric, grain, from) => textOfDivision(sql`${row}.code`, metric, grain, from),
};
const organization: Subject = {
  totals: totalsOfOrganization,
  reach: (row) => (within) => organizationWithin(sql`${row}.id`, within),
  additive: false,
};

const figuresOf = (subject: Subject) => ({
  metric: metricFigure(subject),
  metricSeries: metricSeries(subject),
});

export const committeeFigures = figuresOf(committee);
export const divisionFigures = figuresOf(division);
export const organizationFigures = figuresOf(organization);
export const queryFigures = {
  metricOfCommittees: metricFigure(committees),
  metricSeriesOfCommittees: metricSeries(committees),
};
