import { AMOUNTS, each, FLOWS, WEEKDAYS } from './resource-steps.js';

const W = (row: string) => each(WEEKDAYS, (name) => `${row}.${name}`);
const SUMMED_W = each(WEEKDAYS, (name) => `sum(s.${name})::bigint as ${name}`);

/** In the division or below it; the function keeps to the index that knows the month. */
const BELOW = `length(s.scope) = 12 and left(s.scope, 12) >= place and left(s.scope, 12) < scope_end(place) collate "C"`;

/** The steps that add up to a standing on `day`: of a larger division whole years, then months, then days. */
const upTo = (columns: string, day: string) => `
    select s.kind, s.detail, ${columns} from resource_step s
    where scope_is_leaf(place) and s.scope = place and s.grain = 'DAY' and s.day <= ${day}
    union all
    select s.kind, s.detail, ${columns} from resource_step s where not scope_is_leaf(place) and s.scope = place
      and s.grain = 'YEAR' and s.day < date_trunc('year', ${day}::timestamp)
    union all
    select s.kind, s.detail, ${columns} from resource_step s where not scope_is_leaf(place) and s.scope = place
      and s.grain = 'MONTH' and s.day >= date_trunc('year', ${day}::timestamp) and s.day < date_trunc('month', ${day}::timestamp)
    union all
    select s.kind, s.detail, ${columns} from resource_step s where not scope_is_leaf(place) and s.grain = 'DAY'
      and date_trunc('month', s.day::timestamp) = date_trunc('month', ${day}::timestamp)
      and ${BELOW} and s.day <= ${day}`;

const PERIODS = `select i as period, bounds[i] as a, bounds[i + 1] as b,
    (date_trunc('month', (bounds[i] - 1)::timestamp) + interval '1 month')::date as first_month,
    date_trunc('month', bounds[i + 1]::timestamp)::date as past_month
  from generate_series(1, cardinality(bounds) - 1) i`;

/**
 * The days of a period before its first or behind its last whole month, which are days of one month. `offset 0`
 * takes period by period: the planner cannot know how few there are.
 */
const edge = (day: string, first: string, past: string) => `
    select p.period, p.b, s.day, s.day + 1 as past, s.kind, s.detail, ${each([...WEEKDAYS, ...FLOWS], (name) => `s.${name}`)}
    from p cross join lateral (select * from resource_step s where s.grain = 'DAY'
      and date_trunc('month', s.day::timestamp) = date_trunc('month', ${day}::timestamp)
      and ${BELOW} and s.day >= ${first} and s.day < ${past} offset 0) s
    where not scope_is_leaf(place) and ${first} < ${past}`;

const STEPS_INSIDE = `
    select p.period, p.b, s.day, s.day + 1 as past, s.kind, s.detail, ${each([...WEEKDAYS, ...FLOWS], (name) => `s.${name}`)}
    from resource_step s join p on p.period = width_bucket(s.day, bounds)
    where scope_is_leaf(place) and s.scope = place and s.grain = 'DAY'
      and s.day >= bounds[1] and s.day < bounds[cardinality(bounds)]
    union all
    select p.period, p.b, s.day, (s.day + interval '1 month')::date, s.kind, s.detail, ${each([...WEEKDAYS, ...FLOWS], (name) => `s.${name}`)}
    from p cross join lateral (select * from resource_step s where s.grain = 'MONTH' and s.scope = place
      and s.day >= p.first_month and s.day < p.past_month offset 0) s
    where not scope_is_leaf(place)
    union all ${edge('p.a', 'p.a', 'least(p.first_month, p.b)')}
    union all ${edge('p.b', 'greatest(p.past_month, p.a)', `(case when p.first_month <= p.past_month then p.b else p.a end)`)}`;

/** The plan fits every place and period, and making it takes longer than running it. */
const KEPT_PLAN = 'set plan_cache_mode = force_generic_plan';

export const reads = [
  // What stands in a division, or may be used by a committee, on a day.
  `create function resource_standing(place text, asked date)
   returns table (kind text, detail text, possible bigint, certain bigint, stated bigint, area numeric)
   language plpgsql stable parallel safe ${KEPT_PLAN} as $$ #variable_conflict use_column
     begin return query select s.kind, s.detail, sum(s.n_possible)::bigint, sum(s.n_certain)::bigint, sum(s.n_stated)::bigint, sum(s.area)
     from (${upTo('s.n_possible, s.n_certain, s.n_stated, s.area', 'asked')}) s
     group by s.kind, s.detail having sum(s.n_possible) > 0; end $$`,
  // How much it is used in periods that follow one another: bounds[1] to bounds[2], and so on.
  `create function resource_periods(place text, bounds date[])
   returns table (period int, kind text, detail text, ${each(FLOWS, (name) => `${name} bigint`)})
   language plpgsql stable parallel safe ${KEPT_PLAN} as $$ #variable_conflict use_column
     begin return query with p as materialized (${PERIODS}),
     before as materialized (select s.kind, s.detail, ${SUMMED_W}
       from (${upTo(W('s'), '(bounds[1] - 1)')}) s group by s.kind, s.detail),
     inside as materialized (select s.period, s.kind, s.detail, ${SUMMED_W},
         sum(s.open_minutes + open_between(${W('s')}, s.past, s.b)) as open_minutes,
         ${each(FLOWS.slice(1), (name) => `sum(s.${name}) as ${name}`)}
       from (${STEPS_INSIDE}) s group by s.period, s.kind, s.detail),
     grid as (select p.period, p.a, p.b, k.kind, k.detail
       from p cross join (select kind, detail from before union select kind, detail from inside) k),
     run as (select g.*, ${each(WEEKDAYS, (name) => `coalesce(b.${name}, 0) + coalesce(sum(i.${name}) over earlier, 0)::bigint as ${name}`)},
         ${each(FLOWS, (name) => `coalesce(i.${name}, 0)::bigint as ${name}`)}
       from grid g left join before b on b.kind = g.kind and b.detail = g.detail
       left join inside i on i.period = g.period and i.kind = g.kind and i.detail = g.detail
       window earlier as (partition by g.kind, g.detail order by g.period rows between unbounded preceding and 1 preceding))
     select r.period, r.kind, r.detail, r.open_minutes + open_between(${W('r')}, r.a, r.b), r.used_minutes,
       r.booked_minutes, r.shared_minutes, r.unattributed_minutes
     from run r; end $$`,
  // The same for single resources, each on the days that are counted of it.
  `create function resource_periods_each(ids uuid[], counted datemultirange[], bounds date[])
   returns table (period int, resource_id uuid, ${each(FLOWS, (name) => `${name} bigint`)})
   language plpgsql stable parallel safe ${KEPT_PLAN} as $$ #variable_conflict use_column
     begin return query with thing as materialized (select id, days from unnest(ids, counted) t(id, days)),
     p as materialized (${PERIODS})
     select u.period, u.id, ${each(FLOWS, (name) => `sum(u.${name})::bigint`)}
     from (
       select p.period, t.id, open_between(${W('o')}, greatest(lower(piece), p.a), least(upper(piece), p.b)) as open_minutes, 0::bigint as used_minutes,
         0::bigint as booked_minutes, 0::bigint as shared_minutes, 0::bigint as unattributed_minutes
       from thing t join resource_open o on o.resource_id = t.id
       cross join lateral unnest(t.days * datemultirange(o.during)) piece
       join p on coalesce(lower(piece) < p.b, true) and coalesce(upper(piece) > p.a, true)
       union all
       select width_bucket(d.day, bounds), t.id, ${each(FLOWS, (name) => `d.${name}`)}
       from thing t join resource_day d on d.resource_id = t.id
         and d.day >= bounds[1] and d.day < bounds[cardinality(bounds)] and t.days @> d.day) u
     group by u.period, u.id; end $$`,
  // First day, first days of the months between, and the day behind.
  `create function month_bounds(first date, past date) returns date[] language sql immutable parallel safe as $$
     select array[first] || array(select g::date from generate_series(
       (date_trunc('month', first::timestamp) + interval '1 month'), past::timestamp - interval '1 day', interval '1 month') g) || array[past]
   $$`,
];

const compared = (
  kind: string,
  subject: string,
  table: string,
  fresh: string,
  keys: string[],
  rest: string[],
) => {
  const columns = (row: string) => each(rest, (name) => `${row}.${name}`);
  const key = keys.map((name) => `coalesce(f.${name}, k.${name})::text`).join(` || ' ' || `) || `''`;
  return `select '${kind}' as kind, coalesce(f.${subject}::text, k.${subject}::text) as subject, ${key} as key,
     case when k.${subject} is not null then row(${columns('k')})::text end as stored,
     case when f.${subject} is not null then row(${columns('f')})::text end as recomputed
   from ${fresh} f full join ${table} k on (${each([subject, ...keys], (name) => `f.${name}`)}) = (${each([subject, ...keys], (name) => `k.${name}`)})
   where (${columns('f')}) is distinct from (${columns('k')})`;
};

const STEP_KEY = ['kind', 'detail', 'grain', 'day'];

export const differences = [
  // What is kept against what the records come to; no row when they agree.
  `create view resource_difference as
   with everything as materialized (select array(select id from resource union select resource_id from resource_state
       union select resource_id from resource_day union select resource_id from resource_reach) as ids),
     touched as materialized (select array_agg(t.resource_id) as ids, array_agg(t.day) as days
       from everything e cross join lateral resource_touched(e.ids) t),
     states as (select f.* from everything e cross join lateral resource_states(e.ids) f),
     reaches as (select f.* from everything e cross join lateral resource_reaches(e.ids) f),
     openings as (select f.* from everything e cross join lateral resource_openings(e.ids) f),
     days as (select f.* from touched t cross join lateral resource_days(t.ids, t.days) f),
     sums as (select f.* from everything e cross join lateral resource_sums(
       array(select s from resource_steps(e.ids) s union all select s from resource_flows(array(select d from resource_day d)) s), '{}') f),
     kept as (select scope, ${STEP_KEY.join(', ')}, ${each(AMOUNTS, (name) => `sum(${name})${name === 'area' ? '' : '::bigint'} as ${name}`)}
       from resource_step group by scope, ${STEP_KEY.join(', ')} having ${each(AMOUNTS, (name) => `sum(${name}) <> 0`, ' or ')})
   ${compared('RESOURCE', 'resource_id', 'resource_state', 'states', [], ['division_code', 'kind', 'detail', 'venue_id', 'counted', 'floor_area', 'possible', 'certain'])}
   union all ${compared('REACH', 'resource_id', 'resource_reach', 'reaches', ['committee_id'], ['possible', 'certain'])}
   union all ${compared('OPENING', 'resource_id', 'resource_open', 'openings', ['during'], WEEKDAYS)}
   union all ${compared('DAY', 'resource_id', 'resource_day', 'days', ['day'], FLOWS)}
   union all ${compared('STEP', 'scope', 'kept', 'sums', STEP_KEY, AMOUNTS)}`,
];
