import type { Client } from 'pg';
import { v7 as uuid } from 'uuid';
import { Fault } from '../../shared/errors.js';
import { isLocalDate } from '../../shared/partial-date.js';
import { type CodeRange, completeCode, isWithin, subtreeRange } from './division-code.js';
import type { DivisionList } from './division-list.js';
import { type Merged, type MergePlan, mergeProvince } from './division-merge.js';
import { refuseOrphans, stage } from './division-staging.js';

/** What to import, and what it may do. */
export interface DivisionImport {
  /** A connection that nothing else uses meanwhile. */
  client: Client;
  source: DivisionList;
  /** The day whose state the list shows. */
  asOf: string;
  /** The recorded source that the list is vouched for by. */
  sourceId?: string;
  /**
   * Codes of the divisions of which the list is complete: what it does not name there is closed. Without a
   * scope nothing is closed, since a list cannot show that it is complete. `'LISTED'` means every province it names.
   */
  scope?: readonly string[] | 'LISTED';
  /** `closures`: also close more than a tenth of what stands open in a province. */
  accept?: { closures: boolean };
  onProgress?: (progress: ImportProgress) => void;
  /** Runs in the province's transaction, after its divisions are written, e.g. to keep its communities in step. */
  afterProvince?: (client: Client, provincePrefix: string) => Promise<void>;
}

/** How far an import is: rows read, or provinces written. */
export type ImportProgress =
  | { step: 'READING'; rows: number }
  | { step: 'WRITING'; done: number; total: number };

/** What an import did. */
export interface ImportReport extends Merged {
  /** Rows of the list, also of the provinces that an interrupted import had finished. */
  rows: number;
  /** Whether an interrupted import of the same list was finished. */
  resumed: boolean;
}

/** Any number will do, as long as no other lock of the hub has it. */
const IMPORT_LOCK = 2_260_032_100;

/**
 * Brings the divisions up to a list, province by province, each in one transaction. Run again it changes nothing;
 * interrupted and run again, it goes on with the provinces that are missing.
 */
export async function importDivisions(options: DivisionImport): Promise<ImportReport> {
  const { client, asOf } = options;
  if (!isLocalDate(asOf)) {
    throw new Fault('INVALID_DATE', { zh: `${asOf} 不是日期。`, en: `${asOf} is not a date.` }, 'asOf');
  }
  const scope = options.scope === 'LISTED' ? [] : readScope(options.scope ?? []);
  await client.query('select pg_advisory_lock($1)', [IMPORT_LOCK]);
  try {
    return await run(options, scope);
  } finally {
    // Where the connection is what failed, the table and the lock went with it.
    await client.query('drop table if exists pg_temp.listed').catch(() => {});
    await client.query('select pg_advisory_unlock($1)', [IMPORT_LOCK]).catch(() => {});
  }
}

async function run(options: DivisionImport, given: string[]): Promise<ImportReport> {
  const { client, source, asOf, onProgress } = options;
  const rows = await stage(client, source, (read) => onProgress?.({ step: 'READING', rows: read }));
  const provinces = await listedProvinces(client);
  const scope = options.scope === 'LISTED' ? provinces : given;
  await refuseUnlistedScope(client, scope);
  await refuseOlder(client, provinces, asOf);
  const closing = scope.map(subtreeRange);
  await refuseOrphans(client, closing);
  if (!options.accept?.closures) await refuseManyClosures(client, closing);

  const begun = await beginList(client, {
    title: source.title,
    sourceId: options.sourceId ?? null,
    sha256: await source.sha256(),
    asOf,
    scope,
    rows,
  });
  const plan: MergePlan = { listId: begun.id, asOf, closing, covered: await coveredBefore(client, asOf) };
  const report: ImportReport = {
    added: 0,
    changed: 0,
    gone: 0,
    unchanged: 0,
    rows,
    resumed: begun.done.length > 0,
  };
  for (const [at, province] of provinces.entries()) {
    if (!begun.done.includes(province)) add(report, await writeProvince(options, province, plan));
    onProgress?.({ step: 'WRITING', done: at + 1, total: provinces.length });
  }
  await client.query(`update division_list set state = 'LOADED', finished_at = now() where id = $1`, [
    begun.id,
  ]);
  // The tables may have grown from nothing: without this the first queries go by guesses.
  await client.query('analyze division');
  return report;
}

async function writeProvince(options: DivisionImport, province: string, plan: MergePlan): Promise<Merged> {
  const { client, afterProvince } = options;
  await client.query('begin');
  try {
    const merged = await mergeProvince(client, subtreeRange(province), plan);
    await afterProvince?.(client, province.slice(0, 2));
    await client.query(
      `update division_list set done_provinces = done_provinces || $2::text,
         added = added + $3, changed = changed + $4, gone = gone + $5 where id = $1`,
      [plan.listId, province, merged.added, merged.changed, merged.gone],
    );
    await client.query('commit');
    return merged;
  } catch (error) {
    // The connection may be what failed; the server then rolls back by itself.
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/** Registers the list, or takes up the row that an earlier run of the same list left behind. */
async function beginList(
  client: Client,
  list: {
    title: string;
    sourceId: string | null;
    sha256: string;
    asOf: string;
    scope: string[];
    rows: number;
  },
): Promise<{ id: string; done: string[] }> {
  // Another scope closes other divisions: an interrupted run is then begun anew. A finished one has shown
  // that the list is complete in its scope, and that stays true.
  const known = await client.query<{ id: string; done: string[] }>(
    `update division_list set state = 'LOADING', finished_at = null, rows_read = $4,
       done_provinces = case when state = 'LOADING' and scope = $3::text[] then done_provinces else '{}' end,
       scope = case state when 'LOADING' then $3::text[]
         else array(select distinct code from unnest(scope || $3::text[]) as code order by code) end
     where id = (select id from division_list where sha256 = $1 and as_of = $2 order by started_at limit 1)
     returning id, done_provinces as done`,
    [list.sha256, list.asOf, list.scope, list.rows],
  );
  if (known.rows[0]) return known.rows[0];
  const id = uuid();
  await client.query(
    `insert into division_list (id, title, as_of, sha256, scope, source_id, state, rows_read, added, changed, gone)
     values ($1, $2, $3, $4, $5, $6, 'LOADING', $7, 0, 0, 0)`,
    [id, list.title, list.asOf, list.sha256, list.scope, list.sourceId, list.rows],
  );
  return { id, done: [] };
}

/** Completes the codes of a scope and leaves out those within another, so that nothing is counted twice. */
function readScope(given: readonly string[]): string[] {
  const codes = given.map((digits) => {
    const code = completeCode(digits);
    if (code) return code;
    const text = { zh: `范围 ${digits} 不是区划代码。`, en: `The scope ${digits} is not a division code.` };
    throw new Fault('INVALID_DIVISION_CODE', text, 'scope');
  });
  return [...new Set(codes)].filter(
    (code) => !codes.some((other) => other !== code && isWithin(code, other)),
  );
}

async function listedProvinces(client: Client): Promise<string[]> {
  const found = await client.query<{ province: string }>(
    `select distinct left(code, 2) || '0000000000' as province from listed order by province`,
  );
  return found.rows.map(({ province }) => province);
}

/** A scope that the list does not name is a slip: everything in it would be closed. */
async function refuseUnlistedScope(client: Client, scope: string[]): Promise<void> {
  const found = await client.query<{ code: string }>(
    'select code from unnest($1::text[]) as code where not exists (select from listed where listed.code = code.code)',
    [scope],
  );
  const missing = found.rows.map(({ code }) => code).join(', ');
  if (missing === '') return;
  const text = { zh: `清单中没有范围 ${missing}。`, en: `The list does not name the scope ${missing}.` };
  throw new Fault('INVALID_INPUT', text, 'scope');
}

async function refuseOlder(client: Client, provinces: string[], asOf: string): Promise<void> {
  const found = await client.query<{ newest: string | null }>(
    `select max(listed_as_of)::text as newest from division where left(code, 2) || '0000000000' = any($1)`,
    [provinces],
  );
  const newest = found.rows[0]?.newest;
  if (!newest || newest <= asOf) return;
  throw new Fault(
    'STALE_VERSION',
    {
      zh: `已载入 ${newest} 的清单，不能再载入更早的 ${asOf} 清单。`,
      en: `A list of ${newest} is loaded; the older one of ${asOf} is refused.`,
    },
    'asOf',
  );
}

/** A list that is cut short looks like one in which much is gone. */
async function refuseManyClosures(client: Client, closing: readonly CodeRange[]): Promise<void> {
  const found = await client.query<{ province: string; open: number; gone: number }>(
    `select left(code, 2) as province, count(*)::int as open,
       (count(*) filter (where not exists (select from listed where listed.code = division.code)))::int as gone
     from unnest($1::text[], $2::text[]) as closing (first, beyond)
     join division on code >= first collate "C" and code < beyond collate "C"
     where valid_to is null group by province order by province`,
    [closing.map(({ from }) => from), closing.map(({ to }) => to)],
  );
  const many = found.rows.filter(({ open, gone }) => gone * 10 > open);
  if (many.length === 0) return;
  const counts = many.map(({ province, open, gone }) => `${province}: ${gone} / ${open}`).join(', ');
  throw new Fault('INVALID_INPUT', {
    zh: `清单会撤销超过十分之一的现有区划（${counts}）。若确实如此，请加 --accept-closures。`,
    en: `The list would close more than a tenth of the open divisions (${counts}). If that is right, pass --accept-closures.`,
  });
}

/** Where a complete list of an earlier day is loaded. */
async function coveredBefore(client: Client, asOf: string): Promise<CodeRange[]> {
  const found = await client.query<{ code: string }>(
    `select distinct unnest(scope) as code from division_list where state = 'LOADED' and as_of < $1`,
    [asOf],
  );
  return readScope(found.rows.map(({ code }) => code)).map(subtreeRange);
}

function add(report: ImportReport, merged: Merged): void {
  report.added += merged.added;
  report.changed += merged.changed;
  report.gone += merged.gone;
  report.unchanged += merged.unchanged;
}
