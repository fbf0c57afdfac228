import { packed, slotOf } from './rollup-cells.js';
import { allCommitteeSums, allDivisionSums } from './rollup-lean.js';
import { COMMITTEE_COLUMNS, COMMITTEE_SUMS, ROLLUP_COLUMNS, ROLLUP_SUMS } from './rollup-sums.js';

const text = (row: string, columns: string) => `case when ${row}.metric_code is not null then ${columns} end`;

/** Who counts as whom below a division, and whose reading goes first where several count as one. */
const COUNTED = `select g.id, coalesce(l.id, g.id) as organization_id, l.id is not null as attached,
    coalesce(l.division_code, g.division_code) as division_code
  from organization g left join organization l on l.id = g.legal_entity_id
  where starts_with(coalesce(l.division_code, g.division_code), place)`;

/** What the parts of a longer period come to, by the metric's rule for time. */
const parts = (from: string, unit: 'quarter' | 'year', count: number, last: string) => `
  select p.metric_code, p.organization_id, date_trunc('${unit}', p.period_from::timestamp)::date as start,
    case m.over_time
      when 'LAST' then (array_agg(p.total order by p.period_from desc))[1]
      when 'AVERAGE' then round(sum(p.total) / ${count}, 10)
      else sum(p.total) end as total,
    case m.over_time when 'LAST' then (array_agg(p.qualifier order by p.period_from desc))[1]
      else qualifier_sum(p.qualifier) end as qualifier
  from ${from} p join metric m on m.code = p.metric_code
  group by p.metric_code, p.organization_id, start, m.over_time
  having case m.over_time when 'NONE' then false
    when 'LAST' then max(p.period_from) = date_trunc('${unit}', min(p.period_from)::timestamp)::date + interval '${last}'
    else count(*) = ${count} end`;

const preferred = (grain: 'QUARTER' | 'YEAR', derived: string) => `
  select distinct on (w.metric_code, w.organization_id, w.period_from)
    w.metric_code, w.organization_id, w.grain, w.period_from, w.total, w.qualifier
  from (select r.*, 0 as place from reading r where r.grain = '${grain}'
    union all
    select d.metric_code, d.organization_id, '${grain}', d.start, d.total, d.qualifier, 1 from (${derived}) d) w
  order by w.metric_code, w.organization_id, w.period_from, w.place`;

/** Cells recomputed by another way than the triggers': row by row, period by period. */
const RECOMPUTED = `with counted as materialized (${COUNTED}),
    reading as materialized (
      select distinct on (o.metric_code, c.organization_id, o.period_kind, o.period_from)
        o.metric_code, c.organization_id, o.period_kind as grain, o.period_from, o.amount as total, o.qualifier
      from counted c join observation o on o.organization_id = c.id
      where o.superseded_by is null and o.period_from is not null
      order by o.metric_code, c.organization_id, o.period_kind, o.period_from, c.attached, c.id),
    quarter as materialized (${preferred('QUARTER', parts(`(select * from reading where grain = 'MONTH')`, 'quarter', 3, '2 months'))}),
    year as materialized (${preferred('YEAR', parts('quarter', 'year', 4, '9 months'))})
  select c.metric_code, c.organization_id, c.grain, c.period_from, e.division_code, c.total, c.qualifier
  from (select * from reading where grain = 'MONTH' union all select * from quarter union all select * from year) c
  join organization e on e.id = c.organization_id`;

/** How a table of sums differs from what `sums` recomputes. */
const compared = (kind: string, table: string, subject: string, sums: string, counted: readonly string[]) => `
  select '${kind}' as kind, coalesce(c.${subject}, s.${subject})::text as subject,
    concat_ws(' ', coalesce(c.metric_code, s.metric_code), coalesce(c.grain, s.grain),
      coalesce(c.period_from, s.period_from)) as key,
    ${text('s', `concat_ws(' ', s.total, 'n', s.n)`)} as stored, ${text('c', `concat_ws(' ', c.total, 'n', c.n)`)} as recomputed
  from (${sums}) c full join ${table} s on (s.metric_code, s.${subject}, s.grain, s.period_from)
    = (c.metric_code, c.${subject}, c.grain, c.period_from)
  where (${counted.map((name) => `c.${name}`).join(', ')}) is distinct from (${counted.map((name) => `s.${name}`).join(', ')})`;

const YEARS = { rows: 'metric_year', sign: 1, plain: true } as const;

export const leanVerification = [
  'drop view rollup_difference',
  'drop view metric_cell_recomputed',
  // Below one division: a county at a time fits in memory, and says how far the whole has come.
  `create function metric_cell_difference(place text)
   returns table (kind text, subject text, key text, stored text, recomputed text) language sql stable as $$
     select 'CELL', coalesce(c.organization_id, s.organization_id)::text,
       concat_ws(' ', coalesce(c.metric_code, s.metric_code), coalesce(c.grain, s.grain),
         coalesce(c.period_from, s.period_from)),
       ${text('s', `concat_ws(' ', s.total, s.qualifier, s.division_code)`)},
       ${text('c', `concat_ws(' ', c.total, c.qualifier, c.division_code)`)}
     from (${RECOMPUTED}) c
     full join (select * from metric_cell where starts_with(division_code, place)) s
       on (s.organization_id, s.metric_code, s.grain, s.period_from)
         = (c.organization_id, c.metric_code, c.grain, c.period_from)
     where (c.total, c.qualifier, c.division_code) is distinct from (s.total, s.qualifier, s.division_code)
   $$`,
  // Sums are compared with the cells that stand: a wrong cell shows as one, and its sums when they differ from it.
  `create view rollup_sum_difference as
   ${compared('ROLLUP', 'rollup', 'division_code', allDivisionSums(YEARS), ROLLUP_SUMS)}
   union all ${compared('COMMITTEE', 'committee_cell', 'committee_id', allCommitteeSums(YEARS), COMMITTEE_SUMS)}`,
  `create view rollup_difference as
   select * from metric_cell_difference('') union all select * from rollup_sum_difference`,
  `create or replace function rollup_rebuild() returns void language plpgsql set work_mem = '64MB' set enable_nestloop = off as $$
   begin
     lock table observation, joint_membership, organization in share row exclusive mode;
     delete from rollup;
     delete from committee_cell;
     alter table metric_year disable trigger user;
     delete from metric_year;
     insert into metric_year (metric_code, organization_id, year, division_code, totals, qualifiers)
     select p.metric_code, p.organization_id, p.year, p.division_code, p.totals, p.qualifiers
     from (${packed(`select distinct on (o.metric_code, coalesce(g.legal_entity_id, g.id), o.period_kind, o.period_from)
         o.metric_code, coalesce(g.legal_entity_id, g.id) as organization_id, date_part('year', o.period_from)::int as year,
         ${slotOf('o.period_kind', 'o.period_from')} as slot, o.amount as total, o.qualifier
       from observation o join organization g on g.id = o.organization_id
       where o.superseded_by is null and o.period_from is not null
       order by o.metric_code, coalesce(g.legal_entity_id, g.id), o.period_kind, o.period_from,
         (g.legal_entity_id is null) desc, g.id`)}) p;
     alter table metric_year enable trigger user;
     insert into rollup (${ROLLUP_COLUMNS}) select ${ROLLUP_COLUMNS} from (${allDivisionSums(YEARS)}) s;
     insert into committee_cell (${COMMITTEE_COLUMNS}) select ${COMMITTEE_COLUMNS} from (${allCommitteeSums(YEARS)}) s;
   end $$`,
];
