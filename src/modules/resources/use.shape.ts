import {
  type Args,
  column,
  type FieldShape,
  type Fields,
  many,
  nested,
  one,
  type ReadEnv,
  type Shape,
} from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { calendarYear } from '../../shared/calendar-period.js';
import { Fault } from '../../shared/errors.js';
import { addDays } from '../../shared/partial-date.js';
import {
  allThere,
  kindsOf,
  ofCommittee,
  ofCommittees,
  ofDivision,
  ofOperator,
  ofResource,
  type Subject,
  useOfEach,
} from './subject.js';
import { FLOW_SUMS, SOMETHING, USE_ROWS, useFigures } from './use-figures.js';

const LONGEST_DAYS = 1_830;

/** A moment as PostgreSQL reads it, also where a calendar has no such day (30 February is 1 March). */
export function instant(text: string): Sql {
  return sql`${new Date(text).toISOString()}::timestamptz`;
}

/** A period of local days, half-open; refused when it is empty or longer than five years. */
export function readPeriod(args: { from: string; to: string }): { from: string; to: string } {
  if (args.to <= args.from) {
    throw new Fault(
      'ENDS_BEFORE_START',
      {
        en: 'The period ends after it starts; its end is not part of it.',
        zh: '期间的结束须晚于开始；结束日不计在内。',
      },
      'to',
    );
  }
  if (addDays(args.from, LONGEST_DAYS) < args.to) {
    throw new Fault('PERIOD_TOO_LONG', { en: 'At most five years at a time.', zh: '一次至多五年。' }, 'to');
  }
  return { from: args.from, to: args.to };
}

/** `ResourceUse` of a subject; figures hold as of the last day of their period. */
function useOf(
  subject: Subject,
  own: (args: Args) => Fields = () => ({}),
  when?: (row: Sql, args: Args) => Sql,
): FieldShape {
  return nested((args) => {
    const period = readPeriod(args);
    const { from, to } = period;
    const whole = sql`array[${from}::date, ${to}::date]`;
    const months = sql`month_bounds(${from}::date, ${to}::date)`;
    const last = sql`${to}::date - 1 as as_of`;
    return {
      total: one('UseFigures', undefined, {
        rows: (row) => sql`select u.*, ${last} from (${subject.allUseIn(row, args, period)}) u`,
      }),
      byMonth: many('MonthlyUse', {
        rows: (row) => sql`select to_char((${months})[u.period], 'YYYY-MM') as month, ${FLOW_SUMS},
            (${months})[u.period + 1] - 1 as as_of
          from (${subject.use(row, args, months)}) u group by u.period having ${SOMETHING}`,
        orderBy: (child) => sql`${child}.month`,
      }),
      byKind: many('KindUse', {
        rows: (row) => sql`select u.kind, u.detail, ${FLOW_SUMS}, ${last}
          from (${subject.useIn(row, args, period)}) u group by 1, 2 having ${SOMETHING}`,
        orderBy: (child) => sql`${child}.kind, ${child}.detail`,
      }),
      byVenue: many('VenueUse', {
        rows: (row) => sql`select u.venue_id, ${FLOW_SUMS}, ${last}
          from (${useOfEach(subject.things(row, args), args, whole)}) u group by 1 having ${SOMETHING}`,
        orderBy: (child) => sql`${child}.booked_minutes desc, ${child}.venue_id`,
      }),
      ...own(args),
    };
  }, when);
}

/** Who is a member on the day, each body once. */
const bodiesOn = (row: Sql, asOf: string) =>
  sql`committee_body m where m.committee_id = ${row}.id and m.since <= ${asOf}::date and m.until > ${asOf}::date`;

/** For each member the minutes for which it booked what the committee may use. */
function minutesOfMembers(row: Sql, args: Args, asOf: string): Sql {
  const { from, to } = readPeriod(args);
  return sql`select coalesce((select sum((extract(epoch from upper(i.during * s.span) - lower(i.during * s.span)) / 60)::bigint)
      from (select m.legal_id as id union all select o.id from organization o where o.legal_entity_id = m.legal_id) p
      join booking b on b.organization_id = p.id and b.starts < upper(s.span)
        and b.state in ('CONFIRMED', 'CHECKED_IN', 'FINISHED') and tstzrange(b.starts, b.ends) && s.span
      join booking_resource i on i.booking_id = b.id
      join resource_reach c on c.committee_id = ${row}.id and c.resource_id = i.resource_id
        and c.possible @> (b.starts at time zone 'Asia/Shanghai')::date
      join resource_state r on r.resource_id = c.resource_id and r.counted and r.kind = ${kindsOf(args)}), 0) as minutes
    from (select tstzrange(lower(local_span(${from}::date)), lower(local_span(${to}::date))) as span offset 0) s
    cross join lateral (select m.legal_id from ${bodiesOn(row, asOf)}) m`;
}

/** The same of a calendar year, of which it is kept for the kinds that count by default. */
function minutesInYear(row: Sql, year: number, asOf: string): Sql {
  return sql`select coalesce((select sum(k.minutes) from committee_booking k where k.committee_id = m.committee_id
      and k.year = ${year}::int and k.legal_id = m.legal_id), 0) as minutes from ${bodiesOn(row, asOf)}`;
}

/** M2b over the members of the day, each body once; a list of members that is not complete leaves only an upper bound. */
export function fairness(row: Sql, args: Args, env: ReadEnv): Sql {
  const { from, to } = readPeriod(args);
  const last = addDays(to, -1);
  const asOf = args.asOf ?? [last, env.today].sort()[0];
  const year = args.kinds == null ? calendarYear(from, to) : null;
  return sql`select case when ${row}.member_list = 'COMPLETE' then s.least / nullif(s.mean, 0) end as value,
    case when ${row}.member_list <> 'COMPLETE' or s.mean is null or s.mean = 0 then 'INDETERMINATE' else 'EXACT' end as qualifier,
    case when ${row}.member_list <> 'COMPLETE' then 'NOT_PUBLISHED' when s.mean is null or s.mean = 0 then 'NOTHING_TO_COUNT' end as null_reason,
    'share' as unit, s.least as numerator, s.mean as denominator, s.n, 0::numeric as lower,
    s.least / nullif(s.mean, 0) as upper, 'M2b' as formula, 1 as formula_version, ${asOf}::date as as_of
    from (
      select min(h.minutes)::numeric as least, round(avg(h.minutes), 10) as mean, count(*) as n
      from (${year === null ? minutesOfMembers(row, args, asOf) : minutesInYear(row, year, asOf)} offset 0) h) s`;
}

/** M2 of what a committee may use in a period. */
export function committeeSharedUse(row: Sql, args: Args): Sql {
  const period = readPeriod(args);
  const use = ofCommittee.allUseIn(row, args, period);
  return sql`select x.* from (select u.*, ${period.to}::date - 1 as as_of from (${use}) u) s
    cross join lateral (${USE_ROWS.SHARED_USE(raw('s'))}) x`;
}

export const committeeUse = useOf(ofCommittee, (args) => ({
  fairness: one('Figure', undefined, { rows: (row, _, env) => fairness(row, args, env) }),
}));

export const divisionUse = useOf(ofDivision);
export const resourceUse = useOf(ofResource);
export const operatorUse = useOf(ofOperator);
export const committeesUse = useOf(ofCommittees, undefined, allThere);

export const useShapes: Shape[] = [
  { type: 'UseFigures', table: 'pg_catalog.unreachable_use', fields: useFigures },
  {
    type: 'MonthlyUse',
    table: 'pg_catalog.unreachable_use',
    fields: { month: column('month'), figures: nested(useFigures) },
  },
  {
    type: 'KindUse',
    table: 'pg_catalog.unreachable_use',
    fields: { kind: column('kind'), detail: column('detail'), figures: nested(useFigures) },
  },
  {
    type: 'VenueUse',
    table: 'pg_catalog.unreachable_use',
    fields: {
      venue: one('Resource', (row, child) => sql`${child}.id = ${row}.venue_id`),
      figures: nested(useFigures),
    },
  },
];
