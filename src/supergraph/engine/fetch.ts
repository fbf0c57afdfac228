import type { BatchFetchNode, FetchNode, FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
} from 'graphql';
import type { Message } from '../../shared/errors.js';
import type { Source } from '../source.js';
import { askAgainForLost } from './asked-along.js';
import { type AnswerPath, DEFAULT_CODE, described, isPath, relocated } from './errors.js';
import { copy, type Entity, isEntity, type Merger, type PossibleTypes } from './merge.js';
import { compileRewrites, renamedKeys } from './representation.js';
import type { Run, Step } from './run.js';
import { commonPath, compileTargets } from './targets.js';

type Path = readonly FlattenNodePathSegment[];

/** What all fetches of a supergraph have in common. */
export interface Fetching {
  readonly sources: ReadonlyMap<string, Source>;
  readonly own?: string;
  readonly possibleTypes: PossibleTypes;
  readonly merger: Merger;
  /** Fields that are asked also of what nobody asked for them. */
  readonly along?: ReadonlySet<string>;
  /** Hears of what a source threw, which it never should. */
  readonly onDefect?: (source: string, error: unknown) => void;
}

/** A fetch of a plan, ready to be sent. */
export interface Call {
  readonly source: { readonly name: string; readonly own: boolean };
  readonly document: DocumentNode;
  readonly send: (run: Run, variables?: Entity) => Promise<ExecutionResult>;
}

export function compileCall(node: FetchNode | BatchFetchNode, fetching: Fetching): Call {
  const { serviceName: name, variableUsages = [], operation: text, operationName } = node;
  const { along, merger } = fetching;
  const source = fetching.sources.get(name);
  const document = parse(text, { noLocation: true });
  const operationType = node.operationKind === 'mutation' ? 'mutation' : 'query';
  const send = async (run: Run, more?: Entity): Promise<ExecutionResult> => {
    run.signal?.throwIfAborted();
    if (!source)
      return failed('SOURCE_MISSING', {
        en: `The subgraph ${name} has no source to ask.`,
        zh: `子图 ${name} 没有可查询的来源。`,
      });
    const variables: Entity = {};
    for (const usage of variableUsages) if (usage in run.variables) variables[usage] = run.variables[usage];
    if (more) Object.assign(variables, more);
    const { context, signal } = run;
    const ask = async (asked: DocumentNode): Promise<ExecutionResult> => {
      const result = await source.execute({
        document: asked,
        text: asked === document ? text : print(asked),
        operationName,
        operationType,
        variables,
        context,
        signal,
      });
      return isAnswer(result)
        ? result
        : failed(DEFAULT_CODE, {
            en: `The subgraph ${name} gave no GraphQL answer.`,
            zh: `子图 ${name} 返回的不是 GraphQL 结果。`,
          });
    };
    try {
      return operationType === 'query' && along
        ? await askAgainForLost(document, along, merger, ask)
        : await ask(document);
    } catch (error) {
      signal?.throwIfAborted();
      fetching.onDefect?.(name, error);
      return failed(DEFAULT_CODE, {
        en: `The subgraph ${name} could not be asked.`,
        zh: `无法查询子图 ${name}。`,
      });
    }
  };
  return { source: { name, own: name === fetching.own }, document, send };
}

/** A fetch at the root, or, below a path, of root fields that each object there repeats. */
export function compileRootFetch(node: FetchNode, path: Path, fetching: Fetching): Step {
  const call = compileCall(node, fetching);
  const rewrite = compileRewrites(node.outputRewrites, fetching.possibleTypes);
  const renamed = renamedKeys(node.outputRewrites);
  const keys = rootKeys(call.document);
  const at = commonPath(path);
  const targetsAt = compileTargets(path, fetching.possibleTypes);
  return async (run) => {
    const targets: Entity[] = [];
    targetsAt(run.data, targets);
    if (targets.length === 0) return;
    const { data, errors } = await call.send(run);
    if (isEntity(data)) {
      rewrite?.(data, undefined);
      targets.forEach((target, i) => {
        fetching.merger.into(target, i === targets.length - 1 ? data : copy(data));
      });
    } else if (errors?.length) for (const key of keys) run.errors.lost([...at, renamed.get(key) ?? key]);
    for (const error of errors ?? []) {
      const paths: AnswerPath[] = isPath(error.path)
        ? [[...at, ...renamePath(error.path, renamed)]]
        : isEntity(data)
          ? [at]
          : keys.map((key) => [...at, renamed.get(key) ?? key]);
      for (const place of paths)
        run.errors.add(relocated(error, place.length > 0 ? place : undefined, call.source));
    }
  };
}

export function renamePath(path: AnswerPath, renamed: ReadonlyMap<string, string>): AnswerPath {
  return renamed.size === 0 ? path : path.map((part) => renamed.get(part as string) ?? part);
}

function isAnswer(result: unknown): result is ExecutionResult {
  if (!isEntity(result)) return false;
  const { data, errors } = result;
  if (errors !== undefined && errors !== null && !(Array.isArray(errors) && errors.every(isEntity)))
    return false;
  return isEntity(data) || (Array.isArray(errors) && errors.length > 0);
}

function failed(code: string, text: Message): ExecutionResult {
  return { errors: [described(code, text)] };
}

function rootKeys(document: DocumentNode): string[] {
  const operation = document.definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  return operation.selectionSet.selections.flatMap((node) =>
    node.kind === Kind.FIELD && node.name.value !== '__typename'
      ? [node.alias?.value ?? node.name.value]
      : [],
  );
}
