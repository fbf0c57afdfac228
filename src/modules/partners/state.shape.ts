import { type Fields, value } from '../../compiler/shape.js';
import { raw, sql } from '../../compiler/sql.js';
import type { PartnerState } from '../../shared/partner-state.js';

export type PartnerStates = () => readonly PartnerState[];

/**
 * How partners fare is known to the process that asks them and stands in no table: it goes into the statement, so
 * that one statement reads it with the rest. `partners` is guarded, so that no answer with it is ever kept.
 */
export function stateFields(states: PartnerStates): Fields {
  const field = (name: keyof PartnerState, otherwise = 'null') => {
    const [key, without] = [raw(`'${name}'`), raw(`'${otherwise}'::jsonb`)];
    return value((row) => {
      const byName = Object.fromEntries(states().map((state) => [state.name, state]));
      return sql`coalesce(${JSON.stringify(byName)}::jsonb -> ${row}.name -> ${key}, ${without})`;
    }, 'json');
  };
  return {
    status: field('status', '"UNKNOWN"'),
    breaker: field('breaker', '"CLOSED"'),
    requests: field('requests', '0'),
    failures: field('failures', '0'),
    p95: field('p95'),
    lastErrorCode: field('lastErrorCode'),
    lastError: value((row, _, env) => {
      const byName = Object.fromEntries(
        states().map(({ name, lastError }) => [name, lastError?.[env.language]]),
      );
      return sql`${JSON.stringify(byName)}::jsonb -> ${row}.name`;
    }, 'json'),
    lastErrorAt: field('lastErrorAt'),
  };
}
