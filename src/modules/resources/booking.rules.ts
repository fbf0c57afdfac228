import type { EntityManager } from '@mikro-orm/postgresql';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import type { Organization } from '../organizations/index.js';
import { RESOURCE_TYPE_NAMES, Resource } from './resource.entity.js';

const MOST_RESOURCES = 20;
const LONGEST_MS = 31 * 86_400_000;

export interface Span {
  readonly starts: Date;
  readonly ends: Date;
}

/** Two moments at whole minutes, in order and not too far apart. */
export function readSpan(starts: string, ends: string): Span {
  const span = { starts: new Date(starts), ends: new Date(ends) };
  const fault = (en: string, zh: string, field: string) => new Fault('INVALID_INPUT', { en, zh }, field);
  for (const [field, moment] of Object.entries(span)) {
    if (moment.getTime() % 60_000 !== 0) throw fault('Book by whole minutes.', '请按整分钟预约。', field);
    if (moment.getUTCFullYear() < 1991 || moment.getUTCFullYear() > 2200)
      throw fault('The year is 1991 to 2200.', '年份须在 1991 至 2200 之间。', field);
  }
  if (span.ends <= span.starts) {
    throw new Fault('ENDS_BEFORE_START', { en: 'It ends after it starts.', zh: '结束须晚于开始。' }, 'ends');
  }
  if (span.ends.getTime() - span.starts.getTime() > LONGEST_MS)
    throw fault('At most 31 days; book a series.', '至多 31 天，请改用系列预约。', 'ends');
  return span;
}

/** The resources asked for, each once and bookable. */
export async function readResources(em: EntityManager, ids: readonly string[]): Promise<Resource[]> {
  const fault = (en: string, zh: string) => new Fault('INVALID_INPUT', { en, zh }, 'resourceIds');
  if (ids.length === 0 || ids.length > MOST_RESOURCES)
    throw fault(
      `Name at least one resource, and at most ${MOST_RESOURCES}.`,
      `请填写 1 至 ${MOST_RESOURCES} 项资源。`,
    );
  const keys = [...new Set(ids.map((id) => uuidOf(id, ...RESOURCE_TYPE_NAMES)))];
  const found = await em.find(
    Resource,
    { id: { $in: keys.filter((key) => key !== null) } },
    { orderBy: { id: 'asc' } },
  );
  if (found.length !== keys.length) {
    throw new Fault(
      'NOT_FOUND',
      { en: 'There is no resource with one of these ids.', zh: '其中有标识没有对应的资源。' },
      'resourceIds',
    );
  }
  if (found.some(({ kind }) => kind === 'STAFF_POST'))
    throw fault('Posts are not booked by the hour.', '岗位不按时段预约。');
  return found;
}

/** What a booking occupies: what was asked for, and the rooms of a venue that is booked as a whole. */
export async function occupied(
  em: EntityManager,
  resources: readonly Resource[],
): Promise<{ id: string; requested: boolean }[]> {
  const ids = resources.map(({ id }) => id);
  const rooms = await em.find(
    Resource,
    { venueId: { $in: ids }, kind: 'ROOM', id: { $nin: ids } },
    { fields: ['id'] },
  );
  return [
    ...ids.map((id) => ({ id, requested: true })),
    ...rooms.map(({ id }) => ({ id, requested: false })),
  ];
}

/** PostgreSQL's text of an array of keys. */
export function keys(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}

/**
 * SQL for those of the relation `asked` (ref, legal entity that books, resource, starts, ends) who may not book,
 * with whether the resource is shared with them at all.
 */
export const notEntitled = (asked: string) => `
  select b.ref, r.name, bool_or(c.committee_id is not null) as shared
  from (select a.*, (a.starts at time zone 'Asia/Shanghai')::date as day, extract(epoch from a.ends - a.starts) / 60 as minutes,
    (clock_timestamp() at time zone 'Asia/Shanghai')::date as today
    from (${asked}) a(ref, legal, resource_id, starts, ends)) b
  join resource r on r.id = b.resource_id
  left join lateral (
    select c.committee_id, c.most_minutes, c.advance_days from committee_resource c
    join joint_membership m on m.committee_id = c.committee_id and m.possible @> b.day and m.role <> 'OBSERVER'
    join organization o on o.id = m.member_id and coalesce(o.legal_entity_id, o.id) = b.legal
    where c.resource_id = r.id and c.possible @> b.day) c on true
  where not exists (
    select 1 from organization o where o.id in (r.owner_id, r.operator_id) and coalesce(o.legal_entity_id, o.id) = b.legal)
  group by b.ref, r.id, r.name
  having not coalesce(bool_or(c.committee_id is not null and coalesce(b.minutes <= c.most_minutes, true)
    and coalesce(b.day <= b.today + c.advance_days, true)), false)`;

/**
 * Who may book: the owner, the operator, and the members of a committee that may use the resource that
 * day, within its terms. A Party branch books for the body it is attached to. Observers do not book.
 */
export async function requireEntitled(
  em: EntityManager,
  organization: Organization,
  ids: readonly string[],
  span: Span,
): Promise<void> {
  const refused: { name: string; shared: boolean }[] = await em.execute(
    notEntitled(`select null, ?::uuid, i.id, ?::timestamptz, ?::timestamptz from unnest(?::uuid[]) i(id)`),
    [organization.legalEntityId ?? organization.id, span.starts, span.ends, keys(ids)],
  );
  if (refused.length === 0) return;
  const names = refused.map(({ name }) => name).join('、');
  if (refused.every(({ shared }) => shared)) {
    throw new Fault(
      'TERMS_EXCEEDED',
      {
        en: `The terms of sharing allow ${names} neither so long nor so far ahead. Read sharings for the limits.`,
        zh: `${names} 的共享条件不允许预约这么久或提前这么多天，限制见 sharings。`,
      },
      'resourceIds',
    );
  }
  throw new Fault(
    'NOT_SHARED',
    {
      en: `${names}: not shared that day with a committee of which this organization is a member. Share it with the committee first.`,
      zh: `${names} 当日未与该组织所在的联合党委共享。请先办理共享。`,
    },
    'resourceIds',
  );
}

/** SQL for those of the relation `asked` (ref, resource, starts, ends) that is not open then, or not in use that day. */
export const notOpen = (asked: string) => `
  select b.ref, r.name, r.possible @> b.day as exists
  from (select a.*, (a.starts at time zone 'Asia/Shanghai')::date as day
    from (${asked}) a(ref, resource_id, starts, ends)) b
  join resource r on r.id = b.resource_id
  where (not r.possible @> b.day
    or (hours_keeper(r.id) is not null and not tstzrange(b.starts, b.ends) <@ coalesce(
      (select range_agg(h) from opening(array[r.id], b.day, b.day + 1) o, unnest(o.hours) h), '{}')))`;

/** A booking lies within the opening hours, where any are stated, and while the resource is open at all. */
export async function requireOpen(em: EntityManager, ids: readonly string[], span: Span): Promise<void> {
  const [closed] = await em.execute(
    `${notOpen('select null, i.id, ?::timestamptz, ?::timestamptz from unnest(?::uuid[]) i(id)')} order by r.id limit 1`,
    [span.starts, span.ends, keys(ids)],
  );
  if (!closed) return;
  throw new Fault(
    'OUTSIDE_OPENING_HOURS',
    closed.exists
      ? {
          en: `${closed.name} is not open all that time. Its hours are in openingHours.`,
          zh: `${closed.name} 在该时段不全开放，开放时间见 openingHours。`,
        }
      : { en: `${closed.name} is not in use that day.`, zh: `${closed.name} 当日未启用。` },
    'starts',
  );
}
