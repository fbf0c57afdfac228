import type { ReadyFields } from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import type { At } from './totals.js';

const FIGURE = '{value qualifier nullReason unit}';

/** By the fields of an answer, the columns of the texts that are kept of them. */
const OF_COMMITTEE = {
  income: 'income',
  ownEarnedIncome: 'own',
  'growth(among: ALL_MEMBERS)': 'growth',
  reporting: 'reporting',
  payout: 'payout',
  perMember: 'per_member',
} as const;

const COLUMNS = raw(
  Object.values(OF_COMMITTEE)
    .flatMap((name) => [`k.${name}_text`, `k.${name}_open_text`])
    .join(', '),
);

/**
 * The economy of a committee's members: kept for the days on which the members are the same, made for others. What
 * shares bring in is kept for days of its own.
 */
export function textsOfCommittee(row: Sql, { year, quarter, day }: At): ReadyFields {
  const whole = sql`${row}.member_list = 'COMPLETE'`;
  const made = sql`economy_shares_text(economy_shares_of(${row}.id, ${year}, ${quarter}, ${day})`;
  const shares = (name: string, open: string) =>
    sql`case when k.shares_hold @> ${day} then k.${raw(name)} else ${made}, ${raw(open)}) end as ${raw(name)}`;
  const either = (own: Sql, name: string) =>
    sql`case when ${whole} then ${own}.${raw(name)}_text else ${own}.${raw(name)}_open_text end`;
  return {
    rows: [
      sql`select ${COLUMNS}, ${shares('shares_text', 'false')}, ${shares('shares_open_text', 'true')} from economy_committee k
        where k.committee_id = ${row}.id and k.year = ${year} and k.quarter = ${quarter} and k.holds @> ${day}`,
      sql`select * from economy_page_of_committee(${row}.id, ${year}, ${quarter}, ${day})`,
    ],
    texts: (own) => ({
      ...Object.fromEntries(
        Object.entries(OF_COMMITTEE).map(([field, name]) => [`${field}${FIGURE}`, either(own, name)]),
      ),
      [`attributedIncome${FIGURE}`]: either(own, 'shares'),
    }),
  };
}

/** The same of a division, on the days of the period on which nobody there comes or goes; growth of those that reported. */
export function textsOfDivision(row: Sql, { year, quarter, day }: At): ReadyFields {
  return {
    rows: [
      sql`select k.income_text, k.growth_text from economy_rollup k
        where k.division_code = ${row}.code and k.year = ${year} and k.quarter = ${quarter} and k.holds @> ${day}`,
      sql`select * from economy_texts_of_place(${row}.code, ${row}.level, ${year}, ${quarter}, ${day})`,
    ],
    texts: (own) => ({
      [`income${FIGURE}`]: sql`${own}.income_text`,
      [`growth(among: REPORTED)${FIGURE}`]: sql`${own}.growth_text`,
    }),
  };
}
