import type { Command } from 'commander';
import { Fault } from '../shared/errors.js';
import { command, inWords, say } from './report.js';

interface Options {
  readonly synthetic: string;
  readonly seed: string;
  readonly replace?: boolean;
  readonly yes?: boolean;
}

/** Adds `hub demo`. */
export function register(program: Command): void {
  program
    .command('demo')
    .description(inWords({ zh: '生成示范用的数据', en: 'make data to try the hub with' }))
    .requiredOption(
      '--synthetic <size>',
      inWords({
        zh: '生成合成数据，处处标明“合成”：small（0.01）、medium（0.1）、standard（1，即 5000 个联合党委、300 万条观测值）或倍数',
        en: 'a synthetic world, marked so everywhere: small (0.01), medium (0.1), standard (1: 5,000 committees, 3,000,000 observations) or a factor',
      }),
    )
    .option(
      '--seed <number>',
      inWords({ zh: '种子：相同则数据相同', en: 'the same seed makes the same world' }),
      '1',
    )
    .option('--replace', inWords({ zh: '替换已有的合成数据', en: 'in place of the one that is there' }))
    .option('--yes', inWords({ zh: '生产模式下也生成', en: 'also in production mode' }))
    .action(command(demo));
}

async function demo({ synthetic, seed, replace = false, yes = false }: Options): Promise<void> {
  const { makeSyntheticWorld, readPlan } = await import('../app.js');
  const plan = readPlan(synthetic, seed);
  const { loadConfig } = await import('../config.js');
  if (loadConfig().mode === 'production' && !yes) {
    throw new Fault('FORBIDDEN', {
      zh: '这是生产模式的中枢（HUB_MODE）；确要在其中生成合成数据，请加 --yes。',
      en: 'This hub is in production mode (HUB_MODE); add --yes if it is to have synthetic data all the same.',
    });
  }
  const { withDatabase } = await import('./with-database.js');
  await withDatabase(({ url }) =>
    makeSyntheticWorld({
      url,
      plan,
      replace,
      onStage: ({ zh, en }, seconds, batch) =>
        say({ zh: `${zh}${batch}：${seconds.toFixed(1)} 秒`, en: `${en}${batch}: ${seconds.toFixed(1)} s` }),
    }),
  );
  const { committees } = plan;
  process.stdout.write(
    `${inWords({
      zh: `合成数据已生成：${committees} 个联合党委，位于合成省（98）。`,
      en: `The synthetic world is made: ${committees} committees in the synthetic province (98).`,
    })}\n`,
  );
}
