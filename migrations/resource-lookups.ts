import { facts } from './resource-facts.js';

/** A statement with some of its text put in other words, each of which must be there. */
function reworded(statement: string, words: readonly (readonly [from: string, to: string])[]): string {
  return words.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not found: ${from}`);
    return text.replace(from, to);
  }, statement);
}

const DAYS = facts.find((statement) => statement.startsWith('create function resource_days')) ?? '';

/** As a column of its own the planner would take the thing for a way to find its rows. */
const once = (table: string, rest: string) => [
  `alter table ${table} drop constraint ${table}_once,
   add constraint ${table}_once exclude using gist ((resource_id::text) with =, ${rest})`,
];

/**
 * Hours and bookings of a thing are found by it alone. The indexes that keep them from overlapping know it too, but
 * grown row by row they find one thing's only by reading hundreds of pages.
 */
export const resourceLookups = [
  ...once('opening_rule', 'weekday with =, minutes with &&, valid with &&'),
  ...once('opening_exception', 'day with =, coalesce(minutes, int4range(0, 1440)) with &&'),
  'create index opening_rule_resource on opening_rule (resource_id) include (weekday, minutes, valid)',
  'create index opening_exception_resource on opening_exception (resource_id, day) include (minutes)',
  'drop index booking_resource_resource',
  // Bookings are asked for by the days that they touch: what ended before is not read.
  'create index booking_resource_until on booking_resource (resource_id, upper(during))',
  reworded(DAYS, [
    ['create function', 'create or replace function'],
    [
      'from thing t join opening_rule o on o.resource_id = t.keeper',
      `from thing t cross join lateral (select r.weekday, r.minutes, r.valid from opening_rule r
         where r.resource_id = t.keeper offset 0) o`,
    ],
    [
      'i.during && tstzrange(lower(local_span(t.first)), lower(local_span(t.past)))',
      'upper(i.during) > lower(local_span(t.first)) and lower(i.during) < lower(local_span(t.past))',
    ],
  ]),
];
