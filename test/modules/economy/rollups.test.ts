import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { newCompany } from '../support/economy-samples.js';
import { communities, FENGMING, found, YUNAN, YUNYANG } from '../support/places.js';
import { byHand, OF_COMMITTEE, OF_DIVISION } from './by-hand.js';

let hub: Hub;
let bodies: string[];
let committees: string[];
beforeAll(async () => {
  hub = await startHub();
  const ids = [
    ...(await communities(hub, FENGMING, 3)),
    ...(await communities(hub, YUNAN, 2)),
    await newCompany(hub),
    await newCompany(hub),
  ];
  committees = [];
  for (const memberList of ['COMPLETE', 'COMPLETE', 'PARTIAL'] as const)
    committees.push((await found(hub, { memberList, established: '2015-01-01' })).id);
  bodies = ids.map(uuid);
});
afterAll(() => hub.close());

const uuid = (id: string) => id.split(':')[1] as string;
const differences = () =>
  hub.sql(`select * from economy_difference union all select * from economy_standing_difference
    union all select * from economy_shares_difference`);

const YEARS = [2022, 2023, 2024, 2025];
const any = { body: fc.nat(6), committee: fc.nat(2), pick: fc.nat() };
const day = fc
  .integer({ min: 0, max: 1500 })
  .map((n) => new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10));
const kinds = [
  'book',
  'book',
  'book',
  'quarters',
  'status',
  'amend',
  'drop',
  'join',
  'join',
  'leave',
  'move',
  'close',
  'reopen',
  'list',
  'hold',
  'hold',
  'hold',
  'sell',
] as const;
const step = fc.record({
  ...any,
  kind: fc.constantFrom(...kinds),
  year: fc.constantFrom(...YEARS),
  restated: fc.boolean(),
  amounts: fc.array(fc.integer({ min: 0, max: 9_999 }), { minLength: 3, maxLength: 3 }),
  day,
  status: fc.constantFrom('DRAFT', 'AUDITED'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** One write of many kinds, by plain SQL as an import makes it; what the tables refuse leaves nothing. */
async function write(s: Step): Promise<void> {
  const body = bodies[s.body];
  const committee = uuid(committees[s.committee] as string);
  const chart = s.year >= 2024 || (s.year === 2023 && s.restated) ? '2024' : '2004';
  const [a, b, c] = s.amounts as [number, number, number];
  const insert = (quarters: string) =>
    hub.sql(
      `with l as (insert into ledger (id, organization_id, year, quarter, chart, status, members)
         select gen_random_uuid(), $1, $2, q, $3, case when $3 = '2024' and $2 = 2023 then 'RESTATED' else $4 end, 10
         from unnest(${quarters}) q on conflict do nothing returning id, chart, coalesce(quarter, 0) as q)
       insert into ledger_line (ledger_id, chart, account, amount_fen)
       select l.id, l.chart, x.account, x.fen + l.q from l
       cross join (values ('OPERATING_INCOME', $5::int), ('SUBSIDY_INCOME', $6), ('OTHER_INCOME', $7)) x(account, fen)`,
      [body, s.year, chart, s.status, a, b, c],
    );
  const membership = `(select id from joint_membership where committee_id = '${committee}' order by id offset ${s.pick % 3} limit 1)`;
  const ledger = `(select id from ledger where organization_id = '${body}' order by id offset ${s.pick % 3} limit 1)`;
  const share = `(select id from shareholding where company_id = '${bodies[5 + (s.year % 2)]}' order by id offset ${s.pick % 3} limit 1)`;
  switch (s.kind) {
    case 'book':
      return void (await insert('array[null::int]'));
    case 'quarters':
      return void (await insert(s.pick % 3 ? 'array[1, 2, 3, 4]' : 'array[2, 3]'));
    case 'status':
      return void (await hub.sql(
        `update ledger set status = $1 where id = ${ledger} and (chart = '2004' or year > 2023)`,
        [s.status],
      ));
    case 'amend':
      return void (await hub.sql(`update ledger_line set amount_fen = $1 where ledger_id = ${ledger}`, [a]));
    case 'drop':
      return void (await hub.sql(`delete from ledger where id = ${ledger}`));
    case 'join':
      return void (await hub.sql(
        `insert into joint_membership (id, committee_id, member_id, role, started_earliest, started_latest)
         values (gen_random_uuid(), $1, $2, 'MEMBER', $3::date, $3::date + $4::int * 40) on conflict do nothing`,
        [committee, body, s.day, s.pick % 2],
      ));
    case 'leave':
      return void (await hub.sql(
        `update joint_membership set ended_earliest = greatest($1::date, started_latest + 1),
           ended_latest = greatest($1::date, started_latest + 1), ending = 'WITHDRAWN' where id = ${membership}`,
        [s.day],
      ));
    case 'hold':
      return void (await hub.sql(
        `insert into shareholding (id, company_id, holder_id, numerator, denominator, started_earliest, started_latest)
         values (gen_random_uuid(), $1, $2, case when $3::int % 4 > 0 then 1 + $3::int % 2 end,
           case when $3::int % 4 > 0 then 3 + $3::int % 5 end, $4::date, $4::date + ($3::int % 2) * 40) on conflict do nothing`,
        [bodies[5 + (s.year % 2)], body, s.pick % 1000, s.day],
      ));
    case 'sell':
      return void (await hub.sql(
        s.pick % 2
          ? `delete from shareholding where id = ${share}`
          : `update shareholding set ended_earliest = greatest($1::date, started_latest + 1), ended_latest = greatest($1::date, started_latest + 1)
             where id = ${share}`,
        s.pick % 2 ? [] : [s.day],
      ));
    case 'move':
      return void (await hub.sql(
        `update organization o set division_code = e.division_code from organization e
         where o.id = $1 and e.id = $2 and o.kind <> 'COMMUNITY'`,
        [bodies[5 + (s.pick % 2)], body],
      ));
    case 'list':
      return void (await hub.sql('update joint_committee set member_list = $2 where id = $1', [
        committee,
        s.pick % 3 ? 'COMPLETE' : 'PARTIAL',
      ]));
    default:
      return void (await hub.sql(
        `update organization set ended_earliest = $2, ended_latest = $2 where id = $1`,
        [body, s.kind === 'close' ? s.day : null],
      ));
  }
}

const FIELDS = `income { value qualifier basis { n } } own: ownEarnedIncome { value }
  growth(among: REPORTED) { value nullReason basis { n numerator denominator } } whole: growth { ...Whole } reporting { basis { denominator } }
  attributedIncome { ...Whole }`;

/** A growth as it is shown in all its parts. */
const WHOLE = `fragment Whole on Figure { value qualifier nullReason unit formula formulaVersion asOf
  basis { n numerator denominator } bounds { lower upper } suppressed }`;

const SHOWN = '{ value qualifier nullReason unit }';
/** What dashboards select, which is kept as text; with the year beside it, the figures are made. */
const shown = (name: string, args: string, among: string) =>
  `${name}: economy(${args}) { income ${SHOWN} growth(among: ${among}) ${SHOWN} }
   ${name}Made: economy(${args}) { income ${SHOWN} growth(among: ${among}) ${SHOWN} year }`;
/** All that is kept as text of a committee's economy. */
const page = (name: string, args: string) => {
  const figures = `income ${SHOWN} ownEarnedIncome ${SHOWN} growth ${SHOWN} reporting ${SHOWN} attributedIncome ${SHOWN}
    payout ${SHOWN} perMember ${SHOWN}`;
  return `${name}: economy(${args}) { ${figures} } ${name}Made: economy(${args}) { ${figures} year }`;
};

const ALL_KINDS = `kinds: [COMMUNITY, ENTERPRISE, COOPERATIVE, STRONG_VILLAGE_COMPANY, AGENCY, INSTITUTION, SOCIAL_BODY,
  COLLECTIVE_ECONOMIC_ORGANIZATION, PARTY_ORGANIZATION]`;

describe('roll-ups of the economy', () => {
  it('give what lines, memberships and dates come to, after any sequence of writes', async () => {
    const periods = YEARS.flatMap((year) => [null, 2].map((quarter) => ({ year, quarter })));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), fc.nat(), async (steps, seed) => {
        for (const one of steps) await write(one).catch(refusedByTables);
        expect(await differences()).toEqual([]);
        const { year, quarter } = periods[seed % periods.length] as (typeof periods)[number];
        const on = quarter === null ? `${year}-12-31` : `${year}-06-30`;
        const args = `year: ${year}${quarter === null ? '' : `, quarter: ${quarter}`}`;
        // A day on which the members may be others than on the last.
        const early = `${args}, asOf: "${year}-0${1 + (seed % 9)}-15"`;
        const { data, errors } = await hub.ask(
          `{ ${committees
            .map(
              (id, i) => `c${i}: jointCommittee(id: "${id}") { economy(${args}) { ${FIELDS} }
              early: economy(${early}) { ${FIELDS} } other: economy(${early}, ${ALL_KINDS}) { ${FIELDS} }
              counted: economy(${args}, ${ALL_KINDS}) { ${FIELDS} }
              ${page('last', args)} ${page('any', early)} }`,
            )
            .join(' ')}
            ${[FENGMING, YUNYANG]
              .map(
                (code, i) => `d${i}: division(code: "${code}") { economy(${args}) { ${FIELDS} }
              other: economy(${args}, ${ALL_KINDS}) { ${FIELDS} }
              ${shown('last', args, 'REPORTED')} ${shown('any', early, 'REPORTED')} }`,
              )
              .join(' ')} } ${WHOLE}`,
        );
        expect(errors).toBeUndefined();
        for (const of of Object.values(data as Record<string, Record<string, object>>)) {
          expect({ ...of.last, year }).toEqual(of.lastMade);
          expect({ ...of.any, year }).toEqual(of.anyMade);
        }
        for (const [i, id] of committees.entries()) {
          expectSame(data[`c${i}`].economy, await byHand(hub, OF_COMMITTEE, uuid(id), year, quarter, on));
          expect(data[`c${i}`].early).toEqual(data[`c${i}`].other);
          expect(data[`c${i}`].economy).toEqual(data[`c${i}`].counted);
        }
        for (const [i, digits] of ['500235125', '500235'].entries()) {
          expectSame(data[`d${i}`].economy, await byHand(hub, OF_DIVISION, digits, year, quarter, on));
          // The way without the roll-up, which a filter takes.
          expect(data[`d${i}`].other).toEqual(data[`d${i}`].economy);
        }
        await expectRanked(args, data);
      }),
      { numRuns: 25 },
    );
  });
});

function refusedByTables(error: Error & { code?: string }): void {
  if (!error.code?.startsWith('23')) throw error;
}

// biome-ignore lint/suspicious/noExplicitAny: what the selection above gives
function expectSame(economy: any, hand: any): void {
  expect(economy.income.value).toBe(hand.total);
  expect(economy.income.basis.n).toBe(hand.n);
  expect(economy.own.value).toBe(hand.own);
  expect(economy.reporting.basis.denominator).toBe(`${hand.expected}`);
  expect(economy.growth.basis.n).toBe(hand.pairs);
  expect(economy.growth.basis.numerator).toBe(hand.gained);
  expect(economy.growth.basis.denominator).toBe(hand.base);
}

/** Committees and towns rank as their own figures do. */
// biome-ignore lint/suspicious/noExplicitAny: what the selection above gives
async function expectRanked(args: string, data: any): Promise<void> {
  const { data: ranked, errors } = await hub.ask(
    `{ c: economyRanking(of: COMMITTEE, by: INCOME, ${args}, top: 100) { rank figure { value qualifier } committee { id } }
       g: economyRanking(of: COMMITTEE, by: GROWTH, among: REPORTED, ${args}, top: 100, order: ASC) { rank figure { value } committee { id } }
       w: economyRanking(of: COMMITTEE, by: GROWTH, ${args}, top: 100) { figure { ...Whole } committee { id } }
       t: economyRanking(of: COUNTY, by: INCOME, ${args}, top: 100) { figure { value qualifier } division { code } } } ${WHOLE}`,
  );
  expect(errors).toBeUndefined();
  const expected = (field: string) =>
    committees
      .map((committee, i) => ({ id: committee, value: data[`c${i}`].economy[field].value as string | null }))
      .filter(({ value }) => value !== null);
  const wholes = committees.flatMap((id, i) => {
    const figure = data[`c${i}`].economy.whole;
    return figure.value === null ? [] : [{ committee: { id }, figure }];
  });
  const places = (rows: any[]) =>
    rows
      .filter((row) => committees.includes(row.committee.id))
      .map((row) => ({ id: row.committee.id, value: row.figure.value }));
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  expect(places(ranked.c).sort(byId)).toEqual(expected('income').sort(byId));
  expect(places(ranked.g).sort(byId)).toEqual(expected('growth').sort(byId));
  const byCommittee = (a: any, b: any) => a.committee.id.localeCompare(b.committee.id);
  expect(ranked.w.filter((row: any) => committees.includes(row.committee.id)).sort(byCommittee)).toEqual(
    wholes.sort(byCommittee),
  );
  const values = ranked.c.map((row: any) => BigInt(row.figure.value));
  for (const [i, row] of ranked.c.entries())
    expect(row.rank).toBe(1 + values.filter((value: bigint) => value > values[i]).length);
  const county = ranked.t.find((row: any) => row.division.code === YUNYANG);
  expect(county?.figure.value ?? null).toBe(data.d1.economy.income.value);
}
