import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { HubContext } from '../auth/context.js';
import { type Answers, Written } from './answers.js';

/** How much text of operations is remembered, in characters. */
const REMEMBERED = 8_000_000;

interface Remembered {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Whether it is for the supergraph to say who answers it; what is not is one statement on the hub's own schema. */
  readonly joined: boolean;
}

/** Operations that Apollo Server has parsed, validated and seen answered, by their text. */
export type Operations = LRUCache<string, Remembered>;

export function createOperations(): Operations {
  return new LRUCache({ maxSize: REMEMBERED, sizeCalculation: (_, key) => key.length });
}

export const keyOf = (query: string, name: string | null | undefined) => `${name ?? ''} ${query}`;

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
            operations.set(keyOf(request.query, request.operationName), {
              document,
              operation,
              joined: false,
            });
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

/** Remembers which queries on the supergraph were answered, and which of them the hub's own source answers whole. */
export function rememberAnswered(operations: OperationsBySchema): ApolloServerPlugin<HubContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, contextValue }) {
          contextValue.asked = document;
        },
        async willSendResponse({ request, response, schema, document, operation }) {
          const { body } = response;
          if (body.kind !== 'single' || !body.singleResult.data || body.singleResult.errors) return;
          if (!request.query || !document || operation?.operation !== 'query') return;
          const joined = !((body.singleResult.data as unknown) instanceof Written);
          operations
            .of(schema)
            .set(keyOf(request.query, request.operationName), { document, operation, joined });
        },
      };
    },
  };
}
