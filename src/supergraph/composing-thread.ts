import { parentPort } from 'node:worker_threads';
import { compose } from './compose.js';
import type { Composing, Outcome } from './composing.js';
import { schemaChanges } from './diff.js';

/** The program of the thread that `composing.ts` starts. */
parentPort?.on('message', (task: Composing) => {
  const outcome: Outcome =
    task.kind === 'compose'
      ? { composition: compose(task.subgraphs) }
      : { changes: schemaChanges(task.before, task.after) };
  parentPort?.postMessage(outcome);
});
