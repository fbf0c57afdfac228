import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Supergraph } from './supergraph.js';

type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type Listener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

/**
 * What Apollo Server asks for its schema and its answers. The supergraph can be exchanged at any time: a
 * request is answered by the one on whose schema it was validated, so that none is lost.
 */
export class HubGateway implements GatewayInterface {
  private readonly listeners = new Set<Listener>();
  private readonly bySchema = new WeakMap<GraphQLSchema, Supergraph>();

  /**
   * @param signalOf the signal, in a request's context, that its client has gone away
   * @param executedOf the answer, where a request was carried out before it came here
   */
  constructor(
    private supergraph: Supergraph,
    private readonly signalOf: (context: unknown) => AbortSignal | undefined = () => undefined,
    private readonly executedOf: (context: unknown) => ExecutionResult | undefined = () => undefined,
  ) {
    this.bySchema.set(supergraph.apiSchema, supergraph);
  }

  get current(): Supergraph {
    return this.supergraph;
  }

  onSchemaLoadOrUpdate(callback: Listener): () => void {
    this.listeners.add(callback);
    return () => {
      this.listeners.delete(callback);
    };
  }

  async load(): ReturnType<GatewayInterface['load']> {
    this.announce();
    return {
      executor: async ({ schema, document, operationName, request, context }) => {
        const executed = this.executedOf(context);
        if (executed) return executed;
        const supergraph = this.bySchema.get(schema);
        if (!supergraph) throw new GraphQLError('The schema of this request is none of the hub’s.');
        return supergraph.execute({
          document,
          operationName,
          variables: request.variables,
          context,
          signal: this.signalOf(context),
        });
      },
    };
  }

  /** New requests see the new supergraph from here on; those under way finish on the one they began on. */
  swap(supergraph: Supergraph): void {
    this.bySchema.set(supergraph.apiSchema, supergraph);
    this.supergraph = supergraph;
    this.announce();
  }

  async stop(): Promise<void> {
    this.listeners.clear();
  }

  private announce(): void {
    const { apiSchema, supergraphSdl } = this.supergraph;
    for (const listener of this.listeners) listener({ apiSchema, coreSupergraphSdl: supergraphSdl });
  }
}
