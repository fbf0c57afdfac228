import { afterAll, beforeAll, expect, it } from 'vitest';
import { composerOf, createSubgraph, openDatabase } from '../../../src/app.js';
import { loadConfig } from '../../../src/config.js';
import { composeRelease, currentSupergraph } from '../../../src/modules/partners/index.js';
import type { Composer } from '../../../src/shared/composing.js';
import { type Hub, startHub } from '../../support/hub.js';
import { publication } from '../support/partner-samples.js';
import { done } from '../support/writes.js';

let hub: Hub;
let orm: Awaited<ReturnType<typeof openDatabase>>;
let composer: Composer;
beforeAll(async () => {
  hub = await startHub();
  orm = await openDatabase(hub.databaseUrl, 4);
  composer = composerOf(loadConfig({}), (await createSubgraph()).schema);
});
afterAll(async () => {
  await orm.close(true);
  await hub.close();
});

const served = () => currentSupergraph(orm.em.fork());
/** The hub of a later release, whose communities have one more field. */
const released = (field: string): Composer => {
  const sdl = composer.hub.sdl.replace(/(\ntype Community [^{]*\{)/, `$1\n  ${field}: Float`);
  expect(sdl).toContain(`${field}: Float`);
  return { ...composer, hub: { ...composer.hub, sdl } };
};

it('a release that changes the hub’s own schema is composed once, however many hubs start with it', async () => {
  const before = await served();
  expect(await composeRelease(orm, composer)).toEqual([]);
  expect(await served(), 'nothing changed, nothing is composed').toEqual(before);
  const next = released('parkingSpaces');
  const found = await Promise.all([1, 2, 3].map(() => composeRelease(orm, next)));
  expect(found).toEqual([[], [], []]);
  const after = await served();
  expect(after?.version).toBe((before?.version ?? 0) + 1);
  expect(after?.apiSdl).toMatch(/parkingSpaces: Float/);
  const [row] = await hub.sql(
    'select cause, published_by, changes from supergraph order by version desc limit 1',
  );
  expect(row).toMatchObject({ cause: 'RELEASED', published_by: 'hub' });
  expect(row.changes).toMatchObject([{ coordinate: 'Community.parkingSpaces', severity: 'SAFE' }]);
});

it('a release that partners’ schemas no longer fit leaves the last good supergraph, and says what does not fit', async () => {
  const input = await publication(hub);
  await done(hub, 'publishSubgraph', input);
  const field = /area\d+/.exec(input.sdl)?.[0] as string;
  const before = await served();
  const faults = await composeRelease(orm, released(field));
  expect(faults).toMatchObject([{ code: 'INVALID_FIELD_SHARING', coordinate: `Community.${field}` }]);
  expect(await served()).toEqual(before);
});
