import type { Change } from '../../auth/change.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault, Faults } from '../../shared/errors.js';
import { BookingSeries } from './booking.entity.js';
import type { BookSeriesInput } from './booking.inputs.js';
import { readSpan } from './booking.rules.js';
import { book, prepareBooking } from './booking.service.js';
import { type Occurrence, occurrences } from './booking-occurrences.js';

const MOST_TIMES = 100;

/** What refuses one occurrence and not the series: everything else is wrong with the input itself. */
export const OF_ONE_DAY = [
  'SLOT_TAKEN',
  'OUTSIDE_OPENING_HOURS',
  'NOT_SHARED',
  'TERMS_EXCEEDED',
  'NO_SUCH_DAY',
];

/** Takes a series whole, or, if asked, as far as it is free, with the refused occurrences on record. */
export async function bookSeries(change: Change, input: BookSeriesInput): Promise<ChangedObjects> {
  const { em } = change;
  const ground = await prepareBooking(change, input);
  const first = readSpan(input.starts, input.ends);
  if (input.times < 2 || input.times > MOST_TIMES) {
    throw new Fault(
      'INVALID_INPUT',
      { en: `A series has 2 to ${MOST_TIMES} occurrences.`, zh: `系列为 2 至 ${MOST_TIMES} 次。` },
      'times',
    );
  }
  const series = Object.assign(new BookingSeries(), { repeat: input.repeat });
  await em.persist(series).flush();
  const refused: { occurrence: Occurrence; fault: Fault }[] = [];
  for (const occurrence of occurrences(first.starts, first.ends, input.repeat, input.times)) {
    try {
      if (!occurrence.exists) throw noSuchDay();
      const { starts, ends } = occurrence;
      await book(change, ground, input, { starts, ends }, series.id);
    } catch (error) {
      if (!(error instanceof Fault) || !OF_ONE_DAY.includes(error.code)) throw error;
      refused.push({ occurrence, fault: error });
    }
  }
  if (refused.length === input.times || (refused.length > 0 && !input.partial)) {
    throw new Faults(refused.map(({ occurrence, fault }) => onDay(occurrence, fault)));
  }
  for (const { occurrence, fault } of refused) {
    await em.execute('insert into booking_refusal (series_id, starts, ends, code) values (?, ?, ?, ?)', [
      series.id,
      occurrence.starts,
      occurrence.ends,
      fault.code,
    ]);
  }
  change.event({ type: 'BookingSeries', id: series.id }, 'SERIES_BOOKED', {
    to: { repeat: series.repeat, taken: input.times - refused.length, refused: refused.length },
  });
  return { series: { type: 'BookingSeries', id: `BookingSeries:${series.id}` } };
}

/** The fault with the local day it is about. */
export function onDay({ starts }: Pick<Occurrence, 'starts'>, { code, text, field }: Fault): Fault {
  const day = new Date(starts.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  return new Fault(code, { en: `${day}: ${text.en}`, zh: `${day}：${text.zh}` }, field);
}

function noSuchDay(): Fault {
  return new Fault('NO_SUCH_DAY', { en: 'The month has no such day.', zh: '该月没有此日。' }, 'starts');
}
