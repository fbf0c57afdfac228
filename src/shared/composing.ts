import type { Message } from './errors.js';

/** A schema as it is given: whose, where it is served, and its text. */
export interface SubgraphSource {
  readonly name: string;
  readonly url?: string;
  readonly sdl: string;
}

/** Why schemas do not compose, or one of them cannot be taken: where it stands and what to do about it. */
export interface SchemaFault {
  /** The composer's own code, or one of ours for what it is never shown. */
  readonly code: string;
  readonly message: Message;
  /** The subgraph at fault; null when it is none's alone. */
  readonly subgraph: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** The schema coordinate at fault, e.g. `Community.name`. */
  readonly coordinate: string | null;
  readonly wayOut: Message;
}

/** Something that composes and may still not be meant. */
export interface Hint {
  readonly code: string;
  readonly subgraph: string;
  readonly message: Message;
}

export interface Composed {
  readonly supergraphSdl: string;
  /** What clients see: the supergraph without what only routers read. */
  readonly apiSdl: string;
  readonly hints: readonly Hint[];
  readonly faults?: undefined;
}

export interface NotComposed {
  readonly supergraphSdl?: undefined;
  readonly faults: readonly SchemaFault[];
}

export type Composition = Composed | NotComposed;

/** One difference between what clients could ask before and what they can ask now. */
export interface SchemaChange {
  /** As graphql-js names it: FIELD_REMOVED, TYPE_ADDED, ... */
  readonly kind: string;
  /** The schema coordinate it is about, e.g. `Community.cultivatedArea`. */
  readonly coordinate: string;
  readonly severity: 'BREAKING' | 'DANGEROUS' | 'SAFE';
  readonly description: string;
}

/** What the registry of partners needs of the supergraph: app.ts hands it over, so that neither knows the other. */
export interface Composer {
  /** The hub's own schema, source zero of every supergraph. */
  readonly hub: SubgraphSource;
  compose(subgraphs: readonly SubgraphSource[]): Promise<Composition>;
  changes(before: string | null, after: string): Promise<SchemaChange[]>;
  /** The URL as it is to be kept, once every address behind it may be reached; else a `Fault`. */
  checkUrl(url: string): Promise<string>;
  /** The schema of the subgraph that runs at a URL. */
  introspect(url: string): Promise<string>;
  inOneLine(fault: SchemaFault): Message;
}
