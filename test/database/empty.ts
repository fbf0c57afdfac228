import pg from 'pg';
import { onTestFinished } from 'vitest';
import { makeEmptyDatabase } from '../support/database.js';

/** A database with nothing in it, for one test. */
export async function emptyDatabase(): Promise<string> {
  const { url, drop } = await makeEmptyDatabase();
  onTestFinished(drop);
  return url;
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
