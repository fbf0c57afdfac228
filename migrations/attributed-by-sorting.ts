import { attributedIncome, SPLIT } from './attributed-income.js';

/** In the text of another migration; it never changes, so what is not found is a defect of this one. */
function replaced(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`Nothing to replace: ${from}`);
    return before.replace(from, to);
  }, text);
}

const ATTRIBUTIONS =
  attributedIncome.find((statement) => statement.startsWith('create function economy_attributions')) ?? '';

/**
 * Shares and their parts meet by sorting, because the planner cannot know how many shares the committees of a load
 * have: joined row by row, a world's books took hours. Cells and shares are found by whose they are, whatever the
 * planner thinks of tables that were just filled.
 */
export const attributedBySorting = [
  replaced(
    ATTRIBUTIONS,
    ['create function', 'create or replace function'],
    [
      'and mine.year = m.year and mine.quarter = m.quarter offset 0',
      'and mine.year + 0 = m.year and mine.quarter = m.quarter offset 0',
    ],
    ['and mine.certain @> k.day and', 'and coalesce(mine.certain @> k.day, false) and'],
    [
      `s.division_code, w.whole,
      s.numerator * (w.whole / s.denominator) as weight
    from share s join (select company_id, year, quarter, lcm_of(denominator) as whole from share group by 1, 2, 3) w
      using (company_id, year, quarter)),`,
      `s.division_code, s.whole,
      s.numerator * (s.whole / s.denominator) as weight
    from (select s.*, lcm_of(s.denominator) over (partition by s.company_id, s.year, s.quarter) as whole from share s) s),`,
    ],
    [
      `select held.committee_id, held.year, held.quarter, row(coalesce(sum(a.fen), 0), count(*), count(a.fen),
      coalesce(bool_or(not held.sure), false))::economy_shares as shares
    from held left join (${SPLIT}) a on a.company_id = held.company_id and a.year = held.year and a.quarter = held.quarter
      and a.holder_id = held.holder_id and held.sure
    group by 1, 2, 3)`,
      `select p.committee_id, p.year, p.quarter, row(coalesce(sum(p.fen), 0), count(*), count(p.fen),
      coalesce(bool_or(not p.sure), false))::economy_shares as shares
    from (select u.committee_id, u.year, u.quarter, u.sure,
        case when u.sure then max(u.fen) over (partition by u.company_id, u.year, u.quarter, u.holder_id) end as fen
      from (select held.committee_id, held.company_id, held.year, held.quarter, held.holder_id, held.sure, null::numeric as fen
        from held union all
        select null, a.company_id, a.year, a.quarter, a.holder_id, null, a.fen from (${SPLIT}) a) u) p
    where p.committee_id is not null group by 1, 2, 3)`,
    ],
  ),
];
