import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Hub, startHub } from '../../support/hub.js';
import { communities } from '../support/places.js';
import type { Selected } from '../support/writes.js';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

describe('an organization of the demo', () => {
  it('is one community for each committee of a village or community, keyed by its code', async () => {
    const [row] = await hub.sql(
      `select count(*)::int as n from division where kind in ('RESIDENTS_COMMITTEE', 'VILLAGERS_COMMITTEE')`,
    );
    const all = await hub.ask('{ organizations(kinds: [COMMUNITY], first: 1) { totalCount } }');
    expect(all.data.organizations.totalCount).toBe(row.n);
    const { data } = await hub.ask(
      '{ community(divisionCode: "500235125206") { id divisionCode name division { shortName } partyOrganizations { name } } }',
    );
    expect(data.community).toMatchObject({
      divisionCode: '500235125206',
      division: { shortName: '马轩村' },
      partyOrganizations: [{ name: '马轩村党组织' }],
    });
    expect(await communities(hub, '500235125206', 5)).toEqual([data.community.id]);
  });

  it('has a source with a title, whichever it is', async () => {
    let after: string | null = null;
    let seen = 0;
    do {
      const answer: Answer<Selected> = await hub.ask(
        `query ($after: String) { organizations(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor } nodes { name provenance { source { title kind } } } } }`,
        { after },
      );
      expect(answer.errors).toBeUndefined();
      const { nodes, pageInfo }: Selected = answer.data.organizations;
      for (const node of nodes) {
        expect(node.provenance.length, node.name).toBeGreaterThan(0);
        for (const { source } of node.provenance) expect(source.title).not.toBe('');
        seen++;
      }
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    const [row] = await hub.sql('select count(*)::int as n from organization');
    expect(seen).toBe(row.n);
  });
});
