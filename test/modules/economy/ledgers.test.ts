import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { committeeOf, economy } from '../support/economy-reads.js';
import { book, newCompany } from '../support/economy-samples.js';
import { communities, FENGMING, found, memberships } from '../support/places.js';
import { done, refused } from '../support/writes.js';

let hub: Hub;
let villages: string[];
beforeAll(async () => {
  hub = await startHub();
  villages = await communities(hub, FENGMING, 24);
});
afterAll(() => hub.close());

const village = (i: number) => villages[i] as string;
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
    const one = await committeeOf(hub, members);
    const other = await committeeOf(hub, members.slice(0, 1));
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
    const before = await economy(hub, { committee: one.id }, 'year: 2018');
    expect(before.income).toMatchObject({ value: '240', qualifier: 'EXACT', basis: { n: 2 } });
    expect(before.own).toMatchObject({ value: '200', qualifier: 'EXACT' });
    expect((await economy(hub, { committee: one.id }, 'year: 2018, quarter: 3')).income).toMatchObject({
      value: '30',
      qualifier: 'AT_LEAST',
      basis: { n: 1 },
    });
    expect((await economy(hub, { committees: [one.id, other.id] }, 'year: 2018')).income.value).toBe('240');
    const { nodes } = await memberships(hub, one.id);
    const leaving = nodes.find((node) => node.member.id === village(1));
    await done(hub, 'withdrawMember', {
      membershipId: leaving.id,
      version: leaving.version,
      on: '2019-01-01',
    });
    expect(await economy(hub, { committee: one.id }, 'year: 2018')).toEqual(before);
    expect((await economy(hub, { committee: one.id }, 'year: 2018, asOf: "2019-01-01"')).income.value).toBe(
      '140',
    );
  });

  it('compares only members that reported both years, or says who is missing', async () => {
    const { id: committee } = await committeeOf(hub, [village(2), village(3)]);
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
    const partly = await economy(hub, { committee }, 'year: 2017');
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
    const whole = await economy(hub, { committee }, 'year: 2017');
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
    const { id: committee } = await committeeOf(hub, [village(4)]);
    await book(hub, { organizationId: village(4), year: 2023, amounts: { CONTRACT_INCOME: 500 } });
    await book(hub, { organizationId: village(4), year: 2024, amounts: { OPERATING_INCOME: 600 } });
    expect((await economy(hub, { committee }, 'year: 2024')).growth).toMatchObject({
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
    const after = await economy(hub, { committee }, 'year: 2024');
    expect(after.growth).toMatchObject({ value: '0.5', qualifier: 'EXACT' });
    // What was published for 2023 itself stays what it was.
    expect((await economy(hub, { committee }, 'year: 2023')).income.value).toBe('500');
    await book(hub, { organizationId: village(4), year: 2025, amounts: {} });
    await book(hub, { organizationId: village(4), year: 2026, amounts: { OTHER_INCOME: 5 } });
    expect((await economy(hub, { committee }, 'year: 2025')).growth.value).toBe('-1');
    expect((await economy(hub, { committee }, 'year: 2026, asOf: "2026-06-01"')).growth.nullReason).toBe(
      'BASE_NOT_POSITIVE',
    );
  });

  it('says of a committee whose members are not all known that its income is at least this', async () => {
    const { id: committee } = await found(hub, {
      memberList: 'PARTIAL',
      members: [{ organizationId: village(5), since: '2015' }],
    });
    await book(hub, { organizationId: village(5), year: 2020, amounts: { OTHER_INCOME: 10 } });
    const { income, reporting, growth } = await economy(hub, { committee }, 'year: 2020');
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
