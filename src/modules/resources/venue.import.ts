import { startsOn } from '../../importing/dated.js';
import { type Column, defineImport, type RowReader, type ValueType } from '../../importing/kind.js';
import { upsert } from '../../importing/merge.js';
import type { Session } from '../../importing/session.js';
import { choice, choices, decimal, integer, partialDay, text, words } from '../../importing/values.js';
import { Fault } from '../../shared/errors.js';
import { divisionColumn } from '../divisions/index.js';
import { organizationColumn } from '../organizations/index.js';
import { readWeeklyHours, weeklyText } from './opening-hours.rules.js';
import {
  CENTRE_ROLE_NAMES,
  CONDITION_NAMES,
  RESOURCE_KIND_NAMES,
  ROOM_KIND_NAMES,
  VENUE_KIND_NAMES,
} from './resource.names.js';
import { venueColumn } from './resource.reference.js';
import { MOST_FUNCTIONS, refuseForeignFields, requireArea, WHERE_VENUE_STANDS } from './resource.service.js';

/** Weekly hours in one form, and as rows. */
const weeklyHours: ValueType = {
  stored: [
    ['', 'text'],
    ['_rules', 'jsonb'],
  ],
  expects: {
    zh: '每周开放时间，如“周一至周五 08:30-12:00、14:00-17:30；周六 09:00-12:00”',
    en: 'weekly hours such as Mon-Fri 08:30-12:00, 14:00-17:30; Sat 09:00-12:00',
  },
  read(cell) {
    const week = readWeeklyHours(cell);
    return [weeklyText(week), JSON.stringify(week)];
  },
};

const area = decimal(10, 2);

const columns: Column[] = [
  {
    name: 'kind',
    header: { zh: '资源类别', en: 'kind' },
    about: { zh: '不填为场所', en: 'venue where it is empty' },
    example: '',
    type: choice(RESOURCE_KIND_NAMES),
  },
  {
    name: 'name',
    header: { zh: '名称', en: 'name' },
    aliases: ['场所名称', '阵地名称', '房间名称'],
    about: { zh: '公布的名称', en: 'name as published' },
    example: '凤鸣片区党群服务中心',
    type: text(200),
    required: true,
  },
  divisionColumn({
    name: 'division_code',
    header: { zh: '区划代码', en: 'division code' },
    aliases: ['所在区划', '行政区划代码'],
    about: { zh: '所在区划；在场所内的可不填', en: "where it stands; its venue's where it is empty" },
    example: '500235125000',
  }),
  venueColumn({
    name: 'venue',
    header: { zh: '所在场所', en: 'venue' },
    about: { zh: '房间必填', en: 'required for a room' },
    example: '',
  }),
  {
    name: 'venue_kind',
    header: { zh: '场所类别', en: 'venue kind' },
    about: { zh: '仅场所', en: 'for a venue' },
    example: '党群服务中心',
    type: choice(VENUE_KIND_NAMES),
  },
  {
    name: 'room_kind',
    header: { zh: '房间类别', en: 'room kind' },
    about: { zh: '仅房间', en: 'for a room' },
    example: '',
    type: choice(ROOM_KIND_NAMES),
  },
  organizationColumn({
    name: 'owner',
    header: { zh: '所有者', en: 'owner' },
    aliases: ['产权单位'],
    about: { zh: '所有者；不填则随所在场所', en: "who owns it; its venue's where it is empty" },
    example: '500235125206',
  }),
  organizationColumn({
    name: 'operator',
    header: { zh: '运营者', en: 'operator' },
    aliases: ['运营单位', '管理单位'],
    about: { zh: '运营者；不填则随所在场所', en: "who runs it; its venue's where it is empty" },
    example: '',
  }),
  {
    name: 'functions',
    header: { zh: '功能', en: 'functions' },
    about: { zh: '功能', en: 'what it serves for' },
    example: '便民服务、党员教育',
    type: words(MOST_FUNCTIONS, 100),
  },
  {
    name: 'floor_area',
    header: { zh: '面积（平方米）', en: 'floor area' },
    aliases: ['面积', '建筑面积'],
    about: { zh: '面积（平方米）', en: 'in square metres' },
    example: '1200',
    type: { ...area, read: (cell) => area.read(cell).map((value) => value && requireArea(value, [])) },
  },
  {
    name: 'capacity',
    header: { zh: '容纳人数', en: 'capacity' },
    about: { zh: '仅房间', en: 'people it holds, for a room' },
    example: '',
    type: integer(1, 1_000_000),
  },
  {
    name: 'posts',
    header: { zh: '岗位数', en: 'posts' },
    about: { zh: '仅岗位', en: 'how many, for posts' },
    example: '',
    type: integer(1, 1_000_000),
  },
  {
    name: 'opened',
    header: { zh: '启用日期', en: 'opened' },
    aliases: ['启用时间', '投用日期'],
    about: { zh: '启用日期', en: 'since when it is open' },
    example: '2022-07',
    type: partialDay(),
  },
  {
    name: 'condition',
    header: { zh: '完好状况', en: 'condition' },
    about: { zh: '完好状况', en: 'state of repair' },
    example: '完好',
    type: choice(CONDITION_NAMES),
  },
  {
    name: 'centre_roles',
    header: { zh: '中心定位', en: 'centre roles' },
    about: { zh: '仅场所', en: 'for a venue' },
    example: '活动中心、便民中心',
    type: choices(CENTRE_ROLE_NAMES),
  },
  {
    name: 'opening_hours',
    header: { zh: '开放时间', en: 'opening hours' },
    about: { zh: '自文件所示日期起', en: 'from the day on that the file shows' },
    example: '周一至周五 08:30-12:00、14:00-17:30',
    type: weeklyHours,
  },
];

const COLUMN_OF: Readonly<Record<string, string>> = {
  venueKind: 'venue_kind',
  roomKind: 'room_kind',
  centreRoles: 'centre_roles',
  venueId: 'venue',
};

/** The same rules as when one resource is registered. */
const read: RowReader = (row) => {
  const kind = row.kind ?? 'VENUE';
  const fields = Object.entries(COLUMN_OF).map(([field, column]) => [field, row[column] ?? undefined]);
  try {
    refuseForeignFields({
      kind,
      ...Object.fromEntries(fields),
      capacity: row.capacity ?? undefined,
      posts: row.posts ?? undefined,
    } as never);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new Fault(error.code, error.text, COLUMN_OF[error.field[0] ?? ''] ?? error.field);
  }
  if (row.division_code == null && row.venue == null) throw nowhere();
  // A room is sought in the venue of its own division: service centres have the same name in many.
  const local = row.venue != null && row.division_code != null && !/[@:]/.test(row.venue);
  return { kind, venue: local ? `${row.venue}@${row.division_code}` : (row.venue ?? null) };
};

function nowhere(): Fault {
  return new Fault(
    'TEXT_EMPTY',
    { zh: '请填写区划代码，或所在场所。', en: 'Say in which division it stands, or in which venue.' },
    'division_code',
  );
}

/** A thing is known by its kind and name, in its venue or, where it stands in none, in its division. */
const ON_RECORD = `left join resource venue on venue.id = ref_venue.id
  left join staged venue_row on venue_row.new_id = ref_venue.id
  left join ref_owner venue_owner on venue_owner.ref = venue_row.owner
  left join ref_operator venue_operator on venue_operator.ref = venue_row.operator
  left join (
    select k.kind, k.name, k.division_code, k.venue_id, count(*) filter (where k.ended_earliest is null)::int as n,
      (array_agg(k.id) filter (where k.ended_earliest is null))[1] as id, max(k.ended_latest) as ended
    from resource k where k.name in (select name from staged) group by k.kind, k.name, k.division_code, k.venue_id) same
  on same.kind = s.kind and same.name = s.name and same.division_code = coalesce(s.division_code, ref_venue.division_code)
    and coalesce(same.venue_id, '00000000-0000-0000-0000-000000000000') =
      coalesce(ref_venue.id, '00000000-0000-0000-0000-000000000000')
  left join (
    select o.resource_id, string_agg(o.weekday || ' ' || to_char(make_interval(mins => lower(o.minutes)), 'HH24:MI') || '-'
      || to_char(make_interval(mins => upper(o.minutes)), 'HH24:MI'), '; ' order by o.weekday, o.minutes) as week
    from opening_rule o where upper_inf(o.valid) group by o.resource_id) hours on hours.resource_id = same.id`;

/** Hours that change do so from the day on that the file shows; days before it keep theirs. */
async function merge(session: Session, rows: string): Promise<void> {
  await upsert(session, venueImport, rows);
  const changed = `(select r.target_id as id, r.attested as since, r.opening_hours_rules as rules from ${rows} r
    where exists (select from changes c where c.line = r.line and c.name = 'opening_hours'))`;
  await session.query(
    `delete from opening_rule o using ${changed} c where o.resource_id = c.id and lower(o.valid) >= c.since`,
  );
  await session.query(
    `update opening_rule o set valid = o.valid * daterange(null, c.since) from ${changed} c
     where o.resource_id = c.id and o.valid @> c.since`,
  );
  await session.query(
    `insert into opening_rule (resource_id, weekday, minutes, valid)
     select h.id, w.weekday, int4range(extract(epoch from w.opens)::int / 60, extract(epoch from w.closes)::int / 60),
       daterange(h.since, null)
     from (select c.id, case when exists (select from opening_rule o where o.resource_id = c.id) then c.since end as since, c.rules
         from ${changed} c
       union all select r.new_id, null, r.opening_hours_rules from ${rows} r where r.target_id is null) h
     cross join lateral jsonb_to_recordset(h.rules) w(weekday int, opens interval, closes interval)`,
  );
}

export const venueImport = defineImport({
  kind: 'venues',
  title: { zh: '场所、房间与设备', en: 'venues, rooms and equipment' },
  action: 'resource:register',
  subject: 'Resource',
  columns,
  reader: async () => read,
  joins: ON_RECORD,
  resolved: {
    target_id: 'same.id',
    same_name: 'same.n',
    same_ended: 'same.ended',
    place: 'coalesce(s.division_code, ref_venue.division_code)',
    venue_owner: 'coalesce(venue.owner_id, venue_owner.id)',
    venue_operator: 'coalesce(venue.operator_id, venue_operator.id)',
    week: 'hours.week',
  },
  divisions: ['r.place', 'r.owner_division', 'r.operator_division'],
  keyColumns: ['name', 'venue', 'division_code'],
  key: `coalesce(r.target_id::text, r.kind || ' ' || coalesce(r.venue_id::text, r.place) || ' ' || r.name)`,
  checks: [
    {
      column: 'name',
      code: 'AMBIGUOUS',
      when: 'r.same_name > 1',
      text: {
        zh: '该处有多个同类同名资源，请先更名加以区分。',
        en: 'Several things of this kind and name stand there. Rename them first.',
      },
    },
    {
      column: 'name',
      code: 'ALREADY_EXISTS',
      when: 'r.target_id is null and r.same_ended is not null and (r.opened_earliest >= r.same_ended) is not true',
      text: {
        zh: '该资源已停用。若此后另行启用，请填写启用日期；否则请删去此行。',
        en: 'This was closed for good. If another was opened since, write when; else remove the row.',
      },
    },
    {
      column: 'division_code',
      code: 'INVALID_INPUT',
      when: 'r.division_code <> r.venue_division',
      text: WHERE_VENUE_STANDS,
    },
  ],
  table: 'resource',
  facts: {
    venue_kind: { venue_kind: 'r.venue_kind' },
    room_kind: { room_kind: 'r.room_kind' },
    owner: { owner_id: 'coalesce(r.owner_id, r.venue_owner)' },
    operator: { operator_id: 'coalesce(r.operator_id, r.venue_operator)' },
    functions: { functions: "coalesce(r.functions, '{}')" },
    floor_area: { floor_area: 'r.floor_area' },
    capacity: { capacity: 'r.capacity' },
    posts: { posts: 'r.posts' },
    opened: startsOn('opened'),
    condition: { condition: 'r.condition' },
    centre_roles: { centre_roles: "coalesce(r.centre_roles, '{}')" },
    opening_hours: {},
  },
  compared: { opening_hours: { before: 'r.week', after: 'r.opening_hours' } },
  fixed: { kind: 'r.kind', name: 'r.name', division_code: 'r.place', venue_id: 'r.venue_id' },
  events: { added: 'RESOURCE_REGISTERED', changed: 'FACT_CORRECTED' },
  merge,
});
