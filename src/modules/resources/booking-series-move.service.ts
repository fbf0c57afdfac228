import { LockMode } from '@mikro-orm/core';
import type { Change } from '../../auth/change.js';
import { explainAt } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault, Faults } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { readReason } from '../committees/index.js';
import { Organization } from '../organizations/index.js';
import { Booking, BookingSeries } from './booking.entity.js';
import type { MoveBookingSeriesInput } from './booking.inputs.js';
import { readSpan, requireEntitled, requireOpen, type Span } from './booking.rules.js';
import { lock, requireFree } from './booking.service.js';
import { OF_ONE_DAY, onDay } from './booking-series.service.js';

const MOST_MINUTES = 366 * 24 * 60;

interface Item {
  readonly booking: string;
  readonly id: string;
  readonly requested: boolean;
}

/** Moves what is still to come of a series, all of it or nothing; its bookings do not stand in each other's way. */
export async function moveBookingSeries(
  change: Change,
  input: MoveBookingSeriesInput,
): Promise<ChangedObjects> {
  const { em } = change;
  const series = await requireSeries(change, input.seriesId);
  const bookings = await em.find(Booking, { seriesId: series.id }, { orderBy: { starts: 'asc' } });
  const [first] = bookings;
  const organization = await em.findOneOrFail(Organization, { id: first?.organizationId as string });
  change.authorize('booking:change', [organization.divisionCode]);
  change.expectVersion(series, input.version);
  if (input.byMinutes === 0 || Math.abs(input.byMinutes) > MOST_MINUTES) throw noOffset();
  const items: Item[] = await em.execute(
    `select r.booking_id as booking, r.resource_id as id, r.requested from booking_resource r
     join booking b on b.id = r.booking_id where b.series_id = ? order by r.resource_id`,
    [series.id],
  );
  await lock(change, [...new Set(items.map(({ id }) => id))]);
  for (const booking of bookings) await em.refresh(booking);
  const moving = bookings.filter(({ state }) => state === 'HELD' || state === 'CONFIRMED');
  if (moving.length === 0) throw nothingToCome();

  const spans = new Map(moving.map((booking) => [booking, moved(booking, input.byMinutes)]));
  const own = moving.map(({ id }) => id);
  const refused: Fault[] = [];
  for (const [booking, span] of spans) {
    const taken = items.filter((item) => item.booking === booking.id);
    const asked = taken.filter(({ requested }) => requested).map(({ id }) => id);
    try {
      await requireEntitled(em, organization, asked, span);
      await requireOpen(em, asked, span);
      await requireFree(
        em,
        taken.map(({ id }) => id),
        span,
        own,
      );
    } catch (error) {
      if (!(error instanceof Fault) || !OF_ONE_DAY.includes(error.code)) throw error;
      refused.push(onDay(span, new Fault(error.code, error.text, 'byMinutes')));
    }
  }
  if (refused.length > 0) throw new Faults(refused);

  // The one in front goes first: none comes to stand where another still is.
  const ordered = input.byMinutes > 0 ? moving.toReversed() : moving;
  const reason = readReason(input.reason);
  for (const booking of ordered) {
    const from = { starts: booking.starts, ends: booking.ends };
    const to = spans.get(booking) as Span;
    Object.assign(booking, to);
    await explainAt('byMinutes', () => em.flush());
    change.event({ type: 'Booking', id: booking.id }, 'BOOKING_RESCHEDULED', { from, to, reason });
  }
  series.updatedAt = new Date();
  change.event({ type: 'BookingSeries', id: series.id }, 'SERIES_MOVED', {
    to: { byMinutes: input.byMinutes, moved: moving.length },
    reason,
  });
  return { series: { type: 'BookingSeries', id: input.seriesId } };
}

function moved({ starts, ends }: Booking, minutes: number): Span {
  const later = (moment: Date) => new Date(moment.getTime() + minutes * 60_000).toISOString();
  return readSpan(later(starts), later(ends));
}

async function requireSeries(change: Change, id: string): Promise<BookingSeries> {
  const key = uuidOf(id, 'BookingSeries');
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const series = key ? await change.em.findOne(BookingSeries, { id: key }, { lockMode }) : null;
  if (series) return series;
  throw new Fault(
    'NOT_FOUND',
    { en: 'There is no series with this id.', zh: '没有此标识的预约系列。' },
    'seriesId',
  );
}

function noOffset(): Fault {
  return new Fault(
    'INVALID_INPUT',
    {
      en: `A series is moved by at least one minute and at most ${MOST_MINUTES}, to and fro.`,
      zh: `系列至少移动 1 分钟，前后至多 ${MOST_MINUTES} 分钟。`,
    },
    'byMinutes',
  );
}

function nothingToCome(): Fault {
  return new Fault(
    'MOVE_NOT_ALLOWED',
    {
      en: 'Nothing of the series is still to come: its bookings are over or cancelled. Book a new series.',
      zh: '该系列已无待办的预约（均已结束或取消），请另行预约。',
    },
    'seriesId',
  );
}
