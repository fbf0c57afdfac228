import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/database/embedded/index.js';
import { prepareTemplate } from './template.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A URL that may create and drop databases. */
    adminUrl: string;
    /** The database each test file gets a copy of. */
    templateName: string;
  }
}

/** One PostgreSQL for the whole run and one migrated, filled template database in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outside = process.env.TEST_DATABASE_URL;
  const server = outside ? { url: outside, stop: async () => undefined } : await throwawayServer();
  // Runs that share an outside server must not take each other's template.
  const templateName = outside ? `hub_template_${randomBytes(5).toString('hex')}` : 'hub_template';
  try {
    await statement(server.url, `create database ${templateName}`);
    const templateUrl = new URL(server.url);
    templateUrl.pathname = `/${templateName}`;
    await prepareTemplate(templateUrl.href);
    // A copy fails while anybody is connected to what it copies.
    await statement(server.url, `alter database ${templateName} allow_connections false`);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('adminUrl', server.url);
  project.provide('templateName', templateName);
  return async () => {
    if (outside) await statement(outside, `drop database if exists ${templateName} with (force)`);
    await server.stop();
  };
}

async function throwawayServer() {
  const dataFolder = await mkdtemp(join(tmpdir(), 'hub-test-'));
  // Under root PostgreSQL runs as another user, who must be able to enter.
  await chmod(dataFolder, 0o711);
  // Durability is of no use here: the data does not outlive the run.
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
  const embedded = await startEmbedded({ dataFolder, flags: settings.flatMap((setting) => ['-c', setting]) });
  return {
    url: embedded.url,
    stop: async () => {
      await embedded.stop();
      for (const folder of [embedded.folder, dataFolder]) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function statement(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
