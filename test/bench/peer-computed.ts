import { standing } from './limit-committee.js';
import { committeeFigures, FROM, METRIC, OPEN, READ, REASONS, VERDICT } from './limit-committee-figures.js';
import { asJson, figuresAs } from './limit-figures.js';
import { GROWING_MOST } from './limit-ranking.js';
import { DIVISION_TOTALS } from './limit-statements.js';
import { bound } from './peer-sql.js';

/**
 * What a peer is given that lets SQL stand beside a table's columns: the figures of the limit, from the same
 * roll-ups and ready lists, one text for each field. `{{row}}` is the row, the other names the field's arguments.
 */
const F = figuresAs(asJson);
const C = committeeFigures(F);

const VALUES = ['{{row}}.id', '{{asOf}}', '{{from}}', '{{to}}', '{{year}}', '{{metric}}', '{{period}}'];
/** Of whom nobody asks on a day, but for a span: who belonged on its last day. */
const SPAN = VALUES.with(1, '({{to}}::date - 1)');

/** What is read of a committee once, and what is made of it. */
const read = (reads: readonly (keyof typeof READ)[], select: string, values: readonly string[] = VALUES) => {
  const all = [
    'k as (select * from joint_committee where id = {{row}}.id)',
    ...reads.map((name) => READ[name]),
  ];
  return bound(`(with ${all.join(', ')} ${select})`, values);
};
/** What the row itself is enough for. */
const own = (text: string) => bound(`(${text.replaceAll(/\bk\./g, '{{row}}.')})`, VALUES);
const json = (fields: Readonly<Record<string, string>>) =>
  `json_build_object(${Object.entries(fields)
    .map(([name, value]) => `'${name}', ${value}`)
    .join(', ')})`;
const listed = (item: string, from: string) => `select coalesce(json_agg(${item}), '[]') from ${from}`;

const stand = (place: string) => `coalesce((select s.counted_with_area from resource_stand s
  where s.place = ${place} and s.until > {{asOf}}::date and s.since <= {{asOf}}::date), '[]')::json`;
const held = (place: string) => `coalesce((select y.counted_jointly from activity_year y
  where y.place = ${place} and y.year = {{year}}::int), '[]')::json`;

export const COMPUTED = {
  joint_committee: {
    memberCount: own(`select ${F.count('m.certain', 'm.possible', 'organization', OPEN)}
      from (select coalesce(sum(m.certain), 0)::bigint as certain, coalesce(sum(m.possible), 0)::bigint as possible
        from member_count m where m.committee_id = k.id and m.until > $2::date and m.since <= $2::date) m`),
    standing: own(`select ${standing('k')}`),
    breadcrumb: own(
      listed(json({ code: 'd.code', shortName: 'd.short_name' }), `(select d.* from ${FROM.breadcrumb}) d`),
    ),
    links:
      own(`select coalesce(json_agg(${json({ kind: 'l.kind', from: json({ id: 'a.id', name: 'a.name' }), to: json({ id: 'b.id', name: 'b.name' }) })}), '[]')
      from (select * from committee_link where from_id = k.id union select * from committee_link where to_id = k.id) l
      join joint_committee a on a.id = l.from_id join joint_committee b on b.id = l.to_id where l.possible @> $2::date`),
    baseVenue: own(`select ${json({ id: 'v.id', name: 'v.name' })} from committee_base c
      join resource v on v.id = c.venue_id and v.kind = 'VENUE' where c.committee_id = k.id and c.possible @> $2::date limit 1`),
    resourcesByKind: stand('{{row}}.id::text'),
    activitiesByType: held('{{row}}.id::text'),
    resourceUse: read(
      ['s'],
      `select ${json({ fairness: `(select ${C.fairness} from ${FROM.fairness} f)`, utilisation: C.utilisation, sharedUse: C.sharedUse })}
       from k, ${FROM.use} u`,
      SPAN,
    ),
    jointActivity: read(
      ['r'],
      `select ${json({
        intensity: C.intensity,
        jointShare: C.jointShare,
        meetings: C.meetings,
        resolutionDelivery: `(select ${C.resolutionDelivery} from ${FROM.delivery} d)`,
      })} from k, ${FROM.activity}`,
      VALUES.with(1, '{{to}}'),
    ),
    liveness: read(
      ['r'],
      `select ${json({ verdict: VERDICT, reasons: REASONS })} from k, lateral ${FROM.liveness} v`,
      VALUES.with(2, '{{asOf}}').with(3, '{{asOf}}'),
    ),
    economy: own(
      `select ${json({
        income: C.income,
        ownEarnedIncome: C.ownEarnedIncome,
        growth: C.growth,
        reporting: C.reporting,
        payout: C.payout,
        perMember: C.perMember,
      })} from ${FROM.economy}`,
    ),
    attributedIncome: own(`select ${C.attributedIncome} from ${FROM.economy}`),
    metric: read(
      ['m', 'b'],
      `select ${json({
        figure: F.figure(METRIC.value, 'q.qualifier', METRIC.reason, 'q.unit'),
        sources: `(${listed(json({ kind: 's.kind', title: 's.title' }), `${FROM.metricSources} o join source s on s.id = o.source_id`)})`,
      })} from k, lateral ${FROM.metric} q`,
    ),
    provenance: own(
      listed(
        json({ kind: 's.kind', title: 's.title' }),
        `provenance p left join source s on s.id = p.source_id where p.subject_type = 'JointCommittee' and p.subject_id = k.id::text`,
      ),
    ),
  },
  joint_membership: {
    standing: own(`select ${standing('k')}`),
    legalEntity: own(`select ${json({ id: 'l.id', name: 'l.name' })} from organization o
      join organization l on l.id = coalesce(o.legal_entity_id, o.id) and l.kind <> 'PARTY_ORGANIZATION' where o.id = k.member_id`),
  },
  division: {
    synthetic: "starts_with({{row}}.code, '98')",
    resourcesByKind: stand('{{row}}.code'),
    activitiesByType: held('{{row}}.code'),
    economy: `(select ${json({ income: F.income('false'), growth: F.growth('e.pairs > 0', 'false') })}
      from ${bound(DIVISION_TOTALS, ['', '', '', '{{year}}']).replaceAll(/\bt\./g, '{{row}}.')} e)`,
    metric: `(select ${F.rollup('r', '{{metric}}::text')} from (select) one left join rollup r on r.division_code = {{row}}.code
      and r.metric_code = {{metric}}::text and r.grain = 'YEAR' and r.period_from = make_date({{period}}::int, 1, 1))`,
  },
  roots: {
    within: `{{row}}.division_code >= {{division}}::text collate "C" and {{row}}.possible @> {{asOf}}::date
      and {{row}}.division_code < (select subtree_end(d.code, d.level) collate "C" from division d where d.code = {{division}}::text)`,
    possible: '{{row}}.possible @> {{asOf}}::date',
    ids: '{{row}}.id = any({{ids}}::uuid[])',
    codes: `{{row}}.kind = 'COMMUNITY' and {{row}}.division_code = any({{codes}}::text[])`,
    growing: bound(
      `select r.rank::int, r.id, r.name, ${F.figure('r.growth', "'EXACT'", 'null', "'share'")} as growth from ${GROWING_MOST} order by r.rank, r.id`,
      ['{{division}}', '{{year}}', '{{top}}'],
    ).replaceAll('($3::int)', '({{top}}::int)'),
  },
} as const;
