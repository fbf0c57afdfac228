import { query } from '../database/empty.js';

/** When a row was written is no part of the world. */
const CLOCKS = ['created_at', 'updated_at', 'recorded_at', 'started_at', 'finished_at', 'at'];

/** What every table holds, in short: equal where and only where the rows are. */
export async function digest(url: string): Promise<Record<string, string>> {
  const columns = await query<{ table_name: string; list: string }>(
    url,
    `select c.table_name, string_agg(format('%I::text', c.column_name), ', ' order by c.column_name) as list
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name not like 'mikro%'
       and not (c.table_name in ('provenance', 'resource_step') and c.column_name = 'id')
       and c.column_name <> all ('{${CLOCKS.join(',')}}')
     group by c.table_name order by c.table_name`,
  );
  const parts = columns.map(
    ({ table_name, list }) =>
      `select '${table_name}' as name, md5(coalesce(string_agg(md5(row(${list})::text), '' order by md5(row(${list})::text)), '')) as sum from "${table_name}"`,
  );
  const sums = await query<{ name: string; sum: string }>(url, parts.join(' union all '));
  return Object.fromEntries(sums.map(({ name, sum }) => [name, sum]));
}
