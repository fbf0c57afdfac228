import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { OwnSource, Source } from './source.js';

export interface SupergraphOptions {
  /** As a composer prints it, with its `@join__` directives. */
  readonly supergraphSdl: string;
  /** By the names that the subgraphs were composed under. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The source that lives in this process; also one of `sources`, or added to them. */
  readonly ownSource?: OwnSource;
  /** Most operations whose plans are kept. */
  readonly maxPlans?: number;
}

/** An operation that a client sends; valid on the API schema. */
export interface OperationRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly context?: unknown;
  readonly signal?: AbortSignal;
}

/** Several subgraphs as one: what a client may ask of them, and how it is answered. */
export interface Supergraph {
  readonly supergraphSdl: string;
  /** What clients see: without `@inaccessible` parts and the directives of composition. */
  readonly apiSchema: GraphQLSchema;
  execute(request: OperationRequest): Promise<ExecutionResult>;
}
