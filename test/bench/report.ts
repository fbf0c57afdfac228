import type { Measured, Round } from './rounds.js';

/** What one server did with one question, the middle of its rounds. */
export interface Row extends Measured {
  readonly letter: string;
  /** Requests per second, and p99, over those of the limit in the same round. */
  readonly ofLimit: number;
  readonly p99OfLimit: number;
}

/** What was measured in one mode. */
export interface Report {
  readonly mode: string;
  readonly rows: readonly Row[];
  readonly memoryMb: Readonly<Record<string, number>>;
}

/** Everything that was measured, and how. */
export interface Measurement {
  readonly measuredAt: string;
  readonly how: Readonly<Record<string, string | number>>;
  readonly meanings: Readonly<Record<string, string>>;
  readonly reports: readonly Report[];
}

/** A measurement as Markdown, for the README. */
export function markdown({ measuredAt, how, meanings, reports }: Measurement): string {
  const { committees, observations, cores, rounds, seconds, connections } = how;
  const parts = reports.map(({ mode, rows, memoryMb }) => {
    const memory = Object.entries(memoryMb).map(([name, mb]) => `${name} ${mb} MB`);
    return `**${mode}**\n\n${table(rows, meanings)}\n\nPeak memory: ${memory.join(', ')}.\n`;
  });
  const said = `${measuredAt.slice(0, 10)}: ${committees} committees, ${observations} observations, ${cores} cores shared with the database and the client, ${connections} connections, medians of ${rounds} rounds of ${seconds} s.\n`;
  return [said, ...parts].join('\n');
}

/** One row for each question and server: medians over the rounds, of the ratios too. */
export function summarize(rounds: readonly Round[], limit: string): Row[] {
  const letters = [...new Set(rounds.map(({ letter }) => letter))].sort();
  return letters.flatMap((letter) => {
    const mine = rounds.filter((round) => round.letter === letter);
    const servers = [...new Set(mine.flatMap(({ measured }) => measured.map(({ server }) => server)))].sort();
    return servers.map((server) => {
      const pairs = mine.flatMap(({ measured }) => {
        const own = measured.find((one) => one.server === server);
        const its = measured.find((one) => one.server === limit);
        return own && its ? [{ own, its }] : [];
      });
      const middle = (of: (own: Measured, its: Measured) => number) =>
        median(pairs.map(({ own, its }) => of(own, its)));
      return {
        letter,
        server,
        perSecond: middle((own) => own.perSecond),
        p50: middle((own) => own.p50),
        p99: middle((own) => own.p99),
        serverMs: middle((own) => own.serverMs),
        databaseMs: middle((own) => own.databaseMs),
        ofLimit: middle((own, its) => own.perSecond / its.perSecond),
        p99OfLimit: middle((own, its) => own.p99 / its.p99),
      };
    });
  });
}

function table(rows: readonly Row[], meanings: Readonly<Record<string, string>>): string {
  const head = [
    'question',
    'server',
    'requests/s',
    'p50 ms',
    'p99 ms',
    'server CPU ms',
    'database CPU ms',
    'of the limit',
    'p99 of the limit',
  ];
  const cells = rows.map((row) => [
    `${row.letter}: ${meanings[row.letter]}`,
    row.server,
    row.perSecond.toFixed(0),
    row.p50.toFixed(2),
    row.p99.toFixed(2),
    row.serverMs.toFixed(3),
    row.databaseMs.toFixed(3),
    row.ofLimit.toFixed(2),
    row.p99OfLimit.toFixed(2),
  ]);
  return [head, head.map((_, i) => (i < 2 ? '---' : '---:')), ...cells]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[half] as number;
  return ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
}
