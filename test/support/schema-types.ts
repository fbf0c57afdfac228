import {
  type GraphQLField,
  type GraphQLNamedType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/** A type of the hub's own: not GraphQL's, nor what Federation adds to every subgraph. */
export function isOurs(type: GraphQLNamedType): boolean {
  if (isIntrospectionType(type) || isSpecifiedScalarType(type)) return false;
  return !/^_(?:Any|Entity|Service)$|^(?:federation|link)__/.test(type.name);
}

/** The fields of an object or interface, without those that Federation adds. */
export function fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'));
}
