import type { EntityManager } from '@mikro-orm/postgresql';
import type { Change } from '../../auth/change.js';
import { defineConstraints } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { type PartialDateValue, parsePartialDate, today } from '../../shared/partial-date.js';
import { requireText } from '../../shared/text.js';
import { readReason, requireCommittee, requireLiving } from '../committees/index.js';
import { requireDivision } from '../divisions/index.js';
import { type Organization, requireOrganization } from '../organizations/index.js';
import { Booking, book, prepareBooking, readSpan } from '../resources/index.js';
import { recordSource, vouch } from '../sources/index.js';
import { Activity, ActivitySeries } from './activity.entity.js';
import { ACTIVITY_MOVES } from './activity.enums.js';
import type { ConcludeActivityInput, PlanActivityInput } from './activity.inputs.js';
import { MOST_ORGANIZERS, notOnceEach, requireForum, requireSpanWhole } from './activity.rules.js';

const MOST_AGENDA = 50;

/** Plans an activity; the room it needs is booked in the same transaction, or neither is written. */
export async function planActivity(change: Change, input: PlanActivityInput): Promise<ChangedObjects> {
  const { em } = change;
  const division = await requireDivision(em, input.divisionCode);
  const committee = input.committeeId == null ? null : await requireCommittee(em, input.committeeId);
  const organizers = new Map<string, { organization: Organization; role: string }>();
  for (const [i, { organizationId, role }] of input.organizers.slice(0, MOST_ORGANIZERS).entries()) {
    const organization = await requireOrganization(em, organizationId, [
      'organizers',
      String(i),
      'organizationId',
    ]);
    if (organizers.has(organization.id))
      throw invalid(['organizers', String(i)], notOnceEach.en, notOnceEach.zh);
    organizers.set(organization.id, { organization, role: role ?? 'ORGANIZER' });
  }
  const bound = [...organizers.values()].map(({ organization }) => organization.divisionCode);
  change.authorize('activity:plan', [
    division.code,
    ...(committee ? [committee.divisionCode] : []),
    ...bound,
  ]);
  if (committee) requireLiving(committee);
  const count = input.organizers.length;
  if (count < 1 || count > MOST_ORGANIZERS)
    throw invalid(
      'organizers',
      `Name at least one organizer, and at most ${MOST_ORGANIZERS}.`,
      `举办方至少一个，至多 ${MOST_ORGANIZERS} 个。`,
    );
  requireForum(input.type, input.forumKind);

  const span = input.starts != null && input.ends != null ? readSpan(input.starts, input.ends) : null;
  requireSpanWhole(input.starts, input.ends);
  const activity = Object.assign(new Activity(), {
    name: requireText(input.name, 'name', 200),
    type: input.type,
    forumKind: input.forumKind ?? null,
    dimension: input.dimension ?? null,
    divisionCode: division.code,
    committeeId: committee?.id ?? null,
    state: 'PLANNED' as const,
    place: input.place == null ? null : requireText(input.place, 'place', 200),
    agenda: readAgenda(input.agenda ?? []),
    ...span,
    ...(span ? onDay(parsePartialDate(today(span.starts))) : {}),
    ...(await readSeries(em, input)),
  });
  if (input.resourceIds?.length) {
    if (!span) throw invalid('starts', 'A booking needs a start and an end.', '预约场地须填写起止时刻。');
    const organizationId = (input.organizers[0] as { organizationId: string }).organizationId;
    const ground = await prepareBooking(change, { organizationId, resourceIds: input.resourceIds });
    const booking = await book(
      change,
      ground,
      { purpose: activity.name, dimension: input.dimension },
      span,
      null,
    );
    activity.bookingId = booking.id;
  }
  await em.persist(activity).flush();
  for (const [id, { role }] of organizers) {
    await em.execute('insert into activity_organizer values (?, ?, ?)', [activity.id, id, role]);
  }
  const subject = { type: 'Activity', id: activity.id };
  if (input.source) vouch(em, subject, await recordSource(em, input.source));
  change.event(subject, 'ACTIVITY_PLANNED', {
    to: { name: activity.name, type: activity.type, organizers: [...organizers.keys()] },
  });
  return shownActivity(activity);
}

/** Records that an activity was held, with how many came, or that it was cancelled, which frees its room. */
export async function concludeActivity(
  change: Change,
  input: ConcludeActivityInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const activity = await requireActivity(em, input.activityId);
  change.authorize('activity:conclude', [activity.divisionCode]);
  change.expectVersion(activity, input.version);
  if (!ACTIVITY_MOVES[activity.state].includes(input.to))
    throw notAllowed(activity.state, ACTIVITY_MOVES[activity.state]);
  if (input.to === 'CANCELLED' && input.turnout?.length)
    throw invalid('turnout', 'Nobody came to what was cancelled.', '已取消的活动没有参与人数。');
  if (input.held) Object.assign(activity, onDay(requireKnownDay(input.held)));
  if (input.to === 'HELD' && activity.heldEarliest && activity.heldEarliest > change.today) {
    throw new Fault(
      'TOO_EARLY',
      {
        en: `Its day is ${activity.heldText}, which has not come.`,
        zh: `举办日期为 ${activity.heldText}，尚未到。`,
      },
      'to',
    );
  }
  activity.state = input.to;
  if (input.to === 'CANCELLED' && activity.bookingId) {
    const booking = await em.findOneOrFail(Booking, { id: activity.bookingId });
    if (booking.state === 'HELD' || booking.state === 'CONFIRMED') {
      const from = { state: booking.state };
      booking.state = 'CANCELLED';
      change.event({ type: 'Booking', id: booking.id }, 'BOOKING_MOVED', {
        from,
        to: { state: 'CANCELLED' },
      });
    }
  }
  await em.flush();
  for (const [i, { role, count, qualifier }] of (input.turnout ?? []).entries()) {
    if (count < 0)
      throw invalid(['turnout', String(i), 'count'], 'A number of people is 0 or more.', '人数不能为负。');
    if (qualifier === 'AT_MOST' || qualifier === 'INDETERMINATE')
      throw invalid(['turnout', String(i), 'qualifier'], 'A turnout is not read so.', '人数不能如此标注。');
    await em.execute('insert into turnout values (?, ?, ?, ?)', [
      activity.id,
      role,
      count,
      qualifier ?? 'EXACT',
    ]);
  }
  const subject = { type: 'Activity', id: activity.id };
  if (input.source)
    vouch(em, subject, await recordSource(em, input.source), input.turnout ? 'turnout' : 'state');
  change.event(subject, input.to === 'HELD' ? 'ACTIVITY_HELD' : 'ACTIVITY_CANCELLED', {
    to: { state: input.to, held: activity.heldText ?? null },
    reason: readReason(input.reason),
  });
  return shownActivity(activity);
}

export async function requireActivity(em: EntityManager, id: string): Promise<Activity> {
  const key = uuidOf(id, 'Activity');
  const activity = key ? await em.findOne(Activity, { id: key }) : null;
  if (activity) return activity;
  throw new Fault(
    'NOT_FOUND',
    { en: 'There is no activity with this id.', zh: '没有此标识的活动。' },
    'activityId',
  );
}

export function notAllowed(state: string, allowed: readonly string[]): Fault {
  return new Fault(
    'MOVE_NOT_ALLOWED',
    {
      en: `What is ${state} can become: ${allowed.join(', ') || 'nothing more'}.`,
      zh: `${state} 状态可改为：${allowed.join('、') || '无'}。`,
    },
    'to',
  );
}

function shownActivity(activity: Activity): ChangedObjects {
  return { activity: { type: 'Activity', id: `Activity:${activity.id}` } };
}

function onDay(date: PartialDateValue | null) {
  return {
    heldText: date?.text ?? null,
    heldEarliest: date?.earliest ?? null,
    heldLatest: date?.latest ?? null,
  };
}

function requireKnownDay(text: string): PartialDateValue {
  const date = parsePartialDate(text) as PartialDateValue;
  if (date.earliest) return date;
  throw new Fault(
    'INVALID_DATE',
    { en: 'Give at least the year it was held.', zh: '举办日期至少要有年份。' },
    'held',
  );
}

function readAgenda(agenda: readonly string[]): string[] {
  if (agenda.length > MOST_AGENDA)
    throw invalid('agenda', `At most ${MOST_AGENDA} items.`, `议程至多 ${MOST_AGENDA} 项。`);
  return agenda.map((item, i) => requireText(item, ['agenda', String(i)], 200));
}

/** A series is known by its name; two that name a new one at once find the same. */
async function readSeries(
  em: EntityManager,
  input: PlanActivityInput,
): Promise<{ seriesId?: string; edition?: number | null }> {
  if (input.series == null) {
    if (input.edition != null)
      throw invalid('edition', 'Name the series that it is an edition of.', '请填写所属系列。');
    return {};
  }
  if (input.edition != null && input.edition < 1)
    throw invalid('edition', 'An edition is 1 or more.', '届次须为 1 以上。');
  const name = requireText(input.series, 'series', 200);
  const naturalKey = `${input.divisionCode.slice(0, 9)} ${name}`;
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 2))', [naturalKey]);
  const known = await em.findOne(ActivitySeries, { naturalKey });
  const series = known ?? Object.assign(new ActivitySeries(), { name, naturalKey });
  await em.persist(series).flush();
  return { seriesId: series.id, edition: input.edition ?? null };
}

function invalid(field: string | string[], en: string, zh: string): Fault {
  return new Fault('INVALID_INPUT', { en, zh }, field);
}

defineConstraints({
  activity_series_id_edition_key: () =>
    new Fault(
      'ALREADY_EXISTS',
      { en: 'This edition of the series is on record already.', zh: '该系列的这一届已登记。' },
      'edition',
    ),
  turnout_pkey: () =>
    new Fault('INVALID_INPUT', { en: 'A role is counted twice.', zh: '同一类别重复填写。' }, 'turnout'),
});
