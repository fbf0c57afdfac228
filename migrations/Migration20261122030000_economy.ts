import { Migration } from '@mikro-orm/migrations';
import { DATED, VERSIONED } from './columns.js';

/** The collective economy: who holds companies, what they book and distribute. */
export class Migration20261122030000_economy extends Migration {
  override up(): void {
    for (const statement of [...arithmetic, ...companies, ...ledgers, ...distributions]) {
      this.addSql(statement);
    }
  }
}

const arithmetic = [
  `create aggregate lcm_of(numeric) (sfunc = lcm, stype = numeric, initcond = '1', parallel = safe)`,
  // Divides fen by whole-number weights: floor, then one fen each to the largest remainders, ties in the
  // order of the weights. The same rule as share-split.ts; a test holds the two together.
  `create function split_fen(amount numeric, weights numeric[]) returns numeric[]
   language sql immutable strict parallel safe as $$
     with whole as (select sum(w) as total from unnest(weights) w),
     part as (select i, (amount * w - rest) / total as low, rest
       from unnest(weights) with ordinality u(w, i), whole,
         lateral (select mod(mod(amount * w, total) + total, total) as rest) r),
     ranked as (select i, low, row_number() over (order by rest desc, i) as place from part)
     select array_agg(trunc(low) + case when place <= amount - (select sum(low) from part) then 1 else 0 end order by i)
     from ranked $$`,
];

const companies = [
  `create table shareholding (
    id uuid primary key,
    company_id uuid not null references organization,
    holder_id uuid not null references organization,
    numerator bigint,
    denominator bigint,
    ${DATED},
    ${VERSIONED},
    check (company_id <> holder_id),
    check ((numerator is null) = (denominator is null)),
    check (numerator > 0 and numerator <= denominator),
    check (denominator <= 1000000000000),
    constraint shareholding_once exclude using gist (company_id with =, holder_id with =, certain with &&))`,
  'create index shareholding_company on shareholding (company_id, id)',
  'create index shareholding_holder on shareholding (holder_id, id)',
  // The sum can only rise on a first day, so those days are enough. One company is checked at a time, so
  // of two writers who each fit alone the second sees the first.
  `create function shareholding_fits() returns trigger language plpgsql as $$
   begin
     perform 1 from organization where id = new.company_id for no key update;
     if exists (
       select 1 from shareholding s
       cross join lateral (select lcm_of(h.denominator) as whole from shareholding h
         where h.company_id = s.company_id and h.certain @> lower(s.certain)) w
       where s.company_id = new.company_id and not isempty(s.certain)
         and (select sum(h.numerator * (w.whole / h.denominator)) from shareholding h
           where h.company_id = s.company_id and h.certain @> lower(s.certain)) > w.whole)
     then raise exception using errcode = 'integrity_constraint_violation',
       constraint = 'shareholding_whole', message = 'shares of one day sum to more than one';
     end if;
     if exists (select 1 from organization o where o.id in (new.company_id, new.holder_id)
       and (o.kind = 'PARTY_ORGANIZATION' or o.id = new.company_id and o.kind not in
         ('ENTERPRISE', 'STRONG_VILLAGE_COMPANY', 'COOPERATIVE')))
     then raise exception using errcode = 'integrity_constraint_violation',
       constraint = 'shareholding_kinds', message = 'no company, or a holder that is no legal entity';
     end if;
     return null;
   end $$`,
  // Deferred, because shares pass from one holder to another within one change.
  `create constraint trigger shareholding_fits after insert or update on shareholding
   deferrable initially deferred for each row execute function shareholding_fits()`,
  // What each holder's share of an amount comes to, and under no holder what no known share claims.
  `create function attributed_fen(company uuid, amount numeric, day date)
   returns table (holder_id uuid, fen numeric) language sql stable as $$
     with held as (select h.holder_id, h.numerator, h.denominator, o.division_code
       from shareholding h join organization o on o.id = h.holder_id
       where h.company_id = company and h.certain @> day and h.numerator is not null),
     whole as (select lcm_of(denominator) as total from held),
     weighed as (select row_number() over (order by division_code, holder_id) as place, holder_id,
         numerator * (total / denominator) as weight from held, whole
       union all
       select (select count(*) + 1 from held), null, total - coalesce((select sum(numerator * (total / denominator))
         from held), 0) from whole),
     split as (select split_fen(amount, array_agg(weight order by place)) as parts from weighed)
     select holder_id, parts[place] from weighed, split where weight > 0 $$`,
  `create table company_guidance (
    id uuid primary key,
    company_id uuid not null references organization,
    committee_id uuid not null references joint_committee,
    ${DATED},
    ${VERSIONED},
    constraint company_guidance_once exclude using gist
      (company_id with =, committee_id with =, certain with &&))`,
  'create index company_guidance_company on company_guidance (company_id, id)',
  'create index company_guidance_committee on company_guidance (committee_id, id)',
  `create table company_post (
    id uuid primary key,
    company_id uuid not null references organization,
    role text not null check (role in ('VILLAGE_CEO', 'CHAIR', 'MANAGER', 'SUPERVISOR')),
    title text check (char_length(title) between 1 and 100),
    concurrent_post text check (char_length(concurrent_post) between 1 and 200),
    concurrent_body_id uuid references organization,
    ${DATED},
    ${VERSIONED},
    check (concurrent_body_id is null or concurrent_post is not null))`,
  'create index company_post_company on company_post (company_id, id)',
  'create index company_post_body on company_post (concurrent_body_id)',
];

const ledgers = [
  `create table ledger_account (
    chart text not null check (chart in ('2004', '2024')),
    account text not null,
    kind text not null check (kind in ('INCOME', 'SUBSIDY', 'EXPENSE', 'BROUGHT_FORWARD', 'RESERVE')),
    primary key (chart, account))`,
  `insert into ledger_account (chart, account, kind)
   select chart, account, kind from (values
     ('OPERATING_INCOME', 'INCOME', '{2004,2024}'::text[]), ('CONTRACT_INCOME', 'INCOME', '{2004}'),
     ('INVESTMENT_INCOME', 'INCOME', '{2004,2024}'), ('OTHER_INCOME', 'INCOME', '{2004,2024}'),
     ('SUBSIDY_INCOME', 'SUBSIDY', '{2004,2024}'), ('OPERATING_EXPENSE', 'EXPENSE', '{2004,2024}'),
     ('TAXES', 'EXPENSE', '{2024}'), ('ADMINISTRATIVE_EXPENSE', 'EXPENSE', '{2004,2024}'),
     ('PUBLIC_WELFARE_EXPENSE', 'EXPENSE', '{2024}'), ('OTHER_EXPENSE', 'EXPENSE', '{2004,2024}'),
     ('INVESTMENT_LOSS', 'EXPENSE', '{2004,2024}'), ('INCOME_TAX', 'EXPENSE', '{2024}'),
     ('BROUGHT_FORWARD', 'BROUGHT_FORWARD', '{2004,2024}'), ('RESERVE', 'RESERVE', '{2004,2024}'))
     a(account, kind, charts), unnest(charts) chart`,
  // Books are kept by legal entities; a committee has no row in organization and so can have none.
  `create table ledger (
    id uuid primary key,
    organization_id uuid not null references organization,
    year int not null check (year between 1950 and 2200),
    quarter int check (quarter between 1 and 4),
    chart text not null,
    status text not null check (status in ('DRAFT', 'AUDITED', 'PUBLISHED', 'RESTATED')),
    members int check (members > 0),
    ${VERSIONED},
    constraint ledger_once unique nulls not distinct (organization_id, year, quarter, chart),
    unique (id, chart),
    constraint ledger_chart check ((chart = '2024' and year >= 2024) or (chart = '2004' and year <= 2023)
      or (chart = '2024' and year = 2023 and status in ('DRAFT', 'RESTATED'))))`,
  'create index ledger_period on ledger (year, quarter, organization_id)',
  `create table ledger_line (
    ledger_id uuid not null,
    chart text not null,
    account text not null,
    amount_fen bigint not null,
    primary key (ledger_id, account),
    foreign key (ledger_id, chart) references ledger (id, chart) on delete cascade,
    foreign key (chart, account) references ledger_account,
    constraint ledger_line_sign check (amount_fen >= 0 or account = 'BROUGHT_FORWARD'))`,
  // Profit for distribution: what the year earned and what was brought forward (a loss covers itself
  // first), less the reserve.
  `create view ledger_sum as
   select l.id, l.organization_id, l.year, l.quarter, l.chart, l.status, l.members, t.*,
     t.total - t.expense as profit,
     t.total - t.expense + t.brought_forward - t.reserve as distributable
   from ledger l cross join lateral (
     select coalesce(sum(x.amount_fen) filter (where a.kind in ('INCOME', 'SUBSIDY')), 0) as total,
       coalesce(sum(x.amount_fen) filter (where a.kind = 'INCOME'), 0) as own,
       coalesce(sum(x.amount_fen) filter (where a.kind = 'EXPENSE'), 0) as expense,
       coalesce(sum(x.amount_fen) filter (where a.kind = 'BROUGHT_FORWARD'), 0) as brought_forward,
       coalesce(sum(x.amount_fen) filter (where a.kind = 'RESERVE'), 0) as reserve
     from ledger_line x join ledger_account a on a.chart = x.chart and a.account = x.account
     where x.ledger_id = l.id) t`,
];

const distributions = [
  `create table distribution_move (
    from_status text not null,
    to_status text not null,
    primary key (from_status, to_status))`,
  `insert into distribution_move values ('DRAFT', 'PROPOSED'), ('DRAFT', 'VOID'), ('PROPOSED', 'RESOLVED'),
     ('PROPOSED', 'OBJECTED'), ('PROPOSED', 'VOID'), ('RESOLVED', 'PUBLIC_NOTICE'), ('RESOLVED', 'OBJECTED'),
     ('RESOLVED', 'VOID'), ('PUBLIC_NOTICE', 'APPROVED'), ('PUBLIC_NOTICE', 'OBJECTED'),
     ('PUBLIC_NOTICE', 'VOID'), ('OBJECTED', 'PROPOSED'), ('OBJECTED', 'VOID'), ('APPROVED', 'PAID'),
     ('APPROVED', 'VOID'), ('PAID', 'RECONCILED')`,
  `create table distribution (
    id uuid primary key,
    company_id uuid not null references organization,
    ledger_id uuid not null references ledger,
    record_date date not null,
    amount_fen bigint not null check (amount_fen > 0),
    notice_days int not null check (notice_days between 1 and 365),
    status text not null check (status in ('DRAFT', 'PROPOSED', 'RESOLVED', 'PUBLIC_NOTICE', 'APPROVED',
      'PAID', 'RECONCILED', 'OBJECTED', 'VOID')),
    resolution text check (char_length(resolution) between 1 and 200),
    noticed_on date,
    approved_on date,
    paid_on date,
    ${VERSIONED},
    constraint distribution_resolution check (status in ('DRAFT', 'PROPOSED', 'OBJECTED', 'VOID')
      or resolution is not null),
    constraint distribution_notice check (status in ('DRAFT', 'PROPOSED', 'RESOLVED', 'OBJECTED', 'VOID')
      or noticed_on is not null),
    constraint distribution_notice_days check (approved_on >= noticed_on + notice_days),
    constraint distribution_paid check (status not in ('PAID', 'RECONCILED')
      or (approved_on is not null and paid_on >= approved_on)))`,
  'create index distribution_company on distribution (company_id, record_date, id)',
  'create index distribution_ledger on distribution (ledger_id)',
  `create table distribution_line (
    distribution_id uuid not null references distribution on delete cascade,
    holder_id uuid not null references organization,
    numerator bigint not null check (numerator > 0),
    denominator bigint not null check (denominator >= numerator),
    amount_fen bigint not null check (amount_fen >= 0),
    primary key (distribution_id, holder_id))`,
  'create index distribution_line_holder on distribution_line (holder_id)',
  `create function distribution_moves() returns trigger language plpgsql as $$
   begin
     if new.status <> old.status and not exists (
       select 1 from distribution_move where from_status = old.status and to_status = new.status)
     then raise exception using errcode = 'integrity_constraint_violation',
       constraint = 'distribution_move', message = 'a distribution does not move like this';
     end if;
     return new;
   end $$`,
  `create trigger distribution_moves before update on distribution
   for each row execute function distribution_moves()`,
  // All that is drawn on one ledger stays within its profit, and the lines are the amount to the fen.
  `create function distribution_fits() returns trigger language plpgsql as $$
   declare
     drawn uuid;
     lines numeric;
   begin
     if tg_table_name = 'distribution' then drawn := new.id; else
       drawn := coalesce(new.distribution_id, old.distribution_id); end if;
     perform 1 from ledger l join distribution d on d.ledger_id = l.id where d.id = drawn for no key update of l;
     select sum(amount_fen) into lines from distribution_line where distribution_id = drawn;
     if exists (select 1 from distribution d where d.id = drawn and d.amount_fen is distinct from lines)
     then raise exception using errcode = 'integrity_constraint_violation',
       constraint = 'distribution_sum', message = 'lines do not sum to the amount';
     end if;
     if exists (select 1 from distribution d join ledger_sum s on s.id = d.ledger_id
       where d.id = drawn and d.status <> 'VOID' and s.distributable < (
         select sum(o.amount_fen) from distribution o where o.ledger_id = d.ledger_id and o.status <> 'VOID'))
     then raise exception using errcode = 'integrity_constraint_violation',
       constraint = 'distribution_profit', message = 'more than the profit that can be distributed';
     end if;
     return null;
   end $$`,
  `create constraint trigger distribution_fits after insert or update on distribution
   deferrable initially deferred for each row execute function distribution_fits()`,
  `create function ledger_covers() returns trigger language plpgsql as $$
   declare
     booked uuid := coalesce(new.ledger_id, old.ledger_id);
   begin
     perform 1 from ledger where id = booked for no key update;
     if exists (select 1 from ledger_sum s where s.id = booked and s.distributable < (
       select sum(d.amount_fen) from distribution d where d.ledger_id = booked and d.status <> 'VOID'))
     then raise exception using errcode = 'integrity_constraint_violation',
       constraint = 'distribution_profit', message = 'less profit than is being distributed';
     end if;
     return null;
   end $$`,
  // Income that is added covers more, so bulk loads pay for the other lines only.
  `create constraint trigger ledger_covers_more after insert on ledger_line
   deferrable initially deferred for each row when (new.amount_fen < 0 or new.account = 'RESERVE'
     or new.account like '%EXPENSE' or new.account in ('TAXES', 'INCOME_TAX', 'INVESTMENT_LOSS'))
   execute function ledger_covers()`,
  `create constraint trigger ledger_covers_less after update or delete on ledger_line
   deferrable initially deferred for each row execute function ledger_covers()`,
  `create constraint trigger distribution_line_fits after insert or update or delete on distribution_line
   deferrable initially deferred for each row execute function distribution_fits()`,
];
