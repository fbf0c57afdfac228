import type { Column } from '../../importing/kind.js';
import { text } from '../../importing/values.js';
import { RESOURCE_TYPE_NAMES } from './resource.entity.js';

type ReferenceColumn = Pick<Column, 'name' | 'header' | 'about' | 'example'> & Partial<Column>;

const BY_ID = `select r.ref, k.id, k.division_code, k.kind from refs r join resource k on k.id =
    case when r.ref ~ '^(${RESOURCE_TYPE_NAMES.join('|')}):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    then split_part(r.ref, ':', 2)::uuid end`;

/** Every way in which something is named: alone or within its venue, with or without the division it stands in. */
const BY_NAME = `select r.ref, k.id, k.division_code, k.kind from (
    select k.id, k.kind, k.division_code, n.name || w.suffix as label
    from resource k left join resource v on v.id = k.venue_id
    cross join lateral (values (k.name), (v.name || '/' || k.name)) n(name)
    cross join lateral (values (''), ('@' || k.division_code)) w(suffix)
    where n.name is not null) k join refs r on r.ref = k.label`;

const found = (ways: string, kinds: string) =>
  `select f.ref, f.id, f.division_code from (${ways}) f where f.kind in (${kinds})`;

/** Besides, the venues that the file itself brings. */
const VENUES = `${found(`${BY_ID} union all ${BY_NAME}`, `'VENUE'`)}
  union all select r.ref, s.new_id, s.division_code from staged s
    cross join lateral (values (s.name), (s.name || '@' || s.division_code)) n(label) join refs r on r.ref = n.label
    where s.kind = 'VENUE' and not exists (select from resource k
      where k.kind = 'VENUE' and k.name = s.name and k.division_code = s.division_code)`;

/** A column that names the venue that something stands in. */
export function venueColumn(column: ReferenceColumn): Column {
  return {
    type: {
      ...text(300),
      expects: {
        zh: '场所名称；有重名时写“名称@区划代码”，或填标识（id）',
        en: 'name of the venue, name@division code where several have it, or its id',
      },
    },
    reference: {
      idType: 'uuid',
      completed: true,
      find: VENUES,
      missing: {
        zh: '没有此场所。请核对名称与区划，或先登记该场所。',
        en: 'There is no such venue. Check its name and division, or register it first.',
      },
    },
    ...column,
  };
}

/** A column that names what can be booked. */
export function resourceColumn(column: ReferenceColumn): Column {
  return {
    type: {
      ...text(600),
      expects: {
        zh: '场所名称，或“场所/房间”；有重名时加“@区划代码”；或填标识（id）',
        en: 'name of the venue, or venue/room; @division code behind it where several have it; or an id',
      },
    },
    reference: {
      idType: 'uuid',
      completed: true,
      find: found(`${BY_ID} union all ${BY_NAME}`, `'VENUE', 'ROOM', 'EQUIPMENT'`),
      missing: {
        zh: '没有此场所、房间或设备（岗位不按时段预约）。请核对名称与区划，或先导入 venues。',
        en: 'There is no such venue, room or equipment (posts are not booked by the hour). Check name and division, or import venues first.',
      },
    },
    ...column,
  };
}
