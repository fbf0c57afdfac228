import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '../../src/shared/paths.js';
import { type Hub, stopper } from './servers.js';

/** The example agencies that the federated question goes to, each a process of its own. */
export const PARTNERS = ['agriculture', 'market-regulation'] as const;
export type Partner = (typeof PARTNERS)[number];

export interface RunningPartner {
  readonly name: Partner;
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts both with records of the companies of a world. */
export async function startPartners(databaseUrl: string): Promise<RunningPartner[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-bench-'));
  try {
    const records = await recordsOf(databaseUrl);
    return await Promise.all(
      PARTNERS.map(async (name) => {
        const file = join(folder, `${name}.json`);
        await writeFile(file, JSON.stringify(records[name]));
        return startPartner(name, file);
      }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function startPartner(name: Partner, records: string): Promise<RunningPartner> {
  const { PATH } = process.env;
  const child = fork(join(projectRoot(), 'test', 'partners', `${name}.ts`), {
    env: { PATH, PORT: '0', RECORDS: records, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    execArgv: [],
  });
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  return { name, url: String(line).trim().split(' ')[1] ?? '', pid: child.pid ?? 0, stop: stopper(child) };
}

const REGISTERED = 400;

async function recordsOf(databaseUrl: string): Promise<Record<Partner, object>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    `select uscc, name, kind, division_code as place from organization where kind in ('ENTERPRISE', 'STRONG_VILLAGE_COMPANY')
     and division_code collate "C" between '98' and '99' order by division_code, id limit ${REGISTERED}`,
  );
  await client.end();
  const source = 'synthetic';
  return {
    agriculture: {
      documents: {},
      areas: [],
      plants: [],
      bases: rows.map(({ uscc, place }, i) => ({
        id: `base-${i}`,
        name: `合成基地${i}`,
        place,
        kind: 'ORCHARD',
        crop: null,
        area: null,
        operator: uscc,
        source,
      })),
    },
    'market-regulation': {
      registrations: rows.map(({ uscc, name, kind, place }) => ({
        uscc,
        kind: kind === 'ENTERPRISE' ? 'Enterprise' : 'StrongVillageCompany',
        name,
        seat: place,
        state: 'ACTIVE',
        industry: '合成行业',
        capital: null,
        abnormalListings: [],
        source,
      })),
    },
  };
}

/** Publishes the partners' schemas with a hub, where they listen. */
export async function publishPartners(hub: Hub, partners: readonly RunningPartner[]): Promise<void> {
  for (const { name, url } of partners) {
    await ask(hub, '/graphql', {
      query:
        'mutation($input: RegisterAgencyInput!) { registerAgency(input: $input) { userErrors { code message } } }',
      variables: { input: { code: name, nameZh: name, nameEn: name, contactPost: '示例岗位' } },
    });
    const sdl = await readFile(join(projectRoot(), 'schema', 'partners', `${name}.graphql`), 'utf8');
    await ask(hub, `/registry/subgraphs/${name}`, { url, sdl, agency: name, message: 'benchmark' });
  }
}

export async function withdrawPartners(hub: Hub): Promise<void> {
  for (const name of PARTNERS) {
    await fetch(`http://127.0.0.1:${hub.port}/registry/subgraphs/${name}`, {
      method: 'DELETE',
      headers: hub.administrator,
    });
  }
}

async function ask(hub: Hub, path: string, body: object): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${hub.port}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...hub.administrator },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok || text.startsWith('{"errors"')) throw new Error(`${path}: ${text.slice(0, 500)}`);
}
