/**
 * Roll-ups of the economy. `economy_cell` holds what an organization reported for a year (quarter 0) or a quarter
 * with the same period a year before (`base`) and the period before (`prev`) under its chart of accounts;
 * `economy_rollup` their sums for every division above the villages. A cell is regular when its organization may
 * have been there on every day of the period: only those are summed up, the few others are added when read.
 */
const HAS_BASE = 'c.base_total is not null';
const HAS_PREV = 'c.prev_total is not null';

/** What is summed of cells `c`, each a number. */
export const SUMS: Readonly<Record<string, string>> = {
  n: '1',
  total: 'c.total',
  own: 'c.own',
  pairs: `(${HAS_BASE})::int`,
  broken: 'c.broken::int',
  pair_total: `case when ${HAS_BASE} then c.total else 0 end`,
  base_total: 'c.base_total',
  pair_own: `case when ${HAS_BASE} then c.own else 0 end`,
  base_own: 'c.base_own',
  steps: `(${HAS_PREV})::int`,
  step_broken: 'c.prev_broken::int',
  step_total: `case when ${HAS_PREV} then c.total else 0 end`,
  prev_total: 'c.prev_total',
  step_own: `case when ${HAS_PREV} then c.own else 0 end`,
  prev_own: 'c.prev_own',
  distributable: 'greatest(c.distributable, 0)',
  paid: 'c.paid',
  members: 'c.members',
  uncounted: '(c.members is null)::int',
  joint: 'c.joint',
  other: 'c.other',
};
const NULLABLE = ['base_total', 'base_own', 'prev_total', 'prev_own', 'members'];
export const SUM_NAMES = Object.keys(SUMS);
export const names = (prefix = '') => SUM_NAMES.map((name) => `${prefix}${name}`).join(', ');

/** Sums of regular cells with their sign, for every division above the villages; others only have their row. */
export const summedUp = (cells: string) => `select up.code as division_code, c.year, c.quarter,
    ${SUM_NAMES.map((name) => `coalesce(sum(c.sign * (${SUMS[name]})) filter (where c.regular), 0)::numeric as ${name}`).join(', ')}
  from ${cells} c cross join lateral unnest(division_path(c.division_code)) up(code)
  where up.code like '%000' group by up.code, c.year, c.quarter`;

export const COLUMNS = `organization_id, year, quarter, division_code, possible, total, own, distributable, members, paid,
  joint, other, base_total, base_own, broken, prev_total, prev_own, prev_broken`;

/**
 * The cells of some organizations and years. Each final ledger plays up to three parts: this period, the base of
 * a year later, the period before; they meet by sorting, because the planner cannot know how many rows a load
 * touches. A year without books of its own is the sum of its quarters, with what the first one brought forward.
 */
export const CELLS = `
  with touched as (select distinct t.organization_id, t.year from unnest(organizations, years) t(organization_id, year)),
    booked as materialized (
      select t.organization_id, t.year as asked, l.year, l.chart, coalesce(l.quarter, 0) as quarter, l.members,
        coalesce(k.total, 0) as total, coalesce(k.own, 0) as own,
        coalesce(k.total - k.expense - k.reserve, 0) as earned, coalesce(k.brought_forward, 0) as brought_forward,
        coalesce((select sum(d.amount_fen) from distribution d
          where d.ledger_id = l.id and d.status in ('PAID', 'RECONCILED')), 0) as paid, coalesce(p.joint, 0) as joint,
        coalesce(p.other, 0) as other
      from touched t cross join lateral (select * from ledger mine where mine.organization_id = t.organization_id
        and mine.year between t.year - 1 and t.year and mine.status <> 'DRAFT' offset 0) l
      left join lateral (select * from ledger_total k where k.ledger_id = l.id offset 0) k on true
      left join lateral (select sum(x.amount_fen) filter (where x.joint) as joint,
          sum(x.amount_fen) filter (where not x.joint) as other
        from (select p.amount_fen, project_is_joint(p.project_id) as joint from ledger_line_project p
          where p.ledger_id = l.id offset 0) x) p on true),
    reported as (
      select organization_id, asked, year, chart, quarter, total, own, earned + brought_forward as distributable,
        members, paid, joint, other from booked
      union all
      select organization_id, asked, year, chart, 0, sum(total), sum(own),
        sum(earned) + coalesce(sum(brought_forward) filter (where quarter = 1), 0),
        (array_agg(members order by quarter desc))[1], sum(paid), sum(joint), sum(other)
      from booked group by organization_id, asked, year, chart
      having count(*) = 4 and min(quarter) = 1),
    parts as (
      select r.*, p.part, p.of from reported r cross join lateral (
        select 'now' as part, r.quarter as of where r.year = r.asked and r.chart = economy_chart(r.asked)
        union all select 'base', r.quarter where r.year = r.asked - 1 and r.chart = economy_chart(r.asked)
        union all select 'break', r.quarter where r.year = r.asked - 1 and r.chart <> economy_chart(r.asked)
        union all select 'prev', r.quarter + 1 where r.year = r.asked and r.quarter between 1 and 3
          and r.chart = economy_chart(r.asked)
        union all select 'prev', case r.quarter when 4 then 1 else 0 end where r.year = r.asked - 1
          and r.quarter in (0, 4) and r.chart = economy_chart(r.asked)
        union all select 'prev break', case r.quarter when 4 then 1 else 0 end where r.year = r.asked - 1
          and r.quarter in (0, 4) and r.chart <> economy_chart(r.asked)) p),
    cell as (
      select organization_id, asked as year, of as quarter,
        ${['total', 'own', 'distributable', 'members', 'paid', 'joint', 'other']
          .map((name) => `max(${name}) filter (where part = 'now') as ${name}`)
          .join(', ')},
        max(total) filter (where part = 'base') as base_total, max(own) filter (where part = 'base') as base_own,
        count(*) filter (where part = 'base') = 0 and count(*) filter (where part = 'break') > 0 as broken,
        max(total) filter (where part = 'prev') as prev_total, max(own) filter (where part = 'prev') as prev_own,
        count(*) filter (where part = 'prev') = 0 and count(*) filter (where part = 'prev break') > 0 as prev_broken
      from parts group by organization_id, asked, of having count(*) filter (where part = 'now') > 0)
  select c.organization_id, c.year, c.quarter, o.division_code, o.possible, c.total, c.own, c.distributable,
    c.members, c.paid, c.joint, c.other, c.base_total, c.base_own, c.broken, c.prev_total, c.prev_own, c.prev_broken
  from cell c cross join lateral (select g.division_code, g.possible from organization g
    where g.id = c.organization_id offset 0) o`;

const growthOf = (now: string, base: string) =>
  `numeric generated always as (case when ${base} > 0 then round((${now} - ${base}) / ${base}, 10) end) stored`;

export const cells = [
  `create function economy_chart(year int) returns text language sql immutable parallel safe
   return case when year < 2024 then '2004' else '2024' end`,
  `create function economy_days(year int, quarter int) returns daterange language sql immutable parallel safe
   return case quarter when 0 then daterange(make_date(year, 1, 1), make_date(year + 1, 1, 1))
     else daterange(make_date(year, quarter * 3 - 2, 1), (make_date(year, quarter * 3, 1) + interval '1 month')::date) end`,
  // Only the triggers write these, from rows that were checked: foreign keys would check them all again.
  `create table economy_cell (
    organization_id uuid not null,
    year int not null,
    quarter int not null check (quarter between 0 and 4),
    division_code text collate "C" not null,
    possible daterange not null,
    total numeric not null,
    own numeric not null,
    distributable numeric not null,
    members int,
    paid numeric not null,
    joint numeric not null,
    other numeric not null,
    base_total numeric,
    base_own numeric,
    broken boolean not null,
    prev_total numeric,
    prev_own numeric,
    prev_broken boolean not null,
    regular boolean generated always as (possible @> economy_days(year, quarter)) stored,
    growth ${growthOf('total', 'base_total')},
    own_growth ${growthOf('own', 'base_own')},
    primary key (organization_id, year, quarter))`,
  'create index economy_cell_division on economy_cell (year, quarter, division_code)',
  `create index economy_cell_irregular on economy_cell (year, quarter, division_code) where not regular`,
  ...['total', 'own'].map(
    (name) => `create index economy_cell_${name} on economy_cell (year, quarter, ${name})`,
  ),
  ...['growth', 'own_growth'].map(
    (name) =>
      `create index economy_cell_${name} on economy_cell (year, quarter, ${name}) where ${name} is not null`,
  ),
  // A cell by what is summed of it.
  `create view economy_part as select c.organization_id, c.division_code, c.year, c.quarter, c.possible, c.regular,
     ${Object.entries(SUMS)
       .map(([name, value]) => `${NULLABLE.includes(name) ? `coalesce(${value}, 0)` : value} as ${name}`)
       .join(', ')}, c.growth, c.own_growth from economy_cell c`,
  `create table economy_rollup (
    division_code text collate "C" not null,
    year int not null,
    quarter int not null,
    ${SUM_NAMES.map((name) => `${name} numeric not null`).join(', ')},
    primary key (division_code, year, quarter))`,
  'create index economy_rollup_period on economy_rollup (year, quarter, division_code)',
  // Who changes sums first takes the rows of all provinces concerned, in order of code, and with them everything
  // below: no two writers ever wait for each other crosswise.
  `create table economy_turn (province_code text collate "C" primary key)`,
  `create function economy_lock(codes text[]) returns void language plpgsql as $$
   declare provinces text[] := array(select distinct substr(c.code, 1, 2) collate "C" as province
     from unnest(codes) c(code) order by 1);
   begin
     insert into economy_turn (province_code) select p from unnest(provinces) p order by p collate "C"
     on conflict do nothing;
     perform 1 from economy_turn t where t.province_code = any(provinces) order by t.province_code for update;
   end $$`,
  `create type economy_cell_row as (organization_id uuid, year int, quarter int, division_code text,
    possible daterange, total numeric, own numeric, distributable numeric, members int, paid numeric, joint numeric,
    other numeric, base_total numeric, base_own numeric, broken boolean, prev_total numeric, prev_own numeric,
    prev_broken boolean)`,
  `create function economy_cells(organizations uuid[], years int[]) returns setof economy_cell_row
   language sql stable as $$ ${CELLS} $$`,
  `create function economy_refresh(organizations uuid[], years int[]) returns void language plpgsql as $$
   declare changed uuid[]; changed_years int[];
   begin
     -- What is booked is also the base of the year after.
     select array_agg(k.id), array_agg(k.year) into organizations, years
     from (select distinct t.id, y.year from unnest(organizations, years) t(id, year)
       cross join lateral (values (t.year), (t.year + 1)) y(year)) k;
     if organizations is null then return; end if;
     perform economy_lock(array(
       select o.division_code from organization o where o.id = any(organizations)
       union select c.division_code from economy_cell c where c.organization_id = any(organizations)
       union select k.division_code from joint_committee k
         where k.id = any(array(select economy_committees_of(organizations)))));
     with touched as (select * from unnest(organizations, years) t(organization_id, year)),
       fresh as materialized (select * from economy_cells(organizations, years)),
       stale as materialized (select c.* from touched t cross join lateral (select ${COLUMNS} from economy_cell mine
         where mine.organization_id = t.organization_id and mine.year = t.year offset 0) c),
       -- Sorted, not joined: the planner cannot know how many rows there are.
       unlike as materialized (select * from (
           select k.*, count(*) over same as places, min(k.said) over same <> max(k.said) over same as differs
           from (select f.*, 1 as sign, f::text as said from fresh f
             union all select s.*, -1, s::text from stale s) k
           window same as (partition by k.organization_id, k.year, k.quarter)) u
         where u.places = 1 or u.differs),
       gone as (delete from economy_cell c using unlike u where u.places = 1 and u.sign = -1
         and c.organization_id = u.organization_id and c.year = u.year and c.quarter = u.quarter),
       put as (insert into economy_cell as c (${COLUMNS})
         select ${COLUMNS} from unlike u where u.sign = 1
         on conflict (organization_id, year, quarter) do update set ${COLUMNS.split(/,\s*/)
           .slice(3)
           .map((name) => `${name} = excluded.${name}`)
           .join(', ')}),
       signed as (select u.*, u.possible @> economy_days(u.year, u.quarter) as regular from unlike u),
       moved as (insert into economy_rollup as r (division_code, year, quarter, ${names()})
         select d.division_code, d.year, d.quarter, ${names('d.')} from (${summedUp('signed')}) d
         on conflict (division_code, year, quarter) do update set
           ${SUM_NAMES.map((name) => `${name} = r.${name} + excluded.${name}`).join(', ')})
     select array_agg(u.organization_id), array_agg(u.year) into changed, changed_years from unlike u;
     if changed is not null then perform economy_refresh_committees(changed, changed_years); end if;
   end $$`,
];
