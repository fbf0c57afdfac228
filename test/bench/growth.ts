import { isDeepStrictEqual } from 'node:util';
import { hubAnswers, hubBodies } from './answers.js';
import type { Given } from './compare.js';
import type { Growth, GrowthRow } from './growth-report.js';
import { multiply } from './multiply.js';
import { readQuestions } from './questions.js';
import { measureRounds } from './rounds.js';
import { startHub } from './servers.js';
import { copyWorld } from './world.js';

/** Large tables that no question reads, since what they hold is rolled up. */
const UNREAD = [
  'activity',
  'activity_organizer',
  'activity_cell',
  'activity_total',
  'turnout',
  'committee_cell',
].concat([
  'ledger',
  'ledger_line',
  'ledger_total',
  'opening_rule',
  'resource_open',
  'resource_day',
  'change_event',
]);

/** The same questions on a world and on multiples of it, in which the answers are the same. */
export async function measureGrowth(
  size: string,
  factors: readonly number[],
  only: string,
  given: Given,
): Promise<Growth> {
  const copy = await copyWorld(size, 'growth');
  const { world } = copy;
  try {
    const { url: databaseUrl, dataFolder, routerToken, postmaster, committees } = world;
    const questions = await readQuestions(databaseUrl, only);
    const rows: GrowthRow[] = [];
    let expected: Record<string, string[]> | null = null;
    let reached = 1;
    for (const times of factors) {
      process.stderr.write(`growth: making ${times} times the world\n`);
      await multiply(databaseUrl, reached, times, UNREAD);
      reached = times;
      const hub = await startHub('hub', { databaseUrl, dataFolder, routerToken, keeps: false, workers: 1 });
      try {
        const answers = await hubAnswers(hub, questions);
        expected ??= answers;
        for (const { letter } of questions) {
          const [now, before] = [answers[letter], expected[letter]].map((all) =>
            all?.map((one) => JSON.parse(one)),
          );
          if (!isDeepStrictEqual(now, before))
            throw new Error(`Question ${letter} has other answers at ${times} times.`);
        }
        const contenders = questions.map(
          (question) =>
            [question, [{ server: hub, path: question.path, bodies: hubBodies(question) }]] as const,
        );
        const rounds = await measureRounds(new Map(contenders), {
          ...given,
          postmaster,
          onRound: () => undefined,
        });
        for (const { letter } of questions) {
          const mine = rounds.filter((round) => round.letter === letter).flatMap(({ measured }) => measured);
          const least = (of: 'databaseMs' | 'serverMs') => Math.min(...mine.map((one) => one[of]));
          rows.push({
            letter,
            times,
            databaseMs: least('databaseMs'),
            serverMs: least('serverMs'),
            perSecond: Math.max(...mine.map(({ perSecond }) => perSecond)),
          });
        }
      } finally {
        await hub.stop();
      }
    }
    return { committees, rows };
  } finally {
    await copy.remove();
  }
}
