import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, Kind } from 'graphql';
import type { HubContext } from '../auth/context.js';
import type { Answers } from './answers.js';

interface OwnRequest {
  readonly document: DocumentNode;
  readonly operationName?: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}

/**
 * The hub's own subgraph as a source of the supergraph, in this process. An operation that a client sent and that
 * no partner has a part in is answered with JSON as PostgreSQL wrote it; a part of a plan with the objects in it.
 */
export class OwnSource {
  constructor(
    readonly name: string,
    readonly schema: GraphQLSchema,
    private readonly answers: Answers,
  ) {}

  async execute(request: OwnRequest): Promise<ExecutionResult> {
    const { document, operationName, variables } = request;
    const context = request.context as HubContext;
    const operation = operationOf(document, operationName);
    const written =
      operation && (await this.answers.to({ document, operation, variables }, context.reader.env));
    // The type knows no data but an object; stringifyResult is the only one to look at it.
    if (written && context.asked === document) return { data: written as unknown as Record<string, unknown> };
    if (written) return JSON.parse(written.body.toString());
    return execute({
      schema: this.schema,
      document,
      operationName,
      variableValues: variables,
      contextValue: context,
    });
  }
}

function operationOf(document: DocumentNode, name: string | undefined) {
  return document.definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION && (name === undefined || node.name?.value === name),
  ) as Parameters<Answers['to']>[0]['operation'] | undefined;
}
