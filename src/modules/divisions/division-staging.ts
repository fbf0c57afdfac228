import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { CodeRange } from './division-code.js';
import type { DivisionList } from './division-list.js';
import { type BadRow, BadRows, isBad, type ListedDivision, readRow } from './division-row.js';

/** Rows sent to the server at a time: large enough to be quick, small enough not to be felt in memory. */
const BATCH = 2_000;

/** Bad rows kept while the list is read on to count them all. */
const KEPT = 1_000;

/**
 * Copies a list into the session's temporary table `listed` and checks its rows. Throws `BadRows`.
 * Nothing else is written, so that a list with a bad row leaves no trace.
 */
export async function stage(
  client: Client,
  list: DivisionList,
  onRows: (rows: number) => void,
): Promise<number> {
  await client.query(`
    drop table if exists pg_temp.listed;
    create temp table listed (code text collate "C" not null, level text not null, kind text,
      official_name text not null, short_name text not null, parent_code text collate "C", place text not null)`);
  const bad = new BadRowList();
  let rows = 0;
  async function* lines() {
    let batch: string[] = [];
    for await (const raw of list.rows()) {
      const row = readRow(raw);
      rows += 1;
      if (isBad(row)) bad.add(row);
      else batch.push(copyLine(row));
      if (batch.length === BATCH) {
        yield batch.join('');
        batch = [];
        onRows(rows);
      }
    }
    yield batch.join('');
    onRows(rows);
  }
  await pipeline(Readable.from(lines()), client.query(copyFrom('copy listed from stdin')));
  await client.query('create index on listed (code)');
  await client.query('analyze listed');
  bad.addAll(await duplicates(client));
  if (bad.total > 0) throw new BadRows(bad.rows, bad.total);
  return rows;
}

class BadRowList {
  readonly rows: BadRow[] = [];
  total = 0;

  add(row: BadRow): void {
    if (this.rows.length < KEPT) this.rows.push(row);
    this.total += 1;
  }

  addAll(rows: readonly BadRow[]): void {
    for (const row of rows) this.add(row);
  }
}

/** A line of PostgreSQL's text format. Names hold no control characters, so only the backslash needs an escape. */
function copyLine(row: ListedDivision): string {
  const fields = [
    row.code,
    row.level,
    row.kind,
    row.officialName,
    row.shortName,
    row.parentCode,
    row.place,
  ].map((field) => field?.replaceAll('\\', '\\\\') ?? '\\N');
  return `${fields.join('\t')}\n`;
}

async function duplicates(client: Client): Promise<BadRow[]> {
  const found = await client.query<{ code: string; places: string }>(`
    select code, string_agg(place, ', ' order by place) as places
    from listed group by code having count(*) > 1 order by code limit ${KEPT}`);
  return found.rows.map(({ code, places }) => ({ place: places, value: code, reason: 'DUPLICATE' }));
}

/**
 * Throws `BadRows` where a parent is neither in the list nor known; one that this list would close does not count.
 * This comes after {@link stage}, because a bad row may be the very parent that others miss.
 */
export async function refuseOrphans(client: Client, closing: readonly CodeRange[]): Promise<void> {
  const found = await client.query<{ place: string; parent_code: string }>(
    `select place, parent_code from listed
     where parent_code is not null
       and not exists (select from listed above where above.code = listed.parent_code)
       and not exists (select from division where division.code = listed.parent_code and valid_to is null
         and not exists (select from unnest($1::text[], $2::text[]) as closing (first, beyond)
           where division.code >= first collate "C" and division.code < beyond collate "C"))
     order by code limit ${KEPT}`,
    [closing.map(({ from }) => from), closing.map(({ to }) => to)],
  );
  const orphans = found.rows.map<BadRow>((row) => ({
    place: row.place,
    value: row.parent_code,
    reason: 'ORPHAN',
  }));
  if (orphans.length > 0) throw new BadRows(orphans);
}
