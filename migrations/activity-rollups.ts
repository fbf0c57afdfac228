/**
 * What the views `*_now` define, tables of the same columns keep, refreshed for the keys that a statement touches
 * and in its transaction. A date that is only partly known keeps its span of days apart from the calendar periods.
 */

/** The calendar periods that hold all days of an activity, and its own span where one month does not hold it. */
const SPANS = `create function activity_spans(earliest date, latest date)
   returns table (grain text, period_from date, period_to date) language sql immutable parallel safe as $$
   select g.grain, g.start::date, (g.start + g.step)::date
   from (values ('MONTH', date_trunc('month', latest::timestamp), interval '1 month'),
     ('QUARTER', date_trunc('quarter', latest::timestamp), interval '3 months'),
     ('YEAR', date_trunc('year', latest::timestamp), interval '1 year')) g(grain, start, step)
   where earliest >= g.start
   union all select 'SPAN', coalesce(earliest, '-infinity'), coalesce(latest + 1, 'infinity')
   where (earliest >= date_trunc('month', latest::timestamp)) is not true $$`;

const tables = [
  // Only the triggers write these, from rows that were checked: foreign keys would check them all again.
  `create table activity_cell (
    activity_id uuid primary key,
    division_code text collate "C" not null,
    committee_id uuid,
    type text not null,
    earliest date,
    latest date check (latest >= earliest),
    bodies uuid[] not null)`,
  `create table committee_body (
    committee_id uuid not null,
    legal_id uuid not null,
    since date not null,
    until date not null check (until > since),
    primary key (committee_id, legal_id, since))`,
  'create index committee_body_legal on committee_body (legal_id)',
  `create table committee_stretch (
    committee_id uuid not null,
    since date not null,
    until date not null check (until > since),
    members int not null check (members >= 0),
    primary key (committee_id, since))`,
  `create table committee_activity (
    activity_id uuid not null,
    committee_id uuid not null,
    type text not null,
    earliest date,
    latest date,
    own boolean not null,
    organizers int not null check (own or organizers > 0),
    members int not null check (members >= organizers),
    since date not null,
    until date not null,
    primary key (activity_id, committee_id, since))`,
  'create index committee_activity_committee on committee_activity (committee_id, latest)',
  'create index committee_activity_undated on committee_activity (committee_id) where latest is null',
  `create table division_activity (
    division_code text collate "C" not null,
    type text not null,
    period_from date not null,
    period_to date not null check (period_to > period_from),
    held bigint not null,
    joint bigint not null,
    primary key (division_code, period_from, period_to, type))`,
  `create table activity_total (
    kind text not null check (kind in ('DIVISION', 'ORGANIZATION', 'COMMITTEE')),
    subject text collate "C" not null,
    grain text not null check (grain in ('MONTH', 'QUARTER', 'YEAR', 'SPAN')),
    period_from date not null,
    period_to date not null check (period_to > period_from),
    members int not null,
    rows bigint not null,
    held bigint not null,
    joint bigint not null,
    meetings bigint not null,
    parts bigint not null,
    primary key (kind, grain, period_from, subject, period_to, members))`,
  'create index division_activity_empty on division_activity (division_code) where held = 0',
  'create index activity_total_empty on activity_total (subject) where rows = 0',
  'create index activity_total_subject on activity_total (subject, grain, period_from)',
];

const definitions = [
  `create view activity_cell_now as
   select a.id as activity_id, a.division_code, a.committee_id, a.type, a.held_earliest as earliest,
     a.held_latest as latest, array(select distinct coalesce(o.legal_entity_id, o.id)
       from activity_organizer g join organization o on o.id = g.organization_id
       where g.activity_id = a.id and g.role <> 'SUPPORTER' order by 1) as bodies
   from activity a where a.state = 'HELD'`,
  // A body that belongs through several memberships belongs once, on the days of any of them.
  `create view committee_body_now as
   select m.committee_id, m.legal_id, coalesce(lower(d.days), '-infinity') as since,
     coalesce(upper(d.days), 'infinity') as until
   from (select j.committee_id, coalesce(o.legal_entity_id, o.id) as legal_id, range_agg(j.possible) as days
     from joint_membership j join organization o on o.id = j.member_id
     where j.role <> 'OBSERVER' group by 1, 2) m cross join lateral unnest(m.days) d(days)`,
  // Between two neighbouring days on which somebody comes or leaves, the number of members stays.
  `create view committee_stretch_now as
   select s.committee_id, s.since, s.until, (select count(*) from committee_body b
     where b.committee_id = s.committee_id and b.since <= s.since and b.until > s.since)::int as members
   from (select p.committee_id, p.since,
       lead(p.since, 1, 'infinity') over (partition by p.committee_id order by p.since) as until
     from (select k.id as committee_id, date '-infinity' as since from joint_committee k
       union select b.committee_id, b.since from committee_body b
       union select b.committee_id, b.until from committee_body b where b.until < 'infinity') p) s`,
  // Who held it is counted among the members of its last possible day; without any date, on whichever day is asked.
  `create view committee_activity_now as
   select x.activity_id, x.committee_id, x.type, x.earliest, x.latest, bool_or(x.own) as own,
     sum(x.one)::int as organizers, s.members,
     case when x.latest is null then s.since else '-infinity' end as since,
     case when x.latest is null then s.until else 'infinity' end as until
   from (select c.activity_id, b.committee_id, c.type, c.earliest, c.latest, false as own, 1 as one, b.since, b.until
       from activity_cell c cross join lateral unnest(c.bodies) u(legal_id)
       join committee_body b on b.legal_id = u.legal_id
     union all
     select c.activity_id, c.committee_id, c.type, c.earliest, c.latest, true, 0, '-infinity', 'infinity'
     from activity_cell c where c.committee_id is not null) x
   join committee_stretch s on s.committee_id = x.committee_id
     and s.since <= coalesce(x.latest, s.since) and s.until > coalesce(x.latest, s.since)
     and x.since <= coalesce(x.latest, s.since) and x.until > coalesce(x.latest, s.since)
   group by x.activity_id, x.committee_id, x.type, x.earliest, x.latest, s.members, s.since, s.until`,
];

/** Cells with their sign, by type, for their division and those above it. */
const byDivision = (cells: string) => `select up.code as division_code, t.type, t.period_from, t.period_to,
     sum(t.held)::bigint as held, sum(t.joint)::bigint as joint
   from (select c.division_code, c.type, p.period_from, p.period_to, sum(c.sign) as held,
       coalesce(sum(c.sign) filter (where cardinality(c.bodies) > 1), 0) as joint
     from ${cells} c cross join lateral activity_spans(c.earliest, c.latest) p where p.grain in ('MONTH', 'SPAN')
     group by 1, 2, 3, 4) t
   cross join lateral unnest(division_path(t.division_code)) up(code)
   join division known on known.code = up.code collate "C"
   group by 1, 2, 3, 4`;

/** The periods of sums that are by month or by span. */
const PERIODS = `cross join lateral activity_spans(
     nullif(t.period_from, '-infinity'), case when t.period_to < 'infinity' then t.period_to - 1 end) p`;

/** Totals of divisions from their sums by type. */
const totalsOfDivisions = (sums: string) => `select 'DIVISION' as kind, t.division_code as subject, p.grain,
     p.period_from, p.period_to, 0 as members, sum(t.held)::bigint as rows, sum(t.held)::bigint as held,
     sum(t.joint)::bigint as joint, coalesce(sum(t.held) filter (where t.type = 'JOINT_MEETING'), 0)::bigint as meetings,
     0::bigint as parts
   from ${sums} t ${PERIODS} group by 2, 3, 4, 5`;

/** Totals of the organizations that hold, each activity once for each of them. */
const totalsOfOrganizations = (cells: string) => `select 'ORGANIZATION' as kind, t.body::text as subject,
     p.grain, p.period_from, p.period_to, 0 as members, sum(t.held)::bigint as rows, sum(t.held)::bigint as held,
     sum(t.joint)::bigint as joint, sum(t.meetings)::bigint as meetings, 0::bigint as parts
   from (select u.body, m.period_from, m.period_to, sum(c.sign) as held,
       coalesce(sum(c.sign) filter (where cardinality(c.bodies) > 1), 0) as joint,
       coalesce(sum(c.sign) filter (where c.type = 'JOINT_MEETING'), 0) as meetings
     from ${cells} c cross join lateral unnest(c.bodies) u(body)
     cross join lateral activity_spans(c.earliest, c.latest) m where m.grain in ('MONTH', 'SPAN')
     group by 1, 2, 3) t ${PERIODS} group by 2, 3, 4, 5`;

/** Totals of committees by how many members there were: parts over members is the exact weight of an activity. */
const totalsOfCommittees = (pairs: string) => `select 'COMMITTEE' as kind, t.committee_id::text as subject,
     p.grain, p.period_from, p.period_to, t.members, sum(t.sign)::bigint as rows,
     coalesce(sum(t.sign) filter (where t.organizers > 0), 0)::bigint as held,
     coalesce(sum(t.sign) filter (where t.organizers > 1), 0)::bigint as joint,
     coalesce(sum(t.sign) filter (where t.type = 'JOINT_MEETING' and (t.own or t.organizers > 1)), 0)::bigint as meetings,
     coalesce(sum(t.sign * t.organizers) filter (where t.organizers > 1), 0)::bigint as parts
   from ${pairs} t cross join lateral activity_spans(t.earliest, t.latest) p
   where t.latest is not null group by 2, 3, 4, 5, 6`;

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

const refreshing = [
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

const triggers = [
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

const CELLS = '(select c.*, 1 as sign from activity_cell c)';
const PAIRS = '(select p.*, 1 as sign from committee_activity p)';
const TOTALS = `${totalsOfDivisions('division_activity')} union all ${totalsOfOrganizations(CELLS)}
  union all ${totalsOfCommittees(PAIRS)}`;

const compared = (kind: string, kept: string, now: string, keys: readonly string[]) => {
  const key = (row: string) => keys.map((name) => `${row}.${name}`).join(', ');
  const [subject, ...rest] = keys;
  const either = (name: string) => `coalesce(n.${name}, k.${name})::text`;
  return `select '${kind}' as kind, ${either(subject as string)} as subject,
     concat_ws(' ', ${rest.map(either).join(', ') || "''"}) as key, k::text as stored, n::text as recomputed
   from ${now} n full join ${kept} k on (${key('k')}) = (${key('n')})
   where (n::text) is distinct from (k::text)`;
};

const proof = [
  // Every kept table against what the one below it comes to; no row when they agree.
  `create view activity_difference as
   ${compared('CELL', 'activity_cell', 'activity_cell_now', ['activity_id'])}
   union all ${compared('BODY', 'committee_body', 'committee_body_now', ['committee_id', 'legal_id', 'since'])}
   union all ${compared('STRETCH', 'committee_stretch', 'committee_stretch_now', ['committee_id', 'since'])}
   union all ${compared('PAIR', 'committee_activity', 'committee_activity_now', ['activity_id', 'committee_id', 'since'])}
   union all ${compared('DIVISION', 'division_activity', `(${byDivision(CELLS)})`, ['division_code', 'type', 'period_from', 'period_to'])}
   union all ${compared('TOTAL', 'activity_total', `(${TOTALS})`, ['kind', 'subject', 'grain', 'period_from', 'period_to', 'members'])}`,
  `create function activity_rebuild() returns void language plpgsql as $$
   begin
     lock table activity, activity_organizer, joint_membership, organization in share row exclusive mode;
     delete from activity_total;
     delete from division_activity;
     delete from committee_activity;
     delete from committee_stretch;
     delete from committee_body;
     delete from activity_cell;
     insert into activity_cell select * from activity_cell_now;
     insert into committee_body select * from committee_body_now;
     insert into committee_stretch select * from committee_stretch_now;
     insert into committee_activity select * from committee_activity_now;
     insert into division_activity ${byDivision(CELLS)};
     insert into activity_total ${TOTALS};
   end $$`,
];

export const activityRollups = [SPANS, ...tables, ...definitions, ...refreshing, ...triggers, ...proof];
