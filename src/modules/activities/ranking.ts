import { type Args, many } from '../../compiler/shape.js';
import { all, raw, type Sql, sql } from '../../compiler/sql.js';
import { type CalendarPeriod, requirePeriod } from '../../shared/calendar-period.js';
import { rankedBy, readRanking } from '../committees/index.js';
import { inSubtree } from '../divisions/index.js';
import type { Measure } from './measure.js';
import { figuresOf, ofCommittee, ofDivision, ofOrganization, refuseIntensity } from './series.js';

type Ranked = 'COMMITTEE' | 'ORGANIZATION' | 'COUNTY' | 'TOWNSHIP' | 'VILLAGE';

/** What the sums of a subject come to, exactly enough to sort by. */
const VALUES: Readonly<Record<Measure, Sql>> = {
  HELD: raw('sum(t.held)'),
  JOINT: raw('sum(t.joint)'),
  MEETINGS: raw('sum(t.meetings)'),
  INTENSITY: raw('round(sum(t.parts::numeric / nullif(t.members, 0)), 10)'),
  JOINT_SHARE: raw('round(sum(t.joint)::numeric / nullif(sum(t.held), 0), 10)'),
};

const POSSIBLE: Readonly<Record<Measure, string>> = {
  HELD: 'held',
  JOINT: 'joint',
  MEETINGS: 'meetings',
  INTENSITY: 'joint',
  JOINT_SHARE: 'held',
};

/** Everything of a kind within a division, by the name that sums are kept under. */
function subjects(of: Ranked, within: string | null | undefined, { to }: CalendarPeriod): Sql {
  const inside = (code: string) => within != null && inSubtree(raw(code), within, 'within');
  const there = (row: string) => sql`${raw(row)}.possible @> (${to}::date - 1)`;
  switch (of) {
    case 'COMMITTEE':
      return sql`select k.id::text as subject, k.member_list = 'COMPLETE' as known from joint_committee k
        where ${all(there('k'), inside('k.division_code'))}`;
    case 'ORGANIZATION':
      return sql`select o.id::text as subject, true as known from organization o
        where ${all(raw('o.legal_entity_id is null'), there('o'), inside('o.division_code'))}`;
    default:
      return sql`select d.code as subject, true as known from division d where ${all(sql`d.level = ${of}`, inside('d.code'))}`;
  }
}

/** Those with something in the period that may lie outside of it: then a share is not known, nor is a zero. */
function unsure(of: Ranked, measure: Measure, { from, to }: CalendarPeriod): Sql {
  const kept = sql`select t.subject from activity_total t where t.kind = ${kindOf(of)} and t.grain = 'SPAN'
    and t.period_from < ${to}::date and t.period_to > ${from}::date
    and not (t.period_from >= ${from}::date and t.period_to <= ${to}::date) and t.${raw(POSSIBLE[measure])} > 0`;
  if (of !== 'COMMITTEE') return kept;
  const counts = {
    HELD: 'p.organizers > 0',
    JOINT_SHARE: 'p.organizers > 0',
    JOINT: 'p.organizers > 1',
    INTENSITY: 'p.organizers > 1',
    MEETINGS: `p.type = 'JOINT_MEETING' and (p.own or p.organizers > 1)`,
  }[measure];
  return sql`${kept} union all select p.committee_id::text from committee_activity p
    where p.latest is null and p.since < ${to}::date and p.until >= ${to}::date and ${raw(counts)}`;
}

/** Sums of a year are kept; those of a quarter or a month are made of what lies in it. */
function summed(of: Ranked, { grain, from, to }: CalendarPeriod): Sql {
  if (grain === 'YEAR')
    return sql`select t.* from activity_total t
      where t.kind = ${kindOf(of)} and t.grain = 'YEAR' and t.period_from = ${from}::date`;
  const meeting = `type = 'JOINT_MEETING'`;
  if (of === 'COMMITTEE')
    return sql`select p.committee_id::text as subject, p.members, (p.organizers > 0)::int as held, (p.organizers > 1)::int as joint,
        (p.${raw(meeting)} and (p.own or p.organizers > 1))::int as meetings,
        case when p.organizers > 1 then p.organizers else 0 end as parts
      from committee_activity p where p.earliest >= ${from}::date and p.latest < ${to}::date`;
  if (of === 'ORGANIZATION')
    return sql`select u.body::text as subject, 1 as held, (cardinality(c.bodies) > 1)::int as joint, (c.${raw(meeting)})::int as meetings
      from activity a join activity_cell c on c.activity_id = a.id cross join lateral unnest(c.bodies) u(body)
      where a.held_latest >= ${from}::date and a.held_latest < ${to}::date and a.held_earliest >= ${from}::date`;
  return sql`select d.division_code as subject, d.held, d.joint, case when d.${raw(meeting)} then d.held else 0 end as meetings
    from division_activity d where d.period_from >= ${from}::date and d.period_to <= ${to}::date`;
}

const kindOf = (of: Ranked): string => (of === 'COMMITTEE' || of === 'ORGANIZATION' ? of : 'DIVISION');

/**
 * The candidates are sorted by sums that are kept, and only those that will be shown get a figure. Who held
 * none is looked for only when the smallest come first.
 */
function ranking(args: Args): Sql {
  const ranked = readRanking(args);
  const period = requirePeriod(args.period);
  const [of, measure] = [args.of as Ranked, args.by as Measure];
  if (of !== 'COMMITTEE') refuseIntensity(measure, 'by');
  const ascending = args.order === 'ASC';
  const kept = sql`select t.subject, ${VALUES[measure]} as v from (${summed(of, period)}) t group by t.subject`;
  const join = raw(ascending ? 'left join' : 'join');
  const strict = measure === 'INTENSITY' || measure === 'JOINT_SHARE';
  const valued = raw(ascending && measure !== 'JOINT_SHARE' ? 'coalesce(t.v, 0)' : 't.v');
  const sure = all(
    strict && raw('s.known'),
    measure === 'JOINT_SHARE' && sql`s.subject not in (${unsure(of, measure, period)})`,
    // A zero is one only if nothing more may have been held.
    ascending &&
      measure !== 'JOINT_SHARE' &&
      sql`(t.v > 0 or (s.known and s.subject not in (${unsure(of, measure, period)})))`,
    !ascending && raw('t.v > 0'),
  );
  const candidates = sql`select s.subject, s.known, ${valued} as v from (${subjects(of, args.within, period)}) s
    ${join} (${kept}) t on t.subject = s.subject collate "C" where ${sure}`;
  const [beyond, none] = ascending ? ['<=', 'infinity'] : ['>=', '-infinity'];
  // Only the value at the last rank is looked for among all: to rank everybody would mean to sort everybody.
  const best = sql`with candidate as materialized (select c.subject, c.known, c.v::numeric as v from (${candidates}) c where c.v is not null)
    select c.* from candidate c where c.v ${raw(beyond)} coalesce(
      (select x.v from candidate x order by x.v ${ranked.order} offset ${ranked.top - 1}::int limit 1), ${raw(`'${none}'`)}::numeric)
    order by c.v ${ranked.order}, c.subject limit 200`;
  const sums =
    of === 'COMMITTEE'
      ? ofCommittee(raw('c.subject::uuid'), raw('c.known'))
      : of === 'ORGANIZATION'
        ? ofOrganization(raw('c.subject::uuid'))
        : ofDivision(raw('c.subject'));
  const only = (kinds: readonly string[], type: string) =>
    raw(kinds.includes(of) ? `c.subject::${type}` : `null::${type}`);
  return rankedBy(
    sql`select ${only(['COMMITTEE'], 'uuid')} as committee_id, ${only(['ORGANIZATION'], 'uuid')} as organization_id,
        ${only(['COUNTY', 'TOWNSHIP', 'VILLAGE'], 'text')} as division_code, f.f
      from (${best}) c cross join lateral (${figuresOf(sums, measure, period.grain, sql`select ${period.from}::date as period_from, ${period.to}::date as period_to`)}) f`,
    ranked,
  );
}

export const activityRanking = many('RankingEntry', {
  rows: (_, args) => ranking(args),
  orderBy: (child) =>
    sql`${child}.rank, ${child}.committee_id, ${child}.organization_id, ${child}.division_code`,
});
