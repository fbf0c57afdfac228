import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import pg from 'pg';
import { createApp } from '../../src/app.js';
import { loadKeys } from '../../src/auth/keys.js';
import { signToken } from '../../src/auth/tokens.js';
import { loadConfig } from '../../src/config.js';
import { copyDatabase } from './database.js';

export interface Answer<T> {
  status: number;
  data: T;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

export interface Asking {
  token?: string;
  language?: 'zh' | 'en';
  path?: '/graphql' | '/subgraph';
  headers?: Record<string, string>;
}

/** A real hub on its own copy of the demo database, spoken to over HTTP. */
export interface Hub {
  readonly url: string;
  readonly databaseUrl: string;
  /** Sends an operation; the answer is not checked. */
  ask<T = any, V = Record<string, unknown>>(
    document: string | TypedDocumentNode<T, V>,
    variables?: V,
    asking?: Asking,
  ): Promise<Answer<T>>;
  /** A token such as `npx hub token` makes. */
  token(role: string, division?: string): Promise<string>;
  /** The statements that the queries of `work` sent to the database. */
  statements(work: () => Promise<unknown>): Promise<string[]>;
  /** Plain SQL on the hub's database, to look behind the API. */
  sql<R extends pg.QueryResultRow = any>(text: string, values?: unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

export async function startHub(env: Record<string, string> = {}): Promise<Hub> {
  const database = await copyDatabase();
  const keysFolder = await mkdtemp(join(tmpdir(), 'hub-keys-'));
  const heard: string[] = [];
  const config = loadConfig({ PORT: '0', LOG_LEVEL: 'silent', HUB_LANGUAGE: 'en', ...env });
  const app = await createApp({
    config,
    databaseUrl: database.url,
    keysFolder,
    observe: (statement) => heard.push(statement),
  });
  const url = await app.listen();
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  return {
    url,
    databaseUrl: database.url,
    async ask(document, variables, asking = {}) {
      const response = await fetch(`${url}${asking.path ?? '/graphql'}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(asking.token ? { authorization: `Bearer ${asking.token}` } : {}),
          ...(asking.language ? { 'accept-language': asking.language } : {}),
          ...asking.headers,
        },
        body: JSON.stringify({ query: typeof document === 'string' ? document : print(document), variables }),
      });
      return { status: response.status, ...((await response.json()) as object) } as never;
    },
    async token(role, division = '500235') {
      const names = { issuer: config.jwtIssuer, audience: config.jwtAudience };
      return signToken(await loadKeys(keysFolder), { role, division, hours: 1 }, names);
    },
    async statements(work) {
      heard.length = 0;
      await work();
      return [...heard];
    },
    async sql(text, values) {
      return (await pool.query(text, values)).rows as never;
    },
    async close() {
      await app.close();
      await pool.end();
      await database.drop();
      await rm(keysFolder, { recursive: true, force: true });
    },
  };
}
