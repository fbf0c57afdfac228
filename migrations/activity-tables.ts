/**
 * What the views `*_now` define, tables of the same columns keep, refreshed for the keys that a statement touches
 * and in its transaction. A date that is only partly known keeps its span of days apart from the calendar periods.
 */

export const periods = [
  `create function month_of(day date) returns date language sql immutable parallel safe
   return date_trunc('month', day::timestamp)::date`,
  `create function year_of(day date) returns date language sql immutable parallel safe
   return date_trunc('year', day::timestamp)::date`,
];

export const tables = [
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
    grain text not null check (grain in ('YEAR', 'SPAN')),
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
];

export const definitions = [
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
