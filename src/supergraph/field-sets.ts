import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type InlineFragmentNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { federationName } from './federation-names.js';

const DIRECTIVES = ['requires', 'provides'] as const;

/** A field set as its subgraph has it, which the composer was given in other words. */
export interface Reworded {
  readonly type: string;
  readonly field: string;
  readonly directive: (typeof DIRECTIVES)[number];
  readonly fields: string;
}

/** Most selections of one field set in terms of objects; those of a longer one stay as they are. */
const MAX_SELECTIONS = 2_000;

/**
 * A schema whose field sets name the objects where they name an interface of what stands behind an interface, or
 * a union: the composer knows no way from one to the other, and takes what is required there for unreachable.
 */
export function inObjectTerms(typeDefs: DocumentNode): {
  readonly typeDefs: DocumentNode;
  readonly reworded: readonly Reworded[];
} {
  const reworded: Reworded[] = [];
  const reword = createRewording(typeDefs);
  const names = new Map(DIRECTIVES.map((name) => [federationName(typeDefs, name), name]));
  const definitions = typeDefs.definitions.map((type) => {
    if (!holdsOutput(type)) return type;
    const fields = type.fields?.map((field) => {
      const directives = field.directives?.map((directive) => {
        const name = names.get(directive.name.value);
        const written = fieldsOf(directive);
        if (!name || written === undefined) return directive;
        const said = reword(name === 'requires' ? type.name.value : innerName(field.type), written);
        if (said === undefined) return directive;
        reworded.push({ type: type.name.value, field: field.name.value, directive: name, fields: written });
        return withText(directive, 'fields', said);
      });
      return { ...field, directives };
    });
    return { ...type, fields };
  });
  if (reworded.length === 0) return { typeDefs, reworded };
  return { typeDefs: { ...typeDefs, definitions }, reworded };
}

/** A directive with another text in one of its arguments. */
export function withText(directive: ConstDirectiveNode, argument: string, value: string): ConstDirectiveNode {
  return {
    ...directive,
    arguments: directive.arguments?.map((given) =>
      given.name.value === argument ? { ...given, value: { kind: Kind.STRING, value } } : given,
    ),
  };
}

function createRewording(typeDefs: DocumentNode): (parent: string, fields: string) => string | undefined {
  const { possible, typeOf } = readTypes(typeDefs);
  let left = 0;
  let changed = false;

  const expandSet = (set: SelectionSetNode, parent: string | undefined): SelectionSetNode => {
    const selections = set.selections.flatMap((selection) => expand(selection, parent));
    return selections.length > 0 ? { ...set, selections } : set;
  };

  const expand = (selection: SelectionNode, parent: string | undefined): readonly SelectionNode[] => {
    left -= 1;
    if (left < 0) return [selection];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    if (selection.kind === Kind.FIELD) {
      const { selectionSet, name } = selection;
      if (!selectionSet) return [selection];
      return [{ ...selection, selectionSet: expandSet(selectionSet, typeOf(parent, name.value)) }];
    }
    const { selections } = selection.selectionSet;
    const condition = selection.typeCondition?.name.value;
    if (condition === undefined || condition === parent) {
      changed = true;
      return selections.flatMap((inner) => expand(inner, parent));
    }
    const objects = objectsOf(condition, parent);
    if (!objects) return [{ ...selection, selectionSet: expandSet(selection.selectionSet, condition) }];
    changed = true;
    return objects.flatMap((object) => {
      const inner = selections.flatMap((each) => expand(each, object));
      if (object === parent) return inner;
      return inner.length > 0 ? [fragmentOn(object, inner)] : [];
    });
  };

  /** The objects a condition stands for where it stands, unless the composer understands it as it is. */
  const objectsOf = (condition: string, parent: string | undefined): readonly string[] | undefined => {
    if (parent === undefined) return undefined;
    const here = possible.get(parent);
    const there = possible.get(condition);
    if (here && !there) return undefined;
    return [...(here ?? [parent])].filter((object) => object === condition || there?.has(object));
  };

  return (parent, fields) => {
    if (!fields.includes('...')) return undefined;
    const set = parsed(fields);
    if (!set) return undefined;
    left = MAX_SELECTIONS;
    changed = false;
    const expanded = expandSet(set, parent);
    if (!changed || left < 0) return undefined;
    return print(expanded).replace(/\s+/g, ' ').slice(1, -1).trim();
  };
}

function readTypes(typeDefs: DocumentNode) {
  const possible = new Map<string, Set<string>>();
  const fields = new Map<string, string>();
  const add = (abstract: string, object: string) => {
    const objects = possible.get(abstract);
    if (objects) objects.add(object);
    else possible.set(abstract, new Set([object]));
  };
  for (const type of typeDefs.definitions) {
    if (type.kind === Kind.UNION_TYPE_DEFINITION || type.kind === Kind.UNION_TYPE_EXTENSION)
      for (const member of type.types ?? []) add(type.name.value, member.name.value);
    if (!holdsOutput(type)) continue;
    if (type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.OBJECT_TYPE_EXTENSION)
      for (const { name } of type.interfaces ?? []) add(name.value, type.name.value);
    for (const { name, type: of } of type.fields ?? [])
      fields.set(`${type.name.value}.${name.value}`, innerName(of));
  }
  const typeOf = (parent: string | undefined, field: string) => fields.get(`${parent}.${field}`);
  return { possible, typeOf };
}

type Holder =
  | ObjectTypeDefinitionNode
  | ObjectTypeExtensionNode
  | InterfaceTypeDefinitionNode
  | InterfaceTypeExtensionNode;

function holdsOutput(type: DefinitionNode): type is Holder {
  return 'interfaces' in type;
}

function parsed(fields: string): SelectionSetNode | undefined {
  try {
    const [operation] = parse(`{ ${fields} }`, { noLocation: true }).definitions;
    return (operation as OperationDefinitionNode).selectionSet;
  } catch {
    return undefined;
  }
}

function fragmentOn(type: string, selections: readonly SelectionNode[]): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

function fieldsOf(directive: ConstDirectiveNode): string | undefined {
  const value = directive.arguments?.find(({ name }) => name.value === 'fields')?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function innerName(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : innerName(type.type);
}
