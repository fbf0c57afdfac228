import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { projectRoot } from '../../shared/paths.js';
import { EXAMPLE } from './example.js';

const SCRIPT_ORIGIN = 'https://embeddable-sandbox.cdn.apollographql.com';
const FRAME_ORIGIN = 'https://sandbox.embed.apollographql.com';

/** The major version that @apollo/server 5 embeds in its own landing page. */
const SCRIPT = `${SCRIPT_ORIGIN}/v2/embeddable-sandbox.umd.production.min.js`;

/** `/sandbox`: Apollo Sandbox from Apollo's servers, below a bar with the way to the offline explorer. */
export async function addOnlineSandbox(http: FastifyInstance): Promise<void> {
  http.get('/sandbox', async (_, reply) =>
    reply
      .header('content-security-policy', POLICY)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(PAGE),
  );
  // A script and a style sheet of their own, because the policy allows nothing inline.
  for (const [name, type] of [
    ['sandbox.js', 'text/javascript; charset=utf-8'],
    ['sandbox.css', 'text/css; charset=utf-8'],
  ] as const) {
    http.get(`/sandbox/${name}`, async (_, reply) =>
      reply.type(type).send(await readFile(join(projectRoot(), 'src/http/sandbox', name))),
    );
  }
}

const POLICY = [
  "default-src 'none'",
  `script-src 'self' ${SCRIPT_ORIGIN}`,
  "style-src 'self'",
  `frame-src ${FRAME_ORIGIN}`,
  // The operations are sent by this page, not by Apollo's frame.
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>联合党委数据中枢 · joint-committee-hub</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sandbox/sandbox.css">
<script src="/sandbox/sandbox.js" data-apollo="${SCRIPT}" data-frame="${FRAME_ORIGIN}" defer></script>
</head>
<body>
<header>
<p><strong>联合党委数据中枢</strong> <span lang="en">joint-committee-hub</span> <code>/graphql</code></p>
<p id="state" role="status">正在联网加载 Apollo Sandbox…… <span lang="en">Loading Apollo Sandbox from the internet…</span></p>
<a id="offline" href="/sandbox/offline/">打开离线查询页 <span lang="en">Open the offline explorer</span></a>
</header>
<main id="apollo"></main>
<noscript><p>此页需要 JavaScript。<span lang="en">This page needs JavaScript.</span></p></noscript>
<template id="example">${escapeHtml(EXAMPLE)}</template>
</body>
</html>
`;

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
