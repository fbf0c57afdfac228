/**
 * Tells which transactions a query that begins now would see, as PostgreSQL names them: as long as the name is the
 * same, the same query gives the same answer, whichever process writes. Nothing has to be kept up for it.
 */
export class SnapshotProbe {
  private running: Promise<unknown> = Promise.resolve();
  private next: Promise<string> | null = null;

  constructor(private readonly read: () => Promise<string>) {}

  /** The snapshot of a probe that begins after this call; those who ask meanwhile share it. */
  current(): Promise<string> {
    this.next ??= this.running.then(() => {
      const begun = this.read();
      this.running = begun.catch(() => undefined);
      this.next = null;
      return begun;
    });
    return this.next;
  }
}
