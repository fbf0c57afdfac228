import pg from 'pg';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/**
 * Repeats the made-up province under other codes until there is `times` as much of it: the rows of every table, with
 * their keys, under the first two digits of another province. Tables and indexes grow; what is asked about the first
 * province stays as it was. Only for a copy of a world: the copies go past every trigger, and some tables may be
 * left out.
 */
export async function multiply(
  databaseUrl: string,
  from: number,
  times: number,
  without: readonly string[] = [],
): Promise<void> {
  if (times <= from) return;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await copies(client, from, times, without);
  } finally {
    await client.end();
  }
}

async function copies(
  client: pg.Client,
  from: number,
  times: number,
  without: readonly string[],
): Promise<void> {
  await client.query(
    "set session_replication_role = replica; set synchronous_commit = off; set work_mem = '64MB'; set maintenance_work_mem = '256MB'",
  );
  const { rows: columns } = await client.query<Column>(
    `select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attgenerated = '' and a.attidentity = '' 
     order by c.relname, a.attnum`,
  );
  const { rows: free } = await client.query<{ code: string }>(
    `select lpad(n::text, 2, '0') as code from generate_series(1, 97) n
     where not exists (select from division d where d.code = lpad(n::text, 2, '0') || '0000000000') order by n`,
  );
  const codes = free.map(({ code }) => code).slice(0, times - from);
  if (codes.length < times - from)
    throw new Error(`There are codes for ${from + codes.length} times the world only.`);
  for (const [name, all] of Map.groupBy(columns, ({ table }) => table)) {
    const keyed = all.filter(({ type }) => type === 'uuid' || type === 'text');
    if (keyed.length === 0 || without.includes(name)) continue;
    const own = keyed.map(({ column }) => `t."${column}"::text like '98%'`).join(' or ');
    const again = await withoutIndexes(client, name);
    await client.query(
      `insert into "${name}" (${all.map(({ column }) => `"${column}"`).join(', ')})
       select ${all.map(moved).join(', ')} from "${name}" t cross join unnest($1::text[]) p(code)
       where ${own} on conflict do nothing`,
      [codes],
    );
    for (const index of again) await client.query(index);
  }
  await client.query('vacuum (analyze)');
  await client.query('checkpoint');
}

/** Drops what can be made anew faster than it is kept, and gives the statements that make it. */
async function withoutIndexes(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string; text: string }>(
    `select format('%I', c.relname) as name, pg_get_indexdef(i.indexrelid) as text from pg_index i
     join pg_class c on c.oid = i.indexrelid where i.indrelid = format('%I', $1::text)::regclass and not i.indisunique
       and not i.indisexclusion`,
    [table],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ text }) => text);
}

/** A column's value in a copy: keys of the province change; codes of the register, whose last digit is a check, go. */
function moved({ column, type }: Column): string {
  const value = `t."${column}"`;
  const renamed = (text: string) => `overlay(${text} placing p.code from 1 for 2)`;
  // Unique, and in many forms: a copy whose key stayed as it is would be left out without a word.
  if (column === 'natural_key') return `p.code || ' ' || ${value}`;
  switch (type) {
    case 'uuid':
      return `case when ${value}::text like '98%' then ${renamed(`${value}::text`)}::uuid else ${value} end`;
    case 'uuid[]':
      return `array(select case when u.id::text like '98%' then ${renamed('u.id::text')}::uuid else u.id end
        from unnest(${value}) with ordinality u(id, place) order by u.place)`;
    case 'text':
      return `case when ${value} ~ '^98([0-9]{10}$|[0-9a-f]{6}-)' then ${renamed(value)}
        when ${value} ~ '^(91|93|N2)98[0-9A-Z]{14}$' then null
        when ${value} ~ ':98[0-9]{10}$' then regexp_replace(${value}, ':98([0-9]{10})$', ':' || p.code || '\\1')
        else ${value} end`;
    default:
      return value;
  }
}
