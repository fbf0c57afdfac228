import type { Change } from '../../auth/change.js';
import { defineConstraints } from '../../auth/constraints.js';
import type { ChangedObjects } from '../../auth/writer.js';
import { Fault } from '../../shared/errors.js';
import { requireText } from '../../shared/text.js';
import { recordSource, vouch } from '../sources/index.js';
import type { SetOpeningHoursInput } from './resource.inputs.js';
import { requireResource } from './resource.repository.js';
import { openSpan } from './resource.rules.js';
import { shownResource } from './resource.service.js';

const MOST_RULES = 100;
const MOST_EXCEPTIONS = 400;

/** Replaces the weekly hours from a day on; what was open before that day stays as it was. */
export async function setOpeningHours(change: Change, input: SetOpeningHoursInput): Promise<ChangedObjects> {
  const { em } = change;
  const resource = await requireResource(em, input.resourceId);
  change.authorize('resource:open', [resource.divisionCode]);
  change.expectVersion(resource, input.version);
  const exceptions = input.exceptions ?? [];
  requireFew(input.weekly, MOST_RULES, 'weekly');
  requireFew(exceptions, MOST_EXCEPTIONS, 'exceptions');
  const from = input.from ?? null;
  const rules = input.weekly.map(({ weekday, opens, closes }, i) => {
    if (weekday < 1 || weekday > 7) {
      throw new Fault('INVALID_INPUT', { en: 'A weekday is 1 to 7.', zh: '星期为 1 至 7。' }, [
        'weekly',
        String(i),
        'weekday',
      ]);
    }
    return { weekday, minutes: openSpan(opens, closes, ['weekly', String(i)]) };
  });
  const days = exceptions.map(({ day, opens, closes, note }, i) => ({
    day,
    minutes:
      opens == null && closes == null ? null : openSpan(opens ?? '', closes ?? '', ['exceptions', String(i)]),
    note: note == null ? null : requireText(note, ['exceptions', String(i), 'note'], 200),
  }));

  await em.execute(
    'delete from opening_rule where resource_id = ? and (?::date is null or lower(valid) >= ?::date)',
    [resource.id, from, from],
  );
  await em.execute(
    'update opening_rule set valid = valid * daterange(null, ?::date) where resource_id = ? and valid @> ?::date',
    [from, resource.id, from],
  );
  for (const { weekday, minutes } of rules) {
    await em.execute(
      'insert into opening_rule (resource_id, weekday, minutes, valid) values (?, ?, ?::int4range, daterange(?::date, null))',
      [resource.id, weekday, minutes, from],
    );
  }
  await em.execute('delete from opening_exception where resource_id = ? and day = any(?::date[])', [
    resource.id,
    `{${days.map(({ day }) => day).join(',')}}`,
  ]);
  for (const { day, minutes, note } of days) {
    await em.execute(
      'insert into opening_exception (resource_id, day, minutes, note) values (?, ?::date, ?::int4range, ?)',
      [resource.id, day, minutes, note],
    );
  }
  // The rules are rows of their own; the resource's version stands for them too.
  resource.updatedAt = new Date();
  const subject = { type: 'Resource', id: resource.id };
  if (input.source) vouch(em, subject, await recordSource(em, input.source), 'openingHours');
  change.event(subject, 'OPENING_HOURS_SET', { to: { from, weekly: input.weekly, exceptions } });
  return shownResource(resource);
}

function requireFew(list: readonly unknown[], most: number, field: string): void {
  if (list.length <= most) return;
  throw new Fault('INVALID_INPUT', { en: `At most ${most} at a time.`, zh: `一次至多 ${most} 条。` }, field);
}

defineConstraints({
  opening_rule_once: () =>
    new Fault(
      'INVALID_INPUT',
      { en: 'Two of these hours overlap. Join them.', zh: '有时段重叠，请合并。' },
      'weekly',
    ),
  opening_exception_once: () =>
    new Fault(
      'INVALID_INPUT',
      {
        en: 'A day has overlapping hours, or is both open and closed.',
        zh: '某日时段重叠，或同时填写了开放与不开放。',
      },
      'exceptions',
    ),
});
