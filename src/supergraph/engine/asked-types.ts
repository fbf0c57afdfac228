import type {
  FlattenNodePathSegment,
  InputRewrite,
  PlanNode,
  QueryPlan,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { responseKey } from './data-keys.js';
import { fieldsOf, type Graph, uses } from './graph.js';

interface Lookup {
  readonly alias: string;
  readonly paths: readonly FlattenNodePathSegment[][];
  readonly requires: RequiresSelection[];
  readonly inputRewrites?: InputRewrite[];
}

/**
 * Where several types of one interface are each asked for what a source has of the interface as an object, the
 * planner looks it up for all of them at once, but names only the last: the others would go without.
 */
export function forAllTypes(plan: QueryPlan, document: DocumentNode, graph: Graph): QueryPlan {
  const asked = createAsked(document, graph);
  const complete = ({ alias, paths, requires, inputRewrites }: Lookup, operation: string) => {
    const named = requires.flatMap((part) => (part.kind === 'InlineFragment' ? [part.typeCondition] : []));
    const [first] = requires;
    if (first?.kind !== 'InlineFragment' || named.length !== requires.length) return requires;
    const missing = objectOf(inputRewrites, graph)?.filter((type) => !named.includes(type));
    if (!missing?.length || named.some((type) => graph.possibleTypes.has(type))) return requires;
    const fetched = fetchedBy(operation, alias);
    const others = missing.filter((type) => paths.some((path) => asked(path, type, fetched)));
    return [...requires, ...others.map((typeCondition) => ({ ...first, typeCondition }))];
  };
  const walk = (node: PlanNode): PlanNode => {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        return { ...node, nodes: node.nodes.map(walk) };
      case 'Flatten': {
        const { node: fetch, path } = node;
        if (fetch.kind !== 'Fetch' || !fetch.requires) return node;
        const { requires, inputRewrites } = fetch;
        const lookup = { alias: '_entities', paths: [path], requires, inputRewrites };
        return { ...node, node: { ...fetch, requires: complete(lookup, fetch.operation) } };
      }
      case 'BatchFetch': {
        const aliases = node.entityBatch.aliases.map((part) => ({
          ...part,
          requires: complete(part, node.operation),
        }));
        return { ...node, entityBatch: { ...node.entityBatch, aliases } };
      }
      default:
        return node;
    }
  };
  return { ...plan, node: plan.node && walk(plan.node) };
}

/** The types of the interface as which entities are looked up, where a source has it as an object. */
function objectOf(rewrites: readonly InputRewrite[] | undefined, graph: Graph): string[] | undefined {
  for (const rewrite of rewrites ?? []) {
    if ('KeyRenamer' in rewrite) continue;
    const { setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
    const types = graph.possibleTypes.get(setValueTo);
    if (types) return [...types];
  }
  return undefined;
}

function fetchedBy(operation: string, alias: string): readonly FieldNode[] {
  const [definition] = parse(operation, { noLocation: true }).definitions;
  const { selections } = (definition as OperationDefinitionNode).selectionSet;
  const lookup = selections.find((node) => node.kind === Kind.FIELD && responseKey(node) === alias);
  return (lookup as FieldNode | undefined)?.selectionSet?.selections.flatMap(fieldsIn) ?? [];
}

function fieldsIn(node: SelectionSetNode['selections'][number]): readonly FieldNode[] {
  if (node.kind === Kind.FIELD) return [node];
  return node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet.selections.flatMap(fieldsIn) : [];
}

/** Whether, at a path, a type is asked for any of these fields, which it has from an interface only. */
function createAsked(document: DocumentNode, graph: Graph) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const root = (operation as OperationDefinitionNode).selectionSet;

  const collect = (sets: readonly SelectionSetNode[], type?: string): FieldNode[] => {
    const found: FieldNode[] = [];
    const seen = new Set<string>();
    const into = (set: SelectionSetNode) => {
      for (const node of set.selections) {
        if (node.kind === Kind.FIELD) {
          found.push(node);
          continue;
        }
        if (node.kind === Kind.FRAGMENT_SPREAD && seen.has(node.name.value)) continue;
        if (node.kind === Kind.FRAGMENT_SPREAD) seen.add(node.name.value);
        const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        const condition = inner?.typeCondition?.name.value;
        const applies =
          type === undefined ||
          condition === undefined ||
          condition === type ||
          graph.possibleTypes.get(condition)?.has(type);
        if (inner && applies) into(inner.selectionSet);
      }
    };
    sets.forEach(into);
    return found;
  };

  const inherited = (type: string, field: string) => {
    const own = fieldsOf(graph.types.get(type)).find(({ name }) => name.value === field);
    const joins = uses(own, 'join__field');
    return joins.length > 0 && joins.every((join) => join.graph === undefined);
  };

  return (path: readonly FlattenNodePathSegment[], type: string, fields: readonly FieldNode[]): boolean => {
    let sets: readonly SelectionSetNode[] = [root];
    for (const segment of path) {
      if (segment === '@' || !('Field' in segment)) continue;
      const there = collect(sets).filter((node) => responseKey(node) === segment.Field);
      sets = there.flatMap(({ selectionSet }) => selectionSet ?? []);
    }
    const asked = new Set(collect(sets, type).map(responseKey));
    return fields.some((field) => asked.has(responseKey(field)) && inherited(type, field.name.value));
  };
}
