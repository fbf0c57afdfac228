import { type Args, many, type ReadEnv } from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { type CalendarPeriod, lastDay, periodBefore, requirePeriod } from '../../shared/calendar-period.js';
import { type Ranked, rankedByWorth, readRanking } from '../committees/index.js';
import { committeesWithin, organizationWithin, totalFigure, totalValue } from './aggregate.js';
import { onConditions, type Within } from './figure-row.js';
import { requireMetricCode } from './indicator.shape.js';
import { membersOfEntry, type Question, ranked } from './ranked.js';
import { type Comparison, comparedTotals } from './ranked-growth.js';

const periodRow = ({ from, to }: CalendarPeriod) =>
  sql`select ${from}::date as period_from, ${to}::date as period_to`;

/** Whether what is ranked, a row of these columns, is within reach. */
function entryWithin({ of, day }: Question, row: Sql) {
  return (within: Within): Sql => {
    if (of === 'COMMITTEE') return committeesWithin(sql`${row}.committee_id`, sql`${day}::date`, within);
    if (of === 'ORGANIZATION') return organizationWithin(sql`${row}.organization_id`, within);
    return within(sql`${row}.division_code`);
  };
}

const noted = (question: Question, env: ReadEnv, row?: Sql) =>
  onConditions(
    env,
    sql`array[${question.metric}::text]`,
    row ? entryWithin(question, row) : () => raw('true'),
  );

/** What is withheld has no rank, which would tell of it. */
function visible(question: Question, env: ReadEnv, row: Sql): Sql {
  const inReach = noted(question, env, row) ?? raw('false');
  return sql`case (select k.sharing from metric k where k.code = ${question.metric}) when 'OPEN' then true
    when 'CONDITIONAL' then ${inReach} else false end`;
}

function byValue(question: Question, shown: Ranked, env: ReadEnv): Sql {
  const { period, day, metric, of } = question;
  const additive = of !== 'ORGANIZATION';
  const worth = sql`select a.*, ${totalValue(additive)} as worth
    from (${ranked(question)}) a join metric k on k.code = ${metric} where ${visible(question, env, raw('a'))}`;
  return sql`select a.committee_id, a.organization_id, a.division_code, a.rank,
      ${totalFigure(raw(`'${period.grain}'`), sql`${day}::date`, additive, noted(question, env))} as f
    from (select r.*, ${membersOfEntry(question)} as members, null::uuid[] as sources
        from (${rankedByWorth(worth, shown)}) r offset 0) a
      cross join (${periodRow(period)}) p join metric k on k.code = ${metric} offset 0`;
}

/**
 * A figure costs more than the number it is ranked by: it is made of those that are shown. Nearly all sums are exact; the worth of the others is rounded as their figure is.
 */
const WORTH = {
  CHANGE: raw(`case when x.now_qualifier = 'EXACT' and x.base_qualifier = 'EXACT'
      or qualifier_add(x.now_qualifier, qualifier_negate(x.base_qualifier)) <> 'INDETERMINATE'
    then x.now_total - x.base_total end`),
  GROWTH: raw(`case when x.base_total <= 0 or 'INDETERMINATE' in (x.now_qualifier, x.base_qualifier) then null
    when x.now_qualifier = 'EXACT' and x.base_qualifier = 'EXACT' then round(x.now_total / x.base_total, 10) - 1
    else quotient(x.now_total, x.base_total,
      nullif(qualifier_divide(x.now_qualifier, x.now_total, x.base_qualifier), 'INDETERMINATE')) - 1 end`),
};
const COMPARED = {
  CHANGE: (now: Sql, base: Sql) => sql`figure_difference(${now}, ${base}, 'DIFFERENCE', 1)`,
  GROWTH: (now: Sql, base: Sql) => sql`figure_growth(${now}, ${base}, 'M4', 1)`,
};

function byComparison(question: Comparison, by: keyof typeof WORTH, shown: Ranked, env: ReadEnv): Sql {
  const { period, base, day, metric, of } = question;
  const figure = (side: string, on: CalendarPeriod) => sql`(select ${totalFigure(
    raw(`'${on.grain}'`),
    sql`${day}::date`,
    of !== 'ORGANIZATION',
    noted(question, env),
  )} from (${periodRow(on)}) p cross join (select r.${raw(side)}_total as total, r.${raw(side)}_qualifier as qualifier,
      r.n, 0 as open_n, 0::numeric as open_least, 0::numeric as open_most, true as open_known, true as open_upward,
      null::bigint as members, null::uuid[] as sources) a join metric k on k.code = ${metric})`;
  // `offset 0`: a figure is made once, however many of its fields are asked for.
  return sql`select r.committee_id, r.organization_id, r.division_code, r.rank,
      ${COMPARED[by](figure('now', period), figure('base', base))} as f
    from (${rankedByWorth(sql`select x.*, ${WORTH[by]} as worth from (${comparedTotals(question)}) x where ${visible(question, env, raw('x'))}`, shown)}) r
    offset 0`;
}

function ranking(args: Args, env: ReadEnv): Sql {
  const shown = readRanking(args);
  const period = requirePeriod(args.period);
  const [last, asOf] = [lastDay(period.grain, period.from), (args.asOf as string | null) ?? env.today];
  const question: Question = {
    of: args.of,
    metric: requireMetricCode(args.metric),
    period,
    within: args.within,
    day: asOf < last ? asOf : last,
  };
  if (args.by === 'VALUE') return byValue(question, shown, env);
  return byComparison({ ...question, base: periodBefore(period, args.against) }, args.by, shown, env);
}

export const metricRanking = many('RankingEntry', {
  rows: (_, args, env) => ranking(args, env),
  orderBy: (child) =>
    sql`${child}.rank, ${child}.committee_id, ${child}.organization_id, ${child}.division_code`,
});
