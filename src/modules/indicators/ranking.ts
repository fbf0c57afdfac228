import { type Args, many } from '../../compiler/shape.js';
import { all, raw, type Sql, sql } from '../../compiler/sql.js';
import { requirePeriod } from '../../shared/calendar-period.js';
import { rankedBy, readRanking } from '../committees/index.js';
import { inSubtree } from '../divisions/index.js';
import { memberDay, OVER_MEMBERS, totalFigure } from './aggregate.js';
import { requireMetricCode } from './indicator.shape.js';

const ALONE = raw(`0 as open_n, 0::numeric as open_least, 0::numeric as open_most, true as open_known,
  true as open_upward, null::bigint as members, null::uuid[] as sources`);

interface Question {
  readonly of: 'COMMITTEE' | 'ORGANIZATION' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE';
  readonly metric: string;
  readonly grain: string;
  readonly from: string;
  readonly within: string;
  readonly day: Sql;
}

/** The things that are ranked with their totals; whoever reports nothing has no rank. */
function candidates(question: Question): Sql {
  const { metric, grain, from, within } = question;
  const reported = (row: string) =>
    sql`${raw(row)}.metric_code = ${metric} and ${raw(row)}.grain = ${grain} and ${raw(row)}.period_from = ${from}::date`;
  if (question.of === 'COMMITTEE') return committees(question, reported('c'));
  if (question.of === 'ORGANIZATION') {
    return sql`select null::uuid as committee_id, c.organization_id, null::text as division_code,
      c.total, c.qualifier, 1::bigint as n, ${ALONE}
      from metric_cell c where ${all(reported('c'), inSubtree(raw('c.division_code'), within, 'within'))}`;
  }
  return sql`select null::uuid as committee_id, null::uuid as organization_id, r.division_code,
    r.total, rollup_qualifier(r) as qualifier, r.n, ${ALONE}
    from rollup r join division d on d.code = r.division_code and d.level = ${question.of}
    where ${all(reported('r'), inSubtree(raw('r.division_code'), within, 'within'))}`;
}

/** All committees of the division in one pass: a ranking of thousands must not ask for each. */
function committees({ within, day }: Question, reported: Sql): Sql {
  return sql`select s.committee_id, null::uuid as organization_id, null::text as division_code, ${OVER_MEMBERS},
      null::uuid[] as sources
    from (select m.committee_id, coalesce(g.legal_entity_id, g.id) as id, bool_or(m.certain @> p.day) as certain
      from (select ${day} as day from p) p
      join joint_committee j on ${inSubtree(raw('j.division_code'), within, 'within')} and j.possible @> p.day
      join joint_membership m on m.committee_id = j.id and m.possible @> p.day
      join organization g on g.id = m.member_id group by 1, 2) s
    left join metric_cell c on c.organization_id = s.id and ${reported}
    group by s.committee_id`;
}

function ranking(args: Args, today: string): Sql {
  const ranked = readRanking(args);
  const { grain, from, to } = requirePeriod(args.period);
  const metric = requireMetricCode(args.metric);
  const day = memberDay(args.asOf, { today, language: 'en' });
  const additive = args.of !== 'ORGANIZATION';
  const question: Question = { of: args.of, metric, grain, from, within: args.within, day };
  return sql`with p as (select ${from}::date as period_from, ${to}::date as period_to),
    a as (${candidates(question)})
    ${rankedBy(
      sql`select a.committee_id, a.organization_id, a.division_code,
        ${totalFigure(raw(`'${grain}'`), day, additive)} as f
      from a cross join p join metric k on k.code = ${metric}`,
      ranked,
    )}`;
}

export const metricRanking = many('RankingEntry', {
  rows: (_, args, env) => ranking(args, env.today),
  orderBy: (child) =>
    sql`${child}.rank, ${child}.committee_id, ${child}.organization_id, ${child}.division_code`,
});
