/** A trigger of one event, and the function that it calls with the rows before and after. */
const trigger = (table: string, event: 'insert' | 'update' | 'delete', body: string) => [
  `create function ${table}_counted_${event}() returns trigger language plpgsql as $$
   declare touched uuid[]; concerned datemultirange;
   begin ${body} return null; end $$`,
  `create trigger ${table}_counted_${event} after ${event} on ${table} referencing ${
    {
      insert: 'new table as after',
      update: 'old table as before new table as after',
      delete: 'old table as before',
    }[event]
  } for each statement execute function ${table}_counted_${event}()`,
];

const refreshed = (activities: string) => `touched := array(${activities});
   if cardinality(touched) > 0 then perform activity_refresh(touched); end if;`;

/** Committees of which somebody comes or leaves, with the days on which that makes a difference. */
const membersRefreshed = (rows: string) => `select array_agg(distinct t.committee_id), range_agg(t.days)
     into touched, concerned from (${rows}) t;
   if touched is not null then perform committee_body_refresh(touched, concerned); end if;`;

const COUNTED = ['division_code', 'committee_id', 'type', 'state', 'held_earliest', 'held_latest'];
const of = (row: string) => COUNTED.map((name) => `${row}.${name}`).join(', ');

const days = (row: string) => `datemultirange(${row}.possible)`;

export const triggers = [
  ...trigger('activity', 'insert', refreshed(`select id from after where state = 'HELD'`)),
  ...trigger(
    'activity',
    'update',
    refreshed(`select b.id from before b join after a using (id)
     where (${of('a')}) is distinct from (${of('b')}) and 'HELD' in (a.state, b.state)`),
  ),
  ...trigger('activity', 'delete', refreshed(`select id from before where state = 'HELD'`)),
  ...trigger('activity_organizer', 'insert', refreshed('select distinct activity_id from after')),
  ...trigger(
    'activity_organizer',
    'update',
    refreshed('select activity_id from before union select activity_id from after'),
  ),
  ...trigger('activity_organizer', 'delete', refreshed('select distinct activity_id from before')),
  ...trigger(
    'joint_committee',
    'insert',
    `insert into committee_stretch select id, '-infinity', 'infinity', 0 from after;`,
  ),
  ...trigger(
    'joint_committee',
    'delete',
    'delete from committee_stretch s using before b where s.committee_id = b.id;',
  ),
  ...trigger(
    'joint_membership',
    'insert',
    membersRefreshed(`select a.committee_id, ${days('a')} as days from after a where a.role <> 'OBSERVER'`),
  ),
  ...trigger(
    'joint_membership',
    'update',
    membersRefreshed(`select k.committee_id, case
         when (a.committee_id, a.member_id, a.role = 'OBSERVER') = (b.committee_id, b.member_id, b.role = 'OBSERVER')
         then (${days('a')} - ${days('b')}) + (${days('b')} - ${days('a')})
         else ${days('a')} + ${days('b')} end as days
     from before b join after a using (id) cross join lateral unnest(array[a.committee_id, b.committee_id]) k(committee_id)
     where (a.committee_id, a.member_id, a.role = 'OBSERVER', a.possible)
       is distinct from (b.committee_id, b.member_id, b.role = 'OBSERVER', b.possible)`),
  ),
  ...trigger(
    'joint_membership',
    'delete',
    membersRefreshed(`select b.committee_id, ${days('b')} as days from before b where b.role <> 'OBSERVER'`),
  ),
  // A Party organization that is attached to another legal entity takes along what it holds and where it belongs.
  ...trigger(
    'organization',
    'update',
    `${refreshed(`select distinct g.activity_id from before b join after a using (id)
       join activity_organizer g on g.organization_id = a.id
       where a.legal_entity_id is distinct from b.legal_entity_id`)}
     ${membersRefreshed(`select j.committee_id, '{(,)}'::datemultirange as days from before b join after a using (id)
       join joint_membership j on j.member_id = a.id where a.legal_entity_id is distinct from b.legal_entity_id`)}`,
  ),
];
