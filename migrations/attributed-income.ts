/**
 * What shares of companies bring to the members of a committee, beside what the members reported: for those who are
 * members and the shares that are held on the period's last day. `shares_hold` are the days around it on which
 * neither changes; on others it is split anew.
 */

/** The parts of companies' income that fall to holders: who has most left over gets the fen that is left. */
export const SPLIT = `select q.company_id, q.year, q.quarter, q.holder_id,
      trunc(q.low) + case when q.place <= q.total - q.lows then 1 else 0 end as fen
    from (select r.*, sum(r.low) over (partition by r.company_id, r.year, r.quarter) as lows,
        row_number() over (partition by r.company_id, r.year, r.quarter order by r.rest desc, r.division_code, r.holder_id) as place
      from (select p.*, (p.total * p.weight - p.rest) / p.whole as low
        from (select w.*, mod(mod(w.total * w.weight, w.whole) + w.whole, w.whole) as rest
          from (select * from weighed union all
            select company_id, year, quarter, total, null, null, whole, whole - sum(weight) from weighed
            group by 1, 2, 3, 4, 7) w) p) r) q`;

/** From shares `held` of members on a day of a period, with the income of their company. */
const attributed = (held: string) => `held as materialized (${held}),
  company as (select distinct company_id, year, quarter, day, total from held where sure and total is not null),
  share as materialized (
    select k.company_id, k.year, k.quarter, k.total, h.holder_id, o.division_code, h.numerator::numeric, h.denominator::numeric
    from company k cross join lateral (select * from shareholding mine where mine.company_id = k.company_id
      and mine.certain @> k.day and mine.numerator is not null offset 0) h
    cross join lateral (select * from organization mine where mine.id = h.holder_id offset 0) o),
  weighed as materialized (
    select s.company_id, s.year, s.quarter, s.total, s.holder_id, s.division_code, w.whole,
      s.numerator * (w.whole / s.denominator) as weight
    from share s join (select company_id, year, quarter, lcm_of(denominator) as whole from share group by 1, 2, 3) w
      using (company_id, year, quarter)),
  summed as (
    select held.committee_id, held.year, held.quarter, row(coalesce(sum(a.fen), 0), count(*), count(a.fen),
      coalesce(bool_or(not held.sure), false))::economy_shares as shares
    from held left join (${SPLIT}) a on a.company_id = held.company_id and a.year = held.year and a.quarter = held.quarter
      and a.holder_id = held.holder_id and held.sure
    group by 1, 2, 3)`;

/** Shares of the members `m`, each body once. */
const HELD = `select m.committee_id, m.year, m.quarter, m.day, h.company_id, h.holder_id,
      m.certain and h.certain @> m.day as sure, r.total
    from member m cross join lateral (select * from shareholding mine where mine.holder_id = m.id
      and mine.possible @> m.day offset 0) h
    left join lateral (select mine.total from economy_cell mine where mine.organization_id = h.company_id
      and mine.year = m.year and mine.quarter = m.quarter offset 0) r on true`;

/** Legal bodies behind the members of committees. */
const bodies = (committees: string) => `select t.committee_id, b.id, m.possible, m.certain
    from (${committees}) t
    cross join lateral (select * from joint_membership mine where mine.committee_id = t.committee_id offset 0) m
    cross join lateral (select coalesce(o.legal_entity_id, o.id) as id from organization o where o.id = m.member_id offset 0) s
    cross join lateral (select b.id from organization b where b.id = s.id and b.kind <> 'PARTY_ORGANIZATION' offset 0) b`;

const bounds = (row: string) =>
  `select unnest(array[lower(${row}.possible), upper(${row}.possible), lower(${row}.certain), upper(${row}.certain)]) as day`;

export const KEPT = `with wanted as materialized (
    select c.committee_id, c.year, c.quarter, upper(economy_days(c.year, c.quarter)) - 1 as day
    from (select distinct t.committee_id, t.year from unnest(committees, years) t(committee_id, year)) t
    cross join lateral (select * from economy_committee mine where mine.committee_id = t.committee_id
      and mine.year = t.year offset 0) c),
  holder as materialized (
    select b.* from (${bodies('select distinct committee_id from wanted')}) b
    where exists (select from shareholding h where h.holder_id = b.id)),
  member as materialized (
    select w.*, b.id, bool_or(b.certain @> w.day) as certain
    from wanted w join holder b using (committee_id) where b.possible @> w.day
    group by w.committee_id, w.year, w.quarter, w.day, b.id),
  edges as materialized (
    select e.committee_id, array_agg(distinct e.day) as days from (
      select b.committee_id, x.day from holder b cross join lateral (${bounds('b')}) x
      union all select b.committee_id, x.day from holder b
      cross join lateral (select * from shareholding mine where mine.holder_id = b.id offset 0) h
      cross join lateral (select * from shareholding mine where mine.company_id = h.company_id offset 0) g
      cross join lateral (${bounds('g')}) x) e
    where e.day is not null group by 1),
  ${attributed(HELD)}
  select w.committee_id, w.year, w.quarter, daterange(
      (select max(x.day) from unnest(e.days) x(day) where x.day <= w.day),
      (select min(x.day) from unnest(e.days) x(day) where x.day > w.day)),
    coalesce(s.shares, row(0, 0, 0, false)::economy_shares)
  from wanted w left join summed s using (committee_id, year, quarter) left join edges e on e.committee_id = w.committee_id`;

const SIDES = {
  insert: ['new table as after', 'select * from after'],
  update: ['old table as before new table as after', 'select * from before union all select * from after'],
  delete: ['old table as before', 'select * from before'],
} as const;

const EVERYTHING = `(select coalesce(array_agg(k.committee_id), '{}') as ids, coalesce(array_agg(k.year), '{}') as years
     from (select distinct committee_id, year from economy_committee) k)`;

export const attributedIncome = [
  // Those of companies with a known part in their income, of all that are held; open: not all are certainly held.
  'create type economy_shares as (fen numeric, held bigint, known bigint, open boolean)',
  'alter table economy_committee add column shares economy_shares, add column shares_hold daterange',
  `create function economy_attributions(committees uuid[], years int[]) returns table (committee_id uuid, year int,
     quarter int, holds daterange, shares economy_shares) language sql stable as $$ ${KEPT} $$`,
  `create function economy_shares_of(committee uuid, asked_year int, asked_quarter int, asked date) returns economy_shares
   language plpgsql stable parallel safe as $$ #variable_conflict use_column
   begin return coalesce((with member as (
       select committee as committee_id, asked_year as year, asked_quarter as quarter, asked as day, b.id,
         bool_or(b.certain @> asked) as certain
       from (${bodies('select committee as committee_id')}) b where b.possible @> asked group by b.id),
     ${attributed(HELD)} select s.shares from summed s), row(0, 0, 0, false)::economy_shares); end $$`,
  `create function economy_put_shares(committees uuid[], years int[]) returns void language plpgsql as $$
   begin
     update economy_committee c set shares = f.shares, shares_hold = f.holds
     from economy_attributions(committees, years) f
     where c.committee_id = f.committee_id and c.year = f.year and c.quarter = f.quarter
       and (c.shares, c.shares_hold) is distinct from (f.shares, f.holds);
   end $$`,
  // Of all years; the turn is taken.
  `create function economy_put_all_shares(committees uuid[]) returns void language plpgsql as $$
   declare ids uuid[]; years int[];
   begin
     select array_agg(k.committee_id), array_agg(k.year) into ids, years from (
       select distinct c.committee_id, c.year from economy_committee c where c.committee_id = any(committees)) k;
     if ids is not null then perform economy_put_shares(ids, years); end if;
   end $$`,
  // Committees of whose members any ever held a share of these companies.
  `create function economy_holding_committees(companies uuid[]) returns setof uuid language sql stable as $$
   select distinct m.committee_id from (select distinct t.id from unnest(companies) t(id)) t
   cross join lateral (select mine.holder_id from shareholding mine where mine.company_id = t.id offset 0) h
   cross join lateral (select h.holder_id as id union all
     select o.id from organization o where o.legal_entity_id = h.holder_id) g
   cross join lateral (select mine.committee_id from joint_membership mine where mine.member_id = g.id offset 0) m $$`,

  // Whoever takes the turn for an organization takes it for the committees to whose members its income falls, too.
  `alter function economy_committees_of(uuid[]) rename to economy_committees_with`,
  `create function economy_committees_of(organizations uuid[]) returns setof uuid language sql stable as $$
   select * from economy_committees_with(organizations) union select * from economy_holding_committees(organizations) $$`,

  // Of a period that was not kept before.
  `alter function economy_put_committees(uuid[], int[]) rename to economy_put_sums_of_committees`,
  `create function economy_put_committees(touched uuid[], of_years int[]) returns void language plpgsql as $$
   declare ids uuid[]; years int[];
   begin
     perform economy_put_sums_of_committees(touched, of_years);
     select array_agg(k.committee_id), array_agg(k.year) into ids, years from (
       select distinct c.committee_id, c.year from unnest(touched, of_years) t(id, year)
       join economy_committee c on c.committee_id = t.id and c.year = t.year and c.shares_hold is null) k;
     if ids is not null then perform economy_put_shares(ids, years); end if;
   end $$`,

  // After cells changed, of companies among others.
  `alter function economy_refresh_committees(uuid[], int[]) rename to economy_refresh_sums_of_committees`,
  `create function economy_refresh_committees(organizations uuid[], years int[]) returns void language plpgsql as $$
   declare ids uuid[]; of_years int[];
   begin
     perform economy_refresh_sums_of_committees(organizations, years);
     select array_agg(k.id), array_agg(k.year) into ids, of_years from (
       select distinct c.id, t.year from (select distinct u.id, u.year from unnest(organizations, years) u(id, year)) t
       cross join lateral economy_holding_committees(array[t.id]) c(id)) k;
     if ids is not null then perform economy_put_shares(ids, of_years); end if;
   end $$`,

  `alter function economy_members_changed(uuid[]) rename to economy_sums_of_members_changed`,
  `create function economy_members_changed(touched uuid[]) returns void language plpgsql as $$
   begin
     perform economy_sums_of_members_changed(touched);
     perform economy_put_all_shares(touched);
   end $$`,

  // A share is part of a whole: it bears on all who hold shares of the company, and so does where a holder is.
  `create function economy_shares_changed(companies uuid[], holders uuid[], codes text[]) returns void language plpgsql as $$
   declare touched uuid[];
   begin
     touched := array(select * from economy_holding_committees(companies) union select * from economy_committees_with(holders));
     perform economy_lock(codes || array(select o.division_code from organization o where o.id = any(holders)
       union select k.division_code from joint_committee k where k.id = any(touched)));
     perform economy_put_all_shares(touched);
   end $$`,
  ...Object.entries(SIDES).flatMap(([event, [referencing, rows]]) => [
    `create function shareholding_attributed_${event}() returns trigger language plpgsql as $$
     begin
       perform economy_shares_changed(array(select distinct r.company_id from (${rows}) r),
         array(select distinct r.holder_id from (${rows}) r), '{}');
       return null;
     end $$`,
    `create trigger shareholding_attributed_${event} after ${event} on shareholding referencing ${referencing}
     for each statement execute function shareholding_attributed_${event}()`,
  ]),
  `create function organization_attributed_update() returns trigger language plpgsql as $$
   declare moved uuid[];
   begin
     moved := array(select a.id from before b join after a using (id) where a.division_code <> b.division_code
       and exists (select from shareholding h where h.holder_id = a.id));
     if cardinality(moved) > 0 then
       perform economy_shares_changed(array(select distinct h.company_id from shareholding h where h.holder_id = any(moved)),
         moved, array(select b.division_code from before b));
     end if;
     return null;
   end $$`,
  `create trigger organization_attributed_update after update on organization
   referencing old table as before new table as after
   for each statement execute function organization_attributed_update()`,

  `create view economy_shares_difference as
   select 'SHARES' as kind, c.committee_id::text as subject, c.year || ' ' || c.quarter as key,
     c.shares::text || ' ' || c.shares_hold as stored, f.shares::text || ' ' || f.holds as recomputed
   from ${EVERYTHING} k cross join lateral economy_attributions(k.ids, k.years) f
   join economy_committee c on c.committee_id = f.committee_id and c.year = f.year and c.quarter = f.quarter
   where (c.shares::text, c.shares_hold) is distinct from (f.shares::text, f.holds)`,
  `create function economy_shares_rebuild() returns void language plpgsql set work_mem = '64MB' as $$
   begin
     lock table economy_committee, shareholding in share row exclusive mode;
     perform economy_put_shares(k.ids, k.years) from ${EVERYTHING} k;
   end $$`,
];
