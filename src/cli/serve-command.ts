import type { Command } from 'commander';
import { command, inWords } from './report.js';

/** Adds `hub serve`. */
export function register(program: Command): void {
  program
    .command('serve')
    .description(inWords({ zh: '启动中枢（同 npm start）', en: 'start the hub (the same as npm start)' }))
    .action(
      command(async () => {
        const { serve } = await import('./serve.js');
        await serve();
      }),
    );
}
