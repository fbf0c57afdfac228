import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Authenticate } from '../auth/authenticate.js';
import type { HubContext } from '../auth/context.js';
import type { Viewer } from '../auth/viewer.js';
import type { Language } from '../shared/errors.js';
import { today } from '../shared/partial-date.js';
import type { Answers } from './answers.js';
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

interface ShortWayOptions {
  readonly answers: Answers;
  readonly operations: Operations;
  readonly authenticate: Authenticate;
  readonly language: Language;
  /** Whether this address is for the caller; the long way says why not. */
  readonly admits?: (viewer: Viewer) => boolean;
}

/**
 * The short way for an operation that was answered before: the caller is checked, the statement read, and that is
 * all. Whatever is out of the ordinary, a refused token too, goes on to Apollo Server, which says so.
 */
export function addShortWay(scope: FastifyInstance, options: ShortWayOptions): void {
  scope.addHook('preHandler', async (request, reply) => {
    const asked = ordinary(request);
    const known = asked && options.operations.get(keyOf(asked.query, asked.operationName));
    if (!asked || !known) return;
    const viewer = await options.authenticate(request.headers.authorization).catch(() => null);
    if (!viewer || options.admits?.(viewer) === false) return;
    const language = languageOf(request.headers['accept-language'], options.language);
    const written = await options.answers.to(
      { ...known, variables: asked.variables ?? {} },
      { today: today(), language },
    );
    if (!written) return;
    return reply.header('content-type', 'application/json; charset=utf-8').send(written.body);
  });
}

interface Ordinary {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

/** A request by POST for plain JSON, with nothing but a query, its name and variables. */
function ordinary({ method, headers, body }: FastifyRequest): Ordinary | null {
  const { accept = '*/*', 'x-purpose': purpose } = headers;
  if (purpose !== undefined) return null;
  if (method !== 'POST' || !/^(?:\*\/\*|application\/json)/.test(accept) || /graphql-response/.test(accept)) {
    return null;
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const { query, operationName, variables, extensions } = body as Record<string, unknown>;
  if (typeof query !== 'string' || extensions != null) return null;
  if (operationName != null && typeof operationName !== 'string') return null;
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return null;
  return body as Ordinary;
}
