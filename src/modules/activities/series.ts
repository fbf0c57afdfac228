import { type Args, type FieldShape, many } from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { type Grain, seriesRange } from '../../shared/calendar-period.js';
import { Fault } from '../../shared/errors.js';
import { stepOf } from '../committees/index.js';
import { allKnown, committeeKeys } from './figures.shape.js';
import { asFigureRow, type Measure, measured } from './measure.js';

/** Rows of sums `t` for each calendar period `p`, and whether all members are known. */
export interface Sums {
  readonly tally: Sql;
  readonly known: Sql;
}

const DURING = raw('p.period_from, p.period_to');

export function ofCommittee(id: Sql, known: Sql): Sums {
  return { tally: sql`committee_tally(${id}, ${DURING})`, known };
}

function ofCommittees(committees: Sql, known: Sql): Sums {
  return { tally: sql`committees_tally(${committees}, ${DURING})`, known };
}

const UNWEIGHED = raw(
  '0::bigint as weighed, 1::numeric as multiple, 0::numeric as weight, 0::numeric as weight_possible',
);

export function ofDivision(code: Sql): Sums {
  return {
    tally: sql`(select a.*, ${UNWEIGHED} from division_tally(${code}, ${DURING}) a)`,
    known: raw('true'),
  };
}

export function ofOrganization(id: Sql): Sums {
  return {
    tally: sql`(select a.*, ${UNWEIGHED} from organization_tally(${id}, ${DURING}) a)`,
    known: raw('true'),
  };
}

/** Members of a committee weigh an activity; a division and an organization have none. */
export function refuseIntensity(measure: Measure, field: string): void {
  if (measure !== 'INTENSITY') return;
  throw new Fault(
    'INVALID_INPUT',
    {
      en: 'Only committees have a joint intensity (M3). Ask for HELD, JOINT, JOINT_SHARE or MEETINGS.',
      zh: '联办强度（M3）仅适用于联合党委，请改用 HELD、JOINT、JOINT_SHARE 或 MEETINGS。',
    },
    field,
  );
}

/** Figures of periods `p`, one row for each. */
export function figuresOf(sums: Sums, measure: Measure, grain: Grain, periods: Sql): Sql {
  return sql`select p.period_from, p.period_to, ${asFigureRow(measured(measure, raw('t')), { grain, from: raw('p.period_from'), to: raw('p.period_to') })} as f
    from (${periods}) p cross join lateral (
      select t.*, ${sums.known} as known, months_between(${DURING}) as months, p.period_to - 1 as as_of
      from ${sums.tally} t) t`;
}

function series(sums: (row: Sql, args: Args) => Sums, weighed: boolean): FieldShape {
  return many('SeriesPoint', {
    rows: (row, args) => {
      if (!weighed) refuseIntensity(args.measure, 'measure');
      const grain = args.by as Grain;
      const { from, to } = seriesRange(grain, args.from, args.to);
      const step = stepOf(grain);
      // One period before the first: it is what the first is compared with.
      const periods = sql`select g::date as period_from, (g + ${step})::date as period_to
        from generate_series(${from}::timestamp - ${step}, ${to}::timestamp, ${step}) g`;
      return sql`select w.*, figure_difference(w.figure, w.previous, 'DIFFERENCE', 1) as change,
          figure_growth(w.figure, w.previous, 'GROWTH', 1) as growth
        from (select x.period_from, x.period_to, x.f as figure, lag(x.f) over (order by x.period_from) as previous
          from (${figuresOf(sums(row, args), args.measure, grain, periods)}) x) w
        where w.period_from >= ${from}::date`;
    },
    orderBy: (child) => sql`${child}.period_from`,
  });
}

export const committeeSeries = series(
  (row) => ofCommittee(sql`${row}.id`, sql`(${row}.member_list = 'COMPLETE')`),
  true,
);
export const divisionSeries = series((row) => ofDivision(sql`${row}.code`), false);

/** A Party organization's figures are those of the body that it is attached to. */
export const organizationSeries = series(
  (row) =>
    ofOrganization(
      sql`coalesce((select o.legal_entity_id from organization o where o.id = ${row}.id), ${row}.id)`,
    ),
  false,
);

export const committeesSeries = series((_, args) => {
  const keys = committeeKeys(args);
  return ofCommittees(sql`${keys}::uuid[]`, allKnown(keys));
}, true);
