/**
 * How long one request to a partner may go on: for so many milliseconds, and as long as its client waits. Unlike
 * `AbortSignal.timeout` it ends with the request, and does not keep it in memory until the time is up.
 */
export class Patience {
  /** Whether it ended by the time. */
  isOver = false;
  private readonly controller = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private readonly leave = () => this.controller.abort(this.client?.reason);

  constructor(
    ms: number,
    private readonly client?: AbortSignal,
  ) {
    this.timer = setTimeout(() => {
      this.isOver = true;
      this.controller.abort(new DOMException('The partner took too long.', 'TimeoutError'));
    }, ms);
    if (client?.aborted) this.leave();
    client?.addEventListener('abort', this.leave, { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  end(): void {
    clearTimeout(this.timer);
    this.client?.removeEventListener('abort', this.leave);
  }
}
