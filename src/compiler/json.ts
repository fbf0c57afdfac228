import { type GraphQLOutputType, getNullableType, isEnumType } from 'graphql';
import { jsonObject, raw, Sql, sql } from './sql.js';

/**
 * How an expression of a shape stands in text: `plain` needs no escaping within quotes, `json` is JSON already, and
 * `constant` is mostly the statement's own, so that whether it needs escaping is known before it runs.
 */
export type Written = 'plain' | 'json' | 'constant';

export type Entry = readonly [key: string, value: Sql];

/** How what is read becomes JSON. */
export interface JsonForm {
  object(entries: readonly Entry[]): Sql;
  /** All rows as a list; none: an empty one. */
  list(item: Sql, order: Sql, filter?: Sql): Sql;
  value(expression: Sql, type: GraphQLOutputType, written?: Written): Sql;
  /** What may not be there, for each row or at all. */
  maybe(expression: Sql): Sql;
  /** What is read of the one row that `from` gives. */
  ofRow(item: Sql, from: Sql): Sql;
  /** The same of a row that may not be there. */
  ofRowMaybe(item: Sql, from: Sql): Sql;
  when(condition: Sql, expression: Sql): Sql;
}

const NULL = raw("'null'");
const ESCAPED = raw(`'["\\\\[:cntrl:]]'`);

/** Values of PostgreSQL's type json: something reads them on. */
export const asJson: JsonForm = {
  object: jsonObject,
  list: (item, order, filter) =>
    sql`coalesce(json_agg(${item} order by ${order}) ${filter ? sql`filter (where ${filter})` : raw('')}, '[]')`,
  value: (expression) => expression,
  maybe: (expression) => expression,
  ofRow: (item, from) => sql`(select ${item} ${from})`,
  ofRowMaybe: (item, from) => sql`(select ${item} ${from})`,
  when: (condition, expression) => sql`case when ${condition} then ${expression} end`,
};

/**
 * Text that is JSON, never null: PostgreSQL joins texts in a fraction of the time in which it builds values of its
 * type json, where it looks up the type of each argument in each row.
 */
export const asText: JsonForm = {
  object: (entries) =>
    joined([
      '{',
      ...entries.flatMap(([key, value], i) => [`${i > 0 ? ',' : ''}"${key}":`, ...piecesOf(value)]),
      '}',
    ]),
  list: (item, order, filter) =>
    joined([
      '[',
      sql`coalesce(string_agg(${item}, ',' order by ${order}) ${filter ? sql`filter (where ${filter})` : raw('')}, '')`,
      ']',
    ]),
  value: (expression, type, written = writtenAs(type)) => {
    switch (written) {
      case 'plain':
        return sql`coalesce('"' || (${expression}) || '"', ${NULL})`;
      case 'constant':
        return sql`coalesce(case when (${expression}) ~ ${ESCAPED} then to_json(${expression})::text else '"' || (${expression}) || '"' end, ${NULL})`;
      case 'json':
        return sql`coalesce((${expression})::text, ${NULL})`;
      default:
        return sql`coalesce(to_json(${expression})::text, ${NULL})`;
    }
  },
  maybe: (expression) => sql`coalesce(${expression}, ${NULL})`,
  ofRow: (item, from) =>
    new Around((head, tail) => sql`(select ${joined([head, ...piecesOf(item), tail])} ${from})`),
  ofRowMaybe: (item, from) =>
    new Around(
      (head, tail) =>
        sql`coalesce((select ${joined([head, ...piecesOf(item), tail])} ${from}), ${raw(`'${head}null${tail}'`)})`,
    ),
  when: (condition, expression) => sql`case when ${condition} then ${expression} else ${NULL} end`,
};

/** What the type of a field says of its text: names of enums, numbers and truth values hold nothing to escape. */
function writtenAs(type: GraphQLOutputType): Written | undefined {
  const named = getNullableType(type);
  if (isEnumType(named)) return 'plain';
  return String(named) === 'Int' || String(named) === 'Boolean' ? 'json' : undefined;
}

/** Text in pieces, so that it can be joined with what is around it: strings are literal. */
class Joined extends Sql {
  constructor(
    readonly pieces: readonly (string | Sql)[],
    { strings, values }: Sql,
  ) {
    super(strings, values);
  }
}

/**
 * Text of a query that takes what stands literally before and behind it into itself: joined to it from outside, a long
 * text would be copied once more for each.
 */
class Around extends Sql {
  constructor(
    private readonly write: (head: string, tail: string) => Sql,
    private readonly head = '',
    private readonly tail = '',
  ) {
    const { strings, values } = write(head, tail);
    super(strings, values);
  }

  within(head: string, tail: string): Around {
    return new Around(this.write, head + this.head, this.tail + tail);
  }
}

const piecesOf = (text: Sql): readonly (string | Sql)[] => (text instanceof Joined ? text.pieces : [text]);

/** Pieces in one parenthesis; of more than this, parenthesis within parenthesis, for PostgreSQL reads `||` as deep as it is long. */
const MOST_JOINED = 100;

function joined(given: readonly (string | Sql)[]): Joined {
  const pieces: (string | Sql)[] = [];
  for (const piece of given) {
    if (piece === '') continue;
    const last = pieces.at(-1);
    const met = last === undefined ? undefined : meeting(last, piece);
    if (met) pieces[pieces.length - 1] = met;
    else pieces.push(piece);
  }
  return new Joined(
    pieces,
    grouped(pieces.map((piece) => (piece instanceof Sql ? piece : raw(`'${piece}'`)))),
  );
}

/** Two pieces that stand side by side, where they are one. */
function meeting(before: string | Sql, after: string | Sql): string | Sql | undefined {
  if (typeof after === 'string') {
    if (typeof before === 'string') return before + after;
    return before instanceof Around ? before.within('', after) : undefined;
  }
  return typeof before === 'string' && after instanceof Around ? after.within(before, '') : undefined;
}

function grouped(pieces: readonly Sql[]): Sql {
  if (pieces.length <= MOST_JOINED) return between(pieces);
  const groups: Sql[] = [];
  for (let i = 0; i < pieces.length; i += MOST_JOINED) groups.push(between(pieces.slice(i, i + MOST_JOINED)));
  return grouped(groups);
}

/** The first of a concatenation is text by its type, so that two literals are not taken for something else. */
function between(pieces: readonly Sql[]): Sql {
  return sql`(${pieces.reduce((before, piece) => sql`${before} || ${piece}`)})`;
}
