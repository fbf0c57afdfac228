import type { Client } from 'pg';
import type { CodeRange } from './division-code.js';

/** What a list did to the divisions. */
export interface Merged {
  added: number;
  /** Renamed, moved or reopened. */
  changed: number;
  gone: number;
  unchanged: number;
}

/** The part of a merge that all provinces share. */
export interface MergePlan {
  listId: string;
  asOf: string;
  /** Where the list is complete, so that what it does not name is gone. */
  closing: readonly CodeRange[];
  /** Where an earlier list was complete, so that what this one adds is new. */
  covered: readonly CodeRange[];
}

const DIFFERS = `(division.level, division.kind, division.official_name, division.short_name, division.parent_code)
  is distinct from (listed.level, listed.kind, listed.official_name, listed.short_name, listed.parent_code)`;

const inRanges = (column: string, first: number) => `exists (
  select from unnest($${first}::text[], $${first + 1}::text[]) as range (first, beyond)
  where ${column} >= first collate "C" and ${column} < beyond collate "C")`;

/** Merges the rows of one province from `listed` into `division`, set by set. A division is never deleted. */
export async function mergeProvince(client: Client, province: CodeRange, plan: MergePlan): Promise<Merged> {
  const within = [province.from, province.to];
  const stamp = [plan.listId, plan.asOf];
  const added = await client.query(
    // A division unknown to an earlier complete list came into being since; otherwise nobody knows when it did.
    `insert into division (code, level, kind, official_name, short_name, parent_code, valid_from, listed_as_of, list_id)
     select code, level, kind, official_name, short_name, parent_code,
       case when ${inRanges('code', 5)} then $4::date end, $4::date, $3::uuid
     from listed where code >= $1 and code < $2
       and not exists (select from division where division.code = listed.code)`,
    [...within, ...stamp, ...bounds(plan.covered)],
  );
  const changed = await client.query(
    `update division set level = listed.level, kind = listed.kind, official_name = listed.official_name,
       short_name = listed.short_name, parent_code = listed.parent_code,
       valid_to = null, listed_as_of = $4, list_id = $3
     from listed where listed.code = division.code and division.code >= $1 and division.code < $2
       and (division.valid_to is not null or ${DIFFERS})`,
    [...within, ...stamp],
  );
  await client.query(
    `update division set listed_as_of = $4, list_id = $3
     from listed where listed.code = division.code and division.code >= $1 and division.code < $2
       and listed_as_of < $4`,
    [...within, ...stamp],
  );
  const gone = await client.query(
    // A day must remain, also for what another list of the same date has just added.
    `update division set valid_to = greatest($3::date, valid_from + 1)
     where code >= $1 and code < $2 and valid_to is null and ${inRanges('code', 4)}
       and not exists (select from listed where listed.code = division.code)`,
    [...within, plan.asOf, ...bounds(plan.closing)],
  );
  const listed = await client.query<{ rows: number }>(
    'select count(*)::int as rows from listed where code >= $1 and code < $2',
    within,
  );
  return {
    added: added.rowCount ?? 0,
    changed: changed.rowCount ?? 0,
    gone: gone.rowCount ?? 0,
    unchanged: (listed.rows[0]?.rows ?? 0) - (added.rowCount ?? 0) - (changed.rowCount ?? 0),
  };
}

function bounds(ranges: readonly CodeRange[]): [string[], string[]] {
  return [ranges.map(({ from }) => from), ranges.map(({ to }) => to)];
}
