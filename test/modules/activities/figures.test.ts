import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { hold, resolve } from '../support/activity-samples.js';
import { communities, found, PANLONG } from '../support/places.js';
import { done } from '../support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const FIGURE = '{ value qualifier nullReason basis { numerator denominator n } bounds { lower upper } }';
const key = (id: string) => id.slice(id.indexOf(':') + 1);

async function joint(id: string, from: string, to: string) {
  const { data, errors } = await hub.ask(
    `query ($id: ID!, $from: LocalDate!, $to: LocalDate!) { jointCommittee(id: $id) { jointActivity(from: $from, to: $to) {
      intensity ${FIGURE} equivalents ${FIGURE} jointShare ${FIGURE} meetings ${FIGURE} resolutionDelivery ${FIGURE}
      byType { type count ${FIGURE} joint ${FIGURE} } } } }`,
    { id, from, to },
  );
  expect(errors).toBeUndefined();
  return data.jointCommittee.jointActivity;
}

async function livenessOf(id: string, asOf: string) {
  const { data, errors } = await hub.ask(
    'query ($id: ID!, $asOf: LocalDate!) { jointCommittee(id: $id) { liveness(asOf: $asOf) { verdict reasons joint { value } } } }',
    { id, asOf },
  );
  expect(errors).toBeUndefined();
  return data.jointCommittee.liveness;
}

let taken = 0;

/** A committee of communities that are in no other, so that no test counts another's activities. */
async function committee(members: number) {
  const ids = (await communities(hub, '500235001000', 60)).slice(taken, taken + members);
  taken += members;
  expect(ids).toHaveLength(members);
  const { id } = await found(hub, {
    established: '2020-01-01',
    members: ids.map((organizationId) => ({ organizationId, since: '2020-01-01' })),
  });
  return { id, members: ids };
}
const organizers = (ids: readonly string[]) => ids.map((organizationId) => ({ organizationId }));

describe('joint intensity and joint share', () => {
  it('weigh an activity by the share of members that held it', async () => {
    const { id, members } = await committee(4);
    await hold(hub, '2024-03-05', { organizers: organizers(members) });
    await hold(hub, '2024-04-05', { organizers: organizers(members.slice(0, 2)) });
    await hold(hub, '2024-05-05', { organizers: organizers(members.slice(0, 1)), type: 'LESSON' });
    const figures = await joint(id, '2024-01-01', '2025-01-01');
    expect(figures.equivalents).toMatchObject({ value: '1.5', qualifier: 'EXACT' });
    expect(figures.intensity).toMatchObject({
      value: '0.125',
      basis: { denominator: expect.stringMatching(/^12(\.0+)?$/) },
    });
    expect(figures.jointShare).toMatchObject({
      qualifier: 'EXACT',
      basis: { numerator: '2', denominator: '3' },
    });
    expect(figures.meetings).toMatchObject({ value: '2', qualifier: 'EXACT' });
  });

  it('keep what was done together when a member leaves', async () => {
    const { id, members } = await committee(2);
    await hold(hub, '2024-03-05', { organizers: organizers(members) });
    const before = await joint(id, '2024-01-01', '2025-01-01');
    const [row] = await hub.sql('select id, version from joint_membership where committee_id = $1 limit 1', [
      key(id),
    ]);
    await done(hub, 'withdrawMember', {
      membershipId: `JointMembership:${row.id}`,
      version: row.version,
      on: '2025-06-01',
    });
    expect(await joint(id, '2024-01-01', '2025-01-01')).toEqual(before);
  });

  it('agree with a count by hand over random worlds', { timeout: 60_000 }, async () => {
    const all = await communities(hub, PANLONG, 4);
    const activity = fc.record({
      who: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
      day: fc.constantFrom('2024-02-10', '2024-06-30', '2025-01-01', '2024', '2023-12'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([0, 1, 2, 3], { minLength: 1 }),
        fc.array(activity, { maxLength: 5 }),
        async (inside, held) => {
          await hub.sql('delete from activity where division_code = $1 and natural_key is null', [PANLONG]);
          const { id } = await found(hub, {
            established: '2020-01-01',
            divisionCode: PANLONG,
            members: inside.map((i) => ({ organizationId: all[i] as string, since: '2020-01-01' })),
          });
          for (const { who, day } of held) {
            await hold(hub, day, {
              divisionCode: PANLONG,
              organizers: organizers(who.map((i) => all[i] as string)),
            });
          }
          const mine = held
            .map(({ who, day }) => ({ day, o: who.filter((i) => inside.includes(i)).length }))
            .filter(({ o }) => o > 0);
          const within = mine.filter(({ day }) => day.startsWith('2024'));
          const expected = within
            .filter(({ o }) => o >= 2)
            .reduce((sum, { o }) => sum + o / inside.length, 0);
          const figures = await joint(id, '2024-01-01', '2025-01-01');
          expect(Number(figures.equivalents.value)).toBeCloseTo(expected, 8);
          expect(Number(figures.jointShare.basis.denominator)).toBe(within.length);
          expect(Number(figures.jointShare.basis.numerator)).toBe(within.filter(({ o }) => o >= 2).length);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('resolutions delivered', () => {
  it('count those due in the period whose tasks were all closed by the day', async () => {
    const { id, members } = await committee(3);
    const meeting = await hold(hub, '2024-03-05', { organizers: organizers(members) });
    const onTime = await resolve(hub, meeting.id, { due: '2024-06-30' });
    await resolve(hub, meeting.id, { due: '2024-06-30' });
    const late = await resolve(hub, meeting.id, { due: '2024-06-30' });
    await resolve(hub, meeting.id, { due: '2025-06-30' });
    const close = (taskId: string, day: string) =>
      hub.sql("update resolution_task set state = 'CLOSED', closed_on = $2 where id = $1", [
        key(taskId),
        day,
      ]);
    await close(onTime.tasks[0]?.id as string, '2024-06-30');
    await close(late.tasks[0]?.id as string, '2024-07-01');
    const figures = await joint(id, '2024-01-01', '2025-01-01');
    expect(figures.resolutionDelivery.basis).toMatchObject({ numerator: '1', denominator: '3' });
    expect((await livenessOf(id, '2024-12-01')).reasons).toContain('RESOLUTIONS_OVERDUE');
  });
});

describe('liveness', () => {
  it('says of a committee whether it runs, and why', async () => {
    const { id, members } = await committee(2);
    expect(await livenessOf(id, '2024-12-01')).toMatchObject({
      verdict: 'UNKNOWN',
      reasons: ['NOTHING_RECORDED'],
    });
    await hold(hub, '2022-03-05', { organizers: organizers(members) });
    expect(await livenessOf(id, '2024-12-01')).toMatchObject({
      verdict: 'DORMANT',
      reasons: ['NONE_IN_TWELVE_MONTHS'],
      joint: { value: '0' },
    });
    expect(await livenessOf(id, '2022-12-01')).toMatchObject({
      verdict: 'RUNNING',
      reasons: ['JOINT_ACTIVITY_HELD'],
      joint: { value: '1' },
    });
    await hold(hub, '2024', { organizers: organizers(members) });
    expect(await livenessOf(id, '2024-12-01')).toMatchObject({
      verdict: 'UNKNOWN',
      reasons: ['DATES_NOT_KNOWN'],
    });
  });
});

describe('the demo', () => {
  it('gives the clean-up of four communities as one whole-committee equivalent on a day that no source gives', async () => {
    const { data } = await hub.ask(
      `{ jointCommittees(name: "老云安", first: 1) { nodes { id activities(first: 10) { nodes { name forumKind held { text } } } } } }`,
    );
    const { id, activities } = data.jointCommittees.nodes[0];
    expect(activities.nodes.map(({ forumKind }: any) => forumKind).sort()).toEqual([
      'COUNCIL_HALL',
      'GREEN_TABLE',
      'PAVILION',
      null,
    ]);
    const { equivalents } = await joint(id, '2024-01-01', '2025-01-01');
    expect(equivalents).toMatchObject({
      value: null,
      qualifier: 'INDETERMINATE',
      nullReason: 'DATES_NOT_KNOWN',
      bounds: { lower: '0', upper: '1' },
    });
    expect(await livenessOf(id, '2024-12-31')).toMatchObject({
      verdict: 'UNKNOWN',
      reasons: ['DATES_NOT_KNOWN'],
    });
  });

  it('holds all sixteen activities, the tenth edition of the pear festival among them', async () => {
    const [{ n }] = (await hub.sql(
      "select count(*)::int as n from activity where natural_key like 'act:%'",
    )) as [{ n: number }];
    expect(n).toBe(16);
    const { data } = await hub.ask(
      '{ activities(within: "500235136000", types: [FESTIVAL], first: 5) { nodes { edition series { name } } } }',
    );
    expect(data.activities.nodes).toContainEqual({ edition: 10, series: { name: '云安梨花节' } });
  });

  it('tallies each activity of a division once', async () => {
    const { data } = await hub.ask(
      '{ division(code: "500235000000") { activitiesByType(from: "1950-01-01", to: "1950-02-01") { type count { value nullReason } } } }',
    );
    expect(data.division.activitiesByType.find(({ type }: any) => type === 'ENVIRONMENT')).toEqual({
      type: 'ENVIRONMENT',
      count: { value: null, nullReason: 'DATES_NOT_KNOWN' },
    });
  });
});
