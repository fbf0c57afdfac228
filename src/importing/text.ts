import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import type { Change } from '../auth/change.js';
import type { ChangedObjects } from '../auth/writer.js';
import { Fault, type FaultCode, Faults } from '../shared/errors.js';
import type { RowFault } from './faults.js';
import type { ImportRowsInput } from './import.inputs.js';
import { requireKind } from './kinds.js';
import { importRows } from './run.js';
import type { Session } from './session.js';

const MOST_BYTES = 1_000_000;
const SHOWN_FAULTS = 100;
/** A request holds a connection while it waits: seconds, not minutes. */
const PATIENCE = 2;

/** Imports rows that came with a request, in its transaction and in the caller's scope. */
export async function importText(change: Change, input: ImportRowsInput): Promise<ChangedObjects> {
  const kind = requireKind(input.kind, 'kind');
  const rows = Buffer.from(input.rows.toWellFormed());
  if (rows.length > MOST_BYTES) throw tooLarge();
  const session = managerSession(change.em);
  const faults: RowFault[] = [];
  await session.query('savepoint import');
  const report = await importRows(session, {
    kind,
    bytes: {
      name: 'importRows',
      size: rows.length,
      async *open() {
        yield rows;
      },
    },
    viewer: change.viewer,
    source: input.sourceId,
    asOf: input.asOf,
    clientMutationId: change.key,
    patience: PATIENCE,
    onFaults: (batch) => void faults.push(...batch.slice(0, SHOWN_FAULTS - faults.length)),
  });
  if (report.faults > 0) throw new Faults([...faults.map(asFault), ...others(report.faults - faults.length)]);
  if (input.dryRun) await session.query('rollback to savepoint import');
  const { read, added, changed, unchanged, changes } = report;
  return { report: { plain: { read, added, changed, unchanged, changes } } };
}

/** A session in the transaction of a request: what it loads is small and goes in one statement. */
function managerSession(em: EntityManager): Session {
  const query: Session['query'] = async (text, values = []) => {
    const { rows } = await em.getKysely().executeQuery(CompiledQuery.raw(text, [...values]));
    return rows as never;
  };
  return {
    query,
    async load(table, columns, batches) {
      const names = Object.keys(columns).join(', ');
      const values = Object.values(columns).map(
        (type, i) => `(e.row ->> ${i})::${type.replace(/ collate .*/, '')}`,
      );
      for await (const batch of batches) {
        await query(
          `insert into ${table} (${names}) select ${values.join(', ')} from jsonb_array_elements($1::jsonb) e(row)`,
          [JSON.stringify(batch)],
        );
      }
    },
  };
}

function asFault({ line, column, value, code, text }: RowFault): Fault {
  const shown = value === null ? '' : ` "${value}"`;
  return new Fault(
    code as FaultCode,
    {
      zh: `第 ${line} 行${column === null ? '' : `“${column}”列`}${value === null ? '' : `“${value}”`}：${text.zh}`,
      en: `Line ${line}${column === null ? '' : `, ${column}`}${shown}: ${text.en}`,
    },
    ['rows', String(line), ...(column === null ? [] : [column])],
  );
}

function others(count: number): Fault[] {
  if (count <= 0) return [];
  const text = { zh: `另有 ${count} 处错误。`, en: `There are ${count} more faults.` };
  return [new Fault('INVALID_INPUT', text, 'rows')];
}

function tooLarge(): Fault {
  return new Fault(
    'INVALID_FILE',
    {
      zh: '至多 1 MB。请分几次提交，或用 npx hub import。',
      en: 'At most 1 MB. Send it in parts, or use npx hub import.',
    },
    'rows',
  );
}
