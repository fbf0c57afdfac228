import {
  type DocumentNode,
  type ExecutionResult,
  executeSync,
  GraphQLError,
  type GraphQLSchema,
  print,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { Message } from '../shared/errors.js';
import { AnswerErrors, described } from './engine/errors.js';
import type { Fetching } from './engine/fetch.js';
import { readGraph } from './engine/graph.js';
import { Merger } from './engine/merge.js';
import type { Operation } from './engine/operation.js';
import { createOwnership } from './engine/ownership.js';
import { Unplannable } from './engine/planner.js';
import { type Prepared, Preparer, TooLarge } from './engine/prepare.js';
import type { Run } from './engine/run.js';
import type { OwnSource, Source } from './source.js';

export interface SupergraphOptions {
  /** As a composer prints it, with its `@join__` directives. */
  readonly supergraphSdl: string;
  /** The same parsed, by whoever has it already. */
  readonly document?: DocumentNode;
  /** By the names that the subgraphs were composed under. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The source that lives in this process; it need not be in `sources` too. */
  readonly ownSource?: OwnSource;
  /** Most operations whose plans are kept. */
  readonly maxPlans?: number;
  /** Hears of what should never happen: a source that throws, an operation that cannot be planned. */
  readonly onDefect?: (place: string, error: unknown) => void;
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
  /** Fails where the planner cannot read the supergraph; to be awaited before it is put in use. */
  check(): Promise<void>;
}

const MAX_PLANS = 1_000;
const NONE = {};

const UNPLANNED: Message = {
  en: 'The operation could not be planned. Send it again, and report it if that does not help.',
  zh: '无法为该操作制定查询计划。请重新发送；如仍失败，请报告此问题。',
};
const CANCELLED: Message = {
  en: 'The request was cancelled. Send it again.',
  zh: '请求已取消，请重新发送。',
};
const NO_SUBSCRIPTIONS: Message = {
  en: 'Subscriptions are not served here. Send a query, and again when you need newer values.',
  zh: '此处不提供订阅。请发送查询，需要新数据时再次查询。',
};

/** Fails, with a sentence for people, where the SDL is none of a supergraph. */
export function createSupergraph(options: SupergraphOptions): Supergraph {
  const { supergraphSdl, ownSource, onDefect, maxPlans = MAX_PLANS } = options;
  const graph = readGraph(options.document ?? supergraphSdl);
  const { apiSchema, possibleTypes } = graph;
  const sources = new Map(options.sources);
  if (ownSource) sources.set(ownSource.name, ownSource);
  const fetching: Fetching = {
    sources,
    own: ownSource?.name,
    possibleTypes,
    merger: new Merger(possibleTypes),
    onDefect,
  };
  const owns = ownSource ? createOwnership(graph, ownSource) : () => false;
  const preparer = new Preparer({ graph, supergraphSdl, fetching, owns, maxPlans });

  async function execute(request: OperationRequest): Promise<ExecutionResult> {
    const operation = preparer.operation(request.document, request.operationName);
    if (typeof operation === 'string') {
      const extensions = { code: 'OPERATION_RESOLUTION_FAILURE' };
      return { errors: [new GraphQLError(operation, { extensions })] };
    }
    if (operation.definition.operation === 'subscription')
      return { errors: [described('OPERATION_RESOLUTION_FAILURE', NO_SUBSCRIPTIONS)] };
    const { variableDefinitions = [] } = operation.definition;
    const { coerced = NONE, errors } =
      variableDefinitions.length === 0
        ? { errors: undefined }
        : getVariableValues(apiSchema, variableDefinitions, request.variables ?? NONE, { maxErrors: 50 });
    if (errors) return { errors };
    let prepared: Prepared;
    try {
      const preparing = preparer.prepare(operation, coerced);
      prepared = preparing instanceof Promise ? await preparing : preparing;
    } catch (error) {
      if (!(error instanceof TooLarge)) onDefect?.('planning', error);
      if (error instanceof Unplannable) return { errors: [described(error.code, error.text)] };
      return { errors: [described('INTERNAL', UNPLANNED)] };
    }
    if (prepared.owned && ownSource) return ownSource.execute(whole(request, operation));
    try {
      return await answer(prepared, request, coerced);
    } catch (error) {
      if (request.signal?.aborted) return { errors: [described('CANCELLED', CANCELLED)] };
      throw error;
    }
  }

  async function answer(
    prepared: Prepared,
    request: OperationRequest,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<ExecutionResult> {
    const { context, signal } = request;
    const errors = new AnswerErrors();
    const run: Run = { data: {}, errors, variables, context, signal };
    if (prepared.introspection) {
      const about = executeSync({
        schema: apiSchema,
        document: prepared.introspection,
        variableValues: request.variables,
      });
      Object.assign(run.data, about.data);
      about.errors?.forEach((error) => {
        errors.add(error);
      });
    }
    await prepared.fetch?.(run);
    return complete(prepared, run);
  }

  return { supergraphSdl, apiSchema, execute, check: () => preparer.check() };
}

/** The joined answer as the client asked for it, with nulls and errors as the specification wants them. */
function complete({ selection, rootType }: Prepared, { data, errors: told }: Run): ExecutionResult {
  const errors = new AnswerErrors();
  for (const error of told.all)
    visible(error, selection, data, rootType).forEach((shown) => {
      errors.add(shown);
    });
  for (const path of told.losses) errors.lost(path);
  const completed = selection.complete(data, rootType, { path: [], errors }) ?? null;
  return errors.all.length === 0 ? { data: completed } : { data: completed, errors: errors.all };
}

function visible(
  error: GraphQLError,
  selection: Prepared['selection'],
  data: unknown,
  rootType: string,
): GraphQLError[] {
  if (!error.path) return [error];
  const { message, extensions, originalError } = error;
  return selection
    .visible(error.path, data, rootType)
    .map(
      (path) =>
        new GraphQLError(message, { path: path.length > 0 ? path : undefined, extensions, originalError }),
    );
}

function whole(request: OperationRequest, { definition }: Operation) {
  const { document, operationName, variables = {}, context, signal } = request;
  return {
    document,
    get text() {
      return print(document);
    },
    operationName: operationName ?? undefined,
    operationType: definition.operation as 'query' | 'mutation',
    variables,
    context,
    signal,
  };
}
