import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { YUNAN, YUNYANG } from '../support/places.js';
import { expectReadyAsRead } from '../support/ready.js';
import { apply, clear, day, makeWorld, step, type World } from './worlds.js';

let hub: Hub;
let world: World;
beforeAll(async () => {
  hub = await startHub();
  world = await makeWorld(hub);
});
afterAll(() => hub.close());

const FLOWS = 'open_minutes, used_minutes, booked_minutes, shared_minutes, unattributed_minutes';
const SUMS = FLOWS.split(', ')
  .map((name) => `sum(u.${name})::int as ${name}`)
  .join(', ');

/** What the exact function counts day by day, of the resources and days that `days` lets through. */
function exactly(subjects: string, days: string): string {
  return `select to_char(u.day, 'YYYY-MM') as month, r.kind, coalesce(r.room_kind, r.venue_kind, r.kind) as detail, ${SUMS}
    from resource_use(array(select r.id from resource r where r.id in (${subjects}) and r.kind in ('VENUE', 'ROOM') and not (r.kind = 'VENUE'
      and exists (select 1 from resource part where part.venue_id = r.id and part.kind = 'ROOM'))), $2, $3) u
    join resource r on r.id = u.resource_id where r.possible @> u.day and ${days} group by 1, 2, 3 order by 1, 2, 3`;
}

const kept = (
  rows: string,
) => `select to_char((month_bounds($2, $3))[u.period], 'YYYY-MM') as month, u.kind, u.detail, ${SUMS}
  from (${rows}) u where u.kind in ('VENUE', 'ROOM') group by 1, 2, 3
  having sum(u.open_minutes) <> 0 or sum(u.booked_minutes) <> 0 order by 1, 2, 3`;

const something = (rows: { open_minutes: number; booked_minutes: number }[]) =>
  rows.filter(({ open_minutes, booked_minutes }) => open_minutes !== 0 || booked_minutes !== 0);

/** A committee's page sums its few steps by itself: it shows what the functions give for any place. */
async function showsWhatIsKept(id: string, from: string, to: string): Promise<void> {
  const { data, errors } = await hub.ask(
    `query ($id: ID!, $from: LocalDate!, $to: LocalDate!) { jointCommittee(id: $id) {
      resourcesByKind(asOf: $from) { kind detail count { basis { n } } }
      resourceUse(from: $from, to: $to) { byKind { kind detail figures { openMinutes { value } bookedMinutes { value }
        utilisation { basis { numerator } } sharedUse { basis { numerator } } } } } } }`,
    { id: `JointCommittee:${id}`, from, to },
  );
  expect(errors).toBeUndefined();
  const { resourcesByKind, resourceUse } = data.jointCommittee;
  const standing = await hub.sql(
    'select kind, nullif(detail, kind) as detail, certain::int from resource_standing($1::uuid::text, $2) order by 1, 2',
    [id, from],
  );
  expect(
    resourcesByKind.map(({ kind, detail, count }: any) => ({ kind, detail, certain: count.basis.n })),
  ).toEqual(standing);
  const use = await hub.sql(
    `select kind, detail, open_minutes::text as open, used_minutes::text as used, booked_minutes::text as booked,
       shared_minutes::text as shared
     from resource_periods($1::uuid::text, array[$2::date, $3::date]) u where kind in ('VENUE', 'ROOM')
       and (open_minutes <> 0 or booked_minutes <> 0) order by 1, 2`,
    [id, from, to],
  );
  expect(
    resourceUse.byKind.map(({ kind, detail, figures }: any) => ({
      kind,
      detail,
      open: figures.openMinutes.value,
      used: figures.utilisation.basis.numerator,
      booked: figures.bookedMinutes.value,
      shared: figures.sharedUse.basis.numerator,
    })),
  ).toEqual(use);
}

/** How evenly members share in a calendar year is kept for the kinds that count by default; for kinds it is counted. */
async function showsHowEvenly(): Promise<void> {
  expect(await hub.sql('select * from committee_booking_difference')).toEqual([]);
  const figure = '{ fairness { value qualifier nullReason basis { numerator denominator n } } }';
  for (const year of [2024, 2025, 2026])
    for (const id of world.committees) {
      const use = `from: "${year}-01-01", to: "${year + 1}-01-01", asOf: "2025-06-30"`;
      const { data, errors } = await hub.ask(
        `{ jointCommittee(id: "JointCommittee:${id}") { kept: resourceUse(${use}) ${figure}
          counted: resourceUse(${use}, kinds: [VENUE, ROOM]) ${figure} } }`,
      );
      expect(errors).toBeUndefined();
      expect(data.jointCommittee.kept).toEqual(data.jointCommittee.counted);
    }
}

/** The lists of stretches without a step, as they are kept and as they are read step by step. */
async function showsWhatIsReady(asked: string): Promise<void> {
  expect(await hub.sql('select * from resource_stand_difference')).toEqual([]);
  const objects = [
    ...[YUNYANG, YUNAN].map((code) => `division(code: "${code}")`),
    ...world.committees.map((id) => `jointCommittee(id: "JointCommittee:${id}")`),
  ];
  for (const object of objects) {
    for (const on of [asked, `${asked.slice(0, 4)}-12-31`, '2099-01-01'])
      await expectReadyAsRead(hub, object, `resourcesByKind(asOf: "${on}")`, ['kind', 'count', 'floorArea']);
  }
}

describe('sums that are kept', () => {
  it('equal what is counted day by day, after any changes, for any place and period', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 8, maxLength: 16 }),
        fc.nat(400),
        fc.integer({ min: 1, max: 120 }),
        fc.nat(7),
        fc.option(fc.nat(400)),
        async (steps, first, length, place, on) => {
          await clear(world);
          await apply(world, { act: 'import', things: [{ place: 1, rooms: 2, from: 0, vague: 3, area: 7 }] });
          await apply(world, { act: 'share', which: 0, committee: 0, from: 0, length: 300 });
          await apply(world, { act: 'operator', which: 0, who: 0 });
          const early = { which: 0, on: 10, starts: 540, length: 90, who: 7 };
          await apply(world, { act: 'book', bookings: [early, { ...early, on: 11, who: 0 }] });
          for (const change of steps) await apply(world, change);
          // Whom the branch stands for and until when a committee is there: both change what is long on record.
          await apply(world, { act: 'committee', committee: 0, on });
          await apply(world, { act: 'attach', place });
          expect(await hub.sql('select * from resource_difference')).toEqual([]);
          await showsWhatIsReady(day(first));
          await showsHowEvenly();
          const [from, to] = [day(first), day(first + length)];
          const places = [YUNYANG, YUNAN, '500000000000', world.villages[1]?.code as string];
          for (const code of places) {
            const inside = `select v.id from resource v where v.division_code >= $1 and v.division_code <
              (select subtree_end(code, level) collate "C" from division where code = $1)`;
            expect(
              await hub.sql(kept('select * from resource_periods($1, month_bounds($2, $3))'), [
                code,
                from,
                to,
              ]),
            ).toEqual(something(await hub.sql(exactly(inside, 'true'), [code, from, to])));
            expect(
              await hub.sql(
                'select kind, detail, possible::int, certain::int, stated::int, area::float from resource_standing($1, $2) order by 1, 2',
                [code, from],
              ),
            ).toEqual(
              await hub.sql(
                `select kind, coalesce(room_kind, venue_kind, kind) as detail, count(*)::int as possible, (count(*) filter (where certain @> $2::date))::int as certain,
                (count(floor_area) filter (where certain @> $2::date))::int as stated, coalesce(sum(floor_area) filter (where certain @> $2::date), 0)::float as area
                from resource where id in (${inside}) and possible @> $2::date group by 1, 2 order by 1, 2`,
                [code, from],
              ),
            );
          }
          for (const id of world.committees) {
            const may = 'select resource_id from committee_resource where committee_id = $1';
            expect(
              await hub.sql(kept('select * from resource_periods($1::uuid::text, month_bounds($2, $3))'), [
                id,
                from,
                to,
              ]),
            ).toEqual(
              something(
                await hub.sql(
                  exactly(
                    may,
                    'exists (select 1 from committee_resource c where c.committee_id = $1 and c.resource_id = u.resource_id and c.possible @> u.day)',
                  ),
                  [id, from, to],
                ),
              ),
            );
            expect(
              await hub.sql(
                'select sum(possible)::int as possible, sum(certain)::int as certain from resource_standing($1::uuid::text, $2)',
                [id, from],
              ),
            ).toEqual(
              await hub.sql(
                `select nullif(count(distinct resource_id), 0)::int as possible, case when count(*) > 0 then count(distinct resource_id) filter (where certain @> $2::date) end::int as certain
                from committee_resource where committee_id = $1 and possible @> $2::date`,
                [id, from],
              ),
            );
          }
          for (const id of world.committees) await showsWhatIsKept(id, from, to);
          // Over the set of them, each resource once however they overlap.
          const ids = world.committees;
          expect(
            await hub.sql(
              kept(`select u.period, s.kind, s.detail, u.open_minutes, u.used_minutes, u.booked_minutes, u.shared_minutes, u.unattributed_minutes
            from (select array_agg(x.id) as ids, array_agg(x.days) as days from (select r.resource_id as id, range_agg(r.possible) as days
              from resource_reach r where r.committee_id = any ($1::uuid[]) group by 1) x join resource_state s on s.resource_id = x.id and s.counted) a
            cross join lateral resource_periods_each(a.ids, a.days, month_bounds($2, $3)) u join resource_state s on s.resource_id = u.resource_id`),
              [ids, from, to],
            ),
          ).toEqual(
            something(
              await hub.sql(
                exactly(
                  'select resource_id from committee_resource where committee_id = any ($1::uuid[])',
                  'exists (select 1 from committee_resource c where c.committee_id = any ($1::uuid[]) and c.resource_id = u.resource_id and c.possible @> u.day)',
                ),
                [ids, from, to],
              ),
            ),
          );
          await clear(world);
          expect(await hub.sql('select * from resource_difference')).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('are mended by a rebuild, and what was wrong is named', async () => {
    await hub.sql('update resource_step set n_possible = n_possible + 1 where scope = $1', ['500000000000']);
    const wrong = await hub.sql('select distinct kind, subject from resource_difference');
    expect(wrong).toEqual([{ kind: 'STEP', subject: '500000000000' }]);
    await hub.sql('select resource_rebuild()');
    expect(await hub.sql('select * from resource_difference')).toEqual([]);
    await hub.sql('delete from committee_booking');
    await hub.sql('select committee_booking_rebuild()');
    expect(await hub.sql('select * from committee_booking_difference')).toEqual([]);
    await hub.sql('delete from resource_stand');
    expect(await hub.sql('select * from resource_stand_difference')).not.toEqual([]);
    await hub.sql('select resource_stand_rebuild()');
    expect(await hub.sql('select * from resource_stand_difference')).toEqual([]);
  });
});
