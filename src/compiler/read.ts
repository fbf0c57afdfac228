import {
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { Fault } from '../shared/errors.js';
import { Selections } from './budget.js';
import { Compiler, foundFirst, TYPE_KEY } from './compile.js';
import type { ReadEnv, ShapeRegistry } from './shape.js';
import { all, join, jsonObject, raw, type Sql, sql } from './sql.js';

/** Runs a statement and gives its rows; the only thing the compiler needs of a database. */
export type Execute = (text: string, values: readonly unknown[]) => Promise<Record<string, unknown>[]>;

/** Most root fields of one request, aliases counted: each is a statement, or a change, of its own. */
export const MAX_ROOT_FIELDS = 50;

/** Reads selections from the database, one statement each. */
export class Reader {
  private rootFields?: number;
  private readonly selections = new Selections();

  constructor(
    private readonly shapes: ShapeRegistry,
    private readonly execute: Execute,
    readonly env: ReadEnv,
  ) {}

  /** The value of a root field, with everything selected below it. */
  async root(info: GraphQLResolveInfo): Promise<unknown> {
    this.requireFewRootFields(info);
    const compiler = this.compiler(info);
    const expression = compiler.field(
      info.parentType,
      this.shapes.get(info.parentType.name).fields,
      raw('t'),
      info.fieldNodes,
    );
    return this.value(expression);
  }

  /** Whether objects of this type have ids of their own. */
  finds(type: string): boolean {
    return this.shapes.has(type) && this.shapes.get(type).keys?.id !== undefined;
  }

  /** One object of a known type by its id, with what the current field selects on it. */
  async node(info: GraphQLResolveInfo, type: string, id: string): Promise<unknown> {
    this.requireFewRootFields(info);
    const compiler = this.compiler(info);
    return this.value(objectById(compiler, type, id, info.fieldNodes));
  }

  /** Refuses a request of too many root fields, before the first of them reads or changes anything. */
  requireFewRootFields(info: GraphQLResolveInfo): void {
    this.rootFields ??= collectFields(
      info.schema,
      info.fragments,
      info.variableValues,
      info.parentType,
      info.operation.selectionSet,
    ).size;
    if (this.rootFields <= MAX_ROOT_FIELDS) return;
    throw new Fault('QUERY_TOO_LARGE', {
      en: `A request has at most ${MAX_ROOT_FIELDS} fields at its root, aliases counted. Send several requests.`,
      zh: `一次请求的根字段（含别名）至多 ${MAX_ROOT_FIELDS} 个，请分多次发送。`,
    });
  }

  /** Refuses a payload's selection before the change: what is refused after it would look as if nothing had changed. */
  requireReadablePayload(info: GraphQLResolveInfo): void {
    const payload = getNamedType(info.returnType) as GraphQLObjectType;
    const selection = this.compiler(info).subfields(payload, info.fieldNodes);
    for (const nodes of selection.values()) {
      const type = getNamedType(payload.getFields()[nodes[0]?.name.value as string]?.type);
      const possible = isAbstractType(type)
        ? info.schema.getPossibleTypes(type)
        : isObjectType(type)
          ? [type]
          : [];
      for (const { name } of possible.filter((object) => this.finds(object.name))) {
        objectById(this.compiler(info), name, '', nodes);
      }
    }
  }

  /**
   * A mutation's payload: each field that holds a changed object is read after the change is
   * committed, all in one statement. `objects` maps a payload field to the type and id of its object.
   */
  async payload(
    info: GraphQLResolveInfo,
    objects: Readonly<Record<string, { type: string; id: string } | undefined>>,
    rest: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, unknown>> {
    const compiler = this.compiler(info);
    const payload: Record<string, unknown> = {};
    const entries: [string, Sql][] = [];
    for (const [key, nodes] of compiler.subfields(
      getNamedType(info.returnType) as GraphQLObjectType,
      info.fieldNodes,
    )) {
      const name = nodes[0]?.name.value as string;
      const object = objects[name];
      if (object) entries.push([key, objectById(compiler, object.type, object.id, nodes)]);
      else payload[key] = rest[name] ?? null;
    }
    if (entries.length === 0) return payload;
    return { ...payload, ...((await this.value(jsonObject(entries))) as object) };
  }

  /**
   * Objects of one type by their federation keys, in the order asked for, in one statement.
   * `keys` are pairs of key field and value; an unknown one gives null.
   */
  async entities(
    info: GraphQLResolveInfo,
    type: string,
    keys: readonly (readonly [field: string, value: string])[],
  ): Promise<unknown[]> {
    const compiler = this.compiler(info);
    const wanted = keys.map(([field, value]) => ({ type, field, value: isStorable(value) ? value : null }));
    const { text, values } = entityRows(compiler, wanted, info.fieldNodes).toStatement();
    const found = new Map((await this.execute(text, values)).map((row) => [row.i, row.json as object]));
    return keys.map((_, i) => {
      const json = found.get(i) as Record<string, unknown> | undefined;
      return json ? { ...json, __typename: json[TYPE_KEY] ?? type } : null;
    });
  }

  private compiler(info: GraphQLResolveInfo): Compiler {
    const { conditional } = this.env;
    const operation = info.operation.name?.value;
    const env = conditional ? { ...this.env, conditional: { ...conditional, operation } } : this.env;
    return new Compiler(info, this.shapes, env, { selections: this.selections });
  }

  private async value(expression: Sql): Promise<unknown> {
    const { text, values } = sql`select ${expression} as value`.toStatement();
    const [row] = await this.execute(text, values);
    return row?.value ?? null;
  }
}

/** PostgreSQL keeps no text with a NUL in it, so no row has such a key. */
export function isStorable(value: string): boolean {
  return !value.includes('\0');
}

/** One object by its global id, as JSON that says its type. */
export function objectById(
  compiler: Compiler,
  type: string,
  id: string,
  nodes: GraphQLResolveInfo['fieldNodes'],
): Sql {
  const shape = compiler.shapes.get(type);
  const objectType = compiler.info.schema.getType(type);
  const key = shape.keys?.id;
  if (!key) throw new Error(`${type} has no key id.`);
  const row = compiler.alias();
  const json = compiler.node(objectType, shape, row, nodes);
  // Which type an object is, where the field that shows it may hold several.
  const tagged =
    isObjectType(objectType) && !compiler.final
      ? sql`((${json})::jsonb || ${raw(`'{"${TYPE_KEY}":"${objectType.name}"}'`)}::jsonb)`
      : json;
  const found = sql`${row}.${raw(key.column)} = ${key.parse(id)}::${raw(key.type)}`;
  return compiler.form.maybe(
    sql`(select ${tagged} from ${foundFirst(raw(shape.table), row, all(shape.only?.(row), found))} ${row})`,
  );
}

/** What a federation representation asks for; a value that no row can have is null. */
interface Wanted {
  readonly type: string;
  readonly field: string;
  readonly value: string | null;
}

/** Rows `i` and `json` of the objects found, one reading for each type and key. */
function entityRows(
  compiler: Compiler,
  wanted: readonly Wanted[],
  nodes: GraphQLResolveInfo['fieldNodes'],
): Sql {
  const groups = Map.groupBy(
    wanted.map((one, i) => ({ ...one, i })),
    ({ type, field }) => `${type}.${field}`,
  );
  const branches = [...groups.values()].map((group) => {
    const { type, field } = group[0] as Wanted;
    const shape = compiler.shapes.get(type);
    const key = shape.keys?.[field];
    if (!key) throw new Error(`${type} has no key ${field}.`);
    const row = compiler.alias();
    const json = compiler.budget.within(group.length, () =>
      compiler.node(compiler.info.schema.getType(type), shape, row, nodes),
    );
    const values = group.map(({ value }) => (value === null ? null : key.parse(value)));
    return sql`select k.i, ${compiler.final ? json : sql`(${json})::jsonb`} as json from unnest(${group.map(({ i }) => i)}::int[], ${values}::${raw(key.type)}[]) k(i, v) join ${raw(shape.table)} ${row} on ${all(shape.only?.(row), sql`${row}.${raw(key.column)} = k.v`)}`;
  });
  return join(branches, ' union all ');
}

/** The objects in the order asked for, null for one that is not there. */
export function entitiesSql(
  compiler: Compiler,
  wanted: readonly Wanted[],
  nodes: GraphQLResolveInfo['fieldNodes'],
): Sql {
  if (wanted.length === 0) return raw(`'[]'`);
  const list = compiler.form.list(compiler.form.maybe(raw('found.json')), raw('place'));
  return compiler.form.ofRow(
    list,
    sql`from generate_series(0, ${raw(String(wanted.length - 1))}) place
    left join (${entityRows(compiler, wanted, nodes)}) found on found.i = place`,
  );
}
