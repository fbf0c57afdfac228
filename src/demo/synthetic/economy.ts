import { organization, PLACE } from './organizations.js';
import type { Plan } from './plan.js';
import { day, drawing, ENDED, key, pick, STARTED, type Stage } from './sql.js';

/** Companies that communities share, across committees too; shares that pass on in the middle of a year. */
export function companies(): Stage {
  const company = organization('c', PLACE.company);
  return {
    name: { zh: '公司与持股', en: 'companies and shares' },
    statements: [
      `insert into shareholding (id, company_id, holder_id, numerator, denominator, ${STARTED}, ${ENDED})
       select ${key('shareholding', 'c * 8 + i')}, ${company}, holder, part, whole, ${day('held_from')}, ${day('held_until')}
       from block cross join lateral (select case c % 3 when 1 then 3 when 2 then 5 else 10 end as whole,
           case c % 3 when 1 then '{1,1,1,0}'::int[] when 2 then '{2,2,1,0}' else '{3,3,2,2}' end as parts,
           c % 7 = 0 as passes) w
       cross join lateral (values
         (0, ${organization('c', 0)}, parts[1], date '2022-03-01', null::date),
         (1, ${organization('c', 1)}, parts[2], date '2022-03-01', null),
         (2, ${organization('c', 2)}, parts[3], date '2022-03-01', case when passes then date '2025-07-01' end),
         (3, ${organization('next', 1)}, parts[4], date '2022-03-01', null),
         (4, ${organization('next', 0)}, case when passes then parts[3] end, date '2025-07-01', null))
         h(i, holder, part, held_from, held_until)
       where part > 0 order by c, i`,
      `insert into company_guidance (id, company_id, committee_id, ${STARTED}, ${ENDED})
       select ${key('company_guidance', 'c')}, ${company}, ${key('joint_committee', 'c')}, ${day("greatest(since, date '2022-03-01')")},
         ${day('until')} from block order by c`,
      `insert into company_post (id, company_id, role, title, ${STARTED})
       select ${key('company_post', 'c')}, ${company}, 'VILLAGE_CEO', '合成乡村 CEO', ${day("date '2022-03-01'")} from block order by c`,
      `insert into project (id, name, kind, division_code, owner_id, joint_committee_id, state, investment_fen,
         investment_qualifier, natural_key, ${STARTED})
       select ${key('project', 'c')}, place_name || '合成项目' || (place + 1), 'PROJECT', villages[1], ${company},
         ${key('joint_committee', 'c')}, 'UNDER_WAY', 100000000, 'EXACT', 'synthetic:' || c, ${day("date '2024-06-01'")}
       from block where c % 5 = 0 order by c`,
      `insert into project_funding (id, project_id, kind, payer_id, committed_fen, paid_fen)
       select ${key('project_funding', 'c * 2 + i')}, ${key('project', 'c')}, kind, payer, fen, fen
       from block cross join lateral (values (0, 'GOVERNMENT', null::uuid, 60000000),
         (1, 'COLLECTIVE', ${organization('c', PLACE.collective)}, 40000000)) f(i, kind, payer, fen)
       where c % 5 = 0 order by c, i`,
    ],
  };
}

/** The parts of income that a line of the books takes, in hundredths. */
const LINES = {
  OPERATING_INCOME: 60,
  INVESTMENT_INCOME: 25,
  SUBSIDY_INCOME: 15,
  OPERATING_EXPENSE: 25,
  ADMINISTRATIVE_EXPENSE: 10,
  RESERVE: 10,
} as const;

/**
 * Books of communities and of the bodies beside them, which are no Party organizations: 2022 and 2023 by the old chart, 2023 restated by the new one for
 * some, 2024 and 2025 by the new one, 2025 in quarters only for some, not yet or as a draft for a few.
 */
export function ledgers(plan: Plan): Stage {
  const draw = drawing(plan);
  const books = 'c * 8 + k';
  const entries = `values (0, 2022, null::int, '2004'), (1, 2023, null, '2004'), (2, 2023, null, '2024'),
    (3, 2024, null, '2024'), (4, 2025, null, '2024'), (5, 2025, 1, '2024'), (6, 2025, 2, '2024'), (7, 2025, 3, '2024'),
    (8, 2025, 4, '2024')`;
  return {
    name: { zh: '账簿', en: 'books' },
    statements: [
      `create temporary table book on commit drop as
       select c, k, e, ${key('ledger', `(${books}) * 9 + e`)} as id, year, quarter, chart,
         case when e = 2 then 'RESTATED' when year = 2025 and ${draw(70, books, 50)} = 0 then 'DRAFT' else 'PUBLISHED' end as status,
         200 + ${draw(71, books, 800)} as members,
         -- Each year some grow and some shrink; a quarter is about a fourth of its year.
         (2000 + ${draw(72, books, 48000)})::bigint * (90 + ${draw(73, books, 30)} * (year - 2022))
           / case when quarter is null then 1 else 4 end as part
       from block cross join unnest(array[0, 1, 2, ${PLACE.collective}, ${PLACE.company}, ${PLACE.other}]) k
       cross join (${entries}) b(e, year, quarter, chart)
       where not (k = ${PLACE.other} and leads) and case when e = 2 then ${draw(74, books, 10)} < 6
         when year < 2025 then true
         when ${draw(75, books, 40)} = 0 then false
         else (quarter is not null) = (k in (${PLACE.collective}, ${PLACE.company}) and ${draw(76, books, 3)} = 0) end
       order by c, k, e`,
      `insert into ledger (id, organization_id, year, quarter, chart, status, members)
       select id, ${organization('c', 'k')}, year, quarter, chart, status, members from book order by c, k, e`,
      `insert into ledger_line (ledger_id, chart, account, amount_fen)
       select id, chart, account, part * share from book
       cross join (values ${Object.entries(LINES)
         .map(([account, share]) => `('${account}', ${share})`)
         .join(', ')}) l(account, share) order by c, k, e, account`,
    ],
  };
}

/** Three tenths of what every second company earned in 2024, by the shares of the record date. */
export function distributions({ committees }: Plan): Stage {
  const id = key('distribution', 'c');
  const paid = `select c, id as ledger_id, part * 30 as fen from book where k = ${PLACE.company} and e = 3 and c % 2 = 0`;
  return {
    name: { zh: '分配', en: 'distributions' },
    statements: [
      `insert into distribution (id, company_id, ledger_id, record_date, amount_fen, notice_days, status, resolution,
         noticed_on, approved_on, paid_on)
       select ${id}, ${organization('c', PLACE.company)}, ledger_id, '2025-03-31', fen, 7,
         ${pick(['PAID', 'RECONCILED'], 'c / 2 % 2')}, '合成决议', '2025-04-01', '2025-04-10', '2025-04-20'
       from (${paid}) p order by c`,
      `insert into distribution_line (distribution_id, holder_id, numerator, denominator, amount_fen)
       select d.id, h.holder_id, h.numerator, h.denominator, a.fen from distribution d
       cross join lateral attributed_fen(d.company_id, d.amount_fen, d.record_date) a
       join shareholding h on h.company_id = d.company_id and h.holder_id = a.holder_id and h.certain @> d.record_date
       where d.id >= ${key('distribution', 0)} and d.id < ${key('distribution', committees)} order by d.id, h.id`,
    ],
  };
}
