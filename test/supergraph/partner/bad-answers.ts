import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type Behaviour, json } from './world.js';

const BOMB = gzipSync(Buffer.alloc(64 * 1_048_576, ' '));

export const nested = (depth: number) => `{"data":{"_entities":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
export const gzipped = (response: ServerResponse, bytes: Buffer, encoding = 'gzip') =>
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding }).end(bytes);

/** Every way in which a partner's server can fail, and the code that the client is told. */
export const KINDS: readonly (readonly [string, Behaviour, string])[] = [
  ['closes the connection', (response) => response.destroy(), 'PARTNER_UNAVAILABLE'],
  ['never answers', () => {}, 'PARTNER_TIMEOUT'],
  [
    'is too slow by drops',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    },
    'PARTNER_TIMEOUT',
  ],
  [
    'closes in the middle of its answer',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"data":', () => response.destroy());
    },
    'PARTNER_UNAVAILABLE',
  ],
  [
    'answers HTML',
    (response) => json(response, '<html>SECRET</html>', 'text/html'),
    'PARTNER_INVALID_ANSWER',
  ],
  ['answers 500', (response) => json(response, 'SECRET stack', 'text/plain', 500), 'PARTNER_UNAVAILABLE'],
  ['answers 401 in HTML', (response) => json(response, 'SECRET', 'text/html', 401), 'PARTNER_INVALID_ANSWER'],
  ['answers cut JSON', (response) => json(response, '{"data":{"_ent'), 'PARTNER_INVALID_ANSWER'],
  ['answers a list', (response) => json(response, [{ data: {} }]), 'PARTNER_INVALID_ANSWER'],
  ['answers null', (response) => json(response, 'null'), 'PARTNER_INVALID_ANSWER'],
  ['gives data that is a text', (response) => json(response, { data: 'SECRET' }), 'PARTNER_INVALID_ANSWER'],
  [
    'gives null data and says nothing of it',
    (response) => json(response, { data: null }),
    'PARTNER_INVALID_ANSWER',
  ],
  [
    'gives errors that are none',
    (response) => json(response, { errors: ['SECRET'] }),
    'PARTNER_INVALID_ANSWER',
  ],
  [
    'gives fewer entities',
    (response) => json(response, { data: { _entities: [{ area: 1 }] } }),
    'PARTNER_INVALID_ANSWER',
  ],
  [
    'gives more entities',
    (response) => json(response, { data: { _entities: [{ area: 1 }, { area: 2 }, { area: 3 }] } }),
    'PARTNER_INVALID_ANSWER',
  ],
  [
    'gives entities that are no list',
    (response) => json(response, { data: { _entities: {} } }),
    'PARTNER_INVALID_ANSWER',
  ],
  [
    'gives too much',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.on('error', () => {});
      const more = () => {
        while (!response.destroyed && response.write(' '.repeat(1_000_000)));
      };
      response.on('drain', more);
      more();
    },
    'PARTNER_TOO_LARGE',
  ],
  [
    'says that it will give too much',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '999999999' });
      response.write('{');
    },
    'PARTNER_TOO_LARGE',
  ],
  ['nests too deep', (response) => json(response, nested(100_000)), 'PARTNER_TOO_LARGE'],
  [
    'gives JSON as plain text',
    (response, heard) => {
      const area = heard.variables.representations.map(() => ({ area: 1 }));
      json(response, { data: { _entities: area } }, 'text/plain');
    },
    'PARTNER_INVALID_ANSWER',
  ],
  ['sends a bomb of gzip', (response) => gzipped(response, BOMB), 'PARTNER_TOO_LARGE'],
  ['sends broken gzip', (response) => gzipped(response, Buffer.from('SECRET')), 'PARTNER_INVALID_ANSWER'],
  ['packs as nobody asked', (response) => gzipped(response, BOMB, 'br'), 'PARTNER_INVALID_ANSWER'],
  [
    'redirects',
    (response) =>
      response
        .writeHead(307, { location: 'http://127.0.0.1:1/', 'content-type': 'application/json' })
        .end('{}'),
    'PARTNER_INVALID_ANSWER',
  ],
];
