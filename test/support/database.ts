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
  const drop = async () => {
    await asAdmin(leaving(name));
    await asAdmin(`drop database if exists ${name} with (force)`);
  };
  return { url: url.href, drop };
}

/** A database without anything in it, for what makes its own tables. */
export async function makeEmptyDatabase(): Promise<DatabaseCopy> {
  const name = `hub_empty_${process.pid}_${randomBytes(5).toString('hex')}`;
  await asAdmin(`create database ${name}`);
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(`drop database if exists ${name} with (force)`) };
}

/** Waits for connections that were closed a moment ago: terminated, they would raise an error that nobody hears. */
function leaving(name: string): string {
  return `do $$ begin
    for i in 1..200 loop
      exit when not exists (select 1 from pg_stat_activity where datname = '${name}');
      perform pg_sleep(0.01);
      perform pg_stat_clear_snapshot();
    end loop;
  end $$`;
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
