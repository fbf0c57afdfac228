import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type DirectiveNode, type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql';
import { annotate } from './annotate.js';

/** Versions of the Federation specification that a subgraph may speak. */
export type FederationVersion = 'v2.3' | 'v2.4' | 'v2.5' | 'v2.6' | 'v2.7';

export interface Federation {
  /** Routers of this version and later compose the subgraph. */
  readonly version: FederationVersion;
  /**
   * Directives where type-graphql takes none: on enums, their values, unions and scalars. By schema
   * coordinate, e.g. `{ 'Kind.OLD': ['@inaccessible'] }`.
   */
  readonly directives?: Readonly<Record<string, readonly string[]>>;
  /** SDL that no class declares: directives of one's own, and `extend schema` with their link and @composeDirective. */
  readonly extra?: string;
}

/** Federation's directives, each with the first version that has it. */
const SINCE: Readonly<Record<string, number>> = {
  key: 0,
  requires: 0,
  provides: 0,
  external: 0,
  extends: 0,
  shareable: 0,
  override: 0,
  inaccessible: 0,
  tag: 0,
  composeDirective: 1,
  interfaceObject: 3,
  authenticated: 5,
  requiresScopes: 5,
  policy: 6,
};

/** `@override` lets a share of the traffic through since this version. */
const PROGRESSIVE_OVERRIDE = 7;

/**
 * A schema that type-graphql declared, as a subgraph's: its directives are printed, and its `schema {}`
 * block gives way to the `@link` that imports those of Federation's directives that are in use.
 */
export function federate(declared: GraphQLSchema, federation: Federation): DocumentNode {
  const { version, directives = {}, extra } = federation;
  const printed = parse(printSchemaWithDirectives(declared), { noLocation: true });
  const definitions = [
    ...annotate(printed, directives).definitions.filter(({ kind }) => kind !== Kind.SCHEMA_DEFINITION),
    ...(extra ? parse(extra, { noLocation: true }).definitions : []),
  ];
  const imports = usedDirectives({ kind: Kind.DOCUMENT, definitions }, version).map((name) => `"@${name}"`);
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/${version}", import: [${imports.join(', ')}])`;
  return {
    kind: Kind.DOCUMENT,
    definitions: [...parse(link, { noLocation: true }).definitions, ...definitions],
  };
}

/** The names of Federation's directives that a document uses, sorted; one that the version lacks is a defect. */
function usedDirectives(document: DocumentNode, version: FederationVersion): string[] {
  const minor = Number(version.slice('v2.'.length));
  const own = new Set(
    document.definitions.flatMap((node) =>
      node.kind === Kind.DIRECTIVE_DEFINITION ? [node.name.value] : [],
    ),
  );
  const used = new Set<string>();
  for (const { name, arguments: args } of directivesIn(document)) {
    const since = own.has(name.value) ? undefined : SINCE[name.value];
    if (since === undefined) continue;
    const labelled = name.value === 'override' && args?.some((argument) => argument.name.value === 'label');
    const needed = labelled ? PROGRESSIVE_OVERRIDE : since;
    if (minor < needed)
      throw new Error(`@${name.value} needs Federation v2.${needed}, the subgraph speaks ${version}.`);
    used.add(name.value);
  }
  return [...used].sort();
}

/** Every use of a directive. By hand: graphql-js's visitor, which can also change what it visits, is felt at the start. */
function directivesIn(node: unknown, found: DirectiveNode[] = []): DirectiveNode[] {
  if (typeof node !== 'object' || node === null) return found;
  if ((node as { kind?: unknown }).kind === Kind.DIRECTIVE) found.push(node as DirectiveNode);
  for (const part of Object.values(node)) directivesIn(part, found);
  return found;
}
