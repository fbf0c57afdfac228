import { committee } from './limit-committee.js';
import { asJson, body, figuresAs, type LimitStatement, named } from './limit-figures.js';
import { ranking } from './limit-ranking.js';

const { figure, count, income, growth, rollup } = figuresAs(asJson);

/** Standings of a place whose steps are single days: a committee, or a village. */
const standings = (place: string, asked: string) => `(
  select coalesce(json_agg(json_build_object('kind', r.kind, 'count', ${count('r.certain', 'r.possible', 'resource')})
    order by r.kind, nullif(r.detail, r.kind)), '[]')
  from (select s.kind, s.detail, sum(s.n_certain) as certain, sum(s.n_possible) as possible from resource_step s
    where s.scope = ${place} and s.grain = 'DAY' and s.day <= ${asked} group by s.kind, s.detail
    having sum(s.n_possible) > 0) r)`;

const types = (rows: string) => `(
  select coalesce(json_agg(json_build_object('type', h.type, 'count', ${count('h.certain', 'h.possible', 'activity')}) order by h.type), '[]')
  from (${rows}) h)`;

const committees: LimitStatement = {
  text: body(
    'jointCommittees',
    `json_build_object('nodes', (select coalesce(json_agg(json_build_object(
      'id', 'JointCommittee:' || k.id, 'name', k.name,
      'memberCount', (select ${count('m.certain', 'm.possible', 'organization', "(k.member_list <> 'COMPLETE')")}
        from (select count(distinct coalesce(o.legal_entity_id, o.id)) filter (where s.certain @> $3::date) as certain,
          count(distinct coalesce(o.legal_entity_id, o.id)) as possible from joint_membership s
          join organization o on o.id = s.member_id where s.committee_id = k.id and s.possible @> $3::date) m),
      'resourcesByKind', ${standings('k.id::text', '$3::date')},
      'jointActivity', json_build_object('byType', ${types(`
        select p.type, count(*) as possible, count(*) filter (where p.earliest >= $4::date and p.latest < $5::date) as certain
        from committee_activity p where p.committee_id = k.id and (p.latest >= $4::date or p.latest is null)
          and (p.earliest < $5::date or p.earliest is null) and p.since < $5::date and p.until >= $5::date
          and (p.organizers > 0 or p.own) group by 1`)}),
      'economy', (select json_build_object('income', ${income("(k.member_list <> 'COMPLETE')")},
          'growth', ${growth("e.pairs = e.expected and k.member_list = 'COMPLETE'", "(k.member_list <> 'COMPLETE')")})
        from economy_committee e where e.committee_id = k.id and e.year = $6::int and e.quarter = 0
          and e.holds @> make_date($6::int, 12, 31)))
      order by k.division_code, k.id), '[]')
    from (select * from joint_committee c where c.division_code >= $1::text collate "C" and c.possible @> $3::date
        and c.division_code < (select subtree_end(d.code, d.level) collate "C" from division d where d.code = $1::text)
      order by c.division_code, c.id limit $2::int) k))`,
  ),
  ...named('division', 'first', 'asOf', 'from', 'to', 'year'),
};

/** What the organizations of a division `t` reported for year $6. */
export const DIVISION_TOTALS = `(select p.expected, p.unsure, s.n as seen, s.pairs as pairs_seen, s.* from
            (select coalesce(sum(expected), 0) as expected, coalesce(sum(expected - sure), 0) as unsure
              from economy_presence where division_code = t.code and day <= make_date($6::int, 12, 31)) p,
            (select coalesce(sum(u.n), 0) as n, coalesce(sum(u.total), 0) as total, coalesce(sum(u.pairs), 0) as pairs,
               coalesce(sum(u.broken), 0) as broken, coalesce(sum(u.pair_total), 0) as pair_total,
               coalesce(sum(u.base_total), 0) as base_total
             from (select n, total, pairs, broken, pair_total, base_total from economy_rollup
                 where division_code = t.code and year = $6::int and quarter = 0
               union all select n, total, pairs, broken, pair_total, base_total from economy_part
                 where not regular and year = $6::int and quarter = 0 and possible @> make_date($6::int, 12, 31)
                   and division_code >= t.code and division_code < subtree_end(t.code, t.level) collate "C") u) s)`;

const county: LimitStatement = {
  text: body(
    'division',
    `(select json_build_object('code', d.code, 'shortName', d.short_name, 'synthetic', starts_with(d.code, '98'),
      'children', json_build_object('nodes', (select coalesce(json_agg(json_build_object(
        'code', t.code, 'shortName', t.short_name,
        'resourcesByKind', (select coalesce(json_agg(json_build_object('kind', r.kind,
            'count', ${count('r.certain', 'r.possible', 'resource')}) order by r.kind, nullif(r.detail, r.kind)), '[]')
          from resource_standing(t.code, $3::date) r),
        'activitiesByType', ${types(`
          select a.type, sum(a.held)::bigint as possible, coalesce(sum(a.held)
            filter (where a.period_from >= $4::date and a.period_to <= $5::date), 0)::bigint as certain
          from division_activity a where a.division_code = t.code and a.period_from < $5::date and a.period_to > $4::date
          group by 1`)},
        'economy', (select json_build_object('income', ${income('false')}, 'growth', ${growth('e.pairs > 0', 'false')})
          from ${DIVISION_TOTALS} e),
        'metric', (select ${rollup('r', '$7::text')} from (select) one left join rollup r
          on r.division_code = t.code and r.metric_code = $7::text and r.grain = 'YEAR' and r.period_from = make_date($8::int, 1, 1)))
        order by t.code), '[]')
      from (select * from division c where c.parent_code = d.code and coalesce(c.valid_from <= $3::date, true)
        and coalesce(c.valid_to > $3::date, true) order by c.code limit $2::int) t)))
    from division d where d.code = $1::text)`,
  ),
  ...named('division', 'first', 'asOf', 'from', 'to', 'year', 'metric', 'period'),
};

const entities: LimitStatement = {
  text: body(
    '_entities',
    `(select json_agg(f.json order by p.i) from generate_series(1, $5::int) p(i) left join (
      select k.i, json_build_object('id', 'JointCommittee:' || c.id, 'name', c.name, 'form', c.form,
          'division', json_build_object('code', d.code, 'shortName', d.short_name)) as json
        from unnest($1::int[], $2::uuid[]) k(i, id) join joint_committee c on c.id = k.id join division d on d.code = c.division_code
      union all
      select k.i, json_build_object('divisionCode', o.division_code, 'communityName', o.name) as json
        from unnest($3::int[], $4::text[]) k(i, code) join organization o on o.kind = 'COMMUNITY' and o.division_code = k.code
    ) f on f.i = p.i)`,
  ),
  values: ({ representations }) => {
    const all = representations as { __typename: string; id?: string; divisionCode?: string }[];
    const places = (type: string) => all.flatMap((one, i) => (one.__typename === type ? [i + 1] : []));
    return [
      places('JointCommittee'),
      all.flatMap(({ id }) => (id ? [id.split(':')[1]] : [])),
      places('Community'),
      all.flatMap(({ divisionCode }) => (divisionCode ? [divisionCode] : [])),
      all.length,
    ];
  },
};

const series: LimitStatement = {
  text: body(
    'division',
    `(select json_build_object('code', d.code, 'shortName', d.short_name, 'metricSeries', (
      select json_agg(json_build_object('from', w.period_from, 'to', w.period_to,
          'figure', ${figure('w.value', 'w.qualifier', 'w.reason', 'w.unit')},
          'growth', ${figure(
            "case when w.both and w.previous > 0 and w.rising <> 'INDETERMINATE' then quotient(w.value, w.previous, w.rising) - 1 end",
            "case when w.both and w.previous > 0 then w.rising else 'INDETERMINATE' end",
            "case when not w.both then coalesce(w.reason, w.previous_reason, 'NOT_PUBLISHED') when w.previous <= 0 then 'BASE_NOT_POSITIVE' when w.rising = 'INDETERMINATE' then 'BOUNDS_OPPOSED' end",
            "'share'",
          )}) order by w.period_from)
      from (select v.*, v.value is not null and v.previous is not null as both,
          case when v.value is not null and v.previous > 0 then qualifier_divide(v.qualifier, v.value, v.previous_qualifier) end as rising
        from (select m.*, lag(m.value) over months as previous, lag(m.qualifier) over months as previous_qualifier,
            lag(m.reason) over months as previous_reason
          from (select g::date as period_from, (g + interval '1 month')::date as period_to, k.unit,
              case when rollup_qualifier(r) <> 'INDETERMINATE' then r.total end as value,
              coalesce(rollup_qualifier(r), 'INDETERMINATE') as qualifier,
              case when r.n is null or r.n = 0 then 'NOT_PUBLISHED'
                when rollup_qualifier(r) = 'INDETERMINATE' then 'BOUNDS_OPPOSED' end as reason
            from generate_series($2::timestamp - interval '1 month', $3::timestamp, interval '1 month') g
            join metric k on k.code = $4::text
            left join rollup r on r.division_code = d.code and r.metric_code = k.code and r.grain = 'MONTH' and r.period_from = g::date) m
          window months as (order by m.period_from)) v) w
      where w.period_from >= $2::date))
    from division d where d.code = $1::text)`,
  ),
  ...named('division', 'from', 'to', 'metric'),
};

/** By question. */
export const LIMIT_STATEMENTS: Readonly<Record<string, LimitStatement>> = {
  a: committees,
  b: committee,
  c: county,
  d: ranking,
  e: entities,
  f: series,
};
