import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROPOSAL_MOVES, TASK_MOVES } from '../../../src/modules/activities/activity.enums.js';
import { type Hub, startHub } from '../../support/hub.js';
import { hold, plan, propose, resolve } from '../support/activity-samples.js';
import { communities, FENGMING } from '../support/places.js';
import { at, sharedVenue } from '../support/resource-samples.js';
import { done, refused, rowCounts, send } from '../support/writes.js';

let hub: Hub;
let token: string;
beforeAll(async () => {
  hub = await startHub();
  token = await hub.token('administrator', '*');
});
afterAll(() => hub.close());

const key = (id: string) => id.slice(id.indexOf(':') + 1);
const organizers = (ids: readonly string[]) => ids.map((organizationId) => ({ organizationId }));

describe('planning an activity', () => {
  it('books its room in the same transaction, or writes neither', async () => {
    const mine = await sharedVenue(hub);
    const input = {
      name: '联合商讨会',
      type: 'JOINT_MEETING',
      divisionCode: FENGMING,
      committeeId: mine.committee,
      organizers: organizers(mine.members.slice(1)),
      starts: at(2, '09:00'),
      ends: at(2, '11:00'),
      resourceIds: [mine.rooms[0]],
      agenda: ['通报', '讨论'],
    };
    const { activity } = await done(hub, 'planActivity', input);
    expect(activity).toMatchObject({
      state: 'PLANNED',
      held: { text: '2030-01-02' },
      booking: { state: 'CONFIRMED' },
    });
    await refused(hub, 'planActivity', { ...input, name: '另一次会' }, { code: 'SLOT_TAKEN' });
    const cancelled = await done(hub, 'concludeActivity', {
      activityId: activity.id,
      version: activity.version,
      to: 'CANCELLED',
    });
    expect(cancelled.activity.booking.state).toBe('CANCELLED');
    await done(hub, 'planActivity', { ...input, name: '另一次会' });
  });

  it('refuses an edition twice, an organizer twice, and a day that has not come', async () => {
    const [one] = await communities(hub, FENGMING, 1);
    const input = {
      name: '梨花节',
      type: 'FESTIVAL',
      divisionCode: FENGMING,
      organizers: organizers([one as string]),
      series: '采摘节',
      edition: 3,
    };
    await done(hub, 'planActivity', input);
    await refused(hub, 'planActivity', input, { code: 'ALREADY_EXISTS', field: ['edition'] });
    await refused(
      hub,
      'planActivity',
      { ...input, edition: 4, organizers: organizers([one as string, one as string]) },
      { code: 'INVALID_INPUT' },
    );
    await refused(
      hub,
      'planActivity',
      { ...input, edition: 4, forumKind: 'BENCH' },
      { code: 'INVALID_INPUT', field: ['forumKind'] },
    );
    const future = await plan(hub, { starts: at(2, '09:00'), ends: at(2, '10:00') });
    await refused(
      hub,
      'concludeActivity',
      { activityId: future.id, version: future.version, to: 'HELD' },
      { code: 'TOO_EARLY' },
    );
    await refused(hub, 'recordResolution', { activityId: future.id, content: '决议' }, { code: 'NOT_HELD' });
  });

  it('shows no group of fewer than five, zero included', async () => {
    const { id, version } = await plan(hub);
    const turnout = [
      { role: 'RESIDENT', count: 4 },
      { role: 'MINOR', count: 0 },
      { role: 'HOUSEHOLD', count: 34, qualifier: 'AT_LEAST' },
    ];
    await done(hub, 'concludeActivity', { activityId: id, version, to: 'HELD', held: '2024', turnout });
    const { data } = await hub.ask(
      'query ($id: ID!) { node(id: $id) { ... on Activity { turnout { role count { value qualifier nullReason unit } } } } }',
      { id },
    );
    const hidden = { value: null, qualifier: 'INDETERMINATE', nullReason: 'SMALL_GROUP', unit: 'person' };
    expect(data.node.turnout).toEqual([
      {
        role: 'HOUSEHOLD',
        count: { value: '34', qualifier: 'AT_LEAST', nullReason: null, unit: 'household' },
      },
      { role: 'MINOR', count: hidden },
      { role: 'RESIDENT', count: hidden },
    ]);
  });

  it('shows minors from ten on, others from five, of one activity and of all of a year', async () => {
    const held = [9, 10];
    for (const count of held) {
      const { id, version } = await plan(hub);
      const turnout = [
        { role: 'MINOR', count },
        { role: 'CADRE', count: count - 4 },
      ];
      await done(hub, 'concludeActivity', { activityId: id, version, to: 'HELD', held: '1987', turnout });
    }
    const { data } = await hub.ask(
      `{ activities(first: 10, states: [HELD], within: "${FENGMING}", from: "1987-01-01", to: "1988-01-01") { nodes { turnout { role count { value nullReason } } } }
        division(code: "${FENGMING}") { turnoutByRole(from: "1987-01-01", to: "1988-01-01") { role count { value qualifier } } } }`,
    );
    const shown = data.activities.nodes.map(({ turnout }: { turnout: { count: object }[] }) =>
      turnout.map(({ count }) => count),
    );
    expect(shown).toEqual([
      [
        { value: '5', nullReason: null },
        { value: null, nullReason: 'SMALL_GROUP' },
      ],
      [
        { value: '6', nullReason: null },
        { value: '10', nullReason: null },
      ],
    ]);
    expect(data.division.turnoutByRole).toEqual([
      { role: 'CADRE', count: { value: '11', qualifier: 'EXACT' } },
      { role: 'MINOR', count: { value: '10', qualifier: 'AT_LEAST' } },
    ]);
  });
});

describe('tasks and proposals', () => {
  it('move as their tables say and in no other way', async () => {
    const { tasks } = await resolve(hub, (await hold(hub, '2024-05-01')).id);
    const task = tasks[0] as { id: string };
    const proposal = await propose(hub);
    const walk = async (
      table: string,
      id: string,
      moves: Record<string, readonly string[]>,
      go: (version: number, to: string) => Promise<any>,
    ) => {
      for (const from of Object.keys(moves)) {
        for (const to of Object.keys(moves)) {
          const closed =
            table === 'resolution_task'
              ? `, closed_on = ${from === 'CLOSED' ? 'current_date' : 'null'}`
              : ", outcome = '已答复'";
          const [row] = await hub.sql(
            `update ${table} set state = $2${closed} where id = $1 returning version`,
            [key(id), from],
          );
          const answer = await go(row.version, to);
          expect(answer.userErrors.length === 0, `${from} -> ${to}`).toBe(
            (moves[from] as readonly string[]).includes(to),
          );
        }
      }
    };
    await walk('resolution_task', task.id, TASK_MOVES, (version, to) =>
      send(hub, 'advanceTask', { taskId: task.id, version, to }),
    );
    await walk('proposal', proposal.id, PROPOSAL_MOVES, (version, to) =>
      send(hub, 'decideProposal', { proposalId: proposal.id, version, to, outcome: '已办' }),
    );
  });
});

it('a refused plan leaves nothing behind', async () => {
  const before = await rowCounts(hub);
  await send(
    hub,
    'planActivity',
    { name: ' ', type: 'OTHER', divisionCode: FENGMING, organizers: [] },
    { token },
  );
  expect(await rowCounts(hub)).toEqual(before);
});
