import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type NameNode,
  type SchemaDefinitionNode,
  type SchemaExtensionNode,
  visit,
} from 'graphql';

const FEDERATION = /\/federation\/v\d/;
const PREFIX = 'federation';
/** What else is imported under another name is the composer's to complain of. */
const KNOWN: ReadonlySet<string> = new Set([
  ...[
    'key',
    'external',
    'requires',
    'provides',
    'shareable',
    'override',
    'interfaceObject',
    'inaccessible',
    'tag',
  ],
  ...[
    'authenticated',
    'requiresScopes',
    'policy',
    'extends',
    'composeDirective',
    'cost',
    'listSize',
    'context',
  ],
]);

/**
 * The schema with Federation's directives under their usual names: the composer knows some of them, `@key` beside
 * `@interfaceObject` too, under no other, and no prefix that a link chose itself. Everything stays at its place.
 */
export function withUsualNames(document: DocumentNode): DocumentNode {
  const link = linkOf(document);
  if (!link) return document;
  const as = argument(link, 'as');
  const prefix = as?.kind === Kind.STRING ? as.value : PREFIX;
  const list = argument(link, 'import');
  const imports = list?.kind === Kind.LIST ? list.values : [];
  const renamed = new Map(imports.flatMap((item) => renaming(item) ?? []));
  const own = new Set(
    document.definitions.flatMap((node) =>
      node.kind === Kind.DIRECTIVE_DEFINITION ? [node.name.value] : [],
    ),
  );
  const added = new Set<string>();
  const usual = (local: string): string => {
    const name = local.startsWith(`${prefix}__`) ? local.slice(prefix.length + 2) : renamed.get(local);
    if (name === undefined) return local;
    if (own.has(name)) return `${PREFIX}__${name}`;
    added.add(name);
    return name;
  };
  const named = visit(document, {
    Directive: (node: DirectiveNode) => (node === link ? undefined : rename(node, usual(node.name.value))),
    NamedType: (node) => rename(node, node.name.value.replace(`${prefix}__`, `${PREFIX}__`)),
  });
  if (prefix === PREFIX && added.size === 0) return document;
  const kept = imports.filter(
    (item) => !renaming(item) && !(item.kind === Kind.STRING && added.has(bare(item.value))),
  );
  const all = [
    ...kept,
    ...[...added].map((name): ConstValueNode => ({ kind: Kind.STRING, value: `@${name}` })),
  ];
  return visit(named, { Directive: (node) => (node === link ? withImports(link, all) : undefined) });
}

function rename<T extends { readonly name: NameNode }>(node: T, value: string): T | undefined {
  return node.name.value === value ? undefined : { ...node, name: { ...node.name, value } };
}

function withImports(link: ConstDirectiveNode, values: readonly ConstValueNode[]): ConstDirectiveNode {
  const others = (link.arguments ?? []).filter(({ name }) => name.value !== 'as' && name.value !== 'import');
  const name = { kind: Kind.NAME, value: 'import' } as const;
  return {
    ...link,
    arguments: [...others, { kind: Kind.ARGUMENT, name, value: { kind: Kind.LIST, values } }],
  };
}

/** The local and the usual name of a directive that is imported under another name. */
function renaming(item: ConstValueNode): [local: string, usual: string][] | null {
  if (item.kind !== Kind.OBJECT) return null;
  const part = (name: string) => {
    const value = item.fields.find((field) => field.name.value === name)?.value;
    return value?.kind === Kind.STRING && value.value.startsWith('@') ? bare(value.value) : undefined;
  };
  const [name, as] = [part('name'), part('as')];
  return name !== undefined && as !== undefined && KNOWN.has(name) ? [[as, name]] : null;
}

const bare = (name: string) => name.replace(/^@/, '');

function linkOf({ definitions }: DocumentNode): ConstDirectiveNode | undefined {
  return definitions
    .filter(
      (node): node is SchemaDefinitionNode | SchemaExtensionNode =>
        node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION,
    )
    .flatMap(({ directives }) => directives ?? [])
    .find((directive) => {
      const url = argument(directive, 'url');
      return directive.name.value === 'link' && url?.kind === Kind.STRING && FEDERATION.test(url.value);
    });
}

function argument({ arguments: args }: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return args?.find((candidate) => candidate.name.value === name)?.value;
}
