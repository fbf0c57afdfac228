import { countFigure, ratioFigure } from '../../compiler/figure.js';
import {
  type Args,
  column,
  computed,
  type FieldShape,
  type Fields,
  made,
  many,
  one,
  type Shape,
} from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { calendarYear } from '../../shared/calendar-period.js';
import { Fault } from '../../shared/errors.js';
import { uuidOf } from '../../shared/ids.js';
import { readPeriod } from '../resources/index.js';
import { readyIn } from './activity-years.js';
import { measured, weighed } from './measure.js';

/** No committee held anything before this day. */
const FOUNDING = '1949-10-01';
const MOST_COMMITTEES = 100;

const figure = (rows: (row: Sql) => Sql): FieldShape => made('Figure', rows);

/** The figures that are made of sums; the others are made of the activities. */
const SUMMED = ['intensity', 'equivalents', 'jointShare', 'meetings'];

/** Whose activities of a period, and their sums once for all figures of them. */
function sums(whose: Sql, tally: Sql, known: Sql, args: Args, summed = true): Sql {
  const { from, to } = readPeriod(args);
  const period = sql`${from}::date as period_from, ${to}::date as period_to, ${to}::date - 1 as as_of`;
  if (!summed) return sql`select ${whose}, ${period}`;
  return sql`select t.*, ${whose}, ${known} as known, ${period},
      months_between(${from}::date, ${to}::date) as months
    from ${tally}, ${from}::date, ${to}::date) t`;
}

export const jointActivity = computed(
  (row, args, _, selects) => sumsOfCommittee(row, args, selects(...SUMMED)),
  (args) =>
    figuresOf(
      (row) => sql`activities_of_committee(${row}.committee_id`,
      (row) => sql`${row}.committee_id::text collate "C"`,
      readPeriod(args),
    ),
  {
    ready: (row, args) => {
      const lists = readyIn('committees', sql`${row}.id::text collate "C"`, readPeriod(args));
      const byType = Object.entries(lists).map(([selected, text]) => [`byType{${selected}}`, text]);
      return { rows: [], texts: () => Object.fromEntries(byType) };
    },
  },
);

function sumsOfCommittee(row: Sql, args: Args, summed = true): Sql {
  const { from, to } = readPeriod(args);
  const year = calendarYear(from, to);
  const known = sql`${row}.member_list = 'COMPLETE'`;
  if (!summed || year === null)
    return sums(sql`${row}.id as committee_id`, sql`committee_tally(${row}.id`, known, args, summed);
  return sql`select (s.x).*, ${known} as known, ${from}::date as period_from, ${to}::date as period_to,
      ${to}::date - 1 as as_of, 12::numeric as months
    from (select coalesce((select k from committee_year k where k.committee_id = ${row}.id and k.year = ${year}::int),
      committee_year_of(${row}.id, ${year}::int)) as x offset 0) s`;
}

/** M3b of a committee in a period. */
export function jointShareOf(row: Sql, args: Args): Sql {
  return sql`select x.* from (${sumsOfCommittee(row, args)}) s
    cross join lateral (${measured('JOINT_SHARE', raw('s'))}) x`;
}

/** Ids of 1 to 100 committees, as keys. */
export function committeeKeys(args: Args): string[] {
  const keys = [...new Set((args.committeeIds as string[]).map((id) => uuidOf(id, 'JointCommittee')))];
  if (keys.length > 0 && keys.length <= MOST_COMMITTEES && !keys.includes(null)) return keys as string[];
  throw new Fault(
    'INVALID_ID',
    {
      en: `Give 1 to ${MOST_COMMITTEES} ids of joint committees, as the field id shows them.`,
      zh: `请填写 1 至 ${MOST_COMMITTEES} 个联合党委标识，取自 id 字段。`,
    },
    'committeeIds',
  );
}

/** Whether all members of all of them are known. */
export function allKnown(keys: readonly string[]): Sql {
  return sql`(select bool_and(k.member_list = 'COMPLETE') from joint_committee k where k.id = any(${keys}::uuid[]))`;
}

export const activitiesOfCommittees = one('JointActivityFigures', undefined, {
  rows: (_, args, __, selects) => {
    const keys = committeeKeys(args);
    // A committee that is not there would silently lower the sum.
    return sql`select s.* from (${sums(sql`${keys}::uuid[] as committees`, sql`committees_tally(${keys}::uuid[]`, allKnown(keys), args, selects(...SUMMED))}) s
      where ${keys.length}::int = (select count(*) from joint_committee k where k.id = any(${keys}::uuid[]))`;
  },
});

/** What counts as the committees' own: by two or more members, or under their name. */
const OWN = raw('(h.own or h.organizers > 1)');

const TALLY = raw(`count(*) filter (where h.certain) as certain, count(*) as possible,
  count(*) filter (where h.certain and h.organizers > 1) as joint_certain, count(*) filter (where h.organizers > 1) as joint_possible`);

const M11 = { unit: 'share', formula: 'M11', version: 1 } as const;

/** M11: of what was ever resolved, that which falls due in the period. Behind the offset only theirs are looked up. */
function deliveryOf(row: Sql, whose: Sql): Sql {
  return ratioFigure({
    ...M11,
    counts: sql`select d.delivered as certain, d.delivered as possible, d.due as denominator from (
      select count(*) as due, count(*) filter (where exists (select 1 from resolution_task t where t.resolution_id = r.id)
        and not exists (select 1 from resolution_task t where t.resolution_id = r.id
          and (t.closed_on is null or t.closed_on > r.due))) as delivered
      from (select h.activity_id from ${whose}, ${FOUNDING}::date, ${row}.period_to) h where ${OWN} offset 0) h
      join resolution r on r.activity_id = h.activity_id
      where r.due >= ${row}.period_from and r.due < ${row}.period_to) d`,
    asOf: sql`${row}.as_of`,
  });
}

/** What a committee may have resolved before a day, as it is kept by when it falls due. */
const resolvedBefore = (committee: Sql, day: Sql): Sql =>
  sql`committee_resolution r where r.committee_id = ${committee} and r.due < ${day}
    and (r.earliest < ${day} or r.earliest is null) and r.since < ${day} and r.until >= ${day}`;

/** The same of one committee, from what is kept of it. */
function committeeDelivery(row: Sql): Sql {
  return ratioFigure({
    ...M11,
    counts: sql`select count(*) filter (where r.delivered) as certain, count(*) filter (where r.delivered) as possible,
      count(*) as denominator
      from ${resolvedBefore(sql`${row}.committee_id`, sql`${row}.period_to`)} and r.due >= ${row}.period_from`,
    asOf: sql`${row}.as_of`,
  });
}

/** What a committee may have held by a day. */
const heldBefore = (committee: Sql, day: Sql): Sql =>
  sql`committee_activity h where h.committee_id = ${committee} and (h.earliest < ${day} or h.earliest is null)
    and h.since < ${day} and h.until >= ${day} and ${OWN}`;

/**
 * Whether a committee runs: what it did in the year before the day, and what cannot be known of it. What it did
 * before is looked for only where the year tells nothing.
 */
export const liveness = one('CommitteeLiveness', undefined, {
  rows: (row, args, env) => {
    const asked = args.asOf ?? env.today;
    const yearBefore = `${Number(asked.slice(0, 4)) - 1}${asked.slice(4) === '-02-29' ? '-02-28' : asked.slice(4)}`;
    const day = sql`${asked}::date`;
    const first = sql`${yearBefore}::date`;
    const since = sql`${yearBefore < FOUNDING ? FOUNDING : yearBefore}::date`;
    const held = heldBefore(sql`${row}.id`, day);
    return sql`select case when not s.exists then 'ENDED' when s.certain > 0 then 'RUNNING' when s.possible > 0 or not s.ever or not s.known then 'UNKNOWN'
        else 'DORMANT' end as verdict,
      array_remove(array[case when not s.exists then 'ENDED' end, case when s.certain > 0 then 'JOINT_ACTIVITY_HELD' end,
        case when s.ever and s.possible = 0 then 'NONE_IN_TWELVE_MONTHS' end,
        case when s.possible > s.certain then 'DATES_NOT_KNOWN' end, case when not s.ever then 'NOTHING_RECORDED' end,
        case when not s.known then 'MEMBERS_NOT_KNOWN' end, case when s.overdue then 'RESOLUTIONS_OVERDUE' end], null) as reasons,
      s.certain, s.possible, not s.known as open, s.last_held, ${day} as as_of
      from (select ${row}.possible @> ${day} as exists, ${row}.member_list = 'COMPLETE' as known, y.*,
        y.possible > 0 or exists (select from ${held} and h.latest >= ${FOUNDING}::date) as ever,
        exists (select from ${resolvedBefore(sql`${row}.id`, day)} and r.unfinished) as overdue,
        (select max(h.latest) from ${held} and h.latest >= ${FOUNDING}::date and h.latest < ${day}) as last_held
        from (select count(*) filter (where h.earliest >= ${first} and h.latest < ${day}) as certain, count(*) as possible
          from ${held} and (h.latest >= ${since} or h.latest is null)) y offset 0) s`;
  },
});

const count = (certain: string, possible: string, open: string): FieldShape =>
  figure((row) =>
    countFigure({
      counts: sql`select ${row}.${raw(certain)} as certain, ${row}.${raw(possible)} as possible, ${open === 'open' ? sql`${row}.open` : raw('false')} as open`,
      unit: 'activity',
      asOf: sql`${row}.as_of`,
    }),
  );

/** The object JointActivityFigures; `whose` begins the call that lists the activities between two days. */
function figuresOf(
  whose: (row: Sql) => Sql,
  place?: (row: Sql) => Sql,
  period?: { from: string; to: string },
): Fields {
  return {
    intensity: figure((row) => measured('INTENSITY', row)),
    equivalents: figure((row) => weighed(row, raw('1::numeric'), 'whole-committee equivalent')),
    jointShare: figure((row) => measured('JOINT_SHARE', row)),
    meetings: figure((row) => measured('MEETINGS', row)),
    resolutionDelivery: one('Figure', undefined, {
      rows: place ? committeeDelivery : (row) => deliveryOf(row, whose(row)),
    }),
    byType: many('ActivityTally', {
      ready: place && period ? (row) => readyIn('committees', place(row), period) : undefined,
      rows: (
        row,
      ) => sql`select h.type, ${TALLY}, ${row}.as_of from ${whose(row)}, ${row}.period_from, ${row}.period_to) h
        where h.organizers > 0 or h.own group by 1`,
      orderBy: (child) => sql`${child}.type`,
    }),
  };
}

export const figureShapes: Shape[] = [
  {
    type: 'JointActivityFigures',
    table: 'pg_catalog.unreachable_joint_activity',
    fields: figuresOf((row) => sql`activities_of(${row}.committees`),
  },
  {
    type: 'ActivityTally',
    table: 'pg_catalog.unreachable_tally',
    fields: {
      type: column('type'),
      count: count('certain', 'possible', ''),
      joint: count('joint_certain', 'joint_possible', ''),
    },
  },
  {
    type: 'CommitteeLiveness',
    table: 'pg_catalog.unreachable_liveness',
    fields: {
      verdict: column('verdict'),
      reasons: column('reasons'),
      lastHeld: column('last_held'),
      joint: count('certain', 'possible', 'open'),
    },
  },
];
