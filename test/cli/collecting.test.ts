import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const MODULE = join(import.meta.dirname, '..', '..', 'src', 'cli', 'collecting.ts');

/** Makes answers of 50 kB that nobody keeps, and tells the most megabytes of them that lay about. */
const MAKING = `
  await import(${JSON.stringify(MODULE)});
  let most = 0;
  for (let i = 0; i < 5_000; i++) {
    Buffer.allocUnsafe(50_000);
    if (i % 20 !== 0) continue;
    await new Promise(setImmediate);
    most = Math.max(most, process.memoryUsage().arrayBuffers);
  }
  console.log(most / 1e6);`;

it('buffers that are done with are cleared away before they come to much', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--max-semi-space-size=8',
    '--input-type=module',
    '-e',
    MAKING,
  ]);
  expect(Number(stdout)).toBeLessThan(50);
});
