import type { Language } from '../shared/errors.js';
import type { Written } from './json.js';
import { raw, type Sql, sql } from './sql.js';

/** What an expression may depend on besides its row and arguments. */
export interface ReadEnv {
  /** The day the question is asked, in Asia/Shanghai: the default of every `asOf`. */
  readonly today: string;
  readonly language: Language;
  /** Who reads what is shared on conditions; missing: nobody does, and it is withheld. */
  readonly conditional?: ConditionalRead | undefined;
}

/** A reading of what is shared on conditions, as it is recorded. */
export interface ConditionalRead {
  /** The request: all it reads is one record. */
  readonly id: string;
  readonly subject: string;
  readonly role: string;
  /** The leading digits of the division codes in reach. */
  readonly scope: string;
  readonly purpose: string;
  readonly operation?: string | undefined;
}

/** Arguments of a field, coerced by graphql-js; a shape names the ones it reads. */
// biome-ignore lint/suspicious/noExplicitAny: each field knows its own arguments; the schema has checked them
export type Args = any;

/** `row` is the alias of the row the object is made from; `child` that of the row being joined. */
type Expression = (row: Sql, args: Args, env: ReadEnv) => Sql;
type Condition = (row: Sql, child: Sql, args: Args, env: ReadEnv) => Sql;
/** Whether a field of one of these names is selected anywhere below: what nobody asks for need not be read. */
export type Selects = (...names: string[]) => boolean;
type Rows = (row: Sql, args: Args, env: ReadEnv, selects: Selects) => Sql;

/** A column to sort by, ascending and never null, with its SQL type for reading cursors back. */
export interface SortKey {
  readonly expression: (child: Sql) => Sql;
  readonly type: 'text' | 'uuid' | 'date' | 'bigint' | 'int';
}

interface Joined {
  readonly type: string;
  /** Rows to read from when it is not the type's own table: a sub-query, in parentheses. */
  readonly rows?: Rows;
  readonly where?: Condition;
  /** When it is false the field is null (for a connection: null, not an empty list). */
  readonly when?: Expression;
}

/** Lists and objects that are kept as the text of an answer, by the selection that they are of, as `selectionText` writes it. */
export type ReadyLists = (row: Sql, args: Args, env: ReadEnv) => Readonly<Record<string, Sql>>;

/** Fields of an object that are kept as the text of an answer: what holds them, the first that has a row; by what is selected. */
export interface ReadyFields {
  readonly rows: readonly Sql[];
  readonly texts: (own: Sql) => Readonly<Record<string, Sql>>;
}
type Ready = (row: Sql, args: Args, env: ReadEnv) => ReadyFields | undefined;

export type FieldShape = (
  | { readonly kind: 'value'; readonly sql: Expression; readonly written?: Written | undefined }
  | {
      readonly kind: 'nested';
      readonly when?: Expression;
      /** The one row its fields are read from, where that is not the row around it. */
      readonly rows?: Rows;
      readonly fields: (args: Args) => Fields;
      readonly ready?: Ready | undefined;
    }
  | ({
      readonly kind: 'one';
      readonly ready?: ReadyLists | undefined;
      /** Its rows are one, made of the row around it and read from no table. */
      readonly made?: boolean | undefined;
    } & Joined)
  | ({
      readonly kind: 'many';
      readonly orderBy: (child: Sql) => Sql;
      readonly ready?: ReadyLists | undefined;
    } & Joined)
  | ({ readonly kind: 'connection'; readonly sort: readonly SortKey[] } & Joined)
) & {
  /** Its resolver decides who may see it, so that it is never read past the resolver. */
  readonly guarded?: true;
};

export type Fields = Readonly<Record<string, FieldShape>>;

/** How one object type is read: its table and, for each field, the SQL that gives it. */
export interface Shape {
  readonly type: string;
  readonly table: string;
  /** Which rows of the table are of this type, where types share a table. */
  readonly only?: (row: Sql) => Sql;
  /** For an interface or union: the SQL that names the object type of a row. */
  readonly typename?: (row: Sql) => Sql;
  readonly fields: Fields;
  /** How a federation representation finds its row, by key field. */
  readonly keys?: Readonly<Record<string, Key>>;
}

/** A column that identifies a row, and how a client's value becomes the column's; null finds nothing. */
export interface Key {
  readonly column: string;
  readonly type: 'uuid' | 'text';
  readonly parse: (value: string) => string | null;
}

export function column(name: string, written?: Written): FieldShape {
  const text = raw(`.${name}`);
  return { kind: 'value', sql: (row) => sql`${row}${text}`, written };
}

/** `written` says how it stands in text where its GraphQL type does not. */
export function value(expression: Expression, written?: Written): FieldShape {
  return { kind: 'value', sql: expression, written };
}

/** An object made from the same row: its columns under other names. */
export function nested(fields: Fields | ((args: Args) => Fields), when?: Expression): FieldShape {
  return { kind: 'nested', fields: typeof fields === 'function' ? fields : () => fields, when };
}

/** An object made from a row that is computed once for all its fields. */
export function computed(
  rows: Rows,
  fields: (args: Args) => Fields,
  { when, ready }: { when?: Expression | undefined; ready?: Ready | undefined } = {},
): FieldShape {
  return { kind: 'nested', rows, fields, when, ready };
}

export function one(
  type: string,
  where?: Condition,
  options: Omit<Joined, 'type' | 'where'> & { ready?: ReadyLists | undefined } = {},
): FieldShape {
  return { kind: 'one', type, where, ...options };
}

/** An object made of the row around it by a `select` without `from`. */
export function made(type: string, rows: Rows): FieldShape {
  return { kind: 'one', type, rows, made: true };
}

export function many(
  type: string,
  options: Omit<Joined, 'type'> & { orderBy: (child: Sql) => Sql; ready?: ReadyLists | undefined },
): FieldShape {
  return { kind: 'many', type, ...options };
}

export function connection(
  type: string,
  options: Omit<Joined, 'type'> & { sort: readonly SortKey[] },
): FieldShape {
  return { kind: 'connection', type, ...options };
}

/** A root field that is not for everyone: its resolver asks who the caller is. */
export function guarded(shape: FieldShape): FieldShape {
  return { ...shape, guarded: true };
}

export function sortKey(name: string, type: SortKey['type']): SortKey {
  const text = raw(`.${name}`);
  return { expression: (child) => sql`${child}${text}`, type };
}

/** The shapes by type name; `fields` of later modules join those of earlier ones. */
export class ShapeRegistry {
  private readonly shapes = new Map<string, Shape>();

  add(...shapes: readonly Shape[]): this {
    for (const shape of shapes) {
      const known = this.shapes.get(shape.type);
      this.shapes.set(shape.type, known ? { ...known, fields: { ...known.fields, ...shape.fields } } : shape);
    }
    return this;
  }

  /** Fields another module adds to types it does not own; missing types are a defect. */
  extend(type: string, fields: Fields): this {
    return this.add({ ...this.get(type), fields });
  }

  get(type: string): Shape {
    const shape = this.shapes.get(type);
    if (!shape) throw new Error(`No shape reads the type ${type}: add one to the module that owns it.`);
    return shape;
  }

  has(type: string): boolean {
    return this.shapes.has(type);
  }

  types(): string[] {
    return [...this.shapes.keys()];
  }
}
