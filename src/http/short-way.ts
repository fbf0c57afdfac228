import type { IncomingMessage, ServerResponse } from 'node:http';
import { crc32 } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Authenticate } from '../auth/authenticate.js';
import type { HubContext } from '../auth/context.js';
import type { Viewer } from '../auth/viewer.js';
import type { Language } from '../shared/errors.js';
import { today } from '../shared/partial-date.js';
import { type Answers, type Asked, bodyOf, Written } from './answers.js';
import type { ContextOf } from './context.js';
import { languageOf } from './errors.js';
import { keyOf, MadeFor, type Operations } from './written-answers.js';

/** The supergraph, as far as it answers. */
export interface Executing {
  execute(request: {
    readonly document: DocumentNode;
    readonly operationName: string | undefined;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly context: HubContext;
    readonly signal: AbortSignal;
  }): Promise<ExecutionResult>;
}

export interface ShortWayOptions {
  readonly answers: Answers;
  readonly operations: () => Operations;
  /** The one of the moment, on whose schema the operations are. */
  readonly supergraph?: (() => Executing) | undefined;
  readonly context: ContextOf;
  readonly authenticate: Authenticate;
  readonly language: Language;
  /** Whether this address is for the caller; the long way says why not. */
  readonly admits?: ((viewer: Viewer) => boolean) | undefined;
}

/** How much of the bodies of requests is remembered, in bytes. */
const REMEMBERED_REQUESTS = 8_000_000;

/** How many ways of asking for a language are remembered: browsers send long lists, and few different ones. */
const REMEMBERED_LANGUAGES = 200;

export const JSON_TYPE = 'application/json; charset=utf-8';

/** A body that was understood: its question, and the answers' keys of it. */
export interface Understood {
  readonly asked: Asked;
  /** What answers it, where that is not one statement on the hub's own schema. */
  readonly joined: Executing | undefined;
  readonly keys: Map<Language, { readonly day: string; readonly key: string }>;
}

interface Remembered {
  readonly bytes: Buffer;
  readonly understood: Understood;
}

/**
 * The short way for a query that was answered before: the caller is checked, the statement read or the plan carried
 * out, and that is all. Whatever is out of the ordinary, a refused token too, goes on to Apollo Server, which says so.
 */
export class ShortWay {
  /**
   * By operations, so that what was understood is forgotten when a supergraph is swapped; then by checksum, because
   * text as a key costs more than the rest of the way.
   */
  private readonly requests = new MadeFor<Operations, LRUCache<number, Remembered>>(createRemembered);
  private readonly executed = new WeakMap<IncomingMessage, ExecutionResult>();
  private readonly languages = new LRUCache<string, Language>({ max: REMEMBERED_LANGUAGES });

  constructor(private readonly options: ShortWayOptions) {}

  /** What the very same body was understood to ask. */
  known(bytes: Buffer): Understood | null {
    const found = this.remembered().get(crc32(bytes));
    return found?.bytes.equals(bytes) ? found.understood : null;
  }

  /** What a body asks, where Apollo Server has answered the same operation before; remembered when its bytes are known. */
  understand(body: unknown, bytes: Buffer | undefined): Understood | null {
    const given = ordinary(body);
    const known = given && this.options.operations().get(keyOf(given.query, given.operationName));
    if (!known) return null;
    const { joined, ...operation } = known;
    const understood = {
      asked: { ...operation, variables: given.variables ?? {} },
      joined: joined ? this.options.supergraph?.() : undefined,
      keys: new Map(),
    };
    if (bytes) this.remembered().set(crc32(bytes), { bytes: Buffer.from(bytes), understood });
    return understood;
  }

  /** The body of the answer; null where only the long way can give it, or say why there is none. */
  answer(understood: Understood, request: IncomingMessage, response: ServerResponse): Promise<Buffer | null> {
    const { joined } = understood;
    return joined
      ? this.join(understood.asked, joined, request, response)
      : this.read(understood, request.headers);
  }

  /** What a request has come to that was carried out, and whose errors the long way has to tell. */
  executedOf(request: IncomingMessage): ExecutionResult | undefined {
    return this.executed.get(request);
  }

  private async join(
    { document, operation, variables }: Asked,
    supergraph: Executing,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<Buffer | null> {
    const context = await this.options.context(request, { raw: response }).catch(() => null);
    if (!context) return null;
    context.asked = document;
    const operationName = operation.name?.value;
    const signal = context.leaving();
    const result = await supergraph.execute({ document, operationName, variables, context, signal });
    const data = result.data as unknown;
    if (data instanceof Written) return data.body;
    // In bytes at once: of a text Node would find out the length, and then write it together with the head.
    if (data && !result.errors)
      return Buffer.from(bodyOf(JSON.stringify(data), context.language, () => data));
    this.executed.set(request, result);
    return null;
  }

  private async read(
    { asked, keys }: Understood,
    headers: IncomingMessage['headers'],
  ): Promise<Buffer | null> {
    const { answers, authenticate, admits } = this.options;
    const { moment } = answers;
    try {
      const viewer = await authenticate(headers.authorization);
      if (admits?.(viewer) === false) return null;
    } catch {
      return null;
    }
    const env = { today: today(), language: this.languageFor(headers['accept-language']) };
    let known = keys.get(env.language);
    if (known?.day !== env.today) {
      known = { day: env.today, key: answers.keyOf(asked, env) };
      keys.set(env.language, known);
    }
    const written = await answers.to(asked, env, known.key, moment);
    return written?.body ?? null;
  }

  private languageFor(header: string | undefined): Language {
    if (header === undefined) return this.options.language;
    let language = this.languages.get(header);
    if (!language) {
      language = languageOf(header, this.options.language);
      this.languages.set(header, language);
    }
    return language;
  }

  private remembered(): LRUCache<number, Remembered> {
    return this.requests.of(this.options.operations());
  }
}

function createRemembered(): LRUCache<number, Remembered> {
  return new LRUCache({ maxSize: REMEMBERED_REQUESTS, sizeCalculation: ({ bytes }) => bytes.length });
}

/** What was read of a request before Fastify got it, and whether the short way has failed to answer it. */
export interface ReadAlready {
  readonly bytes: Buffer;
  readonly tried: boolean;
}

/** Takes the short way for what was answered before with other values. */
export function addShortWay(
  scope: FastifyInstance,
  way: ShortWay,
  readOf: (request: FastifyRequest) => ReadAlready | undefined,
): void {
  scope.addHook('preHandler', async (request, reply) => {
    const read = readOf(request);
    if (read?.tried || !asksForJson(request)) return undefined;
    const understood = way.understand(request.body, read?.bytes);
    const body = understood && (await way.answer(understood, request.raw, reply.raw));
    return body ? reply.header('content-type', JSON_TYPE).send(body) : undefined;
  });
}

/** Whether it was sent by POST, takes plain JSON, and asks for nothing that is shared on conditions. */
export function asksForJson({ method, headers }: Pick<FastifyRequest['raw'], 'method' | 'headers'>): boolean {
  const { accept = '*/*', 'x-purpose': purpose } = headers;
  return (
    method === 'POST' &&
    purpose === undefined &&
    (accept === '*/*' || (/^(?:\*\/\*|application\/json)/.test(accept) && !/graphql-response/.test(accept)))
  );
}

interface Ordinary {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** A body with nothing but a query, its name and variables. */
function ordinary(body: unknown): Ordinary | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const { query, operationName, variables, extensions } = body as Record<string, unknown>;
  if (typeof query !== 'string' || extensions != null) return null;
  if (operationName != null && typeof operationName !== 'string') return null;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return null;
  return body as Ordinary;
}
