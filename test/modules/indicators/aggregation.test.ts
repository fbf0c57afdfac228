import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { FENGMING, found, memberships, YUNYANG } from '../support/places.js';
import { done } from '../support/writes.js';
import { FIGURE, figureOf, observe, villages } from './worlds.js';

let hub: Hub;
let places: { id: string; code: string }[];
let committees: { id: string; version: number }[];

/** Each of 8 communities reports a multiple of 3.10 for every month of 2023, alternately in full. */
const SHARE = [1, 2, 3, 4, 5, 6, 7, 8];
/** Committees that overlap: who is in which, by number of community. */
const MEMBERS = [[0, 1, 2, 3], [2, 3, 4, 5], [0, 7], [6]];

beforeAll(async () => {
  hub = await startHub();
  places = await villages(hub, FENGMING, 8);
  for (const [i, place] of places.entries()) {
    await hub.sql(
      `insert into observation (id, metric_code, organization_id, division_code, value, unit, amount, qualifier, period_kind, period_from, period_to)
       select gen_random_uuid(), 'collectiveIncome', $1, $2, $3::numeric, 'CNY', $3::numeric, 'EXACT', 'MONTH', m::date, (m + interval '1 month')::date
       from generate_series(timestamp '2022-12-01', timestamp '2023-12-01', interval '1 month') m`,
      [place.id.split(':')[1], place.code, (SHARE[i] as number) * 3.1],
    );
  }
  committees = [];
  for (const members of MEMBERS) {
    const organizationIds = members.map((i) => ({
      organizationId: (places[i] as { id: string }).id,
      since: '2020-01-01',
    }));
    committees.push(
      await found(hub, { members: organizationIds, established: '2020-01-01', memberList: 'COMPLETE' }),
    );
  }
});
afterAll(() => hub.close());

const expected = (members: Iterable<number>, months = 12) =>
  String(
    Math.round([...new Set(members)].reduce((sum, i) => sum + (SHARE[i] as number) * 310, 0) * months) / 100,
  );

async function ofCommittee(i: number, period: string, asOf = '2026-01-01') {
  return (
    await figureOf(
      hub,
      `jointCommittee(id: "${committees[i]?.id}") { metric(metric: "collectiveIncome", period: "${period}", asOf: "${asOf}") { ${FIGURE} } }`,
    )
  ).metric;
}

describe('a metric over members', () => {
  it('sums a year from its months, each organization once, with who reported', async () => {
    expect(await ofCommittee(0, '2023')).toEqual({
      value: expected(MEMBERS[0] as number[]),
      qualifier: 'EXACT',
      nullReason: null,
      unit: 'CNY',
      basis: { numerator: null, denominator: '4', n: 4 },
      bounds: null,
      suppressed: false,
    });
    expect((await ofCommittee(0, '2023Q2')).value).toBe(expected(MEMBERS[0] as number[], 3));
    // Only one month of 2022 is on record: a year of it would be a guess.
    expect(await ofCommittee(0, '2022')).toMatchObject({ value: null, nullReason: 'NOT_PUBLISHED' });
  });

  it('counts who is in several committees once, in whatever set of them is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([0, 1, 2, 3], { minLength: 1 }), async (chosen) => {
        const ids = JSON.stringify(chosen.map((i) => committees[i]?.id));
        const figure = await figureOf(
          hub,
          `metricOfCommittees(committeeIds: ${ids}, metric: "collectiveIncome", period: "2023") { ${FIGURE} }`,
        );
        const members = chosen.flatMap((i) => MEMBERS[i] as number[]);
        expect(figure).toMatchObject({ value: expected(members), basis: { n: new Set(members).size } });
      }),
      { numRuns: 15 },
    );
  });

  it('gives a division the sum over its distinct organizations, however committees overlap', async () => {
    const all = SHARE.map((_, i) => i);
    for (const code of [FENGMING, YUNYANG, '500000000000']) {
      const { metric } = await figureOf(
        hub,
        `division(code: "${code}") { metric(metric: "collectiveIncome", period: "2023") { ${FIGURE} } }`,
      );
      expect(metric).toMatchObject({ value: expected(all), basis: { n: 8 }, qualifier: 'EXACT' });
    }
  });

  it('does not sum what cannot be summed', async () => {
    await observe(hub, {
      subjectId: (places[0] as { id: string }).id,
      metric: 'secretaryAverageAge',
      value: '40',
    });
    const field = 'metric(metric: "secretaryAverageAge", period: "2023") { value nullReason }';
    const { metric } = await figureOf(hub, `jointCommittee(id: "${committees[0]?.id}") { ${field} }`);
    expect(metric).toEqual({ value: null, nullReason: 'NOT_ADDITIVE' });
    const own = await figureOf(
      hub,
      `organizations(kinds: [COMMUNITY], within: "${places[0]?.code}", first: 1) { nodes { ${field} } }`,
    );
    expect(own.nodes[0].metric).toEqual({ value: '40', nullReason: null });
  });

  it('says between which bounds a sum lies where the days of a membership are not known', async () => {
    const open = await found(hub, {
      established: '2020-01-01',
      memberList: 'COMPLETE',
      members: [
        { organizationId: (places[0] as { id: string }).id, since: '2020-01-01' },
        { organizationId: (places[1] as { id: string }).id },
      ],
    });
    const { metric } = await figureOf(
      hub,
      `jointCommittee(id: "${open.id}") { metric(metric: "collectiveIncome", period: "2023") { ${FIGURE} } }`,
    );
    expect(metric).toMatchObject({
      value: expected([0]),
      qualifier: 'AT_LEAST',
      bounds: { lower: expected([0]), upper: expected([0, 1]) },
    });
  });

  it('keeps past figures when a membership ends', async () => {
    const before = [await ofCommittee(1, '2023'), await ofCommittee(1, '2023-05')];
    const { nodes } = await memberships(hub, committees[1]?.id as string);
    const leaving = nodes.find((node) => node.member.id === places[4]?.id);
    await done(hub, 'withdrawMember', {
      membershipId: leaving.id,
      version: leaving.version,
      on: '2024-03-01',
    });
    expect([await ofCommittee(1, '2023'), await ofCommittee(1, '2023-05')]).toEqual(before);
  });
});

describe('series and rankings', () => {
  it('shows twelve months with the change against the month before', async () => {
    const { metricSeries } = await figureOf(
      hub,
      `division(code: "${FENGMING}") { metricSeries(metric: "collectiveIncome", by: MONTH, from: "2023-01-15", to: "2023-12-15") {
        from to figure { value } previous { value } change { value qualifier formula } growth { value nullReason unit } } }`,
    );
    expect(metricSeries).toHaveLength(12);
    const value = expected(
      SHARE.map((_, i) => i),
      1,
    );
    for (const point of metricSeries) {
      expect(point.figure).toEqual({ value });
      expect(point.previous).toEqual({ value });
      expect(point.change).toEqual({ value: '0', qualifier: 'EXACT', formula: 'DIFFERENCE' });
      expect(point.growth).toEqual({ value: '0', nullReason: null, unit: 'share' });
    }
    expect(metricSeries[0]).toMatchObject({ from: '2023-01-01', to: '2023-02-01' });
  });

  it('says why there is no growth from nothing', async () => {
    const { metricSeries } = await figureOf(
      hub,
      `jointCommittee(id: "${committees[3]?.id}") { metricSeries(metric: "collectiveIncome", by: YEAR, from: "2023-01-01", to: "2024-01-01") {
        figure { value nullReason } growth { value nullReason } } }`,
    );
    expect(metricSeries).toEqual([
      {
        figure: { value: expected([6]), nullReason: null },
        growth: { value: null, nullReason: 'NOT_PUBLISHED' },
      },
      {
        figure: { value: null, nullReason: 'NOT_PUBLISHED' },
        growth: { value: null, nullReason: 'NOT_PUBLISHED' },
      },
    ]);
  });

  it('gives those that tie one rank and counts the next on: 1, 2, 2, 4', async () => {
    for (const [i, value] of ['9', '7', '7', '5'].entries()) {
      await observe(hub, {
        subjectId: (places[i] as { id: string }).id,
        metric: 'visitors',
        value,
        calendar: '2021',
      });
    }
    const ranking = (more: string) =>
      figureOf(
        hub,
        `metricRanking(of: ORGANIZATION, within: "${YUNYANG}", metric: "visitors", period: "2021" ${more}) { rank figure { value } organization { id } }`,
      );
    expect((await ranking('')).map((entry: any) => [entry.rank, entry.figure.value])).toEqual([
      [1, '9'],
      [2, '7'],
      [2, '7'],
      [4, '5'],
    ]);
    expect((await ranking('order: ASC')).map((entry: any) => entry.rank)).toEqual([1, 2, 2, 4]);
    expect((await ranking('top: 2')).map((entry: any) => entry.rank)).toEqual([1, 2, 2]);
    expect((await ranking('top: 3 order: ASC')).map((entry: any) => entry.rank)).toEqual([1, 2, 2]);
  });

  it('ranks committees and divisions by the same figures as they show themselves', async () => {
    const entries = await figureOf(
      hub,
      `metricRanking(of: COMMITTEE, within: "${YUNYANG}", metric: "collectiveIncome", period: "2023") { rank figure { value qualifier bounds { lower upper } basis { n } }
        committee { metric(metric: "collectiveIncome", period: "2023") { value qualifier bounds { lower upper } basis { n } } } }`,
    );
    expect(entries.length).toBeGreaterThanOrEqual(4);
    for (const entry of entries) expect(entry.figure).toEqual(entry.committee.metric);
    const towns = await figureOf(
      hub,
      `metricRanking(of: TOWNSHIP, within: "${YUNYANG}", metric: "collectiveIncome", period: "2023") { rank division { code } }`,
    );
    expect(towns).toEqual([{ rank: 1, division: { code: FENGMING } }]);
  });

  it.each([
    [
      'metricRanking(of: COMMITTEE, within: "1", metric: "x", period: "2023") { rank }',
      'INVALID_DIVISION_CODE',
    ],
    [
      `metricRanking(of: COMMITTEE, within: "${YUNYANG}", metric: "x", period: "20231") { rank }`,
      'INVALID_PERIOD',
    ],
    [
      `metricRanking(of: COMMITTEE, within: "${YUNYANG}", metric: "x", period: "2023", top: 0) { rank }`,
      'PAGE_SIZE_OUT_OF_RANGE',
    ],
    ['metricOfCommittees(committeeIds: [], metric: "x", period: "2023") { value }', 'INVALID_INPUT'],
    ['metricOfCommittees(committeeIds: ["1"], metric: "x", period: "2023") { value }', 'INVALID_ID'],
    [
      `division(code: "${YUNYANG}") { metricSeries(metric: "x", by: MONTH, from: "1990-01-01", to: "2023-01-01") { from } }`,
      'INVALID_PERIOD',
    ],
    [`division(code: "${YUNYANG}") { metric(metric: "", period: "2023") { value } }`, 'TEXT_EMPTY'],
  ])('refuses %s with %s', async (field, code) => {
    const { errors } = await hub.ask(`{ ${field} }`);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  it('knows nothing of a metric that is not in the catalogue, whatever it is called', async () => {
    const { metric } = await figureOf(
      hub,
      `division(code: "${YUNYANG}") { metric(metric: "x' or 1=1 --", period: "2023") { value } }`,
    );
    expect(metric).toBeNull();
  });
});
