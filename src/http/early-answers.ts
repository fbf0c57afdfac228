import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { asksForJson, JSON_TYPE, type ReadAlready, type ShortWay } from './short-way.js';

/** Longest body that is looked at before Fastify, in bytes: longer ones do not come again. */
const LONGEST = 65_536;

/** Of an address, and how long the answer took in milliseconds. */
export type Answered = (path: string, took: number) => void;

interface ServerOptions {
  readonly keepAliveTimeout?: number;
  readonly requestTimeout?: number;
  readonly connectionTimeout?: number;
}

/**
 * The short way for a request whose very body was understood before: answered before Fastify and its hooks see it,
 * because they cost as much as the answer. Everything else is handed over, with what was read of it.
 */
export class EarlyAnswers {
  private readonly ways = new Map<string, ShortWay>();
  private readonly read = new WeakMap<IncomingMessage, ReadAlready>();
  private stopping = false;
  private answered: Answered = () => {};

  /** Answers at an address by its short way. */
  at(path: string, way: ShortWay): void {
    this.ways.set(path, way);
  }

  /** For Fastify's `serverFactory`: its own server but for this. */
  server(handler: RequestListener, options: ServerOptions): Server {
    const server = createServer((request, response) => {
      const way = this.ways.get(request.url as string);
      if (way && !this.stopping && isShort(request)) this.take(way, request, response, handler);
      else handler(request, response);
    });
    server.keepAliveTimeout = options.keepAliveTimeout ?? server.keepAliveTimeout;
    server.requestTimeout = options.requestTimeout ?? server.requestTimeout;
    server.setTimeout(options.connectionTimeout);
    return server;
  }

  /** Is told of every answer, which Fastify's own hooks are not. */
  onAnswered(listener: Answered): void {
    this.answered = listener;
  }

  /** Lets Fastify read what was read already. */
  addTo(http: FastifyInstance): void {
    http.addHook('preClose', async () => {
      this.stopping = true;
    });
    http.addHook('preParsing', (request, _, payload, done) => {
      const read = this.read.get(request.raw);
      done(null, read ? Readable.from([read.bytes], { objectMode: false }) : payload);
    });
  }

  readonly readOf = ({ raw }: FastifyRequest): ReadAlready | undefined => this.read.get(raw);

  private take(
    way: ShortWay,
    request: IncomingMessage,
    response: ServerResponse,
    handler: RequestListener,
  ): void {
    const parts: Buffer[] = [];
    const began = performance.now();
    const handOver = (bytes: Buffer, tried: boolean) => {
      this.read.set(request, { bytes, tried });
      handler(request, response);
    };
    request.on('data', (part: Buffer) => {
      parts.push(part);
    });
    request.on('end', () => {
      const bytes = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
      const known = way.known(bytes);
      if (!known) return handOver(bytes, false);
      way.answer(known, request, response).then(
        (body) => {
          if (!body) return handOver(bytes, true);
          this.send(response, body);
          this.answered(request.url as string, performance.now() - began);
        },
        () => handOver(bytes, true),
      );
    });
  }

  private send(response: ServerResponse, body: Buffer): void {
    const headers: Record<string, string | number> = {
      'content-type': JSON_TYPE,
      'content-length': body.length,
    };
    // As in drain.ts: a connection that is kept would hold up the stop.
    if (this.stopping) headers.connection = 'close';
    response.writeHead(200, headers);
    response.end(body);
  }
}

function isShort(request: IncomingMessage): boolean {
  const { 'content-type': type = '', 'content-length': length } = request.headers;
  return Number(length) <= LONGEST && /^application\/json *(?:;|$)/.test(type) && asksForJson(request);
}
