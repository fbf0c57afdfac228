import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Requirement, Requirements } from './requirements.js';

/** An operation of a document, with its fragments, and what in it is not for everybody. */
export interface Asked {
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** By coordinate; of a field of an interface also those of its types. */
  readonly wanted: ReadonlyMap<string, Requirement>;
  /**
   * The same as another document. Who asks decides about its answer, so it is never taken for the one that
   * anybody may be given again.
   */
  readonly document: DocumentNode;
}

/** Null where the document holds no such operation. */
export function readAsked(
  document: DocumentNode,
  name: string | null | undefined,
  schema: GraphQLSchema,
  requirements: Requirements,
): Asked | null {
  const definition = getOperationAST(document, name);
  if (!definition) return null;
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const wanted = new Map<string, Requirement>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name: field }) {
        const parent = info.getParentType();
        if (!parent) return;
        const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [];
        for (const type of [parent, ...types]) {
          const coordinate = `${type.name}.${field.value}`;
          const requirement = requirements.get(coordinate);
          if (requirement) wanted.set(coordinate, requirement);
        }
      },
    }),
  );
  return { definition, fragments, wanted, document: { ...document } };
}
