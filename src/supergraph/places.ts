import { type ASTNode, type DocumentNode, type GraphQLError, getLocation, Kind, visit } from 'graphql';
import type { SchemaFault } from '../shared/composing.js';

type Place = Pick<SchemaFault, 'subgraph' | 'line' | 'column' | 'coordinate'>;

interface ReadSubgraph {
  readonly name: string;
  readonly document: DocumentNode;
}

/**
 * Where a complaint of the composer stands: at the node it names, or else where the schema coordinate that
 * it speaks of is defined, last in the list first, because that is who came last.
 */
export function placeOf(
  error: GraphQLError,
  said: string,
  subgraph: string | null,
  subgraphs: readonly ReadSubgraph[],
): Place {
  const coordinate = coordinateIn(said);
  const source = error.nodes?.[0]?.loc?.source.name;
  const known = subgraphs.some(({ name }) => name === source);
  const at = error.locations?.[0];
  if (known && at) return { subgraph: source ?? subgraph, line: at.line, column: at.column, coordinate };
  for (const { name, document } of [...subgraphs].reverse()) {
    if (subgraph !== null && subgraph !== name) continue;
    const defined = /@link\b|\bimport\b|feature|version string/i.test(said)
      ? linkOf(document)
      : coordinate && definitionOf(document, coordinate);
    if (defined) return { subgraph: name, ...defined, coordinate };
  }
  for (const { name, document } of [...subgraphs].reverse()) {
    if (subgraph !== null && subgraph !== name) continue;
    const named = namedIn(document, said);
    if (named) return { subgraph: name, ...named, coordinate };
  }
  return { subgraph, line: null, column: null, coordinate };
}

/** Where a directive is used first. */
export function usedAt(document: DocumentNode, directive: string): { line: number; column: number } | null {
  return (
    placeWhere(document, (node) => node.kind === Kind.DIRECTIVE && node.name.value === directive)[0] ?? null
  );
}

/** What a sentence names that is in no type: the last definition of a directive or of the schema, or any name. */
function namedIn(document: DocumentNode, said: string): { line: number; column: number } | null {
  const directive = /"@(\w+)"/.exec(said)?.[1];
  const name = /^Name "(\w+)"/.exec(said)?.[1];
  const isMeant = (node: ASTNode) => {
    if (directive) return node.kind === Kind.DIRECTIVE_DEFINITION && node.name.value === directive;
    if (name) return node.kind === Kind.NAME && node.value === name;
    return /schema definition|query type in schema/.test(said) && node.kind === Kind.SCHEMA_DEFINITION;
  };
  return placeWhere(document, isMeant).at(-1) ?? null;
}

function placeWhere(
  document: DocumentNode,
  isMeant: (node: ASTNode) => boolean,
): { line: number; column: number }[] {
  const found: { line: number; column: number }[] = [];
  visit(document, {
    enter(node) {
      if (node.loc && isMeant(node)) found.push(getLocation(node.loc.source, node.loc.start));
    },
  });
  return found;
}

/** The first schema coordinate that a sentence names; a bare type where it names no member. */
function coordinateIn(said: string): string | null {
  const named = [
    /"(_*[A-Za-z]\w*\.\w+(?:\(\w+:\))?)"/,
    /\b([A-Z]\w*\.\w+)\b/,
    /"(_*[A-Z]\w*)"/,
    /\b(?:[Tt]ype|root to unknown type) "?([A-Z]\w*)\b/,
    /^Name "(\w+)"/,
  ];
  for (const pattern of named) {
    const found = pattern.exec(said)?.[1];
    if (found) return found;
  }
  return null;
}

/** The first `@link`: what is said of links concerns the lines at a schema's top. */
function linkOf(document: DocumentNode): { line: number; column: number } | null {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    const link = definition.directives?.find(({ name }) => name.value === 'link');
    if (link?.loc) return getLocation(link.loc.source, link.loc.start);
  }
  return null;
}

function definitionOf(document: DocumentNode, coordinate: string): { line: number; column: number } | null {
  const [type, member] = coordinate.replace(/\(.*/, '').split('.');
  let found: { line: number; column: number } | null = null;
  let inside = false;
  visit(document, {
    enter(node) {
      if (found) return false;
      if (/TypeDefinition$|TypeExtension$/.test(node.kind)) {
        inside = (node as { name: { value: string } }).name.value === type;
        if (!inside) return false;
        if (member === undefined && node.loc) found = getLocation(node.loc.source, node.loc.start);
        return undefined;
      }
      const named =
        node.kind === Kind.FIELD_DEFINITION ||
        node.kind === Kind.INPUT_VALUE_DEFINITION ||
        node.kind === Kind.ENUM_VALUE_DEFINITION;
      if (inside && named && node.name.value === member && node.name.loc)
        found = getLocation(node.name.loc.source, node.name.loc.start);
      return undefined;
    },
  });
  return found;
}
