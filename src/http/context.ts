import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { Authenticate } from '../auth/authenticate.js';
import type { HubContext } from '../auth/context.js';
import type { Viewer } from '../auth/viewer.js';
import { type ChangedObject, Writer } from '../auth/writer.js';
import { type Execute, Reader } from '../compiler/read.js';
import type { ShapeRegistry } from '../compiler/shape.js';
import type { Composer } from '../shared/composing.js';
import { Fault, type Language } from '../shared/errors.js';
import { today } from '../shared/partial-date.js';
import { languageOf } from './errors.js';
import { conditionalRead, PURPOSE_HEADER } from './purpose.js';

interface ContextOptions {
  readonly orm: MikroORM;
  readonly shapes: ShapeRegistry;
  readonly execute: Execute;
  readonly authenticate: Authenticate;
  readonly language: Language;
  readonly composer: Composer;
}

type Sent = Pick<FastifyRequest, 'headers'>;
type Answered = Pick<FastifyReply, 'raw'>;

export type ContextOf = (request: Sent, reply: Answered) => Promise<HubContext>;

/** Makes the context of each request: who asks, in which language, and how they read and write. */
export function createContext(options: ContextOptions): ContextOf {
  return async (request, reply) => {
    const language = languageOf(request.headers['accept-language'], options.language);
    const viewer = await options.authenticate(request.headers.authorization).catch((error: unknown) => {
      throw error instanceof Fault ? refused(error, language) : error;
    });
    const conditional = readOnConditions(viewer, request, language);
    const reader = new Reader(options.shapes, options.execute, { today: today(), language, conditional });
    const writer = new Writer(options.orm, viewer, language);
    let leaving: AbortSignal | undefined;
    let trace: string | undefined;
    return {
      viewer,
      language,
      reader,
      composer: options.composer,
      get trace() {
        trace ??= traceOf(request);
        return trace;
      },
      leaving() {
        leaving ??= signalOf(reply);
        return leaving;
      },
      async change(info, input, work) {
        reader.requireFewRootFields(info);
        reader.requireReadablePayload(info);
        const { objects, userErrors } = await writer.run(info.fieldName, input, work);
        const read: Record<string, ChangedObject> = {};
        const rest: Record<string, unknown> = {
          userErrors,
          clientMutationId: input.clientMutationId,
        };
        for (const [field, object] of Object.entries(objects)) {
          if (!object) continue;
          if ('plain' in object) rest[field] = object.plain;
          else if ('once' in object) rest[field] = object.once;
          else read[field] = object;
        }
        return reader.payload(info, read, rest);
      },
      entity: entityLoader(reader),
    };
  };
}

/** The door of partners' routers: whoever shows no partner's token is sent to the other one. */
export function ofPartners(context: ContextOf): ContextOf {
  return async (request, reply) => {
    const given = await context(request, reply);
    if (isPartner(given.viewer)) return given;
    throw refused(PARTNERS_ONLY, given.language, 403);
  };
}

export function isPartner({ role }: Viewer): boolean {
  return role === 'partner';
}

const PARTNERS_ONLY = new Fault('FORBIDDEN', {
  zh: '/subgraph 仅供合作部门的路由器使用，须用部门令牌（npx hub agency token）；其他查询请用 /graphql。',
  en: "/subgraph serves partners' routers with their agency's token (npx hub agency token); ask /graphql for anything else.",
});

/** The caller's trace goes on; who sends none gets one that ends with the request. */
function traceOf({ headers }: Sent): string {
  const given = /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}/.exec(String(headers.traceparent))?.[1];
  return given && !/^0+$/.test(given) ? given : randomUUID().replaceAll('-', '');
}

/** Only an operation that asks partners needs to hear that its client has gone. */
function signalOf({ raw }: Answered): AbortSignal {
  const leaving = new AbortController();
  if (raw.destroyed) leaving.abort();
  raw.once('close', () => {
    if (!raw.writableFinished) leaving.abort();
  });
  return leaving.signal;
}

/** Representations of one `_entities` field wait for each other: one statement for each of their types. */
function entityLoader(reader: Reader): HubContext['entity'] {
  const loaders = new WeakMap<
    GraphQLResolveInfo,
    Map<string, DataLoader<readonly [string, string], unknown>>
  >();
  return (info, type, field, key) => {
    const byType = loaders.get(info) ?? new Map<string, DataLoader<readonly [string, string], unknown>>();
    loaders.set(info, byType);
    let loader = byType.get(type);
    if (!loader) {
      loader = new DataLoader((keys) => reader.entities(info, type, keys), { cache: false });
      byType.set(type, loader);
    }
    return loader.load([field, key]);
  };
}

function readOnConditions(viewer: Viewer, { headers }: Sent, language: Language) {
  try {
    return conditionalRead(viewer, headers[PURPOSE_HEADER]);
  } catch (error) {
    throw error instanceof Fault ? refused(error, language, 400) : error;
  }
}

/** In the caller's language already: an answer that has no context is not put into it later. */
function refused(fault: Fault, language: Language, status = 401): GraphQLError {
  return new GraphQLError(fault.text[language], { extensions: { code: fault.code, http: { status } } });
}
