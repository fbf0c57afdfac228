/** What can be asked for by many at once. */
export interface Shareable {
  /**
   * A reading of it that has not begun. It stands here because a Map that takes in and lets go thousands a second
   * leaves a chain of outgrown tables, through which every answer stays in memory until all of it is cleared.
   */
  waiting: Promise<unknown> | null;
}

/**
 * One reading for all who ask for the same before it begins, as many do on a busy hub. Whatever was written before
 * somebody asked is in his answer, as if it had been read for him alone: a reading that has begun takes nobody on.
 */
export class SharedReads<Value> {
  private answered = 0;

  /** How many were answered by a reading that somebody else had asked for. */
  get shared(): number {
    return this.answered;
  }

  /** `read` says when it begins, or that it never will. */
  of(what: Shareable, read: (begins: () => void) => Promise<Value>): Promise<Value> {
    if (what.waiting) {
      this.answered++;
      return what.waiting as Promise<Value>;
    }
    const reading = read(() => {
      if (what.waiting === reading) what.waiting = null;
    });
    what.waiting = reading;
    return reading;
  }
}
