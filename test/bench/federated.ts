import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { projectRoot } from '../../src/shared/paths.js';
import { hubAnswers, hubBodies, post } from './answers.js';
import { type Given, tell } from './compare.js';
import { publishPartners, startPartners, withdrawPartners } from './partners.js';
import type { Question } from './questions.js';
import { type Report, summarize } from './report.js';
import { type Contender, measureRounds } from './rounds.js';
import { type Hub, POOL, type Server, startHub, startTold } from './servers.js';
import { peakMemory } from './usage.js';
import type { World } from './world.js';

/**
 * The question that goes to the hub's own source and two partners: the hub, a program that asks the three by hand,
 * and, where APOLLO_GATEWAY names a folder of packages that has it, @apollo/gateway before the hub's subgraph.
 */
export async function compareFederated(world: World, question: Question, given: Given): Promise<Report> {
  const { url: databaseUrl, dataFolder, routerToken } = world;
  const partners = await startPartners(databaseUrl);
  const pids = partners.map(({ pid }) => pid);
  const running: Server[] = [];
  try {
    const options = { databaseUrl, dataFolder, routerToken, keeps: false, workers: 1, sources: pids };
    const hub = await startHub('hub', options);
    running.push(hub);
    await publishPartners(hub, partners);
    const expected = await firstAnswers(hub, question);
    const limit = await startLimit(databaseUrl, partners);
    running.push({ ...limit, sources: pids });
    if (process.env.APOLLO_GATEWAY) {
      const gateway = await startGateway(hub);
      running.push({ ...gateway, sources: [...pids, hub.pid] });
    }
    for (const server of running) await requireSame(server, question, expected);
    process.stderr.write('federated: the answers are equal; measuring\n');
    const contenders = running.map(
      (server): Contender => ({
        server,
        path: question.path,
        bodies: hubBodies(question),
      }),
    );
    const rounds = await measureRounds(new Map([[question, contenders]]), {
      ...given,
      postmaster: world.postmaster,
      onRound: tell('federated'),
    });
    const memoryMb = Object.fromEntries(running.map(({ name, pid }) => [name, Math.round(peakMemory(pid))]));
    await withdrawPartners(hub);
    return { mode: 'federated', rows: summarize(rounds), memoryMb };
  } finally {
    for (const server of running.reverse()) await server.stop();
    for (const partner of partners) await partner.stop();
  }
}

/** The registry's news reach the hub within a second. */
async function firstAnswers(hub: Hub, question: Question): Promise<string[]> {
  for (const end = Date.now() + 10_000; ; await pause(100)) {
    try {
      return (await hubAnswers(hub, [question]))[question.letter] ?? [];
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

async function requireSame(server: Server, question: Question, expected: readonly string[]): Promise<void> {
  for (const [number, body] of hubBodies(question).entries()) {
    const theirs = JSON.parse(await post(server, question.path, body));
    if (isDeepStrictEqual(theirs, JSON.parse(expected[number] ?? ''))) continue;
    throw new Error(`Question ${question.letter}, values ${number}: ${server.name} gives another answer.`);
  }
}

async function startLimit(
  databaseUrl: string,
  partners: Awaited<ReturnType<typeof startPartners>>,
): Promise<Server> {
  const url = (name: string) => partners.find((partner) => partner.name === name)?.url;
  const setup = {
    databaseUrl,
    pool: POOL,
    agriculture: url('agriculture'),
    marketRegulation: url('market-regulation'),
  };
  return startTold('limit', fork(join(projectRoot(), 'dist', 'test', 'bench', 'limit-federated.js')), setup);
}

async function startGateway(hub: Hub): Promise<Server> {
  const origin = `http://127.0.0.1:${hub.port}`;
  const response = await fetch(`${origin}/registry/supergraph`, { headers: hub.administrator });
  if (!response.ok) throw new Error(`The hub gives no supergraph: ${response.status}`);
  const { APOLLO_GATEWAY, PATH } = process.env;
  const env = { PATH, APOLLO_GATEWAY, NODE_ENV: 'production' };
  const child = fork(join(projectRoot(), 'test', 'bench', 'peers', 'apollo-gateway.mjs'), { env });
  const { authorization } = hub.headers('/subgraph');
  const url = `${origin}/subgraph`;
  const supergraphSdl = await response.text();
  const gateway = await startTold('@apollo/gateway', child, { supergraphSdl, hub: { url, authorization } });
  return { ...gateway, headers: () => ({}) };
}
