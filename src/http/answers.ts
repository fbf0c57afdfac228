import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { DocumentNode, FormattedExecutionResult, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { HubContext } from '../auth/context.js';
import { compileAnswer } from '../compiler/answer.js';
import type { ShapeRegistry } from '../compiler/shape.js';
import { sql } from '../compiler/sql.js';
import { type TextReader, TextStatement } from '../database/texts.js';

/** How much compiled SQL is kept, in characters. */
const KEPT_CHARACTERS = 16_000_000;

/** The JSON of an answer as PostgreSQL wrote it, standing where the data would. */
class Written {
  constructor(readonly json: string) {}
}

/** What becomes of an answer on its way out: text that is JSON already is not made JSON again. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const data = result.data as unknown;
  return data instanceof Written ? `{"data":${data.json}}\n` : `${JSON.stringify(result)}\n`;
}

/** Nothing to read: graphql-js answers this one. */
const NOT_READABLE = Symbol('not readable');

interface AnswersOptions {
  readonly schema: GraphQLSchema;
  readonly shapes: ShapeRegistry;
  readonly reader: TextReader;
}

/**
 * Answers a query that the shapes can read whole with one statement whose JSON goes to the client as it is. Whatever
 * is refused or fails falls back to graphql-js, which says where and why.
 */
export function answersInOneStatement({
  schema,
  shapes,
  reader,
}: AnswersOptions): ApolloServerPlugin<HubContext> {
  const numbers = new WeakMap<DocumentNode, number>();
  let documents = 0;
  const statements = new LRUCache<string, TextStatement | typeof NOT_READABLE>({
    maxSize: KEPT_CHARACTERS,
    sizeCalculation: (kept) => (kept === NOT_READABLE ? 100 : lengthOf(kept)),
  });

  function statementFor(
    document: DocumentNode,
    operation: Parameters<typeof compileAnswer>[0]['operation'],
    variables: Record<string, unknown>,
    { env }: HubContext['reader'],
  ): TextStatement | typeof NOT_READABLE {
    const number = numbers.get(document) ?? ++documents;
    numbers.set(document, number);
    const key = `${number} ${operation.name?.value ?? ''} ${env.language} ${env.today} ${JSON.stringify(variables)}`;
    const known = statements.get(key);
    if (known) return known;
    const answer = compileAnswer({ schema, document, operation, variables }, shapes, env);
    const statement = answer ? new TextStatement(sql`select (${answer})::text`) : NOT_READABLE;
    statements.set(key, statement);
    return statement;
  }

  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue }) {
          if (operation.operation !== 'query') return null;
          const statement = statementFor(document, operation, request.variables ?? {}, contextValue.reader);
          if (statement === NOT_READABLE) return null;
          const json = await reader.read(statement).catch(() => null);
          if (json === null) return null;
          // The type knows no data but an object; stringifyResult is the only one to look at it.
          const data = new Written(json) as unknown as Record<string, unknown>;
          return {
            http: { status: undefined, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data } },
          };
        },
      };
    },
  };
}

function lengthOf({ sql: { strings } }: TextStatement): number {
  return strings.reduce((length, piece) => length + piece.length, 100);
}
