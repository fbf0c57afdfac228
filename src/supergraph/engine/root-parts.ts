import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';

/** A query for each thing that one asks for; of what changes anything there are no parts. */
export function rootParts(document: DocumentNode): readonly DocumentNode[] {
  return document.definitions.flatMap((operation) => {
    if (operation.kind !== Kind.OPERATION_DEFINITION || operation.operation !== OperationTypeNode.QUERY)
      return [];
    return operation.selectionSet.selections.map((selection) => {
      const alone = { ...operation, selectionSet: { ...operation.selectionSet, selections: [selection] } };
      const definitions = document.definitions.map((node) => (node === operation ? alone : node));
      return { ...document, definitions };
    });
  });
}
