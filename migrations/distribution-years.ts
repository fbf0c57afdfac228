import { CELLS } from './economy-cells.js';

/**
 * The profit of a year is distributed once. What a quarter only carried over was earned by an earlier one and is
 * drawn on that one's books, so that of what is brought forward a later quarter takes a loss and nothing else; and
 * all that is drawn on the books of a year together stays within what the year has, its quarters and both charts.
 */
const CARRIED = (quarter: string, forward: string) =>
  `case when ${quarter} > 1 then least(${forward}, 0) else ${forward} end`;

const UNCHANGED = 'earned + brought_forward as distributable';
if (!CELLS.includes(UNCHANGED)) throw new Error('The cells of the economy are not computed as they were.');

export const distributionYears = [
  `create or replace view ledger_sum as
   select l.id, l.organization_id, l.year, l.quarter, l.chart, l.status, l.members, t.*,
     t.total - t.expense as profit,
     t.total - t.expense - t.reserve + ${CARRIED('l.quarter', 't.brought_forward')} as distributable
   from ledger l cross join lateral (
     select coalesce(max(k.total), 0) as total, coalesce(max(k.own), 0) as own, coalesce(max(k.expense), 0) as expense,
       coalesce(max(k.brought_forward), 0) as brought_forward, coalesce(max(k.reserve), 0) as reserve
     from ledger_total k where k.ledger_id = l.id) t`,
  `create or replace function economy_cells(organizations uuid[], years int[]) returns setof economy_cell_row
   language sql stable as $$ ${CELLS.replace(UNCHANGED, `earned + ${CARRIED('quarter', 'brought_forward')} as distributable`)} $$`,
  `select economy_rebuild() where exists (select from ledger_total t join ledger l on l.id = t.ledger_id
     where l.quarter > 1 and t.brought_forward > 0)`,
  `create function drawn_in_year(organization uuid, of_year int) returns numeric language sql stable as $$
     select coalesce(sum(d.amount_fen), 0) from ledger l join distribution d on d.ledger_id = l.id
     where l.organization_id = organization and l.year = of_year and d.status <> 'VOID' $$`,
  // The books of the year, or those of its quarters with what the first of them brought forward. A draft says
  // nothing yet, but for one that was final and is being mended while something is drawn on it.
  `create function distributable_in_year(organization uuid, of_year int, of_chart text) returns numeric
   language sql stable as $$
     with book as (select s.quarter, s.distributable, s.profit - s.reserve as earned
       from ledger_sum s where s.organization_id = organization and s.year = of_year and s.chart = of_chart
         and (s.status <> 'DRAFT' or exists (select from distribution d where d.ledger_id = s.id and d.status <> 'VOID')))
     select coalesce((select distributable from book where quarter is null),
       (select sum(earned) + (array_agg(distributable - earned order by quarter))[1] from book), 0) $$`,
  `create function distribution_fits_year() returns trigger language plpgsql as $$
   declare book record;
   begin
     select l.organization_id, l.year, l.chart into book from distribution d join ledger l on l.id = d.ledger_id
     where d.id = new.id and d.status <> 'VOID';
     if not found then return null; end if;
     -- One at a time: of two who draw on two quarters the second sees the first.
     perform 1 from organization where id = book.organization_id for no key update;
     if drawn_in_year(book.organization_id, book.year) > distributable_in_year(book.organization_id, book.year, book.chart)
     then raise exception using errcode = 'integrity_constraint_violation',
       constraint = 'distribution_year', message = 'more than the year has to distribute';
     end if;
     return null;
   end $$`,
  `create constraint trigger distribution_fits_year after insert or update of amount_fen, ledger_id on distribution
   deferrable initially deferred for each row execute function distribution_fits_year()`,
  // Which books belong to the year, or less profit in them. What was paid out is a fact that later books cannot
  // undo: they are recorded, and nothing more is drawn on that year.
  `create function ledger_covers_year(book ledger) returns void language plpgsql as $$
   begin
     if book.id is null or not exists (select from ledger l join distribution d on d.ledger_id = l.id
       where l.organization_id = book.organization_id and l.year = book.year
         and d.status not in ('VOID', 'PAID', 'RECONCILED')) then return; end if;
     perform 1 from organization where id = book.organization_id for no key update;
     if exists (select from (select distinct l.chart from ledger l join distribution d on d.ledger_id = l.id
           where l.organization_id = book.organization_id and l.year = book.year and d.status <> 'VOID') c
         where drawn_in_year(book.organization_id, book.year)
           > distributable_in_year(book.organization_id, book.year, c.chart))
     then raise exception using errcode = 'integrity_constraint_violation',
       constraint = 'distribution_year', message = 'the year has less than is being distributed';
     end if;
   end $$`,
  `create function ledger_enters_year() returns trigger language plpgsql as $$
   begin
     perform ledger_covers_year(l) from ledger l where l.id = new.id;
     return null;
   end $$`,
  `create constraint trigger ledger_enters_year after insert or update of status, year, chart, organization_id on ledger
   deferrable initially deferred for each row when (new.status <> 'DRAFT') execute function ledger_enters_year()`,
  `create or replace function ledger_covers() returns trigger language plpgsql as $$
   declare
     booked uuid := coalesce(new.ledger_id, old.ledger_id);
   begin
     perform 1 from ledger where id = booked for no key update;
     if exists (select 1 from ledger_sum s where s.id = booked and s.distributable < (
       select sum(d.amount_fen) from distribution d where d.ledger_id = booked and d.status <> 'VOID'))
     then raise exception using errcode = 'integrity_constraint_violation',
       constraint = 'distribution_profit', message = 'less profit than is being distributed';
     end if;
     perform ledger_covers_year(l) from ledger l where l.id = booked and l.status <> 'DRAFT';
     return null;
   end $$`,
];
