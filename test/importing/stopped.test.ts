import { fork } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { importFile, Stop } from '../../src/importing/file.js';
import type { ImportProgress } from '../../src/importing/run.js';
import { rowCounts } from '../modules/support/writes.js';
import { type Hub, startHub } from '../support/hub.js';
import { longFile, longImport } from './long-import.js';
import { importInto } from './support.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const ROWS = 60_000;
const STEPS = ['READING', 'WRITING'] as const;

/** Node strips types by itself, but looks for `.js` where the sources say so. */
const resolveTs = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({ resolve(specifier, context, next) {
    try { return next(specifier, context); }
    catch (error) { if (specifier.endsWith('.js')) return next(specifier.slice(0, -3) + '.ts', context); throw error; }
  } });
`)}`;

describe.each(STEPS)('an import that ends while it is %s', (step) => {
  it('because its process is killed leaves nothing, and the next one need not wait', async () => {
    const before = await rowCounts(hub);
    const script = join(import.meta.dirname, 'long-import.ts');
    const child = fork(script, [hub.databaseUrl, String(ROWS)], {
      execArgv: ['--experimental-transform-types', '--no-warnings', '--import', resolveTs],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await new Promise<void>((resolve, reject) => {
      child.on('message', (said) => {
        if (said !== step) return;
        child.kill('SIGKILL');
        resolve();
      });
      child.once('exit', (_, signal) => signal !== 'SIGKILL' && reject(new Error('It was over too soon.')));
    });
    const begun = performance.now();
    const { added } = await importInto(
      hub,
      'organizations',
      `类别,名称,区划代码\n企业,${step} 之后,500235125206\n`,
    );
    expect(added).toBe(1);
    expect(performance.now() - begun).toBeLessThan(10_000);
    const after = await rowCounts(hub);
    expect(after.organization).toBe((before.organization as number) + 1);
    expect(after.event).toBe((before.event as number) + 2);
  });

  it('because it is stopped leaves nothing and says so', async () => {
    const before = await rowCounts(hub);
    const stop = new Stop();
    const seen: ImportProgress['step'][] = [];
    const running = importFile(hub.databaseUrl, {
      kind: longImport,
      bytes: longFile(ROWS),
      viewer: { subject: 'stopped', role: 'administrator', divisionScope: '', anonymous: false },
      trial: false,
      stop,
      onProgress({ step: at }) {
        seen.push(at);
        if (at === step) setTimeout(() => stop.stop(), 20);
      },
    });
    await expect(running).rejects.toMatchObject({ code: 'STOPPED' });
    if (step === 'READING') expect(seen).not.toContain('WRITING');
    expect(await rowCounts(hub)).toEqual(before);
  });
});

it('the same import to its end writes every row', async () => {
  const report = await importFile(hub.databaseUrl, {
    kind: longImport,
    bytes: longFile(3_000),
    viewer: { subject: 'whole', role: 'administrator', divisionScope: '', anonymous: false },
    trial: false,
    stop: new Stop(),
  });
  expect(report).toMatchObject({ read: 3_000, added: 3_000, faults: 0 });
});
