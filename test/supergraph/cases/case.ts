import type { Any, Subgraph } from '../support/federation.js';

/** What a client asks and what it gets; `errors` are the paths of the errors, each a dotted string. */
export interface Ask {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly data: Any;
  readonly errors?: readonly string[];
}

/** Subgraphs and what they answer together. */
export interface Case {
  readonly name: string;
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  readonly asks: readonly Ask[];
}

/** A resolver of references: the row whose fields are those of the key; nothing else of the reference is used. */
export const byKey =
  (rows: readonly Any[], ...keys: string[]) =>
  (reference: Any) =>
    rows.find((row) => keys.some((key) => reference[key] !== undefined && row[key] === reference[key])) ??
    null;
