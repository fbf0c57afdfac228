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
  readonly headers: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const built = (...parts: string[]) => join(projectRoot(), 'dist', ...parts);

/** A connection for each processor would do; as many as the hub has by default. */
export const POOL = 10;

export interface HubOptions {
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly keeps: boolean;
  readonly workers: number;
  /** Where Node leaves its CPU profile when the hub stops. */
  readonly profileFolder?: string | undefined;
}

/** The hub as it is started in earnest: its own process, production mode, every limit in force, with a viewer's token. */
export async function startHub(name: string, options: HubOptions): Promise<Server> {
  const { dataFolder, profileFolder } = options;
  const flags = profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : [];
  // As `npm start` does.
  const child = spawn(process.execPath, ['--max-semi-space-size=16', ...flags, built('src', 'server.js')], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      HUB_MODE: 'production',
      HUB_LANGUAGE: 'en',
      HUB_DATA: dataFolder,
      DATABASE_URL: options.databaseUrl,
      DATABASE_POOL: String(POOL),
      HUB_WORKERS: String(options.workers),
      HUB_KEEP_ANSWERS: options.keeps ? '1' : '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await portOf(child);
  const names = { issuer: 'joint-committee-hub', audience: 'joint-committee-hub' };
  const viewer = { role: 'viewer', division: '98', hours: 12 };
  const token = await signToken(await loadKeys(join(dataFolder, 'keys')), viewer, names);
  return {
    name,
    port,
    pid: child.pid ?? 0,
    headers: { authorization: `Bearer ${token}` },
    stop: stopper(child),
  };
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

export async function startLimit(setup: LimitSetup): Promise<Server> {
  const child = fork(built('test', 'bench', 'limit.js'));
  child.send(setup);
  const [port] = await once(child, 'message');
  return { name: 'limit', port, pid: child.pid ?? 0, headers: {}, stop: stopper(child) };
}

function stopper(child: ChildProcess): () => Promise<void> {
  return async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
}
