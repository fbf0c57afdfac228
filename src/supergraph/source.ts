import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';

/** What the engine asks of a source: an operation on the source's own subgraph schema. */
export interface SourceRequest {
  readonly document: DocumentNode;
  /** The operation as text; of a planned fetch it is at hand, else printed when it is first read. */
  readonly text: string;
  readonly operationName?: string;
  readonly operationType: 'query' | 'mutation';
  readonly variables: Readonly<Record<string, unknown>>;
  /** Of the client's request, opaque to the engine: the identity for partners, the hub's context for its own source. */
  readonly context: unknown;
  /** Aborted when the client goes away. */
  readonly signal?: AbortSignal;
}

/** A subgraph that answers: a partner's over HTTP, or the hub's own in this process. */
export interface Source {
  readonly name: string;
  /**
   * Never throws for a failure of the source: the result's `errors` say what failed, with a code in
   * `extensions.code`. The engine keeps the result's `data` and adds to it.
   */
  execute(request: SourceRequest): Promise<ExecutionResult>;
}

/** The hub's own subgraph. An operation that needs no other source is handed to it whole, unplanned. */
export interface OwnSource extends Source {
  /** What `execute` runs on; answers introspection of no client, who sees the supergraph's. */
  readonly schema: GraphQLSchema;
}
