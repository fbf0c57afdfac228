/** How long something takes of late, in milliseconds; null until it was measured. */
export class Pace {
  private mean: number | null = null;
  private left = FORGET_AFTER;

  get ms(): number | null {
    return this.mean;
  }

  add(ms: number): void {
    this.mean = this.mean === null ? ms : this.mean + (ms - this.mean) * WEIGHT;
  }

  /** Counts a use that relied on it; what is relied on for long is measured anew, because tables grow. */
  rely(): void {
    if (--this.left > 0) return;
    this.mean = null;
    this.left = FORGET_AFTER;
  }
}

/** Weight of the newest measurement. */
const WEIGHT = 0.2;
const FORGET_AFTER = 5_000;
