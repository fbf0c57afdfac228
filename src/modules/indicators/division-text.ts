import { raw, type Sql, sql } from '../../compiler/sql.js';
import type { Grain } from '../../shared/calendar-period.js';
import { ofVillage } from './aggregate.js';

/**
 * The figure of an open metric as the answer shows it, from the roll-up. The unit is looked up once for a
 * statement; there is none of a metric that is withheld or not summed, whose figure a function makes.
 */
export function textOfDivision(code: Sql, metric: string, grain: Grain, from: string): Sql {
  const name = raw(`'${grain}'`);
  const unit = sql`(select ',"unit":' || to_json(m.unit)::text || '}' from metric m
    where m.code = ${metric} and m.sharing = 'OPEN' and m.over_organizations = 'SUM')`;
  // Without a qualifier that bounds it the text of the value is null, so that the qualifier is worked out once.
  const kept = sql`(select coalesce('{"value":"' || trim_scale(r.total)::text || '","qualifier":"'
      || nullif(rollup_qualifier(r), 'INDETERMINATE') || '","nullReason":null', metric_text(null, rollup_qualifier(r)))
    from rollup r where r.metric_code = ${metric} and r.division_code = ${code} and r.grain = ${name} and r.period_from = ${from}::date)`;
  return sql`coalesce(coalesce(${kept}, case when not ${ofVillage(code)} then metric_text(null, null) end) || ${unit},
    metric_text_of_division(${code}, ${metric}, ${name}, ${from}::date))`;
}
