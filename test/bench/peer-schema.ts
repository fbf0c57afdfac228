import { standing } from './limit-committee.js';
import { FROM, METRIC, REASONS, VERDICT } from './limit-committee-figures.js';
import { GROWING_MOST } from './limit-ranking.js';
import { DIVISION_TOTALS } from './limit-statements.js';

import {
  bound,
  C,
  COLUMNS,
  COMMITTEE,
  composite,
  F,
  FLAT,
  field,
  flat,
  NOTHING,
  ofCommittee,
  SPAN,
} from './peer-sql.js';

/**
 * What a peer that makes GraphQL of a database's views and functions is given: the same figures, from the same
 * roll-ups, by the same SQL as the limit's, cut up into views and functions as such a server wants them.
 */
export const PEER_SCHEMA = [
  'drop schema if exists bench_peer cascade',
  'create schema bench_peer',
  composite('figure', 'value text, qualifier text, null_reason text, unit text'),
  composite('resource_count', `kind text, ${flat('count')}, ${flat('area')}`),
  composite('activity_count', `type text, ${flat('count')}, ${flat('joint')}`),
  composite('economy', 'income bench_peer.figure, growth bench_peer.figure'),
  composite(
    'resource_use',
    'fairness bench_peer.figure, utilisation bench_peer.figure, shared_use bench_peer.figure',
  ),
  composite(
    'joint_activity',
    'intensity bench_peer.figure, joint_share bench_peer.figure, meetings bench_peer.figure',
  ),
  composite('liveness', 'verdict text, reasons text[]'),
  composite('standing', `rank bigint, id uuid, name text, ${flat('growth')}`),
  composite('source', 'kind text, title text'),
  composite('reported', 'figure bench_peer.figure, sources bench_peer.source[]'),
  `create view bench_peer.division as select code, short_name, parent_code, level, starts_with(code, '98') as synthetic
     from public.division`,
  `comment on view bench_peer.division is E'@primaryKey code\\n@foreignKey (parent_code) references bench_peer.division (code)|@foreignFieldName children'`,
  `create view bench_peer.organization as select id, kind, name, division_code from public.organization`,
  `comment on view bench_peer.organization is E'@primaryKey id'`,
  `create view bench_peer.joint_committee as select id, name, form, theme, division_code, member_list from public.joint_committee`,
  `comment on view bench_peer.joint_committee is E'@primaryKey id\\n@foreignKey (division_code) references bench_peer.division (code)|@fieldName division'`,
  `create view bench_peer.committee_economy as select e.committee_id, e.year, ${[
    'income',
    'ownEarnedIncome',
    'growth',
    'reporting',
    'payout',
    'perMember',
  ]
    .map(
      (name) =>
        `${C[name as keyof typeof C]} as ${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
    )
    .join(', ')}
     from public.economy_committee e join public.joint_committee k on k.id = e.committee_id
     where e.quarter = 0 and e.holds @> make_date(e.year, 12, 31)`,
  `comment on view bench_peer.committee_economy is E'@primaryKey committee_id,year\\n@foreignKey (committee_id) references bench_peer.joint_committee (id)|@foreignFieldName economies'`,
  field(
    'committees_within',
    'within text, as_of date',
    'setof joint_committee',
    `select k.id, k.name, k.form, k.theme, k.division_code, k.member_list from public.joint_committee k
     where k.division_code >= $1 collate "C" and k.possible @> $2
       and k.division_code < (select subtree_end(d.code, d.level) collate "C" from public.division d where d.code = $1)
     order by k.division_code, k.id`,
  ),
  field(
    'committees_by_ids',
    'ids uuid[]',
    'setof joint_committee',
    `select k.* from unnest($1) with ordinality i(id, place) join bench_peer.joint_committee k on k.id = i.id order by i.place`,
  ),
  field(
    'communities_by_codes',
    'codes text[]',
    'setof organization',
    `select o.* from unnest($1) with ordinality i(code, place)
     join bench_peer.organization o on o.kind = 'COMMUNITY' and o.division_code = i.code order by i.place`,
  ),
  field(
    'joint_committee_standing',
    `${COMMITTEE}, as_of date`,
    'text',
    bound(`select ${standing('k')} from public.joint_committee k where k.id = $1.id`, ['', '$2']),
  ),
  field(
    'joint_committee_member_count',
    `${COMMITTEE}, as_of date`,
    'figure',
    `select ${C.memberCount} from public.joint_committee k cross join lateral (
       select count(distinct coalesce(o.legal_entity_id, o.id)) filter (where m.certain @> $2) as certain,
         count(distinct coalesce(o.legal_entity_id, o.id)) as possible
       from public.joint_membership m join public.organization o on o.id = m.member_id
       where m.committee_id = k.id and m.possible @> $2) c where k.id = $1.id`,
  ),
  `create view bench_peer.membership as select j.id, j.committee_id, j.role, j.started_text, j.member_id, l.id as legal_id
     from public.joint_membership j join public.organization o on o.id = j.member_id
     left join public.organization l on l.id = coalesce(o.legal_entity_id, o.id) and l.kind <> 'PARTY_ORGANIZATION'`,
  `comment on view bench_peer.membership is E'@primaryKey id\\n@foreignKey (member_id) references bench_peer.organization (id)|@fieldName member\\n@foreignKey (legal_id) references bench_peer.organization (id)|@fieldName legalEntity'`,
  field(
    'membership_standing',
    'm bench_peer.membership, as_of date',
    'text',
    bound(`select ${standing('j')} from public.joint_membership j where j.id = $1.id`, ['', '$2']),
  ),
  field(
    'joint_committee_memberships',
    `${COMMITTEE}, as_of date`,
    'setof membership',
    `select v.* from bench_peer.membership v join public.joint_membership j on j.id = v.id
     where v.committee_id = $1.id and j.possible @> $2 order by v.id limit 50`,
  ),
  `create view bench_peer.link as select id, kind, from_id, to_id from public.committee_link`,
  `comment on view bench_peer.link is E'@primaryKey id\\n@foreignKey (from_id) references bench_peer.joint_committee (id)|@fieldName from\\n@foreignKey (to_id) references bench_peer.joint_committee (id)|@fieldName to'`,
  field(
    'joint_committee_links',
    `${COMMITTEE}, as_of date`,
    'setof link',
    `select l.id, l.kind, l.from_id, l.to_id from (select * from public.committee_link where from_id = $1.id
       union select * from public.committee_link where to_id = $1.id) l where l.possible @> $2 order by l.kind, l.id`,
  ),
  `create view bench_peer.venue as select id, name from public.resource where kind = 'VENUE'`,
  `comment on view bench_peer.venue is E'@primaryKey id'`,
  field(
    'joint_committee_base_venue',
    `${COMMITTEE}, as_of date`,
    'venue',
    'select v.* from public.committee_base b join bench_peer.venue v on v.id = b.venue_id where b.committee_id = $1.id and b.possible @> $2 limit 1',
  ),
  field(
    'joint_committee_resources_by_kind',
    `${COMMITTEE}, as_of date`,
    'setof resource_count',
    bound(
      `select r.kind, ${COLUMNS.resources}, ${COLUMNS.floorArea} from ${FROM.resources.replace(' from s where ', " from resource_step s where s.scope = $1::text and s.grain = 'DAY' and ")} r order by r.kind, nullif(r.detail, r.kind)`,
      ['$1.id', '$2'],
    ),
  ),
  field(
    'joint_committee_resource_use',
    `${COMMITTEE}, since date, until date`,
    'resource_use',
    ofCommittee(
      [],
      `, s as materialized (select * from resource_step where scope = $1::text and grain = 'DAY' and day < $4::date)
      select row((select ${C.fairness} from ${FROM.fairness} f), ${C.utilisation}, ${C.sharedUse})::bench_peer.resource_use from k, ${FROM.use} u`,
      { asOf: '($3 - 1)', since: '$2', until: '$3' },
    ),
  ),
  field(
    'joint_committee_joint_activity',
    `${COMMITTEE}, since date, until date`,
    'joint_activity',
    ofCommittee(
      [],
      `select row(${C.intensity}, ${C.jointShare}, ${C.meetings})::bench_peer.joint_activity from k, ${FROM.activity}`,
      { ...SPAN, year: 'extract(year from $2)' },
    ),
  ),
  field(
    'joint_committee_resolution_delivery',
    `${COMMITTEE}, since date, until date`,
    'figure',
    ofCommittee(['r'], `select ${C.resolutionDelivery} from ${FROM.delivery} d`, SPAN),
  ),
  field(
    'joint_committee_activities_by_type',
    `${COMMITTEE}, since date, until date`,
    'setof activity_count',
    `select h.type, ${COLUMNS.activities}, ${COLUMNS.jointActivities} from (
       select p.type, count(*) as possible, count(*) filter (where p.earliest >= $2 and p.latest < $3) as certain,
         count(*) filter (where p.organizers > 1) as joint_possible,
         count(*) filter (where p.organizers > 1 and p.earliest >= $2 and p.latest < $3) as joint_certain
       from public.committee_activity p where p.committee_id = $1.id and (p.latest >= $2 or p.latest is null)
         and (p.earliest < $3 or p.earliest is null) and p.since < $3 and p.until >= $3 group by 1) h order by h.type`,
  ),
  field(
    'joint_committee_liveness',
    `${COMMITTEE}, as_of date`,
    'liveness',
    ofCommittee(
      ['r'],
      `select row(${VERDICT}, ${REASONS})::bench_peer.liveness from k, lateral ${FROM.liveness} v`,
      {
        asOf: '$2',
        since: '$2',
        until: '$2',
      },
    ),
  ),
  field(
    'joint_committee_attributed_income',
    `${COMMITTEE}, year int`,
    'figure',
    ofCommittee([], `select ${C.attributedIncome} from k, ${FROM.economy}`, { year: '$2' }),
  ),
  field(
    'joint_committee_metric',
    `${COMMITTEE}, metric text, metric_year int, as_of date`,
    'reported',
    ofCommittee(
      ['m', 'b'],
      `select row(row(trim_scale(${METRIC.value})::text, q.qualifier, ${METRIC.reason}, q.unit)::bench_peer.figure,
        array(select row(s.kind, s.title)::bench_peer.source from ${FROM.metricSources} o join public.source s on s.id = o.source_id order by s.id))::bench_peer.reported
      from k, lateral ${FROM.metric} q`,
      { metric: '$2', metricYear: '$3', asOf: '$4' },
    ),
  ),
  field(
    'joint_committee_provenance',
    COMMITTEE,
    'setof source',
    `select row(s.kind, s.title)::bench_peer.source from public.provenance p left join public.source s on s.id = p.source_id
     where p.subject_type = 'JointCommittee' and p.subject_id = $1.id::text order by p.id desc`,
  ),
  field(
    'joint_committee_breadcrumb',
    COMMITTEE,
    'setof division',
    `select t.* from public.joint_committee k, bench_peer.division t where k.id = $1.id and t.code in (select d.code from ${FROM.breadcrumb}) order by t.code`,
  ),
  field(
    'division_resources_by_kind',
    'd bench_peer.division, as_of date',
    'setof resource_count',
    `select r.kind, ${COLUMNS.resources}, ${NOTHING} from resource_standing($1.code, $2) r order by r.kind, nullif(r.detail, r.kind)`,
  ),
  field(
    'division_activities_by_type',
    'd bench_peer.division, since date, until date',
    'setof activity_count',
    `select h.type, ${COLUMNS.activities}, ${NOTHING} from (
       select a.type, sum(a.held)::bigint as possible, coalesce(sum(a.held) filter (where a.period_from >= $2 and a.period_to <= $3), 0)::bigint as certain
       from division_activity a where a.division_code = $1.code and a.period_from < $3 and a.period_to > $2 group by 1) h order by h.type`,
  ),
  field(
    'division_economy',
    'd bench_peer.division, year int',
    'economy',
    bound(
      `select row(${F.income('false')}, ${F.growth('e.pairs > 0', 'false')})::bench_peer.economy from public.division t cross join lateral ${DIVISION_TOTALS} e where t.code = $1.code`,
      ['', '', '', '$2'],
    ),
  ),
  field(
    'division_metric',
    'd bench_peer.division, metric text, year int',
    'figure',
    `select ${F.rollup('r', '$2')} from (select) one left join rollup r on r.division_code = $1.code and r.metric_code = $2
       and r.grain = 'YEAR' and r.period_from = make_date($3, 1, 1)`,
  ),
  field(
    'income_growing_most',
    'within text, year int, top int',
    'setof standing',
    bound(
      `select r.rank, r.id, r.name, ${FLAT.figure('r.growth', "'EXACT'", 'null::text', "'share'::text")} from ${GROWING_MOST} order by r.rank, r.id`,
      ['$1', '$2', '$3'],
    ),
  ),
  'grant usage on schema bench_peer to public',
];
