/**
 * Roll-ups of resources. `resource_state`, `resource_reach`, `resource_open` and `resource_day` hold of each
 * resource what its figures are made of; `resource_step` the sums, for every division up to the province and
 * for every committee. A day on which something begins or ends is a step: a day's standing is the sum of the
 * steps up to it, so every asOf is answered from a few rows, and opening hours without an end need no horizon.
 */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => `w${day}`);
const COUNTS = ['n_possible', 'n_certain', 'n_stated', 'area', ...WEEKDAYS];
export const FLOWS = [
  'open_minutes',
  'used_minutes',
  'booked_minutes',
  'shared_minutes',
  'unattributed_minutes',
];
export const AMOUNTS = [...COUNTS, ...FLOWS];

export const each = (names: readonly string[], piece: (name: string) => string, separator = ', ') =>
  names.map(piece).join(separator);

const KEY = ['scope', 'kind', 'detail', 'grain', 'day'];
export const sameKey = (one: string, other: string) =>
  `(${each(KEY, (name) => `${one}.${name}`)}) = (${each(KEY, (name) => `${other}.${name}`)})`;

/** Days counted from a Monday, so that a weekday is a remainder. */
const weekdays = (from: string, to: string, index: number) =>
  `((${to} - date '0001-01-01' + ${6 - index}) / 7 - (${from} - date '0001-01-01' + ${6 - index}) / 7)`;

/** Minutes open between a step and the end of its day or month. */
const OPENED = (past: string) => `open_between(${each(WEEKDAYS, (name) => `n.${name}`)}, n.day, ${past})`;

/** What happens on which day at which place, before it is summed up the tree. */
const asSteps = (values: Readonly<Record<string, string>>) =>
  `0::bigint, e.place, e.kind, e.detail, 'DAY', e.day, ${each(AMOUNTS, (name) => `${values[name] ?? '0'}::${name === 'area' ? 'numeric' : 'bigint'}`)}`;

const signed = (names: readonly string[], piece: (name: string) => string) =>
  Object.fromEntries(names.map((name) => [name, `e.sign * ${piece(name)}`]));

/** The first and the past day of pieces of time; one without a beginning began before every day. */
const EDGES = (pieces: string) => `cross join lateral unnest(${pieces}) piece
  cross join lateral (values (coalesce(lower(piece), '-infinity'::date), 1), (upper(piece), -1)) edge(day, sign)`;

/** Where each resource counts and on which days: in its division, and for those who may use it. */
const PLACES = `select s.resource_id, s.division_code as place, s.kind, s.detail, s.counted, s.floor_area,
      datemultirange(s.possible) as possible, datemultirange(s.certain) as certain
    from wanted join resource_state s on s.resource_id = wanted.id
    union all
    select s.resource_id, r.committee_id::text, s.kind, s.detail, s.counted, s.floor_area, r.possible, r.certain
    from wanted join resource_reach r on r.resource_id = wanted.id join resource_state s on s.resource_id = r.resource_id`;

export const steps = [
  // Only triggers write these, from rows that were checked: foreign keys would check them all again.
  `create table resource_state (
    resource_id uuid primary key,
    division_code text collate "C" not null,
    kind text collate "C" not null,
    detail text collate "C" not null,
    venue_id uuid not null,
    counted boolean not null,
    floor_area numeric,
    possible daterange not null,
    certain daterange not null)`,
  'create index resource_state_division on resource_state (division_code)',
  'create index resource_state_venue on resource_state (venue_id)',
  `create table resource_reach (
    committee_id uuid not null,
    resource_id uuid not null,
    possible datemultirange not null,
    certain datemultirange not null,
    primary key (committee_id, resource_id))`,
  'create index resource_reach_resource on resource_reach (resource_id)',
  `create table resource_open (
    resource_id uuid not null,
    during daterange not null,
    ${each(WEEKDAYS, (name) => `${name} bigint not null`)},
    primary key (resource_id, during))`,
  // open_minutes: how much an exception's hours exceed those of the rules it replaces.
  `create table resource_day (
    resource_id uuid not null,
    day date not null,
    ${each(FLOWS, (name) => `${name} bigint not null`)},
    primary key (resource_id, day))`,
  // Who cannot have a row at once writes another beside it, so a key may have several and nobody waits.
  `create table resource_step (
    id bigint generated always as identity primary key,
    scope text collate "C" not null,
    kind text collate "C" not null,
    detail text collate "C" not null,
    grain text collate "C" not null check (grain in ('DAY', 'MONTH', 'YEAR')),
    day date not null,
    ${each(AMOUNTS, (name) => `${name} ${name === 'area' ? 'numeric' : 'bigint'} not null`)}) with (fillfactor = 85)`,
  'create index resource_step_scope on resource_step (scope, grain, day)',
  // The days of one month below a division, whatever its level. Committees' keys would fall among the codes.
  `create index resource_step_month on resource_step (date_trunc('month', day::timestamp), left(scope, 12))
   where grain = 'DAY' and length(scope) = 12`,
  // Villages and committees are small: their days are summed when they are asked for.
  `create function scope_is_leaf(place text) returns boolean language sql immutable parallel safe
   return length(place) <> 12 or substr(place, 10) <> '000'`,
  `create function scope_end(place text) returns text language sql immutable parallel safe
   return case when length(place) = 12 then subtree_end(place, case when substr(place, 3) = '0000000000' then 'PROVINCE'
     when substr(place, 5) = '00000000' then 'PREFECTURE' when substr(place, 7) = '000000' then 'COUNTY'
     when substr(place, 10) = '000' then 'TOWNSHIP' else 'VILLAGE' end) end`,
  `create function open_between(${each(WEEKDAYS, (name) => `${name} bigint`)}, first date, past date) returns bigint
   language sql immutable parallel safe as $$
     select ${WEEKDAYS.map((name, i) => `${name} * ${weekdays('first', 'past', i)}`).join(' + ')} $$`,
  // What the kept rows of some resources come to, apart from their days of use.
  `create function resource_steps(ids uuid[]) returns setof resource_step language sql stable as $$
     with wanted as materialized (select distinct unnest(ids) as id),
     place as materialized (${PLACES})
     select ${asSteps(signed(['n_possible'], () => '1'))}
     from (select p.*, edge.* from place p ${EDGES('p.possible')}) e where e.day is not null
     union all
     select ${asSteps({
       ...signed(['n_certain'], () => '1'),
       ...signed(['n_stated'], () => '(e.floor_area is not null)::int'),
       ...signed(['area'], () => 'coalesce(e.floor_area, 0)'),
     })}
     from (select p.*, edge.* from place p ${EDGES('p.certain')}) e where e.day is not null
     union all
     select ${asSteps(signed(WEEKDAYS, (name) => `e.${name}`))}
     from (select p.*, ${each(WEEKDAYS, (name) => `o.${name}`)}, edge.* from place p
       join resource_open o on o.resource_id = p.resource_id
       ${EDGES('p.possible * datemultirange(o.during)')} where p.counted) e where e.day is not null
   $$`,
  // Days of use where they count.
  `create function resource_flows(days resource_day[]) returns setof resource_step language sql stable as $$
     with d as materialized (select * from unnest(days)),
     wanted as materialized (select distinct d.resource_id as id from d),
     place as materialized (select * from (${PLACES}) p where p.counted)
     select ${asSteps(Object.fromEntries(FLOWS.map((name) => [name, `e.${name}`])))}
     from (select p.place, p.kind, p.detail, d.* from place p join d on d.resource_id = p.resource_id
       where p.possible @> d.day) e
   $$`,
  // The same summed by place and day, and for the divisions above villages by month and year: what began in a
  // year is not asked for by less than its sum.
  `create function resource_sums(added resource_step[], removed resource_step[])
   returns setof resource_step language sql stable as $$
     with net as materialized (
       select s.scope, s.kind, s.detail, s.day, ${each(AMOUNTS, (name) => `sum(s.${name})${name === 'area' ? '' : '::bigint'} as ${name}`)}
       from (select * from unnest(added) union all
         select r.id, r.scope, r.kind, r.detail, r.grain, r.day, ${each(AMOUNTS, (name) => `-r.${name}`)} from unnest(removed) r) s
       group by 1, 2, 3, 4 having ${each(AMOUNTS, (name) => `sum(s.${name}) <> 0`, ' or ')})
     select 0::bigint, n.scope, n.kind, n.detail, 'DAY', n.day, ${each(AMOUNTS, (name) =>
       name === 'open_minutes'
         ? `case when isfinite(n.day) then n.open_minutes + ${OPENED('n.day + 1')} else 0 end`
         : `n.${name}`,
     )}
     from net n
     union all
     select 0::bigint, up.scope, k.kind, k.detail, k.grain, k.first, ${each(AMOUNTS, (name) => `sum(k.${name})${name === 'area' ? '' : '::bigint'}`)}
     from (
       select n.scope, n.kind, n.detail, 'MONTH' as grain, m.first, ${each(AMOUNTS, (name) =>
         name === 'open_minutes'
           ? `n.open_minutes + ${OPENED(`(m.first + interval '1 month')::date`)} as open_minutes`
           : `n.${name}`,
       )}
       from net n cross join lateral (select date_trunc('month', n.day::timestamp)::date as first) m
       where isfinite(n.day) and length(n.scope) = 12
       union all
       select n.scope, n.kind, n.detail, 'YEAR', date_trunc('year', n.day::timestamp)::date, ${each(AMOUNTS, (name) => (FLOWS.includes(name) ? '0' : `n.${name}`))}
       from net n where length(n.scope) = 12 and (${each(COUNTS, (name) => `n.${name} <> 0`, ' or ')})) k
     cross join lateral unnest(division_path(k.scope)) up(scope)
     where not scope_is_leaf(up.scope)
     group by 2, 3, 4, 5, 6 having ${each(AMOUNTS, (name) => `sum(k.${name}) <> 0`, ' or ')}
   $$`,
  // Adds to the rows that nobody holds and puts new ones beside the others: writers of one county neither wait
  // for one another nor deadlock.
  `create function resource_roll(added resource_step[], removed resource_step[]) returns void language sql as $$
     with delta as materialized (select * from resource_sums(added, removed)),
     held as materialized (select s.id, ${each(KEY, (name) => `s.${name}`)} from resource_step s join delta d on ${sameKey('s', 'd')}
       for update of s skip locked),
     chosen as materialized (select distinct on (${KEY.join(', ')}) * from held order by ${KEY.join(', ')}, id),
     moved as (update resource_step s set ${each(AMOUNTS, (name) => `${name} = s.${name} + d.${name}`)}
       from chosen c join delta d on ${sameKey('c', 'd')} where s.id = c.id)
     insert into resource_step (${KEY.join(', ')}, ${AMOUNTS.join(', ')})
     select ${each([...KEY, ...AMOUNTS], (name) => `d.${name}`)} from delta d
     left join chosen c on ${sameKey('c', 'd')} where c.id is null
   $$`,
];
