import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import pg from 'pg';
import { Fault } from '../shared/errors.js';
import type { Bytes } from './encoding.js';
import { type ImportOptions, type ImportReport, importRows } from './run.js';
import { clientSession } from './session.js';

/** The bytes of a file on disk. */
export async function fileBytes(path: string): Promise<Bytes> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) {
    throw new Fault('NOT_FOUND', { zh: `找不到文件 ${path}。`, en: `There is no file ${path}.` });
  }
  return { name: basename(path), size: found.size, open: () => createReadStream(path) };
}

/** Says that an import is to stop; whatever it has done is then undone. */
export class Stop {
  private wanted = false;
  private cancel: (() => void) | null = null;

  stop(): void {
    this.wanted = true;
    this.cancel?.();
  }

  /** What to do besides, at once, while the database is busy. */
  onStop(cancel: () => void): void {
    this.cancel = cancel;
  }

  readonly check = (): void => {
    if (this.wanted)
      throw new Fault('STOPPED', {
        zh: '导入已停止，未写入任何内容。',
        en: 'The import was stopped; nothing was written.',
      });
  };
}

/**
 * Imports a file on a connection of its own, in one transaction: all of it, or, where a row is at fault, nothing.
 * A trial writes as well, so that the database's own rules are asked, and takes everything back.
 */
export async function importFile(
  url: string,
  options: ImportOptions & { readonly trial: boolean; readonly stop: Stop },
): Promise<ImportReport> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // A connection that breaks is also seen by the statement under way, which throws it.
  client.on('error', () => undefined);
  const { stop } = options;
  try {
    // A killed import must not go on in the server; where the platform cannot tell, it ends with its statement.
    await client.query("set client_connection_check_interval = '1s'").catch(() => undefined);
    const [{ pid }] = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows as [
      { pid: number },
    ];
    stop.onStop(() => void cancel(url, pid));
    await client.query('begin');
    const report = await importRows(clientSession(client), { ...options, stopped: stop.check });
    stop.check();
    const kept = report.faults === 0 && !options.trial;
    await client.query(kept ? 'commit' : 'rollback');
    // The table may have grown from nothing: without this the first queries go by guesses.
    if (kept && report.added > 10_000) await client.query(`analyze ${options.kind.table}`);
    return report;
  } catch (error) {
    stop.check();
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Interrupts the statement that the server is at. */
async function cancel(url: string, pid: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query('select pg_cancel_backend($1)', [pid]);
  } finally {
    await client.end().catch(() => undefined);
  }
}
