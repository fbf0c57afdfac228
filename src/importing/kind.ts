import type { Message } from '../shared/errors.js';
import type { Session } from './session.js';
import { SOURCE_COLUMN } from './source-column.js';

/** How the text of a cell becomes columns of the staging table. */
export interface ValueType {
  /** Suffix behind the column's name, and SQL type; the first is the value itself and has no suffix. */
  readonly stored: readonly (readonly [suffix: string, type: string])[];
  /** The stored values of a cell that is not empty; throws the fault that says what was expected. */
  read(text: string): readonly (string | null)[];
  /** What may stand there, for the template. */
  readonly expects: Message;
}

/**
 * What the texts of a column name. The row gets `<column>_id` and `<column>_division`; a text that names
 * nothing, or more than one thing, is a fault of the row.
 */
export interface Reference {
  readonly idType: 'uuid' | 'text';
  /** SQL that selects `ref, id, division_code` for the texts of the relation `refs(ref)`. */
  readonly find: string;
  readonly missing: Message;
  /** Whether a cell names several, as `words` reads them. The row then gets `<column>_ids` and `<column>_divisions`. */
  readonly several?: boolean;
  /** Whether the reader completes the text: in a row with faults it names nothing yet. */
  readonly completed?: boolean;
}

/** A column of the file. */
export interface Column {
  /** Name in the staging table, in snake case; also understood as a header. */
  readonly name: string;
  readonly header: Message;
  /** Other headers that mean the same. */
  readonly aliases?: readonly string[];
  readonly about: Message;
  readonly example: string;
  readonly type: ValueType;
  /** Every row has it; otherwise an empty cell says nothing, and what is on record stays. */
  readonly required?: boolean;
  readonly reference?: Reference;
}

/** The stored values of a row under their names in the staging table. */
export type Values = Readonly<Record<string, string | null | undefined>>;

/**
 * What a row says beyond its single cells, where a rule of the module decides that better than SQL. Throws a
 * fault whose field begins with the column at fault.
 */
export type RowReader = (values: Values) => Record<string, string | null>;

/** A fault found by SQL over the resolved rows `r`. */
export type Check = {
  readonly column: string;
  readonly code: string;
  /** With `{detail}` in it where there is one. */
  readonly text: Message;
} & (
  | { /** A condition on `r`. */ readonly when: string }
  | { /** Where rows are held against each other: SQL that selects `line, detail`. */ readonly rows: string }
);

/** What a column says of the object `t`: the columns of the table that it sets, as SQL over the row `r`. */
export type Fact = Readonly<Record<string, string>>;

/** What a column says, held against what is on record, where that is not the first column of its fact alone. */
export interface Comparison {
  /** As shown, over the object `t` and the row `r`. */
  readonly before: string;
  readonly after: string;
  /** Whether they differ, where the shown texts do not tell. */
  readonly differs?: string;
}

/** Counts of an import. */
export interface Merged {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** A kind of file: its columns, what its rows mean, and how they are merged with what is on record. */
export interface ImportKind {
  readonly kind: string;
  readonly title: Message;
  /** What the caller must be allowed to do, in all the divisions that a row binds. */
  readonly action: string;
  /** Type of the objects in events and provenance. */
  readonly subject: string;
  readonly columns: readonly Column[];
  /** Further columns of the staging table that `reader` fills. */
  readonly derived?: Readonly<Record<string, string>>;
  readonly reader?: (session: Session) => Promise<RowReader>;
  /** Joins to the staged row `s` beyond its references, which are there as `ref_<column>(id, division_code)`. */
  readonly joins?: string;
  /** Further columns of the resolved row, over `s`, the references and the joins. `target_id` is the object on record. */
  readonly resolved: Readonly<Record<'target_id' | (string & {}), string>>;
  /** Division codes that a row binds, over `r`; `unnest(r.<column>_divisions)` where a cell names several. */
  readonly divisions: readonly string[];
  /** Columns of the file that the key is made of, for the message. */
  readonly keyColumns: readonly string[];
  /** Text over `r` that two rows about one object have in common; null where it is not known. */
  readonly key: string;
  readonly checks: readonly Check[];
  readonly table: string;
  /** What each column of the file says of the object; compared with what is on record, and written. */
  readonly facts: Readonly<Record<string, Fact>>;
  readonly compared?: Readonly<Record<string, Comparison>>;
  /** Columns that only a new object gets, over `r`. */
  readonly fixed: Fact;
  readonly events: { readonly added: string | null; readonly changed: string };
  /** Whether a change is a new object, `new_id`, in the place of the one on record. */
  readonly replaces?: boolean;
  /** Instead of the usual insert and update, where a change is more than that. `rows` is a relation. */
  readonly merge?: (session: Session, rows: string) => Promise<void>;
}

/** Declares a kind of file, with the column `source` that all have; its columns are checked once, here. */
export function defineImport(kind: ImportKind): ImportKind {
  const columns = [...kind.columns, SOURCE_COLUMN];
  const names = new Set(columns.map(({ name }) => name));
  if (names.size < columns.length) throw new Error(`${kind.kind} names a column twice.`);
  const unknown = [...Object.keys(kind.facts), ...kind.keyColumns].find((name) => !names.has(name));
  if (unknown) throw new Error(`${kind.kind} has no column ${unknown}.`);
  return { ...kind, columns };
}
