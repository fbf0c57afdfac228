import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { getArgumentValues } from 'graphql/execution/values.js';
import { Budget, type Selections } from './budget.js';
import { connectionSql } from './connection.js';
import { asJson, asText, type Entry, type JsonForm } from './json.js';
import { readyFields, readyText } from './ready.js';
import { selects } from './selects.js';
import type { FieldShape, Fields, ReadEnv, Shape, ShapeRegistry } from './shape.js';
import { all, join, raw, type Sql, sql } from './sql.js';

/** Key under which a row of an abstract type carries the name of its object type. */
export const TYPE_KEY = '$type';

/** A field that the compiler cannot read. */
export class NoShape extends Error {}

/** What of a request the compiler needs. */
export type Asked = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/**
 * Compiles the selection below a field to one SQL expression that gives its value as JSON.
 *
 * Every selected field becomes one key, named by its response key, so two aliases of a field with
 * other arguments stand side by side; graphql-js then completes the value by reading the keys back.
 */
export class Compiler {
  readonly info: Asked;
  readonly shapes: ShapeRegistry;
  readonly env: ReadEnv;
  readonly budget: Budget;
  /** Whether the JSON is the answer itself: then it names its types as the client asks, and nothing reads it on. */
  readonly final: boolean;
  readonly form: JsonForm;
  private aliases = 0;
  /** Rows made of the one that is read now, to stand beside it: as queries of their own each has its own start. */
  private beside: Sql[] | null = null;

  constructor(
    info: Asked,
    shapes: ShapeRegistry,
    env: ReadEnv,
    { selections, final = false }: { selections?: Selections; final?: boolean } = {},
  ) {
    this.info = info;
    this.shapes = shapes;
    this.env = env;
    this.budget = new Budget(selections);
    this.final = final;
    this.form = final ? asText : asJson;
  }

  /** A fresh row alias. */
  alias(): Sql {
    return raw(`t${this.aliases++}`);
  }

  /** The value of one field of a shaped object, as a JSON expression over `row`. */
  field(parent: GraphQLObjectType, fields: Fields, row: Sql, nodes: readonly FieldNode[]): Sql {
    const node = nodes[0] as FieldNode;
    const definition = parent.getFields()[node.name.value];
    const shape = fields[node.name.value];
    if (!definition || !shape) {
      throw new NoShape(
        `${parent.name}.${node.name.value} has no shape: add a line to the shape of ${parent.name}.`,
      );
    }
    const args = getArgumentValues(definition, node, this.info.variableValues);
    return this.value(shape, definition.type, row, args, nodes);
  }

  private value(
    shape: FieldShape,
    type: GraphQLOutputType,
    row: Sql,
    args: Record<string, unknown>,
    nodes: readonly FieldNode[],
  ): Sql {
    switch (shape.kind) {
      case 'value':
        return this.form.value(shape.sql(row, args, this.env), type, shape.written);
      case 'nested': {
        const ready = readyFields(this, shape, type, row, args, nodes);
        if (ready) return shape.when ? this.form.when(shape.when(row, args, this.env), ready) : ready;
        const from = shape.rows?.(row, args, this.env, selects(this.info, nodes));
        const own = from ? this.alias() : row;
        const fields = () =>
          this.object(getNamedType(type) as GraphQLObjectType, shape.fields(args), own, nodes);
        let object: Sql;
        if (from) {
          const [read, made] = this.withMade(fields);
          // Behind the offset the row is computed once, not again for each field that reads it.
          object = this.form.ofRowMaybe(read, sql`from (${from} offset 0) ${own}${made}`);
        } else object = fields();
        return shape.when ? this.form.when(shape.when(row, args, this.env), object) : object;
      }
      case 'one':
      case 'many':
      case 'connection': {
        const target = this.shapes.get(shape.type);
        const child = this.alias();
        const from = shape.rows
          ? sql`(${shape.rows(row, args, this.env, selects(this.info, nodes))})`
          : raw(target.table);
        const ready = readyText(this, shape, type, row, args, nodes);
        if (!ready && shape.kind === 'one' && shape.made && this.beside) {
          this.beside.push(sql` cross join lateral ${from} ${child}`);
          return this.node(getNamedType(type), target, child, nodes);
        }
        const where = all(target.only?.(child), shape.where?.(row, child, args, this.env));
        const joined = ready ?? this.joined(shape, type, { target, child, from, where }, args, nodes);
        return shape.when ? this.form.when(shape.when(row, args, this.env), joined) : joined;
      }
    }
  }

  /** What is read of a row, and the rows made of it, to be joined to it. */
  withMade(read: () => Sql): [read: Sql, made: Sql] {
    const around = this.beside;
    const made: Sql[] = [];
    this.beside = made;
    const expression = read();
    this.beside = around;
    return [expression, join(made, '')];
  }

  private joined(
    shape: Extract<FieldShape, { type: string }>,
    type: GraphQLOutputType,
    source: JoinSource,
    args: Record<string, unknown>,
    nodes: readonly FieldNode[],
  ): Sql {
    const { target, child, from, where } = source;
    switch (shape.kind) {
      case 'one': {
        const [object, made] = this.withMade(() => this.node(getNamedType(type), target, child, nodes));
        return this.form.ofRowMaybe(
          object,
          shape.rows || sizeOf(object) < LARGE
            ? sql`from ${from} ${child}${made} where ${where} limit 1`
            : sql`from ${foundFirst(from, child, where)} ${child}${made}`,
        );
      }
      case 'many': {
        const order = shape.orderBy(child);
        const [items, made] = this.withMade(() =>
          this.budget.within(MANY_ESTIMATE, () => this.node(getNamedType(type), target, child, nodes)),
        );
        return this.form.ofRow(
          this.form.list(items, order),
          sql`from ${from} ${child}${made} where ${where}`,
        );
      }
      case 'connection':
        return connectionSql(this, shape, getNamedType(type) as GraphQLObjectType, source, args, nodes);
    }
  }

  /** One object of a type that may be an interface: JSON with the keys that its own type selects. */
  node(type: unknown, shape: Shape, row: Sql, nodes: readonly FieldNode[]): Sql {
    if (isObjectType(type)) return this.object(type, shape.fields, row, nodes);
    if (!isAbstractType(type) || !shape.typename) {
      throw new Error(`${shape.type} is abstract: its shape must name the type of a row.`);
    }
    const types = this.info.schema.getPossibleTypes(type);
    // Without fragments every type selects the same fields of the interface: one reading serves all.
    const possible = nodes.every(hasOnlyFields) ? types.slice(0, 1) : types;
    const typename = shape.typename(row);
    const selections = new Map<string, { names: string[]; json: Sql }>();
    for (const object of possible) {
      const json = this.object(object, this.shapes.get(object.name).fields, row, nodes, typename);
      const key = `${json.strings.join('?').replace(/\bt\d+\b/g, 't')} ${JSON.stringify(json.values)}`;
      const known = selections.get(key);
      if (known) known.names.push(object.name);
      else selections.set(key, { names: [object.name], json });
    }
    const branches = [...selections.values()];
    const only = branches.length === 1 ? branches[0] : undefined;
    if (only && this.final) return only.json;
    const tag = sql`jsonb_build_object(${raw(`'${TYPE_KEY}'`)}, ${typename})`;
    if (only) return sql`(${only.json})::jsonb || ${tag}`;
    const cases = branches.map(
      ({ names, json }) =>
        sql`when ${typename} in (${raw(names.map((name) => `'${name}'`).join(', '))}) then ${this.final ? json : sql`(${json})::jsonb`}`,
    );
    const chosen = sql`(case ${join(cases, ' ')} end)`;
    return this.final ? this.form.maybe(chosen) : sql`${chosen} || ${tag}`;
  }

  /** A JSON object with one key per selected field. */
  object(
    type: GraphQLObjectType,
    fields: Fields,
    row: Sql,
    nodes: readonly FieldNode[],
    typename?: Sql,
  ): Sql {
    let entries: Entry[] = [];
    this.budget.deeper(() => {
      entries = this.entries(type, nodes, (selected) => this.field(type, fields, row, selected), typename);
    });
    return this.form.object(entries);
  }

  /** The keys of an object with what `give` reads for each; `__typename` is graphql-js's to add where it follows. */
  entries(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    give: (selected: readonly FieldNode[]) => Sql,
    typename: Sql = raw(`'${type.name}'`),
  ): Entry[] {
    const entries: Entry[] = [];
    for (const [key, selected] of this.subfields(type, nodes)) {
      if (selected[0]?.name.value !== '__typename') entries.push([key, give(selected)]);
      else if (this.final) entries.push([key, sql`('"' || ${typename} || '"')`]);
    }
    return entries;
  }

  /** The fields selected on an object type, fragments and directives applied, by response key. */
  subfields(type: GraphQLObjectType, nodes: readonly FieldNode[]): Map<string, readonly FieldNode[]> {
    return collectSubfields(
      this.info.schema,
      this.info.fragments,
      this.info.variableValues,
      type,
      nodes,
    ) as Map<string, readonly FieldNode[]>;
  }
}

export interface JoinSource {
  readonly target: Shape;
  readonly child: Sql;
  readonly from: Sql;
  readonly where: Sql;
}

function hasOnlyFields(node: FieldNode): boolean {
  return node.selectionSet?.selections.every((selection) => selection.kind === 'Field') ?? true;
}

/**
 * The first row, found before anything is read from it: beside the cost of a large selection PostgreSQL would take
 * any way to the row for as good as any other, reading the whole table too.
 */
export function foundFirst(from: Sql, row: Sql, where: Sql): Sql {
  return sql`(select ${row}.* from ${from} ${row} where ${where} limit 1)`;
}

/** From so many characters on, what is read from a row costs more than finding it in any way. */
const LARGE = 2_000;
const sizeOf = ({ strings }: Sql): number => strings.reduce((size, piece) => size + piece.length, 0);

/** Lists that are not paged are short by their nature; this is what one costs in the budget. */
const MANY_ESTIMATE = 10;
