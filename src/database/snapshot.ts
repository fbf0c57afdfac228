/**
 * Tells which transactions a query that begins now would see, as PostgreSQL names them: as long as the name is the
 * same, the same query gives the same answer, whichever process writes. Nothing has to be kept up for it.
 */
export class SnapshotProbe {
  private running: Promise<unknown> = Promise.resolve();
  private next: Promise<string> | null = null;
  private begun = 0;
  private last?: { readonly number: number; readonly snapshot: string };

  /** `rest` is called when a probe has ended and nobody waits for the next. */
  constructor(
    private readonly read: () => Promise<string>,
    private readonly rest: () => void = () => {},
  ) {}

  /** A moment to say later that any probe will do that began after it. */
  get moment(): number {
    return this.begun;
  }

  /** The snapshot of a probe that begins after this call, or began after the moment; those who ask meanwhile share it. */
  current(moment = this.begun): Promise<string> {
    if (this.last && this.last.number > moment) return Promise.resolve(this.last.snapshot);
    this.next ??= this.running.then(nextTurn).then(() => {
      const begun = this.probe();
      this.running = begun.catch(() => undefined);
      this.next = null;
      return begun;
    });
    return this.next;
  }

  private async probe(): Promise<string> {
    const number = ++this.begun;
    const snapshot = await this.read();
    this.last = { number, snapshot };
    if (!this.next) this.rest();
    return snapshot;
  }
}

/** What has arrived by now is looked at first: its requests share the probe. */
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
