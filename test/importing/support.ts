import type { Bytes } from '../../src/importing/encoding.js';
import type { RowFault } from '../../src/importing/faults.js';
import { importFile, Stop } from '../../src/importing/file.js';
import { requireKind } from '../../src/importing/kinds.js';
import type { ImportReport } from '../../src/importing/run.js';
import type { Hub } from '../support/hub.js';

/** A file as bytes, cut into pieces of any size. */
export function bytesOf(content: string | Uint8Array, piece = 7): Bytes {
  const whole = Buffer.from(content as Uint8Array);
  return {
    name: 'test.csv',
    size: whole.length,
    async *open() {
      const step = Math.max(piece, Math.ceil(whole.length / 2_000));
      for (let at = 0; at < whole.length; at += step) yield whole.subarray(at, at + step);
    },
  };
}

export interface Imported extends ImportReport {
  readonly found: RowFault[];
}

/** Imports a file as `npx hub import` does. */
export async function importInto(
  hub: Hub,
  kind: string,
  content: string | Uint8Array,
  options: { trial?: boolean; source?: string; asOf?: string; piece?: number; stop?: Stop } = {},
): Promise<Imported> {
  const found: RowFault[] = [];
  const report = await importFile(hub.databaseUrl, {
    kind: requireKind(kind),
    bytes: bytesOf(content, options.piece),
    viewer: { subject: 'test', role: 'administrator', divisionScope: '', anonymous: false },
    source: options.source,
    asOf: options.asOf,
    trial: options.trial ?? false,
    stop: options.stop ?? new Stop(),
    onFaults: (batch) => void found.push(...batch),
  });
  return { ...report, found };
}

/** What an import changes, without what differs from run to run. */
export async function registry(hub: Hub): Promise<unknown> {
  const [row] = await hub.sql(
    `select (select jsonb_agg(to_jsonb(o) - 'id' - 'parent_id' - 'legal_entity_id' - 'created_at' - 'updated_at'
        order by kind, division_code, name, uscc) from organization o where natural_key is null) as organizations,
      (select jsonb_agg(to_jsonb(o) - 'id' - 'superseded_by' - 'organization_id' - 'subject_key' - 'created_at' - 'updated_at'
        order by metric_code, division_code, period_from, value, o.superseded_by is null, reason nulls first) from observation o where natural_key is null) as observations`,
  );
  return row;
}
