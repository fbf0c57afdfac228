import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSubgraph } from '../src/app.js';
import { schemaFiles } from '../src/cli/schema.js';
import { projectRoot } from '../src/shared/paths.js';
import { fieldsOf, isOurs } from './support/schema-types.js';

let schema: GraphQLSchema;
let types: GraphQLNamedType[];
beforeAll(async () => {
  ({ schema } = await createSubgraph());
  types = Object.values(schema.getTypeMap()).filter(isOurs);
});

function rootFields(root: 'Query' | 'Mutation'): GraphQLField<unknown, unknown>[] {
  return fieldsOf(schema.getType(root) as GraphQLNamedType);
}

describe('schema/', () => {
  it.each(['subgraph.graphql', 'supergraph.graphql'])('%s is what the code prints', async (name) => {
    const committed = await readFile(join(projectRoot(), 'schema', name), 'utf8');
    const printed = (await schemaFiles())[name];
    expect(committed === printed, 'run `npm run schema` and commit what it writes').toBe(true);
  });
});

describe('descriptions', () => {
  it('of a place in a ranking name everything that can be ranked', () => {
    const entry = types.find(({ name }) => name === 'RankingEntry') as GraphQLNamedType;
    for (const field of fieldsOf(entry)) {
      if (isNonNullType(field.type)) continue;
      const texts = (entry.description as string).split('\n').filter(Boolean);
      for (const text of texts) expect(text).toContain(field.name);
    }
  });

  /** Every place that a reader of the schema can ask about, with what it says. */
  function* described(): Generator<[where: string, text: string | null | undefined]> {
    for (const type of types) {
      if (!['Query', 'Mutation'].includes(type.name)) yield [type.name, type.description];
      for (const field of fieldsOf(type)) {
        yield [`${type.name}.${field.name}`, field.description];
        for (const arg of field.args) yield [`${type.name}.${field.name}(${arg.name}:)`, arg.description];
      }
      if (isEnumType(type))
        for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
      if (isInputObjectType(type)) {
        for (const field of Object.values(type.getFields()))
          yield [`${type.name}.${field.name}`, field.description];
      }
    }
  }

  it('are on everything, first in English and below it in Chinese', () => {
    const lacking = [...described()].flatMap(([where, text]) => {
      // Where English names a thing by its Chinese word, the word stands in brackets.
      const [english = '', chinese = '', ...more] = (text ?? '').split('\n\n');
      const good =
        /^[A-Z"][^\n]*[.!?)]$/.test(english) &&
        /\p{Script=Han}/u.test(chinese) &&
        /[。！？）」]$/.test(chinese);
      return good && more.length === 0 ? [] : [`${where}: ${JSON.stringify(text)}`];
    });
    expect(lacking, "write doc('English.', '中文。')").toEqual([]);
  });

  it('are many hundreds', () => {
    expect([...described()].length).toBeGreaterThan(500);
  });
});

describe('names', () => {
  it('are of one style: types in PascalCase, fields and arguments in camelCase, enum values in CAPITALS', () => {
    const odd: string[] = [];
    const check = (name: string, style: RegExp, where = name) => style.test(name) || odd.push(where);
    for (const type of types) {
      check(type.name, /^[A-Z][A-Za-z0-9]*$/);
      if (isEnumType(type))
        for (const { name } of type.getValues()) check(name, /^[A-Z][A-Z0-9_]*$/, `${type.name}.${name}`);
      const inputs = isInputObjectType(type) ? Object.values(type.getFields()) : [];
      for (const { name } of [...fieldsOf(type), ...inputs])
        check(name, /^[a-z][A-Za-z0-9]*$/, `${type.name}.${name}`);
    }
    expect(odd).toEqual([]);
  });

  it('tell inputs, payloads, connections and edges from other types', () => {
    for (const type of types) {
      expect(isInputObjectType(type), type.name).toBe(type.name.endsWith('Input') && !isScalarType(type));
      if (type.name.endsWith('Connection'))
        expect(schema.getType(type.name.replace(/Connection$/, 'Edge'))).toBeDefined();
    }
  });

  /**
   * Three kinds of queries give no object with a name and a key of its own, so neither rule for names fits:
   * a figure over a set of committees (`economyOfCommittees`) is a noun and whose it is, its key the set; what
   * is one thing made of parts in order (a ranking, a series) is a singular noun and a bounded list, whole.
   */
  /** What there is one of at a time takes no key: the one served is meant, an earlier one has its version. */
  const oneAtATime = new Set(['supergraph']);
  const overASet = /^[a-z][A-Za-z]*OfCommittees$/;

  it('of queries are nouns: singular by key and possibly null, plural as a connection, never null', () => {
    for (const { name, type, args } of rootFields('Query')) {
      expect(name, 'a query is named by what it gives').not.toMatch(/^(?:get|find|list|fetch|all)[A-Z]/);
      const named = getNamedType(type).name;
      if (named.endsWith('Connection')) {
        expect(isNonNullType(type), name).toBe(true);
        expect(name.charAt(0).toUpperCase() + name.slice(1)).toBe(
          named.replace(/y?Connection$/, (end) => (end.startsWith('y') ? 'ies' : 's')),
        );
        continue;
      }
      if (overASet.test(name)) {
        const keys = args.filter((arg) => `${arg.type}` === '[ID!]!').map((arg) => arg.name);
        expect(keys, `${name} takes the set as its key`).toEqual(['committeeIds']);
      }
      if (isListType(getNullableType(type))) {
        expect(name, 'one thing made of parts').toMatch(/(?:Ranking|Series)(?:Of[A-Z]\w*)?$/);
        expect(isNonNullType(type), `${name} is empty where there is none`).toBe(true);
        const bounds = args.filter((arg) => ['top', 'to'].includes(arg.name) && isNonNullType(arg.type));
        expect(bounds, `${name} says where it ends`).toHaveLength(1);
      } else if (overASet.test(name)) {
        expect(isNonNullType(type), `${name} is null where one of the set is not there`).toBe(false);
      } else {
        expect(isNonNullType(type), `${name} is null where there is none`).toBe(false);
        expect(
          args.filter((arg) => isNonNullType(arg.type)),
          `${name} takes its key`,
        ).toHaveLength(oneAtATime.has(name) ? 0 : 1);
        expect(name.charAt(0).toUpperCase() + name.slice(1)).toBe(named);
      }
    }
  });

  /**
   * The field's own words, though tables have them too: hours and a base are set (设定), the old ones giving
   * way; a post is created (设岗); a subgraph is deleted, as every registry of schemas says. The others of these verbs would be an operation on a row.
   */
  const saidInTheField = new Set([
    'setOpeningHours',
    'setCommitteeBase',
    'createCompanyPost',
    'deleteSubgraph',
  ]);

  it('of mutations begin with a verb, and their inputs carry the name of the mutation', () => {
    for (const { name, args } of rootFields('Mutation')) {
      expect(name, 'verb, then noun').toMatch(/^[a-z]+[A-Z]\w+$/);
      if (!saidInTheField.has(name))
        expect(name, 'the verb of the field, not of the table').not.toMatch(
          /^(?:create|update|delete|set|save|insert|upsert)[A-Z]/,
        );
      expect(getNamedType(args[0]?.type)?.name).toBe(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`);
    }
  });
});

describe('lists', () => {
  it('that are paged take first, after, last and before, wherever they stand', () => {
    const found: string[] = [];
    for (const type of types) {
      for (const field of fieldsOf(type)) {
        if (!getNamedType(field.type).name.endsWith('Connection')) continue;
        found.push(`${type.name}.${field.name}`);
        const paging = field.args.filter(({ name }) => ['first', 'after', 'last', 'before'].includes(name));
        const said = paging.map((arg) => `${arg.name}: ${arg.type}`).sort();
        expect(said, `${type.name}.${field.name}`).toEqual([
          'after: String',
          'before: String',
          'first: Int',
          'last: Int',
        ]);
      }
    }
    expect(found.length).toBeGreaterThan(10);
  });

  it('that are paged have edges, nodes, pageInfo and totalCount', () => {
    for (const type of types.filter(({ name }) => name.endsWith('Connection'))) {
      expect(
        fieldsOf(type)
          .map(({ name }) => name)
          .sort(),
      ).toEqual(['edges', 'nodes', 'pageInfo', 'totalCount']);
      const edge = schema.getType(type.name.replace(/Connection$/, 'Edge')) as GraphQLNamedType;
      expect(
        fieldsOf(edge)
          .map(({ name }) => name)
          .sort(),
      ).toEqual(['cursor', 'node']);
    }
  });

  it('hold no null, so that a reader need not look for one', () => {
    for (const type of types) {
      for (const field of fieldsOf(type)) {
        const list = getNullableType(field.type);
        if (isListType(list)) expect(isNonNullType(list.ofType), `${type.name}.${field.name}`).toBe(true);
      }
    }
  });
});

describe('every mutation', () => {
  it('takes one input and gives a payload with userErrors and clientMutationId', () => {
    for (const { name, args, type } of rootFields('Mutation')) {
      expect(
        args.map((arg) => arg.name),
        name,
      ).toEqual(['input']);
      expect(isNonNullType(args[0]?.type), name).toBe(true);
      const input = getNamedType(args[0]?.type);
      expect(isInputObjectType(input) && `${input.getFields().clientMutationId?.type}`, name).toBe('String');
      const payload = getNamedType(type);
      expect(payload.name, name).toMatch(/Payload$/);
      expect(isNonNullType(type), name).toBe(true);
      const fields = new Map(fieldsOf(payload).map((field) => [field.name, `${field.type}`]));
      expect(fields.get('clientMutationId'), name).toBe('String');
      expect(fields.get('userErrors'), name).toBe('[UserError!]!');
      const objects = fieldsOf(payload).filter(
        (field) => !['clientMutationId', 'userErrors'].includes(field.name),
      );
      expect(objects.length, `${name} shows what it changed`).toBeGreaterThan(0);
      for (const object of objects)
        expect(isNonNullType(object.type), `${name}: null when refused`).toBe(false);
    }
  });
});

describe('a joint committee', () => {
  // It is no legal person: it has no code, holds no share, is paid nothing. Money ends at its members.
  const OWNING =
    /uscc|creditcode|share(?!d)|holding|money|amount|fund|fee|income|profit|asset|account|ledger|payment|payee|invoice|budget|tax/i;

  it('owns nothing: no field and no input of it names a code, a share or money', () => {
    const owning: string[] = [];
    for (const type of types.filter(
      ({ name }) => /Committee|Membership/.test(name) && !/^(?:Query|Mutation)$/.test(name),
    )) {
      const members = isInputObjectType(type) ? Object.values(type.getFields()) : fieldsOf(type);
      for (const { name, type: given } of members) {
        if (OWNING.test(name) || /Money|Amount|Uscc/.test(getNamedType(given).name))
          owning.push(`${type.name}.${name}`);
      }
    }
    expect(owning, 'it belongs to a legal entity that is a member').toEqual([]);
  });

  it('is not an organization, so nothing that takes a member takes a committee', () => {
    const organization = schema.getType('Organization');
    const committee = schema.getType('JointCommittee');
    expect(
      isAbstractType(organization) && isObjectType(committee) && schema.isSubType(organization, committee),
    ).toBe(false);
  });
});
