import { compose } from './compose.js';
import type { Composing, Outcome } from './composing.js';
import { schemaChanges } from './diff.js';

/** The program of the process that `composing.ts` starts. */
process.on('message', (task: Composing) => {
  process.send?.(outcomeOf(task));
});

function outcomeOf(task: Composing): Outcome {
  try {
    return task.kind === 'compose'
      ? { composition: compose(task.subgraphs) }
      : { changes: schemaChanges(task.before, task.after) };
  } catch (error) {
    return { defect: String(error) };
  }
}
// A terminal sends these to the whole group of processes; the hub still answers what is under way.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
// The hub is gone, and with it all there is to join.
process.on('disconnect', () => process.exit(0));
