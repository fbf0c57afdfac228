import { availableParallelism } from 'node:os';
import { expect, it } from 'vitest';
import { readingsAtOnce, Turns } from '../../src/database/turns.js';

it('Turns come in order, and no more than so many at once', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const all = [0, 1, 2, 3].map(async (n) => {
    await turns.begin();
    begun.push(n);
  });
  await Promise.all(all.slice(0, 2));
  expect(begun).toEqual([0, 1]);
  turns.end();
  await all[2];
  expect(begun).toEqual([0, 1, 2]);
  turns.end();
  await Promise.all(all);
  for (let n = 0; n < 2; n++) turns.end();
  await turns.begin();
  expect(begun).toEqual([0, 1, 2, 3]);
});

it('A database on this machine is read by its processors, another by all connections', () => {
  const many = { databasePool: 1000, workers: 1 };
  const cores = 2 * availableParallelism();
  for (const host of ['localhost', '127.0.0.1', '[::1]'])
    expect(readingsAtOnce(`postgres://hub@${host}:5432/hub`, many)).toBe(cores);
  expect(readingsAtOnce('postgres://hub@database.example:5432/hub', many)).toBe(1000);
  expect(readingsAtOnce('postgres://hub@localhost/hub', { databasePool: 1, workers: 1 })).toBe(1);
  expect(readingsAtOnce('postgres://hub@localhost/hub', { databasePool: 1000, workers: 1000 })).toBe(2);
});
