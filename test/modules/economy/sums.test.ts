import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { committeeOf, economy } from '../support/economy-reads.js';
import { book, hold, newCompany } from '../support/economy-samples.js';
import { communities, FENGMING, found, YANGXI, YUNYANG } from '../support/places.js';

let hub: Hub;
let villages: string[];
beforeAll(async () => {
  hub = await startHub();
  villages = await communities(hub, FENGMING, 24);
});
afterAll(() => hub.close());

const village = (i: number) => villages[i] as string;
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
        const together = await economy(hub, { committees }, `year: ${year}, asOf: "2026-01-01"`);
        expect(together.income.value).toBe(sum(union));
        const complete = union.every((i) => reporting.includes(i));
        const qualifier = complete ? 'EXACT' : sum(union) === null ? 'INDETERMINATE' : 'AT_LEAST';
        expect(together.income.qualifier).toBe(qualifier);
        for (const [i, set] of sets.entries()) {
          const { income } = await economy(
            hub,
            { committee: committees[i] as string },
            `year: ${year}, asOf: "2026-01-01"`,
          );
          expect(income.value).toBe(sum(set));
        }
        const division = await economy(hub, { division: YANGXI }, `year: ${year}, asOf: "2026-01-01"`);
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
    const { id: committee } = await committeeOf(hub, [village(20), village(21)]);
    const [known, unknown] = [await newCompany(hub), await newCompany(hub)];
    await hold(hub, known, [
      [village(20), [1, 3]],
      [village(21), [1, 3]],
      [village(22), [1, 3]],
    ]);
    for (const organizationId of [known, unknown])
      await book(hub, { organizationId, year: 2021, amounts: { OPERATING_INCOME: 100 } });
    const exact = await economy(hub, { committee }, 'year: 2021');
    expect(exact.attributed).toMatchObject({ value: '67', qualifier: 'EXACT', basis: { n: 2 } });
    await hold(hub, unknown, [[village(20), null]]);
    const partly = await economy(hub, { committee }, 'year: 2021');
    expect(partly.attributed).toMatchObject({ value: '67', qualifier: 'AT_LEAST' });
    expect((await economy(hub, { division: YUNYANG }, 'year: 2021')).attributed.qualifier).toBe('AT_LEAST');
  });
});
