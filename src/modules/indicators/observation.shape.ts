import {
  type Args,
  column,
  connection,
  type FieldShape,
  one,
  type ReadEnv,
  type Shape,
  sortKey,
  value,
} from '../../compiler/shape.js';
import { all, join, raw, type Sql, sql } from '../../compiler/sql.js';
import { requireText } from '../../shared/text.js';
import { UNPACKED } from '../committees/index.js';
import { divisionOf, inSubtree } from '../divisions/index.js';
import { identity, uuidKey } from '../sources/index.js';
import { figureRow, onConditions } from './figure-row.js';
import { queryFigures } from './indicator.shape.js';
import { metricRanking } from './ranking.js';
import { conversion, unitsLike } from './unit.js';

/** The observations of an organization. */
export const observationsOfOrganization = connection('Observation', {
  where: (row, child, args) => all(sql`${child}.organization_id = ${row}.id`, ...wanted(child, args)),
  sort: [sortKey('id', 'uuid')],
});

/** The observations of a subject that is no organization, by its key. */
export function observationsOf(key: (row: Sql) => Sql): FieldShape {
  return connection('Observation', {
    where: (row, child, args) =>
      all(
        sql`${child}.subject_key = ${key(row)} and ${child}.organization_id is null`,
        ...wanted(child, args),
      ),
    sort: [sortKey('id', 'uuid')],
  });
}

function wanted(child: Sql, args: Args): (Sql | false)[] {
  return [
    args.metric != null && sql`${child}.metric_code = ${requireText(args.metric, 'metric', 100)}`,
    !args.history && sql`${child}.superseded_by is null`,
  ];
}

/** An observation's figure as it was given, or in another unit of the same kind, which may be a fraction. */
function observed(row: Sql, args: Args, env: ReadEnv): Sql {
  const unit = args.unit == null ? null : requireText(args.unit, 'unit', 50);
  const factors = unit === null ? [] : unitsLike(unit).filter((from) => from !== unit);
  const part = (side: 'numerator' | 'denominator') =>
    sql`case ${row}.unit when ${unit ?? ''}::text then 1 ${join(
      factors.map(
        (from) => sql`when ${from} then ${String(conversion(from, unit as string)?.[side])}::numeric`,
      ),
      ' ',
    )} end`;
  const numerator = unit === null ? raw('1::numeric') : part('numerator');
  const denominator = unit === null ? raw('1::numeric') : part('denominator');
  const conditions = onConditions(env, raw('array[k.code]'), (within) => within(raw('o.division_code')));
  const parts = {
    value: raw('quotient(o.value * u.n, u.d, o.qualifier)'),
    qualifier: sql`case when u.n is null then 'INDETERMINATE' else o.qualifier end`,
    null_reason: raw(`case when u.n is null then 'UNIT_NOT_COMPARABLE' end`),
    unit: unit === null ? raw('o.unit') : sql`${unit}::text`,
    numerator: raw('case when u.d <> 1 then o.value * u.n end'),
    denominator: raw('case when u.d <> 1 then u.d end'),
    lower: raw('quotient(quantity_lower(o.value, o.qualifier) * u.n, u.d, o.qualifier)'),
    upper: raw('quotient(quantity_upper(o.value, o.qualifier) * u.n, u.d, o.qualifier)'),
    as_of: raw('o.as_of'),
    source_ids: raw('array[o.source_id]'),
    period_kind: raw('o.period_kind'),
    period_from: raw('o.period_from'),
    period_to: raw('o.period_to'),
    period_start_text: raw('o.period_start_text'),
    period_start_earliest: raw('o.period_start_earliest'),
    period_start_latest: raw('o.period_start_latest'),
    period_note: raw('o.period_note'),
    printed: raw('o.printed'),
  };
  return sql`${UNPACKED} (select ${figureRow(raw('k'), parts, conditions)} as f from (select ${row}.*) o join metric k on k.code = o.metric_code,
    lateral (select ${numerator} as n, ${denominator} as d) u) x`;
}

const UNITS = join(
  ['m2', 'm', 'month', 'CNY', 'share'].map((unit) => {
    const list = unitsLike(unit).map((name) => `'${name}'`);
    return raw(`when unit in (${list.join(', ')}) then array[${list.join(', ')}]`);
  }),
  ' ',
);

export const indicatorShapes: Shape[] = [
  {
    type: 'Metric',
    table: 'metric',
    keys: {
      id: {
        column: 'code',
        type: 'text',
        parse: (id) => (id.startsWith('Metric:') ? id.slice('Metric:'.length) : null),
      },
      code: { column: 'code', type: 'text', parse: (code) => code },
    },
    fields: {
      id: value((row) => sql`'Metric:' || ${row}.code`),
      code: column('code'),
      nameEn: column('name_en'),
      nameZh: column('name_zh'),
      unit: column('unit'),
      units: value(
        (row) => sql`(select case ${UNITS} else array[unit] end from (select ${row}.unit) u(unit))`,
      ),
      overTime: column('over_time'),
      overOrganizations: column('over_organizations'),
      direction: column('direction'),
      sharing: column('sharing'),
    },
  },
  {
    type: 'NamedSubject',
    table: 'named_subject',
    keys: { id: uuidKey('NamedSubject') },
    fields: {
      id: identity('NamedSubject')['id'] as FieldShape,
      key: column('key'),
      kind: column('kind'),
      name: column('name'),
      division: divisionOf(),
    },
  },
  {
    type: 'Observation',
    table: 'observation',
    keys: { id: uuidKey('Observation') },
    fields: {
      ...identity('Observation'),
      metric: one('Metric', (row, child) => sql`${child}.code = ${row}.metric_code`),
      organization: one('Organization', (row, child) => sql`${child}.id = ${row}.organization_id`),
      committee: one('JointCommittee', (row, child) => sql`${child}.id = ${row}.committee_id`),
      division: divisionOf('subject_division_code'),
      namedSubject: one('NamedSubject', (row, child) => sql`${child}.id = ${row}.named_subject_id`),
      figure: one('Figure', undefined, { rows: observed }),
      note: column('note'),
      source: one('Source', (row, child) => sql`${child}.id = ${row}.source_id`),
      supersededBy: one('Observation', (row, child) => sql`${child}.id = ${row}.superseded_by`),
      supersedes: one('Observation', (row, child) => sql`${child}.superseded_by = ${row}.id`),
      reason: column('reason'),
      recordedAt: column('created_at'),
      version: column('version'),
    },
  },
  {
    type: 'Query',
    table: 'pg_catalog.unreachable_query',
    fields: {
      metric: one('Metric', (_, child, args) => sql`${child}.code = ${requireText(args.code, 'code', 100)}`),
      metrics: connection('Metric', { sort: [sortKey('code', 'text')] }),
      observations: connection('Observation', {
        where: (_, child, args) =>
          all(
            args.within != null && inSubtree(sql`${child}.division_code`, args.within, 'within'),
            // Every observation is of a metric in the catalogue: to say so lets one index serve both questions.
            args.within != null &&
              args.metric == null &&
              sql`${child}.metric_code = any(array(select m.code from metric m))`,
            args.subjectKey != null &&
              sql`${child}.named_subject_id = (select s.id from named_subject s
                where s.key = ${requireText(args.subjectKey, 'subjectKey', 100)})`,
            ...wanted(child, args),
          ),
        sort: [sortKey('id', 'uuid')],
      }),
      metricRanking,
      ...queryFigures,
    },
  },
];
