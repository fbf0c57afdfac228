import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request as overHttp } from 'node:http';
import { connect } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

/** The answer to a body as it stands, sent whole or in parts. */
async function post(
  parts: readonly string[],
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string }> {
  const sent = overHttp(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
  });
  const answered = once(sent, 'response');
  for (const part of parts) {
    sent.write(part);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  sent.end();
  const [response] = await answered;
  return { status: response.statusCode, text: await textOf(response) };
}

const lengthOf = (body: string) => ({ 'content-length': String(Buffer.byteLength(body)) });

/** Often enough that the body is known: read by Apollo Server, then understood, then recognized. */
async function often(body: string): Promise<string> {
  const answers = new Set<string>();
  for (let time = 0; time < 4; time++) answers.add((await post([body], lengthOf(body))).text);
  expect(answers.size).toBe(1);
  return [...answers][0] as string;
}

const asking = (query: string, padding = '') => `{"query":${JSON.stringify(query)}${padding}}`;

/** A body with white space made from a number, by which bodies of one checksum can be found. */
function padded(query: string, n: number): string {
  const bits = createHash('md5').update(String(n)).digest().readUIntBE(0, 6).toString(2);
  return asking(query, bits.padStart(48, '0').replaceAll('0', ' ').replaceAll('1', '\t'));
}

describe('a body that comes again', () => {
  it('is answered alike in one piece, in pieces, and without its length', async () => {
    const body = asking('{ jointCommittees(first: 3) { nodes { name theme } } }');
    const answer = await often(body);
    expect(JSON.parse(answer).data.jointCommittees.nodes).toHaveLength(3);
    const parts = [body.slice(0, 10), body.slice(10, 40), body.slice(40)];
    expect((await post(parts, lengthOf(body))).text).toBe(answer);
    expect((await post(parts)).text).toBe(answer);
  });

  it('is never taken for another with the same checksum', async () => {
    // The numbers were found by trying.
    const one = padded('{ jointCommittees(first: 1) { nodes { name } } }', 29_742);
    const other = padded('{ jointCommittees(first: 2) { nodes { name } } }', 206_785);
    expect(crc32(one)).toBe(crc32(other));
    for (let time = 0; time < 3; time++) {
      expect(JSON.parse(await often(one)).data.jointCommittees.nodes).toHaveLength(1);
      expect(JSON.parse(await often(other)).data.jointCommittees.nodes).toHaveLength(2);
    }
  });

  it('is refused to a bad token, in the language of who shows it', async () => {
    const body = asking('{ jointCommittees(first: 1) { nodes { name } } }');
    await often(body);
    const refused = await post([body], {
      ...lengthOf(body),
      authorization: 'Bearer not.a.token',
      'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8',
    });
    expect(refused.status).toBe(401);
    expect(JSON.parse(refused.text).errors[0].message).toMatch(/令牌无效/);
  });

  it('is read as GraphQL over HTTP says where another form of answer is asked for', async () => {
    const body = asking('{ jointCommittees(first: 1) { nodes { name } } }');
    await often(body);
    const other = await post([body], { ...lengthOf(body), accept: 'application/graphql-response+json' });
    expect([other.status, JSON.parse(other.text).data.jointCommittees.nodes.length]).toEqual([200, 1]);
  });

  it('is refused as before where it is no JSON, however often it comes', async () => {
    for (let time = 0; time < 3; time++) {
      const refused = await post(['{"query":'], lengthOf('{"query":'));
      expect([refused.status, JSON.parse(refused.text).errors[0].extensions.code]).toEqual([
        400,
        'INVALID_INPUT',
      ]);
    }
  });
});

describe('a client that goes away', () => {
  it('in the middle of a body leaves the hub as it was', async () => {
    const { port } = new URL(hub.url);
    for (let time = 0; time < 5; time++) {
      const socket = connect({ port: Number(port), host: '127.0.0.1' });
      await once(socket, 'connect');
      socket.write(
        'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query"',
      );
      await new Promise((resolve) => setTimeout(resolve, 10));
      socket.destroy();
    }
    const body = asking('{ jointCommittees(first: 1) { nodes { name } } }');
    expect(JSON.parse(await often(body)).data.jointCommittees.nodes).toHaveLength(1);
  });

  it('with a connection kept open does not hold up the stop', async () => {
    const another = await startHub();
    const body = asking('{ jointCommittees(first: 1) { nodes { name } } }');
    const ask = async () => {
      const response = await fetch(`${another.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return response.text();
    };
    for (let time = 0; time < 4; time++) await ask();
    const asked = Promise.allSettled(Array.from({ length: 20 }, ask));
    const begun = performance.now();
    await another.close();
    expect(performance.now() - begun).toBeLessThan(5_000);
    await asked;
  });
});
