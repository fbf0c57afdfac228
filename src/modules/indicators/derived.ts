import { type FieldShape, one, type ReadEnv } from '../../compiler/shape.js';
import { join, raw, type Sql, sql } from '../../compiler/sql.js';
import { Fault } from '../../shared/errors.js';
import { UNPACKED } from '../committees/index.js';
import { existedOn } from '../divisions/index.js';
import { figureRow, onConditions } from './figure-row.js';

/** A ratio of what documents state of one subject: sums of metrics over sums of metrics. */
interface Formula {
  readonly over: readonly string[];
  /** `VILLAGES`: the villages and communities that the list of divisions has, quasi-units left out. */
  readonly by: readonly string[] | 'VILLAGES';
  readonly unit: string;
  readonly version: number;
}

/** A formula that changes gets a new version; figures name the one they were made by. */
const FORMULAS: Readonly<Record<string, Formula>> = {
  mattersPerMeeting: {
    over: ['livelihoodMattersSettled'],
    by: ['jointMeetings'],
    unit: 'matter/meeting',
    version: 1,
  },
  M6: {
    over: ['standardCentres:villages', 'standardCentres:communities'],
    by: 'VILLAGES',
    unit: 'share',
    version: 1,
  },
  M14: {
    over: ['contactPoints'],
    by: ['leadersWithContactPoint:secretaries', 'leadersWithContactPoint:members'],
    unit: 'branch/person',
    version: 1,
  },
  M15: { over: ['pairedUnits'], by: ['pairedVillages'], unit: 'org/village', version: 1 },
};

/**
 * The figure of a formula for the subject with this key, from the newest observation of each metric. `place` is the
 * division that it lies in; `division` the one that it is.
 */
export function derived(
  subject: (row: Sql) => Sql,
  place: (row: Sql) => Sql,
  division?: (row: Sql) => Sql,
): FieldShape {
  return one('Figure', undefined, {
    rows: (row, args, env) => {
      const formula = Object.hasOwn(FORMULAS, args.formula) ? FORMULAS[args.formula] : undefined;
      if (!formula || (formula.by === 'VILLAGES' && !division)) throw unknown();
      const day = sql`${args.asOf ?? env.today}::date`;
      const asked = { subject: subject(row), place: place(row), day, env };
      const over = stated(asked, formula.over);
      const by =
        formula.by === 'VILLAGES'
          ? villages((division as (row: Sql) => Sql)(row), args.asOf ?? env.today)
          : stated(asked, formula.by);
      return sql`${UNPACKED} (select figure_ratio((${over}), (${by}), ${formula.unit}::text, ${args.formula}::text,
        ${raw(String(formula.version))}) as f) x`;
    },
  });
}

interface Asked {
  readonly subject: Sql;
  readonly place: Sql;
  readonly day: Sql;
  readonly env: ReadEnv;
}

/** The sum of what is stated of these metrics up to a day; unknown as long as one of them is. */
function stated({ subject, place, day, env }: Asked, metrics: readonly string[]): Sql {
  const codes = sql`array[${join(
    metrics.map((code) => sql`${code}`),
    ', ',
  )}]::text[]`;
  const newest = sql`select distinct on (o.metric_code) o.metric_code, o.amount, o.qualifier, o.source_id,
      coalesce(o.as_of, s.as_of_latest) as as_of
    from observation o left join source s on s.id = o.source_id
    where o.subject_key = ${subject} and o.organization_id is null and o.metric_code = any(${codes}) and o.superseded_by is null
      and coalesce(o.as_of, o.period_to - 1, s.as_of_latest, (o.created_at at time zone 'Asia/Shanghai')::date) <= ${day}
    order by o.metric_code, coalesce(o.as_of, o.period_to - 1, s.as_of_latest) desc nulls last, o.id desc`;
  const complete = raw(`count(n.amount) = ${metrics.length}`);
  const when = (part: Sql) => sql`case when ${complete} then ${part} end`;
  const total = raw('sum(n.amount)');
  const qualifier = raw('qualifier_sum(n.qualifier)');
  const conditions = onConditions(
    env,
    sql`array(select m.code from metric m where m.code = any(${codes}) and m.sharing = 'CONDITIONAL' order by 1)`,
    (within) => within(place),
  );
  const parts = {
    value: when(sql`case when ${qualifier} <> 'INDETERMINATE' then ${total} end`),
    qualifier: sql`case when ${complete} then ${qualifier} else 'INDETERMINATE' end`,
    null_reason: sql`case when not ${complete} then 'NOT_PUBLISHED' when ${qualifier} = 'INDETERMINATE' then 'BOUNDS_OPPOSED' end`,
    n: raw('count(n.amount)'),
    lower: when(sql`quantity_lower(${total}, ${qualifier})`),
    upper: when(sql`quantity_upper(${total}, ${qualifier})`),
    as_of: raw('min(n.as_of)'),
    source_ids: raw('array_agg(distinct n.source_id) filter (where n.source_id is not null)'),
  };
  return sql`select ${figureRow(raw('k'), parts, conditions)}
    from (select case when bool_and(m.sharing = 'OPEN') then 'OPEN' when bool_or(m.sharing = 'CLOSED') then 'CLOSED'
        else 'CONDITIONAL' end as sharing
      from metric m where m.code = any(${codes})) k left join (${newest}) n on true group by k.sharing`;
}

function villages(division: Sql, day: string): Sql {
  return sql`select ${figureRow(raw('k'), {
    value: raw('count(*)::numeric'),
    qualifier: raw(`'EXACT'`),
    n: raw('count(*)'),
    lower: raw('count(*)::numeric'),
    upper: raw('count(*)::numeric'),
    as_of: raw('max(v.listed_as_of)'),
    source_ids: raw('array_agg(distinct l.source_id) filter (where l.source_id is not null)'),
  })}
    from (select 'OPEN' as sharing) k, division d
    join division v on v.code >= d.code and v.code < subtree_end(d.code, d.level) collate "C"
      and v.level = 'VILLAGE' and v.kind in ('RESIDENTS_COMMITTEE', 'VILLAGERS_COMMITTEE') and ${existedOn(raw('v'), day)}
    join division_list l on l.id = v.list_id
    where d.code = ${division} group by k.sharing`;
}

function unknown(): Fault {
  const names = Object.keys(FORMULAS).join(', ');
  return new Fault(
    'UNKNOWN_FORMULA',
    { en: `No such formula here. There are: ${names}.`, zh: `此处没有该公式。可用：${names}。` },
    'formula',
  );
}
