import { Fault } from '../../shared/errors.js';
import { openSpan } from './resource.rules.js';

export interface WeeklyHours {
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

const DAY_NAMES: readonly (readonly string[])[] = [
  ['周一', '星期一', 'mon', 'monday'],
  ['周二', '星期二', 'tue', 'tuesday'],
  ['周三', '星期三', 'wed', 'wednesday'],
  ['周四', '星期四', 'thu', 'thursday'],
  ['周五', '星期五', 'fri', 'friday'],
  ['周六', '星期六', 'sat', 'saturday'],
  ['周日', '星期日', 'sun', 'sunday', '周天', '星期天'],
];
const GROUPS: Readonly<Record<string, readonly number[]>> = {
  每天: [1, 2, 3, 4, 5, 6, 7],
  每日: [1, 2, 3, 4, 5, 6, 7],
  daily: [1, 2, 3, 4, 5, 6, 7],
  工作日: [1, 2, 3, 4, 5],
  weekdays: [1, 2, 3, 4, 5],
  周末: [6, 7],
  weekend: [6, 7],
};
const NUMBER_OF = new Map(DAY_NAMES.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

const SEPARATOR = /[、,，\s]+/;
const TO = /\s*(?:至|到|-|–|—|~)\s*/;
const TIMES = /\d{1,2}:\d{2}\s*(?:至|到|-|–|—|~)\s*\d{1,2}:\d{2}/g;

/** Weekly hours as people write them: 周一至周五 08:30-12:00、14:00-17:30；周六 09:00-12:00, or Mon-Fri 08:30-17:30. */
export function readWeeklyHours(written: string): WeeklyHours[] {
  const week = written
    .normalize('NFKC')
    .split(';')
    .filter((part) => part.trim() !== '')
    .flatMap(readPart);
  const spans = week
    .map(({ weekday, opens, closes }) => ({ weekday, opens, closes, span: openSpan(opens, closes, []) }))
    .sort((a, b) => a.weekday - b.weekday || (a.opens < b.opens ? -1 : 1));
  if (spans.length === 0) throw unreadable();
  if (
    spans.some(
      (rule, i) => rule.weekday === spans[i - 1]?.weekday && rule.opens < (spans[i - 1]?.closes ?? ''),
    )
  )
    throw overlapping();
  return spans.map(({ weekday, opens, closes }) => ({ weekday, opens, closes }));
}

/** The hours in one form, whichever way they were written. */
export function weeklyText(week: readonly WeeklyHours[]): string {
  return week.map(({ weekday, opens, closes }) => `${weekday} ${opens}-${closes}`).join('; ');
}

function readPart(part: string): WeeklyHours[] {
  const at = part.search(/\d/);
  const [days, times] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at)];
  const hours = times.match(TIMES) ?? [];
  if (hours.length === 0 || times.replaceAll(TIMES, '').replaceAll(/[、,\s]/g, '') !== '') throw unreadable();
  return readDays(days).flatMap((weekday) =>
    hours.map((span) => {
      const [opens = '', closes = ''] = span.split(TO).map((time) => time.trim().padStart(5, '0'));
      return { weekday, opens, closes };
    }),
  );
}

function readDays(written: string): number[] {
  const days = written
    .toLowerCase()
    .replace(/[:：]\s*$/, '')
    .replaceAll(/\s*(至|到|-|–|—|~)\s*/g, '$1')
    .split(SEPARATOR)
    .filter(Boolean)
    .flatMap((item) => {
      const group = GROUPS[item];
      if (group) return group;
      const [first, last] = item.split(TO).map((name) => NUMBER_OF.get(name));
      if (first === undefined || (last === undefined && TO.test(item))) throw unreadable();
      return Array.from({ length: (last ?? first) - first + 1 }, (_, i) => first + i);
    });
  if (days.length === 0) throw unreadable();
  return [...new Set(days)];
}

function unreadable(): Fault {
  return new Fault('INVALID_INPUT', {
    zh: '开放时间请写作：周一至周五 08:30-12:00、14:00-17:30；周六 09:00-12:00。',
    en: 'Write opening hours like: Mon-Fri 08:30-12:00, 14:00-17:30; Sat 09:00-12:00.',
  });
}

export function overlapping(): Fault {
  return new Fault('INVALID_INPUT', {
    en: 'Two of these hours overlap. Join them.',
    zh: '有时段重叠，请合并。',
  });
}
