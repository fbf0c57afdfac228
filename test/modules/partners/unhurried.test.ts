import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { agency, partnerSdl } from '../support/partner-samples.js';
import { done } from '../support/writes.js';

let hub: Hub;
let slow: Server;
let asked = 0;
/** What waits for the subgraph's answer. */
let answer: () => void = () => undefined;
beforeAll(async () => {
  hub = await startHub();
  slow = createServer((_, response) => {
    asked += 1;
    answer = () =>
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ data: { _service: { sdl: partnerSdl('slowArea') } } }));
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  slow.close();
  await hub.close();
});

it('a subgraph that is slow to tell its schema holds no transaction open, and is not asked again for the same', async () => {
  const url = `http://127.0.0.1:${(slow.address() as AddressInfo).port}/`;
  const input = { name: 'slow', url, agency: await agency(hub), clientMutationId: 'slow-1' };
  const published = done(hub, 'publishSubgraph', input, { select: 'schemaVersion { number }' });
  await expect.poll(() => asked).toBe(1);
  const open = await hub.sql(
    `select query from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
  );
  expect(open).toEqual([]);
  answer();
  const again = await published.then(() =>
    done(hub, 'publishSubgraph', input, { select: 'schemaVersion { number }' }),
  );
  expect(again).toEqual(await published);
  expect(asked).toBe(1);
});
