import { raw, type Sql, sql } from '../../compiler/sql.js';
import { asFigure } from './income.figures.js';
import type { Question, Scope } from './scope.js';

/** Whether everybody who may belong to the set certainly does and has reported. */
export function complete(c: Sql): Sql {
  return sql`(not ${c}.open and ${c}.unsure = 0 and ${c}.n = ${c}.expected)`;
}

/** Paid out of the period's profit, in fen: a lower bound while some have not reported. */
export function distributed(c: Sql, day: Sql): Sql {
  const value = sql`case when ${c}.n > 0 then ${c}.paid end`;
  return asFigure(
    sql`select ${value} as value,
      case when ${c}.n = 0 then 'INDETERMINATE' when ${complete(c)} then 'EXACT' else 'AT_LEAST' end as qualifier,
      case when ${c}.n = 0 then 'NOT_PUBLISHED' end as null_reason, null::numeric as numerator,
      null::numeric as denominator, ${c}.n, ${value} as lower,
      case when ${c}.n > 0 and ${complete(c)} then ${c}.paid end as upper`,
    'fen',
    day,
    'M12',
  );
}

/** M12 pay-out = distributed / distributable; of none but a complete set, for both may grow. */
export function payout(c: Sql, day: Sql): Sql {
  return quotient(c, raw('true'), sql`${c}.distributable`, 'share', day);
}

/** M12 per member = amount / members of the collective; unknown as soon as one count of members is. */
export function perMember(c: Sql, day: Sql): Sql {
  return quotient(c, sql`${c}.uncounted = 0`, sql`${c}.members`, 'fen', day);
}

function quotient(c: Sql, known: Sql, denominator: Sql, unit: string, day: Sql): Sql {
  const stated = sql`(${c}.n > 0 and ${known})`;
  const whole = sql`(${stated} and ${complete(c)} and ${denominator} > 0)`;
  return asFigure(
    sql`select case when ${whole} then round(${c}.paid / ${denominator}, 10) end as value,
      case when ${whole} then 'EXACT' else 'INDETERMINATE' end as qualifier,
      case when not ${stated} then 'NOT_PUBLISHED' when not ${complete(c)} then 'INCOMPLETE'
        when ${denominator} <= 0 then 'NOTHING_TO_COUNT' end as null_reason,
      case when ${c}.n > 0 then ${c}.paid end as numerator, case when ${stated} then ${denominator} end as denominator,
      ${c}.n, null::numeric as lower, null::numeric as upper`,
    unit,
    day,
    'M12',
  );
}

/**
 * M12 joint project share = income from joint projects / own-earned income. What is on record as a project's is
 * a lower bound, what is on record as another's an upper one; they meet when all income has its project.
 */
export function jointProjectShare(c: Sql, day: Sql): Sql {
  const known = sql`(${complete(c)} and ${c}.own > 0)`;
  const named = sql`(${c}.joint + ${c}.other > 0)`;
  const low = sql`trunc(${c}.joint / ${c}.own, 10)`;
  const high = sql`(1 - trunc(${c}.other / ${c}.own, 10))`;
  return asFigure(
    sql`select case when ${known} and ${named} then
        case when ${c}.joint + ${c}.other = ${c}.own then round(${c}.joint / ${c}.own, 10) else ${low} end end as value,
      case when not ${known} or not ${named} then 'INDETERMINATE' when ${c}.joint + ${c}.other = ${c}.own then 'EXACT'
        else 'AT_LEAST' end as qualifier,
      case when ${c}.expected = 0 and not ${c}.open then 'NOTHING_TO_COUNT' when ${c}.n = 0 then 'NOT_PUBLISHED'
        when not ${complete(c)} then 'INCOMPLETE' when ${c}.own = 0 then 'NOTHING_TO_COUNT'
        when not ${named} then 'NOT_PUBLISHED' end as null_reason,
      case when ${c}.n > 0 then ${c}.joint end as numerator, case when ${c}.n > 0 then ${c}.own end as denominator,
      ${c}.n, case when ${known} then ${low} end as lower, case when ${known} then ${high} end as upper`,
    'share',
    day,
    'M12',
  );
}

/** What the set received from the profit of companies, in fen. */
export function received(scope: Scope, { period: { year, quarter }, day }: Question): Sql {
  const sure = sql`(not ${scope.open} and (select coalesce(bool_and(m.certain), true) from (${scope.members}) m))`;
  return asFigure(
    sql`select case when c.n > 0 then c.value end as value,
        case when c.n = 0 then 'INDETERMINATE' when ${sure} then 'EXACT' else 'AT_LEAST' end as qualifier,
        case when c.n = 0 then 'NOT_PUBLISHED' end as null_reason, null::numeric as numerator,
        null::numeric as denominator, c.n, c.value as lower, case when c.n > 0 and ${sure} then c.value end as upper
      from (select sum(x.amount_fen) as value, count(distinct d.id) as n
        from (${scope.members}) m join distribution_line x on x.holder_id = m.id
        join distribution d on d.id = x.distribution_id and d.status in ('PAID', 'RECONCILED')
        join ledger l on l.id = d.ledger_id and l.year = ${year}::int
          and (${quarter}::int is null or l.quarter = ${quarter}::int)
        where m.certain) c`,
    'fen',
    day,
    'M12',
  );
}
