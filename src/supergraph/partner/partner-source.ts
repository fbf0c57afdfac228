import type { ExecutionResult } from 'graphql';
import type { Pool } from 'undici';
import type { Language } from '../../shared/errors.js';
import type { HostList } from '../../shared/host-list.js';
import type { Source, SourceRequest } from '../source.js';
import { readAnswer } from './answer.js';
import { allowedUrl, connectionsTo } from './connections.js';
import { failureResult, PartnerFailure } from './failure.js';

/** What requests to partners need to know of the client's request, whose context only the hub can read. */
export interface PartnerRequests {
  readonly languageOf: (context: unknown) => Language;
  /** Who asks, for this partner alone, and what else it is told; nothing of the client's own headers. */
  readonly headersFor: (context: unknown, partner: string) => Promise<Readonly<Record<string, string>>>;
  readonly timeoutMs: number;
}

export interface PartnerOptions {
  readonly hosts: HostList;
  readonly requests: PartnerRequests;
}

/** A partner's subgraph, asked over HTTP. */
export class PartnerSource implements Source {
  private pool?: Pool;

  constructor(
    readonly name: string,
    readonly url: string,
    private readonly options: PartnerOptions,
  ) {}

  async execute(request: SourceRequest): Promise<ExecutionResult> {
    const { requests } = this.options;
    const timeout = AbortSignal.timeout(requests.timeoutMs);
    const signal = request.signal ? AbortSignal.any([timeout, request.signal]) : timeout;
    try {
      return await this.send(request, signal);
    } catch (error) {
      request.signal?.throwIfAborted();
      const code = timeout.aborted
        ? 'PARTNER_TIMEOUT'
        : error instanceof PartnerFailure
          ? error.code
          : 'PARTNER_UNAVAILABLE';
      return failureResult(this.name, code, requests.languageOf(request.context));
    }
  }

  /** Lets requests under way finish; one that still comes opens connections of its own. */
  retire(): void {
    const { pool } = this;
    this.pool = undefined;
    pool?.close().catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.pool?.destroy();
  }

  private async send(request: SourceRequest, signal: AbortSignal): Promise<ExecutionResult> {
    const { hosts, requests } = this.options;
    const url = allowedUrl(this.url, hosts);
    this.pool ??= connectionsTo(url, hosts);
    const { text: query, variables, operationName, context } = request;
    const { statusCode, headers, body } = await this.pool.request({
      path: url.pathname + url.search,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'accept-encoding': 'gzip',
        ...(await requests.headersFor(context, this.name)),
      },
      body: JSON.stringify({ query, variables, operationName }),
      signal,
    });
    return readAnswer({ status: statusCode, headers: headers as never, body: body as never });
  }
}
