import { defineImport, type RowReader } from '../../importing/kind.js';
import { upsert } from '../../importing/merge.js';
import type { Session } from '../../importing/session.js';
import { Fault } from '../../shared/errors.js';
import { today } from '../../shared/partial-date.js';
import { readSpan } from '../resources/index.js';
import { activityColumns, PARTS, TURNOUTS } from './activity.columns.js';
import { ACTIVITY_MOVES } from './activity.enums.js';
import { FREES_ROOM, notOnceEach, requireForum, requireSpanWhole } from './activity.rules.js';

/** The same rules as when an activity is planned; a moment says the day too. */
const read: RowReader = (row): Record<string, string | null> => {
  requireForum(row.type ?? '', row.forum_kind, 'forum_kind');
  requireSpanWhole(row.starts, row.ends);
  if (row.starts == null || row.ends == null) return {};
  const day = today(readSpan(row.starts, row.ends).starts);
  if (day < (row.held_earliest ?? day) || day > (row.held_latest ?? day)) {
    throw new Fault(
      'INVALID_DATE',
      { zh: '举办日期与开始时间不符。', en: 'The date is not the day on which it starts.' },
      'held',
    );
  }
  return { held: day, held_earliest: day, held_latest: day };
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
  columns: activityColumns,
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
      column: 'held',
      code: 'INVALID_DATE',
      when: 'r.held is not null and r.held_earliest is null',
      text: { zh: '举办日期至少要有年份。', en: 'Give at least the year it was held.' },
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
