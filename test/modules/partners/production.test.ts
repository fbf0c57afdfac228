import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { agency, agencyToken, publication } from '../support/partner-samples.js';
import { refused } from '../support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub({ HUB_MODE: 'production' });
});
afterAll(() => hub.close());

it("/subgraph serves partners' routers with their token, and nobody else", async () => {
  const partner = await agencyToken(hub, await agency(hub));
  const ask = (path: '/subgraph' | '/graphql', token?: string) =>
    hub.ask('{ _service { sdl } }', {}, { path, ...(token ? { token } : {}) });
  expect((await ask('/subgraph', partner)).data._service.sdl).toContain('type Community');
  const nobody = await ask('/subgraph');
  expect([nobody.status, nobody.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  for (const role of ['viewer', 'recorder', 'administrator']) {
    const { status, errors, data } = await ask('/subgraph', await hub.token(role));
    expect([status, errors?.[0]?.extensions.code, data], role).toEqual([403, 'FORBIDDEN', undefined]);
    expect((await ask('/graphql', await hub.token(role))).errors, role).toBeUndefined();
  }
});

it('no partner may be reached before its host is allowed, not even on the machine itself', async () => {
  const input = await publication(hub);
  for (const url of [input.url, 'http://localhost/', 'https://example.com/'])
    await refused(hub, 'publishSubgraph', { ...input, url }, { code: 'ADDRESS_REFUSED', field: ['url'] });
});
