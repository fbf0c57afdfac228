import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import {
  communities,
  FENGMING,
  found,
  JINCHANG,
  memberships,
  PANLONG,
  YUNAN,
  YUNYANG,
} from '../support/places.js';
import { coverage, readRegistry } from '../support/registry.js';
import { done, type Selected } from '../support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

async function coverageOf(code: string, asOf?: string): Promise<Selected> {
  const { data, errors } = await hub.ask(
    `query ($code: String!, $asOf: LocalDate) { division(code: $code) { memberCoverage(asOf: $asOf) { listDate
      figure { value qualifier nullReason unit formula formulaVersion asOf basis { numerator denominator n } bounds { lower upper } }
      covered(first: 100) { totalCount nodes { shortName } } uncovered(first: 1) { totalCount }
      quasiUnits(first: 100) { totalCount nodes { kind quasiUnit } } } } }`,
    { code, asOf },
  );
  expect(errors).toBeUndefined();
  return data.division.memberCoverage;
}

const share = (numerator: number, denominator: number) =>
  String(Number((numerator / denominator).toFixed(10)));

describe('member coverage (M5) of the demo', () => {
  it('of 凤鸣镇 is exact now: 5 of its 24 villages and communities', async () => {
    const { figure, covered, uncovered, quasiUnits } = await coverageOf(FENGMING, '2024-07-01');
    expect(figure).toEqual({
      value: share(5, 24),
      qualifier: 'EXACT',
      nullReason: null,
      unit: 'share',
      formula: 'M5',
      formulaVersion: 1,
      asOf: '2024-07-01',
      basis: { numerator: '5', denominator: '24', n: 24 },
      bounds: null,
    });
    expect(covered.nodes.map((node: Selected) => node.shortName).sort()).toEqual(
      ['里市社区', '马轩村', '桂泉村', '太地村', '黎明村'].sort(),
    );
    expect([uncovered.totalCount, quasiUnits.totalCount]).toEqual([19, 0]);
  });

  it('of 凤鸣镇 in 2020 cannot be said, since nothing tells when its members joined: none to 5', async () => {
    const { figure } = await coverageOf(FENGMING, '2020-01-01');
    expect(figure).toMatchObject({
      value: null,
      qualifier: 'INDETERMINATE',
      nullReason: 'DATES_NOT_KNOWN',
      bounds: { lower: '0', upper: share(5, 24) },
    });
  });

  it('of 盘龙街道 is unknown, because no source names the members of its alliance: none to all', async () => {
    const { figure, covered } = await coverageOf(PANLONG);
    expect(figure).toMatchObject({
      value: null,
      qualifier: 'INDETERMINATE',
      bounds: { lower: '0', upper: '1' },
    });
    expect(covered.totalCount).toBe(0);
  });

  it('of 云阳县 is a lower bound: 9, and the whole of 盘龙街道 besides at most', async () => {
    const [now, panlong] = [await coverageOf(YUNYANG), await coverageOf(PANLONG)];
    const denominator = Number(now.figure.basis.denominator);
    expect(now.figure).toMatchObject({
      value: share(9, denominator),
      qualifier: 'AT_LEAST',
      nullReason: null,
      basis: { numerator: '9' },
      bounds: {
        lower: share(9, denominator),
        upper: share(9 + Number(panlong.figure.basis.denominator), denominator),
      },
    });
  });

  it('of 阳江市 leaves out and lists the 25 units that are only like villages', async () => {
    const { figure, quasiUnits, uncovered } = await coverageOf('441700000000');
    expect(quasiUnits.totalCount).toBe(25);
    for (const node of quasiUnits.nodes) expect(node).toMatchObject({ quasiUnit: true });
    const [row] = await hub.sql(
      `select count(*)::int as n from division where level = 'VILLAGE' and code like '4417%'`,
    );
    expect(Number(figure.basis.denominator)).toBe(row.n - 25);
    expect(uncovered.totalCount).toBe(row.n - 25);
    expect(figure).toMatchObject({ value: '0', qualifier: 'EXACT', bounds: null });
  });

  it('of 金昌市 has the 182 of the document as its denominator, from the list of 2023-06-30', async () => {
    const { figure, listDate } = await coverageOf(JINCHANG);
    expect(figure.basis.denominator).toBe('182');
    expect(listDate).toBe('2023-06-30');
  });

  it('of a village is all or nothing; of one without villages there is nothing to count', async () => {
    expect((await coverageOf('500235125206')).figure).toMatchObject({ value: '1', qualifier: 'EXACT' });
    expect((await coverageOf('500235125201')).figure).toMatchObject({ value: '0', qualifier: 'EXACT' });
    const [quasi] = await hub.sql(`select code from division where kind like 'QUASI%' order by code limit 1`);
    expect(await coverageOf(quasi.code)).toMatchObject({
      figure: { value: null, qualifier: 'INDETERMINATE', nullReason: 'NOTHING_TO_COUNT' },
      listDate: null,
    });
  });
});

describe('member coverage', () => {
  it('equals what is counted by hand from the tables, at every level and on many days', async () => {
    const registry = await readRegistry(hub);
    const codes = [
      YUNYANG,
      FENGMING,
      YUNAN,
      PANLONG,
      '500000000000',
      '441700000000',
      JINCHANG,
      '140824102215',
    ];
    for (const code of codes) {
      for (const day of [
        '1990-01-01',
        '2022-05-26',
        '2023-06-30',
        '2024-06-20',
        '2024-06-21',
        '2199-12-31',
      ]) {
        const byHand = coverage(registry, code, day);
        const { figure } = await coverageOf(code, day);
        expect(figure.basis, `${code} on ${day}`).toMatchObject({
          numerator: String(byHand.certain),
          denominator: String(byHand.denominator),
        });
        const exact = byHand.certain === byHand.possible;
        expect(figure.qualifier).toBe(exact ? 'EXACT' : byHand.certain > 0 ? 'AT_LEAST' : 'INDETERMINATE');
        expect(figure.bounds).toEqual(
          exact
            ? null
            : {
                lower: share(byHand.certain, byHand.denominator),
                upper: share(byHand.possible, byHand.denominator),
              },
        );
      }
    }
  });

  it('counts a village once, however many committees it is in, itself or by its Party branch', async () => {
    const [community] = (await communities(hub, '500235125206', 1)) as [string];
    const before = (await coverageOf(FENGMING)).figure;
    await found(hub, { members: [community] });
    await found(hub, { members: [community] });
    expect((await coverageOf(FENGMING)).figure).toEqual(before);
  });

  it('does not count who was withdrawn, from the day of the withdrawal', async () => {
    const [community] = (await communities(hub, '500235125201', 1)) as [string];
    const { id } = await found(hub, { members: [{ organizationId: community, since: '2024-01-01' }] });
    const [membership] = (await memberships(hub, id)).nodes;
    await done(hub, 'withdrawMember', {
      membershipId: membership.id,
      version: membership.version,
      on: '2025-03-01',
    });
    const value = async (asOf: string) => (await coverageOf('500235125201', asOf)).figure.value;
    expect(await value('2023-12-31')).toBe('0');
    expect(await value('2025-02-28')).toBe('1');
    expect(await value('2025-03-01')).toBe('0');
  });
});
