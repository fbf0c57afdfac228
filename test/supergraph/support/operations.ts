import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { Random } from './population.js';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const VALUES: Readonly<Record<string, readonly string[]>> = {
  first: ['1', '2', 'null'],
  scale: ['1', '2', '10'],
  year: ['2024', '2025', '1'],
  id: ['"g1"', '"f1"', '"c1"', '"nobody"'],
  code: ['"d1"', '"d2"', '"nowhere"'],
};
const VARIABLES = '$yes: Boolean!, $no: Boolean!, $scale: Int, $year: Int!, $id: ID!';

/** A query that may be anything the schema allows, with aliases, fragments, directives and variables. */
export function randomOperation(schema: GraphQLSchema, next: Random): RandomOperation {
  const fragments: string[] = [];
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const condition = () =>
    next() < 0.15 ? ` ${pick(['@include', '@skip'])}(if: ${pick(['$yes', '$no', 'true'])})` : '';

  const args = (field: GraphQLField<unknown, unknown>) => {
    const given = field.args.flatMap(({ name, type }) => {
      if (`${type}` !== 'ID!' && next() < 0.4) return [];
      const variable = ['scale', 'year', 'id'].includes(name) && next() < 0.3;
      return [`${name}: ${variable ? `$${name}` : pick(VALUES[name] ?? ['null'])}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  };

  const selection = (type: GraphQLOutputType, depth: number): string => {
    const named = getNamedType(type);
    if (!isCompositeType(named)) return '';
    const parts: string[] = [];
    const fields =
      'getFields' in named
        ? Object.values(named.getFields()).filter(({ name }) => !name.startsWith('_'))
        : [];
    for (let i = 0; i < 1 + Math.floor(next() * 4); i++) {
      const chance = next();
      if (chance < 0.1 || fields.length === 0) parts.push(`${pick(['', 'kind: '])}__typename${condition()}`);
      if (fields.length > 0) {
        const field = pick(fields);
        if (depth <= 0 && isCompositeType(getNamedType(field.type))) continue;
        const alias = next() < 0.3 ? `${pick(['a', 'b', 'id', 'name'])}: ` : '';
        parts.push(`${alias}${field.name}${args(field)}${condition()}${selection(field.type, depth - 1)}`);
      }
      if (chance > 0.75 || fields.length === 0) {
        const possible = isAbstractType(named) ? schema.getPossibleTypes(named) : [named];
        const on = pick([
          ...possible,
          ...(isObjectType(named) || isInterfaceType(named) ? named.getInterfaces() : []),
          named,
        ]);
        const inner = selection(on, depth - 1);
        if (next() < 0.3) {
          fragments.push(`fragment f${fragments.length} on ${on.name}${inner}`);
          parts.push(`...f${fragments.length - 1}${condition()}`);
        } else parts.push(`... on ${on.name}${condition()}${inner}`);
      }
    }
    return ` { ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
  };

  const body = selection(schema.getQueryType() as GraphQLOutputType, 4);
  const used = VARIABLES.split(', ').filter((variable) => {
    const name = variable.slice(0, variable.indexOf(':'));
    return [body, ...fragments].some((text) => text.includes(`${name})`) || text.includes(`${name},`));
  });
  const head = used.length > 0 ? `query (${used.join(', ')})` : 'query';
  return {
    query: [head + body, ...fragments].join('\n'),
    variables: {
      yes: next() < 0.5,
      no: next() < 0.5,
      ...(next() < 0.5 && { scale: 3 }),
      year: 2000,
      id: pick(['g2', 'f2']),
    },
  };
}
