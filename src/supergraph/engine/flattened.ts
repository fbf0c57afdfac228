import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { responseKey } from './data-keys.js';
import type { SharedFields } from './interface-objects.js';

type Fields = Map<string, FieldNode[]>;

/** How often each field may be looked at, on one type or another. */
const MAX_WORK = 40;

/** What is asked of any object in a place, and what besides of those of one type. */
interface Collected {
  readonly always: Fields;
  readonly only: Map<GraphQLObjectType, Fields>;
  /** Something is asked of all, but by the names of their types. */
  byType: boolean;
}

interface Flattened {
  readonly document: DocumentNode;
  /** Under which names something is asked of objects of some types only, and of all that are in its place. */
  readonly conditional: ReadonlySet<string>;
  readonly always: ReadonlySet<string>;
}

/**
 * An operation in which each field stands once, and below no condition but that of one object type: the planner
 * loses fields where conditions are nested, hold for all, or overlap. `undefined` where that takes more than so
 * many fields; the planner, which makes the same of it, would not come to an end either.
 */
export function flattened(
  document: DocumentNode,
  schema: GraphQLSchema,
  shared: SharedFields,
  maxFields: number,
): Flattened | undefined {
  const conditional = new Set<string>();
  const always = new Set<string>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  let size = 0;
  let work = 0;
  const isTooMuch = () => size > maxFields || work > MAX_WORK * maxFields;

  const typesIn = (type: GraphQLCompositeType): readonly GraphQLObjectType[] =>
    isAbstractType(type) ? schema.getPossibleTypes(type) : [type];

  const collect = (
    { selections }: SelectionSetNode,
    within: GraphQLCompositeType,
    types: readonly GraphQLObjectType[],
    into: Collected,
    named = false,
  ): void => {
    for (const node of selections) {
      work += types.length;
      if (isTooMuch()) return;
      if (node.kind === Kind.FIELD) {
        const forAll = types.length === typesIn(within).length && has(within, node);
        if (forAll) {
          add(into.always, node);
          into.byType ||= named;
        } else
          for (const type of types) {
            const fields: Fields = into.only.get(type) ?? new Map();
            add(fields, node);
            into.only.set(type, fields);
          }
        continue;
      }
      const part = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      const condition = part?.typeCondition && schema.getType(part.typeCondition.name.value);
      if (!part) continue;
      const left = isCompositeType(condition)
        ? types.filter((type) => typesIn(condition).includes(type))
        : types;
      const byType = isAbstractType(within) && isObjectType(condition);
      collect(part.selectionSet, within, left, into, named || byType);
    }
  };

  const fieldNode = ([first, ...others]: readonly FieldNode[], parent: GraphQLCompositeType): FieldNode => {
    size += 1;
    const node = first as FieldNode;
    const type = 'getFields' in parent ? getNamedType(parent.getFields()[node.name.value]?.type) : undefined;
    if (!isCompositeType(type)) return node;
    const sets = [node, ...others].flatMap(({ selectionSet }) => selectionSet ?? []);
    return { ...node, selectionSet: together(sets, type) };
  };

  const together = (sets: readonly SelectionSetNode[], within: GraphQLCompositeType): SelectionSetNode => {
    const found: Collected = { always: new Map(), only: new Map(), byType: false };
    for (const set of sets) collect(set, within, typesIn(within), found);
    for (const key of found.always.keys()) always.add(key);
    for (const fields of found.only.values()) for (const key of fields.keys()) conditional.add(key);
    const shares = shared.get(within.name);
    if (shares && isInterfaceType(within)) {
      const declared = within.getFields();
      widen(found, shares.fields, (name) => !isNonNullType(declared[name]?.type));
    }
    // Where only some are asked for more, the planner forgets the key by which the others' types are found.
    if (shares?.key && found.only.size + Number(found.byType) > 0) addKey(found.always, shares.key, within);
    const selections: SelectionNode[] = [...found.always.values()].map((nodes) => fieldNode(nodes, within));
    for (const [type, fields] of found.only) {
      const more = [...fields].filter(([key, [node]]) => node?.selectionSet || !found.always.has(key));
      if (more.length === 0) continue;
      selections.push({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } },
        selectionSet: {
          kind: Kind.SELECTION_SET,
          selections: more.map(([, nodes]) => fieldNode(nodes, type)),
        },
      });
    }
    // By its type the answer says which of the fields the client is given; the planner asks for it below conditions.
    const hasConditions = selections.length > found.always.size;
    const needed = (found.only.size > 0 && !hasConditions) || found.byType;
    if (needed && !found.always.has('__typename')) selections.push(TYPENAME);
    return { kind: Kind.SELECTION_SET, selections: selections.length > 0 ? selections : [TYPENAME] };
  };

  const definitions = document.definitions.flatMap((node) => {
    const root = node.kind === Kind.OPERATION_DEFINITION ? schema.getRootType(node.operation) : undefined;
    return root && node.kind === Kind.OPERATION_DEFINITION
      ? [{ ...node, selectionSet: together([node.selectionSet], root) }]
      : [];
  });
  return isTooMuch() ? undefined : { document: { kind: Kind.DOCUMENT, definitions }, conditional, always };
}

/**
 * What subgraphs have that know all types as one object, is asked of all types where it is asked of several: the
 * planner makes one fetch of what they ask, and makes it for the objects of one of them only. What may not be null
 * is asked so only where it cannot be otherwise, since it takes along what it fails in.
 */
function widen(
  { always, only }: Collected,
  shared: ReadonlySet<string>,
  mayBeNull: (name: string) => boolean,
) {
  const nameOf = ([node]: readonly FieldNode[]) => node?.name.value ?? '';
  for (const isMeant of [mayBeNull, () => true]) {
    const asking = [...only.values()].filter((fields) =>
      [...fields.values()].some((nodes) => shared.has(nameOf(nodes))),
    );
    if (asking.length < 2) return;
    for (const fields of asking)
      for (const [key, nodes] of fields) {
        if (!shared.has(nameOf(nodes)) || !isMeant(nameOf(nodes))) continue;
        for (const node of nodes) add(always, node);
        fields.delete(key);
      }
  }
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function has(type: GraphQLCompositeType, { name }: FieldNode): boolean {
  return name.value === '__typename' || (!isUnionType(type) && name.value in type.getFields());
}

function addKey(fields: Fields, name: string, of: GraphQLCompositeType): void {
  const node: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } };
  if (!fields.has(name) && has(of, node)) add(fields, node);
}

function add(fields: Fields, node: FieldNode): void {
  const key = responseKey(node);
  const nodes = fields.get(key);
  if (nodes) nodes.push(node);
  else fields.set(key, [node]);
}
