import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { Fault } from '../shared/errors.js';

/** Refuses representations that name no entity of this subgraph: the asker's mistake, not the hub's. */
export function checkRepresentations(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()._entities;
  const resolve = field?.resolve;
  if (!field || !resolve) return;
  field.resolve = (source, args, context, info) => {
    for (const representation of args.representations as unknown[]) {
      if (!namesEntity(schema, representation)) throw notAnEntity();
    }
    return resolve(source, args, context, info);
  };
}

function namesEntity(schema: GraphQLSchema, representation: unknown): boolean {
  if (typeof representation !== 'object' || representation === null) return false;
  const name = (representation as { __typename?: unknown }).__typename;
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  return (type.astNode?.directives ?? []).some((directive) => directive.name.value === 'key');
}

function notAnEntity(): Fault {
  return new Fault(
    'INVALID_INPUT',
    {
      en: 'A representation is an object with the __typename of a type that has a @key in this subgraph, and the fields of one of its keys.',
      zh: '实体表示须为对象，含本子图中带 @key 的类型之 __typename 及其任一键的字段。',
    },
    'representations',
  );
}
