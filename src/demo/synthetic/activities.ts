import { organization } from './organizations.js';
import type { Plan } from './plan.js';
import { drawing, key, pick, type Stage } from './sql.js';

const TYPES = {
  ENVIRONMENT: '环境整治',
  VOLUNTEER: '志愿服务',
  SERVICE: '便民服务',
  LESSON: '党课',
  LECTURE: '讲堂',
  ORGANIZATIONAL_LIFE: '组织生活',
  CUSTOMS: '文明新风',
  SPORT: '体育活动',
  EXCHANGE: '交流会',
  CAMPAIGN: '主题行动',
} as const;

const AT = 'c * 120 + a';
const DIMENSIONS = ['ORGANISATION', 'MEMBER_MANAGEMENT', 'RESOURCE', 'ACTIVITY', 'DEVELOPMENT'] as const;

/**
 * 120 activities for each committee from 2024 to 2026: by one organization or several, of its own or of the
 * committee. Places 0 to 3 stand in booked rooms, 4 to 7 are joint meetings with resolutions and tasks, 8
 * deliberates, the last three are the editions of a festival; some are known to the month only.
 */
export function activities(plan: Plan): Stage {
  const draw = drawing(plan);
  const type = draw(55, AT, Object.keys(TYPES).length);
  return {
    name: { zh: '活动', en: 'activities' },
    statements: [
      `create temporary table happening on commit drop as
       select c, a, ${key('activity', AT)} as id, place_name, villages[1 + a % 3] as division_code,
         k.starts as room_from, k.ends as room_to, k.id as booking_id,
         ${draw(50, AT, 7)} as first, 1 + ${draw(51, AT, 3)} as stride,
         case when a between 4 and 7 then 4 else (array[1, 1, 1, 1, 1, 1, 2, 2, 3, 4])[1 + ${draw(52, AT, 10)}] end as organizers,
         coalesce((k.starts at time zone 'Asia/Shanghai')::date, case
           when a between 4 and 7 then date '2025-01-15' + 90 * (a - 4) + ${draw(53, AT, 20)}
           when a >= 117 then make_date(1907 + a, 9, 1 + ${draw(53, 'c', 28)})
           when ${draw(54, AT, 100)} >= 98 then date '2026-12-01' + ${draw(53, AT, 28)}
           else date '2024-01-01' + ${draw(53, AT, 1030)} end) as held,
         case when k.state in ('CANCELLED', 'NO_SHOW') then 'CANCELLED'
           when k.id is not null or a between 4 and 7 or a >= 117 then 'HELD'
           when ${draw(54, AT, 100)} >= 98 then 'PLANNED' when ${draw(54, AT, 100)} >= 95 then 'CANCELLED'
           else 'HELD' end as state,
         -- Of some the source gives the month only.
         a > 8 and a < 117 and ${draw(54, AT, 100)} < 4 as vague,
         case when a between 4 and 7 then 'JOINT_MEETING' when a = 8 then 'DELIBERATION' when a >= 117 then 'FESTIVAL'
           else ${pick(Object.keys(TYPES), type)} end as type,
         case when a between 4 and 7 then '联席会议' when a = 8 then '议事会' when a >= 117 then '合成节'
           else ${pick(Object.values(TYPES), type)} end as title
       from block cross join generate_series(0, 119) a
       left join booking k on a < 4 and k.id = ${key('booking', 'c * 24 + a')}
       order by c, a`,
      'analyze happening',
      `insert into activity_series (id, name, rule, natural_key)
       select ${key('activity_series', 'c')}, place_name || '合成节' || (place + 1), '每年九月', 'synthetic:' || c from block order by c`,
      `insert into activity (id, name, type, forum_kind, dimension, division_code, committee_id, series_id, edition, state,
         starts, ends, held_text, held_earliest, held_latest, place, booking_id, agenda, natural_key)
       select id, place_name || title || a, type, case when a = 8 then 'COUNCIL_HALL' end,
         ${pick(DIMENSIONS, draw(56, AT, DIMENSIONS.length))}, division_code,
         case when a % 2 = 0 or a between 4 and 7 then ${key('joint_committee', 'c')} end,
         case when a >= 117 then ${key('activity_series', 'c')} end, case when a >= 117 then a - 116 end, state,
         case when not vague then coalesce(room_from, (held + time '09:00') at time zone 'Asia/Shanghai') end,
         case when not vague then coalesce(room_to, (held + time '11:00') at time zone 'Asia/Shanghai') end,
         case when vague then to_char(held, 'YYYY-MM') else held::text end,
         case when vague then date_trunc('month', held)::date else held end,
         case when vague then (date_trunc('month', held) + interval '1 month - 1 day')::date else held end,
         '合成地点', booking_id, case when a between 4 and 7 then '{合成议题一,合成议题二}'::text[] else '{}' end,
         'synthetic:' || (${AT})
       from happening order by c, a`,
      // The first organizer and those that join it: seven is prime, so that none comes twice.
      `insert into activity_organizer (activity_id, organization_id, role)
       select id, ${organization('c', '(first + i * stride) % 7')},
         case i when 0 then 'ORGANIZER' when 3 then 'SUPPORTER' else (array['ORGANIZER', 'HOST'])[1 + ${draw(57, AT, 2)}] end
       from happening cross join generate_series(0, 3) i where i < organizers order by c, a, i`,
      `insert into turnout (activity_id, role, count, qualifier)
       select id, role, 10 + ${draw(58, AT, 200)} * (case role when 'RESIDENT' then 3 else 1 end), qualifier
       from happening cross join (values ('PARTY_MEMBER', 4, 'EXACT'), ('RESIDENT', 8, 'ABOUT')) t(role, every, qualifier)
       where state = 'HELD' and a % every = 0 order by c, a, role`,
    ],
  };
}

export function meetings(plan: Plan): Stage {
  const draw = drawing(plan);
  const resolution = `(${AT}) * 2 + i`;
  const task = `(${resolution}) * 2 + t`;
  const closed = `${draw(60, task, 10)} < 7`;
  return {
    name: { zh: '决议与任务', en: 'resolutions and tasks' },
    statements: [
      `insert into resolution (id, activity_id, number, content, due)
       select ${key('resolution', resolution)}, id, 1 + i, '合成决议：共同推进合成事项', held + 60
       from happening cross join generate_series(0, 1) i where type = 'JOINT_MEETING' order by c, a, i`,
      `insert into resolution_task (id, resolution_id, title, responsible_id, state, closed_on)
       select ${key('resolution_task', task)}, ${key('resolution', resolution)}, '合成任务', ${organization('c', draw(61, task, 7))},
         case when ${closed} then 'CLOSED' else ${pick(['OPEN', 'DOING', 'REPORTED'], draw(62, task, 3))} end,
         case when ${closed} then held + 20 + ${draw(63, task, 60)} end
       from happening cross join generate_series(0, 1) i cross join generate_series(0, 1) t
       where type = 'JOINT_MEETING' and t <= ${draw(64, resolution, 2)} order by c, a, i, t`,
      `insert into proposal (id, activity_id, content, state, outcome)
       select ${key('proposal', AT)}, id, '合成建议', ${pick(['RAISED', 'ADOPTED', 'CARRIED_OUT'], draw(65, 'c', 3))},
         case when ${draw(65, 'c', 3)} > 0 then '合成结果' end
       from happening where type = 'DELIBERATION' order by c`,
    ],
  };
}
