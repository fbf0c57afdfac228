import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { hold } from '../support/activity-samples.js';
import { communities, FENGMING, found } from '../support/places.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const FIGURE = '{ value nullReason formula basis { numerator denominator } }';

describe('the five dimensions', () => {
  it('score what is on record, and name what is not', async () => {
    const members = await communities(hub, FENGMING, 2);
    const { id } = await found(hub, {
      established: '2020-01-01',
      memberList: 'COMPLETE',
      members: members.map((organizationId) => ({ organizationId, since: '2020-01-01' })),
    });
    const organizers = members.map((organizationId) => ({ organizationId }));
    await hold(hub, '2024-03-05', { organizers });
    await hold(hub, '2024-04-05', { organizers: organizers.slice(0, 1) });
    const { data, errors } = await hub.ask(
      `query ($id: ID!) { jointCommittee(id: $id) { fiveDimensions(from: "2024-01-01", to: "2025-01-01") {
        organisation ${FIGURE} member ${FIGURE} resource ${FIGURE} activity ${FIGURE} development ${FIGURE} balance ${FIGURE} missing } } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    const scores = data.jointCommittee.fiveDimensions;
    const [{ n }] = (await hub.sql(
      `select count(*)::text as n from division where level = 'VILLAGE' and left(code, 9) = left($1, 9)
       and kind in ('RESIDENTS_COMMITTEE', 'VILLAGERS_COMMITTEE')`,
      [FENGMING],
    )) as [{ n: string }];
    expect(scores.organisation).toMatchObject({ formula: 'M5', basis: { numerator: '2', denominator: n } });
    expect(scores.activity).toMatchObject({ value: '0.5', formula: 'M3b' });
    expect(scores.resource).toMatchObject({ value: null, nullReason: 'NOTHING_TO_COUNT', formula: 'M2' });
    expect(scores.member).toMatchObject({ value: null, nullReason: 'NOT_PUBLISHED' });
    expect(scores.balance).toMatchObject({ value: null, formula: 'M16' });
    expect(scores.missing).toEqual(['DEVELOPMENT', 'MEMBER_MANAGEMENT', 'RESOURCE']);
  });
});

describe('turnout by role', () => {
  it('adds up what is shown, and says at least where a small group is left out', async () => {
    const [one, other] = await communities(hub, FENGMING, 2);
    const organizers = [{ organizationId: one }, { organizationId: other }];
    const came = async (day: string, counts: Record<string, number>) => {
      const { id } = await hold(hub, day, { organizers });
      for (const [role, count] of Object.entries(counts))
        await hub.sql('insert into turnout values ($1, $2, $3, $4)', [id.slice(9), role, count, 'EXACT']);
    };
    await came('2019-03-01', { PARTY_MEMBER: 30, RESIDENT: 4, VOLUNTEER: 6 });
    await came('2019-03-02', { PARTY_MEMBER: 12, VOLUNTEER: 3 });
    const { data } = await hub.ask(
      `{ division(code: "${FENGMING}") { turnoutByRole(from: "2019-01-01", to: "2020-01-01") { role count { value qualifier nullReason } } } }`,
    );
    expect(data.division.turnoutByRole).toEqual([
      { role: 'PARTY_MEMBER', count: { value: '42', qualifier: 'EXACT', nullReason: null } },
      { role: 'RESIDENT', count: { value: null, qualifier: 'INDETERMINATE', nullReason: 'SMALL_GROUP' } },
      { role: 'VOLUNTEER', count: { value: '6', qualifier: 'AT_LEAST', nullReason: null } },
    ]);
  });
});
