import { all, raw, type Sql, sql } from '../../compiler/sql.js';
import { type CalendarPeriod, lastDay } from '../../shared/calendar-period.js';
import { inSubtree } from '../divisions/index.js';
import { OVER_MEMBERS } from './aggregate.js';

/** What is to be ranked. */
export interface Question {
  readonly of: 'COMMITTEE' | 'ORGANIZATION' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE';
  readonly metric: string;
  readonly period: CalendarPeriod;
  readonly within: string;
  /** The day on which members are counted. */
  readonly day: string;
}

/** Columns of totals of what has no members that only may be such. */
const ALONE = raw(`0 as open_n, 0::numeric as open_least, 0::numeric as open_most, true as open_known,
  true as open_upward`);

/** Where the period stands in the arrays of a row of metric_year. */
export function placeOf({ grain, from }: CalendarPeriod): { year: Sql; slot: Sql } {
  const month = Number(from.slice(5, 7));
  const slot = { MONTH: month, QUARTER: 12 + (month + 2) / 3, YEAR: 17 }[grain];
  return { year: raw(String(Number(from.slice(0, 4)))), slot: raw(String(slot)) };
}

export function ofPeriod(row: string, metric: string, { grain, from }: CalendarPeriod): Sql {
  const column = (name: string) => raw(`${row}.${name}`);
  return sql`${column('metric_code')} = ${metric} and ${column('grain')} = ${grain} and ${column('period_from')} = ${from}::date`;
}

/** The things that are ranked with their totals; whoever reports nothing has no rank. */
export function ranked(question: Question): Sql {
  const { of, metric, period, within } = question;
  if (of === 'COMMITTEE') return committees(question);
  if (of === 'ORGANIZATION') {
    const { year, slot } = placeOf(period);
    return sql`select null::uuid as committee_id, y.organization_id, null::text as division_code,
      y.totals[${slot}] as total, y.qualifiers[${slot}] as qualifier, 1::bigint as n, ${ALONE}
      from metric_year y where y.metric_code = ${metric} and y.year = ${year} and y.totals[${slot}] is not null
        and ${inSubtree(raw('y.division_code'), within, 'within')}`;
  }
  if (of === 'VILLAGE') {
    const { year, slot } = placeOf(period);
    return sql`select null::uuid as committee_id, null::uuid as organization_id, y.division_code,
      sum(y.totals[${slot}]) as total, qualifier_sum(y.qualifiers[${slot}]) as qualifier, count(*) as n, ${ALONE}
      from metric_year y join division d on d.code = y.division_code and d.level = ${of}
      where y.metric_code = ${metric} and y.year = ${year} and y.totals[${slot}] is not null and ${ADDITIVE(metric)}
        and ${inSubtree(raw('y.division_code'), within, 'within')}
      group by y.division_code`;
  }
  return sql`select null::uuid as committee_id, null::uuid as organization_id, r.division_code,
    r.total, rollup_qualifier(r) as qualifier, r.n, ${ALONE}
    from rollup r join division d on d.code = r.division_code and d.level = ${of}
    where ${all(ofPeriod('r', metric, period), inSubtree(raw('r.division_code'), within, 'within'))}`;
}

/** Whether organizations' figures of the metric may be added up. */
export const ADDITIVE = (metric: string) =>
  sql`exists (select 1 from metric k where k.code = ${metric} and k.over_organizations = 'SUM')`;

/** Sums are kept for the last day of a period; on another day they hold where nobody came or went between. */
function committees(question: Question): Sql {
  const { metric, period } = question;
  const kept = sql`select c.committee_id, null::uuid as organization_id, null::text as division_code,
      case when c.n > 0 then c.total end as total, committee_qualifier(c) as qualifier, c.n,
      c.open_n, c.open_least, c.open_most, c.open_inexact = 0 as open_known, c.open_downward = 0 as open_upward
    from committee_cell c join joint_committee j on j.id = c.committee_id
    where ${all(ofPeriod('c', metric, period), standing(question))}`;
  if (isLast(question)) return kept;
  return sql`${kept} and c.committee_id not in (${moving(question)})
    union all
    select s.committee_id, null::uuid, null::text, ${OVER_MEMBERS}
    from (${membersOf(question, sql`j.id in (${moving(question)})`)}) s
    left join lateral (${cellOf(raw('s.id'), metric, period)}) c on true
    group by s.committee_id`;
}

/** How many there are to report in the committee of an entry `r`. */
export function membersOfEntry({ of, day }: Question): Sql {
  if (of !== 'COMMITTEE') return raw('null::bigint');
  return sql`(select count(distinct coalesce(g.legal_entity_id, g.id)) from joint_membership m
    join organization g on g.id = m.member_id
    where m.committee_id = r.committee_id and m.possible @> ${day}::date)`;
}

export function isLast({ period, day }: Question): boolean {
  return day === lastDay(period.grain, period.from);
}

/** Committees of the division on the day, as `j`. */
export function standing({ within, day }: Question): Sql {
  return sql`${inSubtree(raw('j.division_code'), within, 'within')} and j.possible @> ${day}::date`;
}

/** Committees whom somebody may join or leave between the day and the period's last. */
export function moving({ period, day }: Question): Sql {
  const between = (column: string) =>
    sql`(${raw(column)} > ${day}::date and ${raw(column)} <= ${lastDay(period.grain, period.from)}::date)`;
  return sql`select m.committee_id from joint_membership m where ${between('m.started_earliest')}
    or ${between('m.started_latest')} or ${between('m.ended_earliest')} or ${between('m.ended_latest')}`;
}

/** The members on the day of some committees `j`, each organization once in each. */
export function membersOf(question: Question, which: Sql): Sql {
  const { day } = question;
  return sql`select m.committee_id, coalesce(g.legal_entity_id, g.id) as id, bool_or(m.certain @> ${day}::date) as certain
    from joint_committee j
    join joint_membership m on m.committee_id = j.id and m.possible @> ${day}::date
    join organization g on g.id = m.member_id
    where ${standing(question)} and ${which} group by 1, 2`;
}

export function cellOf(organization: Sql, metric: string, period: CalendarPeriod): Sql {
  const { year, slot } = placeOf(period);
  return sql`select y.totals[${slot}] as total, y.qualifiers[${slot}] as qualifier from metric_year y
    where y.organization_id = ${organization} and y.metric_code = ${metric} and y.year = ${year}`;
}
