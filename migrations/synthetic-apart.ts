/** A table that ties two things, with the tables and columns of both. */
const TIES = [
  ['joint_membership', 'joint_committee', 'committee_id', 'organization', 'member_id'],
  ['committee_link', 'joint_committee', 'from_id', 'joint_committee', 'to_id'],
  ['resource_sharing', 'resource', 'resource_id', 'joint_committee', 'committee_id'],
  ['committee_base', 'resource', 'venue_id', 'joint_committee', 'committee_id'],
  ['activity_organizer', 'activity', 'activity_id', 'organization', 'organization_id'],
  ['shareholding', 'organization', 'company_id', 'organization', 'holder_id'],
  ['company_guidance', 'organization', 'company_id', 'joint_committee', 'committee_id'],
] as const;

/** Each table asks in words of its own, which are planned once for a connection: both ends are found by key. */
export const syntheticApart = TIES.flatMap(([table, one, of, other, to]) => [
  `create function ${table}_apart() returns trigger language plpgsql
     set enable_hashjoin = off set enable_mergejoin = off as $$
   begin
     if exists (select from changed r join ${one} one on one.id = r.${of} join ${other} other on other.id = r.${to}
       where is_synthetic(one.division_code) <> is_synthetic(other.division_code)) then
       raise exception using errcode = 'integrity_constraint_violation', constraint = 'synthetic_apart',
         message = 'synthetic and real data are tied to each other';
     end if;
     return null;
   end $$`,
  ...['insert', 'update'].flatMap((event) => [
    `drop trigger synthetic_apart_${event} on ${table}`,
    `create trigger synthetic_apart_${event} after ${event} on ${table} referencing new table as changed
     for each statement execute function ${table}_apart()`,
  ]),
]).concat('drop function synthetic_apart()');
