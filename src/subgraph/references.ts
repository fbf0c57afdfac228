import type { GraphQLReferenceResolver } from '@apollo/subgraph';
import { getMetadataStorage } from 'type-graphql';

/** The `__resolveReference` of every type class that has one, by type name. */
export function referenceResolvers(): Record<
  string,
  { __resolveReference: GraphQLReferenceResolver<unknown> }
> {
  const { objectTypes, interfaceTypes } = getMetadataStorage();
  return Object.fromEntries(
    [...objectTypes, ...interfaceTypes].flatMap(({ name, target }) => {
      const resolver = (target as { __resolveReference?: GraphQLReferenceResolver<unknown> })
        .__resolveReference;
      return resolver && Object.hasOwn(target, '__resolveReference')
        ? [[name, { __resolveReference: resolver.bind(target) }]]
        : [];
    }),
  );
}
