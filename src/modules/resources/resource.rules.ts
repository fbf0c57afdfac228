import { Fault } from '../../shared/errors.js';

/** A time of day as minutes since midnight; 24:00 is the end of the day. */
export function minutesOfDay(text: string, field: string | string[]): number {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(text) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  if (total <= 1440 && Number(minutes) < 60) return total;
  throw new Fault(
    'INVALID_INPUT',
    {
      en: 'Write a time of day as HH:MM, e.g. 08:30; 24:00 is midnight.',
      zh: '时刻请写作 HH:MM，例如 08:30；24:00 为午夜。',
    },
    field,
  );
}

/** Opening hours of a day as a half-open range of minutes. */
export function openSpan(opens: string, closes: string, field: string[]): string {
  const from = minutesOfDay(opens, [...field, 'opens']);
  const to = minutesOfDay(closes, [...field, 'closes']);
  if (from < to) return `[${from},${to})`;
  throw new Fault(
    'ENDS_BEFORE_START',
    {
      en: 'It closes after it opens. Hours over midnight are two rules.',
      zh: '关闭须晚于开放。跨午夜的时段请分两条填写。',
    },
    [...field, 'closes'],
  );
}
