import type { FaultCode, Message } from './errors.js';

export type PartnerStatus = 'UNKNOWN' | 'UP' | 'FAILING' | 'DOWN';
export type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

/** How a partner fares, as this hub has seen it since it started or the partner moved. */
export interface PartnerState {
  readonly name: string;
  readonly status: PartnerStatus;
  readonly breaker: BreakerState;
  readonly requests: number;
  readonly failures: number;
  /** Milliseconds within which 95 of 100 recent requests were answered; null where none was. */
  readonly p95: number | null;
  readonly lastErrorCode: FaultCode | null;
  readonly lastError: Message | null;
  readonly lastErrorAt: string | null;
}
