import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Message } from '../../shared/errors.js';

export type AnswerPath = readonly (string | number)[];

/** What an error without a code of its own is told under, by long custom of federation. */
export const DEFAULT_CODE = 'DOWNSTREAM_SERVICE_ERROR';
/** A partner's sentence is passed on, its essays are not. */
const MAX_MESSAGE = 1_000;

/** What the engine itself has to tell; whoever answers the client puts it into the client's language. */
export function described(code: string, text: Message): GraphQLError {
  return new GraphQLError(text.en, { extensions: { code, text } });
}

/** An error of a source, at its place in the joined answer. */
export function relocated(
  error: GraphQLError | GraphQLFormattedError,
  path: AnswerPath | undefined,
  source: { readonly name: string; readonly own: boolean },
): GraphQLError {
  const extensions = (error.extensions ?? {}) as Record<string, unknown>;
  const code = typeof extensions.code === 'string' ? extensions.code : undefined;
  const message = typeof error.message === 'string' ? error.message.slice(0, MAX_MESSAGE) : 'Unknown error.';
  if (!(error instanceof GraphQLError))
    return new GraphQLError(message, {
      path,
      extensions: { code: code ?? DEFAULT_CODE, serviceName: source.name },
    });
  const { originalError } = error;
  // The hub's own errors are told by the hub, which masks what is nobody's business from the error itself.
  if (source.own)
    return new GraphQLError(message, {
      path,
      originalError,
      extensions: { ...extensions, serviceName: source.name },
    });
  // Made in this process, of a source's failure: its words may be in both languages.
  const { text } = extensions;
  const own = { code: code ?? DEFAULT_CODE, serviceName: source.name, ...(text !== undefined && { text }) };
  return new GraphQLError(message, { path, extensions: own });
}

/** The errors of one answer, and what is missing in it. */
export class AnswerErrors {
  readonly all: GraphQLError[] = [];
  /** Where errors are, and what is above them; made when the first null is explained. */
  private places?: { readonly exact: Set<string>; readonly above: Set<string> };

  add(error: GraphQLError): void {
    this.all.push(error);
    if (this.places) this.place(error.path ?? []);
  }

  /** A value that does not fit its type. */
  wrong(path: AnswerPath, message: string): void {
    this.add(new GraphQLError(message, { path: [...path], extensions: { code: DEFAULT_CODE } }));
  }

  /** A null where none may be; told only where no error says already why. */
  missing(path: AnswerPath, coordinate: string): void {
    if (this.explains(path)) return;
    this.wrong(path, `Cannot return null for non-nullable field ${coordinate}.`);
  }

  /** Whether an error says of this place, of one above or of one below, why it may be empty. */
  explains(path: AnswerPath): boolean {
    if (!this.places) {
      this.places = { exact: new Set(), above: new Set() };
      for (const error of this.all) this.place(error.path ?? []);
    }
    const { exact, above } = this.places;
    let key = '';
    if (exact.has(key)) return true;
    for (const part of path) {
      key += `/${part}`;
      if (exact.has(key)) return true;
    }
    return above.has(key);
  }

  /** An error without a path may be about anything. */
  private place(path: AnswerPath): void {
    let key = '';
    for (const part of path) {
      this.places?.above.add(key);
      key += `/${part}`;
    }
    this.places?.exact.add(key);
  }
}
