import {
  type FieldNode,
  GraphQLBoolean,
  GraphQLInt,
  type GraphQLObjectType,
  GraphQLString,
  getNamedType,
} from 'graphql';
import { Fault } from '../shared/errors.js';
import type { Compiler, JoinSource } from './compile.js';
import { beyondCursor, cursorSql } from './cursor.js';
import type { JsonForm } from './json.js';
import type { FieldShape, SortKey } from './shape.js';
import { all, join, raw, type Sql, sql } from './sql.js';

const MAX_PAGE = 100;

interface Page {
  readonly size: number;
  readonly reversed: boolean;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** Reads the Relay arguments; both directions at once, none, or a size out of range are refused. */
function readPage(args: Record<string, unknown>): Page {
  const { first, last, after, before } = args as {
    first?: number;
    last?: number;
    after?: string;
    before?: string;
  };
  if ((first == null) === (last == null)) {
    throw new Fault(
      'PAGE_SIZE_REQUIRED',
      {
        en: 'Say how many you want: give first (with after) or last (with before), one of them, 1 to 100.',
        zh: '请指定条数：first（可配 after）或 last（可配 before）二选一，1 到 100。',
      },
      'first',
    );
  }
  const size = (first ?? last) as number;
  if (size < 1 || size > MAX_PAGE) {
    throw new Fault(
      'PAGE_SIZE_OUT_OF_RANGE',
      { en: 'A page holds 1 to 100 entries. Page on with after.', zh: '每页 1 到 100 条，请用 after 翻页。' },
      first == null ? 'last' : 'first',
    );
  }
  return { size, reversed: first == null, after, before };
}

function inOrder(sort: readonly SortKey[], row: Sql, reversed = false): Sql {
  return join(
    sort.map((key) => sql`${key.expression(row)}${raw(reversed ? ' desc' : '')}`),
    ', ',
  );
}

/**
 * A Relay connection as one sub-query. Where it is to say whether more follow, it reads one row more than the page
 * and numbers them, and renders only those of the page; it counts the whole list only when asked.
 */
export function connectionSql(
  compiler: Compiler,
  shape: Extract<FieldShape, { kind: 'connection' }>,
  type: GraphQLObjectType,
  source: JoinSource,
  args: Record<string, unknown>,
  nodes: readonly FieldNode[],
): Sql {
  const page = readPage(args);
  const { child, from, where } = source;
  const row = compiler.alias();
  const numbered = [...compiler.subfields(type, nodes).values()].some(
    ([selected]) => selected?.name.value === 'pageInfo',
  );
  const onPage = all(
    where,
    page.after != null && beyondCursor(page.after, child, shape.sort, 'after'),
    page.before != null && beyondCursor(page.before, child, shape.sort, 'before'),
  );
  const limit = (size: number) =>
    sql`select ${child}.* from ${from} ${child} where ${onPage} order by ${inOrder(shape.sort, child, page.reversed)} limit ${raw(String(size))}`;
  const rows = numbered
    ? sql`select ${row}.*, row_number() over () as "$i" from (${limit(page.size + 1)}) ${row}`
    : limit(page.size);

  const parts = new ConnectionParts(compiler, page, row, shape, source, numbered);
  const [object, made] = compiler.withMade(() =>
    compiler.form.object(compiler.entries(type, nodes, (selected) => parts.field(type, selected))),
  );
  // `having true` makes it one row also where nothing is aggregated or nothing is found.
  return compiler.form.ofRow(object, sql`from (${rows}) ${row}${made} having true`);
}

class ConnectionParts {
  private readonly onPage: Sql;
  private readonly form: JsonForm;

  constructor(
    private readonly compiler: Compiler,
    private readonly page: Page,
    private readonly row: Sql,
    private readonly shape: Extract<FieldShape, { kind: 'connection' }>,
    private readonly source: JoinSource,
    private readonly numbered: boolean,
  ) {
    this.onPage = sql`${row}."$i" <= ${raw(String(page.size))}`;
    this.form = compiler.form;
  }

  field(type: GraphQLObjectType, selected: readonly FieldNode[]): Sql {
    const name = selected[0]?.name.value as string;
    const inner = getNamedType(type.getFields()[name]?.type);
    switch (name) {
      case 'nodes':
        return this.list(this.node(inner, selected));
      case 'edges':
        return this.list(
          this.fields(inner as GraphQLObjectType, selected, (field, nodes) =>
            field === 'cursor'
              ? this.form.value(this.cursor(), GraphQLString, 'plain')
              : this.node(getNamedType(edgeNode(inner)), nodes),
          ),
        );
      case 'pageInfo':
        return this.fields(inner as GraphQLObjectType, selected, (field) => this.pageInfo(field));
      case 'totalCount':
        return this.form.value(
          sql`(select count(*) from ${this.source.from} ${this.source.child} where ${this.source.where})`,
          GraphQLInt,
        );
      default:
        throw new Error(`${type.name}.${name} is not a field of a connection.`);
    }
  }

  private list(item: Sql): Sql {
    if (!this.numbered) return this.form.list(item, inOrder(this.shape.sort, this.row));
    return this.form.list(item, sql`${this.row}."$i"${raw(this.page.reversed ? ' desc' : '')}`, this.onPage);
  }

  private node(type: unknown, nodes: readonly FieldNode[]): Sql {
    return this.compiler.budget.within(this.page.size, () =>
      this.compiler.node(type, this.source.target, this.row, nodes),
    );
  }

  private cursor(): Sql {
    return cursorSql(this.row, this.shape.sort);
  }

  private pageInfo(field: string): Sql {
    const { reversed, size } = this.page;
    const more = sql`count(*) > ${raw(String(size))}`;
    const start = reversed ? this.page.before : this.page.after;
    const passed = raw(start != null ? 'true' : 'false');
    const ascending = raw(reversed ? ' desc' : '');
    const descending = raw(reversed ? '' : ' desc');
    const at = (direction: Sql) =>
      sql`(array_agg(${this.cursor()} order by ${this.row}."$i"${direction}) filter (where ${this.onPage}))[1]`;
    switch (field) {
      case 'hasNextPage':
        return this.form.value(reversed ? passed : more, GraphQLBoolean);
      case 'hasPreviousPage':
        return this.form.value(reversed ? more : passed, GraphQLBoolean);
      case 'startCursor':
        return this.form.value(at(ascending), GraphQLString, 'plain');
      default:
        return this.form.value(at(descending), GraphQLString, 'plain');
    }
  }

  private fields(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    give: (field: string, nodes: readonly FieldNode[]) => Sql,
  ): Sql {
    return this.form.object(
      this.compiler.entries(type, nodes, (selected) => give(selected[0]?.name.value as string, selected)),
    );
  }
}

function edgeNode(edge: unknown) {
  return (edge as GraphQLObjectType).getFields().node?.type;
}
