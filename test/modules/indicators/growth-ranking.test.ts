import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { FENGMING, found, YUNYANG } from '../support/places.js';
import { done } from '../support/writes.js';
import { figureOf, observe, villages } from './worlds.js';

/** Who is in which committee, by number of community. */
const MEMBERS = [[0, 1, 2], [2, 3], [4]];
const PLACES = 5;

let hub: Hub;
let places: { id: string; code: string }[];
let committees: string[];
beforeAll(async () => {
  hub = await startHub();
  places = await villages(hub, FENGMING, PLACES);
  committees = [];
  for (const members of MEMBERS) {
    const organizations = members.map((i) => ({
      organizationId: places[i]?.id as string,
      since: '2019-01-01',
    }));
    committees.push((await found(hub, { members: organizations, established: '2019-01-01' })).id);
  }
});
afterAll(() => hub.close());
afterEach(() => hub.sql('delete from observation where period_from is not null'));

interface Entry {
  rank: number;
  figure: {
    value: string;
    qualifier: string;
    formula: string;
    unit: string;
    basis: { numerator: string | null; denominator: string | null; n: number };
  };
  committee: { id: string } | null;
  organization: { id: string } | null;
  division: { code: string } | null;
}

function ranking(of: string, period: string, more: string): Promise<Entry[]> {
  return figureOf(
    hub,
    `metricRanking(of: ${of}, within: "${YUNYANG}", metric: "visitors", period: "${period}", ${more}) { rank
      figure { value qualifier formula unit basis { numerator denominator n } }
      committee { id } organization { id } division { code } }`,
  );
}

/** What each place reported: cents of now and of then, or nothing. */
type Reports = readonly { now: number | null; base: number | null }[];

async function report(reports: Reports, now: string, before: string): Promise<void> {
  const rows = reports.flatMap((pair, place) => [
    { place: places[place]?.id.split(':')[1], value: pair.now, from_day: now },
    { place: places[place]?.id.split(':')[1], value: pair.base, from_day: before },
  ]);
  await hub.sql(
    `insert into observation (id, metric_code, organization_id, division_code, value, unit, amount, qualifier, period_kind, period_from, period_to)
     select gen_random_uuid(), 'visitors', o.id, o.division_code, r.value, 'person', r.value, 'EXACT', 'MONTH', r.from_day, r.from_day + interval '1 month'
     from jsonb_to_recordset($1) r(place uuid, value numeric, from_day date) join organization o on o.id = r.place
     where r.value is not null`,
    [JSON.stringify(rows)],
  );
}

/** Growth over those who reported both, worked out from the list. */
function expected(groups: readonly (readonly number[])[], reports: Reports, by: 'CHANGE' | 'GROWTH') {
  const rows = groups.map((group, i) => {
    const both = group
      .map((place) => reports[place])
      .filter((pair) => pair?.now != null && pair.base != null);
    const sum = (side: 'now' | 'base') => both.reduce((total, pair) => total + (pair?.[side] as number), 0);
    const [now, base] = [sum('now'), sum('base')];
    const known = both.length > 0 && (by === 'CHANGE' || base > 0);
    const value = !known ? null : by === 'CHANGE' ? now - base : Math.round((now / base) * 1e10) / 1e10 - 1;
    return { i, value, n: both.length };
  });
  return rows.filter((row) => row.value !== null);
}

const cents = fc.option(fc.integer({ min: 0, max: 40 }));
const reports = fc.array(fc.record({ now: cents, base: cents }), { minLength: PLACES, maxLength: PLACES });

describe('rankings by change and growth', () => {
  it('compare those who reported both periods, and rank no one without a positive base', async () => {
    await fc.assert(
      fc.asyncProperty(
        reports,
        fc.constantFrom('CHANGE' as const, 'GROWTH' as const),
        fc.constantFrom('PREVIOUS' as const, 'YEAR_BEFORE' as const),
        async (world, by, against) => {
          await hub.sql('delete from observation where period_from is not null');
          await report(world, '2023-01-01', against === 'PREVIOUS' ? '2022-12-01' : '2022-01-01');
          const alone = world.map((_, i) => [i]);
          const subjects = {
            COMMITTEE: [MEMBERS, (entry: Entry) => committees.indexOf(entry.committee?.id as string)],
            ORGANIZATION: [
              alone,
              (entry: Entry) => places.findIndex(({ id }) => id === entry.organization?.id),
            ],
            VILLAGE: [alone, (entry: Entry) => places.findIndex(({ code }) => code === entry.division?.code)],
            TOWNSHIP: [
              [world.map((_, i) => i)],
              (entry: Entry) => (entry.division?.code === FENGMING ? 0 : -1),
            ],
          } as const;
          for (const [of, [groups, index]] of Object.entries(subjects)) {
            const entries = await ranking(of, '2023-01', `by: ${by}, against: ${against}`);
            const wanted = expected(groups, world, by);
            const shown = entries.map((entry) => ({
              i: index(entry),
              value: Number(entry.figure.value),
              n: entry.figure.basis.n,
            }));
            const inOrder = (rows: { i: number; n: number; value: number | null }[]) =>
              rows
                .map(({ i, n, value }) => ({ i, n, value: Number((value as number).toFixed(10)) }))
                .sort((a, b) => a.i - b.i);
            expect(inOrder(shown), of).toEqual(inOrder(wanted));
            for (const { rank, figure } of entries) {
              expect(rank).toBe(
                1 +
                  wanted.filter(({ value }) => Number((value as number).toFixed(10)) > Number(figure.value))
                    .length,
              );
              expect(figure).toMatchObject({
                qualifier: 'EXACT',
                formula: by === 'CHANGE' ? 'DIFFERENCE' : 'M4',
                unit: by === 'CHANGE' ? 'person-time' : 'share',
              });
            }
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('follow the members of the later period, who need not have been members before', async () => {
    const joined = await found(hub, {
      established: '2020-01-01',
      members: [
        { organizationId: places[0]?.id as string, since: '2020-01-01' },
        { organizationId: places[3]?.id as string, since: '2023-06-01' },
      ],
    });
    for (const [place, calendar, value] of [
      [0, '2022', '10'],
      [0, '2023', '20'],
      [3, '2022', '30'],
      [3, '2023', '30'],
    ] as const) {
      await observe(hub, { subjectId: places[place]?.id as string, metric: 'visitors', calendar, value });
    }
    const of = async (more = '') =>
      (await ranking('COMMITTEE', '2023', `by: GROWTH, top: 100${more}`)).find(
        ({ committee }) => committee?.id === joined.id,
      )?.figure;
    // 50 over 40: the one who joined in 2023 counts in both years; a month before, only the other does.
    expect(await of()).toMatchObject({ value: '0.25', basis: { n: 2, numerator: '10', denominator: '40' } });
    expect(await of(', asOf: "2023-05-01"')).toMatchObject({ value: '1', basis: { n: 1 } });
  });

  it('leave out sums that are too vague to compare, and say of the others how sure they are', async () => {
    const [first, second] = places as { id: string }[] as [{ id: string }, { id: string }];
    for (const [subject, calendar, value, qualifier] of [
      [first, '2022', '10', 'EXACT'],
      [first, '2023', '30', 'AT_LEAST'],
      [second, '2022', '10', 'AT_LEAST'],
      [second, '2023', '30', 'AT_LEAST'],
    ] as const) {
      await observe(hub, { subjectId: subject.id, metric: 'visitors', calendar, value, qualifier });
    }
    for (const [by, value] of [
      ['GROWTH', '2'],
      ['CHANGE', '20'],
    ]) {
      const entries = await ranking('ORGANIZATION', '2023', `by: ${by}`);
      expect(entries).toHaveLength(1);
      expect(entries[0]).toMatchObject({
        figure: { value, qualifier: 'AT_LEAST' },
        organization: { id: first.id },
      });
    }
  });

  it('need one statement', async () => {
    const statements = await hub.statements(() => ranking('COMMITTEE', '2023', 'by: GROWTH'));
    expect(statements).toHaveLength(1);
  });

  it('take a correction into account at once', async () => {
    const place = places[4]?.id as string;
    await observe(hub, { subjectId: place, metric: 'visitors', calendar: '2022', value: '10' });
    const { id, version } = await observe(hub, {
      subjectId: place,
      metric: 'visitors',
      calendar: '2023',
      value: '20',
    });
    await done(hub, 'correctObservation', {
      observationId: id,
      version,
      figure: { value: '5' },
      reason: '更正',
    });
    const [entry] = await ranking('COMMITTEE', '2023', 'by: GROWTH');
    expect(entry).toMatchObject({ figure: { value: '-0.5' }, committee: { id: committees[2] } });
  });
});
