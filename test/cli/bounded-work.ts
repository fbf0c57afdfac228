import { getHeapStatistics } from 'node:v8';
import { bounded } from '../../src/cli/bounded.js';

// What bounded.test.ts runs: says who it is, then waits to be told how to end.
await bounded(async () => {
  process.on('SIGTERM', () => process.exit(7));
  process.stdout.write(
    `${JSON.stringify({ pid: process.pid, limit: getHeapStatistics().heap_size_limit })}\n`,
  );
  const [, , code] = process.argv;
  if (code) process.exitCode = Number(code);
  else await new Promise((resolve) => setTimeout(resolve, 60_000));
});
