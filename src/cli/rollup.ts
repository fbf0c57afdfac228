import type { Command } from 'commander';
import type { RollupDifference, RollupProgress } from '../database/rollups.js';
import { command, inWords, say } from './report.js';

/** Adds `hub rollup`. */
export function register(program: Command): void {
  const rollup = program.command('rollup').description(inWords({ zh: '汇总数据', en: 'sums of figures' }));
  rollup
    .command('verify')
    .description(
      inWords({
        zh: '由原始记录重算并核对全部汇总',
        en: 'recompute every sum from the records and compare',
      }),
    )
    .action(command(verify));
  rollup
    .command('rebuild')
    .description(inWords({ zh: '由原始记录重建全部汇总', en: 'make every sum anew from the records' }))
    .action(command(rebuild));
}

/** A line of its own for each roll-up, which a terminal sees grow. */
function progress({ name, done, of }: RollupProgress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${name} ${done}/${of}${done === of ? '\n' : ''}`);
  else if (done === of || done % 10 === 0) process.stderr.write(`${name} ${done}/${of}\n`);
}

/** What differs and where, as it is found: the county first, or a dash for sums of the whole country. */
function show({ name, county, kind, subject, key, stored, recomputed }: RollupDifference): void {
  process.stdout.write(
    `${[name, county ?? '-', kind, subject, key, stored ?? '-', recomputed ?? '-'].join('\t')}\n`,
  );
}

async function verify(): Promise<void> {
  const { withDatabase } = await import('./with-database.js');
  const { verifyRollups } = await import('../database/rollups.js');
  const count = await withDatabase(({ orm }) => verifyRollups(orm.em.fork(), show, progress));
  if (count === 0) {
    process.stdout.write(
      `${inWords({ zh: '汇总与原始记录一致。', en: 'The sums agree with the records.' })}\n`,
    );
    return;
  }
  say({
    zh: `${count} 处不一致（各行末两项为存储值与重算值）。可用 npx hub rollup rebuild 修复。`,
    en: `${count} differ (last two columns: stored, recomputed). npx hub rollup rebuild mends them.`,
  });
  process.exitCode = 1;
}

async function rebuild(): Promise<void> {
  const { withDatabase } = await import('./with-database.js');
  const { rebuildRollups } = await import('../database/rollups.js');
  await withDatabase(({ orm }) => rebuildRollups(orm.em.fork(), progress));
  process.stdout.write(`${inWords({ zh: '汇总已重建。', en: 'The sums were made anew.' })}\n`);
}
