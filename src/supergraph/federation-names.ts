import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from 'graphql';

const FEDERATION = /\/federation\/v\d/;

/** What a subgraph calls one of Federation's directives: as it imports it, else with Federation's prefix. */
export function federationName(typeDefs: DocumentNode, directive: string): string {
  for (const definition of typeDefs.definitions) {
    if (definition.kind !== Kind.SCHEMA_EXTENSION && definition.kind !== Kind.SCHEMA_DEFINITION) continue;
    for (const link of definition.directives ?? []) {
      const url = argument(link, 'url');
      if (link.name.value !== 'link' || url?.kind !== Kind.STRING || !FEDERATION.test(url.value)) continue;
      return imported(argument(link, 'import'), directive) ?? `${prefix(link)}__${directive}`;
    }
  }
  // A subgraph without a link speaks Federation 1, which knows no other names.
  return directive;
}

function imported(list: ConstValueNode | undefined, directive: string): string | undefined {
  if (list?.kind !== Kind.LIST) return undefined;
  for (const item of list.values) {
    if (item.kind === Kind.STRING && item.value === `@${directive}`) return directive;
    if (item.kind !== Kind.OBJECT) continue;
    const part = (name: string) => {
      const value = item.fields.find((field) => field.name.value === name)?.value;
      return value?.kind === Kind.STRING ? value.value : undefined;
    };
    if (part('name') === `@${directive}`) return part('as')?.slice(1) ?? directive;
  }
  return undefined;
}

function prefix(link: ConstDirectiveNode): string {
  const as = argument(link, 'as');
  return as?.kind === Kind.STRING ? as.value : 'federation';
}

function argument({ arguments: args }: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return args?.find((candidate) => candidate.name.value === name)?.value;
}
