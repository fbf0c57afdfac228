import fc from 'fast-check';
import type { Hub } from '../../support/hub.js';
import { communities, found, YUNAN } from '../support/places.js';

/** A hub with places, committees and a Party branch to make resources for. */
export interface World {
  readonly hub: Hub;
  readonly villages: { id: string; code: string }[];
  readonly committees: string[];
  readonly branch: string;
}

export async function makeWorld(hub: Hub): Promise<World> {
  const villages: World['villages'] = await hub.sql(
    `select id, division_code as code from organization where kind = 'COMMUNITY' and division_code like '500235125%' order by 2 limit 4`,
  );
  villages.push(
    ...(await hub.sql(
      `select id, division_code as code from organization where kind = 'COMMUNITY' and division_code like '500235136%' order by 2 limit 3`,
    )),
  );
  const members = await communities(hub, YUNAN, 2);
  const committees: string[] = [];
  for (const _ of [1, 2])
    committees.push((await found(hub, { established: '2024-01-01', members })).id.slice(15));
  // A key that sorts among the codes of the divisions.
  const among = '50023513-6000-4000-8000-000000000001';
  await hub.sql(
    `insert into joint_committee (id, name, form, legal_status, division_code, member_list, started_earliest, started_latest)
     select $1, '联合党委', form, legal_status, division_code, member_list, started_earliest, started_latest from joint_committee where id = $2`,
    [among, committees[0]],
  );
  committees.push(among);
  const [branch] = (await hub.sql(
    `insert into organization (id, kind, party_kind, name, division_code, legal_entity_id, started_latest)
     values (gen_random_uuid(), 'PARTY_ORGANIZATION', 'BRANCH', '党支部', $1, $2, '2020-01-01') returning id`,
    [villages[0]?.code, villages[0]?.id],
  )) as [{ id: string }];
  return { hub, villages, committees, branch: branch.id };
}

const uuid = (serial: number) => `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`;
export const day = (n: number) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);
const days = fc.integer({ min: 0, max: 420 });
const nth = fc.nat(30);

/** What may be done to a world of resources, several rows in a statement where the act is an import. */
export const step = fc.oneof(
  fc.record({
    act: fc.constant('import' as const),
    things: fc.array(
      fc.record({ place: fc.nat(6), rooms: fc.nat(2), from: days, vague: fc.nat(40), area: fc.nat(90) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  }),
  fc.record({ act: fc.constant('move' as const), which: nth, place: fc.nat(6) }),
  fc.record({ act: fc.constant('end' as const), which: nth, on: days, vague: fc.nat(20) }),
  fc.record({ act: fc.constant('operator' as const), which: nth, who: fc.nat(8) }),
  fc.record({
    act: fc.constant('hours' as const),
    which: nth,
    opens: fc.nat(600),
    length: fc.integer({ min: 1, max: 700 }),
    from: days,
  }),
  fc.record({ act: fc.constant('closed' as const), which: nth, on: days, open: fc.boolean() }),
  fc.record({
    act: fc.constant('share' as const),
    which: nth,
    committee: fc.nat(2),
    from: days,
    length: fc.integer({ min: 1, max: 300 }),
  }),
  fc.record({ act: fc.constant('base' as const), which: nth, committee: fc.nat(2), from: days }),
  fc.record({ act: fc.constant('committee' as const), committee: fc.nat(2), on: fc.option(days) }),
  fc.record({
    act: fc.constant('book' as const),
    bookings: fc.array(
      fc.record({
        which: nth,
        on: days,
        starts: fc.nat(1439),
        length: fc.integer({ min: 1, max: 3000 }),
        who: fc.nat(7),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  }),
  fc.record({ act: fc.constant('rebook' as const), which: nth, on: days }),
  fc.record({
    act: fc.constant('cancel' as const),
    which: nth,
    state: fc.constantFrom('CANCELLED', 'NO_SHOW', 'CONFIRMED', 'HELD'),
  }),
  fc.record({ act: fc.constant('remove' as const), which: nth }),
  fc.record({ act: fc.constant('attach' as const), place: fc.nat(7) }),
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

let serial = 0;

/** Does it to the world, as an import or a person would. */
export async function apply(world: World, change: Step): Promise<void> {
  const { hub, villages, committees, branch } = world;
  const made: { id: string; kind: string; venue_id: string | null }[] = await hub.sql(
    `select id, kind, venue_id from resource where id::text like '00000000-0000-4000%' order by id`,
  );
  const pick = (which: number) => made[which % Math.max(made.length, 1)];
  const place = (n: number) => villages[n % villages.length] as { id: string; code: string };
  const who = (n: number) => (n === 7 ? branch : place(n).id);
  switch (change.act) {
    case 'import': {
      const rows = change.things.flatMap(({ place: at, rooms, from, vague, area }) => {
        const venue = uuid(++serial);
        const common = {
          place: place(at).code,
          from: day(from),
          latest: day(from + vague),
          area: area || null,
        };
        const inside = Array.from({ length: rooms }, () => ({
          id: uuid(++serial),
          kind: 'ROOM',
          venue,
          ...common,
        }));
        return [{ id: venue, kind: 'VENUE', venue: null, ...common }, ...inside];
      });
      await hub.sql(
        `insert into resource (id, kind, name, division_code, venue_kind, room_kind, venue_id, floor_area, started_earliest, started_latest)
         select x.id, x.kind, '场所', x.place, case when x.kind = 'VENUE' then 'SQUARE' end, case when x.kind = 'ROOM' then 'MEETING' end,
           x.venue, x.area, x.from, x.latest
         from jsonb_to_recordset($1) x(id uuid, kind text, venue uuid, place text, "from" date, latest date, area numeric)`,
        [JSON.stringify(rows)],
      );
      return;
    }
    case 'book':
      // As an import does it: all bookings in one statement, then what they occupy; taken slots are left out.
      for (const { which, on, starts, length, who: by } of change.bookings) {
        const thing = pick(which);
        if (!thing) return;
        const id = uuid(++serial);
        await hub.sql(
          `with span as (select ($3::date + make_interval(mins => $4)) at time zone 'Asia/Shanghai' as a),
             free as (select a, a + make_interval(mins => $5) as b from span where not exists (select 1 from booking_resource i
               where i.resource_id = $6 and i.blocks and i.during && tstzrange(a, a + make_interval(mins => $5))))
           insert into booking (id, organization_id, state, starts, ends, purpose) select $1, $2, 'CONFIRMED', a, b, '例会' from free`,
          [id, who(by), day(on), starts, length, thing.id],
        );
        await hub.sql(
          `insert into booking_resource (booking_id, resource_id, requested, during, blocks) select id, $2, true, 'empty', true from booking where id = $1`,
          [id, thing.id],
        );
      }
      return;
    case 'committee':
      await hub.sql(
        `update joint_committee set ended_earliest = $2, ended_latest = $2, dissolution = case when $2::date is not null then 'DISSOLVED' end where id = $1`,
        [committees[change.committee], change.on === null ? null : day(change.on)],
      );
      return;
    case 'attach':
      await hub.sql('update organization set legal_entity_id = $2 where id = $1', [
        branch,
        change.place === 7 ? null : place(change.place).id,
      ]);
      return;
    case 'rebook':
    case 'cancel': {
      const [booking] = await hub.sql(
        `select id, state from booking where id::text like '00000000-0000-4000%' order by id offset $1 limit 1`,
        [change.which % 10],
      );
      if (!booking) return;
      if (change.act === 'cancel')
        await hub
          .sql(`update booking set state = $2, held_until = '2100-01-01' where id = $1`, [
            booking.id,
            change.state,
          ])
          .catch(taken);
      else
        await hub
          .sql(
            `update booking set starts = starts + ($2::date - (starts at time zone 'Asia/Shanghai')::date) * interval '1 day',
            ends = ends + ($2::date - (starts at time zone 'Asia/Shanghai')::date) * interval '1 day' where id = $1`,
            [booking.id, day(change.on)],
          )
          .catch(taken);
      return;
    }
  }
  const thing = pick(change.which);
  if (!thing) return;
  switch (change.act) {
    case 'move':
      // A venue moves with what stands in it; the foreign key is checked at the end of the statement.
      return void (await hub.sql('update resource set division_code = $2 where id = $1 or venue_id = $1', [
        thing.venue_id ?? thing.id,
        place(change.place).code,
      ]));
    case 'end':
      return void (await hub.sql(
        `update resource set ended_earliest = greatest(started_earliest + 1, $2::date), ended_latest = greatest(started_earliest + 1, $2::date) + $3::int where id = $1`,
        [thing.id, day(change.on), change.vague],
      ));
    case 'operator':
      return void (await hub.sql('update resource set operator_id = $2 where id = $1', [
        thing.id,
        change.who === 8 ? null : who(change.who),
      ]));
    case 'hours':
      await hub.sql('delete from opening_rule where resource_id = $1 and lower(valid) >= $2', [
        thing.id,
        day(change.from),
      ]);
      await hub.sql(
        'update opening_rule set valid = daterange(lower(valid), $2) where resource_id = $1 and valid @> $2::date',
        [thing.id, day(change.from)],
      );
      return void (await hub.sql(
        `insert into opening_rule (resource_id, weekday, minutes, valid) select $1, w, int4range($2, least(1440, $2::int + $3::int)), daterange($4, null) from generate_series(1, 6) w`,
        [thing.id, change.opens, change.length, day(change.from)],
      ));
    case 'closed':
      return void (await hub.sql(
        `insert into opening_exception (resource_id, day, minutes) values ($1, $2, case when $3 then int4range(60, 90) end) on conflict do nothing`,
        [thing.id, day(change.on), change.open],
      ));
    case 'share':
      return void (await hub.sql(
        `insert into resource_sharing (id, resource_id, committee_id, started_earliest, started_latest, ended_earliest, ended_latest)
         values (gen_random_uuid(), $1, $2, $3::date, $3::date + 5, $3::date + 5 + $4::int, $3::date + 10 + $4::int) on conflict do nothing`,
        [thing.id, committees[change.committee], day(change.from), change.length],
      ));
    case 'base':
      return void (await hub.sql(
        `insert into committee_base (id, committee_id, venue_id, started_earliest, started_latest) values (gen_random_uuid(), $1, $2, $3, $3) on conflict do nothing`,
        [committees[change.committee], thing.venue_id ?? thing.id, day(change.from)],
      ));
    case 'remove':
      await hub.sql(
        'delete from booking where id in (select booking_id from booking_resource where resource_id = $1)',
        [thing.id],
      );
      for (const table of ['opening_rule', 'opening_exception', 'resource_sharing'])
        await hub.sql(`delete from ${table} where resource_id = $1`, [thing.id]);
      if (thing.kind === 'ROOM') await hub.sql('delete from resource where id = $1', [thing.id]);
  }
}

function taken(error: { constraint?: string }): void {
  if (error.constraint !== 'booking_slot_taken') throw error;
}

export async function clear({ hub }: World): Promise<void> {
  await hub.sql(`delete from booking where id::text like '00000000-0000-4000%'`);
  for (const table of ['opening_rule', 'opening_exception', 'resource_sharing'])
    await hub.sql(`delete from ${table} where resource_id::text like '00000000-0000-4000%'`);
  await hub.sql(`delete from committee_base where venue_id::text like '00000000-0000-4000%'`);
  await hub.sql(`delete from resource where id::text like '00000000-0000-4000%'`);
}
