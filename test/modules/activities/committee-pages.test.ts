import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { clear, step, take, type World, world } from './worlds.js';

let hub: Hub;
let made: World;
beforeAll(async () => {
  hub = await startHub();
  made = await world(hub);
});
afterAll(() => hub.close());

const KEPT = ['committee_year', 'committee_resolution'] as const;
const DUE = ['2024-02-01', '2024-06-15', '2024-12-31', '2025-01-01', null] as const;
const resolving = fc.record({
  act: fc.constantFrom('resolve', 'resolve', 'resolve', 'close', 'reopen', 'postpone', 'drop task', 'drop'),
  which: fc.nat({ max: 5000 }),
  due: fc.constantFrom(...DUE),
  tasks: fc.nat({ max: 2 }),
  closed: fc.constantFrom('2024-01-31', '2024-06-15', '2025-03-01'),
});
type Resolving = typeof resolving extends fc.Arbitrary<infer T> ? T : never;

/** One change of what was resolved, by plain SQL. */
async function resolve({ act, which, due, tasks, closed }: Resolving): Promise<void> {
  const nth = (table: string, where = 'true') =>
    `(select id from ${table} where ${where} order by id offset ${which} % greatest((select count(*) from ${table} where ${where}), 1)::int limit 1)`;
  const mine = `activity_id in (select id from activity where natural_key is null)`;
  const resolution = nth('resolution', mine);
  const task = nth('resolution_task', `resolution_id in (select id from resolution where ${mine})`);
  switch (act) {
    case 'resolve':
      return void (await hub.sql(
        `with r as (insert into resolution (id, activity_id, number, content, due)
           select gen_random_uuid(), a.id, (select count(*) + 1 from resolution x where x.activity_id = a.id), '决议', $1::date
           from activity a where a.id = ${nth('activity', 'natural_key is null')}
           on conflict do nothing returning id)
         insert into resolution_task (id, resolution_id, title, responsible_id, state)
         select gen_random_uuid(), r.id, '任务', $2::uuid, 'OPEN' from r cross join generate_series(1, $3::int)`,
        [due, made.bodies[0], tasks],
      ));
    case 'close':
      return void (await hub.sql(
        `update resolution_task set state = 'CLOSED', closed_on = $1 where id = ${task}`,
        [closed],
      ));
    case 'reopen':
      return void (await hub.sql(
        `update resolution_task set state = 'RETURNED', closed_on = null where id = ${task}`,
      ));
    case 'postpone':
      return void (await hub.sql(`update resolution set due = $1::date where id = ${resolution}`, [due]));
    case 'drop task':
      return void (await hub.sql(`delete from resolution_task where id = ${task}`));
    default:
      return void (await hub.sql(
        `with r as (select ${resolution} as id), t as (delete from resolution_task t using r where t.resolution_id = r.id)
         delete from resolution x using r where x.id = r.id and not exists (select from resolution_task t where t.resolution_id = r.id)`,
      ));
  }
}

async function withoutResolutions(): Promise<void> {
  const mine = `select r.id from resolution r join activity a on a.id = r.activity_id where a.natural_key is null`;
  await hub.sql(`delete from resolution_task where resolution_id in (${mine})`);
  await hub.sql(`delete from resolution where id in (${mine})`);
}

const FIGURE = '{ value qualifier nullReason basis { numerator denominator n } bounds { lower upper } }';
const FIGURES = `{ equivalents ${FIGURE} intensity ${FIGURE} jointShare ${FIGURE} meetings ${FIGURE} resolutionDelivery ${FIGURE} }`;
const PERIODS = [
  ['2024-01-01', '2025-01-01'],
  ['2025-01-01', '2026-01-01'],
  ['2024-02-01', '2024-07-01'],
] as const;
const DAYS = ['2024-02-29', '2024-06-15', '2025-01-01', '2026-03-01'] as const;

/** Whether a committee runs, from all that it ever held and resolved. */
const RUNS = `select count(*) filter (where h.days <@ daterange(($2::date - interval '1 year')::date, $2::date))::int as certain,
    count(*) filter (where h.days && daterange(($2::date - interval '1 year')::date, $2::date))::int as possible,
    count(*)::int as ever, max(h.latest) filter (where h.latest < $2::date)::text as last,
    coalesce(bool_or(exists (select from resolution r join resolution_task t on t.resolution_id = r.id and t.state <> 'CLOSED'
      where r.activity_id = h.activity_id and r.due < $2::date)), false) as overdue
  from (select *, daterange(earliest, latest, '[]') as days from activities_of_committee($1, '1949-10-01', $2::date)
    where own or organizers > 1) h`;

async function expectRunning(id: string, day: string): Promise<void> {
  const [held] = await hub.sql(RUNS, [id, day]);
  const { data, errors } = await hub.ask(
    `{ jointCommittee(id: "JointCommittee:${id}") { liveness(asOf: "${day}") { verdict reasons lastHeld } } }`,
  );
  expect(errors).toBeUndefined();
  const { certain, possible, ever, last, overdue } = held as Record<string, number> & {
    last: string | null;
    overdue: boolean;
  };
  expect(data.jointCommittee.liveness).toEqual({
    verdict: certain ? 'RUNNING' : possible || !ever ? 'UNKNOWN' : 'DORMANT',
    reasons: [
      certain && 'JOINT_ACTIVITY_HELD',
      ever && !possible && 'NONE_IN_TWELVE_MONTHS',
      Number(possible) > Number(certain) && 'DATES_NOT_KNOWN',
      !ever && 'NOTHING_RECORDED',
      overdue && 'RESOLUTIONS_OVERDUE',
    ].filter(Boolean),
    lastHeld: last,
  });
}

describe("what a committee's page is read from", () => {
  it('is what its activities and resolutions come to after any changes, for years and other periods', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 3, arbitrary: step }, { weight: 2, arbitrary: resolving }), {
          minLength: 4,
          maxLength: 18,
        }),
        fc.constantFrom(...PERIODS),
        fc.constantFrom(...DAYS),
        async (steps, [from, to], day) => {
          await withoutResolutions();
          await clear(made);
          for (const one of steps) {
            if ('act' in one) await resolve(one);
            // An activity that resolved something cannot be struck off.
            else await take(made, one).catch(refusedByTables);
          }
          for (const kept of KEPT) expect(await hub.sql(`select * from ${kept}_difference`)).toEqual([]);
          for (const key of made.committees) {
            const id = `"JointCommittee:${key}"`;
            const { data, errors } = await hub.ask(
              `{ jointCommittee(id: ${id}) { jointActivity(from: "${from}", to: "${to}") ${FIGURES} }
                made: activitiesOfCommittees(committeeIds: [${id}], from: "${from}", to: "${to}") ${FIGURES} }`,
            );
            expect(errors).toBeUndefined();
            expect(data.jointCommittee.jointActivity).toEqual(data.made);
            await expectRunning(key, day);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('stays right when activities and what they resolved are written at once', async () => {
    await withoutResolutions();
    await clear(made);
    const [first, second] = made.bodies as [string, string];
    await hub.sql(
      `insert into joint_membership (id, committee_id, member_id, role, started_latest)
       select gen_random_uuid(), $1, unnest($2::uuid[]), 'MEMBER', '2023-01-01'`,
      [made.committees[0], [first, second]],
    );
    const hold = () =>
      take(made, {
        kind: 'hold',
        type: 'JOINT_MEETING',
        state: 'HELD',
        date: ['2024-06-15', '2024-06-15'],
        place: 0,
        committee: 0,
        organizers: [{ body: 1, role: 'ORGANIZER' }],
      });
    await hold();
    const turn = (which: number) => take(made, { kind: 'turn', which });
    const due = (which: number) =>
      resolve({ act: 'resolve', which, due: '2024-12-31', tasks: 1, closed: '2024-01-31' });
    await Promise.all([0, 1, 2, 3, 4, 5].flatMap((which) => [turn(which), due(0), hold()]));
    for (const kept of KEPT) expect(await hub.sql(`select * from ${kept}_difference`)).toEqual([]);
  });

  it('is found wrong when it is changed by hand, and made anew', async () => {
    for (const kept of KEPT) {
      await hub.sql(`delete from ${kept}`);
      expect(await hub.sql(`select * from ${kept}_difference`)).not.toEqual([]);
      await hub.sql(`select ${kept}_rebuild()`);
      expect(await hub.sql(`select * from ${kept}_difference`)).toEqual([]);
    }
  });
});

function refusedByTables(error: Error & { code?: string }): void {
  if (!error.code?.startsWith('23')) throw error;
}
