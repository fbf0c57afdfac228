import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type {
  Composer,
  Composition,
  SchemaChange,
  SchemaFault,
  SubgraphSource,
} from '../shared/composing.js';

/** What the process is asked for. */
export type Composing =
  | { readonly kind: 'compose'; readonly subgraphs: readonly SubgraphSource[] }
  | { readonly kind: 'changes'; readonly before: string | null; readonly after: string };

/** What it answers. */
export interface Outcome {
  readonly composition?: Composition;
  readonly changes?: SchemaChange[];
  /** What the composer itself fell over. */
  readonly defect?: string;
}

/** What schemas may take to be joined; the hub's own with four partners takes about a second of it, and 150 MB. */
export interface Limits {
  readonly timeMs: number;
  readonly memoryMb: number;
}

const LIMITS: Limits = { timeMs: 20_000, memoryMb: 512 };
/** How long the process waits for the next schema before it ends: who publishes has usually checked just before. */
const IDLE_MS = 30_000;

/** The process ended, or had to be ended, before it could answer. */
class TooCostly extends Error {}

/**
 * Joins schemas in a process of its own, one after the other, so that no request waits while it does, what is made to
 * take all time or memory ends that process alone, and the hub is none the larger for it. It is started when it is
 * needed, and ends when idle.
 */
export class ComposingProcess implements Pick<Composer, 'compose' | 'changes'> {
  private child?: ChildProcess;
  private idle?: NodeJS.Timeout;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly limits: Limits = LIMITS) {
    // In the middle of its work it would hear only afterwards that the hub is gone.
    process.once('exit', () => this.end());
  }

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
    const child = this.start();
    child.ref();
    child.channel?.ref();
    try {
      const outcome = await answerOf(child, task, this.limits.timeMs);
      if (outcome.defect !== undefined) throw new Error(outcome.defect);
      return outcome;
    } catch (error) {
      this.end();
      throw error;
    } finally {
      // Neither the process nor the wait for its end keeps a hub alive that has nothing else to do.
      child.unref();
      child.channel?.unref();
      this.idle = setTimeout(() => this.end(), IDLE_MS).unref();
    }
  }

  private start(): ChildProcess {
    if (this.child?.connected) return this.child;
    const program = import.meta.url.replace(/composing\.(js|ts)$/, 'composing-process.$1');
    // It needs none of the hub's settings and secrets, and what is small at a time needs no large young generation.
    this.child = fork(fileURLToPath(program), {
      execArgv: [
        ...process.execArgv,
        `--max-old-space-size=${this.limits.memoryMb}`,
        '--max-semi-space-size=8',
      ],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return this.child;
  }

  private end(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }
}

function answerOf(child: ChildProcess, task: Composing, timeMs: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(new TooCostly())), timeMs);
    const settle = (how: () => void) => {
      clearTimeout(timer);
      for (const event of ['message', 'error', 'exit']) child.removeAllListeners(event);
      // What it still says is of no interest; unheard, it would end the hub.
      child.on('error', () => undefined);
      how();
    };
    child.once('message', (outcome: Outcome) => settle(() => resolve(outcome)));
    child.once('error', (error) => settle(() => reject(error)));
    // Without memory V8 gives up its process; what else ends it is no fault of the schemas.
    child.once('exit', (code, ended) =>
      settle(() => reject(ended ? new TooCostly() : new Error(`The composer ended with ${code}.`))),
    );
    child.send(task);
  });
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
