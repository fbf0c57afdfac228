import { each, FLOWS, WEEKDAYS } from './resource-steps.js';

const W = (row: string) => each(WEEKDAYS, (name) => `${row}.${name}`);
const SUMMED_W = each(WEEKDAYS, (name) => `sum(s.${name})::bigint as ${name}`);

/** In the division or below it; the function keeps to the index that knows the month. */
const BELOW = `length(s.scope) = 12 and left(s.scope, 12) >= place and left(s.scope, 12) < scope_end(place) collate "C"`;

/**
 * The steps before a day: of a larger division whole years, then months, then days. The days of a month that is
 * over by then are never looked at.
 */
const before = (columns: string, past: string) => `
    select s.kind, s.detail, ${columns} from resource_step s
    where scope_is_leaf(place) and s.scope = place and s.grain = 'DAY' and s.day < ${past}
    union all
    select s.kind, s.detail, ${columns} from resource_step s where not scope_is_leaf(place) and s.scope = place
      and s.grain = 'YEAR' and s.day < date_trunc('year', ${past}::timestamp)
    union all
    select s.kind, s.detail, ${columns} from resource_step s where not scope_is_leaf(place) and s.scope = place
      and s.grain = 'MONTH' and s.day >= date_trunc('year', ${past}::timestamp) and s.day < date_trunc('month', ${past}::timestamp)
    union all
    select s.kind, s.detail, ${columns} from resource_step s where not scope_is_leaf(place)
      and date_trunc('month', ${past}::timestamp) < ${past}::timestamp and s.grain = 'DAY'
      and date_trunc('month', s.day::timestamp) = date_trunc('month', ${past}::timestamp)
      and ${BELOW} and s.day < ${past}`;

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

export const resourceReads = [
  // What stands in a division, or may be used by a committee, on a day.
  `create or replace function resource_standing(place text, asked date)
   returns table (kind text, detail text, possible bigint, certain bigint, stated bigint, area numeric)
   language plpgsql stable parallel safe ${KEPT_PLAN} as $$ #variable_conflict use_column
     begin return query select s.kind, s.detail, sum(s.n_possible)::bigint, sum(s.n_certain)::bigint, sum(s.n_stated)::bigint, sum(s.area)
     from (${before('s.n_possible, s.n_certain, s.n_stated, s.area', '(asked + 1)')}) s
     group by s.kind, s.detail having sum(s.n_possible) > 0; end $$`,
  // How much it is used in periods that follow one another: bounds[1] to bounds[2], and so on.
  `create or replace function resource_periods(place text, bounds date[])
   returns table (period int, kind text, detail text, ${each(FLOWS, (name) => `${name} bigint`)})
   language plpgsql stable parallel safe ${KEPT_PLAN} as $$ #variable_conflict use_column
     begin return query with p as materialized (${PERIODS}),
     before as materialized (select s.kind, s.detail, ${SUMMED_W}
       from (${before(W('s'), 'bounds[1]')}) s group by s.kind, s.detail),
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
];
