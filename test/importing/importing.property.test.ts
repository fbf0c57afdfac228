import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';
import { importInto, registry } from './support.js';

let hub: Hub;
let other: Hub;
beforeAll(async () => {
  [hub, other] = await Promise.all([startHub(), startHub()]);
});
afterAll(() => Promise.all([hub.close(), other.close()]));

const VILLAGES = ['500235125206', '500235125215', '500235136001'];

const organization = fc.record({
  name: fc.constantFrom('甲', '乙,丙', '"丁"', '戊\n己', '庚;辛\t', '壬\\N'),
  village: fc.constantFrom(...VILLAGES),
  established: fc.constantFrom('', '2019', '2020-06', '2021/7/1', '自成立以来'),
  industries: fc.constantFrom('', '柑橘', '菊花、"香"、\\'),
});
const observation = fc.record({
  village: fc.constantFrom(...VILLAGES),
  period: fc.constantFrom('2023', '2023年6月', '2023Q2', '2024-01'),
  metric: fc.constantFrom('disputesResolved', 'jointMeetings'),
  value: fc.bigInt({ min: 0n, max: 10n ** 19n }).map(String),
});

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csv = (rows: string[][]) => rows.map((row) => `${row.map(quote).join(',')}\r\n`).join('');

it('any valid rows, in any order and any number of times, give the same tables', async () => {
  const worlds = fc.record({
    organizations: fc.uniqueArray(organization, {
      maxLength: 8,
      selector: (o) => `${o.name.trim()} ${o.village}`,
    }),
    observations: fc.uniqueArray(observation, {
      maxLength: 12,
      selector: (o) => `${o.village} ${o.metric} ${o.period}`,
    }),
    seed: fc.infiniteStream(fc.nat()),
  });
  await fc.assert(
    fc.asyncProperty(worlds, async ({ organizations, observations, seed }) => {
      const files = (shuffled: boolean) => {
        const order = <T>(rows: T[]) =>
          shuffled
            ? rows
                .map((row) => ({ row, at: seed.next().value as number }))
                .sort((a, b) => a.at - b.at)
                .map(({ row }) => row)
            : rows;
        return [
          [
            'organizations',
            csv([
              ['类别', '名称', '区划代码', '成立日期', '产业'],
              ...order(organizations).map((o) => ['企业', o.name, o.village, o.established, o.industries]),
            ]),
          ],
          [
            'observations',
            csv([
              ['period', 'metric', 'value', 'subject'],
              ...order(observations).map((o) => [o.period, o.metric, o.value, o.village]),
            ]),
          ],
        ] as const;
      };
      for (const [kind, text] of files(false)) expect((await importInto(hub, kind, text)).found).toEqual([]);
      for (const [kind, text] of files(true)) {
        expect((await importInto(other, kind, text, { piece: 3 })).found).toEqual([]);
        const again = await importInto(other, kind, text);
        expect([again.added, again.changed]).toEqual([0, 0]);
      }
      expect(await registry(other)).toEqual(await registry(hub));
    }),
    { numRuns: 20 },
  );
  for (const database of [hub, other])
    expect(await database.sql('select * from rollup_difference')).toEqual([]);
});
