import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadKeys } from '../../src/auth/keys.js';
import { signToken } from '../../src/auth/tokens.js';
import { query } from '../database/empty.js';
import { type CommandLine, compileCommandLine } from '../support/command-line.js';
import { copyDatabase, type DatabaseCopy } from '../support/database.js';

let built: CommandLine;
let database: DatabaseCopy;
let folder: string;
let hub: ChildProcess;
let url: string;
let said = '';
let token: string;

beforeAll(async () => {
  [built, database, folder] = await Promise.all([
    compileCommandLine(),
    copyDatabase(),
    mkdtemp(join(tmpdir(), 'hub-workers-')),
  ]);
  token = await signToken(
    await loadKeys(join(folder, 'keys')),
    { role: 'recorder', division: '500235', hours: 1 },
    { issuer: 'joint-committee-hub', audience: 'joint-committee-hub' },
  );
  hub = fork(join(built.folder, 'src', 'server.js'), [], {
    env: {
      ...process.env,
      PORT: '0',
      HUB_WORKERS: '2',
      HUB_LANGUAGE: 'en',
      HUB_DATA: folder,
      DATABASE_URL: database.url,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [hub.stdout, hub.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  await until(() => said.includes('/graphql'));
  url = /(http:\S+)\/graphql/.exec(said)?.[1] as string;
});
afterAll(async () => {
  if (hub?.exitCode === null) hub.kill('SIGKILL');
  await Promise.all([built.remove(), database.drop(), rm(folder, { recursive: true, force: true })]);
});

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 50) {
    if (waited > 20_000) throw new Error(`It does not happen: ${said}`);
    await pause(50);
  }
}

interface Reply {
  readonly data: Readonly<Record<string, unknown>>;
}

/** A client that keeps one connection, and so speaks with one worker. */
function client(): (operation: string, variables?: object) => Promise<Reply> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return (operation, variables = {}) =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const asked = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => resolve(JSON.parse(text)));
      });
      asked.on('error', reject);
      asked.end(JSON.stringify({ query: operation, variables }));
    });
}

const workers = (): number[] =>
  readFileSync(`/proc/${hub.pid}/task/${hub.pid}/children`, 'utf8').trim().split(' ').map(Number);

const NAME = 'query Name($id: ID!) { jointCommittee(id: $id) { name version } }';
const RENAME = `mutation Rename($input: RenameJointCommitteeInput!) {
  renameJointCommittee(input: $input) { committee { name } userErrors { code message } } }`;

describe.runIf(process.platform === 'linux')('a hub of two processes', () => {
  it('shows what is written through one in the very next answer of each', async () => {
    const clients = [client(), client(), client(), client()];
    const [row] = await query<{ id: string }>(
      database.url,
      "select 'JointCommittee:' || id as id from joint_committee where division_code like '500235%' order by id limit 1",
    );
    const id = row?.id;
    for (let time = 0; time < 24; time++) {
      const writer = clients[time % clients.length] as (typeof clients)[0];
      const { version } = (await writer(NAME, { id })).data.jointCommittee as unknown as { version: number };
      const name = `第${time}次改名联合党委`;
      const written = await writer(RENAME, {
        input: {
          committeeId: id,
          version,
          name,
          source: { kind: 'DOCUMENT', title: '更名通报', agency: '云阳县委', asOf: '2024' },
        },
      });
      expect(written).toMatchObject({ data: { renameJointCommittee: { userErrors: [] } } });
      for (const ask of clients) {
        expect(await ask(NAME, { id })).toMatchObject({ data: { jointCommittee: { name } } });
      }
    }
  });

  it('starts another process in the place of one that dies', async () => {
    await pause(5_000);
    const [dead, alive] = workers() as [number, number];
    process.kill(dead, 'SIGKILL');
    await until(() => said.includes('another one is started'));
    await until(() => workers().length === 2 && !workers().includes(dead));
    expect(workers()).toContain(alive);
    expect(await client()('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });

  it('stops with the last answer, and leaves no process', async () => {
    const left = workers();
    const asked = client()('{ jointCommittees(within: "500235000000", first: 10) { nodes { name } } }');
    await pause(30);
    hub.kill('SIGTERM');
    expect((await asked).data.jointCommittees).toBeDefined();
    const [code] = await once(hub, 'exit');
    expect(code).toBe(0);
    for (const pid of left) expect(() => process.kill(pid, 0)).toThrow();
  });
});
