import { type Growth, growthText } from './growth-report.js';
import { median, table } from './numbers.js';
import { MEANINGS } from './questions.js';
import type { Measured, Round } from './rounds.js';
import { type Start, startText } from './start.js';
import { type Writes, writesText } from './writes-report.js';

/** What one server did with one question, the middle of its rounds. */
export interface Row extends Measured {
  readonly letter: string;
  /** Requests per second, and p99, over those of the limit in the same round. */
  readonly ofLimit: number;
  readonly p99OfLimit: number;
  /** The hub's requests per second over those of this server in the same round, and so its processor time. */
  readonly hubTimes: number;
  readonly hubCpuTimes: number;
}

/** What was measured in one mode. */
export interface Report {
  readonly mode: string;
  readonly rows: readonly Row[];
  readonly memoryMb: Readonly<Record<string, number>>;
}

/** Everything that was measured, and how; each part may have been measured alone. */
export interface Measurement {
  readonly measuredAt?: string;
  readonly how?: Readonly<Record<string, string | number>>;
  readonly reports?: readonly Report[];
  readonly start?: Start;
  readonly growth?: Growth;
  readonly writes?: Writes;
}

/** A measurement as Markdown, for the README. */
export function markdown(measurement: Measurement): string {
  const { reports = [], start, growth, writes } = measurement;
  const parts = reports.map(({ mode, rows, memoryMb }) => {
    const memory = Object.entries(memoryMb).map(([name, mb]) => `${name} ${mb} MB`);
    return `**${mode}**\n\n${tableOf(rows)}\n\nPeak memory under load: ${memory.join(', ')}.\n`;
  });
  return [
    ...howText(measurement),
    ...parts,
    ...(start ? [startText(start)] : []),
    ...(growth ? [growthText(growth)] : []),
    ...(writes ? [writesText(writes)] : []),
  ].join('\n');
}

function howText({ measuredAt, how }: Measurement): string[] {
  if (!measuredAt || !how) return [];
  const { committees, observations, cores, load, rounds, seconds, connections } = how;
  return [
    `${measuredAt.slice(0, 10)}: ${committees} committees, ${observations} observations, ${cores} cores shared with the database and the client, load average ${load} before, ${connections} connections, medians of ${rounds} rounds of ${seconds} s.\n`,
  ];
}

/** One row for each question and server: medians over the rounds, of the ratios too. */
export function summarize(rounds: readonly Round[]): Row[] {
  const letters = [...new Set(rounds.map(({ letter }) => letter))].sort();
  return letters.flatMap((letter) => {
    const mine = rounds.filter((round) => round.letter === letter);
    const servers = [...new Set(mine.flatMap(({ measured }) => measured.map(({ server }) => server)))].sort();
    return servers.map((server) => {
      const pairs = mine.flatMap(({ measured }) => {
        const named = (name: string) => measured.find((one) => one.server === name);
        const [own, its, hub] = [named(server), named('limit'), named('hub')];
        return own && its && hub ? [{ own, its, hub }] : [];
      });
      const middle = (of: (own: Measured, its: Measured, hub: Measured) => number) =>
        median(pairs.map(({ own, its, hub }) => of(own, its, hub)));
      return {
        letter,
        server,
        perSecond: middle((own) => own.perSecond),
        p50: middle((own) => own.p50),
        p99: middle((own) => own.p99),
        serverMs: middle((own) => own.serverMs),
        databaseMs: middle((own) => own.databaseMs),
        sourcesMs: middle((own) => own.sourcesMs),
        shared: pairs.every(({ own }) => own.shared !== null) ? middle((own) => own.shared ?? 0) : null,
        ofLimit: middle((own, its) => own.perSecond / its.perSecond),
        p99OfLimit: middle((own, its) => own.p99 / its.p99),
        hubTimes: middle((own, _, hub) => hub.perSecond / own.perSecond),
        hubCpuTimes: middle((own, _, hub) => hub.serverMs / own.serverMs),
      };
    });
  });
}

function tableOf(rows: readonly Row[]): string {
  const asked = rows.some(({ sourcesMs }) => sourcesMs > 0);
  // A measurement of an earlier version says nothing of it.
  const counted = rows.some(({ shared }) => typeof shared === 'number');
  const head = [
    'question',
    'server',
    'requests/s',
    'p50 ms',
    'p99 ms',
    'server CPU ms',
    'database CPU ms',
    ...(asked ? ['other sources CPU ms'] : []),
    ...(counted ? ['shared reads'] : []),
    'of the limit',
    'CPU, times the limit',
    'p99, times the limit',
    'hub, times this',
    'hub CPU, times this',
  ];
  const whole = (row: Row) => row.serverMs + row.databaseMs + row.sourcesMs;
  const limitOf = ({ letter }: Row) =>
    rows.find((row) => row.letter === letter && row.server === 'limit') as Row;
  const cells = rows.map((row) => [
    `${row.letter}: ${MEANINGS[row.letter]}`,
    row.server,
    row.perSecond.toFixed(0),
    row.p50.toFixed(2),
    row.p99.toFixed(2),
    row.serverMs.toFixed(3),
    row.databaseMs.toFixed(3),
    ...(asked ? [row.sourcesMs.toFixed(3)] : []),
    ...(counted ? [row.shared?.toFixed(2) ?? ''] : []),
    row.ofLimit.toFixed(2),
    (whole(row) / whole(limitOf(row))).toFixed(2),
    row.p99OfLimit.toFixed(2),
    row.hubTimes.toFixed(2),
    row.hubCpuTimes.toFixed(2),
  ]);
  return table(head, cells, 2);
}
