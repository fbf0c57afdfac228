import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DISTRIBUTION_MOVES,
  type DistributionState,
} from '../../../src/modules/economy/distribution-moves.js';
import { addDays, today } from '../../../src/shared/partial-date.js';
import { type Hub, startHub } from '../../support/hub.js';
import { book, drafted, earning, hold, newCompany } from '../support/economy-samples.js';
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

/** Takes a draft along the straight way as far as a state. */
async function reach(state: State, to: DistributionState): Promise<State> {
  const way: [DistributionState, object][] = [
    ['PROPOSED', {}],
    ['RESOLVED', { resolution: '成员大会〔2025〕1号' }],
    ['PUBLIC_NOTICE', { on: '2025-02-01' }],
    ['APPROVED', { on: '2025-02-08' }],
    ['PAID', { on: '2025-02-10' }],
    ['RECONCILED', {}],
  ];
  let reached = state;
  for (const [next, rest] of way) {
    reached = await move(reached, next, rest);
    if (next === to) return reached;
  }
  throw new Error(`${to} is not on the straight way.`);
}

describe('a distribution', () => {
  it('over thirds gives the odd fen to the first member by code, and goes its way to the books', async () => {
    const distribution = await drafted(hub);
    const holders = await communities(hub, FENGMING, 3);
    expect(distribution.lines).toEqual([
      { holder: { id: holders[0] }, amountFen: '33334' },
      { holder: { id: holders[1] }, amountFen: '33333' },
      { holder: { id: holders[2] }, amountFen: '33333' },
    ]);
    await reach(distribution, 'RECONCILED');
    const { data } = await hub.ask(
      `query ($id: ID!, $holder: ID!) { node(id: $id) { ... on Distribution { status nextMoves paidOn history(first: 20) { nodes { to } }
        company { ... on Organization { economy(year: 2024) { distributed { value } payout { value formula } perMember { nullReason } } } } } }
        holder: node(id: $holder) { ... on Organization { economy(year: 2024, asOf: "2025-06-01") { received { value qualifier } }
          dividends(first: 100) { nodes { distribution { id } amountFen share { numerator denominator } } } } } }`,
      { id: distribution.id, holder: holders[0] },
    );
    expect(data.node).toMatchObject({ status: 'RECONCILED', nextMoves: [], paidOn: '2025-02-10' });
    expect(data.node.history.nodes).toHaveLength(7);
    expect(data.node.company.economy).toMatchObject({
      distributed: { value: '100000' },
      payout: { value: '1', formula: 'M12' },
      perMember: { nullReason: 'NOT_PUBLISHED' },
    });
    const dividend = {
      distribution: { id: distribution.id },
      amountFen: '33334',
      share: { numerator: '1', denominator: '3' },
    };
    expect(data.holder.dividends.nodes).toContainEqual(dividend);
    expect(data.holder.economy.received).toEqual({ value: '33334', qualifier: 'EXACT' });
  });

  it('sums to its amount for any shares and any amount', async () => {
    const holders = await communities(hub, FENGMING, 6);
    const weights = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(weights, fc.bigInt({ min: 1n, max: 10n ** 14n }), async (given, amount) => {
        const companyId = await newCompany(hub);
        const whole = given.reduce((sum, weight) => sum + weight, 0);
        await hold(
          hub,
          companyId,
          given.map((weight, i) => [holders[i] as string, [weight, whole]] as const),
        );
        const books = { organizationId: companyId, year: 2024, amounts: { OTHER_INCOME: amount } };
        const { id: ledgerId } = await book(hub, books);
        const input = { ledgerId, recordDate: DAY, amountFen: `${amount}` };
        const { distribution } = await done(hub, 'draftDistribution', input);
        const parts: bigint[] = distribution.lines.map((line: { amountFen: string }) =>
          BigInt(line.amountFen),
        );
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount);
      }),
      { numRuns: 10 },
    );
  });

  it('is at most the profit after losses and reserve, all drafts of the books together', async () => {
    const companyId = await newCompany(hub);
    const [holder] = await communities(hub, FENGMING, 1);
    await hold(hub, companyId, [[holder as string, [1, 1]]]);
    const { id: ledgerId, version } = await book(hub, {
      organizationId: companyId,
      year: 2024,
      members: 40,
      amounts: { OPERATING_INCOME: 1_000, OPERATING_EXPENSE: 300, BROUGHT_FORWARD: -200, RESERVE: 100 },
    });
    const draft = (amountFen: string) => ({ ledgerId, recordDate: DAY, amountFen });
    const exceeds = { code: 'EXCEEDS_PROFIT', field: ['amountFen'] };
    await refused(hub, 'draftDistribution', draft('401'), exceeds);
    const { distribution } = await done(hub, 'draftDistribution', draft('300'));
    await refused(hub, 'draftDistribution', draft('101'), exceeds);
    // Nor can the books lose the profit that is being distributed.
    const lines = [
      { account: 'OPERATING_INCOME', amountFen: '700' },
      { account: 'OPERATING_EXPENSE', amountFen: '500' },
    ];
    const replaced = { organizationId: companyId, year: 2024, version, lines };
    await refused(hub, 'recordLedger', replaced, { code: 'EXCEEDS_PROFIT' });
    await reach(distribution, 'PAID');
    const { data } = await hub.ask(
      `query ($id: ID!) { node(id: $id) { ... on Organization { economy(year: 2024) { payout { value basis { numerator denominator } } perMember { value } } } } }`,
      { id: companyId },
    );
    expect(data.node.economy.payout).toEqual({
      value: '0.75',
      basis: { numerator: '300', denominator: '400' },
    });
    expect(data.node.economy.perMember.value).toBe('7.5');
  });

  it('of 20 drafts at once lets no more through than the profit', async () => {
    const { ledgerId } = await earning(hub);
    const input = { ledgerId, recordDate: DAY, amountFen: '30000' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => send(hub, 'draftDistribution', input)),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(3);
    for (const { userErrors } of answers)
      if (userErrors[0]) expect(userErrors[0].code).toBe('EXCEEDS_PROFIT');
  });

  it('needs final books, known shares that sum to one on the record date, and an amount', async () => {
    const { ledgerId, companyId } = await earning(hub);
    const input = { ledgerId, recordDate: DAY, amountFen: '10' };
    const name = 'draftDistribution';
    await refused(
      hub,
      name,
      { ...input, recordDate: '2019-12-31' },
      { code: 'SHARES_NOT_WHOLE', field: ['recordDate'] },
    );
    await refused(hub, name, { ...input, amountFen: '0' }, { code: 'INVALID_AMOUNT', field: ['amountFen'] });
    await refused(hub, name, { ...input, amountFen: '-5' }, { code: 'INVALID_AMOUNT', field: ['amountFen'] });
    await refused(hub, name, { ...input, noticeDays: 0 }, { code: 'INVALID_INPUT', field: ['noticeDays'] });
    await refused(hub, name, { ...input, ledgerId: companyId }, { code: 'NOT_FOUND', field: ['ledgerId'] });
    const [holder, second] = await communities(hub, FENGMING, 2);
    await hold(
      hub,
      companyId,
      [
        [holder as string, [1, 2]],
        [second as string, null],
      ],
      '2024-06-01',
    );
    await refused(hub, name, input, { code: 'SHARES_NOT_WHOLE', field: ['recordDate'] });
    const lines = [{ account: 'OTHER_INCOME', amountFen: '10' }];
    const { ledger } = await done(hub, 'recordLedger', { organizationId: companyId, year: 2025, lines });
    await refused(
      hub,
      name,
      { ...input, ledgerId: ledger.id },
      { code: 'LEDGER_NOT_FINAL', field: ['ledgerId'] },
    );
  });

  it('has lines that only sum to its amount, also behind the API', async () => {
    const { id } = await drafted(hub);
    const statement = 'update distribution_line set amount_fen = amount_fen + 1 where distribution_id = $1';
    await expect(hub.sql(statement, [id.split(':')[1]])).rejects.toMatchObject({
      constraint: 'distribution_sum',
    });
  });
});

describe('a move of a distribution', () => {
  const STATES = Object.keys(DISTRIBUTION_MOVES) as DistributionState[];

  it.each(STATES)(
    'from %s goes only where the table lets it, in the code and in the database',
    async (from) => {
      const draft = await drafted(hub);
      let state: State = draft;
      if (from === 'VOID') state = await move(draft, 'VOID');
      else if (from === 'OBJECTED') state = await move(await reach(draft, 'PROPOSED'), 'OBJECTED');
      else if (from !== 'DRAFT') state = await reach(draft, from);
      for (const to of STATES) {
        if ((DISTRIBUTION_MOVES[from] as readonly string[]).includes(to)) continue;
        const input = { distributionId: state.id, version: state.version, to, resolution: '1号' };
        const payload = await send(hub, 'moveDistribution', input);
        expect(payload.userErrors[0], `${from} to ${to}`).toMatchObject({
          code: 'MOVE_NOT_ALLOWED',
          field: ['input', 'to'],
        });
        if (to === from) continue;
        const update = hub.sql(
          `update distribution set status = $2, resolution = 'x', noticed_on = '2025-02-01', approved_on = '2025-03-01',
         paid_on = '2025-03-01' where id = $1`,
          [state.id.split(':')[1], to],
        );
        await expect(update, `${from} to ${to}`).rejects.toMatchObject({ constraint: 'distribution_move' });
      }
    },
  );

  it('needs the resolution, the whole notice, and days in order that have come', async () => {
    const proposed = await reach(await drafted(hub), 'PROPOSED');
    const input = ({ id, version }: State, to: string, rest: object = {}) => ({
      distributionId: id,
      version,
      to,
      ...rest,
    });
    const name = 'moveDistribution';
    await refused(hub, name, input(proposed, 'RESOLVED'), {
      code: 'RESOLUTION_MISSING',
      field: ['resolution'],
    });
    const resolved = await move(proposed, 'RESOLVED', { resolution: '1号' });
    const tomorrow = addDays(today(), 1);
    await refused(hub, name, input(resolved, 'PUBLIC_NOTICE', { on: tomorrow }), {
      code: 'INVALID_DATE',
      field: ['on'],
    });
    const noticed = await move(resolved, 'PUBLIC_NOTICE', { on: '2025-02-01' });
    await refused(hub, name, input(noticed, 'APPROVED', { on: '2025-02-07' }), {
      code: 'NOTICE_TOO_SHORT',
      field: ['on'],
    });
    await refused(hub, name, input({ ...noticed, version: 1 }, 'APPROVED'), {
      code: 'STALE_VERSION',
      field: ['version'],
    });
    const approved = await move(noticed, 'APPROVED', { on: '2025-02-08' });
    await refused(hub, name, input(approved, 'PAID', { on: '2025-02-07' }), {
      code: 'INVALID_DATE',
      field: ['on'],
    });
    await refused(hub, name, input({ id: 'Distribution:x', version: 1 }, 'VOID'), {
      code: 'NOT_FOUND',
      field: ['distributionId'],
    });
  });

  it('starts over after an objection: resolution and notice are needed anew', async () => {
    const noticed = await reach(await drafted(hub), 'PUBLIC_NOTICE');
    const proposed = await move(await move(noticed, 'OBJECTED', { reason: '份额有异议' }), 'PROPOSED');
    const again = { distributionId: proposed.id, version: proposed.version, to: 'RESOLVED' };
    await refused(hub, 'moveDistribution', again, { code: 'RESOLUTION_MISSING' });
  });
});
