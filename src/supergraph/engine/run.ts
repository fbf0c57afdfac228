import type { AnswerErrors } from './errors.js';
import type { Entity } from './merge.js';

/** One client's request under way. */
export interface Run {
  /** The joined answer, as far as sources have given it. */
  readonly data: Entity;
  readonly errors: AnswerErrors;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
  readonly signal?: AbortSignal;
}

/** A compiled part of a plan. It fails only if the request is cancelled: what sources fail at is in the errors. */
export type Step = (run: Run) => Promise<void>;
