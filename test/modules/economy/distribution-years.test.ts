import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { book, hold, newCompany } from '../support/economy-samples.js';
import { communities, FENGMING } from '../support/places.js';
import { done, refused, send } from '../support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const DAY = '2024-12-31';

interface State {
  id: string;
  version: number;
}

async function move({ id, version }: State, to: string, rest: object = {}): Promise<State> {
  const input = { distributionId: id, version, to, ...rest };
  return (await done(hub, 'moveDistribution', input)).distribution;
}

async function pay(draft: State): Promise<void> {
  let reached = await move(draft, 'PROPOSED');
  reached = await move(reached, 'RESOLVED', { resolution: '成员大会〔2025〕1号' });
  reached = await move(reached, 'PUBLIC_NOTICE', { on: '2025-02-01' });
  reached = await move(reached, 'APPROVED', { on: '2025-02-08' });
  await move(reached, 'PAID', { on: '2025-02-10' });
}

describe('distributions of a year with quarters', () => {
  /** A company of one holder with the books of some quarters, and a way to draw on them. */
  async function quarters(
    earned: readonly (readonly [quarter: number | undefined, income: number, forward: number])[],
  ) {
    const companyId = await newCompany(hub);
    const [holder] = await communities(hub, FENGMING, 1);
    await hold(hub, companyId, [[holder as string, [1, 1]]]);
    const books: string[] = [];
    for (const [quarter, income, forward] of earned) {
      const amounts = { OPERATING_INCOME: income, BROUGHT_FORWARD: forward };
      books.push((await book(hub, { organizationId: companyId, year: 2024, quarter, amounts })).id);
    }
    const input = (i: number, fen: number) => ({
      ledgerId: books[i],
      recordDate: DAY,
      amountFen: `${fen}`,
    });
    return { companyId, books, input };
  }
  const exceeds = { code: 'EXCEEDS_PROFIT', field: ['amountFen'] };

  it('pays out what a quarter carried over on the books that earned it, and nowhere else', async () => {
    const { companyId, books, input } = await quarters([
      [1, 100, 50],
      [2, 30, 150],
      [3, 20, 180],
    ]);
    await refused(hub, 'draftDistribution', input(1, 31), exceeds);
    await refused(hub, 'draftDistribution', input(2, 21), exceeds);
    for (const [i, fen] of [150, 30, 20].entries()) await done(hub, 'draftDistribution', input(i, fen));
    const { data } = await hub.ask(
      `query ($id: ID!, $q: ID!) { node(id: $q) { ... on Ledger { distributableFen } }
        of: node(id: $id) { ... on Organization { economy(year: 2024, quarter: 2) { payout { basis { denominator } } } } } }`,
      { id: companyId, q: books[1] },
    );
    expect(data.node.distributableFen).toBe('30');
    expect(data.of.economy.payout.basis.denominator).toBe('30');
  });

  it('covers the loss that a later quarter brought forward', async () => {
    const { input } = await quarters([
      [1, 0, -60],
      [2, 100, -60],
    ]);
    await refused(hub, 'draftDistribution', input(1, 41), exceeds);
    await done(hub, 'draftDistribution', input(1, 40));
  });

  it('pays nothing a second time by the books of the whole year', async () => {
    const { input } = await quarters([
      [1, 100, 0],
      [2, 100, 100],
      [undefined, 200, 0],
    ]);
    await done(hub, 'draftDistribution', input(0, 90));
    await refused(hub, 'draftDistribution', input(2, 111), exceeds);
    const { distribution } = await done(hub, 'draftDistribution', input(2, 110));
    await refused(hub, 'draftDistribution', input(1, 1), exceeds);
    await move(distribution, 'VOID');
    await done(hub, 'draftDistribution', input(1, 100));
  });

  it('finds the books of a year that has less than is being drawn, and takes them once that is paid', async () => {
    const { companyId, input } = await quarters([[1, 100, 0]]);
    const { distribution } = await done(hub, 'draftDistribution', input(0, 100));
    const lines = [{ account: 'OPERATING_INCOME', amountFen: '60' }];
    const { ledger } = await done(hub, 'recordLedger', { organizationId: companyId, year: 2024, lines });
    const audited = { ledgerId: ledger.id, version: ledger.version, to: 'AUDITED' };
    await refused(hub, 'moveLedger', audited, { code: 'EXCEEDS_PROFIT', field: ['to'] });
    await pay(distribution);
    await done(hub, 'moveLedger', audited);
    await refused(hub, 'draftDistribution', { ...input(0, 1), ledgerId: ledger.id }, exceeds);
  });

  it('lets no more through than the year has, whichever quarters 12 drafts at once draw on', async () => {
    const { companyId, books } = await quarters([
      [1, 100, 0],
      [2, 100, 100],
      [3, 0, 200],
      [undefined, 130, 0],
    ]);
    const drafts = Array.from({ length: 12 }, (_, i) =>
      send(hub, 'draftDistribution', {
        ledgerId: books[[0, 1, 3][i % 3] as number],
        recordDate: DAY,
        amountFen: '40',
      }),
    );
    const answers = await Promise.all(drafts);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(3);
    // Nor behind the API.
    const copy = hub.sql(
      `with d as (insert into distribution (id, company_id, ledger_id, record_date, amount_fen, notice_days, status)
         select gen_random_uuid(), $1, $2, '2024-12-31', 20, 7, 'DRAFT' returning id)
       insert into distribution_line select d.id, h.holder_id, 1, 1, 20 from d, shareholding h where h.company_id = $1`,
      [companyId.split(':')[1], (books[1] as string).split(':')[1]],
    );
    await expect(copy).rejects.toMatchObject({ constraint: 'distribution_year' });
  });
});
