import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Message } from '../../shared/errors.js';

export type AnswerPath = readonly (string | number)[];

export function isPath(path: unknown): path is AnswerPath {
  return (
    Array.isArray(path) &&
    path.length > 0 &&
    path.every((part) => typeof part === 'string' || Number.isInteger(part))
  );
}

/** What an error without a code of its own is told under, by long custom of federation. */
export const DEFAULT_CODE = 'DOWNSTREAM_SERVICE_ERROR';
/** A partner's sentence is passed on, its essays are not. */
const MAX_MESSAGE = 1_000;

/** What can be wrong with the value of a field: its source has to mend that, no client can. */
export const WRONG = {
  nothing: (field: string): Message => ({
    en: `Cannot return null for non-nullable field ${field}. Its source has to give a value; ask without it until then.`,
    zh: `字段 ${field} 不可为空，但其来源没有给出值。须由来源修复，在此之前请勿查询该字段。`,
  }),
  list: (field: string): Message => ({
    en: `${field} holds a list, and its source gave none. Its source has to mend that.`,
    zh: `字段 ${field} 应为列表，但其来源给出的不是。须由来源修复。`,
  }),
  object: (field: string): Message => ({
    en: `${field} holds an object, and its source gave none. Its source has to mend that.`,
    zh: `字段 ${field} 应为对象，但其来源给出的不是。须由来源修复。`,
  }),
  type: (field: string): Message => ({
    en: `${field} was given an object of a type it does not hold. Its source has to mend that.`,
    zh: `字段 ${field} 得到了不属于它的类型的对象。须由来源修复。`,
  }),
  leaf: (field: string, type: string): Message => ({
    en: `${field} was given a value that is no ${type}. Its source has to mend that.`,
    zh: `字段 ${field} 得到的值不是 ${type}。须由来源修复。`,
  }),
} as const;

const UNSAID: Message = {
  en: 'A source failed and did not say why. Ask again later.',
  zh: '某一来源出错，未说明原因，请稍后再试。',
};

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
  const said = typeof error.message === 'string' && error.message !== '';
  const message = said ? error.message.slice(0, MAX_MESSAGE) : UNSAID.en;
  if (!(error instanceof GraphQLError)) {
    const told = { code: code ?? DEFAULT_CODE, serviceName: source.name, ...(!said && { text: UNSAID }) };
    return new GraphQLError(message, { path, extensions: told });
  }
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
  /** Places that are empty because a source has lost all of its answer to one of its errors. */
  readonly losses: AnswerPath[] = [];
  /** Where errors are, and what is above them; made when the first null is explained. */
  private places?: { readonly exact: Set<string>; readonly above: Set<string> };

  add(error: GraphQLError): void {
    this.all.push(error);
    if (this.places) this.place(error.path ?? []);
  }

  lost(path: AnswerPath): void {
    this.losses.push(path);
    if (this.places) this.place(path);
  }

  /** A value that does not fit its type. */
  wrong(path: AnswerPath, text: Message): void {
    const extensions = { code: DEFAULT_CODE, text };
    this.add(new GraphQLError(text.en, { path: [...path], extensions }));
  }

  /** A null where none may be; told only where no error says already why. */
  missing(path: AnswerPath, coordinate: string): void {
    if (this.explains(path)) return;
    this.wrong(path, WRONG.nothing(coordinate));
  }

  /** Whether an error says of this place, of one above or of one below, why it may be empty. */
  explains(path: AnswerPath): boolean {
    if (!this.places) {
      this.places = { exact: new Set(), above: new Set() };
      for (const error of this.all) this.place(error.path ?? []);
      for (const path of this.losses) this.place(path);
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
