import type pg from 'pg';
import { post } from './answers.js';
import { median } from './numbers.js';
import { type Hub, startHub } from './servers.js';
import { cpuSeconds } from './usage.js';
import type { World } from './world.js';
import type { WriteRow } from './writes-report.js';

/** How often a single change is made; the first ones warm up and do not count. */
const CHANGES = 110;
const WARMING = 10;

/** What each kind of single change costs on a world of this size, by itself and many times over. */
export async function oneByOne(world: World, client: pg.Client, times: number): Promise<WriteRow[]> {
  const { url: databaseUrl, dataFolder, routerToken, postmaster } = world;
  const hub = await startHub('hub', { databaseUrl, dataFolder, routerToken, keeps: true, workers: 1 });
  const rows: WriteRow[] = [];
  try {
    for (const [what, change] of Object.entries(await changes(hub, client, times))) {
      for (let i = 0; i < WARMING; i++) await change(i);
      const before = [cpuSeconds(postmaster), cpuSeconds(hub.pid)] as const;
      const took: number[] = [];
      for (let i = WARMING; i < CHANGES; i++) {
        const begun = performance.now();
        await change(i);
        took.push(performance.now() - begun);
      }
      const per = (i: 0 | 1, now: number) => ((now - before[i]) * 1000) / took.length;
      const [databaseMs, hubMs] = [per(0, cpuSeconds(postmaster)), per(1, cpuSeconds(hub.pid))];
      rows.push({ what, times, ms: median(took), databaseMs, hubMs });
    }
    return rows;
  } finally {
    await hub.stop();
  }
}

type Change = (i: number) => Promise<unknown>;

/** The same on each size of the world, but for what can be done only once. */
async function changes(hub: Hub, client: pg.Client, times: number): Promise<Record<string, Change>> {
  const rows = async (text: string, values: unknown[] = [CHANGES]) =>
    (await client.query(`${text} limit $1`, values)).rows;
  const again = times === 1 ? 0 : CHANGES;
  const villages = await rows(
    `select id, division_code as code from organization where kind = 'COMMUNITY' and starts_with(division_code, '98') order by id`,
  );
  const stated = await rows(
    `select id, version from observation where metric_code = 'visitors' and superseded_by is null and period_kind = 'MONTH'
       and organization_id is not null and period_from = '2024-05-01' and starts_with(division_code, '98')
     order by id offset $2`,
    [CHANGES, again],
  );
  const lines = await rows(
    `select l.id from ledger l join ledger_line n on n.ledger_id = l.id and n.account = 'OPERATING_INCOME'
     where l.year = 2025 and l.quarter is null and l.status = 'PUBLISHED'
       and l.organization_id in (select member_id from joint_membership) order by l.id`,
  );
  const rooms = await rows(
    `select id, operator_id as operator from resource where kind = 'ROOM' and operator_id is not null
       and starts_with(division_code, '98') and upper_inf(certain) order by id`,
  );
  const year = 2010 + times;
  const village = (i: number) => villages[i % villages.length];
  return {
    'an observation is recorded': (i) =>
      mutate(hub, 'recordObservation', 'RecordObservationInput', 'observation { id }', {
        metric: 'serviceRequests',
        subjectId: `Community:${villages[i].id}`,
        figure: { value: '12' },
        period: { calendar: `${year}-03` },
      }),
    'an observation is corrected': (i) =>
      mutate(hub, 'correctObservation', 'CorrectObservationInput', 'observation { id }', {
        observationId: `Observation:${stated[i].id}`,
        version: stated[i].version,
        figure: { value: '4321' },
        reason: 'benchmark',
      }),
    "a line of a member's books moves (SQL)": (i) =>
      client.query(
        `update ledger_line set amount_fen = amount_fen + 100 where ledger_id = $1 and account = 'OPERATING_INCOME'`,
        [lines[i % lines.length].id],
      ),
    'an activity is planned, then held': async (i) => {
      const organizers = [i, i + 1].map((n) => ({ organizationId: `Community:${village(n).id}` }));
      const { activity } = await mutate(hub, 'planActivity', 'PlanActivityInput', 'activity { id version }', {
        name: 'benchmark',
        type: 'JOINT_MEETING',
        divisionCode: village(i).code,
        organizers,
      });
      await mutate(hub, 'concludeActivity', 'ConcludeActivityInput', 'activity { id }', {
        activityId: activity.id,
        version: activity.version,
        to: 'HELD',
        held: '2025-05-07',
      });
    },
    'a venue is registered': (i) =>
      mutate(hub, 'registerResource', 'RegisterResourceInput', 'resource { __typename }', {
        kind: 'VENUE',
        name: `benchmark ${times} ${i}`,
        venueKind: 'SQUARE',
        divisionCode: village(i).code,
        operatorId: `Community:${village(i).id}`,
        floorArea: '100',
        opened: '2024-01-01',
      }),
    'a room is booked (SQL)': async (i) => {
      const { id, operator } = rooms[i % rooms.length];
      const {
        rows: [booking],
      } = await client.query(
        `insert into booking (id, organization_id, state, starts, ends, purpose)
         select gen_random_uuid(), $1, 'CONFIRMED', t.starts, t.starts + interval '2 hours', 'benchmark'
         from (select timestamptz '2027-03-01 09:00+08' + make_interval(days => $2) as starts) t returning id`,
        [operator, times],
      );
      await client.query(
        `insert into booking_resource (booking_id, resource_id, requested, during, blocks) values ($1, $2, true, 'empty', true)`,
        [booking.id, id],
      );
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: what a mutation shows is as its selection says
async function mutate(hub: Hub, name: string, type: string, shown: string, input: object): Promise<any> {
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { userErrors { code message } ${shown} } }`;
  const text = await post(
    { ...hub, headers: () => hub.administrator },
    '/graphql',
    JSON.stringify({ query, variables: { input } }),
  );
  const payload = JSON.parse(text).data[name];
  if (payload.userErrors.length > 0) throw new Error(`${name}: ${payload.userErrors[0].message}`);
  return payload;
}
