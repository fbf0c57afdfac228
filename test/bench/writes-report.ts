import { table } from './numbers.js';

/** A kind of change, made by itself many times over. */
export interface WriteRow {
  readonly what: string;
  readonly times: number;
  readonly ms: number;
  readonly databaseMs: number;
  readonly hubMs: number;
}

/** Many rows at once. */
export interface BulkRow {
  readonly what: string;
  readonly rows: number;
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly note: string;
}

export interface Writes {
  readonly committees: number;
  readonly single: readonly WriteRow[];
  readonly bulk: readonly BulkRow[];
}

export function writesText({ committees, single, bulk }: Writes): string {
  const first = single[0]?.times;
  const cells = single.map((row) => {
    const base = single.find(({ what, times }) => what === row.what && times === first) ?? row;
    const cpu = row.databaseMs + row.hubMs;
    return [
      row.what,
      `${row.times}`,
      row.ms.toFixed(2),
      row.databaseMs.toFixed(2),
      row.hubMs.toFixed(2),
      (cpu / (base.databaseMs + base.hubMs)).toFixed(2),
    ];
  });
  const rows = bulk.map(({ what, rows: n, perSecond, perCpuSecond, note }) => [
    what,
    `${n}`,
    perSecond.toFixed(0),
    perCpuSecond.toFixed(0),
    note,
  ]);
  return [
    `**writes**\n\nRoll-ups kept, 1 time being ${committees} committees.\n`,
    table(
      ['one change', 'times the data', 'median ms', 'database CPU ms', 'hub CPU ms', 'CPU ratio'],
      cells,
      1,
    ),
    '',
    table(['many rows', 'rows', 'rows/s', 'rows per CPU second', ''], rows, 1),
    '',
  ].join('\n');
}
