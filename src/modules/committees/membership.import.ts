import { endsOn, startsOn } from '../../importing/dated.js';
import { type Column, defineImport } from '../../importing/kind.js';
import { upsert } from '../../importing/merge.js';
import type { Session } from '../../importing/session.js';
import { choice, partialDay } from '../../importing/values.js';
import { organizationColumn } from '../organizations/index.js';
import { ROLE_NAMES } from './committee.names.js';
import { committeeColumn } from './committee.reference.js';

const columns: Column[] = [
  committeeColumn({
    name: 'committee',
    header: { zh: '联合党委', en: 'committee' },
    aliases: ['联合党委名称', '党委'],
    about: { zh: '联合党委', en: 'the committee' },
    example: '凤鸣片区党委',
    required: true,
  }),
  organizationColumn({
    name: 'member',
    header: { zh: '成员', en: 'member' },
    aliases: ['成员单位', '成员组织'],
    about: { zh: '成员', en: 'the member' },
    example: '500235125206',
    required: true,
  }),
  {
    name: 'role',
    header: { zh: '角色', en: 'role' },
    about: { zh: '不填为成员', en: 'member where it is empty' },
    example: '核心成员',
    type: choice(ROLE_NAMES),
  },
  {
    name: 'since',
    header: { zh: '加入日期', en: 'since' },
    aliases: ['加入时间', '开始日期'],
    about: { zh: '加入日期', en: 'since when' },
    example: '2023-05',
    type: partialDay(),
  },
  {
    name: 'until',
    header: { zh: '退出日期', en: 'until' },
    aliases: ['退出时间', '结束日期'],
    about: { zh: '不再是成员的首日', en: 'first day on which it is no longer a member' },
    example: '',
    type: partialDay(),
  },
];

/** A member may leave and come back: a row is about the spell that its dates name, or else the one that is open. */
const SPELL = `left join joint_committee committee on committee.id = ref_committee.id
  left join lateral (
    select m.id, m.ending, m.ended_text, m.started_earliest from joint_membership m
    cross join lateral (select case
      when m.started_text is not distinct from s.since and m.ended_text is not distinct from s.until then 0
      when m.started_text = s.since then 1
      when s.since is null and m.ended_text = s.until then 2
      when m.ended_earliest is null and (s.since is null or m.started_text is null) then 3 end as place) fit
    where m.committee_id = ref_committee.id and m.member_id = ref_member.id and fit.place is not null
    order by fit.place, m.id limit 1) spell on true`;

/** One member that is named does not make an unknown list complete. */
async function merge(session: Session, rows: string): Promise<void> {
  await upsert(session, membershipImport, rows);
  await session.query(
    `update joint_committee c set member_list = 'PARTIAL', version = c.version + 1, updated_at = now()
     where c.member_list = 'UNKNOWN' and c.id in (select r.committee_id from ${rows} r where r.target_id is null)`,
  );
}

export const membershipImport = defineImport({
  kind: 'memberships',
  title: { zh: '成员关系', en: 'memberships' },
  action: 'committee:admit',
  subject: 'JointMembership',
  columns,
  joins: SPELL,
  resolved: {
    target_id: 'spell.id',
    target_ending: 'spell.ending',
    target_until: 'spell.ended_text',
    begins: 'case when s.since is null then spell.started_earliest else s.since_earliest end',
    founded: 'committee.started_earliest',
    dissolved: 'committee.ended_latest',
  },
  divisions: ['r.committee_division', 'r.member_division'],
  keyColumns: ['member', 'committee', 'since'],
  key: `coalesce(r.target_id::text, r.committee_id || ' ' || r.member_id || ' ' || coalesce(r.since, r.until, ''))`,
  checks: [
    {
      column: 'until',
      code: 'INVALID_DATE',
      when: 'r.until is not null and r.until_earliest is null',
      text: {
        zh: '退出日期至少要有年份，例如 2024 或 2024-06。',
        en: 'An end needs at least a year, e.g. 2024 or 2024-06.',
      },
    },
    {
      column: 'until',
      code: 'ENDS_BEFORE_START',
      when: 'r.until_latest <= r.begins',
      text: {
        zh: '退出日期应晚于加入日期：退出日期是不再是成员的首日。',
        en: 'It ends before it begins: the end is the first day on which it is no longer a member.',
      },
    },
    {
      column: 'until',
      code: 'COMMITTEE_DISSOLVED',
      when: `r.target_ending <> 'WITHDRAWN' and r.until <> r.target_until`,
      text: {
        zh: '该成员关系已随联合党委的变动结束，不能以导入改变其结束日期。',
        en: 'The membership ended with its committee: an import does not change that day.',
      },
    },
    {
      column: 'since',
      code: 'INVALID_DATE',
      when: 'r.since_latest < r.founded',
      text: {
        zh: '早于联合党委的成立日期。',
        en: 'The committee was founded later than this.',
      },
    },
    {
      column: 'committee',
      code: 'COMMITTEE_DISSOLVED',
      when: 'r.target_id is null and r.dissolved is not null and (r.until is null or r.until_earliest > r.dissolved)',
      text: {
        zh: '该联合党委已经结束。请填写其承继者，或不晚于其结束的退出日期。',
        en: 'This committee has ended. Name its successor, or an end that is not later than its own.',
      },
    },
    {
      column: 'member',
      code: 'NOT_A_MEMBER',
      when: `r.target_id is null and r.since is null and r.until is null and exists (select from joint_membership m
        where m.committee_id = r.committee_id and m.member_id = r.member_id)`,
      text: {
        zh: '该成员已经退出。若又加入，请填写加入日期；否则请删去此行。',
        en: 'This member has left. If it came back, write since when; else remove the row.',
      },
    },
  ],
  table: 'joint_membership',
  facts: {
    role: { role: "coalesce(r.role, 'MEMBER')" },
    since: startsOn('since'),
    until: { ...endsOn('until'), ending: "case when r.until is not null then 'WITHDRAWN' end" },
  },
  fixed: { committee_id: 'r.committee_id', member_id: 'r.member_id' },
  events: { added: 'MEMBER_ADMITTED', changed: 'FACT_CORRECTED' },
  merge,
});
