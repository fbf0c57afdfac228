import { organization, PLACE } from './organizations.js';
import type { Plan } from './plan.js';
import { day, drawing, ENDED, key, pick, STARTED, type Stage } from './sql.js';

/** The key of a resource: its committee, which of the three venues, and its place there (0: the venue). */
export const resource = (c: string, venue: string | number, place: string | number): string =>
  key('resource', `${c} * 24 + ${venue} * 8 + ${place}`);

/** Each community's venue with four rooms, two pieces of equipment and a post, and who shares them. */
export function resources(plan: Plan): Stage {
  const draw = drawing(plan);
  const at = 'c * 24 + v * 8 + j';
  return {
    name: { zh: '共享资源', en: 'shared resources' },
    statements: [
      `insert into resource (id, kind, name, division_code, venue_id, venue_kind, room_kind, owner_id, operator_id,
         functions, centre_roles, floor_area, capacity, posts, condition, natural_key, ${STARTED})
       select ${resource('c', 'v', 'j')}, (array['VENUE', 'ROOM', 'ROOM', 'ROOM', 'ROOM', 'EQUIPMENT', 'EQUIPMENT', 'STAFF_POST'])[1 + j],
         d.short_name || (array['党群服务中心', '会议室', '活动室', '书屋', '文体室', '音响', '投影仪', '网格岗'])[1 + j],
         villages[v + 1], case when j > 0 then ${resource('c', 'v', 0)} end,
         case when j = 0 then case when v = 0 then 'SERVICE_CENTRE' else ${pick(['SERVICE_CENTRE', 'SQUARE', 'HISTORY_HALL', 'PARK'], draw(30, at, 4))} end end,
         case when j between 1 and 4 then (array['MEETING', 'MEMBER_ACTIVITY', 'READING', 'ARTS'])[j] end,
         ${organization('c', 'v')}, ${organization('c', `(array[0, 4, ${PLACE.company}])[1 + v]`)},
         case when j = 0 then '{合成服务}'::text[] else '{}' end,
         case when j = 0 then '{ACTIVITY,CONVENIENCE}'::text[] else '{}' end,
         case when j = 0 then 300 + ${draw(31, at, 1500)} when j < 5 and ${draw(32, at, 10)} > 0 then 20 + ${draw(31, at, 150)} end,
         case when j between 1 and 4 then 10 + ${draw(33, at, 90)} end, case when j = 7 then 1 + ${draw(34, at, 5)} end,
         case when ${draw(35, at, 20)} = 0 then 'NEEDS_REPAIR' when ${draw(35, at, 20)} < 15 then 'SOUND' end,
         'synthetic:' || (${at}), ${day(`date '2018-01-01' + ${draw(36, 'c * 24 + v * 8', 700)}`)}
       from block cross join generate_series(0, 2) v cross join generate_series(0, 7) j
       join division d on d.code = villages[v + 1] order by c, v, j`,
      // The third venue of every fifth committee states no hours: use without a ground to measure it on.
      `insert into opening_rule (id, resource_id, weekday, minutes, valid)
       select ${key('opening_rule', '(c * 3 + v) * 8 + weekday')}, ${resource('c', 'v', 0)}, weekday,
         int4range(540, 1080), daterange('2022-01-01', null)
       from block cross join generate_series(0, 2) v cross join generate_series(1, 7) weekday
       where (weekday <= 5 or v = 0) and not (v = 2 and c % 5 = 0) order by c, v, weekday`,
      `insert into committee_base (id, committee_id, venue_id, ${STARTED}, ${ENDED})
       select ${key('committee_base', 'c')}, ${key('joint_committee', 'c')}, ${resource('c', 0, 0)}, ${day('since')}, ${day('until')}
       from block order by c`,
      // Two of its own members' venues, and one of the committee next to it.
      `insert into resource_sharing (id, resource_id, committee_id, terms, most_minutes, advance_days, ${STARTED}, ${ENDED})
       select ${key('resource_sharing', 'c * 4 + i')}, venue, ${key('joint_committee', 'c')}, '合成条款', 480, 30,
         ${day('since')}, ${day('coalesce(past, until)')}
       from block cross join lateral (values (0, ${resource('c', 1, 0)}, case when c % 6 = 0 then date '2025-06-30' end),
         (1, ${resource('c', 2, 0)}, null), (2, ${resource('next', 2, 0)}, null)) s(i, venue, past) order by c, i`,
    ],
  };
}

/** When and where the n-th booking of a committee is: each room once in 2025 and once in 2026, on a working day. */
export function bookings(plan: Plan): Stage {
  const draw = drawing(plan);
  const at = 'c * 24 + n';
  const monday = `case when n < 12 then date '2025-01-06' else date '2026-01-05' end`;
  return {
    name: { zh: '预订', en: 'bookings' },
    statements: [
      `create temporary table slot on commit drop as
       select c, n, ${resource('c', 'n % 3', '1 + (n / 3) % 4')} as room, ${resource('c', 'n % 3', '5 + n % 2')} as device,
         (${monday} + 7 * ${draw(40, at, 42)} + ${draw(41, at, 5)} + time '09:00' + ${draw(42, at, 12)} * interval '30 minutes')
           at time zone 'Asia/Shanghai' as starts,
         (1 + ${draw(43, at, 6)}) * interval '30 minutes' as lasts
       from block cross join generate_series(0, 23) n order by c, n`,
      'create unique index on slot (c, n)',
      'analyze slot',
      `insert into booking (id, organization_id, state, starts, ends, purpose, dimension, centre_role)
       select ${key('booking', at)}, ${organization('c', draw(44, at, 7))},
         ${pick(['FINISHED', 'FINISHED', 'FINISHED', 'FINISHED', 'FINISHED', 'CANCELLED', 'NO_SHOW', 'CONFIRMED'], draw(45, at, 8))},
         starts, starts + lasts, '合成用途', ${pick(['ORGANISATION', 'RESOURCE', 'ACTIVITY'], draw(46, at, 3))}, 'ACTIVITY'
       from slot order by c, n`,
      `insert into booking_resource (booking_id, resource_id, requested)
       select ${key('booking', at)}, room, true from slot order by c, n`,
      // Equipment goes along once in eight, and to one booking of a committee only: it is never taken twice.
      `insert into booking_resource (booking_id, resource_id, requested)
       select ${key('booking', at)}, device, true from slot where n < 3 order by c, n`,
    ],
  };
}
