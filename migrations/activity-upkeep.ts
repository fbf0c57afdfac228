import { byDivision, totalsOfCommittees, totalsOfDivisions, totalsOfOrganizations } from './activity-sums.js';

/** Adds differences to a table of sums. What comes to nothing is deleted by the next statement: it finds it by index. */
function added(delta: string, table: string, key: readonly string[], sums: readonly string[]): string {
  const columns = [...key, ...sums].join(', ');
  return `insert into ${table} as r (${columns}) select ${columns} from ${delta}
       on conflict (${key.join(', ')}) do update set ${sums.map((name) => `${name} = r.${name} + excluded.${name}`).join(', ')}`;
}

const differing = (sums: readonly string[]) => sums.map((name) => `d.${name} <> 0`).join(' or ');

const CELL = 'activity_id, division_code, committee_id, type, earliest, latest, bodies';
const PAIR = 'activity_id, committee_id, type, earliest, latest, own, organizers, members, since, until';
const TOTAL_SUMS = ['rows', 'held', 'joint', 'meetings', 'parts'];
const DIVISION_SUMS = ['held', 'joint'];

/** The rows in which a table differs from its view, with their sign. */
const differences = (table: string, columns: string, where: string) => `signed as materialized (
       select ${columns}, sum(s.sign)::int as sign
       from (select ${columns}, 1 as sign from ${table}_now where ${where}
         union all select ${columns}, -1 from ${table} where ${where}) s
       group by ${columns} having sum(s.sign) <> 0)`;

const divisionAdded = added(
  'by_type',
  'division_activity',
  ['division_code', 'type', 'period_from', 'period_to'],
  DIVISION_SUMS,
);
const totalAdded = added(
  'total',
  'activity_total',
  ['kind', 'subject', 'grain', 'period_from', 'period_to', 'members'],
  TOTAL_SUMS,
);

export const refreshing = [
  // Sums of divisions, organizations and committees cross: writers take turns, so that none waits for another crosswise.
  `create function activity_lock() returns void language sql as $$
   select pg_advisory_xact_lock(hashtextextended('activity_total', 0)) $$`,
  `create function committee_activity_refresh(activities uuid[], committees uuid[]) returns void language plpgsql set work_mem = '64MB' as $$
   begin
     with ${differences('committee_activity', PAIR, 'activity_id = any(activities) and (committees is null or committee_id = any(committees))')},
       lost as materialized (select activity_id, committee_id, since from signed group by 1, 2, 3 having max(sign) < 0),
       gone as (delete from committee_activity p using lost s
         where p.activity_id = s.activity_id and p.committee_id = s.committee_id and p.since = s.since),
       kept as (insert into committee_activity (${PAIR}) select ${PAIR} from signed where sign > 0
         on conflict (activity_id, committee_id, since) do update set type = excluded.type,
           earliest = excluded.earliest, latest = excluded.latest, own = excluded.own,
           organizers = excluded.organizers, members = excluded.members, until = excluded.until),
       total as materialized (select * from (${totalsOfCommittees('signed')}) d where ${differing(TOTAL_SUMS)})
     ${totalAdded};
     delete from activity_total where rows = 0;
   end $$`,
  `create function activity_refresh(activities uuid[]) returns void language plpgsql set work_mem = '64MB' as $$
   begin
     perform activity_lock();
     with ${differences('activity_cell', CELL, 'activity_id = any(activities)')},
       lost as materialized (select activity_id from signed group by 1 having max(sign) < 0),
       gone as (delete from activity_cell c using lost s where c.activity_id = s.activity_id),
       kept as (insert into activity_cell (${CELL}) select ${CELL} from signed where sign > 0
         on conflict (activity_id) do update set division_code = excluded.division_code,
           committee_id = excluded.committee_id, type = excluded.type, earliest = excluded.earliest,
           latest = excluded.latest, bodies = excluded.bodies),
       by_type as materialized (select * from (${byDivision('signed')}) d where ${differing(DIVISION_SUMS)}),
       total as materialized (select * from (${totalsOfDivisions('by_type')} union all ${totalsOfOrganizations('signed')}) d
         where ${differing(TOTAL_SUMS)}),
       put as (${divisionAdded})
     ${totalAdded};
     delete from division_activity where held = 0;
     delete from activity_total where rows = 0;
     perform committee_activity_refresh(activities, null);
   end $$`,
  // Who belongs to these committees, and what was held on the days concerned or on no known day.
  `create function committee_body_refresh(committees uuid[], days datemultirange) returns void language plpgsql as $$
   declare
     before uuid[];
     activities uuid[];
   begin
     perform activity_lock();
     before := array(select legal_id from committee_body where committee_id = any(committees));
     delete from committee_body where committee_id = any(committees);
     insert into committee_body select * from committee_body_now where committee_id = any(committees);
     delete from committee_stretch where committee_id = any(committees);
     insert into committee_stretch select * from committee_stretch_now where committee_id = any(committees);
     activities := array(
       select p.activity_id from committee_activity p where p.committee_id = any(committees)
         and (p.latest is null or days @> p.latest)
       union
       select c.activity_id from (select legal_id from committee_body where committee_id = any(committees)
           union select unnest(before)) b
         join lateral (select b.legal_id as id union all
           select o.id from organization o where o.legal_entity_id = b.legal_id) o on true
         join activity_organizer g on g.organization_id = o.id
         join activity_cell c on c.activity_id = g.activity_id
         where c.latest is null or days @> c.latest
       union
       select a.id from activity a where a.committee_id = any(committees) and (a.held_latest is null or days @> a.held_latest));
     perform committee_activity_refresh(activities, committees);
   end $$`,
];
