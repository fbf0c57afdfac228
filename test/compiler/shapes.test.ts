import {
  type GraphQLNamedType,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSubgraph } from '../../src/app.js';
import type { Fields, ShapeRegistry } from '../../src/compiler/shape.js';
import { fieldsOf, isOurs } from '../support/schema-types.js';

let schema: GraphQLSchema;
let shapes: ShapeRegistry;
let types: GraphQLNamedType[];
beforeAll(async () => {
  ({ schema, shapes } = await createSubgraph());
  types = Object.values(schema.getTypeMap()).filter(isOurs);
});

describe('shapes', () => {
  /** Objects that the program makes itself, and those that a connection or payload is made of. */
  const unshaped = (name: string) =>
    /(?:Connection|Edge|Payload)$|^(?:Mutation|PageInfo|UserError|ImportReport|ImportedChange)$/.test(name);
  const byHand = new Set(['Query.node']);

  /** Walks a shape beside its type: every field of the one has its line in the other. */
  function differences(type: GraphQLObjectType, fields: Fields, seen: Set<string>): string[] {
    seen.add(type.name);
    const declared = fieldsOf(type).filter(({ name }) => !byHand.has(`${type.name}.${name}`));
    const missing = declared
      .filter(({ name }) => !fields[name])
      .map(({ name }) => `${type.name}.${name} has no shape`);
    const known = new Set(declared.map(({ name }) => name));
    const surplus = Object.keys(fields)
      .filter((name) => !known.has(name))
      .map((name) => `${type.name}.${name} is only a shape`);
    const below = declared.flatMap(({ name, type: returned }) => {
      const shape = fields[name];
      const target = getNamedType(returned);
      if (shape?.kind === 'nested' && target instanceof GraphQLObjectType)
        return differences(target, shape.fields({}), seen);
      if (!shape || shape.kind === 'value' || shape.kind === 'nested') return [];
      const item = shape.kind === 'connection' ? target.name.replace(/Connection$/, '') : target.name;
      const fits = item === shape.type || schemaHas(item, shape.type);
      return fits && shapes.has(shape.type)
        ? []
        : [`${type.name}.${name} gives ${item}, its shape reads ${shape.type}`];
    });
    return [...missing, ...surplus, ...below];
  }

  /** A field of an interface may be read by the shape of one of its types, and the other way round. */
  function schemaHas(declared: string, read: string): boolean {
    const [one, other] = [schema.getType(declared), schema.getType(read)];
    return isAbstractType(one) && isObjectType(other) && schema.isSubType(one, other);
  }

  it('read every field of every type, and no field that is not there', () => {
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (const name of shapes.types()) {
      const type = schema.getType(name);
      if (isObjectType(type)) wrong.push(...differences(type, shapes.get(name).fields, seen));
      else if (!isAbstractType(type)) wrong.push(`${name} is only a shape`);
    }
    const unread = types.filter((type) => isObjectType(type) && !unshaped(type.name) && !seen.has(type.name));
    expect([...wrong, ...unread.map(({ name }) => `${name} has no shape`)]).toEqual([]);
  });

  it('have the keys that the schema promises to partners', () => {
    for (const type of types) {
      const keys = (type.astNode?.directives ?? [])
        .filter((directive) => directive.name.value === 'key')
        .map(({ arguments: args }) => args?.find(({ name }) => name.value === 'fields')?.value)
        .map((fields) => (fields?.kind === 'StringValue' ? fields.value : undefined));
      if (keys.length > 0)
        expect(Object.keys(shapes.get(type.name).keys ?? {}).sort(), type.name).toEqual(keys.sort());
    }
  });
});
