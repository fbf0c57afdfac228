const LOCK = `perform 1 from resource r where r.id = any(ids) order by r.id for no key update;`;

const TABLES = ['resource_state', 'resource_reach', 'resource_open', 'resource_day'] as const;

/** All that is kept of the resources `ids`, written anew. */
const REWRITE = `
  ${TABLES.map((table) => `delete from ${table} k using unnest(ids) w(id) where k.resource_id = w.id;`).join('\n')}
  insert into resource_state select * from resource_states(ids);
  insert into resource_reach select * from resource_reaches(ids);
  insert into resource_open select * from resource_openings(ids);
  insert into resource_day select d.* from (select array_agg(t.resource_id) as things, array_agg(t.day) as days
    from resource_touched(ids) t) t cross join lateral resource_days(t.things, t.days) d;`;

const SUMMED = `array(select s from resource_steps(ids) s union all
  select s from resource_flows(array(select d from unnest(ids) w(id) join resource_day d on d.resource_id = w.id)) s)`;

/** A trigger after each statement; `ids` is a query of the resources that the statement touched. */
function refreshing(table: string, name: string, queries: Readonly<Record<string, string>>): string[] {
  const transition: Record<string, string> = {
    insert: 'new table as after',
    update: 'old table as before new table as after',
    delete: 'old table as before',
  };
  return Object.entries(queries).flatMap(([event, query]) => [
    `create function ${name}_${event}() returns trigger language plpgsql as $$
     begin perform resource_refresh(array(${query})); return null; end $$`,
    `create trigger ${name}_${event} after ${event} on ${table} referencing ${transition[event]}
     for each statement execute function ${name}_${event}()`,
  ]);
}

const withContents = (column: string, rows: string) =>
  `select t.${column} from ${rows} t union select r.id from ${rows} t join resource r on r.venue_id = t.${column}`;

const bothSides = (column: string) => ({
  insert: withContents(column, 'after'),
  update: withContents(column, '(select * from before union all select * from after)'),
  delete: withContents(column, 'before'),
});

const OWN = [
  'division_code',
  'venue_id',
  'kind',
  'venue_kind',
  'room_kind',
  'operator_id',
  'floor_area',
  'possible',
  'certain',
];
const CHANGED = `before b join after a using (id) where (${OWN.map((name) => `b.${name}`)}) is distinct from (${OWN.map((name) => `a.${name}`)})`;

/** Days that bookings touched, in one statement. */
const dayTrigger = (event: 'insert' | 'update' | 'delete', referencing: string, rows: string) => [
  `create function booking_rolled_${event}() returns trigger language plpgsql as $$
   declare ids uuid[]; days date[];
   begin
     select array_agg(t.resource_id), array_agg(t.day) into ids, days from (
       select distinct i.resource_id, g::date as day from (${rows}) i
       cross join lateral generate_series((lower(i.during) at time zone 'Asia/Shanghai')::date::timestamp,
         (upper(i.during) - interval '1 microsecond') at time zone 'Asia/Shanghai', interval '1 day') g) t;
     perform resource_refresh_days(ids, days);
     return null;
   end $$`,
  `create trigger booking_rolled_${event} after ${event} on booking_resource referencing ${referencing}
   for each statement execute function booking_rolled_${event}()`,
];

export const refreshes = [
  // Whoever changes what is kept of a resource has its row first, in order of id.
  `create function resource_refresh(ids uuid[]) returns void language plpgsql as $$
   declare was resource_step[]; fresh resource_step[];
   begin
     ids := array(select distinct i from unnest(ids) i where i is not null order by i);
     if cardinality(ids) = 0 then return; end if;
     ${LOCK}
     was := ${SUMMED};
     ${REWRITE}
     fresh := ${SUMMED};
     perform resource_roll(fresh, was);
   end $$`,
  `create function resource_refresh_days(ids uuid[], days date[]) returns void language plpgsql as $$
   declare was resource_day[]; fresh resource_day[];
   begin
     if ids is null then return; end if;
     ${LOCK}
     was := array(select d from unnest(ids, days) w(id, day) join resource_day d on d.resource_id = w.id and d.day = w.day);
     fresh := array(select d from resource_days(ids, days) d);
     delete from resource_day d using unnest(was) w where d.resource_id = w.resource_id and d.day = w.day;
     insert into resource_day select * from unnest(fresh);
     perform resource_roll(array(select s from resource_flows(fresh) s), array(select s from resource_flows(was) s));
   end $$`,
  ...refreshing('resource', 'resource_rolled', {
    // A venue stops counting with its first room, and counts again with its last one gone.
    insert: `select id from after union select t.venue_id from after t
      join resource_state v on v.resource_id = t.venue_id and v.counted where t.kind = 'ROOM'`,
    update: `select a.id from ${CHANGED} union select a.venue_id from ${CHANGED} union select b.venue_id from ${CHANGED}`,
    delete: `select id from before union select venue_id from before where kind = 'ROOM'`,
  }),
  ...refreshing('opening_rule', 'opening_rule_rolled', bothSides('resource_id')),
  ...refreshing('opening_exception', 'opening_exception_rolled', bothSides('resource_id')),
  ...refreshing('resource_sharing', 'resource_sharing_rolled', bothSides('resource_id')),
  ...refreshing('committee_base', 'committee_base_rolled', bothSides('venue_id')),
  ...refreshing('joint_committee', 'joint_committee_resources', {
    update: `with changed as (select id from before b join after a using (id)
        where (b.possible, b.certain) is distinct from (a.possible, a.certain)),
      granted as (select s.resource_id as id from changed c join resource_sharing s on s.committee_id = c.id
        union select b.venue_id from changed c join committee_base b on b.committee_id = c.id)
      select id from granted union select r.id from granted g join resource r on r.venue_id = g.id`,
  }),
  // Whom a Party organization stands for decides whether a booking was another's.
  ...refreshing('organization', 'organization_resources', {
    update: `with changed as (select id from before b join after a using (id)
        where b.legal_entity_id is distinct from a.legal_entity_id)
      select r.id from changed c join resource r on r.operator_id = c.id
      union select i.resource_id from changed c join booking b on b.organization_id = c.id
        join booking_resource i on i.booking_id = b.id`,
  }),
  // One statement for all bookings that a statement moves, instead of one for each.
  'drop trigger booking_move on booking',
  'drop function booking_move()',
  `create function booking_moved() returns trigger language plpgsql as $$
   begin
     update booking_resource i set blocks = a.state in ('HELD', 'CONFIRMED', 'CHECKED_IN', 'FINISHED')
     from before b join after a using (id)
     where i.booking_id = a.id
       and (b.starts, b.ends, b.state, b.organization_id) is distinct from (a.starts, a.ends, a.state, a.organization_id);
     return null;
   end $$`,
  `create trigger booking_moved after update on booking referencing old table as before new table as after
   for each statement execute function booking_moved()`,
  ...dayTrigger('insert', 'new table as after', 'select * from after'),
  ...dayTrigger(
    'update',
    'old table as before new table as after',
    'select * from before union all select * from after',
  ),
  ...dayTrigger('delete', 'old table as before', 'select * from before'),
  `create function resource_rebuild() returns void language plpgsql as $$
   declare ids uuid[];
   begin
     lock table organization, joint_committee, resource, booking, booking_resource, opening_rule, opening_exception,
       resource_sharing, committee_base in share row exclusive mode;
     ${['resource_step', ...TABLES].map((table) => `delete from ${table};`).join(' ')}
     ids := array(select r.id from resource r);
     ${REWRITE}
     perform resource_roll(${SUMMED}, '{}');
   end $$`,
];
