import { names, SUM_NAMES, SUMS } from './economy-cells.js';

/**
 * What the members of a committee reported, for the members of the period's last day. `holds` are the days around
 * it on which the members are the same: on others the sum is made from the cells.
 */
const ALSO = ['expected', 'unsure', 'seen', 'pairs_seen', 'steps_seen'] as const;
const VALUES = `holds, ${ALSO.join(', ')}, ${names()}`;

/** Sums over `m(certain)` left joined with the cells `c`: what may not be of a member does not count. */
export const OVER_MEMBERS = `count(*)::numeric as expected, (count(*) filter (where not m.certain))::numeric as unsure,
  count(c.total)::numeric as seen, count(c.base_total)::numeric as pairs_seen, count(c.prev_total)::numeric as steps_seen,
  ${SUM_NAMES.map((name) => {
    const kept = name.endsWith('broken') ? 'c.total is not null' : 'm.certain and c.total is not null';
    return `coalesce(sum(${SUMS[name]}) filter (where ${kept}), 0)::numeric as ${name}`;
  }).join(', ')}`;

const COMMITTEES = `
  with touched as (select distinct t.committee_id, t.year from unnest(committees, years) t(committee_id, year)),
    body as materialized (
      select t.committee_id, b.id, m.possible, m.certain
      from (select distinct committee_id from touched) t
      cross join lateral (select * from joint_membership mine where mine.committee_id = t.committee_id offset 0) m
      cross join lateral (select coalesce(o.legal_entity_id, o.id) as id from organization o
        where o.id = m.member_id offset 0) s
      cross join lateral (select b.id from organization b where b.id = s.id and b.kind <> 'PARTY_ORGANIZATION' offset 0) b),
    edges as materialized (
      select b.committee_id, array_agg(distinct e.day) as days from body b
      cross join lateral unnest(array[lower(b.possible), upper(b.possible), lower(b.certain), upper(b.certain)]) e(day)
      where e.day is not null group by b.committee_id),
    member as materialized (
      select b.committee_id, t.year, b.id, array_agg(b.possible) as possible, array_agg(b.certain) as certain
      from body b join touched t using (committee_id) group by b.committee_id, t.year, b.id),
    cell as materialized (
      select m.committee_id, m.id as member_id, m.possible as days_possible, m.certain as days_certain, c.*
      from member m cross join lateral (select * from economy_cell mine
        where mine.organization_id = m.id and mine.year = m.year offset 0) c),
    period as (select committee_id, year, quarter from cell group by committee_id, year, quarter),
    standing as materialized (
      select p.committee_id, p.year, p.quarter, m.id, d.day, exists (
          select 1 from unnest(m.certain) r where r @> d.day) as certain
      from period p join member m using (committee_id, year)
      cross join lateral (select upper(economy_days(p.year, p.quarter)) - 1 as day) d
      where exists (select 1 from unnest(m.possible) r where r @> d.day)),
    summed as (
      select m.committee_id, m.year, m.quarter, ${OVER_MEMBERS}
      from standing m left join cell c on c.committee_id = m.committee_id and c.member_id = m.id
        and c.year = m.year and c.quarter = m.quarter
      group by m.committee_id, m.year, m.quarter)
  select p.committee_id, p.year, p.quarter, daterange(h.since, h.until) as holds,
    ${[...ALSO, ...SUM_NAMES].map((name) => `coalesce(s.${name}, 0) as ${name}`).join(', ')}
  from period p left join summed s using (committee_id, year, quarter)
  left join edges e on e.committee_id = p.committee_id
  cross join lateral (select max(x.day) filter (where x.day < upper(economy_days(p.year, p.quarter))) as since,
      min(x.day) filter (where x.day >= upper(economy_days(p.year, p.quarter))) as until
    from unnest(e.days) x(day)) h`;

const RANKED: Readonly<Record<string, string>> = {
  growth: 'case when base_total > 0 then round((pair_total - base_total) / base_total, 10) end',
  own_growth: 'case when base_own > 0 then round((pair_own - base_own) / base_own, 10) end',
};

/**
 * One key instead of two: as columns of their own the planner takes them for a way to find a member's rows, which
 * reads the whole index (1.6 ms where the proper one takes 0.01).
 */
const once = (
  table: string,
  one: string,
  other: string,
) => `alter table ${table} drop constraint ${table}_once,
  add constraint ${table}_once exclude using gist ((${one}::text || ${other}::text) with =, certain with &&)`;

export const committees = [
  once('joint_membership', 'committee_id', 'member_id'),
  once('shareholding', 'company_id', 'holder_id'),
  `create table economy_committee (
    committee_id uuid not null,
    year int not null,
    quarter int not null,
    holds daterange not null,
    ${[...ALSO, ...SUM_NAMES].map((name) => `${name} numeric not null`).join(', ')},
    ${Object.entries(RANKED)
      .map(([name, value]) => `${name} numeric generated always as (${value}) stored`)
      .join(', ')},
    primary key (committee_id, year, quarter))`,
  ...['total', 'own', 'growth', 'own_growth'].map(
    (name) =>
      `create index economy_committee_${name} on economy_committee (year, quarter, ${name}) where n > 0`,
  ),
  `create function economy_committees(committees uuid[], years int[]) returns table (committee_id uuid, year int,
     quarter int, holds daterange, ${[...ALSO, ...SUM_NAMES].map((name) => `${name} numeric`).join(', ')})
   language sql stable set enable_nestloop = off as $$ ${COMMITTEES} $$`,
  // Committees that ever had these organizations, or Party organizations attached to them, as members.
  `create function economy_committees_of(organizations uuid[]) returns setof uuid language sql stable as $$
   select distinct m.committee_id from unnest(organizations) t(id)
   cross join lateral (select t.id union all
     select o.id from organization o where o.legal_entity_id = t.id) g
   cross join lateral (select * from joint_membership mine where mine.member_id = g.id offset 0) m $$`,
  `create function economy_put_committees(touched uuid[], of_years int[]) returns void language plpgsql as $$
   begin
     with fresh as materialized (select * from economy_committees(touched, of_years)),
       gone as (delete from economy_committee c
         using (select distinct t.id, t.year from unnest(touched, of_years) t(id, year)
           except select f.committee_id, f.year from fresh f) t
         where c.committee_id = t.id and c.year = t.year)
     insert into economy_committee as c (committee_id, year, quarter, ${VALUES})
     select committee_id, year, quarter, ${VALUES} from fresh
     on conflict (committee_id, year, quarter) do update set
       ${VALUES.split(', ')
         .map((name) => `${name} = excluded.${name}`)
         .join(', ')};
     -- Periods of these years that nobody reports any more.
     delete from economy_committee c using (select distinct t.id, t.year from unnest(touched, of_years) t(id, year)) t
     where c.committee_id = t.id and c.year = t.year and not exists (
       select 1 from joint_membership m join organization o on o.id = m.member_id
       join economy_cell l on l.organization_id = coalesce(o.legal_entity_id, o.id) and l.year = c.year
         and l.quarter = c.quarter
       join organization b on b.id = l.organization_id and b.kind <> 'PARTY_ORGANIZATION'
       where m.committee_id = c.committee_id);
   end $$`,
  // After cells changed; the turn is taken.
  `create function economy_refresh_committees(organizations uuid[], years int[]) returns void language plpgsql as $$
   declare touched uuid[]; of_years int[];
   begin
     select array_agg(k.id), array_agg(k.year) into touched, of_years
     from (select distinct m.committee_id as id, t.year
       from (select distinct u.id, u.year from unnest(organizations, years) u(id, year)) t
       cross join lateral (select t.id as member_id union all
         select o.id from organization o where o.legal_entity_id = t.id) g
       cross join lateral (select * from joint_membership mine
         where mine.member_id = g.member_id offset 0) m) k;
     if touched is not null then perform economy_put_committees(touched, of_years); end if;
   end $$`,
  // After memberships changed: all years in which a member reported, or did before.
  `create function economy_members_changed(touched uuid[]) returns void language plpgsql as $$
   declare ids uuid[]; years int[];
   begin
     perform economy_lock(array(select k.division_code from joint_committee k where k.id = any(touched)
       union select o.division_code from joint_membership m join organization o on o.id = m.member_id
         where m.committee_id = any(touched)));
     select array_agg(k.id), array_agg(k.year) into ids, years from (
       select c.committee_id as id, c.year from economy_committee c where c.committee_id = any(touched)
       union select m.committee_id, c.year from joint_membership m join organization o on o.id = m.member_id
       join economy_cell c on c.organization_id = coalesce(o.legal_entity_id, o.id)
       where m.committee_id = any(touched)) k;
     if ids is not null then perform economy_put_committees(ids, years); end if;
   end $$`,
];
