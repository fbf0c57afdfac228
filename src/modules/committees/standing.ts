import { type Sql, sql } from '../../compiler/sql.js';

/** Whether a dated row holds on a day, as far as its dates tell. */
export function standing(row: Sql, day: string): Sql {
  return sql`case when ${row}.certain @> ${day}::date then 'CERTAIN' when ${row}.possible @> ${day}::date then 'POSSIBLE'
    when ${row}.started_earliest > ${day}::date then 'NOT_YET' else 'ENDED' end`;
}
