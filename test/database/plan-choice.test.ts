import { expect, it } from 'vitest';
import { PlanChoice } from '../../src/database/plan-choice.js';

/** Milliseconds of reading by each way, and of making a plan for given values. */
const COSTS = { planned: 50, general: 10, own: 2, making: 40 };

/** Reads so many different statements in turn, each so many times, with so many plans kept; how often each way was taken. */
function readInTurn({ statements, times, kept }: { statements: number; times: number; kept: number }) {
  const form = new PlanChoice();
  const all = Array.from({ length: statements }, () => ({ uses: 0, forgone: 0 }));
  const plans = new Set<number>();
  const taken = { planned: 0, general: 0, own: 0, made: 0 };
  for (let time = 0; time < times; time++) {
    for (const [i, statement] of all.entries()) {
      statement.uses++;
      const way = form.wayOf(statement, plans.has(i));
      taken[way]++;
      if (way === 'own' && !plans.has(i)) {
        taken.made++;
        form.made(COSTS.making);
        if (plans.size >= kept) plans.delete([...plans][0] as number);
        plans.add(i);
      }
      form.took(way, COSTS[way]);
    }
  }
  return taken;
}

it('A statement that comes often gets a plan of its own, once that pays', () => {
  const taken = readInTurn({ statements: 10, times: 100, kept: 200 });
  expect(taken.made).toBe(10);
  expect(taken.own).toBeGreaterThan(900);
});

it('More statements than plans are kept for do not have them made again and again', () => {
  const taken = readInTurn({ statements: 400, times: 30, kept: 200 });
  const spent = taken.made * COSTS.making;
  const saved = taken.own * (COSTS.general - COSTS.own);
  // Making may cost as much as was lost without, never a multiple of it.
  expect(spent - saved).toBeLessThan(taken.general * (COSTS.general - COSTS.own) + 7 * COSTS.making);
  expect(taken.made).toBeLessThan(0.25 * 400 * 30);
});

it('Long times under load do not count for either way', () => {
  const form = new PlanChoice();
  const plans = new Set<object>();
  const all = Array.from({ length: 20 }, () => ({ uses: 0, forgone: 0 }));
  let own = 0;
  for (let time = 0; time < 100; time++) {
    for (const [i, statement] of all.entries()) {
      statement.uses++;
      const way = form.wayOf(statement, plans.has(statement));
      if (way === 'own') plans.add(statement);
      if (way === 'own') own++;
      // As fast by either way; now and then somebody else had the processor, mostly when it was the general one's turn.
      form.took(way, way === 'general' && (time + i) % 3 > 0 ? 30 : 2);
      form.made(1);
    }
  }
  expect(own).toBeLessThan(20);
});

it('A statement that came once is read by the plan for any values', () => {
  const taken = readInTurn({ statements: 1000, times: 1, kept: 200 });
  expect(taken).toMatchObject({ planned: 1, general: 999, own: 0 });
});
