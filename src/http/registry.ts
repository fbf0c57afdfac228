import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../auth/authenticate.js';
import type { Viewer } from '../auth/viewer.js';
import { Fault, type Language } from '../shared/errors.js';
import { languageOf } from './errors.js';

/** What the addresses below do; app.ts hands it over. */
export interface RegistryDoor {
  change(
    verb: 'publish' | 'check' | 'delete',
    viewer: Viewer,
    language: Language,
    input: { readonly name: string } & Readonly<Record<string, unknown>>,
  ): Promise<{ readonly ok: boolean; readonly errors: readonly { readonly code: string }[] }>;
  supergraph(viewer: Viewer): Promise<{ sdl: string; sdlSha256: string; version: number } | null>;
}

export interface RegistryOptions {
  readonly door: RegistryDoor;
  readonly authenticate: Authenticate;
  readonly language: Language;
}

/** Larger than the largest schema that is taken, so that one a little too large is told so by the composer. */
const BODY_LIMIT = 4 * 1_048_576;

interface Params {
  readonly name: string;
}

type Query = Readonly<Record<string, string | undefined>>;

/** The registry over plain HTTP, for any CI that has curl. */
export async function addRegistry(http: FastifyInstance, options: RegistryOptions): Promise<void> {
  const { door } = options;
  await http.register(async (scope) => {
    // curl calls a file a form unless it is told otherwise: whatever is not JSON is a schema.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY_LIMIT }, (_, body, done) =>
      done(null, body),
    );
    const change =
      (verb: 'publish' | 'check' | 'delete') =>
      async (request: FastifyRequest<{ Params: Params; Querystring: Query }>, reply: FastifyReply) => {
        const language = languageOf(request.headers['accept-language'], options.language);
        const viewer = await options.authenticate(request.headers.authorization);
        const { dryRun, ...given } = inputOf(request, verb);
        const trying = verb === 'publish' && dryRun ? 'check' : verb;
        const answer = await door.change(trying, viewer, language, {
          ...given,
          ...(verb === 'delete' && dryRun ? { dryRun } : {}),
          name: request.params.name,
        });
        return reply.code(statusOf(answer)).send(answer);
      };
    scope.post('/registry/subgraphs/:name', { bodyLimit: BODY_LIMIT }, change('publish'));
    scope.post('/registry/subgraphs/:name/check', { bodyLimit: BODY_LIMIT }, change('check'));
    scope.delete('/registry/subgraphs/:name', change('delete'));
    scope.get('/registry/supergraph', async (request, reply) => {
      const viewer = await options.authenticate(request.headers.authorization);
      const served = await door.supergraph(viewer);
      if (!served) throw noSupergraph();
      const tag = `"${served.sdlSha256}"`;
      reply.header('etag', tag).header('cache-control', 'no-cache').header('vary', 'authorization');
      reply.header('x-supergraph-version', String(served.version));
      const known = request.headers['if-none-match']
        ?.split(',')
        .map((entry) => entry.trim().replace(/^W\//, ''));
      if (known?.includes(tag)) return reply.code(304).send();
      return reply.type('text/plain; charset=utf-8').send(served.sdl);
    });
  });
}

const TEXTS = ['url', 'sdl', 'message', 'agency'] as const;

/** The body, SDL or JSON, completed by the query string; only text is text. */
function inputOf(
  request: FastifyRequest<{ Querystring: Query }>,
  verb: string,
): Partial<Record<(typeof TEXTS)[number], string>> & { dryRun: boolean } {
  const { body, query, headers } = request;
  const text = typeof body === 'string' ? body : '';
  const isJson = /\bjson\b/i.test(headers['content-type'] ?? '');
  const json = isJson && text !== '' ? readJson(text) : {};
  const given: Record<string, unknown> = { ...query, ...json };
  // An empty body asks for introspection only where JSON says so: an empty file is an empty schema.
  if (!isJson && verb !== 'delete') given.sdl = text;
  const input: Record<string, string> = {};
  for (const name of TEXTS) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string') throw notText(name);
    input[name] = value;
  }
  const { dryRun } = given;
  return { ...input, dryRun: dryRun === true || (typeof dryRun === 'string' && dryRun !== 'false') };
}

function readJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {}
  throw new Fault('INVALID_INPUT', {
    zh: '请求体不是有效的 JSON：请提交 {"url": ..., "sdl": ...}，或直接提交 SDL 文本。',
    en: 'The body is not valid JSON: send {"url": ..., "sdl": ...}, or the SDL itself as text.',
  });
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  OUT_OF_SCOPE: 403,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  DOES_NOT_COMPOSE: 422,
};

function statusOf(answer: {
  readonly ok: boolean;
  readonly errors: readonly { readonly code: string }[];
}): number {
  return answer.ok ? 200 : (STATUS[answer.errors[0]?.code ?? ''] ?? 400);
}

function notText(name: string): Fault {
  return new Fault('INVALID_INPUT', { zh: `${name} 须为文本。`, en: `${name} must be text.` }, name);
}

function noSupergraph(): Fault {
  return new Fault('NOT_FOUND', { zh: '尚无超图。', en: 'There is no supergraph yet.' });
}
