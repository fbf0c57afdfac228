import type { Figures } from './limit-figures.js';

/**
 * What the page of a committee `k` is counted from. The values are of the committee ($1), the day ($2), the span of
 * activities and use ($3 and $4), the year of the books ($5), and a metric with its year ($6 and $7).
 */
export const OPEN = "(k.member_list <> 'COMPLETE')";
const KNOWN = "k.member_list = 'COMPLETE'";

const OPENED = (first: string) =>
  `open_between(s.w1, s.w2, s.w3, s.w4, s.w5, s.w6, s.w7, ${first}, $4::date)`;

/** Read once, and counted in several ways: members, their legal bodies, steps of resources, activities, resolutions. */
export const READ = {
  m: `m as materialized (select j.*, o.kind, o.name, coalesce(o.legal_entity_id, o.id) as legal_id
      from joint_membership j join organization o on o.id = j.member_id
      where j.committee_id = $1::uuid and j.possible @> $2::date)`,
  b: `b as materialized (select m.legal_id as id, bool_or(m.certain @> $2::date) as certain from m group by m.legal_id)`,
  s: `s as materialized (select * from resource_step where scope = $1::text and grain = 'DAY' and day < greatest($4::date, $2::date + 1))`,
  r: `r as materialized (select * from committee_resolution where committee_id = $1::uuid and due < greatest($2::date, $4::date))`,
} as const;

export const FROM = {
  /** Steps up to a day come to what stands on it. */
  resources: `(select s.kind, s.detail, sum(s.n_certain) as certain, sum(s.n_possible) as possible, sum(s.n_stated) as stated,
      sum(s.area) as area from s where s.day <= $2::date group by s.kind, s.detail having sum(s.n_possible) > 0)`,
  fairness: `(select min(b.minutes)::numeric as least, round(avg(b.minutes), 10) as mean from (
    select coalesce(sum(c.minutes), 0) as minutes from committee_body m
    left join committee_booking c on c.committee_id = m.committee_id and c.legal_id = m.legal_id
      and c.year = extract(year from $3::date)::int
    where m.committee_id = k.id and m.since < $4::date and m.until >= $4::date group by m.legal_id) b)`,
  use: `(select coalesce(sum(case when s.day < $3::date then ${OPENED('$3::date')} else s.open_minutes + ${OPENED('s.day + 1')} end), 0)::bigint as open,
        coalesce(sum(s.used_minutes) filter (where s.day >= $3::date), 0)::bigint as used,
        coalesce(sum(s.booked_minutes) filter (where s.day >= $3::date), 0)::bigint as booked,
        coalesce(sum(s.shared_minutes) filter (where s.day >= $3::date), 0)::bigint as shared,
        coalesce(sum(s.unattributed_minutes) filter (where s.day >= $3::date), 0)::bigint as unattributed
      from s where s.day < $4::date and s.kind in ('VENUE', 'ROOM'))`,
  delivery: `(select count(*) as due, count(*) filter (where r.delivered) as delivered from r
        where r.due >= $3::date and r.due < $4::date and (r.earliest < $4::date or r.earliest is null) and r.since < $4::date and r.until >= $4::date)`,
  activity: 'committee_year t where t.committee_id = k.id and t.year = $5::int',
  liveness: `(select count(*) filter (where h.earliest >= ($2::date - interval '1 year')::date and h.latest < $2::date) as certain,
      count(*) as possible
    from committee_activity h where h.committee_id = k.id and (h.own or h.organizers > 1)
      and (h.latest >= ($2::date - interval '1 year')::date or h.latest is null)
      and (h.earliest < $2::date or h.earliest is null) and h.since < $2::date and h.until >= $2::date)`,
  economy: `economy_committee e where e.committee_id = k.id and e.year = $5::int and e.quarter = 0
    and e.holds @> make_date($5::int, 12, 31) and e.shares_hold @> make_date($5::int, 12, 31)`,
  /** What the members reported; those of whom nobody knows whether they belonged only bound it. */
  metric: `(select c.unit, y.total, coalesce(y.n, 0) as n, coalesce(y.open_n, 0) as open_n,
      case when y.n > 0 and y.open_n = 0 then committee_qualifier(y)
        when y.n > 0 and y.open_downward = 0 then qualifier_add(committee_qualifier(y), 'AT_LEAST') else 'INDETERMINATE' end as qualifier
      from metric c left join committee_cell y on y.metric_code = c.code and y.grain = 'YEAR'
        and y.period_from = make_date($7::int, 1, 1) and y.committee_id = k.id
      where c.code = $6::text)`,
  metricSources: `(select o.source_id from (select b.id from b union all
          select g.id from b join organization g on g.legal_entity_id = b.id) f
        join observation o on o.organization_id = f.id and o.metric_code = $6::text and o.superseded_by is null
          and o.source_id is not null and o.period_from >= make_date($7::int, 1, 1) and o.period_to <= make_date($7::int + 1, 1, 1)
        group by 1 limit 20)`,
  breadcrumb: `division d where d.code in (rpad(left(k.division_code, 2), 12, '0'), rpad(left(k.division_code, 4), 12, '0'),
              rpad(left(k.division_code, 6), 12, '0'), rpad(left(k.division_code, 9), 12, '0')) and d.code <> k.division_code
              and d.code !~ '^(((11|12|31|50)0[12])|([0-9]{2}90))0{8}$'`,
} as const;

/** Whether it ever held anything, where the year tells nothing. */
const EVER = `(v.possible > 0 or exists (select from committee_activity h where h.committee_id = k.id and h.latest is not null
      and (h.own or h.organizers > 1) and (h.earliest < $2::date or h.earliest is null) and h.since < $2::date and h.until >= $2::date))`;
export const VERDICT = `case when not k.possible @> $2::date then 'ENDED' when v.certain > 0 then 'RUNNING'
      when v.possible > 0 or not ${EVER} or ${OPEN} then 'UNKNOWN' else 'DORMANT' end`;
export const REASONS = `array_remove(array[case when not k.possible @> $2::date then 'ENDED' end,
      case when v.certain > 0 then 'JOINT_ACTIVITY_HELD' end,
      case when v.possible = 0 and ${EVER} then 'NONE_IN_TWELVE_MONTHS' end,
      case when v.possible > v.certain then 'DATES_NOT_KNOWN' end, case when not ${EVER} then 'NOTHING_RECORDED' end,
      case when ${OPEN} then 'MEMBERS_NOT_KNOWN' end, case when exists (select from r where r.due < $2::date and r.unfinished
        and (r.earliest < $2::date or r.earliest is null) and r.since < $2::date and r.until >= $2::date) then 'RESOLUTIONS_OVERDUE' end], null)`;

const WHOLE = `(e.n > 0 and ${KNOWN} and e.unsure = 0 and e.n = e.expected)`;

export const METRIC = {
  value: "case when q.qualifier <> 'INDETERMINATE' then q.total end",
  reason: `case when q.n + q.open_n = 0 then 'NOT_PUBLISHED' when q.qualifier <> 'INDETERMINATE' then null
    when q.open_n > 0 then 'DATES_NOT_KNOWN' else 'BOUNDS_OPPOSED' end`,
} as const;

/** The figures of the page, by the names under which a client asks for them; each of the row that FROM makes. */
export function committeeFigures({ figure, count, part, income, growth }: Figures) {
  const ofWhole = (value: string, of: string, unit: string, known: string) =>
    figure(
      `case when ${WHOLE} and ${known} and ${of} > 0 then round(${value} / ${of}, 10) end`,
      `case when ${WHOLE} and ${known} and ${of} > 0 then 'EXACT' else 'INDETERMINATE' end`,
      `case when not (e.n > 0 and ${known}) then 'NOT_PUBLISHED' when not ${WHOLE} then 'INCOMPLETE' when ${of} <= 0 then 'NOTHING_TO_COUNT' end`,
      `'${unit}'`,
    );
  return {
    memberCount: count('c.certain', 'c.possible', 'organization', OPEN),
    resources: count('r.certain', 'r.possible', 'resource'),
    floorArea: figure(
      'case when r.stated > 0 then r.area end',
      "case when r.stated = 0 then 'INDETERMINATE' when r.stated = r.possible then 'EXACT' else 'AT_LEAST' end",
      "case when r.stated = 0 then 'NOT_PUBLISHED' end",
      "'m2'",
    ),
    fairness: figure(
      `case when ${KNOWN} then f.least / nullif(f.mean, 0) end`,
      `case when ${OPEN} or f.mean is null or f.mean = 0 then 'INDETERMINATE' else 'EXACT' end`,
      `case when ${OPEN} then 'NOT_PUBLISHED' when f.mean is null or f.mean = 0 then 'NOTHING_TO_COUNT' end`,
      "'share'",
    ),
    utilisation: part('u.used', 'u.open', 'NO_OPEN_HOURS'),
    sharedUse: figure(
      'case when u.unattributed = 0 or u.shared > 0 then round(u.shared::numeric / nullif(u.booked, 0), 10) end',
      "case when u.booked = 0 then 'INDETERMINATE' when u.unattributed = 0 then 'EXACT' when u.shared > 0 then 'AT_LEAST' else 'INDETERMINATE' end",
      "case when u.booked = 0 then 'NOTHING_TO_COUNT' when u.unattributed > 0 and u.shared = 0 then 'DATES_NOT_KNOWN' end",
      "'share'",
    ),
    intensity: figure(
      `case when ${KNOWN} and (t.weight > 0 or t.weight_possible = 0) then round(t.weight / (t.multiple * 12), 10) end`,
      `case when ${OPEN} then 'INDETERMINATE' when t.weight = t.weight_possible then 'EXACT' when t.weight > 0 then 'AT_LEAST' else 'INDETERMINATE' end`,
      `case when ${OPEN} then 'NOT_PUBLISHED' when t.weight = 0 and t.weight_possible > 0 then 'DATES_NOT_KNOWN' end`,
      "'whole-committee equivalent/month'",
    ),
    jointShare: figure(
      `case when ${KNOWN} and t.uncertain = 0 then round(t.joint::numeric / nullif(t.held, 0), 10) end`,
      `case when ${KNOWN} and t.uncertain = 0 and t.held > 0 then 'EXACT' else 'INDETERMINATE' end`,
      `case when ${OPEN} then 'NOT_PUBLISHED' when t.uncertain > 0 then 'DATES_NOT_KNOWN' when t.held = 0 then 'NOTHING_TO_COUNT' end`,
      "'share'",
    ),
    meetings: count('t.meetings', '(t.meetings + t.meetings_uncertain)', 'meeting', OPEN),
    resolutionDelivery: part('d.delivered', 'd.due', 'NOTHING_TO_COUNT'),
    activities: count('h.certain', 'h.possible', 'activity'),
    jointActivities: count('h.joint_certain', 'h.joint_possible', 'activity'),
    income: income(OPEN),
    ownEarnedIncome: income(OPEN, 'own'),
    growth: growth(`e.pairs = e.expected and ${KNOWN}`, OPEN),
    reporting: figure(
      `case when ${KNOWN} and e.unsure = 0 then round(e.seen / nullif(e.expected, 0), 10) end`,
      `case when ${KNOWN} and e.unsure = 0 and e.expected > 0 then 'EXACT' else 'INDETERMINATE' end`,
      `case when ${OPEN} then 'NOT_PUBLISHED' when e.expected = 0 then 'NOTHING_TO_COUNT' when e.unsure > 0 then 'DATES_NOT_KNOWN' end`,
      "'share'",
    ),
    attributedIncome: figure(
      'case when (e.shares).known > 0 then (e.shares).fen end',
      `case when (e.shares).known = 0 then 'INDETERMINATE' when (e.shares).known = (e.shares).held and not (e.shares).open and ${KNOWN} then 'EXACT' else 'AT_LEAST' end`,
      `case when (e.shares).known > 0 then null when (e.shares).held = 0 and not (e.shares).open and ${KNOWN} then 'NOTHING_TO_COUNT' else 'NOT_PUBLISHED' end`,
      "'fen'",
    ),
    payout: ofWhole('e.paid', 'e.distributable', 'share', 'true'),
    perMember: ofWhole('e.paid', 'e.members', 'fen', 'e.uncounted = 0'),
  };
}
