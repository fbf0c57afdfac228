import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { getArgumentValues, getVariableValues } from 'graphql/execution/values.js';
import { Fault } from '../shared/errors.js';
import { parseGlobalId } from '../shared/ids.js';
import { Compiler, NoShape } from './compile.js';
import { asText } from './json.js';
import { entitiesSql, isStorable, MAX_ROOT_FIELDS, objectById } from './read.js';
import type { ReadEnv, ShapeRegistry } from './shape.js';
import { raw, type Sql } from './sql.js';

/** A query that graphql-js has found valid for the schema. */
export interface Question {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The whole answer of a query as one SQL expression, a text: its JSON is what graphql-js would complete from the same rows.
 * Null where graphql-js has to answer: for introspection, for fields without a shape or with a guard, and wherever something
 * is refused, because only it places an error and lets the rest of the answer stand.
 */
export function compileAnswer(question: Question, shapes: ShapeRegistry, env: ReadEnv): Sql | null {
  const { schema, document, operation } = question;
  const query = schema.getQueryType();
  if (!query || operation.operation !== 'query') return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], question.variables);
  if (!coerced) return null;
  const fragments = fragmentsOf(document);
  const asked = { schema, fragments, variableValues: coerced };
  const root = collectFields(schema, fragments, coerced, query, operation.selectionSet);
  if (root.size > MAX_ROOT_FIELDS) return null;
  try {
    const entries: [string, Sql][] = [];
    for (const [key, nodes] of root) {
      const compiler = new Compiler(asked, shapes, env, { final: true });
      entries.push([key, rootField(compiler, query, nodes as readonly FieldNode[])]);
    }
    return asText.object(entries);
  } catch (error) {
    if (error instanceof NoShape || error instanceof Fault || error instanceof GraphQLError) return null;
    throw error;
  }
}

function rootField(compiler: Compiler, query: GraphQLObjectType, nodes: readonly FieldNode[]): Sql {
  const name = nodes[0]?.name.value as string;
  if (name === '__typename') return raw(`'"${query.name}"'`);
  if (name === 'node') return node(compiler, query, nodes);
  if (name === '_entities') return entities(compiler, query, nodes);
  const { fields } = compiler.shapes.get(query.name);
  if (fields[name]?.guarded) throw new NoShape(`${query.name}.${name} is guarded by its resolver.`);
  return compiler.field(query, fields, raw('t'), nodes);
}

function argumentsOf(compiler: Compiler, type: GraphQLObjectType, node: FieldNode): Record<string, unknown> {
  const definition = type.getFields()[node.name.value];
  if (!definition) throw new NoShape(`${type.name}.${node.name.value}`);
  return getArgumentValues(definition, node, compiler.info.variableValues);
}

function node(compiler: Compiler, query: GraphQLObjectType, nodes: readonly FieldNode[]): Sql {
  const { id } = argumentsOf(compiler, query, nodes[0] as FieldNode) as { id: string };
  const type = parseGlobalId(id)?.type;
  const known = type && compiler.shapes.has(type) && compiler.shapes.get(type).keys?.id;
  return known ? objectById(compiler, type, id, nodes) : raw(`'null'`);
}

/** Representations whose types and keys are plain; for any other the resolver says what is wrong with it. */
function entities(compiler: Compiler, query: GraphQLObjectType, nodes: readonly FieldNode[]): Sql {
  const { representations } = argumentsOf(compiler, query, nodes[0] as FieldNode) as {
    representations: readonly Record<string, unknown>[];
  };
  const wanted = representations.map((representation) => {
    const type = representation?.__typename;
    if (typeof type !== 'string' || !compiler.shapes.has(type)) throw new NoShape('_entities');
    const keys = compiler.shapes.get(type).keys ?? {};
    const field = Object.keys(keys).find((name) => typeof representation[name] === 'string');
    if (!field || !isStorable(representation[field] as string)) throw new NoShape('_entities');
    return { type, field, value: representation[field] as string };
  });
  return entitiesSql(compiler, wanted, nodes);
}

const known = new WeakMap<DocumentNode, Record<string, FragmentDefinitionNode>>();

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  let fragments = known.get(document);
  if (!fragments) {
    fragments = {};
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    }
    known.set(document, fragments);
  }
  return fragments;
}
