import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { FENGMING, YUNYANG } from '../support/places.js';
import { clear, step, take, type World, world } from './worlds.js';

let hub: Hub;
let made: World;
beforeAll(async () => {
  hub = await startHub();
  made = await world(hub);
});
afterAll(() => hub.close());

const FIGURE = '{ value qualifier nullReason bounds { lower upper } basis { numerator denominator n } }';
const id = (key: string) => `JointCommittee:${key}`;
const MEASURES = ['HELD', 'JOINT', 'INTENSITY', 'JOINT_SHARE', 'MEETINGS'] as const;

async function asked(query: string, variables: object = {}) {
  const { data, errors } = await hub.ask(query, variables as never);
  expect(errors).toBeUndefined();
  return data;
}

async function refusal(query: string) {
  const { errors } = await hub.ask(query);
  return errors?.[0]?.extensions.code;
}

describe('a series', () => {
  it('gives each period what is asked of it alone, and compares it with the one before', async () => {
    const committee = made.committees[0] as string;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
        await clear(made);
        for (const move of steps) await take(made, move);
        const series = (measure: string, by: string) =>
          `activitySeries(measure: ${measure}, by: ${by}, from: "2024-01-01", to: "2025-02-01") { from to figure ${FIGURE} previous ${FIGURE} change { value } growth { value nullReason } }`;
        const { jointCommittee: one, set } = await asked(
          `{ jointCommittee(id: "${id(committee)}") { intensity: ${series('INTENSITY', 'MONTH')} share: ${series('JOINT_SHARE', 'QUARTER')} }
             set: activitySeriesOfCommittees(committeeIds: ["${id(committee)}"], ${series('MEETINGS', 'YEAR').slice('activitySeries('.length)} }`,
        );
        expect([one.intensity.length, one.share.length, set.length]).toEqual([14, 5, 2]);
        for (const [name, points] of [
          ['intensity', one.intensity],
          ['jointShare', one.share],
          ['meetings', set],
        ] as const) {
          const single = await asked(
            `{ jointCommittee(id: "${id(committee)}") { ${points.map((p: any, i: number) => `p${i}: jointActivity(from: "${p.from}", to: "${p.to}") { figure: ${name} ${FIGURE} }`).join(' ')} } }`,
          );
          for (const [i, point] of points.entries()) {
            expect(point.figure).toEqual(single.jointCommittee[`p${i}`].figure);
            if (i > 0) expect(point.previous).toEqual(points[i - 1].figure);
            if (
              point.figure.qualifier === 'EXACT' &&
              point.previous.qualifier === 'EXACT' &&
              point.previous.value !== null &&
              point.figure.value !== null
            )
              expect(Number(point.change.value)).toBeCloseTo(
                Number(point.figure.value) - Number(point.previous.value),
                9,
              );
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  it('of a division and of an organization counts each activity once', async () => {
    await clear(made);
    const organizers = [0, 1].map((body) => ({ body, role: 'ORGANIZER' as const }));
    const hold = (day: '2024-02-01' | '2024-06-15', who = organizers) =>
      take(made, {
        kind: 'hold',
        type: 'JOINT_MEETING',
        state: 'HELD',
        date: [day, day],
        place: 0,
        committee: null,
        organizers: who,
      });
    await hold('2024-02-01');
    await hold('2024-06-15', organizers.slice(0, 1));
    await take(made, { kind: 'attach', branch: 0, to: 0 });
    await hold('2024-06-15', [
      { body: 6, role: 'ORGANIZER' },
      { body: 0, role: 'ORGANIZER' },
    ]);
    const quarters = (measure: string) =>
      `activitySeries(measure: ${measure}, by: QUARTER, from: "2024-01-01", to: "2024-06-30") { figure { value bounds { lower } } }`;
    const [{ kind }] = (await hub.sql('select kind from organization where id = $1', [made.bodies[0]])) as [
      { kind: string },
    ];
    expect(kind).toBe('COMMUNITY');
    const data = await asked(
      `{ node(id: "Community:${made.bodies[0]}") { ... on Community { held: ${quarters('HELD')} joint: ${quarters('JOINT')} } }
         division(code: "${YUNYANG}") { joint: ${quarters('JOINT')} held: ${quarters('HELD')} } }`,
    );
    const values = (points: any[]) =>
      points.map(({ figure }) => Number(figure.bounds?.lower ?? figure.value));
    expect(values(data.node.held)).toEqual([1, 2]);
    expect(values(data.node.joint)).toEqual([1, 0]);
    expect(values(data.division.held)).toEqual([1, 2]);
    expect(values(data.division.joint)).toEqual([1, 0]);
    expect(await refusal(`{ division(code: "${YUNYANG}") { ${quarters('INTENSITY')} } }`)).toBe(
      'INVALID_INPUT',
    );
  });
});

describe('a ranking', () => {
  it('has the same figures as those who are ranked, in order, with ties', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 8, maxLength: 16 }),
        fc.constantFrom(...MEASURES),
        fc.constantFrom('DESC', 'ASC'),
        async (steps, by, order) => {
          await clear(made);
          for (const move of steps) await take(made, move);
          const { activityRanking: ranking } = await asked(
            `{ activityRanking(of: COMMITTEE, by: ${by}, period: "2024", order: ${order}, top: 100) { rank figure ${FIGURE} committee { id } } }`,
          );
          const mine = ranking.filter(({ committee }: any) => made.committees.map(id).includes(committee.id));
          const points = await asked(
            `{ ${made.committees.map((key, i) => `c${i}: jointCommittee(id: "${id(key)}") { id activitySeries(measure: ${by}, by: YEAR, from: "2024-01-01", to: "2024-01-01") { figure ${FIGURE} } }`).join(' ')} }`,
          );
          const expected = Object.values<any>(points)
            .map((row) => ({ id: row.id, figure: row.activitySeries[0].figure }))
            .filter(
              ({ figure }) =>
                figure.value !== null &&
                (order === 'ASC' || Number(figure.value) > 0 || by === 'JOINT_SHARE'),
            );
          const shown = (rows: { id: string; figure: any }[]) =>
            rows.map((row) => `${row.id} ${row.figure.value} ${row.figure.qualifier}`).sort();
          expect(shown(mine.map(({ committee, figure }: any) => ({ id: committee.id, figure })))).toEqual(
            shown(expected.filter(({ figure }) => order === 'ASC' || Number(figure.value) > 0)),
          );
          const sign = order === 'ASC' ? 1 : -1;
          for (const [i, entry] of ranking.entries()) {
            if (i === 0) continue;
            const difference = Number(entry.figure.value) - Number(ranking[i - 1].figure.value);
            expect(Math.sign(difference) * sign).toBeGreaterThanOrEqual(0);
            expect(entry.rank).toBe(difference === 0 ? ranking[i - 1].rank : i + 1);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('of places and organizations stays within the division', async () => {
    await clear(made);
    await take(made, {
      kind: 'hold',
      type: 'LESSON',
      state: 'HELD',
      date: ['2024-06-15', '2024-06-15'],
      place: 0,
      committee: null,
      organizers: [
        { body: 0, role: 'ORGANIZER' },
        { body: 4, role: 'HOST' },
      ],
    });
    const of = (kind: string, within: string) =>
      `${kind}: activityRanking(of: ${kind}, by: JOINT, period: "2024-06", within: "${within}") { rank figure { value } organization { id } division { code } }`;
    const data = await asked(
      `{ ${of('ORGANIZATION', FENGMING)} ${of('TOWNSHIP', YUNYANG)} ${of('COUNTY', YUNYANG)} }`,
    );
    expect(data.ORGANIZATION).toEqual([
      {
        rank: 1,
        figure: { value: '1' },
        organization: { id: `Community:${made.bodies[0]}` },
        division: null,
      },
    ]);
    expect(data.TOWNSHIP.map(({ division }: any) => division.code)).toEqual([FENGMING]);
    expect(data.COUNTY.map(({ division }: any) => division.code)).toEqual([YUNYANG]);
    expect(await refusal('{ activityRanking(of: COUNTY, by: INTENSITY, period: "2024") { rank } }')).toBe(
      'INVALID_INPUT',
    );
  });
});
