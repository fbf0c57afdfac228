import type { FastifyError, FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { Fault, type FaultCode, type Language, type Message } from '../shared/errors.js';
import { createFormatError, inLanguage, languageOf } from './errors.js';

const TOO_LARGE = 'FST_ERR_CTP_BODY_TOO_LARGE';

/** What Fastify refuses before GraphQL sees it, by Fastify's code. */
const REFUSED: Readonly<Record<string, readonly [FaultCode, Message]>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: [
    'INVALID_INPUT',
    { zh: '请求体不是有效的 JSON。', en: 'The body of the request is not valid JSON.' },
  ],
  FST_ERR_CTP_EMPTY_JSON_BODY: [
    'INVALID_INPUT',
    { zh: '请求体为空，应为 JSON。', en: 'The body of the request is empty; it should be JSON.' },
  ],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'INVALID_INPUT',
    { zh: '请以 content-type: application/json 发送。', en: 'Send it with content-type: application/json.' },
  ],
  [TOO_LARGE]: [
    'QUERY_TOO_LARGE',
    {
      zh: '请求体超过 1 MiB。大量数据请用命令行导入（npx hub import）。',
      en: 'The body of the request is larger than 1 MiB. Bring much data in by the command line (npx hub import).',
    },
  ],
};

const LARGE_SCHEMA = new Fault('QUERY_TOO_LARGE', {
  zh: '模式超过上限 1 MiB，请按业务拆成几个子图发布。',
  en: 'The schema is larger than 1 MiB. Publish it as several subgraphs, each of one field of work.',
});
const NO_SUCH_ADDRESS = new Fault('NOT_FOUND', {
  zh: '没有这个地址。可用地址：/graphql、/subgraph、/registry、/sandbox、/healthz、/readyz、/metrics。',
  en: 'There is nothing here. There are: /graphql, /subgraph, /registry, /sandbox, /healthz, /readyz, /metrics.',
});

/** Gives every refusal the form of a GraphQL answer, in the caller's language, and masks defects there too. */
export function addRefusals(http: FastifyInstance, fallback: Language, logger: Logger): void {
  const formatError = createFormatError(logger);
  const answer = (
    error: unknown,
    acceptLanguage: string | undefined,
  ): { errors: GraphQLFormattedError[] } => ({
    errors: [inLanguage(formatError({ message: '' }, error), languageOf(acceptLanguage, fallback))],
  });

  http.setNotFoundHandler((request, reply) =>
    reply.code(404).send(answer(NO_SUCH_ADDRESS, request.headers['accept-language'])),
  );
  http.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = statusOf(error);
    const fault =
      error.code === TOO_LARGE && request.url.startsWith('/registry/')
        ? LARGE_SCHEMA
        : asFault(error, status);
    return reply.code(status).send(answer(fault, request.headers['accept-language']));
  });
}

/** By the code of a fault that one of our own routes throws, else as Fastify says. */
function statusOf(error: FastifyError | Fault): number {
  if (!(error instanceof Fault)) return error.statusCode ?? 500;
  return { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404 }[error.code as string] ?? 400;
}

/** Whatever else a client did wrong has no words of ours; what is no client's fault stays a defect. */
function asFault(error: FastifyError | Fault, status: number): unknown {
  if (error instanceof Fault) return error;
  const refused = REFUSED[error.code];
  if (refused) return new Fault(...refused);
  if (status >= 500) return error;
  return new Fault('INVALID_INPUT', { zh: '请求无效。', en: 'The request is not valid.' });
}
