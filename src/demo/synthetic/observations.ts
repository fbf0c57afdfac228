import { organization, PLACE } from './organizations.js';
import type { Plan } from './plan.js';
import { drawing, key, pick, type Stage } from './sql.js';

/** Metrics that are summed over time and organizations: six of a community, the first two also of the others. */
const METRICS = [
  'collectiveIncome',
  'serviceRequests',
  'visitors',
  'farmProductSales',
  'disputesResolved',
  'cateringIncomeGain',
] as const;

const MONTHS = 24;
const MONTHLY = 3 * METRICS.length * MONTHS;
const OTHERS_MONTHLY = 3 * 2 * MONTHS;

/** Committees whose observations are written by one statement. */
const BATCH = 500;

/**
 * 600 observations for each committee: by month for 2024 and 2025, by year for 2022 and 2023. Some come from a
 * community's branch, some lack the first month, some are bounds, and the last one was corrected by the one before it.
 */
export function observations(plan: Plan): Stage {
  const starts = Array.from({ length: Math.ceil(plan.committees / BATCH) }, (_, i) => i * BATCH);
  return {
    name: { zh: '观测值', en: 'observations' },
    batches: true,
    statements: starts.map((from) => batch(plan, from, Math.min(from + BATCH, plan.committees))),
  };
}

function batch(plan: Plan, from: number, to: number): string {
  const draw = drawing(plan);
  const at = 'c * 600 + n';
  const subject = '(c * 8 + k) * 8 + m';
  return `insert into observation (id, metric_code, organization_id, division_code, value, unit, amount, qualifier, period_kind,
      period_from, period_to, as_of, source_id, superseded_by, reason)
    select ${key('observation', at)}, metric.code, o.id, o.division_code, value, metric.unit, value,
      case when ${draw(80, at, 40)} = 0 then ${pick(['AT_LEAST', 'ABOUT', 'MORE_THAN', 'NEARLY'], draw(81, at, 4))} else 'EXACT' end,
      case when monthly then 'MONTH' else 'YEAR' end, starts,
      (starts + case when monthly then interval '1 month' else interval '1 year' end)::date, date '2026-10-31', ${key('source', 0)},
      case when n = 599 then ${key('observation', 'c * 600 + 598')} end, case when n = 598 then '合成更正' end
    from (
      select c, n, n < ${MONTHLY + OTHERS_MONTHLY} as monthly,
        case when n < ${MONTHLY} then n / ${METRICS.length * MONTHS}
          when n < ${MONTHLY + OTHERS_MONTHLY} then ${PLACE.collective} + (n - ${MONTHLY}) / ${2 * MONTHS}
          else (least(n, 598) - ${MONTHLY + OTHERS_MONTHLY}) / 8 end as k,
        case when n < ${MONTHLY} then n / ${MONTHS} % ${METRICS.length}
          when n < ${MONTHLY + OTHERS_MONTHLY} then (n - ${MONTHLY}) / ${MONTHS} % 2
          else least(n, 598) / 2 % 4 end as m
      from generate_series(${from}, ${to - 1}) c cross join generate_series(0, 599) n) p
    cross join lateral (select case when not monthly then make_date(2022 + least(n, 598) % 2, 1, 1)
        when n % ${MONTHS} = 0 and ${draw(82, subject, 50)} = 0 then date '2026-01-01'
        else (date '2024-01-01' + make_interval(months => n % ${MONTHS}))::date end as starts,
      (100 + ${draw(83, subject, 900)} + ${draw(84, at, 200)}) * case when m in (0, 3, 5) then 100 else 1 end
        * case when monthly then 1 else 12 end as value) v
    join metric on metric.code = (array[${METRICS.map((metric) => `'${metric}'`).join(', ')}])[1 + m]
    join organization o on o.id = ${organization('c', 'case when k = 0 and m = 2 and c % 5 = 0 then 3 else k end')}
    order by c, n`;
}
