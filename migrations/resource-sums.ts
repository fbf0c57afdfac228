import { AMOUNTS, each, FLOWS, WEEKDAYS } from './resource-steps.js';

const KEY = ['scope', 'kind', 'detail', 'grain', 'day'];
const type = (name: string) => (name === 'area' ? '' : '::bigint');
const SUMS = each(AMOUNTS, (name) => `sum(k.${name})${type(name)} as ${name}`);
const NOT_NOTHING = each(AMOUNTS, (name) => `sum(k.${name}) <> 0`, ' or ');
const COUNTS = AMOUNTS.filter((name) => !FLOWS.includes(name));

/** Prefectures and provinces, to which several counties belong. */
export const WIDER = (scope: string) => `right(${scope}, 8) = '00000000'`;

/** What is kept of scopes. A key may have several rows. */
export const keptSums = (where: string) =>
  `(select ${each(KEY, (name) => `k.${name}`)}, ${SUMS} from resource_step k where ${where}
    group by ${each(KEY, (name) => `k.${name}`)} having ${NOT_NOTHING})`;

/** Days of scopes, of what is kept of the resources `ids`. */
export const daySums = (ids: string, scopes: string) =>
  `(select ${each([...KEY, ...AMOUNTS], (name) => `f.${name}`)} from resource_sums(
      array(select s from resource_steps(${ids}) s where ${scopes}
        union all select s from resource_flows(array(select d from resource_day d where d.resource_id = any(${ids}))) s
        where ${scopes}), '{}') f where f.grain = 'DAY')`;

/** Months and years of the divisions above villages, of the days that are kept; a day holds what was open on it. */
export const longerSums = (days: string, scopes: string) =>
  `(select up.scope, k.kind, k.detail, k.grain, k.first as day, ${SUMS}
    from (
      select s.scope, s.kind, s.detail, 'MONTH' as grain, m.first, ${each(AMOUNTS, (name) =>
        name === 'open_minutes'
          ? `s.open_minutes + open_between(${each(WEEKDAYS, (day) => `s.${day}`)}, s.day + 1, (m.first + interval '1 month')::date) as open_minutes`
          : `s.${name}`,
      )}
      from ${days} s cross join lateral (select date_trunc('month', s.day::timestamp)::date as first) m where isfinite(s.day)
      union all
      select s.scope, s.kind, s.detail, 'YEAR', date_trunc('year', s.day::timestamp)::date,
        ${each(AMOUNTS, (name) => (FLOWS.includes(name) ? '0' : `s.${name}`))}
      from ${days} s where ${each(COUNTS, (name) => `s.${name} <> 0`, ' or ')}) k
    cross join lateral unnest(division_path(k.scope)) up(scope)
    where not scope_is_leaf(up.scope) and ${scopes} group by 1, 2, 3, 4, 5 having ${NOT_NOTHING})`;
