import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Agency {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** The example agencies; each serves the subgraph of its code. */
export const AGENCIES: readonly Agency[] = [
  { code: 'agriculture', nameZh: '农业农村部门（示例）', nameEn: 'Agriculture (example)' },
  { code: 'market-regulation', nameZh: '市场监管部门（示例）', nameEn: 'Market regulation (example)' },
  { code: 'civil-affairs', nameZh: '民政部门（示例）', nameEn: 'Civil affairs (example)' },
  { code: 'culture-tourism', nameZh: '文旅部门（示例）', nameEn: 'Culture and tourism (example)' },
];

/** An agency's process that listens. */
export interface Running {
  readonly agency: Agency;
  readonly url: string;
  readonly sdl: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

export interface Surroundings {
  /** Where the hub publishes the keys by which its tokens are known; without it anybody is answered. */
  readonly jwks?: string;
  /** The port of an agency; any free one when left out. */
  readonly port?: (agency: Agency) => number;
}

/** The schema that an agency publishes, and where its file says that it is served. */
export function published({ code }: Agency): { sdl: string; url: string } {
  const path = fileURLToPath(new URL(`../../schema/partners/${code}.graphql`, import.meta.url));
  const sdl = readFileSync(path, 'utf8');
  const url = /^# url: (\S+)$/m.exec(sdl)?.[1];
  if (!url) throw new Error(`${path} does not say where it is served.`);
  return { sdl, url };
}

/** Starts one agency as a process of its own and waits until it listens. */
export async function startAgency(agency: Agency, { jwks, port }: Surroundings = {}): Promise<Running> {
  const { PATH } = process.env;
  const child = fork(fileURLToPath(new URL(`./${agency.code}.ts`, import.meta.url)), {
    env: { PATH, PORT: `${port?.(agency) ?? 0}`, ...(jwks ? { HUB_JWKS: jwks } : {}) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (chunk) => resolve(`${chunk}`.trim().split(' ')[1] ?? ''));
    child.once('exit', () => reject(new Error(whyNot(agency, said))));
  });
  return {
    agency,
    url,
    sdl: published(agency).sdl,
    process: child,
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** What a process that ended before it listened has to say for itself. */
function whyNot({ code }: Agency, said: string): string {
  const taken = /EADDRINUSE\D*[\d.]+:(\d+)/.exec(said)?.[1];
  if (!taken) return `${code} did not start:\n${said.trim()}`;
  return `${code}：端口 ${taken} 已被占用，演示是否已在运行？\n${code}: port ${taken} is taken. Does the demonstration run already?`;
}

/** Starts all of them, or none. */
export async function startAgencies(surroundings: Surroundings = {}): Promise<Running[]> {
  const started = await Promise.allSettled(AGENCIES.map((agency) => startAgency(agency, surroundings)));
  const running = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = started.find((result) => result.status === 'rejected');
  if (!failed) return running;
  await Promise.all(running.map((agency) => agency.stop()));
  throw failed.reason;
}
