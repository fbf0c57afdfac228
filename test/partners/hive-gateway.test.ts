import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PartnersOfCommitteeDocument } from '../../schema/documents.js';
import { projectRoot } from '../../src/shared/paths.js';
import { copyDatabase, type DatabaseCopy } from '../support/database.js';
import { type Running, startAgencies } from './start.js';

/** The program `hive-gateway`, installed elsewhere: with what it needs it is half a gigabyte. */
const program = process.env.HIVE_GATEWAY;
// The reporter counts what is skipped and does not say why.
if (!program) console.warn('The test with Hive Gateway is skipped: HIVE_GATEWAY does not name its program.');

const run = promisify(execFile);
const root = projectRoot();
const built = join(root, 'node_modules/.cache', `hub-hive-${process.pid}`);
const free = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

async function up(url: string): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(100))
    if (await fetch(url).catch(() => null)) return;
  throw new Error(`${url} does not answer.`);
}

describe.runIf(program)('Hive Gateway before two hubs on one database, from the committed supergraph', () => {
  let database: DatabaseCopy;
  let folder: string;
  let agencies: Running[];
  let front: Server;
  let gateway: string;
  let committee: string;
  const hubs: { port: number; asked: number; process: ChildProcess }[] = [];
  const others: ChildProcess[] = [];

  const environment = (env: Record<string, string>) => ({
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    HUB_DATA: folder,
    HUB_LANGUAGE: 'en',
    HUB_MODE: 'production',
    ...env,
  });
  const hub = async (...args: string[]) => {
    const { stdout } = await run(process.execPath, [join(built, 'src/cli.js'), ...args], {
      env: environment({}),
    });
    return stdout.trim();
  };

  beforeAll(async () => {
    [database, folder, agencies] = await Promise.all([
      copyDatabase(),
      mkdtemp(join(tmpdir(), 'hub-hive-')),
      startAgencies(),
      run(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json', '--outDir', built], { cwd: root }),
    ]);
    await hub('agency', 'add', 'router', '--zh', '路由', '--en', 'Router', '--post', '信息科');
    const token = await hub('agency', 'token', 'router');
    for (const _ of [1, 2]) {
      const port = await free();
      const started = spawn(process.execPath, [join(built, 'src/server.js')], {
        env: environment({ PORT: `${port}` }),
        stdio: 'ignore',
      });
      hubs.push({ port, asked: 0, process: started });
    }
    await Promise.all(hubs.map(({ port }) => up(`http://127.0.0.1:${port}/readyz`)));
    front = balance().listen(0, '127.0.0.1');
    await once(front, 'listening');

    const port = await free();
    const config = join(folder, 'gateway.config.mjs');
    const entries = Object.fromEntries(agencies.map(({ agency, url }) => [agency.code, { location: url }]));
    const entry = {
      location: `http://127.0.0.1:${(front.address() as AddressInfo).port}/subgraph`,
      headers: [['authorization', `Bearer ${token}`]],
    };
    const transportEntries = { ...entries, hub: entry };
    await writeFile(config, `export const gatewayConfig = ${JSON.stringify({ transportEntries })};`);
    const args = ['supergraph', join(root, 'schema/supergraph.graphql'), '-c', config, '-p', `${port}`];
    const started = spawn(process.execPath, [program ?? '', ...args, '--host', '127.0.0.1', '--fork', '1'], {
      cwd: folder,
      stdio: 'ignore',
    });
    others.push(started);
    gateway = `http://127.0.0.1:${port}/graphql`;
    await up(gateway);
    const found = await ask('{ jointCommittees(within: "500235136000", first: 1) { nodes { id } } }');
    committee = found.data.jointCommittees.nodes[0].id;
  }, 120_000);
  afterAll(async () => {
    for (const child of [...others, ...hubs.map(({ process: child }) => child)]) child.kill('SIGKILL');
    front?.close();
    await Promise.all((agencies ?? []).map((agency) => agency.stop()));
    await database?.drop();
    for (const path of [built, folder]) await rm(path, { recursive: true, force: true });
  });

  /** Gives each request to the next hub, as a load balancer does, and leaves out one that is gone. */
  function balance(): Server {
    let turn = 0;
    return createServer(async (incoming, outgoing) => {
      const body: Buffer[] = [];
      for await (const chunk of incoming) body.push(chunk);
      const living = hubs.filter(({ process: child }) => child.exitCode === null && !child.killed);
      const chosen = living[turn++ % living.length];
      if (!chosen) return outgoing.writeHead(502).end();
      chosen.asked += 1;
      const { method, url, headers } = incoming;
      const passed = request(
        { host: '127.0.0.1', port: chosen.port, method, path: url, headers },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      passed.on('error', () => outgoing.writeHead(502).end());
      passed.end(Buffer.concat(body));
    });
  }

  async function ask(query: string, variables: object = {}) {
    const response = await fetch(gateway, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  }
  const expected = async () =>
    JSON.parse(await readFile(new URL('./data/partners-of-committee.json', import.meta.url), 'utf8'));
  const joined = () => ask(print(PartnersOfCommitteeDocument), { id: committee });

  it('gives the answer that the hub itself gives', async () => {
    expect(await joined()).toEqual({ data: await expected() });
  });

  it('asks both hubs, and goes on with one', async () => {
    for (const _ of [1, 2]) await joined();
    for (const { asked } of hubs) expect(asked).toBeGreaterThan(0);
    hubs[0]?.process.kill('SIGKILL');
    expect(await joined()).toEqual({ data: await expected() });
  });

  it('is refused by the hubs without the agency’s token', async () => {
    const { port } = front.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/subgraph`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect((await response.json()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});
