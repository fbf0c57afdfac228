import type { Server } from './servers.js';

interface Counts {
  readonly requests: number;
  readonly shared: number;
}

/**
 * The part of a hub's requests, from now until it is asked, that got what another one's read had found; null of a
 * server that does not count them.
 */
export async function countShared(server: Server): Promise<() => Promise<number | null>> {
  const before = await countsOf(server);
  return async () => {
    const after = await countsOf(server);
    if (!before || !after) return null;
    return (after.shared - before.shared) / Math.max(1, after.requests - before.requests);
  };
}

async function countsOf({ port, counts }: Server): Promise<Counts | null> {
  if (!counts) return null;
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const samples = (name: string) =>
    text.split('\n').flatMap((line) => {
      const value = new RegExp(`^${name}(?:\\{.*\\})? (\\S+)$`).exec(line)?.[1];
      return value === undefined ? [] : [Number(value)];
    });
  const sum = (values: readonly number[]) => values.reduce((one, other) => one + other, 0);
  const shared = samples('hub_reads_shared_total');
  if (shared.length === 0) return null;
  return { requests: sum(samples('hub_http_request_duration_seconds_count')), shared: sum(shared) };
}
