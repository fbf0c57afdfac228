import { getOperationAST, print } from 'graphql';
import type { Message } from '../shared/errors.js';
import { described } from './engine/errors.js';
import type { OwnSource } from './source.js';
import type { Supergraph } from './supergraph.js';

const WHICH: Message = {
  en: 'The document does not say which operation is meant: send one alone, or name one of its own in operationName.',
  zh: '文档未指明要执行的操作：请只发送一个操作，或在 operationName 中写明文档中操作的名称。',
};

/** A hub without partners: its own schema as it is, federation's own fields too, with no engine before it. */
export function ownAlone(own: OwnSource, supergraphSdl: string): Supergraph {
  return {
    supergraphSdl,
    apiSchema: own.schema,
    check: async () => {},
    async execute({ document, operationName, variables = {}, context, signal }) {
      const operation = getOperationAST(document, operationName);
      if (!operation) return { errors: [described('OPERATION_RESOLUTION_FAILURE', WHICH)] };
      return own.execute({
        document,
        get text() {
          return print(document);
        },
        operationName: operationName ?? undefined,
        operationType: operation.operation === 'mutation' ? 'mutation' : 'query',
        variables,
        context,
        signal,
      });
    },
  };
}
