import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  buildASTSchema,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  parse,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { uses } from './uses.js';

/** What a supergraph's SDL says: the schema that clients see, and which subgraph holds what. */
export interface Graph {
  readonly apiSchema: GraphQLSchema;
  readonly types: ReadonlyMap<string, TypeDefinitionNode>;
  /** Of the fields of all types. */
  readonly fieldNames: ReadonlySet<string>;
  /** The names of those that take arguments on some type. */
  readonly fieldsWithArguments: ReadonlySet<string>;
  /** Names of fields that the hub may have to ask for on its own account: of keys, and of what others require. */
  readonly required: ReadonlySet<string>;
  /** Object types that an interface or union may stand for, also the `@inaccessible` ones. */
  readonly possibleTypes: ReadonlyMap<string, ReadonlySet<string>>;
  /** The `join__Graph` value of each subgraph, by the name it was composed under. */
  readonly graphs: ReadonlyMap<string, string>;
  /** The shares of traffic, in percent, that fields which are moving from one subgraph to another already get. */
  readonly overridePercentages: readonly number[];
}

/** Fails with a sentence for people where the SDL, or what it was parsed to, is none of a supergraph. */
export function readGraph(supergraph: string | DocumentNode): Graph {
  let document: DocumentNode;
  let apiSchema: GraphQLSchema;
  try {
    document = typeof supergraph === 'string' ? parse(supergraph, { noLocation: true }) : supergraph;
    apiSchema = buildASTSchema(transformSupergraphToPublicSchema(document), { assumeValidSDL: true });
  } catch (error) {
    throw new Error(`The supergraph cannot be read: ${(error as Error).message}`, { cause: error });
  }
  const types = new Map(document.definitions.filter(isType).map((node) => [node.name.value, node]));
  const graphs = graphNames(types.get('join__Graph'));
  if (graphs.size === 0)
    throw new Error('The supergraph names no subgraphs: print it with a composer, not as a plain schema.');
  if (!apiSchema.getQueryType()) throw new Error('The supergraph has no query type that clients may see.');
  const fields = [...types.values()].flatMap(fieldsOf);
  let required: Set<string> | undefined;
  return {
    apiSchema,
    types,
    fieldNames: new Set(fields.map(({ name }) => name.value)),
    fieldsWithArguments: new Set(
      fields.filter((field) => field.arguments?.length).map(({ name }) => name.value),
    ),
    get required() {
      required ??= new Set([...types.values()].flatMap(requiredNames));
      return required;
    },
    possibleTypes: possibleTypes(types),
    graphs,
    overridePercentages: overridePercentages(types),
  };
}

export function isInaccessible(node: { readonly directives?: readonly DirectiveNode[] }): boolean {
  return uses(node, 'inaccessible').length > 0;
}

export function fieldsOf(type: TypeDefinitionNode | undefined): readonly FieldDefinitionNode[] {
  return type?.kind === Kind.OBJECT_TYPE_DEFINITION || type?.kind === Kind.INTERFACE_TYPE_DEFINITION
    ? (type.fields ?? [])
    : [];
}

export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function isType(node: { readonly kind: string }): node is TypeDefinitionNode {
  return node.kind.endsWith('TypeDefinition');
}

/** Of each subgraph by its name, the value of `join__Graph` that stands for it. */
export function graphNames(type: TypeDefinitionNode | undefined): Map<string, string> {
  if (type?.kind !== Kind.ENUM_TYPE_DEFINITION) return new Map();
  return new Map(
    (type.values ?? []).map((value) => [
      String(uses(value, 'join__graph')[0]?.name ?? value.name.value),
      value.name.value,
    ]),
  );
}

function overridePercentages(types: ReadonlyMap<string, TypeDefinitionNode>): number[] {
  const shares = [...types.values()]
    .flatMap((type) => fieldsOf(type).flatMap((field) => uses(field, 'join__field')))
    .flatMap(({ overrideLabel }) => /^percent\(([\d.]+)\)$/.exec(String(overrideLabel))?.[1] ?? []);
  return [...new Set(shares.map(Number))].sort((a, b) => a - b);
}

function requiredNames(type: TypeDefinitionNode): string[] {
  const sets = [
    ...uses(type, 'join__type').map(({ key }) => key),
    ...fieldsOf(type).flatMap((field) => uses(field, 'join__field').map(({ requires }) => requires)),
  ];
  return sets.flatMap((set) => (typeof set === 'string' ? (set.match(/\w+/g) ?? []) : []));
}

function possibleTypes(types: ReadonlyMap<string, TypeDefinitionNode>): Map<string, Set<string>> {
  const possible = new Map<string, Set<string>>();
  const add = (abstract: string, type: string) => {
    const known = possible.get(abstract);
    if (known) known.add(type);
    else possible.set(abstract, new Set([type]));
  };
  for (const [name, type] of types) {
    if (type.kind === Kind.INTERFACE_TYPE_DEFINITION && !possible.has(name)) possible.set(name, new Set());
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION)
      for (const parent of type.interfaces ?? []) add(parent.name.value, name);
    if (type.kind === Kind.UNION_TYPE_DEFINITION)
      for (const member of type.types ?? []) add(name, member.name.value);
  }
  return possible;
}
