import type { ReadEnv } from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { type FigureParts, figureRow, type Within } from './figure-row.js';

/**
 * Where a sum is taken: SQL that gives the columns below for a metric and the period row `p`; its sources only
 * where they are asked for, because finding them reads every observation.
 */
export type Totals = (metric: Sql, grain: Sql, day: Sql, sources: boolean) => Sql;

/*
 * Columns of totals: `total` and `qualifier` of what certainly belongs (nulls: nothing does), `n` how many
 * organizations that is, `open_n` how many may belong besides, with the least and most they may add,
 * `open_known` whether those two are exact, `open_upward` whether they can only add, `members` how many
 * organizations there are to report, and `sources`.
 */
const NOTHING_OPEN = raw(
  `0 as open_n, 0::numeric as open_least, 0::numeric as open_most, true as open_known, true as open_upward`,
);

const NO_SOURCES = raw('null::uuid[]');

/** Where the period `p` stands in a row of metric_year, which holds 12 months, 4 quarters and the year. */
const slotOf = (grain: Sql) => sql`case ${grain} when 'MONTH' then date_part('month', p.period_from)::int
    when 'QUARTER' then 12 + date_part('quarter', p.period_from)::int else 17 end`;

/** What an organization reports for the period `p`. */
export function cellOf(organization: Sql, metric: Sql, grain: Sql): Sql {
  const slot = slotOf(grain);
  return sql`select y.organization_id, y.totals[${slot}] as total, y.qualifiers[${slot}] as qualifier
    from metric_year y where y.organization_id = ${organization} and y.metric_code = ${metric}.code
      and y.year = date_part('year', p.period_from)::int`;
}

/** What an organization, or one that Party organizations are attached to, reports itself. */
export function totalsOfOrganization(row: Sql): Totals {
  return (
    metric,
    grain,
    _,
    sources,
  ) => sql`select c.total, c.qualifier, count(*)::bigint as n, ${NOTHING_OPEN}, 1 as members,
    ${sources ? sourcesOf(sql`o.organization_id in (${standingFor(sql`c.organization_id`)})`, metric) : NO_SOURCES} as sources
    from (${cellOf(
      sql`coalesce((select legal_entity_id from organization where id = ${row}.id), ${row}.id)`,
      metric,
      grain,
    )}) c where c.total is not null
    group by c.organization_id, c.total, c.qualifier`;
}

/** Sums are kept from the town up. What is in a village is few, and added up when it is asked for. */
export const ofVillage = (code: Sql) => sql`right(${code}, 3) <> '000'`;

/** The roll-up of a division: its distinct organizations, whatever committees they are in. */
export function totalsOfDivision(code: Sql): Totals {
  return (
    metric,
    grain,
    _,
    sources,
  ) => sql`select r.total, r.qualifier, r.n, ${NOTHING_OPEN}, null::int as members,
    ${
      sources
        ? sourcesOf(
            sql`o.division_code >= ${code} and o.division_code < (
      select subtree_end(d.code, d.level) collate "C" from division d where d.code = ${code})`,
            metric,
          )
        : NO_SOURCES
    } as sources
    from (select r.total, rollup_qualifier(r) as qualifier, r.n from rollup r
      where r.division_code = ${code} and r.metric_code = ${metric}.code
        and r.grain = ${grain} and r.period_from = p.period_from
      union all
      select sum(c.total), qualifier_sum(c.qualifier), count(*) from (${cellsOfVillage(code, metric, grain)}) c
      having count(*) > 0) r`;
}

function cellsOfVillage(code: Sql, metric: Sql, grain: Sql): Sql {
  const slot = slotOf(grain);
  return sql`select y.totals[${slot}] as total, y.qualifiers[${slot}] as qualifier from metric_year y
    where ${ofVillage(code)} and ${metric}.over_organizations = 'SUM' and y.metric_code = ${metric}.code
      and y.division_code = ${code} and y.year = date_part('year', p.period_from)::int and y.totals[${slot}] is not null`;
}

/** The members of committees on the day: each organization once, with whether it certainly is one then. */
export function membersOn(committees: Sql, day: Sql): Sql {
  return sql`select coalesce(g.legal_entity_id, g.id) as id, bool_or(m.certain @> ${day}) as certain
    from joint_membership m join organization g on g.id = m.member_id
    where m.committee_id in (${committees}) and m.possible @> ${day} group by 1`;
}

/** Sums over member rows `s(id, certain)` joined with their cells `c`. */
export const OVER_MEMBERS = raw(`sum(c.total) filter (where s.certain) as total,
  qualifier_sum(c.qualifier) filter (where s.certain) as qualifier,
  count(c.total) filter (where s.certain) as n, count(c.total) filter (where not s.certain) as open_n,
  coalesce(sum(least(c.total, 0)) filter (where not s.certain), 0) as open_least,
  coalesce(sum(greatest(c.total, 0)) filter (where not s.certain), 0) as open_most,
  coalesce(bool_and(c.qualifier = 'EXACT') filter (where not s.certain), true) as open_known,
  coalesce(bool_and(c.qualifier in ('EXACT', 'AT_LEAST', 'MORE_THAN') and c.total >= 0)
    filter (where not s.certain), true) as open_upward`);

/** Everyone in these committees on the day, each organization once however the committees overlap. */
export function totalsOfCommittees(committees: Sql): Totals {
  return (metric, grain, day, sources) => sql`select ${OVER_MEMBERS}, count(*) as members, ${
    sources ? sourcesOfMembers(committees, metric, day) : NO_SOURCES
  } as sources
    from (${membersOn(committees, day)}) s
    left join lateral (${cellOf(raw('s.id'), metric, grain)}) c on true`;
}

/**
 * The same of one committee on the period's last day, for which its sums are kept. Of metrics that are not added up
 * none are: what of them is told is how many report.
 */
export function keptOfCommittee(committee: Sql): Totals {
  return (metric, grain, day, sources) => {
    const reporting = sql`(select count(c.total) filter (where s.certain) from (${membersOn(committee, day)}) s
      left join lateral (${cellOf(raw('s.id'), metric, grain)}) c on true)`;
    return sql`select case when c.n > 0 then c.total end as total, case when c.n > 0 then committee_qualifier(c) end as qualifier,
        case when ${metric}.over_organizations = 'NONE' then ${reporting} else c.n end as n, c.open_n, c.open_least,
        c.open_most, c.open_inexact = 0 as open_known, c.open_downward = 0 as open_upward,
        (select count(*) from (${membersOn(committee, day)}) s) as members,
        ${sources ? sourcesOfMembers(committee, metric, day) : NO_SOURCES} as sources
      from (select 1) always left join committee_cell c on c.committee_id = ${committee}
        and c.metric_code = ${metric}.code and c.grain = ${grain} and c.period_from = p.period_from offset 0`;
  };
}

/** The qualifier of totals `a`. */
const QUALIFIER = raw(`(case when coalesce(a.n, 0) + coalesce(a.open_n, 0) = 0 or a.n = 0 then 'INDETERMINATE'
    when a.open_n = 0 then a.qualifier when a.open_upward then qualifier_add(a.qualifier, 'AT_LEAST')
    else 'INDETERMINATE' end)`);

const barred = (additive: boolean) => (additive ? sql`k.over_organizations = 'NONE'` : raw('false'));

const stated = (additive: boolean) =>
  sql`case when not ${barred(additive)} and ${QUALIFIER} <> 'INDETERMINATE' then a.total end`;

/** The value of the figure of totals `a` and the metric's row `k`, for who may see it. */
export function totalValue(additive: boolean): Sql {
  return stated(additive);
}

/**
 * The parts of a figure from totals `a`, the metric's row `k` and the period row `p`. Where some may or may not be
 * members, the sum is a lower bound if they can only add to it, and open between bounds otherwise.
 */
export function totalParts(grain: Sql, day: Sql, additive: boolean): FigureParts {
  const q = QUALIFIER;
  const known = sql`(a.open_known and coalesce(a.qualifier, 'EXACT') = 'EXACT' and a.n + a.open_n > 0)`;
  const no = barred(additive);
  return {
    value: stated(additive),
    qualifier: sql`case when ${no} then 'INDETERMINATE' else ${q} end`,
    null_reason: sql`case when ${no} then 'NOT_ADDITIVE'
      when coalesce(a.n, 0) + coalesce(a.open_n, 0) = 0 then 'NOT_PUBLISHED'
      when ${q} = 'INDETERMINATE' and a.open_n > 0 then 'DATES_NOT_KNOWN'
      when ${q} = 'INDETERMINATE' then 'BOUNDS_OPPOSED' end`,
    unit: raw('k.unit'),
    denominator: raw('a.members'),
    n: raw('coalesce(a.n, 0)'),
    lower: sql`case when ${no} then null when ${known} then coalesce(a.total, 0) + a.open_least
      else quantity_lower(a.total, ${q}) end`,
    upper: sql`case when ${no} then null when ${known} then coalesce(a.total, 0) + a.open_most
      else quantity_upper(a.total, ${q}) end`,
    as_of: day,
    source_ids: raw('a.sources'),
    period_kind: grain,
    period_from: raw('p.period_from'),
    period_to: raw('p.period_to'),
  };
}

/** The same as a figure_row. */
export function totalFigure(grain: Sql, day: Sql, additive: boolean, conditions?: Sql): Sql {
  return figureRow(raw('k'), totalParts(grain, day, additive), conditions);
}

/** Committees within reach: with all that may be their members on the day, for their sums tell of each. */
export function committeesWithin(committees: Sql, day: Sql, within: Within): Sql {
  return sql`(not exists (select from joint_committee j where j.id in (${committees}) and not ${within(raw('j.division_code'))})
    and not exists (select from (${membersOn(committees, day)}) s join organization g on g.id = s.id
      where not ${within(raw('g.division_code'))}))`;
}

/** An organization within reach, and what it reports for. */
export function organizationWithin(id: Sql, within: Within): Sql {
  return sql`not exists (select from organization g join organization o on o.id in (g.id, g.legal_entity_id)
    where g.id = ${id} and not ${within(raw('o.division_code'))})`;
}

/** The day on which members are counted: the period's last, or an earlier one that the caller names. */
export function memberDay(asOf: string | null | undefined, env: ReadEnv): Sql {
  return sql`least(p.period_to - 1, ${asOf ?? env.today}::date)`;
}

/** An organization and the Party organizations attached to it. */
function standingFor(id: Sql): Sql {
  return sql`select ${id} as id union all select b.id from organization b where b.legal_entity_id = ${id}`;
}

/** Of all that report for the members of committees on a day; whoever comes up twice adds nothing. */
function sourcesOfMembers(committees: Sql, metric: Sql, day: Sql): Sql {
  const reporters = sql`joint_membership m join organization g on g.id = m.member_id
    cross join lateral (${standingFor(sql`coalesce(g.legal_entity_id, g.id)`)}) f(id) cross join `;
  return sourcesOf(
    sql`m.committee_id in (${committees}) and m.possible @> ${day} and o.organization_id = f.id`,
    metric,
    reporters,
  );
}

/** The sources of observations `o`, which `among` may join with rows before them. */
function sourcesOf(whose: Sql, metric: Sql, among: Sql = raw('')): Sql {
  return sql`array(select distinct o.source_id from ${among}observation o where ${whose} and o.organization_id is not null and o.metric_code = ${metric}.code
    and o.superseded_by is null and o.source_id is not null
    and o.period_from >= p.period_from and o.period_to <= p.period_to limit 20)`;
}
