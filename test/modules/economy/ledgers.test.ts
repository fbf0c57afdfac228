import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { book, hold, newCompany } from '../support/economy-samples.js';
import { communities, FENGMING, found, memberships, YANGXI, YUNYANG } from '../support/places.js';
import { done, refused } from '../support/writes.js';

let hub: Hub;
let villages: string[];
beforeAll(async () => {
  hub = await startHub();
  villages = await communities(hub, FENGMING, 24);
});
afterAll(() => hub.close());

const village = (i: number) => villages[i] as string;
const FIGURE = '{ value qualifier nullReason basis { n numerator denominator } bounds { lower upper } }';
const ECONOMY = `{ income ${FIGURE} own: ownEarnedIncome ${FIGURE} growth ${FIGURE} ownGrowth: ownEarnedGrowth ${FIGURE}
  among: growth(among: REPORTED) ${FIGURE} reporting ${FIGURE} attributed: attributedIncome ${FIGURE}
  missing(first: 100) { totalCount nodes { id } } }`;

/** The economy of a committee, a division or several committees. */
async function economy(of: { committee?: string; division?: string; committees?: string[] }, args: string) {
  const { data, errors } = await hub.ask(
    of.committee
      ? `query ($of: ID!) { found: jointCommittee(id: $of) { economy(${args}) ${ECONOMY} } }`
      : of.division
        ? `query ($of: String!) { found: division(code: $of) { economy(${args}) ${ECONOMY} } }`
        : `query ($of: [ID!]!) { economy: economyOfCommittees(committeeIds: $of, ${args}) ${ECONOMY} }`,
    { of: of.committee ?? of.division ?? of.committees },
  );
  expect(errors).toBeUndefined();
  return data.found ? data.found.economy : data.economy;
}

async function committeeOf(members: string[], since = '2015-01-01') {
  return found(hub, {
    memberList: 'COMPLETE',
    established: '2015-01-01',
    members: members.map((organizationId) => ({ organizationId, since })),
  });
}

describe('books', () => {
  it('follow the chart of their year, also behind the API', async () => {
    const organizationId = await newCompany(hub);
    const lines = [{ account: 'OPERATING_INCOME', amountFen: '100' }];
    const early = { organizationId, year: 2023, chart: 'CHART_2024', lines };
    await refused(
      hub,
      'recordLedger',
      { ...early, year: 2022 },
      { code: 'CHART_MISMATCH', field: ['chart'] },
    );
    await refused(
      hub,
      'recordLedger',
      { ...early, year: 2024, chart: 'CHART_2004' },
      { code: 'CHART_MISMATCH' },
    );
    const taxes = { organizationId, year: 2023, lines: [{ account: 'TAXES', amountFen: '1' }] };
    await refused(hub, 'recordLedger', taxes, { code: 'ACCOUNT_NOT_IN_CHART', field: ['lines'] });
    // Under the later chart 2023 is a restatement and nothing else.
    const { ledger } = await done(hub, 'recordLedger', early);
    const move = { ledgerId: ledger.id, version: ledger.version };
    await refused(hub, 'moveLedger', { ...move, to: 'AUDITED' }, { code: 'MOVE_NOT_ALLOWED', field: ['to'] });
    await done(hub, 'moveLedger', { ...move, to: 'RESTATED' });
    await expect(
      hub.sql(
        `insert into ledger (id, organization_id, year, chart, status)
        values (gen_random_uuid(), $1, 2022, '2024', 'RESTATED')`,
        [organizationId.split(':')[1]],
      ),
    ).rejects.toMatchObject({ constraint: 'ledger_chart' });
  });

  it('are refused with negative or repeated amounts, twice without a version, on an old one, of no such period', async () => {
    const organizationId = await newCompany(hub);
    const line = (account: string, amountFen: string) => ({ account, amountFen });
    const base = { organizationId, year: 2024, lines: [line('OTHER_INCOME', '5')] };
    const refuse = (input: object, code: string, field: string[]) =>
      refused(hub, 'recordLedger', { ...base, ...input }, { code, field });
    await refuse({ lines: [line('OTHER_INCOME', '-5')] }, 'INVALID_AMOUNT', ['lines', '0', 'amountFen']);
    await refuse({ lines: [...base.lines, ...base.lines] }, 'INVALID_INPUT', ['lines', '1', 'account']);
    await refuse({ year: 1 }, 'INVALID_PERIOD', ['year']);
    await refuse({ quarter: 5 }, 'INVALID_PERIOD', ['quarter']);
    await refuse({ members: 0 }, 'INVALID_AMOUNT', ['members']);
    await refuse({ organizationId: (await found(hub)).id }, 'HOLDER_REFUSED', ['organizationId']);
    const { ledger } = await done(hub, 'recordLedger', base);
    await refuse({}, 'ALREADY_EXISTS', ['version']);
    await refuse({ version: ledger.version + 1 }, 'STALE_VERSION', ['version']);
    const again = await done(hub, 'recordLedger', {
      ...base,
      lines: [line('OTHER_INCOME', '7')],
      version: ledger.version,
    });
    expect(again.ledger).toMatchObject({ status: 'DRAFT', distributableFen: '7' });
    const unpublished = { ledgerId: again.ledger.id, version: again.ledger.version, to: 'PUBLISHED' };
    await refused(hub, 'moveLedger', unpublished, { code: 'MOVE_NOT_ALLOWED', field: ['to'] });
  });

  it('keep money exact beyond what a JSON number holds', async () => {
    const organizationId = await newCompany(hub);
    const fen = 900_000_000_000_000_007n;
    await book(hub, { organizationId, year: 2024, amounts: { OPERATING_INCOME: fen, SUBSIDY_INCOME: 1 } });
    const { data } = await hub.ask(
      `query ($id: ID!) { node(id: $id) { ... on Organization { economy(year: 2024) { income { value } ownEarnedIncome { value } }
        ledgers(first: 5) { nodes { incomeFen lines { account amountFen } } } } } }`,
      { id: organizationId },
    );
    expect(data.node.economy).toEqual({
      income: { value: `${fen + 1n}` },
      ownEarnedIncome: { value: `${fen}` },
    });
    expect(data.node.ledgers.nodes[0].lines[0]).toEqual({ account: 'OPERATING_INCOME', amountFen: `${fen}` });
  });

  it('have a number only of fen', async () => {
    for (const amountFen of ['1.5', '1e3', '1234567890123456789', '', 'NaN']) {
      const input = {
        organizationId: village(0),
        year: 2024,
        lines: [{ account: 'OTHER_INCOME', amountFen }],
      };
      const answer = await hub.ask(
        'mutation ($input: RecordLedgerInput!) { recordLedger(input: $input) { userErrors { code } } }',
        { input },
      );
      expect(answer.errors?.[0]?.message).toContain('WholeNumber');
    }
  });
});

describe('income and growth (M4)', () => {
  it('counts each member once, drafts never, quarters as their year, and keeps the past when a member leaves', async () => {
    const members = [village(0), village(1)];
    const one = await committeeOf(members);
    const other = await committeeOf(members.slice(0, 1));
    await book(hub, {
      organizationId: village(0),
      year: 2018,
      amounts: { CONTRACT_INCOME: 100, SUBSIDY_INCOME: 40 },
    });
    for (const quarter of [1, 2, 3, 4])
      await book(hub, {
        organizationId: village(1),
        year: 2018,
        quarter,
        amounts: { OTHER_INCOME: quarter * 10 },
      });
    const lines = [{ account: 'OTHER_INCOME', amountFen: '9999' }];
    await done(hub, 'recordLedger', { organizationId: village(1), year: 2018, lines });
    const before = await economy({ committee: one.id }, 'year: 2018');
    expect(before.income).toMatchObject({ value: '240', qualifier: 'EXACT', basis: { n: 2 } });
    expect(before.own).toMatchObject({ value: '200', qualifier: 'EXACT' });
    expect((await economy({ committee: one.id }, 'year: 2018, quarter: 3')).income).toMatchObject({
      value: '30',
      qualifier: 'AT_LEAST',
      basis: { n: 1 },
    });
    expect((await economy({ committees: [one.id, other.id] }, 'year: 2018')).income.value).toBe('240');
    const { nodes } = await memberships(hub, one.id);
    const leaving = nodes.find((node) => node.member.id === village(1));
    await done(hub, 'withdrawMember', {
      membershipId: leaving.id,
      version: leaving.version,
      on: '2019-01-01',
    });
    expect(await economy({ committee: one.id }, 'year: 2018')).toEqual(before);
    expect((await economy({ committee: one.id }, 'year: 2018, asOf: "2019-01-01"')).income.value).toBe('140');
  });

  it('compares only members that reported both years, or says who is missing', async () => {
    const { id: committee } = await committeeOf([village(2), village(3)]);
    await book(hub, {
      organizationId: village(2),
      year: 2016,
      amounts: { OTHER_INCOME: 200, SUBSIDY_INCOME: 100 },
    });
    await book(hub, {
      organizationId: village(2),
      year: 2017,
      amounts: { OTHER_INCOME: 250, SUBSIDY_INCOME: 200 },
    });
    await book(hub, { organizationId: village(3), year: 2017, amounts: { OTHER_INCOME: 1_000 } });
    const partly = await economy({ committee }, 'year: 2017');
    expect(partly.growth).toMatchObject({
      value: null,
      qualifier: 'INDETERMINATE',
      nullReason: 'INCOMPLETE',
    });
    expect(partly.missing).toEqual({ totalCount: 1, nodes: [{ id: village(3) }] });
    expect(partly.among).toMatchObject({
      value: '0.5',
      basis: { n: 1, numerator: '150', denominator: '300' },
    });
    await book(hub, { organizationId: village(3), year: 2016, amounts: { OTHER_INCOME: 700 } });
    const whole = await economy({ committee }, 'year: 2017');
    expect(whole.growth).toMatchObject({
      value: '0.45',
      qualifier: 'EXACT',
      nullReason: null,
      basis: { n: 2 },
    });
    expect(whole.ownGrowth).toMatchObject({ basis: { numerator: '350', denominator: '900' } });
    expect(whole.missing.totalCount).toBe(0);
  });

  it('has no growth across the charts until the base is restated, nor on a base of nothing', async () => {
    const { id: committee } = await committeeOf([village(4)]);
    await book(hub, { organizationId: village(4), year: 2023, amounts: { CONTRACT_INCOME: 500 } });
    await book(hub, { organizationId: village(4), year: 2024, amounts: { OPERATING_INCOME: 600 } });
    expect((await economy({ committee }, 'year: 2024')).growth).toMatchObject({
      value: null,
      nullReason: 'CHART_BREAK',
    });
    const restated = {
      organizationId: village(4),
      year: 2023,
      chart: 'CHART_2024',
      amounts: { OPERATING_INCOME: 400 },
    };
    await book(hub, restated);
    const after = await economy({ committee }, 'year: 2024');
    expect(after.growth).toMatchObject({ value: '0.5', qualifier: 'EXACT' });
    // What was published for 2023 itself stays what it was.
    expect((await economy({ committee }, 'year: 2023')).income.value).toBe('500');
    await book(hub, { organizationId: village(4), year: 2025, amounts: {} });
    await book(hub, { organizationId: village(4), year: 2026, amounts: { OTHER_INCOME: 5 } });
    expect((await economy({ committee }, 'year: 2025')).growth.value).toBe('-1');
    expect((await economy({ committee }, 'year: 2026, asOf: "2026-06-01"')).growth.nullReason).toBe(
      'BASE_NOT_POSITIVE',
    );
  });

  it('says of a committee whose members are not all known that its income is at least this', async () => {
    const { id: committee } = await found(hub, {
      memberList: 'PARTIAL',
      members: [{ organizationId: village(5), since: '2015' }],
    });
    await book(hub, { organizationId: village(5), year: 2020, amounts: { OTHER_INCOME: 10 } });
    const { income, reporting, growth } = await economy({ committee }, 'year: 2020');
    expect(income).toMatchObject({
      value: '10',
      qualifier: 'AT_LEAST',
      bounds: { lower: '10', upper: null },
    });
    expect(reporting).toMatchObject({ nullReason: 'NOT_PUBLISHED' });
    expect(growth).toMatchObject({ value: null, nullReason: 'INCOMPLETE' });
  });

  it.each([
    ['year: 1', 'INVALID_PERIOD'],
    ['year: 2024, quarter: 0', 'INVALID_PERIOD'],
    ['year: 2147483647', 'INVALID_PERIOD'],
  ])('is not asked of %s', async (args, code) => {
    const { errors } = await hub.ask(
      `{ division(code: "${FENGMING}") { economy(${args}) { income { value } } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  it('is null of a committee that does not exist, and refused for what is no id', async () => {
    const gone = 'JointCommittee:00000000-0000-7000-8000-000000000000';
    const ask = (ids: string[]) =>
      hub.ask(
        'query ($ids: [ID!]!) { economyOfCommittees(committeeIds: $ids, year: 2024) { income { value } } }',
        { ids },
      );
    expect((await ask([gone])).data.economyOfCommittees).toBeNull();
    for (const ids of [[], ["' or 1=1"], Array.from({ length: 101 }, () => gone)])
      expect((await ask(ids)).errors?.[0]?.extensions.code).toBe('INVALID_ID');
  });
});

describe('sums over a random world', () => {
  it('of a division and of overlapping committees are those of their distinct organizations', async () => {
    const pool = (await communities(hub, YANGXI, 6)).slice(0, 6);
    const token = await hub.token('administrator', '*');
    let year = 1950;
    const world = fc.record({
      sets: fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), { minLength: 1, maxLength: 3 }),
      amounts: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 6, maxLength: 6 }),
      reporting: fc.subarray([0, 1, 2, 3, 4, 5]),
    });
    await fc.assert(
      fc.asyncProperty(world, async ({ sets, amounts, reporting }) => {
        year += 2;
        const committees: string[] = [];
        for (const set of sets) {
          const members = set.map((i) => ({ organizationId: pool[i] as string, since: '1949' }));
          const committee = { divisionCode: YANGXI, memberList: 'COMPLETE', members, token } as const;
          committees.push((await found(hub, committee)).id);
        }
        for (const i of reporting) {
          const organizationId = pool[i] as string;
          await book(hub, { organizationId, year, amounts: { OTHER_INCOME: amounts[i] as number } });
        }
        const sum = (of: readonly number[]) => {
          const known = of.filter((i) => reporting.includes(i));
          return known.length > 0 ? `${known.reduce((total, i) => total + (amounts[i] as number), 0)}` : null;
        };
        const union = [...new Set(sets.flat())];
        const together = await economy({ committees }, `year: ${year}, asOf: "2026-01-01"`);
        expect(together.income.value).toBe(sum(union));
        const complete = union.every((i) => reporting.includes(i));
        const qualifier = complete ? 'EXACT' : sum(union) === null ? 'INDETERMINATE' : 'AT_LEAST';
        expect(together.income.qualifier).toBe(qualifier);
        for (const [i, set] of sets.entries()) {
          const { income } = await economy(
            { committee: committees[i] as string },
            `year: ${year}, asOf: "2026-01-01"`,
          );
          expect(income.value).toBe(sum(set));
        }
        const division = await economy({ division: YANGXI }, `year: ${year}, asOf: "2026-01-01"`);
        expect(division.income.value).toBe(sum([0, 1, 2, 3, 4, 5]));
      }),
      { numRuns: 12 },
    );
  });

  it('of the parts of a company are its income, whatever the shares', async () => {
    const share = fc.tuple(fc.bigInt({ min: 1n, max: 9n }), fc.bigInt({ min: 30n, max: 97n }));
    const shares = fc.array(fc.oneof(share, fc.constant(null)), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(shares, fc.bigInt({ min: 0n, max: 10n ** 15n }), async (given, fen) => {
        const organizationId = await newCompany(hub);
        await hold(
          hub,
          organizationId,
          given.map((part, i) => [village(10 + i), part] as const),
        );
        await book(hub, { organizationId, year: 2022, amounts: { OPERATING_INCOME: fen } });
        const { data } = await hub.ask(
          `query ($id: ID!) { node(id: $id) { ... on Organization { incomeAttribution(year: 2022) { holder { id } amountFen } } } }`,
          { id: organizationId },
        );
        const parts: { holder: { id: string } | null; amountFen: string }[] = data.node.incomeAttribution;
        expect(parts.reduce((sum, part) => sum + BigInt(part.amountFen), 0n)).toBe(fen);
        for (const [i, part] of given.entries()) {
          const known = parts.find(({ holder }) => holder?.id === village(10 + i));
          if (!part) expect(known).toBeUndefined();
          else
            expect(Math.abs(Number(BigInt(known?.amountFen ?? 0) * part[1] - fen * part[0]))).toBeLessThan(
              Number(part[1]),
            );
        }
      }),
      { numRuns: 15 },
    );
  });

  it('of companies reach a committee by exact share, a lower bound where one share is unknown', async () => {
    const { id: committee } = await committeeOf([village(20), village(21)]);
    const [known, unknown] = [await newCompany(hub), await newCompany(hub)];
    await hold(hub, known, [
      [village(20), [1, 3]],
      [village(21), [1, 3]],
      [village(22), [1, 3]],
    ]);
    for (const organizationId of [known, unknown])
      await book(hub, { organizationId, year: 2021, amounts: { OPERATING_INCOME: 100 } });
    const exact = await economy({ committee }, 'year: 2021');
    expect(exact.attributed).toMatchObject({ value: '67', qualifier: 'EXACT', basis: { n: 2 } });
    await hold(hub, unknown, [[village(20), null]]);
    const partly = await economy({ committee }, 'year: 2021');
    expect(partly.attributed).toMatchObject({ value: '67', qualifier: 'AT_LEAST' });
    expect((await economy({ division: YUNYANG }, 'year: 2021')).attributed.qualifier).toBe('AT_LEAST');
  });
});
