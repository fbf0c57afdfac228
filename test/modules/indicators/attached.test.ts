import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { FENGMING } from '../support/places.js';
import { differences, observe, villages } from './worlds.js';

let hub: Hub;
let places: { id: string; code: string }[];
beforeAll(async () => {
  hub = await startHub();
  places = await villages(hub, FENGMING, 1);
});
afterAll(() => hub.close());

describe('roll-ups', () => {
  it('take along the figures of a Party organization that is attached to a community, counted once', async () => {
    const [place] = places as [{ id: string; code: string }];
    const own = place.id.split(':')[1];
    const [branch] = await hub.sql(
      `select id from organization where legal_entity_id is null and kind = 'PARTY_ORGANIZATION' limit 1`,
    );
    await observe(hub, {
      subjectId: `PartyOrganization:${branch.id}`,
      value: '5',
      token: await hub.token('administrator', '*'),
    });
    await observe(hub, { subjectId: place.id, value: '7' });
    await hub.sql('update organization set legal_entity_id = $1 where id = $2', [own, branch.id]);
    expect(await differences(hub)).toEqual([]);
    const cells = await hub.sql('select organization_id, total::int from metric_cell');
    expect(cells).toEqual([{ organization_id: own, total: 7 }]);
    await hub.sql('update organization set legal_entity_id = null where id = $1', [branch.id]);
    expect(await differences(hub)).toEqual([]);
  });
});
