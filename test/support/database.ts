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
  return {
    url: url.href,
    async drop() {
      await allGone(name);
      await asAdmin(`drop database if exists ${name} with (force)`);
    },
  };
}

/**
 * Waits, a second at most, for the connections to go: a pool's end does not wait for its sockets, and one that
 * is cut off by the drop would fail the test file after its last test.
 */
async function allGone(name: string): Promise<void> {
  await asAdmin(`do $$ begin
    for i in 1..20 loop
      perform pg_stat_clear_snapshot();
      exit when not exists (select 1 from pg_stat_activity where datname = '${name}');
      perform pg_sleep(0.05);
    end loop;
  end $$`);
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
