import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Language } from '../../shared/errors.js';
import { languageOf } from '../errors.js';
import { EXAMPLE } from './example.js';

// The package is CommonJS, and what import() makes of its default export depends on who runs it.
const require = createRequire(import.meta.url);

const PREFIX = '/sandbox/offline/';

/** `/sandbox/offline/`: Altair from node_modules, which asks nothing of any other server. */
export async function addOfflineExplorer(http: FastifyInstance, language: Language): Promise<void> {
  // Found, not loaded: its files are read when somebody asks for them.
  const files = join(dirname(require.resolve('altair-static')), 'dist');
  http.get('/sandbox/offline', (_, reply) => reply.redirect(PREFIX));
  http.get(PREFIX, async (request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    const { renderAltair } = require('altair-static') as typeof import('altair-static');
    const spoken = languageOf(request.headers['accept-language'], language);
    return reply
      .header('content-security-policy', pagePolicy(nonce))
      .header('cache-control', 'no-store')
      .header('vary', 'accept-language')
      .type('text/html; charset=utf-8')
      .send(renderAltair({ ...options(spoken), cspNonce: nonce }));
  });
  await http.register(fastifyStatic, {
    root: files,
    prefix: PREFIX,
    index: false,
    decorateReply: false,
    setHeaders: (reply, path) => {
      if (path.includes('iframe-sandbox')) reply.header('content-security-policy', SCRIPT_FRAME_POLICY);
    },
  });
}

function options(language: Language) {
  return {
    baseURL: PREFIX,
    endpointURL: '/graphql',
    initialQuery: EXAMPLE,
    // An empty header is not sent: it shows where the token goes.
    initialHeaders: { Authorization: '' },
    initialSettings: {
      language: language === 'zh' ? ('zh-CN' as const) : ('en-US' as const),
      theme: 'light',
      disablePushNotification: true,
      // Both speak of what is on the internet.
      'banners.disable': true,
      'alert.disableUpdateNotification': true,
    },
    // A cloud account would be a request outside.
    disableAccount: true,
    instanceStorageNamespace: 'hub_',
  };
}

function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    // Its libraries write styles without a nonce; a style can load nothing that the other lines forbid.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * For the frame that evaluates the scripts a user writes for a request. Without the origin of the page
 * Altair does not hear its answer; what a script may reach is bounded by both policies all the same.
 */
const SCRIPT_FRAME_POLICY = [
  'sandbox allow-scripts allow-same-origin',
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-ancestors 'self'",
].join('; ');
