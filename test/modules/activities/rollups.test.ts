import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { YUNYANG } from '../support/places.js';
import { expectReadyAsRead } from '../support/ready.js';
import { clear, step, take, type World, world } from './worlds.js';

let hub: Hub;
let made: World;
beforeAll(async () => {
  hub = await startHub();
  made = await world(hub);
});
afterAll(() => hub.close());

/** What members of committees held or may have held, worked out from the activities themselves, without what is kept. */
const HELD = `with member as (
    select coalesce(o.legal_entity_id, o.id) as legal, j.possible from joint_membership j
    join organization o on o.id = j.member_id where j.committee_id = any($1) and j.role <> 'OBSERVER')
  select * from (select a.id, a.type, a.committee_id = any($1) as own,
      coalesce(daterange($2::date, $3::date) @> daterange(a.held_earliest, a.held_latest, '[]'), false) as certain,
      (select count(distinct m.legal) from member m where m.possible @> coalesce(a.held_latest, $3::date - 1)
        and m.legal in (select coalesce(b.legal_entity_id, b.id) from activity_organizer g join organization b on b.id = g.organization_id
          where g.activity_id = a.id and g.role <> 'SUPPORTER'))::int as o,
      (select count(distinct m.legal) from member m where m.possible @> coalesce(a.held_latest, $3::date - 1))::int as m
    from activity a where a.state = 'HELD' and daterange(a.held_earliest, a.held_latest, '[]') && daterange($2::date, $3::date)) h
  where o > 0 or own`;

interface Held {
  type: string;
  own: boolean | null;
  certain: boolean;
  o: number;
  m: number;
}

const PERIODS = [
  ['2024-01-01', '2025-01-01'],
  ['2024-02-01', '2024-07-01'],
  ['2024-01-15', '2024-06-16'],
  ['2024-06-15', '2024-06-16'],
  ['2024-12-25', '2025-02-01'],
] as const;

const FIGURE = '{ value basis { numerator denominator n } bounds { lower upper } }';
const FIGURES = `equivalents ${FIGURE} jointShare ${FIGURE} meetings ${FIGURE}
  byType { type count { value bounds { lower upper } } joint { value bounds { lower upper } } }`;

/** The figures as rows of plain counts, from the answer and from the list. */
function shown(answer: any) {
  return {
    equivalents: Number(answer.equivalents.bounds?.lower ?? answer.equivalents.value).toFixed(8),
    possibly: Number(answer.equivalents.bounds?.upper ?? answer.equivalents.value).toFixed(8),
    joint: Number(answer.jointShare.basis.numerator),
    all: Number(answer.jointShare.basis.denominator),
    sharedKnown: answer.jointShare.value !== null,
    meetings: Number(answer.meetings.bounds?.lower ?? answer.meetings.value),
    byType: Object.fromEntries(
      answer.byType.map((row: any) => [row.type, counts(row.count) + counts(row.joint)]),
    ),
  };
}
const counts = ({ value, bounds }: any) => `${bounds?.lower ?? value}-${bounds?.upper ?? value};`;

function counted(held: Held[]) {
  const mine = held.filter(({ o }) => o > 0);
  const weight = (rows: Held[]) =>
    rows
      .filter(({ o }) => o > 1)
      .reduce((sum, { o, m }) => sum + o / m, 0)
      .toFixed(8);
  const sure = mine.filter(({ certain }) => certain);
  const types = [...new Set(held.map(({ type }) => type))];
  const range = (rows: Held[]) => `${rows.filter(({ certain }) => certain).length}-${rows.length};`;
  return {
    equivalents: weight(sure),
    possibly: weight(mine),
    joint: sure.filter(({ o }) => o > 1).length,
    all: sure.length,
    sharedKnown: sure.length > 0 && sure.length === mine.length,
    meetings: held.filter(
      ({ type, own, o, certain }) => certain && type === 'JOINT_MEETING' && (own || o > 1),
    ).length,
    byType: Object.fromEntries(
      types.map((type) => {
        const rows = held.filter((row) => row.type === type);
        return [type, range(rows) + range(rows.filter(({ o }) => o > 1))];
      }),
    ),
  };
}

async function figures(from: string, to: string) {
  const ids = made.committees.map((id) => `JointCommittee:${id}`);
  const { data, errors } = await hub.ask(
    `query ($ids: [ID!]!, $from: LocalDate!, $to: LocalDate!) {
      ${ids.map((id, i) => `c${i}: jointCommittee(id: "${id}") { jointActivity(from: $from, to: $to) { ${FIGURES} } }`).join(' ')}
      set: activitiesOfCommittees(committeeIds: $ids, from: $from, to: $to) { ${FIGURES} }
      division(code: "${YUNYANG}") { activitiesByType(from: $from, to: $to) { type count { value bounds { lower upper } } joint { value bounds { lower upper } } } } }`,
    { ids, from, to },
  );
  expect(errors).toBeUndefined();
  return data;
}

const DIVISION = `select type, certain, o from (select a.type,
    coalesce(daterange($1::date, $2::date) @> daterange(a.held_earliest, a.held_latest, '[]'), false) as certain,
    (select count(distinct coalesce(b.legal_entity_id, b.id)) from activity_organizer g join organization b on b.id = g.organization_id
      where g.activity_id = a.id and g.role <> 'SUPPORTER')::int as o
  from activity a where a.state = 'HELD' and left(a.division_code, 6) = '500235'
    and daterange(a.held_earliest, a.held_latest, '[]') && daterange($1::date, $2::date)) h`;

const TOWNS = [YUNYANG, '500235136000'];

/** Lists of calendar years and counts of members, as they are kept and as they are worked out. */
async function showsWhatIsReady(number: number): Promise<void> {
  for (const kept of ['activity_year', 'member_count'])
    expect(await hub.sql(`select * from ${kept}_difference`)).toEqual([]);
  const year = [2024, 2023, 2025][number % 3] as number;
  const list = (field: string) => `${field}(from: "${year}-01-01", to: "${year + 1}-01-01")`;
  const fields = ['type', 'count', 'joint'];
  for (const code of TOWNS)
    await expectReadyAsRead(hub, `division(code: "${code}")`, list('activitiesByType'), fields);
  for (const id of made.committees) {
    const { data } = await hub.ask(
      `{ jointCommittee(id: "JointCommittee:${id}") { one: ${list('jointActivity')} { byType { type count { value qualifier nullReason unit } } }
        read: ${list('jointActivity')} { byType { t: type c: count { value qualifier nullReason unit } } }
        shown: memberCount(asOf: "${year}-06-15") { value qualifier nullReason unit }
        memberCount(asOf: "${year}-06-15") { value qualifier nullReason unit basis { n } bounds { upper } } } }`,
    );
    const { one, read, shown, memberCount } = data.jointCommittee;
    const { basis: _, bounds: __, ...figure } = memberCount;
    expect(shown).toEqual(figure);
    expect(one.byType).toEqual(read.byType.map(({ t, c }: any) => ({ type: t, count: c })));
    const [counted] = await hub.sql(
      `select (count(distinct coalesce(o.legal_entity_id, o.id)) filter (where m.certain @> $2::date))::int as certain,
         count(distinct coalesce(o.legal_entity_id, o.id))::int as possible
       from joint_membership m join organization o on o.id = m.member_id where m.committee_id = $1 and m.possible @> $2::date`,
      [id, `${year}-06-15`],
    );
    expect(memberCount.basis.n).toBe(counted?.certain);
    if (memberCount.bounds?.upper) expect(Number(memberCount.bounds.upper)).toBe(counted?.possible);
  }
}

describe('what is kept of activities', () => {
  it('is what they come to after any sequence of changes, for a committee, a set and a division', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 16 }),
        fc.constantFrom(...PERIODS),
        async (steps, [from, to]) => {
          await clear(made);
          for (const move of steps) await take(made, move);
          expect(await hub.sql('select * from activity_difference')).toEqual([]);
          await showsWhatIsReady(steps.length);
          const answer = await figures(from, to);
          for (const [i, id] of made.committees.entries()) {
            const expected = counted(await hub.sql(HELD, [[id], from, to]));
            expect(shown(answer[`c${i}`].jointActivity)).toEqual(expected);
          }
          expect(shown(answer.set)).toEqual(counted(await hub.sql(HELD, [made.committees, from, to])));
          const standing = (await hub.sql(DIVISION, [from, to])).map((row) => ({ ...row, own: false, m: 1 }));
          expect(
            Object.fromEntries(
              answer.division.activitiesByType.map((row: any) => [
                row.type,
                counts(row.count) + counts(row.joint),
              ]),
            ),
          ).toEqual(counted(standing as Held[]).byType);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tells of both years of what was held around New Year, and of each alone', async () => {
    await clear(made);
    const lesson = (first: string, last: string) =>
      take(made, {
        kind: 'hold',
        type: 'LESSON',
        state: 'HELD',
        date: [first, last],
        place: 0,
        committee: null,
        organizers: [],
      });
    await lesson('2024-12-20', '2025-01-05');
    await lesson('2024-01-31', '2024-01-31');
    for (const number of [0, 1, 2]) await showsWhatIsReady(number);
  });

  it('is found wrong when a sum is changed by hand, and made anew', async () => {
    await clear(made);
    await take(made, {
      kind: 'hold',
      type: 'LESSON',
      state: 'HELD',
      date: ['2024-06-15', '2024-06-15'],
      place: 0,
      committee: 0,
      organizers: [{ body: 0, role: 'ORGANIZER' }],
    });
    await hub.sql(`update activity_total set rows = rows + 1 where kind = 'DIVISION' and grain = 'YEAR'`);
    await hub.sql('delete from committee_activity');
    const kinds = new Set((await hub.sql('select kind from activity_difference')).map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['PAIR', 'TOTAL']));
    await hub.sql('select activity_rebuild()');
    expect(await hub.sql('select * from activity_difference')).toEqual([]);
    // The years with them, whose triggers rest meanwhile.
    for (const years of ['activity_year', 'committee_year'])
      expect(await hub.sql(`select * from ${years}_difference`)).toEqual([]);
    for (const kept of ['activity_year', 'member_count']) {
      await hub.sql(`delete from ${kept}`);
      expect(await hub.sql(`select * from ${kept}_difference`)).not.toEqual([]);
      await hub.sql(`select ${kept}_rebuild()`);
      expect(await hub.sql(`select * from ${kept}_difference`)).toEqual([]);
    }
  });
});
