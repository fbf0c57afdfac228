import type { PlanNode, QueryPlan } from '@graphql-hive/router-query-planner';
import { compileEntityFetch, entityPart } from './entity-fetch.js';
import { AnswerErrors } from './errors.js';
import { compileRootFetch, type Fetching } from './fetch.js';
import type { Merger } from './merge.js';
import type { Run, Step } from './run.js';

/** A plan as a function: what can be known before a request is worked out once. */
export function compilePlan(plan: QueryPlan, fetching: Fetching): Step {
  return plan.node ? compileNode(plan.node, fetching) : async () => {};
}

function compileNode(node: PlanNode, fetching: Fetching): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileRootFetch(node, [], fetching);
    case 'BatchFetch':
      return compileEntityFetch(node, node.entityBatch.aliases, fetching);
    case 'Flatten':
      if (node.node.kind !== 'Fetch') throw new Error(`A plan has a ${node.node.kind} below a path.`);
      return node.node.requires
        ? compileEntityFetch(node.node, [entityPart(node.node, node.path)], fetching)
        : compileRootFetch(node.node, node.path, fetching);
    case 'Sequence': {
      const steps = node.nodes.map((inner) => compileNode(inner, fetching));
      return async (run) => {
        for (const step of steps) await step(run);
      };
    }
    case 'Parallel': {
      const steps = node.nodes.map((inner) => compileNode(inner, fetching));
      return async (run) => {
        await Promise.all(steps.map((step) => step(run)));
      };
    }
    default:
      throw new Error(`A plan has a ${node.kind}, which no operation asks for.`);
  }
}

/** The plan with each fetch at the source that goes by the given name. */
export function atSources(plan: QueryPlan, names: ReadonlyMap<string, string>): QueryPlan {
  const named = <T extends PlanNode>(node: T): T => {
    const copy: PlanNode = { ...node };
    if ('serviceName' in copy) copy.serviceName = names.get(copy.serviceName) ?? copy.serviceName;
    if ('node' in copy) copy.node = named(copy.node);
    if ('nodes' in copy) copy.nodes = copy.nodes.map(named);
    return copy as T;
  };
  return { ...plan, node: plan.node && named(plan.node) };
}

/** Several plans of one operation: each works on an answer of its own, which are joined when all are there. */
export function apart(steps: readonly Step[], merger: Merger): Step {
  return async (run) => {
    const runs = steps.map(() => ({ ...run, data: {}, errors: new AnswerErrors() }));
    await Promise.all(steps.map((step, i) => step(runs[i] as Run)));
    const told = new Set<string>();
    for (const { data, errors } of runs) {
      merger.into(run.data, data);
      for (const path of errors.losses) run.errors.lost(path);
      for (const error of errors.all) {
        const key = `${error.path} ${error.message}`;
        if (!told.has(key)) run.errors.add(error);
        told.add(key);
      }
    }
  };
}
