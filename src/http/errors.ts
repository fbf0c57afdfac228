import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { Fault, Faults, type Language, type Message } from '../shared/errors.js';

/** The caller's language: what the request prefers, else what the hub is set to. */
export function languageOf(header: string | undefined, fallback: Language): Language {
  const preferred = header
    ?.split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^q=([\d.]+)$/.exec(parameter.trim())?.[1]).find(Boolean);
      return { language: tag.split('-')[0], quality: Number(quality ?? 1) };
    })
    .filter(({ language }) => language === 'zh' || language === 'en')
    .sort((a, b) => b.quality - a.quality)[0];
  return (preferred?.language as Language | undefined) ?? fallback;
}

/** Where both languages travel until the answer's language is known. */
const TEXT = 'text';

/** A fault as GraphQL reports it: code, field, and the sentence in both languages. */
export function faultError(fault: Fault): GraphQLError {
  return new GraphQLError(fault.text.en, {
    extensions: {
      code: fault.code,
      ...(fault.field.length > 0 ? { field: fault.field } : {}),
      [TEXT]: fault.text,
    },
  });
}

/**
 * What a client sees of an error. Expected failures keep their code and words; GraphQL's own complaints
 * about a request pass; anything else is a defect: the client gets a number to quote, the log what is
 * needed to find the place, and neither gets a stack, SQL or data.
 */
export function createFormatError(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = error instanceof GraphQLError ? error.originalError : error;
    const fault = original instanceof Faults ? original.faults[0] : original;
    if (fault instanceof Fault) {
      const { message, extensions } = faultError(fault);
      return { ...formatted, message, extensions: { ...extensions } };
    }
    if (
      error instanceof GraphQLError &&
      (original === undefined || original === null || original instanceof GraphQLError)
    ) {
      const { stacktrace: _, ...extensions } = (formatted.extensions ?? {}) as Record<string, unknown>;
      const introduced = INTRODUCED[String(extensions.code)];
      if (!introduced || extensions[TEXT]) return { ...formatted, extensions };
      const text = { en: formatted.message, zh: introduced(formatted.message) };
      return { ...formatted, extensions: { ...extensions, [TEXT]: text } };
    }
    const incident = randomUUID();
    logger.error({ incident, ...traceable(original) }, 'request failed');
    return {
      message: MASKED.en(incident),
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: {
        code: 'INTERNAL',
        incident,
        [TEXT]: { zh: MASKED.zh(incident), en: MASKED.en(incident) },
      },
    };
  };
}

/** GraphQL's own complaints about a request have English sentences, which name what is wrong; by code. */
const INTRODUCED: Readonly<Record<string, (said: string) => string>> = {
  GRAPHQL_PARSE_FAILED: (said) => `查询语法有误，请改正所指之处：${said}`,
  GRAPHQL_VALIDATION_FAILED: (said) => `查询与模式不符，请对照模式（/sandbox）改正：${said}`,
  BAD_USER_INPUT: (said) => `变量有误，请按其类型改正：${said}`,
  OPERATION_RESOLUTION_FAILURE: (said) => `无法执行该操作，请改正后重新发送：${said}`,
  PERSISTED_QUERY_NOT_FOUND: (said) => `没有保存过该查询，请同时发送其全文：${said}`,
};

const MASKED = {
  en: (incident: string) => `Something failed in the hub. Try again; if it stays, report number ${incident}.`,
  zh: (incident: string) => `系统内部出错。请重试；如仍出错，请报告编号 ${incident}。`,
};

/** Class, code and our own place in the code; never the message, which may quote SQL or data. */
export function traceable(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /\/(?:src|dist)\//.test(line)) ?? [];
  const at = frames.slice(0, 5).map((line) => /\/((?:src|dist)\/[^)]+)/.exec(line)?.[1]);
  return { type: error.name, errorCode: (error as { code?: unknown }).code, at };
}

/** Puts the sentence of each error in the caller's language. */
export function inLanguage(error: GraphQLFormattedError, language: Language): GraphQLFormattedError {
  const { [TEXT]: text, ...extensions } = (error.extensions ?? {}) as Record<string, unknown>;
  return text ? { ...error, message: (text as Message)[language], extensions } : error;
}
