/**
 * A piece of SQL with its parameters, composed by nesting. Values never become text, so a
 * fragment built from a client's input is as safe as one that is not.
 */
export class Sql {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];

  constructor(strings: readonly string[], values: readonly unknown[]) {
    this.strings = strings;
    this.values = values;
  }

  /** The statement as PostgreSQL takes it: text with `$1, $2, ...` and the values in that order. */
  toStatement(): { text: string; values: unknown[] } {
    let text = this.strings[0] as string;
    for (let i = 1; i < this.strings.length; i++) text += `$${i}${this.strings[i]}`;
    return { text, values: [...this.values] };
  }
}

/** Template tag: a nested `Sql` is spliced in, anything else becomes a parameter. */
export function sql(strings: TemplateStringsArray, ...args: readonly unknown[]): Sql {
  const text: string[] = [strings[0] as string];
  const values: unknown[] = [];
  args.forEach((arg, i) => {
    const after = strings[i + 1] as string;
    if (arg instanceof Sql) {
      append(text, arg);
      values.push(...arg.values);
      text.push(`${text.pop()}${after}`);
    } else {
      values.push(arg);
      text.push(after);
    }
  });
  return new Sql(text, values);
}

/** Continues the last string with the first of the piece. */
function append(text: string[], piece: Sql): void {
  const [first, ...rest] = piece.strings;
  text.push(`${text.pop()}${first}`, ...rest);
}

/** Text that comes from the program itself, never from a client: identifiers, keywords, literals. */
export function raw(text: string): Sql {
  return new Sql([text], []);
}

/** Pieces with a separator between them. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  const text: string[] = [''];
  const values: unknown[] = [];
  pieces.forEach((piece, i) => {
    if (i > 0) text.push(`${text.pop()}${separator}`);
    append(text, piece);
    values.push(...piece.values);
  });
  return new Sql(text, values);
}

/** All conditions hold; none given means no condition. */
export function all(...conditions: readonly (Sql | undefined | false)[]): Sql {
  const given = conditions.filter((condition): condition is Sql => condition instanceof Sql);
  if (given.length === 0) return raw('true');
  return sql`(${join(given, ' and ')})`;
}

/** PostgreSQL takes 100 arguments in a call: 50 keys with their values. */
const KEYS_PER_OBJECT = 50;

/** A JSON object with these keys, which are names of the program's or of GraphQL's grammar. */
export function jsonObject(entries: readonly (readonly [key: string, value: Sql])[]): Sql {
  const pairs = entries.map(([key, value]) => sql`${raw(`'${key}'`)}, ${value}`);
  if (pairs.length <= KEYS_PER_OBJECT) return sql`json_build_object(${join(pairs, ', ')})`;
  const parts: Sql[] = [];
  for (let i = 0; i < pairs.length; i += KEYS_PER_OBJECT) {
    parts.push(sql`jsonb_build_object(${join(pairs.slice(i, i + KEYS_PER_OBJECT), ', ')})`);
  }
  return sql`(${join(parts, ' || ')})`;
}
