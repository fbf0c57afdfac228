import {
  type DocumentNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * A document whose fields stand before the conditions that hold for whatever they stand in. A subgraph that has an
 * interface as an object does not know what interfaces it implements, and the planner leaves out the fields behind
 * such a condition. What else stands behind it stays: it may not be possible outside.
 */
export function widened(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const info = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(info, {
      SelectionSet: {
        leave(set) {
          const within = info.getParentType();
          const always = (condition: string | undefined) => {
            if (condition === undefined || condition === within?.name) return true;
            const type = schema.getType(condition);
            return !!within && isAbstractType(type) && schema.isSubType(type, within as never);
          };
          const apart = (node: SelectionNode): readonly SelectionNode[] => {
            if (node.kind !== Kind.INLINE_FRAGMENT || node.directives?.length) return [node];
            if (!always(node.typeCondition?.name.value)) return [node];
            const { selections } = node.selectionSet;
            const rest = selections.filter((inner) => !isPlain(inner));
            if (rest.length === selections.length) return [node];
            const left = { ...node, selectionSet: { ...node.selectionSet, selections: rest } };
            return [...selections.filter(isPlain), ...(rest.length > 0 ? [left] : [])];
          };
          return { ...set, selections: set.selections.flatMap(apart) };
        },
      },
    }),
  );
}

function isPlain(node: SelectionNode): boolean {
  return node.kind === Kind.FIELD && node.name.value !== '__typename';
}
