import { raw, type Sql, sql } from '../../compiler/sql.js';
import type { Grain } from '../../shared/calendar-period.js';
import { ofVillage } from './aggregate.js';

/**
 * The figure of an open metric as the answer shows it, from the roll-up, where nearly all sums are exact. The unit is
 * looked up once for a statement; there is none of a metric that is withheld or not summed, whose figure a function makes.
 */
export function textOfDivision(code: Sql, metric: string, grain: Grain, from: string): Sql {
  const name = raw(`'${grain}'`);
  const unit = sql`(select ',"unit":' || to_json(m.unit)::text || '}' from metric m
    where m.code = ${metric} and m.sharing = 'OPEN' and m.over_organizations = 'SUM')`;
  const kept = sql`(select case when r.n = r.n_exact and r.n > 0
      then '{"value":"' || trim_scale(r.total)::text || '","qualifier":"EXACT","nullReason":null'
      else metric_text(r.total, rollup_qualifier(r)) end
    from rollup r where r.metric_code = ${metric} and r.division_code = ${code} and r.grain = ${name} and r.period_from = ${from}::date)`;
  return sql`coalesce(coalesce(${kept}, case when not ${ofVillage(code)} then metric_text(null, null) end) || ${unit},
    metric_text_of_division(${code}, ${metric}, ${name}, ${from}::date))`;
}
