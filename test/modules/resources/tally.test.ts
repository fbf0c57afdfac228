import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Hub, startHub } from '../../support/hub.js';
import { FENGMING } from '../support/places.js';
import { open, room, sharedVenue, venue } from '../support/resource-samples.js';
import { done } from '../support/writes.js';

let hub: Hub;
let token: string;
beforeAll(async () => {
  hub = await startHub();
  token = await hub.token('administrator', '*');
});
afterAll(() => hub.close());

describe('resources by kind', () => {
  const TALLY = `resourcesByKind { kind detail count { value qualifier } floorArea { value qualifier nullReason } }`;

  it('count each once for a division, however many committees share it', async () => {
    const mine = await sharedVenue(hub);
    const count = async () => {
      const { data } = await hub.ask(`{ division(code: "${FENGMING}") { ${TALLY} } }`);
      return data.division.resourcesByKind.find(({ detail }: any) => detail === 'MEETING').count.value;
    };
    const before = await count();
    const again = await sharedVenue(hub);
    await done(hub, 'shareResource', { resourceId: mine.venue.id, committeeId: again.committee }, { token });
    await done(hub, 'shareResource', { resourceId: mine.rooms[0], committeeId: again.committee }, { token });
    expect(Number(await count())).toBe(Number(before) + 2);
    const { data } = await hub.ask(
      `query ($id: ID!) { jointCommittee(id: $id) { ${TALLY} resources(first: 10) { totalCount } } }`,
      { id: again.committee },
    );
    expect(
      data.jointCommittee.resourcesByKind.map(({ detail, count }: any) => [detail, count.value]),
    ).toEqual([
      ['MEETING', '4'],
      ['SERVICE_CENTRE', '2'],
    ]);
    expect(data.jointCommittee.resources.totalCount).toBe(6);
  });

  it('give the floor area as at least what is stated', async () => {
    const { data } = await hub.ask(`{ division(code: "500235001000") { ${TALLY} } }`);
    expect(data.division.resourcesByKind).toEqual([
      {
        kind: 'VENUE',
        detail: 'SERVICE_CENTRE',
        count: { value: '1', qualifier: 'EXACT' },
        floorArea: { value: '1150', qualifier: 'EXACT', nullReason: null },
      },
    ]);
    await room(
      hub,
      (await hub.ask('{ resources(within: "500235001000", first: 1) { nodes { id } } }')).data.resources
        .nodes[0].id,
      { floorArea: '0.1' },
    );
    await open(hub, await venue(hub, {}, '500235001000'));
    const later = (await hub.ask(`{ division(code: "500235001000") { ${TALLY} } }`)).data.division
      .resourcesByKind;
    expect(later.at(-1).floorArea).toEqual({ value: '1150', qualifier: 'AT_LEAST', nullReason: null });
  });
});

describe('the demo', () => {
  it('shows the base of a committee with its rooms, who shares it, and that nothing is said of freed premises', async () => {
    const { data } =
      await hub.ask(`{ jointCommittees(within: "500235136000", first: 1) { nodes { baseVenue { name opened { text } rooms { name }
      coLocations { premisesList freedPremises { name } freedArea { value nullReason } organizations { name } provenance { note } } } } } }`);
    const { baseVenue } = data.jointCommittees.nodes[0];
    expect(baseVenue).toMatchObject({ name: '老云安党群服务中心', opened: null });
    expect(baseVenue.rooms.map(({ name }: any) => name).sort()).toEqual(
      ['党建展厅', '新时代文明实践站', '综合治理中心', '农家书屋', '法律服务室'].sort(),
    );
    expect(baseVenue.coLocations).toMatchObject([
      {
        premisesList: 'UNKNOWN',
        freedPremises: null,
        freedArea: { value: null, nullReason: 'NOT_PUBLISHED' },
      },
    ]);
    expect(baseVenue.coLocations[0].organizations).toHaveLength(4);
  });

  it('keeps a day without its year as the document prints it', async () => {
    const { data } = await hub.ask(
      '{ resources(name: "双江街道党群", first: 1) { nodes { floorArea functions opened { text earliest } note } } }',
    );
    expect(data.resources.nodes[0]).toMatchObject({
      floorArea: '1150',
      opened: { text: '--07-01', earliest: null },
    });
    expect(data.resources.nodes[0].functions).toHaveLength(5);
  });
});
