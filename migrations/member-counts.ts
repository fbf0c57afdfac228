/** How many members a committee has on the days between those on which somebody comes or leaves: certainly, and perhaps. */
const SIDES = {
  insert: ['new table as after', 'select committee_id from after'],
  update: [
    'old table as before new table as after',
    'select committee_id from before union select committee_id from after',
  ],
  delete: ['old table as before', 'select committee_id from before'],
} as const;

/** Beside the triggers that count activities, in whose order they take their turn. */
const counted = (table: string, event: string, referencing: string, committees: string) => [
  `create function ${table}_counted_members_${event}() returns trigger language plpgsql as $$
   begin perform member_count_refresh(array(${committees})); return null; end $$`,
  `create trigger ${table}_counted_members_${event} after ${event} on ${table} referencing ${referencing}
   for each statement execute function ${table}_counted_members_${event}()`,
];

const triggers = [
  ...Object.entries(SIDES).flatMap(([event, [referencing, rows]]) =>
    counted('joint_membership', event, referencing, rows),
  ),
  // Attached to another legal entity, a Party organization is counted as that one.
  ...counted(
    'organization',
    'update',
    SIDES.update[0],
    `select j.committee_id from before b join after a using (id) join joint_membership j on j.member_id = a.id
     where a.legal_entity_id is distinct from b.legal_entity_id`,
  ),
];

const EVERYBODY = 'array(select distinct committee_id from joint_membership)';

export const memberCounts = [
  `create table member_count (
    committee_id uuid not null,
    since date not null,
    until date not null check (until > since),
    certain bigint not null,
    possible bigint not null check (possible >= certain),
    primary key (committee_id, until)) with (fillfactor = 80)`,
  `create function member_counts(committees uuid[]) returns setof member_count language sql stable as $$
     with member as materialized (
       select m.committee_id, coalesce(o.legal_entity_id, o.id) as body, m.possible, m.certain
       from joint_membership m join organization o on o.id = m.member_id where m.committee_id = any(committees)),
     point as (
       select m.committee_id, p.day from member m cross join lateral (values
         ('-infinity'::date), (lower(m.possible)), (upper(m.possible)), (lower(m.certain)), (upper(m.certain))) p(day)
       where p.day < 'infinity' group by 1, 2),
     stretch as (select p.committee_id, p.day as since,
         lead(p.day, 1, 'infinity') over (partition by p.committee_id order by p.day) as until from point p)
     select s.committee_id, s.since, s.until,
       count(distinct m.body) filter (where m.certain @> s.since), count(distinct m.body)
     from stretch s join member m on m.committee_id = s.committee_id and m.possible @> s.since
     group by 1, 2, 3 $$`,
  `create function member_count_refresh(committees uuid[]) returns void language plpgsql as $$
   begin
     committees := array(select distinct c from unnest(committees) c order by c);
     if cardinality(committees) = 0 then return; end if;
     perform activity_lock();
     delete from member_count k where k.committee_id = any(committees);
     insert into member_count select * from member_counts(committees);
   end $$`,
  ...triggers,
  `create view member_count_difference as
   select 'MEMBERS' as kind, coalesce(k.committee_id, n.committee_id)::text as subject,
     coalesce(k.until, n.until)::text as key, k::text as stored, n::text as recomputed
   from member_count k full join member_counts(${EVERYBODY}) n on n.committee_id = k.committee_id and n.until = k.until
   where k::text is distinct from n::text`,
  `create function member_count_rebuild() returns void language plpgsql as $$
   begin
     lock table joint_membership, organization in share row exclusive mode;
     delete from member_count;
     insert into member_count select * from member_counts(${EVERYBODY});
   end $$`,
];
