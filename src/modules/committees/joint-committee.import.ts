import { startsOn } from '../../importing/dated.js';
import { type Column, defineImport } from '../../importing/kind.js';
import { choice, partialDay, text, words } from '../../importing/values.js';
import { divisionColumn } from '../divisions/index.js';
import { organizationColumn } from '../organizations/index.js';
import { FORM_NAMES, LIST_NAMES, STATUS_NAMES } from './committee.names.js';

const columns: Column[] = [
  {
    name: 'name',
    header: { zh: '名称', en: 'name' },
    aliases: ['联合党委', '联合党委名称', '党委名称'],
    about: { zh: '名称', en: 'name' },
    example: '凤鸣片区党委',
    type: text(200),
    required: true,
  },
  divisionColumn({
    name: 'division_code',
    header: { zh: '区划代码', en: 'division code' },
    aliases: ['所属区划', '行政区划代码'],
    about: { zh: '所属区划', en: 'the division it belongs to' },
    example: '500235125000',
    required: true,
  }),
  {
    name: 'form',
    header: { zh: '形式', en: 'form' },
    about: { zh: '形式', en: 'form' },
    example: '片区党委',
    type: choice(FORM_NAMES),
    required: true,
  },
  {
    name: 'legal_status',
    header: { zh: '性质', en: 'legal status' },
    about: { zh: '不填为功能型', en: 'functional where it is empty' },
    example: '',
    type: choice(STATUS_NAMES),
  },
  {
    name: 'established',
    header: { zh: '成立日期', en: 'established' },
    aliases: ['成立时间'],
    about: { zh: '成立日期', en: 'since when it exists' },
    example: '2023-05',
    type: partialDay(),
  },
  {
    name: 'theme',
    header: { zh: '主题', en: 'theme' },
    about: { zh: '主题', en: 'theme' },
    example: '',
    type: text(200),
  },
  {
    name: 'remit',
    header: { zh: '职责', en: 'remit' },
    aliases: ['职责范围'],
    about: { zh: '职责范围', en: 'what it deals with' },
    example: '产业联促、治理联抓',
    type: words(30, 100),
  },
  organizationColumn({
    name: 'parent',
    header: { zh: '上级党组织', en: 'parent' },
    about: { zh: '上级党组织', en: 'the Party organization above it' },
    example: '',
  }),
  {
    name: 'presiding_post',
    header: { zh: '主持岗位', en: 'presiding post' },
    about: { zh: '填岗位，不填姓名', en: 'a post, never a name' },
    example: '',
    type: text(200),
  },
  {
    name: 'base_name',
    header: { zh: '阵地', en: 'base' },
    aliases: ['阵地名称'],
    about: { zh: '阵地', en: 'base' },
    example: '',
    type: text(200),
  },
  divisionColumn({
    name: 'base_division',
    header: { zh: '阵地区划代码', en: 'base division code' },
    about: { zh: '阵地所在区划', en: 'the division that the base stands in' },
    example: '',
  }),
  {
    name: 'member_list',
    header: { zh: '成员名单', en: 'member list' },
    about: {
      zh: '成员名单的已知程度，不填为未载明',
      en: 'how far the members are known; unknown where it is empty',
    },
    example: '',
    type: choice(LIST_NAMES),
  },
];

/** A committee is known by its name in its division; one that has ended is history, which its name may outlive. */
const ON_RECORD = `left join (
    select c.name, c.division_code, count(*) filter (where c.ended_earliest is null)::int as n,
      (array_agg(c.id) filter (where c.ended_earliest is null))[1] as id, max(c.ended_latest) as ended
    from joint_committee c where c.name in (select name from staged) group by c.name, c.division_code) same
  on same.name = s.name and same.division_code = s.division_code
  left join joint_committee known on known.id = same.id`;

export const committeeImport = defineImport({
  kind: 'committees',
  title: { zh: '联合党委', en: 'joint committees' },
  action: 'committee:found',
  subject: 'JointCommittee',
  columns,
  joins: ON_RECORD,
  resolved: {
    target_id: 'same.id',
    same_name: 'same.n',
    same_ended: 'same.ended',
    based: 'coalesce(s.base_name, known.base_name)',
  },
  divisions: ['r.division_code', 'r.parent_division', 'r.base_division'],
  keyColumns: ['name', 'division_code'],
  key: `r.division_code || ' ' || r.name`,
  checks: [
    {
      column: 'name',
      code: 'AMBIGUOUS',
      when: 'r.same_name > 1',
      text: {
        zh: '该区划内有多个同名的联合党委，请先更名加以区分。',
        en: 'Several committees of the division have this name. Rename them first.',
      },
    },
    {
      column: 'name',
      code: 'COMMITTEE_DISSOLVED',
      when: 'r.target_id is null and r.same_ended is not null and (r.established_earliest >= r.same_ended) is not true',
      text: {
        zh: '该名称的联合党委已经结束。若此后另行成立，请填写成立日期；否则请删去此行。',
        en: 'The committee of this name has ended. If another was founded since, write when; else remove the row.',
      },
    },
    {
      column: 'parent',
      code: 'INVALID_INPUT',
      when: `r.parent_id in (select id from organization where kind <> 'PARTY_ORGANIZATION')`,
      text: { zh: '上级必须是党组织。', en: 'The organization above must be a Party organization.' },
    },
    {
      column: 'base_division',
      code: 'INVALID_INPUT',
      when: 'r.base_division is not null and r.based is null',
      text: { zh: '填写阵地区划时须填阵地。', en: 'A base with a division has a name too.' },
    },
    {
      column: 'established',
      code: 'INVALID_DATE',
      when: `exists (select from joint_membership m where m.committee_id = r.target_id
        and m.started_text is not null and m.started_latest < r.established_earliest)`,
      text: {
        zh: '已有成员关系早于此成立日期。',
        en: 'A membership on record began before this day.',
      },
    },
  ],
  table: 'joint_committee',
  facts: {
    name: { name: 'r.name' },
    division_code: { division_code: 'r.division_code' },
    form: { form: 'r.form' },
    legal_status: { legal_status: "coalesce(r.legal_status, 'FUNCTIONAL')" },
    established: startsOn('established'),
    theme: { theme: 'r.theme' },
    remit: { remit: "coalesce(r.remit, '{}')" },
    parent: { parent_id: 'r.parent_id' },
    presiding_post: { presiding_post: 'r.presiding_post' },
    base_name: { base_name: 'r.base_name' },
    base_division: { base_division_code: 'r.base_division' },
    member_list: { member_list: "coalesce(r.member_list, 'UNKNOWN')" },
  },
  fixed: {},
  events: { added: 'COMMITTEE_FOUNDED', changed: 'FACT_CORRECTED' },
});
