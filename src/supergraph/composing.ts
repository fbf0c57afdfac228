import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type {
  Composer,
  Composition,
  SchemaChange,
  SchemaFault,
  SubgraphSource,
} from '../shared/composing.js';

/** What the thread is asked for. */
export type Composing =
  | { readonly kind: 'compose'; readonly subgraphs: readonly SubgraphSource[] }
  | { readonly kind: 'changes'; readonly before: string | null; readonly after: string };

/** What it answers. */
export interface Outcome {
  readonly composition?: Composition;
  readonly changes?: SchemaChange[];
}

/** What schemas may take to be joined; the hub's own with four partners takes about a second of it, and 150 MB. */
export interface Limits {
  readonly timeMs: number;
  readonly memoryMb: number;
}

const LIMITS: Limits = { timeMs: 20_000, memoryMb: 512 };
/** How long the thread waits for the next schema before it ends: who publishes has usually checked just before. */
const IDLE_MS = 30_000;

/** The thread ended, or had to be ended, before it could answer. */
class TooCostly extends Error {}

/**
 * Joins schemas in a thread of its own, one after the other, so that no request waits while it does, and what is
 * made to take all time or memory ends that thread alone. It is started when it is needed, and ends when idle.
 */
export class ComposingThread implements Pick<Composer, 'compose' | 'changes'> {
  private worker?: Worker;
  private idle?: NodeJS.Timeout;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly limits: Limits = LIMITS) {}

  async compose(subgraphs: readonly SubgraphSource[]): Promise<Composition> {
    try {
      return (await this.inTurn({ kind: 'compose', subgraphs })).composition as Composition;
    } catch (error) {
      if (error instanceof TooCostly) return { faults: [tooCostly(this.limits)] };
      throw error;
    }
  }

  async changes(before: string | null, after: string): Promise<SchemaChange[]> {
    if (before === after) return [];
    return (await this.inTurn({ kind: 'changes', before, after })).changes as SchemaChange[];
  }

  private inTurn(task: Composing): Promise<Outcome> {
    const outcome = this.last.then(() => this.carryOut(task));
    this.last = outcome.catch(() => undefined);
    return outcome;
  }

  private async carryOut(task: Composing): Promise<Outcome> {
    clearTimeout(this.idle);
    const worker = this.start();
    worker.ref();
    try {
      const answered = once(worker, 'message', { signal: AbortSignal.timeout(this.limits.timeMs) });
      worker.postMessage(task);
      return (await answered)[0];
    } catch (error) {
      this.end();
      const { name, code } = error as NodeJS.ErrnoException;
      throw name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooCostly() : error;
    } finally {
      // Neither the thread nor the wait for its end keeps a hub alive that has nothing else to do.
      worker.unref();
      this.idle = setTimeout(() => this.end(), IDLE_MS).unref();
    }
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const program = import.meta.url.replace(/composing\.(js|ts)$/, 'composing-thread.$1');
    const worker = new Worker(new URL(program), {
      // It needs none of the hub's settings and secrets.
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb },
    });
    // Whoever waits for it hears of this too; a thread that nobody waits for is started again when it is needed.
    worker.on('error', () => {
      if (this.worker === worker) this.worker = undefined;
    });
    this.worker = worker;
    return worker;
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = undefined;
  }
}

function tooCostly({ timeMs, memoryMb }: Limits): SchemaFault {
  const seconds = timeMs / 1_000;
  return {
    code: 'SCHEMA_TOO_COSTLY',
    message: {
      en: `The schemas cannot be joined within ${seconds} s and ${memoryMb} MB.`,
      zh: `无法在 ${seconds} 秒、${memoryMb} MB 内存之内组合这些模式。`,
    },
    wayOut: {
      en: 'Look for very many types that refer to each other by @key or @requires, and publish less at once.',
      zh: '请检查是否有大量以 @key 或 @requires 相互引用的类型，并减少一次发布的内容。',
    },
    subgraph: null,
    line: null,
    column: null,
    coordinate: null,
  };
}
