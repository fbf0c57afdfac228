import { type Column, defineImport, type RowReader } from '../../importing/kind.js';
import { upsert } from '../../importing/merge.js';
import type { Session } from '../../importing/session.js';
import { choice, integer, moment, partialDay, text, words } from '../../importing/values.js';
import { parsePartialDate, today } from '../../shared/partial-date.js';
import { committeeColumn } from '../committees/index.js';
import { divisionColumn } from '../divisions/index.js';
import { organizationColumn } from '../organizations/index.js';
import { readSpan } from '../resources/index.js';
import { ACTIVITY_MOVES } from './activity.enums.js';
import {
  ACTIVITY_STATE_NAMES,
  DIMENSION_NAMES,
  FORUM_NAMES,
  PART_COLUMNS,
  TURNOUT_COLUMNS,
  TYPE_NAMES,
} from './activity.names.js';
import {
  FREES_ROOM,
  MOST_ORGANIZERS,
  notOnceEach,
  requireForum,
  requireSpanWhole,
} from './activity.rules.js';

const PARTS = Object.entries(PART_COLUMNS).map(([role, [name]]) => ({ role, name }));
const TURNOUTS = Object.entries(TURNOUT_COLUMNS).map(([role, [name]]) => ({ role, name }));

const columns: Column[] = [
  {
    name: 'name',
    header: { zh: '名称', en: 'title' },
    aliases: ['活动名称', '标题', '主题'],
    about: { zh: '活动名称', en: 'what it is called' },
    example: '凤鸣片区人居环境整治',
    type: text(200),
    required: true,
  },
  {
    name: 'type',
    header: { zh: '类型', en: 'type' },
    aliases: ['活动类型'],
    about: { zh: '活动类型', en: 'type of activity' },
    example: '人居环境整治',
    type: choice(TYPE_NAMES),
    required: true,
  },
  {
    name: 'forum_kind',
    header: { zh: '议事平台', en: 'forum kind' },
    about: { zh: '仅议事协商', en: 'for a deliberation' },
    example: '',
    type: choice(FORUM_NAMES),
  },
  {
    name: 'dimension',
    header: { zh: '五联维度', en: 'dimension' },
    aliases: ['维度'],
    about: { zh: '未载明时不填', en: 'left out when not stated' },
    example: '活动联办',
    type: choice(DIMENSION_NAMES),
  },
  divisionColumn({
    name: 'division_code',
    header: { zh: '区划代码', en: 'division code' },
    aliases: ['举办地区划代码', '举办地'],
    about: { zh: '举办地区划', en: 'where it is held' },
    example: '500235125000',
    required: true,
  }),
  committeeColumn({
    name: 'committee',
    header: { zh: '联合党委', en: 'committee' },
    about: { zh: '所属联合党委', en: 'the committee under which it is held' },
    example: '',
  }),
  {
    name: 'held',
    header: { zh: '举办日期', en: 'date' },
    aliases: ['日期', '活动日期'],
    about: { zh: '已填开始时间时可不填', en: 'needed unless it says when it starts' },
    example: '2024-06',
    type: partialDay(),
  },
  {
    name: 'starts',
    header: { zh: '开始时间', en: 'starts' },
    about: { zh: '须与结束时间一并填写', en: 'together with the end' },
    example: '',
    type: moment(),
  },
  {
    name: 'ends',
    header: { zh: '结束时间', en: 'ends' },
    about: { zh: '结束', en: 'to' },
    example: '',
    type: moment(),
  },
  {
    name: 'place',
    header: { zh: '地点', en: 'venue' },
    aliases: ['场所', '场地'],
    about: { zh: '来源所载地点', en: 'as its source names it' },
    example: '凤鸣片区党群服务中心',
    type: text(200),
  },
  ...Object.values(PART_COLUMNS).map(([name, en, zh, ...aliases]): Column => {
    const column = organizationColumn({ name, header: { zh, en }, aliases, about: { zh, en }, example: '' });
    const { expects } = column.type;
    const several = words(MOST_ORGANIZERS, 200);
    return {
      ...column,
      example: name === 'organizers' ? '500235125206' : '',
      type: {
        ...several,
        expects: {
          zh: `${expects.zh}；多个以“、”分隔`,
          en: `${expects.en}; several between ;`,
        },
      },
      reference: column.reference && { ...column.reference, several: true },
    };
  }),
  ...Object.values(TURNOUT_COLUMNS).map(
    ([name, en, zh, ...aliases]): Column => ({
      name,
      header: { zh, en },
      aliases,
      about: { zh: '仅计数，不载姓名', en: 'a count, never names' },
      example: '',
      type: integer(0, 100_000_000),
    }),
  ),
  {
    name: 'state',
    header: { zh: '状态', en: 'state' },
    about: { zh: '状态', en: 'where it stands' },
    example: '已举办',
    type: choice(ACTIVITY_STATE_NAMES),
    required: true,
  },
];

/** The same rules as when an activity is planned; a moment says the day too. */
const read: RowReader = (row) => {
  requireForum(row.type ?? '', row.forum_kind, 'forum_kind');
  requireSpanWhole(row.starts, row.ends);
  if (row.starts == null || row.ends == null) return {};
  const day = parsePartialDate(today(readSpan(row.starts, row.ends).starts));
  return { held: day?.text ?? null, held_earliest: day?.earliest ?? null, held_latest: day?.latest ?? null };
};

const part = (role: string, of: 'ids' | 'names') => `parts.list -> '${role}' -> '${of}'`;

/** An activity is known by its name, its division and the date as it is stated. */
const ON_RECORD = `left join joint_committee committee on committee.id = ref_committee.id
  left join (
    select a.name, a.division_code, a.held_text, count(*)::int as n, (array_agg(a.id))[1] as id from activity a
    where a.name in (select name from staged) group by a.name, a.division_code, a.held_text) same
  on same.name = s.name and same.division_code = s.division_code and same.held_text is not distinct from s.held
  left join activity known on known.id = same.id
  left join (
    select activity_id, jsonb_object_agg(role, jsonb_build_object('ids', ids, 'names', names)) as list from (
      select g.activity_id, g.role, array_agg(g.organization_id order by g.organization_id) as ids,
        string_agg(o.name, '、' order by o.name) as names
      from activity_organizer g join organization o on o.id = g.organization_id
      where g.activity_id in (select id from activity where name in (select name from staged))
      group by g.activity_id, g.role) p group by activity_id) parts on parts.activity_id = same.id
  left join (
    select t.activity_id, jsonb_object_agg(t.role, t.count) as list from turnout t
    where t.activity_id in (select id from activity where name in (select name from staged))
    group by t.activity_id) came on came.activity_id = same.id`;

const came = (role: string) => `(r.came ->> '${role}')::bigint`;
const CHANGED = 'r.line in (select line from changes)';
const changedColumn = (name: string) =>
  `exists (select from changes c where c.line = r.line and c.name = '${name}')`;

async function merge(session: Session, rows: string): Promise<void> {
  await session.query(
    FREES_ROOM(`select r.target_id from ${rows} r where r.state = 'CANCELLED' and ${CHANGED}`),
  );
  await upsert(session, activityImport, rows);
  for (const { role, name } of PARTS) {
    await session.query(
      `delete from activity_organizer g using ${rows} r where g.activity_id = r.target_id and g.role = '${role}'
       and r.${name} is not null and ${changedColumn(name)}`,
    );
  }
  const parts = PARTS.map(
    ({
      role,
      name,
    }) => `select r.new_id, unnest(r.${name}_ids), '${role}' from ${rows} r where r.target_id is null
      union all select r.target_id, unnest(r.${name}_ids), '${role}' from ${rows} r
        where r.target_id is not null and ${changedColumn(name)}`,
  );
  await session.query(
    `insert into activity_organizer (activity_id, organization_id, role) ${parts.join(' union all ')}`,
  );
  const turnout = TURNOUTS.map(({ role, name }) => `('${role}', r.${name})`).join(', ');
  await session.query(
    `insert into turnout (activity_id, role, count, qualifier)
     select coalesce(r.target_id, r.new_id), t.role, t.count, 'EXACT'
     from ${rows} r cross join lateral (values ${turnout}) t(role, count)
     where t.count is not null and (r.target_id is null or ${CHANGED})
     on conflict (activity_id, role) do update set count = excluded.count, qualifier = excluded.qualifier
       where turnout.count <> excluded.count`,
  );
}

const MOVES = Object.entries(ACTIVITY_MOVES)
  .flatMap(([from, all]) => all.map((to) => `('${from}', '${to}')`))
  .join(', ');

export const activityImport = defineImport({
  kind: 'activities',
  title: { zh: '活动', en: 'activities' },
  action: 'activity:plan',
  subject: 'Activity',
  columns,
  reader: async () => read,
  joins: ON_RECORD,
  resolved: {
    target_id: 'same.id',
    same_name: 'same.n',
    target_state: 'known.state',
    booked_starts: 'case when known.booking_id is not null then known.starts end',
    booked_ends: 'case when known.booking_id is not null then known.ends end',
    committee_ended: 'committee.ended_latest',
    ...Object.fromEntries(
      PARTS.flatMap(({ role, name }) => [
        [`${name}_before`, part(role, 'names')],
        [`${name}_known`, part(role, 'ids')],
      ]),
    ),
    came: 'came.list',
  },
  divisions: [
    'r.division_code',
    'r.committee_division',
    ...PARTS.map(({ name }) => `unnest(r.${name}_divisions)`),
  ],
  keyColumns: ['name', 'held', 'division_code'],
  key: `jsonb_build_array(r.name, r.division_code, r.held)::text`,
  checks: [
    {
      column: 'name',
      code: 'AMBIGUOUS',
      when: 'r.same_name > 1',
      text: {
        zh: '该区划同日有多项同名活动，请先更名加以区分。',
        en: 'Several activities of this name and date are on record there. Rename them first.',
      },
    },
    {
      column: 'state',
      code: 'MOVE_NOT_ALLOWED',
      when: `r.state <> r.target_state and (r.target_state, r.state) not in (${MOVES})`,
      text: {
        zh: '已举办或已取消的活动不能改为此状态。',
        en: 'What was held or cancelled does not become this.',
      },
    },
    {
      column: 'state',
      code: 'TOO_EARLY',
      when: `r.state = 'HELD' and r.held_earliest > (clock_timestamp() at time zone 'Asia/Shanghai')::date`,
      text: { zh: '举办日期尚未到。', en: 'Its day has not come.' },
    },
    {
      column: 'committee',
      code: 'COMMITTEE_DISSOLVED',
      when: `r.committee_ended is not null and (r.held_earliest < r.committee_ended) is not true`,
      text: {
        zh: '该联合党委此前已经结束，请填写其承继者。',
        en: 'The committee had ended by then. Name its successor.',
      },
    },
    {
      column: 'starts',
      code: 'MOVE_NOT_ALLOWED',
      when: `r.starts <> r.booked_starts or r.ends <> r.booked_ends`,
      text: {
        zh: '其场地是按已登记的时刻预约的，请先更改预约。',
        en: 'Its room is booked for the time on record. Move the booking first.',
      },
    },
    {
      column: 'organizers',
      code: 'INVALID_INPUT',
      rows: `select line, null from (
        ${PARTS.map(({ name }) => `select r.line, unnest(r.${name}_ids) as id from resolved r`).join(' union all ')}
        ) p group by line having count(*) > count(distinct id)`,
      text: notOnceEach,
    },
    ...TURNOUTS.map(({ name }) => ({
      column: name,
      code: 'INVALID_INPUT',
      when: `r.${name} is not null and r.state <> 'HELD'`,
      text: {
        zh: '仅已举办的活动有参与人数。',
        en: 'Nobody came yet, or at all: only what was held has a turnout.',
      },
    })),
  ],
  table: 'activity',
  facts: {
    type: { type: 'r.type' },
    forum_kind: { forum_kind: 'r.forum_kind' },
    dimension: { dimension: 'r.dimension' },
    committee: { committee_id: 'r.committee_id' },
    starts: { starts: 'r.starts' },
    ends: { ends: 'r.ends' },
    place: { place: 'r.place' },
    state: { state: 'r.state' },
    ...Object.fromEntries([...PARTS, ...TURNOUTS].map(({ name }) => [name, {}])),
  },
  compared: Object.fromEntries([
    ...PARTS.map(({ name }) => [
      name,
      {
        before: `r.${name}_before #>> '{}'`,
        after: `array_to_string(r.${name}, '、')`,
        differs: `r.${name}_known is distinct from to_jsonb(r.${name}_ids)`,
      },
    ]),
    ...TURNOUTS.map(({ role, name }) => [name, { before: came(role), after: `r.${name}` }]),
  ]),
  fixed: {
    name: 'r.name',
    division_code: 'r.division_code',
    held_text: 'r.held',
    held_earliest: 'r.held_earliest',
    held_latest: 'r.held_latest',
  },
  events: { added: 'ACTIVITY_PLANNED', changed: 'FACT_CORRECTED' },
  merge,
});
