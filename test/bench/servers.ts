import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { loadKeys } from '../../src/auth/keys.js';
import { signToken } from '../../src/auth/tokens.js';
import { projectRoot } from '../../src/shared/paths.js';
import type { LimitSetup } from './limit.js';

/** A server under measure, a process of its own. */
export interface Server {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
  /** The headers of a request to one of its paths. */
  headers(path: string): Readonly<Record<string, string>>;
  /** Whether its /metrics are of all that it answers: of several processes one tells of itself alone. */
  readonly counts?: boolean;
  /** Processes that it asks and that are measured apart from it, beside PostgreSQL. */
  readonly sources?: readonly number[];
  stop(): Promise<void>;
}

/** A hub, which an administrator can change. */
export interface Hub extends Server {
  readonly administrator: Readonly<Record<string, string>>;
}

const built = (...parts: string[]) => join(projectRoot(), 'dist', ...parts);

/** A connection for each processor would do; as many as the hub has by default. */
export const POOL = 10;

export interface HubOptions {
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly keeps: boolean;
  readonly workers: number;
  /** Of the agency whose router asks `/subgraph`. */
  readonly routerToken: string;
  /** Where Node leaves its CPU profile when the hub stops. */
  readonly profileFolder?: string | undefined;
  readonly sources?: readonly number[];
}

/** The hub as it is started in earnest: its own process, production mode, every limit in force, with a viewer's token. */
export async function startHub(name: string, options: HubOptions): Promise<Hub> {
  const { dataFolder, profileFolder, routerToken, sources = [] } = options;
  const flags = profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : [];
  // As `npm start` does.
  const child = spawn(process.execPath, ['--max-semi-space-size=8', ...flags, built('src', 'server.js')], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      HUB_MODE: 'production',
      HUB_LANGUAGE: 'en',
      HUB_DATA: dataFolder,
      HUB_PARTNER_HOSTS: '127.0.0.1:*',
      DATABASE_URL: options.databaseUrl,
      DATABASE_POOL: String(POOL),
      HUB_WORKERS: String(options.workers),
      HUB_KEEP_ANSWERS: options.keeps ? '1' : '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await portOf(child);
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const [viewer, administrator] = [
    bearer(await tokenFor(dataFolder, 'viewer', '98')),
    bearer(await tokenFor(dataFolder, 'administrator', '*')),
  ];
  const router = bearer(routerToken);
  const headers = (path: string) => (path === '/subgraph' ? router : viewer);
  return {
    name,
    port,
    pid: child.pid ?? 0,
    headers,
    administrator,
    counts: options.workers === 1,
    sources,
    stop: stopper(child),
  };
}

async function tokenFor(dataFolder: string, role: string, division: string): Promise<string> {
  const names = { issuer: 'joint-committee-hub', audience: 'joint-committee-hub' };
  return signToken(await loadKeys(join(dataFolder, 'keys')), { role, division, hours: 12 }, names);
}

/** Waits for the line that says where the hub listens. */
async function portOf(child: ChildProcess): Promise<number> {
  let text = '';
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const port = /http:\/\/[^:]+:(\d+)\/graphql/.exec(text)?.[1];
      if (port) resolve(Number(port));
    });
    child.once('exit', () => reject(new Error('The hub does not start.')));
  });
}

export const startLimit = (setup: LimitSetup): Promise<Server> =>
  startTold('limit', fork(built('test', 'bench', 'limit.js')), setup);

/** A server that is told by a message what it needs, and answers with its port. */
export async function startTold(name: string, child: ChildProcess, setup: object): Promise<Server> {
  child.send(setup);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (told) => resolve(told as number));
    child.once('exit', () => reject(new Error(`${name} does not start.`)));
  });
  return { name, port, pid: child.pid ?? 0, headers: () => ({}), stop: stopper(child) };
}

export function stopper(child: ChildProcess): () => Promise<void> {
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
}
