import { type FieldNode, type GraphQLObjectType, type GraphQLOutputType, getNamedType } from 'graphql';
import type { Compiler } from './compile.js';
import type { Entry } from './json.js';
import { fieldText, selectionText } from './selection-text.js';
import type { FieldShape } from './shape.js';
import { join, type Sql, sql } from './sql.js';

/** A list or an object that is kept as the text of an answer, where it is kept as it is selected. */
export function readyText(
  compiler: Compiler,
  shape: FieldShape,
  type: GraphQLOutputType,
  row: Sql,
  args: Record<string, unknown>,
  nodes: readonly FieldNode[],
): Sql | undefined {
  if (!compiler.final || (shape.kind !== 'many' && shape.kind !== 'one') || !shape.ready) return undefined;
  const text = selectionText(compiler, getNamedType(type) as GraphQLObjectType, nodes);
  return text === null ? undefined : shape.ready(row, args, compiler.env)[text];
}

/** An object from what is kept of its fields, where all that are selected are kept as they are selected. */
export function readyFields(
  compiler: Compiler,
  shape: Extract<FieldShape, { kind: 'nested' }>,
  type: GraphQLOutputType,
  row: Sql,
  args: Record<string, unknown>,
  nodes: readonly FieldNode[],
): Sql | undefined {
  const ready = compiler.final ? shape.ready?.(row, args, compiler.env) : undefined;
  if (!ready) return undefined;
  const object = getNamedType(type) as GraphQLObjectType;
  const own = compiler.alias();
  const texts = ready.texts(own);
  const entries: Entry[] = [];
  for (const [key, selected] of compiler.subfields(object, nodes)) {
    const text = texts[fieldText(compiler, object, selected) ?? ''];
    if (!text) return undefined;
    entries.push([key, text]);
  }
  const made = compiler.form.object(entries);
  if (ready.rows.length === 0) return made;
  const sources = ready.rows.map((from) => sql`(select ${made} from (${from}) ${own})`);
  return compiler.form.maybe(join(sources, ', '));
}
