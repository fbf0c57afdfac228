import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Authenticate } from '../auth/authenticate.js';
import type { Viewer } from '../auth/viewer.js';
import type { Language } from '../shared/errors.js';
import { today } from '../shared/partial-date.js';
import type { Answers, Asked, Written } from './answers.js';
import { languageOf } from './errors.js';
import { keyOf, type Operations } from './written-answers.js';

export interface ShortWayOptions {
  readonly answers: Answers;
  readonly operations: () => Operations;
  readonly authenticate: Authenticate;
  readonly language: Language;
  /** Whether this address is for the caller; the long way says why not. */
  readonly admits?: ((viewer: Viewer) => boolean) | undefined;
}

/** How much text of requests is remembered, in characters. */
const REMEMBERED_REQUESTS = 8_000_000;

/** How many ways of asking for a language are remembered: browsers send long lists, and few different ones. */
const REMEMBERED_LANGUAGES = 200;

export const JSON_TYPE = 'application/json; charset=utf-8';

/** A body that was understood before, so that it need not be read again: its question, and the answers' keys of it. */
export interface Understood {
  readonly asked: Asked;
  readonly keys: Map<Language, { readonly day: string; readonly key: string }>;
}

/**
 * The short way for an operation that was answered before: the caller is checked, the statement read, and that is
 * all. Whatever is out of the ordinary, a refused token too, goes on to Apollo Server, which says so.
 */
export class ShortWay {
  /** By operations: when a supergraph is swapped, the requests understood are forgotten with it. */
  private readonly requests = new WeakMap<Operations, LRUCache<string, Understood>>();
  private readonly languages = new LRUCache<string, Language>({ max: REMEMBERED_LANGUAGES });

  constructor(private readonly options: ShortWayOptions) {}

  /** The request whose body is this text, when one was understood before. */
  known(text: string): Understood | undefined {
    return this.understood().get(text);
  }

  /** Remembers what a body asks, where Apollo Server has answered the same operation before. */
  understand(text: string, body: unknown): Understood | null {
    const given = ordinary(body);
    const known = given && this.options.operations().get(keyOf(given.query, given.operationName));
    if (!known) return null;
    const understood = { asked: { ...known, variables: given.variables ?? {} }, keys: new Map() };
    this.understood().set(text, understood);
    return understood;
  }

  /** The answer; null where only the long way can give it, or say why there is none. */
  async answer({ asked, keys }: Understood, headers: IncomingHttpHeaders): Promise<Written | null> {
    const { answers, authenticate, admits } = this.options;
    const viewer = await authenticate(headers.authorization).catch(() => null);
    if (!viewer || admits?.(viewer) === false) return null;
    const env = { today: today(), language: this.languageFor(headers['accept-language']) };
    let known = keys.get(env.language);
    if (known?.day !== env.today) {
      known = { day: env.today, key: answers.keyOf(asked, env) };
      keys.set(env.language, known);
    }
    return answers.to(asked, env, known.key);
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

  private understood(): LRUCache<string, Understood> {
    const operations = this.options.operations();
    let requests = this.requests.get(operations);
    if (!requests) {
      requests = new LRUCache({
        maxSize: REMEMBERED_REQUESTS,
        sizeCalculation: (_, text) => 2 * text.length,
      });
      this.requests.set(operations, requests);
    }
    return requests;
  }
}

/** Takes the short way for what was answered before with other values; `tried` has failed at it a moment ago. */
export function addShortWay(
  scope: FastifyInstance,
  way: ShortWay,
  tried: (request: FastifyRequest) => boolean,
): void {
  const parse = scope.getDefaultJsonParser('error', 'error');
  scope.decorateRequest('text', undefined);
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    (request as WithText).text = body as string;
    parse(request, body as string, done);
  });
  scope.addHook('preHandler', async (request, reply) => {
    const { text } = request as WithText;
    if (text === undefined || tried(request) || !asksForJson(request)) return undefined;
    const understood = way.known(text) ?? way.understand(text, request.body);
    const written = understood && (await way.answer(understood, request.headers));
    return written ? reply.header('content-type', JSON_TYPE).send(written.body) : undefined;
  });
}

interface WithText extends FastifyRequest {
  text?: string;
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
