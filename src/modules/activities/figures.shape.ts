import { countFigure, ratioFigure } from '../../compiler/figure.js';
import { column, type FieldShape, type Fields, many, nested, one, type Shape } from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { readPeriod } from '../resources/index.js';

/** No committee held anything before this day. */
const FOUNDING = '1949-10-01';

const figure = (rows: (row: Sql) => Sql): FieldShape => one('Figure', undefined, { rows });

const period = (from: string, to: string): Sql => sql`daterange(${from}::date, ${to}::date)`;

/**
 * The activities of a committee that were held, or may have been, in a period: those of its members and
 * those under its name. How many of its members organized or hosted each (`o`), of how many (`m`), both on
 * its day and each body once. They are found from the members, so the cost follows the committee's size.
 */
function held(committee: Sql, from: string, to: string, only: Sql = raw('true')): Sql {
  return sql`with member as materialized (
      select coalesce(o.legal_entity_id, o.id) as legal, j.possible
      from joint_membership j join organization o on o.id = j.member_id
      where j.committee_id = ${committee}.id and j.role <> 'OBSERVER'),
    part as materialized (
      select g.activity_id, array_agg(distinct b.legal) as legal from (
        select legal as id, legal from member union select o.id, m.legal from member m join organization o on o.legal_entity_id = m.legal) b
      join activity_organizer g on g.organization_id = b.id and g.role <> 'SUPPORTER' group by 1)
    select a.id, a.type, a.committee_id, ${period(from, to)} @> held_range(a.held_earliest, a.held_latest) as certain, c.o, c.m
    from (select activity_id as id, legal from part union all select k.id, null from activity k
      where k.committee_id = ${committee}.id and k.id not in (select activity_id from part)) x
    join activity a on a.id = x.id
    cross join lateral (
      select count(distinct m.legal) filter (where m.legal = any (x.legal)) as o, count(distinct m.legal) as m
      from member m where m.possible @> coalesce(a.held_latest, ${to}::date - 1)) c
    where a.state = 'HELD' and held_range(a.held_earliest, a.held_latest) && ${period(from, to)} and ${only}
      and (c.o > 0 or a.committee_id = ${committee}.id)`;
}

/** Calendar months in a period, a part of a month by its days: exact for whole months. */
function months(from: string, to: string): Sql {
  return sql`(select sum((least(g::date + interval '1 month', ${to}::date)::date - greatest(g::date, ${from}::date))::numeric
      / ((g::date + interval '1 month')::date - g::date))
    from generate_series(date_trunc('month', ${from}::date), ${to}::date - 1, interval '1 month') g)`;
}

/** A weighed sum known between two bounds; unknown members leave it unknown. */
function weighed(row: Sql, from: string, to: string, divisor: Sql, unit: string, formula: string): Sql {
  return sql`select case when c.known and (c.certain > 0 or c.possible = 0) then round(c.certain / c.d, 10) end as value,
    case when not c.known then 'INDETERMINATE' when c.certain = c.possible then 'EXACT' when c.certain > 0 then 'AT_LEAST'
      else 'INDETERMINATE' end as qualifier,
    case when not c.known then 'NOT_PUBLISHED' when c.certain = 0 and c.possible > 0 then 'DATES_NOT_KNOWN' end as null_reason,
    ${unit}::text as unit, c.certain as numerator, c.d as denominator, c.n, round(c.certain / c.d, 10) as lower,
    case when c.known then round(c.possible / c.d, 10) end as upper, ${formula}::text as formula, 1 as formula_version, ${to}::date - 1 as as_of
    from (select ${row}.member_list = 'COMPLETE' as known, ${divisor} as d, count(*) as n,
        coalesce(sum(h.o::numeric / h.m) filter (where h.certain), 0) as certain, coalesce(sum(h.o::numeric / h.m), 0) as possible
      from (${held(row, from, to)}) h where h.o >= 2) c`;
}

/** M3b: what is not dated may lie inside or outside the period, which moves both parts of the share. */
function jointShare(row: Sql, from: string, to: string): Sql {
  return sql`select case when c.known and c.uncertain = 0 then round(c.joint::numeric / nullif(c.alls, 0), 10) end as value,
    case when c.known and c.uncertain = 0 and c.alls > 0 then 'EXACT' else 'INDETERMINATE' end as qualifier,
    case when not c.known then 'NOT_PUBLISHED' when c.uncertain > 0 then 'DATES_NOT_KNOWN' when c.alls = 0 then 'NOTHING_TO_COUNT' end as null_reason,
    'share' as unit, c.joint as numerator, c.alls as denominator, c.alls as n,
    round(c.joint::numeric / nullif(c.alls + c.alone_uncertain, 0), 10) as lower,
    round((c.joint + c.joint_uncertain)::numeric / nullif(c.alls + c.joint_uncertain, 0), 10) as upper,
    'M3b' as formula, 1 as formula_version, ${to}::date - 1 as as_of
    from (select ${row}.member_list = 'COMPLETE' as known, count(*) filter (where h.certain) as alls,
        count(*) filter (where h.certain and h.o >= 2) as joint, count(*) filter (where not h.certain) as uncertain,
        count(*) filter (where not h.certain and h.o >= 2) as joint_uncertain,
        count(*) filter (where not h.certain and h.o < 2) as alone_uncertain
      from (${held(row, from, to)}) h where h.o > 0) c`;
}

const TALLY = raw(`count(*) filter (where h.certain) as certain, count(*) as possible,
  count(*) filter (where h.certain and h.o >= 2) as joint_certain, count(*) filter (where h.o >= 2) as joint_possible`);

/** What counts as the committee's own: by two or more members, or under its name. */
const own = (row: Sql): Sql => sql`(h.o >= 2 or h.committee_id = ${row}.id)`;

export const jointActivity = nested((args) => {
  // The period is read with each figure, not with the list of the fields: the list is the same for every period.
  const during = (rows: (row: Sql, from: string, to: string) => Sql) => (row: Sql) => {
    const { from, to } = readPeriod(args);
    return rows(row, from, to);
  };
  const fields: Fields = {
    intensity: figure(
      during((row, from, to) =>
        weighed(row, from, to, months(from, to), 'whole-committee equivalent/month', 'M3'),
      ),
    ),
    equivalents: figure(
      during((row, from, to) =>
        weighed(row, from, to, raw('1::numeric'), 'whole-committee equivalent', 'M3'),
      ),
    ),
    jointShare: figure(during(jointShare)),
    meetings: figure(
      during((row, from, to) =>
        countFigure({
          counts: sql`select count(*) filter (where h.certain) as certain, count(*) as possible, ${row}.member_list <> 'COMPLETE' as open
            from (${held(row, from, to)}) h where h.type = 'JOINT_MEETING' and ${own(row)}`,
          unit: 'meeting',
          asOf: sql`${to}::date - 1`,
        }),
      ),
    ),
    resolutionDelivery: figure(
      during((row, from, to) =>
        ratioFigure({
          counts: sql`select d.delivered as certain, d.delivered as possible, d.due as denominator from (
            select count(*) as due, count(*) filter (where exists (select 1 from resolution_task t where t.resolution_id = r.id)
              and not exists (select 1 from resolution_task t where t.resolution_id = r.id
                and (t.closed_on is null or t.closed_on > r.due))) as delivered
            from resolution r where ${period(from, to)} @> r.due
              and r.activity_id in (select h.id from (${held(row, FOUNDING, to, sql`exists (select 1 from resolution n where n.activity_id = a.id and ${period(from, to)} @> n.due)`)}) h where ${own(row)})) d`,
          unit: 'share',
          formula: 'M11',
          version: 1,
          asOf: sql`${to}::date - 1`,
        }),
      ),
    ),
    byType: many('ActivityTally', {
      rows: during(
        (row, from, to) =>
          sql`select h.type, ${TALLY}, ${to}::date - 1 as as_of from (${held(row, from, to)}) h group by 1`,
      ),
      orderBy: (child) => sql`${child}.type`,
    }),
  };
  return fields;
});

/** Activities that stand in a division and below, each once; joint when two or more bodies hold it. */
export const divisionActivityTally = many('ActivityTally', {
  rows: (row, args) => {
    const { from, to } = readPeriod(args);
    return sql`select h.type, ${TALLY}, ${to}::date - 1 as as_of from (
      select a.type, ${period(from, to)} @> held_range(a.held_earliest, a.held_latest) as certain,
        (select count(distinct coalesce(x.legal_entity_id, x.id)) from activity_organizer g join organization x on x.id = g.organization_id
          where g.activity_id = a.id and g.role <> 'SUPPORTER') as o
      from activity a where a.state = 'HELD' and held_range(a.held_earliest, a.held_latest) && ${period(from, to)}
        and a.division_code >= ${row}.code and a.division_code < subtree_end(${row}.code, ${row}.level) collate "C") h group by 1`;
  },
  orderBy: (child) => sql`${child}.type`,
});

/** Whether a committee runs: what it did in the year before the day, and what cannot be known of it. */
export const liveness = one('CommitteeLiveness', undefined, {
  rows: (row, args, env) => {
    const day = args.asOf ?? env.today;
    const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
    return sql`select case when not s.exists then 'ENDED' when s.certain > 0 then 'RUNNING' when s.possible > 0 or s.ever = 0 or not s.known then 'UNKNOWN'
        else 'DORMANT' end as verdict,
      array_remove(array[case when not s.exists then 'ENDED' end, case when s.certain > 0 then 'JOINT_ACTIVITY_HELD' end,
        case when s.certain = 0 and s.ever > 0 and s.possible = 0 then 'NONE_IN_TWELVE_MONTHS' end,
        case when s.possible > s.certain then 'DATES_NOT_KNOWN' end, case when s.ever = 0 then 'NOTHING_RECORDED' end,
        case when not s.known then 'MEMBERS_NOT_KNOWN' end, case when s.overdue > 0 then 'RESOLUTIONS_OVERDUE' end], null) as reasons,
      s.certain, s.possible, not s.known as open, ${day}::date as as_of
      from (select ${row}.possible @> ${day}::date as exists, ${row}.member_list = 'COMPLETE' as known,
        count(*) filter (where h.certain and h.recent) as certain, count(*) filter (where h.recent) as possible, count(*) as ever,
        (select count(*) from resolution r where r.due < ${day}::date and r.activity_id = any (array_agg(h.id))
          and exists (select 1 from resolution_task t where t.resolution_id = r.id and t.state <> 'CLOSED')) as overdue
        from (select h.*, ${period(yearBefore, day)} && held_range(a.held_earliest, a.held_latest) as recent,
            ${period(yearBefore, day)} @> held_range(a.held_earliest, a.held_latest) as certain
          from (select o.id, o.o, o.committee_id from (${held(row, FOUNDING, day)}) o) h join activity a on a.id = h.id
          where ${own(row)}) h) s`;
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

export const figureShapes: Shape[] = [
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
      joint: count('certain', 'possible', 'open'),
    },
  },
];
