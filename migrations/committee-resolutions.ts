/**
 * What a committee resolved, by when it falls due: whether its tasks were closed by then, and whether one still is
 * open. Pages ask for what falls due in a period, and for what is overdue, without reading all that was ever held.
 */
const SIDES = {
  insert: ['new table as after', 'select * from after'],
  update: ['old table as before new table as after', 'select * from before union all select * from after'],
  delete: ['old table as before', 'select * from before'],
} as const;

const changed = (columns: readonly string[]) => {
  const of = (row: string) => columns.map((name) => `${row}.${name}`).join(', ');
  return `select b.* from before b join after a using (id) where (${of('a')}) is distinct from (${of('b')})
     union all select a.* from before b join after a using (id) where (${of('a')}) is distinct from (${of('b')})`;
};

/** After each statement; `activities` says of which activities its rows are. */
const counted = (table: string, activities: (rows: string) => string, updated?: string) =>
  Object.entries(SIDES).flatMap(([event, [referencing, rows]]) => [
    `create function ${table}_resolutions_counted_${event}() returns trigger language plpgsql as $$
     begin
       perform committee_resolution_refresh(array(${activities((event === 'update' && updated) || rows)}));
       return null;
     end $$`,
    `create trigger ${table}_resolutions_counted_${event} after ${event} on ${table} referencing ${referencing}
     for each statement execute function ${table}_resolutions_counted_${event}()`,
  ]);

const triggers = [
  ...counted(
    'resolution',
    (rows) => `select distinct r.activity_id from (${rows}) r`,
    changed(['activity_id', 'due']),
  ),
  ...counted(
    'resolution_task',
    (rows) => `select distinct r.activity_id from (${rows}) t join resolution r on r.id = t.resolution_id`,
    changed(['resolution_id', 'state', 'closed_on']),
  ),
  // Most of what is held resolves nothing.
  ...counted(
    'committee_activity',
    (rows) =>
      `select distinct p.activity_id from (${rows}) p where exists (select from resolution r where r.activity_id = p.activity_id)`,
  ),
];

const EVERYTHING = 'array(select distinct activity_id from resolution)';

export const committeeResolutions = [
  `create table committee_resolution (
    committee_id uuid not null,
    due date not null,
    resolution_id uuid not null,
    activity_id uuid not null,
    earliest date,
    since date not null,
    until date not null,
    delivered boolean not null,
    unfinished boolean not null,
    primary key (committee_id, due, resolution_id, since))`,
  'create index committee_resolution_activity on committee_resolution (activity_id)',
  // No committee held anything before the founding of the state.
  `create function committee_resolutions(activities uuid[]) returns setof committee_resolution language sql stable as $$
     select p.committee_id, r.due, r.id, r.activity_id, p.earliest, p.since, p.until,
       coalesce(t.all_closed, false), coalesce(t.unfinished, false)
     from (select distinct unnest(activities) as id) a
     cross join lateral (select * from resolution mine where mine.activity_id = a.id and mine.due is not null offset 0) r
     cross join lateral (select * from committee_activity mine where mine.activity_id = a.id
       and (mine.own or mine.organizers > 1) and coalesce(mine.latest >= date '1949-10-01', true) offset 0) p
     cross join lateral (select bool_and(coalesce(t.closed_on <= r.due, false)) as all_closed,
       bool_or(t.state <> 'CLOSED') as unfinished from resolution_task t where t.resolution_id = r.id) t $$`,
  `create function committee_resolution_refresh(activities uuid[]) returns void language plpgsql as $$
   begin
     if cardinality(activities) = 0 then return; end if;
     perform activity_lock();
     delete from committee_resolution k where k.activity_id = any(activities);
     insert into committee_resolution select * from committee_resolutions(activities);
   end $$`,
  ...triggers,
  `create view committee_resolution_difference as
   select 'RESOLUTION' as kind, coalesce(k.committee_id, n.committee_id)::text as subject,
     coalesce(k.resolution_id, n.resolution_id)::text as key, k::text as stored, n::text as recomputed
   from committee_resolution k full join committee_resolutions(${EVERYTHING}) n on n.committee_id = k.committee_id
     and n.due = k.due and n.resolution_id = k.resolution_id and n.since = k.since
   where k::text is distinct from n::text`,
  `create function committee_resolution_rebuild() returns void language plpgsql as $$
   begin
     lock table resolution, resolution_task in share row exclusive mode;
     perform activity_lock();
     delete from committee_resolution;
     insert into committee_resolution select * from committee_resolutions(${EVERYTHING});
   end $$`,
];
