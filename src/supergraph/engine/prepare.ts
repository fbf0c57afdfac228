import { type DocumentNode, Kind, print } from 'graphql';
import type { Message } from '../../shared/errors.js';
import { BoundedMap } from './bounded-map.js';
import type { Fetching } from './fetch.js';
import { flattened } from './flattened.js';
import type { Graph } from './graph.js';
import { computedFields, type SharedFields, sharedFields } from './interface-objects.js';
import { expandedSize, findOperation, introspection, type Operation, planned } from './operation.js';
import type { Owns } from './ownership.js';
import { apart, compilePlan } from './plan.js';
import { Unplannable, UnplannableMutation } from './planner.js';
import { Planning } from './planning.js';
import { ProjectionCompiler, type Selection } from './projection.js';
import { findRequirementConflicts, type RequirementConflicts, separate } from './requirement-conflicts.js';
import { rootParts } from './root-parts.js';
import type { Step } from './run.js';
import { inPlannersOrder, type Seen } from './source-order.js';

type Variables = Readonly<Record<string, unknown>>;

/** An operation ready to run, for one choice of its conditions. */
export interface Prepared {
  /** The hub's own source answers it whole, from the operation as the client sent it. */
  readonly owned: boolean;
  readonly fetch?: Step;
  readonly introspection?: DocumentNode;
  readonly selection: Selection;
  readonly rootType: string;
}

export interface Preparation {
  readonly graph: Graph;
  readonly supergraphSdl: string;
  readonly fetching: Fetching;
  readonly owns: Owns;
  readonly maxPlans: number;
}

/** Different choices of its conditions that one document keeps at hand; the rest are in the common cache. */
const MAX_CHOICES = 64;

/** Most fields of one plan, those of fragments counted wherever they are spread: planning takes them one by one. */
const MAX_FIELDS = 5_000;

export class TooLarge extends Unplannable {
  override readonly elsewhere = false;
  override readonly code = 'QUERY_TOO_LARGE';
  override readonly text: Message = {
    en: `An operation over several sources has at most ${MAX_FIELDS} fields, those of fragments counted wherever they are spread, and for each type that they are for. Send several requests.`,
    zh: `跨来源的一次操作至多包含 ${MAX_FIELDS} 个字段（片段中的字段按引用次数与所适用的类型数计），请分多次发送。`,
  };
}

/** Most parts that an operation is planned in where it cannot be planned as one. */
const MAX_PARTS = 16;

/** What the planner says of an operation that it has understood, and found no sources for. */
const NO_WAY = /^Failed to plan query/;

const NO_SHARE = { key: '', percentage: 0 };

/** Plans operations, once for all that ask the same. */
export class Preparer {
  private readonly seen: Seen;
  private readonly planner: Planning;
  private readonly conflicts: RequirementConflicts;
  private readonly shared: SharedFields;
  private readonly computed: ReadonlySet<string>;
  private readonly operations = new WeakMap<DocumentNode, Map<string, Operation | string>>();
  private readonly atHand = new WeakMap<Operation, BoundedMap<string, Prepared>>();
  private readonly prepared: BoundedMap<string, Promise<Prepared>>;

  constructor(private readonly options: Preparation) {
    this.seen = inPlannersOrder(options.supergraphSdl, options.graph);
    const { types } = options.graph;
    this.conflicts = findRequirementConflicts(options.graph);
    this.shared = sharedFields(types);
    this.computed = computedFields(types);
    this.planner = new Planning(this.seen.supergraphSdl, this.computed);
    this.prepared = new BoundedMap(options.maxPlans);
  }

  /** Fails, with what is wrong, where the supergraph is none that can be planned on. */
  check(): Promise<void> {
    return this.planner.check();
  }

  /** The operation a request is for, or what is wrong with the request. */
  operation(document: DocumentNode, name: string | null | undefined): Operation | string {
    let operations = this.operations.get(document);
    if (!operations) {
      operations = new Map();
      this.operations.set(document, operations);
    }
    let operation = operations.get(name ?? '');
    if (operation === undefined) {
      operation = findOperation(document, name, this.options.graph);
      // A name that is in no document is no reason to remember anything.
      if (typeof operation !== 'string') operations.set(name ?? '', operation);
    }
    return operation;
  }

  /** What is at hand is given at once. */
  prepare(operation: Operation, variables: Variables): Prepared | Promise<Prepared> {
    const share = this.shareOfTraffic();
    let choice = share.key;
    for (const name of operation.conditions) choice += variables[name] === true ? '+' : '-';
    let atHand = this.atHand.get(operation);
    if (!atHand) {
      atHand = new BoundedMap(MAX_CHOICES);
      this.atHand.set(operation, atHand);
    }
    return atHand.get(choice) ?? this.plan(operation, variables, choice, share.percentage, atHand);
  }

  private async plan(
    operation: Operation,
    variables: Variables,
    choice: string,
    percentage: number,
    atHand: BoundedMap<string, Prepared>,
  ): Promise<Prepared> {
    const key = `${choice}\n${operation.key}`;
    let promise = this.prepared.get(key);
    if (!promise) {
      promise = this.compile(operation, variables, percentage);
      this.prepared.set(key, promise);
      promise.catch((error) => {
        if (!(error instanceof Unplannable)) this.prepared.delete(key);
      });
    }
    const prepared = await promise;
    atHand.set(choice, prepared);
    return prepared;
  }

  private async compile(operation: Operation, variables: Variables, percentage: number): Promise<Prepared> {
    const { graph, owns } = this.options;
    const asked = planned(operation, variables);
    const aboutSchema = introspection(operation, graph.apiSchema.getQueryType()?.name ?? '');
    const rootType = graph.apiSchema.getRootType(operation.definition.operation)?.name as string;
    const selection = new ProjectionCompiler(graph, operation, variables).root();
    const rest = { introspection: aboutSchema, selection, rootType };
    if (!asked) return { owned: false, ...rest };
    const whole = {
      kind: Kind.DOCUMENT,
      definitions: [operation.definition, ...operation.fragments.values()],
    } as const;
    if (!aboutSchema && owns(whole)) return { owned: true, ...rest };
    if (expandedSize(asked) > MAX_FIELDS) throw new TooLarge();
    const fetch = await this.fetchOf(operation, variables, percentage, asked);
    return { owned: false, fetch, ...rest };
  }

  /** One plan, or one for each part of the operation that the planner would not keep apart. */
  private async fetchOf(
    operation: Operation,
    variables: Variables,
    percentage: number,
    asked: DocumentNode,
  ): Promise<Step> {
    const names = [...operation.dataKeys.keys()].map((node) => node.name.value);
    const parts = separate(names, this.conflicts);
    const without = parts.map((part) => union(parts.filter((other) => other !== part)));
    const each = (left: readonly ReadonlySet<string>[]) =>
      left.map((out) => this.planOf(planned(operation, variables, out), percentage));
    if (without.length > 1) return this.together(operation, each(without));
    try {
      return await this.planOf(asked, percentage);
    } catch (error) {
      const computed = new Set(names.filter((name) => this.computed.has(name)));
      if (!(error instanceof Unplannable && error.elsewhere) || computed.size === 0) throw error;
      return this.together(operation, each([computed, otherLeaves(operation, computed)]));
    }
  }

  /** Under two names one field may be asked for what no source has all of: then each is planned by itself. */
  private async planOf(document: DocumentNode | undefined, percentage: number): Promise<Step> {
    if (!document) return async () => {};
    try {
      return await this.planned(document, percentage);
    } catch (error) {
      const parts = rootParts(document);
      const noWay = error instanceof Unplannable && NO_WAY.test(error.message);
      if (!noWay || parts.length < 2 || parts.length > MAX_PARTS) throw error;
      const steps: Step[] = [];
      for (const part of parts) steps.push(await this.planned(part, percentage));
      return apart(steps, this.options.fetching.merger);
    }
  }

  private async planned(document: DocumentNode, percentage: number): Promise<Step> {
    const { graph, fetching } = this.options;
    const simple = flattened(document, graph.apiSchema, this.shared, MAX_FIELDS);
    if (!simple) throw new TooLarge();
    const plan = await this.planner.plan(print(simple.document), percentage);
    const along = new Set([...graph.required].filter((name) => !simple.always.has(name)));
    for (const name of simple.conditional) along.add(name);
    return compilePlan(this.seen.named(plan), { ...fetching, along });
  }

  private async together({ definition }: Operation, plans: readonly Promise<Step>[]): Promise<Step> {
    const steps = await Promise.all(plans);
    if (definition.operation === 'mutation')
      throw new UnplannableMutation('It asks for fields that need plans of their own.');
    return apart(steps, this.options.fetching.merger);
  }

  /** Which side of each progressive `@override` the request falls on; those of one side share their plan. */
  private shareOfTraffic(): { readonly key: string; readonly percentage: number } {
    const { overridePercentages } = this.options.graph;
    if (overridePercentages.length === 0) return NO_SHARE;
    const percentage = Math.random() * 100;
    return { key: overridePercentages.map((limit) => (percentage < limit ? '1' : '0')).join(''), percentage };
  }
}

/** What has nothing below it, but for these. */
function otherLeaves({ dataKeys }: Operation, fields: ReadonlySet<string>): ReadonlySet<string> {
  const leaves = [...dataKeys.keys()].filter(({ selectionSet }) => !selectionSet);
  return new Set(leaves.map(({ name }) => name.value).filter((name) => !fields.has(name)));
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]));
}
