import { usccCheckCharacter } from '../../src/modules/organizations/uscc.js';
import { hold, propose, resolve } from '../modules/support/activity-samples.js';
import { drafted, ECONOMY_SAMPLES } from '../modules/support/economy-samples.js';
import { at, sharedVenue } from '../modules/support/resource-samples.js';
import { done } from '../modules/support/writes.js';
import type { Hub } from '../support/hub.js';

/** A code of a made-up body: right in form and check character. */
export function usccOf(category: string, serial: number): string {
  const first17 = `${category}500235MA${String(serial).padStart(7, '0')}`;
  return `${first17}${usccCheckCharacter(first17)}`;
}

/** Registers one object of every kind that the demo lacks, so that every type with a key has one. */
export async function registerEveryType(hub: Hub): Promise<void> {
  const token = await hub.token('administrator');
  const [village] = await hub.sql(
    `select code from division where level = 'VILLAGE' and code like '500235%' order by code limit 1`,
  );
  const divisionCode = village.code as string;
  const change = async (mutation: string, input: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await hub.ask(
      `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { userErrors { code message } } }`,
      { input },
      { token },
    );
    if (errors || data.done.userErrors.length > 0)
      throw new Error(JSON.stringify({ mutation, input, errors, data }));
  };
  const kinds = {
    ENTERPRISE: '91',
    STRONG_VILLAGE_COMPANY: '91',
    COLLECTIVE_ECONOMIC_ORGANIZATION: 'N2',
    COOPERATIVE: '93',
    AGENCY: '11',
    INSTITUTION: '12',
    SOCIAL_BODY: '51',
  };
  for (const [serial, [kind, category]] of Object.entries(kinds).entries()) {
    await change('registerOrganization', {
      kind,
      name: `试验单位${serial}`,
      divisionCode,
      uscc: usccOf(category, 9_000 + serial),
      industries: ['脐橙'],
    });
  }
  await change('registerGrid', { divisionCode, level: 'GRID', name: '第一网格' });
  const [one, other] = await hub.sql(
    `select id from joint_committee where division_code like '500235%' order by id limit 2`,
  );
  const ids = { fromId: `JointCommittee:${one.id}`, toId: `JointCommittee:${other.id}` };
  await change('linkJointCommittees', { kind: 'ASSISTANCE', ...ids });
  await registerResources(hub, divisionCode, ids.fromId);
  await registerEconomy(hub);
}

/** An inventory with an asset and a distribution with its ledger; the demo has companies and projects. */
async function registerEconomy(hub: Hub): Promise<void> {
  const { declareInventory } = ECONOMY_SAMPLES;
  await done(hub, 'declareInventory', (await declareInventory?.(hub)) as object);
  await drafted(hub);
}

/** One of each kind of resource, a booking of a series, a meeting with its resolution, a proposal. */
async function registerResources(hub: Hub, divisionCode: string, committeeId: string): Promise<void> {
  const token = await hub.token('administrator', '*');
  const { venue, rooms, members } = await sharedVenue(hub);
  const pooled = { divisionCode, name: '统筹资源' };
  await done(hub, 'registerResource', { ...pooled, kind: 'EQUIPMENT' }, { token });
  await done(hub, 'registerResource', { ...pooled, kind: 'STAFF_POST', posts: 2 }, { token });
  await done(
    hub,
    'setCommitteeBase',
    { committeeId, venueId: venue.id, on: '2027-01-01' },
    { token, select: '' },
  );
  const booking = {
    organizationId: members[1],
    resourceIds: [rooms[0]],
    starts: at(1, '09:00'),
    ends: at(1, '10:00'),
  };
  await done(hub, 'bookSeries', { ...booking, purpose: '例会', repeat: 'WEEKLY', times: 2 }, { token });
  await resolve(hub, (await hold(hub, '2024-05-01')).id);
  await propose(hub);
}
