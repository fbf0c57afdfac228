import { getOperationAST, print } from 'graphql';
import type { OwnSource } from './source.js';
import type { Supergraph } from './supergraph.js';

/** A hub without partners: its own schema as it is, federation's own fields too, with no engine before it. */
export function ownAlone(own: OwnSource, supergraphSdl: string): Supergraph {
  return {
    supergraphSdl,
    apiSchema: own.schema,
    check: async () => {},
    async execute({ document, operationName, variables = {}, context, signal }) {
      return own.execute({
        document,
        get text() {
          return print(document);
        },
        operationName: operationName ?? undefined,
        operationType:
          getOperationAST(document, operationName)?.operation === 'mutation' ? 'mutation' : 'query',
        variables,
        context,
        signal,
      });
    },
  };
}
