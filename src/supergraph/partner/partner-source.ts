import type { ExecutionResult } from 'graphql';
import type { Pool } from 'undici';
import { Fault } from '../../shared/errors.js';
import type { HostList } from '../../shared/host-list.js';
import type { PartnerState } from '../../shared/partner-state.js';
import type { Source, SourceRequest } from '../source.js';
import { readAnswer } from './answer.js';
import { allowedUrl, connectionsTo } from './connections.js';
import { requireEveryEntity } from './entities.js';
import { exchange } from './exchange.js';
import { failureResult, PartnerFailure } from './failure.js';
import { PartnerGuard } from './guard.js';
import { Patience } from './patience.js';
import { PartnerRecord } from './record.js';

/** What is sent to partners besides the operation. */
export interface PartnerRequests {
  /** Who asks, for this partner alone, and what else it is told; nothing of the client's own headers. */
  readonly headersFor: (context: unknown, partner: string) => Promise<Readonly<Record<string, string>>>;
  /** How long an answer may take, waiting and repetitions included. */
  readonly timeoutMs: number;
}

export interface PartnerOptions {
  readonly hosts: HostList;
  readonly requests: PartnerRequests;
  /** Hears of each failure with what lies behind it, which clients are not told. */
  readonly onFailure: (partner: string, code: string, cause: unknown) => void;
}

/** A partner's subgraph, asked over HTTP. */
export class PartnerSource implements Source {
  private readonly guard = new PartnerGuard();
  private readonly record: PartnerRecord;
  private pool?: Pool;
  /** The policy is one as long as the hub runs, so that what it allows once it allows again. */
  private address?: URL;

  constructor(
    readonly name: string,
    readonly url: string,
    private readonly options: PartnerOptions,
  ) {
    this.record = new PartnerRecord(name);
  }

  get state(): PartnerState {
    return this.record.state(this.guard.state);
  }

  async execute(request: SourceRequest): Promise<ExecutionResult> {
    const { requests, onFailure } = this.options;
    const begun = performance.now();
    const patience = new Patience(requests.timeoutMs, request.signal);
    try {
      const repeatable = request.operationType === 'query';
      const deadline = begun + requests.timeoutMs;
      const send = () => this.send(request, patience);
      const answer = await this.guard.run(send, { repeatable, signal: patience.signal, deadline });
      this.record.answered(performance.now() - begun);
      return answer;
    } catch (error) {
      request.signal?.throwIfAborted();
      const { code } = asFailure(error, patience);
      this.record.failed(code);
      onFailure(this.name, code, error);
      return failureResult(this.name, code);
    } finally {
      patience.end();
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

  private async send(request: SourceRequest, patience: Patience): Promise<ExecutionResult> {
    try {
      const answer = await this.fetch(request, patience.signal);
      requireEveryEntity(request.document, request.variables, answer);
      return answer;
    } catch (error) {
      // A client that goes away says nothing of the partner.
      request.signal?.throwIfAborted();
      throw asFailure(error, patience);
    }
  }

  private async fetch(request: SourceRequest, signal: AbortSignal): Promise<ExecutionResult> {
    const { hosts, requests } = this.options;
    this.address ??= allowedUrl(this.url, hosts);
    const url = this.address;
    this.pool ??= connectionsTo(url, hosts);
    const { pool } = this;
    const { text: query, variables, operationName, context } = request;
    const own = await requests.headersFor(context, this.name);
    signal.throwIfAborted();
    const answer = await exchange(
      pool,
      {
        path: url.pathname + url.search,
        method: 'POST',
        headers: { ...HEADERS, ...own },
        body: JSON.stringify({ query, variables, operationName }),
      },
      signal,
    );
    return readAnswer(answer);
  }
}

const HEADERS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
  'accept-encoding': 'gzip',
};

/** What failed below GraphQL is an unreachable partner; asking again does not help where the hub itself refuses to. */
function asFailure(error: unknown, patience: Patience): PartnerFailure {
  if (error instanceof PartnerFailure) return error;
  if (patience.isOver) return new PartnerFailure('PARTNER_TIMEOUT', { cause: error });
  return new PartnerFailure('PARTNER_UNAVAILABLE', { passing: !(error instanceof Fault), cause: error });
}
