import { raw, type Sql, sql } from '../../compiler/sql.js';
import { asFigure } from './income.figures.js';
import { reported } from './reported.js';
import type { Question, Scope } from './scope.js';

/** What each certain member of the set could distribute of the period, and what of it was paid out. */
function paidOut(scope: Scope, { period }: Question): Sql {
  return sql`select greatest(r.distributable, 0) as distributable, r.members,
      coalesce((select sum(d.amount_fen) from distribution d
        where d.ledger_id = any(r.ledgers) and d.status in ('PAID', 'RECONCILED')), 0) as paid
    from (${scope.members}) m cross join lateral (${reported(raw('m.id'), period)}) r where m.certain`;
}

/** Paid out of the period's profit, in fen. */
export function distributed(scope: Scope, question: Question): Sql {
  return sumFigure(
    sql`select sum(p.paid) as value, count(*) as n from (${paidOut(scope, question)}) p`,
    scope,
    question,
  );
}

/** M12 pay-out = distributed / distributable. */
export function payout(scope: Scope, question: Question): Sql {
  return quotient(
    sql`select sum(p.paid) as numerator, sum(p.distributable) as denominator, count(*) as n,
      true as known from (${paidOut(scope, question)}) p`,
    scope,
    question,
    'share',
  );
}

/** M12 per member = amount / members of the collective; unknown as soon as one count of members is. */
export function perMember(scope: Scope, question: Question): Sql {
  return quotient(
    sql`select sum(p.paid) as numerator, sum(p.members) as denominator, count(*) as n,
      coalesce(bool_and(p.members is not null), false) as known from (${paidOut(scope, question)}) p`,
    scope,
    question,
    'fen',
  );
}

/** What the set received from the profit of companies, in fen. */
export function received(scope: Scope, question: Question): Sql {
  const { year, quarter } = question.period;
  return sumFigure(
    sql`select sum(x.amount_fen) as value, count(distinct d.id) as n
      from (${scope.members}) m join distribution_line x on x.holder_id = m.id
      join distribution d on d.id = x.distribution_id and d.status in ('PAID', 'RECONCILED')
      join ledger l on l.id = d.ledger_id and l.year = ${year}::int
        and (${quarter}::int is null or l.quarter = ${quarter}::int)
      where m.certain`,
    scope,
    question,
  );
}

/** A sum of what is on record: a lower bound where members may be missing, unpublished when there is nothing. */
function sumFigure(sums: Sql, scope: Scope, { day }: Question): Sql {
  const inner = sql`select case when c.n > 0 then c.value end as value,
      case when c.n = 0 then 'INDETERMINATE' when c.sure then 'EXACT' else 'AT_LEAST' end as qualifier,
      case when c.n = 0 then 'NOT_PUBLISHED' end as null_reason, null::numeric as numerator,
      null::numeric as denominator, c.n, c.value as lower, case when c.sure then c.value end as upper
    from (select s.*, ${sure(scope)} as sure from (${sums}) s) c`;
  return asFigure(inner, 'fen', day, 'M12');
}

function quotient(parts: Sql, scope: Scope, { day }: Question, unit: string): Sql {
  const inner = sql`select
      case when c.n > 0 and c.known then round(c.numerator / nullif(c.denominator, 0), 10) end as value,
      case when c.n > 0 and c.known and c.denominator > 0 and c.sure then 'EXACT' else
        case when c.n > 0 and c.known and c.denominator > 0 then 'ABOUT' else 'INDETERMINATE' end end as qualifier,
      case when c.n = 0 or not c.known then 'NOT_PUBLISHED' when c.denominator = 0 then 'NOTHING_TO_COUNT'
        end as null_reason,
      c.numerator, c.denominator, c.n, null::numeric as lower, null::numeric as upper
    from (select s.*, ${sure(scope)} as sure from (${parts}) s) c`;
  return asFigure(inner, unit, day, 'M12');
}

function sure(scope: Scope): Sql {
  return sql`(not ${scope.open} and (select coalesce(bool_and(m.certain), true) from (${scope.members}) m))`;
}
