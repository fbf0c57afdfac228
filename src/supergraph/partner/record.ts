import type { BreakerState, PartnerState, PartnerStatus } from '../../shared/partner-state.js';
import { type PartnerCode, wordsOf } from './failure.js';

/** How many answers the p95 is of. */
const RECENT = 256;

/** Keeps count of a partner's answers. */
export class PartnerRecord {
  private requests = 0;
  private failures = 0;
  private lastFailed = false;
  private last?: { readonly code: PartnerCode; readonly at: Date };
  private readonly times: number[] = [];

  constructor(private readonly name: string) {}

  answered(ms: number): void {
    this.times[(this.requests - this.failures) % RECENT] = ms;
    this.requests += 1;
    this.lastFailed = false;
  }

  failed(code: PartnerCode): void {
    this.requests += 1;
    this.failures += 1;
    this.lastFailed = true;
    this.last = { code, at: new Date() };
  }

  state(breaker: BreakerState): PartnerState {
    const { name, requests, failures, last } = this;
    return {
      name,
      status: this.status(breaker),
      breaker,
      requests,
      failures,
      p95: this.p95(),
      lastErrorCode: last?.code ?? null,
      lastError: last ? wordsOf(name, last.code) : null,
      lastErrorAt: last?.at.toISOString() ?? null,
    };
  }

  private status(breaker: BreakerState): PartnerStatus {
    if (breaker !== 'CLOSED') return 'DOWN';
    if (this.requests === 0) return 'UNKNOWN';
    return this.lastFailed ? 'FAILING' : 'UP';
  }

  private p95(): number | null {
    const sorted = [...this.times].sort((a, b) => a - b);
    const at = sorted[Math.max(0, Math.ceil(sorted.length * 0.95) - 1)];
    return at === undefined ? null : Math.round(at);
  }
}
