import type { Dispatcher, Pool } from 'undici';
import { type HttpAnswer, MAX_BYTES, requireReadable } from './answer.js';
import { PartnerFailure } from './failure.js';

type Controller = Dispatcher.DispatchController;
type Headers = HttpAnswer['headers'];

/**
 * One request with its whole answer. As soon as an answer shows that it is of no use, or the signal is given, the
 * connection is cut. Undici's own `request` makes a stream of each answer, which costs more than all else here.
 */
export function exchange(
  pool: Pool,
  options: Dispatcher.DispatchOptions,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const exchanging = new Exchange(resolve, reject, signal);
    signal.addEventListener('abort', () => exchanging.cut(signal.reason), { once: true });
    pool.dispatch(options, exchanging);
  });
}

class Exchange implements Dispatcher.DispatchHandler {
  private controller?: Controller;
  private status = 0;
  private headers: Headers = {};
  private readonly chunks: Buffer[] = [];
  private size = 0;

  constructor(
    private readonly resolve: (answer: HttpAnswer) => void,
    private readonly reject: (error: unknown) => void,
    private readonly signal: AbortSignal,
  ) {}

  cut(reason: Error): void {
    this.reject(reason);
    this.controller?.abort(reason);
  }

  onRequestStart(controller: Controller): void {
    this.controller = controller;
    // It may have waited for a connection, and for nothing.
    if (this.signal.aborted) this.cut(this.signal.reason);
  }

  onResponseStart(_: Controller, status: number, headers: Headers): void {
    // The partner goes on to say what the answer is.
    if (status < 200) return;
    this.status = status;
    this.headers = headers;
    try {
      requireReadable(status, headers);
    } catch (refusal) {
      this.cut(refusal as Error);
    }
  }

  onResponseData(_: Controller, chunk: Buffer): void {
    this.size += chunk.length;
    if (this.size > MAX_BYTES) this.cut(new PartnerFailure('PARTNER_TOO_LARGE'));
    else this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    const { status, headers, chunks } = this;
    this.resolve({
      status,
      headers,
      bytes: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks),
    });
  }

  onResponseError(_: Controller, error: Error): void {
    this.reject(error);
  }
}
