import fc from 'fast-check';
import type { Hub } from '../../support/hub.js';
import { communities, FENGMING, found, YUNAN } from '../support/places.js';

const key = (id: string) => id.slice(id.indexOf(':') + 1);

/** Three committees and eight bodies of two towns, the last two Party organizations that may be attached. */
export interface World {
  readonly hub: Hub;
  readonly committees: readonly string[];
  readonly bodies: readonly string[];
  readonly places: readonly string[];
}

export async function world(hub: Hub): Promise<World> {
  const bodies = [...(await communities(hub, FENGMING, 4)), ...(await communities(hub, YUNAN, 2))].map(key);
  for (const name of ['甲支部', '乙支部']) {
    const [row] = await hub.sql(
      `insert into organization (id, kind, name, party_kind, division_code, started_latest)
       values (gen_random_uuid(), 'PARTY_ORGANIZATION', $1, 'BRANCH', $2, '2020-01-01') returning id`,
      [name, FENGMING],
    );
    bodies.push(row.id);
  }
  const committees: string[] = [];
  for (const divisionCode of [FENGMING, FENGMING, YUNAN])
    committees.push(key((await found(hub, { divisionCode, established: '2020-01-01' })).id));
  await hub.sql(`update joint_committee set member_list = 'COMPLETE' where id = any($1)`, [committees]);
  const places = await hub.sql(
    'select division_code from organization where id = any($1) and kind = $2 order by division_code',
    [bodies, 'COMMUNITY'],
  );
  return { hub, committees, bodies, places: places.map(({ division_code }) => division_code) };
}

const DATES: readonly (readonly [string | null, string | null])[] = [
  ['2024-01-31', '2024-01-31'],
  ['2024-02-01', '2024-02-01'],
  ['2024-02-29', '2024-02-29'],
  ['2024-06-15', '2024-06-15'],
  ['2024-12-31', '2024-12-31'],
  ['2025-01-01', '2025-01-01'],
  ['2024-03-01', '2024-03-31'],
  ['2024-04-01', '2024-06-30'],
  ['2024-01-01', '2024-12-31'],
  ['2024-12-20', '2025-01-05'],
  ['2022-11-01', '2025-02-28'],
  [null, null],
];
const DAYS = [
  '2023-01-01',
  '2024-02-01',
  '2024-02-15',
  '2024-06-15',
  '2024-06-16',
  '2025-01-01',
  null,
] as const;

const which = fc.nat({ max: 5000 });
const body = fc.nat({ max: 7 });
const held = fc.record({
  kind: fc.constant('hold' as const),
  type: fc.constantFrom('JOINT_MEETING', 'LESSON', 'FESTIVAL'),
  state: fc.constantFrom('HELD', 'HELD', 'HELD', 'PLANNED', 'CANCELLED'),
  date: fc.constantFrom(...DATES),
  place: fc.nat({ max: 5 }),
  committee: fc.option(fc.nat({ max: 2 })),
  organizers: fc.uniqueArray(fc.record({ body, role: fc.constantFrom('ORGANIZER', 'HOST', 'SUPPORTER') }), {
    selector: (organizer) => organizer.body,
    maxLength: 4,
  }),
});
const joined = fc.record({
  kind: fc.constant('join' as const),
  committee: fc.nat({ max: 2 }),
  body,
  role: fc.constantFrom('MEMBER', 'CORE', 'OBSERVER'),
  from: fc.constantFrom(...DAYS),
  sure: fc.boolean(),
  to: fc.constantFrom(...DAYS),
});
export const step = fc.oneof(
  { weight: 5, arbitrary: held },
  { weight: 5, arbitrary: joined },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('correct' as const), which, date: fc.constantFrom(...DATES) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('call off' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('strike' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), which }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('withdraw' as const),
      which,
      to: fc.constantFrom('2024-06-15', '2025-01-01'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('turn' as const), which }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('move' as const), which, place: fc.nat({ max: 5 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('attach' as const),
      branch: fc.nat({ max: 1 }),
      to: fc.option(fc.nat({ max: 5 })),
    }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Activities and memberships of the world only: the demo's stay. */
const MADE = `natural_key is null`;

export async function clear({ hub, committees, bodies }: World): Promise<void> {
  await hub.sql(`delete from activity where ${MADE}`);
  await hub.sql('delete from joint_membership where committee_id = any($1)', [committees]);
  await hub.sql('update organization set legal_entity_id = null where id = any($1)', [bodies.slice(6)]);
}

/** One change, made as an import makes it: by plain SQL, past the services. */
export async function take({ hub, committees, bodies, places }: World, move: Step): Promise<void> {
  const nth = async (table: string, where: string, which: number) => {
    const rows = await hub.sql(`select ctid::text as at from ${table} where ${where} order by ctid`);
    return rows[which % Math.max(rows.length, 1)]?.at as string | undefined;
  };
  switch (move.kind) {
    case 'hold':
      await hub.sql(
        `with a as (insert into activity (id, name, type, division_code, committee_id, state, held_text, held_earliest, held_latest)
           values (gen_random_uuid(), '活动', $1, $2, $3, $4, $5::date::text, $5::date, $6::date) returning id)
         insert into activity_organizer select a.id, o.id, o.role from a, unnest($7::uuid[], $8::text[]) o(id, role)`,
        [
          move.type,
          places[move.place % places.length],
          move.committee === null ? null : committees[move.committee],
          move.state,
          ...move.date,
          move.organizers.map((o) => bodies[o.body]),
          move.organizers.map((o) => o.role),
        ],
      );
      return;
    case 'join': {
      const to = move.to !== null && move.to > (move.from ?? '2023-01-01') ? move.to : null;
      await hub.sql(
        `insert into joint_membership (id, committee_id, member_id, role, started_earliest, started_latest, started_text, ended_earliest, ended_latest, ended_text, ending)
         values (gen_random_uuid(), $1, $2, $3, $4::date, coalesce($5::date, date '2023-01-01'), $4::date::text, $6::date, $6::date, $6::date::text, case when $6::date is not null then 'WITHDRAWN' end)
         on conflict do nothing`,
        [
          committees[move.committee],
          bodies[move.body],
          move.role,
          move.sure ? (move.from ?? '2023-01-01') : null,
          move.from,
          to,
        ],
      );
      return;
    }
    case 'attach':
      await hub.sql('update organization set legal_entity_id = $2 where id = $1', [
        bodies[6 + move.branch],
        move.to === null ? null : bodies[move.to],
      ]);
      return;
    case 'withdraw': {
      const at = await nth(
        'joint_membership',
        `committee_id = any('{${committees}}') and started_latest < '2024-06-15' and ended_latest is null`,
        move.which,
      );
      if (at)
        await hub.sql(
          `update joint_membership set ended_earliest = $2::date, ended_latest = $2::date, ended_text = $2::date::text, ending = 'WITHDRAWN' where ctid = $1::tid`,
          [at, move.to],
        );
      return;
    }
    case 'leave': {
      const at = await nth('joint_membership', `committee_id = any('{${committees}}')`, move.which);
      if (at) await hub.sql('delete from joint_membership where ctid = $1::tid', [at]);
      return;
    }
    case 'turn': {
      const at = await nth(
        'activity_organizer',
        `activity_id in (select id from activity where ${MADE})`,
        move.which,
      );
      if (at)
        await hub.sql(
          `update activity_organizer set role = case role when 'SUPPORTER' then 'HOST' else 'SUPPORTER' end where ctid = $1::tid`,
          [at],
        );
      return;
    }
  }
  const at = await nth('activity', MADE, move.which);
  if (!at) return;
  if (move.kind === 'strike') await hub.sql('delete from activity where ctid = $1::tid', [at]);
  if (move.kind === 'call off')
    await hub.sql(`update activity set state = 'CANCELLED' where ctid = $1::tid`, [at]);
  if (move.kind === 'move')
    await hub.sql('update activity set division_code = $2 where ctid = $1::tid', [
      at,
      places[move.place % places.length],
    ]);
  if (move.kind === 'correct')
    await hub.sql(
      'update activity set held_text = $2::date::text, held_earliest = $2::date, held_latest = $3::date where ctid = $1::tid',
      [at, ...move.date],
    );
}
