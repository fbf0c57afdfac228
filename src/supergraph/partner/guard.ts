import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
} from 'cockatiel';
import type { BreakerState } from '../../shared/partner-state.js';
import { MAX_CONNECTIONS } from './connections.js';
import { PartnerFailure } from './failure.js';

/** How many requests may wait for one of the connections. */
const MAX_WAITING = 128;
/** After so many requests in a row that failed, each repeated as often as it may be, a partner is left alone for a while, then tried with one request. */
const MAX_FAILURES = 5;
const REST_MS = 5_000;
/** How often a query is sent at most, and how long before it is sent again: twice as long each time, less what chance takes off. */
const MAX_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 100;

const STATES: Readonly<Record<CircuitState, BreakerState>> = {
  [CircuitState.Closed]: 'CLOSED',
  [CircuitState.Open]: 'OPEN',
  [CircuitState.HalfOpen]: 'HALF_OPEN',
  [CircuitState.Isolated]: 'OPEN',
};

export interface Attempts {
  /** Only what changes nothing may be sent again. */
  readonly repeatable: boolean;
  readonly signal: AbortSignal;
  /** By `performance.now()`. */
  readonly deadline: number;
}

/** Stands before a partner: so many requests at once, again where that may help, and none while it is down. */
export class PartnerGuard {
  private readonly queue = bulkhead(MAX_CONNECTIONS, MAX_WAITING);
  // What a client asks too much of is no sign of how the partner fares.
  private readonly breaker = circuitBreaker(
    handleWhen((error) => error instanceof PartnerFailure && error.code !== 'PARTNER_TOO_LARGE'),
    { halfOpenAfter: REST_MS, breaker: new ConsecutiveBreaker(MAX_FAILURES) },
  );

  get state(): BreakerState {
    return STATES[this.breaker.state];
  }

  async run<T>(attempt: () => Promise<T>, attempts: Attempts): Promise<T> {
    try {
      const work = this.queue.execute(
        () => this.breaker.execute(() => this.repeated(attempt, attempts)),
        attempts.signal,
      );
      return await orAborted(work, attempts.signal);
    } catch (error) {
      if (error instanceof BrokenCircuitError || error instanceof BulkheadRejectedError)
        throw new PartnerFailure('PARTNER_BUSY');
      throw error;
    }
  }

  private async repeated<T>(attempt: () => Promise<T>, attempts: Attempts): Promise<T> {
    for (let sent = 1; ; sent++) {
      try {
        return await attempt();
      } catch (error) {
        const again = error instanceof PartnerFailure && error.passing && attempts.repeatable;
        if (!again || sent === MAX_ATTEMPTS) throw error;
        const pause = error.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** (sent - 1) * (0.5 + Math.random() / 2);
        if (performance.now() + pause >= attempts.deadline) throw error;
        await orAborted(new Promise((resolve) => setTimeout(resolve, pause)), attempts.signal);
      }
    }
  }
}

/** Waiting for one's turn, too, ends when the request does; with it goes the signal, and who listens to it. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject);
  });
}
