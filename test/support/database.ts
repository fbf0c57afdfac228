import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A database of one test file's own. */
export interface DatabaseCopy {
  readonly url: string;
  drop(): Promise<void>;
}

/** Copies the template database; files may do so at the same time. */
export async function copyDatabase(): Promise<DatabaseCopy> {
  const name = `hub_${process.pid}_${randomBytes(5).toString('hex')}`;
  await asAdmin(`create database ${name} template ${inject('templateName')}`);
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(`drop database if exists ${name} with (force)`) };
}

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('adminUrl') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
