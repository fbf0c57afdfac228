import { countFigure, ratioFigure } from '../../compiler/figure.js';
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
import { Fault } from '../../shared/errors.js';
import { addDays } from '../../shared/partial-date.js';

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

/**
 * Whose hours count: of the kinds asked for; by default rooms, and venues that have none. A venue with
 * rooms is its rooms, or its hours would be counted twice.
 */
function counted(resource: Sql, args: Args): Sql {
  const kinds = args.kinds ?? ['VENUE', 'ROOM'];
  return sql`${resource}.kind = any (${kinds}::text[]) and not (${resource}.kind = 'VENUE'
    and exists (select 1 from resource part where part.venue_id = ${resource}.id and part.kind = 'ROOM'))`;
}

/** Keys of the resources in question, and which of their days (`u`) count. */
type Subjects = (row: Sql, args: Args) => Sql;
type Days = (row: Sql) => Sql;

/** The days of use with the resource (`r`) each is of. */
function daysOf(row: Sql, args: Args, subjects: Subjects, days: Days): Sql {
  const { from, to } = readPeriod(args);
  return sql`select u.*, r.kind, coalesce(r.room_kind, r.venue_kind, r.kind) as detail, coalesce(r.venue_id, r.id) as venue_id
    from resource_use(array(select r.id from resource r where r.id in (${subjects(row, args)}) and ${counted(raw('r'), args)}),
      ${from}::date, ${to}::date) u join resource r on r.id = u.resource_id
    where r.possible @> u.day and ${days(row)}`;
}

const SUMS =
  raw(`coalesce(sum(d.open_minutes), 0)::bigint as open_minutes, coalesce(sum(d.used_minutes), 0)::bigint as used_minutes,
  coalesce(sum(d.booked_minutes), 0)::bigint as booked_minutes, coalesce(sum(d.shared_minutes), 0)::bigint as shared_minutes,
  coalesce(sum(d.unattributed_minutes), 0)::bigint as unattributed_minutes, max(d.day) as as_of`);

const figure = (rows: (row: Sql) => Sql): FieldShape => one('Figure', undefined, { rows });

const minutes = (name: string): FieldShape =>
  figure((row) =>
    countFigure({
      counts: sql`select ${row}.${raw(name)} as certain, ${row}.${raw(name)} as possible, false as open`,
      unit: 'minute',
      asOf: sql`${row}.as_of`,
    }),
  );

/** Where no source names the operator, whose booking it was cannot be said: that widens the upper bound. */
function sharedUse(row: Sql): Sql {
  return ratioFigure({
    counts: sql`select ${row}.shared_minutes as certain, ${row}.shared_minutes + ${row}.unattributed_minutes as possible,
      ${row}.booked_minutes as denominator`,
    unit: 'share',
    formula: 'M2',
    version: 1,
    asOf: sql`${row}.as_of`,
  });
}

const figures: Fields = {
  utilisation: figure((row) =>
    ratioFigure({
      counts: sql`select ${row}.used_minutes as certain, ${row}.used_minutes as possible, ${row}.open_minutes as denominator`,
      unit: 'share',
      formula: 'M1',
      version: 1,
      asOf: sql`${row}.as_of`,
      empty: 'NO_OPEN_HOURS',
    }),
  ),
  sharedUse: figure(sharedUse),
  bookedMinutes: minutes('booked_minutes'),
  openMinutes: minutes('open_minutes'),
};

/** `ResourceUse` over the resources that `subjects` names. */
export function useOf(subjects: Subjects, days: Days, own: (args: Args) => Fields = () => ({})): FieldShape {
  return nested((args) => {
    const rows = (row: Sql) => daysOf(row, args, subjects, days);
    return {
      total: one('UseFigures', undefined, { rows: (row) => sql`select ${SUMS} from (${rows(row)}) d` }),
      byMonth: many('MonthlyUse', {
        rows: (row) =>
          sql`select to_char(d.day, 'YYYY-MM') as month, ${SUMS} from (${rows(row)}) d group by 1`,
        orderBy: (child) => sql`${child}.month`,
      }),
      byKind: many('KindUse', {
        rows: (row) => sql`select d.kind, d.detail, ${SUMS} from (${rows(row)}) d group by 1, 2`,
        orderBy: (child) => sql`${child}.kind, ${child}.detail`,
      }),
      byVenue: many('VenueUse', {
        rows: (row) => sql`select d.venue_id, ${SUMS} from (${rows(row)}) d group by 1`,
        orderBy: (child) => sql`${child}.booked_minutes desc, ${child}.venue_id`,
      }),
      ...own(args),
    };
  });
}

/** What a committee may use; a day counts when the committee may use the resource on it. */
const usable: Subjects = (row) =>
  sql`select c.resource_id from committee_resource c where c.committee_id = ${row}.id`;
const onUsableDays: Days = (row) =>
  sql`exists (select 1 from committee_resource c where c.committee_id = ${row}.id and c.resource_id = u.resource_id and c.possible @> u.day)`;

/** M2b over the members of the day, each body once; a list of members that is not complete leaves only an upper bound. */
function fairness(row: Sql, args: Args, env: ReadEnv): Sql {
  const { from, to } = readPeriod(args);
  const last = addDays(to, -1);
  const asOf = args.asOf ?? [last, env.today].sort()[0];
  return sql`select case when ${row}.member_list = 'COMPLETE' then s.least / nullif(s.mean, 0) end as value,
    case when ${row}.member_list <> 'COMPLETE' or s.mean is null or s.mean = 0 then 'INDETERMINATE' else 'EXACT' end as qualifier,
    case when ${row}.member_list <> 'COMPLETE' then 'NOT_PUBLISHED' when s.mean is null or s.mean = 0 then 'NOTHING_TO_COUNT' end as null_reason,
    'share' as unit, s.least as numerator, s.mean as denominator, s.n, 0::numeric as lower,
    s.least / nullif(s.mean, 0) as upper, 'M2b' as formula, 1 as formula_version, ${asOf}::date as as_of
    from (
      select min(h.minutes)::numeric as least, round(avg(h.minutes), 10) as mean, count(*) as n from (
        select m.legal, coalesce(sum(minutes_of(tstzmultirange(i.during * tstzrange(lower(local_span(${from}::date)), lower(local_span(${to}::date))))))
          filter (where b.id is not null), 0) as minutes
        from (select distinct coalesce(o.legal_entity_id, o.id) as legal from joint_membership j
          join organization o on o.id = j.member_id
          where j.committee_id = ${row}.id and j.role <> 'OBSERVER' and j.possible @> ${asOf}::date) m
        left join organization p on p.id = m.legal or p.legal_entity_id = m.legal
        left join booking b on b.organization_id = p.id and b.state in ('CONFIRMED', 'CHECKED_IN', 'FINISHED')
          and tstzrange(b.starts, b.ends) && tstzrange(lower(local_span(${from}::date)), lower(local_span(${to}::date)))
        left join booking_resource i on i.booking_id = b.id and exists (select 1 from resource r where r.id = i.resource_id and ${counted(raw('r'), args)})
          and exists (select 1 from committee_resource c where c.committee_id = ${row}.id and c.resource_id = i.resource_id
            and c.possible @> (b.starts at time zone 'Asia/Shanghai')::date)
        group by m.legal) h) s`;
}

/** M2 of what a committee may use in a period. */
export function committeeSharedUse(row: Sql, args: Args): Sql {
  return sql`select x.* from (select ${SUMS} from (${daysOf(row, args, usable, onUsableDays)}) d) s
    cross join lateral (${sharedUse(raw('s'))}) x`;
}

export const committeeUse = useOf(usable, onUsableDays, (args) => ({
  fairness: one('Figure', undefined, { rows: (row, _, env) => fairness(row, args, env) }),
}));

export const divisionUse = useOf(
  (row) => sql`select v.id from resource v where v.division_code >= ${row}.code
    and v.division_code < subtree_end(${row}.code, ${row}.level) collate "C"`,
  () => raw('true'),
);

export const useShapes: Shape[] = [
  { type: 'UseFigures', table: 'pg_catalog.unreachable_use', fields: figures },
  {
    type: 'MonthlyUse',
    table: 'pg_catalog.unreachable_use',
    fields: { month: column('month'), figures: nested(figures) },
  },
  {
    type: 'KindUse',
    table: 'pg_catalog.unreachable_use',
    fields: { kind: column('kind'), detail: column('detail'), figures: nested(figures) },
  },
  {
    type: 'VenueUse',
    table: 'pg_catalog.unreachable_use',
    fields: {
      venue: one('Resource', (row, child) => sql`${child}.id = ${row}.venue_id`),
      figures: nested(figures),
    },
  },
];
