import { ratioFigure } from '../../compiler/figure.js';
import { type Args, column, one, type Shape } from '../../compiler/shape.js';
import { raw, type Sql, sql } from '../../compiler/sql.js';
import { addDays } from '../../shared/partial-date.js';
import { asFigureRow, jointShareOf } from '../activities/index.js';
import { comparedFigure } from '../committees/index.js';
import { committeeJointProjectShare } from '../economy/index.js';
import { committeeSharedUse, readPeriod } from '../resources/index.js';

/** M5 of the committee's own division: its villages and communities that are members of this committee. */
function coverage(row: Sql, day: string): Sql {
  const member = (range: string) => sql`exists (select 1 from organization b
      join organization o on o.id = b.id or o.legal_entity_id = b.id
      join joint_membership m on m.member_id = o.id and m.committee_id = ${row}.id and m.role <> 'OBSERVER'
      where b.kind = 'COMMUNITY' and b.division_code = v.code and m.${raw(range)} @> ${day}::date)`;
  return ratioFigure({
    counts: sql`select count(*) as denominator, count(*) filter (where ${member('certain')}) as certain,
        count(*) filter (where ${row}.member_list <> 'COMPLETE' or ${member('possible')}) as possible
      from division d join division v on v.code >= d.code and v.code < subtree_end(d.code, d.level) collate "C"
      where d.code = ${row}.division_code and v.level = 'VILLAGE' and v.kind in ('RESIDENTS_COMMITTEE', 'VILLAGERS_COMMITTEE')
        and coalesce(v.valid_from <= ${day}::date, true) and coalesce(v.valid_to > ${day}::date, true)`,
    unit: 'share',
    formula: 'M5',
    version: 1,
    asOf: sql`${day}::date`,
  });
}

/** A score that no source gives. */
function unpublished(formula: string, day: string): Sql {
  return sql`select null::numeric as value, 'INDETERMINATE' as qualifier, 'NOT_PUBLISHED' as null_reason, 'share' as unit,
    null::numeric as numerator, null::numeric as denominator, 0 as n, null::numeric as lower, null::numeric as upper,
    ${formula}::text as formula, 1 as formula_version, ${day}::date as as_of`;
}

/** The scores that may be compared, by the name of their dimension. */
const SCORES =
  raw(`(values ('ORGANISATION', q.organisation), ('MEMBER_MANAGEMENT', q.member), ('RESOURCE', q.resource),
  ('ACTIVITY', q.activity), ('DEVELOPMENT', q.development)) s(dimension, f)`);

/** M16 = min / mean. A score that is a bound leaves the ratio approximate: it moves both of its parts. */
const BALANCE = sql`select case when c.n = 5 then round(c.least / nullif(c.mean, 0), 10) end as value,
    case when c.n < 5 or c.mean = 0 then 'INDETERMINATE' when c.exact then 'EXACT' else 'ABOUT' end as qualifier,
    case when c.n < 5 then c.reason when c.mean = 0 then 'NOTHING_TO_COUNT' end as null_reason,
    'share' as unit, c.least as numerator, c.mean as denominator, c.n, null::numeric as lower, null::numeric as upper,
    'M16' as formula, 1 as formula_version, q.as_of
  from (select min((s.f).value) as least, round(avg((s.f).value), 10) as mean, count((s.f).value) as n,
      bool_and((s.f).qualifier = 'EXACT') as exact,
      (array_agg((s.f).null_reason order by s.dimension) filter (where (s.f).value is null))[1] as reason from ${SCORES}) c`;

function scores(row: Sql, args: Args): Sql {
  const day = addDays(readPeriod(args).to, -1);
  return sql`select q.*, ${asFigureRow(BALANCE)} as balance,
      array(select s.dimension from ${SCORES} where (s.f).value is null order by 1) as missing
    from (select ${day}::date as as_of, ${asFigureRow(coverage(row, day))} as organisation,
      ${asFigureRow(unpublished('M16', day))} as member,
      ${asFigureRow(committeeSharedUse(row, args))} as resource,
      ${asFigureRow(jointShareOf(row, args))} as activity,
      ${asFigureRow(committeeJointProjectShare(row, args) ?? unpublished('M12', day))} as development
      offset 0) q`;
}

export const fiveDimensions = one('FiveDimensions', undefined, { rows: scores });

export const balanceShapes: Shape[] = [
  {
    type: 'FiveDimensions',
    table: 'pg_catalog.unreachable_dimensions',
    fields: {
      organisation: comparedFigure('organisation'),
      member: comparedFigure('member'),
      resource: comparedFigure('resource'),
      activity: comparedFigure('activity'),
      development: comparedFigure('development'),
      balance: comparedFigure('balance'),
      missing: column('missing'),
    },
  },
];
