import { availableParallelism } from 'node:os';

/** Readings for each processor: one that computes, one that waits for its client or its disk. */
const FOR_EACH_CORE = 2;

/**
 * How many answers are worth reading at once. A database on this machine has its processors and no more: further
 * readings only slow each other down, and leave no connection to those who write.
 */
export function readingsAtOnce(
  databaseUrl: string,
  { databasePool, workers }: { readonly databasePool: number; readonly workers: number },
): number {
  const here = /^(?:|localhost|127\..*|\[::1\])$/.test(new URL(databaseUrl).hostname);
  const cores = Math.ceil((FOR_EACH_CORE * availableParallelism()) / workers);
  return here ? Math.min(databasePool, Math.max(FOR_EACH_CORE, cores)) : databasePool;
}

/** Lets so many on at once, the others in the order they came. */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private free: number;

  constructor(atOnce: number) {
    this.free = atOnce;
  }

  /** Resolves when it is the caller's turn, which ends with `end`. */
  begin(): Promise<void> {
    if (this.free > 0) {
      this.free--;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  end(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free++;
  }
}
