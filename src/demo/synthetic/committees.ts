import { organization, PLACE } from './organizations.js';
import type { Plan } from './plan.js';
import { day, drawing, ENDED, key, pick, STARTED, type Stage } from './sql.js';

/** Committees, and memberships that overlap: some organizations are in several, some come, go or come back. */
export function committees(plan: Plan): Stage {
  const draw = drawing(plan);
  const committee = key('joint_committee', 'c');
  // Slot, member, role, from and until; a slot without a member stays empty.
  const members = `values
    (0, ${organization('c', 3)}, 'CORE', since, null::date),
    (1, ${organization('c', 'case when c % 2 = 0 then 1 else 4 end')}, 'CORE', since, null),
    (2, ${organization('c', 2)}, 'MEMBER', since, null),
    (3, ${organization('c', PLACE.collective)}, 'MEMBER', since, null),
    (4, ${organization('c', PLACE.company)}, 'MEMBER', since, null),
    (5, case when not leads then ${organization('c', PLACE.other)} end, 'PARTNER', since,
      case when c % 9 = 1 then date '2024-09-01' end),
    (6, ${organization('next', 2)}, 'MEMBER', case when c % 5 = 0 then date '2025-04-01' + ${draw(20, 'c', 150)} else since end, null),
    (7, ${organization('other', 1)}, 'OBSERVER', since, case when c % 4 = 0 then date '2025-05-15' + ${draw(21, 'c', 120)} end),
    -- A community beside its own branch is one member; one that left has come back.
    (8, case when c % 6 = 1 then ${organization('c', 1)} end, 'MEMBER', since, null),
    (9, case when c % 9 = 1 and not leads then ${organization('c', PLACE.other)} end, 'PARTNER', date '2025-03-01', null)`;
  return {
    name: { zh: '联合党委与成员', en: 'committees and members' },
    statements: [
      `insert into joint_committee (id, name, form, legal_status, theme, remit, criteria, dimensions, division_code,
         parent_id, presiding_post, member_list, dissolution, natural_key, ${STARTED}, ${ENDED})
       select ${committee}, place_name || '第' || (place + 1) || '片区' ||
           (array['联合党委', '片区党委', '党建联盟'])[1 + form],
         (array['JOINT_COMMITTEE', 'AREA_COMMITTEE', 'ALLIANCE'])[1 + form], 'FUNCTIONAL',
         ${pick(['合成产业', '合成治理', '合成文旅'], draw(23, 'c', 3))}, '{资源共享,活动联办}',
         '{GEOGRAPHY,INDUSTRY}', '{ORGANISATION,RESOURCE,ACTIVITY,DEVELOPMENT}', town_code,
         ${organization('lead', PLACE.other)}, '合成岗位', case when c % 10 = 9 then 'PARTIAL' else 'COMPLETE' end,
         case when until is not null then 'DISSOLVED' end, 'synthetic:' || c, ${day('since')}, ${day('until')}
       from block cross join lateral (select ${draw(22, 'c', 3)} as form) f order by c`,
      `insert into joint_membership (id, committee_id, member_id, role, ending, ${STARTED}, ${ENDED})
       select ${key('joint_membership', 'c * 16 + slot')}, ${committee}, member, role,
         case when left_on is not null then 'WITHDRAWN' when until is not null then 'DISSOLVED' end,
         ${day('joined')}, ${day('coalesce(left_on, until)')}
       from block cross join lateral (${members}) m(slot, member, role, joined, left_on)
       where member is not null and (until is null or joined < until) order by c, slot`,
      `insert into membership_criterion
       select id, 'GEOGRAPHY', '合成依据：相邻' from joint_membership
       where id >= ${key('joint_membership', 0)} and id < ${key('joint_membership', plan.committees * 16)} and role = 'CORE'`,
      `insert into committee_link (id, kind, from_id, to_id, ${STARTED})
       select ${key('committee_link', 'c * 4 + i')}, kind, ${key('joint_committee', 'one')}, ${key('joint_committee', 'two')},
         ${day("date '2023-01-01'")}
       from block cross join lateral (values (0, 'SISTER', least(c, next), greatest(c, next), c % 2 = 0),
         (1, 'PARENT', c, lead, not leads and c % 3 = 0), (2, 'ASSISTANCE', c, other, c % 7 = 0)) l(i, kind, one, two, there)
       where there order by c, i`,
    ],
  };
}
