import { v7 as uuid } from 'uuid';
import { authorize } from '../auth/access.js';
import type { Viewer } from '../auth/viewer.js';
import { Fault } from '../shared/errors.js';
import { isUuid, uuidOf } from '../shared/ids.js';
import { isLocalDate, today } from '../shared/partial-date.js';
import type { Bytes } from './encoding.js';
import { FaultTable, type RowFault } from './faults.js';
import type { ImportKind, Merged } from './kind.js';
import { merge } from './merge.js';
import { resolve } from './resolve.js';
import type { Session } from './session.js';
import { stage } from './staging.js';
import { boundDivisions, leaveTrail, tally } from './trail.js';

/** A file to import, and on whose behalf. */
export interface ImportOptions {
  readonly kind: ImportKind;
  readonly bytes: Bytes;
  readonly viewer: Viewer;
  /** Id of the recorded source that vouches for rows which name none. */
  readonly source?: string | null;
  /** The day whose state the file shows; today unless it says. */
  readonly asOf?: string | null;
  readonly clientMutationId?: string | null;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Hears of the faults in the order of the file; only where there are any. */
  readonly onFaults?: (faults: readonly RowFault[]) => Promise<void> | void;
  /** How many seconds to wait for other imports; as long as they take unless it says. */
  readonly patience?: number;
  /** Throws when the import is to stop. */
  readonly stopped?: () => void;
}

export type ImportProgress =
  | { readonly step: 'READING'; readonly rows: number; readonly share: number }
  | { readonly step: 'CHECKING' | 'WAITING' | 'WRITING'; readonly rows: number };

/** A change to an object on record, as `--dry-run` shows it. */
export interface ShownChange {
  readonly line: number;
  readonly key: string;
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ImportReport extends Merged {
  readonly id: string;
  /** Rows of the file, without its header and remarks. */
  readonly read: number;
  readonly remarks: number;
  /** How many faults there are; nothing is to be kept of the transaction unless it is zero. */
  readonly faults: number;
  /** The first changes to objects on record. */
  readonly changes: readonly ShownChange[];
}

/** Any number will do, as long as no other lock of the hub has it. */
const IMPORT_LOCK = 2_260_032_101;
const SHOWN_CHANGES = 20;

/**
 * Imports a file in the caller's transaction, which the caller commits only if there are no faults and it was no
 * trial. The rows are read into a temporary table, resolved, checked and merged by statements over all of them.
 */
export async function importRows(session: Session, options: ImportOptions): Promise<ImportReport> {
  const { kind, viewer, onProgress, stopped = () => {} } = options;
  authorize(viewer, kind.action, []);
  const given = {
    sourceId: await requireSource(session, options.source ?? null),
    attested: readAsOf(options.asOf ?? null),
    scope: viewer.divisionScope,
  };
  const staged = await stage(session, kind, {
    bytes: options.bytes,
    onRows: (rows, share) => onProgress?.({ step: 'READING', rows, share }),
    stopped,
  });
  const faults = new FaultTable(session, staged.header);
  await faults.create();
  await takeTurn(session, options.patience ?? 0, () => onProgress?.({ step: 'WAITING', rows: staged.rows }));
  onProgress?.({ step: 'CHECKING', rows: staged.rows });
  await resolve(session, kind, given, faults);
  stopped();
  const merged = await tally(session);
  const id = uuid();
  if ((await faults.count()) === 0) {
    onProgress?.({ step: 'WRITING', rows: staged.rows });
    await write(session, options, faults, { id, sha256: staged.sha256, merged });
  }
  const count = await faults.count();
  if (count > 0) for await (const batch of faults.all()) await options.onFaults?.(batch);
  stopped();
  return {
    id,
    read: staged.rows,
    remarks: staged.remarks,
    faults: count,
    changes: await firstChanges(session, kind),
    ...merged,
  };
}

async function write(
  session: Session,
  { kind, viewer, bytes, clientMutationId }: ImportOptions,
  faults: FaultTable,
  { id, sha256, merged }: { id: string; sha256: string; merged: Merged },
): Promise<void> {
  const [range] = await session.query<{ first: number; last: number }>(
    'select min(line) as first, max(line) as last from resolved',
  );
  if (range?.first == null || merged.added + merged.changed === 0) return;
  await merge(session, kind, faults, [range.first, range.last]);
  if ((await faults.count()) > 0) return;
  const file = { id, kind, name: bytes.name.slice(0, 200), sha256, viewer };
  await leaveTrail(session, { ...file, clientMutationId: clientMutationId ?? null }, merged);
  await session.query(
    `insert into audit (action, actor, role, scope, division_codes, outcome, client_mutation_id)
     values ($1, $2, $3, $4, $5, 'DONE', $6)`,
    [
      kind.action,
      viewer.subject,
      viewer.role,
      viewer.divisionScope,
      await boundDivisions(session, kind),
      clientMutationId ?? null,
    ],
  );
}

/** Imports take turns from here on: what one finds missing, another may be about to write. */
async function takeTurn(session: Session, patience: number, waiting: () => void): Promise<void> {
  const [row] = await session.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [
    IMPORT_LOCK,
  ]);
  if (row?.mine) return;
  waiting();
  await session.query(`select set_config('lock_timeout', $1, true)`, [`${patience}s`]);
  try {
    await session.query('select pg_advisory_xact_lock($1)', [IMPORT_LOCK]);
  } catch (error) {
    if ((error as { code?: string }).code !== '55P03') throw error;
    throw new Fault('IMPORT_RUNNING', {
      zh: '另一项导入正在进行，请稍后重试。未写入任何内容。',
      en: 'Another import is under way; nothing was written. Try again later.',
    });
  }
  await session.query(`select set_config('lock_timeout', '0', true)`);
}

async function firstChanges(session: Session, kind: ImportKind): Promise<ShownChange[]> {
  return session.query<ShownChange>(
    `select c.line, concat_ws(' ', ${kind.keyColumns.map((name) => `r.${name}`).join(', ')}) as key,
       c.name as column, c.before, c.after
     from changes c join resolved r on r.line = c.line order by c.line, c.name limit ${SHOWN_CHANGES}`,
  );
}

async function requireSource(session: Session, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const key = isUuid(id) ? id : uuidOf(id, 'Source');
  const [known] = key
    ? await session.query<{ id: string }>('select id from source where id = $1', [key])
    : [];
  if (known) return known.id;
  throw new Fault(
    'NOT_FOUND',
    {
      zh: '没有此标识的来源。请取自 Source 的 id 字段。',
      en: 'There is no source with this id. Take it from the id of a Source.',
    },
    'sourceId',
  );
}

function readAsOf(asOf: string | null): string {
  if (asOf === null) return today();
  if (isLocalDate(asOf) && asOf <= today()) return asOf;
  throw new Fault(
    'INVALID_DATE',
    {
      zh: '截止日期应为不晚于今天的日期，如 2024-06-30。',
      en: 'The day that the file shows is written like 2024-06-30 and has come.',
    },
    'asOf',
  );
}
