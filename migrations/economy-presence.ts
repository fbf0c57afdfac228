/**
 * Who is to report, by division and day: `economy_subject` holds each organization that counts (every community, and
 * whoever keeps books) with the days on which it may and certainly does; `economy_presence` how many begin and
 * cease to on a day, for every division above the villages.
 */
const SUBJECTS = `
  select o.id as organization_id, o.division_code, o.possible,
    (select coalesce(range_agg(r.days), '{}') from (
        select o.certain as days
        union all select daterange(make_date(b.first, 1, 1), null) where b.first is not null
        union all select h.certain from shareholding h where h.holder_id = o.id) r
      where not isempty(r.days)) * datemultirange(o.possible) as sure
  from (select distinct t.id from unnest(organizations) t(id)) t
  cross join lateral (select * from organization mine where mine.id = t.id offset 0) o
  cross join lateral (select min(l.year) as first from ledger l where l.organization_id = o.id) b
  where o.kind = 'COMMUNITY' or b.first is not null`;

export const edgesOf = (subjects: string) => `
  select up.code as division_code, e.day, sum(s.sign * e.expected)::int as expected, sum(s.sign * e.sure)::int as sure
  from ${subjects} s
  cross join lateral (
    select coalesce(lower(s.possible), '-infinity') as day, 1 as expected, 0 as sure
    union all select upper(s.possible), -1, 0
    union all select coalesce(lower(r), '-infinity'), 0, 1 from unnest(s.sure) r
    union all select upper(r), 0, -1 from unnest(s.sure) r) e
  cross join lateral unnest(division_path(s.division_code)) up(code)
  where e.day is not null and up.code like '%000' group by up.code, e.day`;

export const presence = [
  `create table economy_subject (
    organization_id uuid primary key,
    division_code text collate "C" not null,
    possible daterange not null,
    sure datemultirange not null)`,
  'create index economy_subject_division on economy_subject (division_code)',
  `create table economy_presence (
    division_code text collate "C" not null,
    day date not null,
    expected int not null,
    sure int not null,
    primary key (division_code, day) include (expected, sure))`,
  `create type economy_subject_row as (organization_id uuid, division_code text, possible daterange,
    sure datemultirange)`,
  `create function economy_subjects(organizations uuid[]) returns setof economy_subject_row
   language sql stable as $$ ${SUBJECTS} $$`,
  `create function economy_refresh_presence(organizations uuid[]) returns void language plpgsql as $$
   begin
     perform economy_lock(array(
       select o.division_code from organization o where o.id = any(organizations)
       union select s.division_code from economy_subject s where s.organization_id = any(organizations)));
     with fresh as materialized (select * from economy_subjects(organizations)),
       stale as materialized (select s.* from (select distinct t.id from unnest(organizations) t(id)) t
         cross join lateral (select * from economy_subject mine where mine.organization_id = t.id offset 0) s),
       unlike as materialized (select * from (
           select k.*, count(*) over same as places, min(k.said) over same <> max(k.said) over same as differs
           from (select f.*, 1 as sign, f::text as said from fresh f
             union all select s.*, -1, s::text from stale s) k
           window same as (partition by k.organization_id)) u
         where u.places = 1 or u.differs),
       gone as (delete from economy_subject s using unlike u
         where u.places = 1 and u.sign = -1 and s.organization_id = u.organization_id),
       put as (insert into economy_subject (organization_id, division_code, possible, sure)
         select organization_id, division_code, possible, sure from unlike u where u.sign = 1
         on conflict (organization_id) do update set division_code = excluded.division_code,
           possible = excluded.possible, sure = excluded.sure)
     insert into economy_presence as p (division_code, day, expected, sure)
     select d.division_code, d.day, d.expected, d.sure from (${edgesOf('unlike')}) d
     where d.expected <> 0 or d.sure <> 0
     on conflict (division_code, day) do update
       set expected = p.expected + excluded.expected, sure = p.sure + excluded.sure;
   end $$`,
];
