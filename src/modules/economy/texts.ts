import type { ReadyFields } from '../../compiler/shape.js';
import { type Sql, sql } from '../../compiler/sql.js';
import type { At } from './totals.js';

const FIGURE = '{value qualifier nullReason unit}';

/** Income and growth of a committee's members: kept for the days on which the members are the same, made for others. */
export function textsOfCommittee(row: Sql, { year, quarter, day }: At): ReadyFields {
  const whole = sql`${row}.member_list = 'COMPLETE'`;
  return {
    rows: [
      sql`select k.income_text, k.income_open_text, k.growth_text, k.growth_open_text from economy_committee k
        where k.committee_id = ${row}.id and k.year = ${year} and k.quarter = ${quarter} and k.holds @> ${day}`,
      sql`select * from economy_texts_of_committee(${row}.id, ${year}, ${quarter}, ${day})`,
    ],
    texts: (own) => ({
      [`income${FIGURE}`]: sql`case when ${whole} then ${own}.income_text else ${own}.income_open_text end`,
      [`growth(among: ALL_MEMBERS)${FIGURE}`]: sql`case when ${whole} then ${own}.growth_text else ${own}.growth_open_text end`,
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
