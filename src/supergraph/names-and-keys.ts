import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  getLocation,
  Kind,
  type NamedTypeNode,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import type { SchemaFault } from '../shared/composing.js';
import type { Message } from '../shared/errors.js';
import { wordsFor } from './faults.js';

/** What the composer lets pass and a router then stumbles over: names of its own, and keys that identify nothing. */
export function checkNamesAndKeys(subgraph: string, document: DocumentNode): SchemaFault[] {
  return [
    ...reservedNames(subgraph, document),
    ...rootsNowhere(subgraph, document),
    ...rootsTwice(subgraph, document),
    ...keys(subgraph, document),
  ];
}

/** What GraphQL itself and federation add to a subgraph under these names, and may stand in its SDL. */
const GRAPHQLS_OWN: ReadonlySet<string> = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);
const FEDERATIONS_OWN: ReadonlyMap<string, readonly string[]> = new Map([
  ...[...GRAPHQLS_OWN].map((name): [string, string[]] => [name, [Kind.SCALAR_TYPE_DEFINITION]]),
  ['_Any', [Kind.SCALAR_TYPE_DEFINITION]],
  ['_Entity', [Kind.UNION_TYPE_DEFINITION]],
  ['_Service', [Kind.OBJECT_TYPE_DEFINITION, Kind.OBJECT_TYPE_EXTENSION]],
]);

function reservedNames(subgraph: string, document: DocumentNode): SchemaFault[] {
  return document.definitions.flatMap((node) => {
    if (!('name' in node) || !node.name || node.kind === Kind.DIRECTIVE_DEFINITION) return [];
    const name = node.name.value;
    const own = FEDERATIONS_OWN.get(name);
    if (own ? own.includes(node.kind) : !/^(?:join|core)__/.test(name)) return [];
    const [en, zh] = GRAPHQLS_OWN.has(name) ? ["GraphQL's", ' GraphQL '] : ["federation's", ' Federation '];
    return [
      faultAt(
        'RESERVED_NAME',
        subgraph,
        node.name,
        name,
        { en: `The name ${name} is ${en} own.`, zh: `名称 ${name} 由${zh}保留。` },
        { en: 'Give the type another name.', zh: '请为该类型换一个名称。' },
      ),
    ];
  });
}

/** A root type that the schema names and does not define makes the composer crash. */
function rootsNowhere(subgraph: string, document: DocumentNode): SchemaFault[] {
  const objects = new Set(
    document.definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION
        ? [node.name.value]
        : [],
    ),
  );
  return document.definitions.flatMap((node) =>
    (node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION
      ? (node.operationTypes ?? [])
      : []
    )
      .filter(({ type }) => !objects.has(type.name.value))
      .map((root) => {
        const { operation } = root;
        const name = root.type.name.value;
        const en = `The ${operation} root is said to be ${name}, which is no object type of this schema.`;
        const zh = `${operation} 的根类型写作 ${name}，但本模式没有这一对象类型。`;
        const { wayOut } = wordsFor('INVALID_GRAPHQL', en);
        return faultAt('INVALID_GRAPHQL', subgraph, root, name, { en, zh }, wayOut);
      }),
  );
}

/** The specification wants each root to be a type of its own. */
function rootsTwice(subgraph: string, document: DocumentNode): SchemaFault[] {
  const roots = document.definitions.flatMap((node) =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION
      ? (node.operationTypes ?? [])
      : [],
  );
  return roots.flatMap((root, i) => {
    const name = root.type.name.value;
    const first = roots.slice(0, i).find((other) => other.type.name.value === name);
    if (!first || first.operation === root.operation) return [];
    const en = `${name} is said to be the root of both ${first.operation} and ${root.operation}: each needs a type of its own.`;
    const zh = `${name} 同时写作 ${first.operation} 与 ${root.operation} 的根类型，二者须各有其类型。`;
    return [
      faultAt('INVALID_GRAPHQL', subgraph, root, name, { en, zh }, wordsFor('INVALID_GRAPHQL', en).wayOut),
    ];
  });
}

type Fields = ReadonlyMap<string, FieldDefinitionNode>;

function keys(subgraph: string, document: DocumentNode): SchemaFault[] {
  const composite = fieldsByType(document);
  return document.definitions.flatMap((node) => {
    if (!('name' in node) || !node.name || !('directives' in node)) return [];
    const type = node.name.value;
    return (node.directives ?? []).filter(isKey).flatMap((directive) => {
      const text = fieldsOf(directive);
      const selection = text === null ? null : selectionOf(text);
      if (selection === undefined || (text ?? '').length > LONGEST_KEY) {
        return [invalidKey(subgraph, directive, type, (text ?? '').slice(0, 80), UNREADABLE)];
      }
      if (selection === null) return [];
      const wrong = firstWrong(selection, type, composite);
      return wrong ? [invalidKey(subgraph, directive, type, text as string, wrong)] : [];
    });
  });
}

/** Longer ones are no keys, and nested ones exhaust the composer's stack. */
const LONGEST_KEY = 1_000;

function isKey({ name }: DirectiveNode): boolean {
  return name.value === 'key' || name.value === 'federation__key';
}

/** The text of a key; null when it has none, which the composer says well. */
function fieldsOf(directive: DirectiveNode): string | null {
  const value = directive.arguments?.find(({ name }) => name.value === 'fields')?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}

/** Null for what the composer complains of by itself, undefined for what it cannot even read. */
function selectionOf(text: string): SelectionSetNode | null | undefined {
  if (text.length > LONGEST_KEY) return undefined;
  try {
    const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
    return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : null;
  } catch {
    return null;
  }
}

/** The first part of a key that identifies nothing: a bare list, or objects of which no field is chosen. */
function firstWrong(
  selection: SelectionSetNode,
  type: string,
  composite: ReadonlyMap<string, Fields | null>,
): Message | null {
  for (const field of selection.selections) {
    if (
      field.kind !== Kind.FIELD ||
      field.alias ||
      field.directives?.length ||
      field.name.value === '__typename'
    )
      return ONLY_FIELDS;
    const definition = composite.get(type)?.get(field.name.value);
    if (!definition) continue;
    const name = field.name.value;
    if (!field.selectionSet && isList(definition.type))
      return { en: `${type}.${name} is a list.`, zh: `${type}.${name} 是列表。` };
    const inner = namedType(definition.type).name.value;
    if (!field.selectionSet && composite.has(inner))
      return {
        en: `${type}.${name} is an object: say which of its fields, like "${name} { id }".`,
        zh: `${type}.${name} 是对象：请写明取其哪些字段，如 "${name} { id }"。`,
      };
    const nested = field.selectionSet ? firstWrong(field.selectionSet, inner, composite) : null;
    if (nested) return nested;
  }
  return null;
}

/** The fields of each type that has any; null for unions, which are no leaves either. */
function fieldsByType(document: DocumentNode): Map<string, Fields | null> {
  const types = new Map<string, Map<string, FieldDefinitionNode> | null>();
  for (const node of document.definitions) {
    if (node.kind === Kind.UNION_TYPE_DEFINITION) types.set(node.name.value, null);
    if (!('fields' in node) || !/^(?:Object|Interface)Type/.test(node.kind)) continue;
    const fields = types.get(node.name.value) ?? new Map<string, FieldDefinitionNode>();
    for (const field of node.fields ?? [])
      if (field.kind === Kind.FIELD_DEFINITION) fields.set(field.name.value, field);
    types.set(node.name.value, fields);
  }
  return types;
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
}

function namedType(type: TypeNode): NamedTypeNode {
  return type.kind === Kind.NAMED_TYPE ? type : namedType(type.type);
}

const ONLY_FIELDS: Message = {
  en: 'A key names fields alone: no aliases, fragments, directives or __typename.',
  zh: '键只能写字段名，不能用别名、片段、指令或 __typename。',
};
const UNREADABLE: Message = { en: 'It is too long for a key.', zh: '作为键过长。' };

function invalidKey(
  subgraph: string,
  directive: DirectiveNode,
  type: string,
  text: string,
  why: Message,
): SchemaFault {
  const { message, wayOut } = wordsFor('KEY_FIELDS_SELECT_INVALID_TYPE', '');
  return faultAt(
    'KEY_FIELDS_SELECT_INVALID_TYPE',
    subgraph,
    directive,
    type,
    {
      en: `On type "${type}", @key(fields: "${text}"): ${why.en}`,
      zh: `${message.zh}类型 "${type}" 的 @key(fields: "${text}")：${why.zh}`,
    },
    wayOut,
  );
}

function faultAt(
  code: string,
  subgraph: string,
  node: { readonly loc?: DirectiveNode['loc'] },
  coordinate: string,
  message: Message,
  wayOut: Message,
): SchemaFault {
  const at = node.loc ? getLocation(node.loc.source, node.loc.start) : null;
  return { code, subgraph, coordinate, message, wayOut, line: at?.line ?? null, column: at?.column ?? null };
}
