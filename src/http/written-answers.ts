import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Authenticate } from '../auth/authenticate.js';
import type { HubContext } from '../auth/context.js';
import type { Viewer } from '../auth/viewer.js';
import type { Language } from '../shared/errors.js';
import { today } from '../shared/partial-date.js';
import { type Answers, type Asked, Written } from './answers.js';
import { languageOf } from './errors.js';

/** How much text of operations is remembered, in characters. */
const REMEMBERED = 8_000_000;

interface Remembered {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Operations that Apollo Server has parsed, validated and seen answered, by their text. */
export type Operations = LRUCache<string, Remembered>;

export function createOperations(): Operations {
  return new LRUCache({ maxSize: REMEMBERED, sizeCalculation: (_, key) => key.length });
}

const keyOf = (query: string, name: string | null | undefined) => `${name ?? ''} ${query}`;

/** Lets Apollo Server answer with text that is JSON already, and remembers for which operations it did. */
export function answerAsWritten(answers: Answers, operations: Operations): ApolloServerPlugin<HubContext> {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue }) {
          const asked = { document, operation, variables: request.variables ?? {} };
          const written = await answers.to(asked, contextValue.reader.env);
          if (!written) return null;
          if (request.query)
            operations.set(keyOf(request.query, request.operationName), { document, operation });
          // The type knows no data but an object; stringifyResult is the only one to look at it.
          const data = written as unknown as Record<string, unknown>;
          return {
            http: { status: undefined, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data } },
          };
        },
      };
    },
  };
}

/** One thing made for each of others, and forgotten with it: what was known under one schema may not be under the next. */
export class MadeFor<K extends object, V> {
  private readonly known = new WeakMap<K, V>();

  constructor(private readonly make: () => V) {}

  of(key: K): V {
    let made = this.known.get(key);
    if (made === undefined) {
      made = this.make();
      this.known.set(key, made);
    }
    return made;
  }
}

/** The operations of each schema that is or was served. */
export type OperationsBySchema = MadeFor<GraphQLSchema, Operations>;

/** Remembers which operations on the supergraph the hub's own source has answered with JSON as it stands. */
export function rememberWritten(operations: OperationsBySchema): ApolloServerPlugin<HubContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, contextValue }) {
          contextValue.asked = document;
        },
        async willSendResponse({ request, response, schema, document, operation }) {
          const { body } = response;
          if (body.kind !== 'single' || !((body.singleResult.data as unknown) instanceof Written)) return;
          if (!request.query || !document || !operation) return;
          operations.of(schema).set(keyOf(request.query, request.operationName), { document, operation });
        },
      };
    },
  };
}

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

/** A body that was understood before, so that it need not be read again: its question, and the answers' keys of it. */
interface Understood {
  readonly asked: Asked;
  readonly keys: Map<Language, { readonly day: string; readonly key: string }>;
}

/** The requests understood with a set of operations. */
function createRequests(): LRUCache<string, Understood> {
  return new LRUCache({ maxSize: REMEMBERED_REQUESTS, sizeCalculation: (_, text) => 2 * text.length });
}

/**
 * The short way for an operation that was answered before: the caller is checked, the statement read, and that is
 * all. Whatever is out of the ordinary, a refused token too, goes on to Apollo Server, which says so.
 */
export function addShortWay(scope: FastifyInstance, options: ShortWayOptions): void {
  const { answers } = options;
  const requests = new MadeFor<Operations, LRUCache<string, Understood>>(createRequests);
  const parse = scope.getDefaultJsonParser('error', 'error');
  const texts = new WeakMap<FastifyRequest, string>();
  scope.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body as string;
    texts.set(request, text);
    if (requests.of(options.operations()).has(text)) done(null);
    else parse(request, text, done);
  });

  const understand = (request: FastifyRequest): Understood | null => {
    const text = texts.get(request);
    if (text === undefined || !acceptsJson(request)) return null;
    const operations = options.operations();
    const understoodNow = requests.of(operations);
    const before = understoodNow.get(text);
    if (before) return before;
    const body = ordinary(request.body);
    const known = body && operations.get(keyOf(body.query, body.operationName));
    if (!known) return null;
    const understood = { asked: { ...known, variables: body.variables ?? {} }, keys: new Map() };
    understoodNow.set(text, understood);
    return understood;
  };

  const answer = async (request: FastifyRequest, { asked, keys }: Understood): Promise<Written | null> => {
    const viewer = await options.authenticate(request.headers.authorization).catch(() => null);
    if (!viewer || options.admits?.(viewer) === false) return null;
    const language = languageOf(request.headers['accept-language'], options.language);
    const env = { today: today(), language };
    let known = keys.get(language);
    if (known?.day !== env.today) {
      known = { day: env.today, key: answers.keyOf(asked, env) };
      keys.set(language, known);
    }
    return answers.to(asked, env, known.key);
  };

  scope.addHook('preHandler', async (request, reply) => {
    const understood = understand(request);
    const written = understood && (await answer(request, understood));
    if (written) return reply.header('content-type', 'application/json; charset=utf-8').send(written.body);
    const text = texts.get(request);
    // The long way reads the body itself; what it is given is nobody else's.
    if (text !== undefined && request.body === undefined) request.body = JSON.parse(text);
    return undefined;
  });
}

interface Ordinary {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** Whether it was sent by POST, takes plain JSON, and asks for nothing that is shared on conditions. */
function acceptsJson({ method, headers }: FastifyRequest): boolean {
  const { accept = '*/*', 'x-purpose': purpose } = headers;
  return (
    method === 'POST' &&
    purpose === undefined &&
    /^(?:\*\/\*|application\/json)/.test(accept) &&
    !/graphql-response/.test(accept)
  );
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
