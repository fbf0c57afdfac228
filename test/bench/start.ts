import { hubBodies, post } from './answers.js';
import { median } from './numbers.js';
import type { Question } from './questions.js';
import { startHub } from './servers.js';
import { cpuSeconds, peakMemory } from './usage.js';
import type { World } from './world.js';

/** How long the hub takes from the start of its process, its database being there; medians. */
export interface Start {
  readonly times: number;
  readonly listensMs: number;
  readonly answeredMs: number;
  readonly cpuMs: number;
  readonly memoryMb: number;
}

const TIMES = 5;

export async function measureStart(world: World, question: Question): Promise<Start> {
  const { url: databaseUrl, dataFolder, routerToken } = world;
  const all: Omit<Start, 'times'>[] = [];
  for (let i = 0; i < TIMES; i++) {
    const begun = performance.now();
    const hub = await startHub('hub', { databaseUrl, dataFolder, routerToken, keeps: true, workers: 1 });
    const listensMs = performance.now() - begun;
    await post(hub, question.path, hubBodies(question)[0] ?? '');
    const answeredMs = performance.now() - begun;
    all.push({ listensMs, answeredMs, cpuMs: cpuSeconds(hub.pid) * 1000, memoryMb: peakMemory(hub.pid) });
    await hub.stop();
  }
  const middle = (of: keyof Omit<Start, 'times'>) => Math.round(median(all.map((one) => one[of])));
  return {
    times: TIMES,
    listensMs: middle('listensMs'),
    answeredMs: middle('answeredMs'),
    cpuMs: middle('cpuMs'),
    memoryMb: middle('memoryMb'),
  };
}

export const startText = ({ times, listensMs, answeredMs, cpuMs, memoryMb }: Start): string =>
  `**start**\n\nFrom the start of the hub's process, its database running: listens after ${listensMs} ms, the first question is answered after ${answeredMs} ms (${cpuMs} ms of CPU, ${memoryMb} MB); medians of ${times} starts.\n`;
