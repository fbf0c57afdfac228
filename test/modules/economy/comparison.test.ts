import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { committeeOf } from '../support/economy-reads.js';
import { book, newCompany, newProject } from '../support/economy-samples.js';
import { communities, FENGMING } from '../support/places.js';
import { done, refused } from '../support/writes.js';

let hub: Hub;
let villages: string[];
beforeAll(async () => {
  hub = await startHub();
  villages = await communities(hub, FENGMING, 12);
});
afterAll(() => hub.close());

const village = (i: number) => villages[i] as string;
const F = '{ value qualifier nullReason basis { n numerator denominator } bounds { lower upper } }';

async function read(document: string) {
  const { data, errors } = await hub.ask(document);
  expect(errors).toBeUndefined();
  return data;
}

describe('a series of income', () => {
  it('by year has no growth and no change across the charts without a restated base', async () => {
    const { id } = await committeeOf(hub, [village(0)]);
    for (const [year, fen] of [
      [2022, 100],
      [2023, 150],
      [2024, 300],
    ] as const)
      await book(hub, { organizationId: village(0), year, amounts: { OPERATING_INCOME: fen } });
    const ask = () =>
      read(`{ jointCommittee(id: "${id}") { economySeries(by: YEAR, from: "2022-05-01", to: "2024-05-01") {
        from figure ${F} previous ${F} change ${F} growth ${F} } } }`).then(
        (d) => d.jointCommittee.economySeries,
      );
    const [first, second, third] = await ask();
    expect(first).toMatchObject({
      from: '2022-01-01',
      figure: { value: '100' },
      previous: { value: null, nullReason: 'NOT_PUBLISHED' },
      growth: { value: null, nullReason: 'INCOMPLETE' },
    });
    expect(second).toMatchObject({
      previous: { value: '100' },
      change: { value: '50' },
      growth: { value: '0.5' },
    });
    expect(third.figure.value).toBe('300');
    expect(third.change).toMatchObject({ value: null, nullReason: 'CHART_BREAK' });
    expect(third.growth).toMatchObject({ value: null, nullReason: 'CHART_BREAK' });
    const amounts = { OPERATING_INCOME: 200 };
    await book(hub, { organizationId: village(0), year: 2023, chart: 'CHART_2024', amounts });
    expect((await ask())[2].growth).toMatchObject({ value: '0.5', basis: { denominator: '200' } });
  });

  it('by quarter compares with the quarter before or the same one a year before, over those of both', async () => {
    const { id } = await committeeOf(hub, [village(1), village(2)]);
    for (const [year, quarter, fen] of [
      [2024, 3, 90],
      [2024, 4, 100],
      [2025, 1, 120],
    ] as const)
      await book(hub, { organizationId: village(1), year, quarter, amounts: { OTHER_INCOME: fen } });
    await book(hub, { organizationId: village(2), year: 2025, quarter: 1, amounts: { OTHER_INCOME: 1_000 } });
    await book(hub, { organizationId: village(2), year: 2024, quarter: 1, amounts: { OTHER_INCOME: 500 } });
    const range = 'by: QUARTER, from: "2024-10-01", to: "2025-01-01", among: REPORTED';
    const { jointCommittee, economySeriesOfCommittees } = await read(
      `{ jointCommittee(id: "${id}") {
          last: economySeries(${range}) { growth ${F} previous { value } }
          year: economySeries(${range}, against: YEAR_BEFORE) { growth ${F} previous { value } }
          economy(year: 2025, quarter: 1) { before: previous { year quarter income { value } }
            year: previous(against: YEAR_BEFORE) { year quarter income { value } } } }
        economySeriesOfCommittees(committeeIds: ["${id}"], ${range}) { growth { value } } }`,
    );
    expect(jointCommittee.last.map((p: any) => [p.growth.value, p.growth.basis.n, p.previous.value])).toEqual(
      [
        ['0.1111111111', 1, '90'],
        ['0.2', 1, '100'],
      ],
    );
    expect(jointCommittee.year[1]).toMatchObject({
      growth: { value: '1', basis: { n: 1 } },
      previous: { value: '500' },
    });
    expect(jointCommittee.economy).toEqual({
      before: { year: 2024, quarter: 4, income: { value: '100' } },
      year: { year: 2024, quarter: 1, income: { value: '500' } },
    });
    expect(economySeriesOfCommittees.map((p: any) => p.growth.value)).toEqual(['0.1111111111', '0.2']);
  });
});

describe('income from joint projects', () => {
  it('is bounded until all income has its project, and never more than the account', async () => {
    const organizationId = await newCompany(hub);
    const { id: committeeId } = await committeeOf(hub, [village(3)]);
    const books = await book(hub, {
      organizationId,
      year: 2024,
      amounts: { OPERATING_INCOME: 100, SUBSIDY_INCOME: 50 },
    });
    const joint = await newProject(hub, FENGMING, { committeeId });
    const alone = await newProject(hub);
    let { version } = books;
    const attribute = async (projectId: string, amountFen: string) => {
      const input = { ledgerId: books.id, version, account: 'OPERATING_INCOME', projectId, amountFen };
      ({ version } = (await done(hub, 'attributeIncome', input)).ledger);
      const { node } = await read(
        `{ node(id: "${organizationId}") { ... on Organization { economy(year: 2024) { jointProjectShare ${F} } } } }`,
      );
      return node.economy.jointProjectShare;
    };
    expect(await attribute(joint, '40')).toMatchObject({
      value: '0.4',
      qualifier: 'AT_LEAST',
      bounds: { lower: '0.4', upper: '1' },
    });
    expect((await attribute(alone, '30')).bounds).toEqual({ lower: '0.4', upper: '0.7' });
    expect(await attribute(alone, '60')).toMatchObject({ value: '0.4', qualifier: 'EXACT' });
    const more = {
      ledgerId: books.id,
      version,
      account: 'OPERATING_INCOME',
      projectId: joint,
      amountFen: '41',
    };
    await refused(hub, 'attributeIncome', more, { code: 'EXCEEDS_INCOME', field: ['amountFen'] });
    const subsidy = { ...more, account: 'SUBSIDY_INCOME', amountFen: '1' };
    await refused(hub, 'attributeIncome', subsidy, { code: 'INVALID_INPUT', field: ['account'] });
    // Two who carry a project make it joint, and what it brought in counts again.
    const owner = { ownerId: village(4) };
    const shared = await newProject(hub, FENGMING, owner);
    await done(hub, 'fundProject', {
      projectId: shared,
      kind: 'COLLECTIVE',
      payerId: village(5),
      paidFen: '1',
    });
    await attribute(alone, '0');
    expect(await attribute(shared, '60')).toMatchObject({ value: '1', qualifier: 'EXACT' });
    const { node } = await read(
      `{ node(id: "${shared}") { ... on Project { joint income(first: 5) { nodes { amountFen account ledger { id } } } } } }`,
    );
    expect(node).toEqual({
      joint: true,
      income: { nodes: [{ amountFen: '60', account: 'OPERATING_INCOME', ledger: { id: books.id } }] },
    });
    expect(await hub.sql('select * from economy_difference')).toEqual([]);
  });
});

describe('what is distributed', () => {
  it('is a lower bound, and per member unknown, while a member has not reported', async () => {
    const { id } = await committeeOf(hub, [village(6), village(7)]);
    await book(hub, { organizationId: village(6), year: 2024, members: 10, amounts: { OTHER_INCOME: 100 } });
    const { jointCommittee } = await read(
      `{ jointCommittee(id: "${id}") { economy(year: 2024) { distributed ${F} perMember ${F} payout ${F} jointProjectShare ${F} } } }`,
    );
    expect(jointCommittee.economy.distributed).toMatchObject({ value: '0', qualifier: 'AT_LEAST' });
    for (const name of ['perMember', 'payout', 'jointProjectShare'])
      expect(jointCommittee.economy[name]).toMatchObject({ value: null, nullReason: 'INCOMPLETE' });
  });

  it('of a year made of quarters counts what was brought forward once, and after the rules of 2004', async () => {
    const organizationId = village(8);
    for (const quarter of [1, 2, 3, 4])
      await book(hub, {
        organizationId,
        year: 2019,
        quarter,
        amounts: { OPERATING_INCOME: 10, BROUGHT_FORWARD: 7 },
      });
    const amounts = {
      CONTRACT_INCOME: 100,
      AGRICULTURAL_TAX_REFUND: 20,
      OTHER_TRANSFER_IN: 5,
      WELFARE_FUND: 30,
      RESERVE: 40,
    };
    await book(hub, { organizationId, year: 2018, amounts });
    const { node } = await read(
      `{ node(id: "${organizationId}") { ... on Organization { a: economy(year: 2019) { payout ${F} }
        b: economy(year: 2018) { income { value } ownEarnedIncome { value } payout ${F} } } } }`,
    );
    expect(node.a.payout.basis.denominator).toBe('47');
    expect(node.b).toMatchObject({
      income: { value: '120' },
      ownEarnedIncome: { value: '100' },
      payout: { basis: { denominator: '55' } },
    });
  });
});
