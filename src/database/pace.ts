/** Weight of the newest measurement. */
const WEIGHT = 0.2;

/** How long something takes of late, in milliseconds; null until it was measured. */
export class Pace {
  ms: number | null = null;
  count = 0;

  add(ms: number): void {
    this.count++;
    this.ms = this.ms === null ? ms : this.ms + (ms - this.ms) * WEIGHT;
  }
}
