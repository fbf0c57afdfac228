/** What a ledger sums to, kept beside it; income that comes from a project; accounts that were missing. */
export const SUMMED = ['total', 'own', 'expense', 'brought_forward', 'reserve'] as const;

const KINDS: Readonly<Record<(typeof SUMMED)[number], string>> = {
  total: `('INCOME', 'SUBSIDY')`,
  own: `('INCOME')`,
  expense: `('EXPENSE')`,
  brought_forward: `('BROUGHT_FORWARD')`,
  reserve: `('RESERVE')`,
};

/** Sums of lines by ledger; `sign` is what a line counts for. */
export const totalsOf = (lines: string) => `select x.ledger_id, ${SUMMED.map(
  (name) => `coalesce(sum(x.sign * x.amount_fen) filter (where a.kind in ${KINDS[name]}), 0) as ${name}`,
).join(', ')}
  from (${lines}) x join ledger_account a on a.chart = x.chart and a.account = x.account group by x.ledger_id`;

const accounts = [
  // The rules of 2004 name three more: part of the agricultural tax that was returned (a transfer, not earned),
  // what is put aside for welfare, and, as those of 2023 do, what else is transferred in before distribution.
  `insert into ledger_account (chart, account, kind) values ('2004', 'AGRICULTURAL_TAX_REFUND', 'SUBSIDY'),
     ('2004', 'WELFARE_FUND', 'RESERVE'), ('2004', 'OTHER_TRANSFER_IN', 'BROUGHT_FORWARD'),
     ('2024', 'OTHER_TRANSFER_IN', 'BROUGHT_FORWARD')`,
  'drop trigger ledger_covers_more on ledger_line',
  `create constraint trigger ledger_covers_more after insert on ledger_line
   deferrable initially deferred for each row when (new.amount_fen < 0 or new.account in ('RESERVE', 'WELFARE_FUND')
     or new.account like '%EXPENSE' or new.account in ('TAXES', 'INCOME_TAX', 'INVESTMENT_LOSS'))
   execute function ledger_covers()`,
];

const totals = [
  // Only triggers write it, from rows that were checked.
  `create table ledger_total (
    ledger_id uuid primary key,
    ${SUMMED.map((name) => `${name} numeric not null`).join(', ')})`,
  `create or replace view ledger_sum as
   select l.id, l.organization_id, l.year, l.quarter, l.chart, l.status, l.members, t.*,
     t.total - t.expense as profit,
     t.total - t.expense + t.brought_forward - t.reserve as distributable
   from ledger l cross join lateral (
     select ${SUMMED.map((name) => `coalesce(max(k.${name}), 0) as ${name}`).join(', ')}
     from ledger_total k where k.ledger_id = l.id) t`,
];

const projects = [
  'alter table ledger_account add unique (chart, account, kind)',
  // Part of an amount that a project brought in: own-earned income only, and never more than the amount.
  `create table ledger_line_project (
    ledger_id uuid not null,
    chart text not null,
    account text not null,
    kind text not null generated always as ('INCOME') stored,
    project_id uuid not null references project,
    amount_fen bigint not null check (amount_fen > 0),
    primary key (ledger_id, account, project_id),
    foreign key (ledger_id, chart) references ledger (id, chart) on delete cascade,
    constraint ledger_line_project_earned foreign key (chart, account, kind)
      references ledger_account (chart, account, kind))`,
  'create index ledger_line_project_project on ledger_line_project (project_id)',
  `create function ledger_line_project_fits() returns trigger language plpgsql as $$
   declare
     booked uuid := coalesce(new.ledger_id, old.ledger_id);
   begin
     perform 1 from ledger where id = booked for no key update;
     if exists (select 1 from ledger_line_project p where p.ledger_id = booked
       group by p.account having sum(p.amount_fen) > coalesce((select x.amount_fen from ledger_line x
         where x.ledger_id = booked and x.account = p.account), 0))
     then raise exception using errcode = 'integrity_constraint_violation',
       constraint = 'ledger_line_project_fits', message = 'projects bring in more than the amount';
     end if;
     return null;
   end $$`,
  `create constraint trigger ledger_line_project_fits after insert or update on ledger_line_project
   deferrable initially deferred for each row execute function ledger_line_project_fits()`,
  `create constraint trigger ledger_line_keeps_projects after update or delete on ledger_line
   deferrable initially deferred for each row execute function ledger_line_project_fits()`,
  // Led by a committee, or carried by two legal entities at least: its owner and those who pay.
  `create function project_is_joint(project uuid) returns boolean language sql stable as $$
   select p.joint_committee_id is not null or (select count(distinct k.id) from (
       select p.owner_id as id union all select f.payer_id from project_funding f where f.project_id = p.id) k) >= 2
   from project p where p.id = project $$`,
];

export const books = [...accounts, ...totals, ...projects];
