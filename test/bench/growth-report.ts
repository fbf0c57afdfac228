import { table } from './numbers.js';
import { MEANINGS } from './questions.js';

/** What one question costs on one size of the world: the least of its rounds, which other work disturbs least. */
export interface GrowthRow {
  readonly letter: string;
  readonly times: number;
  readonly databaseMs: number;
  readonly serverMs: number;
  readonly perSecond: number;
}

export interface Growth {
  readonly committees: number;
  readonly rows: readonly GrowthRow[];
}

export function growthText({ committees, rows }: Growth): string {
  const first = rows[0]?.times;
  const cells = rows.map((row) => {
    const base = rows.find(({ letter, times }) => letter === row.letter && times === first) ?? row;
    const whole = (one: GrowthRow) => one.databaseMs + one.serverMs;
    return [
      `${row.letter}: ${MEANINGS[row.letter]}`,
      `${row.times}`,
      row.databaseMs.toFixed(3),
      row.serverMs.toFixed(3),
      row.perSecond.toFixed(0),
      (row.databaseMs / base.databaseMs).toFixed(2),
      (whole(row) / whole(base)).toFixed(2),
    ];
  });
  const head = [
    'question',
    'times the data',
    'database CPU ms',
    'hub CPU ms',
    'requests/s',
    'database CPU ratio',
    'CPU ratio',
  ];
  return `**growth**\n\nUncached, 1 time being ${committees} committees.\n\n${table(head, cells, 1)}\n`;
}
