import { committee } from './limit-committee.js';
import {
  answer,
  asJson,
  asText,
  body,
  figuresAs,
  type LimitStatement,
  named,
  object,
  page,
  quoted,
} from './limit-figures.js';
import { ranking } from './limit-ranking.js';

const { figure } = figuresAs(asJson);
const F = figuresAs(asText);
const OPEN = "(k.member_list <> 'COMPLETE')";

/** The lists that are kept as answers show them, of what stands on a year's last day and of what the year held. */
const standing = (place: string, asked: string) => `coalesce((select s.counted from resource_stand s
  where s.place = ${place} and s.until > ${asked} and s.since <= ${asked}), '[]')`;
const held = (place: string, year: string) =>
  `coalesce((select y.counted from activity_year y where y.place = ${place} and y.year = ${year}), '[]')`;

/** Figures that are kept as answers show them, or made where they are not. */
const kept = (figures: Readonly<Record<string, string>>, from: string, made: string) =>
  `coalesce((select ${object(figures)} from ${from}), (select ${object(figures)} from ${made}))`;
const LAST = 'make_date($4::int, 12, 31)';
const whole = (name: string) => `case when ${OPEN} then e.${name}_open_text else e.${name}_text end`;

const committees: LimitStatement = {
  text: answer(
    'jointCommittees',
    `(select ${page(
      object({
        id: `'"JointCommittee:' || k.id || '"'`,
        name: quoted('k.name'),
        memberCount: `coalesce((select member_count_text(m.certain, m.possible, ${OPEN}) from member_count m
            where m.committee_id = k.id and m.until > $3::date and m.since <= $3::date), member_count_text(0, 0, ${OPEN}))`,
        resourcesByKind: standing('k.id::text', '$3::date'),
        jointActivity: object({ byType: held('k.id::text', '$4::int') }),
        economy: kept(
          { income: whole('income'), growth: whole('growth') },
          `economy_committee e where e.committee_id = k.id and e.year = $4::int and e.quarter = 0 and e.holds @> ${LAST}`,
          `economy_texts_of_committee(k.id, $4::int, 0, ${LAST}) e`,
        ),
      }),
      'k.division_code, k.id',
    )}
    from (select * from joint_committee c where c.division_code >= $1::text collate "C" and c.possible @> $3::date
        and c.division_code < (select subtree_end(d.code, d.level) collate "C" from division d where d.code = $1::text)
      order by c.division_code, c.id limit $2::int) k)`,
  ),
  ...named('division', 'first', 'asOf', 'year'),
};

/** What the organizations of a division `t` reported for year $4, in numbers, for those that want no texts. */
export const DIVISION_TOTALS = `(select p.expected, p.unsure, s.n as seen, s.pairs as pairs_seen, s.* from
            (select coalesce(sum(expected), 0) as expected, coalesce(sum(expected - sure), 0) as unsure
              from economy_presence where division_code = t.code and day <= make_date($4::int, 12, 31)) p,
            (select coalesce(sum(u.n), 0) as n, coalesce(sum(u.total), 0) as total, coalesce(sum(u.pairs), 0) as pairs,
               coalesce(sum(u.broken), 0) as broken, coalesce(sum(u.pair_total), 0) as pair_total,
               coalesce(sum(u.base_total), 0) as base_total
             from (select n, total, pairs, broken, pair_total, base_total from economy_rollup
                 where division_code = t.code and year = $4::int and quarter = 0
               union all select n, total, pairs, broken, pair_total, base_total from economy_part
                 where not regular and year = $4::int and quarter = 0 and possible @> make_date($4::int, 12, 31)
                   and division_code >= t.code and division_code < subtree_end(t.code, t.level) collate "C") u) s)`;

const county: LimitStatement = {
  text: answer(
    'division',
    `(select ${object({
      code: quoted('d.code'),
      shortName: quoted('d.short_name'),
      synthetic: "starts_with(d.code, '98')",
      children: `(select ${page(
        object({
          code: quoted('t.code'),
          shortName: quoted('t.short_name'),
          resourcesByKind: standing('t.code', '$3::date'),
          activitiesByType: held('t.code', '$4::int'),
          economy: kept(
            { income: 'e.income_text', growth: 'e.growth_text' },
            `economy_rollup e where e.division_code = t.code and e.year = $4::int and e.quarter = 0 and e.holds @> ${LAST}`,
            `economy_texts_of_place(t.code, t.level, $4::int, 0, ${LAST}) e`,
          ),
          metric: `(select ${F.rollup('r', '$5::text')} from (select) one left join rollup r
              on r.division_code = t.code and r.metric_code = $5::text and r.grain = 'YEAR' and r.period_from = make_date($6::int, 1, 1))`,
        }),
        't.code',
      )}
        from (select * from division c where c.parent_code = d.code and coalesce(c.valid_from <= $3::date, true)
          and coalesce(c.valid_to > $3::date, true) order by c.code limit $2::int) t)`,
    })} from division d where d.code = $1::text)`,
  ),
  ...named('division', 'first', 'asOf', 'year', 'metric', 'period'),
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
