/**
 * One reading for all who ask for the same before it begins, as many do on a busy hub. Whatever was written before
 * somebody asked is in his answer, as if it had been read for him alone: a reading that has begun takes nobody on.
 */
export class SharedReads<Key, Value> {
  private readonly waiting = new Map<Key, Promise<Value>>();
  private answered = 0;

  /** How many were answered by a reading that somebody else had asked for. */
  get shared(): number {
    return this.answered;
  }

  /** `read` says when it begins, or that it never will. */
  of(key: Key, read: (begins: () => void) => Promise<Value>): Promise<Value> {
    const waiting = this.waiting.get(key);
    if (waiting) {
      this.answered++;
      return waiting;
    }
    const reading = read(() => {
      if (this.waiting.get(key) === reading) this.waiting.delete(key);
    });
    this.waiting.set(key, reading);
    return reading;
  }
}
