import { defineEnum } from '../../shared/graphql/enums.js';

export const BookingState = defineEnum('BookingState', ['Where a booking stands.', '预约的状态。'], {
  HELD: ['Held for a while, to be confirmed.', '暂留，待确认。'],
  CONFIRMED: ['Confirmed.', '已确认。'],
  CHECKED_IN: ['In use.', '使用中。'],
  FINISHED: ['Finished.', '已结束。'],
  CANCELLED: ['Cancelled.', '已取消。'],
  NO_SHOW: ['Nobody came.', '未到场。'],
  EXPIRED: ['The hold was not confirmed in time.', '暂留到期未确认。'],
});

export type BookingStateName = keyof typeof BookingState;

/** Every allowed move of a booking. EXPIRED is reached by the clock alone. */
export const BOOKING_MOVES: Readonly<Record<BookingStateName, readonly BookingStateName[]>> = {
  HELD: ['CONFIRMED', 'CANCELLED', 'EXPIRED'],
  CONFIRMED: ['CHECKED_IN', 'CANCELLED', 'NO_SHOW'],
  CHECKED_IN: ['FINISHED'],
  FINISHED: [],
  CANCELLED: [],
  NO_SHOW: [],
  EXPIRED: [],
};

export const Repeat = defineEnum('BookingRepeat', ['How a series repeats.', '重复方式。'], {
  DAILY: ['Every day.', '每天。'],
  WEEKLY: ['Every week.', '每周。'],
  MONTHLY: [
    'Every month on the same day of the month; a month without it is refused.',
    '每月同一日；无此日的月份列为未能预约。',
  ],
});
