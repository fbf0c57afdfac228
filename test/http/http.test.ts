import { connect } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../support/hub.js';

const COMMITTEES = '{ jointCommittees(within: "500235000000", first: 10) { nodes { name } } }';
const DISSOLVE = `mutation { dissolveJointCommittee(input: { committeeId: "x", version: 1, on: "2024" }) { clientMutationId } }`;

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

interface Sending {
  method?: string;
  type?: string;
  body?: string;
  language?: string;
  headers?: Record<string, string>;
}

async function send(path: string, { method, type, body, language, headers }: Sending = {}) {
  const response = await fetch(`${hub.url}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(type ? { 'content-type': type } : {}),
      ...(language ? { 'accept-language': language } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, text, json: () => JSON.parse(text) };
}

const json = (body: string, language?: string) =>
  send('/graphql', { type: 'application/json', body, language });

describe('health', () => {
  it('says that the process is alive and that the hub can serve', async () => {
    expect(await send('/healthz').then((answer) => answer.json())).toEqual({ status: 'ok' });
    const ready = await send('/readyz');
    expect(ready.status).toBe(200);
    expect(ready.json()).toEqual({ status: 'ready', checks: { database: 'ok' } });
  });

  it('is alive but not ready while the database is gone, and ready again once it is back', async () => {
    const lonely = await startHub();
    const name = new URL(lonely.databaseUrl).pathname.slice(1);
    const elsewhere = new URL(lonely.databaseUrl);
    elsewhere.pathname = '/postgres';
    const admin = new pg.Client({ connectionString: elsewhere.href });
    await admin.connect();
    try {
      await admin.query(`alter database ${name} allow_connections false`);
      await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
      const gone = await fetch(`${lonely.url}/readyz`);
      expect(gone.status).toBe(503);
      expect(await gone.json()).toEqual({ status: 'not ready', checks: { database: 'unreachable' } });
      expect((await fetch(`${lonely.url}/healthz`)).status).toBe(200);
      const { errors } = await lonely.ask(COMMITTEES);
      expect(errors?.[0]?.extensions.code).toBe('INTERNAL');

      await admin.query(`alter database ${name} allow_connections true`);
      expect((await fetch(`${lonely.url}/readyz`)).status).toBe(200);
      expect((await lonely.ask(COMMITTEES)).errors).toBeUndefined();
    } finally {
      await admin.query(`alter database ${name} allow_connections true`);
      await admin.end();
      await lonely.close();
    }
  });
});

describe('what never reaches GraphQL is refused in its form and in the caller’s language', () => {
  it.each([
    ['an address that does not exist', '/nothing', {}, 404, 'NOT_FOUND'],
    ['a method that the endpoint does not have', '/graphql', { method: 'PUT' }, 404, 'NOT_FOUND'],
    ['an unknown file of the explorer', '/sandbox/offline/nothing.js', {}, 404, 'NOT_FOUND'],
    ['JSON that is none', '/graphql', { type: 'application/json', body: '{bad' }, 400, 'INVALID_INPUT'],
    ['an empty body', '/graphql', { type: 'application/json', body: '' }, 400, 'INVALID_INPUT'],
    [
      'a form',
      '/graphql',
      { type: 'application/x-www-form-urlencoded', body: 'query=x' },
      415,
      'INVALID_INPUT',
    ],
    [
      'a body above the limit',
      '/graphql',
      {
        type: 'application/json',
        body: JSON.stringify({ query: `{ #${'a'.repeat(1_100_000)}\n __typename }` }),
      },
      413,
      'QUERY_TOO_LARGE',
    ],
  ] as const)('%s', async (_, path, sending: Sending, status, code) => {
    const zh = await send(path, { ...sending, language: 'zh-CN,zh;q=0.9,en;q=0.8' });
    const en = await send(path, { ...sending, language: 'en-GB' });
    for (const answer of [zh, en]) {
      expect(answer.status).toBe(status);
      expect(answer.json()).toEqual({ errors: [{ message: expect.any(String), extensions: { code } }] });
    }
    expect(zh.json().errors[0].message).toMatch(/\p{Script=Han}/u);
    expect(en.json().errors[0].message).not.toMatch(/\p{Script=Han}/u);
  });

  it('a body just below the limit is read', async () => {
    const query = `{ __typename } #${'a'.repeat(1_000_000)}`;
    expect((await json(JSON.stringify({ query }))).json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('a request that is not HTTP at all gets an answer and harms nobody', async () => {
    const { hostname, port } = new URL(hub.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write('nonsense\r\n\r\n'));
      socket.once('data', (data) => resolve(data.toString())).once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect((await send('/healthz')).status).toBe(200);
  });
});

describe('requests that another site’s page could send for its visitor', () => {
  it.each([
    ['a query by GET', `/graphql?query=${encodeURIComponent(COMMITTEES)}`, {}],
    ['a mutation by GET', `/graphql?query=${encodeURIComponent(DISSOLVE)}`, {}],
    [
      'JSON called text/plain',
      '/graphql',
      { type: 'text/plain', body: JSON.stringify({ query: COMMITTEES }) },
    ],
    [
      'the same on /subgraph',
      '/subgraph',
      { type: 'text/plain', body: JSON.stringify({ query: COMMITTEES }) },
    ],
  ] as const)('%s is refused', async (_, path, sending: Sending) => {
    const answer = await send(path, sending);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('"data"');
  });

  it('a mutation by GET is refused also when it is meant', async () => {
    const query = 'mutation { __typename }';
    const answer = await send(`/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(answer.status).toBe(405);
  });
});

describe('the language of errors', () => {
  const missing = JSON.stringify({ query: '{ jointCommittees(first: 0) { totalCount } }' });

  it.each([
    ['zh-CN', true],
    ['zh-TW;q=0.8,en;q=0.2', true],
    ['fr, zh;q=0.5', true],
    ['en-US,en;q=0.9,zh;q=0.8', false],
    ['fr', false],
    [undefined, false],
  ] as const)('accept-language %s', async (language, chinese) => {
    const [error] = (await json(missing, language)).json().errors;
    expect(/\p{Script=Han}/u.test(error.message)).toBe(chinese);
    expect(Object.keys(error.extensions)).not.toContain('text');
  });

  it('the language that the hub is set to holds where the request names none', async () => {
    const chinese = await startHub({ HUB_LANGUAGE: 'zh' });
    const { errors } = await chinese.ask('{ jointCommittees(first: 0) { totalCount } }');
    expect(errors?.[0]?.message).toMatch(/\p{Script=Han}/u);
    await chinese.close();
  });

  it.each([
    [
      'GRAPHQL_VALIDATION_FAILED',
      { query: 'mutation { nothingOfTheKind { id } }' },
      /^查询与模式不符.*Cannot query field "nothingOfTheKind"/,
    ],
    ['GRAPHQL_PARSE_FAILED', { query: '{ jointCommittees(' }, /^查询语法有误.*Syntax Error/],
    [
      'BAD_USER_INPUT',
      {
        query: 'query ($n: Int!) { jointCommittees(first: $n) { totalCount } }',
        variables: { n: 'x' },
      },
      /^变量有误.*\$n/,
    ],
    [
      'OPERATION_RESOLUTION_FAILURE',
      { query: 'query A { __typename } query B { __typename }' },
      /^文档未指明/,
    ],
  ] as const)(
    'what is wrong with an operation is GraphQL’s own sentence, introduced: %s',
    async (code, body, chinese) => {
      for (const [language, words] of [
        ['zh', chinese],
        ['en', /^[^\p{Script=Han}]+$/u],
      ] as const) {
        const [error] = (await json(JSON.stringify(body), language)).json().errors;
        expect(error.extensions).toMatchObject({ code });
        expect(Object.keys(error.extensions)).not.toContain('text');
        expect(error.message).toMatch(words);
      }
    },
  );
});
