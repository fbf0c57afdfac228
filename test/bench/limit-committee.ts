import { committeeFigures, FROM, METRIC, OPEN, READ, REASONS, VERDICT } from './limit-committee-figures.js';
import { asJson, body, figuresAs, type LimitStatement } from './limit-figures.js';

const TYPES: Readonly<Record<string, string>> = {
  COMMUNITY: 'Community',
  ENTERPRISE: 'Enterprise',
  STRONG_VILLAGE_COMPANY: 'StrongVillageCompany',
  COLLECTIVE_ECONOMIC_ORGANIZATION: 'CollectiveEconomicOrganization',
  COOPERATIVE: 'Cooperative',
  AGENCY: 'Agency',
  INSTITUTION: 'Institution',
  SOCIAL_BODY: 'SocialBody',
  PARTY_ORGANIZATION: 'PartyOrganization',
};
export const idOf = (kind: string, id: string) =>
  `case ${kind} ${Object.entries(TYPES)
    .map(([value, name]) => `when '${value}' then '${name}:'`)
    .join(' ')} end || ${id}`;

export const standing = (row: string) =>
  `case when ${row}.certain @> $2::date then 'CERTAIN' when ${row}.possible @> $2::date then 'POSSIBLE'
     when ${row}.started_earliest > $2::date then 'NOT_YET' else 'ENDED' end`;

const F = committeeFigures(figuresAs(asJson));

const MEMBERSHIPS = `case when k.member_list <> 'UNKNOWN' or exists (select from joint_membership j where j.committee_id = k.id) then
  json_build_object('nodes', (select coalesce(json_agg(json_build_object('role', m.role, 'standing', ${standing('m')},
      'started', case when m.started_text is not null then json_build_object('text', m.started_text) end,
      'member', json_build_object('id', ${idOf('m.kind', 'm.member_id')}, 'kind', m.kind, 'name', m.name),
      'legalEntity', case when l.id is not null then json_build_object('id', ${idOf('l.kind', 'l.id')}, 'name', l.name) end)
      order by m.id), '[]')
    from (select * from m order by m.id limit 50) m
    left join organization l on l.id = m.legal_id and l.kind <> 'PARTY_ORGANIZATION')) end`;

const LINKS = `(select coalesce(json_agg(json_build_object('kind', l.kind,
    'from', json_build_object('id', 'JointCommittee:' || a.id, 'name', a.name),
    'to', json_build_object('id', 'JointCommittee:' || b.id, 'name', b.name)) order by l.kind, l.id), '[]')
  from (select * from committee_link where from_id = k.id union select * from committee_link where to_id = k.id) l
  join joint_committee a on a.id = l.from_id join joint_committee b on b.id = l.to_id where l.possible @> $2::date)`;

const RESOURCES = `coalesce((select r.counted_with_area::json from resource_stand r where r.place = k.id::text
    and r.until > $2::date and r.since <= $2::date), '[]')`;

const USE = `json_build_object('fairness', (select ${F.fairness} from ${FROM.fairness} f),
  'total', (select json_build_object('utilisation', ${F.utilisation}, 'sharedUse', ${F.sharedUse}) from ${FROM.use} u))`;

const ACTIVITY = `(select json_build_object('intensity', ${F.intensity}, 'jointShare', ${F.jointShare}, 'meetings', ${F.meetings},
    'resolutionDelivery', (select ${F.resolutionDelivery} from ${FROM.delivery} d),
    'byType', (select y.counted_jointly::json from activity_year y where y.place = k.id::text and y.year = $5::int)) from ${FROM.activity})`;

const LIVENESS = `(select json_build_object('verdict', ${VERDICT}, 'reasons', ${REASONS}) from ${FROM.liveness} v)`;

const kept = (name: string) => `case when ${OPEN} then e.${name}_open_text else e.${name}_text end::json`;
const ECONOMY = `(select json_build_object('income', ${kept('income')}, 'ownEarnedIncome', ${kept('own')}, 'growth', ${kept('growth')},
    'reporting', ${kept('reporting')}, 'attributedIncome', ${kept('shares')},
    'payout', ${kept('payout')}, 'perMember', ${kept('per_member')}) from ${FROM.economy})`;

const REPORTED = `(select json_build_object('value', trim_scale(${METRIC.value})::text, 'qualifier', q.qualifier,
    'nullReason', ${METRIC.reason}, 'unit', q.unit,
    'sources', (select coalesce(json_agg(json_build_object('kind', s.kind, 'title', s.title) order by s.id), '[]')
      from ${FROM.metricSources} o join source s on s.id = o.source_id)) from ${FROM.metric} q)`;

export const committee: LimitStatement = {
  text: `with ${Object.values(READ).join(', ')}
    ${body(
      'jointCommittee',
      `(select json_build_object('id', 'JointCommittee:' || k.id, 'name', k.name, 'form', k.form, 'theme', k.theme,
        'standing', ${standing('k')},
        'division', json_build_object('code', k.division_code, 'synthetic', starts_with(k.division_code, '98'),
          'breadcrumb', (select coalesce(json_agg(json_build_object('code', d.code, 'shortName', d.short_name) order by d.code), '[]')
            from ${FROM.breadcrumb})),
        'memberCount', (select ${F.memberCount}
          from (select count(*) as possible, count(*) filter (where b.certain) as certain from b) c),
        'memberships', ${MEMBERSHIPS}, 'links', ${LINKS},
        'baseVenue', (select json_build_object('id', 'Venue:' || v.id, 'name', v.name) from committee_base c
          join resource v on v.id = c.venue_id and v.kind = 'VENUE'
          where c.committee_id = k.id and c.possible @> $2::date limit 1),
        'resourcesByKind', ${RESOURCES}, 'resourceUse', ${USE}, 'jointActivity', ${ACTIVITY}, 'liveness', ${LIVENESS},
        'economy', ${ECONOMY}, 'metric', ${REPORTED},
        'provenance', (select coalesce(json_agg(json_build_object('source', json_build_object('kind', s.kind, 'title', s.title))
            order by p.id desc), '[]') from provenance p left join source s on s.id = p.source_id
          where p.subject_type = 'JointCommittee' and p.subject_id = k.id::text))
      from joint_committee k where k.id = $1::uuid)`,
    )}`,
  values: ({ id, asOf, from, to, year, metric, period }) => [
    String(id).split(':')[1],
    asOf,
    from,
    to,
    year,
    metric,
    period,
  ],
};
