import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  type TypeDefinitionNode,
  visit,
} from 'graphql';
import { fieldsOf, graphNames, namedType } from './graph.js';
import { uses } from './uses.js';

/** Fields of one type that a subgraph computes from the same others, as a subgraph of their own. */
interface Part {
  readonly graph: string;
  readonly type: string;
  /** What is required is a part of its keys; of an interface that it has as an object it is not. */
  readonly keyed: boolean;
  readonly requires: string;
  readonly computed: Set<string>;
  /** The fields, of whatever depth, that are named where it is entered. */
  readonly given: ReadonlySet<string>;
  /** Its own type, and all that what it computes or is given may hold. */
  readonly types: ReadonlySet<string>;
  /** Among the graphs of the supergraph. */
  readonly name: string;
}

export interface Divided {
  readonly supergraphSdl: string;
  /** By the name of each part, the name of the source that is asked for it. */
  readonly sources: ReadonlyMap<string, string>;
  /** The names of the fields that are set apart. */
  readonly fields: ReadonlySet<string>;
}

/**
 * The supergraph with computed fields in subgraphs of their own, which are entered by keys that hold what is
 * required as well. It means the same, and the planner can plan it where it fails at `@requires`: when the key
 * of the computing subgraph comes from a third one, and when it chooses among several keys one that is not at
 * hand. `undefined` where nothing can be set apart.
 */
export function withComputedApart(supergraphSdl: string): Divided | undefined {
  const document = parse(supergraphSdl, { noLocation: true });
  const graphs = document.definitions.find(isGraphs);
  const names = new Map([...graphNames(graphs)].map(([name, graph]) => [graph, name]));
  const parts = findParts(document, new Set([...names.keys(), ...names.values()]));
  if (parts.length === 0) return undefined;
  // In the planner's order of names each comes where its source does.
  const nameOf = ({ graph, name }: Part) => `${names.get(graph)}_${name}`;
  const sources = new Map(parts.map((part) => [nameOf(part), names.get(part.graph) ?? part.graph]));
  const roots = rootTypes(document);
  const spread = (type: string, field: string | undefined, directives: readonly ConstDirectiveNode[] = []) =>
    roots.has(type) ? directives : directives.flatMap((use) => copies(use, type, field, parts));
  const divided = document.definitions.map((node) => {
    if (isGraphs(node)) return withGraphs(node, parts, nameOf);
    if (!node.kind.endsWith('TypeDefinition') || !('name' in node) || !node.name) return node;
    const type = node.name.value;
    return visit(node, {
      leave: (inner) => {
        if (!('directives' in inner)) return undefined;
        const field = inner.kind === Kind.FIELD_DEFINITION ? inner.name.value : undefined;
        return {
          ...inner,
          directives: spread(type, field, inner.directives as readonly ConstDirectiveNode[]),
        };
      },
    });
  });
  return {
    supergraphSdl: print({ ...document, definitions: divided }),
    sources,
    fields: new Set(parts.flatMap(({ computed }) => [...computed])),
  };
}

function isGraphs(node: DefinitionNode): node is EnumTypeDefinitionNode {
  return node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph';
}

function findParts(document: DocumentNode, taken: ReadonlySet<string>): Part[] {
  const interfaces = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.INTERFACE_TYPE_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const parts = new Map<string, Part>();
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const asObject = asObjectIn(type);
    for (const field of fieldsOf(type)) {
      if (type.kind === Kind.OBJECT_TYPE_DEFINITION && isOfInterface(type, field, interfaces)) continue;
      for (const { graph, requires } of uses(field, 'join__field')) {
        if (typeof graph !== 'string' || typeof requires !== 'string') continue;
        if (type.kind === Kind.INTERFACE_TYPE_DEFINITION ? !asObject.has(graph) : !isPlain(requires))
          continue;
        const key = `${graph} ${type.name.value} ${requires}`;
        const part = parts.get(key) ?? newPart(type, graph, requires, `${graph}_COMPUTES_${parts.size}`);
        part.computed.add(field.name.value);
        parts.set(key, part);
      }
    }
  }
  const all = document.definitions.filter((node) => isTypeDefinitionNode(node));
  return [...parts.values()].map((part) => {
    let { name } = part;
    while (taken.has(name)) name += '_';
    return { ...part, name, types: typesOf(part, all) };
  });
}

function typesOf(
  { type, graph, computed, given }: Part,
  all: readonly TypeDefinitionNode[],
): ReadonlySet<string> {
  const byName = new Map(all.map((node) => [node.name.value, node]));
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    const node = byName.get(name);
    if (!node) return;
    if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
      for (const field of node.fields ?? []) reachField(field);
    if (node.kind === Kind.UNION_TYPE_DEFINITION)
      for (const member of node.types ?? []) reach(member.name.value);
    if (node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      for (const other of all)
        if (uses(other, 'join__implements').some((use) => use.graph === graph && use.interface === name))
          reach(other.name.value);
    for (const field of fieldsOf(node)) {
      const joins = uses(field, 'join__field');
      if (joins.length === 0 || joins.some((join) => join.graph === graph)) reachField(field);
    }
  };
  const reachField = (field: FieldDefinitionNode | InputValueDefinitionNode): void => {
    reach(namedType(field.type));
    if (field.kind === Kind.FIELD_DEFINITION) for (const arg of field.arguments ?? []) reachField(arg);
  };
  for (const field of fieldsOf(byName.get(type)))
    if (computed.has(field.name.value) || given.has(field.name.value)) reachField(field);
  return reached.add(type);
}

/** The graphs that have a type as an object, whose own interface it is elsewhere. */
function asObjectIn(type: TypeDefinitionNode): ReadonlySet<unknown> {
  const joins = uses(type, 'join__type').filter((use) => use.isInterfaceObject === true);
  return new Set(joins.map(({ graph }) => graph));
}

function newPart(type: TypeDefinitionNode, graph: string, requires: string, name: string): Part {
  const keys = uses(type, 'join__type').flatMap((use) => (use.graph === graph && use.key ? [use.key] : []));
  const given = new Set([...keys, requires].join(' ').match(/\w+/g));
  const keyed = type.kind === Kind.OBJECT_TYPE_DEFINITION;
  return {
    graph,
    type: type.name.value,
    keyed,
    requires,
    computed: new Set(),
    given,
    types: new Set(),
    name,
  };
}

/** Asked through the interface, its subgraph would compute it without what it requires. */
function isOfInterface(
  type: ObjectTypeDefinitionNode,
  { name }: FieldDefinitionNode,
  interfaces: ReadonlyMap<string, Parameters<typeof fieldsOf>[0]>,
): boolean {
  return (type.interfaces ?? []).some((parent) =>
    fieldsOf(interfaces.get(parent.name.value)).some((field) => field.name.value === name.value),
  );
}

/** Without arguments and fragments, which no key can have. */
function isPlain(fieldSet: string): boolean {
  const plain = ({ selections }: SelectionSetNode): boolean =>
    selections.every(
      (node) =>
        node.kind === Kind.FIELD &&
        !node.arguments?.length &&
        (node.selectionSet === undefined || plain(node.selectionSet)),
    );
  const [operation] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  return plain((operation as OperationDefinitionNode).selectionSet);
}

function rootTypes(document: DocumentNode): ReadonlySet<string> {
  const named = document.definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION ? node.operationTypes.map(({ type }) => type.name.value) : [],
  );
  return new Set(['Query', 'Mutation', 'Subscription', ...named]);
}

function withGraphs(
  node: EnumTypeDefinitionNode,
  parts: readonly Part[],
  nameOf: (part: Part) => string,
): EnumTypeDefinitionNode {
  const values = node.values ?? [];
  const added = parts.flatMap((part) =>
    values
      .filter(({ name }) => name.value === part.graph)
      .map((value) => ({
        ...value,
        name: { kind: Kind.NAME, value: part.name } as const,
        directives: value.directives?.map((use) => withArguments(use, { name: nameOf(part) })),
      })),
  );
  return { ...node, values: [...values, ...added] };
}

/** What a subgraph has, its parts have too, but for what is computed elsewhere and ways in. */
function copies(
  use: ConstDirectiveNode,
  type: string,
  field: string | undefined,
  parts: readonly Part[],
): ConstDirectiveNode[] {
  if (!/^join__(?:type|field|implements|unionMember|enumValue)$/.test(use.name.value)) return [use];
  const [args = {}] = uses({ directives: [use] }, use.name.value);
  const own = parts.filter(({ graph, types }) => graph === args.graph && types.has(type));
  if (args.requires !== undefined && field !== undefined) {
    const part = own.find(({ computed, ...one }) => {
      return one.type === type && one.requires === args.requires && computed.has(field);
    });
    return part ? [withArguments(use, { graph: part.name }, part.keyed ? ['requires'] : [])] : [use];
  }
  const added = own.flatMap((part) => {
    const graph = part.name;
    if (field !== undefined && part.type === type && !part.given.has(field)) return [];
    if (use.name.value !== 'join__type' || args.key === undefined) return [withArguments(use, { graph })];
    if (part.type !== type) return [withArguments(use, { graph }, ['key'])];
    return [withArguments(use, part.keyed ? { graph, key: `${args.key} ${part.requires}` } : { graph })];
  });
  return [use, ...added];
}

function withArguments(
  use: ConstDirectiveNode,
  changed: Readonly<Record<string, string>>,
  without: readonly string[] = [],
): ConstDirectiveNode {
  const kept = (use.arguments ?? []).filter(
    ({ name }) => !(name.value in changed) && !without.includes(name.value),
  );
  const given = Object.entries(changed).map(([name, value]) => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value: { kind: name === 'graph' ? Kind.ENUM : Kind.STRING, value },
  }));
  return { ...use, arguments: [...kept, ...given] } as ConstDirectiveNode;
}
