import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
  visit,
} from 'graphql';
import { federationName } from './federation-names.js';
import { inObjectTerms, withText } from './field-sets.js';

export interface ComposedSubgraph {
  readonly name: string;
  readonly typeDefs: DocumentNode;
}

type Holder = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * Mends what the composer has wrong, in the supergraph that it made of these subgraphs:
 * - a field that an interface object only names as `@external` is not asked of its subgraph;
 * - a shared field that is an object in one subgraph and a union or interface of it in another has the wider type;
 * - a field set that the composer was given in other words is as its subgraph has it.
 */
export function repairComposition(supergraphSdl: string, subgraphs: readonly ComposedSubgraph[]): string {
  const document = parse(supergraphSdl, { noLocation: true });
  const graphs = graphNames(document);
  const external = subgraphs.flatMap(({ name, typeDefs }) => {
    const graph = graphs.get(name);
    return graph === undefined ? [] : externalOfInterfaceObjects(typeDefs).map((at) => ({ ...at, graph }));
  });
  const wider = createWidening(document);
  const reworded = subgraphs.flatMap(({ name, typeDefs }) =>
    inObjectTerms(typeDefs).reworded.map((set) => ({ ...set, graph: graphs.get(name) })),
  );
  const asWritten = (type: string, field: FieldDefinitionNode): FieldDefinitionNode => {
    const mine = reworded.filter((set) => set.type === type && set.field === field.name.value);
    if (mine.length === 0) return field;
    const directives = field.directives?.map((join) =>
      mine
        .filter(({ graph }) => join.name.value === 'join__field' && argument(join, 'graph') === graph)
        .reduce((restored, { directive, fields }) => withText(restored, directive, fields), join),
    );
    return { ...field, directives };
  };
  const repairHolder = (type: Holder): Holder => ({
    ...type,
    fields: type.fields?.map((field) => {
      const notAsked = external.filter((at) => at.type === type.name.value && at.field === field.name.value);
      return notAsked.reduce(
        (repaired, { graph }) => withExternal(repaired, type, graph),
        wider(asWritten(type.name.value, field)),
      );
    }),
  });
  return print(
    visit(document, { ObjectTypeDefinition: repairHolder, InterfaceTypeDefinition: repairHolder }),
  );
}

function externalOfInterfaceObjects(typeDefs: DocumentNode): { type: string; field: string }[] {
  const is = (directives: readonly ConstDirectiveNode[] | undefined, name: string) =>
    directives?.some((directive) => directive.name.value === federationName(typeDefs, name)) === true;
  return typeDefs.definitions.flatMap((type) => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
    if (!is(type.directives, 'interfaceObject')) return [];
    const keys = type.directives
      ?.filter((directive) => directive.name.value === federationName(typeDefs, 'key'))
      .map((directive) => argument(directive, 'fields') ?? '')
      .join(' ');
    return (type.fields ?? [])
      .filter((field) => is(field.directives, 'external') || is(type.directives, 'external'))
      .filter((field) => !keys?.match(/\w+/g)?.includes(field.name.value))
      .map((field) => ({ type: type.name.value, field: field.name.value }));
  });
}

function withExternal(field: FieldDefinitionNode, type: Holder, graph: string): FieldDefinitionNode {
  const joins = field.directives?.filter(({ name }) => name.value === 'join__field') ?? [];
  const mine = joins.find((join) => argument(join, 'graph') === graph);
  if (mine && argument(mine, 'external') === 'true') return field;
  // Without any, the field is said to be in every subgraph that has the type.
  const others =
    joins.length > 0
      ? joins.filter((join) => join !== mine)
      : type.directives
          ?.filter(({ name }) => name.value === 'join__type')
          .map((join) => argument(join, 'graph'))
          .filter((other) => other !== graph)
          .map((other) => joinField(`graph: ${other}`));
  const rest = field.directives?.filter((directive) => !joins.includes(directive)) ?? [];
  return { ...field, directives: [...rest, ...(others ?? []), joinField(`graph: ${graph}, external: true`)] };
}

function createWidening(document: DocumentNode): (field: FieldDefinitionNode) => FieldDefinitionNode {
  const possible = new Map<string, Set<string>>();
  const add = (abstract: string, type: string) =>
    possible.set(abstract, (possible.get(abstract) ?? new Set()).add(type));
  for (const type of document.definitions) {
    if (type.kind === Kind.UNION_TYPE_DEFINITION)
      for (const member of type.types ?? []) add(type.name.value, member.name.value);
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION)
      for (const parent of type.interfaces ?? []) add(parent.name.value, type.name.value);
  }
  return (field) => {
    const names = new Set(
      (field.directives ?? []).flatMap((join) => {
        const type = join.name.value === 'join__field' ? argument(join, 'type') : undefined;
        return type?.match(/\w+/)?.[0] ?? [];
      }),
    );
    const widest = [...names].find((name) =>
      [...names].every((other) => other === name || possible.get(name)?.has(other)),
    );
    return names.size > 1 && widest !== undefined ? { ...field, type: renamed(field.type, widest) } : field;
  };
}

function renamed(type: TypeNode, name: string): TypeNode {
  if (type.kind === Kind.NAMED_TYPE) return { ...type, name: { kind: Kind.NAME, value: name } };
  return { ...type, type: renamed(type.type, name) } as TypeNode;
}

function graphNames(document: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  for (const type of document.definitions) {
    if (type.kind !== Kind.ENUM_TYPE_DEFINITION || type.name.value !== 'join__Graph') continue;
    for (const { name, directives } of type.values ?? []) {
      const graph = directives?.find((directive) => directive.name.value === 'join__graph');
      names.set((graph && argument(graph, 'name')) ?? name.value, name.value);
    }
  }
  return names;
}

function argument({ arguments: args }: ConstDirectiveNode, name: string): string | undefined {
  const value = args?.find((candidate) => candidate.name.value === name)?.value;
  return value && 'value' in value ? String(value.value) : undefined;
}

function joinField(args: string): ConstDirectiveNode {
  const [type] = parse(`type T { f: Int @join__field(${args}) }`, { noLocation: true }).definitions;
  return (type as ObjectTypeDefinitionNode).fields?.[0]?.directives?.[0] as ConstDirectiveNode;
}
