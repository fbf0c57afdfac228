import { all, raw, type Sql, sql } from '../../compiler/sql.js';
import type { CalendarPeriod } from '../../shared/calendar-period.js';
import { inSubtree } from '../divisions/index.js';
import {
  ADDITIVE,
  cellOf,
  isLast,
  membersOf,
  moving,
  ofPeriod,
  placeOf,
  type Question,
  standing,
} from './ranked.js';

/** A comparison of two periods. */
export interface Comparison extends Question {
  readonly base: CalendarPeriod;
}

/** Sums over those who reported both periods, `c` now and `b` then. */
const OVER_BOTH = raw(`sum(c.total) as now_total, qualifier_sum(c.qualifier) as now_qualifier,
  sum(b.total) as base_total, qualifier_sum(b.qualifier) as base_qualifier, count(*) as n`);

/**
 * Totals of the period and of its base over the constant set, those who reported both. Kept sums serve where
 * the same organizations reported both, which their number and the sum of their hashes tell; all others are
 * added up from their members.
 */
export function comparedTotals(question: Comparison): Sql {
  if (question.of === 'COMMITTEE') return committees(question);
  if (question.of === 'ORGANIZATION') return organizations(question);
  if (question.of === 'VILLAGE') return villages(question);
  return divisions(question);
}

function organizations({ metric, period, base, within }: Comparison, division: Sql = raw('null::text')): Sql {
  const [now, then] = [placeOf(period), placeOf(base)];
  return sql`select null::uuid as committee_id, c.organization_id, ${division} as division_code,
      c.totals[${now.slot}] as now_total, c.qualifiers[${now.slot}] as now_qualifier,
      b.totals[${then.slot}] as base_total, b.qualifiers[${then.slot}] as base_qualifier, 1::bigint as n
    from metric_year c join metric_year b on b.organization_id = c.organization_id
      and b.metric_code = ${metric} and b.year = ${then.year} and b.totals[${then.slot}] is not null
    where c.metric_code = ${metric} and c.year = ${now.year} and c.totals[${now.slot}] is not null
      and ${inSubtree(raw('c.division_code'), within, 'within')}`;
}

/** Of villages no sums are kept: their few organizations are added up. */
function villages(question: Comparison): Sql {
  const { metric } = question;
  return sql`select null::uuid as committee_id, null::uuid as organization_id, y.division_code,
      sum(y.now_total) as now_total, qualifier_sum(y.now_qualifier) as now_qualifier,
      sum(y.base_total) as base_total, qualifier_sum(y.base_qualifier) as base_qualifier, count(*) as n
    from (${organizations(question, raw('c.division_code'))}) y
    join division d on d.code = y.division_code and d.level = 'VILLAGE'
    where ${ADDITIVE(metric)} group by y.division_code`;
}

function divisions({ of, metric, period, base, within }: Comparison): Sql {
  const now = placeOf(period);
  const pair = sql`select r.division_code, d.level, r.total as now_total, rollup_qualifier(r) as now_qualifier,
      b.total as base_total, rollup_qualifier(b) as base_qualifier, r.n,
      b.n = r.n and b.reporters = r.reporters as alike
    from rollup r join division d on d.code = r.division_code and d.level = ${of}
    left join rollup b on b.division_code = r.division_code and ${ofPeriod('b', metric, base)}
    where ${all(ofPeriod('r', metric, period), inSubtree(raw('r.division_code'), within, 'within'))}`;
  return sql`with pair as materialized (${pair})
    select null::uuid as committee_id, null::uuid as organization_id, r.division_code,
      r.now_total, r.now_qualifier, r.base_total, r.base_qualifier, r.n from pair r where r.alike
    union all
    select null::uuid, null::uuid, r.division_code, x.now_total, x.now_qualifier, x.base_total, x.base_qualifier, x.n
    from pair r cross join lateral (select ${OVER_BOTH} from (
      select c.totals[${now.slot}] as total, c.qualifiers[${now.slot}] as qualifier, c.organization_id from metric_year c
      where c.metric_code = ${metric} and c.year = ${now.year} and c.totals[${now.slot}] is not null
        and c.division_code >= r.division_code
        and c.division_code < subtree_end(r.division_code, r.level) collate "C") c
      join lateral (${cellOf(raw('c.organization_id'), metric, base)}) b on b.total is not null) x
    where not coalesce(r.alike, false)`;
}

function committees(question: Comparison): Sql {
  const { metric, period, base } = question;
  const alike = sql`c.open_n = 0 and b.open_n = 0 and b.n = c.n and b.reporters = c.reporters`;
  const kept = sql`select c.committee_id, c.total as now_total, committee_qualifier(c) as now_qualifier,
      b.total as base_total, committee_qualifier(b) as base_qualifier, c.n,
      coalesce(${alike}, false)${isLast(question) ? sql`` : sql` and c.committee_id not in (${moving(question)})`} as alike
    from committee_cell c join joint_committee j on j.id = c.committee_id
    left join committee_cell b on b.committee_id = c.committee_id and ${ofPeriod('b', metric, base)}
    where ${all(ofPeriod('c', metric, period), standing(question))}`;
  // On another day than the last a committee may have members who report although its sum has none.
  const others = isLast(question)
    ? sql`j.id in (select k.committee_id from kept k where not k.alike)`
    : sql`(j.id in (select k.committee_id from kept k where not k.alike) or j.id in (${moving(question)}))`;
  return sql`with kept as materialized (${kept})
    select k.committee_id, null::uuid as organization_id, null::text as division_code,
      k.now_total, k.now_qualifier, k.base_total, k.base_qualifier, k.n from kept k where k.alike
    union all
    select s.committee_id, null::uuid, null::text, ${OVER_BOTH}
    from (${membersOf(question, others)}) s
    join lateral (${cellOf(raw('s.id'), metric, period)}) c on c.total is not null
    join lateral (${cellOf(raw('s.id'), metric, base)}) b on b.total is not null
    where ${ADDITIVE(metric)}
    group by s.committee_id having bool_and(s.certain)`;
}
