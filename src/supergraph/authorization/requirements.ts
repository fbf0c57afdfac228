import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { fieldsOf } from '../engine/graph.js';
import { uses } from '../engine/uses.js';

/** What a caller must be or hold to see a field: all of it, whichever of its types or subgraphs asks for it. */
export interface Requirement {
  readonly authenticated: boolean;
  /** Of each, one of the lists whole. */
  readonly scopes: readonly (readonly (readonly string[])[])[];
  readonly policies: readonly (readonly (readonly string[])[])[];
}

/** The protections that the hub gives: three by asking who the caller is, one by leaving out what it marks. */
const SECURITY = ['authenticated', 'requiresScopes', 'policy', 'inaccessible'];

/** The requirements of a supergraph's fields, by coordinate; of those that have any. */
export type Requirements = ReadonlyMap<string, Requirement>;

/** Fails where the supergraph asks for a protection that the hub does not know: it would not be given. */
export function readRequirements({ definitions }: DocumentNode): Requirements {
  for (const node of definitions) if (node.kind === Kind.SCHEMA_DEFINITION) requireKnown(uses(node, 'link'));
  const types = new Map(
    definitions
      .filter((node): node is TypeDefinitionNode => node.kind.endsWith('TypeDefinition'))
      .map((node) => [node.name.value, node]),
  );
  const found = new Map<string, Requirement>();
  for (const [name, type] of types)
    for (const field of fieldsOf(type)) {
      const parts = partsOf(types, type, field, new Set());
      if (parts.length > 0) found.set(`${name}.${field.name.value}`, combined(parts));
    }
  return found;
}

function requireKnown(links: readonly Record<string, unknown>[]): void {
  for (const { url, for: purpose, as } of links) {
    const [, name] = /\/([\w-]+)\/v[\d.]+$/.exec(String(url)) ?? [];
    if (purpose === 'SECURITY' && (!SECURITY.includes(String(name)) || (as !== undefined && as !== name)))
      throw new Error(`The supergraph asks for a protection that the hub does not know: ${url}.`);
  }
}

type Protected = Parameters<typeof uses>[0];

/** Whatever protects a field: itself, what holds it, what it gives, what it is made from. */
function partsOf(
  types: ReadonlyMap<string, TypeDefinitionNode>,
  type: TypeDefinitionNode,
  field: FieldDefinitionNode,
  seen: Set<FieldDefinitionNode>,
): Requirement[] {
  if (seen.has(field)) return [];
  seen.add(field);
  const holders: Protected[] = [type, field, types.get(namedType(field.type))];
  const from: Requirement[] = [];
  for (const { requires } of uses(field, 'join__field')) {
    if (typeof requires !== 'string') continue;
    const [made] = parse(`{ ${requires} }`, { noLocation: true }).definitions;
    if (made?.kind === Kind.OPERATION_DEFINITION) from.push(...partsIn(types, type, made.selectionSet, seen));
  }
  return [...holders.flatMap(ownOf), ...from];
}

function partsIn(
  types: ReadonlyMap<string, TypeDefinitionNode>,
  type: TypeDefinitionNode | undefined,
  { selections }: SelectionSetNode,
  seen: Set<FieldDefinitionNode>,
): Requirement[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD || !type) return [];
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const on = node.typeCondition ? types.get(node.typeCondition.name.value) : type;
      return partsIn(types, on, node.selectionSet, seen);
    }
    const field = fieldsOf(type).find(({ name }) => name.value === node.name.value);
    if (!field) return [];
    const below = node.selectionSet
      ? partsIn(types, types.get(namedType(field.type)), node.selectionSet, seen)
      : [];
    return [...partsOf(types, type, field, seen), ...below];
  });
}

function ownOf(node: Protected): Requirement[] {
  const authenticated = uses(node, 'authenticated').length > 0;
  const scopes = uses(node, 'requiresScopes').map((use) => use.scopes as string[][]);
  const policies = uses(node, 'policy').map((use) => use.policies as string[][]);
  return authenticated || scopes.length > 0 || policies.length > 0
    ? [{ authenticated, scopes, policies }]
    : [];
}

function combined(parts: readonly Requirement[]): Requirement {
  return {
    authenticated: parts.some(({ authenticated }) => authenticated),
    scopes: parts.flatMap(({ scopes }) => scopes),
    policies: parts.flatMap(({ policies }) => policies),
  };
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
