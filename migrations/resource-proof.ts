import { AMOUNTS, each, FLOWS, WEEKDAYS } from './resource-steps.js';

export const compared = (
  kind: string,
  subject: string,
  table: string,
  fresh: string,
  keys: readonly string[],
  rest: readonly string[],
) => {
  const columns = (row: string) => each(rest, (name) => `${row}.${name}`);
  const key = keys.map((name) => `coalesce(f.${name}, k.${name})::text`).join(` || ' ' || `) || `''`;
  return `select '${kind}' as kind, coalesce(f.${subject}::text, k.${subject}::text) as subject, ${key} as key,
     case when k.${subject} is not null then row(${columns('k')})::text end as stored,
     case when f.${subject} is not null then row(${columns('f')})::text end as recomputed
   from ${fresh} f full join ${table} k on (${each([subject, ...keys], (name) => `f.${name}`)}) = (${each([subject, ...keys], (name) => `k.${name}`)})
   where (${columns('f')}) is distinct from (${columns('k')})`;
};

export const STEP_KEY = ['kind', 'detail', 'grain', 'day'];
const TABLES = ['resource_state', 'resource_reach', 'resource_open', 'resource_day'] as const;
export const kept = (table: string) => `(select * from ${table} where resource_id = any(ids))`;

/** What is kept of nothing that is on record. */
export const orphans = [
  ['REACH', 'resource_reach'],
  ['OPENING', 'resource_open'],
  ['DAY', 'resource_day'],
].map(
  ([kind, table]) => `select '${kind}', k.resource_id::text, '', k::text, null from ${table} k
   where not exists (select 1 from resource_state s where s.resource_id = k.resource_id)`,
);

/** Things of a town at a time: what they are made from is looked up for each, and costs as many as there are. */
export const TOWNS = (things: string) =>
  `select array_agg(t.id) from (${things}) t (id, code) group by left(t.code, 9) order by left(t.code, 9)`;

export const proofInParts = [
  // By its time first, the index of bookings finds those of a thing only by reading much of it; the planner thinks
  // it as cheap as this one where it need not look at the table.
  'create index booking_resource_resource on booking_resource (resource_id)',
  'alter function resource_touched(uuid[]) set enable_indexonlyscan = off',
  `create function resource_difference_within(place text)
   returns table (kind text, subject text, key text, stored text, recomputed text) language plpgsql stable as $$
   #variable_conflict use_column
   declare ids uuid[]; touched uuid[]; days date[];
   begin
     for ids in ${TOWNS(`select r.id, r.division_code from resource r where starts_with(r.division_code, place)
       union select s.resource_id, s.division_code from resource_state s where starts_with(s.division_code, place)`)} loop
       select array_agg(t.resource_id), array_agg(t.day) into touched, days from resource_touched(ids) t;
       return query ${compared('RESOURCE', 'resource_id', kept('resource_state'), 'resource_states(ids)', [], ['division_code', 'kind', 'detail', 'venue_id', 'counted', 'floor_area', 'possible', 'certain'])}
         union all ${compared('REACH', 'resource_id', kept('resource_reach'), 'resource_reaches(ids)', ['committee_id'], ['possible', 'certain'])}
         union all ${compared('OPENING', 'resource_id', kept('resource_open'), 'resource_openings(ids)', ['during'], WEEKDAYS)}
         union all ${compared('DAY', 'resource_id', kept('resource_day'), 'resource_days(touched, days)', ['day'], FLOWS)};
     end loop;
   end $$`,
  // Sums are compared with what is kept of the things.
  `create view resource_sum_difference as
   with everything as materialized (select array(select resource_id from resource_state) as ids),
     sums as (select f.* from everything e cross join lateral resource_sums(
       array(select s from resource_steps(e.ids) s union all select s from resource_flows(array(select d from resource_day d)) s), '{}') f),
     kept as (select scope, ${STEP_KEY.join(', ')}, ${each(AMOUNTS, (name) => `sum(${name})${name === 'area' ? '' : '::bigint'} as ${name}`)}
       from resource_step group by scope, ${STEP_KEY.join(', ')} having ${each(AMOUNTS, (name) => `sum(${name}) <> 0`, ' or ')})
   ${compared('STEP', 'scope', 'kept', 'sums', STEP_KEY, AMOUNTS)}
   union all ${orphans.join(' union all ')}`,
  'drop view resource_difference',
  `create view resource_difference as
   select * from resource_difference_within('') union all select * from resource_sum_difference`,
  `create or replace function resource_rebuild() returns void language plpgsql as $$
   declare ids uuid[];
   begin
     lock table organization, joint_committee, resource, booking, booking_resource, opening_rule, opening_exception,
       resource_sharing, committee_base in share row exclusive mode;
     ${['resource_step', ...TABLES].map((table) => `delete from ${table};`).join(' ')}
     for ids in ${TOWNS('select r.id, r.division_code from resource r')} loop
       insert into resource_state select * from resource_states(ids);
       insert into resource_reach select * from resource_reaches(ids);
       insert into resource_open select * from resource_openings(ids);
       insert into resource_day select d.* from (select array_agg(t.resource_id) as things, array_agg(t.day) as days
         from resource_touched(ids) t) t cross join lateral resource_days(t.things, t.days) d;
     end loop;
     ids := array(select r.id from resource r);
     perform resource_roll(array(select s from resource_steps(ids) s union all
       select s from resource_flows(array(select d from resource_day d)) s), '{}');
   end $$`,
];
