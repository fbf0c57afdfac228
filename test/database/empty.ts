import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';

/** A database with nothing in it, for one test. */
export async function emptyDatabase(): Promise<string> {
  const name = `hub_empty_${process.pid}_${randomBytes(5).toString('hex')}`;
  await query(inject('adminUrl'), `create database ${name}`);
  onTestFinished(async () => {
    await query(inject('adminUrl'), `drop database if exists ${name} with (force)`);
  });
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

// biome-ignore lint/suspicious/noExplicitAny: a row has the columns of its own statement
export async function query<R extends pg.QueryResultRow = any>(
  url: string,
  text: string,
  values?: unknown[],
): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(text, values)).rows;
  } finally {
    await client.end();
  }
}
